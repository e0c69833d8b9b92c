"""Factors, what they follow from, and wording that can be read in two ways.

Two values of one kind and unit that stand against each other, or one ratio or change right beside
the factor: the larger over the smaller must be the factor.
"""

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.quantity import Form, Interval, Relation
from lint.rules.consistency._results import RATIOS
from lint.rules.consistency._risks import signed
from lint.rules.consistency._tied import are_compared
from lint.stats.intervals import quotient
from lint.stats.ratios import inverse, ratio_of

MORE = frozenset(["more", "higher", "greater", "larger", "bigger", "longer", "faster", "likelier"])
LESS = frozenset(["less", "lower", "fewer", "smaller", "shorter", "slower"])
COMPARABLE = frozenset(
    {
        Measure.PROPORTION,
        Measure.RATE,
        Measure.MEAN,
        Measure.MEDIAN,
        Measure.VALUE,
        Measure.MONEY,
        Measure.COUNT,
    }
)

NEAR = 60  # characters between a factor and the ratio that it restates
PACE = frozenset(["day", "daily", "week", "weekly", "month", "year", "annual", "hour", "per"])
REACH = 24  # how far behind the factor the word may stand, in characters


def ambiguous_word(case: Case, factor: Statement) -> str | None:
    """The word right behind "three times" that makes it mean three times or four; None without."""
    if "times" not in factor.quote:
        return None
    end = min(factor.span.end + REACH, factor.sentence.end)
    behind = case.words(Span(factor.span.end, end)).split()
    return behind[0] if behind and behind[0] in MORE | LESS else None


def two_values(
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


def one_ratio(
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


def is_pace(case: Case, factor: Statement) -> bool:
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
