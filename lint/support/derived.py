"""Numbers that follow from several of the abstract: differences, ratios, shares and sums."""

from collections.abc import Sequence

from lint.claim import Measure
from lint.quantity import Interval, Kind, Relation
from lint.stats.intervals import HUNDRED, difference, exact, magnitude
from lint.support.agreement import meet, near_bound, way_of
from lint.support.readings import How, Number, Reading

_FEWEST = 20  # of which somebody would give a share
_LEAST_SUM = 10  # smaller ones are met by chance
_NO_LEVELS = ("ratio", "p", "share", "date")


def is_derived(
    claim: Number, first: Number, second: Number, *, is_compared: bool = False
) -> How | None:
    """Whether a claim is the difference or the ratio of two numbers of the source.

    `is_compared` where its words tell it as more or less than another: "two more than with".
    """
    if claim.kind is Kind.EFFECT and claim.measure is not Measure.MEAN_DIFFERENCE:
        return None
    if is_share_of(claim, first, second) or is_share_of(claim, second, first):
        return How.CONVERTED
    if _is_level_after(claim, first, second) or _is_level_after(claim, second, first):
        return How.DIFFERENCE
    return How.DIFFERENCE if is_gap(claim, first, second, is_compared=is_compared) else None


def is_gap(claim: Number, first: Number, second: Number, *, is_compared: bool = False) -> bool:
    """Whether a claim is how far two numbers of the source lie apart, or how many times."""
    is_difference = claim.kind is Kind.EFFECT and claim.measure is Measure.MEAN_DIFFERENCE
    if claim.kind is Kind.EFFECT and not is_difference:
        return False
    is_told = is_difference or is_compared or claim.quantity.direction is not None
    for one in claim.readings:
        for two in first.readings:
            for three in second.readings:
                if two.scale != three.scale or two.scale in ("ratio", "p", "date"):
                    continue
                gap = magnitude(difference(two.value, three.value))
                is_amount = one.scale == two.scale and is_told
                if (is_amount or (one.scale == "points" and two.scale == "share")) and meet(
                    one.value, gap
                ):
                    return True
                # "Twice as many" is said of anything that is counted or measured.
                is_ratio = claim.kind is Kind.MULTIPLE or two.scale == "share"
                if one.scale == "ratio" and is_ratio and _is_ratio_of(claim, one, two, three):
                    return True
    return False


def is_sum(claim: Number, parts: Sequence[Number]) -> bool:
    """Whether a count is that of several groups together: 124 for 34 and 90."""
    numbers = (claim, *parts)
    if any(one.kind is not Kind.COUNT or way_of(one) is not None for one in numbers):
        return False
    if any(one.quantity.relation is not Relation.EQUAL for one in numbers):
        return False
    total = sum(one.quantity.value for one in parts)
    return total == claim.quantity.value >= _LEAST_SUM and all(
        one.quantity.value > 0 for one in parts
    )


def _is_level_after(claim: Number, change: Number, level: Number) -> bool:
    """Whether a claim is what a level came to, or what it was: 41 for a fall by 22 from 63."""
    way = way_of(change)
    if way is None or way_of(level) is not None or way_of(claim) is not None:
        return False
    for one in claim.readings:
        for two in level.readings:
            for three in change.readings:
                scales = (two.scale, three.scale)
                is_alike = scales[0] == scales[1] and two.scale not in _NO_LEVELS
                if one.scale != two.scale or not (is_alike or scales == ("share", "points")):
                    continue
                more = Interval(
                    lower=two.value.lower + three.value.lower,
                    upper=two.value.upper + three.value.upper,
                )
                if meet(one.value, more) or meet(one.value, difference(two.value, three.value)):
                    return True
    return False


def is_share_of(claim: Number, part: Number, whole: Number) -> bool:
    """Whether a share is that of one count in another: a third for 65 of 198."""
    if not part.kind is whole.kind is Kind.COUNT or whole.quantity.value < _FEWEST:
        return False
    if {part.quantity.relation, whole.quantity.relation} != {Relation.EQUAL}:
        return False
    if not 0 < part.quantity.value < whole.quantity.value:
        return False
    value = exact(HUNDRED * part.quantity.value / whole.quantity.value)
    return any(one.scale == "share" and meet(one.value, value) for one in claim.readings)


def _is_ratio_of(number: Number, claim: Reading, first: Reading, second: Reading) -> bool:
    value = near_bound(number, claim)
    for top, bottom in ((first.value, second.value), (second.value, first.value)):
        if bottom.lower > 0:
            quotient = Interval(lower=top.lower / bottom.upper, upper=top.upper / bottom.lower)
            if meet(value, quotient):
                return True
    return False
