"""Every value that a statement may stand for, on the scales on which news and papers are compared.

A hazard ratio of 0.62 is a ratio of 0.62 and so a fall of 38%; "one in fourteen" is a share. A
number in words is read more widely than one in digits, and a reading never leaves its scale:
points are no percentages, and minutes are no counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from lint.claim import Measure, Statement
from lint.conversion import unit_of
from lint.meaning import days
from lint.quantity import INFINITY, Direction, Form, Interval, Kind, Quantity, Relation
from lint.stats.intervals import HUNDRED, difference, exact, magnitude, places, scaled, step
from lint.stats.ratios import inverse, relative_change

# "About a third" for 31.4%: a fraction in words is right to so many points.
_FRACTION_STEP = Decimal("2.5")
_WORDED = 10  # denominators up to here are said in words
_RATIOS = frozenset(
    {Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO}
)
_PEOPLE = frozenset({Measure.COUNT, Measure.SAMPLE_SIZE})


class How(StrEnum):
    """How a claim follows from what the abstract says."""

    SAME = "same"
    ROUNDED = "rounded"
    CONVERTED = "converted"
    COMPLEMENT = "complement"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a statement may mean on one scale."""

    scale: str  # share, ratio, points, count, or a unit
    value: Interval
    is_converted: bool = False


def readings(statement: Statement) -> tuple[Reading, ...]:
    """What a statement may stand for; nothing for dates and for what is no quantity of its own."""
    quantity = statement.quantity
    if not quantity.values or quantity.kind in (Kind.DATE, Kind.CI, Kind.SD, Kind.IQR):
        return ()
    if quantity.form is Form.RANGE and len(quantity.values) == 2:
        ends = (replace(quantity, form=Form.POINT, values=(one,)) for one in quantity.values)
        return tuple(reading for end in ends for reading in _readings(statement, end))
    return tuple(_readings(statement, quantity))


def _readings(statement: Statement, quantity: Quantity) -> Iterator[Reading]:
    measure = statement.measure
    match quantity.kind:
        case Kind.EFFECT if measure in _RATIOS:
            yield Reading(scale="ratio", value=quantity.bounds)
        case Kind.MULTIPLE:
            yield from _multiple(quantity)
        case Kind.POINTS:
            yield Reading(scale="points", value=magnitude(quantity.bounds))
        case Kind.PERCENT if measure is Measure.RELATIVE_CHANGE or quantity.direction:
            yield from _change(statement, quantity)
        case Kind.PERCENT | Kind.FRACTION:
            value = share_of(quantity)
            if value is not None:
                yield Reading(scale="share", value=value)
            if quantity.kind is Kind.FRACTION and quantity.values[-1] > _WORDED:
                for number in quantity.values:
                    yield Reading(scale="count", value=exact(number), is_converted=True)
        case Kind.COUNT:
            yield Reading(scale="count", value=magnitude(_point(quantity).bounds))
        case Kind.P:
            yield Reading(scale="p", value=quantity.bounds)
        case _:
            yield _measured(quantity, measure)


def _multiple(quantity: Quantity) -> Iterator[Reading]:
    """ "3.4 times" is a ratio of 3.4, and with "higher" one of 4.4 as well."""
    bounds = quantity.bounds
    if quantity.direction is Direction.DOWN and quantity.value > 1:
        lower = inverse(bounds)
        if lower is not None:
            yield Reading(scale="ratio", value=lower, is_converted=True)
        return
    yield Reading(scale="ratio", value=bounds, is_converted=True)


def _change(statement: Statement, quantity: Quantity) -> Iterator[Reading]:
    """A change is a ratio; where its words leave it open, a share as well."""
    signed = quantity.bounds
    if signed.lower == -INFINITY or signed.upper == INFINITY:
        signed = Interval(
            lower=max(signed.lower, -HUNDRED), upper=min(signed.upper, Decimal(10**6))
        )
    ratio = Interval(lower=1 + signed.lower / HUNDRED, upper=1 + signed.upper / HUNDRED)
    yield Reading(scale="ratio", value=ratio, is_converted=True)
    if statement.quantity.direction is None or statement.comparator is not None:
        yield Reading(scale="share", value=magnitude(quantity.bounds), is_converted=True)


