"""Which way amounts go, what they are held against, and of how many they are counted."""

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.read.reader import read
from lint.support.bench import Bench, bench_of
from lint.support.faults import Fault
from lint.support.gaps import gaps_of
from lint.support.known import known_of
from lint.support.levels import is_amount_for_level
from lint.support.polarity import way_of_change
from lint.support.verdicts import ways_of

BARN = (
    "Lambs stayed in the barn for 14 days with hay and for 9 days with silage. Grooming rose from"
    " 21% at baseline to 46% at the end of winter. Bloat scores in pain fell by 3.2 points with"
    " silage. Twins were born to 2.6 ewes (95% CI 1.1 to 3.9) per 1,000 lambings. Milking took 17"
    " rather than 23 minutes. The number of ewes needed to treat was 41. The oldest bones were 27.3"
    " ± 0.4 ka old. Keepers had a median age of 61 years (IQR 55-66) in the hills and 48 years"
    " (44-52) on the coast. Limping struck 31.2 per 100,000, compared with 35.9 per 100,000"
    " expected. Drenching (rate ratio vs dipping 0.55) was followed by a cooler spell."
)


def held(says: str, abstract: str = BARN) -> Bench:
    article = read(f"{says}\n".encode(), "article.md")
    return bench_of(article, extract(article).statements, source_of(f"<p>{abstract}</p>"))


def faults(says: str, quote: str) -> set[tuple[Fault | None, str]]:
    bench = held(says)
    knowns = {span: known_of(bench, one) for span, one in bench.claims.items()}
    claim = next(one for one in bench.claims.values() if quote in one.quote)
    return {
        (way.fault, way.sources[0].quote) for way in ways_of(bench, claim, knowns) if way.sources
    }


def turns(says: str, quote: str) -> dict[tuple[str, str], float]:
    bench = held(says)
    claim = next(one for one in bench.claims.values() if quote in one.quote)
    found = gaps_of(bench, claim, known_of(bench, claim))
    return {(gap.pair[0].quote, gap.pair[1].quote): gap.turn for gap in found}


@pytest.mark.parametrize(
    ("says", "is_amount"),
    [
        ("Lambs stayed 14 days longer with hay than with silage.", True),
        ("Lambs stayed in the barn for 14 days with hay.", False),
    ],
)
def test_an_amount_of_difference_is_no_level(says: str, is_amount: bool) -> None:
    bench = held(says)
    claim = next(one for one in bench.claims.values() if "14" in one.quote)
    level = next(one for one in bench.source.statements if one.quote == "14 days")
    assert is_amount_for_level(bench, claim, level) is is_amount


def test_the_start_is_what_a_change_is_held_against() -> None:
    more = "Grooming was 25 percentage points more common than at the start, reaching 46%."
    less = "Grooming was 25 percentage points less common than at the start, reaching 46%."
    assert turns(more, "25")["21%", "46%"] > 0 > turns(less, "25")["21%", "46%"]
    more = "Grooming was 25 percentage points more common than that of the baseline."
    assert turns(more, "25")["21%", "46%"] > 0


@pytest.mark.parametrize(
    ("is_better", "words", "way"),
    [
        (False, "the pain was worse", "up"),
        (True, "the pain was better", "down"),
        (False, "in accuracy it was worse", "down"),
        (False, "the colour was worse", None),
        (True, "accuracy in those with pain was better", None),
    ],
)
def test_worse_is_more_of_what_is_unwelcome(is_better: bool, words: str, way: str | None) -> None:
    assert way_of_change(words, is_better=is_better) == way


def test_pain_that_worsened_did_not_fall() -> None:
    assert (Fault.DIRECTION, "3.2 points") in faults("Pain worsened by 3.2 points.", "3.2")
    assert (Fault.DIRECTION, "3.2 points") not in faults("Pain eased by 3.2 points.", "3.2")


def test_the_same_figures_of_another_number_are_another_rate() -> None:
    wrong = faults("Twins were born to 2.6 ewes in the valley per 100 lambings.", "2.6")
    right = faults("Twins were born to 2.6 ewes in the valley per 1,000 lambings.", "2.6")
    assert any(fault is Fault.UNIT for fault, _ in wrong)
    assert not any(fault is Fault.UNIT for fault, _ in right)


