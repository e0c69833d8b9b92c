"""What belongs to a number: its interval, its p, its spread, as they were and as they are.

A part that is recorded as a claim of its own is no longer a part here, and a part that only went
from one number of a sentence to another (the p of two groups stands behind the last one) has
neither gone nor come.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lint.change import quantity_change
from lint.claim import Statement
from lint.drift import paired_parts
from lint.ledger.pairing import Present, Recorded
from lint.ledger.slot import Slot, Today

Pair = tuple[Slot, Recorded, Present]


def settle_parts(pairs: Sequence[Pair], present: Sequence[Present], today: Today) -> None:
    """Leaves each statement only the parts that are its own to keep or to lose."""
    _leave_out_claims(pairs)
    sentences: dict[int, list[Slot]] = defaultdict(list)
    for slot, _, one in pairs:
        sentences[id(one.phrase)].append(slot)
    left: dict[int, list[Present]] = defaultdict(list)
    for one in present:
        if one.index not in today.taken:
            left[id(one.phrase)].append(one)
    for phrase, slots in sentences.items():
        if left[phrase]:
            _follow(slots, left[phrase], today)


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


def _follow(slots: Sequence[Slot], left: Sequence[Present], today: Today) -> None:
    """Accounts for the parts that stand in the sentence, though with another of its numbers."""
    for slot in slots:
        if slot.before is None or slot.alone is None:
            continue
        kept = [old for old, _ in paired_parts(slot.before, slot.alone)]
        for old in slot.before.parts:
            if any(old is one for one in kept):
                continue
            found = next((one for one in left if _is_there(old, one, today)), None)
            if found is not None:
                today.taken.add(found.index)
                _drop(slots, slot, old, found)


def _is_there(old: Statement, present: Present, today: Today) -> bool:
    return (
        present.index not in today.taken
        and present.statement.kind is old.kind
        and quantity_change(old.quantity, present.statement.quantity) is None
    )


def _drop(slots: Sequence[Slot], loser: Slot, old: Statement, found: Present) -> None:
    """Takes a part from the number that lost it and from the one that got it."""
    if loser.before is not None:
        parts = tuple(part for part in loser.before.parts if part is not old)
        loser.before = replace(loser.before, parts=parts)
    for slot in slots:
        if slot.alone is not None and found.alone is not None:
            parts = tuple(part for part in slot.alone.parts if part.span != found.alone.span)
            slot.alone = replace(slot.alone, parts=parts)
