"""The inside of a Markdown block: its tokens laid on the source, piece by piece."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from markdown_it.token import Token

from lint.document import BlockKind
from lint.read.flow import Piece, tail_of, text_of
from lint.read.markdown_ground import GAP, Ground, Seat
from lint.read.superscript import is_mark, settle_raised

RAISED = re.compile(r"\^([^\s^]{1,20})\^|(?<!~)~([^\s~]{1,20})~(?!~)")
TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")
HREF = re.compile(r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
UNREAD = {"code", "kbd", "samp", "pre", "script", "style", "svg", "textarea"}
BREAKING = {"br", "p", "div", "li", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(slots=True)
class _Laying:
    ground: Ground
    content: str
    seat: Seat
    base: int = 0  # where this content starts in the seat's, for an inline footnote
    pieces: list[Piece] = field(default_factory=list)
    cursor: int = 0
    is_callout: bool = False
    raising: int | None = None  # the piece that <sup> opened before
    raised_link: bool = False  # whether a link opened since
    linking: int | None = None  # the piece that a link inside the article opened before

    def copy(self, start: int, end: int) -> None:
        """Adds content letter by letter."""
        start, end = start + self.base, end + self.base
        starts, shifts = self.seat.starts, self.seat.shifts
        index = bisect_right(starts, start) - 1
        while start < end:
            stop = min(starts[index + 1], end) if index + 1 < len(starts) else end
            shift = shifts[index]
            self.pieces.append(Piece(start + shift, stop + shift))
            start = stop
            index += 1

    def put(self, text: str, start: int, end: int) -> None:
        """Adds text that stands for content from `start` to `end`."""
        place = self.seat.place(start + self.base)
        self.pieces.append(Piece(place, place + end - start, text))

    def gap(self, at: int) -> None:
        """Keeps the words on two sides of something unread apart."""
        tail = tail_of(self.ground.flow.source, self.pieces)
        if tail and not tail[-1].isspace():
            self.put(GAP, at, at)

    def text(self, start: int, end: int) -> None:
        """Adds literal content, in which something may be masked or raised."""
        mark = self.ground.mark
        if mark and self.content.find(mark, start, end) >= 0:
            at = start
            while (first := self.content.find(mark, at, end)) >= 0:
                self.raised(at, first)
                last = first
                while last < end and self.content[last] == mark:
                    last += 1
                self.masked(first, last)
                at = last
            start = at
        self.raised(start, end)

    def masked(self, start: int, end: int) -> None:
        place = self.seat.place(start + self.base)
        pieces, is_callout = self.ground.read_masked(place, place + end - start)
        self.is_callout = self.is_callout or is_callout
        for piece in pieces:
            if piece.text == GAP and piece.start == piece.end:
                self.gap(start)
            else:
                self.pieces.append(piece)

    def raised(self, start: int, end: int) -> None:
        """Adds content with Pandoc's superscripts and subscripts: 10^-8^, CO~2~."""
        content = self.content
        if content.find("^", start, end) >= 0 or content.find("~", start, end) >= 0:
            for match in RAISED.finditer(content, start, end):
                self.copy(start, match.start())
                start = match.end()
                if match[1] is None:
                    self.copy(*match.span(2))
                else:
                    begin = len(self.pieces)
                    self.copy(*match.span(1))
                    self.settle(begin, is_link=False)
        self.copy(start, end)

    def settle_link(self) -> None:
        """Puts the words of a link inside the article in brackets where they are a number."""
        source = self.ground.flow.source
        if self.linking is not None and is_mark(text_of(source, self.pieces[self.linking :])):
            self.settle(self.linking, is_link=True)
        self.linking = None

    def settle(self, begin: int, *, is_link: bool) -> None:
        """Writes the pieces from `begin` on as what they mean, raised as they are."""
        settle_raised(self.ground.flow.source, self.pieces, begin, is_link=is_link)


def lay_inline(
    ground: Ground, content: str, seat: Seat, *, is_plain: bool = False
) -> tuple[list[Piece], int | None]:
    """The pieces of a block's content, and before which of them a callout's title ends."""
    if not ground.has_markup(content):
        is_plain = True
    laying = _Laying(ground, content, seat)
    if is_plain:
        laying.text(0, len(content))
    else:
        tokens: list[Token] = []
        ground.md.inline.parse(content, ground.md, ground.env, tokens)
        _lay_tokens(laying, tokens)
    return laying.pieces, _callout_end(laying) if laying.is_callout else None


def _callout_end(laying: _Laying) -> int | None:
    """Cuts the pieces behind the first line, which is the callout's title."""
    end = laying.content.find("\n")
    if end < 0:
        return None
    place = laying.seat.place(end)
    for index, piece in enumerate(laying.pieces):
        if piece.text is None and piece.start <= place < piece.end:
            laying.pieces[index : index + 1] = [Piece(piece.start, place), Piece(place, piece.end)]
            return index + 1
    return None


