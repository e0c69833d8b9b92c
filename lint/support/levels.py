"""Whether a claim tells how much more or less something is, and a number of the abstract how much.

"12 months longer than without it" is hardly the "12 months" that something lasted: where the one is
an amount of difference and the other a level, equal figures are met by chance, and unequal ones
are no fault.
"""

from lint.claim import Measure, Statement
from lint.quantity import Form, Kind, Relation
from lint.support.bench import Bench
from lint.support.comparisons import Comparison
from lint.support.senses import Sense

# Told as a comparison of two by its name alone.
_COMPARING = (Kind.EFFECT, Kind.MULTIPLE, Kind.POINTS, Kind.P, Kind.DATE)
_CHANGES = (Measure.MEAN_DIFFERENCE, Measure.RELATIVE_CHANGE)


def is_amount_for_level(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether a claim is an amount of difference where the number of the abstract is a level."""
    ours = bench.senses.get(claim.span), bench.comparisons.get(claim.span)
    theirs = bench.their_senses.get(source.span), bench.their_comparisons.get(source.span)
    return _tells_amount(claim, *ours) and _tells_level(source, *theirs)


def _tells_amount(claim: Statement, sense: Sense | None, comparison: Comparison | None) -> bool:
    """Whether words say more or less by so much; of a bound and a ratio they say it otherwise."""
    quantity = claim.quantity
    if claim.kind in (Kind.EFFECT, Kind.P, Kind.DATE) or quantity.form is Form.RANGE:
        return False
    if quantity.relation not in (Relation.EQUAL, Relation.ABOUT):
        return False
    is_compared = comparison is not None and comparison.way is not None
    return is_compared or quantity.direction is not None or sense in (Sense.UP, Sense.DOWN)


def _tells_level(source: Statement, sense: Sense | None, comparison: Comparison | None) -> bool:
    if source.kind in _COMPARING or source.measure in _CHANGES or source.quantity.unit == "SD":
        return False
    is_compared = comparison is not None and comparison.way is not None
    is_signed = bool(source.quantity.values) and source.quantity.value < 0
    return not (is_compared or is_signed or source.quantity.direction is not None or sense)
