"""Two numbers of which one is counted in the other: fractions and rates.

"52 of 140", "31/138", "one in four"; "12.3 per 100,000 people".
"""

from decimal import Decimal

from lint.extract import dates
from lint.extract.draft import Draft
from lint.extract.numbers import Number
from lint.extract.terms import Term
from lint.extract.units import unit_at
from lint.patterns import Pattern
from lint.quantity import Kind

_OF = Pattern(
    r"\s+(?:out\s+)?of\s+(?:(?:the|all|a\s+total\s+of|a\s+possible|these|those|every|our|their|his"
    r"|her|some|about|nearly"
    r"|over|more\s+than|its|another)\s+){0,2}|-(?:out-)?of-"
)
_IN = Pattern(
    r"(?:\s+|-)in(?:\s+|-)(?:every\s+|an?\s+)?|\s+(?:person|people|adult|child|woman|man|patient|one"
    r"|couple|girl|boy)\s+in\s+(?:every\s+|an?\s+)?"
)
# "One herd in seven was infected", but "two patients in three centres".
_NOUN_IN = Pattern(r"\s+[a-z]+\s+in\s+(?:every\s+|an?\s+)?")
_NO_NOUN_BEHIND = Pattern(
    r"\s*(?:[.,;:)]|$)|\s(?:was|were|is|are|had|has|have|will|would|could|can|did|does|do|died|dies"
    r"|die|in|of|on|with|at|who|that|and|but|by|for|to|after|against|compared|versus|suffers?)\b"
)
_PER = Pattern(
    r"(?:\s+[A-Za-z][A-Za-z-]*){0,5}?\s+(?:per|for\s+every|in\s+every|for\s+each)\s+(?:the\s+)?"
    r"|(?:\s+[A-Za-z-]+){0,2}\s+(?:in|per)\s+(?=1[0,. \u00a0\u2009\u202f]+)"
)
_OVER = Pattern(r"\s?[/∕⁄]\s?")
_NOUN = Pattern(
    r"\s+((?:(?:live|total|person|patient|woman|hospital|bed|inhabitant|pregnant|eligible"
    r"|vaccinated|older|adult|child"
    r"|observation|registered|male|female|ventilator|catheter|population"
    r"|device)[\s-])?[A-Za-z]+(?:-[a-z]+)?)"
)
_NOT_A_NOUN = frozenset(
    "in of and or for with among at by to from per was were is are the a an on compared versus vs "
    "while but each during "
    "over who that which had have has than after before as respectively per-year annually".split()
)
_BLOOD_PRESSURE = frozenset(("mmHg", "mm Hg"))
RATE_BASES = frozenset(Decimal(10) ** power for power in range(2, 10))


def fraction(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "52 of 140", "31/138", "one in four", "nine out of ten"."""
    if not first.is_plain:
        return None
    gap = text[first.end : following.start]
    is_in = _IN.fullmatch(gap) is not None or _is_noun_in(text, first, following, gap)
    if not (is_in or _OVER.fullmatch(gap) or _OF.fullmatch(gap)):
        return None
    unit = unit_at(text, following.end, spelled=following.spelled)
    whole = _is_whole(first.value) and _is_whole(following.value)
    if not whole or following.value < first.value or first.value < 0 or following.value == 0:
        return _pressure(text, first, following, gap)
    if _OVER.fullmatch(gap):
        if first.number.spelled or (unit is not None and unit.kind is not Kind.PERCENT):
            return None
        if (
            following.value in RATE_BASES
            and following.value >= 1000
            and _NOUN.match(text, following.end)
        ):
            return None
    elif _OF.fullmatch(gap):
        if first.number.spelled and following.spelled and first.value == 1 and " the" in gap:
            return None
        if dates.is_year(text, following) or (unit is not None and not first.number.spelled):
            return None
    elif is_in:
        few = first.value <= 20 and (first.number.spelled or "-" in gap or first.value <= 10)
        if not few or following.value > 10**7 or dates.is_year(text, following) or unit is not None:
            return None
        round_number = following.value <= 10 or following.value in (20, 100, 1000, 10000, 100000)
        if first.value != 1 and not (following.spelled or round_number):
            return None
    else:
        return None
    return Draft(
        first.start, following.end, Kind.FRACTION, (first.value, following.value), core=first.start
    )


def _is_noun_in(text: str, first: Term, following: Number, gap: str) -> bool:
    """Whether some of what is counted are told of so many: "one strain in ten"."""
    return (
        first.number.spelled
        and following.spelled
        and first.value < following.value
        and _NOUN_IN.fullmatch(gap) is not None
        and _NO_NOUN_BEHIND.match(text, following.end) is not None
    )


def _is_whole(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= 0


def _pressure(text: str, first: Term, following: Number, gap: str) -> Draft | None:
    """ "120/80 mm Hg": two measures written as one."""
    unit = unit_at(text, following.end)
    if not _OVER.fullmatch(gap) or unit is None or unit.name not in _BLOOD_PRESSURE:
        return None
    values = (first.value, following.value)
    return Draft(first.start, unit.end, Kind.MEASURE, values, unit=unit.name, core=first.start)


def rate(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "12.3 per 100,000 people", "18 deaths per 1,000 person-years"."""
    if not first.is_plain and not (first.unit is not None and first.unit.name.endswith("s")):
        return None
    gap = text[first.number.end : following.start]
    over = _OVER.fullmatch(gap) is not None and following.value in RATE_BASES
    if not over and _PER.fullmatch(gap) is None:
        return None
    unit = unit_at(text, following.end)
    if over and unit is not None and unit.kind is Kind.MEASURE:
        return None
    if unit is not None and unit.kind is Kind.DURATION:
        return None
    noun = _NOUN.match(text, following.end)
    if noun is not None and noun[1].lower() in _NOT_A_NOUN:
        noun = None
    if noun is None and (over or " in " in gap):
        return None
    end = noun.end(1) if noun else following.end
    values = (first.value, following.value)
    name = noun[1] if noun else None
    return Draft(first.start, end, Kind.RATE, values, unit=name, core=first.start)
