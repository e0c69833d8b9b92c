"""Sentences that go along with one of the abstract word by word, and which numbers answer there.

Who copies a sentence and gets a number wrong leaves the words as they were. So two sentences are
laid side by side, their words and their numbers in order, as far as they are the same; two numbers
that stand in the same place between the same words are about one thing, whatever their values are.
A word that stands where the other sentence has another one counts twice: it may be another group.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.meaning import stem
from lint.quantity import Kind
from lint.support.agreement import agree, are_comparable
from lint.support.context import family, qualifies
from lint.support.readings import Number
from lint.support.tokens import tokens_in
from lint.support.words import Lexicon

_TELLING = 1.0
_PLAIN = 0.2  # of "was", "group", "increased": what any sentence may have
_EQUAL = 1.0
_OTHER = 0.6  # of two numbers that may answer to one another: two of them outweigh one equal pair
_REACH = 12  # words to either side of a number that tell what it is of
_OVERLAP = 0.5  # telling words that two sentences must share to be laid side by side
_LONGEST = 120  # items of a sentence; longer ones are tables in disguise
_WHOLE = 4  # items of a sentence that go along from end to end, whatever its words tell
_FEWEST = 1.5  # weight of the words that must stand around a number

# Numbers that say of what or when others are.
_CONTEXT = frozenset({Kind.DURATION, Kind.AGE})


class Item(NamedTuple):
    """One word or one number of a sentence."""

    word: str  # nothing for a number
    weight: float
    statement: Statement | None = None
    number: Number | None = None


class Answer(NamedTuple):
    """The number of the abstract that stands where the claim's stands, and how alike both are."""

    source: Statement
    fit: float  # 0 to 1: what the words around both have in common


class Side(NamedTuple):
    """One of the two documents with its numbers."""

    document: Document
    statements: Sequence[Statement]
    numbers: Mapping[Span, Number]
    lexicon: Lexicon


class _Line:
    """A sentence with numbers; laid out only where one of the other side may go along with it."""

    def __init__(self, side: Side, sentence: Span, members: Sequence[Statement]) -> None:
        self._side, self._sentence, self._members = side, sentence, members
        words = _telling_words(side, sentence, members).values()
        dates = (one.quote for one in members if one.measure is Measure.DATE)
        self.telling = frozenset((*words, *dates))

    @cached_property
    def items(self) -> list[Item]:
        return _items(self._side, self._sentence, self._members)


def answers(ours: Side, theirs: Side) -> dict[Span, Answer]:
    """For each number of ours whose sentence goes along with one of theirs, the number there."""
    lines = _lines(theirs)
    found = _copied(ours, theirs)
    for line in _lines(ours):
        laid = [
            (*_laid(line.items, other.items), other) for other in lines if _is_alike(line, other)
        ]
        # The sentence that fits best as a whole speaks first, for all that it answers to.
        for _, pairs, other in sorted(laid, key=lambda one: -one[0]):
            for one, two in pairs:
                mine, their = line.items[one].statement, other.items[two].statement
                if mine is not None and their is not None and mine.span not in found:
                    fit = _fit(line.items, other.items, pairs, (one, two))
                    found[mine.span] = Answer(their, fit)
    return found


def _copied(ours: Side, theirs: Side) -> dict[Span, Answer]:
    """The numbers of sentences that were copied letter by letter, each with its original."""
    originals = {
        (_sentence_of(theirs, one), one.span.start - one.sentence.start): one
        for one in theirs.statements
    }
    found = {}
    for one in ours.statements:
        place = (_sentence_of(ours, one), one.span.start - one.sentence.start)
        if place in originals:
            found[one.span] = Answer(originals[place], 1.0)
    return found


def _sentence_of(side: Side, statement: Statement) -> str:
    return side.document.text[slice(*statement.sentence)]


def _lines(side: Side) -> list[_Line]:
    sentences: dict[Span, list[Statement]] = {}
    for statement in side.statements:
        sentences.setdefault(statement.sentence, []).append(statement)
    return [_Line(side, sentence, members) for sentence, members in sentences.items()]


def _telling_words(side: Side, sentence: Span, members: Sequence[Statement]) -> dict[int, str]:
    """The concepts of a sentence by where they start, without what is within its numbers."""
    found: dict[int, str] = {}
    for word in side.lexicon.words_in(side.document.text, sentence):
        found.setdefault(word.span.start, word.concept)
    return {start: word for start, word in found.items() if not _is_within(start, members)}


def _is_within(start: int, members: Sequence[Statement]) -> bool:
    return any(one.span.start <= start < one.span.end for one in members)


