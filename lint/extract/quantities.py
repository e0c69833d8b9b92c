"""Every number of a document: as a quantity, or as a look-alike with its family.

Each block of the flow is read by itself. Look-alikes that show from afar are masked first; then
the numbers are taken from left to right, each once: a mask, a date, or a quantity with what is
behind and in front of it. Last, neighbours lend each other units, and words of the clause give
amounts of change their direction.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import LookAlike
from lint.document import Block, BlockKind, Document, Span
from lint.extract import amounts, cells, compose, joins, neighbours, relation, times
from lint.extract.draft import Draft
from lint.extract.labels import Label, find_labels, governs, touches
from lint.extract.masks import FIRM, Mask, find_masks
from lint.extract.names import mask_name
from lint.extract.numbered import is_proper_name, mask_numbered
from lint.extract.numbers import LONGEST, SCALES, Number, digit_numbers, find_numbers
from lint.extract.stretches import mask_stretch
from lint.quantity import Form, Kind, Quantity, Relation

# Nobody counts so far without setting thousands apart; such digits are an identifier.
LONGEST_COUNT = 8


class Found(NamedTuple):
    """A quantity and where it stands."""

    quantity: Quantity
    span: Span  # of Document.text
    block: int  # index in Document.blocks


class Reading(NamedTuple):
    """All that is found in a block's text before quantities are put together."""

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
    afar = find_masks(document.text)
    starts = [mask.start for mask in afar]
    for index, block in enumerate(document.blocks):
        offset = block.span.start
        text = document.text[offset : block.span.end]
        drafts: list[Draft] = []
        if block.kind is BlockKind.TEMPLATE:
            masks = [Mask(number.start, number.end, "template") for number in digit_numbers(text)]
        elif not block.is_flow:
            continue
        elif len(document.blocks) > 1 and _only_a_number(text, block):
            masks = [Mask(0, len(text.rstrip()), "list_number")]
        else:
            first, last = bisect_left(starts, offset), bisect_left(starts, block.span.end)
            within = [
                mask.moved(-offset) for mask in afar[first:last] if mask.end <= block.span.end
            ]
            drafts, masks = read_text(text, block, within)
        for draft in drafts:
            span = Span(offset + draft.start, offset + draft.end)
            found.append(Found(draft.quantity(), span, index))
        for mask in masks:
            span = Span(offset + mask.start, offset + mask.end)
            quote = text[mask.start : mask.end]
            look_alikes.append(LookAlike(span=span, quote=quote, family=mask.family))
    return found, look_alikes


def _only_a_number(text: str, block: Block) -> bool:
    """Whether a heading or paragraph is nothing but the number of what comes next."""
    return (
        block.kind is not BlockKind.CELL and len(text) < 8 and text.strip().rstrip(".)").isdigit()
    )


def read_text(
    text: str, block: Block | None = None, masks: list[Mask] | None = None
) -> tuple[list[Draft], list[Mask]]:
    """The quantities and look-alikes of one block's text, each in order.

    `masks`: what shows from afar, where the whole document was searched for it already.
    """
    numbers = find_numbers(text)
    words = amounts.word_amounts(text)
    masks = find_masks(text) if masks is None else masks
    if not numbers and not words:
        return [], masks
    labels = find_labels(text)
    firm = [mask for mask in masks if mask.family in FIRM]
    reading = Reading(text, numbers, labels, [label.end for label in labels], firm, words)
    drafts, more, levels = _read(reading)
    neighbours.settle(text, drafts)
    if block is not None and block.headers:
        drafts, set_aside = cells.headed(text, drafts, block.headers)
        more += set_aside
    soft = [*(mask for mask in masks if mask.family not in FIRM), *levels]
    return drafts, _accounted(numbers, drafts, [*firm, *more], soft)


def _read(reading: Reading) -> tuple[list[Draft], list[Mask], list[Mask]]:
    """One pass from left to right over everything that can start a quantity."""
    drafts: list[Draft] = []
    masks: list[Mask] = []
    soft: list[Mask] = []
    left = index = mask_at = word_at = 0
    numbers, words = reading.numbers, reading.words
    while index < len(numbers) or word_at < len(words):
        start = numbers[index].start if index < len(numbers) else len(reading.text)
        by_word = word_at < len(words) and words[word_at].start <= start
        start = words[word_at].start if by_word else start
        while mask_at < len(reading.masks) and reading.masks[mask_at].end <= start:
            mask_at += 1
        masked = mask_at < len(reading.masks) and reading.masks[mask_at].start <= start
        if by_word:
            word = words[word_at]
            word_at += 1
            if start >= left and not masked:
                compose.led(reading.text, word, relation.leading(reading.text, start, left))
                compose.trailed(reading.text, word)
                drafts.append(word)
                left = word.end
            continue
        number = numbers[index]
        if masked or start < left or number.end - start > LONGEST:
            index += 1
            continue
        if _in_label(reading, number):
            soft.append(Mask(start, number.end, "name"))
            index += 1
            continue
        glued = start > left and reading.text[start - 1].isalpha()
        date = None if glued else times.date_at(reading.text, number, left)
        if date is not None:
            drafts.append(date)
            left = date.end
            continue
        mask = mask_name(reading.text, number, left) if glued else _mask(reading.text, number, left)
        if mask is not None:
            masks.append(mask)
            left = max(mask.end, number.end)
            continue
        draft, used = _quantity(reading, index, left)
        index += used
        if draft is not None and used == 1 and _is_name(reading.text, number, draft):
            masks.append(Mask(start, number.end, "name"))
        elif draft is not None:
            drafts.append(draft)
            left = draft.end
    return drafts, masks, soft


