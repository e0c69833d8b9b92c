"""What quantities that stand side by side say of each other.

A unit written once for two numbers, a bracket right behind an estimate, a list of values behind
one label; and last, the direction of amounts.
"""

import re
from collections.abc import Sequence

from lint.extract.direction import direction_of
from lint.extract.draft import Draft
from lint.extract.labels import Label
from lint.quantity import Direction, Form, Kind

_JOINED = re.compile(
    r"\s*(?:,|/|;)?\s*(?:(?:and|or|to|vs\.?|versus|v\.?|against|compared\s+(?:with|to)|as\s+against|rather\s+than|respectively|→|->|⟶|then)\s+(?:(?:from|only|just|a|an|the|of)\s+)?)?"
)
_CONJUNCTION = re.compile(r"\b(?:and|or|to|vs|versus|against|compared|than|respectively)\b|→|,|/")
_FAR = re.compile(
    r"\s(?:(?:in|at|with|for|among|on|before|after)\s[^.;:()]{1,50}?\s)(?:to|and|vs\.?|versus|against|compared\s+with)\s+$"
)
_LENDS = frozenset(
    (Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.MONEY, Kind.AGE, Kind.MULTIPLE)
)
_NAMED = frozenset((Kind.EFFECT, Kind.STAT, Kind.P, Kind.SD))
_NOUN_BEHIND = re.compile(
    r"\s+(?!and\b|or\b|to\b|vs\b|versus\b|against\b|compared\b|in\b|at\b|with\b|for\b|of\b|on\b|among\b|respectively\b|per\b|from\b|after\b|before\b|than\b|for\b|by\b|is\b|was\b|were\b)[a-z]{3,}"
)
_DIRECTED = frozenset(
    (
        Kind.PERCENT,
        Kind.POINTS,
        Kind.MULTIPLE,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.MONEY,
        Kind.COUNT,
        Kind.FRACTION,
    )
)


def settle(text: str, drafts: list[Draft], labels: Sequence[Label]) -> None:
    """Lends units and names between neighbours, reads brackets, and sets directions."""
    for index in range(len(drafts) - 1, -1, -1):
        if index + 1 < len(drafts):
            _lend_back(text, drafts[index], drafts[index + 1])
    for index, draft in enumerate(drafts):
        before = drafts[index - 1] if index else None
        if before is not None:
            _bracket(text, before, draft, labels)
            _lend_on(text, before, draft)
    left = 0
    for draft in drafts:
        if draft.kind in _DIRECTED and (draft.form is not Form.PM):
            _direct(text, draft, left)
        left = draft.end


def _lend_back(text: str, draft: Draft, following: Draft) -> None:
    """ "3 and 4.5 kg": the first takes the unit that only the last one writes."""
    if not draft.bare or following.kind not in _LENDS or following.bare:
        return
    gap = text[draft.end : following.start]
    if (
        len(gap) > 70
        or not (_JOINED.fullmatch(gap) and _CONJUNCTION.search(gap))
        and not _FAR.fullmatch(gap)
    ):
        return
    if following.kind is Kind.MULTIPLE and following.direction is None:
        return
    draft.kind, draft.unit, draft.bare = following.kind, following.unit, False
    if following.kind is Kind.MULTIPLE:
        draft.direction = following.direction


def _lend_on(text: str, before: Draft, draft: Draft) -> None:
    """ "HRs of 0.66 and 0.71", "31.6 months versus 27.0": the second takes what the first has."""
    if not draft.bare or before.bare:
        return
    gap = text[before.end : draft.start]
    if len(gap) > 30 or not (_JOINED.fullmatch(gap) and _CONJUNCTION.search(gap)):
        return
    places = (
        any(value != value.to_integral_value() for value in draft.values)
        or draft.kind is Kind.MEASURE
    )
    if before.kind in _NAMED and places:
        draft.kind, draft.label, draft.unit, draft.bare = (
            before.kind,
            before.label,
            before.unit,
            False,
        )
    elif before.kind in _LENDS and places and not _NOUN_BEHIND.match(text, draft.end):
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False


def _bracket(text: str, before: Draft, draft: Draft, labels: Sequence[Label]) -> None:
    """ "0.97 (0.80-1.18)": bounds right behind an estimate are its interval."""
    if draft.form is not Form.RANGE or text[before.end : draft.start].strip() not in ("(", "["):
        return
    if text[draft.end : draft.end + 1] not in (")", "]", ";", ","):
        return
    low, high = draft.values[0], draft.values[-1]
    if before.kind in (Kind.EFFECT, Kind.STAT) or (
        before.kind in (Kind.PERCENT, Kind.MEASURE, Kind.RATE, Kind.MULTIPLE)
        and low <= before.values[0] <= high
    ):
        draft.kind, draft.bare, draft.label, draft.direction = Kind.CI, False, None, None


def _direct(text: str, draft: Draft, left: int) -> None:
    """Sets the direction of an amount; a number with its own sign has none."""
    if text[draft.core : draft.core + 1] in "-−–" or draft.label is not None:
        return
    direction = direction_of(text, draft.start, draft.end, left)
    if draft.kind is Kind.MULTIPLE:
        if draft.direction is not None and direction is not None and draft.values[0] >= 1:
            draft.direction = direction
        return
    draft.direction = direction
