"""What is printed, as values: the words of a stretch, and the fields that a reference states."""

from collections.abc import Mapping
from typing import NamedTuple

from lint.claim import Stated
from lint.document import Span


class Fields(NamedTuple):
    """What a reference states: Crossref field names to what is printed."""

    stated: Mapping[str, tuple[Stated, ...]]
    truncated: bool = False


def words(text: str, span: Span) -> str:
    """The words of a stretch, one blank between them."""
    return " ".join(text[span.start : span.end].split())


def stripped(text: str, span: Span, marks: str) -> Span:
    """A stretch without the marks at its two ends."""
    start, end = span
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return Span(start, end)


def stated(text: str, span: Span) -> Stated:
    """A stretch as the value of a field."""
    return Stated(value=words(text, span), span=span)
