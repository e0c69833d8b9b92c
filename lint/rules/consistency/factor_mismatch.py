"""A factor that the two values beside it do not give.

"9% against 3%: five times as high" can be redone by a reader: it is three times. The same for a
factor beside a ratio or a change: twice the risk is a ratio of 2 and 100% more.

Two values of one kind and unit and one factor in the same sentence are divided, over all
rounding; the larger over the smaller. "Three times higher" is used for both 3 and 4, and both
are accepted. Beside one ratio or one change, the factor must fit that. Rounded factors are read
as such: twice stands for 1.5 to 2.5.

```flagged
Relapse was 5 times as common with placebo as with the drug: 9.0% against 3.0%.
            ^^^^^^^
```

```clean
Relapse was 3 times as common with placebo as with the drug: 9.0% against 3.0%.
```

To settle it, divide the two values.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Interval, Kind
from lint.rules.consistency._factors import MORE, ambiguous_word, is_pace, one_ratio, two_values
from lint.rules.consistency._risks import PLANS
from lint.stats.intervals import shown
from lint.stats.ratios import inverse

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for factor in case.of_kind(Kind.MULTIPLE):
        if factor.quantity.form is not Form.POINT or case.says(factor, *PLANS):
            continue
        together = case.beside(factor)
        if sum(one.kind is Kind.MULTIPLE for one in together) > 1 or is_pace(case, factor):
            continue
        found = two_values(case, together) or one_ratio(factor, together)
        if found is None:
            continue
        implied, others = found
        if not _fits(case, factor, implied):
            yield Finding(
                message=f"{factor.quote} does not follow from "
                f"{' and '.join(one.quote for one in others)}, which is {shown(implied)} times",
                place=case.place(factor),
                related=tuple(
                    Related(place=case.place(one), message="what it follows from") for one in others
                ),
                evidence=f"the larger is {shown(implied)} times the smaller, rounding included",
            )


def _fits(case: Case, factor: Statement, implied: Interval) -> bool:
    claimed = factor.quantity.bounds
    if claimed.upper < 1:  # "halved" is 0.5
        turned = inverse(claimed) if claimed.lower > 0 else None
        claimed = turned or claimed
    if claimed.overlaps(implied):
        return True
    more = Interval(lower=claimed.lower + 1, upper=claimed.upper + 1)
    return ambiguous_word(case, factor) in MORE and more.overlaps(implied)
