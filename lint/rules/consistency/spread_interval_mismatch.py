"""A spread, an interval and a group's size that do not fit one mean.

The interval of a mean follows from the standard deviation and the number of people: with SD 10
and 25 people it reaches 4.1 to either side. When it does not, the spread is often a standard
error, or the numbers are of different groups.

A mean with a spread, an interval and n in one sentence is worked out with Student's t, over all
rounding. If the printed spread would fit as a standard error, that is said. Without n, or with
more than one candidate, nothing is said.

```flagged
Pain fell to a mean of 3.0 (SD 0.5, n = 100, 95% CI 2.0 to 4.0).
                            ^^^^^^
```

```clean
Pain fell to a mean of 3.0 (SD 0.5, n = 100, 95% CI 2.9 to 3.1).
```

To settle it, find in the cited work which of standard deviation, standard error and interval
each number is.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Interval, Kind
from lint.rules.consistency._groups import size_of
from lint.stats.intervals import printed, scaled, shown
from lint.stats.spread import implied_spread

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
        low, high = interval.quantity.values
        level = float(interval.quantity.level or 95)
        implied = implied_spread(low, high, count, level) if low < high else None
        if implied is None or implied.overlaps(printed(spread.quantity.values[-1])):
            continue
        error = scaled(implied, 1 / Decimal(count).sqrt())
        yield Finding(
            message=f"{spread.quote} does not fit {interval.quote} with {count} people, "
            f"which gives a standard deviation of {shown(implied)}",
            place=case.place(spread),
            related=(Related(place=case.place(interval), message="the interval"),),
            evidence=f"half the interval over t, times the root of {count}, is {shown(implied)}; "
            f"the standard error is {shown(error)}",
            help=_help(spread, error),
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


def _help(spread: Statement, error: Interval) -> str | None:
    if error.overlaps(printed(spread.quantity.values[-1])):
        return "It fits as a standard error"
    return None
