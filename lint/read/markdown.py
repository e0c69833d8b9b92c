"""Markdown: CommonMark with GFM tables, strikethrough, footnotes and front matter.

List markers, quote marks, emphasis and code are not text; soft and hard line ends are line feeds.
Alternative texts of images are not prose and are not read. Templates, comments and link targets
stand off the flow. What MDX, Hugo, Liquid and Obsidian add is found beforehand (`embedded`).
A paragraph of hostile size is read as plain text, and `partial` says so.
"""

import re
from dataclasses import dataclass, field
from itertools import accumulate

from markdown_it.token import Token

from lint.document import BlockKind, Span
from lint.read.embedded import find_regions, mask
from lint.read.flow import Flow, Laid, Piece
from lint.read.frontmatter import read_front_matter
from lint.read.html_tokens import html_marks
from lint.read.html_walk import HtmlWalk
from lint.read.markdown_ground import Ground, Seat, cell_seat, cell_span, without
from lint.read.markdown_inline import lay_inline
from lint.read.markdown_parser import parser, partial
from lint.read.table import Grid

LONGEST_PARAGRAPH = 20_000
MOST_BRACKETS = 1_000
DEEPEST_BRACKETS = 60  # each takes a few calls inside each other

TASK = re.compile(r"\[[ xX]\][ \t]+")
DEFINITION = re.compile(r"\]:\s*<?([^\s<>]+)")
CONTAINERS = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*[ \t]*")


def read_markdown(source: str, *, is_mdx: bool = False) -> Laid:
    """A Markdown article, front matter included."""
    flow = Flow(source)
    language, body = read_front_matter(flow)
    regions = find_regions(source, body, is_mdx=is_mdx)
    masked, mark = mask(source, regions)
    masked = masked.replace("\0", "\ufffd")
    md = parser()
    text = masked[body:] if body else masked
    ground = Ground(flow, masked, md, {}, mark, regions)
    tokens = md.parse(text, ground.env)
    starts = [body, *accumulate((len(line) + 1 for line in text.split("\n")), initial=body)][1:]
    _Walk(ground, starts).read(tokens)
    _add_definitions(ground, starts)
    for note in partial(ground.env):
        flow.note_partial(note)
    return flow.laid(language)


