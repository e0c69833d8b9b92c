"""How near two numbers are in size, on the scale that they have in common.

"350 million hectares" is near 150 Mha, and a sensitivity of 71% near one of 0.774: figures alone
say nothing of numbers in two units, or of a share said in percent and as a part of one.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.quantity import Form, Kind
from lint.support.bounds import BOUNDS
from lint.support.dates import years_between
from lint.support.readings import Number, Reading

_SHARES = (Kind.PERCENT, Kind.FRACTION)


def closeness(claim: Number, source: Number) -> float:
    """How near two values are in size: 1 where equal, a half where one is twice the other.

    Of ranges it is the mean of both ends, of dates it falls with the years between them. Where
    the two have no scale in common, their figures are compared.
    """
    if claim.kind is source.kind is Kind.DATE:
        years = years_between(claim.quantity, source.quantity)
        return 1 / (1 + years) if years is not None else 0.0
    pairs = list(_pairs_of(claim, source))
    if not pairs:
        return _of_figures(claim, source)
    are_changes = claim.kind is not source.kind and bool({claim.kind, source.kind} & set(_SHARES))
    found = [_near(one, two, are_changes=are_changes) for one, two in pairs]
    return sum(found) / len(found)


def _of_figures(claim: Number, source: Number) -> float:
    if not (claim.quantity.values and source.quantity.values):
        return 0.0  # a length of time beside a period
    smaller, larger = sorted(abs(each.quantity.value) for each in (claim, source))
    return float(smaller / larger) if smaller else 0.0


def _pairs_of(claim: Number, source: Number) -> Iterator[tuple[Reading, Reading]]:
    """What is compared: the first readings on one scale, of two ranges both ends."""
    ones, twos = (_sharp(each).readings for each in (claim, source))
    if claim.quantity.form is source.quantity.form is Form.RANGE:
        yield from _of_ranges(ones, twos)
        return
    shared = ((one, two) for one in ones for two in twos if one.scale == two.scale)
    yield from ([first] if (first := next(shared, None)) is not None else [])


def _of_ranges(
    ones: tuple[Reading, ...], twos: tuple[Reading, ...]
) -> Iterator[tuple[Reading, Reading]]:
    scale = next((one.scale for one in ones if any(one.scale == two.scale for two in twos)), None)
    ours, theirs = (
        sorted((each for each in side if each.scale == scale), key=_middle) for side in (ones, twos)
    )
    yield from zip(ours, theirs, strict=False)


def _sharp(number: Number) -> Number:
    """A bound as the number that it names."""
    return number.exact if number.quantity.relation in BOUNDS else number


def _near(one: Reading, two: Reading, *, are_changes: bool) -> float:
    first, second = abs(_middle(one)), abs(_middle(two))
    if are_changes and one.scale == "ratio":
        # "Lower by 38%" and a hazard ratio of 0.7: so much less than one.
        first, second = abs(1 - first), abs(1 - second)
    larger = max(first, second)
    return float(min(first, second) / larger) if larger else 1.0


def _middle(reading: Reading) -> Decimal:
    return (reading.value.lower + reading.value.upper) / 2
