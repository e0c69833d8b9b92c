"""Whether two statements give one number, and how: as it is, rounded, converted or derived.

A bound says little: "more than 25,000" is supported by 25,054 and not by a million, and "at least
1" of the source supports nothing but itself.
"""

from decimal import Decimal

from lint.claim import Measure
from lint.quantity import Direction, Form, Interval, Kind, Relation
from lint.stats.intervals import HUNDRED, difference, exact, magnitude, places
from lint.stats.ratios import inverse, relative_change
from lint.support.bounds import (
    BOUNDS,
    are_one_side,
    are_opposite_bounds,
    end_of,
    is_extreme,
    near_bound,
)
from lint.support.converted import are_converted, rounding, step_on
from lint.support.lengths import is_length_of
from lint.support.qualifiers import OF_OWN_RULES, is_stated
from lint.support.readings import FRACTION_STEP, WORDED, How, Number, Reading, scale_of
from lint.support.unsaid import as_levels, is_rate_as_share

# Kinds that have a scale in common and never mean one thing.
_STRANGERS = ({Kind.AGE, Kind.DURATION}, {Kind.STAT, Kind.MEASURE}, {Kind.STAT, Kind.RATE})
_BARE = (Measure.MEAN, Measure.MEDIAN, Measure.VALUE)


def meet(first: Interval, second: Interval) -> bool:
    """Whether two printed numbers can be one; intervals that only touch are two."""
    if first.lower == first.upper or second.lower == second.upper:
        return first.overlaps(second)
    return first.lower < second.upper and second.lower < first.upper


def agree(claim: Number, source: Number) -> How | None:
    """How a claim states the number of the source; None where it does not."""
    if is_length_of(claim, source):
        return How.CONVERTED
    if OF_OWN_RULES & {claim.kind, source.kind}:
        if not is_stated(claim.quantity, source.quantity):
            return None
        return How.SAME if str(claim.quantity) == str(source.quantity) else How.ROUNDED
    if is_turned(claim, source) or are_opposite_bounds(claim, source):
        return None
    if is_extreme(claim, source):
        return agree(claim, end_of(claim, source))
    ones, twos = claim.readings, source.readings
    if claim.quantity.form is Form.RANGE:
        # "Within 3 to 6 weeks" has values in common with "within 3 to 6 months".
        return _range_agrees(claim.exact, source.exact)
    if claim.kind is source.kind and claim.kind in (Kind.STAT, Kind.RATE):
        # A correlation has a sign of its own, and 4 in 100 are not 4 in 1,000.
        ones, twos = ones[:1], twos[:1]
    if claim.quantity.relation is source.quantity.relation is Relation.ABOUT:
        claim, source = claim.exact, source.exact
        ones, twos = claim.readings, source.readings
    elif source.quantity.relation in BOUNDS:
        return _agrees_with_bound(claim, source)
    if claim.kind is source.kind is Kind.FRACTION:
        ones = _without_wholes(claim)
    for one in ones:
        for two in twos:
            if one.scale == two.scale and meet(_as_said(claim, source, one), two.value):
                return None if _is_finer(claim, source) else _how(claim, source, one, two)
    if claim.kind is Kind.PERCENT and is_share_itself(source):
        return None
    if is_rate_as_share(claim, source):
        return How.CONVERTED
    if (levels := as_levels(claim, source)) is not None:
        return How.CONVERTED if agree(*levels) is not None else None
    return _agrees_with_bare(claim, source) if _is_bare(source) else None


def _agrees_with_bound(claim: Number, source: Number) -> How | None:
    """Whether a claim gives a bound: its figure, or one a little wider that rounds it.

    "Below 17" and "below 10" have many values in common and are two bounds.
    """
    ours, theirs = claim.quantity, source.quantity
    is_one = ours.relation is theirs.relation or ours.values == theirs.values
    if is_one or are_converted(claim, source):
        found = agree(claim.exact, source.exact)
        if found is not None:
            return found
    is_one_side = are_one_side(ours.relation, theirs.relation)
    return agree(claim, source.exact) if is_one_side and claim.kind is not Kind.P else None


def _as_said(claim: Number, source: Number, reading: Reading) -> Interval:
    """The values that somebody would say so: nobody prints all places of what he converts."""
    value = near_bound(claim, reading)
    if not are_converted(claim, source) or reading.scale != scale_of(source.quantity)[0]:
        return value
    wide = rounding(claim.quantity) * scale_of(claim.quantity)[1]
    return Interval(lower=value.lower - wide, upper=value.upper + wide)


