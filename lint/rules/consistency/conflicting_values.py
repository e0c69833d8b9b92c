"""One quantity with two values in one article.

The text says 34%, the summary list 43%. Readers of the one and of the other are told different
things, and at most one of the two is what the study found.

Two places state one quantity when the same is measured, in the same group, of the same outcome, at
the same time and in the same people, and their sentences say it in much the same words. They agree
when their roundings meet: 41.6% and 42%, one in four and 25%, 24 months and two years, a hazard
ratio of 0.66 and 34% lower. All places are one finding, the value that most of them state first.
Digits in another order are named. A place that leaves out the time, the people or the other
group makes it a warning; a value that was cut off (41% for 41.6%) is a note. The p-value and the
interval of an estimate that is repeated are compared too.

Sentences with other numbers must share one of them: a slip leaves the numbers beside it as they
are. Where group or outcome are not named, one place must be a heading, a list, a quotation, an
answer to a question or an abstract, or the number mistyped. Places in one sentence, one list, two
tables or two captions, and those of an earlier study or a plan, are not compared.

```flagged
The risk of death was 34% lower in the surgery group than in the drug group.
                      ^^^

### What did the trial find?

The risk of death was 43% lower in the surgery group than in the drug group.
```

```clean
After five years, 41.6% of the surgery group were alive.

- Survival after five years: 42% of the surgery group alive
```

To settle it, find the number in the cited work and write it everywhere.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator, Sequence

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Kind
from lint.rules.consistency._places import Place, clusters, said, shown_value
from lint.rules.consistency._repeats import repeated_parts, repeats
from lint.rules.consistency._ties import Tie, tie
from lint.rules.consistency._turned import is_swap
from lint.stats.counts import are_swapped_digits, is_truncation

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for repeat in repeats(case):
        found = clusters(repeat)
        if len(found) > 1 and not is_swap(case, found):
            yield _finding(case, found)
        elif len(found) == 1:
            for parts in repeated_parts(repeat, Kind.P, Kind.CI):
                yield _parts(case, parts)


def _finding(case: Case, found: Sequence[Sequence[Place]]) -> Finding:
    most, *others = found
    first, other = most[0].statement, others[0][0].statement
    level, helps = _level(case, found), None
    if all(_is_cut(most[0], one[0]) for one in others):
        level, helps = Level.NOTE, "One is the other cut off where it should be rounded"
    elif are_swapped_digits(str(first.quantity.value), str(other.quantity.value)):
        helps = "The digits are the same in another order"
    counted = f" ({len(most)} places)" if len(most) > 1 else ""
    values = " and ".join(said(one[0].statement) for one in others)
    return Finding(
        message=f"{said(first)}{counted} is stated elsewhere as {values}",
        place=case.place(first),
        related=tuple(
            Related(place=case.place(place.statement), message=f"says {said(place.statement)}")
            for one in found
            for place in one
            if place is not most[0]
        ),
        evidence="; ".join(
            f"{said(one[0].statement)} stands for {shown_value(one[0])}" for one in found
        ),
        help=helps,
        level=level,
    )


def _level(case: Case, found: Sequence[Sequence[Place]]) -> Level | None:
    """A warning where no two places of different value are about one quantity for certain."""
    most, *others = found
    for place in most:
        for one in others[0]:
            if tie(case, place.statement, one.statement) is Tie.SAME:
                return None
    return Level.WARNING


def _parts(case: Case, parts: tuple[Statement, ...]) -> Finding:
    first, *others = parts
    return Finding(
        message=f"One result has {first.quote} and, elsewhere, {others[-1].quote}",
        place=case.place(first),
        related=tuple(Related(place=case.place(one), message="says otherwise") for one in others),
        evidence=f"{first.quantity.bounds} and {others[-1].quantity.bounds} have nothing in common",
    )


def _is_cut(first: Place, second: Place) -> bool:
    if first.is_converted or second.is_converted:
        return False
    one, two = first.statement.quantity.value, second.statement.quantity.value
    return is_truncation(one, two) or is_truncation(two, one)
