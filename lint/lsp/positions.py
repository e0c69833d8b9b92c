"""Offsets of a text in code points, and positions as an editor counts them.

An editor counts lines from 0 and characters in the code units it agreed on, UTF-16 unless it said
otherwise: an emoji is two. A text is cut into lines where the protocol cuts it (LF, CR LF, CR),
which is also where `Document` does.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lint.document import line_starts

BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A text without BOM, and where its lines start."""

    text: str
    starts: Sequence[int]
    encoding: str = "utf-16"  # utf-8, utf-16 or utf-32

    def position(self, offset: int) -> tuple[int, int]:
        """Line and character of an offset; one behind the end is the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        return line, _units(self.text[self.starts[line] : offset], self.encoding)

    def offset(self, line: int, character: int) -> int:
        """The offset of a position; behind the end of a line it is the line's end."""
        if line < 0:
            return 0
        if line >= len(self.starts):
            return len(self.text)
        start = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        words = self.text[start:end].rstrip("\r\n")
        if words.isascii() or self.encoding == "utf-32":
            return start + max(0, min(character, len(words)))
        passed = 0
        for index, sign in enumerate(words):
            passed += _units(sign, self.encoding)
            if passed > character:
                return start + index
        return start + len(words)


def lines_of(text: str, encoding: str = "utf-16") -> Lines:
    """The lines of a text, a BOM taken off as editors take it off."""
    bare = text.removeprefix(BOM)
    return Lines(text=bare, starts=tuple(line_starts(bare)), encoding=encoding)


def _units(words: str, encoding: str) -> int:
    """How many code units the words take."""
    if encoding == "utf-32" or words.isascii():
        return len(words)
    if encoding == "utf-8":
        return len(words.encode("utf-8", "surrogatepass"))
    return len(words) + sum(sign > "\uffff" for sign in words)
