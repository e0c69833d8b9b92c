"""Dates and durations that do not fit each other.

From 1 November 2007 to 30 June 2012 is 56 months; "65 months" is a slip. The same for one
duration printed twice: 48 months are 4 years.

Two dates and one duration right behind or before them are compared, allowing one unit more or less,
since people count the first day, the last, both or neither; dates that are no finer than the unit
leave that room by themselves. Two durations count as one printed twice where the second stands in a
bracket right behind the first, or is joined to it by "or"; weeks in months are given a tenth.

```flagged
Patients were enrolled from 2007-11-01 to 2012-06-30 (65 months).
                                                      ^^^^^^^^^
```

```clean
Patients were enrolled from 2007-11-01 to 2012-06-30 (56 months).
```

To settle it, find the dates in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, Quantity, Relation
from lint.rules.consistency._times import neighbours, stretch_of
from lint.stats import calendar
from lint.stats.intervals import shown

LEVEL = Level.WARNING

ENDS = (")", "]", ",", ";", ":", ".")


def check(case: Case) -> Iterator[Finding]:
    for duration in case.of_kind(Kind.DURATION):
        if not _is_exact(duration.quantity):
            continue
        before, behind = neighbours(case, duration)
        if before and before[0].kind is Kind.DURATION and _is_said_again(case, before[0], duration):
            yield from _twice(case, before[0], duration)
        stretch = stretch_of(case, before[:2][::-1]) or stretch_of(case, behind[:2])
        if stretch is not None:
            yield from _between(case, stretch[0], stretch[1], duration)


def _between(
    case: Case, stretch: tuple[str, str], dates: Statement, duration: Statement
) -> Iterator[Finding]:
    unit = duration.quantity.unit or ""
    true, allowed = calendar.lasts(*stretch, unit), calendar.allowed(*stretch, unit)
    if true is None or allowed is None or true.upper < 1:
        return
    if allowed.overlaps(duration.quantity.bounds):
        return
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
    converted = calendar.in_unit(first.quantity.bounds, unit, other)
    if converted is None or converted.overlaps(second.quantity.bounds):
        return
    yield Finding(
        message=f"{second.quote} is not {first.quote}, which is {shown(converted)} {other}s",
        place=case.place(second),
        related=(Related(place=case.place(first), message="the same time"),),
        evidence=f"{first.quote} are {shown(converted)} {other}s, rounding included",
    )


def _is_said_again(case: Case, first: Statement, second: Statement) -> bool:
    """Whether the second is the first in other words: "(2 years)", not "(3 months after ...)"."""
    behind = case.document.text[second.span.end : second.sentence.end].lstrip()[:1]
    return _is_exact(first.quantity) and (behind in ENDS or not behind)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.form is Form.POINT and quantity.relation is Relation.EQUAL
