"""A factor that readers understand in two ways.

"Three times higher" means three times as high to some and four times to others; "three times
lower" means a third to most and nothing to the rest.

Noted where "times" stands with more, higher, greater, lower, fewer or less. "As high", "as many"
and "-fold" are clear.

```flagged
Relapse was 3 times lower with the drug.
            ^^^^^^^
```

```clean
Relapse was 3 times as common with placebo.
```

To settle it, write "three times as high", "a third of", or the percentage.

Source: Scanlan and Schield on "times more".

Read on the corpus: 17 of 17 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.quantity import Form, Kind, plain
from lint.rules.consistency._factors import MORE, ambiguous_word

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    for factor in case.of_kind(Kind.MULTIPLE):
        word = ambiguous_word(case, factor)
        if word is None or factor.quantity.form is not Form.POINT:
            continue
        value = plain(factor.quantity.value)
        is_more = word in MORE
        top = plain(factor.quantity.value + 1)
        yield Finding(
            message=f"{factor.quote} {word} can be read in two ways",
            place=case.place(factor),
            evidence=f"{value} times as much, or {value} times on top, which is {top} times as much"
            if is_more
            else "nothing can be lower by more than the whole of it",
            help=f"Write {value} times as high, or the percentage"
            if is_more
            else "Write the share that is left, or the percentage",
        )
