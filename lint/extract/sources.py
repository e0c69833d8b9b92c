"""Which cited work a number answers to.

The reference in its sentence, else in its paragraph or row, else the article's only citation or
its labelled block; otherwise none. Where a sentence cites several works the number is from the
next one behind it, unless several stand there side by side; where a paragraph does, nothing says
which.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import Citation, CitationForm
from lint.document import Block, BlockKind, Document, Span

# Nothing but these between two references: they stand side by side, "[1; 2]".
_BETWEEN = re.compile(r"[^\w]*(?:(?:and|doi|dx|org|https?|see)\b[^\w]*)*")
_NEAR = 40
_MOST = 9  # references of one paragraph that are looked at

_Row = tuple[int, int]


class Sources(NamedTuple):
    """The citations of one article, laid out so that each number finds its own at once."""

    text: str
    blocks: Sequence[Block]
    starts: list[int]
    flow: list[tuple[int, int, str]]  # start, end, DOI of each reference in running text
    rows: dict[_Row, list[Span]]  # the cells of each table row
    only: str | None


def lay_out(document: Document, citations: Sequence[Citation]) -> Sources:
    """The citations of an article, ready for `source_of`."""
    flow = sorted(
        (citation.span.start, citation.span.end, citation.DOI)
        for citation in citations
        if citation.DOI is not None and citation.form in (CitationForm.RUNNING, CitationForm.BARE)
    )
    rows: dict[_Row, list[Span]] = {}
    if flow:
        for block in document.blocks:
            if block.cell is not None and block.kind is BlockKind.CELL:
                rows.setdefault((block.cell.table, block.cell.row), []).append(block.span)
    return Sources(
        document.text,
        document.blocks,
        [start for start, _, _ in flow],
        flow,
        rows,
        _only(citations),
    )


def source_of(sources: Sources, span: Span, sentence: Span, block: int) -> str | None:
    """The DOI that a number at `span` answers to."""
    if not sources.flow:
        return sources.only
    around = sources.blocks[block]
    return (
        _in_sentence(sources, sentence, span)
        or _in_stretch(sources, around.span)
        or _in_row(sources, around)
        or sources.only
    )


def _range(sources: Sources, stretch: Span) -> tuple[int, int]:
    first = bisect_left(sources.starts, stretch.start)
    return first, bisect_left(sources.starts, stretch.end, first)


def _in_sentence(sources: Sources, sentence: Span, span: Span) -> str | None:
    """The work cited right behind a number in its sentence, else the first one before it."""
    first, last = _range(sources, sentence)
    if first == last:
        return None
    at = bisect_left(sources.starts, span.end, first, last)
    if at == last:
        at = first
    _, end, doi = sources.flow[at]
    for start, next_end, other in sources.flow[at + 1 : min(last, at + _MOST)]:
        if start - end > _NEAR or not _BETWEEN.fullmatch(sources.text, end, start):
            break
        if other != doi:
            return None
        end = next_end
    return doi


def _in_stretch(sources: Sources, stretch: Span) -> str | None:
    """The one work cited in a stretch of text."""
    first, last = _range(sources, stretch)
    dois = {doi for _, _, doi in sources.flow[first : min(last, first + _MOST)]}
    return next(iter(dois)) if len(dois) == 1 and last - first < _MOST else None


def _in_row(sources: Sources, block: Block) -> str | None:
    """The one work cited in the table row of a cell."""
    if block.cell is None:
        return None
    cells = sources.rows.get((block.cell.table, block.cell.row), ())
    dois = {doi for cell in cells if (doi := _in_stretch(sources, cell)) is not None}
    return next(iter(dois)) if len(dois) == 1 else None


def _only(citations: Sequence[Citation]) -> str | None:
    """The DOI of the article's only citation, or of its labelled block."""
    every = [citation for citation in citations if citation.DOI is not None]
    # What a page's metadata names may be the page itself; it counts only where nothing else does.
    printed = [citation for citation in every if citation.form is not CitationForm.METADATA]
    dois = {citation.DOI for citation in printed or every}
    if len(dois) == 1:
        return next(iter(dois))
    labelled = {
        citation.DOI
        for citation in citations
        if citation.DOI is not None and citation.form is CitationForm.LABELLED
    }
    return next(iter(labelled)) if len(labelled) == 1 else None
