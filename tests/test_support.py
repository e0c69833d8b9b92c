"""Claims held against cited abstracts: cases over real abstracts, and each way to say a number."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from abstract_cases import Labelled, labelled, source_of, source_of_work, works_in
from bench_abstracts import tally

from lint.document import Document, Span
from lint.extract.extractor import extract
from lint.finding import State
from lint.quantity import Direction
from lint.read.reader import read
from lint.support.bench import Source
from lint.support.faults import Fault
from lint.support.readings import How
from lint.support.units import numbers_in
from lint.support.verdicts import Verdict, judged
from lint.work import work_from_message

CASES = Path(__file__).parent / "cases"
# The least share of contradictions that is caught, and the most of true or absent statements
# that is taken for one. The paraphrases are worded as freely as any desk would.
BARS = {
    "abstracts.yaml": (0.97, 0.01),
    "hospitals.yaml": (0.8, 0.03),
    "news.yaml": (0.81, 0.03),
    "news_heldout.yaml": (0.79, 0.06),
    "paraphrases.yaml": (0.83, 0.04),
    "paraphrases_heldout.yaml": (0.72, 0.05),
    "plos_heldout.yaml": (0.81, 0.05),
    "reports.yaml": (0.92, 0.02),
    "sparse.yaml": (0.6, 0.03),
    "trials_heldout.yaml": (0.78, 0.06),
}
# Many: their numbers take their time.
MANY = {
    "desk.yaml": (0.81, 0.03),
    "likeness.yaml": (0.8, 0.1),
    "trials.yaml": (0.88, 0.02),
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


@pytest.mark.parametrize(
    "name", [*BARS, *(pytest.param(name, marks=pytest.mark.slow) for name in MANY)]
)
def test_contradictions_are_caught_and_others_let_be(name: str) -> None:
    count: Counter[tuple[State, State]] = Counter()
    for case in labelled(CASES / name):
        count += outcomes(case)
    wrong = sum(number for (state, _), number in count.items() if state is State.CONTRADICTED)
    accused = sum(number for (_, state), number in count.items() if state is State.CONTRADICTED)
    caught = count[State.CONTRADICTED, State.CONTRADICTED]
    least, most = (BARS | MANY)[name]
    assert caught >= least * wrong
    assert accused - caught <= most * (sum(count.values()) - wrong)


WORKS = {str(work["DOI"]).lower(): work for name in BARS | MANY for work in works_in(CASES / name)}


@pytest.mark.parametrize("doi", sorted(WORKS))
def test_an_abstract_never_contradicts_itself(doi: str) -> None:
    held_against = source_of_work(WORKS[doi])
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
        ("Relapse was 61% more likely without the drug.", "61%", How.REVERSED),
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
        ("Relapse was 61% more likely with the drug than with placebo.", "61%", Fault.DIRECTION),
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


UNITS = (
    "<p>Calls were traced for 15 subsequent months. The mean number of missed school days was lower"
    " with the syrup (0.39; 95% CI, 0.08-0.70 versus 1.45; 95% CI, 1.02-1.88). After a run-in of 4"
    " to 14 weeks (mean 7.9), sodium fell (38 [95% CI 31-45] vs. 44 [39-49] mmol/L). HbA1c changed"
    " by -0.23%. Moisture fell by 1.8% from 8.6% and the risk of a cold by 17%."
    " Attacks came to 4 per 1000 children. The classifier had an accuracy of 0.84. The"
    " syrup was given at 5 mg/kg and cost ₹23,051 a year. The lab passed 1,712±204 mg/day.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("Calls were traced for 15 months.", "15 months", State.SUPPORTED),
        ("Calls were traced for 15 weeks.", "15 weeks", State.CONTRADICTED),
        ("With the syrup children missed 0.39 school days.", "0.39", State.SUPPORTED),
        ("With the syrup children missed 0.39 weeks of school.", "0.39", State.CONTRADICTED),
        ("The run-in lasted 7.9 months on average.", "7.9 months", State.CONTRADICTED),
        ("Sodium was 38 mg/dL.", "38 mg/dL", State.CONTRADICTED),
        ("HbA1c fell by 0.23 percentage points.", "0.23 percentage points", State.SUPPORTED),
        ("Moisture fell by 1.8 percentage points.", "1.8 percentage", State.SUPPORTED),
        ("The risk of a cold fell by 17 percentage points.", "17 percent", State.CONTRADICTED),
        ("Attacks came to 4 per 100 children.", "4 per 100", State.CONTRADICTED),
        ("The classifier had an accuracy of 0.84%.", "0.84%", State.CONTRADICTED),
        (
            "The syrup was given at 5 mg of the drug per kilogram of body weight.",
            "5 mg",
            State.SUPPORTED,
        ),
        ("The syrup cost $23,051 a year.", "$23,051", State.CONTRADICTED),
        ("The lab passed 1,712 grams.", "1,712 grams", State.CONTRADICTED),
    ],
)
def test_the_words_around_a_number_give_it_a_unit(says: str, quote: str, state: State) -> None:
    assert verdict(says, quote, UNITS).state is state


GROUPS = (
    "<p>Of 310 patients, 34 took the gel and 90 the cream. With the gel at 5 mg the rate of relapse"
    " was 12.5% and with the gel at 10 mg it was 17.5%. The time to relapse fell by 22 days from"
    " 63 days.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        ("In all, 124 patients took the gel or the cream.", "124"),
        ("At 10 mg of the gel, 17.5% had a relapse, compared with 12.5% at 5 mg.", "10 mg"),
        ("At 10 mg of the gel, 17.5% had a relapse, compared with 12.5% at 5 mg.", "5 mg"),
        ("The time to relapse came down to 41 days.", "41 days"),
    ],
)
def test_sums_doses_and_levels_after_a_change_are_no_other_numbers(says: str, quote: str) -> None:
    assert verdict(says, quote, GROUPS).state is State.SUPPORTED


LISTS = (
    "<p>Patients were randomized to 7 or 14 days of the antibiotic. The operation time was 35"
    " minutes and the blood loss 30 mL. Age was linked to the score (r = 0.54). Centres with 54"
    " cases/year had the best results.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("Patients had one week of the antibiotic, or two weeks.", "one week", State.SUPPORTED),
        ("The blood loss was 80 mL and the operation time 45 minutes.", "80", State.CONTRADICTED),
        ("The correlation of age with the score was 0.45.", "0.45", State.CONTRADICTED),
        ("Centres with 45 cases a year had the best results.", "45", State.CONTRADICTED),
        ("Centres with 54 cases a month had the best results.", "54", State.CONTRADICTED),
        ("Centres with 54 cases a year had the best results.", "54", State.SUPPORTED),
    ],
)
def test_lists_results_in_time_and_bare_coefficients_are_read(
    says: str, quote: str, state: State
) -> None:
    assert verdict(says, quote, LISTS).state is state


WAYS = (
    "<p>Weight loss averaged 0.9 kg with the gel. Pain improved by a median (IQR) of 9 (1-11). The"
    " cream gave an average 2.9% (95% CI 2.1 to 3.8%) greater gain in height than with"
    " placebo."
    " The gel group showed a higher rate of cramps, 43% versus 9%. Consensus agreement was 86% for"
    " the raters. Rates of resistance to zinc and iron were 15.3% and 4.1%. The score changed by"
    " -0.83 points. Relapses came within 3-6 months. Compared with the weekly clinic, more patients"
    " had fever (55.2% v 35.6%) at the daily clinic.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("With the gel patients gained 0.9 kg on average.", "0.9 kg", State.CONTRADICTED),
        ("With the gel patients lost 0.9 kg on average.", "0.9 kg", State.SUPPORTED),
        ("Pain worsened by a median of 9 points.", "9", State.CONTRADICTED),
        ("The cream gave 2.9% less gain in height than with placebo.", "2.9%", State.CONTRADICTED),
        (
            "Cramps were 34 percentage points less frequent in the gel group.",
            "34 percent",
            State.CONTRADICTED,
        ),
        ("The score fell by 0.83 percent.", "0.83", State.CONTRADICTED),
        ("Relapses came within 3-6 weeks.", "3-6", State.CONTRADICTED),
        (
            "Fever was 19.6 percentage points rarer at the daily clinic than at the weekly one.",
            "19.6",
            State.CONTRADICTED,
        ),
    ],
)
def test_the_other_way_and_the_opposite_are_contradictions(
    says: str, quote: str, state: State
) -> None:
    assert verdict(says, quote, WAYS).state is state


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        ("The raters disagreed in 86% of cases.", "86%"),
        ("Only 15.3% were susceptible to zinc.", "15.3%"),
    ],
)
def test_a_share_of_the_opposite_is_not_supported(says: str, quote: str) -> None:
    assert verdict(says, quote, WAYS).state is not State.SUPPORTED


FOLLOWING = (
    "<p>Of 240 goats, half were grazed on clover. Fleas were found on 31 goats. The coat "
    "weighed 900 g with clover and 400 g with hay. Milk rose by 12 mL from 60 mL. Clover cost "
    "$642 a month. Lameness struck 81 goats per 1000 goat-years with clover and 143 goats per "
    "1000 goat-years with hay. Kids were born to 24 goats on clover and 17 on hay. The keepers "
    "were aged 22-71 years. Fleas were rarer with clover (risk ratio 0.62). At 1 year bloat "
    "scored 38 points with hay vs 52 points with clover.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("Fleas were found on about one goat in eight.", "one goat in eight", State.SUPPORTED),
        ("Fleas were found on 13% of the goats.", "13%", State.SUPPORTED),
        ("The coat weighed more than twice as much with clover.", "twice", State.SUPPORTED),
        ("Milk went up to 72 mL, from 60.", "60", State.SUPPORTED),
        ("Clover cost A$642 a month.", "642", State.SUPPORTED),
        ("Clover cost €642 a month.", "642", State.CONTRADICTED),
        ("Lameness struck 81 goats per 1000 with clover and 143 with hay.", "143", State.SUPPORTED),
        ("Clover led to 62 fewer lame goats per 1000 than hay.", "62", State.SUPPORTED),
        (
            "Kids were born to 24 goats on clover, seven more than on hay.",
            "seven",
            State.SUPPORTED,
        ),
        ("The youngest keeper was 22 and the oldest 71.", "71", State.SUPPORTED),
        ("With clover, fleas were rarer by more than a third.", "a third", State.SUPPORTED),
        ("At one year bloat was 14 points lower on hay than on clover.", "14", State.SUPPORTED),
    ],
)
def test_shares_ratios_and_differences_follow_from_two_numbers(
    says: str, quote: str, state: State
) -> None:
    assert verdict(says, quote, FOLLOWING).state is state


SLIPS = (
    "<p>The bats were caught in the caves between January 2011 and December 2012. The caves lie at"
    " 0–2,800 m above the sea. Twenty-two bats were divided into two equal groups and weighed."
    " With the lamp, moths and flies were 33% and 94% more than without it. The index of the roost"
    " was computed from four caves. Bats cost the region $13-$14.5 billion a year. The forest once"
    " covered 150 Mha. The image was improved by up to 5 times.</p>"
)


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("The bats were caught in the caves over 24 months.", "24 months", State.SUPPORTED),
        ("The bats were caught in the caves over two years.", "two years", State.SUPPORTED),
        ("The bats were caught in the caves over 24 weeks.", "24 weeks", State.CONTRADICTED),
        ("The caves lie at up to 2,800 m above the sea.", "2,800 m", State.SUPPORTED),
        ("The caves lie as high as 8,200 m above the sea.", "8,200 m", State.CONTRADICTED),
        ("Each group had 11 bats.", "11", State.SUPPORTED),
        ("Bats cost the region $13 to $14.5 billion a year.", "$13", State.SUPPORTED),
        ("Bats cost the region $13 to $14.5 million a year.", "$13", State.CONTRADICTED),
        ("The forest once covered 1.5 million square kilometres.", "1.5", State.SUPPORTED),
        ("The forest once covered 350 million hectares.", "350", State.CONTRADICTED),
        ("The image was improved fivefold.", "fivefold", State.SUPPORTED),
        ("The index of the roost was computed from four caves.", "four", State.SUPPORTED),
    ],
)
def test_lengths_of_periods_ends_of_ranges_and_equal_groups_are_read(
    says: str, quote: str, state: State
) -> None:
    assert verdict(says, quote, SLIPS).state is state


def test_eleven_of_two_groups_follow_only_where_each_is_said() -> None:
    assert verdict("A group of 11 bats had been weighed.", "11", SLIPS).state is not State.SUPPORTED


@pytest.mark.parametrize(
    ("text", "quote", "way"),
    [
        ("Moths and flies were 33% and 94% more.", "33%", Direction.UP),
        ("Moths were 33% of the catch and flies 94% more.", "33%", None),
        ("Of the moths 33% had wings, and 94% more flies were caught.", "33%", None),
    ],
)
def test_the_way_of_a_listed_change_is_that_of_all(
    text: str, quote: str, way: Direction | None
) -> None:
    document = read(f"{text}\n".encode(), "article.md")
    statements = extract(document).statements
    numbers = zip(statements, numbers_in(document, statements), strict=True)
    assert [two.quantity.direction for one, two in numbers if quote in one.quote] == [way]


@pytest.mark.parametrize(
    ("text", "quote", "is_count"),
    [
        ("The score was computed from six genes.", "six", True),
        ("By the index, three of the strains were mild.", "three", True),
        ("The score was 6 before the trip.", "6", False),
    ],
)
def test_things_named_behind_a_number_are_counted(text: str, quote: str, is_count: bool) -> None:
    document = read(f"{text}\n".encode(), "article.md")
    statements = extract(document).statements
    numbers = zip(statements, numbers_in(document, statements), strict=True)
    readings = [two.readings for one, two in numbers if quote in one.quote]
    assert any(one.scale == "count" for one in readings[0]) is is_count


PARTS = "<p>Of 21 regions, nine had moths. The moths were like flies in seven of nine traits.</p>"


@pytest.mark.parametrize(
    ("says", "quote", "state"),
    [
        ("The moths were like flies in seven of nine traits.", "seven", State.SUPPORTED),
        ("The moths were like flies in four of nine traits.", "four", State.CONTRADICTED),
        ("Moths were found in three of seven regions.", "three", State.SUPPORTED),
    ],
)
def test_a_part_of_a_few_is_no_rounded_share(says: str, quote: str, state: State) -> None:
    assert verdict(says, quote, PARTS).state is state
