"""Recorded mentions laid on today's statements, one to one over the whole article.

What stands as recorded is found by its words and not read again. Only what is left is read: the
recorded sentence and today's, each by itself and by the same extractor, and the pairs are chosen
together so that the whole fits best. Digits are never matched alone.

A sentence that stands as recorded has not drifted, whatever a newer extractor sees in it: a number
that is now read with more or fewer words is the same number, and one that is no longer read
as a number is not gone.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from lint.claim import Alignment, Entry, Match, Mention, RecordedArticle, SetAside, Statement
from lint.document import Document
from lint.ledger.anchor import anchors, fold, is_whole, locate, setting_of
from lint.ledger.changed import find_changed
from lint.ledger.phrase import ReadSentence
from lint.ledger.slot import Slot, Today
from lint.ledger.swaps import with_swaps
from lint.quantity import Quantity


def align(
    recorded: RecordedArticle,
    document: Document,
    statements: Sequence[Statement],
    read_sentence: ReadSentence,
) -> Alignment:
    """Lays every recorded mention on the statement that it is today.

    `read_sentence` reads a sentence, or a cell under its headers, by itself.
    """
    today = _today(document, statements)
    slots = [*_slots(recorded)]
    for slot in slots:
        _find_as_recorded(slot, today)
    for slot in slots:
        if not slot.is_settled:
            _find_in_same_sentence(slot, today)
    left = [slot for slot in slots if not slot.is_settled]
    if left:
        find_changed(left, today, read_sentence)
    return Alignment(
        matches=with_swaps(_matches(slots)),
        set_aside=tuple(
            (slot.owner, slot.now) for slot in slots if isinstance(slot.owner, SetAside)
        ),
        unrecorded=tuple(_unrecorded(slots, today)),
        values=dict(_values(recorded, slots, read_sentence)),
        parts=dict(_parts(recorded, read_sentence)),
    )


def _today(document: Document, statements: Sequence[Statement]) -> Today:
    today = Today(document=document, statements=statements, anchors=anchors(document, statements))
    for index, anchor in enumerate(today.anchors):
        today.exact.setdefault((anchor.setting, anchor.exact, anchor.nth), deque()).append(index)
        today.settings.setdefault(anchor.setting, []).append(index)
    return today


def _slots(recorded: RecordedArticle) -> Iterator[Slot]:
    for entry in recorded.entries:
        for mention in entry.mentions:
            yield _slot(entry, mention)
    for aside in recorded.set_aside:
        yield _slot(aside, aside.mention)


def _slot(owner: Entry | SetAside, mention: Mention) -> Slot:
    return Slot(
        owner=owner, mention=mention, setting=setting_of(mention), exact=fold(mention.exact)
    )


def _find_as_recorded(slot: Slot, today: Today) -> None:
    """The statement of the same words in the same sentence; of equal ones the first left."""
    waiting = today.exact.get((slot.setting, slot.exact, slot.mention.nth))
    if waiting:
        index = waiting.popleft()
        today.taken.add(index)
        slot.keep(today.statements[index])


def _find_in_same_sentence(slot: Slot, today: Today) -> None:
    """The statement that lies where the words were, though it is read with more or fewer of them.

    Not where the words are read as recorded elsewhere: then one of several equal sentences is gone.
    """
    present = today.settings.get(slot.setting, ())
    if not present or (slot.setting, slot.exact, slot.mention.nth) in today.exact:
        return
    sentence = slot.setting.sentence
    offset = locate(sentence, slot.exact, slot.mention.nth)
    if offset is None or not is_whole(sentence, offset, len(slot.exact)):
        return
    over = [
        index
        for index in present
        if today.anchors[index].offset < offset + len(slot.exact)
        and offset < today.anchors[index].offset + len(today.anchors[index].exact)
    ]
    first = next((index for index in over if index not in today.taken), over[0] if over else None)
    today.taken.update(over)
    slot.keep(None if first is None else today.statements[first])


def _matches(slots: Sequence[Slot]) -> tuple[Match, ...]:
    return tuple(
        Match(
            entry=slot.owner,
            mention=slot.mention,
            before=slot.before,
            now=slot.now,
            alone=slot.alone,
            wording=slot.wording,
            swapped=slot.swapped,
        )
        for slot in slots
        if isinstance(slot.owner, Entry)
    )


def _unrecorded(slots: Sequence[Slot], today: Today) -> Iterator[Statement]:
    """What nothing accounts for; a part of a recorded number is accounted for by it.

    So is a part of a number that is unrecorded itself: one finding is enough for both.
    """
    owners = {slot.now.span: slot for slot in slots if slot.now is not None}
    spans = {statement.span for statement in today.statements}
    room = {
        span: Counter(part.kind for part in slot.before.parts)
        for span, slot in owners.items()
        if slot.before is not None and slot.before is not slot.now
    }
    for index, statement in enumerate(today.statements):
        if index in today.taken:
            continue
        whole = statement.whole
        if whole is not None and whole in spans:
            if whole not in owners or whole not in room:
                continue
            if room[whole][statement.kind] > 0:
                room[whole][statement.kind] -= 1
                continue
        yield statement


def _values(
    recorded: RecordedArticle, slots: Sequence[Slot], read_sentence: ReadSentence
) -> Iterator[tuple[str, Quantity]]:
    """Each entry's `value` as it is read, unless a mention that was found has the same words."""
    known = {(slot.id, slot.exact) for slot in slots if slot.before is not None}
    for entry in recorded.entries:
        value = fold(entry.value)
        if (entry.id, value) in known:
            continue
        statements = read_sentence(value, ()).statements
        if statements:
            yield entry.id, statements[0].quantity


def _parts(
    recorded: RecordedArticle, read_sentence: ReadSentence
) -> Iterator[tuple[str, tuple[Quantity, ...]]]:
    """Those of each entry's `parts` that stand in none of its sentences, as they are read."""
    for entry in recorded.entries:
        if not entry.parts:
            continue
        sentences = [fold(mention.sentence) for mention in entry.mentions]
        strange = [
            text
            for text in map(fold, entry.parts.values())
            if not any(text in sentence for sentence in sentences)
        ]
        read = [read_sentence(text, ()).statements for text in strange]
        if any(read):
            yield entry.id, tuple(one[0].quantity for one in read if one)
