"""Patches of a text: words replaced, whole lines taken out or put in, items between brackets.

Lines go with the line break before them and come with one, so that a file without a final line
break stays without, and what is put in behind a line never meets what is taken out below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.document import Span
from lint.errors import LedgerError
from lint.ledger.compose import behind_blanks
from lint.ledger.nodes import ScalarNode
from lint.ledger.source import Source


class Patch(NamedTuple):
    """`text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Splice:
    """The patches of one text, collected."""

    source: Source
    patches: list[Patch] = field(default_factory=list)

    def cut(self, start: int, end: int, text: str = "") -> None:
        if start < end or text:
            self.patches.append(Patch(start, end, text))

    def cut_lines(
        self, start: int, end: int, *, keeps_comment: bool = False, comments: Sequence[str] = ()
    ) -> None:
        """Takes out the lines from the one that `start` opens to the one that holds `end`.

        A comment behind `end` may be kept, and `comments` are, on lines of their own.
        """
        source = self.source
        line_start = source.line_start(start)
        if source.text[line_start:start].strip():
            raise source.error(
                start, "this stands in one line with what stays", "take it out by hand"
            )
        before, line_end = source.previous_end(line_start), source.line_end(end)
        comment = source.text[end:line_end].strip()
        kept = [*comments, comment] if keeps_comment and comment else list(comments)
        if kept:
            indent = source.line_break(line_end) + source.text[line_start:start]
            self.cut(start, line_end, indent.join(kept))
        elif before is not None:
            self.cut(before, line_end)
        else:
            self.cut(line_start, source.next_line(line_end) or line_end)

    def put_lines(self, at: int, lines: Sequence[str]) -> None:
        """Puts lines in behind the line that ends at `at`."""
        line_break = self.source.line_break(at)
        self.cut(at, at, "".join(line_break + line for line in lines))

    def result(self) -> str:
        """The patched text. Raises LedgerError where two patches overlap."""
        text = self.source.text
        pieces: list[str] = []
        position = 0
        for patch in sorted(self.patches, key=lambda one: (one.start, one.end)):
            if patch.start < position:
                raise self.overlap(patch.start)
            pieces += (text[position : patch.start], patch.text)
            position = patch.end
        pieces.append(text[position:])
        return "".join(pieces)

    def overlap(self, offset: int) -> LedgerError:
        return self.source.error(
            offset, "two edits touch the same words here", "make one of them by hand"
        )


def tail(source: Source, end: int, column: int) -> int:
    """Where a line can follow what ends at `end`, itself at `column`.

    Behind the comment in its line, and behind comments that are indented deeper than the new
    line: they belong to what stands above them.
    """
    text = source.text
    at = source.line_end(end)
    start = source.next_line(at)
    while start is not None and text[at:start] in ("\n", "\r\n", "\r"):
        line_end = source.line_end(start)
        line = text[start:line_end]
        indent = len(line) - len(line.lstrip(" \t"))
        if line[indent : indent + 1] != "#" or indent <= column:
            break
        at, start = line_end, source.next_line(line_end)
    return at


def replace_inline(splice: Splice, node: ScalarNode, words: str, *, is_flow: bool) -> None:
    """Puts words in place of a text, in its line; its anchor stays, and a comment too."""
    text = splice.source.text
    if node.left == node.end:
        # Nothing stands there: behind a colon or a dash, or between braces not even a colon.
        is_bare = is_flow and text[node.end - 1] not in ":-"
        splice.cut(node.end, node.end, (": " if is_bare else " ") + words)
    elif node.start == node.end:
        splice.cut(node.end, node.end, " " + words)
    elif node.is_block:
        header = text[node.start : splice.source.line_end(node.start)]
        comment = header.find("#")
        splice.cut(node.start, node.end, words + (" " + header[comment:] if comment > 0 else ""))
    else:
        splice.cut(node.start, node.end, words)


def change_members(
    splice: Splice, inside: Span, spans: Sequence[Span], kept: Sequence[bool], added: Sequence[str]
) -> None:
    """Takes members out from between brackets and puts new ones behind the last."""
    last = max((index for index, is_kept in enumerate(kept) if is_kept), default=None)
    if last is None:
        if spans or added:
            splice.cut(inside.start, inside.end, ", ".join(added))
        return
    for index in range(last):
        if not kept[index]:
            splice.cut(spans[index].start, spans[index + 1].start)
    if added:
        _add_members(splice, inside, spans, last, added)
    splice.cut(spans[last].end, spans[-1].end)


def _add_members(
    splice: Splice, inside: Span, spans: Sequence[Span], last: int, added: Sequence[str]
) -> None:
    source = splice.source
    start, end = spans[last]
    at = end
    has_comma = False
    if last == len(spans) - 1:
        comma = behind_blanks(source, end)
        has_comma = comma < inside.end and source.text[comma] == ","
        at = comma + 1 if has_comma else end
    line_start, line_end = source.line_start(start), source.line_end(at)
    indent = source.text[line_start:start]
    stands_alone = not indent.strip() and line_start > inside.start
    if stands_alone and line_end < inside.end and behind_blanks(source, at) >= line_end:
        if not has_comma:
            splice.cut(at, at, ",")
        ends = [","] * (len(added) - 1) + ["," if has_comma else ""]
        splice.put_lines(
            line_end, [indent + one + comma for one, comma in zip(added, ends, strict=True)]
        )
    elif has_comma:
        splice.cut(at, at, " " + ", ".join(added))
    else:
        splice.cut(at, at, "".join(", " + one for one in added))
