"""Two ways to say one number of which one leaves something out, or says it in a form of its own.

"Increases that averaged 8.5 percent" are increases "by 8.5%": of two shares one alone is said to
be a change. "4.2 per 1,000 births" are 0.42% of them: a rate of whom it may befall is a share.
"""

from dataclasses import replace
from decimal import Decimal

from lint.quantity import Interval, Kind
from lint.stats.intervals import HUNDRED, scaled
from lint.support.periods import UNITS
from lint.support.readings import Number, number

_SHARES = (Kind.PERCENT, Kind.FRACTION)
_WHOLES = frozenset(map(Decimal, (100, 1000, 10_000, 100_000, 1_000_000)))


def as_levels(claim: Number, source: Number) -> tuple[Number, Number] | None:
    """Two shares without their directions, where one alone has one; None for others."""
    if claim.kind not in _SHARES or source.kind not in _SHARES:
        return None
    is_told = [one.quantity.direction is not None for one in (claim, source)]
    if is_told[0] is is_told[1] or any(one.quantity.value < 0 for one in (claim, source)):
        return None
    return _as_level(claim), _as_level(source)


def _as_level(share: Number) -> Number:
    return number(replace(share.quantity, direction=None), None)


def is_rate_as_share(claim: Number, source: Number) -> bool:
    """Whether one is the other with "percent" for "in so many people"."""
    share, rate = (claim, source) if claim.kind is Kind.PERCENT else (source, claim)
    if share.kind is not Kind.PERCENT or rate.kind is not Kind.RATE:
        return False
    if share.quantity.direction is not None or rate.quantity.direction is not None:
        return False
    value = _percent(rate)
    return value is not None and any(
        one.scale == "share" and one.value.lower < value.upper and value.lower < one.value.upper
        for one in share.readings
    )


def _percent(rate: Number) -> Interval | None:
    """How many percent a rate is; None for what happens in a time."""
    unit = rate.quantity.unit or ""
    if len(rate.quantity.values) < 2 or rate.quantity.values[1] not in _WHOLES:
        return None
    # What happens so often in a time may happen to one of them twice.
    if any(part.rstrip("s") in UNITS for part in unit.replace("-", " ").split()):
        return None
    return scaled(rate.quantity.bounds, HUNDRED)