def test_what_is_now_stands_before_rather_than() -> None:
    assert turns("Milking went on for six minutes less.", "six")["17", "23 minutes"] > 0
    assert turns("Milking went on for six minutes longer.", "six")["17", "23 minutes"] < 0
    assert turns("Milking was done six minutes faster.", "six")["17", "23 minutes"] > 0


def test_a_number_needed_to_treat_may_be_told_in_words() -> None:
    says = "About 41 ewes need to be treated for one to walk."
    assert (None, "number of ewes needed to treat was 41") in faults(says, "41") or (
        None,
        "41",
    ) in faults(says, "41")


def test_thousands_of_years_are_told_in_years() -> None:
    wrong = faults("The oldest bones are 23,700 years old.", "23,700")
    right = faults("The oldest bones are 27,300 years old.", "27,300")
    assert any(fault is None and "27.3" in quote for fault, quote in right)
    assert not any(fault is None and "27.3" in quote for fault, quote in wrong)


def test_an_age_told_of_a_second_group_is_an_age() -> None:
    says = "Keepers on the coast were 13 years younger than those in the hills."
    assert turns(says, "13 years")["61 years", "48 years"] > 0
    says = "Keepers on the coast were 13 years older than those in the hills."
    assert turns(says, "13 years")["61 years", "48 years"] < 0


def test_below_what_was_expected_is_less() -> None:
    below = "Limping was 4.7 per 100,000 a month below what was expected."
    assert any("31.2" in first and turn > 0 for (first, _), turn in turns(below, "4.7").items())
    above = "Limping was 4.7 per 100,000 a month above what was expected."
    assert not any("31.2" in first and turn > 0 for (first, _), turn in turns(above, "4.7").items())


def test_a_ratio_against_a_group_is_one() -> None:
    assert any(
        fault is None and "0.55" in quote
        for fault, quote in faults("Drenching brought down the rate of lice by 45%.", "45%")
    )
    assert any(
        fault is Fault.DIRECTION and "0.55" in quote
        for fault, quote in faults("Drenching drove up the rate of lice by 45%.", "45%")
    )


@pytest.mark.parametrize(
    ("says", "is_right"),
    [
        ("The rye led to 11 percentage points more weight loss than the oats.", True),
        ("The oats led to 11 percentage points more weight loss than the rye.", False),
        ("Weight was 11 percentage points lower with the rye than with the oats.", True),
        ("Weight was 11 percentage points lower with the oats than with the rye.", False),
    ],
)
def test_the_larger_loss_is_more_loss_and_less_weight(says: str, is_right: bool) -> None:
    abstract = "The change in weight was -14% with the rye and -3% with the oats."
    bench = held(says, abstract)
    claim = next(one for one in bench.claims.values() if "11" in one.quote)
    (gap,) = gaps_of(bench, claim, known_of(bench, claim))
    assert (gap.turn > 0) is is_right


def test_what_follows_from_two_numbers_has_no_transposed_digits() -> None:
    abstract = "Ewes lost 180 mL of milk with rye and 420 mL with oats."
    bench = held("With rye, ewes lost 240 mL less milk than with oats.", abstract)
    claim = next(one for one in bench.claims.values() if "240" in one.quote)
    knowns = {span: known_of(bench, one) for span, one in bench.claims.items()}
    assert Fault.DIGITS not in {way.fault for way in ways_of(bench, claim, knowns)}
    bench = held("With oats, ewes gave 240 mL of milk.", abstract)
    claim = next(one for one in bench.claims.values() if "240" in one.quote)
    knowns = {span: known_of(bench, one) for span, one in bench.claims.items()}
    assert Fault.DIGITS in {way.fault for way in ways_of(bench, claim, knowns)}


def test_the_numbers_of_a_list_change_one_way() -> None:
    abstract = "Mean weight loss was 4.1 kg with rye, 2.7 kg with oats and 9.3 kg with hay."
    bench = held("Ewes on oats gained 2.7 kg.", abstract)
    claim = next(one for one in bench.claims.values() if "2.7" in one.quote)
    source = next(one for one in bench.source.statements if "2.7" in one.quote)
    assert bench.is_other_sense(claim, source)
    bench = held("Ewes on oats lost 2.7 kg.", abstract)
    claim = next(one for one in bench.claims.values() if "2.7" in one.quote)
    assert not bench.is_other_sense(claim, source)
