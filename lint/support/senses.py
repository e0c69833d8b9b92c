"""Which way the words around an amount of change go: up or down, for the better or the worse.

The extractor reads the direction of "fell by 9"; here stand the ways that lie further off: "weight
loss averaged 0.9 kg", "2.9% (95% CI 2.1 to 3.8) greater", "worsened by a median of 9".
"""

from enum import StrEnum

from lint.claim import Measure, Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.quantity import Direction, Kind
from lint.support.bounds import BOUNDS
from lint.support.polarity import way_of_change


class Sense(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"
    BETTER = "better"
    WORSE = "worse"


_OTHER = {
    Sense.UP: Sense.DOWN,
    Sense.DOWN: Sense.UP,
    Sense.BETTER: Sense.WORSE,
    Sense.WORSE: Sense.BETTER,
}
_WORDS = {
    Sense.UP: "rise rises rose risen rising increase increases increased increasing gain gains"
    " gained gaining grew growth grown up climbed raised raise raises higher greater longer larger"
    " more lengthened prolonged warm warms warmed warming warmer hotter heavier thicker deeper"
    " taller wider stronger denser brighter",
    Sense.DOWN: "fall falls fell fallen falling decrease decreases decreased decreasing drop drops"
    " dropped loss lose loses lost losing reduce reduces reduced reducing reduction reductions"
    " lowered lowering lower less fewer shorter smaller shortened cut down cool cools cooled"
    " cooling cooler colder lighter thinner shallower narrower weaker sparser dimmer",
    Sense.BETTER: "improve improves improved improving improvement improvements better slowing"
    " slowed slower favour favor",
    Sense.WORSE: "worsen worsens worsened worsening worse deteriorate deteriorated deterioration",
}
_SENSES = {word: sense for sense, words in _WORDS.items() for word in words.split()}
_WORD = Pattern(r"[A-Za-z]+")
_STOP = Pattern(r"[;:]|[.]\s|\b(?:and|but|while|whereas|than|when|who|after)\b|,\s|\d")
# No way down: "2% of deaths were put down to it".
_IDIOM = Pattern(r"\b(?:put|puts|come|comes|came) down to\b")
_BRACKET = Pattern(r"^\s*\([^()]*\)")
# "37% and 42.6% lower": what stands behind the last of a list is said of all.
_LIST = Pattern(r"^(?:,?\s*(?:and|or|,)\s*\d[\d.,]*\s?%?)+(?=\s)")
_BEYOND = {"above": Sense.UP, "below": Sense.DOWN}  # of the number in front
_BEFORE, _BEHIND = 100, 25  # signs
_AMOUNTS = (
    Kind.PERCENT,
    Kind.FRACTION,
    Kind.POINTS,
    Kind.MEASURE,
    Kind.EFFECT,
    Kind.COUNT,
    Kind.MULTIPLE,
)
# A level that a change begins or ends with is no amount of change.
_LEVEL = Pattern(
    r"\b(?:from|between|than|within|over)$|\bfrom\b.{1,40}\bto$"
    r"|\b(?:up|down) to$"
    r"|\b(?:rais|lower|increas|reduc|cut|ris|rose|f[ae]ll|drop|gr[eo]w|bring|brought)[a-z]*\b"
    r"[^,;.\d]{0,40}\bto$"
)
_LISTED = Pattern(
    r"^(?:\s?\([^()]*\))?(?:\s(?:in|with|for|among|on|after)\s[^.;:()\d]+)?(?:,|\sand|,\sand)\s$"
)
_RATIOS = frozenset(
    {Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO}
)


def sense_of(document: Document, statement: Statement) -> Sense | None:
    """Which way the change goes that a number is an amount of, as far as its words tell."""
    quantity = statement.quantity
    is_change = statement.kind in _AMOUNTS or quantity.direction is not None
    if not is_change or statement.measure in _RATIOS or not quantity.values:
        return None
    head = document.text[statement.sentence.start : statement.span.start].rstrip()
    if _LEVEL.search(head) or quantity.relation in BOUNDS:
        return None
    if head.endswith("(+") or document.text[statement.span.start] == "+":
        return Sense.UP
    near = _near(document.text, statement)
    if near in (Sense.BETTER, Sense.WORSE):
        return near
    if quantity.direction is not None or quantity.value < 0:
        is_up = quantity.direction is Direction.UP
        return Sense.UP if is_up else Sense.DOWN
    return near


def _near(text: str, statement: Statement) -> Sense | None:
    """The sense of the word behind a number, or else of the nearest before it."""
    start, end = statement.span.start, statement.span.end
    behind = _IDIOM.sub(" ", text[end : statement.sentence.end])
    bracket = _BRACKET.match(behind)
    behind = behind[bracket.end() if bracket else 0 :]
    others = _LIST.match(behind)
    behind = behind[others.end() if others else 0 :][:_BEHIND]
    stop = _STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    for word in _WORD.findall(behind):
        if word.casefold() in _SENSES:
            return _SENSES[word.casefold()]
    first = _WORD.search(behind)
    if first is not None and first[0] in _BEYOND:
        return _BEYOND[first[0]]
    head = text[max(start - _BEFORE, statement.sentence.start) : start]
    # "Went up, by 5 in the one and by 3 in the other".
    stops = [] if head.endswith(" by ") else [stop.end() for stop in _STOP.finditer(head)]
    words = _WORD.findall(head[max(stops, default=0) :].casefold())
    senses = [_SENSES[word] for word in words if word in _SENSES]
    # "The reduction was higher" is told twice, and either may be meant.
    is_mixed = any(_OTHER[one] in senses for one in senses)
    return senses[-1] if senses and not is_mixed else None


def is_listed_with(document: Document, last: Statement, statement: Statement) -> bool:
    """Whether a number is the next of a list: "weight loss was 9 kg in one and 2 kg in another"."""
    one, two = last.quantity, statement.quantity
    if last.sentence != statement.sentence or last.kind is not statement.kind:
        return False
    if one.unit != two.unit or one.form is not two.form or statement.kind is Kind.COUNT:
        return False
    between = document.text[last.span.end : statement.span.start]
    if len(between) > _BEFORE or not _LISTED.match(between):
        return False
    return not any(word in _SENSES for word in _WORD.findall(between.casefold()))


def settled(document: Document, statement: Statement, sense: Sense | None) -> Sense | None:
    """A change for the better or the worse as one up or down, where the words tell which."""
    if sense not in (Sense.BETTER, Sense.WORSE):
        return sense
    start = max(statement.sentence.start, statement.span.start - _BEFORE)
    end = min(statement.sentence.end, statement.span.end + _BEHIND)
    way = way_of_change(document.text[start:end], is_better=sense is Sense.BETTER)
    return sense if way is None else Sense.UP if way is Direction.UP else Sense.DOWN


def are_opposed(one: Sense | None, two: Sense | None) -> bool:
    """Whether one change goes up where the other goes down, or improves where it worsens."""
    return one is not None and _OTHER[one] is two
