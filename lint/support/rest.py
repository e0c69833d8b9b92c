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


def is_rest_told(
    article: Document, claim: Statement, abstract: Document, source: Statement
) -> bool:
    """Whether the clause of one number tells of the rest, and that of the other does not."""
    return _tells(article, claim) is not _tells(abstract, source)


def _tells(document: Document, statement: Statement) -> bool:
    clause = clause_span(document.text, statement.sentence, statement)
    return _REST.search(document.text[slice(*clause)].casefold()) is not None
