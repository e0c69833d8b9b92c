"""Two groups that changed places: in two values, or in what one change compares."""

from collections.abc import Iterator, Sequence

from lint.case import Case
from lint.claim import Measure, Statement
from lint.rules.consistency._places import Place
from lint.rules.consistency._ties import stand_apart

_COMPARING = (
    *(Measure.RELATIVE_CHANGE, Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO),
    *(Measure.RATE_RATIO, Measure.RISK_DIFFERENCE, Measure.MEAN_DIFFERENCE, Measure.FACTOR),
)


def is_swap(case: Case, found: Sequence[Sequence[Place]]) -> bool:
    """Whether two values only changed places with those of the other group."""
    if len(found) != 2:
        return False
    return partner(case, found[0][0].statement, found[1][0].statement) is not None


def partner(case: Case, first: Statement, second: Statement) -> tuple[Statement, Statement] | None:
    """The other group's statements in both sentences, where the two values changed over."""
    if first.arm is None or second.arm is None:
        return None
    for one in case.beside(first):
        if one is first or one.arm is None or one.quantity != second.quantity:
            continue
        for two in case.beside(second):
            if (
                two is not second
                and two.arm is not None
                and two.quantity == first.quantity
                and one.measure is two.measure is first.measure
                and case.stems(one.arm) == case.stems(two.arm) != case.stems(first.arm)
            ):
                return one, two
    return None


def turned_comparisons(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """One change stated twice, of two groups that changed over: X below Y, and Y below X."""
    known: dict[object, Statement] = {}
    for statement in case.measured(*_COMPARING):
        arm, comparator = statement.arm, statement.comparator
        if arm is None or comparator is None or statement.outcome is None:
            continue
        outcome = case.stems(statement.outcome)
        rest = (statement.quantity, outcome, statement.timepoint, statement.population)
        sides = case.stems(arm), case.stems(comparator)
        turned = known.get((rest, sides[::-1]))
        if turned is not None and sides[0] != sides[1] and stand_apart(case, turned, statement):
            yield turned, statement
        known.setdefault((rest, sides), statement)
