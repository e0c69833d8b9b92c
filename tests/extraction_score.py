"""Scores what is extracted from annotated passages, with the formulas of the shared scorer.

A passage is read as a file of a given suffix; a claim is found exactly where its span in the
source is, and by value where some claim that overlaps it has the same numbers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from lint.extract.quantities import find_quantities
from lint.quantity import plain
from lint.read.reader import read

KEYS = {
    "kind": None, "unit": None, "form": "point", "relation": "=", "direction": None, "label": None,
}  # fmt: skip
CASES = Path(__file__).parent / "cases"


@dataclass
class Score:
    """Counts over all passages, and what went wrong in words."""

    gold: int = 0
    predicted: int = 0
    exact: int = 0
    values: int = 0
    traps: int = 0
    trapped: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KEYS, 0))
    misses: list[str] = field(default_factory=list)

    @property
    def exact_f1(self) -> float:
        return 2 * self.exact / (self.predicted + self.gold)

    @property
    def value_f1(self) -> float:
        return 2 * self.values / (self.predicted + self.gold)

    def share(self, key: str) -> float:
        """How many of the matched claims have this key right."""
        return self.right[key] / self.values


def score(name: str, suffix: str = ".txt", skip: Sequence[str] = ()) -> Score:
    """The score of one file of passages under tests/cases."""
    total = Score()
    for case in yaml.safe_load((CASES / name).read_text(encoding="utf-8"))["cases"]:
        if case["id"] not in skip:
            _score_case(total, case, suffix)
    return total


def _score_case(total: Score, case: dict[str, Any], suffix: str) -> None:
    text = case["text"]
    gold, traps = list(_placed(text, case["claims"])), list(_placed(text, case["non_claims"]))
    mine = extracted(text, suffix)
    total.gold += len(gold)
    total.predicted += len(mine)
    total.traps += len(traps)
    spans = {(claim["start"], claim["end"]) for claim in mine}
    left = list(mine)
    for claim in gold:
        total.exact += (claim["start"], claim["end"]) in spans
        if (claim["start"], claim["end"]) not in spans:
            total.misses.append(f"{case['id']}: span of {claim['quote']!r}")
        near = next((each for each in left if _same(each, claim)), None)
        if near is None:
            total.misses.append(f"{case['id']}: value of {claim['quote']!r}")
            continue
        left.remove(near)
        total.values += 1
        for key, default in KEYS.items():
            wanted, got = claim.get(key, default), near[key] or default
            if (_unit(wanted) == _unit(got)) if key == "unit" else wanted == got:
                total.right[key] += 1
            else:
                total.misses.append(f"{case['id']}: {key} of {claim['quote']!r} is {got!r}")
    total.trapped += sum(any(_overlap(each, trap) for each in mine) for trap in traps)


def extracted(text: str, suffix: str = ".txt") -> list[dict[str, Any]]:
    """The claims of a passage, as `extract --format json` shows them."""
    document = read(text.encode(), f"passage{suffix}")
    claims = []
    for quantity, span, _ in find_quantities(document)[0]:
        place = document.source_span(span)
        claims.append(
            {
                "quote": document.text[span.start : span.end],
                "start": place.start,
                "end": place.end,
                "kind": quantity.kind.value,
                "values": list(quantity.dates) or [plain(value) for value in quantity.values],
                "unit": quantity.unit,
                "form": quantity.form.value,
                "relation": quantity.relation.value,
                "direction": quantity.direction.value if quantity.direction else None,
                "label": quantity.label,
            }
        )
    return claims


def _placed(text: str, claims: Sequence[dict[str, Any]] | None) -> Iterator[dict[str, Any]]:
    for claim in claims or ():
        at = -1
        for _ in range(claim.get("nth", 1)):
            at = text.index(claim["quote"], at + 1)
        yield {**claim, "start": at, "end": at + len(claim["quote"])}


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return _overlap(one, other) and _numbers(one) == _numbers(other)


def _numbers(claim: dict[str, Any]) -> list[Decimal | str]:
    return [_number(value) for value in claim.get("values", [])]


def _number(value: object) -> Decimal | str:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return str(value)


def _unit(text: object) -> str:
    plain_text = re.sub(r"[\s.]", "", str(text or "")).lower().replace("µ", "μ")
    return plain_text.removesuffix("s") if len(plain_text) > 3 else plain_text
