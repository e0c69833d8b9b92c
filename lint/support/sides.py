"""Whose number is whose where a sentence compares two: "less with the drug than without (3 v 5%)".

Of a pair the first number is the subject's, and the second that of whoever stands behind "than" or
"compared with". A change has a beginning and an end: "fell from 61 to 19 minutes".
"""

import re
from itertools import pairwise

from lint.claim import Statement
from lint.document import Span
from lint.patterns import Pattern
from lint.support.handing import wholes
from lint.support.labels import units_of
from lint.support.leaders import leader_of
from lint.support.predicates import VERBS
from lint.support.words import Word

Concepts = frozenset[str]
# The sides of a change: "fell from 61 to 19 minutes".
FROM, TO = "from.", "to."
ENDS = frozenset([FROM, TO])
_WITHOUT = "not"
_FAR = 60  # signs between the two ends of a change

_THAN = (" than ", " compared with ", " compared to ")
_OPENING = ("compared with ", "compared to ", "unlike ", "relative to ")
_MUCH = r"(?:(?:an?|the|also|both|much|far|[a-z]+ly)\s+){0,3}"
_MORE = (
    r"(?:more|less|fewer|higher|lower|greater|longer|shorter|larger|smaller|better|worse|poorer"
    r"|older|younger)\b"
)
_PEOPLE = (
    r"(?:patients|participants|women|men|children|infants|people|those|[a-z]+ers|[a-z]+ors"
    r"|groups?|arms?|cohort)"
)
# Of "was higher" the subject is mostly what is measured, of "had higher" who has it.
_COMPARING = Pattern(
    rf"\s(?:(?:had|have|has|showed|show|reported|experienced|required|received)\s+{_MUCH}{_MORE}"
    rf"|(?:were|was|are|is|remained)\s+{_MUCH}(?:(?:more|less)\s+(?:likely|often|apt)|older|younger)\b)"
    rf"|\b{_PEOPLE}(?:\s+[^,;:()]{{3,60}}?)?(?P<verb>\s(?:were|was|are|is)\s+{_MUCH}{_MORE})"
)
# How the two numbers of a comparison must stand to one another.
_MORE_OR_LESS = Pattern(
    r"\b(?:(?P<more>higher|greater|longer|larger|older|more)|(?P<less>lower|shorter|smaller|younger|fewer|less))"
    r"\b(?! (?:likely|frequent|common|often|frequently))"
)
# Between the two of a pair that are counts with their shares.
_BETWEEN = Pattern(r"^\s*(?:\([^()]*\)|[)\]])?,?\s*(?:v|vs\.?|versus)\s*(?:\d[\d,]*\s*)?[(\[]?$")
# "A reduction in cigarettes (30 to 21)" begins with 30.
_CHANGED = Pattern(
    r"\b(?:reduc|decreas|increas|declin|chang|improv|f[ae]ll|r[io]se|dropp?)[a-z]*\b", re.IGNORECASE
)
_ABOUT = (
    r"(?:\s+(?:only|just|about|around|nearly|almost|some|an?|the|mean|median|average|of)){0,4}\s+"
)
_NUMBER = r"(?:[^\w\s]{0,2}\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_FROM, _TO = Pattern(rf"\bfrom{_ABOUT}$"), Pattern(rf"\bto{_ABOUT}$")
_FROM_NUMBER = Pattern(rf"\bfrom{_ABOUT}{_NUMBER}")
_TO_NUMBER = Pattern(rf"\bto{_ABOUT}{_NUMBER}")
# What something came to, and what it was: "27 rather than 33 days", "52, down from 61".
_INSTEAD = r"(?:\s?[A-Za-z%/°]+)?,?\s(?:rather than|instead of|(?:and )?not|(?:down|up) from)\s"
_IS_NOW = Pattern(rf"{_INSTEAD}(?:the\s)?{_NUMBER}")
_IS_NO_MORE = Pattern(rf"\d{_INSTEAD}(?:the\s)?$")
_COMPARED = Pattern(r"compared (?:with|to)(?: only| just)? $")
_IN_GROUP = Pattern(
    r"\)?\s*(?:\([^()]*\))?\s+(?:in|for|among|with|on)\s+(?:the\s+)?(?!both|all|each)([^,;.()\d]{3,50})"
)
# "A difference of 13 points in favor of the drug (33% vs. 19%)".
_FAVOURED = Pattern(r"\bfavou?r(?:ing)?(?: of)? (?:the )?([^,;:()\d]{3,50}?)\s*[(\[:,]?\s*$")
_LEADING = (" in ", " for ", " among ", " at ", " with ", " on ")


def sides_of(
    text: str, sentence: Span, words: list[Word], neighbours: list[Statement]
) -> dict[Span, Concepts]:
    """The group of each number of a pair, where the sentence says which comes first."""
    found: dict[Span, Concepts] = {}
    for one, two in _pairs_in(text, neighbours):
        start = one.span.start
        leader = leader_of(text, sentence.start, Span(start, two.span.end), sentence.end)
        if leader is not None and one.quantity.values and two.quantity.values:
            words_of_group = _within(words, leader.group)
            is_first = (one.quantity.value > two.quantity.value) is leader.has_more
            if words_of_group and one.quantity.value != two.quantity.value:
                found[one.span] = words_of_group if is_first else frozenset()
                found[two.span] = frozenset() if is_first else words_of_group
                continue
        groups = _groups(text, sentence, start) or _behind(text, sentence, one, two)
        if groups is None:
            continue
        if _is_turned(text[sentence.start : start].casefold(), one, two):
            groups = groups[::-1]
        first, second = (_within(words, group) for group in groups)
        if not first and _WITHOUT in second:
            second = frozenset([_WITHOUT])  # "in those without a stroke" are the others told from
        if second - first or (first and not second):
            found[one.span], found[two.span] = first - second, second - first
    for statement in neighbours:
        if statement.whole in found:
            found.setdefault(statement.span, found[statement.whole])
    return found


