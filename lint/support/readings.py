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
from lint.conversion import in_unit_of, unit_of
from lint.meaning import days
from lint.quantity import INFINITY, Direction, Form, Interval, Kind, Quantity, Relation
from lint.stats.intervals import HUNDRED, exact, magnitude, scaled
from lint.stats.ratios import inverse

# "About a third" for 31.4%: a fraction in words is right to so many points.
FRACTION_STEP = Decimal("2.5")
_BASES = ("mg", "mL", "mm")  # weights, volumes and lengths are compared in one unit each
_WORDED = 10  # denominators up to here are said in words
_RATIOS = frozenset(
    {Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO}
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A statement's quantity with all that it may stand for, worked out once."""

    quantity: Quantity
    measure: Measure | None
    readings: tuple[Reading, ...]

    @property
    def kind(self) -> Kind:
        return self.quantity.kind

    @property
    def exact(self) -> "Number":
        """The same without "more than" and its like."""
        quantity = replace(self.quantity, relation=Relation.EQUAL)
        return number(quantity, self.measure)


def number_of(statement: Statement) -> Number:
    """The number that a statement gives."""
    return number(statement.quantity, statement.measure, statement.comparator is not None)


def number(quantity: Quantity, measure: Measure | None, is_compared: bool = False) -> Number:
    """The number that a quantity is; `is_compared` where its words name a comparator."""
    found = _all_readings(quantity, measure, is_compared)
    return Number(quantity=quantity, measure=measure, readings=found)


def _all_readings(
    quantity: Quantity, measure: Measure | None, is_compared: bool
) -> tuple[Reading, ...]:
    """What a statement may stand for; nothing for dates and for what is no quantity of its own."""
    if not quantity.values or quantity.kind in (Kind.DATE, Kind.CI, Kind.SD, Kind.IQR):
        return ()
    if quantity.form is Form.RANGE and len(quantity.values) == 2:
        ends = (replace(quantity, form=Form.POINT, values=(one,)) for one in quantity.values)
        return tuple(reading for end in ends for reading in _readings(end, measure, is_compared))
    return tuple(_readings(quantity, measure, is_compared))


def _readings(quantity: Quantity, measure: Measure | None, is_compared: bool) -> Iterator[Reading]:
    match quantity.kind:
        case Kind.EFFECT if measure in _RATIOS:
            yield Reading(scale="ratio", value=quantity.bounds)
        case Kind.MULTIPLE:
            yield from _multiple(quantity)
        case Kind.POINTS:
            yield Reading(scale="points", value=magnitude(quantity.bounds))
        case Kind.PERCENT if measure is Measure.RELATIVE_CHANGE or quantity.direction:
            yield from _change(quantity, is_compared)
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
            yield _measured(quantity)


def _multiple(quantity: Quantity) -> Iterator[Reading]:
    """ "3.4 times" is a ratio of 3.4, and with "higher" one of 4.4 as well."""
    bounds = quantity.bounds
    if quantity.direction is Direction.DOWN and quantity.value > 1:
        lower = inverse(bounds)
        if lower is not None:
            yield Reading(scale="ratio", value=lower, is_converted=True)
        return
    yield Reading(scale="ratio", value=bounds, is_converted=True)


def _change(quantity: Quantity, is_compared: bool) -> Iterator[Reading]:
    """A change is a ratio; where its words leave it open, a share as well."""
    signed = quantity.bounds
    if signed.lower == -INFINITY or signed.upper == INFINITY:
        signed = Interval(
            lower=max(signed.lower, -HUNDRED), upper=min(signed.upper, Decimal(10**6))
        )
    ratio = Interval(lower=1 + signed.lower / HUNDRED, upper=1 + signed.upper / HUNDRED)
    yield Reading(scale="ratio", value=ratio, is_converted=True)
    if quantity.direction is None or is_compared:
        yield Reading(scale="share", value=magnitude(quantity.bounds), is_converted=True)


def _measured(quantity: Quantity) -> Reading:
    unit = unit_of(quantity)
    factor = days(f"1 {unit}") if unit is not None else None
    value = magnitude(_point(quantity).bounds)
    if factor is not None:
        return Reading(scale="time", value=scaled(value, factor))
    for base in _BASES:
        alike = in_unit_of(replace(quantity, unit=base), quantity) if unit else None
        if alike is not None and quantity.value:
            return Reading(scale=base, value=scaled(value, alike.value / quantity.value))
    return Reading(scale=f"{quantity.kind.value} {unit}", value=value)


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
    wide = FRACTION_STEP if whole <= _WORDED else HUNDRED / (whole * whole * 2)
    lower, upper = value - wide, value + wide
    match quantity.relation:
        case Relation.MORE | Relation.AT_LEAST:
            lower, upper = value, HUNDRED
        case Relation.LESS | Relation.AT_MOST:
            lower, upper = Decimal(0), value
    return Interval(lower=lower, upper=upper)
