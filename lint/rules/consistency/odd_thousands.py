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
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.quantity import Kind
from lint.stats.counts import is_odd_grouping

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for statement in case.of_kind(Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.FRACTION):
        if "," not in statement.quote:
            continue
        for word in statement.quote.split():
            number = word.strip(".,;:()[]$€£¥≈~<>=≥≤%")
            if is_odd_grouping(number):
                yield Finding(
                    message=f"{statement.quote} groups its thousands as nobody does: {number}",
                    place=case.place(statement),
                    evidence=f"{number} has a group that is not of three digits",
                )
                break
