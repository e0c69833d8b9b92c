"""What is open while HTML or XML is read: elements, and tables with their cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from lint.read.table import Grid
from lint.read.words import Words


@dataclass(slots=True)
class Element:
    """An open element, and what leaving it undoes."""

    name: str
    is_skipped: bool = False
    is_reference_list: bool = False
    begin: int | None = None  # the piece that it opened before
    has_link: bool = False
    note: str = ""  # what else its reader must know at its end
    children: int = 0
    last_child: str = ""
    muted: int | None = None  # how deep in unread elements it stands, if it is read all the same
    words: Words | None = None  # those around it, if it has its own


@dataclass(slots=True)
class OpenTable:
    """A table being read; `grid` is None for one that only lays out a page."""

    grid: Grid | None
    in_head: bool = False
    cell: Mapping[str, str] | None = None
    is_header: bool = False

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """A part of the table opens."""
        if self.grid is None:
            return
        match name:
            case "thead" | "tbody" | "tfoot":
                self.in_head = name == "thead"
            case "tr":
                self.grid.start_row(in_head=self.in_head)
            case "td" | "th":
                self.cell = attributes
                self.is_header = name == "th"

    def close(self, name: str, words: Words) -> None:
        """A part of the table closes."""
        if name == "thead":
            self.in_head = False
        elif name in ("td", "th") and self.grid is not None and self.cell is not None:
            cell, self.cell = self.cell, None
            self.grid.add(
                words.take(),
                is_header=self.is_header,
                width=_number(cell.get("colspan")),
                height=_number(cell.get("rowspan")),
            )


def _number(written: str | None) -> int:
    """A span as written; 1 where it is none."""
    written = (written or "").strip()
    return int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def leave_formula_part(parent: Element, words: Words) -> None:
    """In MathML, what an element is depends on which child of its parent it is."""
    parent.children += 1
    match parent.name, parent.children:
        case "mfrac", 1 if words.pieces:
            end = words.pieces[-1].end
            words.put("/", end, end)
        case ("msup", 1) | ("msubsup", 2):
            parent.begin = len(words.pieces)
        case ("msup", 2) | ("msubsup", 3) if parent.begin is not None:
            words.settle_power(parent.begin)
