"""Amounts of one thing in two units: nobody prints all places of what he converts."""

from decimal import Decimal

from lint.quantity import Quantity
from lint.stats.intervals import step
from lint.support.readings import Number, scale_of

_MOST = 20  # a conversion is rounded by one part in so many at most


def are_converted(claim: Number, source: Number) -> bool:
    """Whether both are amounts of one thing in two units: miles and kilometres."""
    (one, ours), (two, theirs) = scale_of(claim.quantity), scale_of(source.quantity)
    return one == two and ours != theirs


def rounding(quantity: Quantity) -> Decimal:
    """Half a step of the last figure that is no zero: 50 for 2,700, and one in twenty at most."""
    value = abs(quantity.value).normalize()
    return min(step(value) / 2, value / _MOST)


def step_on(scale: str, quantity: Quantity) -> Decimal:
    """One unit of the last printed place, on a scale of measuring."""
    name, factor = scale_of(quantity)
    return step(quantity.value) * (factor if name == scale else 1)
