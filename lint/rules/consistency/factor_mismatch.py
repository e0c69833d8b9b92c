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
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Interval, Kind, Relation
from lint.rules.consistency._factors import MORE, ambiguous_word
from lint.rules.consistency._results import RATIOS
from lint.rules.consistency._risks import PLANS, signed
from lint.rules.consistency._tied import are_compared
from lint.stats.intervals import quotient, shown
from lint.stats.ratios import inverse, ratio_of

LEVEL = Level.WARNING

COMPARABLE = frozenset(
    {Measure.PROPORTION, Measure.RATE, Measure.MEAN, Measure.MEDIAN, Measure.VALUE, Measure.MONEY}
)

NEAR = 60  # characters between a factor and the ratio that it restates
PACE = frozenset(["day", "daily", "week", "weekly", "month", "year", "annual", "hour", "per"])


def check(case: Case) -> Iterator[Finding]:
    for factor in case.of_kind(Kind.MULTIPLE):
        if factor.quantity.form is not Form.POINT or case.says(factor, *PLANS):
            continue
        together = case.beside(factor)
        if sum(one.kind is Kind.MULTIPLE for one in together) > 1 or _is_rate(case, factor):
            continue
        found = _two_values(case, together) or _one_ratio(factor, together)
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


def _two_values(
    case: Case, together: tuple[Statement, ...]
) -> tuple[Interval, tuple[Statement, ...]] | None:
    """The larger of two values over the smaller, where there are just two of one kind."""
    values = [one for one in together if _is_value(one)]
    if len(values) != 2:
        return None
    first, second = values
    if (first.kind, first.quantity.unit, first.measure) != (
        second.kind,
        second.quantity.unit,
        second.measure,
    ):
        return None
    if not are_compared(case, first, second):
        return None
    low, high = sorted((first.quantity.bounds, second.quantity.bounds), key=lambda one: one.lower)
    ratio = quotient(high, low) if low.lower > 0 else None
    return (ratio, (first, second)) if ratio is not None else None


def _one_ratio(
    factor: Statement, together: tuple[Statement, ...]
) -> tuple[Interval, tuple[Statement, ...]] | None:
    """The ratio or the change that the sentence gives, where there is just one, from 1 up."""
    found = [
        one
        for one in together
        if one.measure in RATIOS
        or (one.measure is Measure.RELATIVE_CHANGE and one.quantity.direction is not None)
    ]
    if len(found) != 1 or found[0].quantity.form is not Form.POINT:
        return None
    gap = max(found[0].span.start - factor.span.end, factor.span.start - found[0].span.end)
    if gap > NEAR or found[0].quantity.relation not in (Relation.EQUAL, Relation.ABOUT):
        return None
    is_ratio = found[0].measure in RATIOS
    ratio = found[0].quantity.bounds if is_ratio else ratio_of(signed(found[0]))
    if ratio.lower <= 0:
        return None
    other = inverse(ratio) if ratio.upper < 1 else ratio
    return (other, (found[0],)) if other is not None else None


def _is_rate(case: Case, factor: Statement) -> bool:
    """Whether it is so many times each day: "1.7-fold increase/day"."""
    behind = Span(factor.span.end, min(factor.sentence.end, factor.span.end + NEAR // 2))
    return bool(PACE & set(case.words(behind).split()[:3]))


def _is_value(statement: Statement) -> bool:
    return (
        statement.measure in COMPARABLE
        and statement.whole is None
        and statement.quantity.form is not Form.RANGE
        and statement.quantity.direction is None
        and statement.quantity.relation in (Relation.EQUAL, Relation.ABOUT)
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
