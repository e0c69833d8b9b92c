"""What holds of every text: each number is accounted for once, and time grows with length."""

from itertools import pairwise

import pytest
from clock import timed
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.document import Block, BlockKind, Document, Run, Span
from lint.extract.quantities import find_quantities
from lint.quantity import Kind


def document(text: str) -> Document:
    span = Span(0, len(text))
    runs = (Run(0, len(text), 0, len(text)),)
    blocks = (Block(kind=BlockKind.PARAGRAPH, span=span),)
    return Document(uri="a.txt", source=text, text=text, runs=runs, blocks=blocks)


PIECES = st.sampled_from(
    "12 3.4 0·5 1,234 −7 -0.4 % mg/kg mm Hg years per of to and between from ± – ( ) [ ] ; , . : / "
    "one in four a third half twice HR OR P = < CI 95% IQR SD n= Table week IL-6 2019 March et al. "
    "10.1000/x NCT01 $ million about more than lower rose by fell up \n doubled aged older".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_every_number_is_accounted_for_once(text: str) -> None:
    found, look_alikes = find_quantities(document(text))
    spans = [each.span for each in found]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    aside = [each.span for each in look_alikes]
    assert not any(one.overlaps(other) for one in spans for other in aside)
    covered = {at for span in [*spans, *aside] for at in range(span.start, span.end)}
    digits = {at for at, letter in enumerate(text) if letter in "0123456789"}
    assert digits <= covered


@given(st.lists(PIECES, max_size=30).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_a_quantity_has_values_or_dates_that_can_be_shown(text: str) -> None:
    for quantity, _, _ in find_quantities(document(text))[0]:
        assert bool(quantity.values) != bool(quantity.dates)
        assert all(value.is_finite() for value in quantity.values)
        assert str(quantity)
        assert quantity.kind is not Kind.PERCENT or quantity.unit == "%"


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "1 ", "1-", "1,", "((1", "one in ", "95% CI ", "1/2/", "(1) ", "a third ", "±1"),
        *("1" + "-" * 60, "A A 2000) ", "1" + " " * 60),
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        with timed() as cost:
            find_quantities(document(text))
        return cost.seconds

    assert seconds(24_000) < 12 * max(seconds(4_000), 0.005)
