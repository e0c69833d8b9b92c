"""The shared vectors of internal consistency, read as articles, and what the rules say of them.

`consistent` and `not-checkable` allow no error and no warning; `inconsistent` and
`decision-error` ask for a finding of a rule that is meant, at the vector's level.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.case import Case
from lint.extract.extractor import extract
from lint.finding import Finding, Level
from lint.read.reader import read
from lint.rules import Rule, rules

VECTORS = yaml.safe_load((Path(__file__).parent / "cases" / "consistency.yaml").read_bytes())
RULES = {rule.id: rule for rule in rules() if rule.family == "consistency"}
LEVELS = {"info": Level.NOTE, "warning": Level.WARNING, "error": Level.ERROR}

# Which rules answer for a check, and how loud they are where the vector does not say.
CHECKS: dict[str, tuple[tuple[str, ...], Level]] = {
    "p-recompute": (("recomputed-p-mismatch", "impossible-value"), Level.WARNING),
    "ci-vs-p": (("interval-p-mismatch",), Level.WARNING),
    "ci-contains-estimate": (("estimate-outside-interval", "reversed-limits"), Level.ERROR),
    "ci-symmetry": (("lopsided-interval",), Level.WARNING),
    "ratio-vs-percent": (("ratio-change-mismatch",), Level.WARNING),
    "risk-arithmetic": (
        (
            "risk-change-mismatch",
            "points-percent-mixup",
            "opposite-outcome-mixup",
            "risk-ratio-mismatch",
        ),
        Level.WARNING,
    ),
    "hr-vs-survival": (("hazard-survival-mismatch",), Level.NOTE),
    "percent-of-count": (("percent-count-mismatch", "count-above-total"), Level.ERROR),
    "parts-sum": (("parts-total-mismatch",), Level.ERROR),
    "sum-100": (("percents-total-mismatch",), Level.WARNING),
    "value-in-range": (("value-outside-range",), Level.ERROR),
    "mean-in-scale": (("mean-outside-scale",), Level.ERROR),
    "sd-in-scale": (("spread-beyond-scale",), Level.ERROR),
    "sd-vs-se": (("spread-interval-mismatch",), Level.WARNING),
    "times-fold": (("factor-mismatch",), Level.WARNING),
    "duration": (("duration-mismatch", "age-birth-mismatch"), Level.WARNING),
    "same-quantity": (("conflicting-values",), Level.ERROR),
}
# Levels that section 10 of the knowledge pages gives by what the numbers are, not by the check.
LOUDER = {
    **dict.fromkeys(("C009", "C010", "C012", "C013", "C037", "C042", "C044"), Level.ERROR),
    **dict.fromkeys(("C047", "C064", "C070", "C071", "C072"), Level.ERROR),
    **dict.fromkeys(("C129", "C130", "C134", "C135"), Level.ERROR),  # factor over 3 as well
}


def case_of(text: str) -> Case:
    document = read(text.encode(), "article.md")
    found = extract(document)
    return Case(
        document=document,
        statements=found.statements,
        look_alikes=found.look_alikes,
        citations=found.citations,
    )


def findings(case: Case) -> list[tuple[Rule, Level, Finding]]:
    """What every rule that is on by default says, with the level that it says it at."""
    return [
        (rule, finding.level or rule.level, finding)
        for rule in RULES.values()
        if rule.is_on
        for finding in rule.module.check(case)
    ]


def vectors() -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in VECTORS["cases"] if "text" in case]


@pytest.mark.parametrize("vector", vectors())
def test_vector(vector: dict[str, Any]) -> None:
    found = findings(case_of(vector["text"]))
    said = [(rule.id, level) for rule, level, _ in found]
    loud = [one for one in said if one[1] is not Level.NOTE]
    if vector["expect"] in ("consistent", "not-checkable"):
        assert loud == []
        return
    names, usual = CHECKS[vector["check"]]
    level = LEVELS.get(vector.get("severity", ""), LOUDER.get(vector["id"], usual))
    assert level in [own for name, own in said if name in names], said
    assert [one for one in loud if one[0] not in names] == []
