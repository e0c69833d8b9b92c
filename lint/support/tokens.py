"""The words of a text as they are written, each with its place; links and DOIs have none."""

from collections.abc import Iterable, Iterator
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
    stretch, at = text[slice(*span)], span.start
    return [
        Token(stretch[start:end], Span(start + at, end + at)) for start, end in runs_in(stretch)
    ]


def runs_in(text: str) -> list[tuple[int, int]]:
    """Where the words of a text start and end."""
    runs = [run.span() for run in _RUN.finditer(text.replace("_", " "))]
    if any(link in text for link in _LINKS):
        return list(_without_links(text, runs))
    return runs


def _without_links(text: str, runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    past = 0  # where the last link ends
    for begin, end in runs:
        start = max(begin, past)
        while start < end and text.startswith(_LINKS, start):
            start = past = _past_link(text, start)
        if start < end:
            yield start, end


def _past_link(text: str, start: int) -> int:
    """Where a link or a DOI ends; a number such as 10.5 ends with its digits."""
    at = start
    while at < len(text) and not text[at].isspace():
        at += 1
    return at if "/" in text[start:at] else start + 1
