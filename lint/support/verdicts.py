"""Each claim held against the abstract it cites: supported, contradicted, or not in it.

A claim is looked for in all of the abstract first: it is contradicted only where no number of the
abstract supports it about as well as the best one contradicts it. Sameness of the thing comes from
words (`about`), sameness of the number from `readings`; the faults that a desk makes by hand
(digits transposed, a direction turned, another unit, groups swapped) need fewer words in common
than a value that is merely another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lint.claim import Statement
from lint.conversion import share
from lint.document import Document, Span
from lint.finding import State
from lint.quantity import Kind, plain
from lint.stats.counts import are_swapped_digits, is_slip
from lint.stats.intervals import HUNDRED, magnitude
from lint.support.about import (
    Ground,
    about,
    ground_of,
    has_outcome,
    is_of_one_thing,
    is_other_time,
)
from lint.support.context import Context, contexts, family, is_beside, times_in
from lint.support.counted import counted
from lint.support.readings import (
    How,
    agree,
    are_apart,
    are_comparable,
    change_of,
    is_complement,
    is_derived,
    meet,
    readings,
)

# How much of what a claim says must stand around a number of the abstract, 0 to 1.
_ENOUGH = 0.3  # to be supported by an equal number
_SIGNALLED = 0.45  # to be contradicted where the number shows how it went wrong
_PLAIN = 0.7  # to be contradicted by a number that is merely another
_SURE = 0.85
_NEVER = 2.0  # a bare number that is merely another
# How much better a contradiction must fit than the best support.
_MARGIN = 0.25


class Fault(StrEnum):
    """How a claim differs from its abstract."""

    VALUE = "another number"
    DIGITS = "the same digits in another order"
    DIRECTION = "the other direction"
    RATIO = "the ratio itself said as a change"
    UNIT = "another unit"
    SWAPPED = "the number of another group, outcome or time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an abstract makes of one statement."""

    state: State
    statement: Statement
    sources: tuple[Statement, ...] = ()  # of the abstract: what supports or contradicts it
    how: How | None = None
    fault: Fault | None = None
    is_certain: bool = False  # whether outcome, group and time agree by their words


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An abstract and what is known of its work."""

    document: Document
    statements: tuple[Statement, ...]
    title: str = ""
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """A number of the abstract, or two, beside a claim."""

    sources: tuple[Statement, ...]
    score: float
    how: How | None = None
    fault: Fault | None = None


def judged(
    article: Document, statements: Sequence[Statement], source: Source
) -> dict[Span, Verdict]:
    """The verdict on each of these statements, which all cite the source."""
    mine = contexts(article, statements, source.abbreviations)
    theirs = contexts(source.document, source.statements, source.abbreviations, is_source=True)
    ground = ground_of(
        source.document, source.title, source.abbreviations, times_in(source.statements)
    )
    bench = _Bench(
        article=article, source=source, mine=mine, theirs=theirs, ground=ground, claims=statements
    )
    found = {}
    for statement in statements:
        if readings(statement):
            found[statement.span] = _verdict(bench, statement)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """Both documents with the words around all their numbers."""

    article: Document
    source: Source
    mine: Mapping[Span, Context]
    theirs: Mapping[Span, Context]
    ground: Ground
    claims: Sequence[Statement]

    def has_outcome(self, claim: Statement, source: Statement) -> bool:
        mine, theirs = self.mine[claim.span], self.theirs[source.span]
        return has_outcome(claim, mine, source, theirs, self.ground)

    def is_at_other_time(self, claim: Statement, source: Statement) -> bool:
        """Whether the two are one but for their times, and the abstract speaks of both times."""
        mine, theirs = self.mine[claim.span], self.theirs[source.span]
        if not self.ground.has_time_of(mine) or not is_other_time(claim, source, mine, theirs):
            return False
        timeless = replace(mine, times=frozenset())
        return about(claim, timeless, source, theirs, self.ground) >= _PLAIN

    def score(self, claim: Statement, source: Statement) -> float:
        return about(claim, self.mine[claim.span], source, self.theirs[source.span], self.ground)


def _verdict(bench: _Bench, claim: Statement) -> Verdict:
    supports = max(_supports(bench, claim), key=lambda one: one.score, default=None)
    if supports is not None and bench.is_at_other_time(claim, supports.sources[0]):
        return Verdict(
            state=State.CONTRADICTED,
            statement=claim,
            sources=supports.sources,
            fault=Fault.SWAPPED,
        )
    against = max(_against(bench, claim, supports), key=_weight, default=None)
    is_outweighed = supports and against and _outweighs(against, supports)
    if supports is not None and supports.score >= _ENOUGH and not is_outweighed:
        return Verdict(
            state=State.SUPPORTED, statement=claim, sources=supports.sources, how=supports.how
        )
    if against is None or (supports is not None and not is_outweighed):
        return Verdict(state=State.NOT_IN_ABSTRACT, statement=claim)
    return Verdict(
        state=State.CONTRADICTED,
        statement=claim,
        sources=against.sources,
        fault=against.fault,
        is_certain=_is_certain(bench, claim, against),
    )


def _outweighs(against: _Fit, supports: _Fit) -> bool:
    return against.score >= supports.score + _MARGIN and against.score >= _PLAIN


def _weight(fit: _Fit) -> float:
    """Where two numbers fit about as well, the one that shows how the fault came about wins."""
    return fit.score + (_MARGIN if fit.fault not in (None, Fault.VALUE, Fault.SWAPPED) else 0)


def _supports(bench: _Bench, claim: Statement) -> Iterator[_Fit]:
    for source in bench.source.statements:
        how = agree(claim, source)
        if how is not None:
            yield _Fit(sources=(source,), score=bench.score(claim, source), how=how)
        elif is_complement(claim, source) and _is_turned_over(bench, claim, source):
            score = bench.score(claim, source)
            yield _Fit(sources=(source,), score=score, how=How.COMPLEMENT)
    for first, second in _neighbours(bench.source.statements):
        how = is_derived(claim, first, second)
        if how is not None:
            score = max(bench.score(claim, first), bench.score(claim, second))
            yield _Fit(sources=(first, second), score=score, how=how)


def _is_turned_over(bench: _Bench, claim: Statement, source: Statement) -> bool:
    """Whether one side says that something did not come about."""
    ones, twos = bench.mine[claim.span].words, bench.theirs[source.span].words
    if ("not" in ones) is not ("not" in twos):
        return True
    return ("survive" in ones and "death" in twos) or ("death" in ones and "survive" in twos)


def _neighbours(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Numbers of one family that follow one another in one sentence."""
    wholes = [one for one in statements if not is_beside(one)]
    last: dict[tuple[Span, str], Statement] = {}
    for statement in wholes:
        key = (statement.sentence, family(statement))
        if key in last:
            yield last[key], statement
        last[key] = statement


