"""Word files: headings, paragraphs, lists, tables, footnotes.

A Word file has no lines to point at, so its source is the text of its paragraphs joined by line
feeds, tables cell by cell where they stand; places are in that text. Words that a revision deleted
are not read, words it inserted are. Numbers that Word itself sets before items are not in the file.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from lint.document import BlockKind
from lint.errors import UnreadableError
from lint.read.flow import Flow, Laid, Piece
from lint.read.superscript import settle_raised
from lint.read.table import Grid

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

LARGEST = 200_000_000  # bytes when unpacked
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Elements of a paragraph whose runs are its words; a deletion is none of them.
AROUND_RUNS = frozenset(
    W + name for name in ("customXml", "fldSimple", "hyperlink", "ins", "moveTo", "sdt",
                          "sdtContent", "smartTag")
)  # fmt: skip
HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
KINDS = {"caption": BlockKind.CAPTION, "intense quote": BlockKind.QUOTE, "quote": BlockKind.QUOTE}


class Stretch(NamedTuple):
    """Words of one run."""

    text: str
    is_raised: bool
    target: str | None  # of a link


@dataclass(slots=True)
class Para:
    """One paragraph, with its place in the source to be."""

    start: int
    style: str
    outline: int | None
    numbering: str | None  # which numbered or bulleted list it is an item of
    stretches: list[Stretch]

    @property
    def text(self) -> str:
        return "".join(stretch.text for stretch in self.stretches)


class Box(NamedTuple):
    """A table cell."""

    paragraphs: list[Para]
    width: int
    height: int


class Sheet(NamedTuple):
    """A table: its rows, and whether each is a header row."""

    rows: list[tuple[bool, list[Box]]]


def read_docx(data: bytes, uri: str) -> tuple[str, Laid]:
    """The source of a Word file, as this module's docstring has it, and what it reads as.

    Raises UnreadableError where it is none, or the library that opens it is not there.
    """
    document = _opened(data, uri)
    gathered = _Gathering(document)
    body = [part for part in map(gathered.part, document.element.body) if part is not None]
    notes = list(gathered.footnotes())
    source = "\n".join(gathered.lines)
    flow = Flow(source)
    lists: dict[str, int] = {}
    for part in body:
        if isinstance(part, Sheet):
            _add_table(flow, part)
        else:
            _add_paragraph(flow, part, lists)
    flow.in_footnote = True
    for note in notes:
        flow.add(BlockKind.PARAGRAPH, _pieces(flow, note))
    properties = document.core_properties
    for name in ("title", "subject", "keywords", "author"):
        if value := getattr(properties, name):
            flow.add_aside(BlockKind.METADATA, [Piece(0, 0, str(value))], (name,))
    return source, flow.laid(properties.language or None)


def _opened(data: bytes, uri: str) -> "Document":
    try:
        import docx
    except ImportError:
        raise UnreadableError(
            f"{uri}: Word files need python-docx; pip install 'claimdrift[docx]'"
        ) from None
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise UnreadableError(f"{uri}: unpacks to more than {LARGEST // 1_000_000} MB")
        return docx.Document(BytesIO(data))
    except (BadZipFile, KeyError, SyntaxError, ValueError) as error:
        raise UnreadableError(f"{uri}: not a Word file, or one with a password ({error})") from None


@dataclass(slots=True)
class _Gathering:
    """Collects paragraphs in the order of the file, with the lines of the source."""

    document: "Document"
    lines: list[str] = field(default_factory=list)
    length: int = 0

    def part(self, element: "BaseOxmlElement") -> Para | Sheet | None:
        """A paragraph or a table of the body."""
        if element.tag == W + "p":
            return self.paragraph(element)
        return self.sheet(element) if element.tag == W + "tbl" else None

    def paragraph(self, element: "BaseOxmlElement") -> Para:
        style = element.find(f"{W}pPr/{W}pStyle")
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        numbering = element.find(f"{W}pPr/{W}numPr/{W}numId")
        paragraph = Para(
            self.length,
            self.style_name("" if style is None else style.get(W + "val", "")),
            None if outline is None else int(outline.get(W + "val", "9")),
            None if numbering is None else numbering.get(W + "val"),
            list(self.stretches(element)),
        )
        self.lines.append(paragraph.text)
        self.length += len(paragraph.text) + 1
        return paragraph

    def style_name(self, identifier: str) -> str:
        from docx.enum.style import WD_STYLE_TYPE

        style = self.document.styles.get_by_id(identifier or None, WD_STYLE_TYPE.PARAGRAPH)
        return str(style.name or "").lower()

    def stretches(self, paragraph: "BaseOxmlElement") -> Iterable[Stretch]:
        waiting: list[tuple[BaseOxmlElement, str | None]] = [(paragraph, None)]
        while waiting:
            element, target = waiting.pop()
            if element.tag == W + "r":
                yield _stretch(element, target)
                continue
            if element.tag == W + "hyperlink":
                relation = self.document.part.rels.get(element.get(R + "id", ""))
                target = None if relation is None else relation.target_ref
            if element is paragraph or element.tag in AROUND_RUNS:
                waiting += [(child, target) for child in reversed(element)]
            elif element.tag == W + "r":
                yield _stretch(element, target)

    def sheet(self, table: "BaseOxmlElement") -> Sheet:
        rows: list[tuple[bool, list[Box]]] = []
        open_boxes: dict[int, tuple[int, int]] = {}  # column -> where the merged cell stands
        for row in table.findall(W + "tr"):
            boxes: list[Box] = []
            column = 0
            for cell in row.findall(W + "tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                width = 1 if span is None else int(span.get(W + "val", "1"))
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if (
                    merge is not None
                    and merge.get(W + "val") != "restart"
                    and (column in open_boxes)
                ):
                    number, index = open_boxes[column]
                    above = rows[number][1]
                    above[index] = above[index]._replace(height=above[index].height + 1)
                else:
                    open_boxes.pop(column, None)
                    if merge is not None:
                        open_boxes[column] = (len(rows), len(boxes))
                    paragraphs = [self.paragraph(inner) for inner in cell.iter(W + "p")]
                    boxes.append(Box(paragraphs, width, 1))
                column += width
            rows.append((row.find(f"{W}trPr/{W}tblHeader") is not None, boxes))
        return Sheet(rows)

    def footnotes(self) -> Iterable[Para]:
        from docx.oxml import parse_xml

        for relation in self.document.part.rels.values():
            if relation.reltype.endswith(("/footnotes", "/endnotes")):
                for note in parse_xml(relation.target_part.blob):
                    if note.get(W + "type") is None:  # else a separator
                        yield from map(self.paragraph, note.iter(W + "p"))


def _stretch(run: "BaseOxmlElement", target: str | None) -> Stretch:
    """The words of a run; hidden ones are none."""
    properties = run.find(W + "rPr")
    raised = None if properties is None else properties.find(W + "vertAlign")
    if properties is not None and properties.find(W + "vanish") is not None:
        return Stretch("", False, None)
    words: list[str] = []
    for child in run:
        if child.tag == W + "t":
            words.append(child.text or "")
        elif child.tag == W + "tab":
            words.append("\t")
        elif child.tag in (W + "br", W + "cr"):
            words.append("\v")  # a line of the same paragraph; a line feed would end it
        elif child.tag == W + "noBreakHyphen":
            words.append("\u2011")
    is_raised = raised is not None and raised.get(W + "val") == "superscript"
    return Stretch("".join(words), is_raised, target)


def _pieces(flow: Flow, paragraph: Para) -> list[Piece]:
    """A paragraph laid on the source; the targets of its links stand off the flow."""
    pieces: list[Piece] = []
    at = paragraph.start
    for text, is_raised, target in paragraph.stretches:
        begin = len(pieces)
        for index, line in enumerate(text.split("\v")):
            if index:
                pieces.append(Piece(at, at + 1, "\n"))
                at += 1
            if line:
                pieces.append(Piece(at, at + len(line)))
            at += len(line)
        if is_raised:
            settle_raised(flow.source, pieces, begin, is_link=False)
        if target and text:
            flow.add_aside(BlockKind.LINK, [Piece(at - len(text), at - len(text), target)])
    return pieces


def _add_paragraph(flow: Flow, paragraph: Para, lists: dict[str, int]) -> None:
    pieces = _pieces(flow, paragraph)
    heading = HEADING.match(paragraph.style)
    if heading or paragraph.style == "title":
        flow.add_heading(int(heading[1]) + 1 if heading else 1, pieces)
    elif paragraph.outline is not None and paragraph.outline < 9:
        flow.add_heading(paragraph.outline + 2, pieces)
    elif paragraph.numbering not in (None, "0") or paragraph.style.startswith("list"):
        key = paragraph.numbering or paragraph.style
        item = lists[key] if key in lists else lists.setdefault(key, flow.new_list())
        flow.add(BlockKind.LIST_ITEM, pieces, item=item)
    else:
        if paragraph.text.strip():
            lists.clear()  # the next item opens a list of its own
        flow.add(KINDS.get(paragraph.style, BlockKind.PARAGRAPH), pieces)


def _add_table(flow: Flow, sheet: Sheet) -> None:
    grid = Grid(flow.source)
    for in_head, boxes in sheet.rows:
        grid.start_row(in_head=in_head)
        for box in boxes:
            pieces: list[Piece] = []
            for paragraph in box.paragraphs:
                if pieces:
                    pieces.append(Piece(paragraph.start - 1, paragraph.start))
                pieces += _pieces(flow, paragraph)
            grid.add(pieces, is_header=in_head, width=box.width, height=box.height)
    grid.lay(flow)
