"""Two quantities brought to one unit and one way of saying their sign, where that is possible.

Years and months are one family, weeks down to seconds another: how many days a year has is
a question, how many months is none. Where one side names no unit, the words around the number may
do it ("16.2 points", "a score of 16.2"), unless the unit is one that nobody leaves out.
"""

from dataclasses import replace
from decimal import Decimal

from lint.quantity import Direction, Form, Kind, Quantity

_SIZES = (
    {"year": Decimal(12), "month": Decimal(1)},
    {
        "week": Decimal(604800),
        "day": Decimal(86400),
        "hour": Decimal(3600),
        "minute": Decimal(60),
        "second": Decimal(1),
    },
    {"kg": Decimal(10**9), "g": Decimal(10**6), "mg": Decimal(10**3), "µg": Decimal(1)},
    {"L": Decimal(10**6), "dL": Decimal(10**5), "mL": Decimal(10**3), "µL": Decimal(1)},
    {
        "km": Decimal(10**9),
        "m": Decimal(10**6),
        "cm": Decimal(10**4),
        "mm": Decimal(10**3),
        "µm": Decimal(1),
    },
)
# A kind that is its own unit: 11 times is not 11 points.
_KIND_UNITS = {Kind.PERCENT: "%", Kind.POINTS: "pp", Kind.MULTIPLE: "times"}
_POINTS = dict.fromkeys(("pp", "point", "points"), "pp")
# Kinds of a bare number that only the words around it tell apart.
_BARE = frozenset({Kind.COUNT, Kind.MEASURE, Kind.STAT, Kind.SD, Kind.IQR, Kind.CI, Kind.DATE})
_HUNDRED = Decimal(100)
# A Greek mu for the micro sign, and powers that are raised or not.
_AS_TYPED = str.maketrans({"μ": "µ", "²": "2", "³": "3"})


def unit_of(quantity: Quantity) -> str | None:
    """The unit, a kind that is its own unit included; None where there is none to name."""
    unit = _KIND_UNITS.get(quantity.kind, quantity.unit)
    return unit.translate(_AS_TYPED) if unit is not None else None


def in_unit_of(before: Quantity, now: Quantity) -> Quantity | None:
    """`now` in the unit of `before`; None where the two have different units."""
    old, new = unit_of(before), unit_of(now)
    if old is not None and new is not None and old != new:
        for sizes in _SIZES:
            if old in sizes and new in sizes:
                values = tuple(_whole(value * sizes[new] / sizes[old]) for value in now.values)
                return replace(now, values=values, unit=before.unit)
        return now if _spelled(old) == _spelled(new) else None
    are_bare = before.kind in _BARE and now.kind in _BARE
    if old == new:
        return now if before.kind is now.kind or old or are_bare else None
    return now if are_bare and not _is_definite(old or new) else None


def signed_alike(before: Quantity, now: Quantity) -> tuple[Quantity, Quantity]:
    """The two with their sign said in one way: -34% and 34% lower are one, -6.8 and 6.8 are not."""
    if before.value < 0 < now.value and before.direction is None:
        return _turned(before), now if now.direction else replace(now, direction=Direction.UP)
    if now.value < 0 < before.value and now.direction is None:
        return (
            before if before.direction else replace(before, direction=Direction.UP),
            _turned(now),
        )
    return before, now


def share(quantity: Quantity) -> Decimal | None:
    """A percentage or a fraction in percent; None for what is no share."""
    if quantity.kind is Kind.PERCENT and len(quantity.values) == 1:
        return quantity.value
    if quantity.kind is Kind.FRACTION and len(quantity.values) == 2 and quantity.values[1]:
        return quantity.value * _HUNDRED / quantity.values[1]
    return None


def places(value: Decimal) -> int:
    """The exponent of the last printed place: -1 for 41.6."""
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def step(value: Decimal) -> Decimal:
    """One unit of the last printed place."""
    return Decimal(1).scaleb(places(value))


def _is_definite(unit: str | None) -> bool:
    """Whether nobody leaves the unit out: %, mg, years, dollars, but not points of a scale."""
    if unit is None:
        return False
    return unit in ("%", "pp", "times") or unit.isupper() or any(unit in one for one in _SIZES)


def _spelled(unit: str) -> str:
    """A unit without what may be spelled otherwise; a 12-point drop is one of percentage points."""
    return _POINTS.get(unit, unit.casefold().rstrip("s"))


def _whole(value: Decimal) -> Decimal:
    """Without the zeros that a conversion leaves behind."""
    short = value.normalize()
    return short if places(short) <= 0 else short.quantize(Decimal(1))


def _turned(quantity: Quantity) -> Quantity:
    """A negative number as a positive one that goes down."""
    if quantity.form is Form.PM:
        values = (-quantity.value, *quantity.values[1:])
    else:
        values = tuple(-value for value in quantity.values)
    return replace(quantity, values=values, direction=Direction.DOWN)