def _measured(quantity: Quantity, measure: Measure | None) -> Reading:
    unit = unit_of(quantity)
    factor = days(f"1 {unit}") if unit is not None else None
    point = _point(quantity)
    if factor is not None:
        return Reading(scale="time", value=scaled(magnitude(point.bounds), factor))
    return Reading(scale=f"{quantity.kind.value} {unit}", value=magnitude(point.bounds))


def _point(quantity: Quantity) -> Quantity:
    """A centre without its spread."""
    return replace(quantity, form=Form.POINT) if quantity.form is Form.PM else quantity


def share_of(quantity: Quantity) -> Interval | None:
    """A percentage or a fraction in percent, as widely as it is said."""
    if quantity.kind is Kind.PERCENT:
        return magnitude(quantity.bounds)
    if len(quantity.values) != 2 or not quantity.values[1]:
        return None
    part, whole = quantity.values
    value = HUNDRED * part / whole
    if whole > 2 * _WORDED and part != 1:
        return Interval(lower=value, upper=value)
    wide = _FRACTION_STEP if whole <= _WORDED else HUNDRED / (whole * whole * 2)
    lower, upper = value - wide, value + wide
    match quantity.relation:
        case Relation.MORE | Relation.AT_LEAST:
            lower, upper = value, HUNDRED
        case Relation.LESS | Relation.AT_MOST:
            lower, upper = Decimal(0), value
    return Interval(lower=lower, upper=upper)


def meet(first: Interval, second: Interval) -> bool:
    """Whether two printed numbers can be one; intervals that only touch are two."""
    if first.lower == first.upper or second.lower == second.upper:
        return first.overlaps(second)
    return first.lower < second.upper and second.lower < first.upper


def agree(claim: Statement, source: Statement) -> How | None:
    """How a claim states the number of the source; None where it does not."""
    ones, twos = readings(claim), readings(source)
    if claim.quantity.form is Form.RANGE:
        return _range_agrees(claim, source)
    for one in ones:
        for two in twos:
            if one.scale == two.scale and meet(one.value, two.value):
                return None if _is_finer(claim, source) else _how(claim, source, one, two)
            if _is_reversed(one, two):
                return How.CONVERTED
    return (
        How.SAME if _is_bare(source) and claim.quantity.values == source.quantity.values else None
    )


def _is_finer(claim: Statement, source: Statement) -> bool:
    """Whether the claim has places that the source does not: 34.5 does not come from 35."""
    ours, theirs = claim.quantity, source.quantity
    is_one_unit = ours.kind is theirs.kind and ours.unit == theirs.unit
    return is_one_unit and places(ours.value) > places(theirs.value) and ours.value != theirs.value


def _is_bare(source: Statement) -> bool:
    """Whether the unit stands elsewhere: the 61 of "from 61(70) to 19(20) minutes"."""
    return source.kind is Kind.MEASURE and source.quantity.unit is None


def _range_agrees(claim: Statement, source: Statement) -> How | None:
    """Whether both ends of a range are those of the source."""
    if source.quantity.form is not Form.RANGE:
        return None
    ones, twos = readings(claim), readings(source)
    are_one = len(ones) == len(twos) and all(
        one.scale == two.scale and meet(one.value, two.value)
        for one, two in zip(ones, twos, strict=True)
    )
    if not are_one:
        return None
    return How.SAME if claim.quantity.values == source.quantity.values else How.ROUNDED


def _how(claim: Statement, source: Statement, one: Reading, two: Reading) -> How:
    if one.is_converted or two.is_converted or claim.kind is not source.kind:
        is_change = claim.kind is source.kind is Kind.PERCENT
        return How.SAME if is_change else How.CONVERTED
    return How.SAME if claim.quantity.values == source.quantity.values else How.ROUNDED


