"""Percentages of one whole that do not add up to 100.

When "the remaining 14%" are what is left of 43% and 39%, the three must make 100, give or take
rounding. When they do not, one was copied wrongly.

Judged only where the parts exclude each other and leave nothing out: the last percentage of a
sentence stands behind "remaining" or "rest", or the two of a sentence are those of women and
men. Side effects overlap and two arms are no parts, so other lists are left alone.

```flagged
Of the patients, 43% improved, 39% stayed the same and the remaining 14% got worse.
                                                                     ^^^
```

```clean
Of the patients, 43% improved, 39% stayed the same and the remaining 18% got worse.
```

To settle it, find the percentages in the cited work; name the part that is missing.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import ZERO, Form, Kind, Relation, plain
from lint.rules.consistency._wholes import are_sexes, ends_in_rest
from lint.stats.counts import is_whole
from lint.stats.intervals import HUNDRED

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    seen = set()
    for percent in case.of_kind(Kind.PERCENT):
        if percent.sentence in seen:
            continue
        seen.add(percent.sentence)
        parts = [one for one in case.beside(percent) if one.kind is Kind.PERCENT]
        if len(parts) < 2 or not all(_is_share(one) for one in parts):
            continue
        if not (ends_in_rest(case, parts) or are_sexes(case, parts)):
            continue
        values = [one.quantity.value for one in parts]
        if is_whole(values):
            continue
        *others, last = parts
        terms, summed = " + ".join(plain(value) for value in values), plain(sum(values, ZERO))
        yield Finding(
            message=f"The parts of the whole make {summed}%, not 100%: {terms}",
            place=case.place(last),
            related=tuple(Related(place=case.place(one), message="a part") for one in others),
            evidence=f"{terms} = {summed}; rounding cannot make that 100",
            help=f"{plain(HUNDRED - sum(values[:-1], ZERO))}% would be left",
        )


def _is_share(statement: Statement) -> bool:
    quantity = statement.quantity
    return (
        quantity.form is Form.POINT
        and quantity.relation is Relation.EQUAL
        and quantity.direction is None
        and statement.measure in (Measure.PROPORTION, None)
    )
