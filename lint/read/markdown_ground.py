"""What the blocks of a Markdown article are laid on: its source, with what is masked in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.utils import EnvType

from lint.document import BlockKind, Span
from lint.read.embedded import Embedding, Region
from lint.read.flow import Flow, Piece
from lint.read.html_tokens import Mark, MarkKind
from lint.read.tex import simple_tex

# What makes content more than words; without any of it, it is text as it stands.
MARKUP = re.compile(r"[\\`*_\[^~]|<[A-Za-z/!?]|&[#A-Za-z]| \n|\n[ \t]")

BLANKS = " \t"
GAP = " "  # stands where something is not read, so that the words on its two sides stay apart


@dataclass(slots=True)
class Ground:
    """The source that blocks are laid on, and what is masked in it."""

    flow: Flow
    masked: str  # what the parser saw
    md: MarkdownIt
    env: EnvType
    mark: str  # the masking character; empty where nothing is masked
    regions: Sequence[Region]
    _starts: list[int] = field(default_factory=list)
    _read: set[int] = field(default_factory=set)

    def has_markup(self, content: str) -> bool:
        """Whether content is more than words as they stand."""
        return MARKUP.search(content) is not None or bool(self.mark and self.mark in content)

    def regions_within(self, start: int, end: int) -> list[Region]:
        """The masked regions between two places, but for those already come by."""
        if not self._starts:
            self._starts.extend(region.start for region in self.regions)
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        fresh = [
            region
            for region in self.regions[first:last]
            if region.end > start and region.start not in self._read
        ]
        self._read.update(region.start for region in fresh)
        return fresh

    def read_masked(self, start: int, end: int) -> tuple[list[Piece], bool]:
        """What stands in a masked stretch, and whether it opens a callout."""
        pieces: list[Piece] = []
        is_callout = False
        for region in self.regions_within(start, end):
            inner = Piece(region.inner_start, region.inner_end)
            match region.kind:
                case Embedding.TEMPLATE:
                    self.flow.add_aside(BlockKind.TEMPLATE, [inner])
                case Embedding.COMMENT:
                    self.flow.add_aside(BlockKind.COMMENT, [inner])
                case Embedding.WORDS:
                    pieces.append(inner)
                case Embedding.MATH:
                    pieces += simple_tex(self.flow.source, inner.start, inner.end) or ()
                case Embedding.CALLOUT:
                    is_callout = True
                case Embedding.NOTHING:
                    continue
            if region.kind in (Embedding.TEMPLATE, Embedding.COMMENT, Embedding.MATH) and (
                not pieces
            ):
                pieces.append(Piece(region.start, region.start, GAP))
        return pieces, is_callout

    def unmasked(self, start: int, end: int) -> list[Piece]:
        """A stretch of source as words, with what is masked in it."""
        if not self.mark or self.masked.find(self.mark, start, end) < 0:
            return [Piece(start, end)]
        pieces: list[Piece] = []
        at = start
        while at < end:
            first = self.masked.find(self.mark, at, end)
            if first < 0:
                break
            last = first
            while last < end and self.masked[last] == self.mark:
                last += 1
            pieces.append(Piece(at, first))
            pieces += self.read_masked(first, last)[0]
            at = last
        pieces.append(Piece(at, end))
        return [piece for piece in pieces if piece.end > piece.start or piece.text]


@dataclass(slots=True)
class Seat:
    """Where the content of a block stands in the source: `shifts[i]` from `starts[i]` on."""

    starts: list[int]
    shifts: list[int]

    def place(self, position: int) -> int:
        return position + self.shifts[bisect_right(self.starts, position) - 1]


def cell_span(source: str, at: int, end: int) -> tuple[int, int, int]:
    """A table cell from `at` on: its start, its end, and where the next one may start."""
    close = source.find("|", at, end)
    while close > 0 and source[close - 1] == "\\":
        close = source.find("|", close + 1, end)
    if close < 0:
        close = end
    start, stop = at, close
    while start < stop and source[start] in BLANKS:
        start += 1
    while stop > start and source[stop - 1] in BLANKS:
        stop -= 1
    return start, stop, min(close + 1, end)


def cell_seat(source: str, start: int, end: int) -> Seat:
    """Lays a cell's content on the source; the parser took the backslash from its escaped pipes."""
    starts, shifts = [0], [start]
    at = source.find("\\|", start, end)
    while at >= 0:
        position = at - start - len(starts) + 1
        starts.append(position)
        shifts.append(at + 1 - position)
        at = source.find("\\|", at + 2, end)
    return Seat(starts, shifts)


def without(marks: list[Mark], prefixes: list[Span]) -> Iterator[Mark]:
    """The marks with the text of line prefixes cut out."""
    waiting = iter(prefixes)
    prefix = next(waiting, None)
    for mark in marks:
        start = mark.start
        if mark.kind is MarkKind.TEXT:
            while prefix is not None and prefix.start < mark.end:
                if prefix.start > start:
                    yield mark._replace(start=start, end=prefix.start)
                start = max(start, prefix.end)
                prefix = next(waiting, None)
            if start >= mark.end:
                continue
        while prefix is not None and prefix.end <= mark.end:
            prefix = next(waiting, None)  # inside a tag
        yield mark._replace(start=start)