def _items(side: Side, sentence: Span, members: Sequence[Statement]) -> list[Item]:
    """Words and numbers in order; p-values, intervals and the like are left out."""
    text = side.document.text
    placed: list[tuple[int, Item]] = []
    for statement in members:
        start = statement.span.start
        if statement.measure is Measure.DATE:
            placed.append((start, Item(statement.quote, _TELLING)))
        elif not qualifies(statement):
            number = side.numbers[statement.span]
            weight = _TELLING if statement.kind in _CONTEXT else 0.0
            placed.append((start, Item("", weight, statement, number)))
    telling = _telling_words(side, sentence, members)
    placed += [(start, Item(word, _TELLING)) for start, word in telling.items()]
    for token in tokens_in(text, sentence):
        start = token.span.start
        if start not in telling and not token.text.isdigit() and not _is_within(start, members):
            placed.append((start, Item(stem(token.text.casefold()), _PLAIN)))
    return [item for _, item in sorted(placed, key=lambda one: one[0])]


def _is_alike(ours: _Line, other: _Line) -> bool:
    shared = len(ours.telling & other.telling)
    if ours.telling or other.telling:
        is_near = shared > 0 and shared >= _OVERLAP * min(len(ours.telling), len(other.telling))
    else:
        is_near = [one.word for one in ours.items] == [one.word for one in other.items]
    return is_near and len(ours.items) <= _LONGEST and len(other.items) <= _LONGEST


def _worth(one: Item, two: Item) -> float:
    """What it is worth to lay two items on one another; 0 where they cannot be."""
    if one.number is None or two.number is None:
        return one.weight if one.number is two.number else 0.0
    if one.statement is None or two.statement is None:
        return 0.0
    if family(one.statement) != family(two.statement):
        return 0.0
    if agree(one.number, two.number) is not None:
        return _EQUAL
    return _OTHER if are_comparable(one.number, two.number) else 0.0


def _laid(ours: Sequence[Item], theirs: Sequence[Item]) -> tuple[float, list[tuple[int, int]]]:
    """The heaviest way to lay two sentences side by side in order, and the items that meet."""
    rows = [[0.0] * (len(theirs) + 1)]
    for one in ours:
        above, row = rows[-1], [0.0]
        for at, two in enumerate(theirs):
            best = above[at + 1] if above[at + 1] > row[at] else row[at]
            if one.word == two.word and (worth := _worth(one, two)):
                best = max(best, above[at] + worth)
            row.append(best)
        rows.append(row)
    pairs = []
    i, j = len(ours), len(theirs)
    while i and j:
        here = rows[i][j]
        if here == rows[i - 1][j]:
            i -= 1
        elif here == rows[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return rows[-1][-1], pairs[::-1]


def _fit(
    ours: Sequence[Item],
    theirs: Sequence[Item],
    pairs: Sequence[tuple[int, int]],
    here: tuple[int, int],
) -> float:
    """How far the words around two numbers are the same."""
    if len(pairs) == len(ours) == len(theirs) >= _WHOLE:
        return 1.0
    met = cost = 0.0
    lost: tuple[set[str], set[str]] = (set(), set())
    before = (-1, -1)
    for pair in (*pairs, (len(ours), len(theirs))):
        mine = _between(ours, before[0], pair[0], here[0])
        their = _between(theirs, before[1], pair[1], here[1])
        lost[0].update(one.word for one in mine if one.word and one.weight == _TELLING)
        lost[1].update(one.word for one in their if one.weight == _TELLING)
        one, two = (sum(item.weight for item in items) for items in (mine, their))
        cost += one + min(one, two) + max(two - one, 0) / 2
        if pair[0] < len(ours) and abs(pair[0] - here[0]) <= _REACH:
            met += _worth_of(ours[pair[0]], theirs[pair[1]], pair == here)
        before = pair
    # A word that both have and that stands elsewhere: the groups come in another order.
    if met < _FEWEST or lost[0] & lost[1]:
        return 0.0
    return met / (met + cost)


def _worth_of(one: Item, two: Item, is_here: bool) -> float:
    """What two items that met say of the numbers beside them: nothing where they differ."""
    if one.number is None or two.number is None:
        return one.weight
    is_equal = not is_here and agree(one.number, two.number) is not None
    return one.weight if is_equal else 0.0


def _between(items: Sequence[Item], before: int, behind: int, here: int) -> list[Item]:
    """The words that met nothing between two that did, as far as they are near."""
    near = range(max(before + 1, here - _REACH), min(behind, here + _REACH + 1))
    return [items[at] for at in near]
