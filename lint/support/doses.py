"""Doses that only say which group is meant: "with 10 micrograms", "the 64-mg group".

Such a number is there to tell groups apart, as a time says when. Where the abstract has it, it
is given, whatever other dose its sentences name as well.
"""

from collections.abc import Iterator, Sequence

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.quantity import Kind

_UNITS = frozenset("kg g mg µg μg mcg ng IU U units mg/kg µg/kg mg/d mg/day µg/day mg/m²".split())
_BEFORE = frozenset(["with", "on", "than", "at", "taking", "received", "given"])
_BEHIND = frozenset(["dose", "doses", "group", "groups", "arm", "arms"])
_JOINS = frozenset(["and", "or", "versus", "vs", "to"])
# Kinds of what is found in a group; a count or a length of time may be its size or its course.
_RESULTS = frozenset(
    [Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.RATE, Kind.EFFECT, Kind.MULTIPLE, Kind.STAT]
)


def naming_doses(document: Document, statements: Sequence[Statement]) -> Iterator[Span]:
    """The doses of sentences that tell a result of somebody on them."""
    doses: set[Span] = set()
    before: Statement | None = None
    for one in statements:
        is_next = before is not None and before.span in doses
        if one.quantity.unit in _UNITS and _is_dose(document.text, one, is_next):
            doses.add(one.span)
        before = one
    told = {one.sentence for one in statements if _is_result(one, doses)}
    yield from (one.span for one in statements if one.span in doses and one.sentence in told)


def _is_result(statement: Statement, doses: set[Span]) -> bool:
    is_amount = statement.kind is Kind.MEASURE and statement.quantity.unit is not None
    return statement.kind in _RESULTS or (is_amount and statement.span not in doses)


def _is_dose(text: str, statement: Statement, is_next: bool) -> bool:
    """Whether the words right beside an amount make it a dose; `is_next` to another one."""
    if statement.measure is Measure.DOSE or "-" in statement.quote:
        return True
    span, sentence = statement.span, statement.sentence
    behind = text[span.end : sentence.end].split(None, 1)[:1]
    if behind and behind[0].strip(".,;:()") in _BEHIND:
        return True
    before = text[sentence.start : span.start].casefold().split()[-1:]
    return bool(before) and (before[0] in _BEFORE or (is_next and before[0] in _JOINS))
