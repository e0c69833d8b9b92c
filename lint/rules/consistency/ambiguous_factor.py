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
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.finding import Finding, Level
from lint.quantity import Kind

LEVEL = Level.NOTE

MORE = frozenset(["more", "higher", "greater", "larger", "bigger", "longer", "faster", "likelier"])
LESS = frozenset(["less", "lower", "fewer", "smaller", "shorter", "slower"])
REACH = 24  # how far behind the factor the word may stand, in characters


def check(case: Case) -> Iterator[Finding]:
    for factor in case.of_kind(Kind.MULTIPLE):
        if "times" not in factor.quote:
            continue
        word = _word(case, factor)
        if word is None:
            continue
        value = factor.quantity.values[0]
        clear = f"{value} times as" if word in MORE else f"one {value}th of, or the percentage"
        yield Finding(
            message=f"{factor.quote} {word} can be read in two ways",
            place=case.place(factor),
            evidence=(
                f"{value} times as much, or {value} times on top: {value + 1} times as much"
                if word in MORE
                else "nothing can be lower by more than itself"
            ),
            help=f"Write {clear}",
        )


def _word(case: Case, factor: Statement) -> str | None:
    """The word right behind the factor, where it makes it ambiguous."""
    end = min(factor.span.end + REACH, factor.sentence.end)
    behind = case.words(Span(factor.span.end, end)).split()
    return behind[0] if behind and behind[0] in MORE | LESS else None
