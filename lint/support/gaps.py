"""Two numbers of an abstract whose difference or ratio a claim tells, and whose number is whose.

"12 points lower in the first than in the second": the size must be right, and so must the side. The
words tell it: those of the claim's subject stand with one number, those behind "than" with the
other. The two may stand in two sentences.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from lint.claim import Statement
from lint.conversion import step
from lint.patterns import Pattern
from lint.quantity import Direction, Kind
from lint.stats.intervals import HUNDRED
from lint.support.agreement import way_of
from lint.support.bench import Bench
from lint.support.context import family, qualifies
from lint.support.derived import is_derived, is_gap
from lint.support.known import Known
from lint.support.readings import How, Number
from lint.support.senses import Sense
from lint.support.sides import ENDS, TO
from lint.support.whose import lead_of_first

_NOT = "not"
_LOST = Pattern(
    r"\b(?:loss|losses|lost|los(?:e|ing)|reduc|decreas|drop|fell|fall|declin|shed|shr[aiu]nk"
    r"|improv|relie|eas(?:e|ed|ing)\b|recover)"
)
_OPPOSITE = -0.5  # the turn of a share that is said of the opposite


class Gap(NamedTuple):
    """Two numbers that a claim follows from."""

    pair: tuple[Statement, Statement]
    how: How
    turn: float  # -1 to 1: how far the words say that the claim has the sides right
    is_far: bool  # other numbers stand between
    is_exact: bool  # the values as printed give the claim's, to its last place


def derived_how(bench: Bench, claim: Statement, pair: tuple[Statement, Statement]) -> How | None:
    """How a claim follows from two numbers of the abstract; None where it does not."""
    is_change = _are_ends(bench, pair)
    ends = reversed(pair) if is_change and TO in bench.theirs[pair[0].span].own else pair
    first, second = (bench.numbers[one.span] for one in ends)
    is_compared = _is_compared(bench, claim)
    ours = bench.ours[claim.span]
    return is_derived(ours, first, second, is_compared=is_compared, is_change=is_change)


def _are_ends(bench: Bench, pair: tuple[Statement, Statement]) -> bool:
    """Whether two numbers are what a change began and ended with: "from 6.4 to 1.9"."""
    first, second = (bench.theirs[one.span].own & ENDS for one in pair)
    return pair[0].sentence == pair[1].sentence and bool(first and second) and first != second


def _is_compared(bench: Bench, claim: Statement) -> bool:
    comparison = bench.comparisons.get(claim.span)
    return comparison is not None and comparison.way is not None


def gaps_of(bench: Bench, claim: Statement, known: Known) -> Iterator[Gap]:
    """The pairs of numbers that give a claim's amount."""
    way = _way_said(bench, claim)
    ours, is_compared = bench.ours[claim.span], _is_compared(bench, claim)
    for pair, is_far in _pairs_of(bench, known, is_wide=way is not None):
        first, second = (bench.numbers[one.span] for one in pair)
        # A share or a level after a change is told of two that stand together.
        if is_far and not is_gap(ours, first, second, is_compared=is_compared):
            continue
        how = derived_how(bench, claim, pair)
        if how is not None:
            turn = (
                _turn_of_share(bench, claim, pair)
                if how is How.CONVERTED
                else _turn(bench, claim, pair, known, way)
            )
            yield Gap(pair, how, turn, is_far, is_exact=_is_exact(ours, first, second))
    if way is None:
        yield from _rests(bench, claim, known)


def _pairs_of(
    bench: Bench, known: Known, *, is_wide: bool
) -> Iterator[tuple[tuple[Statement, Statement], bool]]:
    """The pairs of numbers that a claim may follow from, and whether others stand between."""
    near = {(one.span, two.span) for one, two in bench.neighbours}
    for one, two in bench.neighbours:
        if one.span in known.evidence and two.span in known.evidence:
            yield (one, two), False
    if not is_wide:
        return
    numbers = [
        one for one in bench.source.statements if one.span in known.evidence and not qualifies(one)
    ]
    for one, two in combinations(numbers, 2):
        is_part = one.whole == two.span or two.whole == one.span
        if family(one) == family(two) and not is_part and (one.span, two.span) not in near:
            yield (one, two), True


