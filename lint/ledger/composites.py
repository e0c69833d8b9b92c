"""Numbers that are now said in two pieces, and two that are now said in one.

"8 of the 11 women" may become "of the 11 women, 8", and "5 to 25%" may become "5% at least and 25%
at most". The pieces state what the whole did, so neither side has another number.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.change import Change, quantity_change
from lint.claim import Statement
from lint.ledger.belongings import Pair
from lint.ledger.pairing import Present, Recorded
from lint.ledger.slot import Slot, Today
from lint.quantity import Form, Kind, Quantity

Waiting = tuple[Slot, Recorded]


@dataclass(slots=True)
class _Meeting:
    """One recorded sentence and today's sentence that its numbers were found in."""

    waiting: list[Waiting]
    present: list[Present]


def settle_composites(
    waiting: Sequence[Waiting], pairs: Sequence[Pair], present: Sequence[Present], today: Today
) -> list[Pair]:
    """The pairs, with wholes laid on their pieces and pieces on their whole."""
    settled: dict[int, Pair] = {}
    for meeting in _meetings(waiting, pairs, present):
        held = {id(slot): one for slot, _, one in pairs}
        for slot, recorded, *pieces in _parted(meeting, held, today):
            _lay(slot, pieces[0], today)
            today.taken.update(piece.index for piece in pieces)
            settled[id(slot)] = (slot, recorded, pieces[0])
        for slot, recorded, whole in _joined(meeting, held, today):
            _lay(slot, whole, today)
            settled[id(slot)] = (slot, recorded, whole)
    kept = [pair for pair in pairs if id(pair[0]) not in settled]
    return kept + list(settled.values())


def _meetings(
    waiting: Sequence[Waiting], pairs: Sequence[Pair], present: Sequence[Present]
) -> Iterator[_Meeting]:
    """The sentences in which a number with two values has changed or come."""
    recorded_of: dict[int, list[Waiting]] = defaultdict(list)
    for one in waiting:
        recorded_of[id(one[1].phrase)].append(one)
    present_of: dict[int, list[Present]] = defaultdict(list)
    for each in present:
        present_of[id(each.phrase)].append(each)
    for old, new in {(id(one.phrase), id(two.phrase)) for _, one, two in pairs}:
        meeting = _Meeting(recorded_of[old], present_of[new])
        ones = [one.before.quantity for _, one in meeting.waiting]
        twos = [each.statement.quantity for each in meeting.present]
        if any(_is_composite(one) for one in ones) != any(_is_composite(two) for two in twos):
            yield meeting


def _parted(
    meeting: _Meeting, held: dict[int, Present], today: Today
) -> Iterator[tuple[Slot, Recorded, Present, Present]]:
    """Each recorded whole that is not there, with the two pieces that say it."""
    for slot, recorded in meeting.waiting:
        quantity, own = recorded.before.quantity, held.get(id(slot))
        if not _is_composite(quantity) or not _is_lost(recorded, own):
            continue
        free = [one for one in meeting.present if one is own or one.index not in today.taken]
        first = _piece(quantity, 0, [one.statement for one in free])
        second = _piece(quantity, 1, [one.statement for one in free])
        if first is not None and second is not None and first != second:
            yield slot, recorded, free[first], free[second]


def _joined(
    meeting: _Meeting, held: dict[int, Present], today: Today
) -> Iterator[tuple[Slot, Recorded, Present]]:
    """Each recorded piece of two that are now one whole."""
    lost = [one for one in meeting.waiting if _is_lost(one[1], held.get(id(one[0])))]
    for whole in meeting.present:
        quantity = whole.statement.quantity
        if not _is_composite(quantity):
            continue
        first = _piece(quantity, 0, [recorded.before for _, recorded in lost])
        second = _piece(quantity, 1, [recorded.before for _, recorded in lost])
        if first is not None and second is not None and first != second:
            today.taken.add(whole.index)
            for index in (first, second):
                yield *lost[index], whole


def _is_composite(quantity: Quantity) -> bool:
    if len(quantity.dates) == 2:
        return True
    return len(quantity.values) == 2 and (
        quantity.kind is Kind.FRACTION or quantity.form is Form.RANGE
    )


def _is_lost(recorded: Recorded, own: Present | None) -> bool:
    """Whether a recorded number was laid on nothing, or on another number."""
    if own is None:
        return True
    now = own.alone or own.statement
    return quantity_change(recorded.before.quantity, now.quantity) is Change.VALUE


def _piece(whole: Quantity, which: int, statements: Sequence[Statement]) -> int | None:
    """The index of the statement that says one of the two values and nothing else."""
    value, date = whole.values[which : which + 1], whole.dates[which : which + 1]
    for index, one in enumerate(statements):
        quantity = one.quantity
        if quantity.form is Form.POINT and (quantity.values, quantity.dates) == (value, date):
            return index
    return None


def _lay(slot: Slot, present: Present, today: Today) -> None:
    """Lays a mention on a statement that says the same in other pieces."""
    now = present.alone or present.statement
    if slot.before is not None:
        slot.now = present.statement
        slot.alone = replace(now, quantity=slot.before.quantity)
    today.taken.add(present.index)
