"""A number whose thousands are grouped as nobody groups them.

"7000,000" may be seven million with a comma lost, or seven thousand with three zeros too many.

Commas must part groups of three digits, the first of one to three (the Indian way, with twos, is
left alone). What is not grouped, and what is read as a decimal comma, is not judged.

```flagged
The virus may infect 7000,000 people.
                     ^^^^^^^^
```

```clean
The virus may infect 7,000,000 people.
```

To settle it, find the number in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.document import Span
from lint.finding import Finding, Level
from lint.quantity import Kind
from lint.stats.counts import is_odd_grouping

LEVEL = Level.WARNING

GROUP = 4  # a comma and three digits


def check(case: Case) -> Iterator[Finding]:
    text = case.document.text
    for statement in case.of_kind(Kind.COUNT, Kind.MEASURE, Kind.MONEY):
        end = statement.span.end
        # A number that cannot be one is read up to its comma.
        behind = text[end : end + GROUP + 1]
        if behind[:1] != "," or not behind[1:GROUP].isdecimal() or behind[GROUP:].isdecimal():
            continue
        number = statement.quote.split()[-1] + behind[:GROUP]
        if is_odd_grouping(number):
            yield Finding(
                message=f"{number} groups its thousands as nobody does",
                place=case.place(Span(end + GROUP - len(number), end + GROUP)),
                evidence=f"the groups of {number} are not of three digits",
            )
