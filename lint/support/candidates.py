"""Every way to take a claim: a number of the abstract gives it, contradicts it, or none is meant.

Each way has evidence for it, by name; how much each weighs is said in `weights`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import Statement
from lint.document import Span
from lint.finding import State
from lint.quantity import Kind
from lint.support.agreement import is_complement, is_reversed
from lint.support.bench import Bench
from lint.support.derived import is_sum
from lint.support.evidence import EVIDENCE, share
from lint.support.exchanges import is_exact_exchange
from lint.support.faults import Fault
from lint.support.gaps import Gap, part_of
from lint.support.known import Known
from lint.support.levels import is_amount_for_level
from lint.support.readings import AS_IT_IS, How, digits_of
from lint.support.rest import is_rest_told
from lint.support.turning import SIGNS, Turning

Knowns = Mapping[Span, Known]  # of the claims of an article

# Lengths of time and ages are many in every study; another one is hardly ever the same.
TIMES = (Kind.DURATION, Kind.AGE)
_MOST_DIGITS = 4
_PLAINLY = 0.4  # from here on the words leave no doubt whose number is whose
_FURTHEST = 3.0  # how far a pair may be behind the one that fits best, for what it weighs


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to take a claim."""

    state: State
    features: Mapping[str, float]
    sources: tuple[Statement, ...] = ()
    how: How | None = None
    fault: Fault | None = None


def features_of(side: str, known: Known, sources: tuple[Statement, ...]) -> dict[str, float]:
    """The evidence for the best of some numbers of the abstract, named for the side it is for."""
    best = max((one.span for one in sources), key=lambda span: known.standing[span])
    found = {f"{side}.{name}": float(getattr(known.evidence[best], name)) for name in EVIDENCE}
    standing = known.standing[best]
    return found | {
        f"{side}.bias": 1.0,
        f"{side}.standing": standing,
        f"{side}.ahead": known.ahead(standing),
    }


def supporting(
    bench: Bench, claim: Statement, known: Known, gaps: Sequence[Gap]
) -> Iterator[Candidate]:
    """The numbers of the abstract that give the claim's, as they are or two taken together.

    `gaps` are all pairs whose difference or ratio it tells.
    """
    ours = bench.ours[claim.span]
    derived: list[tuple[tuple[Statement, ...], How]] = [
        (counts, How.SUM)
        for counts in bench.sums
        if is_sum(ours, [bench.numbers[one.span] for one in counts])
    ]
    derived += (((part, whole), How.CONVERTED) for part, whole in bench.shares(claim))
    derived += ((pair, How.SUM) for pair in bench.worked_out(claim))
    derived += ((pair, How.CONVERTED) for pair in bench.ends(claim))
    for source in bench.source.statements:
        if source.span not in known.evidence:
            continue
        theirs = bench.numbers[source.span]
        how = bench.how(claim, source)
        if how is not None and bench.is_other_period(claim, source):
            continue
        if how in AS_IT_IS and (
            bench.is_other_sense(claim, source) or bench.is_other_side(claim, source)
        ):
            continue
        if how is How.ROUNDED and is_exact_exchange(bench, claim, source):
            continue
        if how is None and is_complement(ours, theirs) and is_rest_of(bench, claim, source):
            how = How.COMPLEMENT
        elif (
            how is None and is_reversed(ours, theirs) and _is_other_way(bench, claim, source, known)
        ):
            how = How.REVERSED
        if how is not None:
            yield _support(bench, claim, (source,), how, known)
    for numbers, how in derived:
        if all(one.span in known.evidence for one in numbers):
            yield _support(bench, claim, numbers, how, known)
            yield from _turned_part(bench, claim, numbers, known)
    for gap in gaps:
        behind = max(_fit(other, known) for other in gaps) - _fit(gap, known)
        if gap.turn > -_PLAINLY:
            yield _support(bench, claim, gap.pair, gap.how, known, (gap, behind))
        if gap.turn < _PLAINLY:
            features = features_of("c", known, gap.pair)
            features |= _of_gap("c", known, gap, -gap.turn, behind)
            yield Candidate(
                state=State.CONTRADICTED, features=features, sources=gap.pair, fault=Fault.DIRECTION
            )


def _fit(gap: Gap, known: Known) -> float:
    """How well a claim's words fit the worse of two numbers."""
    return min(known.standing[one.span] for one in gap.pair)