def _agrees_with_bare(claim: Number, source: Number) -> How | None:
    """Whether a number without unit or name is the claim's: what "ORs, 1.28 and 1.17" ends in."""
    if figures(claim) == figures(source) and places(claim.quantity.value) == places(
        source.quantity.value
    ):
        return How.SAME
    bounds = source.quantity.bounds
    is_ratio = any(one.scale == "ratio" and meet(one.value, bounds) for one in claim.readings)
    return How.CONVERTED if is_ratio else None


def _is_finer(claim: Number, source: Number) -> bool:
    """Whether the claim has places that the source does not: 34.5 does not come from 35."""
    ours, theirs = claim.quantity, source.quantity
    is_one_unit = ours.unit == theirs.unit and (ours.kind is theirs.kind or ours.unit is not None)
    return is_one_unit and places(ours.value) > places(theirs.value) and ours.value != theirs.value


def _is_bare(source: Number) -> bool:
    """Whether the unit stands elsewhere: the 61 of "from 61(70) to 19(20) minutes"."""
    is_number = source.kind in (Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.COUNT)
    return is_number and source.quantity.unit is None and source.measure in _BARE


def _range_agrees(claim: Number, source: Number) -> How | None:
    """Whether both ends of a range are those of the source."""
    if source.quantity.form is not Form.RANGE:
        return None
    ones, twos = _in_order(claim), _in_order(source)
    are_one = len(ones) == len(twos) and all(
        one.scale == two.scale and meet(one.value, two.value)
        for one, two in zip(ones, twos, strict=True)
    )
    if not are_one:
        return None
    return How.SAME if claim.quantity.values == source.quantity.values else How.ROUNDED


def _in_order(number: Number) -> list[Reading]:
    """The readings of a range from its lower end on: "from 10⁻² down to 10⁻⁴"."""
    return sorted(number.readings, key=lambda one: (one.scale, one.value.lower))


def _without_wholes(fraction: Number) -> tuple[Reading, ...]:
    """A fraction as a share alone: "17 of the 31" is not "18 of 31", though both are of 31."""
    return tuple(one for one in fraction.readings if one.scale != "count")


def _how(claim: Number, source: Number, one: Reading, two: Reading) -> How:
    if one.is_converted or two.is_converted or claim.kind is not source.kind:
        is_change = claim.kind is source.kind is Kind.PERCENT
        return How.SAME if is_change else How.CONVERTED
    if are_converted(claim, source):
        return How.CONVERTED
    return How.SAME if claim.quantity.values == source.quantity.values else How.ROUNDED


def is_reversed(claim: Number, source: Number) -> bool:
    """Whether one is the other with the groups changed over: 61% higher for 0.62."""
    return any(_is_inverse(one, two) for one in claim.readings for two in source.readings)


def _is_inverse(one: Reading, two: Reading) -> bool:
    if not (one.scale == two.scale == "ratio") or (one.value.lower > 1) is (two.value.lower > 1):
        return False
    turned = inverse(two.value)
    if turned is None or not meet(one.value, turned):
        return False
    # 8% less for a ratio of 1.08 is a slip of direction and not the other way to say it.
    return not meet(magnitude(relative_change(one.value)), magnitude(relative_change(two.value)))


def is_complement(claim: Number, source: Number) -> bool:
    """Whether the two are shares that make up a whole; no change is one."""
    if claim.quantity.direction is not None or source.quantity.direction is not None:
        return False
    bounds = {claim.quantity.relation, source.quantity.relation} & set(BOUNDS)
    if len(bounds) == 1 and claim.quantity.relation is source.quantity.relation:
        return False  # "up to 80%" leaves no "up to 20%"
    if source.quantity.relation in BOUNDS:
        # "More than a third did not" for "less than two thirds did": the bound itself is told.
        claim, source = claim.exact, source.exact
    # "More than half did not" for "44% did": the rest lies near the bound.
    ones = [near_bound(claim, one) for one in claim.readings if one.scale == "share"]
    twos = [two.value for two in source.readings if two.scale == "share"]
    if not ones or not twos:
        return False
    if claim.quantity.form is source.quantity.form is Form.RANGE:
        # "90 to 96%" for 4 to 10%: the ends change places.
        twos.reverse()
    elif claim.quantity.form is Form.RANGE:
        return False
    return all(
        meet(one, difference(exact(HUNDRED), two)) for one, two in zip(ones, twos, strict=False)
    )


def is_turned(claim: Number, source: Number) -> bool:
    """Whether one number goes up and the other down."""
    ways = {way_of(claim), way_of(source)}
    scales = {one.scale for one in claim.readings}
    return ways == {Direction.UP, Direction.DOWN} and any(
        one.scale in scales for one in source.readings
    )


