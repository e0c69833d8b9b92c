"""What became of a quantity between two readings: the one change that matters most, or none.

Compared is what is written: another unit of the same size, a range in other words, an exact p that
became a true bound are no change; fewer places are only a coarser value.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from lint.conversion import in_unit_of, places, share, signed_alike, step, unit_of
from lint.meaning import Agreement, days, same_time
from lint.quantity import Direction, Form, Kind, Quantity, Relation, plain


class Change(StrEnum):
    """What is no longer what it was, the gravest first."""

    VALUE = "value"
    UNIT = "unit"
    DIRECTION = "direction"
    MEASURE = "measure"
    SPREAD = "spread"
    ARM = "arm"
    TIMEPOINT = "timepoint"
    OUTCOME = "outcome"
    RELATION = "relation"
    PRECISION = "precision"


# "About a third" for 31.4%: a fraction in words, with "about", is right to so many points.
_FRACTION_STEP = Decimal("2.5")
_SPREADS = (Kind.SD, Kind.IQR)
_BOUNDS = (Relation.LESS, Relation.AT_MOST, Relation.MORE, Relation.AT_LEAST)


def quantity_change(before: Quantity, now: Quantity) -> Change | None:
    """What differs between two quantities; what only one of them says is not held against it."""
    if before.dates or now.dates:
        return _date_change(before, now)
    if not before.values or not now.values:
        return Change.VALUE
    if Kind.FRACTION in (before.kind, now.kind) and before.kind is not now.kind:
        return _share_change(before, now)
    if _is_exact_p(before) and now.kind is Kind.P and now.relation in _BOUNDS:
        return None if _is_true_bound(before.value, now) else Change.VALUE
    before, now = signed_alike(before, now)
    if _is_same_time(before, now):
        now = replace(now, values=before.values, unit=before.unit)
    alike = in_unit_of(before, now)
    if before.kind in _SPREADS and alike is not None and before.kind is now.kind:
        found = _number_change(before, alike)
        return Change.SPREAD if found is Change.VALUE else found
    if alike is None or (alike is not now and before.values == now.values):
        if before.values != now.values:
            return Change.VALUE
        return Change.MEASURE if unit_of(before) == unit_of(now) else Change.UNIT
    return _number_change(before, alike)


def _number_change(before: Quantity, now: Quantity) -> Change | None:
    """The change between two quantities of one unit."""
    found: set[Change | None] = set()
    if not _is_reciprocal(before, now):
        is_now_about = now.relation is Relation.ABOUT is not before.relation
        for old, new in _paired_values(before, now):
            found.add(_value_change(old, new, now, is_now_about))
    if _differ(before.level, now.level) or (before.df and now.df and before.df != now.df):
        found.add(Change.VALUE)
    if before.direction and now.direction and before.direction is not now.direction:
        found.add(Change.DIRECTION)
    if _differ(before.label, now.label):
        found.add(Change.MEASURE)
    if Form.PM in (before.form, now.form):
        found.add(_spread_change(before, now))
    if before.relation is not now.relation:
        found.add(Change.RELATION)
    return gravest(found)


def gravest(changes: set[Change | None]) -> Change | None:
    """The first in the order of Change."""
    return next((one for one in Change if one in changes), None)


def _value_change(old: Decimal, new: Decimal, now: Quantity, is_now_about: bool) -> Change | None:
    if old == new:
        return Change.PRECISION if _has_other_places(old, new) and now.kind is not Kind.P else None
    if _rounds_to(old, new):
        return Change.PRECISION
    if is_now_about and now.bounds.holds(-old if now.direction is Direction.DOWN else old):
        return Change.RELATION
    return Change.VALUE


def _paired_values(before: Quantity, now: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    """The numbers that answer to one another; what stands behind a ± is compared on its own."""
    if Form.PM in (before.form, now.form):
        yield before.value, now.value
    elif len(before.values) != len(now.values):
        # A range that became a point, a fraction that lost its whole: nothing answers to it.
        yield Decimal(0), Decimal("Infinity")
    elif before.form is now.form is Form.RANGE:
        yield from zip(sorted(before.values), sorted(now.values), strict=True)
    else:
        yield from zip(before.values, now.values, strict=True)


def _spread_change(before: Quantity, now: Quantity) -> Change | None:
    if before.form is not now.form or len(before.values) != len(now.values):
        return Change.SPREAD
    old, new = before.values[-1], now.values[-1]
    if old == new:
        return Change.PRECISION if _has_other_places(old, new) else None
    return Change.PRECISION if _rounds_to(old, new) else Change.SPREAD


def _date_change(before: Quantity, now: Quantity) -> Change | None:
    olds = before.dates or tuple(str(value) for value in before.values)
    news = now.dates or tuple(str(value) for value in now.values)
    if olds == news:
        return None
    if len(olds) == len(news) and all(
        old == new or old.startswith(f"{new}-") for old, new in zip(olds, news, strict=True)
    ):
        return Change.PRECISION
    return Change.VALUE


def _share_change(before: Quantity, now: Quantity) -> Change | None:
    """A share said as a fraction and as a percentage: a half and 50% are one."""
    old, new = share(before), share(now)
    if old is None or new is None:
        return Change.VALUE
    gap = abs(old - new)
    percent = now if now.kind is Kind.PERCENT else before
    if gap == 0 and before.relation is now.relation:
        return None
    if now.relation is Relation.ABOUT and gap <= _FRACTION_STEP:
        return Change.RELATION
    return Change.PRECISION if gap <= step(percent.value) / 2 else Change.VALUE


def _has_other_places(old: Decimal, new: Decimal) -> bool:
    """Whether equal numbers differ in the zeros behind their point; 100k is 100,000."""
    return min(places(old), 0) != min(places(new), 0)


def _rounds_to(old: Decimal, new: Decimal) -> bool:
    """Whether `new` is `old` with fewer places, a half rounded either way."""
    if not new.is_finite() or places(new) <= places(old):
        return False
    return abs(old - new) <= step(new) / 2


def _is_same_time(before: Quantity, now: Quantity) -> bool:
    """Whether two stretches of time are called one although their units have no exact rate.

    52 weeks are a year.
    """
    if before.unit == now.unit or len(before.values) != 1 or len(now.values) != 1:
        return False
    old, new = f"{plain(before.value)} {before.unit}", f"{plain(now.value)} {now.unit}"
    return days(old) is not None and days(new) is not None and same_time(old, new) is Agreement.SAME


def _is_exact_p(quantity: Quantity) -> bool:
    return quantity.kind is Kind.P and quantity.relation is Relation.EQUAL


def _is_true_bound(exact: Decimal, bound: Quantity) -> bool:
    match bound.relation:
        case Relation.LESS:
            return exact < bound.value
        case Relation.AT_MOST:
            return exact <= bound.value
        case Relation.MORE:
            return exact > bound.value
        case _:
            return exact >= bound.value


def _is_reciprocal(before: Quantity, now: Quantity) -> bool:
    """Halved is 0.5 times and a twofold fall 2 times, both down."""
    return (
        before.kind is now.kind is Kind.MULTIPLE
        and before.direction is now.direction is Direction.DOWN
        and before.value * now.value == 1
    )


def _differ(first: object, second: object) -> bool:
    """Whether both are known and unequal."""
    return first is not None and second is not None and first != second