def _of_gap(side: str, known: Known, gap: Gap, turn: float, behind: float) -> dict[str, float]:
    return {
        f"{side}.gap": 1.0,
        f"{side}.turn": turn,
        f"{side}.plainly": float(turn >= _PLAINLY),
        f"{side}.gap_far": float(gap.is_far),
        f"{side}.gap_exact": float(gap.is_exact),
        f"{side}.gap_low": _fit(gap, known),
        f"{side}.gap_behind": min(behind, _FURTHEST),
    }


def signs_of(bench: Bench, side: str, claim: Statement, source: Statement) -> dict[str, float]:
    """The signs that a claim says the opposite of a number that it states."""
    return _as_features(side, bench.turning(claim, source))


def _as_features(side: str, turning: Turning | None) -> dict[str, float]:
    if turning is None:
        return {}
    return {f"{side}.turned_{name}": float(getattr(turning, name)) for name in SIGNS}


def _part_turning(bench: Bench, claim: Statement, numbers: Sequence[Statement]) -> Turning | None:
    """The signs that a claim is of the opposite of the part that it is worked out from."""
    return bench.turning_of(claim, part_of(numbers))


def _turned_part(
    bench: Bench, claim: Statement, numbers: tuple[Statement, ...], known: Known
) -> Iterator[Candidate]:
    """That a share is the one of the abstract and said of the opposite: "95 of 100 were free"."""
    turning = _part_turning(bench, claim, numbers)
    if turning is not None and turning.is_any:
        features = features_of("c", known, numbers) | {"c.turned": 1.0}
        features |= _as_features("c", turning)
        yield Candidate(
            state=State.CONTRADICTED, features=features, sources=numbers, fault=Fault.OPPOSITE
        )


def is_rest_of(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether words say that a share of what is left over is meant, and not another share."""
    return bench.is_turned_over(claim, source) or is_rest_told(
        bench.article, claim, bench.source.document, source
    )


def _is_other_way(bench: Bench, claim: Statement, source: Statement, known: Known) -> bool:
    """Whether a claim tells a comparison from the other group's side, or that of the others."""
    one = known.evidence[source.span]
    ones, twos = bench.mine[claim.span].words, bench.theirs[source.span].words
    return one.crossed_arm > one.same_arm or ("not" in ones) is not ("not" in twos)


def _support(
    bench: Bench,
    claim: Statement,
    sources: tuple[Statement, ...],
    how: How,
    known: Known,
    told: tuple[Gap, float] | None = None,
) -> Candidate:
    is_rest = how is How.COMPLEMENT
    # Of a share in a whole of another sentence, what it is a share of is named with the part.
    is_apart = told is None and len({one.sentence for one in sources}) > 1
    features = features_of("s", known, sources[:1] if is_apart else sources) | {
        "s.digits": digits_of(bench.ours[claim.span]) / _MOST_DIGITS,
        "s.same": float(how is How.SAME),
        "s.rounded": float(how is How.ROUNDED),
        "s.complement": float(is_rest),
        "s.difference": float(how in (How.DIFFERENCE, How.SUM)),
        "s.reversed": float(how is How.REVERSED),
        "s.part": float(how is How.CONVERTED and len(sources) > 1),
        "s.apart": float(is_apart),
    }
    if len(sources) == 1 and how in AS_IT_IS:
        features |= signs_of(bench, "s", claim, sources[0])
        features["s.amount_for_level"] = float(is_amount_for_level(bench, claim, sources[0]))
    elif told is None and len(sources) == 2 and how in (How.CONVERTED, How.SUM):
        features |= _as_features("s", _part_turning(bench, claim, sources))
    if told is not None:
        gap, behind = told
        features |= _of_gap("s", known, gap, gap.turn, behind)
    return Candidate(state=State.SUPPORTED, features=features, sources=sources, how=how)


def absent(bench: Bench, claim: Statement, known: Known) -> Candidate:
    """That the abstract does not speak of it."""
    mine, own = bench.mine[claim.span], known.own
    features = {
        "a.bias": 1.0,
        "a.foreign": share(mine.words, own.foreign, own.weights),
        "a.own_foreign": share(mine.own, own.foreign, own.weights),
        "a.outcome": share(own.said.outcome, own.foreign, own.weights),
        "a.time": float(not bench.ground.has_time_of(mine)),
        "a.standing": max(known.rivals, default=0.0),
        "a.none": float(not known.rivals),
        "a.digits": digits_of(bench.ours[claim.span]) / _MOST_DIGITS,
        "a.count": float(claim.kind is Kind.COUNT),
        "a.duration": float(claim.kind in TIMES),
        "a.date": float(claim.kind is Kind.DATE),
        "a.p": float(claim.kind is Kind.P),
    }
    return Candidate(state=State.NOT_IN_ABSTRACT, features=features)
