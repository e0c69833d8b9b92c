"""Every number of a document: as a quantity, or as a look-alike with its family.

Each block of the flow is read by itself: what shows from afar is masked, the numbers are taken
from left to right (`scan.py`), and last neighbours lend each other units and words of the clause
give amounts of change their direction. A number that nothing explains is a look-alike of the
family "other", so that every number of the article is accounted for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.claim import LookAlike
from lint.document import Block, BlockKind, Document, Span
from lint.extract import amounts, cells, neighbours
from lint.extract.draft import Draft
from lint.extract.labels import find_labels
from lint.extract.masks import FIRM, Mask, find_masks
from lint.extract.number_words import find_numbers
from lint.extract.numbers import Number, digit_numbers
from lint.extract.scan import Reading, scan
from lint.quantity import Quantity


class Found(NamedTuple):
    """A quantity and where it stands."""

    quantity: Quantity
    span: Span  # of Document.text
    block: int  # index in Document.blocks


# From so many numbers on, a text of so few characters a number is data and no prose.
MOST_NUMBERS = 20_000
LEAST_PROSE = 60
LONGEST_STRETCH = 20_000  # characters of one paragraph, list item or cell


def is_data(numbers: int, characters: int) -> bool:
    """Whether a text has so many numbers, so close together, that nobody wrote it."""
    return numbers > MOST_NUMBERS and characters < numbers * LEAST_PROSE


def find_quantities(document: Document) -> tuple[list[Found], list[LookAlike]]:
    """Every quantity of the flow, and every other number with the family that says why.

    Where the text turns out to be data rather than prose, reading ends there.
    """
    found: list[Found] = []
    look_alikes: list[LookAlike] = []
    afar = find_masks(document.text)
    starts = [mask.start for mask in afar]
    for index, block in enumerate(document.blocks):
        if is_data(len(found), block.span.start):
            break
        for offset, text in _stretches(document.text, block.span):
            drafts, masks = _read_stretch(document, block, offset, text, (starts, afar))
            for draft in drafts:
                span = Span(offset + draft.start, offset + draft.end)
                found.append(Found(draft.quantity(), span, index))
            for mask in masks:
                span = Span(offset + mask.start, offset + mask.end)
                quote = text[mask.start : mask.end]
                look_alikes.append(LookAlike(span=span, quote=quote, family=mask.family))
            if is_data(len(found), offset + len(text)):
                break
    return found, look_alikes


def _stretches(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """A block's text with its offset; one without end in stretches, cut at blanks."""
    start = span.start
    while span.end - start > LONGEST_STRETCH:
        blank = text.rfind(" ", start, start + LONGEST_STRETCH)
        end = blank if blank > start else start + LONGEST_STRETCH
        yield start, text[start:end]
        start = end
    yield start, text[start : span.end]


def _read_stretch(
    document: Document,
    block: Block,
    offset: int,
    text: str,
    afar: tuple[Sequence[int], Sequence[Mask]],
) -> tuple[list[Draft], list[Mask]]:
    """The quantities and look-alikes of a block, or of a stretch of one; none off the flow."""
    if block.kind is BlockKind.TEMPLATE:
        numbers = digit_numbers(text)
        return [], [Mask(number.start, number.end, "template") for number in numbers]
    if not block.is_flow:
        return [], []
    if len(document.blocks) > 1 and _only_a_number(text, block):
        return [], [Mask(0, len(text.rstrip()), "list_number")]
    starts, masks = afar
    end = offset + len(text)
    shown = masks[bisect_left(starts, offset) : bisect_left(starts, end)]
    return read_text(text, block, [mask.moved(-offset) for mask in shown if mask.end <= end])


def _only_a_number(text: str, block: Block) -> bool:
    """Whether a heading or paragraph is nothing but the number of what comes next."""
    bare = len(text) < 8 and text.strip().rstrip(".)").isdigit()
    return bare and block.kind is not BlockKind.CELL


def _outside(numbers: Sequence[Number], masks: Sequence[Mask]) -> Iterator[Number]:
    """The numbers that are no part of a DOI or the like: nothing is put together with those."""
    at = 0
    for number in numbers:
        while at < len(masks) and masks[at].end <= number.start:
            at += 1
        if at == len(masks) or masks[at].start > number.start:
            yield number


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
    ends = [label.end for label in labels]
    drafts, found, levels = scan(
        Reading(text, list(_outside(numbers, firm)), words, labels, ends, firm)
    )
    neighbours.settle(text, drafts)
    drafts = [draft for draft in drafts if not _is_bare_one(draft)]
    if block is not None and block.headers:
        drafts, set_aside = cells.headed(text, drafts, block.headers)
        found += set_aside
    soft = [*(mask for mask in masks if mask.family not in FIRM), *levels]
    return drafts, _accounted(numbers, drafts, [*firm, *found], soft)


def _is_bare_one(draft: Draft) -> bool:
    """Whether it is the word "one" and nothing made a quantity of it."""
    return draft.bare and draft.spelled and draft.values[0] == 1 and len(draft.values) == 1


def _accounted(
    numbers: Sequence[Number], drafts: Sequence[Draft], masks: list[Mask], soft: Sequence[Mask]
) -> list[Mask]:
    """The masks that nothing contradicts, and one for every number that nothing else explains.

    `soft`: words that are look-alikes only where no quantity takes them in, "third" in "a third".
    """
    spans = [(draft.start, draft.end) for draft in drafts]
    spans += [(mask.start, mask.end) for mask in masks]
    spans.sort()
    starts = [start for start, _ in spans]

    def is_free(start: int, end: int) -> bool:
        at = bisect_right(starts, start) - 1
        before = at < 0 or spans[at][1] <= start
        return before and (at + 1 == len(spans) or starts[at + 1] >= end)

    kept = [*masks, *(mask for mask in soft if is_free(mask.start, mask.end))]
    taken = {mask.start for mask in kept}
    for number in numbers:
        free = not number.spelled and number.start not in taken
        if free and is_free(number.start, number.end):
            kept.append(Mask(number.start, number.end, "other"))
    kept.sort()
    return kept
