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

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._places import agree, said, shown_value
from lint.rules.consistency._repeats import repeats
from lint.rules.consistency._ties import Tie, tie

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for repeat in repeats(case):
        directed = [one for one in repeat if one.direction is not None]
        if len(directed) < 2:
            continue
        first, *others = directed
        turned = [
            one for one in others if one.direction is not first.direction and agree(one, first)
        ]
        if turned:
            here = first.statement
            ties = {tie(case, here, one.statement) for one in turned}
            yield Finding(
                message=f"{said(here)} is stated elsewhere as {said(turned[0].statement)}",
                place=case.place(here),
                related=tuple(
                    Related(place=case.place(one.statement), message=f"says {said(one.statement)}")
                    for one in others
                ),
                evidence=f"{shown_value(first)} and {shown_value(turned[0])} lie on different "
                "sides of zero",
                level=None if Tie.SAME in ties else Level.WARNING,
            )
