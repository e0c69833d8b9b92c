"""HTML to marks: tags, text, entities and comments with their places.

Python's own parser reads it. Left alone it takes minutes for a page of unclosed tags and fails on
some marked sections, depending on its version; so what cannot open a tag is hidden from it first.
"""

import re
from collections.abc import Mapping
from enum import Enum, auto
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple

TAG_WITHIN = 10_000  # a tag that holds another "<" ends within so many characters
SHIELD = "‹"
ANGLE = re.compile(r"[<>]")


class MarkKind(Enum):
    OPEN = auto()
    EMPTY = auto()  # a tag that closes itself
    CLOSE = auto()
    TEXT = auto()
    ENTITY = auto()
    COMMENT = auto()  # what stands between its marks


class Mark(NamedTuple):
    """One mark of a source, from `start` to `end`."""

    kind: MarkKind
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, str] = {}


def html_marks(words: str, offset: int = 0) -> list[Mark]:
    """The marks of words with LF line ends, which start at `offset` of the source."""
    tokenizer = _Tokenizer(words, offset)
    tokenizer.feed(_shielded(words))
    tokenizer.close()
    return tokenizer.marks


class _Tokenizer(HTMLParser):
    def __init__(self, words: str, offset: int) -> None:
        super().__init__(convert_charrefs=False)
        self.words = words
        self.origin = offset
        self.marks: list[Mark] = []
        self.lines = list(accumulate((len(line) + 1 for line in words.split("\n")), initial=0))

    def _at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def _add(self, kind: MarkKind, length: int) -> None:
        start = self._at() + self.origin
        self.marks.append(Mark(kind, start, start + length))

    def _add_tag(self, kind: MarkKind, name: str, attributes: list[tuple[str, str | None]]) -> None:
        start = self._at() + self.origin
        length = len(self.get_starttag_text() or "")
        # The first of two attributes of one name counts.
        known = {key: value or "" for key, value in reversed(attributes)}
        self.marks.append(Mark(kind, start, start + length, name, known))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add_tag(MarkKind.OPEN, tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add_tag(MarkKind.EMPTY, tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        start = self._at()
        end = self.words.find(">", start) + 1 or len(self.words)
        self.marks.append(Mark(MarkKind.CLOSE, start + self.origin, end + self.origin, tag))

    def handle_data(self, data: str) -> None:
        self._add(MarkKind.TEXT, len(data))

    def handle_entityref(self, name: str) -> None:
        self._add_reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._add_reference(len(name) + 2)

    def _add_reference(self, length: int) -> None:
        at = self._at() + length
        self._add(MarkKind.ENTITY, length + (self.words[at : at + 1] == ";"))

    def handle_comment(self, data: str) -> None:
        if self.words.startswith("<!--", self._at()):
            start = self._at() + self.origin + 4
            self.marks.append(Mark(MarkKind.COMMENT, start, start + len(data)))


def _shielded(words: str) -> str:
    """The words with every "<" hidden that opens nothing, or nothing that ends in time."""
    last_comment = words.rfind("-->")
    pieces: list[str] = []
    upto = len(words)
    closing = opening = -1  # the ">" and "<" that come next
    angles = [match.start() for match in ANGLE.finditer(words)]
    for at in reversed(angles):
        if words[at] == ">":
            closing = at
            continue
        if words.startswith("<!--", at):
            is_open = last_comment > at
        elif closing < 0:
            is_open = False
        else:
            is_open = not (0 <= opening < closing and closing - at > TAG_WITHIN)
        opening = at
        if not is_open:
            pieces += (words[at + 1 : upto], SHIELD)
            upto = at
        elif words.startswith("<![", at):
            pieces += (words[at + 3 : upto], "<!_")
            upto = at
    if not pieces:
        return words
    pieces.append(words[:upto])
    return "".join(reversed(pieces))
