"""The texts of a view with their lines: from places of a finding to ranges of an editor."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types

from lint.document import Place, Span
from lint.lsp.positions import Lines, lines_of
from lint.lsp.view import View

START = types.Range(start=types.Position(0, 0), end=types.Position(0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The article and the claims.yaml files of one view."""

    view: View
    encoding: str = "utf-16"
    _known: dict[Path, Lines | None] = field(default_factory=dict, repr=False)

    def lines(self, path: Path) -> Lines | None:
        """The lines of one of them; None for any other file."""
        if path not in self._known:
            text = self._text(path)
            self._known[path] = None if text is None else lines_of(text, self.encoding)
        return self._known[path]

    def _text(self, path: Path) -> str | None:
        if path == self.view.path:
            reading = self.view.reading
            return reading.document.source if reading is not None else None
        ledger = self.view.ledgers.get(path)
        return ledger.ledger.text if ledger is not None else None

    def where(self, place: Place) -> tuple[Path, types.Range] | None:
        """The file and the range of a place; None where it is no file: a work, an abstract."""
        path = path_of(place.uri)
        if path is None:
            return None
        lines = self.lines(path)
        if lines is None:
            return (path, START) if path.is_file() else None
        if place.span is None:
            return path, START
        return path, range_of(lines, place.span)

    def offset(self, path: Path, position: types.Position) -> int | None:
        """The offset of a position in one of the texts."""
        lines = self.lines(path)
        return None if lines is None else lines.offset(position.line, position.character)


def path_of(uri: str) -> Path | None:
    """The absolute path of what a run calls so."""
    return None if "://" in uri else Path(os.path.abspath(uri))


def range_of(lines: Lines, span: Span) -> types.Range:
    return types.Range(
        start=types.Position(*lines.position(span.start)),
        end=types.Position(*lines.position(span.end)),
    )
