"""One document, or one sentence alone, to all that is read from it.

Both go the same way, so that a recorded sentence and today's are read alike.
"""

from bisect import bisect_right
from collections.abc import Sequence
from sys import maxsize

from lint.claim import Citation, Extraction, LookAlike
from lint.document import Block, BlockKind, Cell, Document, Run, Span
from lint.extract.abbreviations import abbreviations
from lint.extract.citations import find_citations
from lint.extract.context import statements
from lint.extract.language import foreign_language
from lint.extract.quantities import MOST_NUMBERS, Found, find_quantities, is_data
from lint.extract.sources import lay_out

DATA = f"more than {MOST_NUMBERS} numbers close together are data, and were not read further"


def extract(document: Document) -> Extraction:
    """The statements, look-alikes and citations of a document, in order of text.

    Of one in another language than English only the citations are read.
    """
    citations = find_citations(document)
    language = foreign_language(document)
    if language is not None:
        return Extraction(citations=citations, language=language)
    return _read(document, citations)


def read_sentence(sentence: str, headers: tuple[str, ...] = ()) -> Extraction:
    """What a sentence says by itself; with headers, a table cell. It is read as English."""
    span = Span(0, len(sentence))
    block = Block(
        kind=BlockKind.CELL if headers else BlockKind.PARAGRAPH,
        span=span,
        headers=headers,
        cell=Cell(0, 0, 0) if headers else None,
    )
    document = Document(
        uri="",
        source=sentence,
        text=sentence,
        runs=(Run(0, len(sentence), 0, len(sentence)),),
        blocks=(block,),
    )
    return _read(document, find_citations(document))


def _read(document: Document, citations: tuple[Citation, ...]) -> Extraction:
    found, look_alikes = find_quantities(document)
    printed = [
        one.span for citation in citations for stated in citation.stated.values() for one in stated
    ]
    claimed, cited = _parted(found, printed)
    look_alikes += [
        LookAlike(span=span, quote=document.text[slice(*span)], family="citation_year")
        for span in cited
    ]
    is_unread = bool(found) and is_data(len(found), found[-1].span.end)
    return Extraction(
        statements=tuple(statements(document, claimed, lay_out(document, citations))),
        look_alikes=tuple(sorted(look_alikes, key=lambda one: one.span)),
        citations=citations,
        abbreviations=abbreviations(document.text),
        partial=(DATA,) if is_unread else (),
    )


def _parted(found: Sequence[Found], printed: Sequence[Span]) -> tuple[list[Found], list[Span]]:
    """The quantities of the article, and the spans of those that a citation prints of a work."""
    if not printed:
        return list(found), []
    starts = sorted(printed)
    claimed: list[Found] = []
    cited: list[Span] = []
    for one in found:
        index = bisect_right(starts, (one.span.start, maxsize)) - 1
        if index >= 0 and one.span.end <= starts[index][1]:
            cited.append(one.span)
        else:
            claimed.append(one)
    return claimed, cited
