"""Dates and the duration that stands right behind them."""

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind, Relation

# What may stand between a stretch of time and its length: "from ... to ..., a total of 56 months".
LINKS = frozenset(
    ["a", "total", "of", "period", "over", "for", "i", "e", "that", "is", "or", "lasting"]
)


def stretch_of(before: list[Statement]) -> tuple[str, str] | None:
    """The two dates that stand last before the duration, as ISO text."""
    dates: list[str] = []
    for one in reversed(before):
        if one.kind is not Kind.DATE or one.quantity.relation is not Relation.EQUAL:
            break
        quantity = one.quantity
        dates[:0] = quantity.dates or [str(int(value)) for value in quantity.values]
        if len(dates) >= 2:
            break
    return (dates[0], dates[1]) if len(dates) == 2 else None


def touches(case: Case, before: Statement, duration: Statement) -> bool:
    """Whether nothing but a bracket, a comma, a colon or words of length stands between."""
    gap = Span(before.span.end, duration.span.start)
    return gap.end - gap.start <= 40 and set(case.words(gap).split()) <= LINKS
