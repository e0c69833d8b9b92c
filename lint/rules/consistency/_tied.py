"""Which ratio belongs to which change: told by their order in the sentence."""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.quantity import Form, Kind, Relation
from lint.rules.consistency._results import RATIOS


def ratios_and_changes(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """Each ratio with the relative change that it restates.

    A sentence with one of each, or with as many ratios as changes that take turns.
    """
    seen = set()
    for change in case.measured(Measure.RELATIVE_CHANGE):
        if change.sentence in seen or not _is_change(change):
            continue
        seen.add(change.sentence)
        turns = [one for one in case.beside(change) if _is_change(one) or _is_ratio(one)]
        pairs = list(zip(turns[::2], turns[1::2], strict=False))
        if len(turns) % 2 or not pairs:
            continue
        starts_with = _is_ratio(turns[0])
        if all(
            _is_ratio(one) is starts_with and _is_ratio(two) is not starts_with
            for one, two in pairs
        ):
            yield from ((one, two) if starts_with else (two, one) for one, two in pairs)


def _is_ratio(statement: Statement) -> bool:
    return (
        statement.measure in RATIOS
        and statement.quantity.form is Form.POINT
        and statement.quantity.relation is Relation.EQUAL
        and statement.quantity.value > 0
    )


def _is_change(statement: Statement) -> bool:
    return (
        statement.measure is Measure.RELATIVE_CHANGE
        and statement.kind is Kind.PERCENT
        and statement.quantity.direction is not None
        and statement.quantity.form is Form.POINT
    )
