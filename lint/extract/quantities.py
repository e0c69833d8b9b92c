"""Every number of a document: as a quantity, or as a look-alike with its family.

Each block of the flow is read by itself. Look-alikes that show from afar are masked first; then
the numbers are taken from left to right, each once: a mask, a date, or a quantity with what is
behind and in front of it. Last, neighbours lend each other units, and words of the clause give
amounts of change their direction.
"""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lint.claim import LookAlike
from lint.document import Block, BlockKind, Document, Span
from lint.extract import amounts, compose, joins, neighbours, times
from lint.extract.draft import Draft
from lint.extract.labels import Label, find_labels, governs, touches
from lint.extract.masks import Mask, find_masks
from lint.extract.numbers import LONGEST, Number, digit_numbers, find_numbers
from lint.extract.relation import leading
from lint.extract.tokens import mask_number
from lint.quantity import Form, Kind, Quantity, Relation


class Found(NamedTuple):
    """A quantity and where it stands."""

    quantity: Quantity
    span: Span  # of Document.text
    block: int  # index in Document.blocks


class Reading(NamedTuple):
    """All that one pass over a block's text finds before quantities are put together."""

    text: str
    numbers: Sequence[Number]
    labels: Sequence[Label]
    label_ends: Sequence[int]
    masks: Sequence[Mask]
    words: Sequence[Draft]


def find_quantities(document: Document) -> tuple[list[Found], list[LookAlike]]:
    """Every quantity of the flow, and every other number with the family that says why."""
    found: list[Found] = []
    look_alikes: list[LookAlike] = []
    for index, block in enumerate(document.blocks):
        offset = block.span.start
        text = document.text[offset : block.span.end]
        if block.kind is BlockKind.TEMPLATE:
            masks = [Mask(number.start, number.end, "template") for number in digit_numbers(text)]
            drafts: list[Draft] = []
        elif not block.is_flow:
            continue
        else:
            drafts, masks = read_text(text, block)
        for draft in drafts:
            span = Span(offset + draft.start, offset + draft.end)
            found.append(Found(draft.quantity(), span, index))
        for mask in masks:
            span = Span(offset + mask.start, offset + mask.end)
            look_alikes.append(
                LookAlike(span=span, quote=text[mask.start : mask.end], family=mask.family)
            )
    return found, look_alikes


def read_text(text: str, block: Block | None = None) -> tuple[list[Draft], list[Mask]]:
    """The quantities and look-alikes of one block's text, each in order."""
    numbers = find_numbers(text)
    words = amounts.word_amounts(text)
    masks = find_masks(text)
    if not numbers and not words:
        return [], masks
    labels = find_labels(text)
    reading = Reading(text, numbers, labels, [label.end for label in labels], masks, words)
    drafts, more = _read(reading)
    neighbours.settle(text, drafts, labels)
    masks = sorted([*masks, *more])
    return drafts, _accounted(text, numbers, drafts, masks)


def _read(reading: Reading) -> tuple[list[Draft], list[Mask]]:
    """One pass from left to right over everything that can start a quantity."""
    text, numbers = reading.text, reading.numbers
    drafts: list[Draft] = []
    masks: list[Mask] = []
    left = index = mask_at = word_at = 0
    while index < len(numbers) or word_at < len(reading.words):
        number = numbers[index] if index < len(numbers) else None
        word = reading.words[word_at] if word_at < len(reading.words) else None
        if word is not None and (number is None or word.start <= number.start):
            word_at += 1
            if word.start >= left and not _is_masked(reading.masks, mask_at, word.start):
                compose.compared(text, word, left)
                drafts.append(word)
                left = word.end
            continue
        assert number is not None
        while mask_at < len(reading.masks) and reading.masks[mask_at].end <= number.start:
            mask_at += 1
        if (
            number.start < left
            or _is_masked(reading.masks, mask_at, number.start)
            or number.end - number.start > LONGEST
        ):
            index += 1
            continue
        if _in_label(reading, number):
            index += 1
            continue
        mask = mask_number(text, number, left)
        if mask is not None:
            masks.append(mask)
            left = mask.end
            continue
        draft, used = _quantity(reading, index, left)
        index += used
        if draft is not None:
            drafts.append(draft)
            left = draft.end
    return drafts, masks


