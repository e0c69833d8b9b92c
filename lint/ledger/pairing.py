"""Which of today's statements a recorded mention may have become, and how well each fits.

A fit is judged by the sentence (do they share their words), the number's neighbours, the quantity
and what both are about. Equal digits alone are no fit, nor is a like sentence that holds some
other number among strange neighbours. Candidates come from an index of words, never from all pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.change import Change, quantity_change
from lint.claim import Statement
from lint.conversion import unit_of
from lint.document import Span
from lint.ledger.assign import GREATEST
from lint.ledger.phrase import Phrase, likeness, weigh
from lint.meaning import Agreement, same_time, same_words

# Weights of what speaks for a fit; they add up to one, and context adds or takes a little.
_OF_SENTENCE, _OF_NEIGHBOURS, _OF_QUANTITY = 0.38, 0.27, 0.35
_OF_CONTEXT = 0.06
_OF_ORDER = 0.01  # only parts what is otherwise equal

# How much of the quantity is left after a change. What is not named here is another number.
_LEFT = {
    None: 1.0,
    Change.PRECISION: 0.9,
    Change.RELATION: 0.8,
    Change.SPREAD: 0.7,
    Change.DIRECTION: 0.6,
    Change.MEASURE: 0.6,
    Change.UNIT: 0.6,
}
_LEFT_OF_SAME_UNIT = 0.25

# The least that an equal number and another number need of sentence and neighbours.
_LEAST_SENTENCE_SAME, _LEAST_NEIGHBOURS_SAME = 0.3, 0.5
_LEAST_SENTENCE_OTHER, _LEAST_NEIGHBOURS_OTHER = 0.5, 0.34
_LEAST_SENTENCE_AGREED = 0.15  # where outcome or arm are known to agree

_NEAR_UNKNOWN = 0.6  # where a reading does not show the number's neighbours

_MOST_SENTENCES = 6  # today's sentences that one recorded sentence is held against
_MOST_CANDIDATES = 8
_MOST_TOGETHER = 40  # numbers of one sentence that are all looked at
_MOST_SHARERS = 60  # a word of more sentences than this points at none


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A mention whose sentence does not stand as recorded."""

    phrase: Phrase
    before: Statement  # read by itself
    is_equal_only: bool  # whether no other number will do: it was set aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """A statement of today that nothing accounts for yet."""

    index: int  # in today's statements
    statement: Statement
    phrase: Phrase
    alone: Statement | None  # the same, its sentence read by itself


def worths(recorded: Sequence[Recorded], present: Sequence[Present]) -> list[Mapping[int, int]]:
    """For each recorded mention its candidates among `present`, with the worth of each."""
    standing: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(present):
        standing[id(one.phrase)].append(index)
    holders = _index({id(one.phrase): one.phrase for one in present}.values())
    alike: dict[int, list[_Alike]] = {}
    found: list[Mapping[int, int]] = []
    for order, mention in enumerate(recorded):
        key = id(mention.phrase)
        if key not in alike:
            alike[key] = [_alike(mention.phrase, one) for one in _nearest(mention.phrase, holders)]
        fits: dict[int, float] = {}
        for here in alike[key]:
            for index in _within(mention, standing[id(here.phrase)], present):
                fit = _fit(mention, present[index], here)
                if fit > 0:
                    apart = abs(order / len(recorded) - index / len(present))
                    fits[index] = fit + _OF_ORDER * (1 - apart)
        best = sorted(fits, key=lambda index: -fits[index])[:_MOST_CANDIDATES]
        found.append({index: _worth(fits[index]) for index in best})
    return found


@dataclass(frozen=True, slots=True)
class _Alike:
    """One of today's sentences, and how alike it is to a recorded one."""

    phrase: Phrase
    likeness: float
    is_kept: bool  # whether only numbers differ


def _alike(before: Phrase, now: Phrase) -> _Alike:
    return _Alike(now, likeness(before, now), before.skeleton == now.skeleton)


