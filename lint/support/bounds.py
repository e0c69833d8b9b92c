"""Bounds: what "more than 45%" is said of, and when it is the end of a range.

A bound says little by itself; somebody who names one names one that lies near.
"""

from dataclasses import replace
from decimal import Decimal

from lint.quantity import Direction, Form, Interval, Kind, Relation
from lint.support.readings import Number, Reading, number

BOUNDS = (Relation.LESS, Relation.AT_MOST, Relation.MORE, Relation.AT_LEAST)
_UPPER, _LOWER = (Relation.LESS, Relation.AT_MOST), (Relation.MORE, Relation.AT_LEAST)
# "More than a third" is said of 36.9% and not of 60%.
_BEYOND = Decimal("1.25")


def near_bound(claim: Number, reading: Reading) -> Interval:
    """The values of a reading that somebody would say so: those near a bound, not all beyond it."""
    value = reading.value
    is_fall = claim.quantity.direction is Direction.DOWN and claim.kind is not Kind.MULTIPLE
    if reading.scale == "ratio" and is_fall:  # "less than half as long" is no fall by a half
        return _near_fall(claim, value)
    match claim.quantity.relation:
        case Relation.MORE | Relation.AT_LEAST:
            furthest = value.lower * _beyond(claim)
            return Interval(lower=value.lower, upper=min(value.upper, furthest))
        case Relation.LESS | Relation.AT_MOST:
            furthest = value.upper / _beyond(claim)
            return Interval(lower=max(value.lower, furthest), upper=value.upper)
        case _:
            return value


def _beyond(claim: Number) -> Decimal:
    """How many times a bound somebody still names it: "more than 45%" is not said of 55%.

    Nobody leaves out a step of the last figure that is no zero, or of five where it is one.
    """
    value = abs(claim.quantity.value)
    if claim.kind is Kind.FRACTION or not value:
        return _BEYOND
    figures = value.normalize().as_tuple()
    assert isinstance(figures.exponent, int)
    last = Decimal(5 if figures.digits[-1] == 5 else 1).scaleb(figures.exponent)
    return min(_BEYOND, (value + last) / value)


def _near_fall(claim: Number, value: Interval) -> Interval:
    """The ratios near the bound of a fall: "by more than a third" is 0.53 to 0.67."""
    match claim.quantity.relation:
        case Relation.MORE | Relation.AT_LEAST:
            furthest = 1 - (1 - value.upper) * _BEYOND
            return Interval(lower=max(value.lower, furthest), upper=value.upper)
        case Relation.LESS | Relation.AT_MOST:
            furthest = 1 - (1 - value.lower) / _BEYOND
            return Interval(lower=value.lower, upper=min(value.upper, furthest))
        case _:
            return value


def is_extreme(claim: Number, source: Number) -> bool:
    """Whether a bound may be an end of a range: "up to 80" of "20 to 80"."""
    is_range = source.quantity.form is Form.RANGE and claim.quantity.form is not Form.RANGE
    return (
        is_range
        and bool(source.readings)
        and claim.quantity.relation in (Relation.AT_MOST, Relation.AT_LEAST)
    )


def end_of(claim: Number, source: Number) -> Number:
    """The end of a range that a bound is one of."""
    is_upper = claim.quantity.relation is Relation.AT_MOST
    value = (max if is_upper else min)(source.quantity.values)
    end = replace(source.quantity, form=Form.POINT, values=(value,))
    return number(end, source.measure)


def are_opposite_bounds(claim: Number, source: Number) -> bool:
    """Whether one is a lower bound and the other an upper one: 20 or less, 20 or more."""
    ours, theirs = claim.quantity.relation, source.quantity.relation
    return (ours in _LOWER and theirs in _UPPER) or (ours in _UPPER and theirs in _LOWER)


def are_one_side(first: Relation, second: Relation) -> bool:
    """Whether both are upper bounds, or both lower ones."""
    return any(first in side and second in side for side in (_UPPER, _LOWER))
