"""One document to all that is read from it."""

from lint.claim import Extraction, Statement
from lint.document import Document
from lint.extract.quantities import find_quantities


def extract(document: Document) -> Extraction:
    """The statements and look-alikes of a document, in order of text."""
    found, look_alikes = find_quantities(document)
    statements = tuple(
        Statement(
            quantity=quantity,
            span=span,
            quote=document.text[span.start : span.end],
            sentence=document.blocks[block].span,
            block=block,
        )
        for quantity, span, block in found
    )
    return Extraction(statements=statements, look_alikes=tuple(look_alikes))
