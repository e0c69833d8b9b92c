"""Differences and ratios told of two numbers of an abstract: whose number is whose."""

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.bench import Bench, bench_of
from lint.support.faults import Fault, fault_of
from lint.support.gaps import Gap, gaps_of
from lint.support.known import known_of
from lint.support.other_work import tells_of_other_work
from lint.support.readings import AS_IT_IS
from lint.support.verdicts import ways_of

FARMS = (
    "Ticks were found on 43% of the goats and 19% of the sheep. In the hills 26% of the cows had"
    " ticks. On the coast 61% of the cows had ticks. Goats with ticks gave 1.3 kg per day more milk"
    " than goats on hay. Ticks were resistant to the spray in 12% of the herds, and 3.4 times as"
    " common in goats compared to horses."
)


def bench(says: str, abstract: str = FARMS) -> Bench:
    article = read(f"{says}\n".encode(), "article.md")
    return bench_of(article, extract(article).statements, source_of(f"<p>{abstract}</p>"))


def gaps(says: str, quote: str) -> list[Gap]:
    held = bench(says)
    claim = next(one for one in held.claims.values() if quote in one.quote)
    return list(gaps_of(held, claim, known_of(held, claim)))


def turns(says: str, quote: str) -> dict[tuple[str, str], float]:
    return {(gap.pair[0].quote, gap.pair[1].quote): gap.turn for gap in gaps(says, quote)}


def test_the_side_that_has_more_is_told_from_the_words_of_both() -> None:
    right = turns("Ticks were 24 percentage points more common in goats than in sheep.", "24")
    wrong = turns("Ticks were 24 percentage points more common in sheep than in goats.", "24")
    assert right["43%", "19%"] > 0 > wrong["43%", "19%"]


def test_the_two_may_stand_in_two_sentences() -> None:
    says = "Cows with ticks were 35 percentage points rarer in the hills than on the coast."
    assert turns(says, "35")["26%", "61%"] > 0
    says = "Cows with ticks were 35 percentage points rarer on the coast than in the hills."
    assert turns(says, "35")["26%", "61%"] < 0


def test_an_amount_that_no_two_numbers_give_has_no_gap() -> None:
    assert not gaps("Ticks were 27 percentage points more common in goats than in sheep.", "27")


def test_a_count_that_found_more_is_no_difference() -> None:
    assert not gaps("Of the reports 24 found more ticks than usual.", "24")


@pytest.mark.parametrize(
    ("says", "quote", "is_turned"),
    [
        ("Goats with ticks gave 1.3 kg less milk a day than goats on hay.", "1.3 kg", True),
        ("Goats with ticks gave 1.3 kg more milk a day than goats on hay.", "1.3 kg", False),
        ("In horses ticks were 3.4 times as common as in goats.", "3.4 times", True),
        ("In goats ticks were 3.4 times as common as in horses.", "3.4 times", False),
    ],
)
def test_the_same_amount_told_of_the_other_side_is_the_other_direction(
    says: str, quote: str, is_turned: bool
) -> None:
    held = bench(says)
    claim = next(one for one in held.claims.values() if quote in one.quote)
    same = [
        one for one in held.source.statements if held.how(claim, one) in AS_IT_IS
    ] or held.source.statements
    assert any(held.is_other_side(claim, one) for one in same) is is_turned


@pytest.mark.parametrize(
    ("says", "is_said_of_opposite"),
    [
        ("Ticks were susceptible to the spray in 12% of the herds.", True),
        ("The spray did nothing to the resistant ticks of 12% of the herds.", False),
    ],
)
def test_a_share_of_the_opposite(says: str, is_said_of_opposite: bool) -> None:
    held = bench(says)
    claim = next(one for one in held.claims.values() if one.quote == "12%")
    found = [held.turning(claim, one) for one in held.source.statements]
    assert any(one is not None and one.opposed for one in found) is is_said_of_opposite


@pytest.mark.parametrize(
    ("ours", "theirs", "fault"),
    [
        ("Ticks cost $3 million a year.", "Ticks cost $3 billion a year.", Fault.TENFOLD),
        ("Ticks were on 0.23% of goats.", "Ticks were on 0.023% of goats.", Fault.TENFOLD),
        ("Ticks were on 23% of goats.", "Ticks were on 26% of goats.", Fault.VALUE),
        ("As many as 94% of goats had ticks.", "Of the goats 49% had ticks.", Fault.DIGITS),
        ("As many as 94% of goats had ticks.", "Of the goats 88% had ticks.", None),
        ("Milk rose by up to 5%.", "Milk rose by up to 5 times.", Fault.UNIT),
        ("It fell with milk (r = -0.36).", "It rose with milk (r = 0.36).", Fault.DIRECTION),
        ("The odds were 2.17 times as high.", "The odds ratio was 2.31.", Fault.VALUE),
    ],
)
def test_what_shows_how_a_number_came_about(ours: str, theirs: str, fault: Fault | None) -> None:
    held = bench(ours, theirs)
    claim, source = next(iter(held.ours.values())), next(iter(held.numbers.values()))
    assert fault_of(claim, source) is fault


