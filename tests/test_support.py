"""Claims held against cited abstracts: cases over real abstracts, and each way to say a number."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.claim import Statement
from lint.crossref.records import lookups
from lint.document import Document, Span
from lint.extract.extractor import extract
from lint.finding import State
from lint.read.abstract import read_abstract
from lint.read.reader import read
from lint.support.bench import Fault, Source
from lint.support.readings import How
from lint.support.verdicts import Verdict, judged
from lint.work import Work

ROOT = Path(__file__).parent
CASES: Mapping[str, list[dict[str, Any]]] = yaml.safe_load(
    (ROOT / "cases" / "abstracts.yaml").read_text(encoding="utf-8")
)
STATES = {
    "supported": State.SUPPORTED,
    "contradicted": State.CONTRADICTED,
    "absent": State.NOT_IN_ABSTRACT,
}
# The least share of contradictions that is caught, and the most of true or absent statements
# that is taken for one.
BARS = {"developed on": (0.87, 0.01), "held out": (0.8, 0.05)}


@cache
def source_of(doi: str) -> Source:
    work = lookups(ROOT / "crossref", [doi])[doi]
    assert isinstance(work, Work)
    assert work.abstract is not None
    return source(work.abstract, " ".join(work.title))


def source(abstract: str, title: str = "") -> Source:
    document = read_abstract(abstract, "10.5555/1")
    extraction = extract(document)
    return Source(
        document=document,
        statements=extraction.statements,
        title=title,
        abbreviations=extraction.abbreviations,
    )


def verdicts(says: str, held_against: Source) -> tuple[Document, dict[Span, Verdict]]:
    document = read(f"{says}\n".encode(), "article.md")
    return document, judged(document, extract(document).statements, held_against)


def verdict(says: str, quote: str, abstract: str) -> Verdict:
    _, found = verdicts(says, source(abstract))
    return next(one for one in found.values() if quote in one.statement.quote)


def outcomes(half: str) -> Iterator[tuple[State, State]]:
    """What was expected of each number, and what came out."""
    for entry in CASES[half]:
        for case in entry["cases"]:
            _, found = verdicts(case["says"], source_of(entry["DOI"]))
            for name, state in STATES.items():
                for quote in case.get(name, ()):
                    one = [each for each in found.values() if _is_at(each.statement, quote)]
                    yield state, one[0].state if one else State.NOT_IN_ABSTRACT


def _is_at(statement: Statement, quote: str) -> bool:
    return quote in statement.quote or statement.quote in quote


@pytest.mark.parametrize("half", list(BARS))
def test_contradictions_are_caught_and_others_let_be(half: str) -> None:
    count = Counter(outcomes(half))
    wrong = sum(count[State.CONTRADICTED, state] for state in STATES.values())
    right = sum(count.values()) - wrong
    accused = sum(count[state, State.CONTRADICTED] for state in STATES.values())
    falsely = accused - count[State.CONTRADICTED, State.CONTRADICTED]
    least, most = BARS[half]
    assert count[State.CONTRADICTED, State.CONTRADICTED] >= least * wrong
    assert falsely <= most * right


@pytest.mark.parametrize("doi", [entry["DOI"] for half in CASES.values() for entry in half])
def test_an_abstract_never_contradicts_itself(doi: str) -> None:
    held_against = source_of(doi)
    found = judged(held_against.document, held_against.statements, held_against)
    assert [one for one in found.values() if one.state is State.CONTRADICTED] == []


TRIAL = (
    "<p>Of 1,204 patients, 86 relapsed. Relapse was rarer with the drug than with placebo"
    " (hazard ratio 0.62, 95% CI 0.44 to 0.87). Survival at 24 months was 71.4% in the drug group"
    " and 60.2% in the placebo group. Headache occurred in 33.6% of the patients.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "how"),
    [
        ("Headache occurred in 33.6% of the patients.", "33.6%", How.SAME),
        ("Headache occurred in 34% of the patients.", "34%", How.ROUNDED),
        ("Headache occurred in a third of the patients.", "a third", How.CONVERTED),
        ("Relapse was 38% less likely with the drug.", "38%", How.CONVERTED),
        ("One in fourteen patients relapsed.", "One in fourteen", How.CONVERTED),
        ("About seven in ten were alive with the drug.", "About seven in ten", How.CONVERTED),
        ("Two thirds of the patients had no headache.", "Two thirds", How.COMPLEMENT),
        (
            "Survival was 11.2 percentage points higher with the drug than with placebo.",
            "11.2 percentage points",
            How.DIFFERENCE,
        ),
    ],
)
def test_a_number_is_supported_in_all_its_forms(says: str, quote: str, how: How) -> None:
    found = verdict(says, quote, TRIAL)
    assert (State.SUPPORTED, how) == (found.state, found.how)


@pytest.mark.parametrize(
    ("says", "quote", "fault"),
    [
        ("Headache occurred in 36.3% of the patients.", "36.3%", Fault.DIGITS),
        ("Headache occurred in 12% of the patients.", "12%", Fault.VALUE),
        ("Relapse was 62% less likely with the drug than with placebo.", "62%", Fault.RATIO),
        ("Relapse was 38% more likely with the drug than with placebo.", "38%", Fault.DIRECTION),
        (
            "Survival was 60.2% in the drug group and 71.4% in the placebo group.",
            "60.2%",
            Fault.SWAPPED,
        ),
    ],
)
def test_a_contradiction_says_how_it_came_about(says: str, quote: str, fault: Fault) -> None:
    found = verdict(says, quote, TRIAL)
    assert (State.CONTRADICTED, fault) == (found.state, found.fault)


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        ("Diarrhoea occurred in 33.6% of the patients.", "33.6%"),
        ("Headache occurred in 12% of the patients at five years.", "12%"),
        ("The mean age was 61 years.", "61 years"),
        ("The drug cost 400 dollars a month.", "400 dollars"),
    ],
)
def test_what_the_abstract_does_not_speak_of_is_open(says: str, quote: str) -> None:
    assert verdict(says, quote, TRIAL).state is State.NOT_IN_ABSTRACT


def test_the_source_of_a_verdict_is_the_statement_of_the_abstract() -> None:
    found = verdict("Headache occurred in 36.3% of the patients.", "36.3%", TRIAL)
    assert [one.quote for one in found.sources] == ["33.6%"]


def test_another_unit_is_a_contradiction() -> None:
    found = verdict(
        "The gel was used for 3 months.", "3 months", "<p>The gel was used for 3 weeks.</p>"
    )
    assert (found.state, found.fault) == (State.CONTRADICTED, Fault.UNIT)


def test_two_years_are_24_months() -> None:
    abstract = "<p>Treatment with the gel lasted 24 months.</p>"
    found = verdict("Treatment with the gel lasted two years.", "two years", abstract)
    assert found.state is State.SUPPORTED
