"""Which way the first numbers of a list go: that of the last, where its word stands behind all.

"Moths and flies were 33% and 94% more": both are rises, and only the last is written as one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.claim import Statement
from lint.patterns import Pattern
from lint.quantity import Form, Kind
from lint.support.readings import Number
from lint.support.readings import number as number_as

_CHANGES = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
_WAY_BEHIND = 40  # signs behind a number in which the word stands that says which way it goes
_AND = Pattern(r"^\s*,?\s*(?:and|or|,)\s+(?:by\s+)?$")
_WAY = Pattern(
    r"\b(?:more|less|fewer|higher|lower|greater|larger|smaller|longer|shorter|better|worse"
    r"|(?:in|de)creases?|reductions?|rise|fall|drop|gain|loss)\b",
    re.IGNORECASE,
)


def with_one_way(text: str, statements: Sequence[Statement], numbers: list[Number]) -> list[Number]:
    """The numbers, those in front of a change as what it is: "were 33% and 94% more"."""
    found = list(numbers)
    last: int | None = None
    for at in reversed(range(len(statements))):
        if statements[at].whole is not None:
            continue
        if last is not None and _has_way_of(text, statements[at], statements[last], found[last]):
            quantity = found[at].quantity
            way = replace(quantity, direction=found[last].quantity.direction)
            found[at] = replace(number_as(way, numbers[at].measure), quantity=way)
        last = at
    return found


def _has_way_of(text: str, one: Statement, two: Statement, number: Number) -> bool:
    """Whether a number has no way of its own and the next one's way stands behind both."""
    ours, way = one.quantity, number.quantity.direction
    is_alike = one.kind is two.kind in _CHANGES and ours.unit == number.quantity.unit
    is_bare = ours.direction is None and ours.form is not Form.RANGE and len(ours.values) == 1
    if way is None or not is_alike or not is_bare or one.sentence != two.sentence:
        return False
    behind = text[two.span.end : two.span.end + _WAY_BEHIND] + two.quote
    return _AND.match(text[one.span.end : two.span.start]) is not None and (
        _WAY.search(behind) is not None
    )
