"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Span
from lint.extract.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Liu et al. Nature found p = .05 in 12 patients",
        "The drug vs. placebo was good",
        "The J. Smith study (Fig. 3b) was small",
        "Approx. 5 died, e.g. Two women",
        "It fell by 3.4 points, i.e. Half",
        "See No. 5 of St. Mary's list",
        "The rise (95% CI, 1.2 to 3.4; P. Value below .05) was clear",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [text] == cut(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some died.|Others lived.",
        "Did they die?|No!|They lived.",
        "He said “It works.”|Others doubt it.",
        "Some had hepatitis B.|The drug helped.",
        "Some died.[12]|The drug helped.",
        "It was p = .05.|12 patients died.",
        "This was found by Liu et al.|The drug helped.",
        "It was made in the U.S.|The drug helped.",
        "The answer was no.|Others said yes.",
        "A first line\n\n|and a second",
    ],
)
def test_a_sentence_ends_where_the_next_begins(text: str) -> None:
    assert [part.strip() for part in text.split("|")] == cut(text.replace("|", " "))


def test_a_block_of_one_word_is_a_sentence() -> None:
    assert cut("41%") == ["41%"]


@given(st.text(alphabet="Aab.!? \n\"')[]1", max_size=60))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    assert spans == sorted(spans)
    covered = "".join(text[slice(*span)] for span in spans)
    assert "".join(text.split()) == "".join(covered.split())
