"""What a bare number has from the one beside it: the unit of a list, a change or a comparison.

"From 61 to 19 minutes", "27 days, not 33", "six hours on the first and about five on the second".
"""

from collections.abc import Sequence
from dataclasses import replace

from lint.claim import Statement
from lint.patterns import Pattern
from lint.quantity import Form, Kind, Quantity
from lint.support.densities import unit_counted_in
from lint.support.periods import UNITS

BEHIND = 60  # signs behind a number in which its unit may stand
_LEVELS = (Kind.MEASURE, Kind.DURATION, Kind.POINTS, Kind.MONEY)
_CARRIED = (*_LEVELS, Kind.PERCENT)
_FROM_TO = ("from", "to")
_TO_OTHER = ("and", "versus", "vs", "v", "against", "to", "with")
_HARDLY = frozenset(["a", "an", "about", "just", "only", "some"])
_TO_END = Pattern(r"^\s*(?:\([^()]*\))?\s*to\s+$")
# "27 rather than 33 days", "38 instead of 91 ms": nothing else stands between.
_HELD_RIGHT_AGAINST = Pattern(r"^,?\s(?:rather than|instead of|versus|vs\.?|v|as against)\s$")
_LISTED = Pattern(r"^(?:[^.;:()\d]{0,40}\s|,\s)?(?:and|but|versus|while)\s[^.;:()\d]{0,40}$")
# "38 days rather than 92".
_HELD_AGAINST = Pattern(
    r"^,?\s(?:rather than|instead of|(?:and )?not|versus|vs\.?|v|(?:as )?against"
    r"|(?:as )?compared (?:with|to)|as opposed to)\s(?:the\s)?(?:[a-z]+ly\s|just\s|only\s)?$"
)
_OTHER_OF_TWO = Pattern(r"^\s[^.;:()\d]{3,50}?,?\s(?:and|but|versus|against)\s(?:only\s|just\s)?$")
# No noun stands behind, so that the one in front goes without saying.
_NO_NOUN = Pattern(
    r"^(?:\s*$|[.,;)]|\s(?:on|in|with|for|among|after|at|by|during|under|without|when|if|before)\s)"
)


def unit_behind(text: str, statement: Statement) -> str | None:
    """What things behind a number are counted in: "12 trees per hectare"."""
    end = statement.span.end
    return unit_counted_in(text[end : min(end + BEHIND, statement.sentence.end)])


def named(quantity: Quantity, unit: str) -> Quantity:
    """A quantity with a unit, as one of the kind that has such units."""
    kind = Kind.DURATION if unit in UNITS else quantity.kind
    kind = Kind.MEASURE if "/" in unit else kind
    return replace(quantity, kind=kind, unit=unit)


def of_end(text: str, statement: Statement, behind: Sequence[Statement]) -> Quantity | None:
    """What a change begins with, in the unit of its end: "from 61 (70) to 19 (20) minutes"."""
    quantity = statement.quantity
    if quantity.unit is not None or quantity.kind not in (Kind.COUNT, Kind.MEASURE):
        return None
    if behind and behind[0].sentence == statement.sentence:
        between = text[statement.span.end : behind[0].span.start]
        if _HELD_RIGHT_AGAINST.match(between):
            other = behind[0].quantity
            is_level = other.unit is not None and behind[0].kind in _CARRIED
            is_alike = len(other.values) == len(quantity.values) == 1
            return (
                replace(quantity, kind=other.kind, unit=other.unit)
                if (is_level and is_alike)
                else None
            )
    if not text[: statement.span.start].endswith("from "):
        return None
    for end in behind:
        between = text[statement.span.end : end.span.start]
        if not _TO_END.match(between):
            continue
        if end.quantity.unit is not None and end.kind in _LEVELS:
            return replace(quantity, kind=end.kind, unit=end.quantity.unit)
        if (unit := unit_behind(text, end)) is not None:
            return named(quantity, unit)
    return None


def is_listed_effect(between: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is a ratio like the one before: "the hazard ratio was 0.9 and 0.3"."""
    is_bare = quantity.unit is None and quantity.kind is Kind.MEASURE and len(quantity.values) == 1
    return (
        is_bare
        and last.kind is Kind.EFFECT
        and len(last.values) == 1
        and len(between) <= BEHIND
        and _LISTED.match(between) is not None
    )


def carried_on(between: str, last: Quantity, quantity: Quantity) -> Quantity | None:
    """A bare number as what the one in front is: the level of a change, another group's rate.

    "To 41 days, from 63", "from 49 to 60"; "277 per 100,000 in the first and 242 in the second".
    """
    is_bare = quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.MEASURE)
    if not is_bare or len(quantity.values) != 1 or last.form is Form.RANGE:
        return None
    words = [word for word in between.replace(",", " ").split() if word not in _HARDLY]
    if not words or len(between) > BEHIND or any(sign in between for sign in ".;:()"):
        return None
    if last.kind is Kind.RATE and words[-1] in _TO_OTHER:
        values = (quantity.value, *last.values[1:])
        return replace(quantity, kind=Kind.RATE, unit=last.unit, values=values)
    is_level = words[-1] in _FROM_TO and words[:-1] in ([], ["up"], ["down"])
    if last.unit is not None and last.kind in _LEVELS and is_level:
        return replace(quantity, kind=last.kind, unit=last.unit)
    return None


def carried_over(between: str, last: Quantity, quantity: Quantity, behind: str) -> Quantity | None:
    """A bare number as what the one in front is, that it is held against: "38 days, not 92"."""
    is_bare = quantity.unit is None and quantity.kind in (Kind.COUNT, Kind.MEASURE)
    if not is_bare or len(quantity.values) != 1 or last.form is Form.RANGE:
        return None
    if last.unit is None or last.kind not in _CARRIED or not _NO_NOUN.match(behind):
        return None
    if not _HELD_AGAINST.match(between) and not _OTHER_OF_TWO.match(between):
        return None
    return replace(quantity, kind=last.kind, unit=last.unit)
