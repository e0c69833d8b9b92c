"""A middle value that lies outside the range printed for it.

A median lies between the quartiles, and quartiles, mean and median lie within the smallest and
the largest value. "Median 46 months (range 3 to 45)" cannot be; nor can quartiles or a range
that run from the larger to the smaller number.

All numbers are read as rounded. A mean may lie outside the quartiles, and
one number behind "IQR" may be their distance, so neither is judged.

```flagged
Follow-up lasted a median of 46 months (range 3 to 45).
                             ^^^^^^^^^
```

```clean
Follow-up lasted a median of 36 months (range 3 to 45).
```

To settle it, find the numbers in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Kind, plain
from lint.rules.consistency._results import ranges_with_middle
from lint.stats.intervals import printed

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for middle, limits in ranges_with_middle(case):
        low, high = limits.quantity.values
        value = middle.quantity.value
        if low > high:
            yield _finding(case, limits, middle, f"its first limit, {plain(low)}, is the larger")
            continue
        if limits.kind is Kind.IQR and middle.measure is Measure.MEAN:
            continue
        rounded = printed(value)
        if rounded.upper <= printed(low).lower or rounded.lower >= printed(high).upper:
            limit, side = (low, "below") if value < low else (high, "above")
            yield _finding(case, middle, limits, f"{plain(value)} is {side} {plain(limit)}")


def _finding(case: Case, at: Statement, other: Statement, why: str) -> Finding:
    return Finding(
        message=f"{at.quote} does not go with {other.quote}: {why}",
        place=case.place(at),
        related=(Related(place=case.place(other), message="the other number"),),
        evidence=why,
    )
