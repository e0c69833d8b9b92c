"""How long a period of the abstract is: January 2011 to December 2012 is two years, or 24 months.

An article tells the length where the paper has the dates; whether both ends count is anybody's
guess, so that 2005 to 2017 may be twelve years and thirteen.
"""

from dataclasses import replace

from lint.quantity import Form, Interval, Kind, Relation
from lint.support.dates import ends_of
from lint.support.readings import Number, number

_UNITS = ("day", "week", "month", "year")
_LEAST_TELLING = 2  # "one week" and "one year" are met by chance
_ENDS = 2


def is_length_of(claim: Number, period: Number) -> bool:
    """Whether a length of time is that of a period: "over two years"."""
    length = _length(claim, period)
    return length is not None and any(
        one.scale == "time" and one.value.overlaps(length) for one in claim.readings
    )


def is_length_in_other_unit(claim: Number, period: Number) -> bool:
    """Whether it would be the length of a period in another unit: 24 weeks for 24 months."""
    quantity = claim.quantity
    if _length(claim, period) is None or quantity.relation is not Relation.EQUAL:
        return False
    if quantity.value < _LEAST_TELLING or is_length_of(claim, period):
        return False
    others = (
        number(replace(quantity, unit=unit), claim.measure)
        for unit in _UNITS
        if unit != quantity.unit
    )
    return any(is_length_of(one, period) for one in others)


def _length(claim: Number, period: Number) -> Interval | None:
    """The days from the first of a period to the first and the last day of its end."""
    is_pair = (claim.kind, period.kind) == (Kind.DURATION, Kind.DATE)
    if not is_pair or claim.quantity.form is Form.RANGE or period.quantity.form is not Form.RANGE:
        return None
    ends = list(ends_of(period.quantity))
    if len(ends) != _ENDS:
        return None
    first, last = ends
    lower, upper = last.lower - first.lower, last.upper - first.lower + 1
    return Interval(lower=lower, upper=upper) if lower > 0 else None
