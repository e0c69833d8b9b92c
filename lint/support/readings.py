"""Every value that a statement may stand for, on the scales on which news and papers are compared.

A hazard ratio of 0.62 is a ratio of 0.62 and so a fall of 38%; "one in fourteen" is a share. A
number in words is read more widely than one in digits, and a reading never leaves its scale:
points are no percentages, and minutes are no counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from lint.claim import Measure, Statement
from lint.conversion import unit_of
from lint.quantity import INFINITY, Direction, Form, Interval, Kind, Quantity, Relation, plain
from lint.stats.intervals import HUNDRED, exact, magnitude, scaled
from lint.stats.ratios import inverse
from lint.support.dates import ends_of
from lint.support.dimensions import days_of, dimension, kelvin

# "About a third" for 31.4%: a fraction in words is right to so many points.
FRACTION_STEP = Decimal("2.5")
_OFTEN = ("/day", "/d", "/dose", " daily")
_SPELLINGS = dict(
    pair.split("=")
    for pair in (
        "mcg=µg ug=µg um=µm ml=mL dl=dL l=L ul=µL mcL=µL cc=mL umol=µmol point=points"
        " hr=h hour=h minute=min second=s d=day"
    ).split()
)
# "degrees" and "˚" are those of an angle; those of heat have a letter.
_WHOLE_SPELLINGS = (
    {"BMI": "kg/m2"}
    | dict.fromkeys(("degrees", "degree", "º", "˚"), "°")
    | dict.fromkeys(("standard deviations", "standard deviation", "SDs"), "SD")
)
_PERIODS = ("s", "min", "h", "hour", "day", "week", "month", "year")
_SHORTEST_NOUN = 5
_ROUND = 5  # of how many something comes about once
_ROUGH = 8  # "about" is right to one part in so many
WORDED = 10  # denominators up to here are said in words
# Denominators that somebody rounds to; "four of nine" is told of nine.
ROUND_WHOLES = frozenset(map(Decimal, (2, 3, 4, 5, 8, 10, 20, 100, 1000)))
_SCALE_POINTS = ("points", "point")
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
    SUM = "sum"
    REVERSED = "reversed"  # the groups changed over: 61% higher without for 0.62 with


AS_IT_IS = (How.SAME, How.ROUNDED, How.CONVERTED)  # one number of the abstract, as it is meant


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


def digits_of(number: Number) -> int:
    """How many digits a number has that chance would have to hit, at least one, at most four."""
    if number.kind is Kind.DATE:
        return 4  # a year, or more than that
    signs = plain(number.quantity.value).lstrip("0.") if number.quantity.values else ""
    return min(max(sum(sign.isdigit() for sign in signs), 1), 4)


def number_of(statement: Statement) -> Number:
    """The number that a statement gives."""
    return number(statement.quantity, statement.measure, statement.comparator is not None)


def number(quantity: Quantity, measure: Measure | None, is_compared: bool = False) -> Number:
    """The number that a quantity is; `is_compared` where its words name a comparator."""
    found = _all_readings(quantity, measure, is_compared)
    return Number(quantity=quantity, measure=measure, readings=found)


def both_ends(whole: Number) -> tuple[Number, Number]:
    """The two ends of a range, each as a number."""
    low, high = (
        number(replace(whole.quantity, form=Form.POINT, values=(value,)), whole.measure)
        for value in whole.quantity.values
    )
    return low, high


def _all_readings(
    quantity: Quantity, measure: Measure | None, is_compared: bool
) -> tuple[Reading, ...]:
    """What a statement may stand for; nothing for what is no quantity of its own."""
    if quantity.relation is Relation.ABOUT and quantity.kind is not Kind.FRACTION:
        return tuple(
            _roughly(one, quantity) for one in _sharp_readings(quantity, measure, is_compared)
        )
    return tuple(_sharp_readings(quantity, measure, is_compared))


def _roughly(reading: Reading, quantity: Quantity) -> Reading:
    """A reading of "about 3" that does not reach up to 5: off by an eighth at most."""
    sharp = replace(quantity, relation=Relation.EQUAL).bounds
    if not sharp.upper:
        return reading
    middle = (reading.value.lower + reading.value.upper) / 2
    wide = (reading.value.upper - reading.value.lower) / 2
    printed = (
        abs((sharp.upper - sharp.lower) / (sharp.upper + sharp.lower)) * abs(middle)
        if sharp.upper + sharp.lower
        else wide
    )
    half = min(wide, max(printed, abs(middle) / _ROUGH))
    return replace(reading, value=Interval(lower=middle - half, upper=middle + half))


def _sharp_readings(
    quantity: Quantity, measure: Measure | None, is_compared: bool
) -> Iterator[Reading]:
    if quantity.kind is Kind.DATE:
        yield from (Reading(scale="date", value=one) for one in ends_of(quantity))
        return
    if not quantity.values or quantity.kind in (Kind.CI, Kind.SD, Kind.IQR):
        return
    if quantity.form is Form.RANGE and len(quantity.values) == 2:
        ends = (replace(quantity, form=Form.POINT, values=(one,)) for one in quantity.values)
        for end in ends:
            yield from _readings(end, measure, is_compared)
    else:
        yield from _readings(quantity, measure, is_compared)


def _readings(quantity: Quantity, measure: Measure | None, is_compared: bool) -> Iterator[Reading]:
    match quantity.kind:
        case Kind.EFFECT if measure in _RATIOS:
            yield Reading(scale="ratio", value=quantity.bounds)
        case Kind.EFFECT if quantity.unit in ("pp", "%"):
            yield points_of(quantity)
            if quantity.unit == "%":
                # "The losses differed by 1.2%" may be told of a difference of 1.2%.
                yield Reading(scale="share", value=points_of(quantity).value, is_converted=True)
        case Kind.MULTIPLE:
            yield from _multiple(quantity)
        case Kind.POINTS:
            yield points_of(quantity)
        case Kind.PERCENT if measure is Measure.RELATIVE_CHANGE or quantity.direction:
            yield from _change(quantity, quantity.bounds, is_compared)
        case Kind.FRACTION if quantity.direction and (value := share_of(quantity)) is not None:
            is_down = quantity.direction is Direction.DOWN
            signed = Interval(lower=-value.upper, upper=-value.lower) if is_down else value
            yield from _change(quantity, signed, is_compared)
        case Kind.PERCENT | Kind.FRACTION:
            value = share_of(quantity)
            if value is not None:
                yield Reading(scale="share", value=value)
            if (
                quantity.kind is Kind.FRACTION
                and quantity.values[-1] > WORDED
                and not _is_one_in(quantity)
            ):
                for number in quantity.values:
                    yield Reading(scale="count", value=exact(number), is_converted=True)
        case Kind.COUNT:
            yield Reading(scale="count", value=magnitude(_point(quantity).bounds))
        case Kind.P:
            yield Reading(scale="p", value=quantity.bounds)
        case Kind.STAT:
            yield Reading(scale=f"stat {quantity.label}", value=quantity.bounds)
            yield Reading(scale="measure None", value=magnitude(quantity.bounds))
        case Kind.RATE:
            yield _measured(quantity)
            yield Reading(scale="measure None", value=exact(quantity.value), is_converted=True)
        case _:
            yield _measured(quantity)
            if quantity.kind is Kind.MEASURE and quantity.unit in _SCALE_POINTS:
                yield points_of(quantity)
                # A score may be printed without the word.
                yield Reading(scale="measure None", value=points_of(quantity).value)
            if quantity.kind is Kind.MEASURE and _is_of_a_body(quantity.unit):
                # "7 Earth masses" are seven times the mass of the Earth.
                value = magnitude(_point(quantity).bounds)
                yield Reading(scale="ratio", value=value, is_converted=True)
            if quantity.direction is None and (heat := kelvin(quantity.bounds, quantity.unit)):
                yield Reading(scale="temperature", value=heat, is_converted=True)
            if quantity.kind is Kind.MEASURE and _is_count_over_time(quantity.unit):
                # "54 cases/year" are 54 cases a year.
                value = magnitude(_point(quantity).bounds)
                yield Reading(scale="count", value=value, is_converted=True)
            if quantity.kind is Kind.MEASURE and quantity.unit is None and _is_of_one(quantity):
                # "A sensitivity of 0.936" is one of 93.6%.
                value = scaled(_point(quantity).bounds, HUNDRED)
                yield Reading(scale="share", value=value, is_converted=True)


def _is_one_in(quantity: Quantity) -> bool:
    """Whether a fraction is how often something comes about: nobody counted "one in twenty"."""
    part, whole = quantity.values
    return part == 1 and not whole % _ROUND


def _is_of_one(quantity: Quantity) -> bool:
    """Whether a bare number may be a share of one."""
    return 0 < quantity.value < 1


def points_of(quantity: Quantity) -> Reading:
    """An amount of points, of percent or of a scale."""
    return Reading(scale="points", value=magnitude(_point(quantity).bounds))


def _is_of_a_body(unit: str | None) -> bool:
    """Whether a unit is what another body has of it: "Earth masses", "solar radii"."""
    return (unit or "").endswith((" masses", " radii", " luminosities"))


def _is_count_over_time(unit: str | None) -> bool:
    noun, _, over = (unit or "").partition("/")
    return len(noun) >= _SHORTEST_NOUN and noun.islower() and over in _PERIODS


def _multiple(quantity: Quantity) -> Iterator[Reading]:
    """ "3.4 times" is a ratio of 3.4, and with "higher" one of 4.4 as well."""
    bounds = quantity.bounds
    if quantity.direction is Direction.DOWN and quantity.value > 1:
        lower = inverse(bounds)
        if lower is not None:
            yield Reading(scale="ratio", value=lower, is_converted=True)
        return
    yield Reading(scale="ratio", value=bounds, is_converted=True)


def _change(quantity: Quantity, signed: Interval, is_compared: bool) -> Iterator[Reading]:
    """A change is a ratio; where its words leave it open, a share as well."""
    size = magnitude(signed)
    if signed.lower == -INFINITY or signed.upper == INFINITY:
        signed = Interval(
            lower=max(signed.lower, -HUNDRED), upper=min(signed.upper, Decimal(10**6))
        )
    ratio = Interval(lower=1 + signed.lower / HUNDRED, upper=1 + signed.upper / HUNDRED)
    yield Reading(scale="ratio", value=ratio, is_converted=True)
    if quantity.direction is None or is_compared:
        yield Reading(scale="share", value=size, is_converted=True)


def _measured(quantity: Quantity) -> Reading:
    """An amount on the scale of what its unit measures."""
    scale, factor = scale_of(quantity)
    return Reading(scale=scale, value=scaled(magnitude(_point(quantity).bounds), factor))


def scale_of(quantity: Quantity) -> tuple[str, Decimal]:
    """What the unit of a quantity measures, and how many of its base unit it is."""
    # A mean difference is an amount of what was measured.
    kind = Kind.MEASURE if quantity.kind is Kind.EFFECT else quantity.kind
    return _scale(kind, unit_of(quantity))


@lru_cache(maxsize=1 << 10)
def _scale(kind: Kind, unit: str | None) -> tuple[str, Decimal]:
    unit = _undated(unit)
    unit = _WHOLE_SPELLINGS.get(unit, unit) if unit is not None else None
    if unit is not None and (length := days_of(unit)) is not None:
        return "time", length
    found = dimension(unit) if unit is not None and kind is Kind.MEASURE else None
    if found is not None:
        return found
    return f"{kind.value} {_spelled(unit)}", Decimal(1)


def _undated(unit: str | None) -> str | None:
    """A unit without how often it is meant: 2 g/day is 2 g."""
    for often in _OFTEN:
        unit = unit.removesuffix(often) if unit is not None else None
    return unit


def _spelled(unit: str | None) -> str | None:
    """A unit in one spelling: ml/min is mL/min, and mcg is µg."""
    if unit is None:
        return None
    parts = (_SPELLINGS.get(part, part) for part in unit.replace("mm Hg", "mmHg").split("/"))
    return "/".join(parts)


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
    if whole > 2 * WORDED and part != 1:
        return Interval(lower=value, upper=value)
    wide = FRACTION_STEP if whole <= WORDED else HUNDRED / (whole * whole * 2)
    lower, upper = value - wide, value + wide
    match quantity.relation:
        case Relation.MORE | Relation.AT_LEAST:
            lower, upper = value, HUNDRED
        case Relation.LESS | Relation.AT_MOST:
            lower, upper = Decimal(0), value
    return Interval(lower=lower, upper=upper)
