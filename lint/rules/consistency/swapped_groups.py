"""Two groups that changed places between two parts of an article.

The text says that 41.6% were alive with surgery and 24.4% without, the list says it the other way
round. Every number is in the source, and the article still says two opposite things.

Two places are held against each other when the same is measured, at the same time, of the same
outcome, in two groups with the same names, and the two values have changed over; or when one
change has the same size and direction and its two groups have changed over.

```flagged
After five years, 41.6% of the surgery group and 24.4% of the drug group were alive.
                  ^^^^^

### What did the trial find?

After five years, 24.4% of the surgery group and 41.6% of the drug group were alive.
```

```clean
After five years, 41.6% of the surgery group and 24.4% of the drug group were alive.

### What did the trial find?

After five years, 24.4% of the drug group and 41.6% of the surgery group were alive.
```

To settle it, find in the cited work which value is whose.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.rules.consistency._places import clusters, said
from lint.rules.consistency._repeats import repeats
from lint.rules.consistency._turned import partner, turned_comparisons

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    seen: set[frozenset[object]] = set()
    for repeat in repeats(case):
        found = clusters(repeat)
        if len(found) != 2:
            continue
        first, second = found[0][0].statement, found[1][0].statement
        others = partner(case, first, second)
        if others is None:
            continue
        sentences = frozenset((first.sentence, second.sentence))
        if sentences not in seen:
            seen.add(sentences)
            yield _finding(case, first, second, (others[0], others[1]))
    for first, second in turned_comparisons(case):
        yield _finding(case, first, second, ())


def _finding(
    case: Case, first: Statement, second: Statement, others: tuple[Statement, ...]
) -> Finding:
    is_change = not others
    what = f"{first.arm} against {first.comparator}" if is_change else f"{first.arm}"
    turned = f"{second.arm} against {second.comparator}" if is_change else f"{others[1].arm}"
    return Finding(
        message=f"{said(first)} is said of {what} here and of {turned} elsewhere",
        place=case.place(first),
        related=tuple(
            Related(place=case.place(one), message=f"{one.quote} of {one.arm}")
            for one in (second, *others)
        ),
        evidence="the same two groups and values, changed over",
    )