@pytest.mark.parametrize(
    ("says", "quote", "is_other"),
    [
        ("An earlier study had found ticks on 31% of goats.", "31%", True),
        ("Ticks were on 43% of goats; an earlier study found 31%.", "43%", False),
        ("Ticks were on 31% of goats.", "31%", False),
        ("A recent study found ticks on 31% of goats.", "31%", False),
        ("The study has found ticks on 31% of goats.", "31%", False),
        ("In the other group 31% of goats had ticks.", "31%", False),
        ("Another team had counted ticks on 31% of goats.", "31%", True),
    ],
)
def test_another_work_is_known_by_its_name(says: str, quote: str, is_other: bool) -> None:
    article = read(f"{says}\n".encode(), "article.md")
    claim = next(one for one in extract(article).statements if one.quote == quote)
    assert tells_of_other_work(article, claim) is is_other


@pytest.mark.parametrize(
    ("says", "is_weighed"),
    [
        ("Ticks were found on 31% of the goats.", True),
        ("An earlier study had found ticks on 31% of the goats.", False),
        ("In 1998 ticks were found on 31% of the goats.", False),
        ("After two years ticks were found on 31% of the goats.", False),
    ],
)
def test_what_is_plainly_of_another_study_or_time_is_no_other_value(
    says: str, is_weighed: bool
) -> None:
    held = bench(says)
    knowns = {span: known_of(held, one) for span, one in held.claims.items()}
    claim = next(one for one in held.claims.values() if one.quote == "31%")
    faults = {one.fault for one in ways_of(held, claim, knowns) if one.state is State.CONTRADICTED}
    assert (Fault.VALUE in faults) is is_weighed


def test_nineteen_million_follow_from_a_share_of_a_whole() -> None:
    held = bench("Some 19 million were free.", "Of 67 million papers 28% were free.")
    claim = next(iter(held.claims.values()))
    assert [(one.quote, two.quote) for one, two in held.worked_out(claim)] == [
        ("28%", "67 million")
    ]


RUST = (
    "Rust was found on 57.6% of the clay plots and on 299 of 604 peat plots. The first grader gave"
    " 31% and 12% was given by the second. Yield was 60 t on loam, double the value (30 t) on sand."
)


def turn_of(says: str, quote: str, first: str, second: str) -> float:
    held = bench(says, RUST)
    claim = next(one for one in held.claims.values() if quote in one.quote)
    found = gaps_of(held, claim, known_of(held, claim))
    return next(
        gap.turn for gap in found if (gap.pair[0].quote, gap.pair[1].quote) == (first, second)
    )


def test_a_count_of_a_whole_is_compared_as_a_share() -> None:
    says = "Rust was 8 percentage points more common on {} than on {}."
    assert turn_of(says.format("clay", "peat"), "8", "57.6%", "299 of 604") > 0
    assert turn_of(says.format("peat", "clay"), "8", "57.6%", "299 of 604") < 0


def test_plain_words_tell_sides_that_have_no_others() -> None:
    says = "The mark was 19 percentage points {} with the first than with the second."
    assert turn_of(says.format("higher"), "19", "31%", "12%") > 0
    assert turn_of(says.format("lower"), "19", "31%", "12%") < 0


def test_that_behind_a_multiple_names_the_other_side() -> None:
    assert turn_of("The yield on loam was double that on sand.", "double", "60 t", "30 t") > 0
    assert turn_of("The yield on sand was double that on loam.", "double", "60 t", "30 t") < 0


def test_what_is_outdone_stands_before_the_amount() -> None:
    says = "The yield on {} exceeded that on {} by 30 t."
    assert turn_of(says.format("loam", "sand"), "30 t", "60 t", "30 t") > 0
    assert turn_of(says.format("sand", "loam"), "30 t", "60 t", "30 t") < 0


def test_levels_stated_beside_a_difference_tell_whose_they_are() -> None:
    says = "On loam the mark fell by 19 percentage points, from 31% to 12%."
    assert turn_of(says, "19", "31%", "12%") > 0


def gaps_in(says: str, quote: str, abstract: str) -> dict[tuple[str, str], Gap]:
    held = bench(says, abstract)
    claim = next(one for one in held.claims.values() if quote in one.quote)
    found = gaps_of(held, claim, known_of(held, claim))
    return {(gap.pair[0].quote, gap.pair[1].quote): gap for gap in found}


MANGE = "Of 40 llamas on the farm 12 had mange at the end of winter."


@pytest.mark.parametrize(
    ("says", "is_turned"),
    [
        ("At the end of winter 30% of the llamas had mange.", False),
        ("At the end of winter 30% of the llamas were free of mange.", True),
        ("At the end of winter 30% of the llamas had no mange.", True),
    ],
)
def test_a_share_of_the_opposite_of_its_part_is_turned(says: str, is_turned: bool) -> None:
    gap = gaps_in(says, "30%", MANGE)["40", "12"]
    assert (gap.turn < 0) is is_turned


