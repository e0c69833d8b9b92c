"""The evidence on one claim and every number of the abstract, and how well each of them stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind
from lint.support.bench import Bench
from lint.support.context import family, is_beside
from lint.support.counted import counted
from lint.support.evidence import Evidence, Weighed, evidence, weighed
from lint.support.weights import STANDING

Worked = TypeVar("Worked")


class OnDemand(Mapping[Span, Worked]):
    """What is worked out when it is first asked for: of most numbers nothing ever is."""

    def __init__(self, spans: Iterable[Span], work: Callable[[Span], Worked]) -> None:
        self._spans = dict.fromkeys(spans)
        self._work = work
        self._done: dict[Span, Worked] = {}

    def __getitem__(self, span: Span) -> Worked:
        if span not in self._done:
            self._done[span] = self._work(span)
        return self._done[span]

    def __contains__(self, span: object) -> bool:
        return span in self._spans

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one claim, by the numbers of the abstract."""

    own: Weighed
    evidence: Mapping[Span, Evidence]
    standing: Mapping[Span, float]  # how much each number is about the same, whatever its value
    rivals: tuple[float, ...]  # the standings of the numbers of its own family, the best first

    def ahead(self, standing: float) -> float:
        """How far a standing is ahead of the best other one; negative where it is behind."""
        if not self.rivals:
            return 0.0
        is_best = standing >= self.rivals[0] and len(self.rivals) > 1
        return standing - self.rivals[1 if is_best else 0]


def known_of(bench: Bench, claim: Statement) -> Known:
    own = weighed(claim, bench.mine[claim.span], bench.ground)
    sources = {one.span: one for one in bench.source.statements if not is_beside(one)}
    found = OnDemand(sources, lambda span: _evidence(bench, claim, own, sources[span]))
    standing = OnDemand(sources, lambda span: _standing(found[span]))
    rivals = (standing[one.span] for one in sources.values() if family(one) == family(claim))
    return Known(
        own=own,
        evidence=found,
        standing=standing,
        rivals=tuple(sorted(rivals, reverse=True)),
    )


def _standing(one: Evidence) -> float:
    return sum(weight * float(getattr(one, name)) for name, weight in STANDING.items())


def _evidence(bench: Bench, claim: Statement, own: Weighed, source: Statement) -> Evidence:
    answer = bench.answers.get(claim.span)
    is_answer = answer is not None and answer.source is source
    return evidence(
        claim,
        bench.mine[claim.span],
        own,
        source,
        bench.theirs[source.span],
        bench.said[source.span],
        is_same_noun=_is_same_noun(bench, claim, source),
        along=answer.fit if answer is not None and is_answer else 0.0,
        company=bench.company(claim, source),
    )


def _is_same_noun(bench: Bench, claim: Statement, source: Statement) -> bool | None:
    if claim.kind is Kind.COUNT and source.kind is Kind.COUNT:
        theirs = counted(bench.source.document, source)
        return bool(counted(bench.article, claim) & theirs)
    return None
