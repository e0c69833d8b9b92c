"""Two numbers of a claim that changed places are weighed together."""

from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.bench import bench_of
from lint.support.candidates import Candidate
from lint.support.faults import Fault
from lint.support.known import known_of
from lint.support.verdicts import ways_of

ABSTRACT = "Of the boys, 31% could swim. Of the girls, 58% could swim."


def exchanged(says: str, of: str, against: str, abstract: str = ABSTRACT) -> tuple[float, float]:
    """Whether a number is one of a pair that may have changed places, and what speaks for it."""
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source_of(abstract))
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


def ways(abstract: str, says: str, of: str) -> list[Candidate]:
    """All ways to take a number of an article beside an abstract."""
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source_of(abstract))
    knowns = {one.span: known_of(bench, one) for one in statements}
    claim = next(one for one in statements if one.quote == of)
    return ways_of(bench, claim, knowns)


def ways_against(abstract: str, says: str, of: str) -> dict[str, Fault | None]:
    """The numbers of an abstract that one of an article may contradict, and how."""
    return {
        one.sources[0].quote: one.fault
        for one in ways(abstract, says, of)
        if one.state is State.CONTRADICTED
    }


def ways_to(abstract: str, says: str, of: str) -> set[tuple[str, ...]]:
    """The numbers of an abstract, taken alone or together, that give one of an article."""
    return {
        tuple(source.quote for source in one.sources)
        for one in ways(abstract, says, of)
        if one.state is State.SUPPORTED
    }


CLOSE = "In spring 9% of the hens were ill, and in autumn 8% were."


def test_numbers_that_lie_close_together_change_places() -> None:
    says = "Of the hens 8% were ill in spring and 9% in autumn."
    assert ways_against(CLOSE, says, "9%") == {"8%": Fault.SWAPPED}


def test_a_number_alone_that_may_be_rounded_up_is_not_the_one_beside_it() -> None:
    says = "In autumn 9% of the hens were ill."
    abstract = "In spring 9% of the hens were ill, and in autumn 8.2% were."
    assert ways_against(abstract, says, "9%") == {}
    assert ways_against(CLOSE, says, "9%") == {"8%": Fault.SWAPPED}


def test_a_range_changes_places_with_a_number() -> None:
    abstract = "Of the hens 73% laid. Of the ducks 4-10% laid."
    says = "Of the ducks 73% laid, and of the hens 4-10%."
    assert ways_against(abstract, says, "73%") == {"4-10%": Fault.SWAPPED}


def test_numbers_of_two_sentences_change_places() -> None:
    says = "Swimming was known to 58% of the boys and 31% of the girls."
    assert ways_against(ABSTRACT, says, "58%")["31%"] is Fault.SWAPPED
    assert ways_against(ABSTRACT, "Of the boys, 58% could swim.", "58%")["31%"] is Fault.VALUE


def test_figures_change_places_and_their_units_do_not() -> None:
    abstract = "We followed 26 farms for 14 years."
    assert ways_against(abstract, "We watched 14 farms for 26 years.", "14")
    assert ways_against(abstract, "We watched 14 farms for 26 years.", "26 years")


def test_a_number_whose_percent_sign_goes_without_saying_changes_places() -> None:
    abstract = "The best accuracy was 99.81 for rams in training, and 99.78% in testing."
    says = "The accuracy was 99.78% in training and 99.81% in testing."
    assert ways_against(abstract, says, "99.78%") == {"99.81": Fault.SWAPPED}


def test_what_is_about_one_number_is_not_about_another() -> None:
    abstract = "The paste set in about 3 h."
    assert ways_against(abstract, "The paste set in about 5 hours.", "about 5 hours")
    assert not ways_against(abstract, "The paste set in about 3.5 hours.", "about 3.5 hours")


def test_a_number_that_is_at_home_with_its_own_has_changed_no_places() -> None:
    abstract = "Of the hens 43% had fleas and of the ducks 32% had. Of the geese 34% had lice."
    says = "Fleas were found on a third of the ducks and on 43% of the hens."
    assert exchanged(says, "43%", "34%", abstract)[1] < 0


def test_lengths_that_say_when_it_was_looked_at_change_no_places() -> None:
    abstract = "The score foretold 1-, 3- and 5-year survival."
    says = "The score foretold survival after three years and after five years."
    assert ways_against(abstract, says, "five years") == {}
    abstract = "The stay was 5 and 7 days with the gel and the cream."
    says = "The stay was 7 days with the gel and 5 days with the cream."
    assert ways_against(abstract, says, "7 days")["5"] is Fault.SWAPPED


def test_a_whole_in_equal_parts_gives_each_of_them() -> None:
    abstract = "Sixty goats were randomly divided into two groups."
    assert ("Sixty", "two") in ways_to(abstract, "There were 30 goats in each group.", "30")
    assert not ways_to(abstract, "There were 20 goats in each group.", "20")
    abstract = "Sixty goats were bought from two farms."
    assert not ways_to(abstract, "There were 30 goats in each group.", "30")
    abstract = "We sent 7,200 letters to 1,800 firms."
    assert ("7,200", "1,800") in ways_to(abstract, "We wrote to firms, four letters each.", "four")
    assert not ways_to(abstract, "We wrote to firms, three letters each.", "three")


