"""Groups that do not add up to their total.

"274 patients: 183 in the surgery group and 136 in the drug group" has 319 people. One of the
three numbers was copied wrongly, or people are missing that the sentence does not mention.

Judged where one sentence gives a total and then the sizes of two or more groups, each under its
own name, or behind a colon or a word for assigning and without other numbers. Counts are exact.
Groups far below the total (by more than a tenth) may be some groups of several, and counts far
above it (by more than a fifth) traits that overlap; both are left alone, as is a sentence that
speaks of exclusion, loss, consent or overlap, or that has a second total.

```flagged
There were 274 patients: 183 in the surgery group and 136 in the drug group.
           ^^^
```

```clean
There were 274 patients: 138 in the surgery group and 136 in the drug group.
```

To settle it, find the three numbers in the cited work; name those who are in no group.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, Relation, plain
from lint.rules.consistency._wholes import groups_of

LEVEL = Level.ERROR

# Groups that leave out more than this share of the total are some of several.
SHORT = Decimal("0.1")
# Traits that overlap add up to more than the total, and seldom to so little more.
LONG = Decimal("0.2")
EXCUSES = (
    *("excluded", "exclusion", "lost", "withdrew", "withdrawn", "dropped", "declined", "missing"),
    *("both", "overlap", "overlapping", "remaining", "rest", "others", "consent", "including"),
    *("included", "respectively", "crossed", "crossover", "screened", "eligible", "died"),
    *("one", "none", "another", "single"),  # counted in words that are no numbers
)


def check(case: Case) -> Iterator[Finding]:
    seen = set()
    for size in case.measured(Measure.SAMPLE_SIZE, Measure.COUNT):
        if size.sentence in seen:
            continue
        seen.add(size.sentence)
        sizes = [one for one in case.beside(size) if _is_size(one)]
        groups = groups_of(case, sizes)
        totals = [one for one in sizes if one not in groups]
        if len(groups) < 2 or len(totals) != 1 or len(sizes) != len(groups) + 1:
            continue
        total = totals[0]
        if total.span.start > groups[0].span.start or case.says(size, *EXCUSES):
            continue
        yield from _judged(case, total, groups)


def _judged(case: Case, total: Statement, groups: list[Statement]) -> Iterator[Finding]:
    whole = total.quantity.value
    summed = sum((one.quantity.value for one in groups), Decimal(0))
    is_far = not whole * (1 - SHORT) <= summed <= whole * (1 + LONG)
    if summed == whole or is_far or max(_values(groups)) >= whole:
        return
    terms = " + ".join(plain(value) for value in _values(groups))
    yield Finding(
        message=f"{total.quote} is not the sum of its groups, {terms} = {plain(summed)}",
        place=case.place(total),
        related=tuple(Related(place=case.place(one), message="a group") for one in groups),
        evidence=f"{terms} = {plain(summed)}, {plain(abs(summed - whole))} "
        f"{'more' if summed > whole else 'fewer'} than {plain(whole)}",
    )


def _values(groups: list[Statement]) -> list[Decimal]:
    return [one.quantity.value for one in groups]


def _is_size(statement: Statement) -> bool:
    return (
        statement.kind is Kind.COUNT
        and statement.measure in (Measure.SAMPLE_SIZE, Measure.COUNT)
        and statement.quantity.form is Form.POINT
        and statement.quantity.relation is Relation.EQUAL
    )
