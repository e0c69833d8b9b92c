"""What is left of a whole is meant where words say so, and another number where none does."""

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.rest import is_rest_told
from lint.support.verdicts import judged

ABSTRACT = "Of the farmers surveyed in spring, 62% grew barley on their land."


@pytest.mark.parametrize(
    ("says", "is_told"),
    [
        ("Barley was grown by 62% of the farmers.", False),
        ("Barley was grown by 38% of the farmers.", False),
        ("The land of 38% of the farmers bore something other than barley.", True),
        ("38% of the farmers did not grow barley.", True),
        ("Barley was grown elsewhere than on the land of 38% of the farmers.", True),
        ("38% of the farmers failed to grow barley.", True),
        ("Barley was grown by 38% of the farmers under forty.", False),
    ],
)
def test_words_tell_of_the_rest(says: str, is_told: bool) -> None:
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    source = source_of(ABSTRACT)
    claim, number = statements[0], source.statements[0]
    assert is_rest_told(article, claim, source.document, number) is is_told


def test_with_and_without_it_are_two_groups_and_no_rest() -> None:
    article = read(b"Of the mulched plots 31% were dry.\n", "article.md")
    claim = extract(article).statements[0]
    source = source_of("In plots with and without mulch dryness was 69% and 12%, respectively.")
    assert not is_rest_told(article, claim, source.document, source.statements[0])


def test_the_rest_is_supported_and_the_other_number_is_not() -> None:
    def state_of(says: str) -> State:
        article = read(f"{says}\n".encode(), "article.md")
        statements = extract(article).statements
        verdicts = judged(article, statements, source_of(ABSTRACT))
        return verdicts[statements[0].span].state

    assert state_of("In spring, 38% of the farmers grew no barley.") is State.SUPPORTED
    assert state_of("In spring, 38% of the farmers grew barley.") is not State.SUPPORTED


def test_a_rest_may_be_told_by_a_bound_and_of_the_other_sex() -> None:
    def state_of(says: str, abstract: str) -> State:
        article = read(f"{says}\n".encode(), "article.md")
        statements = extract(article).statements
        return judged(article, statements, source_of(abstract))[statements[0].span].state

    barley = "In a survey 44% of the farmers grew barley on their land in spring."
    assert state_of("More than half of the farmers grew no barley.", barley) is State.SUPPORTED
    sexes = "Men and women grew barley, but oats were grown primarily by men (73%)."
    assert state_of("Women were 27% of those who grew oats.", sexes) is State.SUPPORTED
