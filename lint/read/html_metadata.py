"""What an HTML page says about itself: title, meta, canonical link, JSON-LD.

All of it stands off the flow: DOIs are read there, numbers are not. A JSON string has the place
where it stands letter by letter in the script; where it is escaped, the script's own.
"""

import json
import re
from collections.abc import Iterator
from html import unescape

from lint.document import BlockKind
from lint.read.flow import Flow, Piece
from lint.read.html_tokens import Mark, MarkKind

NAMES = re.compile(
    r"citation_|dc\.|dcterms\.|prism\.|og:|article:|bepress_citation_|eprints\.|(?:author|date"
    r"|description|keywords|doi|publisher|published|modified|news_keywords|parsely-\w+)$",
    re.IGNORECASE,
)
CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MOST_VALUES = 2_000  # of one JSON-LD script


def add_page_metadata(flow: Flow, marks: list[Mark]) -> None:
    """Adds a block for each thing that the page says about itself."""
    for index, mark in enumerate(marks):
        if mark.kind not in (MarkKind.OPEN, MarkKind.EMPTY):
            continue
        match mark.name:
            case "title":
                _add_text(flow, marks, index)
            case "meta":
                name = (
                    next(
                        (
                            mark.attributes[k]
                            for k in ("name", "property", "itemprop")
                            if mark.attributes.get(k)
                        ),
                        "",
                    )
                    .strip()
                    .lower()
                )
                if NAMES.match(name):
                    _add_attribute(flow, mark, CONTENT, name)
            case "link" if "canonical" in mark.attributes.get("rel", "").lower().split():
                _add_attribute(flow, mark, HREF, "canonical")
            case "script" if "ld+json" in mark.attributes.get("type", "").lower():
                _add_json(flow, marks, index)


def _add_text(flow: Flow, marks: list[Mark], index: int) -> None:
    pieces: list[Piece] = []
    for mark in marks[index + 1 : index + 50]:
        if mark.kind not in (MarkKind.TEXT, MarkKind.ENTITY):
            break
        pieces += literal_pieces(flow.source, mark.start, mark.end)
    flow.add_aside(BlockKind.METADATA, pieces, ("title",))


def _add_attribute(flow: Flow, mark: Mark, pattern: re.Pattern[str], name: str) -> None:
    written = pattern.search(flow.source, mark.start, mark.end)
    if written is not None:
        pieces = literal_pieces(flow.source, *written.span(written.lastindex or 0))
        flow.add_aside(BlockKind.METADATA, pieces, (name,))


def literal_pieces(source: str, start: int, end: int) -> list[Piece]:
    """A stretch of source with its entities read."""
    pieces: list[Piece] = []
    for match in ENTITY.finditer(source, start, end):
        pieces.append(Piece(start, match.start()))
        pieces.append(Piece(*match.span(), unescape(match[0])))
        start = match.end()
    pieces.append(Piece(start, end))
    return [piece for piece in pieces if piece.end > piece.start]


def _add_json(flow: Flow, marks: list[Mark], index: int) -> None:
    text = [mark for mark in marks[index + 1 : index + 2] if mark.kind is MarkKind.TEXT]
    if not text:
        return
    start, end = text[0].start, text[0].end
    try:
        content = json.loads(flow.source[start:end], strict=False)
    except (ValueError, RecursionError):
        return  # not for us to judge
    at = start
    for count, (key, value) in enumerate(_leaves(content)):
        if count >= MOST_VALUES:
            break
        found = flow.source.find(f'"{value}"', at, end)
        if found >= 0:
            at = found + len(value) + 2
            piece = Piece(found + 1, at - 1)
        else:
            piece = Piece(start, start, value)
        flow.add_aside(BlockKind.METADATA, [piece], (f"jsonld{key}",))


def _leaves(content: object) -> Iterator[tuple[str, str]]:
    """The strings of a JSON value with their dotted keys, in order."""
    waiting: list[tuple[str, object]] = [("", content)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{key}.{name}", inner) for name, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(key, inner) for inner in reversed(value)]
        elif isinstance(value, str) and value.strip():
            yield key, value
