"""A standard deviation that yes-or-no answers with this mean cannot have.

Where everyone is a 0 or a 1, the mean fixes the standard deviation: a mean of 0.19 goes with
0.39 and never with 0.35.

Judged for means between 0 and 1 with a standard deviation and a number of people, over all
rounding. Nothing in a text tells that the answers were yes or no, so it is off until enabled.

```flagged
The mean share of smokers was 0.19 (SD 0.35, n = 1683).
                                    ^^^^^^^
```

```clean
The mean share of smokers was 0.19 (SD 0.39, n = 1683).
```

To settle it, find the numbers in the cited work.

Source: Heathers and Brown 2019, DEBIT.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._groups import described_means
from lint.stats.granularity import debit_bounds, is_debit
from lint.stats.intervals import shown

LEVEL = Level.WARNING
ON = False


def check(case: Case) -> Iterator[Finding]:
    for found in described_means(case):
        if found.spread is None or found.deviation is None or found.count is None:
            continue
        if not 0 < found.value < 1 or is_debit(found.value, found.deviation, found.count):
            continue
        bounds = debit_bounds(found.value, found.count)
        if bounds is None:
            continue
        yield Finding(
            message=f"{found.spread.quote} cannot be the standard deviation of yes-or-no answers "
            f"with the mean {found.value}, {shown(bounds)}",
            place=case.place(found.spread),
            related=(Related(place=case.place(found.mean), message="the mean"),),
            evidence=f"the root of n/(n-1) x mean x (1 - mean) is {shown(bounds)}",
        )
