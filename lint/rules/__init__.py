"""What a rule is, and where rules are found.

A rule is one file, `lint/rules/<family>/<name>.py`: its docstring is its page, `LEVEL` its
highest level, `ON = False` switches it off by default, and `check(case)` yields findings.
A rule about the results of others also has `after(case, results, ran)`, which yields findings
once all have run; `ran` holds the ids of the rules that did.
Its name is its id. Nothing registers it, so adding one edits no other file.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from lint.case import Case
from lint.finding import Finding, Level

FAMILIES = ("drift", "consistency", "citation")


class RuleModule(Protocol):
    """What a rule file holds."""

    __doc__: str | None
    LEVEL: Level

    def check(self, case: Case) -> Iterator[Finding]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule by its name; the module is imported when it is first asked for."""

    id: str
    family: str
    module_name: str

    @property
    def module(self) -> RuleModule:
        return cast(RuleModule, importlib.import_module(self.module_name))

    @property
    def level(self) -> Level:
        return self.module.LEVEL

    @property
    def is_on(self) -> bool:
        return bool(getattr(self.module, "ON", True))

    @property
    def page(self) -> str:
        return self.module.__doc__ or ""

    @property
    def summary(self) -> str:
        """The fault in one line."""
        return self.page.strip().splitlines()[0] if self.page.strip() else ""


def rules() -> tuple[Rule, ...]:
    """Every rule there is, by family and then by name."""
    folder = Path(__file__).parent
    return tuple(
        Rule(
            id=path.stem.replace("_", "-"),
            family=family,
            module_name=f"lint.rules.{family}.{path.stem}",
        )
        for family in FAMILIES
        for path in sorted((folder / family).glob("[a-z]*.py"))
    )
