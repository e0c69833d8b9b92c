"""Drafts of entries: readable ids that hold no value, and mentions that are found again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lint.claim import Claim, Measure, Statement
from lint.document import Block, BlockKind, Document, Run, Span
from lint.ledger.anchor import locate
from lint.ledger.draft import draft, parts
from lint.ledger.edit import AddClaim
from lint.ledger.identifier import LONGEST, identifier
from lint.ledger.parse import parse
from lint.ledger.write import fresh
from lint.quantity import Direction, Kind, Quantity


def stated(
    value: str = "34",
    *,
    kind: Kind = Kind.PERCENT,
    direction: Direction | None = None,
    measure: Measure | None = None,
    outcome: str | None = None,
    arm: str | None = None,
    comparator: str | None = None,
    timepoint: str | None = None,
) -> Statement:
    return Statement(
        quantity=Quantity(kind=kind, values=(Decimal(value),), direction=direction),
        span=Span(0, 1),
        quote=value,
        sentence=Span(0, 1),
        block=0,
        measure=measure,
        outcome=outcome,
        arm=arm,
        comparator=comparator,
        timepoint=timepoint,
    )


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        (
            stated(measure=Measure.RELATIVE_CHANGE, direction=Direction.DOWN, outcome="death"),
            "death-lower",
        ),
        (
            stated(
                "41.6",
                measure=Measure.PROPORTION,
                outcome="survival",
                timepoint="5 years",
                arm="LRT",
            ),
            "survival-5y-lrt",
        ),
        (stated("0.66", measure=Measure.HAZARD_RATIO, outcome="death"), "death-hr"),
        (stated("0.66", measure=Measure.HAZARD_RATIO), "hazard-ratio"),
        (
            stated(measure=Measure.FACTOR, direction=Direction.UP, outcome="the risk of stroke"),
            "risk-stroke-higher",
        ),
        (stated("12", kind=Kind.COUNT), "count"),
        (stated(outcome="Décès à l’hôpital"), "deces-l-hopital"),
        (stated("19", outcome="COVID-19"), "covid"),
        (stated("5", outcome="relapse", timepoint="5 years"), "relapse"),
        (stated("30", outcome="death", timepoint="12 months"), "death-12mo"),
        (stated(outcome="死亡"), "percent"),
        (
            stated(outcome="pneumonoultramicroscopic" * 3),
            "pneumonoultramicroscopicpneumonoultramic",
        ),
    ],
)
def test_an_id_says_what_was_measured_and_holds_no_value(statement: Statement, name: str) -> None:
    assert identifier([statement], statement.quote, ()) == name


def test_the_words_beside_a_number_name_it_where_nothing_else_does() -> None:
    statement = stated("42", kind=Kind.COUNT)
    assert identifier([statement], "42", (), behind=" adults of 3 towns were asked") == (
        "count-adults-towns"
    )
    assert identifier([statement], "42", (), before="the number of deaths was ") == (
        "count-deaths-number"
    )


def test_a_word_tells_claims_apart_before_a_letter_does() -> None:
    statement = stated(outcome="death", arm="tea", comparator="water")
    taken: list[str] = []
    for _ in range(4):
        taken.append(identifier([statement], "34", taken))
    assert taken == ["death-tea", "death-tea-water", "death-tea-b", "death-tea-c"]


def test_letters_never_run_out() -> None:
    taken: set[str] = set()
    for _ in range(800):
        taken.add(identifier([stated(outcome="death")], "34", taken))
    assert len(taken) == 800
    assert max(map(len, taken)) <= LONGEST


TEXTS = some.none() | some.text(max_size=60)


@given(
    some.decimals(0, 10**6, places=2),
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    some.lists(some.sampled_from(["death", "death-b"])),
)
def test_an_id_is_a_slug_without_the_digits_of_its_value(
    value: Decimal,
    outcome: str | None,
    arm: str | None,
    timepoint: str | None,
    behind: str | None,
    taken: list[str],
) -> None:
    statement = stated(str(value), outcome=outcome, arm=arm, timepoint=timepoint)
    name = identifier([statement], str(value), taken, behind=behind or "")
    runs = "".join(sign if sign.isdigit() else " " for sign in name).split()
    assert name not in taken
    assert 0 < len(name) <= LONGEST
    assert all(sign.isascii() and (sign.isalnum() or sign == "-") for sign in name)
    assert name == name.lower().strip("-")
    assert not set(runs) & set(str(value).split("."))


# Entries


def document(text: str, *, headers: tuple[str, ...] = ()) -> Document:
    block = Block(
        kind=BlockKind.CELL if headers else BlockKind.PARAGRAPH,
        span=Span(0, len(text)),
        headers=headers,
    )
    return Document(
        uri="a.md", source=text, text=text, runs=(Run(0, len(text), 0, len(text)),), blocks=(block,)
    )


def at(text: str, quote: str, nth: int = 1, *, sentence: Span | None = None) -> Statement:
    """A statement that stands at the nth occurrence of its quote."""
    offset = locate(text, quote, nth)
    assert offset is not None
    return Statement(
        quantity=Quantity(kind=Kind.PERCENT, values=(Decimal(5),)),
        span=Span(offset, offset + len(quote)),
        quote=quote,
        sentence=sentence or Span(0, len(text)),
        block=0,
    )


def test_the_occurrence_is_counted_in_the_folded_sentence() -> None:
    text = "It was  5%\nand then\t5%  again."
    (entry,) = draft([Claim(statements=(at(text, "5%", 2),))], document(text))
    (mention,) = entry.mentions
    assert (mention.exact, mention.sentence, mention.nth) == (
        *("5%", "It was 5% and then 5% again."),
        2,
    )


def test_a_number_over_a_line_end_is_folded_too() -> None:
    text = "It took 5\n years."
    (entry,) = draft([Claim(statements=(at(text, "5\n years"),))], document(text))
    assert (entry.value, entry.mentions[0].exact) == ("5 years", "5 years")


def test_a_cell_is_recorded_with_its_headers() -> None:
    text = "5%"
    (entry,) = draft(
        [Claim(statements=(at(text, "5%"),))], document(text, headers=("Row ", "A\nB"))
    )
    assert entry.mentions[0].cell == ("Row", "A B")


def test_a_number_that_leaves_its_sentence_is_recorded_by_itself() -> None:
    text = "It was approx. 5% of all."
    statement = at(text, "approx. 5%", sentence=Span(0, 14))
    (entry,) = draft([Claim(statements=(statement,))], document(text))
    written = fresh([AddClaim(path="a.md", entry=entry)])
    (article,) = parse(written, "claims.yaml").articles
    assert article.entries[0].mentions[0].sentence == "approx. 5%"


def test_a_second_part_of_a_kind_has_a_number() -> None:
    interval = Quantity(kind=Kind.CI, values=(Decimal(1), Decimal(2)))
    one, two = (
        Statement(quantity=interval, span=Span(0, 1), quote=quote, sentence=Span(0, 1), block=0)
        for quote in ("95% CI, 1–2", "99% CI,\n0–3")
    )
    whole = Statement(
        quantity=interval,
        span=Span(0, 1),
        quote="",
        sentence=Span(0, 1),
        block=0,
        parts=(one, two),
    )
    assert parts([stated(), whole]) == {"ci": "95% CI, 1–2", "ci-2": "99% CI, 0–3"}


@given(some.text(max_size=30), some.text(max_size=30), some.sampled_from(["5%", "5 %", "n = 5"]))
def test_a_mention_is_always_read_again(before: str, behind: str, quote: str) -> None:
    text = f"{before} {quote} {behind}"
    found = [offset for offset in range(len(text)) if text.startswith(quote, offset)]
    claims = [Claim(statements=(at(text, quote, nth + 1),)) for nth, _ in enumerate(found)]
    entries = draft(claims, document(text))
    edits = [AddClaim(path="a.md", entry=entry) for entry in entries]
    (article,) = parse(fresh(edits), "claims.yaml").articles
    assert [entry.mentions[0].nth for entry in article.entries] == [
        *range(1, len(found) + 1),
    ]
