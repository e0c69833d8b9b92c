"""A standard deviation that whole numbers with this mean cannot have.

The squares of whole numbers add up to a whole number, as even or odd as the sum of the numbers
themselves. So a mean and a number of people leave only some standard deviations.

Every sum that rounds to the printed mean is tried with every spread that rounds to the printed
one. It holds for whole numbers only, so it is off until it is enabled. A mean that fails by itself
is grim-failure's.

```flagged
The mean score was 3.44 (SD 2.47, n = 18).
                         ^^^^^^^
```

```clean
The mean score was 3.44 (SD 2.48, n = 18).
```

To settle it, find the numbers in the cited work.

Source: Anaya 2016; Allard 2018 (A-GRIMMER).

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._groups import described_means
from lint.stats.granularity import is_grim, is_grimmer

LEVEL = Level.WARNING
ON = False


def check(case: Case) -> Iterator[Finding]:
    for found in described_means(case):
        if found.spread is None or found.deviation is None or found.count is None:
            continue
        if not is_grim(found.value, found.count):
            continue
        if is_grimmer(found.value, found.deviation, found.count):
            continue
        yield Finding(
            message=f"{found.spread.quote} cannot be the standard deviation of {found.count} "
            f"whole numbers with the mean {found.value}",
            place=case.place(found.spread),
            related=(Related(place=case.place(found.mean), message="the mean"),),
            evidence="no whole sum and sum of squares round to both, if each gave one whole number",
        )