def _pairs_in(text: str, neighbours: list[Statement]) -> list[tuple[Statement, Statement]]:
    """The numbers that are held against one another: "19.5% v 11.9%", "3 (2%) vs 11 (7%)"."""
    pairs = []
    last: list[Statement] = []
    for unit in units_of(text, neighbours):
        ones = wholes(unit)
        if len(ones) == 2:
            pairs.append((ones[0], ones[1]))
        elif len(ones) == len(last) == 1:
            between = text[last[0].span.end : ones[0].span.start]
            if _BETWEEN.match(between):
                pairs.append((last[0], ones[0]))
        last = ones
    return pairs


def _is_turned(head: str, one: Statement, two: Statement) -> bool:
    """Whether the other one's number stands first: "higher in group 2 (50% versus 73%)"."""
    words = [match for match in _MORE_OR_LESS.finditer(head) if match["more"] or match["less"]]
    first, second = one.quantity, two.quantity
    if not words or not first.values or not second.values or first.value == second.value:
        return False
    return (first.value > second.value) is bool(words[-1]["less"])


def ends_of_change(text: str, sentence: Span, neighbours: list[Statement]) -> dict[Span, Concepts]:
    """Which number a change begins with, and which it ends with."""
    found: dict[Span, Concepts] = {}
    for statement in neighbours:
        start, end = statement.span
        if _IS_NOW.match(text, end, sentence.end):
            found[statement.span] = frozenset([TO])
        elif _IS_NO_MORE.search(text, sentence.start, start):
            found[statement.span] = frozenset([FROM])
        # "From four clinics, nine were sent to three hospitals" is no change.
        if _FROM.search(text, sentence.start, start):
            if _TO_NUMBER.search(text, end, min(end + _FAR, sentence.end)):
                found[statement.span] = frozenset([FROM])
        elif _TO.search(text, sentence.start, start) and _FROM_NUMBER.search(
            text, max(start - _FAR, sentence.start), start
        ):
            found[statement.span] = frozenset([TO])
    for one, two in pairwise(wholes(neighbours)):
        is_change = _CHANGED.search(text, sentence.start, one.span.start) is not None
        if is_change and text[one.span.end : two.span.start].strip() == "to":
            found[one.span], found[two.span] = frozenset([FROM]), frozenset([TO])
    return found


def _behind(text: str, sentence: Span, one: Statement, two: Statement) -> tuple[Span, Span] | None:
    """The group that stands behind a pair is the second's: "5% compared with 9% in the others"."""
    if not _COMPARED.search(text, one.span.end, two.span.start):
        return None
    match = _IN_GROUP.match(text, two.span.end, sentence.end)
    return (Span(sentence.start, sentence.start), Span(*match.span(1))) if match else None


def _groups(text: str, sentence: Span, position: int) -> tuple[Span, Span] | None:
    """Where the two groups of a comparison stand, the subject first."""
    start = sentence.start
    head = text[start:position].casefold()
    for opening in _OPENING:
        comma = head.find(",")
        if head.startswith(opening) and comma > 0:
            verbs = [at for verb in VERBS if (at := head.find(verb, comma)) >= 0]
            end = min(verbs, default=comma)
            return Span(start + comma, start + end), Span(start + len(opening), start + comma)
    for word in _THAN:
        at = head.rfind(word)
        if at < 0:
            continue
        leads = [found for lead in _LEADING if (found := head.rfind(lead, 0, at)) >= 0]
        if not leads:
            # "Women allocated the drug had a lower risk than those allocated placebo (40 vs 96)."
            verbs = [place for verb in VERBS if (place := head.find(verb, 0, at)) > 0]
            if not verbs:
                return None
            return Span(start, start + min(verbs)), _second(text, start + at + len(word), position)
        return Span(start + max(leads), start + at), _second(text, start + at + len(word), position)
    favoured = _FAVOURED.search(head)
    if favoured is not None:
        return Span(start + favoured.start(1), start + favoured.end(1)), Span(position, position)
    comparing = _COMPARING.search(head)
    if comparing is not None:
        at = max(comparing.start(), comparing.start("verb"))
        return Span(start, start + at), Span(position, position)
    return None


def _second(text: str, start: int, end: int) -> Span:
    """The group behind "than", up to the bracket that lists what was compared."""
    opened = text.find(" (", start, end)
    return Span(start - 1, opened if opened >= 0 else end)


def _within(words: list[Word], span: Span) -> Concepts:
    return frozenset(word.concept for word in words if span.holds(word.span))


def other_end(own: Concepts) -> Concepts:
    """The other end of the change that a number begins or ends."""
    return {FROM: frozenset([TO]), TO: frozenset([FROM])}.get(
        next(iter(own & ENDS), ""), frozenset()
    )
