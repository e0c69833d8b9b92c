"""One quantity stated in several places: which statements are about the same thing.

Statements are looked up by what they measure, of whom and of what, never by trying all pairs.
What the words leave open is left open: a missing time or comparator makes a repeat a likely one,
a different one makes it another quantity. Statements of one sentence, one table or one list tell
things apart by standing there together, and are never held against each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import BlockKind
from lint.meaning import Agreement, same_time, same_words
from lint.quantity import Form, Kind, Quantity, plain
from lint.rules.consistency._places import BOUNDS, Place, meet, places
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
_MOST = 60  # statements of one key; an article that has more tells them apart in other ways

_NEVER = frozenset(
    {Measure.P_VALUE, Measure.INTERVAL, Measure.SPREAD, Measure.STATISTIC, Measure.DATE}
)
_MEASURES = tuple(measure for measure in Measure if measure not in _NEVER)
_PEOPLE = (Measure.SAMPLE_SIZE, Measure.COUNT)
_TIMES = {"year": "months", "month": "months", "week": "days", "day": "days", "hour": "days"}
_FILE_SIZES = ("KB", "kB", "MB", "GB", "TB")
_ALIKE = frozenset({BlockKind.CELL, BlockKind.CAPTION})
_LARGE = 10  # below it two counts are one digit apart by nature
_TIME_KINDS = frozenset({Kind.DURATION, Kind.AGE, Kind.DATE})

Repeat = tuple[Place, ...]


class Tie(StrEnum):
    """What the words say of two statements."""

    SAME = "same"  # nothing that tells quantities apart is missing or differs
    LIKELY = "likely"  # something is missing on one side
    OTHER = "other"


def repeats(case: Case) -> tuple[Repeat, ...]:
    """The places that state one quantity, in order of text, at least two; not all alike."""
    return case.once(_repeats)


def repeated_parts(repeat: Repeat, *kinds: Kind) -> Iterator[tuple[Statement, ...]]:
    """The p-values, and the intervals, of one repeated estimate that do not agree."""
    first = repeat[0].statement
    if first.kind is not Kind.EFFECT and first.arm is None:
        return
    alike = [one.statement for one in repeat if one.statement.quantity == first.quantity]
    for kind in kinds:
        parts = [part for one in alike if (part := one.part(kind)) is not None]
        if len(parts) > 1 and any(not _same_part(parts[0], one) for one in parts[1:]):
            yield tuple(parts)


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


def _repeats(case: Case) -> tuple[Repeat, ...]:
    named: dict[object, list[Statement]] = defaultdict(list)
    unnamed: dict[object, list[Statement]] = defaultdict(list)
    for statement in case.measured(*_MEASURES):
        if not _is_eligible(case, statement):
            continue
        named[_key(case, statement)].append(statement)
        if statement.measure is Measure.HAZARD_RATIO and statement.outcome and statement.arm:
            named[_change_key(case, statement)].append(statement)
        if statement.measure not in _PEOPLE:
            unnamed[(statement.measure, _unit_family(statement.quantity))].append(statement)
    found = [repeat for group in named.values() for repeat in _comparable(case, group)]
    known = {place.statement.span for repeat in found for place in repeat}
    for group in unnamed.values():
        left = [one for one in group if one.span not in known]
        if any(one.outcome is None or one.arm is None for one in left):
            found += _comparable(case, left)
    return tuple(found)


def _is_eligible(case: Case, statement: Statement) -> bool:
    quantity = statement.quantity
    if quantity.kind is Kind.COUNT and case.block(statement).kind is BlockKind.CELL:
        return False
    return (
        bool(quantity.values)
        and quantity.form is not Form.RANGE
        and quantity.kind not in (Kind.CI, Kind.P, Kind.STAT)
        and quantity.unit not in _FILE_SIZES
        and (statement.whole is None or quantity.kind is Kind.COUNT)
        and case.block(statement).is_flow
    )


def _key(case: Case, statement: Statement) -> object:
    arm = case.stems(statement.arm) if statement.arm else None
    if statement.measure in _PEOPLE and statement.kind is Kind.COUNT:
        counted = people(case, statement)
        if counted is not None:
            return (counted, arm)
    quantity = statement.quantity
    return (
        statement.measure,
        _unit_family(quantity),
        quantity.relation if quantity.relation in BOUNDS else None,
        case.stems(statement.outcome) if statement.outcome else None,
        arm,
    )


def _change_key(case: Case, ratio: Statement) -> object:
    """The key of the relative change that a hazard ratio also says."""
    outcome, arm = case.stems(ratio.outcome or ""), case.stems(ratio.arm or "")
    return (Measure.RELATIVE_CHANGE, "%", None, outcome, arm)


def _unit_family(quantity: Quantity) -> str | None:
    if quantity.kind in (Kind.PERCENT, Kind.FRACTION):
        return "%"
    return _TIMES.get(quantity.unit or "", quantity.unit)


def _comparable(case: Case, statements: Sequence[Statement]) -> Iterator[Repeat]:
    """The places cut into groups that state one quantity."""
    if not 1 < len(statements) <= _MOST or not _differ(statements):
        return
    left = places(statements)
    while len(left) > 1:
        first, *others = left
        ties = [tie(case, first.statement, other.statement) for other in others]
        same = [one for one, how in zip(others, ties, strict=True) if how is not Tie.OTHER]
        left = [one for one, how in zip(others, ties, strict=True) if how is Tie.OTHER]
        if same:
            yield (first, *same)


def _differ(statements: Sequence[Statement]) -> bool:
    """Whether several blocks state it, and not all as the first does, parts included."""
    if len({one.block for one in statements}) < 2:
        return False
    first = statements[0]
    return any(
        one.quantity != first.quantity
        or [part.quantity for part in one.parts] != [part.quantity for part in first.parts]
        for one in statements
    )


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
    if _is_one_number(first.quantity, second.quantity):
        return True
    ones, twos = _others(case, first), _others(case, second)
    if not ones or not twos:
        return True
    return any(_is_one_number(one, two) for one in ones for two in [*twos, second.quantity]) or any(
        _is_one_number(first.quantity, two) for two in twos
    )


def _others(case: Case, statement: Statement) -> list[Quantity]:
    """The other numbers of the sentence that are no times."""
    return [
        one.quantity
        for one in case.beside(statement)
        if one is not statement and one.kind not in _TIME_KINDS
    ]


def _is_one_number(first: Quantity, second: Quantity) -> bool:
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


def _same_part(first: Statement, second: Statement) -> bool:
    one, two = first.quantity, second.quantity
    if one.kind is Kind.P:
        return meet(one.bounds, two.bounds)
    if one.level != two.level and None not in (one.level, two.level):
        return True
    return _is_one_number(one, two) or len(one.values) != len(two.values)
