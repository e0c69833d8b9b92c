"""One document, or one sentence alone, to all that is read from it.

Both go the same way, so that a recorded sentence and today's are read alike.
"""

from lint.claim import Citation, Extraction
from lint.document import Block, BlockKind, Cell, Document, Run, Span
from lint.extract.abbreviations import abbreviations
from lint.extract.citations import find_citations
from lint.extract.context import statements
from lint.extract.language import foreign_language
from lint.extract.quantities import find_quantities
from lint.extract.sources import lay_out


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
    return Extraction(
        statements=tuple(statements(document, found, lay_out(document, citations))),
        look_alikes=tuple(look_alikes),
        citations=citations,
        abbreviations=abbreviations(document.text),
    )
