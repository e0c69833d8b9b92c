"""How a number of an article can differ from the one of the abstract that it should be."""

from enum import StrEnum

from lint.conversion import share
from lint.quantity import Form, Interval, Kind, Quantity, plain
from lint.stats.counts import are_swapped_digits
from lint.stats.intervals import HUNDRED, magnitude
from lint.stats.ratios import relative_change
from lint.support.agreement import (
    agree,
    are_apart,
    are_comparable,
    change_of,
    is_reversed,
    is_turned,
    meet,
    way_of,
)
from lint.support.bounds import BOUNDS, are_opposite_bounds, end_of, is_extreme, near_bound
from lint.support.lengths import is_length_in_other_unit
from lint.support.other_unit import is_other_unit
from lint.support.qualifiers import OF_OWN_RULES, are_turned_years, is_denied
from lint.support.readings import Number, both_ends
from lint.support.slips import is_tenfold

_ENDS = 2


class Fault(StrEnum):
    """How a claim differs from its abstract."""

    VALUE = "another number"
    DIGITS = "the same digits in another order"
    TENFOLD = "the same figures, ten times as much or a power of it"
    DIRECTION = "the other direction"
    OPPOSITE = "the opposite of what it is said of"
    RATIO = "the ratio itself said as a change"
    UNIT = "another unit"
    SWAPPED = "the number of another group, outcome or time"


def fault_of(claim: Number, source: Number) -> Fault | None:
    """How the claim's number differs from the source's; None where it need not."""
    if is_length_in_other_unit(claim, source):
        return Fault.UNIT
    if OF_OWN_RULES & {claim.kind, source.kind}:
        return _fault_of_own_rules(claim.quantity, source.quantity)
    if is_other_unit(claim, source):
        return Fault.UNIT
    if is_extreme(claim, source):
        is_given = agree(claim, source) is not None
        return None if is_given else fault_of(claim.exact, end_of(claim, source))
    if (slip := _slip_at_end(claim, source)) is not None:
        return slip
    if not are_comparable(claim, source):
        return None
    if (
        claim.kind is source.kind is Kind.STAT
        and claim.quantity.value == -source.quantity.value != 0
    ):
        return Fault.DIRECTION
    is_one_value = abs(claim.quantity.value) == abs(source.quantity.value)
    if is_one_value and (is_turned(claim, source) or are_opposite_bounds(claim, source)):
        return Fault.DIRECTION
    if agree(claim, source) is not None:
        return None
    if not are_apart(claim, source):
        # "As many as 94%" may be 49% by its words, and is it by no reader's.
        is_bound = claim.quantity.relation in BOUNDS
        return Fault.DIGITS if is_bound and _are_swapped(claim, source) else None
    ours, theirs = _change_said(claim), change_of(source)
    if ours is not None and theirs is not None:
        is_opposite = (ours.lower > 0) is not (theirs.lower > 0)
        is_one_size = meet(magnitude(ours), magnitude(theirs)) or is_reversed(claim, source)
        if is_opposite and is_one_size:
            return Fault.DIRECTION
        if _is_ratio_itself(claim, source):
            return Fault.RATIO
    if _is_change_of_level(claim, source):
        return None
    if _are_swapped(claim, source):
        return Fault.DIGITS
    if is_tenfold(claim, source):
        return Fault.TENFOLD
    return Fault.VALUE


def _change_said(claim: Number) -> Interval | None:
    """The change that a claim means; "less than half" is said of what is near a half."""
    ratios = (near_bound(claim, one) for one in claim.readings if one.scale == "ratio")
    ratio = next(ratios, None)
    return relative_change(ratio) if ratio is not None else None


def _slip_at_end(claim: Number, source: Number) -> Fault | None:
    """The slip by which a number beyond a range is an end of it: 8,200 m for "0 to 2,800 m"."""
    is_end = claim.quantity.form is Form.POINT and source.quantity.form is Form.RANGE
    if not is_end or len(source.readings) < _ENDS or claim.kind is not source.kind:
        return None
    low, high = both_ends(source)
    if not (are_comparable(claim, low) and all(are_apart(claim, end) for end in (low, high))):
        return None
    if min(source.quantity.values) <= claim.quantity.value <= max(source.quantity.values):
        return None
    for end in (low, high):
        if end.quantity.value and _are_swapped(claim, end):
            return Fault.DIGITS
    return None


def _are_swapped(claim: Number, source: Number) -> bool:
    is_range = Form.RANGE in (claim.quantity.form, source.quantity.form)
    return not is_range and are_swapped_digits(*_digits(claim, source))


def _fault_of_own_rules(claim: Quantity, source: Quantity) -> Fault | None:
    if not is_denied(claim, source):
        return None
    is_date = claim.kind is Kind.DATE
    if is_date and are_turned_years(claim, source):
        return Fault.DIGITS
    # Of a date that lies outside a period, nothing says that it is meant for an end of it.
    return Fault.VALUE if claim.form is source.form or not is_date else None


def _is_change_of_level(claim: Number, source: Number) -> bool:
    """Whether one is an amount of change and the other a level: 62 fewer, and 309, per 100,000."""
    is_change = (way_of(claim) is None) is not (way_of(source) is None)
    return claim.kind is source.kind is Kind.RATE and is_change


def _is_ratio_itself(claim: Number, source: Number) -> bool:
    """Whether a ratio of 0.62 was said as 62%."""
    return (
        claim.kind is Kind.PERCENT
        and source.kind is Kind.EFFECT
        and claim.quantity.value == source.quantity.value * HUNDRED
    )


def _digits(claim: Number, source: Number) -> tuple[str, str]:
    """Both numbers as printed; a fraction beside a percentage as one of as many places."""
    value = source.quantity.value
    if claim.kind is Kind.PERCENT and source.kind is Kind.FRACTION:
        rate = share(source.quantity) or value
        value = rate.quantize(claim.quantity.value)
    return plain(claim.quantity.value), plain(value)
