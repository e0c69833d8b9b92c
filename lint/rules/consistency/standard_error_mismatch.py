"""A standard error that does not fit the spread or the interval beside it.

A standard error is the standard deviation over the root of the number of people, and an interval
reaches about two of them to either side. When the numbers do not fit, one of the three is often
called by another's name.

One standard error with one standard deviation and one n in the same sentence, or with one
interval, are worked out over all rounding. Without n, an interval may reach from 1.96 standard
errors (many people) to 2.8 (five people) at 95%, and in proportion at other levels.

```flagged
The mean score was 12.0 (SD 4.0, SE 2.0, n = 100).
                                 ^^^^^^
```

```clean
The mean score was 12.0 (SD 4.0, SE 0.4, n = 100).
```

To settle it, find in the cited work which of standard deviation, standard error and interval
each number is.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Interval, Kind
from lint.stats.intervals import difference, printed, scaled, shown
from lint.stats.normal import critical
from lint.stats.spread import standard_error, t_critical

LEVEL = Level.WARNING

FEWEST_FREEDOMS = 4  # five people; a smaller group seldom has its interval printed


def check(case: Case) -> Iterator[Finding]:
    for error in case.of_kind(Kind.STAT):
        if error.quantity.label != "SE":
            continue
        together = case.beside(error)
        if sum(one.quantity.label == "SE" for one in together) > 1:
            continue
        spread = _only(one for one in together if one.kind is Kind.SD)
        size = _only(one for one in together if one.measure is Measure.SAMPLE_SIZE)
        interval = _only(one for one in together if one.kind is Kind.CI)
        value = printed(error.quantity.value)
        if spread is not None and size is not None and size.quantity.value > 1:
            implied = standard_error(printed(spread.quantity.value), int(size.quantity.value))
            what = f"{spread.quote} over the root of {int(size.quantity.value)}"
            other: Statement = spread
        elif interval is not None and len(interval.quantity.values) == 2:
            implied, what, other = _of_interval(interval), f"a reach of {interval.quote}", interval
        else:
            continue
        if implied.upper > 0 and not implied.overlaps(value):
            yield Finding(
                message=f"{error.quote} does not fit {other.quote}, which gives {shown(implied)}",
                place=case.place(error),
                related=(Related(place=case.place(other), message="what it should follow from"),),
                evidence=f"{what} is a standard error of {shown(implied)}",
            )


def _of_interval(interval: Statement) -> Interval:
    """The standard errors that an interval may stand for, for five people and more."""
    low, high = (printed(limit) for limit in interval.quantity.values)
    half = scaled(difference(high, low), Decimal("0.5"))
    level = float(interval.quantity.level or 95)
    many, few = critical(level), t_critical(FEWEST_FREEDOMS, level)
    return Interval(lower=half.lower / Decimal(repr(few)), upper=half.upper / Decimal(repr(many)))


def _only(found: Iterator[Statement]) -> Statement | None:
    first, second = next(found, None), next(found, None)
    return first if second is None else None
