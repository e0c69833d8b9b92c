"""One change that is lower in one place and higher in another.

"34% lower" and "34% higher" for the same outcome and the same groups cannot both be meant. The
number survived a rewrite and the word beside it did not.

Two places state one change when outcome, groups, time and people are the same and their sentences
use much the same words; their sizes agree within rounding. If groups and direction are both turned,
nothing is wrong with the direction.

```flagged
The risk of death was 34% lower in the surgery group than in the drug group.
                      ^^^

### What did the trial find?

The risk of death was 34% higher in the surgery group than in the drug group.
```

```clean
The risk of death was 34% lower in the surgery group than in the drug group.

### What did the trial find?

The risk of death was 34% lower in the surgery group than in the drug group.
```

To settle it, find the direction in the cited work.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._repeats import repeats
from lint.stats.intervals import magnitude

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for repeat in repeats(case):
        directed = [one for one in repeat.places if one.statement.quantity.direction is not None]
        if len(directed) < 2:
            continue
        first, *others = directed
        turned = [
            one
            for one in others
            if one.statement.quantity.direction is not first.statement.quantity.direction
            and magnitude(one.value).overlaps(magnitude(first.value))
        ]
        if turned:
            yield Finding(
                message=f"{first.statement.quantity} is stated elsewhere as "
                f"{turned[0].statement.quantity}",
                place=case.place(first.statement),
                related=tuple(
                    Related(place=case.place(one.statement), message="the other way")
                    for one in turned
                ),
                evidence=f"{first.value} and {turned[0].value} lie on different sides of zero",
                level=None if repeat.is_certain else Level.WARNING,
            )
