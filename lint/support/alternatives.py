"""Numbers that are listed side by side with nothing to tell them apart: "7 or 14 days".

Nobody can swap them: whoever gives one of them gives it rightly.
"""

from lint.claim import Statement
from lint.document import Document
from lint.quantity import Kind

_JOINS = frozenset(["or", "and"])
_LIST = " ,.0123456789%-‐‑"
_LONGEST = 25
_WHEN = ("at", "after", "within", "by", "until", "over", "for")


def are_alternatives(document: Document, one: Statement, two: Statement) -> bool:
    """Whether two numbers are joined by "or", or make up a bracket: "(5%, 10% and 15%)"."""
    if one.sentence != two.sentence:
        return False
    first, last = sorted((one, two), key=lambda each: each.span)
    between = document.text[first.span.end : last.span.start]
    if len(between) > _LONGEST:
        return False
    words = between.strip(_LIST).split()
    if not _JOINS.issuperset(words):
        return False
    if first.kind is last.kind is Kind.DURATION and _say_when(document, first, last):
        return True
    if "respectively" in document.text[slice(*one.sentence)]:
        return False
    behind = document.text[last.span.end : last.sentence.end]
    return "or" in words or behind.removeprefix(" and").lstrip(_LIST)[:1] == ")"


def _say_when(document: Document, first: Statement, last: Statement) -> bool:
    """Whether lengths of time say when it was looked at: "1-, 3- and 5-year survival".

    "5 and 7 days with the gel and the cream" are results.
    """
    if "-" in document.text[first.span.end : last.span.end]:
        return True
    head = document.text[first.sentence.start : first.span.start].rstrip(_LIST).split()
    return head[-1:] != [] and head[-1].casefold() in _WHEN
