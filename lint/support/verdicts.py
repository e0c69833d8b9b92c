"""Each claim held against the abstract it cites: supported, contradicted, or not in it.

A claim is looked for in all of the abstract first: it is contradicted only where no number of the
abstract supports it about as well as the best one contradicts it. Sameness of the thing comes from
words (`about`), sameness of the number from `readings`; the faults that a desk makes by hand
(digits transposed, a direction turned, another unit, groups swapped) need fewer words in common
than a value that is merely another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lint.claim import Statement
from lint.document import Document, Span
from lint.finding import State
from lint.quantity import Kind
from lint.support.about import ground_of
from lint.support.agreement import agree
from lint.support.bench import PLAIN_FIT, SIGNALLED, Bench, Fault, Fit, Source
from lint.support.context import contexts, times_in
from lint.support.contradicting import SURE, against, fault_of
from lint.support.parallel import Answer, Side, answers
from lint.support.readings import How, number_of
from lint.support.supporting import enough, neighbours_in, supports_of

# How much better a contradiction must fit than the best support.
MARGIN = 0.25
# How much the words around two numbers must have in common for one to answer to the other.
ALONG = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an abstract makes of one statement."""

    state: State
    statement: Statement
    sources: tuple[Statement, ...] = ()  # of the abstract: what supports or contradicts it
    how: How | None = None
    fault: Fault | None = None
    is_certain: bool = False  # whether outcome, group and time agree by their words


def judged(
    article: Document, statements: Sequence[Statement], source: Source
) -> dict[Span, Verdict]:
    """The verdict on each of these statements, which all cite the source."""
    mine = contexts(article, statements, source.abbreviations)
    theirs = contexts(source.document, source.statements, source.abbreviations, is_source=True)
    ground = ground_of(
        source.document, source.title, source.abbreviations, times_in(source.statements)
    )
    ours = {one.span: number_of(one) for one in statements}
    numbers = {one.span: number_of(one) for one in source.statements}
    bench = Bench(
        article=article,
        source=source,
        mine=mine,
        theirs=theirs,
        ground=ground,
        ours=ours,
        numbers=numbers,
        neighbours=tuple(neighbours_in(source.statements)),
        times=_only_times(statements),
        answers=answers(
            Side(article, statements, ours, source.abbreviations),
            Side(source.document, source.statements, numbers, source.abbreviations),
        ),
    )
    found: dict[Span, Verdict] = {}
    for statement in statements:
        if bench.ours[statement.span].readings:
            whole = found.get(statement.whole) if statement.whole is not None else None
            found[statement.span] = _as_part(statement, whole) or _verdict(bench, statement)
    return found


def _only_times(statements: Sequence[Statement]) -> frozenset[Span]:
    """Lengths of time that say when another number of their sentence was measured."""
    timed = {one.sentence for one in statements if one.timepoint is not None}
    return frozenset(
        one.span for one in statements if one.kind is Kind.DURATION and one.sentence in timed
    )


def _as_part(statement: Statement, whole: Verdict | None) -> Verdict | None:
    """The verdict on a part of what stands in the abstract with the same part: 254 (74%)."""
    if whole is None or whole.state is not State.SUPPORTED:
        return None
    for source in whole.sources:
        for part in source.parts:
            how = agree(number_of(statement), number_of(part))
            if how is not None:
                return Verdict(state=State.SUPPORTED, statement=statement, sources=(part,), how=how)
    return None


def _along(bench: Bench, claim: Statement, answer: Answer) -> Verdict | None:
    """The verdict where the claim's sentence goes along with one of the abstract."""
    if answer.fit < ALONG:
        return None
    sources = (answer.source,)
    ours, theirs = bench.ours[claim.span], bench.numbers[answer.source.span]
    how = agree(ours, theirs)
    if how is not None:
        return Verdict(state=State.SUPPORTED, statement=claim, sources=sources, how=how)
    fault = fault_of(ours, theirs)
    if fault is None:
        return None
    is_elsewhere = any(
        agree(ours, bench.numbers[one.span]) is not None
        for one in bench.source.statements
        if one.sentence == answer.source.sentence
    )
    return Verdict(
        state=State.CONTRADICTED,
        statement=claim,
        sources=sources,
        fault=Fault.SWAPPED if is_elsewhere else fault,
        is_certain=answer.fit >= SURE,
    )


def _verdict(bench: Bench, claim: Statement) -> Verdict:
    answer = bench.answers.get(claim.span)
    found = _along(bench, claim, answer) if answer is not None else None
    if found is not None:
        return found
    supports = max(supports_of(bench, claim), key=lambda one: one.score, default=None)
    if supports is not None and bench.is_at_other_time(claim, supports.sources[0]):
        return Verdict(
            state=State.CONTRADICTED,
            statement=claim,
            sources=supports.sources,
            fault=Fault.SWAPPED,
        )
    rival = max(against(bench, claim, supports), key=_weight, default=None)
    is_outweighed = supports is not None and rival is not None and _outweighs(rival, supports)
    if supports is not None and supports.score >= enough(bench, claim) and not is_outweighed:
        return Verdict(
            state=State.SUPPORTED, statement=claim, sources=supports.sources, how=supports.how
        )
    is_open = supports is not None and rival is not None and rival.fault is Fault.SWAPPED
    if rival is None or (is_open and not is_outweighed):
        return Verdict(state=State.NOT_IN_ABSTRACT, statement=claim)
    return Verdict(
        state=State.CONTRADICTED,
        statement=claim,
        sources=rival.sources,
        fault=rival.fault,
        is_certain=_is_certain(bench, claim, rival),
    )


def _outweighs(rival: Fit, supports: Fit) -> bool:
    gap = rival.score - supports.score
    is_beside = rival.sources[0].sentence == supports.sources[0].sentence
    if is_beside and gap >= 2 * MARGIN:
        return rival.score >= SIGNALLED
    return gap >= MARGIN and rival.score >= PLAIN_FIT


def _weight(fit: Fit) -> float:
    """Where two numbers fit about as well, the one that shows how the fault came about wins."""
    return fit.score + (MARGIN if fit.fault not in (None, Fault.VALUE, Fault.SWAPPED) else 0)


def _is_certain(bench: Bench, claim: Statement, fit: Fit) -> bool:
    """Whether outcome, group and time of the claim all stand around the abstract's number."""
    if fit.score < SURE:
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