def _lay_tokens(laying: _Laying, tokens: list[Token]) -> None:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        start: int = token.meta.get("at", laying.cursor)
        match token.type:
            case "text":
                # Marks of emphasis are pushed all at the place of the first.
                start = max(start, laying.cursor)
                laying.cursor = start + len(token.content)
                laying.text(start, laying.cursor)
            case "softbreak" | "hardbreak":
                _lay_break(laying, token, start)
            case "text_special":
                _lay_special(laying, token, start)
            case "link_open" if token.markup != "autolink":
                _open_link(laying, token)
            case "link_open":
                end = laying.content.index(">", start)
                laying.copy(start + 1, end)
                index += 2
            case "link_close":
                if laying.linking is not None:
                    laying.settle_link()
                _lay_target(laying, start + 1)
            case "image":
                _lay_target(laying, start + 3 + len(token.content))
                laying.gap(start)
            case "code_inline":
                laying.gap(start)
            case "html_inline":
                index = _lay_html(laying, tokens, index)
            case "footnote_ref" if "label" not in token.meta:
                _lay_note(laying, token)
            case "em_open" | "em_close" | "strong_open" | "strong_close" | "s_open" | "s_close":
                laying.cursor = max(laying.cursor, start) + len(token.markup)
        index += 1


def _lay_break(laying: _Laying, token: Token, start: int) -> None:
    if token.type == "hardbreak" and laying.content[start] == "\\":
        start += 1
    laying.cursor = start + 1
    laying.copy(start, start + 1)


def _lay_special(laying: _Laying, token: Token, start: int) -> None:
    """An escape or an entity."""
    laying.cursor = start + len(token.markup)
    if token.content == token.markup:
        laying.copy(start, laying.cursor)
    elif token.markup == f"\\{token.content}":
        laying.copy(start + 1, laying.cursor)  # an escaped character stands behind its backslash
    else:
        laying.put(token.content, start, laying.cursor)


def _lay_target(laying: _Laying, at: int) -> None:
    """The target of an inline link or image, whose "(" would stand at `at`."""
    content = laying.content
    if content[at : at + 1] != "(":
        return  # by reference: the definition has the target
    at += 1
    while at < len(content) and content[at] in " \t\n":
        at += 1
    target = laying.ground.md.helpers.parseLinkDestination(content, at, len(content))
    if target.ok:
        is_bracketed = content[at] == "<"
        start, end = (at + 1, target.pos - 1) if is_bracketed else (at, target.pos)
        if end > start and content[start] != "#":
            place = laying.seat.place(start + laying.base)
            laying.ground.flow.add_aside(BlockKind.LINK, [Piece(place, place + end - start)])


def _lay_note(laying: _Laying, token: Token) -> None:
    """An inline footnote, "^[words]"; its tokens stand in the environment."""
    ground = laying.ground
    note = ground.env["footnotes"]["list"][token.meta["id"]]
    at = laying.content.find(f"^[{note['content']}]", laying.cursor)
    if at < 0:
        return
    inner = _Laying(ground, note["content"], laying.seat, laying.base + at + 2)
    _lay_tokens(inner, note["tokens"])
    was_in_footnote = ground.flow.in_footnote
    ground.flow.in_footnote = True
    ground.flow.add(BlockKind.PARAGRAPH, inner.pieces)
    ground.flow.in_footnote = was_in_footnote
    laying.cursor = at + len(note["content"]) + 3


def _lay_html(laying: _Laying, tokens: list[Token], index: int) -> int:
    """A tag or a comment; the index of the last token that went with it."""
    token = tokens[index]
    start: int = token.meta["at"]
    laying.cursor = start + len(token.content)
    place = laying.seat.place(start + laying.base)
    if token.content.startswith("<!--"):
        end = place + len(token.content) - 3
        laying.ground.flow.add_aside(BlockKind.COMMENT, [Piece(place + 4, end)])
        laying.gap(start)
        return index
    tag = TAG.match(token.content)
    if tag is None:
        return index
    name = tag[2].lower()
    if tag[2][0].isupper() and not tag[1] and tag.end() < len(token.content) - 2:
        template = Piece(place, place + len(token.content))
        laying.ground.flow.add_aside(BlockKind.TEMPLATE, [template])
        laying.gap(start)
    elif name in BREAKING:
        laying.put("\n", start, laying.cursor)
    elif name == "a" and (href := HREF.search(token.content)):
        target = Piece(
            place + href.start(href.lastindex or 0), place + href.end(href.lastindex or 0)
        )
        laying.ground.flow.add_aside(BlockKind.LINK, [target])
    elif name in UNREAD and not tag[1] and not token.content.endswith("/>"):
        laying.gap(start)
        return _closing(tokens, index, name)
    elif name == "sup":
        _lay_raised(laying, is_opening=not tag[1])
    return index


def _closing(tokens: list[Token], index: int, name: str) -> int:
    """Where the closing tag of `name` stands; the end where there is none."""
    for at in range(index + 1, len(tokens)):
        if tokens[at].type == "html_inline" and tokens[at].content.lower().startswith(f"</{name}"):
            return at
    return len(tokens)


def _lay_raised(laying: _Laying, *, is_opening: bool) -> None:
    """<sup> or </sup>."""
    if is_opening:
        laying.raising = len(laying.pieces)
        laying.raised_link = False
    elif laying.raising is not None:
        laying.settle(laying.raising, is_link=laying.raised_link)
        laying.raising = None


def _open_link(laying: _Laying, token: Token) -> None:
    """A link; one inside the text, with a number for its words, points to a reference."""
    laying.raised_link = True
    target = str(token.attrs.get("href", ""))
    laying.linking = len(laying.pieces) if target.startswith("#") else None
