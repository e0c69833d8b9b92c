"""An estimate that lies outside its own confidence interval.

The interval is built around the estimate, so the estimate always lies in it. When it does not,
one of the three numbers was copied wrongly: a p-value in the place of a ratio, a limit of
another row, a digit lost.

All three numbers are read as rounded at their printed places: 1.2 may lie in 1.25 to 2.0. A
change printed without its sign is held against limits that bear one. Credible and prediction
intervals hold their estimate too. Limits in the wrong order are another finding, and hers are
not judged here.

```flagged
Those who slept badly fell ill more often (RR 1.19, 95% CI 1.20 to 2.08).
                                           ^^^^^^^
```

```clean
Those who slept badly fell ill more often (RR 1.39, 95% CI 1.20 to 2.08).
```

To settle it, find the three numbers in the cited work and copy them together.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import plain
from lint.rules.consistency._results import with_interval
from lint.stats.intervals import printed

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for estimate, interval, bounded in with_interval(case):
        if bounded.is_reversed or not bounded.is_outside:
            continue
        is_below = bounded.estimate < bounded.lower
        limit = bounded.lower if is_below else bounded.upper
        side = "below the lower" if is_below else "above the upper"
        yield Finding(
            message=f"{estimate.quote} lies outside its own interval, {interval.quote}",
            place=case.place(estimate),
            related=(Related(place=case.place(interval), message="the interval"),),
            evidence=f"{plain(bounded.estimate)} (rounded: {printed(bounded.estimate)}) is {side} "
            f"limit {plain(limit)} (rounded: {printed(limit)})",
        )
