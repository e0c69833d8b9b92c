"""Which counts are wholes: "of the 132 patients", "a total of 854 subjects", "among 500 women".

An article hardly ever says of a whole what its study says, and both say that it is one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.claim import Statement
from lint.patterns import Pattern
from lint.quantity import Kind

WHOLE = "whole."
_ENDS = ("total of", "trial of", "study of", "of the", "analysis of", "among", "among the")
_HEADS = frozenset(
    [
        *("of", "of these", "in all", "in total", "overall", "data from", "we identified"),
        *("we included", "we enrolled", "we studied", "we followed"),
    ]
)
_SECTIONS = ("results", "methods", "findings", "participants")
_OF_WHOM = (" of whom", " of which", " of them", " of these", " of those")
_PARTED = frozenset(
    """divided randomized randomised allocated allotted assigned split separated grouped parted
    distributed""".split()
)
_ROUGHLY = (" nearly", " roughly", " some", " about", " almost", " more than", " over")

_MANY = 20  # of whom nobody tells each by itself
_NEAR = 60  # signs around a number in which "each" stands
_EACH = Pattern(r"\b(?:each|every|either|per|apiece)\b", re.IGNORECASE)


def says_each(text: str, statement: Statement) -> bool:
    """Whether a number is that of each of several: "each group had 11 dogs"."""
    start = max(statement.sentence.start, statement.span.start - _NEAR)
    end = min(statement.sentence.end, statement.span.end + _NEAR)
    return _EACH.search(text[start:end]) is not None


def is_parted(text: str, whole: Statement, parts: Statement) -> bool:
    """Whether a whole is said to be parted: "60 rats were randomly divided into two groups"."""
    if whole.sentence != parts.sentence or not whole.span.end <= parts.span.start:
        return False
    words = text[whole.span.end : parts.span.start].casefold().split()
    return bool(_PARTED.intersection(words))


def is_shared_out(text: str, whole: Statement, parts: Statement) -> bool:
    """Whether a count is one that comes to so many each: parted, or of as many as have some.

    "7,200 letters to 1,800 firms".
    """
    are_many = parts.quantity.value >= _MANY and whole.sentence == parts.sentence
    return are_many or is_parted(text, whole, parts)


def parts_in(text: str, statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Counts that are said to be a part of the count before: "12 quit, six of whom fell ill"."""
    counts = [one for one in statements if one.kind is Kind.COUNT]
    for whole, part in pairwise(counts):
        if text[part.span.end :].startswith(_OF_WHOM) and whole.sentence == part.sentence:
            yield part, whole


def is_whole(text: str, statement: Statement) -> bool:
    """Whether the words before a count say that others are parts of it."""
    if statement.kind is not Kind.COUNT:
        return False
    head = text[statement.sentence.start : statement.span.start].casefold().strip(" ,(")
    for section in _SECTIONS:
        head = head.removeprefix(section).lstrip(": ")
    for roughly in _ROUGHLY:
        head = head.removesuffix(roughly)
    return head.endswith(_ENDS) or head in _HEADS
