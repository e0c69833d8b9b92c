"""A mean that whole numbers from so few people cannot have.

28 people who answer on a scale of whole numbers have sums of 145, 146 and so on, and means of
5.18, 5.21 and so on; 5.20 is not among them. Such a mean has a slip, or other people in it.

Every whole sum is tried, over all rounding of the printed mean. It holds for whole numbers
only, scores and counts; ages, days and blood values are continuous, and a score over several
items has finer steps. Nothing in a text tells, so this is off until it is enabled. With as many
people as the decimals can tell apart, nothing can be said.

```flagged
The mean score was 5.20 (n = 28).
                   ^^^^
```

```clean
The mean score was 5.21 (n = 28).
```

To settle it, find mean and number of people in the cited work, and how many items the score has.

Source: Brown and Heathers 2017, Social Psychological and Personality Science 8:363.

Read on the corpus: 0 of 1 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._groups import described_means
from lint.stats.granularity import is_grim, is_grim_testable, nearest_means
from lint.stats.intervals import significant

LEVEL = Level.WARNING
ON = False

DIGITS = 6  # of the means that are offered instead


def check(case: Case) -> Iterator[Finding]:
    for found in described_means(case):
        if found.size is None or found.count is None:
            continue
        if not is_grim_testable(found.value, found.count) or is_grim(found.value, found.count):
            continue
        below, above = (
            significant(mean, DIGITS) for mean in nearest_means(found.value, found.count)
        )
        yield Finding(
            message=f"{found.mean.quote} cannot be the mean of whole numbers "
            f"from {found.count} people",
            place=case.place(found.mean),
            related=(Related(place=case.place(found.size), message="how many"),),
            evidence=f"the nearest means are {below} and {above}, if each gave one whole number",
        )
