"""Text with positions: where every word of an article stands in its source.

A reader turns bytes into a `Document`: the words a person reads, cut into blocks,
and for each character its place and length in the source, because one character of
text may be eight of the source (`&plusmn;`) and some source has no text at all.
Positions are kept from the parser on and never looked for again: "34%" stands three
times in one article, and a search afterwards points at the wrong one.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` to `end` of a text, end exclusive (W3C TextPositionSelector)."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


class Region(NamedTuple):
    """Lines and columns of a source, all from 1, columns in code points, end exclusive (SARIF)."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in an article, in claims.yaml or in a record."""

    uri: str
    span: Span | None = None  # code points of the source
    region: Region | None = None
    quote: str | None = None  # the words there, as read


class BlockKind(StrEnum):
    """What a block is; those after REFERENCE are off the flow: no number is read from them."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTE = "quote"
    REFERENCE = "reference"  # an entry of a reference list: DOIs are read there, numbers are not
    METADATA = "metadata"  # front matter, <meta>, JSON-LD; headers hold the key
    LINK = "link"  # the target of a link
    COMMENT = "comment"
    TEMPLATE = "template"  # arguments of a shortcode; numbers there are set aside by name


OFF_FLOW = frozenset(
    {BlockKind.REFERENCE, BlockKind.METADATA, BlockKind.LINK, BlockKind.COMMENT, BlockKind.TEMPLATE}
)


class Cell(NamedTuple):
    """Where in which table a cell stands, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text that belongs together; blocks never overlap and stand in order."""

    kind: BlockKind
    span: Span
    section: tuple[str, ...] = ()  # the headings above it, outermost first
    headers: tuple[str, ...] = ()  # a cell's row header and column headers; a metadata key
    cell: Cell | None = None
    item: int | None = None  # which list a list item belongs to

    @property
    def is_flow(self) -> bool:
        return self.kind not in OFF_FLOW


class Run(NamedTuple):
    """`length` characters from `text` on stand for `source_length` from `source` on.

    Lengths are equal where text and source are the same, letter by letter; otherwise the
    whole run is one unit (an entity, an escape, a separator that stands nowhere).
    """

    text: int
    length: int
    source: int
    source_length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: its source, the words in it, and how the two lie on each other."""

    uri: str
    source: str  # decoded, without BOM, line ends as they are
    text: str
    runs: tuple[Run, ...]  # in order of text, without gaps
    blocks: tuple[Block, ...]  # in order of text: the flow first, then what stands off it
    language: str | None = None  # as the article declares it, BCP 47
    partial: tuple[str, ...] = ()  # what could not be read as what it is, in words
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _lines: list[int] = field(default_factory=list, repr=False, compare=False)

    def source_span(self, span: Span) -> Span:
        """Where the characters of `span` stand in the source."""
        if not self.runs:
            return Span(0, 0)
        if not self._starts:
            self._starts.extend(run.text for run in self.runs)
        if span.end <= span.start:
            at = self._source_start(min(span.start, max(len(self.text) - 1, 0)))
            return Span(at, at)
        return Span(self._source_start(span.start), self._source_end(span.end - 1))

    def _source_start(self, position: int) -> int:
        run = self.runs[bisect_right(self._starts, position) - 1]
        if run.length == run.source_length:
            return run.source + position - run.text
        return run.source

    def _source_end(self, position: int) -> int:
        run = self.runs[bisect_right(self._starts, position) - 1]
        if run.length == run.source_length:
            return run.source + position - run.text + 1
        return run.source + run.source_length

    def region(self, source_span: Span) -> Region:
        """Lines and columns of a span of the source."""
        if not self._lines:
            self._lines.extend(line_starts(self.source))
        first = bisect_right(self._lines, source_span.start) - 1
        last = bisect_right(self._lines, source_span.end) - 1
        return Region(
            first + 1,
            source_span.start - self._lines[first] + 1,
            last + 1,
            source_span.end - self._lines[last] + 1,
        )

    def place(self, span: Span) -> Place:
        """The place of a span of the text."""
        source_span = self.source_span(span)
        return Place(
            uri=self.uri,
            span=source_span,
            region=self.region(source_span),
            quote=self.text[span.start : span.end],
        )

    def block_at(self, position: int) -> Block | None:
        """The block that holds a position of the text."""
        index = bisect_right(self.blocks, position, key=lambda block: block.span.start) - 1
        if index >= 0 and position < self.blocks[index].span.end:
            return self.blocks[index]
        return None


def line_starts(text: str) -> list[int]:
    """Where each line starts; LF, CR LF and CR end a line."""
    starts = [0]
    position = 0
    for line in text.splitlines(keepends=True):
        position += len(line)
        if line.endswith(("\n", "\r")):
            starts.append(position)
    return starts


class Writer:
    """Builds a Document's text and runs piece by piece, joining runs that touch."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def copy(self, source: str, start: int, end: int) -> None:
        """Appends `source[start:end]` letter by letter."""
        if end <= start:
            return
        length = end - start
        if self._runs:
            last = self._runs[-1]
            if last.length == last.source_length and last.source + last.length == start:
                self._runs[-1] = Run(
                    last.text, last.length + length, last.source, last.length + length
                )
                self._pieces.append(source[start:end])
                self.length += length
                return
        self._runs.append(Run(self.length, length, start, length))
        self._pieces.append(source[start:end])
        self.length += length

    def put(self, text: str, start: int, end: int) -> None:
        """Appends `text`, which stands as a whole for the source from `start` to `end`."""
        if not text:
            return
        if len(text) == end - start and len(text) > 1:
            # A unit of equal length would read as letter by letter: cut it in two.
            self.put(text[:-1], start, end)
            self.put(text[-1], end, end)
            return
        self._runs.append(Run(self.length, len(text), start, end - start))
        self._pieces.append(text)
        self.length += len(text)

    def text(self) -> str:
        return "".join(self._pieces)

    def runs(self) -> tuple[Run, ...]:
        return tuple(self._runs)
