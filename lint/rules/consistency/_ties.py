"""Whether two statements are about one quantity, as far as their words tell.

Nothing in a text says that two numbers are one. What is read of them must not differ, their
sentences must say much the same, and sentences with other numbers must share one: a slip leaves
the numbers beside it as they are.
"""

from decimal import Decimal
from enum import StrEnum

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import BlockKind
from lint.meaning import Agreement, same_time, same_words
from lint.quantity import Kind, Quantity, plain
from lint.rules.consistency._places import meet
from lint.rules.consistency._wording import (
    closeness,
    holds_cell,
    in_common,
    is_of_another_study,
    is_of_others,
    is_summary,
    labels,
    people,
)
from lint.stats.counts import is_slip
from lint.stats.intervals import printed

# Share of the shorter sentence's words that two places have in common.
CLOSE = Decimal("0.6")
# Where group or outcome are not read, the words must carry it alone.
VERY_CLOSE = Decimal("0.75")
# So must they where neither place sums up what the other says.
ALIKE = Decimal("0.9")
_FEWEST_WORDS = 2
_ALIKE = frozenset({BlockKind.CELL, BlockKind.CAPTION})
_LARGE = 10  # below it two counts are one digit apart by nature
_TIME_KINDS = frozenset({Kind.DURATION, Kind.AGE, Kind.DATE})


class Tie(StrEnum):
    """What the words say of two statements."""

    SAME = "same"  # nothing that tells quantities apart is missing or differs
    LIKELY = "likely"  # something is missing on one side
    OTHER = "other"


def tie(case: Case, first: Statement, second: Statement) -> Tie:
    """Whether two statements of one measure state one quantity, as far as their words tell."""
    if not stand_apart(case, first, second) or not _may_differ(case, first, second):
        return Tie.OTHER
    missing = 0
    for one, two, compare in (
        (first.outcome, second.outcome, same_words),
        (first.arm, second.arm, same_words),
        (first.comparator, second.comparator, same_words),
        (first.population, second.population, same_words),
        (first.timepoint, second.timepoint, same_time),
    ):
        if one is None and two is None:
            continue
        if one is None or two is None:
            missing += 1
        elif compare(one, two) is not Agreement.SAME:
            return Tie.OTHER
    is_one = (
        not _is_other_study(case, first, second)
        and _is_worded_alike(case, first, second)
        and _share_a_number(case, first, second)
        and labels(case, first) == labels(case, second)
    )
    if not is_one:
        return Tie.OTHER
    return Tie.LIKELY if missing else Tie.SAME


def stand_apart(case: Case, first: Statement, second: Statement) -> bool:
    """Whether they are in different blocks, and not in one list, two tables or two captions.

    Tables and captions look alike on purpose, and differ in what stands above them.
    """
    one, two = case.block(first), case.block(second)
    if one is two or (one.kind is two.kind and one.kind in _ALIKE):
        return False
    return one.item is None or one.item != two.item


def _may_differ(case: Case, first: Statement, second: Statement) -> bool:
    """Whether two values that differ would tell something: named, said again, or mistyped."""
    return (
        None not in (first.outcome, second.outcome, first.arm, second.arm)
        or is_summary(case, first)
        or is_summary(case, second)
        or first.quantity.value == second.quantity.value
        or _is_slip(first, second)
    )


def _is_slip(first: Statement, second: Statement) -> bool:
    return is_slip(plain(first.quantity.value), plain(second.quantity.value))


def _is_worded_alike(case: Case, first: Statement, second: Statement) -> bool:
    cells = [one for one in (first, second) if case.block(one).kind is BlockKind.CELL]
    if cells and not holds_cell(case, cells[0], second if cells[0] is first else first):
        return False
    is_named = None not in (first.outcome, second.outcome, first.arm, second.arm)
    is_said_again = is_summary(case, first) or is_summary(case, second)
    needed = CLOSE if is_named else VERY_CLOSE if is_said_again else ALIKE
    if closeness(case, first, second) < needed:
        return False
    if first.kind is Kind.COUNT and second.kind is Kind.COUNT:
        return _is_one_count(case, first, second, is_named)
    if first.outcome is not None or first.measure in (Measure.MEAN, Measure.MEDIAN):
        return True
    return in_common(case, first, second) >= _FEWEST_WORDS


def _is_one_count(case: Case, first: Statement, second: Statement, is_named: bool) -> bool:
    """Whether two counts count the same: people at one stage, or things that are named fully."""
    if is_of_others(case, first) or is_of_others(case, second):
        return False
    counted = people(case, first)
    if counted is not None:
        return counted == people(case, second)
    # Things are counted all over an article: those of a named group, or a number mistyped.
    is_large = min(first.quantity.value, second.quantity.value) >= _LARGE
    return is_named or (is_large and _is_slip(first, second))


def _share_a_number(case: Case, first: Statement, second: Statement) -> bool:
    """Whether the two sentences have a number in common, where both have others.

    A slip leaves the numbers beside it as they are; sentences that agree in none are about
    another time, another group or another study. A time is no such number.
    """
    if is_one_number(first.quantity, second.quantity):
        return True
    ones, twos = _others(case, first), _others(case, second)
    if not ones or not twos:
        return True
    return any(is_one_number(one, two) for one in ones for two in [*twos, second.quantity]) or any(
        is_one_number(first.quantity, two) for two in twos
    )


def _others(case: Case, statement: Statement) -> list[Quantity]:
    """The other numbers of the sentence that are no times."""
    return [
        one.quantity
        for one in case.beside(statement)
        if one is not statement and one.kind not in _TIME_KINDS
    ]


def is_one_number(first: Quantity, second: Quantity) -> bool:
    """Whether two printed numbers, or pairs of them, can be one."""
    if first.kind is not second.kind or len(first.values) != len(second.values):
        return False
    return all(
        meet(printed(one), printed(two))
        for one, two in zip(first.values, second.values, strict=True)
    )


def _is_other_study(case: Case, first: Statement, second: Statement) -> bool:
    if first.cites is not None and second.cites is not None and first.cites != second.cites:
        return True
    return is_of_another_study(case, first) != is_of_another_study(case, second)
