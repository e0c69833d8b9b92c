"""What the blocks of a Markdown article are laid on: its source, with what is masked in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.utils import EnvType

from lint.document import BlockKind
from lint.read.embedded import Embedding, Region
from lint.read.flow import Flow, Piece
from lint.read.tex import simple_tex

# What makes content more than words; without any of it, it is text as it stands.
MARKUP = re.compile(r"[\\`*_\[^~]|<[A-Za-z/!?]|&[#A-Za-z]| \n|\n[ \t]")

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