def _is_reversed(one: Reading, two: Reading) -> bool:
    """Whether one is the other with the groups changed over: 61% higher for 0.62."""
    if not (one.scale == two.scale == "ratio") or (one.value.lower > 1) is (two.value.lower > 1):
        return False
    turned = inverse(two.value)
    if turned is None or not meet(one.value, turned):
        return False
    # 8% less for a ratio of 1.08 is a slip of direction and not the other way to say it.
    return not meet(magnitude(relative_change(one.value)), magnitude(relative_change(two.value)))


def is_complement(claim: Statement, source: Statement) -> bool:
    """Whether the two are shares that make up a whole."""
    for one in readings(claim):
        for two in readings(source):
            if one.scale == two.scale == "share":
                rest = difference(exact(HUNDRED), two.value)
                return meet(one.value, rest)
    return False


def is_derived(claim: Statement, first: Statement, second: Statement) -> How | None:
    """Whether a claim is the difference or the ratio of two numbers of the source."""
    for one in readings(claim):
        for two in readings(first):
            for three in readings(second):
                if two.scale != three.scale or two.scale in ("ratio", "p", "count"):
                    continue
                gap = magnitude(difference(two.value, three.value))
                is_gap = one.scale == two.scale and claim.quantity.direction is not None
                if (is_gap or (one.scale == "points" and two.scale == "share")) and meet(
                    one.value, gap
                ):
                    return How.DIFFERENCE
                if one.scale == "ratio" and two.scale == "share" and _is_ratio_of(one, two, three):
                    return How.DIFFERENCE
    return None


def _is_ratio_of(claim: Reading, first: Reading, second: Reading) -> bool:
    for top, bottom in ((first.value, second.value), (second.value, first.value)):
        if bottom.lower > 0:
            quotient = Interval(lower=top.lower / bottom.upper, upper=top.upper / bottom.lower)
            if meet(claim.value, quotient):
                return True
    return False


def are_comparable(claim: Statement, source: Statement) -> bool:
    """Whether the two stand on one scale, so that one can contradict the other.

    Ranges are too many things (an interval, a span of years, two groups) to be contradicted.
    """
    if Form.RANGE in (claim.quantity.form, source.quantity.form):
        return False
    scales = {one.scale for one in readings(claim)}
    return any(one.scale in scales for one in readings(source))


def are_apart(claim: Statement, source: Statement) -> bool:
    """Whether no generous reading lets the two be one number: cut off instead of rounded, say."""
    for one in readings(claim):
        for two in readings(source):
            if one.scale != two.scale:
                continue
            slack = _slack(claim, source)
            if one.scale == "time":
                slack *= days(f"1 {unit_of(claim.quantity)}") or 1
            wide = Interval(lower=one.value.lower - slack, upper=one.value.upper + slack)
            if wide.overlaps(two.value):
                return False
    return True


def _slack(claim: Statement, source: Statement) -> Decimal:
    """One step of the claim's last place where it is coarser than the source."""
    if claim.kind is Kind.FRACTION:
        return _FRACTION_STEP
    if claim.kind is Kind.MULTIPLE:
        return Decimal(1) / 2
    coarse, fine = step(claim.quantity.value), step(source.quantity.value)
    is_about = claim.quantity.relation is Relation.ABOUT
    if claim.kind is Kind.COUNT and is_about:
        return claim.quantity.value / 20
    if coarse <= fine and not is_about:
        return Decimal(0)
    ratio = any(one.scale == "ratio" for one in readings(claim)) and claim.kind is Kind.PERCENT
    return coarse / HUNDRED if ratio else coarse


def change_of(statement: Statement) -> Interval | None:
    """The change in percent that a statement means, signed; None for what is no comparison."""
    ratios = [one.value for one in readings(statement) if one.scale == "ratio"]
    return relative_change(ratios[0]) if ratios else None
