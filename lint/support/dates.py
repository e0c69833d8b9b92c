"""Dates as stretches of days, and how one of an article may answer to one of an abstract.

A year is all its days, so that "in 2017" is right for October 2017, and so is a decade. Of a period
both ends count: a single date may be one of them or lie within, and only another period contradicts
it.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lint.quantity import Form, Interval, Kind, Quantity, Relation

_DAY_OF_NO_YEAR = "--"


class Stretch(NamedTuple):
    """A date with all the days that it may stand for."""

    year: int
    days: Interval  # counted from the first day of our era


def stretches_of(quantity: Quantity) -> tuple[Stretch, ...]:
    """The one or two dates of a quantity; nothing where one has no year or is no date."""
    if is_decade(quantity):
        first, last = (int(one) for one in quantity.values)
        return (_stretch(first, date(first, 1, 1), date(last, 12, 31)),)
    if quantity.dates:
        found = [_of_text(one) for one in quantity.dates]
    else:
        found = [_of_year(int(one)) for one in quantity.values]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else ()


def is_decade(quantity: Quantity) -> bool:
    """Whether a date is ten years as a whole, "the 1990s", and no period with two ends."""
    is_about = quantity.kind is Kind.DATE and quantity.relation is Relation.ABOUT
    return is_about and quantity.form is Form.RANGE and not quantity.dates


def ends_of(quantity: Quantity) -> Iterator[Interval]:
    """The days of the one or two dates of a quantity."""
    for one in stretches_of(quantity):
        yield one.days


def years_between(first: Quantity, second: Quantity) -> int | None:
    """How many years two dates lie apart, periods by their ends further off; None if unknown."""
    pairs = list(zip(stretches_of(first), stretches_of(second), strict=False))
    return max((abs(one.year - two.year) for one, two in pairs), default=None)


def _of_year(year: int) -> Stretch | None:
    if not 1 <= year <= date.max.year:
        return None
    return _stretch(year, date(year, 1, 1), date(year, 12, 31))


def _of_text(text: str) -> Stretch | None:
    """The days of an ISO text: a year, a month or a day; None of what is no date."""
    if text.startswith(_DAY_OF_NO_YEAR):
        return None
    try:
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 1:
            return _of_year(parts[0])
        year, month = parts[:2]
        if len(parts) == 3:
            day = date(year, month, parts[2])
            return _stretch(year, day, day)
        return _stretch(year, date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    except ValueError:
        return None


def _stretch(year: int, first: date, last: date) -> Stretch:
    days = Interval(lower=Decimal(first.toordinal()), upper=Decimal(last.toordinal()))
    return Stretch(year, days)
