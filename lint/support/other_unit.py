"""Whether a number is said in another unit than the abstract has it in."""

from decimal import Decimal

from lint.quantity import Form, Kind
from lint.stats.intervals import magnitude
from lint.support.agreement import agree, change_of, figures, is_share_itself, meet
from lint.support.readings import Number, scale_of

_MEASURED = ({Kind.MEASURE, Kind.RATE}, {Kind.DURATION, Kind.AGE}, {Kind.MONEY})
_MANY_TIMES = 2  # "5%" for "5 times"
_SCALE_POINTS = ("point", "points")
# Shares and what is measured: "10 degrees" for "10%", "60 kilometres" for "60 percent".
_SHARED = (Kind.PERCENT, Kind.MEASURE)


def is_other_unit(claim: Number, source: Number) -> bool:
    """Whether the same number stands with another unit: 3 months for 3 weeks."""
    if _is_in_points(claim, source) or _is_in_points(source, claim):
        return agree(claim, source) is None
    if is_end_in_other_unit(claim, source):
        return True
    if figures(claim) != figures(source):
        is_change = claim.kind is Kind.PERCENT and source.quantity.unit in _SCALE_POINTS
        if not (is_change and _sizes(claim) == _sizes(source)):
            return False
    if claim.kind is Kind.PERCENT and (
        is_share_itself(source) or source.quantity.unit in _SCALE_POINTS
    ):
        # 0.84% for 0.84, and 3% for 3 points of a scale.
        return True
    if {claim.kind, source.kind} == {Kind.PERCENT, Kind.MULTIPLE}:
        return source.quantity.value >= _MANY_TIMES
    if claim.kind is source.kind is Kind.RATE:
        return claim.quantity.values[1:] != source.quantity.values[1:]
    return (
        (
            any({claim.kind, source.kind} <= kinds for kinds in _MEASURED)
            or are_shared(claim, source)
        )
        and None not in (claim.quantity.unit, source.quantity.unit)
        and scale_of(claim.quantity) != scale_of(source.quantity)
        and agree(claim, source) is None
    )


def is_one_dimension(claim: Number, source: Number) -> bool:
    """Whether the units of both measure the same thing, as metres and centimetres do."""
    return scale_of(claim.quantity)[0] == scale_of(source.quantity)[0]


def are_shared(claim: Number, source: Number) -> bool:
    """Whether one is a share and the other is measured in a unit."""
    return claim.kind is not source.kind and {claim.kind, source.kind} == set(_SHARED)


def is_end_in_other_unit(claim: Number, source: Number) -> bool:
    """Whether a number is one end of a range, in another unit of the same: 20 m for 0 to 20 cm."""
    return (
        claim.quantity.form is not Form.RANGE
        and source.quantity.form is Form.RANGE
        and None not in (claim.quantity.unit, source.quantity.unit)
        and any(claim.quantity.value == end != 0 for end in source.quantity.values)
        and is_one_dimension(claim, source)
        and scale_of(claim.quantity)[1] != scale_of(source.quantity)[1]
    )


def _sizes(number: Number) -> list[Decimal]:
    """The values without their signs: "a fall of 0.8" is one by -0.8."""
    return [abs(value) for value in figures(number)]


def _is_in_points(points: Number, percent: Number) -> bool:
    """Whether a relative change is said in points: 20 points lower for a ratio of 0.8."""
    change = change_of(percent)
    is_change = percent.kind in (Kind.PERCENT, Kind.EFFECT) and change is not None
    if points.kind is not Kind.POINTS or not is_change or change is None:
        return False
    return meet(magnitude(points.quantity.bounds), magnitude(change))
