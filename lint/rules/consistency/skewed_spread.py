"""A spread too wide for values that cannot fall below zero.

If days in hospital have a mean of 6 and a standard deviation of 9, many values would lie below
zero were they spread evenly. They are skewed, and mean and SD describe them badly; or the 9 is
something else than a standard deviation.

Noted where the mean of a duration, an age or a measured quantity is less than twice its standard
deviation. Scores, changes and temperatures fall below zero, and nothing in a text tells, so it
is off until it is enabled.

```flagged
The mean stay was 6.1 days (SD 9.4).
                            ^^^^^^
```

```clean
The mean stay was 6.1 days (SD 1.4).
```

To settle it, see whether the cited work gives a median.

Source: Altman and Bland 1996, BMJ 313:1200.

Read on the corpus: 60 findings, the arithmetic right, few of use, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.quantity import Kind, plain
from lint.rules.consistency._groups import described_means
from lint.stats.spread import skew_hint

LEVEL = Level.WARNING
ON = False


def check(case: Case) -> Iterator[Finding]:
    for found in described_means(case):
        if found.spread is None or found.deviation is None or found.value <= 0:
            continue
        if found.mean.kind not in (Kind.DURATION, Kind.AGE, Kind.MEASURE):
            continue
        if found.mean.quantity.direction is None and skew_hint(found.value, found.deviation):
            yield Finding(
                message=f"{found.spread.quote} is wide for a mean of {plain(found.value)} "
                "that cannot fall below zero",
                place=case.place(found.spread),
                evidence=f"{plain(found.value)} is less than twice {plain(found.deviation)}",
            )
