"""Dates and the duration that stands right behind them, or right before."""

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind, Relation

WIDEST = 40  # characters between what belongs together
# What may stand between two dates, between a duration and dates behind it, and between dates and
# their length: "six years, from 2010 to 2014", "from 2010 to 2014, a total of 56 months".
UNTIL = frozenset(["to", "until", "till", "through", "and"])
OPENINGS = frozenset(["from", "between", "i", "e"])
LINKS = frozenset(
    ["a", "total", "of", "period", "over", "for", "i", "e", "that", "is", "or", "lasting"]
)


def neighbours(case: Case, duration: Statement) -> tuple[list[Statement], list[Statement]]:
    """What stands right before a duration and right behind it, the nearest first; none is none.

    Nothing but a bracket, a comma, a colon or words of length may stand between.
    """
    together = case.beside(duration)
    before = [one for one in together if one.span.end <= duration.span.start][::-1]
    behind = [one for one in together if one.span.start >= duration.span.end]
    if before and not _touch(case, before[0], duration, LINKS):
        before = []
    if behind and not _touch(case, duration, behind[0], OPENINGS):
        behind = []
    return before, behind


def stretch_of(case: Case, dates: list[Statement]) -> tuple[tuple[str, str], Statement] | None:
    """The two dates of one or two statements as ISO text, and where the last of them stands."""
    texts: list[str] = []
    last: Statement | None = None
    for one in dates:
        if one.kind is not Kind.DATE or one.quantity.relation is not Relation.EQUAL:
            continue
        if last is not None and not _touch(case, last, one, UNTIL):
            return None
        texts += one.quantity.dates or [str(int(value)) for value in one.quantity.values]
        last = one
        if len(texts) == 2:
            return (texts[0], texts[1]), one
    return None


def _touch(case: Case, first: Statement, second: Statement, links: frozenset[str]) -> bool:
    gap = Span(first.span.end, second.span.start)
    return gap.end - gap.start <= WIDEST and set(case.words(gap).split()) <= links
