"""Numbers that have changed places: each stands where the other was recorded.

Seen in two ways. Where the sentence is otherwise as it was, each recorded number is laid on its
place, and each place has the other's number. Where it was reworded too, each is laid on itself, and
what gives the swap away is that the words have kept their order while the numbers have not; clauses
that change places take their numbers along.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from lint.change import Change, quantity_change
from lint.claim import Match, Mention, Statement
from lint.conversion import unit_of
from lint.drift import change
from lint.ledger.anchor import fold, locate
from lint.ledger.belongings import Pair
from lint.ledger.phrase import SLOT, Phrase
from lint.meaning import Agreement, same_words
from lint.vocabulary import STOP_WORDS

_LONGEST_FROM_TO = 3  # words between the ends of a change, a spread in brackets among them
_MOST_TOGETHER = 40  # numbers of one sentence that are held against each other
_BESIDE = 3  # words on each side of a number that go where it goes
_LEAST_WORDS = 2  # shared by two sentences before the order of words says anything


def tell_moved_numbers(pairs: Sequence[Pair]) -> None:
    """Marks the numbers that went to one another's place in a reworded sentence."""
    sentences: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        _, recorded, present = pair
        if present.alone is not None and recorded.phrase.skeleton != present.phrase.skeleton:
            sentences[id(recorded.phrase), id(present.phrase)].append(pair)
    for together in sentences.values():
        crossed = list(_crossed(together)) if len(together) <= _MOST_TOGETHER else []
        if crossed and _is_in_order(together[0][1].phrase, together[0][2].phrase):
            for (one, _, _), (other, _, _) in crossed:
                one.swapped, other.swapped = other.id, one.id


def _crossed(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """The pairs of like numbers of which the first now stands behind the second."""
    for one, other in combinations(pairs, 2):
        before, other_before = one[1].before, other[1].before
        now, other_now = one[2].alone, other[2].alone
        if now is None or other_now is None or one[0].id is None or other[0].id is None:
            continue
        if before.span == other_before.span:
            continue
        if (before.span < other_before.span) == (now.span < other_now.span):
            continue
        if (
            before.whole is None
            and _are_alike(before, other_before)
            and not (_is_followed(one, other) or _is_followed(other, one))
        ):
            yield one, other


def _are_alike(one: Statement, other: Statement) -> bool:
    """Whether two numbers could be taken for one another."""
    return (
        one.kind is other.kind
        and unit_of(one.quantity) == unit_of(other.quantity)
        and quantity_change(one.quantity, other.quantity) is Change.VALUE
    )


def _is_followed(pair: Pair, other: Pair) -> bool:
    """Whether a number took words of its own along, is the same group's, or is another number."""
    _, recorded, present = pair
    before, now = recorded.before, present.alone
    if now is None or quantity_change(before.quantity, now.quantity) is not None:
        return True
    if same_words(before.arm, now.arm) is Agreement.SAME:
        return True
    own = _near(recorded.phrase, before) - _near(other[1].phrase, other[1].before)
    return bool(own & _near(present.phrase, now))


def _near(phrase: Phrase, statement: Statement) -> frozenset[str]:
    """The words of meaning right beside a number."""
    left, right = phrase.neighbours(statement.span, _BESIDE)
    return (left | right) - STOP_WORDS - {SLOT}


def _is_in_order(before: Phrase, now: Phrase) -> bool:
    """Whether the words that two sentences share stand in one order."""
    counts = Counter(before.skeleton), Counter(now.skeleton)
    once = [
        word for word in before.skeleton if word != SLOT and counts[0][word] == counts[1][word] == 1
    ]
    return len(once) >= _LEAST_WORDS and once == [
        word for word in now.skeleton if word in set(once)
    ]


def with_swaps(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches; two whose numbers have changed places know of one another."""
    changed = [
        match for match in matches if match.wording is not None and change(match) is Change.VALUE
    ]
    by_old: dict[object, list[Match]] = defaultdict(list)
    for match in changed:
        if match.before is not None:
            by_old[match.before.quantity.values].append(match)
    swapped: dict[int, str] = {}
    for match in changed:
        now = match.alone or match.now
        if now is None:
            continue
        for other in by_old[now.quantity.values]:
            if _are_swapped(match, other):
                swapped[id(match)] = other.entry.id
    return tuple(
        replace(match, swapped=swapped[id(match)]) if id(match) in swapped else match
        for match in matches
    )


def _are_swapped(one: Match, other: Match) -> bool:
    """Whether each now says what the other said, and the two are of different groups.

    Where the words do not say whose they are, two numbers of one sentence, or two cells, are.
    """
    before, now = one.before, one.alone or one.now
    other_before, other_now = other.before, other.alone or other.now
    if one.entry.id == other.entry.id or not (before and now and other_before and other_now):
        return False
    if quantity_change(before.quantity, other_now.quantity) is not None:
        return False
    if quantity_change(other_before.quantity, now.quantity) is not None:
        return False
    match same_words(before.arm, other_before.arm):
        case Agreement.DIFFERENT:
            return True
        case Agreement.SAME:
            return False
        case _:
            if one.mention.sentence == other.mention.sentence:
                return not _is_from_to(one.mention, other.mention)
            return bool(one.mention.cell and other.mention.cell)


def _is_from_to(one: Mention, other: Mention) -> bool:
    """Whether two numbers of a sentence are the ends of one change: "from 254 to 325"."""
    sentence = fold(one.sentence)
    first, second = sorted(
        (locate(sentence, fold(mention.exact), mention.nth) or 0, len(fold(mention.exact)))
        for mention in (one, other)
    )
    words = sentence[sum(first) : second[0]].split()
    return len(words) <= _LONGEST_FROM_TO and "to" in words
