"""Two numbers of a claim that changed places are weighed together."""

from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.bench import bench_of
from lint.support.known import known_of
from lint.support.verdicts import ways_of

ABSTRACT = "Of the boys, 31% could swim. Of the girls, 58% could swim."


def exchanged(says: str, of: str, against: str) -> tuple[float, float]:
    """Whether a number is one of a pair that may have changed places, and what speaks for it."""
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source_of(ABSTRACT))
    knowns = {one.span: known_of(bench, one) for one in statements}
    claim = next(one for one in statements if one.quote == of)
    way = next(
        one
        for one in ways_of(bench, claim, knowns)
        if one.state is State.CONTRADICTED and one.sources[0].quote == against
    )
    return way.features["c.pair"], way.features["c.exchanged"]


def test_both_numbers_of_a_pair_are_weighed_alike_over_two_sentences() -> None:
    says = "Swimming was known to 58% of the boys and 31% of the girls."
    first, second = exchanged(says, "58%", "31%"), exchanged(says, "31%", "58%")
    assert first == second
    assert first[0] == 1.0
    assert first[1] > 0


def test_what_speaks_for_numbers_in_their_places_speaks_against_an_exchange() -> None:
    says = "Swimming was known to 31% of the boys and 58% of the girls."
    is_pair, lead = exchanged(says, "31%", "58%")
    assert is_pair == 1.0
    assert lead < 0


def test_a_number_without_the_other_beside_it_is_no_pair() -> None:
    assert exchanged("Swimming was known to 58% of the boys.", "58%", "31%") == (0.0, 0.0)
