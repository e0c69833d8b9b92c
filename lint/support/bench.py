"""The two documents of a judgement side by side, with the words around all their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lint.claim import Statement
from lint.document import Document, Span
from lint.quantity import Kind
from lint.support.about import Ground, about, has_outcome, is_other_time
from lint.support.context import Context
from lint.support.counted import counted
from lint.support.parallel import Answer
from lint.support.readings import How, Number

# How far two numbers must be about one thing, 0 to 1, for one to contradict the other.
PLAIN_FIT = 0.7  # where it is merely another
SIGNALLED = 0.45  # where it shows how it went wrong


class Fault(StrEnum):
    """How a claim differs from its abstract."""

    VALUE = "another number"
    DIGITS = "the same digits in another order"
    DIRECTION = "the other direction"
    RATIO = "the ratio itself said as a change"
    UNIT = "another unit"
    SWAPPED = "the number of another group, outcome or time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An abstract and what is known of its work."""

    document: Document
    statements: tuple[Statement, ...]
    title: str = ""
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A number of the abstract, or two, beside a claim."""

    sources: tuple[Statement, ...]
    score: float
    how: How | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Both documents with the words around all their numbers."""

    article: Document
    source: Source
    mine: Mapping[Span, Context]
    theirs: Mapping[Span, Context]
    ground: Ground
    ours: Mapping[Span, Number]  # of the article
    numbers: Mapping[Span, Number]  # of the abstract
    neighbours: Sequence[tuple[Statement, Statement]]  # of the abstract, in one sentence
    times: frozenset[Span]  # lengths of time that say when another number was measured
    answers: Mapping[Span, Answer]  # of the article, where sentences go along

    def has_outcome(self, claim: Statement, source: Statement) -> bool:
        mine, theirs = self.mine[claim.span], self.theirs[source.span]
        return has_outcome(claim, mine, source, theirs, self.ground)

    def is_at_other_time(self, claim: Statement, source: Statement) -> bool:
        """Whether the two are one but for their times, and the abstract speaks of both times."""
        mine, theirs = self.mine[claim.span], self.theirs[source.span]
        if not self.ground.has_time_of(mine) or not is_other_time(claim, source, mine, theirs):
            return False
        timeless = replace(mine, times=frozenset())
        return about(claim, timeless, source, theirs, self.ground) >= PLAIN_FIT

    def score(self, claim: Statement, source: Statement) -> float:
        return about(claim, self.mine[claim.span], source, self.theirs[source.span], self.ground)


def is_same_sort(bench: Bench, claim: Statement, source: Statement) -> bool:
    if claim.kind is Kind.COUNT or source.kind is Kind.COUNT:
        if claim.kind is not source.kind:
            return False
        theirs = counted(bench.source.document, source)
        return bool(counted(bench.article, claim) & theirs)
    return True
