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
from lint.support.densities import unit_counted_in
from lint.support.readings import Number, Reading, number_of, points_of
from lint.support.readings import number as number_as
from lint.support.ways import with_one_way
from lint.vocabulary import STOP_WORDS

_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_UNITS = {name: unit for unit in _TIMES for name in (unit, f"{unit}s")}
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
_LEVELS = (Kind.MEASURE, Kind.DURATION, Kind.POINTS, Kind.MONEY)
_FROM_TO = ("from", "to")
_TO_OTHER = ("and", "versus", "vs", "v", "against", "to", "with")
_HARDLY = frozenset(["a", "an", "about", "just", "only", "some"])
_MORE, _FEWER = frozenset(["more", "extra", "additional"]), frozenset(["fewer", "less"])
_WORDS_TO_NOUN = 2
_NO_THINGS = frozenset("points times is was has does".split())
_FURTHEST = 160  # signs that a noun may stand in front of its number
_BEHIND = 60  # ... or behind
_LEVEL = 20  # signs behind a change in which the level stands that it started from
_SIGNS = ".,;:()[]"
_TO_END = Pattern(r"^\s*(?:\([^()]*\))?\s*to\s+$")
_LISTED = Pattern(r"^(?:[^.;:()\d]{0,40}\s|,\s)?(?:and|but|versus|while)\s[^.;:()\d]{0,40}$")
_OF_AGE = Pattern(r"\b(?:older|younger|age[ds]?)\b[^.;]{0,25}(?:;\s*range\s*)?$")
_NUMBER_OF = Pattern(r"\bnumbers? of\b[^.;\d]*$", re.IGNORECASE)


def numbers_in(document: Document, statements: Sequence[Statement]) -> list[Number]:
    """The numbers that these statements give, each with the unit that its words give it."""
    found: list[Number] = []
    before: Statement | None = None
    last: Quantity | None = None
    for at, statement in enumerate(statements):
        number = _number(document, statement, before)
        carried = _of_end(document.text, statement, statements[at + 1 : at + 3])
        if carried is not None:
            number = number_as(carried, number.measure)
        elif before is not None and last is not None and statement.sentence == before.sentence:
            between = document.text[before.span.end : statement.span.start]
            carried = _carried_on(between, last, number.quantity)
            if carried is not None:
                readings = number_as(carried, number.measure).readings
                number = replace(number, readings=(*readings, *number.readings))
            elif _is_listed_effect(between, last, number.quantity):
                carried = replace(number.quantity, kind=Kind.EFFECT)
                number = number_as(carried, found[-1].measure)
        found.append(number)
        if statement.whole is None:
            before, last = statement, carried or number.quantity
    return with_one_way(document.text, statements, found)


def _of_end(text: str, statement: Statement, behind: Sequence[Statement]) -> Quantity | None:
    """What a change begins with, in the unit of its end: "from 61 (70) to 19 (20) minutes"."""
    quantity = statement.quantity
    if quantity.unit is not None or quantity.kind not in (Kind.COUNT, Kind.MEASURE):
        return None
    if not text[: statement.span.start].endswith("from "):
        return None
    for end in behind:
        between = text[statement.span.end : end.span.start]
        if not _TO_END.match(between):
            continue
        if end.quantity.unit is not None and end.kind in _LEVELS:
            return replace(quantity, kind=end.kind, unit=end.quantity.unit)
        if (unit := _counted_in(text, end)) is not None:
            return _named(quantity, unit)
    return None


def _is_listed_effect(between: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is a ratio like the one before: "the hazard ratio was 0.9 and 0.3"."""
    is_bare = quantity.unit is None and quantity.kind is Kind.MEASURE and len(quantity.values) == 1
    return (
        is_bare
        and last.kind is Kind.EFFECT
        and len(last.values) == 1
        and len(between) <= _BEHIND
        and _LISTED.match(between) is not None
    )


def _carried_on(between: str, last: Quantity, quantity: Quantity) -> Quantity | None:
    """A bare number as what the one in front is: the level of a change, another group's rate.

    "To 41 days, from 63", "from 49 to 60"; "277 per 100,000 in the first and 242 in the second".
    """
    is_bare = quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.MEASURE)
    if not is_bare or len(quantity.values) != 1 or last.form is Form.RANGE:
        return None
    words = [word for word in between.replace(",", " ").split() if word not in _HARDLY]
    if not words or len(between) > _BEHIND or any(sign in between for sign in ".;:()"):
        return None
    if last.kind is Kind.RATE and words[-1] in _TO_OTHER:
        values = (quantity.value, *last.values[1:])
        return replace(quantity, kind=Kind.RATE, unit=last.unit, values=values)
    is_level = words[-1] in _FROM_TO and words[:-1] in ([], ["up"], ["down"])
    if last.unit is not None and last.kind in _LEVELS and is_level:
        return replace(quantity, kind=last.kind, unit=last.unit)
    return None


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
    unit = _unit_of(document.text, statement, before)
    if unit is None:
        return _counted(head, _behind(document.text, statement), plain)
    named = number_as(_named(statement.quantity, unit), statement.measure)
    # As a bare number it may still be compared with one whose unit stands elsewhere, too.
    bare = plain.readings if statement.quantity.unit is None else ()
    return replace(named, readings=(*named.readings, *bare))


def _is_age(head: str, quantity: Quantity) -> bool:
    """Whether years are those of somebody's age: "were older (74.4 vs 71.8 years)"."""
    return quantity.unit == "year" and _OF_AGE.search(head) is not None


def _counted(head: str, behind: Sequence[str], number: Number) -> Number:
    """A bare number as one of things counted: "the mean number of lesions was 5.5".

    So is what a score is made of: "the score rests on six genes".
    """
    quantity = number.quantity
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


def _named(quantity: Quantity, unit: str) -> Quantity:
    """A quantity with a unit, as one of the kind that has such units."""
    kind = Kind.DURATION if unit in _TIMES else quantity.kind
    kind = Kind.MEASURE if "/" in unit else kind
    return replace(quantity, kind=kind, unit=unit)


def _unit_of(text: str, statement: Statement, before: Statement | None) -> str | None:
    """What the words around give; None where the number has a unit or they give none."""
    quantity = statement.quantity
    if quantity.unit in _WEIGHTS:
        return _per_unit(quantity.unit, text[statement.span.end : statement.sentence.end])
    if quantity.unit is not None or quantity.kind not in (Kind.COUNT, Kind.MEASURE):
        return None
    if (unit := _noun_behind(_behind(text, statement))) is not None:
        return unit
    if (unit := _counted_in(text, statement)) is not None:
        return unit
    if before is not None and _is_in_its_bracket(text, before, statement):
        return before.quantity.unit
    is_centre = quantity.kind is Kind.MEASURE or statement.measure in _CENTRE_MEASURES
    return _noun_before(text, statement) if is_centre else None


def _counted_in(text: str, statement: Statement) -> str | None:
    end = statement.span.end
    return unit_counted_in(text[end : min(end + _BEHIND, statement.sentence.end)])


def _behind(text: str, statement: Statement) -> list[str]:
    end = statement.span.end
    behind = text[end : min(end + _BEHIND, statement.sentence.end)]
    return behind.replace("-", " ").split() if behind[:1] in (" ", "-") else []


def _noun_behind(words: Sequence[str]) -> str | None:
    """ "15 subsequent months", "1.5 working days"; one word between, and no preposition."""
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
