"""What belongs to a number: its interval, its p, its spread, as they were and as they are.

A part that is recorded as a claim of its own is no longer a part here, and a part that only went
from one number of a sentence to another (the p of two groups stands behind the last one) has
neither gone nor come.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lint.change import quantity_change
from lint.claim import Statement
from lint.document import Span
from lint.drift import paired_parts
from lint.ledger.pairing import Present, Recorded
from lint.ledger.slot import Slot, Today

Pair = tuple[Slot, Recorded, Present]


def settle_parts(pairs: Sequence[Pair], today: Today) -> None:
    """Leaves each statement only the parts that are its own to keep or to lose."""
    _leave_out_claims(pairs)
    sentences: dict[int, list[Slot]] = defaultdict(list)
    for slot, _, present in pairs:
        sentences[id(present.phrase)].append(slot)
    spans = {statement.span: index for index, statement in enumerate(today.statements)}
    for slots in sentences.values():
        if len(slots) > 1:
            _follow(slots, spans, today)


def _leave_out_claims(pairs: Sequence[Pair]) -> None:
    """Takes from each statement the parts that are recorded as claims of their own."""
    olds = {(id(recorded.phrase), recorded.before.span) for _, recorded, _ in pairs}
    news = {(id(one.phrase), one.alone.span) for _, _, one in pairs if one.alone is not None}
    for slot, recorded, present in pairs:
        if slot.before is None or slot.alone is None:
            continue
        old, new = id(recorded.phrase), id(present.phrase)
        own = [part for part in slot.before.parts if (old, part.span) not in olds]
        left = [part for part in slot.alone.parts if (new, part.span) not in news]
        slot.before = replace(slot.before, parts=tuple(own))
        slot.alone = replace(slot.alone, parts=tuple(left))


def _follow(slots: Sequence[Slot], spans: Mapping[Span, int], today: Today) -> None:
    """Accounts for the parts that one number of a sentence lost and another one got."""
    lost: list[tuple[Slot, Statement]] = []
    got: list[tuple[Slot, Statement]] = []
    for slot in slots:
        if slot.before is None or slot.alone is None:
            continue
        kept = list(paired_parts(slot.before, slot.alone))
        lost += [(slot, old) for old in slot.before.parts if all(old is not one for one, _ in kept)]
        got += [(slot, new) for new in slot.alone.parts if all(new is not one for _, one in kept)]
    for loser, old in lost:
        found = next(
            (pair for pair in got if quantity_change(old.quantity, pair[1].quantity) is None), None
        )
        if found is None:
            continue
        got.remove(found)
        winner, new = found
        _take(winner, new, spans, today)
        if loser.before is not None:
            parts = tuple(part for part in loser.before.parts if part is not old)
            loser.before = replace(loser.before, parts=parts)


def _take(slot: Slot, part: Statement, spans: Mapping[Span, int], today: Today) -> None:
    """Marks a part of today's statement as accounted for."""
    if slot.now is None:
        return
    here = (one.span for one in slot.now.parts if one.quantity == part.quantity)
    today.taken.update(spans[span] for span in here if span in spans)
