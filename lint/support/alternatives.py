"""Numbers that are listed side by side with nothing to tell them apart: "7 or 14 days".

Nobody can swap them: whoever gives one of them gives it rightly.
"""

from lint.claim import Statement
from lint.document import Document

_JOINS = frozenset(["or", "and"])
_LIST = " ,.0123456789%"
_LONGEST = 25


def are_alternatives(document: Document, one: Statement, two: Statement) -> bool:
    """Whether two numbers are joined by "or", or make up a bracket: "(5%, 10% and 15%)"."""
    if one.sentence != two.sentence:
        return False
    first, last = sorted((one, two), key=lambda each: each.span)
    between = document.text[first.span.end : last.span.start]
    if len(between) > _LONGEST or "respectively" in document.text[slice(*one.sentence)]:
        return False
    words = between.strip(_LIST).split()
    if not _JOINS.issuperset(words):
        return False
    behind = document.text[last.span.end : last.sentence.end]
    return "or" in words or behind.removeprefix(" and").lstrip(_LIST)[:1] == ")"
