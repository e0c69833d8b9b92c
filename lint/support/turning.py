"""Signs that a claim says the opposite of what an abstract says with the same number.

"Familiar to 25%" and "25% were not familiar"; "five times worse" and "a fivefold improvement".
Only the clauses of the two numbers are compared. A word of the one has a counterpart in the other:
itself or its opposite, with a "not" before it or without; an odd number of turns between the two
is a sign. None of the signs is sure, so each is a piece of evidence by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

from lint.claim import Statement
from lint.document import Document, Span
from lint.quantity import Kind
from lint.support.antonyms import BAD, GOOD, LOOSE, are_prefixed, lines_of, root_of
from lint.support.denials import NUMBER, ClauseWord, words_of
from lint.support.lay import GENERIC
from lint.vocabulary import STOP_WORDS

_NEAR = 6  # words away from the number
_SHARES = (Kind.PERCENT, Kind.FRACTION, Kind.COUNT)
# Of how many times as much two groups are told, and a "not" may name either.
TURNABLE = (*_SHARES, Kind.MULTIPLE, Kind.POINTS)
_EMPTY = frozenset(map(root_of, STOP_WORDS | GENERIC))
# What a hazard ratio is of has both names: that of survival is that of death.
_ENDS_OF_LIFE = frozenset(line for line, _ in lines_of(root_of("survival")))

_Words = Mapping[str, Sequence[ClauseWord]]  # the words of a clause by their roots


class Link(NamedTuple):
    """A word of a claim's clause and its opposite in the other clause."""

    is_loose: bool
    mine: Sequence[ClauseWord]
    rest: Sequence[ClauseWord]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The signs, each 0 or 1."""

    denied: float  # a word stands behind a "not" on one side and without one on the other
    denied_near: float  # ... and stands near both numbers
    opposed: float  # a word has its opposite there
    opposed_near: float
    loose: float  # ... that may stand beside anything: more and less, rise and fall
    praised: float  # good on one side, bad on the other
    plainly: float  # any of these but the loose one, near both numbers
    matched: float  # a word has its opposite, and a "not" makes the two one
    is_over: bool  # whether an odd number of words turn the one round

    @property
    def is_any(self) -> bool:
        """Whether anything speaks for a turn at all."""
        return any((self.denied, self.opposed, self.loose, self.praised))


SIGNS = tuple(field.name for field in fields(Turning) if not field.name.startswith("is_"))


class Turnings:
    """The signs of every two numbers, worked out when they are first asked for."""

    def __init__(self, article: Document, abstract: Document) -> None:
        self._article, self._abstract = article, abstract
        self._words: dict[tuple[bool, Span], tuple[ClauseWord, ...]] = {}
        self._found: dict[tuple[Span, Span], Turning] = {}

    def of(self, claim: Statement, source: Statement) -> Turning:
        """The signs between a number of the article and one of the abstract."""
        pair = (claim.span, source.span)
        if pair not in self._found:
            ours, theirs = (
                self._words_of(claim, is_ours=True),
                self._words_of(source, is_ours=False),
            )
            if source.kind is Kind.EFFECT:
                ours, theirs = _without_survival(ours), _without_survival(theirs)
            self._found[pair] = turning_of(claim, ours, theirs)
        return self._found[pair]

    def _words_of(self, statement: Statement, *, is_ours: bool) -> tuple[ClauseWord, ...]:
        key = (is_ours, statement.span)
        if key not in self._words:
            document = self._article if is_ours else self._abstract
            self._words[key] = words_of(document, statement)
        return self._words[key]


def _without_survival(words: Sequence[ClauseWord]) -> tuple[ClauseWord, ...]:
    """The words without those of living and dying."""
    lines = ({line for line, _ in lines_of(word.root)} for word in words)
    return tuple(
        word for word, own in zip(words, lines, strict=True) if own.isdisjoint(_ENDS_OF_LIFE)
    )


def turning_of(
    claim: Statement, ours: Sequence[ClauseWord], theirs: Sequence[ClauseWord]
) -> Turning:
    """The signs of turning between the clauses of a claim and of a number of the abstract."""
    mine, rest = _by_root(ours), _by_root(theirs)
    is_share = claim.kind in _SHARES and claim.quantity.direction is None
    is_count = claim.kind is Kind.COUNT
    denied = [_are_near(*pair) for pair in _denied(mine, rest)] if is_share else []
    links = [*_opposites(mine, rest), *_prefixed(mine, rest)]
    turned = [link for link in links if _turns(mine, rest, link.mine, link.rest)]
    is_matched = len(turned) < len(links)
    if is_matched:
        denied = []  # the "not" is that of the opposite
    opposed = [_are_near(link.mine, link.rest) for link in turned if not link.is_loose]
    is_praised = not is_count and _praise_of(ours) * _praise_of(theirs) < 0
    is_denied = mine[NUMBER][0].is_denied is not rest[NUMBER][0].is_denied
    return Turning(
        denied=float(any(denied) or (bool(denied) and not is_count)),
        denied_near=float(any(denied)),
        opposed=float(bool(opposed)),
        opposed_near=float(any(opposed)),
        loose=float(len(opposed) < len(turned)),
        praised=float(is_praised),
        plainly=float(any(denied) or any(opposed) or is_praised),
        matched=float(is_matched),
        is_over=len(turned) % 2 == 1 or (not links and (is_denied or bool(denied))),
    )


def _denied(
    mine: _Words, rest: _Words
) -> Iterator[tuple[Sequence[ClauseWord], Sequence[ClauseWord]]]:
    """The words that are denied on one side alone; none where the number itself is."""
    if mine[NUMBER][0].is_denied is not rest[NUMBER][0].is_denied:
        return
    for root in (mine.keys() & rest.keys()) - _EMPTY:
        one, two = mine[root], rest[root]
        sides = [{word.is_denied for word in words} for words in (one, two)]
        if len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]:
            yield one, two


def _turns(
    mine: _Words, rest: _Words, one: Sequence[ClauseWord], two: Sequence[ClauseWord]
) -> bool:
    """Whether a word and its opposite say opposite things: no "not" makes them one."""
    denials = [one[0], two[0], mine[NUMBER][0], rest[NUMBER][0]]
    return sum(word.is_denied for word in denials) % 2 == 0


def _by_root(words: Sequence[ClauseWord]) -> _Words:
    found: dict[str, list[ClauseWord]] = {}
    for word in words:
        found.setdefault(word.root, []).append(word)
    return found


def _opposites(mine: _Words, rest: _Words) -> Iterator[Link]:
    """The words of one clause that have an opposite in the other, where neither has both."""
    ours, theirs = _lines(mine), _lines(rest)
    for line in ours.keys() & theirs.keys():
        one, two = ours[line], theirs[line]
        side, other = _side_of(one), _side_of(two)
        if side is not None and other is not None and side != other:
            yield Link(line in LOOSE, one[side], two[other])


def _lines(words: _Words) -> dict[int, dict[int, list[ClauseWord]]]:
    found: dict[int, dict[int, list[ClauseWord]]] = {}
    for root, said in words.items():
        for line, side in lines_of(root):
            found.setdefault(line, {}).setdefault(side, []).extend(said)
    return found


def _side_of(sides: Mapping[int, Sequence[ClauseWord]]) -> int | None:
    """The side of a pair that a clause has; of both, the one that is not another number's."""
    own = [side for side, words in sides.items() if not all(word.is_beyond for word in words)]
    found = own or list(sides)
    return found[0] if len(found) == 1 else None


def _prefixed(mine: _Words, rest: _Words) -> Iterator[Link]:
    for root in mine.keys() - rest.keys():
        for other in rest.keys() - mine.keys():
            if are_prefixed(root, other):
                yield Link(False, mine[root], rest[other])


def _are_near(one: Sequence[ClauseWord], two: Sequence[ClauseWord]) -> bool:
    """Whether both stand near their numbers, with no other number between."""
    return all(
        any(word.away <= _NEAR and not word.is_beyond for word in words) for words in (one, two)
    )


def _praise_of(words: Sequence[ClauseWord]) -> int:
    """How many words of praise stand near a number more than words of blame."""
    near = [word for word in words if word.away <= _NEAR and not word.is_beyond]
    values = ((-1 if word.is_denied else 1, word.root) for word in near)
    total = sum(sign * ((root in GOOD) - (root in BAD)) for sign, root in values)
    is_number_denied = any(word.root == NUMBER and word.is_denied for word in words)
    return -total if is_number_denied else total
