"""Marks on the words of an article, as a stream of openings, texts and closings.

Marks may lie in one another and across one another. HTML only nests, so a mark that crosses the
end of the one around it is cut in two there; its id stays with the first piece and its badge
with the last. The stream is flat, so that no depth of nesting is recursion.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from lint.document import Block, Span


class Badge(NamedTuple):
    """The number behind words that leads to their note."""

    number: int
    anchor: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a stretch of text is marked."""

    span: Span
    rank: int  # the lower encloses the higher where both mark the same words
    look: str  # names of its style
    tag: str = "span"
    id: str | None = None
    title: str | None = None  # what a pointer that rests on it is told
    badge: Badge | None = None


class Token(NamedTuple):
    """One step of the stream: text, or a mark that opens or closes."""

    text: str | None = None
    opens: Mark | None = None
    closes: Mark | None = None
    is_first: bool = True  # of the pieces of a mark
    is_last: bool = True


class _Piece(NamedTuple):
    start: int
    negative_end: int
    rank: int
    order: int
    is_first: bool
    mark: Mark

    @property
    def end(self) -> int:
        return -self.negative_end


def by_block(blocks: Sequence[Block], marks: Sequence[Mark]) -> dict[int, list[Mark]]:
    """The marks that have a word in each block, by the block's index."""
    starts = [block.span.start for block in blocks]
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        index = max(bisect_right(starts, mark.span.start) - 1, 0)
        while index < len(blocks) and starts[index] < mark.span.end:
            if mark.span.overlaps(blocks[index].span):
                found.setdefault(index, []).append(mark)
            index += 1
    return found


def joined(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Token]:
    """The stretch `span` of `text` with the marks that have a word in it."""
    waiting = [
        _Piece(
            max(mark.span.start, span.start),
            -min(mark.span.end, span.end),
            mark.rank,
            order,
            mark.span.start >= span.start,
            mark,
        )
        for order, mark in enumerate(marks)
    ]
    heapify(waiting)
    open_pieces: list[_Piece] = []
    at = span.start
    while waiting or open_pieces:
        if open_pieces and (not waiting or open_pieces[-1].end <= waiting[0].start):
            piece = open_pieces.pop()
            if at < piece.end:
                yield Token(text=text[at : piece.end])
            at = max(at, piece.end)
            is_last = piece.end >= min(piece.mark.span.end, span.end)
            yield Token(closes=piece.mark, is_last=is_last)
            continue
        piece = heappop(waiting)
        if open_pieces and piece.end > open_pieces[-1].end:
            around = open_pieces[-1].end
            heappush(waiting, piece._replace(start=around, is_first=False))
            piece = piece._replace(negative_end=-around)
        if at < piece.start:
            yield Token(text=text[at : piece.start])
            at = piece.start
        yield Token(opens=piece.mark, is_first=piece.is_first)
        open_pieces.append(piece)
    if at < span.end:
        yield Token(text=text[at : span.end])
