"""Amounts whose words say more than their figures: "about a million", "an hour and three quarters".

As they are written these are the number a million, and three quarters. Who compares them needs
what the words around mean, and that "nearly three quarters" is said of what falls short of it.
"""

import re
from dataclasses import replace
from decimal import Decimal

from lint.claim import Statement
from lint.patterns import Pattern
from lint.quantity import Direction, Form, Interval, Kind, Quantity, Relation
from lint.support.bases import MAGNITUDES
from lint.support.periods import UNITS
from lint.support.readings import Number, Reading

_WHOLE_AND = Pattern(
    r"\ban? (?P<unit>second|minute|hour|day|week|month|year)\s+and\s+(?:a\s)?$", re.IGNORECASE
)
_BOUND = Pattern(
    r"\b(?:(?P<more>over|above|more\sthan)|under|below|(?:less|fewer)\sthan)\sa\s$", re.IGNORECASE
)
_SHORT_OF = ("nearly", "almost", "close to", "approaching", "getting on", "not quite", "just short")
# How much further down "nearly" reaches, in percent of the whole: 71% are nearly three quarters.
_SHORT = Decimal("1.5")
_OF_ONE = Pattern(
    r"^\sof\san?\s(?P<unit>standard deviation|SD|percentage point|point|degree|second|minute|hour"
    r"|day|week|month|year)\b"
)
# "Five species fewer": the word for the way stands behind what is counted.
_WAY_BEHIND_NOUN = Pattern(
    r"^\s(?:[a-z-]+\s)?(?:[a-z-]+s|people|species|pence)\s(?:(?P<up>more)|(?P<down>fewer|less))"
    r"(?=[.,;)]|$|\s(?:in|on|with|for|a|per|each|after|at|by)\s"
    r"|\sthan\s(?!doubled|tripled|halved|half|an?\s|one\b|\d))"
)


def of_words(head: str, statement: Statement, behind: str) -> Quantity | None:
    """A quantity as the words around it have it; None where they change nothing."""
    quantity = statement.quantity
    if statement.quote.casefold() in MAGNITUDES and head.casefold().endswith(" a "):
        return replace(quantity, relation=_relation_of(head))
    if quantity.kind is Kind.FRACTION and (match := _WHOLE_AND.search(head)) is not None:
        part, whole = quantity.values
        return replace(
            quantity,
            kind=Kind.DURATION,
            values=(1 + part / whole,),
            unit=match["unit"].casefold(),
            relation=Relation.ABOUT,
        )
    if quantity.unit is None and quantity.kind in (Kind.MEASURE, Kind.COUNT):
        if (match := _OF_ONE.match(behind)) is not None:
            return _of_one(quantity, match["unit"])
        if quantity.kind is Kind.COUNT and quantity.direction is None:
            return _with_way(quantity, behind)
    return None


def _relation_of(head: str) -> Relation:
    """ "Over a hundred"; nobody who says "a hundred" has counted them."""
    match = _BOUND.search(head)
    if match is None:
        return Relation.ABOUT
    return Relation.MORE if match["more"] else Relation.LESS


def _of_one(quantity: Quantity, unit: str) -> Quantity:
    if unit == "percentage point":
        return replace(quantity, kind=Kind.POINTS, unit="pp")
    is_time = unit in UNITS
    return replace(quantity, kind=Kind.DURATION if is_time else Kind.MEASURE, unit=unit)


def _with_way(quantity: Quantity, behind: str) -> Quantity | None:
    match = _WAY_BEHIND_NOUN.match(behind)
    if match is None or quantity.form is Form.RANGE:
        return None
    return replace(quantity, direction=Direction.UP if match["up"] else Direction.DOWN)


def falling_short(quote: str, number: Number) -> Number:
    """A fraction of which somebody says "nearly", with the values that fall short of it."""
    is_short = quote.casefold().startswith(_SHORT_OF)
    if number.kind is not Kind.FRACTION or not is_short:
        return number
    return replace(number, readings=tuple(_shorter(one, number) for one in number.readings))


def _shorter(reading: Reading, number: Number) -> Reading:
    lower, upper = reading.value.lower, reading.value.upper
    if reading.scale == "share":
        return replace(reading, value=Interval(lower=lower - _SHORT, upper=upper))
    if reading.scale != "ratio":
        return reading
    wide = _SHORT / 100
    if number.quantity.direction is Direction.DOWN:
        return replace(reading, value=Interval(lower=lower, upper=upper + wide))
    return replace(reading, value=Interval(lower=lower - wide, upper=upper))
