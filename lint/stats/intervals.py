"""Interval arithmetic on printed decimals: what rounding allows, carried through a formula.

A printed number with d places stands for half a step of its last place to either side, both
ends closed, because authors round halves up, down and to even. Every function takes and
returns such intervals, so that a verdict never rests on a digit that nobody printed. A result
that has no bounds (a division by zero, the logarithm of nothing) is None, never a guess.
"""

import math
from collections.abc import Callable, Iterable
from decimal import Decimal

from lint.quantity import INFINITY, ZERO, Interval, plain

ONE = Decimal(1)
HUNDRED = Decimal(100)
# What a float holds with all its digits.
TINY, HUGE = Decimal("1e-300"), Decimal("1e300")


def step(value: Decimal) -> Decimal:
    """One unit of the last printed place: 0.01 for 24.40."""
    exponent = value.as_tuple().exponent
    return ONE.scaleb(exponent) if isinstance(exponent, int) else ZERO


def places(value: Decimal) -> int:
    """How many decimal places are printed: 2 for 24.40, 0 for 24 and for 2E+3."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def printed(value: Decimal) -> Interval:
    """All values that round to `value` at its own places."""
    half = step(value) / 2
    return Interval(lower=value - half, upper=value + half)


def exact(value: Decimal | int) -> Interval:
    """The value and nothing beside it, as for a count."""
    number = Decimal(value)
    return Interval(lower=number, upper=number)


def negated(interval: Interval) -> Interval:
    return Interval(lower=-interval.upper, upper=-interval.lower)


def magnitude(interval: Interval) -> Interval:
    """The sizes without their signs."""
    if interval.lower >= 0:
        return Interval(lower=interval.lower, upper=interval.upper)
    if interval.upper <= 0:
        return negated(interval)
    return Interval(lower=ZERO, upper=max(-interval.lower, interval.upper))


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of all."""
    lower = upper = ZERO
    for interval in intervals:
        lower += interval.lower
        upper += interval.upper
    return Interval(lower=lower, upper=upper)


def difference(first: Interval, second: Interval) -> Interval:
    """`first` less `second`."""
    return Interval(lower=first.lower - second.upper, upper=first.upper - second.lower)


def product(first: Interval, second: Interval) -> Interval:
    corners = _corners(first, second, lambda one, two: ZERO if ZERO in (one, two) else one * two)
    return Interval(lower=min(corners), upper=max(corners))


def quotient(first: Interval, second: Interval) -> Interval | None:
    """`first` divided by `second`; None where `second` may be zero."""
    if second.lower <= 0 <= second.upper:
        return None
    if INFINITY in (first.upper, -first.lower) and INFINITY in (second.upper, -second.lower):
        return None
    corners = _corners(first, second, lambda one, two: one / two)
    return Interval(lower=min(corners), upper=max(corners))


def scaled(interval: Interval, factor: Decimal | int) -> Interval:
    """Every value times `factor`."""
    return product(interval, exact(factor))


def complement(interval: Interval, whole: Decimal = HUNDRED) -> Interval:
    """What is left of the whole: 41.6% alive is 58.4% dead."""
    return difference(exact(whole), interval)


def logarithm(interval: Interval) -> Interval | None:
    """The natural logarithm; None unless every value is above zero and has a bound."""
    if interval.lower <= 0 or interval.upper == INFINITY:
        return None
    return Interval(lower=ln(interval.lower), upper=ln(interval.upper))


def ln(value: Decimal) -> Decimal:
    """The natural logarithm to sixteen digits, which is twenty times as fast as to all."""
    return Decimal(repr(math.log(value))) if TINY < value < HUGE else value.ln()


def exponential(interval: Interval) -> Interval | None:
    """e to the interval; None where it leaves all bounds (above 100 or so)."""
    if max(abs(interval.lower), abs(interval.upper)) > HUNDRED:
        return None
    return Interval(lower=interval.lower.exp(), upper=interval.upper.exp())


def gap_between(first: Interval, second: Interval) -> Decimal:
    """How far apart the nearest values are; nothing where they meet."""
    return max(first.lower - second.upper, second.lower - first.upper, ZERO)


def middle(interval: Interval) -> Decimal:
    return (interval.lower + interval.upper) / 2


def significant(value: Decimal, digits: int = 3) -> str:
    """The value for people, in plain notation: .0362255 is 0.0362, 1234.5 is 1234 or 1235.

    Digits before the point are never cut off, and zeros that would only pretend are dropped.
    """
    if value.is_infinite() or value == 0:
        return "0" if value == 0 else ("no upper bound" if value > 0 else "no lower bound")
    decimals = max(digits - 1 - value.adjusted(), 0)
    rounded = value.quantize(ONE.scaleb(-decimals)) if value.adjusted() < 20 else value
    text = plain(rounded)
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(interval: Interval, digits: int = 3) -> str:
    """A computed interval for people: "33.5 to 34.5", or one number where both look alike.

    Ends that differ only behind the third digit get up to two more.
    """
    if interval.upper == INFINITY:
        return f"{significant(interval.lower, digits)} or more"
    for more in range(digits, digits + 3):
        lower, upper = significant(interval.lower, more), significant(interval.upper, more)
        if lower != upper:
            return f"{lower} to {upper}"
    return significant(interval.lower, digits)


def _corners(
    first: Interval, second: Interval, combine: Callable[[Decimal, Decimal], Decimal]
) -> list[Decimal]:
    return [
        combine(one, two)
        for one in (first.lower, first.upper)
        for two in (second.lower, second.upper)
    ]
