"""The words of a text as they are written, each with its place; links and DOIs have none."""

from typing import NamedTuple

from lint.document import Span
from lint.patterns import Pattern

_RUN = Pattern(r"[\w']+")
_LINKS = ("http:", "https:", "10.", "doi:")


class Token(NamedTuple):
    """A word as it is written, and where it stands."""

    text: str
    span: Span


def tokens_in(text: str, span: Span) -> list[Token]:
    """Every word of a stretch, links and DOIs left out."""
    found = []
    open_from = span.start  # behind the last link
    for run in _RUN.finditer(text.replace("_", " "), span.start, span.end):
        start, end = run.span()
        if end <= open_from:
            continue
        start = max(start, open_from)
        while start < end and text.startswith(_LINKS, start, span.end):
            start = open_from = _past_link(text, start, span.end)
        if start < end:
            found.append(Token(text[start:end], Span(start, end)))
    return found


def _past_link(text: str, start: int, end: int) -> int:
    """Where a link or a DOI ends; a number such as 10.5 ends with its digits."""
    at = start
    while at < end and not text[at].isspace():
        at += 1
    return at if "/" in text[start:at] else start + 1
