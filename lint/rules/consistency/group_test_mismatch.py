"""A p-value that the two groups' means and spreads do not give.

Two means, their standard deviations and sizes fix the p of a t-test. When the printed p is far
from it, one number was copied wrongly, or another test was done.

Two described means and one p in the same sentence are worked out, pooled and Welch, over all
rounding. Pairs, change scores and adjusted models give another p, and nothing in a text tells,
so it is off until it is enabled.

```flagged
Pain was 12.4 points (SD 3.1, n = 40) v 12.1 points (SD 3.3, n = 41), p = .01.
                                                                      ^^^^^^^
```

```clean
Pain was 12.4 points (SD 3.1, n = 40) v 12.1 points (SD 3.3, n = 41), p = .67.
```

To settle it, find in the cited work which test was done.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections import defaultdict
from collections.abc import Iterator

from lint.case import Case
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import Kind
from lint.rules.consistency._groups import Described, described_means
from lint.stats.intervals import shown, significant
from lint.stats.significance import agrees
from lint.stats.spread import group_p

LEVEL = Level.WARNING
ON = False


def check(case: Case) -> Iterator[Finding]:
    together: dict[Span, list[Described]] = defaultdict(list)
    for found in described_means(case):
        together[found.mean.sentence].append(found)
    for pair in together.values():
        if len(pair) != 2 or pair[0].group is None or pair[1].group is None:
            continue
        chances = [one for one in case.beside(pair[0].mean) if one.kind is Kind.P]
        worked = group_p(pair[0].group, pair[1].group)
        if len(chances) != 1 or worked is None or agrees(chances[0].quantity, worked):
            continue
        p = chances[0]
        yield Finding(
            message=f"{p.quote} is not what the two groups give, p = {significant(worked.value)}",
            place=case.place(p),
            related=tuple(Related(place=case.place(one.mean), message="a group") for one in pair),
            evidence=f"a two-tailed t-test gives p = {significant(worked.value)} "
            f"({shown(worked.bounds)} with rounding, pooled or Welch)",
        )
