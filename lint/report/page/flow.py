"""The article as it reads: its blocks as headings, paragraphs, lists and tables, with their notes.

A stretch begins at a block with notes and runs to the next such block. Beside it stand its notes,
so that on a wide page they share the height of all its text, and on a narrow one they follow the
block they belong to. What stands off the flow (metadata, link targets, comments) is shown only
where a finding points to it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lint.document import Block, BlockKind, Document
from lint.report.page.notes import Note
from lint.report.page.words import Mark, Token, by_block, joined

_TOP = 3  # level of the article's own first heading on the page
_LOWEST = 6
_OFF_FLOW_NAMES = {
    BlockKind.METADATA: "Metadata",
    BlockKind.LINK: "Target of a link",
    BlockKind.COMMENT: "Comment",
    BlockKind.TEMPLATE: "Shortcode",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; `scope` is set for a header."""

    tokens: tuple[Token, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A block, or a whole list or table of them."""

    kind: str
    tokens: tuple[Token, ...] = ()
    level: int = 0  # of a heading
    items: tuple[tuple[Token, ...], ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    name: str | None = None  # what a block off the flow is


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Text with the notes that stand beside it."""

    lead: tuple[Unit, ...]  # what the notes belong to
    notes: tuple[Note, ...] = ()
    rest: tuple[Unit, ...] = ()


def stretches(
    document: Document, marks: Sequence[Mark], notes: Sequence[Note]
) -> tuple[Stretch, ...]:
    """The article cut where notes begin."""
    marked = by_block(document.blocks, marks)
    beside = _beside(document, notes)
    found: list[Stretch] = []
    lead: list[Unit] = []
    rest: list[Unit] = []
    here: list[Note] = []
    for group in _groups(document, beside):
        own = [note for index, _ in group for note in beside.get(index, ())]
        unit = _unit(document, group, marked)
        if own:
            found += _closed(lead, here, rest)
            lead, here, rest = [unit], own, []
        elif here:
            rest.append(unit)
        else:
            lead.append(unit)
    found += _closed(lead, here, rest)
    return tuple(found)


def _closed(lead: list[Unit], notes: list[Note], rest: list[Unit]) -> list[Stretch]:
    if not lead:
        return []
    return [Stretch(lead=_listed(lead), notes=tuple(notes), rest=_listed(rest))]


def _listed(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The same units, items that follow one another joined to a list."""
    found: list[Unit] = []
    for (is_item, _), group in groupby(units, key=lambda one: (one.kind == "item", one.level)):
        if is_item:
            found.append(Unit(kind="list", items=tuple(unit.tokens for unit in group)))
        else:
            found += group
    return tuple(found)


def _beside(document: Document, notes: Sequence[Note]) -> dict[int, list[Note]]:
    """The notes by the index of the block that their words begin in."""
    starts = [block.span.start for block in document.blocks]
    found: dict[int, list[Note]] = {}
    for note in notes:
        span = note.spot.span
        if span is not None and _is_placed(document, note):
            found.setdefault(bisect_right(starts, span.start) - 1, []).append(note)
    return found


def unplaced(document: Document | None, notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes that no words of the article belong to."""
    return tuple(note for note in notes if document is None or not _is_placed(document, note))


def _is_placed(document: Document, note: Note) -> bool:
    span = note.spot.span
    if span is None or note.spot.uri != document.uri:
        return False
    return document.block_at(span.start) is not None


def _groups(document: Document, beside: dict[int, list[Note]]) -> Iterator[list[tuple[int, Block]]]:
    """Blocks that are shown, those of one table together."""
    table: list[tuple[int, Block]] = []
    for index, block in enumerate(document.blocks):
        is_shown = block.kind not in _OFF_FLOW_NAMES or index in beside
        if not is_shown or block.span.end <= block.span.start:
            continue
        if table and (block.cell is None or block.cell.table != _table_of(table)):
            yield table
            table = []
        if block.cell is not None:
            table.append((index, block))
        else:
            yield [(index, block)]
    if table:
        yield table


def _table_of(group: Sequence[tuple[int, Block]]) -> int | None:
    cell = group[0][1].cell
    return cell.table if cell is not None else None


def _unit(
    document: Document, group: Sequence[tuple[int, Block]], marked: dict[int, list[Mark]]
) -> Unit:
    index, block = group[0]
    if block.cell is not None:
        return Unit(kind="table", rows=_rows(document, group, marked))
    tokens = _tokens(document, index, block, marked)
    match block.kind:
        case BlockKind.HEADING:
            level = min(_TOP + len(block.section), _LOWEST)
            return Unit(kind="heading", tokens=tokens, level=level)
        case BlockKind.LIST_ITEM:
            return Unit(kind="item", tokens=tokens, level=block.item or 0)
        case BlockKind.REFERENCE:
            return Unit(kind="item", tokens=tokens, level=-1)
        case BlockKind.QUOTE | BlockKind.CAPTION:
            return Unit(kind=block.kind.value, tokens=tokens)
        case kind if kind in _OFF_FLOW_NAMES:
            name = ": ".join((_OFF_FLOW_NAMES[kind], *block.headers))
            return Unit(kind="off", tokens=tokens, name=name)
        case _:
            return Unit(kind="paragraph", tokens=tokens)


def _rows(
    document: Document, group: Sequence[tuple[int, Block]], marked: dict[int, list[Mark]]
) -> tuple[tuple[Cell, ...], ...]:
    """The table's rows; a cell that the document does not have is an empty one."""
    known: dict[tuple[int, int], tuple[int, Block]] = {}
    for index, block in group:
        assert block.cell is not None
        known[block.cell.row, block.cell.column] = (index, block)
    columns = range(max(column for _, column in known) + 1)
    has_headers = any(any(block.headers) for _, block in group)
    found = []
    for row in sorted({row for row, _ in known}):
        cells = [known.get((row, column)) for column in columns]
        blocks = [cell[1] for cell in cells if cell is not None]
        is_head = has_headers and not any(any(block.headers) for block in blocks)
        is_named = any(block.headers and block.headers[0] for block in blocks)
        found.append(
            tuple(
                Cell()
                if cell is None
                else Cell(
                    tokens=_tokens(document, *cell, marked),
                    scope="col" if is_head else "row" if is_named and column == 0 else None,
                )
                for column, cell in enumerate(cells)
            )
        )
    return tuple(found)


def _tokens(
    document: Document, index: int, block: Block, marked: dict[int, list[Mark]]
) -> tuple[Token, ...]:
    return tuple(joined(document.text, block.span, marked.get(index, ())))
