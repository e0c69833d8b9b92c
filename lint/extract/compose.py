"""From numbers to quantities: what is behind a number, then what is in front of it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lint.extract import ages, amounts, joins, ratios, relation
from lint.extract.draft import Draft
from lint.extract.label_names import UNIT_NAMES
from lint.extract.labels import Label, touches
from lint.extract.numbers import Number
from lint.extract.terms import alone, term_at
from lint.patterns import Pattern
from lint.quantity import Direction, Form, Kind, Relation

# "Under 150 GPa", "under 5 N" name a load, no bound.
_APPLIED = frozenset("Pa hPa kPa MPa GPa TPa mbar bar atm psi N kN mN torr V kV mV".split())
# "Over five years", "over 46 hectares" may say how long and where.
_AREAS = frozenset(("km²", "km2", "m²", "m2", "ha", "acres", "square miles"))
_DURING_FRONT = Pattern(
    r"(?:\b(?:for|of|after|last(?:ed|s|ing)?|took|is|was|just|well|than|were|a|spent|needs?|takes?"
    r"|aged?|are|had|with|and"
    r"|or|in|by|survived|lived|least)\s+|\()$",
    re.IGNORECASE,
)
# "Edged up to 4.3%": the word belongs to the verb, and the number is where it ended.
_GOING_UP = Pattern(
    r"\b(?:edg|inch|nudg|mov|tick|jump|climb|drift|push|pick|bump)(?:ed|ing|es|s)\s+$"
    r"|\b(?:crept|creeps?|shot|went|going|goes|came|brought|driven|drove)\s+$",
    re.IGNORECASE,
)
_DIFFERENCES = frozenset(("md", "rd", "smd"))
_TOO_SHORT = ("second", "minute", "hour")  # for anybody's age
_AMOUNTS = frozenset(
    (Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.MONEY)
)


class Core(NamedTuple):
    """A quantity without label and comparing words, and how many numbers it used up."""

    draft: Draft
    used: int


def core_at(text: str, numbers: Sequence[Number], index: int, left: int) -> Core:
    """The quantity whose first number is `numbers[index]`."""
    first = term_at(text, numbers[index], left)
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    if following is not None and joins.may_join(text, first.number.end, following.start):
        for read in (joins.seasons, joins.spread, joins.bounds, ratios.fraction, ratios.rate):
            draft = read(text, first, following, left)
            if draft is not None:
                return Core(draft, 2)
    parts = amounts.parts_behind(text, first) if first.is_plain and not first.counts else None
    return Core(parts or alone(text, first), 1)


def labelled(text: str, draft: Draft, label: Label, at: int) -> None:
    """Gives a draft what its label says; `at` is where label and number part."""
    touching = touches(text, label, at)
    if (
        touching is not None
        and not label.detached
        and (label.group in UNIT_NAMES or label.kind not in (Kind.AGE, Kind.MEASURE))
    ):
        draft.start = label.start
    if label.group in UNIT_NAMES:
        draft.kind, draft.unit = Kind.MEASURE, draft.unit or label.name
    elif label.kind is Kind.AGE:
        draft.kind, draft.unit = Kind.AGE, draft.unit or "year"
    elif label.kind is Kind.MEASURE:
        # A score has no unit of its own, so a neighbour may still lend "points".
        draft.kind = Kind.MEASURE
        return
    else:
        draft.kind, draft.label, draft.df, draft.direction = label.kind, label.name, label.df, None
        draft.level = label.level if label.kind is Kind.CI else None
    if touching is not None and touching is not Relation.EQUAL and draft.relation is Relation.EQUAL:
        draft.relation = touching
    draft.bare = False


def wants_label(draft: Draft, label: Label) -> bool:
    """Whether a label can be of this quantity: no HR is a percent, no p is a duration."""
    single = draft.form is not Form.RANGE
    match label.kind:
        case Kind.EFFECT if label.group in _DIFFERENCES:
            return single and draft.kind in _AMOUNTS
        case Kind.STAT if label.group == "i2":
            return draft.kind in (Kind.COUNT, Kind.PERCENT)
        case Kind.STAT | Kind.EFFECT | Kind.P | Kind.COUNT:
            return draft.bare and draft.kind is Kind.COUNT
        case Kind.SD:
            return draft.form is Form.POINT and draft.kind in (*_AMOUNTS, Kind.AGE)
        case Kind.CI | Kind.IQR:
            return False
        case Kind.AGE:
            return (draft.bare and draft.kind is Kind.COUNT) or draft.kind is Kind.DURATION
        case _:
            return draft.bare or (label.group in UNIT_NAMES and draft.kind is Kind.MEASURE)


def reaches_far(draft: Draft, label: Label) -> bool:
    """Whether a label can say what a number is from further off in the clause."""
    if label.group in ("n", "mag"):
        return False
    if label.group in UNIT_NAMES and draft.spelled:
        return False
    if label.kind in (Kind.P, Kind.STAT, Kind.EFFECT) and label.group not in _DIFFERENCES:
        # Far from its label only a number with decimal places is surely no count.
        return draft.bare and (has_places(draft.values[0]) or label.group == "nnt")
    return draft.bare or label.kind is Kind.AGE or label.group in _DIFFERENCES


_WHEN = Pattern(
    r"\b(?:at|after|within|over|during|for|by|in|from|between)\s(?:(?:just|only|about|the|first|as"
    r"|little)\s){0,3}\Z"
)


def tells_when(text: str, draft: Draft, label: Label, front: int) -> bool:
    """Whether a duration only says when a difference was found: "the difference at one year"."""
    if draft.kind is not Kind.DURATION or label.group not in _DIFFERENCES:
        return False
    return _WHEN.search(text, max(0, front - 24), front) is not None


def has_places(value: Decimal) -> bool:
    """Whether a number is written with decimal places."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0