def _within(mention: Recorded, indexes: Sequence[int], present: Sequence[Present]) -> Iterator[int]:
    """The statements of a sentence that a mention may be; of very many those about its place."""
    if len(indexes) <= _MOST_TOGETHER:
        yield from indexes
        return
    slot = mention.phrase.slots.get(mention.before.span, 0)
    place = slot / len(mention.phrase.skeleton) if mention.phrase.skeleton else 0.0
    middle = round(place * len(indexes))
    first = max(0, min(middle - _MOST_TOGETHER // 2, len(indexes) - _MOST_TOGETHER))
    yield from indexes[first : first + _MOST_TOGETHER]


def _worth(fit: float) -> int:
    """Steeper than the fit, so that one good pair outweighs two middling ones."""
    return max(1, round(GREATEST * min(fit, 1.0) ** 3))


def _index(phrases: Iterable[Phrase]) -> Mapping[str, list[Phrase]]:
    """Words and values -> the sentences that hold them."""
    holders: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for key in _keys(phrase):
            holders[key].append(phrase)
    return holders


def _keys(phrase: Phrase) -> Iterator[str]:
    yield from phrase.words
    yield from (f"={value}" for value in phrase.values)
    yield " ".join(phrase.skeleton)


def _nearest(phrase: Phrase, holders: Mapping[str, list[Phrase]]) -> list[Phrase]:
    """The sentences that share most with a recorded one, rare words counting most."""
    votes: Counter[int] = Counter()
    named: dict[int, Phrase] = {}
    for key in _keys(phrase):
        sharers = holders.get(key, ())
        if len(sharers) <= _MOST_SHARERS:
            for one in sharers:
                named[id(one)] = one
                votes[id(one)] += 100 // len(sharers) + 1
    return [named[key] for key, _ in votes.most_common(_MOST_SENTENCES)]


def _fit(recorded: Recorded, present: Present, here: _Alike) -> float:
    """From 0, no fit at all, to about 1."""
    before, now = recorded.before, present.alone or present.statement
    what = quantity_change(before.quantity, now.quantity)
    if recorded.is_equal_only and what is not None:
        return 0.0
    near = _near(recorded, present, here.is_kept)
    agreement = _agreement(before, now)
    if not _is_likely(what, here.likeness, near, agreement) or (here.is_kept and near == 0):
        return 0.0
    left = _LEFT.get(what, 0.0)
    if what is Change.VALUE and unit_of(before.quantity) == unit_of(now.quantity):
        left = _LEFT_OF_SAME_UNIT
    if left == 0 and not here.is_kept:
        return 0.0
    return (
        _OF_SENTENCE * here.likeness
        + _OF_NEIGHBOURS * near
        + _OF_QUANTITY * left
        + _OF_CONTEXT * agreement
    )


def _near(recorded: Recorded, present: Present, is_kept: bool) -> float:
    """How alike the numbers' neighbours are; where all words are the same, only the slot counts."""
    old_slot = recorded.phrase.slots.get(recorded.before.span)
    new_span = present.alone.span if present.alone else Span(-1, -1)
    new_slot = present.phrase.slots.get(new_span)
    if old_slot is None or new_slot is None:
        return _NEAR_UNKNOWN
    if is_kept:
        return 1.0 if old_slot == new_slot else 0.0
    shared = most = 0.0
    for old, new in zip(
        recorded.phrase.neighbours(recorded.before.span),
        present.phrase.neighbours(new_span),
        strict=True,
    ):
        shared += weigh(old & new)
        most += max(weigh(old), weigh(new))
    return shared / most if most else 1.0


def _agreement(before: Statement, now: Statement) -> int:
    """How many of arm, outcome and time are known to be the same, less those that differ."""
    said = (
        same_words(before.arm, now.arm),
        same_words(before.outcome, now.outcome),
        same_time(before.timepoint, now.timepoint),
    )
    return said.count(Agreement.SAME) - said.count(Agreement.DIFFERENT)


def _is_likely(what: Change | None, alike: float, near: float, agreement: int) -> bool:
    """Whether there is more to it than digits."""
    if what is Change.VALUE:
        return alike >= _LEAST_SENTENCE_OTHER and near >= _LEAST_NEIGHBOURS_OTHER
    if agreement > 0 and alike >= _LEAST_SENTENCE_AGREED:
        return True
    return alike >= _LEAST_SENTENCE_SAME or near >= _LEAST_NEIGHBOURS_SAME
