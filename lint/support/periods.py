"""How often a number is meant: "150 minutes a week", "$1,150 a month".

The period is no part of the quantity as it is written, and changes it all the same: a week is no
day. It is looked for behind the number, up to the next sign or number of the sentence, the bracket
with its interval left out; and in front, where the thing itself is "monthly payments of" so much.
"""

import re

from lint.claim import Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.quantity import Kind

_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
UNITS = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
_LEADS = frozenset(["a", "an", "per", "each", "every"])
_FURTHEST = 50  # signs behind a number
_BRACKET = Pattern(r"^\s?[([][^()\[\]]{1,60}[)\]]")
# "Monthly transfers of about $20", "weekly earnings rose by $38", "an annual 8,950 deaths".
_BEFORE = Pattern(
    rf"\b(?P<adverb>{'|'.join(_ADVERBS)})\s(?:[a-z-]+\s){{0,2}}?[a-z-]+\s"
    r"(?:(?:of|for|in|among)\s[a-z\s-]{3,40}?\s)?"
    r"(?:of|was|were|by|to|is|are|averaged|totall?ed|averaging)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
_RIGHT_BEFORE = Pattern(rf"\ban?\s(?P<adverb>{'|'.join(_ADVERBS)})\s(?:[a-z]+\s)?$", re.IGNORECASE)
# What is so much each time; shares and counts of people are of those who are asked each time.
_PAID = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_FURTHEST_BEFORE = 100  # signs in front of a number
# What is measured in time.
_MEASURED = frozenset("time times duration length stay interval delay latency wait".split())


def period_of(document: Document, statement: Statement) -> str | None:
    """The length of time that a number is of each; None where none is named."""
    end = min(statement.span.end + _FURTHEST, statement.sentence.end)
    before = ""
    quote = statement.quote.replace("/", " per ")
    for raw in f"{quote} {_clause(document, statement, end)}".split():
        word = raw.casefold()
        # "In the monthly arm" says who.
        if word in _ADVERBS and before != "the":
            return _ADVERBS[word]
        if before in _LEADS and word in UNITS:
            return word
        before = word
    return _period_before(document, statement)


def _period_before(document: Document, statement: Statement) -> str | None:
    """The period that the name of the thing has: "monthly transfers of"."""
    start = max(statement.sentence.start, statement.span.start - _FURTHEST_BEFORE)
    head = document.text[start : statement.span.start]
    found = _RIGHT_BEFORE.search(head)
    if found is None and statement.kind in _PAID:
        found = _BEFORE.search(head)
    return _ADVERBS[found["adverb"].casefold()] if found is not None else None


def _clause(document: Document, statement: Statement, end: int) -> str:
    """What stands behind a number, up to the next sign or figure."""
    text = document.text[statement.span.end : end]
    bracket = _BRACKET.match(text)
    if bracket is not None:
        end = min(end + bracket.end(), statement.sentence.end)
        text = document.text[statement.span.end + bracket.end() : end]
    text = text.replace("/", " per ")
    stop = next((at for at, sign in enumerate(text) if sign in ",.;:()" or sign.isdigit()), None)
    return text[:stop]


def says_when(statement: Statement) -> bool:
    """Whether a length of time may say when another number was measured, and is no result itself.

    "The operation time was 35 minutes" is one.
    """
    words = (statement.outcome or "").casefold().split()
    is_result = not _MEASURED.isdisjoint(words) and not any("follow" in word for word in words)
    return statement.kind is Kind.DURATION and not is_result
