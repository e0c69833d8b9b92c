"""When a number was measured: the lengths of time of its own words, of its clause, or of nobody."""

from collections.abc import Sequence
from decimal import Decimal

from lint.claim import Statement
from lint.document import Span
from lint.meaning import days
from lint.quantity import Kind, plain
from lint.support.nearness import clause_span


def times_of(
    text: str,
    sentence: Span,
    statement: Statement,
    lengths: list[Statement],
    stretch: list[Span],
    stretches: list[list[Span]],
) -> frozenset[Decimal]:
    """The times of a number in days: those among its own words, else those of nobody.

    Of several that are nobody's, those of its own part of the sentence are meant.
    """
    if statement.kind is Kind.DURATION:
        return frozenset()
    mine = [one for one in lengths if any(span.holds(one.span) for span in stretch)]
    free = [
        one
        for one in lengths
        if not any(span.holds(one.span) for spans in stretches for span in spans)
    ]
    clause = clause_span(text, sentence, statement)
    near = [one for one in free if clause.holds(one.span)]
    times = {_days(one) for one in mine or near or free}
    if not times and statement.timepoint is not None:
        times = {days(statement.timepoint)}
    return frozenset(one for one in times if one is not None)


def times_in(statements: Sequence[Statement]) -> frozenset[Decimal]:
    """All lengths of time among these statements, in days."""
    found = (_days(one) for one in statements if one.kind is Kind.DURATION)
    return frozenset(one for one in found if one is not None)


def _days(statement: Statement) -> Decimal | None:
    quantity = statement.quantity
    return days(f"{plain(quantity.value)} {quantity.unit}") if quantity.values else None
