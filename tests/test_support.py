"""Claims held against cited abstracts: cases over real abstracts, and each way to say a number."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from abstract_cases import Labelled, labelled, recorded_source, source_of, works_in
from bench_abstracts import tally

from lint.document import Document, Span
from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.bench import Source
from lint.support.faults import Fault
from lint.support.readings import How
from lint.support.verdicts import Verdict, judged
from lint.work import work_from_message

CASES = Path(__file__).parent / "cases"
# The least share of contradictions that is caught, and the most of true or absent statements
# that is taken for one. The paraphrases are worded as freely as any desk would.
BARS = {
    "abstracts.yaml": (0.94, 0.02),
    "reports.yaml": (0.8, 0.05),
    "paraphrases.yaml": (0.62, 0.04),
    "paraphrases_heldout.yaml": (0.65, 0.04),
}


def verdicts(says: str, held_against: Source) -> tuple[Document, dict[Span, Verdict]]:
    document = read(f"{says}\n".encode(), "article.md")
    return document, judged(document, extract(document).statements, held_against)


def verdict(says: str, quote: str, abstract: str) -> Verdict:
    _, found = verdicts(says, source_of(abstract))
    return next(one for one in found.values() if quote in one.statement.quote)


def outcomes(case: Labelled) -> Counter[tuple[State, State]]:
    """What was expected of each number, and what came out."""
    found = judged(case.article, case.statements, case.source)
    count = Counter((state, State.NOT_IN_ABSTRACT) for _, state in case.unread)
    for statement, state in case.labels:
        verdict = found.get(statement.span)
        count[state, verdict.state if verdict is not None else State.NOT_IN_ABSTRACT] += 1
    return count


@pytest.mark.parametrize("name", list(BARS))
def test_contradictions_are_caught_and_others_let_be(name: str) -> None:
    count: Counter[tuple[State, State]] = Counter()
    for case in labelled(CASES / name):
        count += outcomes(case)
    wrong = sum(number for (state, _), number in count.items() if state is State.CONTRADICTED)
    accused = sum(number for (_, state), number in count.items() if state is State.CONTRADICTED)
    caught = count[State.CONTRADICTED, State.CONTRADICTED]
    least, most = BARS[name]
    assert caught >= least * wrong
    assert accused - caught <= most * (sum(count.values()) - wrong)


@pytest.mark.parametrize(
    "doi", sorted({str(work["DOI"]).lower() for name in BARS for work in works_in(CASES / name)})
)
def test_an_abstract_never_contradicts_itself(doi: str) -> None:
    held_against = recorded_source(doi)
    found = judged(held_against.document, held_against.statements, held_against)
    assert [one for one in found.values() if one.state is State.CONTRADICTED] == []


# The least share of each fault that is caught in a copied sentence.
CAUGHT = {"digit": 0.93, "swap": 0.93, "unit": 0.97, "turn": 0.8}


def test_a_fault_in_a_copied_sentence_is_caught() -> None:
    paths = sorted((Path(__file__).parent / "crossref").glob("*.json"))[::4]
    messages = (json.loads(path.read_bytes()).get("message") for path in paths)
    works = [work_from_message(one) for one in messages if one and "abstract" in one]
    found = tally(works, random.Random(3))
    assert set(found[""]) <= {State.SUPPORTED, State.NOT_IN_ABSTRACT}
    for fault, least in CAUGHT.items():
        count = found.get(fault, Counter())
        assert count[State.CONTRADICTED] >= least * sum(count.values()), (fault, count)


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