def _is_masked(masks: Sequence[Mask], at: int, start: int) -> bool:
    return at < len(masks) and masks[at].start <= start < masks[at].end


def _in_label(reading: Reading, number: Number) -> bool:
    """Whether a number is part of a label: a level, degrees of freedom, the 2 of I2."""
    at = bisect_right(reading.label_ends, number.start)
    return at < len(reading.labels) and reading.labels[at].start <= number.start


def _quantity(reading: Reading, index: int, left: int) -> tuple[Draft | None, int]:
    """The quantity that begins with a number, and how many numbers it used."""
    text, numbers = reading.text, reading.numbers
    number = numbers[index]
    at = bisect_right(reading.label_ends, number.start) - 1
    date = times.date_at(text, numbers, index, left)
    if date is not None:
        return date, 1
    label = reading.labels[at] if at >= 0 else None
    if label is not None and label.kind in (Kind.CI, Kind.IQR):
        interval = _interval(reading, index, label, left)
        if interval is not None:
            return interval
    draft, used = compose.core_at(text, numbers, index, left)
    if number.spelled and number.value == 1 and draft.bare:
        return None, 1
    _named(reading, draft, at, left)
    if draft.bare and used == 1 and draft.kind is Kind.COUNT and times.is_year(text, number):
        draft.kind, draft.bare = Kind.DATE, False
    elif (
        draft.bare
        and draft.form is Form.RANGE
        and times.is_year(text, number)
        and times.is_year(text, numbers[index + 1])
    ):
        draft.kind, draft.bare = Kind.DATE, False
    compose.compared(text, draft, left)
    compose.aged(text, draft, left)
    if (
        draft.bare
        and draft.kind is Kind.COUNT
        and any(_has_places(value) for value in draft.values)
    ):
        draft.kind = Kind.MEASURE
    return draft, used


def _has_places(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0


def _interval(reading: Reading, index: int, label: Label, left: int) -> tuple[Draft, int] | None:
    """An interval behind its label, touching or further off."""
    text, start = reading.text, reading.numbers[index].start
    touching = touches(text, label, start)
    if touching is None and not governs(text, label, start):
        return None
    draft, used = joins.interval(text, reading.numbers, index, label, left), 2
    if draft is None:
        if touching is None or label.kind is Kind.CI:
            return None
        draft, used = compose.core_at(text, reading.numbers, index, left)
        draft.kind, draft.bare, draft.direction = label.kind, False, None
    if touching is not None and label.start >= left and not label.detached:
        draft.start = label.start
        brackets = text[draft.core - 1] in "([" and text[draft.end : draft.end + 1] in (")", "]")
        draft.end += brackets
    return draft, used


def _named(reading: Reading, draft: Draft, at: int, left: int) -> None:
    """What the last label in front of a draft says of it, if it can say anything."""
    text = reading.text
    lead = leading(text, draft.core, left)
    front = lead.start if lead is not None else draft.core
    while at >= 0 and reading.labels[at].end > front:
        at -= 1
    for label in (reading.labels[at - back] for back in range(2) if at - back >= 0):
        if not compose.wants_label(draft, label):
            continue
        if label.start >= left and touches(text, label, front) is not None:
            compose.labelled(text, draft, label, front)
            if lead is not None:
                draft.relation = lead.relation
            return
        if (
            governs(text, label, front)
            and (draft.bare or label.kind is Kind.AGE)
            and label.group not in ("n", "ph")
        ):
            if (
                label.start < left
                and label.kind is not Kind.AGE
                and not _has_places(draft.values[0])
            ):
                return
            compose.labelled(text, draft, label, front)
            return


def _accounted(
    text: str, numbers: Sequence[Number], drafts: Sequence[Draft], masks: list[Mask]
) -> list[Mask]:
    """The masks, with one for every number in digits that nothing else accounts for."""
    spans = sorted(
        [(draft.start, draft.end) for draft in drafts] + [(mask.start, mask.end) for mask in masks]
    )
    starts = [start for start, _ in spans]
    kept = list(masks)
    for number in numbers:
        if number.spelled:
            continue
        at = bisect_right(starts, number.start) - 1
        if at < 0 or spans[at][1] <= number.start:
            kept.append(Mask(number.start, number.end, "other"))
    kept.sort()
    return kept