def _mask(text: str, number: Number, left: int) -> Mask | None:
    """The look-alike that begins or ends with a number."""
    return (
        mask_stretch(text, number, left)
        or mask_numbered(text, number, left)
        or mask_name(text, number, left)
    )


def _in_label(reading: Reading, number: Number) -> bool:
    """Whether a number is part of a label: a level, degrees of freedom, the 2 of I2."""
    at = bisect_right(reading.label_ends, number.start)
    return at < len(reading.labels) and reading.labels[at].start <= number.start


def _quantity(reading: Reading, index: int, left: int) -> tuple[Draft | None, int]:
    """The quantity that begins with a number, and how many numbers it used."""
    text, numbers = reading.text, reading.numbers
    number = numbers[index]
    at = bisect_right(reading.label_ends, number.start) - 1
    if at >= 0 and reading.labels[at].kind in (Kind.CI, Kind.IQR):
        interval = _interval(reading, index, reading.labels[at], left)
        if interval is not None:
            return interval
    if (over := times.over_age(text, number)) is not None:
        return over, 1
    draft, used = compose.core_at(text, numbers, index, left)
    if number.spelled and draft.bare and _is_no_number(text, number):
        return None, 1
    lead = relation.leading(text, draft.core, left)
    _named(reading, draft, at, left, lead)
    if draft.bare and _are_years(text, draft, numbers[index : index + used]):
        draft.kind, draft.bare = Kind.DATE, False
    if draft.kind is Kind.MEASURE and draft.start < draft.core:
        lead = relation.leading(text, draft.start, left)
    if draft.start == draft.core or draft.kind is Kind.MEASURE:
        compose.led(text, draft, lead)
    compose.trailed(text, draft)
    compose.aged(text, draft, left)
    compose.factored(text, draft, left)
    if draft.bare and draft.kind is Kind.COUNT:
        if any(compose.has_places(value) for value in draft.values):
            draft.kind = Kind.MEASURE
    return draft, used


def _is_name(text: str, number: Number, draft: Draft) -> bool:
    """Whether nothing makes a quantity of a number that could end a name: "Route 66"."""
    if not (draft.bare and draft.kind is Kind.COUNT and draft.relation is Relation.EQUAL):
        return False
    if number.end - number.start >= LONGEST_COUNT and text[number.start : number.end].isdecimal():
        return True
    return is_proper_name(text, number, draft.end)


def _is_no_number(text: str, number: Number) -> bool:
    """Words that are numbers only beside a unit or in a fraction: "one", "below zero", "millions"."""
    if number.value == 1:
        return True
    front = text[max(0, number.start - 12) : number.start]
    if number.value == 0:
        return _COMPARED_ZERO.search(front) is not None
    word = text[number.start : number.end].lower()
    return word in SCALES and _ARTICLE.search(front) is None


_COMPARED_ZERO = re.compile(
    r"\b(?:below|above|under|over|near|net|absolute|ground|patient|to|from|than|day|year)[\s-]$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b[Aa]\s$")


def _are_years(text: str, draft: Draft, numbers: Sequence[Number]) -> bool:
    """Whether a bare number or range is of years."""
    if draft.kind is not Kind.COUNT or draft.form is Form.PM:
        return False
    return all(times.is_year(text, number) for number in numbers)


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
        draft.end += text[draft.core - 1] in "([" and text[draft.end : draft.end + 1] in (")", "]")
    return draft, used


def _named(reading: Reading, draft: Draft, at: int, left: int, lead: relation.Lead | None) -> None:
    """What the last labels in front of a draft say of it, if they can say anything."""
    text = reading.text
    front = lead.start if lead is not None else draft.core
    while at >= 0 and reading.labels[at].end > front:
        at -= 1
    for label in reversed(reading.labels[max(0, at - 1) : at + 1]):
        if label.end < left or not compose.wants_label(draft, label):
            continue
        touching = touches(text, label, front)
        if touching is None and not (
            compose.reaches_far(draft, label) and governs(text, label, front)
        ):
            continue
        if label.start < left:
            return
        compose.labelled(text, draft, label, front)
        if touching is not None and lead is not None:
            draft.relation = lead.relation
        return


def _accounted(
    numbers: Sequence[Number], drafts: Sequence[Draft], masks: list[Mask], soft: Sequence[Mask]
) -> list[Mask]:
    """The masks that nothing contradicts, and one for every number that nothing else explains.

    `soft`: words that are look-alikes only where no quantity takes them in, "third" in "a third".
    """
    spans = sorted(
        [(draft.start, draft.end) for draft in drafts] + [(mask.start, mask.end) for mask in masks]
    )
    starts = [start for start, _ in spans]

    def is_free(start: int, end: int) -> bool:
        at = bisect_right(starts, start) - 1
        return (at < 0 or spans[at][1] <= start) and (at + 1 == len(spans) or starts[at + 1] >= end)

    kept = [*masks, *(mask for mask in soft if is_free(mask.start, mask.end))]
    for number in numbers:
        if not number.spelled and is_free(number.start, number.end):
            kept.append(Mask(number.start, number.end, "other"))
    kept.sort()
    return kept
