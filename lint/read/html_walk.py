"""HTML marks to blocks: one pass with a stack of open elements.

End tags that people leave out are supplied as browsers do; of the many rules for that, those which
decide where a paragraph, an item, a row or a cell ends. Nothing here calls itself, however deep the
page is nested. A cell is one block with line feeds between its paragraphs, and so is an entry of a
reference list; a table that only lays out a page is read as if it were none.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape

from lint.document import BlockKind
from lint.read.element import Element, OpenTable, leave_formula_part
from lint.read.flow import Flow, Piece
from lint.read.html_elements import (
    ADDRESS,
    BLOCKS,
    CELLS,
    ENDED_BY,
    HEADINGS,
    KINDS,
    LISTS,
    PARAGRAPH,
    TABLE_PARTS,
    VOID,
    is_note_link,
    is_reference_list,
    is_unread,
    layout_tables,
)
from lint.read.html_tokens import Mark, MarkKind
from lint.read.table import Grid
from lint.read.words import Words

SEARCHED = 200  # open elements looked through for the one that a tag ends


@dataclass(slots=True)
class HtmlWalk:
    """Turns marks into blocks; takes them in as many portions as they come."""

    flow: Flow
    unmasked: Callable[[int, int], list[Piece]] | None = None
    excluded: frozenset[str] = frozenset()  # elements around an article
    is_lenient: bool = False
    around: BlockKind = BlockKind.PARAGRAPH  # what a block is that no element says more of
    words: Words = field(init=False)
    stack: list[Element] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    kinds: list[BlockKind] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    tables: list[OpenTable] = field(default_factory=list)
    layouts: frozenset[int] = frozenset()
    skipping: int = 0
    heading: int = 0
    references: int = 0

    def __post_init__(self) -> None:
        self.words = Words(self.flow.source, self.unmasked)

    def read(self, marks: list[Mark]) -> None:
        self.layouts = layout_tables(marks)
        for mark in marks:
            match mark.kind:
                case MarkKind.OPEN:
                    self.open(mark)
                case MarkKind.CLOSE:
                    self.close(mark)
                case _ if self.skipping:
                    continue
                case MarkKind.TEXT:
                    self.words.text(mark.start, mark.end)
                case MarkKind.ENTITY:
                    self.entity(mark)
                case MarkKind.EMPTY:
                    self.empty(mark)
                case MarkKind.COMMENT:
                    self.flow.add_aside(BlockKind.COMMENT, [Piece(mark.start, mark.end)])

    def finish(self) -> None:
        """Closes whatever is still open."""
        while self.stack:
            self.leave(self.stack.pop())
        self.boundary()

    def entity(self, mark: Mark) -> None:
        written = self.flow.source[mark.start : mark.end]
        text = unescape(written)
        if text == written:
            self.words.text(mark.start, mark.end)
        else:
            self.words.put(" " if text in "\n\t" else text, mark.start, mark.end)

    def empty(self, mark: Mark) -> None:
        """A tag that holds nothing."""
        if mark.name == "br":
            self.words.line(mark.start, mark.end)
        elif mark.name == "hr" or mark.name in BLOCKS:
            self.boundary()
        elif self.is_component(mark):
            self.flow.add_aside(BlockKind.TEMPLATE, [Piece(mark.start, mark.end)])

    def is_component(self, mark: Mark) -> bool:
        """Whether a tag is a component of MDX, which begins with a capital."""
        written = self.flow.source[mark.start + 1 : mark.start + 1 + len(mark.name)]
        return written[:1].isupper() and not written.isupper() and bool(mark.attributes)

    def open(self, mark: Mark) -> None:
        name = mark.name
        if name in VOID:
            if not self.skipping:
                self.empty(mark)
            return
        if name in BLOCKS:
            if self.counts["p"]:
                self.end(*PARAGRAPH)
            if name in ENDED_BY:
                self.end(*ENDED_BY[name])
        element = Element(name)
        if not self.skipping:
            if name in BLOCKS:
                self.boundary()
            if is_unread(mark, self.excluded, is_lenient=self.is_lenient):
                self.words.gap(mark.start)
                element.is_skipped = True
                self.skipping += 1
            else:
                self.enter(element, mark)
        self.counts[name] += 1
        self.stack.append(element)

    def end(self, names: frozenset[str], barriers: frozenset[str]) -> None:
        """Leaves the innermost of the named elements that is open this side of a barrier."""
        for depth in range(1, min(len(self.stack), SEARCHED) + 1):
            name = self.stack[-depth].name
            if name in names:
                for _ in range(depth):
                    self.leave(self.stack.pop())
                return
            if name in barriers:
                return

    def close(self, mark: Mark) -> None:
        name = mark.name
        if not self.counts[name]:
            if name == "br" and not self.skipping:
                self.words.line(mark.start, mark.end)
            return
        if name == "table":
            barriers: frozenset[str] = frozenset()
        elif name in TABLE_PARTS:
            barriers = frozenset({"table"})
        else:
            barriers = CELLS
        self.end(frozenset({name}), barriers)

    def enter(self, element: Element, mark: Mark) -> None:
        """What opening an element that is read brings about."""
        name = element.name
        if is_reference_list(mark):
            element.is_reference_list = True
            self.references += 1
        if name in KINDS:
            self.kinds.append(KINDS[name])
        if name in LISTS:
            self.lists.append(self.flow.new_list())
        elif name in HEADINGS:
            self.heading = HEADINGS[name]
        elif name == "a":
            self.link(element, mark)
        elif name in ("sup", "msup"):
            element.begin = len(self.words.pieces)
            element.has_link = is_note_link(mark.attributes)
        elif name in TABLE_PARTS:
            self.enter_table(mark)
        elif self.is_component(mark):
            self.flow.add_aside(BlockKind.TEMPLATE, [Piece(mark.start, mark.end)])

    def link(self, element: Element, mark: Mark) -> None:
        address = mark.attributes.get("href", "").strip()
        for outer in reversed(self.stack[-4:]):
            outer.has_link = True
        if address.startswith("#") or is_note_link(mark.attributes):
            element.begin = len(self.words.pieces)
        if not address or address.startswith(("#", "javascript:")):
            return
        written = ADDRESS.search(self.flow.source, mark.start, mark.end)
        if written is not None:
            start, end = written.span(written.lastindex or 0)
            self.flow.add_aside(BlockKind.LINK, [Piece(start, end)])

    def enter_table(self, mark: Mark) -> None:
        if mark.name == "table":
            is_layout = mark.start in self.layouts
            self.tables.append(OpenTable(None if is_layout else Grid(self.flow.source)))
            return
        if self.tables:
            self.tables[-1].open(mark.name, mark.attributes)

    def leave(self, element: Element) -> None:
        """What closing an element undoes."""
        name = element.name
        self.counts[name] -= 1
        if element.is_skipped:
            self.skipping -= 1
        if self.skipping or element.is_skipped:
            return
        if name in BLOCKS:
            self.boundary(is_entry=name == "li")
        if name in TABLE_PARTS and self.tables:
            self.tables[-1].close(name, self.words)
        if name in KINDS:
            self.kinds.pop()
        if element.is_reference_list:
            self.references -= 1
        if name in LISTS:
            self.lists.pop()
        elif name in HEADINGS:
            self.heading = 0
        elif name == "table":
            self.leave_table()
        elif name == "a" and element.begin is not None:
            self.words.settle_link(element.begin)
        elif name == "sup" and element.begin is not None:
            self.words.settle(element.begin, is_link=element.has_link)
        if self.stack:
            leave_formula_part(self.stack[-1], self.words)

    def is_in_cell(self) -> bool:
        return bool(self.tables) and self.tables[-1].cell is not None

    def leave_table(self) -> None:
        table = self.tables.pop()
        if table.grid is not None:
            table.grid.lay(self.flow)

    def boundary(self, *, is_entry: bool = False) -> None:
        """Ends the block being read; inside a cell or an entry, only its line."""
        if self.is_in_cell() or (
            self.references and not is_entry and self.kinds and self.counts["li"]
        ):
            if self.words.pieces:
                end = self.words.pieces[-1].end
                self.words.put("\n" if self.is_in_cell() else " ", end, end)
            return
        pieces = self.words.take()
        if pieces:
            self.place(pieces)

    def place(self, pieces: list[Piece]) -> None:
        """Adds a block as the open elements say."""
        if self.is_in_cell():
            self.words.line(pieces[0].start, pieces[0].start)
            self.words.pieces += pieces
        elif self.heading:
            self.flow.add_heading(self.heading, pieces)
        else:
            kind = self.kinds[-1] if self.kinds else self.around
            if self.references:
                kind = BlockKind.REFERENCE
            item = self.lists[-1] if kind is BlockKind.LIST_ITEM and self.lists else None
            self.flow.add(kind, pieces, item=item)
