"""Numbers that follow from several of the abstract: differences, ratios, shares and sums."""

from collections.abc import Sequence
from decimal import Decimal

from lint.claim import Measure
from lint.quantity import Form, Interval, Kind, Relation
from lint.stats.intervals import HUNDRED, difference, exact, magnitude
from lint.support.agreement import meet, way_of
from lint.support.bounds import BOUNDS, near_bound
from lint.support.readings import ROUND_WHOLES, How, Number, Reading

_FEWEST = 20  # of which somebody would give a share
_FEWEST_PART = 100  # smaller ones are met by chance, unless they are the share to a unit
_ALIKE = 12  # samples, sites, years of which one says how many each has
_WIDEST = Decimal("2.5")  # what two rounded numbers may leave open of their ratio
_LEAST_SUM = 10  # smaller ones are met by chance
_NO_LEVELS = ("ratio", "p", "share", "date")


def is_derived(
    claim: Number,
    first: Number,
    second: Number,
    *,
    is_compared: bool = False,
    is_change: bool = False,
) -> How | None:
    """Whether a claim is the difference or the ratio of two numbers of the source.

    `is_compared` where its words tell it as more or less than another: "two more than with";
    `is_change` where they are the first and the last of a change: "from 6.4 to 1.9".
    """
    if claim.kind is Kind.EFFECT and claim.measure is not Measure.MEAN_DIFFERENCE:
        return None
    if is_share_of(claim, first, second) or is_share_of(claim, second, first):
        return How.CONVERTED
    if _is_level_after(claim, first, second) or _is_level_after(claim, second, first):
        return How.DIFFERENCE
    is_told = is_gap(claim, first, second, is_compared=is_compared, is_change=is_change)
    return How.DIFFERENCE if is_told else None


def is_gap(
    claim: Number,
    first: Number,
    second: Number,
    *,
    is_compared: bool = False,
    is_change: bool = False,
) -> bool:
    """Whether a claim is how far two numbers of the source lie apart, or how many times."""
    is_difference = claim.kind is Kind.EFFECT and claim.measure is Measure.MEAN_DIFFERENCE
    if claim.kind is Kind.EFFECT and not is_difference:
        return False
    if any(one.quantity.relation in BOUNDS for one in (first, second)):
        return False  # nothing is so far from "at least two"
    if Form.RANGE in (first.quantity.form, second.quantity.form):
        return False  # nobody says how far a number lies from two
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
                if is_change and one.scale == "ratio" and _is_change_by(one, two, three):
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
    if any(one.quantity.relation is not Relation.EQUAL or not one.quantity.value for one in parts):
        return False
    total = exact(Decimal(sum(one.quantity.value for one in parts)))
    if claim.quantity.relation is Relation.EQUAL:
        return total.lower == claim.quantity.value >= _LEAST_SUM
    return total.lower >= _FEWEST and _is_near(claim, total)


def is_product(claim: Number, first: Number, second: Number) -> bool:
    """Whether a count is that of several alike: 300,000 for three samples of 100,000 each."""
    numbers = (claim, first, second)
    if any(one.kind is not Kind.COUNT for one in numbers) or first.quantity.value < _FEWEST:
        return False
    return 1 < second.quantity.value <= _ALIKE and _is_near(
        claim, exact(first.quantity.value * second.quantity.value)
    )


def is_each_of(claim: Number, whole: Number, groups: Number) -> bool:
    """Whether a count is how many each of some groups has: 11 for 22 in two groups."""
    numbers = (claim, whole, groups)
    if any(one.kind is not Kind.COUNT or len(one.quantity.values) != 1 for one in numbers):
        return False
    if whole.quantity.value < _LEAST_SUM or groups.quantity.value < 2:
        return False
    if groups.quantity.value > _ALIKE and not _divides(groups, whole):
        return False
    return _is_near(claim, exact(whole.quantity.value / groups.quantity.value))


def _divides(groups: Number, whole: Number) -> bool:
    """Whether each of many had as many, a few: 7,200 letters to 1,800 firms."""
    number, rest = divmod(whole.quantity.value, groups.quantity.value)
    return not rest and 1 < number <= _ALIKE


def is_part_of(claim: Number, share: Number, whole: Number) -> bool:
    """Whether a count is a share of another: 19 million for 28% of 67 million."""
    if not claim.kind is whole.kind is Kind.COUNT or share.kind is not Kind.PERCENT:
        return False
    if share.quantity.form is Form.RANGE or claim.quantity.direction is not None:
        return False  # "165 fewer" are no part of a whole
    if share.quantity.direction is not None or not claim.quantity.value >= _FEWEST:
        return False
    is_exact = claim.quantity.value * HUNDRED == share.quantity.value * whole.quantity.value
    if claim.quantity.value < _FEWEST_PART and not is_exact:
        return False
    if claim.quantity.value >= whole.quantity.value:
        return False
    return any(
        one.scale == "share"
        and _is_near(
            claim,
            Interval(
                lower=whole.quantity.value * one.value.lower / HUNDRED,
                upper=whole.quantity.value * one.value.upper / HUNDRED,
            ),
        )
        for one in share.readings
    )


def _is_near(claim: Number, value: Interval) -> bool:
    return any(
        one.scale == "count" and meet(near_bound(claim, one), value) for one in claim.readings
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


def is_share_of(claim: Number, part: Number, whole: Number, *, fewest: int = _FEWEST) -> bool:
    """Whether a share is that of one count in another: a third for 65 of 198.

    Of less than `fewest` nobody gives a share.
    """
    if not part.kind is whole.kind is Kind.COUNT or whole.quantity.value < fewest:
        return False
    if {part.quantity.relation, whole.quantity.relation} != {Relation.EQUAL}:
        return False
    if not 0 < part.quantity.value < whole.quantity.value:
        return False
    if claim.kind is Kind.FRACTION and len(claim.quantity.values) > 1:
        count, among = claim.quantity.values
        is_exact = count * whole.quantity.value == part.quantity.value * among
        if count > 1 and among not in ROUND_WHOLES and not is_exact:
            return False  # "four of nine" rounds nothing
    value = exact(HUNDRED * part.quantity.value / whole.quantity.value)
    return any(one.scale == "share" and meet(one.value, value) for one in claim.readings)


def _is_change_by(claim: Reading, start: Reading, end: Reading) -> bool:
    """Whether an amount of change is that from one number to the other, whichever way it goes."""
    if start.value.lower <= 0 or not claim.is_converted:
        return False
    lower = end.value.lower / start.value.upper - 1
    upper = end.value.upper / start.value.lower - 1
    change = Interval(lower=claim.value.lower - 1, upper=claim.value.upper - 1)
    return meet(magnitude(change), magnitude(Interval(lower=lower, upper=upper)))


def _is_ratio_of(number: Number, claim: Reading, first: Reading, second: Reading) -> bool:
    value = near_bound(number, claim)
    for top, bottom in ((first.value, second.value), (second.value, first.value)):
        if bottom.lower > 0:
            quotient = Interval(lower=top.lower / bottom.upper, upper=top.upper / bottom.lower)
            if quotient.upper > _WIDEST * quotient.lower:
                continue  # "1%" and "1%" are any ratio
            if meet(value, quotient):
                return True
    return False
