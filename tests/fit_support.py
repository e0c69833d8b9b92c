"""Fits the weights of lint/support/weights.py to labelled numbers, and says how good they are.

    pip install -e '.[test,fit]' && python tests/fit_support.py [--write] [MORE.yaml ...]

First what makes two numbers be about one thing is learned blind to their values, from claims that
an abstract supports: the number that agrees should stand above all others (`STANDING`). Then the
ways to take a claim compete, and the weights are those under which the right state is likeliest
(`WEIGHTS`); the standing is evidence there. Each file is judged once with weights that were fitted
to the others. Numbers held out (`heldout` in the name) are never fitted to.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from abstract_cases import Labelled, labelled
from numpy.typing import NDArray
from scipy.optimize import minimize

import lint.support.weights
from lint.finding import State
from lint.support.bench import bench_of
from lint.support.candidates import Candidate
from lint.support.context import is_beside
from lint.support.evidence import EVIDENCE
from lint.support.faults import Fault, fault_of
from lint.support.known import known_of
from lint.support.verdicts import ACCUSED, ACCUSED_OF_VALUE, SHARP, beliefs, best, ways_of

CASES = Path(__file__).parent / "cases"
NAMES = "abstracts desk hospitals likeness news paraphrases qualifiers reports sparse trials"
FILES = tuple(CASES / f"{name}.yaml" for name in NAMES.split())
# Numbers that are like one of the abstract and not in it are many more there than in articles.
SHARES = {"likeness": 0.35}
TARGET = Path(lint.support.weights.__file__)
STATES = (State.SUPPORTED, State.CONTRADICTED, State.NOT_IN_ABSTRACT)
BLIND = tuple(name for name in EVIDENCE if name not in ("company", "led"))  # to the values
# Weights that may not turn round, however a few cases would have it.
FOR = frozenset(
    """own_met own_own all_met clause_met all_near theirs_met nearness contrast same_time
    same_measure same_outcome their_outcome same_arm same_label same_kind same_unit same_noun
    outcome_met both_met led along company much sole sole_clause standing ahead
    alone same_bound same_about one_end""".split()
)
AGAINST = frozenset(
    """own_lost theirs_lost other_time other_measure other_outcome other_arm crossed_arm
    other_label other_noun opposites outcome_lost outcome_foreign lost lost_sole
    foreign_much amount_for_level other_bound""".split()
)
STIFF = 1.0  # of the weights' squares, against learning one case by heart
LEAST = 0.05  # smaller weights are left out

Array = NDArray[numpy.float64]


class Row(NamedTuple):
    """One labelled number: its state, the ways to take it, and whom it could be."""

    state: State
    ways: list[Candidate]
    agreeing: list[list[float]]  # evidence on each number of the abstract that it states
    others: list[list[float]]  # ... and on each that it could have stated
    share: float = 1.0  # how much it counts in the fit


def rows_of(cases: Sequence[Labelled], share: float = 1.0) -> list[Row]:
    """The labelled numbers that were read, with all evidence on them."""
    rows = []
    for case in cases:
        bench = bench_of(case.article, case.statements, case.source)
        judged = [
            one for one in case.statements if not is_beside(one) and bench.ours[one.span].readings
        ]
        knowns = {one.span: known_of(bench, one) for one in judged}
        for statement, state in case.labels:
            if statement.span not in knowns:
                continue
            agreeing, others = [], []
            known = knowns[statement.span]
            for source in case.source.statements:
                if source.span not in known.evidence:
                    continue
                evidence = [float(getattr(known.evidence[source.span], name)) for name in BLIND]
                if bench.how(statement, source) is not None:
                    agreeing.append(evidence)
                elif fault_of(bench.ours[statement.span], bench.numbers[source.span]) is not None:
                    others.append(evidence)
            rows.append(Row(state, ways_of(bench, statement, knowns), agreeing, others, share))
    return rows


def fitted(loss: Callable[[Array], tuple[float, Array]], names: Sequence[str]) -> Array:
    """The weights with the least loss, their squares held down and their signs kept."""

    def stiff(weights: Array) -> tuple[float, Array]:
        value, slope = loss(weights)
        return value + STIFF * float(weights @ weights) / 2, slope + STIFF * weights

    found = minimize(
        stiff,
        numpy.zeros(len(names)),
        jac=True,
        method="L-BFGS-B",
        bounds=[_bounds(name) for name in names],
        options={"maxiter": 400},
    )
    return numpy.asarray(found.x)


def _bounds(name: str) -> tuple[float | None, float | None]:
    """What speaks for two numbers being about one thing speaks for each way that takes them so."""
    side, _, evidence = name.rpartition(".")
    if side == "a":
        return None, None
    return (0.0 if evidence in FOR else None), (0.0 if evidence in AGAINST else None)


def standing_of(rows: Sequence[Row]) -> dict[str, float]:
    """What makes two numbers be about one thing, learned from what is supported."""
    pairs = [
        (numpy.array(row.agreeing), numpy.array([*row.agreeing, *row.others]))
        for row in rows
        if row.state is State.SUPPORTED and row.agreeing and row.others
    ]

    def loss(weights: Array) -> tuple[float, Array]:
        value, slope = 0.0, numpy.zeros_like(weights)
        for right, everyone in pairs:
            scores = everyone @ weights
            shares = numpy.exp(scores - scores.max())
            shares /= shares.sum()
            mine = shares[: len(right)]
            value -= float(numpy.log(mine.sum()))
            slope += everyone.T @ shares - right.T @ (mine / mine.sum())
        return value, slope

    return dict(zip(BLIND, fitted(loss, BLIND).tolist(), strict=True))


def names_in(rows: Sequence[Row]) -> list[str]:
    return sorted({name for row in rows for way in row.ways for name in way.features})


def weights_of(rows: Sequence[Row]) -> dict[str, float]:
    """The weights under which the right states are likeliest; a state is as strong as its best."""
    names = names_in(rows)
    at = {name: place for place, name in enumerate(names)}
    ways, starts, owners, rights = [], [], [], []  # by state: its first way, its row
    counts = []  # by row
    for row in rows:
        groups = {state: [way for way in row.ways if way.state is state] for state in STATES}
        if not groups[row.state]:
            continue
        for state in STATES:
            if groups[state]:
                starts.append(len(ways))
                owners.append(len(rights))
                if state is row.state:
                    right = len(starts) - 1
                ways += groups[state]
        rights.append(right)
        counts.append(row.share)
    matrix = numpy.zeros((len(ways), len(names)))
    for place, way in enumerate(ways):
        for name, value in way.features.items():
            matrix[place, at[name]] = value
    group_of = numpy.repeat(numpy.arange(len(starts)), numpy.diff([*starts, len(ways)]))
    row_of = numpy.array(owners)
    first_of = numpy.flatnonzero(numpy.diff(row_of, prepend=-1))
    chosen = numpy.zeros(len(starts))
    chosen[rights] = 1.0
    share_of = numpy.array(counts)

    def loss(weights: Array) -> tuple[float, Array]:
        scores = matrix @ weights * SHARP
        tops = numpy.maximum.reduceat(scores, starts)
        shares = numpy.exp(scores - tops[group_of])
        sums = numpy.add.reduceat(shares, starts)
        heights = (tops + numpy.log(sums)) / SHARP
        shares /= sums[group_of]
        peaks = numpy.maximum.reduceat(heights, first_of)
        beliefs = numpy.exp(heights - peaks[row_of])
        beliefs /= numpy.add.reduceat(beliefs, first_of)[row_of]
        slope = matrix.T @ (((beliefs - chosen) * share_of[row_of])[group_of] * shares)
        return -float((numpy.log(beliefs[rights]) * share_of).sum()), slope

    return dict(zip(names, fitted(loss, names).tolist(), strict=True))


def believed(row: Row, weights: dict[str, float]) -> State:
    """What becomes of a number under some weights, as verdicts.py has it."""
    scores = [
        sum(weights.get(name, 0.0) * value for name, value in way.features.items())
        for way in row.ways
    ]
    found = dict(beliefs(row.ways, scores))
    state = max(found, key=lambda one: found[one])
    if state is State.CONTRADICTED:
        is_value = best(row.ways, scores, state).fault is Fault.VALUE
        if found[state] < (ACCUSED_OF_VALUE if is_value else ACCUSED):
            del found[state]
    return max(found, key=lambda one: found[one])


def tally(rows: Sequence[Row], weights: dict[str, float]) -> str:
    count = Counter((row.state, believed(row, weights)) for row in rows)
    wrong = sum(number for (state, _), number in count.items() if state is State.CONTRADICTED)
    accused = sum(number for (_, state), number in count.items() if state is State.CONTRADICTED)
    caught = count[State.CONTRADICTED, State.CONTRADICTED]
    return f"caught {caught} of {wrong}, falsely {accused - caught} of {len(rows) - wrong}"


def written(standing: dict[str, float], weights: dict[str, float]) -> str:
    """The module's text with the tables put in place."""
    head = TARGET.read_text(encoding="utf-8").split("WEIGHTS: ")[0]
    tables: list[Any] = [("WEIGHTS", weights), ("STANDING", standing)]
    parts = [
        f"{name}: Mapping[str, float] = {{\n"
        + "".join(f'    "{key}": {one:.2f},\n' for key, one in table.items() if abs(one) >= LEAST)
        + "}\n"
        for name, table in tables
    ]
    return head + "".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("more", type=Path, nargs="*")
    parser.add_argument("--write", action="store_true", help="put the weights in place")
    chosen = parser.parse_args()
    cases = {path: labelled(path) for path in (*FILES, *chosen.more)}
    rows = {path: rows_of(found, SHARES.get(path.stem, 1.0)) for path, found in cases.items()}
    for path in rows:
        others = [row for other, found in rows.items() if other != path for row in found]
        print(f"{path.name}, fitted to the others: {tally(rows[path], weights_of(others))}")
    everything = [row for found in rows.values() for row in found]
    standing, weights = standing_of(everything), weights_of(everything)
    print(f"all {len(everything)}, fitted to them: {tally(everything, weights)}")
    if chosen.write:
        TARGET.write_text(written(standing, weights), encoding="utf-8")
        print("written; run again, since the standing is evidence for the weights")


if __name__ == "__main__":
    main()
