"""Plain text: what people paste from a page, a mail or Word.

Blank lines part paragraphs. Pasted text has one line a paragraph, typed text wraps its lines, so
lines without a blank between them are joined only where all of them are short. A bullet is left
out of the text; a number in front of an item stays, for the extractor to set aside by name. A line
is a heading only if nothing speaks against it: it matters little when one is missed, and a sentence
taken for one would lose its claim's context.
"""

import re
from typing import NamedTuple

from lint.document import BlockKind
from lint.read.flow import Flow, Laid, Piece

BULLET = re.compile(r"[ \t]*(?:[•‣◦▪●○■∙·*–—+-])[ \t]+(?=\S)")
NUMBERED = re.compile(r"[ \t]*\(?\d{1,3}[.)][ \t]+(?=\S)")
LABEL = re.compile(r"[ \t]*[A-Z][\w/-]*(?: [\w/-]+){0,3}[ \t]?:[ \t]+\S")
LABEL_WORDS = re.compile(
    r"(?:doi(?:[- ]link)?|title|subject|journal|publisher|authors?|published|publication|date"
    r"|volume|issue|pages?|source|link|url|keywords?|correspondence|funding|received|accepted"
    r"|citation|contact|email|phone|issn|pmid|type|year|license|copyright)\b",
    re.IGNORECASE,
)
WRAPPED = 120  # lines of typed text are no longer than this
LONGEST_HEADING = 120
NUMBERS = re.compile(r"\d[.,·]\d|%|=|\d+\s*/\s*\d")
CLOSING = "\"'”’»)]"


class Line(NamedTuple):
    """A line that is not blank: its source without the blanks around it."""

    start: int
    end: int
    indent: int
    text: str


def read_plain(source: str) -> Laid:
    """Text without markup."""
    flow = Flow(source)
    chunks = _chunks(source)
    for index, chunk in enumerate(chunks):
        if len(chunk) == 1 and index + 1 < len(chunks) and is_heading(chunk[0].text):
            flow.add_heading(1, [_piece(chunk[0])])
        else:
            _add_chunk(flow, chunk)
    return flow.laid()


def _chunks(source: str) -> list[list[Line]]:
    """Lines that no blank line parts."""
    chunks: list[list[Line]] = []
    chunk: list[Line] = []
    at = 0
    for raw in source.split("\n"):
        text = raw.strip()
        if text:
            indent = len(raw) - len(raw.lstrip())
            chunk.append(Line(at + indent, at + indent + len(text), indent, text))
        elif chunk:
            chunks.append(chunk)
            chunk = []
        at += len(raw) + 1
    if chunk:
        chunks.append(chunk)
    return chunks


def _piece(line: Line) -> Piece:
    return Piece(line.start, line.end)


def _add_chunk(flow: Flow, chunk: list[Line]) -> None:
    """Adds the lines of one chunk: items, labelled lines, paragraphs."""
    is_wrapped = all(len(line.text) <= WRAPPED for line in chunk)
    pieces: list[Piece] = []
    item: int | None = None
    marker: Line | None = None  # the line that opened the item being read
    previous: Line | None = None
    for line in chunk:
        bullet = BULLET.match(line.text)
        opens_item = bullet is not None or NUMBERED.match(line.text) is not None
        if opens_item or (
            previous is not None and not _continues(line, previous, marker, is_wrapped)
        ):
            _flush(flow, pieces, item)
            pieces = []
            if not opens_item:
                item, marker = None, None
        if opens_item:
            if item is None:
                item = flow.new_list()
            marker = line
        elif pieces:
            # The line end and the blanks around it read as one line feed.
            pieces.append(Piece(pieces[-1].end, line.start, "\n"))
        skipped = bullet.end() if bullet is not None else 0
        pieces.append(Piece(line.start + skipped, line.end))
        previous = line
    _flush(flow, pieces, item)


def _flush(flow: Flow, pieces: list[Piece], item: int | None) -> None:
    if pieces:
        kind = BlockKind.PARAGRAPH if item is None else BlockKind.LIST_ITEM
        flow.add(kind, pieces, item=item)


def _continues(line: Line, previous: Line, marker: Line | None, is_wrapped: bool) -> bool:
    """Whether a line goes on with the block of the line before it."""
    if LABEL.match(line.text) and (LABEL.match(previous.text) or _is_closed(previous.text)):
        return False
    if LABEL.match(previous.text) and LABEL_WORDS.match(previous.text):
        return line.indent > previous.indent
    if marker is None:
        return is_wrapped
    if line.indent > marker.indent:
        return True
    return line.indent == marker.indent and is_wrapped and not _is_closed(previous.text)


def _is_closed(text: str) -> bool:
    """Whether a line ends like a sentence."""
    return text.rstrip(CLOSING).endswith((".", "!", "?", ":", ";"))


def is_heading(text: str) -> bool:
    """Whether a line that stands alone is clearly a title."""
    if len(text) > LONGEST_HEADING or text.rstrip(CLOSING).endswith((".", ";", ",", ":", "!")):
        return False
    if not text[0].isupper() or BULLET.match(text) or NUMBERED.match(text) or NUMBERS.search(text):
        return False
    words = text.split()
    if LABEL.match(text) and (len(text.split(":")[0].split()) == 1 or LABEL_WORDS.match(text)):
        return False
    if text.endswith("?") or len(words) <= 5:
        return True
    long = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() for word in long) >= 0.6 * len(long)
