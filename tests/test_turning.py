"""Signs that a claim says the opposite of an abstract with the same number."""

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.finding import State
from lint.read.reader import read
from lint.support.bench import bench_of
from lint.support.faults import Fault
from lint.support.known import known_of
from lint.support.turning import Turning
from lint.support.verdicts import ways_of


def turning(says: str, quote: str, abstract: str) -> Turning | None:
    """The signs between a number of an article and the one of an abstract that it states."""
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source_of(f"<p>{abstract}</p>"))
    claim = next(one for one in statements if one.quote == quote)
    found = (bench.turning(claim, one) for one in bench.source.statements)
    return next((one for one in found if one is not None), None)


@pytest.mark.parametrize(
    ("says", "quote", "abstract", "sign"),
    [
        (
            "The rule was familiar to 23% of vets.",
            "23%",
            "23% were not familiar with it.",
            "denied",
        ),
        ("Of the goats, 23% were free of fleas.", "23%", "Fleas were found on 23%.", "denied"),
        ("Fleas were still there in 23%.", "23%", "In all, 23% of goats were flea free.", "denied"),
        (
            "The coat got four times worse.",
            "four times",
            "We saw a fourfold improvement.",
            "opposed",
        ),
        ("At 23% the score was the lowest.", "23%", "Ours had the highest score, 23%.", "opposed"),
        ("The vets were at odds in 23%.", "23%", "The vets agreed in 23%.", "opposed"),
        ("Doses were adequate in 23%.", "23%", "Inadequate doses were given to 23%.", "opposed"),
        (
            "The probe picked up the worm in all 23 goats.",
            "23",
            "The probe was negative in 23 goats but positive in 4 sheep.",
            "opposed",
        ),
        (
            "Of the goats, 23% were free of ticks.",
            "23%",
            "Of them 23% had at least 1 tick.",
            "denied",
        ),
        ("The law was unmodified in 23%.", "23%", "In 23% the law was modified.", "opposed"),
        (
            "The spray still killed ticks that were susceptible in 23%.",
            "23%",
            "Resistance to soap, oil, and spray was 4%, 9% and 23%.",
            "opposed_near",
        ),
        (
            "The spray worked in 23%; the rest resisted.",
            "23%",
            "In 23% it was resistant.",
            "opposed",
        ),
        ("More goats limped, 23% in all.", "23%", "Fewer goats limped (23%).", "loose"),
        ("The test was wrong in 23%.", "23%", "The test had an excellent rate of 23%.", "praised"),
    ],
)
def test_an_odd_number_of_turns_is_a_sign(says: str, quote: str, abstract: str, sign: str) -> None:
    found = turning(says, quote, abstract)
    assert found is not None
    assert getattr(found, sign) == 1.0


@pytest.mark.parametrize(
    ("says", "quote", "abstract"),
    [
        ("The rule was unknown to 23% of vets.", "23%", "23% did not know the rule."),
        ("The rule was not familiar to 23%.", "23%", "23% were unfamiliar with the rule."),
        ("Of the goats, 23% had no fleas.", "23%", "In all, 23% of goats were free of fleas."),
        ("Not only the old, but 23% of all goats limped.", "23%", "23% of all goats limped."),
        ("Of 40 goats with fleas 23% limped.", "23%", "With and without fleas 23% limped."),
        ("The coat grew by 23%.", "23%", "The coat was 23% longer."),
        (
            "Of the goats that were negative 23% limped.",
            "23%",
            "Limping was found in 61% of positive and 23% of negative goats.",
        ),
        ("All but 23% had no fleas.", "23%", "Fleas were found on 23%."),
        ("Across the goats 23 limped.", "23", "We saw 23 cross goats."),
        ("Fleas were on 23 goats, of which 4 fared badly.", "23", "We saw good fleas on 23 goats."),
    ],
)
def test_two_turns_or_none_are_no_sign(says: str, quote: str, abstract: str) -> None:
    found = turning(says, quote, abstract)
    assert found is None or not found.is_any


def test_a_sign_leaves_both_ways_open() -> None:
    says, abstract = "The rule was familiar to 23%.", "<p>23% were not familiar with the rule.</p>"
    article = read(f"{says}\n".encode(), "article.md")
    statements = extract(article).statements
    bench = bench_of(article, statements, source_of(abstract))
    knowns = {one.span: known_of(bench, one) for one in statements}
    ways = ways_of(bench, statements[0], knowns)
    turned = next(one for one in ways if one.fault is Fault.OPPOSITE)
    assert turned.features["c.turned_denied"] == 1.0
    supported = next(one for one in ways if one.state is State.SUPPORTED)
    assert supported.features["s.turned_denied"] == 1.0


def test_a_ratio_of_survival_is_one_of_death() -> None:
    abstract = "Survival was longer with the drench (hazard ratio 0.61)."
    found = turning("The drench gave a 39% lower risk of death.", "39%", abstract)
    assert found is None or not found.is_any
    share = "Survival to spring was 39%."
    told = turning("By spring, death had come to 39% of the ewes.", "39%", share)
    assert told is not None
    assert told.is_any
