"""Numbers in a bracket right behind another one: "0.84 (0.12) in boys", "3.7% (2.4%, 5.8%)".

They say how far the values lie apart, as often as not with no word to tell it, and own no label of
the sentence.
"""

from collections.abc import Sequence

from lint.claim import Statement
from lint.document import Span
from lint.quantity import Form, Kind, Quantity
from lint.support.segments import bracket_behind

_INSIDE = frozenset(" ,;-–—%±.")
_MOST = 2  # numbers of such a bracket


def spreads_in(text: str, neighbours: Sequence[Statement]) -> dict[Span, Span]:
    """The spread of each number of a family that has one so, by its span: whose it is."""
    found: dict[Span, Span] = {}
    for at, head in enumerate(neighbours):
        if head.span in found:
            continue
        opened = bracket_behind(text, head.span.end)
        if opened is None:
            continue
        closing = text.find(")" if text[opened] == "(" else "]", opened)
        inside = [one for one in neighbours[at + 1 : at + 2 + _MOST] if one.span.start < closing]
        is_spread = 0 < len(inside) <= _MOST and all(_is_like(head, one) for one in inside)
        if is_spread and _has_only(text, Span(opened + 1, closing), inside):
            found |= {one.span: head.span for one in inside}
    return found


def _has_only(text: str, bracket: Span, inside: Sequence[Statement]) -> bool:
    """Whether nothing but these numbers stands in a bracket."""
    at, rest = bracket.start, ""
    for one in inside:
        rest += text[at : one.span.start]
        at = one.span.end
    rest = (rest + text[at : bracket.end]).strip().casefold()
    return _INSIDE.issuperset(rest.removeprefix("range").removeprefix("iqr"))


def _is_like(head: Statement, one: Statement) -> bool:
    """Whether a number may be the spread of another, and not its share or it in another unit."""
    is_unit = one.quantity.unit in (None, "", head.quantity.unit)
    if one.kind is not head.kind or one.whole == head.span or not is_unit:
        return False
    if one.quantity.form is Form.RANGE:
        return head.quantity.form is Form.POINT and _holds(one.quantity, head.quantity)
    return head.kind is not Kind.COUNT


def _holds(spread: Quantity, head: Quantity) -> bool:
    """Whether a median lies in the range behind it: "2 (0-10) v 6 (2-12)"."""
    low, high = min(spread.values), max(spread.values)
    return low <= head.value <= high
