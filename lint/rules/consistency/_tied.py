"""Which numbers of a sentence belong together: told by their order and the words between."""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.quantity import Form, Kind, Relation
from lint.rules.consistency._results import RATIOS

# "19% with surgery against 5% without", "fell from 4% to 3%", "12%, compared with 16%"
_COMPARING = frozenset(
    ["to", "against", "v", "vs", "versus", "compared", "than", "only", "relative", "opposed"]
)
_LAST = 3  # words right before the second number
_SHORT = 6  # words between two numbers of one comparison
_NEAR = 8  # characters behind a number in which "as" stands


def are_compared(case: Case, first: Statement, second: Statement) -> bool:
    """Whether two values stand against each other: by their groups or by the words between."""
    if first.arm is not None and second.arm is not None:
        return True
    between = case.words(Span(first.span.end, second.span.start)).split()
    if len(between) <= _SHORT and (_COMPARING | {"as"}) & set(between):
        return True
    return between == ["and"] or bool(_COMPARING & set(between[-_LAST:]))


def ratios_and_changes(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """Each ratio with the relative change that it restates.

    A sentence with one of each, or with as many ratios as changes that take turns.
    """
    seen = set()
    for change in case.measured(Measure.RELATIVE_CHANGE):
        if change.sentence in seen or not _is_change(case, change):
            continue
        seen.add(change.sentence)
        turns = [one for one in case.beside(change) if _is_change(case, one) or _is_ratio(one)]
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


def _is_change(case: Case, statement: Statement) -> bool:
    end = min(statement.sentence.end, statement.span.end + _NEAR)
    if case.words(Span(statement.span.end, end)).startswith(" as "):
        return False  # "80% as likely" is a ratio
    return (
        statement.measure is Measure.RELATIVE_CHANGE
        and statement.kind in (Kind.PERCENT, Kind.FRACTION)
        and statement.quantity.direction is not None
        and statement.quantity.form is Form.POINT
    )
