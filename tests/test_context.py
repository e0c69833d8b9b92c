"""What is read around a number: cases/context.yaml, and what must hold for any sentence."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lint.claim import Measure, Statement
from lint.document import Block, BlockKind, Cell, Document, Run, Span
from lint.extract.extractor import extract, read_sentence
from lint.meaning import Agreement, same_time, same_words
from lint.quantity import Kind

FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))[
        "cases"
    ]
    return found


CASES = cases("context.yaml")
GROUPS = ("arm", "comparator")
PHRASES = (*GROUPS, "outcome", "population")


def statements(text: str, headers: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    return read_sentence(text, headers).statements


def one(text: str, quote: str, headers: tuple[str, ...] = ()) -> Statement:
    """The statement with this quote."""
    return next(statement for statement in statements(text, headers) if statement.quote == quote)


def context(statement: Statement) -> tuple[str | None, ...]:
    return (
        statement.outcome,
        statement.arm,
        statement.comparator,
        statement.population,
        statement.timepoint,
    )


def position(text: str, quote: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = text.index(quote, at + 1)
    return at


def document(*texts: str) -> Document:
    """Paragraphs, one a block, with a blank line between them."""
    text = "\n\n".join(texts)
    blocks = []
    start = 0
    for part in texts:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + len(part))))
        start += len(part) + 2
    return Document(
        uri="",
        source=text,
        text=text,
        runs=(Run(0, len(text), 0, len(text)),),
        blocks=tuple(blocks),
    )


def verdict(case: dict[str, Any], field: str, expected: str | None, found: Statement) -> str:
    """Whether a field is right, missed or wrong."""
    value = getattr(found, field)
    if field == "whole":
        value = case["text"][slice(*value)] if value is not None else None
    if expected is None:
        return "right" if value is None else "wrong"
    if value is None:
        return "missed"
    if field in PHRASES:
        same = same_words(value, expected) is Agreement.SAME
    elif field == "timepoint":
        same = same_time(value, expected) is Agreement.SAME
    else:
        same = str(value) == expected
    return "right" if same else "wrong"


def scores(name: str) -> Counter[tuple[str, str]]:
    """How often each field was right, missed and wrong over all cases of a file."""
    counted: Counter[tuple[str, str]] = Counter()
    for case in cases(name):
        found = {
            (statement.span.start, statement.quote): statement
            for statement in statements(case["text"], tuple(case.get("headers", ())))
        }
        for expected in case["expect"]:
            at = position(case["text"], expected["quote"], expected.get("nth", 1))
            statement = found.get((at, expected["quote"]))
            if statement is None:
                continue  # the quantity itself is another test's subject
            for field, value in expected.items():
                if field not in ("quote", "nth"):
                    counted[field, verdict(case, field, value, statement)] += 1
    return counted


def test_every_field_is_right_often_and_wrong_seldom() -> None:
    counted = scores("context.yaml")
    shares = {}
    for fields, right, wrong in (
        (GROUPS, 0.95, 0.02),
        (("outcome",), 0.9, 0.03),
        (("measure",), 0.95, 0.02),
        (("timepoint",), 0.9, 0.02),
        (("whole",), 0.95, 0.02),
        (("population",), 0.8, 0.1),
    ):
        count = {
            outcome: sum(counted[field, outcome] for field in fields)
            for outcome in ("right", "missed", "wrong")
        }
        total = sum(count.values())
        if count["right"] < right * total or count["wrong"] > wrong * total:
            shares[fields] = count
    assert shares == {}


@pytest.mark.parametrize(
    "name", ["context_second.yaml", "context_third.yaml", "context_fourth.yaml"]
)
def test_groups_and_outcomes_of_other_kinds_of_text_are_seldom_wrong(name: str) -> None:
    counted = scores(name)
    shares = {}
    for fields, right, wrong in ((GROUPS, 0.75, 0.03), (("outcome",), 0.85, 0.08)):
        count = {
            outcome: sum(counted[field, outcome] for field in fields)
            for outcome in ("right", "missed", "wrong")
        }
        total = sum(count.values())
        if count["right"] < right * total or count["wrong"] > wrong * total:
            shares[fields] = count
    assert shares == {}


def test_each_number_of_a_pair_has_the_other_group_as_comparator() -> None:
    first, second = statements("Relapse: 18% on the antibody versus 31% on placebo.")
    assert (first.arm, first.comparator) == (second.comparator, second.arm)


def test_an_interval_is_a_part_of_its_estimate_and_listed_too() -> None:
    text = "The hazard ratio for death was 0.71 (95% CI, 0.59 to 0.86; P = .0003)."
    found = statements(text)
    estimate = next(statement for statement in found if statement.kind is Kind.EFFECT)
    assert [part.kind for part in estimate.parts] == [Kind.CI, Kind.P]
    assert [estimate.span, estimate.span] == [part.whole for part in estimate.parts]
    assert set(estimate.parts) <= set(found)


def test_a_part_takes_over_what_its_whole_is_about() -> None:
    text = "Wounds healed in 52 of 140 patients (37.1%) on gauze and in 61 of 138 (44.2%) on foam."
    part = one(text, "37.1%")
    assert (part.arm, part.comparator) == ("gauze", "foam")


def test_an_opening_time_holds_for_the_whole_sentence() -> None:
    text = "After five years, 41% were alive with surgery; with tablets it was 26%."
    assert {"5 years"} == {
        statement.timepoint for statement in statements(text) if statement.kind is Kind.PERCENT
    }


def test_a_time_of_one_clause_does_not_hold_for_the_next() -> None:
    text = "Survival at two years was 71%; median survival was 31 months."
    assert one(text, "31 months").timepoint is None


def test_negation_stays_in_the_outcome() -> None:
    assert one("In the trial 12% did not relapse.", "12%").outcome == "not relapse"


def test_a_lone_population_is_no_arm() -> None:
    found = one("In women under 55, the risk of death was 43% lower.", "43%")
    assert (found.arm, found.population) == (None, "women under 55")


def test_a_sentence_of_too_many_numbers_gets_no_context() -> None:
    text = " and ".join(f"{number}% in the A group" for number in range(10, 90))
    assert {None} == {statement.arm for statement in statements(text)}


def test_a_cell_reads_its_headers_either_way_round() -> None:
    upright = one("41%", "41%", ("Alive at 5 years", "Surgery group"))
    turned = one("41%", "41%", ("Surgery group", "Alive at 5 years"))
    assert (upright.outcome, upright.arm, upright.timepoint) == ("Alive", "Surgery", "5 years")
    assert (upright.outcome, upright.arm) == (turned.outcome, turned.arm)


def test_a_header_that_says_how_is_no_outcome() -> None:
    found = one("HR 0.66", "HR 0.66", ("Death", "Hazard ratio (95% CI)"))
    assert (found.outcome, found.arm, found.measure) == ("Death", None, Measure.HAZARD_RATIO)


@pytest.mark.parametrize("case", CASES[:100:4], ids=lambda case: str(case["id"]))
def test_a_sentence_reads_in_an_article_as_it_does_alone(case: dict[str, Any]) -> None:
    if "headers" in case:
        return
    around = document(f"The study was small. {case['text']} No one knows why.")
    inside = [context(found) for found in extract(around).statements]
    alone = [context(found) for found in statements(case["text"])]
    assert alone == inside


@given(st.sampled_from(CASES), st.randoms(use_true_random=False))
def test_lines_may_be_wrapped_anywhere(case: dict[str, Any], random: Any) -> None:
    # A number that stands alone on its line may be the number of a list item.
    text = case["text"]
    words = re.split(r"(?<=[a-z,]) (?=[a-z])", text)
    wrapped = words[0] + "".join(random.choice(" \n") + word for word in words[1:])
    headers = tuple(case.get("headers", ()))

    # How a quantity itself bears a wrapped line is not asked here.
    before, after = statements(text, headers), statements(wrapped, headers)
    if [found.quantity for found in before] == [found.quantity for found in after]:
        assert [context(found) for found in before] == [context(found) for found in after]


@given(st.text(alphabet="a,;:()[] 41%.vsin\n-–", max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for statement in statements(text):
        assert statement.sentence.holds(Span(statement.span.start, statement.span.start))


def test_a_number_answers_to_the_reference_in_its_sentence() -> None:
    text = "Death fell by 34% (doi:10.5555/one). Pain fell by 12% (doi:10.5555/two)."
    assert [statement.cites for statement in extract(document(text)).statements] == [
        "10.5555/one",
        "10.5555/two",
    ]


def test_a_number_without_a_reference_answers_to_the_only_one() -> None:
    found = extract(document("Death fell by 34%.", "See doi:10.5555/one."))
    assert [statement.cites for statement in found.statements] == ["10.5555/one"]


def test_a_number_among_several_references_answers_to_none() -> None:
    found = extract(document("Death fell by 34%.", "See doi:10.5555/one.", "And doi:10.5555/two."))
    assert [statement.cites for statement in found.statements] == [None]


def test_references_side_by_side_leave_it_open() -> None:
    found = extract(document("Death fell by 34% (doi:10.5555/one; doi:10.5555/two)."))
    assert [statement.cites for statement in found.statements] == [None]


def test_a_cell_answers_to_the_reference_in_its_row() -> None:
    texts = ("34%", "doi:10.5555/one", "12%", "doi:10.5555/two")
    plain = document(*texts)
    blocks = tuple(
        Block(
            kind=BlockKind.CELL,
            span=block.span,
            headers=("Death",),
            cell=Cell(0, index // 2, index % 2),
        )
        for index, block in enumerate(plain.blocks)
    )
    table = Document(uri="", source=plain.source, text=plain.text, runs=plain.runs, blocks=blocks)
    assert [statement.cites for statement in extract(table).statements] == [
        "10.5555/one",
        "10.5555/two",
    ]


def test_of_a_foreign_article_only_the_citations_are_read() -> None:
    text = (
        "Nach fünf Jahren lebten noch 41% der Frauen, die operiert worden waren, und nur 26% von "
        "denen, die nicht operiert wurden; das ist ein Unterschied, der sich auch nach zehn "
        "Jahren noch zeigt, wie die Forscher im Bericht schreiben (doi:10.5555/one)."
    )
    found = extract(document(text))
    assert (found.language, found.statements, len(found.citations)) == ("de", (), 1)


def test_a_sentence_alone_is_read_as_english() -> None:
    assert read_sentence("Nach fünf Jahren lebten noch 41% der Frauen.").statements


def test_what_was_not_had_stays_not_had() -> None:
    assert one("In the trial 12% had no relapse.", "12%").outcome == "no relapse"
