"""Recorded citations as the article has them today, for the rules about them."""

from collections.abc import Sequence

from lint.case import Case
from lint.citing import Laid, field_words, lay_citations
from lint.claim import Citation
from lint.document import Document

_TELLING_WORDS = 3
_TELLING_LENGTH = 8


def laid(case: Case) -> Laid:
    """Every recorded citation with what it is today, and the works cited that are not recorded."""
    if case.recorded is None or case.is_missing:
        return Laid(known=(), new=())
    return lay_citations(case.recorded.citations, case.citations)


def stands_in(case: Case, citations: Sequence[Citation], values: Sequence[str]) -> bool:
    """Whether each value still stands, word for word, where one of the citations does.

    Never where a value is so short that it may stand there for another reason.
    """
    wanted = [field_words((value,)) for value in values]
    if not all(len(words) >= _TELLING_WORDS or _is_telling(words) for words in wanted):
        return False
    for citation in citations:
        here = f" {' '.join(_words_around(case.document, citation))} "
        if all(f" {' '.join(words)} " in here for words in wanted):
            return True
    return False


def _is_telling(words: Sequence[str]) -> bool:
    """Whether one of the words is a whole date or the like."""
    return any(
        len(word) >= _TELLING_LENGTH and any(sign.isdigit() for sign in word) for word in words
    )


def _words_around(document: Document, citation: Citation) -> list[str]:
    """The words of the blocks that a citation stands in."""
    first = document.block_at(citation.span.start)
    last = document.block_at(max(citation.span.start, citation.span.end - 1))
    start = first.span.start if first is not None else citation.span.start
    end = last.span.end if last is not None else citation.span.end
    return field_words((document.text[start:end],))
