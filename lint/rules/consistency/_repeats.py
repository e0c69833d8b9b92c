"""One quantity stated in several places: which statements are about the same thing.

Statements are looked up by what they measure, of whom and of what, never by trying all pairs.
What the words leave open is left open: a missing time or comparator makes a repeat a likely one,
a different one makes it another quantity. Statements of one sentence, one table or one list tell
things apart by standing there together, and are never held against each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import BlockKind
from lint.quantity import Form, Kind, Quantity
from lint.rules.consistency._places import BOUNDS, Place, meet, places
from lint.rules.consistency._ties import Tie, is_one_number, tie
from lint.rules.consistency._wording import people

_MOST = 60  # statements of one key; an article that has more tells them apart in other ways

_NEVER = frozenset(
    {Measure.P_VALUE, Measure.INTERVAL, Measure.SPREAD, Measure.STATISTIC, Measure.DATE}
)
_MEASURES = tuple(measure for measure in Measure if measure not in _NEVER)
_PEOPLE = (Measure.SAMPLE_SIZE, Measure.COUNT)
_TIMES = {"year": "months", "month": "months", "week": "days", "day": "days", "hour": "days"}
_FILE_SIZES = ("KB", "kB", "MB", "GB", "TB")

Repeat = tuple[Place, ...]


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


def _same_part(first: Statement, second: Statement) -> bool:
    one, two = first.quantity, second.quantity
    if one.kind is Kind.P:
        return meet(one.bounds, two.bounds)
    if one.level != two.level and None not in (one.level, two.level):
        return True
    return is_one_number(one, two) or len(one.values) != len(two.values)
