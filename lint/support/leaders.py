"""Which of two numbers is that of the group that has more: "greater in the first (7% versus 2%)".

Where no "than" names the other group, a sentence still says whose the larger number is: before the
pair ("the first group showed a higher rate, 73% versus 9%"; "was longer in the first group (15 v 9
days)") or behind it ("pain (36% vs 10%) and fever (20% vs 6%) were more common in the first").
"""

import re
from typing import NamedTuple

from lint.document import Span
from lint.patterns import Pattern

_MUCH = r"(?:(?:a|an|all|both|also|[a-z]+ly|much|far)\s+){0,3}"
_MORE = r"(?P<more>higher|greater|longer|larger|more|older|increased|elevated|prolonged)"
_LESS = r"(?P<less>lower|shorter|smaller|fewer|less|younger|reduced|decreased)"
_IS = r"\b(?:was|were|is|are|remained|being)\s+"
_HAD = (
    r"(?:had|has|have|showed|shows|experienced|exhibited|demonstrated|reported|required|received)"
)
_OFTEN = r"(?:\s+(?:frequent|frequently|common|commonly|often|likely|pronounced))?"
_WHERE = rf"{_OFTEN}\s+(?:in|for|with|among)\s+"
_GROUP = r"(?:the\s+)?(?P<group>(?!both|all|each|either|these|favou?r|whom)[^,;:()\d]{3,60}?)"
_IN_GROUP = Pattern(rf"{_IS}{_MUCH}(?:{_MORE}|{_LESS}){_WHERE}{_GROUP}\s*(?=[,;:(]|$)")
_BEHIND = Pattern(rf"{_IS}{_MUCH}(?:{_MORE}|{_LESS}){_WHERE}{_GROUP}\s*(?=[,;:(.]|$)")
_SUBJECT = Pattern(
    rf"^(?:[A-Z][A-Za-z]*:\s+)?(?P<group>[^,;:()\d]{{3,60}}?)\s+{_HAD}\s+{_MUCH}(?:{_MORE}|{_LESS})\b"
)
_FOUND = Pattern(
    rf"\b(?i:{_MORE}|{_LESS})\s+[a-z][a-z -]{{2,40}}?\s+(?:was|were)\s+[a-z]+"
    rf"\s+(?:in|at|for|with|among|on|by)\s+{_GROUP}\s*(?=[,;:(]|$)"
)
_NAMED = Pattern(r"\b(?:than|compared|versus|vs|relative)\b")


class Leader(NamedTuple):
    """Where the group stands that has the larger of two numbers, or the smaller."""

    group: Span
    has_more: bool


def leader_of(text: str, start: int, pair: Span, end: int) -> Leader | None:
    """The group that the words around a pair of numbers give the larger or smaller to."""
    head = text[start : pair.start]
    if _NAMED.search(head):
        return None
    for pattern, place in ((_IN_GROUP, start), (_SUBJECT, start), (_FOUND, start)):
        found = list(pattern.finditer(head))
        if found:
            return _leader(found[-1], place)
    behind = text[pair.end : end]
    match = _BEHIND.search(behind)
    if match is None or _NAMED.search(behind[match.start() :]):
        return None
    return _leader(match, pair.end)


def _leader(match: re.Match[str], place: int) -> Leader:
    start, end = match.span("group")
    return Leader(group=Span(place + start, place + end), has_more=match["more"] is not None)
