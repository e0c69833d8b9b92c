"""More of something than there are.

"9 of 8 patients" cannot be. Either the two numbers changed places or one of them belongs to
another group.

A count and its total are compared where they are joined by "of" or "out of", or by a slash
with a percentage beside it; a bare slash has too many other uses (140/90, 2013/14).

```flagged
Side effects were seen in 62 of 60 patients.
                          ^^^^^^^^
```

```clean
Side effects were seen in 60 of 62 patients.
```

To settle it, find both numbers in the cited work.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.quantity import Kind, Relation, plain

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for fraction in case.of_kind(Kind.FRACTION):
        values = fraction.quantity.values
        if len(values) != 2 or values[0] <= values[1]:
            continue
        if fraction.quantity.relation is not Relation.EQUAL:
            continue
        is_joined = " of " in case.words(fraction.span)
        if is_joined or fraction.part(Kind.PERCENT) or case.whole(fraction):
            part, total = (plain(value) for value in values)
            yield Finding(
                message=f"{fraction.quote} counts {part} out of only {total}",
                place=case.place(fraction),
                evidence=f"{part} is more than {total}",
            )
