"""A standard deviation larger than the scale allows.

Values between 1 and 7 with a mean of 6.9 lie nearly all at 7, so they cannot have a standard
deviation of 1.5. Often the standard deviation is another row's, or the mean is.

The largest standard deviation that values within the scale can have at this mean and number of
people is worked out, over all rounding. Scale, mean and standard deviation must stand in one
sentence.

```flagged
The mean was 6.9 (SD 1.5, n = 50) on a scale of 1 to 7.
                  ^^^^^^
```

```clean
The mean was 4.9 (SD 1.5, n = 50) on a scale of 1 to 7.
```

To settle it, find the numbers in the cited work.

Source: Bhatia and Davis 2000, The American Mathematical Monthly 107:353.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, plain
from lint.rules.consistency._groups import size_of
from lint.rules.consistency._scales import scaled_means
from lint.stats.intervals import printed, significant
from lint.stats.spread import largest_spread

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for mean, scale in scaled_means(case):
        spread = _spread(case, mean)
        if spread is None:
            continue
        size = size_of(case, mean)
        count = int(size.quantity.value) if size is not None else None
        largest = largest_spread(mean.quantity.value, count, scale.low, scale.high)
        value = spread.quantity.values[-1]
        if largest is None or printed(value).lower <= largest:
            continue
        people = f" of {count} people" if count else ""
        yield Finding(
            message=f"{spread.quote} is more than a mean of {plain(mean.quantity.value)} "
            f"on a scale of {plain(scale.low)} to {plain(scale.high)} allows, "
            f"{significant(largest)}",
            place=case.place(spread),
            related=(Related(place=case.place(mean), message="the mean"),),
            evidence=f"the largest standard deviation{people} is the root of "
            f"(mean - {plain(scale.low)})({plain(scale.high)} - mean) x n/(n-1), "
            f"{significant(largest)}",
        )


def _spread(case: Case, mean: Statement) -> Statement | None:
    if mean.quantity.form is Form.PM:
        return mean
    found = [one for one in case.beside(mean) if one.kind is Kind.SD]
    return found[0] if len(found) == 1 else None
