"""A statistic that no data can give.

A p-value and a correlation cannot be larger than 1, and an F or a chi-squared cannot be below
zero. Such a number is a slip of the pen: a decimal point lost, a sign too many, one statistic
named for another.

A correlation is judged where its degrees of freedom or its p-value stand beside it, since the
letter r has other uses; a whole number above 1 behind a p only where it belongs to a result.

```flagged
Sleep and mood went together, r(48) = 1.32, p = .02, in all schools.
                              ^^^^^^^^^^^^
```

```clean
Sleep and mood went together, r(48) = .32, p = .02, in all schools.
```

To settle it, find the number in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level
from lint.quantity import Kind, plain
from lint.rules.consistency._tests import tests_with_p
from lint.stats.intervals import places
from lint.stats.significance import Test, is_impossible

LEVEL = Level.ERROR

LIMITS = {
    "r": "a correlation lies between -1 and 1",
    "F": "an F cannot be below zero",
    "chi2": "a chi-squared cannot be below zero",
    "Q": "a Q cannot be below zero",
}


def check(case: Case) -> Iterator[Finding]:
    for p in case.of_kind(Kind.P):
        value = p.quantity.value
        if value > 1 and (p.whole is not None or places(value) > 0):
            yield _finding(case, p, "a p-value lies between 0 and 1")
    tested = {one.statistic.span for one in tests_with_p(case)}
    for statistic in case.of_kind(Kind.STAT):
        label = statistic.quantity.label
        if label not in LIMITS or not (statistic.quantity.df or statistic.span in tested):
            continue
        if label == "F" and not statistic.quantity.df:
            continue  # F is also a coefficient of inbreeding
        if is_impossible(Test(label), statistic.quantity.bounds):
            yield _finding(case, statistic, LIMITS[label])


def _finding(case: Case, statement: Statement, limit: str) -> Finding:
    return Finding(
        message=f"{statement.quote} cannot be: {limit}",
        place=case.place(statement),
        evidence=f"{plain(statement.quantity.value)} was read; {limit}",
    )
