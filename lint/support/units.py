"""The unit that the words around a number give it where none is printed right behind it.

"15 subsequent months" is a length of time, "the mean number of missed working days was 0.39" an
amount of days, "4 to 14 weeks (mean 7.9)" has weeks. The quantity as it is written knows none of
it; who compares two numbers must.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.claim import Measure, Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.quantity import Direction, Form, Kind, Quantity
from lint.support.carried import (
    BEHIND,
    carried_on,
    carried_over,
    is_listed_effect,
    named,
    of_end,
    unit_behind,
)
from lint.support.paces import with_pace
from lint.support.periods import UNITS
from lint.support.readings import Number, Reading, number_of, points_of
from lint.support.readings import number as number_as
from lint.support.ways import with_one_way
from lint.support.worded import falling_short, of_words
from lint.vocabulary import STOP_WORDS

_UNITS = {name: unit for unit in UNITS for name in (unit, f"{unit}s")}
_WEIGHTS = frozenset("kg g mg µg μg mcg ng".split())
_PER = {
    name: unit
    for unit, names in {
        "kg": ("kilogram", "kg"),
        "ha": ("hectare", "ha"),
        "L": ("litre", "liter", "L", "l"),
        "mL": ("millilitre", "milliliter", "mL", "ml"),
        "m2": ("square metre", "square meter"),
    }.items()
    for name in names
}
# Behind a number, those of its list and the unit, what it is of and what it is for.
_OF_PER = Pattern(
    r"^(?:,?\s(?:(?:or|and|to)\s)?[\d.,]*\d)*(?:\s[a-zµ]+)?\sof\s(?:[a-z-]+\s){1,4}?per\s("
    + "|".join(sorted(_PER, key=len, reverse=True))
    + r")\b"
)
_CENTRES = frozenset(["mean", "median", "average", "m", "mdn"])
_CENTRE_MEASURES = (Measure.MEAN, Measure.MEDIAN)
# What is measured in percent, so that a change of it by so many percent is one of points.
_IN_PERCENT = (
    *("hba1c", "hb a1c", "a1c", "glycated", "glycosylated", "ejection fraction", "lvef"),
    *("saturation", "spo2", "sao2", "hematocrit", "haematocrit", "predicted", "time in range"),
)
_ENDS_OF_AGE = frozenset(["youngest", "oldest"])
_BEING = frozenset("aged was is were being at just only".split())
_DOLLARS = ("USD", "AUD", "CAD", "NZD", "HKD", "SGD")
_MORE, _FEWER = frozenset(["more", "extra", "additional"]), frozenset(["fewer", "less"])
_WORDS_TO_NOUN = 2
_NO_THINGS = frozenset("points times is was has does".split())
_FURTHEST = 160  # signs that a noun may stand in front of its number
_LEVEL = 20  # signs behind a change in which the level stands that it started from
_SIGNS = ".,;:()[]"
_OF_AGE = Pattern(r"\b(?:older|younger|age[ds]?)\b[^.;]{0,25}(?:;\s*range\s*)?$")
# A number needed to treat, in words.
_TO_BE_TREATED = Pattern(
    r"^(?:[a-z]+\s){0,3}?(?:(?:would|must|have|had|need|needed)\s){1,3}(?:to\s)?(?:be\s)?"
    r"(?:treat|screen|vaccinat|tak|receiv|us)"
)
_OTHER_AGE = Pattern(
    r"^(?:\s?\([^()]*\))?(?:\s(?:in|for|among|with|of)\s[^.;:()\d]{3,60}?)?,?"
    r"\s(?:and|but|versus|vs\.?|against|compared (?:with|to))\s(?:only\s|just\s)?$"
)
_NUMBER_OF = Pattern(
    r"\bnumbers? of\b[^.;\d]*(?:\bfrom\s\d+(?:\.\d+)?\s[^.;\d]{0,40}?\bto\s[^.;\d]{0,20})?$",
    re.IGNORECASE,
)


def numbers_in(document: Document, statements: Sequence[Statement]) -> list[Number]:
    """The numbers that these statements give, each with the unit that its words give it."""
    found: list[Number] = []
    before: Statement | None = None
    last: Quantity | None = None
    for at, statement in enumerate(statements):
        number = _number(document, statement, before)
        carried = of_end(document.text, statement, statements[at + 1 : at + 3])
        if carried is not None:
            number = number_as(carried, number.measure)
        elif before is not None and last is not None and statement.sentence == before.sentence:
            between = document.text[before.span.end : statement.span.start]
            behind = document.text[statement.span.end : statement.sentence.end]
            carried = carried_on(between, last, number.quantity) or carried_over(
                between, last, number.quantity, behind
            )
            if _is_other_age(between, last, number.quantity):
                carried = replace(number.quantity, kind=Kind.AGE)
                number = number_as(carried, number.measure)
            elif carried is not None:
                readings = number_as(carried, number.measure).readings
                number = replace(number, readings=(*readings, *number.readings))
            elif is_listed_effect(between, last, number.quantity):
                carried = replace(number.quantity, kind=Kind.EFFECT)
                number = number_as(carried, found[-1].measure)
        found.append(number)
        if statement.whole is None:
            before, last = statement, carried or number.quantity
    return with_one_way(document.text, statements, found)


def _number(document: Document, statement: Statement, before: Statement | None) -> Number:
    plain = number_of(statement)
    if _is_signed_up(statement):
        up = replace(plain.quantity, direction=Direction.UP)
        return replace(number_as(up, plain.measure), quantity=up)
    if statement.kind is Kind.RATE and (way := _way_in(statement.quote)) is not None:
        return replace(plain, quantity=replace(plain.quantity, direction=way))
    if _is_any_dollar(statement):
        dollars = (
            replace(reading, scale=f"money {unit}")
            for unit in _DOLLARS
            for reading in plain.readings
        )
        return replace(plain, readings=tuple(dollars))
    if _is_change_of_percent(document, statement):
        return replace(plain, readings=(*plain.readings, points_of(statement.quantity)))
    if statement.kind is Kind.COUNT and _is_of_youngest(document.text, statement):
        age = replace(plain.quantity, kind=Kind.AGE, unit="year")
        return number_as(age, statement.measure)
    head = document.text[statement.sentence.start : statement.span.start]
    if statement.kind is Kind.DURATION and _is_age(head, plain.quantity):
        return number_as(replace(plain.quantity, kind=Kind.AGE), statement.measure)
    behind = document.text[statement.span.end : statement.sentence.end]
    if (worded := of_words(head, statement, behind)) is not None:
        return number_as(worded, plain.measure)
    unit = _unit_of(document.text, statement, before)
    if unit is None:
        counted = _counted(head, _behind(document.text, statement), plain)
        return falling_short(statement.quote, with_pace(document, statement, counted))
    whole = number_as(named(statement.quantity, unit), statement.measure)
    # As a bare number it may still be compared with one whose unit stands elsewhere, too.
    is_bare = (
        statement.quantity.unit is None and _noun_right_behind(document.text, statement) is None
    )
    return replace(whole, readings=(*whole.readings, *(plain.readings if is_bare else ())))


def _is_age(head: str, quantity: Quantity) -> bool:
    """Whether years are those of somebody's age: "were older (74.4 vs 71.8 years)"."""
    return quantity.unit == "year" and _OF_AGE.search(head) is not None


