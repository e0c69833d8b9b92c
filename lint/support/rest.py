"""Whether a share of the abstract was told by what is left of the whole: "elsewhere", "other than".

38% are the rest of 62%, and another number than it: only words tell which of the two was meant.
"""

from lint.claim import Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.support.nearness import clause_span

_REST = Pattern(
    r"\b(?:other (?:than|way)|else|elsewhere|otherwise|outside|beyond|except|excluding|apart from"
    r"|remain(?:ing|ed|s)?|the rest|the others?|left|still|no longer|not|no|none|never|nobody"
    r"|neither|nor|without|lack(?:ed|ing|s)?|free (?:of|from)|fail(?:s|ed|ure|ing)?"
    r"|miss(?:es|ed|ing)?"
    r"|errors?|wrong(?:ly)?|mistaken(?:ly)?|false|incorrect(?:ly)?|differ(?:s|ed|ence|ent)?"
    r"|escaped?|un[a-z]{5,})\b|n't\b"
)

_BOTH = Pattern(r"\bwith (?:and|or) without\b")
_BEYOND = Pattern(r"\b(?:above|over|more than|exceed(?:s|ed|ing)?|or more|at least|older|later)\b")
_WITHIN = Pattern(r"\b(?:below|under|less than|fewer than|up to|or less|at most|younger|earlier)\b")


def is_rest_told(
    article: Document, claim: Statement, abstract: Document, source: Statement
) -> bool:
    """Whether the clause of either number tells of a rest; whose it is, words seldom say.

    "Rated 10% or less" and "rated above 10%" are two parts of one whole as well.
    """
    ours, theirs = _clause(article, claim), _clause(abstract, source)
    if any(_REST.search(_BOTH.sub(" ", words)) for words in (ours, theirs)):
        return True
    return any(
        one.search(ours) is not None and two.search(theirs) is not None
        for one, two in ((_BEYOND, _WITHIN), (_WITHIN, _BEYOND))
    )


def _clause(document: Document, statement: Statement) -> str:
    """The words of a number's part of the sentence, and not those of the number itself."""
    start, end = clause_span(document.text, statement.sentence, statement)
    text = document.text
    return f"{text[start : statement.span.start]} {text[statement.span.end : end]}".casefold()
