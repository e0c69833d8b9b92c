"""The shared vectors of internal consistency, read as articles, and what the rules say of them.

`consistent` and `not-checkable` allow no error and no warning; `inconsistent` and
`decision-error` ask for a finding of a rule that is meant, at the vector's level.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.case import Case
from lint.errors import LedgerError
from lint.extract.extractor import extract, read_sentence
from lint.finding import Finding, Level
from lint.ledger.align import align
from lint.ledger.parse import parse
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


LEDGER = """version: 1
articles:
  article.md:
    claims:
      - id: hr
        value: "0.66"
        mentions: [{exact: "0.66", sentence: The hazard ratio was 0.66.}]
      - id: lower
        value: 34%
        derive: FIRST
        mentions: [{exact: 34%, sentence: Death was 34% lower.}]
      - id: higher
        value: 52%
        derive: SECOND
        mentions: [{exact: 52%, sentence: Death was 52% higher with tablets.}]
"""
ARTICLE = (
    "The hazard ratio was 0.66.\n\nDeath was 34% lower.\n\nDeath was 52% higher with tablets.\n"
)


def derived(first: str, second: str) -> list[Finding]:
    """What the rule on formulas says of three claims, two of which follow by these."""
    text = LEDGER.replace("FIRST", f'"{first}"').replace("SECOND", f'"{second}"')
    document = read(ARTICLE.encode(), "article.md")
    statements = extract(document).statements
    recorded = parse(text, "claims.yaml").article("article.md")
    assert recorded is not None
    case = Case(
        document=document,
        statements=statements,
        recorded=recorded,
        has_ledger=True,
        alignment=align(recorded, document, statements, read_sentence),
    )
    return list(RULES["derivation-mismatch"].module.check(case))


def test_formulas_that_hold_say_nothing() -> None:
    assert derived("100 * (1 - hr)", "100 * (1 / hr - 1)") == []


def test_a_formula_that_fails_names_both_numbers() -> None:
    (finding,) = derived("100 * (1 - hr)", "100 * hr")
    assert finding.claim == "higher"
    assert "52%" in finding.message
    assert "65.5 to 66.5" in finding.message


@pytest.mark.parametrize(
    ("first", "second", "line", "what"),
    [
        ("100 * (1 - rh)", "52", 10, "no claim has the id rh"),
        ("100 * (1 - hr", "52", 10, "a closing bracket is missing"),
        ("86 - higher", "86 - lower", 10, "leads back to itself: lower from higher from lower"),
        ("34", "higher", 14, "leads back to itself: higher from higher"),
        ("1 / (hr - hr)", "52", 10, "may be zero"),
    ],
)
def test_a_formula_that_cannot_be_worked_is_the_writers_mistake(
    first: str, second: str, line: int, what: str
) -> None:
    with pytest.raises(LedgerError) as raised:
        derived(first, second)
    assert what in str(raised.value)
    assert line == raised.value.line
    assert raised.value.column is not None