def _is_other_age(between: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether years are an age as those in front: "84 years (79-88) in one and 75 years in"."""
    is_time = quantity.kind is Kind.DURATION and quantity.unit == "year"
    return is_time and last.kind is Kind.AGE and _OTHER_AGE.match(between) is not None


def _counted(head: str, behind: Sequence[str], number: Number) -> Number:
    """A bare number as one of things counted: "the mean number of lesions was 5.5".

    So is what a score is made of: "the score rests on six genes".
    """
    quantity = number.quantity
    if quantity.kind is Kind.COUNT and _TO_BE_TREATED.match(" ".join(behind)):
        bare = Reading(scale="measure None", value=number.readings[0].value, is_converted=True)
        return replace(number, readings=(*number.readings, bare))
    is_bare = quantity.kind is Kind.MEASURE and quantity.unit is None
    if not is_bare or quantity.form is Form.RANGE:
        return number
    if not _NUMBER_OF.search(head) and not _is_counting(quantity, behind):
        return number
    count = Reading(scale="count", value=quantity.bounds, is_converted=True)
    return replace(number, readings=(*number.readings, count))


def _is_counting(quantity: Quantity, behind: Sequence[str]) -> bool:
    """Whether a whole number is one of the things named behind it: "six genes", "three of the"."""
    if quantity.form is not Form.POINT or quantity.value != int(quantity.value):
        return False
    if list(behind[:2]) in (["of", "the"], ["of", "these"], ["of", "them"]):
        return True
    for word in behind[:_WORDS_TO_NOUN]:
        bare = word.rstrip(_SIGNS).casefold()
        if not bare.isalpha() or bare in STOP_WORDS or bare in _NO_THINGS:
            return False
        if bare.endswith("s") and not bare.endswith("ss"):
            return True
        if bare != word.casefold():
            return False
    return False


def _way_in(quote: str) -> Direction | None:
    """Which way a rate is a change: "62 fewer people per 100,000"."""
    words = frozenset(quote.split())
    if words & _FEWER:
        return Direction.DOWN
    return Direction.UP if words & _MORE else None


def _is_signed_up(statement: Statement) -> bool:
    """Whether a plus makes a share a rise: "a change of +3%"."""
    is_share = statement.kind in (Kind.PERCENT, Kind.POINTS)
    return is_share and statement.quantity.direction is None and statement.quote.startswith("+")


def _is_of_youngest(text: str, statement: Statement) -> bool:
    """Whether a bare number is an age: "the youngest 38 and the oldest being 95"."""
    words = text[statement.sentence.start : statement.span.start].casefold().split()
    while words and words[-1].strip(",") in _BEING:
        words.pop()
    return bool(words) and words[-1] in _ENDS_OF_AGE


def _is_any_dollar(statement: Statement) -> bool:
    """Whether a sum is one of dollars and nothing beside it says whose: "$897"."""
    if statement.kind is not Kind.MONEY or statement.quantity.unit != "USD":
        return False
    return statement.quote.startswith("$") or "dollars" in statement.quote


def _unit_of(text: str, statement: Statement, before: Statement | None) -> str | None:
    """What the words around give; None where the number has a unit or they give none."""
    quantity = statement.quantity
    if quantity.unit in _WEIGHTS:
        return _per_unit(quantity.unit, text[statement.span.end : statement.sentence.end])
    if quantity.unit is not None or quantity.kind not in (Kind.COUNT, Kind.MEASURE):
        return None
    if (unit := _noun_right_behind(text, statement)) is not None:
        return unit
    if (unit := unit_behind(text, statement)) is not None:
        return unit
    if before is not None and _is_in_its_bracket(text, before, statement):
        return before.quantity.unit
    is_centre = quantity.kind is Kind.MEASURE or statement.measure in _CENTRE_MEASURES
    return _noun_before(text, statement) if is_centre else None


def _behind(text: str, statement: Statement) -> list[str]:
    end = statement.span.end
    behind = text[end : min(end + BEHIND, statement.sentence.end)]
    return behind.replace("-", " ").split() if behind[:1] in (" ", "-") else []


def _noun_right_behind(text: str, statement: Statement) -> str | None:
    return _noun_behind(_behind(text, statement))


def _noun_behind(words: Sequence[str]) -> str | None:
    """ "15 subsequent months", "1.5 working days"; one word between, and no preposition."""
    if words[:1] != [] and words[0] in _MORE | _FEWER:
        words = words[1:]  # "1.7 fewer working days"
        if words and words[0].rstrip(_SIGNS) in _UNITS:
            return _UNITS[words[0].rstrip(_SIGNS)]
    if len(words) < 2 or not words[0].isalpha() or words[0] in STOP_WORDS:
        return None
    is_age = words[2:3] in (["old"], ["of"]) and words[1].startswith("year")
    return None if is_age else _UNITS.get(words[1].rstrip(_SIGNS))


def _per_unit(unit: str, behind: str) -> str | None:
    """ "5 mg of the drug per kilogram", "90 or 150 kilograms of nitrogen per hectare"."""
    match = _OF_PER.match(behind)
    return f"{unit}/{_PER[match[1]]}" if match is not None else None


def _is_in_its_bracket(text: str, before: Statement, statement: Statement) -> bool:
    """ "4 to 14 weeks (mean 7.9)": the bracket right behind a length of time is about it."""
    if before.kind is not Kind.DURATION or before.sentence != statement.sentence:
        return False
    front, bracket, inner = text[before.span.end : statement.span.start].partition("(")
    words = inner.casefold().split()
    return bool(bracket) and not front.strip() and words[:1] != [] and words[0] in _CENTRES


def _noun_before(text: str, statement: Statement) -> str | None:
    """ "The number of missed working days ... was lower (0.39": the last noun of its kind."""
    start = max(statement.sentence.start, statement.span.start - _FURTHEST)
    words = text[start : statement.span.start].casefold().split()
    found = None
    for at in range(len(words) - 2):
        if words[at].startswith("number") and words[at + 1] == "of":
            nouns = (_UNITS.get(word.strip(_SIGNS)) for word in words[at + 2 : at + 6])
            found = next((noun for noun in nouns if noun is not None), None)
    return found


def _is_change_of_percent(document: Document, statement: Statement) -> bool:
    """Whether it is a change, told in percent, of what is itself measured in percent."""
    quantity = statement.quantity
    if quantity.kind is not Kind.PERCENT or not quantity.values:
        return False
    is_told = quantity.direction is not None or statement.measure is Measure.RELATIVE_CHANGE
    if not is_told and quantity.value >= 0:
        return False
    if quantity.form is Form.PM:
        return True
    behind = document.text[statement.span.end : statement.span.end + _LEVEL].lstrip(" (,")
    if behind.startswith("from ") and "%" in behind:
        return True  # "fell by 0.8% from 8.6%"
    sentence = document.text[slice(*statement.sentence)].casefold()
    return any(name in sentence for name in _IN_PERCENT)
