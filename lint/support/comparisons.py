"""What an amount of difference is held against, and which way it goes there.

"0.5 points lower in the first than in the second": the one who is less by so much is told from the
one who is more by what stands behind "than".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.patterns import Pattern
from lint.quantity import Direction, Kind
from lint.support.polarity import way_of_change
from lint.support.surroundings import Concepts
from lint.support.words import Lexicon

_AMOUNTS = (
    *(Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.FRACTION, Kind.MULTIPLE),
    *(Kind.COUNT, Kind.RATE, Kind.EFFECT),
)
# "0.6 Nm less than that of the others", whatever the unit.
_BEHIND = Pattern(
    r"^\s*(?:[A-Za-z/%]+\s+){0,3}?(?:(?P<up>more|higher|greater|longer|larger|better|older)"
    r"|(?P<down>less|lower|fewer|shorter|smaller|younger))\s+(?:[a-z]+\s+){0,4}?than\b"
)
_JUDGED = Pattern(r"^\s*(?:[A-Za-z/%]+\s+){0,2}?(?:(?P<better>better)|worse|poorer)\b")
_RIGHT_BEHIND = Pattern(
    r"^\s+(?:(?P<up>more)|(?P<down>fewer|less))\s+(?:[A-Za-z-]+\s+){0,5}?than\b"
)
# Of a time: who is slower takes longer.
_SPEED = Pattern(
    r"^\s+(?:(?P<up>slower|later(?=\s+than\b))|(?P<down>faster|quicker|sooner|earlier(?=\s+than\b)))\b"
)
_AGAINST = Pattern(
    r"\s(?:than|compared with|compared to|versus|vs\.?|relative to|as against|short of)\s",
    re.IGNORECASE,
)
_OVER = Pattern(r"^[^,;.]{0,30}\s(?:over|as|above|below)\s")
# "Averted 195 falls": so many fewer.
_AVERTED = Pattern(
    r"\b(?:avert|prevent|avoid|sav|spar)(?:s|es|ed|e|ing)?\s(?:(?:an?|about|some|around|roughly|up"
    r"|to|nearly|almost|over|estimated)\s){0,3}$"
)
# "5.6 per 100,000 a month below what was expected".
_PLACE = Pattern(
    r"^\s*(?:(?:a|per|each|every)\s[a-z]+\s)?(?:(?P<up>above|over)|(?P<down>below|under|short of))"
    r"\s(?:what|that|those|expect|average|normal|baseline|usual|its|their"
    r"|the\s(?:[a-z]+\s)?(?:expected|average|normal|usual|rate|level|number|figure|baseline))"
)
# "Twice as common in one as in the other": the first "as" says what is compared.
_AS = Pattern(r"^(?:\s+times)?\s+as\s+(?:[a-z]+ly\s+)?[a-z]+\b")
_AS_FAR = Pattern(r"^[^,;.]{0,80}\s(?:over|as|above|below)\s")
# "Nearly double that of the others".
_THAT = Pattern(
    r"^\s+(?:that|those|the\s+(?:[a-z]+\s+){1,3}?)(?:\s*(?:of|in|for|among|with|between|at|on)\s)"
)
# "The men outnumbered the women by 12"; "higher in the first than in the second, by 12".
_OUTDONE = Pattern(
    r"\b(?:(?P<up>exceed|outnumber|surpass)[a-z]*|(?P<down>trail(?:s|ed)|lag(?:s|ged))(?: behind)?"
    r"|than)\s+(?P<phrase>[^,;.\d]{3,60}?),?\s+by\s+(?:[a-z]+\s+){0,4}$"
)
_MORE_BY = Pattern(
    r"\b(?:(?P<up>more|higher|greater|longer|larger|faster)|(?P<down>less|lower|fewer|shorter"
    r"|smaller|slower))\b[^,;.\d]{0,60}\bthan\s[^,;.\d]{3,60}?,?\s+by\s+(?:[a-z]+\s+){0,4}$"
)
_SPEEDS = ("faster", "slower")
# How long something takes goes the other way than how fast it is.
_SLOWED = Pattern(
    r"\b(?:(?P<up>slowed|delayed|held up|set back)|(?P<down>sped up|hastened|speeded up))\b"
    r"[^,;.\d]{0,60}?\bby\s+(?:[a-z]+\s+){0,4}$"
)
_BRACKETS = Pattern(r"\([^()]*\)")
_OPENING = Pattern(
    r"\s*(?:compared with|compared to|relative to|unlike|versus)\s+([^,;]+),", re.IGNORECASE
)
_LEADS = Pattern(r"(?:(?:in|at|on|for|of|with|among|that|those|the|to)\s+)+", re.IGNORECASE)
_END = Pattern(r"[,;:)]\s|[.]\s|[.]?$|\)|\b(?:at|after|during|while|whereas|but|when|although)\b")
_FAR_END = Pattern(r"[,;:)]\s|[.]\s|[.]?$|\)")
_STOP = Pattern(r"[;.]\s|\d")


class Comparison(NamedTuple):
    """What an amount is held against, in concepts, and which way it goes from there."""

    other: Concepts
    way: Direction | None
    phrase: Span | None = None  # where it stands


def comparisons_in(
    document: Document, statements: Sequence[Statement], lexicon: Lexicon
) -> dict[Span, Comparison]:
    """The comparisons that amounts of difference are said in, by their spans."""
    found = {}
    for statement in statements:
        if statement.kind not in _AMOUNTS:
            continue
        phrase = _against(document.text, statement, _END)
        words = lexicon.concepts_of(document.text[slice(*phrase)]) if phrase else frozenset[str]()
        if phrase is not None and not words:
            # "Than the share at four years after the operation": the time is the other side.
            phrase = _against(document.text, statement, _FAR_END)
        if phrase is None and statement.kind is Kind.EFFECT and statement.comparator:
            words = lexicon.concepts_of(statement.comparator)
        way = _way_behind(document.text, statement)
        if words or way is not None or phrase is not None:
            found[statement.span] = Comparison(other=words, way=way, phrase=phrase)
    return found


def _way_behind(text: str, statement: Statement) -> Direction | None:
    """Which way an amount of difference goes by the words behind it, or by its own."""
    rest = text[statement.span.end : statement.sentence.end]
    judged = _JUDGED.match(rest)
    if judged is not None and statement.kind is not Kind.COUNT:
        is_better = bool(judged["better"])
        way = way_of_change(text[slice(*statement.sentence)], is_better=is_better)
        # As a word by itself, "better" is mostly said of what is good.
        return way or (Direction.UP if is_better else None)
    # Of a count, "72 studies found more than usual" tells no difference; "31 fewer than" does.
    is_count = statement.kind is Kind.COUNT
    behind = (_RIGHT_BEHIND if is_count else _BEHIND).match(rest)
    if behind is None and statement.kind is not Kind.MULTIPLE:
        behind = _PLACE.match(rest)
    if behind is None and statement.kind is Kind.DURATION:
        behind = _SPEED.match(rest)
    if behind is not None:
        return Direction.UP if behind["up"] else Direction.DOWN
    if statement.kind in (Kind.COUNT, Kind.RATE) and _AVERTED.search(
        text, statement.sentence.start, statement.span.start
    ):
        return Direction.DOWN
    told = _told_by(text, statement)
    if told is not None and (told["up"] or told["down"]):
        is_speed = statement.kind is Kind.DURATION and (told["up"] or told["down"]) in _SPEEDS
        return Direction.UP if bool(told["up"]) is not is_speed else Direction.DOWN
    return statement.quantity.direction or _way_of_ratio(statement)


def _way_of_ratio(statement: Statement) -> Direction | None:
    """Whether a ratio gives the first more than the second, or less."""
    if statement.kind is not Kind.EFFECT or statement.measure is Measure.MEAN_DIFFERENCE:
        return None
    value = statement.quantity.value
    return None if value == 1 else Direction.UP if value > 1 else Direction.DOWN


def _against(text: str, statement: Statement, last: Pattern) -> Span | None:
    """Where it stands what a number is held against, up to where `last` finds its end."""
    start = statement.span.end
    behind = text[start : statement.sentence.end]
    behind = _BRACKETS.sub(_blank, behind)
    is_equal = _AS.match(behind)
    behind = _AS.sub(_blank, behind)
    found = [_AGAINST.search(behind), (_AS_FAR if is_equal else _OVER).search(behind)]
    match = next((one for one in found if one is not None), None) or _THAT.match(behind)
    stop = _STOP.search(behind)
    if match is not None and (stop is None or match.start() < stop.start()):
        lead = _LEADS.match(behind, match.end())
        at = lead.end() if lead else match.end()
        end = last.search(behind, at)
        return Span(start + at, start + (end.start() if end else len(behind)))
    outdone = _outdone(text, statement)
    if outdone is not None:
        at = statement.sentence.start
        return Span(at + outdone.start("phrase"), at + outdone.end("phrase"))
    opening = _OPENING.match(text, statement.sentence.start, statement.span.start)
    return Span(*opening.span(1)) if opening is not None else None


def _outdone(text: str, statement: Statement) -> re.Match[str] | None:
    """Where it is said whom another one exceeds by a number; few sentences have a "by"."""
    head = text[statement.sentence.start : statement.span.start]
    return _OUTDONE.search(head) if "by" in head else None


def _told_by(text: str, statement: Statement) -> re.Match[str] | None:
    """Where it is said which way a number goes that stands behind "by"."""
    head = text[statement.sentence.start : statement.span.start]
    if "by" not in head:
        return None
    slowed = _SLOWED.search(head) if statement.kind is Kind.DURATION else None
    return slowed or _MORE_BY.search(head) or _OUTDONE.search(head)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
