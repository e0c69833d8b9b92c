"""How near the words of a sentence stand to a number, and nearer than to its neighbours."""

from collections.abc import Sequence

from lint.claim import Statement
from lint.document import Span
from lint.support.words import Word

_WORD = 6  # signs of a usual word
_STOPS = ",;:()"
_STOP = 2  # a comma parts as much as so many words
_HALF = 4  # words away, a word counts half
TURNS = (", and ", ", while ", ", whereas ", ", but ", " while ", " whereas ", ", with ")


def clause_of(text: str, sentence: Span, statement: Statement, words: list[Word]) -> frozenset[str]:
    """The words between the turns of the sentence before a number and behind it."""
    part = clause_span(text, sentence, statement)
    return frozenset(word.concept for word in words if part.holds(word.span))


def clause_span(
    text: str, sentence: Span, statement: Statement, turns: Sequence[str] = TURNS
) -> Span:
    """From the last turn of the sentence before a number to the next one behind it."""
    starts = [sentence.start]
    ends = [sentence.end]
    words = text[slice(*sentence)]
    for turn in turns:
        if turn not in words:
            continue
        before = text.rfind(turn, sentence.start, statement.span.start)
        behind = text.find(turn, statement.span.end, sentence.end)
        if before >= 0:
            starts.append(before)
        if behind >= 0:
            ends.append(behind)
    return Span(max(starts), min(ends))


def apart_of(near: dict[str, float], others: list[dict[str, float]]) -> dict[str, float]:
    """How much nearer a number's words are to it than to its neighbours, -1 to 1."""
    if not others:
        return {}
    highest: dict[str, float] = {}
    for other in others:
        for word, value in other.items():
            if value > highest.get(word, 0.0):
                highest[word] = value
    return {word: value - highest.get(word, 0.0) for word, value in near.items()}


def near_of(text: str, statement: Statement, words: list[Word]) -> dict[str, float]:
    """How near each word stands to a number: next to it 1, the less the more signs part them."""
    found: dict[str, float] = {}
    for word in words:
        if word.span.end <= statement.span.start:
            between = text[word.span.end : statement.span.start]
        elif word.span.start >= statement.span.end:
            between = text[statement.span.end : word.span.start]
        else:
            continue
        steps = len(between) / _WORD + _STOP * sum(map(between.count, _STOPS))
        near = _HALF / (_HALF + steps)
        if near > found.get(word.concept, 0.0):
            found[word.concept] = near
    return found