def led(text: str, draft: Draft, lead: relation.Lead | None) -> None:
    """Takes in the comparing words in front of a draft."""
    if lead is not None and not _is_no_bound(text, draft, lead):
        draft.start, draft.relation = lead.start, lead.relation


def trailed(text: str, draft: Draft) -> None:
    """Takes in the comparing words behind a draft that has none yet."""
    if draft.relation is not Relation.EQUAL or draft.kind is Kind.CI:
        return
    tail = relation.trailing(text, draft.end)
    if tail is not None:
        draft.end, draft.relation = tail.start, tail.relation


def _is_no_bound(text: str, draft: Draft, lead: relation.Lead) -> bool:
    """ "Over five years" of follow-up says how long, "under 5 N" says by what load."""
    word = text[lead.start : draft.start].split()[0].lower()
    if word == "up":
        return _GOING_UP.search(text, max(0, lead.start - 12), lead.start) is not None
    if draft.kind is Kind.DATE:
        return word in ("above", "below", "over", "under")  # "62% above 1990 levels"
    if word == "under":
        return draft.unit in _APPLIED
    if word != "over" or not (draft.kind is Kind.DURATION or draft.unit in _AREAS):
        return False
    return not _DURING_FRONT.search(text[max(0, lead.start - 12) : lead.start])


_FACTOR_OF = Pattern(
    r"\bfactors?\s+of(?:\s+(?:about|around|nearly|almost|up\s+to|more\s+than|at\s+least|over))?\s+$"
)


def factored(text: str, draft: Draft, left: int) -> None:
    """Makes a bare number behind "a factor of" a multiple."""
    front = text[max(left, draft.core - 34) : draft.core]
    bare = draft.bare and draft.kind is Kind.COUNT
    if bare and "factor" in front and _FACTOR_OF.search(front):
        draft.kind, draft.direction, draft.bare = Kind.MULTIPLE, Direction.UP, False


def aged(text: str, draft: Draft, left: int) -> None:
    """Makes a bare number or a duration an age where its words say so: "65 and older"."""
    if draft.kind not in (Kind.COUNT, Kind.DURATION) or (
        draft.kind is Kind.COUNT and not draft.bare
    ):
        return
    compares = draft.relation not in (Relation.EQUAL, Relation.ABOUT)
    if not compares:
        may_be_age = draft.kind is Kind.DURATION and draft.unit not in _TOO_SHORT
        if may_be_age and ages.follows_people(text, draft.start, left):
            draft.kind = Kind.AGE
        return
    quote = text[draft.start : draft.end].lower()
    if quote.startswith(("within", "up to", "at most", "as ")):
        return
    if "older" in quote or "younger" in quote or ages.is_age(text, draft.start, left):
        draft.kind, draft.unit, draft.bare = Kind.AGE, draft.unit or "year", False
