"""The words of a whole abstract: which it has, which it has all over, and which tell most.

Words that an abstract has all over, its title's above all, tell little; words that it does not have
at all tell that the claim is about something else.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lint.claim import Statement
from lint.document import Document
from lint.support.active import called_active
from lint.support.lay import OPPOSITES, PEOPLE_WORDS
from lint.support.surroundings import Concepts, Context
from lint.support.words import Lexicon, roots_of

# What a word of the claim weighs.
_TOPIC = 0.4  # the abstract has it all over
_FOREIGN = 0.7  # the abstract does not have it
_FOREIGN_OUTCOME = 1.2  # ... and it is what was measured
_FOREIGN_NAME = 0.25  # a journal, an author, a town
_TOPIC_SENTENCES = 3
_WITH_OPPOSITE = frozenset(word for pair in OPPOSITES for word in pair)
_SAME_TIME = Decimal("0.05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The words of a whole abstract."""

    everywhere: Concepts
    topic: Concepts
    times: frozenset[Decimal]  # days
    lexicon: Lexicon
    counts: Mapping[str, int] = field(default_factory=dict)  # of sentences that have a word
    roots: Mapping[str, str] = field(
        default_factory=dict
    )  # of words that it has not -> that it has

    def abroad(self, words: Concepts) -> Concepts:
        """Those words that the abstract does not have."""
        return words - self.everywhere

    def has_time_of(self, context: Context) -> bool:
        """Whether the abstract speaks of one of these times, or none is given."""
        return not context.times or any(
            is_one_time(one, two) for one in context.times for two in self.times
        )

    def is_named_in(
        self, claim: Statement, source: Statement, mine: Context, theirs: Context
    ) -> bool:
        """Whether outcome and group of the claim stand around the number, and times agree."""
        if claim.outcome is None:
            return False
        around = theirs.own | theirs.shared
        named = [claim.outcome, claim.arm, claim.comparator, claim.population]
        for phrase in named:
            if phrase is not None and not self.lexicon.concepts_of(phrase) <= around:
                return False
        if theirs.sides and not theirs.sides & mine.words:
            return False
        return bool(mine.times) is bool(theirs.times)


def ground_of(
    document: Document,
    title: str,
    lexicon: Lexicon,
    times: frozenset[Decimal] = frozenset(),
    strange: Concepts = frozenset(),
    around: Concepts = frozenset(),
    arms: Iterable[tuple[Concepts, Concepts]] = (),
) -> Ground:
    """The words of an abstract, and which of them it has all over."""
    counts: Counter[str] = Counter()
    for sentence in document.text.replace("\n", ". ").split(". "):
        counts.update(lexicon.concepts_of(sentence))
    titled = lexicon.concepts_of(title)
    often = frozenset(word for word, count in counts.items() if count >= _TOPIC_SENTENCES)
    everywhere = frozenset(counts) | titled | around
    abroad = strange - everywhere
    return Ground(
        everywhere=everywhere,
        roots={**roots_of(abroad, everywhere), **called_active(arms, abroad)},
        topic=titled | often,
        counts=counts,
        times=times,
        lexicon=lexicon,
    )


def opposites(words: Concepts, theirs: Context) -> int:
    """How many words of the claim stand against an opposite one around the number."""
    if words.isdisjoint(_WITH_OPPOSITE):
        return 0
    count = 0
    for one, two in OPPOSITES:
        for first, second in ((one, two), (two, one)):
            around = theirs.own if second in theirs.own else theirs.words
            if first in words and second in around and first not in around:
                count += 1
    return count


def weight_of(word: str, is_name: bool, is_outcome: bool, ground: Ground) -> float:
    if word in ground.topic:
        return _TOPIC
    if word in ground.everywhere:
        return 1.0
    if is_outcome:
        return _FOREIGN_OUTCOME
    is_name = is_name or word in PEOPLE_WORDS
    return _FOREIGN_NAME if is_name else _FOREIGN


def is_at_one_time(mine: Context, theirs: Context) -> bool:
    """Whether both have a time, and one of them is the same."""
    return any(is_one_time(one, two) for one in mine.times for two in theirs.times)


def is_one_time(first: Decimal, second: Decimal) -> bool:
    return abs(first - second) <= _SAME_TIME * max(first, second)
