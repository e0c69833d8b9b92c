"""Whose number is whose where a sentence compares two: "less with the drug than without (3 v 5%)".

Of a pair the first number is the subject's, and the second that of whoever stands behind "than" or
"compared with". A change has a beginning and an end: "fell from 61 to 19 minutes".
"""

from lint.claim import Statement
from lint.document import Span
from lint.support.labels import VERBS, units_of, wholes
from lint.support.words import Word

Concepts = frozenset[str]
# The sides of a change: "fell from 61 to 19 minutes".
FROM, TO = "from.", "to."
ENDS = frozenset([FROM, TO])
_FAR = 60  # signs between the two ends of a change

_THAN = (" than ", " compared with ", " compared to ")
_OPENING = ("compared with ", "compared to ", "unlike ", "relative to ")
_COMPARING = tuple(
    f" {verb} {much}{more}"
    for verb in ("were", "was", "had", "showed", "are")
    for much in ("", "significantly ")
    for more in ("more ", "less ", "fewer ", "higher ", "lower ", "better ", "worse ")
)
_LEADING = (" in ", " for ", " among ", " at ", " with ", " on ")


def sides_of(
    text: str, sentence: Span, words: list[Word], neighbours: list[Statement]
) -> dict[Span, Concepts]:
    """The group of each number of a pair, where the sentence says which comes first."""
    pairs = [unit for unit in units_of(text, neighbours) if len(wholes(unit)) == 2]
    found: dict[Span, Concepts] = {}
    for pair in pairs:
        one, two = wholes(pair)
        groups = _groups(text, sentence, pair[0].span.start)
        if groups is None:
            continue
        first, second = (_within(words, group) for group in groups)
        if second - first or (first and not second):
            found[one.span], found[two.span] = first - second, second - first
    return found


def ends_of_change(text: str, sentence: Span, neighbours: list[Statement]) -> dict[Span, Concepts]:
    """Which number a change begins with, and which it ends with."""
    found: dict[Span, Concepts] = {}
    for statement in neighbours:
        head = text[sentence.start : statement.span.start].rstrip()
        behind = text[statement.span.end : min(statement.span.end + _FAR, sentence.end)]
        if head.endswith(" from") and " to " in behind:
            found[statement.span] = frozenset([FROM])
        elif head.endswith(" to") and " from " in head[-_FAR:]:
            found[statement.span] = frozenset([TO])
    return found


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
            return Span(start, start + min(verbs)), Span(start + at + len(word) - 1, position)
        return Span(start + max(leads), start + at), Span(start + at + len(word) - 1, position)
    for comparing in _COMPARING:
        at = head.find(comparing)
        if at > 0:
            return Span(start, start + at), Span(position, position)
    return None


def _within(words: list[Word], span: Span) -> Concepts:
    return frozenset(word.concept for word in words if span.holds(word.span))


def other_end(own: Concepts) -> Concepts:
    """The other end of the change that a number begins or ends."""
    return {FROM: frozenset([TO]), TO: frozenset([FROM])}.get(
        next(iter(own & ENDS), ""), frozenset()
    )
