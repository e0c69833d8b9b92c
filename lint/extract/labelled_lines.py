"""Lines that open with a label, and the value that each label has.

The value is what follows in the line and in the lines that it is wrapped into, the next line or
block where the label stands alone, the next cell of its row, or the cells below in a table that has
one work a row. Which labels there are, `citation_labels` knows.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lint.document import Block, BlockKind, Document, Span
from lint.extract.citation_labels import CORE, field_of, is_unmistakable, trimmed
from lint.extract.cited_places import block_index
from lint.patterns import Pattern


class Label(NamedTuple):
    """A label and the value that follows it."""

    field: str
    start: int
    value: Span
    block: int  # where the label stands
    last_block: int  # where the value ends


_BODY = (
    r"[^\w\n@]{0,8}(?:\d{1,2}[.)][ \t])?(?P<label>[A-Za-z][A-Za-z./()’' -]{1,40}?)[ \t*_]{0,4}"
    r"(?:[:：]|[ \t][-–—](?=[ \t])|\t|(?=\n|\Z))[*_]{0,4}"
)
_FIRST_LINE = Pattern(_BODY)
_LINE = Pattern(r"\n" + _BODY)
_COLON = Pattern(r"[:：]")
_WORDS_BEFORE = Pattern(r"(?:[A-Za-z()/.-]{2,18}[ -]){0,2}[A-Za-z()/.-]{2,18}[*_]{0,2}\s?\Z")
_BLANK = Pattern(r"[ -]")
_PARTED = Pattern(r"(?:[;|•·][\s*_]*|\s{2,}|\t)\Z")
_KINDS = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.CELL,
        BlockKind.QUOTE,
        BlockKind.CAPTION,
    }
)
_WRAPPED = 55  # a line as long as this may go on in the next one
_LONGEST_VALUE = 600


def labels_of(document: Document) -> Iterator[Label]:
    """Every label that begins a line, those behind it in the line, and their values."""
    text = document.text
    for match in (_FIRST_LINE.match(text), *_LINE.finditer(text)):
        name = field_of(match["label"]) if match else None
        if match is None or name is None:
            continue
        start = match.start("label")
        index = block_index(document, start)
        if index is None:
            continue
        block = document.blocks[index]
        if block.kind not in _KINDS or start < block.span.start:
            continue
        line_end = text.find("\n", match.end())
        line_end = block.span.end if line_end < 0 else min(line_end, block.span.end)
        value_start = min(match.end(), block.span.end)
        inner = [*_labels_within(text, value_start, line_end)]
        ends = [mark for _, mark, _ in inner] + [line_end]
        first = trimmed(text, Span(value_start, ends[0]))
        if first.end > first.start:
            value = first if inner else _wrapped(text, name, start, first, block)
            yield Label(name, start, value, index, index)
        elif not inner:
            yield from _value_elsewhere(document, name, start, index, line_end)
        for position, (inner_name, mark, after) in enumerate(inner):
            yield Label(inner_name, mark, Span(after, ends[position + 1]), index, index)


def _labels_within(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Labels behind the first one of a line: field, where the label and its value begin."""
    for colon in _COLON.finditer(text, start, end):
        words = _WORDS_BEFORE.search(text, max(start, colon.start() - 45), colon.start())
        if not words:
            continue
        label_start = words.start()
        while True:
            label = text[label_start : colon.start()]
            name = field_of(label)
            before = text[max(start, label_start - 4) : label_start]
            is_key = before.endswith("@")  # "[@doi:...]"
            if name and (
                _PARTED.search(before) or (before and not is_key and is_unmistakable(label))
            ):
                yield name, label_start, colon.end()
                break
            blank = _BLANK.search(text, label_start, colon.start())
            if not blank:
                break
            label_start = blank.end()


def _wrapped(text: str, name: str, start: int, value: Span, block: Block) -> Span:
    """A value with the lines that it goes on in."""
    if name == "DOI":
        return value
    line_start = start
    end = value.end
    while end < block.span.end and text[end] == "\n" and end - line_start >= _WRAPPED:
        following = text.find("\n", end + 1)
        following = block.span.end if following < 0 else min(following, block.span.end)
        match = _LINE.match(text, end)
        if match and match["label"] and (field_of(match["label"]) or text[match.end() - 1] == ":"):
            break
        line_start, end = end + 1, following
    return Span(value.start, end)


def _value_elsewhere(
    document: Document, name: str, start: int, index: int, line_end: int
) -> Iterator[Label]:
    """A label that stands alone, with the next line or block for its value."""
    block = document.blocks[index]
    text = document.text
    if line_end < block.span.end:
        end = text.find("\n", line_end + 1)
        value = Span(line_end + 1, block.span.end if end < 0 else min(end, block.span.end))
        following_line = _LINE.match(text, line_end)
        if following_line is None or field_of(following_line["label"]) is None:
            yield Label(name, start, value, index, index)
        return
    if index + 1 >= len(document.blocks):
        return
    following = document.blocks[index + 1]
    is_same_row = (
        block.cell is not None
        and following.cell is not None
        and block.cell[:2] == following.cell[:2]
    )
    if (block.cell is not None or following.cell is not None) and not is_same_row:
        return
    is_heading = following.kind is BlockKind.HEADING and block.kind is not BlockKind.HEADING
    if following.kind not in _KINDS or (is_heading and not is_same_row):
        return
    if following.span.end - following.span.start > _LONGEST_VALUE or _is_label(text, following):
        return
    yield Label(name, start, following.span, index, index + 1)


def _is_label(text: str, block: Block) -> bool:
    match = _FIRST_LINE.match(text, block.span.start, block.span.end)
    return match is not None and field_of(match["label"]) is not None


def table_rows(document: Document) -> Iterator[list[Label]]:
    """The rows of tables that have one work a row: the labels stand over the columns."""
    rows: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for index, block in enumerate(document.blocks):
        if block.cell is not None:
            rows.setdefault(block.cell[:2], []).append((block.cell.column, index))
    names: dict[int, str | None] = {}
    table = -1
    for (number, _), cells in rows.items():
        if number != table:
            table = number
            names = {column: field_of(_words(document, index)) for column, index in cells}
            names = names if len(CORE & set(names.values())) > 1 else {}
        elif names:
            yield [
                Label(name, span.start, span, index, index)
                for column, index in cells
                if (name := names.get(column)) is not None
                for span in [document.blocks[index].span]
            ]


def _words(document: Document, index: int) -> str:
    """The words of a block, if they are few enough for a label."""
    span = document.blocks[index].span
    return document.text[span.start : min(span.end, span.start + 60)]
