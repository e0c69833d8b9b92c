"""A claims.yaml with its name: what turns an offset into a place, and into an error there.

Offsets count the text without its BOM, as the C loader is off by one behind one. Lines are
those an editor shows (LF, CR LF, CR). YAML 1.1 also breaks at three characters of Unicode,
which matters only to whoever looks for the end of a comment: `line_end` knows them.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from lint.document import Place, Region, Span, line_starts
from lint.errors import LedgerError

BOM = "\ufeff"

_LONGEST = 60  # characters of a text within an error
_RARE_BREAKS = "\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one claims.yaml, without BOM, and where its lines start and end."""

    uri: str
    text: str
    starts: list[int]
    ends: list[int]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def place(self, start: int, end: int, quote: str | None = None) -> Place:
        starts = self.starts
        first = bisect_right(starts, start)
        last = bisect_right(starts, end)
        return Place(
            uri=self.uri,
            span=Span(start, end),
            region=Region(first, start - starts[first - 1] + 1, last, end - starts[last - 1] + 1),
            quote=quote,
        )

    def error(self, offset: int, what: str, remedy: str) -> LedgerError:
        """One line: where, what is wrong there, and what to do about it."""
        line, column = self.position(offset)
        return LedgerError(
            f"{self.uri}:{line}:{column}: {what}; {remedy}", line=line, column=column
        )

    def line_start(self, offset: int) -> int:
        return self.starts[bisect_right(self.starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the line that holds `offset` ends, before its line break."""
        index = bisect_left(self.ends, offset)
        return self.ends[index] if index < len(self.ends) else len(self.text)

    def next_line(self, offset: int) -> int | None:
        """Where the line behind the one that holds `offset` starts; None in the last line."""
        index = bisect_right(self.starts, offset)
        return self.starts[index] if index < len(self.starts) else None

    def previous_end(self, line_start: int) -> int | None:
        """Where the line above the one that starts there ends; None in the first line."""
        index = bisect_left(self.ends, line_start)
        return self.ends[index - 1] if index else None

    def column(self, offset: int) -> int:
        """How many characters stand before `offset` in its line."""
        return offset - self.line_start(offset)

    def line_break(self, offset: int) -> str:
        """The line break to write at `offset`: that of the line above, else of the first line."""
        line = bisect_right(self.starts, offset) - 1
        if line == 0 and len(self.starts) == 1:
            return "\n"
        end = self.starts[max(line, 1)]
        if self.text[end - 1] == "\r":
            return "\r"
        return "\r\n" if self.text[max(end - 2, 0)] == "\r" else "\n"


def shown(text: str) -> str:
    """A text of the file within an error: in quotation marks, in one line, of bearable length."""
    folded = " ".join(text.split())
    return f'"{folded if len(folded) <= _LONGEST else folded[:_LONGEST] + "…"}"'


def source_of(uri: str, text: str) -> Source:
    """`text` under its name, the BOM taken off."""
    bare = text.removeprefix(BOM)
    starts = line_starts(bare)
    ends = [_before_break(bare, start) for start in starts[1:]]
    for sign in _RARE_BREAKS:
        found = bare.find(sign)
        while found >= 0:
            ends.append(found)
            found = bare.find(sign, found + 1)
    ends.sort()
    return Source(uri, bare, starts, ends)


def _before_break(text: str, start: int) -> int:
    """Where the line break that ends at `start` begins."""
    return start - 2 if text[start - 2 : start] == "\r\n" else start - 1
