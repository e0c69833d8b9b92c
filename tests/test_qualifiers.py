"""P-values, dates and intervals of an article against those of an abstract."""

import pytest
from abstract_cases import source_of

from lint.claim import Statement
from lint.extract.extractor import extract
from lint.finding import State
from lint.quantity import Quantity
from lint.read.reader import read
from lint.support.dates import years_between
from lint.support.publication import is_of_publication
from lint.support.qualifiers import is_denied, is_stated
from lint.support.verdicts import Verdict, judged

ABSTRACT = (
    "Goats were shorn from 2006 to 2009. Fleas were rarer with clover (HR 0.58, 95% CI 0.41 to "
    "0.83; p = 0.003). Milk was sweeter with clover (p = 0.024), and wool was longer (p = 0.16). "
    "The barn was built in March 1998."
)


def statements_of(text: str) -> tuple[Statement, ...]:
    return extract(read(f"{text}\n".encode(), "article.md")).statements


def quantity(text: str) -> Quantity:
    return statements_of(f"It stood in the book ({text}).")[-1].quantity


def accused(says: str) -> list[str]:
    document = read(f"{says}\n".encode(), "article.md")
    found = judged(document, extract(document).statements, source_of(ABSTRACT))
    return [_quote(one) for one in found.values() if one.state is State.CONTRADICTED]


def _quote(verdict: Verdict) -> str:
    return verdict.statement.quote


@pytest.mark.parametrize(
    ("claim", "source", "stated", "denied"),
    [
        ("p < 0.05", "p = 0.003", True, False),
        ("p < 0.05", "p < 0.001", True, False),
        ("p < 0.01", "p < 0.1", False, True),
        ("p < 0.01", "p = 0.03", False, True),
        ("p = 0.03", "p = 0.034", True, False),
        ("p = 0.03", "p = 0.038", False, False),
        ("p = 0.03", "p < 0.05", False, False),
        ("p = 0.3", "p < 0.05", False, True),
        ("p > 0.05", "p = 0.4", True, False),
        ("p > 0.05", "p = 0.01", False, True),
        ("p = 0.04", "p = 0.004", False, True),
        ("2017", "October 2017", True, False),
        ("October 2017", "2017", True, False),
        ("2017", "2018", False, True),
        ("2012 to 2015", "2012 to 2015", True, False),
        ("2012 to 2015", "May 2012 to June 2015", True, False),
        ("2012 to 2015", "2012 to 2016", False, True),
        ("2012", "2012 to 2016", True, False),
        ("2014", "2012 to 2016", False, False),
        ("2012 to 2016", "2012", False, False),
        ("2012", "p = 0.4", False, False),
    ],
)
def test_what_is_right_for_another_and_what_cannot_be(
    claim: str, source: str, *, stated: bool, denied: bool
) -> None:
    ours, theirs = quantity(claim), quantity(source)
    assert is_stated(ours, theirs) is stated
    assert is_denied(ours, theirs) is denied


def test_dates_lie_so_many_years_apart() -> None:
    assert years_between(quantity("1998"), quantity("March 1989")) == 9
    assert years_between(quantity("2004 to 2009"), quantity("2006 to 2009")) == 2
    assert years_between(quantity("1998"), quantity("24 October")) is None


@pytest.mark.parametrize(
    "says",
    [
        "Goats were shorn from 2006 to 2009.",
        "Fleas were rarer with clover (HR 0.58, 95% CI 0.4 to 0.8; p < 0.01).",
        "Milk was sweeter with clover (p = 0.02), and wool was longer (p = 0.16).",
        "Fleas were rarer with clover (p = 0.003).",
        "Goats gained 4 kg with clover (p = 0.3).",
        "Sheep were as often lame (p = 0.72).",
        "A 2021 study found that goats on clover had sweeter milk.",
    ],
)
def test_what_is_right_or_of_something_else_is_not_accused(says: str) -> None:
    assert accused(says) == []


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        ("Fleas were rarer with clover (HR 0.58, 95% CI 0.41 to 0.83; p = 0.3).", "p = 0.3"),
        (
            "Fleas were rarer with clover (HR 0.58, 95% CI 0.14 to 0.83; p = 0.003).",
            "95% CI 0.14 to 0.83",
        ),
        ("The barn was built in March 1989.", "March 1989"),
        ("Goats were shorn from 2006 to 2019.", "2006 to 2019"),
    ],
)
def test_another_part_of_a_number_and_another_date_are_accused(says: str, quote: str) -> None:
    assert accused(says) == [quote]


def test_what_qualifies_a_number_has_no_verdict_where_nothing_is_wrong() -> None:
    document = read(b"The barn was built in March 1998.\n", "article.md")
    assert judged(document, extract(document).statements, source_of(ABSTRACT)) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 2019 study of goats", True),
        ("In a paper published online in 2019, goats were shorn", True),
        ("Goats were shorn in 2019", False),
        ("The paper was published. Goats were shorn in 2019", False),
    ],
)
def test_a_year_of_publication_is_told_by_the_words_beside_it(text: str, *, expected: bool) -> None:
    document = read(f"{text}.\n".encode(), "article.md")
    (statement,) = extract(document).statements
    assert is_of_publication(document, statement) is expected


@pytest.mark.parametrize(
    ("ours", "theirs", "stated", "denied"),
    [
        ("the 1960s", "the 1960s", True, False),
        ("the 1960s", "the 1990s", False, True),
        ("the 1990s", "1994", True, False),
        ("the 1990s", "1992 to 1996", True, False),
        ("the 1990s", "2002 to 2006", False, True),
        ("1992 to 1996", "the 1990s", False, False),
        ("1994", "the 1990s", True, False),
        ("1984", "the 1990s", False, True),
    ],
)
def test_a_decade_is_ten_years_as_a_whole(
    ours: str, theirs: str, *, stated: bool, denied: bool
) -> None:
    assert is_stated(quantity(ours), quantity(theirs)) is stated
    assert is_denied(quantity(ours), quantity(theirs)) is denied
