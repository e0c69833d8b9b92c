"""Two numbers that are one quantity: ranges, "±", fractions, rates, bounds.

What stands between them decides: a dash, "to", "±", "/", "of", "in", "per". "From ... to" behind
a verb of change is no range but two levels, and each is a quantity of its own.
"""

import re
from collections.abc import Sequence

from lint.extract import dates, money
from lint.extract.direction import CHANGING
from lint.extract.draft import Draft
from lint.extract.labels import Label
from lint.extract.numbers import Number
from lint.extract.terms import Term, joined, term_at
from lint.extract.units import unit_at
from lint.patterns import Pattern
from lint.quantity import Form, Kind

# Further apart no two numbers are one quantity.
FURTHEST = 45

_MAY_JOIN = Pattern(
    r"[–—\-‐‑−~∼/∕⁄±+∓]|\s(?:to|through|thru|and|of|in|per|every|each)\s|to(?=[0-9])"
)
_DASH = r"\s?(?:–|—|-|‐|‑|−|~|∼)\s?"
_RANGE = Pattern(
    rf"{_DASH}|\s+(?:(?:up\s+)?to|through|thru)\s+|\s?-(?:to|through)-\s?|to(?=[0-9])|\s?[–-]\s+to\s+"
)
_AND = Pattern(r"\s+and\s+")
_BOUNDS = Pattern(rf"{_DASH}|\s?(?:,|;|:)\s?|,?\s+(?:to|and|through)\s+")
_SPREAD = Pattern(r"\s*(?:±|\+/[-−–]|\+\s?[-−–]|∓)\s*")
_SPREAD_BRACKET = Pattern(r"\s?\(\s?(?:±|\+/[-−–])\s?")
_BETWEEN = Pattern(r"\b[Bb]etween\s+(?:(?:the\s+)?ages?\s+(?:of\s+)?)?$")

# From here on a bare number in front of "to" is rather a year than a count.
_NO_AMOUNT = 1900
_LEAST_AMOUNT = 2200
# "Fell $2m to $18m": a change of so much less than the level it led to.
_AMOUNT_TO_LEVEL = 4
_IN_YEAR = Pattern(r"\b(?:in|since|by|during|until|before|after)\s$", re.IGNORECASE)

_ROUNDING = (
    r"about|around|an?|the|just|over|under|nearly|almost|roughly|approximately|some|more\s+than"
    r"|less\s+than|fewer\s+than"
    r"|baseline|average|median|mean|of"
)
_FROM = Pattern(rf"\b[Ff]rom(?:\s+(?:{_ROUNDING})){{0,4}}\s*$")
_CHANGE = frozenset(
    """
    rise rises risen rising rose fell fells felling fall falls fallen falling drop
    drops dropped dropping grew grow grows grown growing growth
    went go goes gone going lift lifts lifted lifting cut cuts cutting raise raises raised
    raising lower lowers lowered lowering increase increases increased increasing decrease
    decreases decreased decreasing decline declines declined declining reduce reduces reduced
    reducing reduction reductions climb climbs climbed climbing improve improves improved
    improving improvement improvements worsen worsens worsened worsening change changes
    changed changing move moves moved moving shift shifts shifted shifting jump jumps jumped
    jumping plunge plunges plunged plunging soar soars soared soaring sank sink sunk shrank
    shrink shrunk expand expands expanded expanding extend extends extended extending shorten
    shortens shortened shortening slip slips slipped slipping crept creep creeps slid slide
    slides slow slows slowed slowing double doubled doubles doubling boost boosts boosted
    boosting up down tumbled tumbles surged surges edged edges swing swings swung
    brought bring brings bringing took take takes pushed pushes pushing drove driven drive
    drives narrow narrows narrowed narrowing widen widens widened widening dip dips dipped
    advanced advances accelerated accelerates accelerating warms warmed warming cools cooled
    cooling heats heated heating ramps ramped ramping converts converted revised revises
    revising upgraded upgrades swell swells swelled swollen halved halves halving tripled
    triples tripling lengthen lengthens lengthened lengthening progressed progresses recovered
    recovers escalated escalates escalating trims trimmed slashes slashed bumps bumped evolved
    evolves
    """.split()
)
_NO_CHANGE = frozenset(
    """
    range ranged ranges ranging vary varies varied varying anywhere span spans spanned
    spanning differ differs differed
    """.split()
)
_WORD = Pattern(r"\w+")


def may_join(text: str, end: int, start: int) -> bool:
    """Whether what stands between two numbers can join them at all; the rest looks closer."""
    return start - end <= FURTHEST and _MAY_JOIN.search(text, end, start) is not None


