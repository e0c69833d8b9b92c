"""Each claim held against the abstract it cites: supported, contradicted, or not in it.

All ways to take a claim compete (`candidates`): that a number of the abstract gives it, that one
contradicts it, that the abstract does not speak of it. What speaks for each way is weighed
(`weights`), and the weights are shares of belief: a claim is called contradicted only where that is
believed beyond `ACCUSED`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from lint.claim import Statement
from lint.document import Document, Span
from lint.finding import State
from lint.support.accusing import contradicting
from lint.support.agreement import agree
from lint.support.bench import Bench, Source, bench_of
from lint.support.candidates import Candidate, Knowns, absent, supporting
from lint.support.context import is_beside, qualifies
from lint.support.faults import Fault, fault_of
from lint.support.gaps import derived_how, gaps_of
from lint.support.known import known_of
from lint.support.qualifiers import is_other_part
from lint.support.readings import How, number_of
from lint.support.weights import WEIGHTS

ACCUSED = 0.55
# A value that is merely another shows no sign of how it came about, and is wrong more often.
ACCUSED_OF_VALUE = 0.65
# How much the words around two numbers must have in common for one to answer to the other.
ALONG = 0.75
SURE = 0.9
_AS_PRINTED = (How.SAME, How.ROUNDED)
SHARP = 3.0  # how much the best way counts before the others of its state


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
    """The verdict on each of these statements, which all cite the source.

    A p-value, interval or date says nothing by itself: it has a verdict where it is contradicted.
    """
    if not source.statements:
        return {
            one.span: Verdict(state=State.NOT_IN_ABSTRACT, statement=one)
            for one in statements
            if number_of(one).readings and not qualifies(one)
        }
    bench = bench_of(article, statements, source)
    judgeable = [one for one in statements if bench.ours[one.span].readings and not is_beside(one)]
    knowns = {one.span: known_of(bench, one) for one in judgeable}
    found: dict[Span, Verdict] = {}
    for statement in judgeable:
        whole = found.get(statement.whole) if statement.whole is not None else None
        found[statement.span] = _as_part(statement, whole) or _verdict(bench, statement, knowns)
    found |= _of_parts(bench, statements, found)
    return {
        span: verdict
        for span, verdict in found.items()
        if verdict.state is State.CONTRADICTED or not qualifies(verdict.statement)
    }


def _of_parts(
    bench: Bench, statements: Sequence[Statement], verdicts: Mapping[Span, Verdict]
) -> dict[Span, Verdict]:
    """The verdicts on intervals and p-values that the abstract has otherwise for their number.

    Where it has the number itself several times, one of them with this part is enough.
    """
    found: dict[Span, Verdict] = {}
    for part in statements:
        whole = verdicts.get(part.whole) if part.whole is not None else None
        if whole is None or whole.state is not State.SUPPORTED or whole.how not in _AS_PRINTED:
            continue
        carriers = [
            one
            for one in bench.source.statements
            if one.kind is whole.statement.kind and bench.how(whole.statement, one) is not None
        ]
        theirs = [one for carrier in carriers for one in carrier.parts if one.kind is part.kind]
        if theirs and all(is_other_part(part.quantity, one.quantity) for one in theirs):
            found[part.span] = Verdict(
                state=State.CONTRADICTED, statement=part, sources=(theirs[0],), fault=Fault.VALUE
            )
    return found


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


def _along(bench: Bench, claim: Statement) -> Verdict | None:
    """The verdict where the claim's sentence goes along with one of the abstract."""
    answer = bench.answers.get(claim.span)
    if answer is None or answer.fit < ALONG:
        return None
    how = bench.how(claim, answer.source)
    if how is not None and bench.is_other_sense(claim, answer.source):
        return None
    if how is not None:
        return Verdict(state=State.SUPPORTED, statement=claim, sources=(answer.source,), how=how)
    fault = fault_of(bench.ours[claim.span], bench.numbers[answer.source.span])
    if fault is None or _follows_from(bench, claim, answer.source.sentence):
        return None
    is_elsewhere = any(
        bench.how(claim, one) is not None
        for one in bench.source.statements
        if one.sentence == answer.source.sentence
    )
    return Verdict(
        state=State.CONTRADICTED,
        statement=claim,
        sources=(answer.source,),
        fault=Fault.SWAPPED if is_elsewhere and fault is Fault.VALUE else fault,
        is_certain=answer.fit >= SURE,
    )


def _follows_from(bench: Bench, claim: Statement, sentence: Span) -> bool:
    """Whether a claim is worked out from two numbers of a sentence: "seven more than before"."""
    return any(
        derived_how(bench, claim, pair) is not None
        for pair in bench.neighbours
        if pair[0].sentence == sentence
    )


def ways_of(bench: Bench, claim: Statement, knowns: Knowns) -> list[Candidate]:
    """All ways to take one claim, the last being that the abstract does not speak of it."""
    known = knowns[claim.span]
    gaps = tuple(gaps_of(bench, claim, known))
    return [
        *supporting(bench, claim, known, gaps),
        *contradicting(bench, claim, knowns, gaps),
        absent(bench, claim, known),
    ]


def _verdict(bench: Bench, claim: Statement, knowns: Knowns) -> Verdict:
    found = _along(bench, claim)
    if found is not None:
        return found
    ways = ways_of(bench, claim, knowns)
    scores = [_score(one) for one in ways]
    believed = beliefs(ways, scores)
    state = max(believed, key=lambda one: believed[one])
    chosen = best(ways, scores, state)
    needed = ACCUSED_OF_VALUE if chosen.fault is Fault.VALUE else ACCUSED
    if state is State.CONTRADICTED and believed[state] < needed:
        rest = {one: belief for one, belief in believed.items() if one is not state}
        state = max(rest, key=lambda one: rest[one])
        chosen = best(ways, scores, state)
    if state is State.SUPPORTED and _is_of_another(chosen):
        return Verdict(state=State.NOT_IN_ABSTRACT, statement=claim)
    is_named = state is State.CONTRADICTED and all(
        bench.ground.is_named_in(claim, one, bench.mine[claim.span], bench.theirs[one.span])
        for one in chosen.sources
    )
    return Verdict(
        state=state,
        statement=claim,
        sources=chosen.sources,
        how=chosen.how,
        fault=chosen.fault,
        is_certain=is_named and believed[state] >= SURE,
    )


def best(ways: Sequence[Candidate], scores: Sequence[float], state: State) -> Candidate:
    """The likeliest way to come to a state."""
    best = max((at for at, one in enumerate(ways) if one.state is state), key=lambda at: scores[at])
    return ways[best]


def _is_of_another(way: Candidate) -> bool:
    """Whether an equal number is of something else, and the abstract never names the claim's."""
    return bool(
        way.features["s.other_outcome"]
        and way.features["s.outcome_foreign"] == 1.0
        and not way.features["s.own_met"]
    )


def _score(one: Candidate) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in one.features.items())


def beliefs(ways: Sequence[Candidate], scores: Sequence[float]) -> Mapping[State, float]:
    """How far each state is believed, 0 to 1: by its best way, and hardly by many poor ones."""
    heights: dict[State, float] = {}
    for state in {one.state for one in ways}:
        mine = [score for one, score in zip(ways, scores, strict=True) if one.state is state]
        highest = max(mine)
        heights[state] = highest + log(sum(exp(SHARP * (one - highest)) for one in mine)) / SHARP
    top = max(heights.values())
    total = sum(exp(one - top) for one in heights.values())
    return {state: exp(one - top) / total for state, one in heights.items()}


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
