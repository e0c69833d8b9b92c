"""Dates that say when a work came out: "a 2019 study", "published in 2019".

An abstract speaks of what was studied, and hardly ever of its own publication; such a date cannot
contradict when the study was done.
"""

from lint.claim import Statement
from lint.document import Document
from lint.patterns import Pattern

_BEFORE = Pattern(
    r"\b(?:published|printed|appeared|appearing|presented|posted|released)\b[^.;:,()]{0,40}$"
)
_BEHIND = Pattern(
    r"[\s-](?:study|trial|paper|report|review|article|meta-analysis|publication|book)\b"
)


def is_of_publication(document: Document, statement: Statement) -> bool:
    """Whether a date is that of a publication, by the words right beside it."""
    text, span = document.text, statement.span
    head = text[statement.sentence.start : span.start]
    return bool(_BEFORE.search(head)) or bool(_BEHIND.match(text, span.end))
