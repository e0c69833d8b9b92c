"""A spread, an interval and a group's size that do not fit one mean.

The interval of a mean follows from the standard deviation and the number of people: with SD 10
and 25 people it reaches 4.1 to either side. When it does not, the spread is often a standard
error, or the numbers are of different groups.

A mean with a spread, an interval and n in one sentence is worked out with Student's t and with the
normal, over all rounding. If a printed standard deviation would fit as a standard error, that is
said; a bare ± may be either, or half the interval. Without n, or with more than one candidate,
nothing is said.

```flagged
Pain fell to a mean of 3.0 (SD 0.5, n = 100, 95% CI 2.0 to 4.0).
                            ^^^^^^
```

```clean
Pain fell to a mean of 3.0 (SD 0.5, n = 100, 95% CI 2.9 to 3.1).
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
from lint.quantity import Form, Interval, Kind
from lint.rules.consistency._groups import size_of
from lint.stats.intervals import difference, printed, scaled, shown
from lint.stats.normal import critical
from lint.stats.spread import half_width, implied_spread, t_critical

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for interval in case.of_kind(Kind.CI):
        mean = case.whole(interval)
        if mean is None or mean.measure in _OTHER or len(interval.quantity.values) != 2:
            continue
        spread, size = _spread(mean), size_of(case, mean)
        if spread is None or size is None or size.quantity.value < 2:
            continue
        count = int(size.quantity.value)
        implied = _implied(interval, count)
        value = printed(spread.quantity.values[-1])
        if implied is None or any(one.overlaps(value) for one in implied):
            continue
        errors = [scaled(one, 1 / Decimal(count).sqrt()) for one in implied]
        fits_error = any(one.overlaps(value) for one in errors)
        if spread is mean and (fits_error or _half(interval).overlaps(value)):
            continue  # a bare ± may be either
        yield Finding(
            message=f"{spread.quote} does not fit {interval.quote} with {count} people, "
            f"which gives a standard deviation of {shown(implied[0])}",
            place=case.place(spread),
            related=(Related(place=case.place(interval), message="the interval"),),
            evidence=f"half the interval over t, times the root of {count}, is "
            f"{shown(implied[0])}; with {spread.quote} it would reach "
            f"{shown(half_width(value, count))} to either side",
            help="It fits as a standard error" if fits_error else None,
        )


_OTHER = frozenset(
    {
        *(Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO),
        *(Measure.PROPORTION, Measure.MEDIAN, Measure.COUNT, Measure.SAMPLE_SIZE),
        *(Measure.RELATIVE_CHANGE, Measure.FACTOR, Measure.MEAN_DIFFERENCE),
        *(Measure.RISK_DIFFERENCE, Measure.STATISTIC, Measure.NUMBER_NEEDED),
    }
)


def _spread(mean: Statement) -> Statement | None:
    """What stands as the mean's standard deviation; a ± may be anything and counts."""
    return mean.part(Kind.SD) or (mean if mean.quantity.form is Form.PM else None)


def _implied(interval: Statement, count: int) -> tuple[Interval, Interval] | None:
    """The standard deviation behind an interval, by Student's t and by the normal."""
    low, high = interval.quantity.values
    level = float(interval.quantity.level or 95)
    implied = implied_spread(low, high, count, level) if low < high else None
    if implied is None:
        return None
    ratio = Decimal(repr(t_critical(count - 1, level) / critical(level)))
    return implied, scaled(implied, ratio)


def _half(interval: Statement) -> Interval:
    low, high = (printed(limit) for limit in interval.quantity.values)
    return scaled(difference(high, low), Decimal("0.5"))
