"""Tables: which headers a cell stands under, spans honoured.

A cell's headers are its row's, then its columns' from the top down; the first is empty where the
row has none, so that the place in the tuple says which is which. Column headers are the rows of the
table's head, or rows of nothing but header cells at its top; a table that marks none has one where
its first row holds no digit. A row's header is its first cell, unless that is only a number.
"""

from dataclasses import dataclass, field

from lint.document import Cell
from lint.read.flow import Flow, Piece, text_of

MOST_COLUMNS = 1_000  # spans end here, as in browsers
MOST_HEAD_ROWS = 12
MOST_OPEN_SPANS = 30  # cells that reach into later rows, at one time


@dataclass(slots=True)
class GridCell:
    pieces: list[Piece]
    column: int
    width: int
    is_header: bool
    text: str


@dataclass(slots=True)
class _Reach:
    """A cell that reaches into the rows below it."""

    cell: GridCell
    rows: int


@dataclass(slots=True)
class GridRow:
    in_head: bool
    cells: list[GridCell] = field(default_factory=list)
    from_above: list[GridCell] = field(default_factory=list)  # cells that reach into this row


@dataclass(slots=True)
class Grid:
    """One table, filled row by row in reading order."""

    source: str
    rows: list[GridRow] = field(default_factory=list)
    _reaching: list[_Reach] = field(default_factory=list)
    _column: int = 0

    def start_row(self, *, in_head: bool) -> None:
        row = GridRow(in_head)
        for reach in self._reaching:
            reach.rows -= 1
            row.from_above.append(reach.cell)
        self._reaching = [reach for reach in self._reaching if reach.rows > 0]
        row.from_above.sort(key=lambda cell: cell.column)
        self.rows.append(row)
        self._column = 0

    def add(self, pieces: list[Piece], *, is_header: bool, width: int = 1, height: int = 1) -> None:
        """Adds the next cell of the row."""
        if not self.rows:
            self.start_row(in_head=False)
        row = self.rows[-1]
        for above in row.from_above:
            if above.column <= self._column < above.column + above.width:
                self._column = above.column + above.width
        width = max(1, min(width, MOST_COLUMNS - self._column))
        text = " ".join(text_of(self.source, pieces).split())
        cell = GridCell(pieces, self._column, width, is_header, text)
        row.cells.append(cell)
        self._column += width
        if height > 1 and len(self._reaching) < MOST_OPEN_SPANS:
            self._reaching.append(_Reach(cell, height - 1))

    def lay(self, flow: Flow) -> None:
        """Hands every cell over as a block, with the headers it stands under."""
        table = flow.new_table()
        head = self._head_rows()
        columns: dict[int, tuple[str, ...]] = {}
        for number, row in enumerate(self.rows):
            row_header = "" if number < head else _row_header(row)
            for cell in row.cells:
                own = "" if cell.column == 0 else row_header
                above = columns.get(cell.column, ())
                headers = (own, *above) if own or above else ()
                flow.add_cell(cell.pieces, Cell(table, number, cell.column), headers)
            if number < head:
                _add_headers(columns, row)

    def _head_rows(self) -> int:
        """How many rows at the top are headers."""
        count = 0
        for row in self.rows[:MOST_HEAD_ROWS]:
            cells = row.cells
            if not row.in_head and not (cells and all(cell.is_header for cell in cells)):
                break
            count += 1
        if count or len(self.rows) < 2:
            # A table of nothing but header cells has rows to read all the same.
            return count if count < len(self.rows) else min(count, 1)
        first = self.rows[0].cells
        if any(cell.is_header for row in self.rows for cell in row.cells) and not all(
            cell.is_header for cell in first if cell.column
        ):
            return 0
        is_head = len(first) > 1 and not any(
            character.isdigit() for cell in first for character in cell.text
        )
        return 1 if is_head else 0


def _row_header(row: GridRow) -> str:
    first = next((cell for cell in (*row.cells, *row.from_above) if cell.column == 0), None)
    if first is None:
        return ""
    is_name = first.is_header or any(character.isalpha() for character in first.text)
    return first.text if is_name else ""


def _add_headers(columns: dict[int, tuple[str, ...]], row: GridRow) -> None:
    for cell in row.cells:
        if cell.text:
            for column in range(cell.column, cell.column + cell.width):
                columns[column] = (*columns.get(column, ()), cell.text)
