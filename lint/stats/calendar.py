"""Dates, durations and ages.

A duration may count both of its ends or none, and "56 months" may be 55.95: one unit to either
side is allowed. A month is a twelfth of a year, a week seven days; nothing is known of hours.
"""

from datetime import date
from decimal import Decimal

from lint.quantity import Interval

DAYS_A_YEAR = Decimal("365.2425")
# How many days one unit lasts; a month is a twelfth of a year.
DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": DAYS_A_YEAR / 12,
    "year": DAYS_A_YEAR,
}
LOW, HIGH = Decimal("0.9"), Decimal("1.1")
_ISO_LENGTH = {"year": 4, "month": 7}  # of a date that is as coarse as the unit
# Units of one clock or calendar convert into each other without days: 48 months are 4 years.
MONTHS = {"month": Decimal(1), "year": Decimal(12)}
SECONDS = {
    "second": Decimal(1),
    "minute": Decimal(60),
    "hour": Decimal(3600),
    "day": Decimal(86400),
    "week": Decimal(604800),
}


def converted(value: Interval, unit: str, other: str) -> Interval | None:
    """A duration in another unit; None where there is no exact way (months into days)."""
    if unit == other:
        return value
    for table in (MONTHS, SECONDS):
        if unit in table and other in table:
            factor = table[unit] / table[other]
            return Interval(lower=value.lower * factor, upper=value.upper * factor)
    return None


def in_unit(value: Interval, unit: str, other: str) -> Interval | None:
    """A duration in another unit; by days and with a tenth to either side where none is exact.

    Twelve weeks are called three months, which are 13.
    """
    exactly = converted(value, unit, other)
    if exactly is not None:
        return exactly
    if unit not in DAYS or other not in DAYS:
        return None
    factor = DAYS[unit] / DAYS[other]
    return Interval(lower=value.lower * factor * LOW, upper=value.upper * factor * HIGH)


def parsed(text: str) -> tuple[date, date] | None:
    """The first and the last day that an ISO date, month or year may stand for; None if odd."""
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        match numbers:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                after = date(year + month // 12, month % 12 + 1, 1)
                return date(year, month, 1), date.fromordinal(after.toordinal() - 1)
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
    return None


def days_between(first: str, last: str) -> Interval | None:
    """The days from one ISO date to another, from the least to the most they may stand for."""
    start, end = parsed(first), parsed(last)
    if start is None or end is None:
        return None
    return Interval(
        lower=Decimal((end[0] - start[1]).days), upper=Decimal((end[1] - start[0]).days)
    )


def lasts(first: str, last: str, unit: str) -> Interval | None:
    """How long it is from one ISO date to another, in `unit`, as precise as the dates are."""
    days = days_between(first, last)
    if days is None or unit not in DAYS:
        return None
    return Interval(lower=days.lower / DAYS[unit], upper=days.upper / DAYS[unit])


def allowed(first: str, last: str, unit: str) -> Interval | None:
    """What may be printed for the time between two dates: one unit more or less.

    Dates that are no finer than the unit leave that room by themselves: from 2010 to 2014 are
    three to five years.
    """
    true = lasts(first, last, unit)
    if true is None:
        return None
    finest = max(len(first), len(last))
    room = 1 if finest > _ISO_LENGTH.get(unit, 0) else 0
    return Interval(lower=true.lower - room, upper=true.upper + room)


def age_in(born: int, year: int) -> Interval:
    """The age in completed years of someone born in one year, at some day of another."""
    return Interval(lower=Decimal(year - born - 1), upper=Decimal(year - born))
