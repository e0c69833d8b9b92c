"""A p-value printed as zero.

No result has a probability of nothing. "p = .000" is what a program prints when p is below its
last place; readers take it for certainty.

A p of zero at any number of places is noted, once an article, with all places. It agrees with
whatever the statistic gives, so nothing else is said of it.

```flagged
Weight fell in both arms, t(28) = 22.20, p = .000, by the end.
                                         ^^^^^^^^
```

```clean
Weight fell in both arms, t(28) = 22.20, p < .001, by the end.
```

To settle it, write "p < .001", or whatever the last place allows.

Read on the corpus: 2 of 2 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import Kind, plain
from lint.stats.intervals import step

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    zeros = [p for p in case.of_kind(Kind.P) if p.quantity.value == 0]
    if not zeros:
        return
    first, *others = zeros
    bound = plain(step(first.quantity.value))
    yield Finding(
        message=f"{first.quote} is printed as zero, which no p-value is",
        place=case.place(first),
        related=tuple(Related(place=case.place(one), message="another") for one in others),
        evidence=f"rounded to its last place, p is below {bound}",
        help=f"Write p < {bound}",
    )