def test_a_part_of_a_few_is_a_share_where_the_abstract_says_of_whom() -> None:
    says = "Half of the goats that were sold fell ill."
    assert ("six", "12") in ways_to("We sold 12 goats, six of which fell ill.", says, "Half")
    assert not ways_to("We sold 12 goats, and six cows fell ill.", says, "Half")


def test_no_number_lies_so_far_from_a_range() -> None:
    abstract = "Strength was 42.6% lower. Blends had 5-10% of straw."
    assert ways_against(abstract, "Strength was 37% lower.", "37%") == {"42.6%": Fault.VALUE}


def test_one_in_twenty_counts_nobody() -> None:
    abstract = "Of 840 goats, 5% had fleas."
    says = "Fleas were found on one in twenty of the 840 goats."
    assert ways_against(abstract, says, "one in twenty") == {}


def test_a_number_of_quite_another_size_is_no_other_value() -> None:
    abstract = "Of 865 goats, 537 were ill."
    assert "537" not in ways_against(abstract, "Five goats were ill.", "Five")
    assert ways_against(abstract, "There were 573 goats ill.", "573")["537"] is Fault.DIGITS


def test_sizes_are_compared_in_one_unit() -> None:
    abstract = "The marsh once covered 150 Mha."
    against = ways_against(
        abstract, "The marsh once covered 350 million hectares.", "350 million hectares"
    )
    assert against == {"150 Mha": Fault.VALUE}
    assert not ways_against(abstract, "The marsh once covered 350 hectares.", "350 hectares")
    abstract = "The test had a sensitivity of 0.774."
    assert ways_against(abstract, "The test had a sensitivity of 61%.", "61%")
    abstract = "Fleas were found on 60% of the goats."
    assert ways_against(abstract, "Three in ten goats had fleas.", "Three in ten")


def test_the_same_figures_at_other_places_are_a_slip_in_any_unit_and_range() -> None:
    for abstract, says, of, fault in (
        ("The genome had 2,952,588 bp.", "It has 2.95 kilobases.", "2.95 kilobases", Fault.TENFOLD),
        ("It lasts 1 Myr.", "It lasts ten million years.", "ten million years", Fault.TENFOLD),
        ("Ticks cost $13-$14.5 billion.", "They cost 13 to 14.5 million dollars.",
         "13 to 14.5 million dollars", Fault.TENFOLD),
        ("We gave 0-3.91% of salt.", "We gave zero to 39.1%.", "zero to 39.1%", Fault.TENFOLD),
        ("We gave 0-3.91% of salt.", "We gave zero to 4.2%.", "zero to 4.2%", Fault.VALUE),
    ):  # fmt: skip
        assert ways_against(abstract, says, of).popitem()[1] is fault, says
    abstract = "The genome had 2,952,588 bp."
    assert not ways_against(abstract, "It has 2.95 megabases.", "2.95 megabases")


def test_a_range_that_the_abstract_has_is_no_slip_of_another_one() -> None:
    abstract = "Rates were 0.005 to 50 mm. The best were 0.005 to 0.5 mm."
    assert not ways_against(abstract, "We tried 0.005 to 50 mm.", "0.005 to 50 mm")


def test_a_p_value_with_the_same_figures_may_be_a_slip_however_small_it_is() -> None:
    abstract = "The goats gained weight (p = 0.0004)."
    assert ways_against(abstract, "The goats gained weight (p = 0.04).", "p = 0.04")
    assert not ways_against(abstract, "The goats gained weight (p = 0.03).", "p = 0.03")


def test_numbers_of_as_many_places_are_neither_cut_off_nor_rounded() -> None:
    abstract = "Of the goats 41.6% were ill, for three weeks."
    assert ways_against(abstract, "Of the goats 41.7% were ill.", "41.7%")
    assert ways_against(abstract, "The goats were ill for four weeks.", "four weeks")
    assert not ways_against(abstract, "Of the goats 41% were ill.", "41%")


def test_things_counted_in_so_much_of_something_are_in_its_unit() -> None:
    abstract = "We counted 12 trees/ha and gave 9.0 × 10 5 cells/kg."
    assert ways_to(abstract, "There were 12 trees per hectare.", "12") == {("12 trees/ha",)}
    against = ways_against(abstract, "There were 12 trees per square metre.", "12")
    assert against == {"12 trees/ha": Fault.UNIT}
    says = "We went from 300,000 to 900,000 stem cells per kilogram."
    assert ("9.0 × 10 5 cells/kg",) in ways_to(abstract, says, "900,000")
    assert ways_against(abstract, says, "300,000")
    assert not ways_to(abstract, "There were 12 trees.", "12")


def test_so_many_each_hour_are_another_pace_than_each_second() -> None:
    abstract = "The drum was turned at 50 s⁻¹."
    says = "The drum was turned at 50 per hour."
    assert ways_against(abstract, says, "50") == {"50 s⁻¹": Fault.UNIT}
    assert ways_to(abstract, "The drum was turned at 50 per second.", "50 per second")


def test_numbers_of_very_unlike_size_may_have_changed_places() -> None:
    abstract = "The dose was 5.50 mg by the old way and 0.12 mg by the new way."
    says = "By the old way the dose was 0.12 mg, by the new way 5.50 mg."
    is_pair, lead = exchanged(says, "5.50 mg", "0.12 mg", abstract)
    assert is_pair == 1.0
    assert lead > 0
