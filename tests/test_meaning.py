"""Whether words, times and statements mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.extract.extractor import read_sentence
from lint.meaning import (
    Agreement,
    are_complements,
    content,
    contradicts,
    days,
    same_time,
    same_words,
    stem,
)

LONG = {"LRT": "locoregional treatment", "ST": "systemic therapy"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("death", "risk of death"),
        ("died", "mortality"),
        ("alive", "overall survival"),
        ("LRT group", "locoregional treatment"),
        ("vaccinated", "vaccine"),
        ("tumour size", "tumor sizes"),
        ("patients given tablets", "tablet"),
        ("Surgery", "the operation"),
        ("non-smokers", "no smoking"),
    ],
)
def test_the_same_thing_in_other_words(first: str, second: str) -> None:
    assert same_words(first, second, LONG) is Agreement.SAME


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("LRT", "ST"),
        ("death", "alive"),
        ("placebo", "control"),
        ("placebo", "usual care"),
        ("high dose", "low dose"),
        ("severe patients", "mild patients"),
        ("treated", "untreated"),
        ("with diabetes", "without diabetes"),
        ("free of relapse", "relapse"),
        ("women under 55", "women under 45"),
        ("surgery", "tablets alone"),
    ],
)
def test_another_thing(first: str, second: str) -> None:
    assert same_words(first, second, LONG) is Agreement.DIFFERENT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("tablets alone", "tablets"),
        ("local recurrence", "recurrence"),
        ("death", None),
        ("ST", "systemic therapy"),
    ],
)
def test_what_merely_overlaps_stays_open(first: str, second: str | None) -> None:
    assert same_words(first, second) is Agreement.UNKNOWN


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("24 months", "2 years", Agreement.SAME),
        ("52 weeks", "1 year", Agreement.SAME),
        ("12 weeks", "3 months", Agreement.UNKNOWN),
        ("5 years", "10 years", Agreement.DIFFERENT),
        ("5 years", None, Agreement.UNKNOWN),
    ],
)
def test_times(first: str, second: str | None, expected: Agreement) -> None:
    assert same_time(first, second) is expected


def test_words_that_are_no_time_have_no_days() -> None:
    assert days("baseline") is None


def test_one_outcome_is_that_the_other_did_not_come() -> None:
    assert are_complements("alive", "dead")
    assert are_complements("relapse", "free of relapse")
    assert not are_complements("death", "relapse")


def test_a_phrase_of_nothing_but_common_words_still_has_content() -> None:
    assert content("patients")
    assert content("the group")


@given(st.text(alphabet="abdeginrstuyz", min_size=1, max_size=14))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


@given(st.text(max_size=30), st.text(max_size=30))
def test_agreement_goes_both_ways(first: str, second: str) -> None:
    assert same_words(first, second) is same_words(second, first)


def test_statements_of_other_groups_contradict() -> None:
    first, second = read_sentence("41% in the drug group and 41% in the placebo group").statements
    assert contradicts(first, second)


def test_statements_of_unknown_context_do_not() -> None:
    (first,) = read_sentence("41% of women in the drug group were alive.").statements
    (second,) = read_sentence("It was 41%.").statements
    assert not contradicts(first, second)
