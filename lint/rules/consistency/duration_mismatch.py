"""Dates and durations that do not fit each other.

From 1 November 2007 to 30 June 2012 is 56 months; "65 months" is a slip. The same for one
duration printed twice: 48 months are 4 years.

Two dates and one duration in the same clause are compared, allowing one unit more or less, since
people count the first day, the last, both or neither. Two durations count as one printed twice
where the second stands in a bracket right behind the first, or is joined to it by "or".

```flagged
Patients were enrolled from 2007-11-01 to 2012-06-30 (65 months).
                                                      ^^^^^^^^^
```

```clean
Patients were enrolled from 2007-11-01 to 2012-06-30 (56 months).
```

To settle it, find the dates in the cited work.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Interval, Kind, Quantity, Relation
from lint.stats import calendar
from lint.stats.intervals import shown

LEVEL = Level.WARNING

# What may stand between a stretch of time and its length: "from ... to ..., a total of 56 months".
LINKS = frozenset(
    ["a", "total", "of", "period", "over", "for", "i", "e", "that", "is", "or", "lasting"]
)


def check(case: Case) -> Iterator[Finding]:
    for duration in case.of_kind(Kind.DURATION):
        if not _is_exact(duration.quantity):
            continue
        before = [one for one in case.beside(duration) if one.span.end <= duration.span.start]
        if not before or not _touches(case, before[-1], duration):
            continue
        if before[-1].kind is Kind.DURATION and _is_exact(before[-1].quantity):
            yield from _twice(case, before[-1], duration)
        stretch = _stretch(before)
        if stretch is not None:
            yield from _between(case, stretch, before[-1], duration)


def _between(
    case: Case, stretch: tuple[str, str], dates: Statement, duration: Statement
) -> Iterator[Finding]:
    unit = duration.quantity.unit or ""
    allowed = calendar.lasts(*stretch, unit)
    if allowed is None or allowed.upper < 2 or allowed.overlaps(duration.quantity.bounds):
        return
    true = Interval(lower=allowed.lower + 1, upper=allowed.upper - 1)
    yield Finding(
        message=f"{duration.quote} is not the time from {stretch[0]} to {stretch[1]}, "
        f"{shown(true)} {unit}s",
        place=case.place(duration),
        related=(Related(place=case.place(dates), message="the dates"),),
        evidence=f"from {stretch[0]} to {stretch[1]} are {shown(true)} {unit}s; "
        "one more or less is allowed",
    )


def _twice(case: Case, first: Statement, second: Statement) -> Iterator[Finding]:
    unit, other = first.quantity.unit, second.quantity.unit
    if unit is None or other is None or unit == other:
        return
    converted = calendar.converted(first.quantity.bounds, unit, other)
    if converted is None or converted.overlaps(second.quantity.bounds):
        return
    yield Finding(
        message=f"{second.quote} is not {first.quote}, which is {shown(converted)} {other}s",
        place=case.place(second),
        related=(Related(place=case.place(first), message="the same time"),),
        evidence=f"{first.quote} are {shown(converted)} {other}s, rounding included",
    )


def _stretch(before: list[Statement]) -> tuple[str, str] | None:
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


def _touches(case: Case, before: Statement, duration: Statement) -> bool:
    """Whether nothing but a bracket, a comma, a colon or words of length stands between."""
    gap = Span(before.span.end, duration.span.start)
    return gap.end - gap.start <= 40 and set(case.words(gap).split()) <= LINKS


def _is_exact(quantity: Quantity) -> bool:
    return quantity.form is Form.POINT and quantity.relation is Relation.EQUAL
