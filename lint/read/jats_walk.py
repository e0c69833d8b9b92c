"""JATS elements to blocks, one pass; XML is always well nested, so leaving is simple."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lint.document import BlockKind
from lint.read.element import Element, OpenTable, leave_formula_part
from lint.read.flow import Flow, Piece, tail_of
from lint.read.jats_elements import (
    ADDRESS,
    BLOCKS,
    DATE_PARTS,
    FIELDED,
    FRONT_FIELDS,
    KINDS,
    LABELLED,
    LISTS,
    NOTES,
    SECTIONS,
    TABLE_PARTS,
    UNREAD,
)
from lint.read.table import Grid
from lint.read.words import Words


@dataclass(slots=True)
class JatsWalk:
    """Takes what an XML parser tells and adds blocks to a flow."""

    flow: Flow
    root: str = ""
    is_article: bool = False
    language: str | None = None
    words: Words = field(init=False)
    stack: list[Element] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    tables: list[OpenTable] = field(default_factory=list)
    muted: int = 0  # open elements that are not read
    depth: int = 0  # open sections
    heading: int = 0
    has_label: bool = False  # whether the label of a table or figure is all there is so far
    date: dict[str, list[Piece]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = Words(self.flow.source)

    def open(self, name: str, attributes: Mapping[str, str], start: int) -> None:
        parent = self.stack[-1] if self.stack else Element("")
        if not self.stack:
            self.root = name
        element = Element(name)
        if self.muted:
            self.enter_front(element, parent, attributes)
        if not self.muted:
            if (name in BLOCKS and name != "fn") or name == "table":
                self.boundary(name)
            if self.is_unread(name, parent.name):
                self.words.gap(start)
                self.muted = 1
                element.is_skipped = True
            else:
                self.part_fields(parent, start)
                self.enter(element, parent.name, attributes, start)
        elif element.muted is None:
            self.muted += 1
            element.is_skipped = True
        self.stack.append(element)

    def is_unread(self, name: str, parent: str) -> bool:
        if name == "article":
            return self.is_article  # the first of several
        return (
            name in UNREAD
            or name in ("front", "journal-meta", "article-meta")
            or (name == "label" and parent not in LABELLED)
            or (name == "contrib-group" and parent == "collab")
        )

    def enter_front(self, element: Element, parent: Element, attributes: Mapping[str, str]) -> None:
        """Inside the front, which is not read, some things are."""
        name = element.name
        if name in ("contrib", "pub-date"):
            kind = attributes.get("contrib-type") or attributes.get("pub-type")
            element.note = f"{name}.{kind or attributes.get('date-type') or 'author'}"
        elif name in ("abstract", "article-title"):
            is_own = name == "abstract" or parent.name == "title-group"
            element.muted = self.muted if is_own else None
        elif name in FRONT_FIELDS or (parent.name == "pub-date" and name in DATE_PARTS):
            element.muted = self.muted
            element.note = name
            if name == "article-id":
                element.note = f"article-id.{attributes.get('pub-id-type', '')}".rstrip(".")
            elif name in ("name", "collab"):
                element.note = parent.note or parent.name
        if element.muted is not None:
            self.muted = 0

    def enter(
        self, element: Element, parent: str, attributes: Mapping[str, str], start: int
    ) -> None:
        """What opening an element that is read brings about."""
        name = element.name
        if name in KINDS:
            self.kinds.append(KINDS[name])
        if name in SECTIONS:
            self.depth += 1
        if name in LISTS:
            self.lists.append(self.flow.new_list())
        match name:
            case "article":
                self.is_article = True
                self.language = attributes.get("xml:lang", "").strip() or None
            case "article-title" if element.muted is not None:
                self.heading = 1
            case "title" if parent in SECTIONS:
                self.heading = self.depth + 1
            case "sup" | "xref" | "ext-link" | "uri" | "inline-formula":
                element.begin = len(self.words.pieces)
                element.note = attributes.get("ref-type", "")
            case "fn" if self.words.pieces:
                element.words, self.words = self.words, Words(self.flow.source)
                element.note = "inner" if self.flow.in_footnote else ""
                self.flow.in_footnote = True
            case "table":
                self.tables.append(OpenTable(Grid(self.flow.source)))
            case _ if name in TABLE_PARTS and self.tables:
                self.tables[-1].open(name, attributes)
        if name in ("ext-link", "uri", "self-uri"):
            self.link(start)

    def link(self, start: int) -> None:
        end = self.flow.source.find(">", start)
        written = ADDRESS.search(self.flow.source, start, end)
        if written is not None:
            at, stop = written.span(written.lastindex or 0)
            self.flow.add_aside(BlockKind.LINK, [Piece(at, stop)])

    def close(self, name: str, start: int) -> None:
        element = self.stack.pop()
        if element.is_skipped:
            self.muted -= 1
            if name == "pub-date":
                self.add_date(element.note)
            return
        if element.words is not None:
            self.flow.add(BlockKind.PARAGRAPH, self.words.take())
            self.words = element.words  # the paragraph goes on behind its note
            self.flow.in_footnote = element.note == "inner"
        elif name in BLOCKS or name in LABELLED:
            self.boundary(is_entry=name == "ref")
        elif name == "label":
            self.words.gap(start)
            self.has_label = True
        self.leave(element)
        if element.muted is not None:
            self.leave_front(element)
        elif self.stack:
            parent = self.stack[-1]
            leave_formula_part(parent, self.words)
            parent.last_child = name

    def leave(self, element: Element) -> None:
        """What closing an element undoes."""
        name = element.name
        if name in KINDS:
            self.kinds.pop()
        if name in SECTIONS:
            self.flow.close_sections(self.depth + 1)
            self.depth -= 1
        if name in LISTS:
            self.lists.pop()
        match name:
            case "title":
                self.heading = 0
            case "sup" if element.begin is not None:
                self.words.settle(element.begin, is_link=element.has_link)
            case "xref" if element.begin is not None:
                self.leave_reference(element, element.begin)
            case "inline-formula" if element.begin == len(self.words.pieces):
                self.words.gap(element.begin and self.words.pieces[-1].end)
            case "table":
                table = self.tables.pop()
                if table.grid is not None:
                    table.grid.lay(self.flow)
            case _ if name in TABLE_PARTS and self.tables:
                self.tables[-1].close(name, self.words)

    def leave_reference(self, element: Element, begin: int) -> None:
        """A pointer to a reference or a note, unless it stands in brackets already."""
        tail = tail_of(self.flow.source, self.words.pieces, begin, length=60)
        if tail.rfind("[") > tail.rfind("]"):
            return
        if element.note == "bibr":
            self.words.settle_link(begin)
        elif element.note in NOTES:
            self.words.settle(begin, is_link=True)
        if self.stack:
            self.stack[-1].has_link = True

    def part_fields(self, parent: Element, start: int) -> None:
        """Parts the fields of a citation, or of a name, that has no punctuation of its own."""
        if not parent.children or parent.name not in FIELDED:
            return
        is_listed = parent.name == "person-group" and self.stack[-2].name in FIELDED
        if is_listed or (parent.name == "name" and parent.muted is not None):
            self.words.part(", ", start)
        elif parent.last_child in ("article-title", "person-group"):
            self.words.part(". ", start)
        elif parent.name != "person-group":
            self.words.gap(start)

    def leave_front(self, element: Element) -> None:
        """A field of the front, or one of the few things there that are read."""
        self.muted = element.muted or 0
        name = element.name
        if name == "article-title":
            self.boundary()
            self.heading = 0
        elif name in DATE_PARTS:
            self.date[name] = self.words.take()
        elif name != "abstract":
            self.flow.add_aside(BlockKind.METADATA, self.words.take(), (element.note,))

    def add_date(self, header: str) -> None:
        """A date of the front, the year first."""
        pieces: list[Piece] = []
        for name in DATE_PARTS:
            part = self.date.pop(name, [])
            if part and pieces:
                pieces.append(Piece(part[0].start, part[0].start, "-"))
            pieces += part
        self.flow.add_aside(BlockKind.METADATA, pieces, (header,))

    def text(self, start: int, end: int) -> None:
        if not self.muted:
            self.words.text(start, end)

    def entity(self, text: str, start: int, end: int) -> None:
        if not self.muted:
            self.words.put(" " if text in ("\n", "\t") else text, start, end)

    def comment(self, start: int, end: int) -> None:
        self.flow.add_aside(BlockKind.COMMENT, [Piece(start, end)])

    def boundary(self, name: str = "", *, is_entry: bool = False) -> None:
        """Ends the block being read; inside a cell or a reference, only its line or field."""
        if self.has_label and name in ("caption", "p", "title"):
            return  # "Table 1." and its title are one block
        if self.tables and self.tables[-1].cell is not None:
            self.words.line(*self.last())
            return
        if self.kinds and self.kinds[-1] is BlockKind.REFERENCE and not is_entry:
            self.words.gap(self.last()[0])
            return
        self.has_label = False
        pieces = self.words.take()
        if self.heading:
            self.flow.add_heading(self.heading, pieces)
            return
        kind = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        item = self.lists[-1] if kind is BlockKind.LIST_ITEM and self.lists else None
        self.flow.add(kind, pieces, item=item)

    def last(self) -> tuple[int, int]:
        """The place right behind what was read last."""
        end = self.words.pieces[-1].end if self.words.pieces else 0
        return end, end
