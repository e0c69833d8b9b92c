"""Signs that a claim says the opposite of what an abstract says with the same number.

"Familiar to 25%" and "25% were not familiar"; "five times worse" and "a fivefold improvement".
Only the clauses of the two numbers are compared. A word of the one has a counterpart in the other:
itself or its opposite, with a "not" before it or without; an odd number of turns between the two
is a sign. None of the signs is sure, so each is a piece of evidence by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from lint.claim import Statement
from lint.document import Document, Span
from lint.quantity import Kind
from lint.support.antonyms import BAD, GOOD, are_prefixed, lines_of, root_of
from lint.support.denials import NUMBER, ClauseWord, words_of
from lint.support.lay import GENERIC
from lint.support.readings import How
from lint.vocabulary import STOP_WORDS

_NEAR = 6  # words away from the number
_AS_IT_IS = (How.SAME, How.ROUNDED, How.CONVERTED)
_SHARES = (Kind.PERCENT, Kind.FRACTION, Kind.COUNT)
# Of how many times as much two groups are told, and a "not" may name either.
_COMPARED = (Kind.MULTIPLE, Kind.POINTS)
_EMPTY = frozenset(map(root_of, STOP_WORDS | GENERIC))
_DEGREE_LINES = frozenset(
    line
    for word in ("higher", "lower", "increase", "decrease")
    for line, _ in lines_of(root_of(word))
)

# What a hazard ratio is of has both names: that of survival is that of death.
_ENDS_OF_LIFE = frozenset(line for line, _ in lines_of(root_of("survival")))

_Words = Mapping[str, Sequence[ClauseWord]]  # the words of a clause by their roots


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The signs, each 0 or 1."""

    denied: float  # a word stands behind a "not" on one side and without one on the other
    denied_near: float  # ... and stands near both numbers
    opposed: float  # a word has its opposite there
    opposed_near: float
    degree: float  # more and less, rise and fall
    prefixed: float  # familiar, unfamiliar
    praised: float  # good on one side, bad on the other
    matched: float  # a word has its opposite, and a "not" makes the two one

    @property
    def is_any(self) -> bool:
        """Whether anything speaks for a turn at all."""
        return any((self.denied, self.opposed, self.degree, self.prefixed, self.praised))


SIGNS = tuple(field.name for field in fields(Turning))


def turnings_in(
    article: Document,
    statements: Sequence[Statement],
    abstract: Document,
    sources: Sequence[Statement],
    hows: Mapping[tuple[Span, Span], How],
) -> dict[tuple[Span, Span], Turning]:
    """The signs of every two numbers that agree as they are printed, where there are any."""
    ours = {one.span: one for one in statements if one.kind in (*_SHARES, *_COMPARED)}
    theirs = {one.span: one for one in sources}
    ratios = {one.span for one in sources if one.kind is Kind.EFFECT}
    pairs = [pair for pair, how in hows.items() if how in _AS_IT_IS and pair[0] in ours]
    mine = {span: words_of(article, ours[span]) for span in {one for one, _ in pairs}}
    rest = {span: words_of(abstract, theirs[span]) for span in {two for _, two in pairs}}
    mine_of_life = {span: _without_survival(words) for span, words in mine.items()} if ratios else {}
    found = (
        (pair, turning_of(ours[pair[0]], mine_of_life[pair[0]], _without_survival(rest[pair[1]])))
        if pair[1] in ratios
        else (pair, turning_of(ours[pair[0]], mine[pair[0]], rest[pair[1]]))
        for pair in pairs
    )
    return {pair: turning for pair, turning in found if turning.is_any or turning.matched}


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
    links = list(_opposites(mine, rest))
    turned = [
        (line, _are_near(one, two)) for line, one, two in links if _turns(mine, rest, one, two)
    ]
    opposed = [is_near for line, is_near in turned if line not in _DEGREE_LINES]
    prefixed = [_turns(mine, rest, one, two) for one, two in _prefixed(mine, rest)]
    is_matched = len(turned) < len(links) or not all(prefixed)
    if is_matched:
        denied = []  # the "not" is that of the opposite
    return Turning(
        denied=float(any(denied) or (bool(denied) and not is_count)),
        denied_near=float(any(denied)),
        opposed=float(bool(opposed)),
        opposed_near=float(any(opposed)),
        degree=float(len(opposed) < len(turned)),
        prefixed=float(any(prefixed)),
        praised=float(not is_count and _praise_of(ours) * _praise_of(theirs) < 0),
        matched=float(is_matched),
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


def _opposites(
    mine: _Words, rest: _Words
) -> Iterator[tuple[int, Sequence[ClauseWord], Sequence[ClauseWord]]]:
    """The words of one clause that have an opposite in the other, where neither has both."""
    ours, theirs = _lines(mine), _lines(rest)
    for line in ours.keys() & theirs.keys():
        one, two = ours[line], theirs[line]
        if len(one) == len(two) == 1 and one.keys() != two.keys():
            yield line, next(iter(one.values())), next(iter(two.values()))


def _lines(words: _Words) -> dict[int, dict[int, list[ClauseWord]]]:
    found: dict[int, dict[int, list[ClauseWord]]] = {}
    for root, said in words.items():
        for line, side in lines_of(root):
            found.setdefault(line, {}).setdefault(side, []).extend(said)
    return found


def _prefixed(
    mine: _Words, rest: _Words
) -> Iterator[tuple[Sequence[ClauseWord], Sequence[ClauseWord]]]:
    for root in mine.keys() - rest.keys():
        for other in rest.keys() - mine.keys():
            if are_prefixed(root, other):
                yield mine[root], rest[other]


def _are_near(one: Sequence[ClauseWord], two: Sequence[ClauseWord]) -> bool:
    return all(min(word.away for word in words) <= _NEAR for words in (one, two))


def _praise_of(words: Sequence[ClauseWord]) -> int:
    """How many words of praise stand near a number more than words of blame."""
    near = [word for word in words if word.away <= _NEAR]
    values = ((-1 if word.is_denied else 1, word.root) for word in near)
    total = sum(sign * ((root in GOOD) - (root in BAD)) for sign, root in values)
    is_number_denied = any(word.root == NUMBER and word.is_denied for word in words)
    return -total if is_number_denied else total
