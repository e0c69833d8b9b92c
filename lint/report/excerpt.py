"""A line of source with the words of a finding marked under it, clipped to a width.

Lines of prose run to hundreds of characters, so the excerpt is cut around the marked words,
at blanks, to the width of the terminal. Carets count display cells: wide characters take two,
combining ones none. Control characters never reach a terminal.
"""

import unicodedata
from dataclasses import dataclass

from lint.document import Place, Span, line_starts
from lint.finding import Run

# A place needs some room around it to be recognised, however narrow the terminal.
LEAST_ROOM = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    line: int
    text: str  # what is shown of the line
    marks: str  # blanks and the mark under the words


def excerpt(source: str, place: Place, *, room: int, mark: str = "^") -> Excerpt | None:
    """The line of a place in at most `room` cells, with `mark` under the words."""
    region = place.region
    if region is None:
        return None
    line = line_of(source, region.line, place.span)
    start = min(region.column - 1, len(line))
    end = len(line) if region.end_line > region.line else min(region.end_column - 1, len(line))
    line, start, end = _trimmed(line, start, max(end, start))
    before, words, after = line[:start], line[start:end], line[end:]
    room = max(room, LEAST_ROOM)
    spare = max(room - width(words), 0)
    left = _tail(before, max(spare // 2, spare - width(after)))
    right = _head(after, max(spare - width(left), 0))
    words = _head(words, room) if width(words) > room else words
    marked = mark * max(width(words), 1)
    return Excerpt(
        line=region.line,
        text=visible(left + words + right),
        marks=" " * width(left) + marked,
    )


def source_of(run: Run, place: Place) -> str | None:
    """The text that a place's line numbers count in, where the run has it."""
    if place.uri in run.documents:
        return run.documents[place.uri].source
    return run.sources.get(place.uri)


def visible(text: str) -> str:
    """The text with every control and direction-changing character made harmless."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_harmless(sign) for sign in text)


def _harmless(sign: str) -> str:
    if sign == "\t":
        return " "
    category = unicodedata.category(sign)
    if category in ("Cc", "Cs") or "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069":
        return "\N{REPLACEMENT CHARACTER}"
    return " " if category in ("Zl", "Zp") else sign


def width(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    cells = 0
    for sign in text:
        if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
            continue
        cells += 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
    return cells


def line_of(source: str, number: int, span: Span | None = None) -> str:
    """A line of the source by its number, from 1; `span` lies in it, where one is known."""
    if span is not None:
        # Straight to the line: counting lines again for each finding would not be linear.
        # A "\r" is looked for within the line only, or a file without any is searched each time.
        before = source.rfind("\n", 0, span.start)
        start = max(before, source.rfind("\r", before + 1, span.start)) + 1
        end = source.find("\n", span.start)
        end = len(source) if end < 0 else end
        cut = source.find("\r", span.start, end)
        return source[start : end if cut < 0 else cut]
    starts = line_starts(source)
    if number > len(starts):
        return ""
    end = starts[number] if number < len(starts) else len(source)
    return source[starts[number - 1] : end].rstrip("\r\n")


def _trimmed(line: str, start: int, end: int) -> tuple[str, int, int]:
    indent = min(len(line) - len(line.lstrip()), start)
    return line[indent:], start - indent, end - indent


def _tail(text: str, room: int) -> str:
    """The last words of a text that fit, with a mark where some were cut."""
    if width(text) <= room:
        return text
    kept = text
    while kept and width(kept) > room - 1:
        kept = kept[max(1, (width(kept) - room) // 2) :]
    blank = kept.find(" ")
    return "…" + (kept[blank:] if 0 <= blank < len(kept) - 1 else kept)


def _head(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    kept = text
    while kept and width(kept) > room - 1:
        kept = kept[: -max(1, (width(kept) - room) // 2)]
    blank = kept.rfind(" ")
    return (kept[:blank] if blank > 0 else kept) + "…"
