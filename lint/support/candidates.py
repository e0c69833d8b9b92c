"""Every way to take a claim: a number of the abstract gives it, contradicts it, or none is meant.

Each way has evidence for it, by name; how much each weighs is said in `weights`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.claim import Statement
from lint.document import Span
from lint.finding import State
from lint.quantity import Direction, Kind
from lint.support.agreement import is_complement, is_derived, is_reversed
from lint.support.bench import Bench
from lint.support.evidence import EVIDENCE, share
from lint.support.faults import Fault
from lint.support.known import Known
from lint.support.readings import How, digits_of

Knowns = Mapping[Span, Known]  # of the claims of an article

# Lengths of time and ages are many in every study; another one is hardly ever the same.
TIMES = (Kind.DURATION, Kind.AGE)
_MOST_DIGITS = 4


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


def supporting(bench: Bench, claim: Statement, known: Known) -> Iterator[Candidate]:
    """The numbers of the abstract that give the claim's, as they are or two taken together."""
    ours = bench.ours[claim.span]
    derived = []
    for pair in bench.neighbours:
        how = is_derived(ours, *(bench.numbers[one.span] for one in pair))
        if how is not None:
            derived.append((pair, how, _goes_other_way(bench, claim, pair, known)))
    turned = {pair[0].sentence for pair, _, is_other_way in derived if is_other_way}
    for source in bench.source.statements:
        if source.span not in known.evidence:
            continue
        theirs = bench.numbers[source.span]
        how = bench.how(claim, source)
        if how is not None and bench.is_other_period(claim, source):
            continue
        if how is None and is_complement(ours, theirs):
            how = How.COMPLEMENT
        elif how is None and is_reversed(ours, theirs):
            how = How.REVERSED
        is_turned = source.sentence in turned and source.quantity.direction is None
        if how is not None and not is_turned:
            yield _support(bench, claim, (source,), how, known)
    for pair, how, is_other_way in derived:
        if not all(one.span in known.evidence for one in pair):
            continue
        if is_other_way:
            features = features_of("c", known, pair) | {"c.direction": 1.0, "c.derived": 1.0}
            yield Candidate(
                state=State.CONTRADICTED, features=features, sources=pair, fault=Fault.DIRECTION
            )
        else:
            yield _support(bench, claim, pair, how, known)


def _goes_other_way(
    bench: Bench, claim: Statement, pair: tuple[Statement, Statement], known: Known
) -> bool:
    """Whether the claim's group has the larger of two numbers, and the claim says "lower"."""
    direction, said = claim.quantity.direction, known.own.said
    if direction is None or not said.arm or not said.comparator:
        return False
    first, second = (
        len(said.arm & own) / len(said.arm) - len(said.comparator & own) / len(said.comparator)
        for own in (bench.theirs[one.span].own for one in pair)
    )
    one, two = (each.quantity.value for each in pair)
    if first == second or one == two:
        return False
    is_higher = (one > two) is (first > second)
    return is_higher is (direction is Direction.DOWN)


def _support(
    bench: Bench,
    claim: Statement,
    sources: tuple[Statement, ...],
    how: How,
    known: Known,
) -> Candidate:
    is_rest = how is How.COMPLEMENT
    features = features_of("s", known, sources) | {
        "s.digits": digits_of(bench.ours[claim.span]) / _MOST_DIGITS,
        "s.same": float(how is How.SAME),
        "s.rounded": float(how is How.ROUNDED),
        "s.complement": float(is_rest),
        "s.turned_over": float(is_rest and _is_turned_over(bench, claim, sources[0])),
        "s.difference": float(how is How.DIFFERENCE),
        "s.reversed": float(how is How.REVERSED),
        "s.part": float(how is How.CONVERTED and len(sources) > 1),
    }
    return Candidate(state=State.SUPPORTED, features=features, sources=sources, how=how)


def _is_turned_over(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether one side says that something did not come about."""
    ones, twos = bench.mine[claim.span].words, bench.theirs[source.span].words
    if ("not" in ones) is not ("not" in twos):
        return True
    return ("survive" in ones and "death" in twos) or ("death" in ones and "survive" in twos)


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
    }
    return Candidate(state=State.NOT_IN_ABSTRACT, features=features)
