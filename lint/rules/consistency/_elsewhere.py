"""Changes in risk and the two risks themselves, where they stand in different sentences.

Tied only by what the words say: the same two groups, one outcome or its opposite, and no time
point or population that differs. Looked up by the groups' names, never by trying all pairs.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lint.case import Case
from lint.claim import Measure, Statement
from lint.meaning import Agreement, are_complements, same_time, same_words
from lint.rules.consistency._risks import (
    PLANS,
    Judged,
    Pair,
    arms_key,
    judge,
    pair_of,
)

Key = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """One change in risk, all places that state it, and the risks that contradict it."""

    claims: tuple[Statement, ...]
    judged: Judged


def contradicted_elsewhere(case: Case) -> Iterator[Apart]:
    """Each relative change that none of the article's risks for it gives."""
    claims = [
        claim
        for claim in case.measured(Measure.RELATIVE_CHANGE)
        if claim.arm is not None
        and claim.outcome is not None
        and claim.quantity.direction is not None
        and claim.whole is None
    ]
    if not claims:
        return
    pairs = _pairs(case)
    groups: dict[object, list[Statement]] = defaultdict(list)
    for claim in claims:
        if pair_of(case, claim) is None and not case.says(claim, *PLANS):
            groups[(claim.quantity.values, claim.quantity.direction, arms_key(claim))].append(claim)
    for together in groups.values():
        # The place that says most tells which risks are meant.
        fullest = max(together, key=_fullness)
        verdicts = [
            verdict
            for pair in _candidates(fullest, pairs)
            if (verdict := judge(fullest, pair)) is not None
        ]
        if verdicts and all(verdict.fits is not verdict.said for verdict in verdicts):
            yield Apart(claims=tuple(together), judged=verdicts[0])


def _pairs(case: Case) -> dict[frozenset[str], list[Pair]]:
    """The article's pairs of risks by the name of each group."""
    found: dict[frozenset[str], list[Pair]] = defaultdict(list)
    for share in case.measured(Measure.PROPORTION):
        if share.arm is None:
            continue
        pair = pair_of(case, share)
        if pair is not None and pair.first is share and pair.is_named:
            for one in (pair.first, pair.second):
                key = arms_key(one)
                if key is not None:
                    found[key].append(pair)
    return found


def _candidates(claim: Statement, pairs: dict[frozenset[str], list[Pair]]) -> list[Pair]:
    key = arms_key(claim)
    return [pair for pair in pairs.get(key, ()) if _is_same_question(claim, pair)] if key else []


def _is_same_question(claim: Statement, pair: Pair) -> bool:
    outcome = pair.outcome
    is_outcome = same_words(claim.outcome, outcome) is Agreement.SAME
    if not is_outcome and not are_complements(claim.outcome, outcome):
        return False
    arms = {one.arm for one in (pair.first, pair.second)}
    if claim.comparator is not None and not any(
        same_words(claim.comparator, arm) is Agreement.SAME for arm in arms
    ):
        return False
    if same_time(claim.timepoint, pair.first.timepoint) is Agreement.DIFFERENT:
        return False
    populations = {claim.population, pair.first.population, pair.second.population}
    return len(populations) == 1


def _fullness(claim: Statement) -> int:
    return sum(
        part is not None
        for part in (claim.comparator, claim.timepoint, claim.population, claim.outcome)
    )