def _against(bench: _Bench, claim: Statement, supports: _Fit | None) -> Iterator[_Fit]:
    """The numbers of the abstract that a claim contradicts, if it is about the same thing."""
    mine = bench.mine[claim.span]
    if is_beside(claim) or not is_of_one_thing(mine, bench.ground) or _is_only_time(bench, claim):
        return
    if not bench.ground.has_time_of(mine):
        return
    # "74% were depleted, and 12% had a fall": what the second is of, no word tells.
    is_named = mine.is_alone or bool(mine.own)
    for source in bench.source.statements:
        if is_beside(source) or not _is_same_sort(bench, claim, source):
            continue
        fault = _fault(claim, source)
        if fault is None:
            continue
        score = bench.score(claim, source)
        if supports is not None:
            is_stated = supports.how not in (How.COMPLEMENT, How.DIFFERENCE)
            if is_stated and _is_rival(bench, claim, source, supports.sources[0]):
                yield _Fit(sources=(source,), score=score, fault=Fault.SWAPPED)
        elif score >= _needed(claim, source, fault) and (
            fault is not Fault.VALUE or (is_named and bench.has_outcome(claim, source))
        ):
            yield _Fit(sources=(source,), score=score, fault=fault)


def _is_only_time(bench: _Bench, claim: Statement) -> bool:
    """Whether a length of time says when another number of its sentence was measured."""
    return claim.kind is Kind.DURATION and any(
        one.sentence == claim.sentence and one.timepoint is not None for one in bench.claims
    )


