"""What stands in Markdown but is not Markdown: templates, Obsidian, MDX, TeX.

A Markdown parser takes `{{< stat 34 >}}` for words and `%%hidden%%` for more of them. These are
found first and masked, each character by one that means nothing, so that the parser sees everything
else where it stands; what was masked is read when the masked words come by, and not at all where
they turn out to be code.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lint.patterns import Pattern


class Embedding(Enum):
    TEMPLATE = auto()  # a shortcode, an expression, a component: its arguments are set aside
    COMMENT = auto()
    WORDS = auto()  # a wikilink: the inner words are read
    MATH = auto()
    CALLOUT = auto()
    NOTHING = auto()  # marks, attributes, embedded files


class Region(NamedTuple):
    kind: Embedding
    start: int
    end: int
    inner_start: int
    inner_end: int


LONGEST = 2000  # characters of a template or a formula; further on it was a stray bracket

SIGNS = ("{", "%%", "[[", "[!", "$", "==")  # without any of them there is nothing to find
OPENER = Pattern(r"`+|~~~+|<!--|\{|%%|!\[\[|\[\[|\[!|\$|==")
MDX_OPENER = Pattern(
    r"`+|~~~+|<!--|\{|%%|!\[\[|\[\[|\[!|\$|==|</?[A-Za-z>]|^(?:import|export)[ \t{]", re.MULTILINE
)
ATTRIBUTES = Pattern(
    r"\{:?\s*(?:[#.][^{}\n]{1,200}|[\w-]{1,40}=[^{}\n]{1,200})\}|\{:[^{}\n]{0,200}\}"
)
WIKILINK = Pattern(r"\[\[([^\[\]\n|]{1,300}?)(?:\\?\|([^\[\]\n]{1,300}))?\]\](?![(\[:])")
EMBED = Pattern(r"!\[\[[^\[\]\n]{1,600}\]\]")
CALLOUT = Pattern(r"\[![\w-]{1,40}(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*")
QUOTE_PREFIX = Pattern(r"[ \t]*(?:>[ \t]*)+")
LINE_PREFIX = Pattern(r"[ \t>]*")
TICKS_WITHIN = 1000
NO_TITLE = Pattern(r"[@^]|\d+$")  # a citation, a footnote, a reference by number
MONEY = Pattern(r"\d[^\\^_=<>+{}]*$")
TAG_STOP = Pattern(r"\"[^\"]*\"|'[^']*'|[{<>]")
BRACE = Pattern(r"[{}]")
BLANK_LINE = Pattern(r"\n[ \t]*\n")
PAIRS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}


def find_regions(source: str, start: int, *, is_mdx: bool) -> list[Region]:
    """The embedded stretches of a Markdown source from `start` on, in order; none inside code."""
    if not is_mdx and not any(sign in source for sign in SIGNS):
        return []
    return list(_Finder(source, is_mdx).regions(start))


def mask(source: str, regions: list[Region]) -> tuple[str, str]:
    """The source with every region masked, and the character that masks it."""
    if not regions:
        return source, ""
    character = next(chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in source)
    pieces: list[str] = []
    at = 0
    for region in regions:
        pieces.append(source[at : region.start])
        lines = source[region.start : region.end].split("\n")
        pieces.append("\n".join(character * len(line) for line in lines))
        at = region.end
    pieces.append(source[at:])
    return "".join(pieces), character


class _Finder:
    """One pass over a source; remembers which closing marks there are none of any more."""

    def __init__(self, source: str, is_mdx: bool) -> None:
        self.source = source
        self.is_mdx = is_mdx
        self.missing: set[str] = set()
        self.closing_marks: set[int] = set()
        self.closing: dict[int, int] | None = None  # braces, where each one's pair ends

    def regions(self, at: int) -> Iterator[Region]:
        opener = MDX_OPENER if self.is_mdx else OPENER
        while match := opener.search(self.source, at):
            start = match.start()
            if start and self.source[start - 1] == "\\" and match[0][0] not in "<ie":
                at = start + 1
                continue
            found = self._region(match[0], start)
            if isinstance(found, Region):
                yield found
                at = found.end
            else:
                at = found

    def _region(self, opener: str, start: int) -> Region | int:
        """The region that opens here, or where to look on."""
        match opener[0]:
            case "`" | "~":
                return self._after_code(opener, start)
            case "<":
                return self._tag(opener, start)
            case "{":
                return self._braces(start)
            case "%":
                return self._comment(start)
            case "!" | "[":
                return self._brackets(opener, start)
            case "$":
                return self._math(start)
            case "=":
                return self._mark(start)
            case _:
                end = self._blank_line(start)
                return Region(Embedding.TEMPLATE, start, end, start, end)

    def _find(self, words: str, start: int) -> int:
        """Where `words` stand next, at any distance; each is looked for in vain only once."""
        if words in self.missing:
            return -1
        found = self.source.find(words, start)
        if found < 0:
            self.missing.add(words)
        return found

    def _line_end(self, start: int) -> int:
        end = self.source.find("\n", start)
        return len(self.source) if end < 0 else end

    def _line_prefix(self, start: int) -> str:
        """What stands before it on its line, if that is short."""
        line = self.source.rfind("\n", max(0, start - 200), start) + 1
        if line == 0 and start > 200:
            return "…"
        return self.source[line:start]

    def _blank_line(self, start: int) -> int:
        match = BLANK_LINE.search(self.source, start)
        return match.start() if match else len(self.source)

    def _after_code(self, opener: str, start: int) -> int:
        """Where code that opens here ends: a fence at the line of its like, ticks at theirs."""
        end = start + len(opener)
        line_end = self._line_end(start)
        is_fence = (
            len(opener) >= 3
            and LINE_PREFIX.fullmatch(self._line_prefix(start))
            and "`" not in self.source[end:line_end]
        )
        if is_fence:
            closing = Pattern(rf"^[ \t>]*{opener}{opener[0]}*[ \t]*$", re.MULTILINE)
            match = closing.search(self.source, line_end)
            return match.end() if match else len(self.source)
        if opener[0] == "~":
            return end
        at = end
        limit = min(line_end, end + TICKS_WITHIN)
        while (at := self.source.find(opener, at, limit)) >= 0:
            stop = at
            while stop < len(self.source) and self.source[stop] == "`":
                stop += 1
            if stop - at == len(opener):
                return stop
            at = stop
        return end

    def _tag(self, opener: str, start: int) -> Region | int:
        if opener == "<!--":
            end = self._find("-->", start + 4)
            return end + 3 if end >= 0 else start + 4
        end, has_braces = self._tag_end(start)
        if end and (has_braces or opener[-1].isupper() or opener[-1] == ">"):
            kind = Embedding.NOTHING if opener[1] in "/>" else Embedding.TEMPLATE
            return Region(kind, start, end, start, end)
        return start + 1

    def _tag_end(self, start: int) -> tuple[int, bool]:
        """Behind the ">" of an MDX tag, and whether it holds an expression; 0 for none."""
        has_braces = False
        at = start + 1
        while match := TAG_STOP.search(self.source, at, start + LONGEST):
            at = match.end()
            if match[0] == ">":
                return at, has_braces
            if match[0] == "<":
                break
            if match[0] == "{":
                has_braces = True
                at = self._balanced(match.start())
                if not at:
                    break
        return 0, False

    def _braces(self, start: int) -> Region | int:
        for opener, closer in PAIRS.items():
            if self.source.startswith(opener, start):
                inner = start + len(opener)
                close = self.source.find(closer, inner, start + LONGEST)
                if close < 0 or BLANK_LINE.search(self.source, inner, close):
                    break
                return Region(Embedding.TEMPLATE, start, close + len(closer), inner, close)
        if attributes := ATTRIBUTES.match(self.source, start):
            return Region(Embedding.NOTHING, start, attributes.end(), start, start)
        if self.is_mdx and (end := self._balanced(start)):
            if self.source.startswith("/*", start + 1) and self.source.startswith("*/", end - 3):
                return Region(Embedding.COMMENT, start, end, start + 3, end - 3)
            return Region(Embedding.TEMPLATE, start, end, start + 1, end - 1)
        return start + 1

    def _balanced(self, start: int) -> int:
        """Behind the brace that closes the one at `start`; 0 where none does."""
        if self.closing is None:
            self.closing = {}
            opened: list[int] = []
            for match in BRACE.finditer(self.source):
                if match[0] == "{":
                    opened.append(match.start())
                elif opened:
                    self.closing[opened.pop()] = match.end()
        end = self.closing.get(start, 0)
        return end if end - start <= LONGEST else 0

    def _comment(self, start: int) -> Region | int:
        prefix = self._line_prefix(start)
        if prefix and not (prefix[-1].isspace() or prefix[-1] in ">(["):
            return start + 2  # 50%%
        line_end = self._line_end(start)
        close = self.source.find("%%", start + 2, line_end)
        if close < 0 and LINE_PREFIX.fullmatch(prefix):
            close = self._find("%%", start + 2)
        if close < 0:
            return start + 2
        return Region(Embedding.COMMENT, start, close + 2, start + 2, close)

    def _brackets(self, opener: str, start: int) -> Region | int:
        if opener == "![[":
            embed = EMBED.match(self.source, start)
            return Region(Embedding.NOTHING, *embed.span(), start, start) if embed else start + 1
        if opener == "[!":
            callout = CALLOUT.match(self.source, start)
            if callout and QUOTE_PREFIX.fullmatch(self._line_prefix(start)):
                return Region(Embedding.CALLOUT, *callout.span(), start, start)
            return start + 2
        link = WIKILINK.match(self.source, start)
        if link is None or NO_TITLE.match(link[1]):
            return start + 1  # "[[12]](#ref)" is a link to a reference
        words = link.span(2) if link[2] else link.span(1)
        return Region(Embedding.WORDS, *link.span(), *words)

    def _math(self, start: int) -> Region | int:
        if self.source.startswith("$$", start):
            close = self.source.find("$$", start + 2, start + LONGEST)
            if close < 0 or BLANK_LINE.search(self.source, start, close):
                return start + 2
            return Region(Embedding.MATH, start, close + 2, start + 2, close)
        end = self.source.find("$", start + 1, min(self._line_end(start), start + 300))
        if end < 0:
            return start + 1
        inner = self.source[start + 1 : end]
        after = self.source[end + 1 : end + 2]
        if not inner or inner[0].isspace() or inner[-1].isspace() or after.isdigit():
            return start + 1  # "$5 to $10"
        if inner[-1] == "\\" or MONEY.match(inner):
            return start + 1
        return Region(Embedding.MATH, start, end + 1, start + 1, end)

    def _mark(self, start: int) -> Region | int:
        if start in self.closing_marks:
            return Region(Embedding.NOTHING, start, start + 2, start, start)
        close = self.source.find("==", start + 3, min(self._line_end(start), start + 500))
        inner = self.source[start + 2 : close]
        if close < 0 or inner[0] in " \t=" or inner[-1].isspace():
            return start + 2
        self.closing_marks.add(close)
        return Region(Embedding.NOTHING, start, start + 2, start, start)
