"""Numbers with the same figures at other places: a point slipped, a zero is missing.

0.23% for 0.023%, two million for two billion, "0 to 39%" for 0 to 3.9%; and over units, "2.95
kilobases" for 2,952,588 base pairs.
"""

from decimal import Decimal
from math import log10

from lint.quantity import Form
from lint.stats.intervals import step
from lint.support.readings import Number, scale_of

_MOST_PLACES = 9
_LEAST_SHARP = Decimal("0.005")  # three figures; of fewer the same ones are met by chance


def is_tenfold(claim: Number, source: Number) -> bool:
    """Whether one is the other times a power of ten; of two ranges both ends, or one of them."""
    is_range = claim.quantity.form is Form.RANGE
    if claim.kind is not source.kind or is_range is not (source.quantity.form is Form.RANGE):
        return False
    (one, ours), (two, theirs) = scale_of(claim.quantity), scale_of(source.quantity)
    if one != two:
        return False
    pairs = list(zip(_ends(claim, ours), _ends(source, theirs), strict=False))
    slips = [_places_between(*pair, _sharpness(claim)) for pair in pairs if any(pair)]
    if not is_range:
        return slips != [] and slips[0] not in (None, 0)
    moved = {slip for slip in slips if slip != 0}
    return len(moved) == 1 and None not in moved and len(pairs) > 1


def _ends(number: Number, factor: Decimal) -> list[Decimal]:
    """The value in the base unit, of a range both from the lower end on."""
    values = number.quantity.values
    values = values if number.quantity.form is Form.RANGE else values[:1]
    return sorted(abs(value) * factor for value in values)


def _sharpness(claim: Number) -> Decimal:
    """How far off a rounded claim may be, as a part of it; nothing where it has few figures."""
    value = abs(claim.quantity.value)
    wide = step(value.normalize()) / 2 / value if value else Decimal(1)
    return wide if wide <= _LEAST_SHARP else Decimal(0)


def _places_between(claim: Decimal, source: Decimal, wide: Decimal) -> int | None:
    """By how many places the same figures stand apart; None for other figures."""
    if not claim or not source:
        return None
    ratio = source / claim
    places = round(log10(ratio))
    is_slip = abs(ratio.scaleb(-places) - 1) <= wide and abs(places) <= _MOST_PLACES
    return places if is_slip else None