@pytest.mark.parametrize(
    ("says", "is_accused"),
    [
        ("Of 100 llamas in the valley, 95 had mange.", False),
        ("Of 100 llamas in the valley, 95 had no mange.", True),
    ],
)
def test_a_count_worked_out_from_a_share_may_be_of_the_opposite(
    says: str, is_accused: bool
) -> None:
    held = bench(says, "Among 100 llamas in the valley, 95% had mange.")
    knowns = {span: known_of(held, one) for span, one in held.claims.items()}
    claim = next(one for one in held.claims.values() if one.quote == "95")
    faults = {one.fault for one in ways_of(held, claim, knowns)}
    assert (Fault.OPPOSITE in faults) is is_accused


def test_the_values_as_printed_give_a_difference_or_come_near_it() -> None:
    abstract = "Mange was seen in 7.8% of llamas and in 3.8% of alpacas. In all 7% had it."
    found = gaps_in("Mange was 4 percentage points rarer in alpacas.", "4", abstract)
    assert found["7.8%", "3.8%"].is_exact
    assert not found["3.8%", "7%"].is_exact


def test_the_time_behind_than_is_that_of_the_other_number() -> None:
    abstract = "Wool loss was seen in 50% at 4 years and in 70% at 10 years after shearing."
    says = "At 10 years wool loss was 20 percentage points {} than the share at 4 years."
    higher, lower = (
        gaps_in(says.format(way), "20", abstract)["50%", "70%"] for way in ("higher", "lower")
    )
    assert higher.turn > 0 > lower.turn


def test_a_number_of_a_sentence_with_a_turned_pair_may_be_stated_all_the_same() -> None:
    says = "Goats had 24 percentage points fewer ticks than sheep, of which 19% had ticks."
    held = bench(says)
    knowns = {span: known_of(held, one) for span, one in held.claims.items()}
    claim = next(one for one in held.claims.values() if one.quote == "19%")
    ways = ways_of(held, claim, knowns)
    assert any(one.state is State.SUPPORTED and len(one.sources) == 1 for one in ways)


def test_a_change_in_percent_is_told_of_its_two_ends() -> None:
    held = bench(
        "The spray raised the count of larvae by about 70%.",
        "The spray lowered the count of larvae from 6.4 to 1.9 cm per row. It took 8.0 to 2.4 kg.",
    )
    claim = next(iter(held.claims.values()))
    found = list(gaps_of(held, claim, known_of(held, claim)))
    assert [(gap.pair[0].quote, gap.turn < 0) for gap in found] == [("6.4", True)]


def test_bounds_of_those_who_are_left_over_are_opposite_and_one() -> None:
    abstract = "Of the farms 62% sprayed in at least half of the weeks. Ewes lived 4 years."
    says = "On 38% of the farms they sprayed in fewer than half of the weeks."
    held = bench(says, abstract)
    claim = next(one for one in held.claims.values() if "half" in one.quote)
    faults = {
        way.fault
        for way in ways_of(held, claim, {claim.span: known_of(held, claim)})
        if way.sources and way.sources[0].quote == "at least half"
    }
    assert Fault.DIRECTION not in faults
    held = bench(says.replace("38%", "31%"), abstract)
    claim = next(one for one in held.claims.values() if "half" in one.quote)
    ways = ways_of(held, claim, {claim.span: known_of(held, claim)})
    assert Fault.DIRECTION in {way.fault for way in ways if way.sources}


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        ("Ticks were less common in {one} than in {two}, by 24 percentage points.", "24"),
        ("While hay was dear, ticks were 24 percentage points rarer in {one} than in {two}.", "24"),
    ],
)
def test_the_side_may_be_told_before_the_amount(says: str, quote: str) -> None:
    right = turns(says.format(one="sheep", two="goats"), quote)
    wrong = turns(says.format(one="goats", two="sheep"), quote)
    assert right["43%", "19%"] > 0 > wrong["43%", "19%"]


MAZE = "With the lamp lit the goats needed 684 ms and in the dark they needed 641 ms."


@pytest.mark.parametrize("word", ["slowed", "delayed"])
def test_what_is_slowed_takes_longer(word: str) -> None:
    for lamp, is_right in (("A lit lamp", True), ("The dark", False)):
        held = bench(f"{lamp} {word} the goats by 43 ms.", MAZE)
        claim = next(iter(held.claims.values()))
        found = {
            (gap.pair[0].quote, gap.pair[1].quote): gap.turn
            for gap in gaps_of(held, claim, known_of(held, claim))
        }
        assert (found["684 ms", "641 ms"] > 0) is is_right


def test_a_list_behind_than_may_begin_with_the_subject() -> None:
    abstract = "The time to shear was 38 days with hand tools and 92 days with the machine."
    says = "With hand tools shearing came 54 days sooner than with the machine: after 38 days."
    held = bench(says, abstract)
    claim = next(one for one in held.claims.values() if one.quote == "54 days")
    assert [gap.turn > 0 for gap in gaps_of(held, claim, known_of(held, claim))] == [True]
