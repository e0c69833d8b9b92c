"""The words of a block in a markup where runs of blanks are one blank: HTML and JATS."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lint.read.flow import Piece, tail_of, text_of
from lint.read.superscript import is_mark, is_power, raised_pieces, settle_raised

# Blanks that do not stand as they are; a single space does.
ODD_BLANKS = re.compile(r"[ \t\f\r]*[\n\t\f\r][ \t\n\f\r]*| {2,}")


@dataclass(slots=True)
class Words:
    """Pieces of one block, collected from left to right."""

    source: str
    unmasked: Callable[[int, int], list[Piece]] | None = None  # where something is masked
    pieces: list[Piece] = field(default_factory=list)
    is_spaced: bool = True  # whether a blank came last, or nothing yet

    def text(self, start: int, end: int) -> None:
        """Adds source as it stands, blanks folded."""
        if self.unmasked is None:
            self._letters(start, end)
            return
        for piece in self.unmasked(start, end):
            if piece.text is None:
                self._letters(piece.start, piece.end)
            else:
                self.put(piece.text, piece.start, piece.end)

    def _letters(self, start: int, end: int) -> None:
        for match in ODD_BLANKS.finditer(self.source, start, end):
            self._copy(start, match.start())
            start = match.end()
            self.put(" ", match.start(), start)
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end and self.is_spaced and self.source[start] == " ":
            start += 1
        if start < end:
            self.pieces.append(Piece(start, end))
            self.is_spaced = self.source[end - 1] == " "

    def put(self, text: str, start: int, end: int) -> None:
        """Adds text that stands for a stretch of source."""
        if text != " " or not self.is_spaced:
            self.pieces.append(Piece(start, end, text))
            self.is_spaced = text[-1:] in (" ", "\n")

    def part(self, separator: str, at: int) -> None:
        """Adds punctuation that the source leaves to a style, and none where some stands."""
        while self.pieces and text_of(self.source, self.pieces[-1:]).isspace():
            self.pieces.pop()
        tail = tail_of(self.source, self.pieces).rstrip()
        self.put(" " if tail.endswith((".", "!", "?", ",", ";", ":")) else separator, at, at)

    def gap(self, at: int) -> None:
        """Keeps the words on two sides of something that is not read apart."""
        self.put(" ", at, at)

    def line(self, start: int, end: int) -> None:
        """Adds a line break, unless nothing came before it."""
        if self.pieces:
            self.put("\n", start, end)

    def settle(self, begin: int, *, is_link: bool) -> None:
        """Writes the pieces from `begin` on, which stood raised, as what they mean."""
        if begin < len(self.pieces):
            settle_raised(self.source, self.pieces, begin, is_link=is_link)

    def settle_power(self, begin: int) -> None:
        """The same for an exponent of a formula, if it is a number."""
        if is_power(text_of(self.source, self.pieces[begin:])):
            self.pieces[begin:] = raised_pieces(self.source, self.pieces[begin:])

    def settle_link(self, begin: int) -> None:
        """The same for a link to a note or a reference, if its words are a number."""
        if begin < len(self.pieces) and is_mark(text_of(self.source, self.pieces[begin:])):
            self.settle(begin, is_link=True)

    def take(self) -> list[Piece]:
        """The pieces so far; the next block begins."""
        pieces, self.pieces, self.is_spaced = self.pieces, [], True
        return pieces