@dataclass(slots=True)
class _Walk:
    """The state of one pass over the block tokens."""

    ground: Ground
    starts: list[int]  # of the lines that the parser saw
    kinds: list[BlockKind] = field(default_factory=list)  # containers, outermost first
    lists: list[int] = field(default_factory=list)
    heading: int = 0
    grid: Grid | None = None
    row: int = 0  # where the next cell of the row may start
    is_header: bool = False
    opens_item: bool = False
    html_walk: HtmlWalk | None = None

    def read(self, tokens: list[Token]) -> None:
        for token in tokens:
            match token.type:
                case "inline":
                    self.inline(token)
                case "heading_open":
                    self.heading = int(token.tag[1])
                case "heading_close":
                    self.heading = 0
                case "bullet_list_open" | "ordered_list_open":
                    self.lists.append(self.ground.flow.new_list())
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "list_item_open":
                    self.kinds.append(BlockKind.LIST_ITEM)
                    self.opens_item = True
                case "blockquote_open":
                    self.kinds.append(BlockKind.QUOTE)
                case "list_item_close" | "blockquote_close":
                    self.kinds.pop()
                case "footnote_reference_open" | "footnote_reference_close":
                    self.ground.flow.in_footnote = token.nesting > 0
                case "html_block":
                    self.html(token)
                case _:
                    self.table(token)
        if self.html_walk is not None:
            self.html_walk.finish()

    def table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self.grid = Grid(self.ground.flow.source)
            case "tr_open" if self.grid is not None and token.map:
                self.row = self.row_start(token.map[0])
                self.grid.start_row(in_head=False)
            case "th_open" | "td_open":
                self.is_header = token.type == "th_open"
            case "table_close" if self.grid is not None:
                self.grid.lay(self.ground.flow)
                self.grid = None

    def inline(self, token: Token) -> None:
        if self.grid is not None:
            self.cell(token)
            return
        content = token.content
        if not content or token.map is None:
            return
        if self.html_walk is not None and self.html_walk.skipping:
            return
        seat = self.seat(content, token.map[0])
        is_plain = token.info == "plain" or self.is_hostile(content)
        pieces, split = lay_inline(self.ground, content, seat, is_plain=is_plain)
        if self.heading:
            self.ground.flow.add_heading(self.heading, pieces)
            return
        kind = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        item = self.lists[-1] if kind is BlockKind.LIST_ITEM else None
        if self.opens_item and (task := TASK.match(content)):
            pieces[0] = Piece(
                pieces[0].start + task.end(), max(pieces[0].end, pieces[0].start + task.end())
            )
        self.opens_item = False
        if not self.kinds and self.html_walk is not None and self.html_walk.stack:
            self.html_walk.place(pieces)
            return
        if split is not None:
            self.ground.flow.add(kind, pieces[:split], item=item)
            pieces = pieces[split:]
        self.ground.flow.add(kind, pieces, item=item)

    def row_start(self, line: int) -> int:
        """Where the first cell of a table row may start: behind the marks of what it is in."""
        masked = self.ground.masked
        at = self.starts[line]
        if self.kinds and (prefix := CONTAINERS.match(masked, at)):
            at = prefix.end()
        while masked[at : at + 1] in (" ", "\t"):
            at += 1
        return at + 1 if masked[at : at + 1] == "|" else at

    def cell(self, token: Token) -> None:
        """A cell; the parser took the backslash from its escaped pipes."""
        if self.grid is None or token.map is None:
            return
        masked = self.ground.masked
        start, end, self.row = cell_span(masked, self.row, self.line_end(token.map[0]))
        pieces: list[Piece] = []
        if token.content == masked[start:end] and not self.ground.has_markup(token.content):
            pieces.append(Piece(start, end))
        elif token.content:
            pieces, _ = lay_inline(
                self.ground,
                token.content,
                cell_seat(masked, start, end),
                is_plain=self.is_hostile(token.content),
            )
        self.grid.add(pieces, is_header=self.is_header)

    def line_end(self, line: int) -> int:
        following = self.starts[line + 1] if line + 1 < len(self.starts) else None
        return len(self.ground.masked) if following is None else following - 1

    def is_hostile(self, content: str) -> bool:
        """Whether a paragraph would cost the inline parser more than it is worth."""
        brackets = content.count("[")
        if (
            len(content) <= LONGEST_PARAGRAPH
            and brackets + content.count("]") <= MOST_BRACKETS
            and (brackets <= DEEPEST_BRACKETS or _depth(content) <= DEEPEST_BRACKETS)
        ):
            return False
        self.ground.flow.note_partial(
            f"a paragraph of more than {LONGEST_PARAGRAPH:,} characters or {MOST_BRACKETS:,} "
            "square brackets was read as plain text"
        )
        return True

    def seat(self, content: str, line: int) -> Seat:
        """Lays the lines of a block's content on those of the source, which may have prefixes."""
        masked = self.ground.masked
        head, _, rest = content.partition("\n")
        while not masked[self.starts[line] : self.line_end(line)].strip() and head.strip():
            line += 1  # of blanks that end no paragraph, and that the parser trims all the same
        first = self.line_place(head, line)
        if not rest or masked.startswith(content, first):
            return Seat([0], [first])
        starts, shifts = [0], [first]
        position = len(head) + 1
        for words in rest.split("\n"):
            line += 1
            starts.append(position)
            shifts.append(self.line_place(words, line) - position)
            position += len(words) + 1
        return Seat(starts, shifts)

    def line_place(self, words: str, line: int) -> int:
        """Where the words stand that end a line of the source."""
        start = self.starts[line]
        raw = self.ground.masked[start : self.line_end(line)].rstrip()
        words = words.rstrip()
        if raw.endswith(words):
            return start + len(raw) - len(words)
        # A heading may have marks behind it; its words stand nowhere in those before it.
        return start + max(raw.rfind(words.lstrip()), 0)

    def html(self, token: Token) -> None:
        """Raw HTML; an element may open in one block and close in a later one."""
        if token.map is None:
            return
        first, last = token.map
        lines: list[str] = []
        prefixes: list[Span] = []  # the marks of a quote or a list, which are blanks here
        for line, words in zip(range(first, last), token.content.split("\n"), strict=False):
            start, end = self.starts[line], self.line_end(line)
            lines.append(words.rjust(end - start))
            if len(words) < end - start:
                prefixes.append(Span(start, end - len(words)))
        walk = self.html_walk = self.html_walk or HtmlWalk(self.ground.flow, self.ground.unmasked)
        walk.around = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        marks = html_marks("\n".join(lines), self.starts[first])
        walk.read(list(without(marks, prefixes)) if prefixes else marks)
        if walk.skipping and not self.is_closed_later(walk, last):
            walk.finish()
        if not walk.stack:
            walk.boundary()

    def is_closed_later(self, walk: HtmlWalk, line: int) -> bool:
        """Whether the element that is being skipped ends anywhere below."""
        name = next(element.name for element in walk.stack if element.is_skipped)
        start = self.starts[line] if line < len(self.starts) else len(self.ground.masked)
        return self.ground.masked.find(f"</{name}", start) >= 0


def _depth(content: str) -> int:
    """How deep square brackets are nested."""
    depth = deepest = 0
    for character in content:
        if character == "[":
            depth += 1
            deepest = max(deepest, depth)
        elif character == "]":
            depth -= 1
    return deepest


def _add_definitions(ground: Ground, starts: list[int]) -> None:
    """The targets of link reference definitions: "[1]: https://..."."""
    known = [*ground.env.get("references", {}).values(), *ground.env.get("duplicate_refs", ())]
    for first, last in sorted(definition["map"] for definition in known):
        end = starts[last] if last < len(starts) else len(ground.masked)
        target = DEFINITION.search(ground.masked, starts[first], end)
        if target is not None:
            ground.flow.add_aside(BlockKind.LINK, [Piece(*target.span(1))])