def spread(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "26.4 ± 8.7 days", "7.3 (±4.0) days"."""
    gap = text[first.end : following.start]
    if _SPREAD_BRACKET.fullmatch(gap) and text[following.end : following.end + 1] == ")":
        closed = following._replace(end=following.end + 1)
        return joined(text, first, term_at(text, closed, first.end), Form.PM)
    if _SPREAD.fullmatch(gap) is None:
        return None
    return joined(text, first, term_at(text, following, first.end), Form.PM)


def bounds(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "14 to 16 hours", "5–7 g", "between three and six months"."""
    front = money.currency_before(text, following.start, first.end)
    gap = text[first.end : front.edge if front else following.start]
    between = _between(text, first.start, left)
    if _RANGE.fullmatch(gap) is None and not (between is not None and _AND.fullmatch(gap)):
        return None
    worded = any(character.isalpha() for character in gap)
    if worded and between is None and is_change(text, first.start):
        return None
    second = term_at(text, following, first.end)
    if worded and between is None and _ends_apart(text, first, second, left):
        return None
    if not worded and (winter := seasons(text, first, following, left)) is not None:
        return winter
    if not _one_unit(first, second) or (between is None and _descends(first, second)):
        return None
    draft = joined(text, first, second, Form.RANGE)
    if between is not None:
        draft.start = between
        if "age" in text[between : first.start].lower():
            draft.kind, draft.unit, draft.bare = Kind.AGE, draft.unit or "year", False
    return draft


def seasons(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "1998-99", "2019/20": the second year without its century."""
    if (
        text[first.end : following.start] not in ("-", "–", "/", "‑")
        or following.end - following.start != 2
    ):
        return None
    if not (first.is_plain and dates.is_year(text, first.number)):
        return None
    year = first.value - first.value % 100 + following.value
    if year != first.value + 1 or unit_at(text, following.end) is not None:
        return None
    return Draft(
        first.start,
        following.end,
        Kind.DATE,
        (first.value, year),
        form=Form.RANGE,
        core=first.start,
    )


def _one_unit(first: Term, second: Term) -> bool:
    """Whether two numbers can be the ends of one quantity."""
    if first.currency is not None and second.currency is not None:
        return first.currency == second.currency
    if first.unit is None or second.unit is None:
        return first.unit is None
    return first.unit.name == second.unit.name


def _descends(first: Term, second: Term) -> bool:
    """Whether a dash stands between a number and a smaller plain one, which is no range."""
    both = first.value >= 0 and second.value >= 0
    return (
        both
        and second.value <= first.value
        and first.is_plain
        and second.is_plain
        and not second.power
    )


def _ends_apart(text: str, first: Term, second: Term, left: int) -> bool:
    """Whether "to" stands between two things: "in 2010 to 12%", "fell $2m to $18m"."""
    if first.is_plain and dates.is_year(text, first.number) and not _is_year_too(text, second):
        year = first.value >= _NO_AMOUNT and second.value < _NO_AMOUNT
        return year or _IN_YEAR.search(text[max(left, first.start - 12) : first.start]) is not None
    word = text[max(left, first.start - 16) : first.start].rsplit(None, 1)[-1:]
    verb = bool(word) and word[0].lower() in CHANGING and text[first.start - 1].isspace()
    return verb and first.value > 0 and second.value >= _AMOUNT_TO_LEVEL * first.value


def _is_year_too(text: str, second: Term) -> bool:
    """Whether the end of a range can be a year; "in 2012 to 21,500" goes on with an amount."""
    return second.is_plain and second.value < _LEAST_AMOUNT


def _between(text: str, start: int, left: int) -> int | None:
    """Where "between" stands right in front of `start`."""
    at = max(left, start - 28)
    match = _BETWEEN.search(text[at:start])
    return at + match.start() if match else None


def is_change(text: str, start: int) -> bool:
    """Whether a number is the first end of a change: "fell from 12", "up from 60"."""
    front = text[max(0, start - 110) : start]
    opening = _FROM.search(front[-40:])
    if opening is None:
        return False
    front = front[: len(front) - len(opening.group())]
    front = front[max(front.rfind(". "), front.rfind("; ")) + 1 :]
    verb = _last_start(_CHANGE, front)
    return verb >= 0 and verb > _last_start(_NO_CHANGE, front)


def _last_start(words: frozenset[str], text: str) -> int:
    """Where the last of some words starts; -1 without any."""
    starts = (word.start() for word in _WORD.finditer(text) if word[0].lower() in words)
    return max(starts, default=-1)


def interval(
    text: str, numbers: Sequence[Number], index: int, label: Label, left: int
) -> Draft | None:
    """Two bounds from `numbers[index]` on, as an interval or an interquartile range."""
    if index + 1 >= len(numbers):
        return None
    first = term_at(text, numbers[index], left)
    following = numbers[index + 1]
    front = money.currency_before(text, following.start, first.end)
    if _BOUNDS.fullmatch(text[first.end : front.edge if front else following.start]) is None:
        return None
    second = term_at(text, following, first.end)
    if first.unit and second.unit and first.unit.name != second.unit.name:
        return None  # "(95% CI, 28.2%-40.1%) at 2 years, 35.2% at 3 years"
    draft = joined(text, first, second, Form.RANGE)
    draft.kind, draft.level, draft.bare, draft.direction = label.kind, label.level, False, None
    return draft