def way_of(number: Number) -> Direction | None:
    """Which way an amount of change goes, by its words or its sign."""
    quantity = number.quantity
    if quantity.direction is not None or not quantity.values:
        return quantity.direction
    return Direction.DOWN if quantity.value < 0 else None


def are_comparable(claim: Number, source: Number) -> bool:
    """Whether the two stand on one scale, so that one can contradict the other.

    A range is contradicted by a range alone: a number may be one of its ends, or lie within.
    """
    if (claim.quantity.form is Form.RANGE) is not (source.quantity.form is Form.RANGE):
        return False
    if {claim.kind, source.kind} in _STRANGERS and not _are_coefficients(claim, source):
        return False
    scales = {one.scale for one in claim.readings}
    return any(one.scale in scales for one in source.readings)


def _are_coefficients(claim: Number, source: Number) -> bool:
    """Whether a number without a name may be the r or AUC of the source: 0.72, two places."""
    quantities = (claim.quantity, source.quantity)
    return source.kind is Kind.STAT and all(
        one.unit is None and abs(one.value) < 1 and places(one.value) >= 2 for one in quantities
    )


def are_apart(claim: Number, source: Number) -> bool:
    """Whether no generous reading lets the two be one number: cut off instead of rounded, say."""
    if claim.quantity.relation is source.quantity.relation in BOUNDS:
        claim, source = claim.exact, source.exact
    if claim.quantity.form is Form.RANGE:
        ends = zip(_in_order(claim), _in_order(source), strict=False)
        return any(one.scale == two.scale and not meet(one.value, two.value) for one, two in ends)
    are_fractions = claim.kind is source.kind is Kind.FRACTION
    is_alike = _are_printed_alike(claim, source)
    for one in _without_wholes(claim) if are_fractions else claim.readings:
        for two in source.readings:
            if one.scale != two.scale:
                continue
            if is_alike:
                if meet(one.value, two.value):
                    return False
                continue
            slack = _slack(claim, source, one.scale)
            wide = Interval(lower=one.value.lower - slack, upper=one.value.upper + slack)
            if wide.overlaps(two.value):
                return False
    return True


def _are_printed_alike(claim: Number, source: Number) -> bool:
    """Whether both have as many places in one unit, so that neither is cut off or rounded."""
    ours, theirs = claim.quantity, source.quantity
    return (
        ours.kind is theirs.kind
        and ours.kind is not Kind.FRACTION
        and ours.unit == theirs.unit
        and ours.relation is theirs.relation is Relation.EQUAL
        and places(ours.value) == places(theirs.value)
    )


def _slack(claim: Number, source: Number, scale: str) -> Decimal:
    """One step of the claim's last place where it is coarser than the source."""
    if claim.kind is Kind.FRACTION:
        # One who counts in a whole of more than ten rounds nothing.
        return FRACTION_STEP if claim.quantity.values[-1] <= WORDED else Decimal(0)
    if claim.kind is Kind.MULTIPLE and not places(claim.quantity.value):
        return Decimal(1) / 2
    coarse, fine = (step_on(scale, one.quantity) for one in (claim, source))
    if are_converted(claim, source):
        coarse = max(coarse, 2 * rounding(claim.quantity) * scale_of(claim.quantity)[1])
    is_about = claim.quantity.relation is Relation.ABOUT
    if claim.kind is Kind.COUNT and is_about:
        return claim.quantity.value / 20
    if is_about:
        # "About 5" is read widely already: it is not said of 3.
        coarse /= 2
    elif coarse <= fine:
        return Decimal(0)
    ratio = any(one.scale == "ratio" for one in claim.readings) and claim.kind is Kind.PERCENT
    return coarse / HUNDRED if ratio else coarse


def change_of(number: Number) -> Interval | None:
    """The change in percent that a number means, signed; None for what is no comparison."""
    ratios = [one.value for one in number.readings if one.scale == "ratio"]
    return relative_change(ratios[0]) if ratios else None


def figures(number: Number) -> tuple[Decimal, ...]:
    """The values without a spread."""
    values = number.quantity.values
    return values[:1] if number.quantity.form is Form.PM or number.kind is Kind.RATE else values


def is_share_itself(number: Number) -> bool:
    """Whether it is a share of one, printed with two places or more: an accuracy of 0.84."""
    quantity = number.quantity
    is_bare = number.kind in (Kind.MEASURE, Kind.STAT) and quantity.unit is None
    return is_bare and 0 < quantity.value < 1 and places(quantity.value) >= 2