def _is_rival(bench: _Bench, claim: Statement, rival: Statement, support: Statement) -> bool:
    """Whether words of the claim lie with the rival alone, and none with the equal number alone."""
    mine = bench.mine[claim.span]
    words = mine.own & bench.ground.everywhere or mine.words
    here, there = bench.theirs[support.span], bench.theirs[rival.span]
    if claim.kind in (Kind.DURATION, Kind.AGE) and family(support) != family(rival):
        return False
    only_here = words & here.words - there.words
    only_there = words & there.words - here.words
    return bool(only_there) and not only_here


def _needed(claim: Statement, source: Statement, fault: Fault) -> float:
    if fault is not Fault.VALUE:
        return _SIGNALLED
    if claim.kind is Kind.MEASURE and claim.quantity.unit is None:
        return _NEVER
    if claim.kind is Kind.COUNT and not is_slip(*_digits(claim, source)):
        return _SURE
    if claim.kind in (Kind.DURATION, Kind.AGE):
        return _SURE
    return _PLAIN


def _is_same_sort(bench: _Bench, claim: Statement, source: Statement) -> bool:
    if claim.kind is Kind.COUNT or source.kind is Kind.COUNT:
        if claim.kind is not source.kind:
            return False
        theirs = counted(bench.source.document, source)
        return bool(counted(bench.article, claim) & theirs)
    return True


def _fault(claim: Statement, source: Statement) -> Fault | None:
    """How the claim's number differs from the source's; None where it need not."""
    if not are_comparable(claim, source):
        return None
    if agree(claim, source) is not None or not are_apart(claim, source):
        return None
    ours, theirs = change_of(claim), change_of(source)
    if ours is not None and theirs is not None:
        is_turned = (ours.lower > 0) is not (theirs.lower > 0)
        if is_turned and meet(magnitude(ours), magnitude(theirs)):
            return Fault.DIRECTION
        if _is_ratio_itself(claim, source):
            return Fault.RATIO
    if claim.quantity.values == source.quantity.values:
        return Fault.UNIT
    if are_swapped_digits(*_digits(claim, source)):
        return Fault.DIGITS
    return Fault.VALUE


def _is_ratio_itself(claim: Statement, source: Statement) -> bool:
    """Whether a ratio of 0.62 was said as 62%."""
    return (
        claim.kind is Kind.PERCENT
        and source.kind is Kind.EFFECT
        and claim.quantity.value == source.quantity.value * HUNDRED
    )


def _digits(claim: Statement, source: Statement) -> tuple[str, str]:
    """Both numbers as printed; a fraction beside a percentage as one of as many places."""
    value = source.quantity.value
    if claim.kind is Kind.PERCENT and source.kind is Kind.FRACTION:
        rate = share(source.quantity) or value
        value = rate.quantize(claim.quantity.value)
    return plain(claim.quantity.value), plain(value)


def _is_certain(bench: _Bench, claim: Statement, fit: _Fit) -> bool:
    """Whether outcome, group and time of the claim all stand around the abstract's number."""
    if fit.score < _SURE:
        return False
    source = fit.sources[0]
    return bench.ground.is_named_in(
        claim, source, bench.mine[claim.span], bench.theirs[source.span]
    )


def claim_verdict(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict on a claim that several statements make: a plain contradiction first."""
    found = list(verdicts)
    for state, is_certain in (
        (State.CONTRADICTED, True),
        (State.SUPPORTED, False),
        (State.CONTRADICTED, False),
        (State.NOT_IN_ABSTRACT, False),
    ):
        for one in found:
            if one.state is state and (one.is_certain or not is_certain):
                return one
    return None
