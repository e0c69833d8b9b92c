"""The mentions whose sentence does not stand as recorded, and what became of each.

The recorded sentence and today's are both read by themselves, so that neither has a context that
the other lacks. What pairs with what is settled for all together (`pairing`, `assign`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lint.claim import SetAside, Statement, Wording
from lint.document import Span
from lint.ledger.anchor import Setting, is_whole, locate
from lint.ledger.assign import assign
from lint.ledger.belongings import Pair, settle_parts
from lint.ledger.composites import settle_composites
from lint.ledger.pairing import Present, Recorded, worths
from lint.ledger.phrase import Phrase, ReadSentence, exchange, is_turned, read_phrase, wording
from lint.ledger.slot import Slot, Today
from lint.ledger.swaps import tell_moved_numbers

_NOWHERE = Span(-1, -1)  # of a reading whose words do not stand in the sentence


@dataclass(slots=True)
class _Reader:
    """Sentences read by themselves, each once."""

    read_sentence: ReadSentence
    phrases: dict[Setting, Phrase] = field(default_factory=dict)

    def phrase(self, setting: Setting) -> Phrase:
        if setting not in self.phrases:
            self.phrases[setting] = read_phrase(setting, self.read_sentence)
        return self.phrases[setting]


def find_changed(slots: Sequence[Slot], today: Today, read_sentence: ReadSentence) -> None:
    """Fills in what each slot was, and what it is today where anything fits."""
    reader = _Reader(read_sentence)
    waiting: list[tuple[Slot, Recorded]] = []
    for slot in slots:
        slot.is_settled = True
        slot.before = _before(slot, today, reader)
        if slot.before is not None:
            recorded = Recorded(
                phrase=reader.phrase(slot.setting),
                before=slot.before,
                is_equal_only=isinstance(slot.owner, SetAside),
            )
            waiting.append((slot, recorded))
    present = _present(today, reader) if waiting else []
    given = assign(worths([recorded for _, recorded in waiting], present))
    pairs = [(*waiting[one], present[two]) for one, two in given.items()]
    for slot, _, found in pairs:
        today.taken.add(found.index)
        slot.now, slot.alone = found.statement, found.alone
    pairs = settle_composites(waiting, pairs, present, today)
    settle_parts(pairs, present, today)
    _tell_wordings(pairs)
    tell_moved_numbers(pairs)


def _before(slot: Slot, today: Today, reader: _Reader) -> Statement | None:
    """What the recorded words state; None where today's extractor reads no number in them."""
    phrase = reader.phrase(slot.setting)
    sentence, exact = slot.setting.sentence, slot.exact
    offset = locate(sentence, exact, slot.mention.nth)
    if offset is None:
        offset = locate(sentence, exact, 1)
    if offset is not None:
        wanted = Span(offset, offset + len(exact))
        statement = phrase.at(wanted.start, len(exact))
        if statement is not None and (
            statement.span == wanted or is_whole(sentence, offset, len(exact))
        ):
            return statement
        if statement is None and (
            today.holds(sentence)
            or any(one.span.overlaps(wanted) for one in phrase.extraction.look_alikes)
        ):
            return None
    # The words do not stand in their sentence: somebody has edited the one without the other.
    alone = reader.read_sentence(exact, ()).statements
    return replace(alone[0], span=_NOWHERE) if alone else None


def _present(today: Today, reader: _Reader) -> list[Present]:
    """The statements that nothing accounts for yet, each with its sentence read by itself."""
    present = []
    for index, statement in enumerate(today.statements):
        if index not in today.taken:
            anchor = today.anchors[index]
            phrase = reader.phrase(anchor.setting)
            alone = phrase.at(anchor.offset, len(anchor.exact))
            present.append(Present(index=index, statement=statement, phrase=phrase, alone=alone))
    return present


def _tell_wordings(pairs: Sequence[Pair]) -> None:
    """Says of each pair what became of the words around the number."""
    known: dict[tuple[int, int], tuple[Wording, frozenset[Span]]] = {}
    for slot, recorded, present in pairs:
        key = (id(recorded.phrase), id(present.phrase))
        if key not in known:
            found = wording(recorded.phrase, present.phrase)
            names = exchange(recorded.phrase, present.phrase)
            touched = frozenset[Span]()
            if names is not None:
                found, touched = replace(found, exchanged=names[0]), names[1]
            known[key] = found, touched
        slot.wording, touched = known[key]
        if present.alone is None:
            continue
        if present.alone.span not in touched:
            slot.wording = replace(slot.wording, exchanged=None)
        if is_turned(recorded.phrase, recorded.before.span, present.phrase, present.alone.span):
            slot.wording = replace(slot.wording, is_turned=True)
