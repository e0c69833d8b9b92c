"""markdown-it-py, set up so that its tokens know where they stand and no input makes it slow.

Its inline tokens carry no positions; the state below notes each one as the rules push it, because a
search afterwards would find another "34%". Most paragraphs hold nothing that could end one but a
blank line; those are taken in one step, without asking every rule about every line. The inside of
a paragraph is parsed by whoever lays it on the source. Nesting beyond LEVELS and tables beyond
COLUMNS are not taken apart: their lines become plain paragraphs, and `partial` in the environment
says so.
"""

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote import footnote_plugin

LEVELS = 60  # containers within containers; each list takes two
COLUMNS = 100

# Lines none of which can begin a block: they start with a letter, a quote, a bracket, or a number
# that is no list marker.
PROSE = re.compile(r"(?:[ \t]*(?:[^\W\d_]|\d{1,9}(?![\d.)])|[(\"“‘'])[^\n]*(?:\n|\Z))+")
BLANKS = " \t\n\r\f\v"

# Where an inline rule may find something to do; line ends only where blanks touch them.
INLINE_STOPS = re.compile(
    r"[\\`*~\[\]]|_(?:(?<![^\W_]_)|(?![^\W_]))|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|!(?=\[)|\^(?=\[)"
    r"|\n(?:(?<=[ ]\n)|(?=[ \t]))"
)


class _PositionedState(StateInline):
    """Notes in each token's meta, as "at", where it starts in the paragraph's content."""

    _pending_at = -1

    def append_pending(self, text: str) -> None:
        if self._pending_at < 0:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        self._pending_at = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        self._pending_at = -1
        return token


class _PositionedInline(ParserInline):
    def __init__(self) -> None:
        super().__init__()
        self.terminator_re = INLINE_STOPS

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PositionedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _GuardedBlocks(ParserBlock):
    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:
        if state.level < LEVELS:
            super().tokenize(state, startLine, endLine)
            return
        partial(state.env).append(
            f"what is nested deeper than {LEVELS} levels was read as plain text"
        )
        push_paragraph(state, startLine, endLine)
        state.line = endLine


def push_paragraph(state: StateBlock, start: int, end: int) -> None:
    """Adds lines as one paragraph that is read as it stands."""
    state.push("paragraph_open", "p", 1).map = [start, end]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, end, state.blkIndent, False).strip()
    token.map = [start, end]
    token.info = "plain"
    state.push("paragraph_close", "p", -1)


def partial(env: EnvType) -> list[str]:
    """What could not be read as what it is."""
    notes: list[str] = env.setdefault("partial", [])
    return notes


def _prose(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph of nothing but prose."""
    if silent or state.sCount[start] - state.blkIndent > 3:
        return False
    match = PROSE.match(state.src, state.bMarks[start] + state.tShift[start])
    if match is None:
        return False
    line = start + state.src.count("\n", match.start(), match.end())
    if not match[0].endswith("\n"):
        line += 1
    if line > state.lineMax or (line < state.lineMax and not state.isEmpty(line)):
        return False
    state.push("paragraph_open", "p", 1).map = [start, line]
    token = state.push("inline", "", 0)
    words = state.getLines(start, line, state.blkIndent, False) if state.blkIndent else match[0]
    token.content = words.strip(BLANKS)
    token.map = [start, line]
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _guarded_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table of a sane width, else the lines that would be one."""
    if start + 1 < end and state.src.count(
        "|", state.bMarks[start + 1], state.eMarks[start + 1]
    ) > (COLUMNS + 1):
        line = start
        while line < end and state.src.find("|", state.bMarks[line], state.eMarks[line]) >= 0:
            line += 1
        if line > start + 1:
            if not silent:
                partial(state.env).append(
                    f"a table of more than {COLUMNS} columns was read as plain text"
                )
                push_paragraph(state, start, line)
                state.line = line
            return True
    return table(state, start, end, silent)


def parser() -> MarkdownIt:
    """CommonMark with GFM tables, strikethrough and footnotes; `parse` gives block tokens only."""
    md = MarkdownIt("commonmark")
    md.block = _GuardedBlocks()
    md.inline = _PositionedInline()
    md.configure("commonmark").enable(["table", "strikethrough"])
    md.options["maxNesting"] = LEVELS + 1
    # Definitions stay where they are, so that one that nothing points to is read too.
    md.use(footnote_plugin, move_to_end=False)
    md.block.ruler.before("table", "prose", _prose)
    md.block.ruler.at("table", _guarded_table, {"alt": ["paragraph", "reference"]})
    md.core.ruler.disable(["inline", "text_join"])
    md.inline.ruler2.disable("fragments_join")
    return md
