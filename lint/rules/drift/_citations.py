"""Recorded citations as the article has them today, for the rules about them."""

from collections.abc import Sequence

from lint.case import Case
from lint.citing import Laid, field_words, lay_citations
from lint.claim import Citation


def laid(case: Case) -> Laid:
    """Every recorded citation with what it is today, and the works cited that are not recorded."""
    if case.recorded is None or case.is_missing:
        return Laid(known=(), new=())
    return lay_citations(case.recorded.citations, case.citations)


def stands_in(case: Case, citations: Sequence[Citation], values: Sequence[str]) -> bool:
    """Whether each value still stands, word for word, where one of the citations does."""
    document = case.document
    for citation in citations:
        first = document.block_at(citation.span.start)
        last = document.block_at(max(citation.span.start, citation.span.end - 1))
        start = first.span.start if first is not None else citation.span.start
        end = last.span.end if last is not None else citation.span.end
        words = f" {' '.join(field_words((document.text[start:end],)))} "
        if all(f" {' '.join(field_words((value,)))} " in words for value in values):
            return True
    return False
