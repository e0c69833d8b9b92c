"""More of something than there are.

"9 of 8 patients" cannot be. Either the two numbers changed places or one of them belongs to
another group.

A count and its total are compared where they are joined by "of" or "out of" and nothing else, or
by a slash with a percentage beside it; a bare slash has too many other uses (140/90, 2013/14).

```flagged
Side effects were seen in 62 of 60 patients.
                          ^^
```

```clean
Side effects were seen in 60 of 62 patients.
```

To settle it, find both numbers in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from itertools import pairwise

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, Relation, plain

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for fraction in case.of_kind(Kind.FRACTION):
        values = fraction.quantity.values
        is_joined = " of " in case.words(fraction.span)
        if len(values) != 2 or fraction.quantity.relation is not Relation.EQUAL:
            continue
        if values[0] > values[1] and (is_joined or fraction.parts or fraction.whole):
            yield _finding(case, fraction, None, plain(values[0]), plain(values[1]))
    for part, total in pairwise(case.of_kind(Kind.COUNT)):
        if not (_is_count(part) and _is_count(total)) or part.sentence != total.sentence:
            continue
        if part.quantity.value <= total.quantity.value:
            continue
        gap = Span(part.span.end, total.span.start)
        is_slash = case.document.text[slice(*gap)] == "/" and total.part(Kind.PERCENT) is not None
        if is_slash or case.words(gap).strip() in _JOINING:
            numbers = plain(part.quantity.value), plain(total.quantity.value)
            yield _finding(case, part, total, *numbers)


def _finding(case: Case, at: Statement, other: Statement | None, part: str, total: str) -> Finding:
    related = () if other is None else (Related(place=case.place(other), message="the total"),)
    return Finding(
        message=f"{part} are counted out of only {total}",
        place=case.place(at),
        related=related,
        evidence=f"{part} is more than {total}",
    )


_JOINING = ("of", "out of", "of the", "out of the", "of all")


def _is_count(statement: Statement) -> bool:
    quantity = statement.quantity
    return quantity.form is Form.POINT and quantity.relation is Relation.EQUAL
