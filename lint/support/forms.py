"""What two numbers have in common in their form, whatever their values.

Who changes a number leaves the rest as it is: a bound stays a bound, "about" stays "about", and one
end of a range stays where it was.
"""

from lint.claim import Statement
from lint.conversion import places
from lint.quantity import Kind, Relation
from lint.support.bench import Bench
from lint.support.bounds import BOUNDS, are_one_side
from lint.support.readings import ROUND_WHOLES

_ENDS = 2


def have_one_step(claim: Statement, source: Statement) -> bool:
    """Whether both are printed to as many places."""
    if not (claim.quantity.values and source.quantity.values):
        return False
    return places(claim.quantity.value) == places(source.quantity.value)


def alike(bench: Bench, claim: Statement, source: Statement, met: float) -> dict[str, float]:
    """What two unlike values have in common in their form, as one that was changed has.

    The only number of its sort in an abstract is meant the more, the more words of its part of the
    sentence are `met`, 0 to 1.
    """
    ours, theirs = claim.quantity, source.quantity
    mine, other = ours.relation, theirs.relation
    are_bounds = (mine in BOUNDS, other in BOUNDS)
    is_alone = claim.kind is source.kind and ours.unit == theirs.unit
    is_alone = is_alone and not any(
        one is not source and one.kind is source.kind and one.quantity.unit == theirs.unit
        for one in bench.source.statements
    )
    return {
        "c.same_bound": float(all(are_bounds) and are_one_side(mine, other)),
        "c.same_about": float(mine is other is Relation.ABOUT),
        "c.other_bound": float(are_bounds[0] is not are_bounds[1]),
        "c.one_end": float(_have_one_end(claim, source)),
        "c.alone": met * is_alone,
    }


def _have_one_end(claim: Statement, source: Statement) -> bool:
    """Whether of two ranges or fractions one end is the same: 40 to 74, and 20 to 74."""
    ours, theirs = claim.quantity.values, source.quantity.values
    if not len(ours) == len(theirs) == _ENDS:
        return False
    return (ours[0] == theirs[0]) is not (ours[1] == theirs[1])


def have_one_whole(claim: Statement, source: Statement) -> bool:
    """Whether both count in one whole that nobody rounds to: four of nine, and seven of nine."""
    if not claim.kind is source.kind is Kind.FRACTION:
        return False
    wholes = {one.quantity.values[-1] for one in (claim, source)}
    return len(wholes) == 1 and wholes.isdisjoint(ROUND_WHOLES)


def is_only_one_fraction(claim: Statement, source: Statement) -> bool:
    """Whether one is a fraction and the other none: "three in five", and 71%."""
    return (claim.kind is Kind.FRACTION) is not (source.kind is Kind.FRACTION)
