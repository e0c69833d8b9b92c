"""Amounts of each day, week or year, however the time is said: "3.6 km a year", "3.6 km/year".

As it is written, only "per" makes the time a part of the unit. With or without it the amount is
the same; that the times are the same ones is looked at by itself (`periods`).
"""

from dataclasses import replace

from lint.claim import Statement
from lint.document import Document
from lint.quantity import Kind
from lint.support.periods import UNITS, period_of
from lint.support.readings import Number
from lint.support.readings import number as number_as

# What somebody may leave out: of a speed in metres per second, nobody leaves out the second.
_LEFT_OUT = ("week", "month", "year", "yr", "a", "decade", "century")


def with_pace(document: Document, statement: Statement, number: Number) -> Number:
    """An amount with its readings as one of so much a time, and as one without it."""
    quantity = number.quantity
    if quantity.kind is not Kind.MEASURE or quantity.unit is None or not quantity.values:
        return number
    amount, line, time = quantity.unit.rpartition("/")
    if line and (time in _LEFT_OUT or time in UNITS):
        other = amount if time in _LEFT_OUT else None
    else:
        period = period_of(document, statement)
        other = f"{quantity.unit}/{period}" if period is not None else None
    if other is None:
        return number
    more = number_as(replace(quantity, unit=other), number.measure).readings
    more = tuple(replace(one, is_converted=True) for one in more if one.scale != "count")
    return replace(number, readings=(*number.readings, *more))
