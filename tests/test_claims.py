"""Statements grouped by what they state together."""

from clock import timed

from lint.claim import Claim
from lint.extract.claims import group
from lint.extract.extractor import read_sentence


def claims(*sentences: str, synonyms: dict[str, str] | None = None) -> tuple[Claim, ...]:
    """The claims of some sentences that stand in one article."""
    found = [one for sentence in sentences for one in read_sentence(sentence).statements]
    return group(found, synonyms or {})


def quotes(found: tuple[Claim, ...]) -> list[list[str]]:
    return [[statement.quote for statement in claim.statements] for claim in found]


def test_one_value_in_other_words_is_one_claim() -> None:
    found = claims(
        "The risk of death was 34% lower in the LRT group than in the ST group.",
        "Benefit: 34% lower risk of death with LRT.",
    )
    assert quotes(found) == [["34%", "34%"]]


def test_a_long_form_and_its_abbreviation_are_one_group() -> None:
    sentences = (
        "41% of women in the LRT group were alive.",
        "41% of women in the locoregional treatment group were alive.",
    )
    assert len(claims(*sentences, synonyms={"LRT": "locoregional treatment"})) == 1


def test_another_rounding_is_another_claim() -> None:
    found = claims("41.6% were alive.", "42% were alive.")
    assert quotes(found) == [["41.6%"], ["42%"]]


def test_another_group_is_another_claim() -> None:
    found = claims("Nausea was seen in 12% on the drug and in 12% on placebo.")
    assert quotes(found) == [["12%"], ["12%"]]


def test_another_direction_is_another_claim() -> None:
    assert len(claims("Pain was 12% lower.", "Pain was 12% higher.")) == 2


def test_about_is_another_claim() -> None:
    assert len(claims("It was 12%.", "It was about 12%.")) == 2


def test_a_part_goes_with_its_whole() -> None:
    found = claims("The hazard ratio for death was 0.71 (95% CI, 0.59 to 0.86).")
    assert quotes(found) == [["0.71"]]


def test_one_value_of_many_things_is_read_in_linear_time() -> None:
    sentences = [f"Symptom{number} was seen in 41% of patients." for number in range(400)]
    found = [one for sentence in sentences for one in read_sentence(sentence).statements]
    with timed() as cost:
        group(found)
    assert cost.seconds < 1
