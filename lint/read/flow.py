"""Blocks on their way into a Document, whatever format they come from.

A reader hands over each block as pieces: stretches of source that are text letter by letter, and
text that stands for a stretch of source as a whole (an entity, an escape). What is off the flow may
be found anywhere; it is laid behind the words only at the end, and footnotes between the two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.document import OFF_FLOW, Block, BlockKind, Cell, Run, Span, Writer
from lint.read.references import is_reference_heading, reference_entries

FOOTNOTES = "footnotes"  # the section that footnotes stand in


class Piece(NamedTuple):
    """Source from `start` to `end`; `text` is what it reads as, None for letter by letter."""

    start: int
    end: int
    text: str | None = None


@dataclass(slots=True)
class Draft:
    """A block whose place in the text is not settled yet."""

    kind: BlockKind
    pieces: list[Piece]
    section: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    cell: Cell | None = None
    item: int | None = None


class Laid(NamedTuple):
    """Text, its runs and its blocks, on the source that the reader was given."""

    text: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    language: str | None = None
    partial: tuple[str, ...] = ()


@dataclass(slots=True)
class Flow:
    """Collects the blocks of one article in reading order."""

    source: str
    drafts: list[Draft] = field(default_factory=list)
    footnotes: list[Draft] = field(default_factory=list)
    asides: list[Draft] = field(default_factory=list)
    section: tuple[str, ...] = ()
    partial: list[str] = field(default_factory=list)
    in_footnote: bool = False
    lists: int = 0
    tables: int = 0
    _levels: list[int] = field(default_factory=list)

    def new_list(self) -> int:
        self.lists += 1
        return self.lists - 1

    def new_table(self) -> int:
        self.tables += 1
        return self.tables - 1

    def add(self, kind: BlockKind, pieces: Iterable[Piece], *, item: int | None = None) -> None:
        """Adds a block of the flow under the headings so far; one without words is left out."""
        trimmed = trim(self.source, pieces)
        if not trimmed:
            return
        if self.in_footnote:
            self.footnotes.append(Draft(kind, trimmed, (*self.section, FOOTNOTES), item=item))
        else:
            self.drafts.append(Draft(kind, trimmed, self.section, item=item))

    def add_cell(self, pieces: Iterable[Piece], cell: Cell, headers: tuple[str, ...]) -> None:
        trimmed = trim(self.source, pieces)
        if trimmed:
            home = self.footnotes if self.in_footnote else self.drafts
            home.append(Draft(BlockKind.CELL, trimmed, self.section, headers, cell))

    def add_heading(self, level: int, pieces: Iterable[Piece]) -> None:
        """Adds a heading, which stands in the section above it and opens its own."""
        trimmed = trim(self.source, pieces)
        if not trimmed:
            return
        self.close_sections(level)
        self.drafts.append(Draft(BlockKind.HEADING, trimmed, self.section))
        self._levels.append(level)
        self.section = (*self.section, " ".join(text_of(self.source, trimmed).split()))

    def close_sections(self, level: int) -> None:
        """Ends the sections of a level and those inside them."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self.section = self.section[: len(self._levels)]

    def add_aside(
        self, kind: BlockKind, pieces: Iterable[Piece], headers: tuple[str, ...] = ()
    ) -> None:
        """Adds a block that stands off the flow."""
        trimmed = trim(self.source, pieces)
        if trimmed:
            section = () if kind is BlockKind.METADATA else self.section
            self.asides.append(Draft(kind, trimmed, section, headers))

    def note_partial(self, what: str) -> None:
        """Says once what could not be read as what it is."""
        if what not in self.partial:
            self.partial.append(what)

    def laid(self, language: str | None = None) -> Laid:
        """Writes it all: the flow, the footnotes, then what stands off the flow."""
        self._set_references_aside()
        flow = [*self.drafts, *self.footnotes]
        aside = [draft for draft in flow if draft.kind in OFF_FLOW]
        writer = Writer()
        blocks: list[Block] = []
        for draft in [*(d for d in flow if d.kind not in OFF_FLOW), *aside, *self.asides]:
            if writer.length:
                at = draft.pieces[0].start
                writer.put("\n\n", at, at)
            start = writer.length
            for piece in draft.pieces:
                if piece.text is None:
                    writer.copy(self.source, piece.start, piece.end)
                else:
                    writer.put(piece.text, piece.start, piece.end)
            blocks.append(
                Block(
                    kind=draft.kind,
                    span=Span(start, writer.length),
                    section=draft.section,
                    headers=draft.headers,
                    cell=draft.cell,
                    item=draft.item,
                )
            )
        return Laid(writer.text(), writer.runs(), tuple(blocks), language, tuple(self.partial))

    def _set_references_aside(self) -> None:
        """Turns the entries of reference lists into references, section by section."""
        verdicts: dict[tuple[str, ...], bool] = {}
        sections: dict[tuple[str, ...], list[Draft]] = {}
        for draft in [*self.drafts, *self.footnotes]:
            section = draft.section
            if section not in verdicts:
                verdicts[section] = any(is_reference_heading(heading) for heading in section)
            if draft.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and (
                verdicts[section] or (section and section[-1] == FOOTNOTES)
            ):
                sections.setdefault(section, []).append(draft)
        for drafts in sections.values():
            texts = [text_of(self.source, draft.pieces) for draft in drafts]
            for draft, is_entry in zip(drafts, reference_entries(texts), strict=True):
                if is_entry:
                    draft.kind = BlockKind.REFERENCE


def text_of(source: str, pieces: Iterable[Piece]) -> str:
    """The words that pieces stand for."""
    return "".join(
        source[piece.start : piece.end] if piece.text is None else piece.text for piece in pieces
    )


def trim(source: str, pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without blanks at their two ends; empty when there are no words."""
    trimmed = list(pieces)
    while trimmed:
        start, end, text = trimmed[0]
        if text is None:
            stripped = source[start:end].lstrip()
            if stripped:
                trimmed[0] = Piece(end - len(stripped), end)
                break
        elif text.strip():
            break
        del trimmed[0]  # rare: blanks that stand in a piece of their own
    while trimmed:
        start, end, text = trimmed[-1]
        if text is None:
            stripped = source[start:end].rstrip()
            if stripped:
                trimmed[-1] = Piece(start, start + len(stripped))
                break
        elif text.strip():
            break
        trimmed.pop()
    return trimmed


def tail_of(
    source: str, pieces: Sequence[Piece], end: int | None = None, *, length: int = 12
) -> str:
    """The last few characters of the pieces (of the first `end` of them)."""
    words = ""
    last = len(pieces) if end is None else end
    for start, stop, text in reversed(pieces[max(0, last - length) : last]):
        words = (source[max(start, stop - length) : stop] if text is None else text) + words
        if len(words) >= length:
            break
    return words
