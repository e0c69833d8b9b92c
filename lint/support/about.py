"""How far a claim and a number of the abstract are about the same thing, by the words around them.

Every telling word of the claim counts: fully where it belongs to the abstract's number, partly
where it stands nearby, against it where it belongs to a neighbour of that number. Words that an
abstract has all over, its title's above all, tell little; words it does not have at all tell that
the claim is about something else.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lint.claim import Statement
from lint.document import Document
from lint.quantity import Kind
from lint.support.context import Concepts, Context
from lint.support.lay import OPPOSITES, PEOPLE_WORDS
from lint.support.sides import ENDS
from lint.support.words import PLAIN, concepts_of

# What a word of the claim weighs.
_TOPIC = 0.4  # the abstract has it all over
_FOREIGN = 0.7  # the abstract does not have it
_FOREIGN_OUTCOME = 1.2  # ... and it is what was measured
_FOREIGN_NAME = 0.25  # a journal, an author, a town
# How far a word is met by where it stands.
_BEFORE = 0.6  # in the sentence before
_ELSEWHERE = 0.3
_TOPIC_ELSEWHERE = 0.7
_NEIGHBOUR = -0.6
_TOPIC_SENTENCES = 3
# What is left of a score where something speaks against it.
_OTHER_TIME = 0.3
_OPPOSITE = 0.4
_UNNAMED = 0.7  # the number is one group's, and the claim does not name it
_NO_WORDS = 0.5
_FEWEST = 0.5  # words that weigh less than this together tell nothing
_SAME_TIME = Decimal("0.05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The words of a whole abstract."""

    everywhere: Concepts
    topic: Concepts
    times: frozenset[Decimal]  # days
    abbreviations: Mapping[str, str]

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
            if phrase is not None and not concepts_of(phrase, self.abbreviations) <= around:
                return False
        if theirs.sides and not theirs.sides & mine.words:
            return False
        return bool(mine.times) is bool(theirs.times)


def ground_of(
    document: Document,
    title: str,
    abbreviations: Mapping[str, str],
    times: frozenset[Decimal] = frozenset(),
) -> Ground:
    """The words of an abstract, and which of them it has all over."""
    counts: Counter[str] = Counter()
    for sentence in document.text.replace("\n", ". ").split(". "):
        counts.update(concepts_of(sentence, abbreviations))
    titled = concepts_of(title, abbreviations)
    often = frozenset(word for word, count in counts.items() if count >= _TOPIC_SENTENCES)
    return Ground(
        everywhere=frozenset(counts) | titled,
        topic=titled | often,
        times=times,
        abbreviations=abbreviations,
    )


def is_of_one_thing(context: Context, ground: Ground) -> bool:
    """Whether the claim has a word that the abstract has too; without one nothing can be said."""
    return bool(context.words & ground.everywhere) or not context.words


def about(
    claim: Statement, mine: Context, source: Statement, theirs: Context, ground: Ground
) -> float:
    """How far they are about the same thing, 0 to 1."""
    score = _coverage(claim, mine, theirs, ground)
    if is_other_time(claim, source, mine, theirs):
        score *= _OTHER_TIME
    score *= _OPPOSITE ** _opposites(mine.words, theirs)
    own = frozenset(word for word in theirs.own if not word.startswith(PLAIN))
    if own and not own & mine.words and theirs.others:
        score *= _UNNAMED
    return max(score, 0.0)


def _opposites(words: Concepts, theirs: Context) -> int:
    """How many words of the claim stand against an opposite one around the number."""
    count = 0
    for one, two in OPPOSITES:
        for first, second in ((one, two), (two, one)):
            around = theirs.own if second in theirs.own else theirs.words
            if first in words and second in around and first not in around:
                count += 1
    return count


def _coverage(claim: Statement, mine: Context, theirs: Context, ground: Ground) -> float:
    outcome = concepts_of(claim.outcome or "", ground.abbreviations)
    weights = met = 0.0
    # "Not" tells groups apart, and says nothing where it is part of a sentence's turn.
    for word in mine.words - ({"not"} - mine.own):
        if word in ENDS and not theirs.words & ENDS:
            continue
        if word.startswith(PLAIN) and word not in theirs.own | theirs.others:
            continue
        weight = _weight(word, word in mine.names, word in outcome, ground)
        weights += weight
        met += weight * _met(word, mine, theirs, ground)
    return met / weights if weights >= _FEWEST or met else _NO_WORDS


def _weight(word: str, is_name: bool, is_outcome: bool, ground: Ground) -> float:
    if word in ground.topic:
        return _TOPIC
    if word in ground.everywhere:
        return 1.0
    if is_outcome:
        return _FOREIGN_OUTCOME
    is_name = is_name or word in PEOPLE_WORDS
    return _FOREIGN_NAME if is_name else _FOREIGN


def _met(word: str, mine: Context, theirs: Context, ground: Ground) -> float:
    if word in theirs.own or word in theirs.shared:
        return 1.0
    if word in theirs.others:
        is_loose = word in theirs.aside and word not in mine.own
        return _ELSEWHERE if is_loose or word in PEOPLE_WORDS else _NEIGHBOUR
    if word in theirs.before:
        return _BEFORE
    if word in ground.topic:
        return _TOPIC_ELSEWHERE
    return _ELSEWHERE if word in ground.everywhere else 0.0


def has_outcome(
    claim: Statement, mine: Context, source: Statement, theirs: Context, ground: Ground
) -> bool:
    """Whether at least half of what was measured is named in the sentence of the number.

    Where the number of the source has an outcome of its own, that or its own words must name it.
    """
    named = concepts_of(claim.outcome or "", ground.abbreviations) - {"not"} or mine.words
    measured = concepts_of(source.outcome or "", ground.abbreviations)
    around = measured | theirs.own if measured & theirs.words else theirs.words
    return len(named & around) * 2 >= len(named)


def is_other_time(claim: Statement, source: Statement, mine: Context, theirs: Context) -> bool:
    if Kind.DURATION in (claim.kind, source.kind) or not mine.times or not theirs.times:
        return False
    return not is_at_one_time(mine, theirs)


def is_at_one_time(mine: Context, theirs: Context) -> bool:
    """Whether both have a time, and one of them is the same."""
    return any(is_one_time(one, two) for one in mine.times for two in theirs.times)


def is_one_time(first: Decimal, second: Decimal) -> bool:
    return abs(first - second) <= _SAME_TIME * max(first, second)
