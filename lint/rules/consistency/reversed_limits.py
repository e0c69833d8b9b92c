"""An interval that runs from its larger limit to its smaller one.

A confidence interval is printed from its lower limit to its upper. When the first is the
larger, a digit or a sign was lost ("0.31 to 0.97" became "0.31 to 0.097"), or the two changed
places; either way a reader cannot use it.

The two limits are compared as printed. Equal limits are in order. A range that only falls
("from 12 to 8 points") is no interval and is left alone.

```flagged
The trial found a benefit (RR 0.55, 95% CI 0.310 to 0.097).
                                    ^^^^^^^^^^^^^^^^^^^^^
```

```clean
The trial found a benefit (RR 0.55, 95% CI 0.310 to 0.97).
```

To settle it, find the interval in the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.quantity import Kind, plain

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for interval in case.of_kind(Kind.CI):
        values = interval.quantity.values
        if len(values) != 2 or values[0] <= values[1]:
            continue
        first, second = plain(values[0]), plain(values[1])
        yield Finding(
            message=f"The interval's first limit, {first}, is larger than its second, {second}",
            place=case.place(interval),
            evidence=f"{first} is more than {second}; a lower limit stands first",
        )