def _rests(bench: Bench, claim: Statement, known: Known) -> Iterator[Gap]:
    """The counts of whom it is not told: "14 do not" where 21 of 35 do."""
    if claim.kind is not Kind.COUNT or _NOT not in bench.mine[claim.span].clause:
        return
    counts = [
        one
        for one in bench.source.statements
        if one.kind is Kind.COUNT and one.span in known.evidence
    ]
    for one, two in permutations(counts, 2):
        if one.quantity.value - two.quantity.value == claim.quantity.value > 1:
            is_far = one.sentence != two.sentence
            yield Gap((one, two), How.DIFFERENCE, 0.0, is_far=is_far, is_exact=True)


def part_of(numbers: Sequence[Statement]) -> Statement:
    """The number that a share or a count is of: the part of a whole, or the share of a count."""
    return min(numbers, key=lambda one: (one.kind is not Kind.PERCENT, one.quantity.value))


def _turn_of_share(bench: Bench, claim: Statement, pair: tuple[Statement, Statement]) -> float:
    """Whether a share is said of the opposite of what the part of the whole did."""
    turning = bench.turning_of(claim, part_of(pair))
    return _OPPOSITE if turning is not None and turning.plainly else 0.0


def _turn(
    bench: Bench,
    claim: Statement,
    pair: tuple[Statement, Statement],
    known: Known,
    way: Direction | None,
) -> float:
    """Whether the claim's group has the larger number where it says "higher", -1 to 1.

    Of a change over time the group is the end: what "fell by 9" ended lower than it began.
    """
    one, two = (bench.numbers[each.span] for each in pair)
    larger, smaller = _values_of(one, two)
    ways = {way_of(one), way_of(two)}
    is_fall = ways == {Direction.DOWN} or (one.quantity.value < 0 and two.quantity.value < 0)
    if (is_fall or ways == {Direction.UP}) and one.kind is two.kind:
        larger, smaller = abs(one.quantity.value), abs(two.quantity.value)
        # "Fell by 3 points more" is said of the larger fall, "was 3 points lower" as well.
        is_of_loss = _LOST.search(bench.article.text, *claim.sentence) is not None
        if is_fall and way is Direction.DOWN and not is_of_loss:
            larger, smaller = -larger, -smaller
    if way is None or larger == smaller:
        return 0.0
    lead = lead_of_first(bench, claim, pair, known)
    is_higher = (larger > smaller) is (lead > 0)
    is_right = is_higher is (way is Direction.UP)
    return (abs(lead) if is_right else -abs(lead)) / (1 + abs(lead))


def _is_exact(claim: Number, one: Number, two: Number) -> bool:
    """Whether the values as they are printed give the claim's: 4 for 7.8 and 3.8, not for 7.4."""
    # As they are printed where both have one unit; else on a scale that both have.
    is_one_unit = one.kind is two.kind and one.quantity.unit == two.quantity.unit
    values = (one.quantity.value, two.quantity.value) if is_one_unit else _values_of(one, two)
    first, second = map(abs, values)
    found = [abs(first - second)]
    if first and second:
        found += [first / second, second / first]
        found += [HUNDRED * abs(first - second) / one for one in (first, second)]
    value = abs(claim.quantity.value)
    return any(abs(one - value) * 2 <= step(value) for one in found)


def _values_of(one: Number, two: Number) -> tuple[Decimal, Decimal]:
    """Two numbers on one scale: 299 of 604 is a share beside 57.6%."""
    for first in one.readings:
        for second in two.readings:
            if first.scale == second.scale:
                return first.value.lower, second.value.lower
    return one.quantity.value, two.quantity.value


def _way_said(bench: Bench, claim: Statement) -> Direction | None:
    """Which way an amount of difference goes, by its own words or those further off."""
    comparison = bench.comparisons.get(claim.span)
    if comparison is not None and comparison.way is not None:
        return comparison.way
    if claim.kind is Kind.RATE and (way := way_of(bench.ours[claim.span])) is not None:
        return way  # "2.3 fewer cases per 1000"
    return {Sense.UP: Direction.UP, Sense.DOWN: Direction.DOWN}.get(
        bench.senses.get(claim.span, Sense.BETTER)
    )
