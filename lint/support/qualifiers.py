"""P-values, dates and intervals: whether one is right for one of an abstract, or cannot be.

They have rules of their own. A bound of p is right for any smaller p or bound, and one that claims
more than the abstract does is wrong: "p < 0.01" for "p < 0.1". A single date may be an end of the
abstract's period, or lie within.
"""

from collections.abc import Sequence
from decimal import Decimal

from lint.quantity import Form, Interval, Kind, Quantity, Relation, plain
from lint.stats.intervals import step
from lint.support.dates import Stretch, is_decade, stretches_of

OF_OWN_RULES = frozenset((Kind.P, Kind.DATE))
_UPPER, _LOWER = (Relation.LESS, Relation.AT_MOST), (Relation.MORE, Relation.AT_LEAST)


def is_stated(claim: Quantity, source: Quantity) -> bool:
    """Whether a p-value or date says what the source's says, or less of it."""
    if claim.kind is not source.kind:
        return False
    return _is_stated_p(claim, source) if claim.kind is Kind.P else _is_stated_date(claim, source)


def is_denied(claim: Quantity, source: Quantity) -> bool:
    """Whether a p-value or date cannot be right where the source's is."""
    if claim.kind is not source.kind:
        return False
    return _is_denied_p(claim, source) if claim.kind is Kind.P else _is_denied_date(claim, source)


def _is_stated_p(claim: Quantity, source: Quantity) -> bool:
    ours, theirs = claim.value, source.value
    if claim.relation in _UPPER:
        return source.relation not in _LOWER and theirs <= ours
    if claim.relation in _LOWER:
        return source.relation not in _UPPER and theirs >= ours
    is_bound = source.relation in (*_UPPER, *_LOWER)
    return not is_bound and claim.bounds.overlaps(source.bounds)


def _is_denied_p(claim: Quantity, source: Quantity) -> bool:
    ours, theirs = claim.bounds, source.bounds
    if claim.relation in _UPPER:
        if source.relation in _LOWER:
            return source.value >= claim.value
        return (source.value if source.relation in _UPPER else theirs.lower) > claim.value
    if claim.relation in _LOWER:
        if source.relation in _UPPER:
            return source.value <= claim.value
        return (source.value if source.relation in _LOWER else theirs.upper) < claim.value
    # Cut off instead of rounded: 0.03 for 0.038.
    slack = step(claim.value) / 2 if step(claim.value) > step(source.value) else 0
    return not Interval(lower=ours.lower - slack, upper=ours.upper + slack).overlaps(theirs)


def _is_stated_date(claim: Quantity, source: Quantity) -> bool:
    ones, twos = stretches_of(claim), stretches_of(source)
    if not ones or not twos:
        return False
    if _is_period(claim):
        pairs = zip(ones, twos, strict=False)
        return len(ones) == len(twos) and all(one.days.overlaps(two.days) for one, two in pairs)
    if is_decade(claim):
        # A period of some years of it lies in a decade.
        return ones[0].days.overlaps(_hull(twos))
    return any(ones[0].days.overlaps(two.days) for two in twos)


def _is_denied_date(claim: Quantity, source: Quantity) -> bool:
    ones, twos = stretches_of(claim), stretches_of(source)
    if not ones or not twos or _is_stated_date(claim, source):
        return False
    if _is_period(claim) is not _is_period(source):
        if _is_period(claim):
            return False
        return not ones[0].days.overlaps(_hull(twos))
    return True


def _is_period(quantity: Quantity) -> bool:
    """Whether a date has two ends."""
    return quantity.form is Form.RANGE and not is_decade(quantity)


def _hull(stretches: Sequence[Stretch]) -> Interval:
    return Interval(lower=stretches[0].days.lower, upper=stretches[-1].days.upper)


def are_turned_years(claim: Quantity, source: Quantity) -> bool:
    """Whether a year has the other's digits in another order, and no more than that differs."""
    pairs = list(zip(stretches_of(claim), stretches_of(source), strict=False))
    apart = [(str(one.year), str(two.year)) for one, two in pairs if one.year != two.year]
    return len(apart) == 1 and sorted(apart[0][0]) == sorted(apart[0][1])


def have_same_figures(claim: Quantity, source: Quantity) -> bool:
    """Whether two exact p-values have the same figures, in another order or behind other zeros."""
    ones, twos = (sorted(plain(one.value).replace("0", "")) for one in (claim, source))
    return ones == twos and claim.relation is source.relation is Relation.EQUAL


def is_other_part(claim: Quantity, source: Quantity) -> bool:
    """Whether the p-value or interval of one and the same number is another one."""
    if claim.kind is not source.kind or claim.kind not in (Kind.P, Kind.CI):
        return False
    if claim.kind is Kind.P:
        return is_denied(claim, source)
    if claim.level != source.level or not len(claim.values) == len(source.values) == 2:
        return False
    # "Lower by 9 (4 to 14)" is -9 (-14 to -4).
    turned = [-one for one in reversed(source.values)]
    return not (_are_one(claim.values, source.values) or _are_one(claim.values, turned))


def _are_one(ours: Sequence[Decimal], theirs: Sequence[Decimal]) -> bool:
    return all(_printed(one).overlaps(_printed(two)) for one, two in zip(ours, theirs, strict=True))


def _printed(value: Decimal) -> Interval:
    """The values that are rounded to a printed one."""
    half = step(value) / 2
    return Interval(lower=value - half, upper=value + half)
