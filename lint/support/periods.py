"""How often a number is meant: "150 minutes a week", "$1,150 a month".

The period is no part of the quantity as it is written, and changes it all the same: a week is no
day. It is looked for behind the number, up to the next sign or number of the sentence.
"""

from lint.claim import Statement
from lint.document import Document
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
_UNITS = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
_LEADS = frozenset(["a", "an", "per", "each", "every"])
_FURTHEST = 50  # signs behind a number
# What is measured in time.
_MEASURED = frozenset("time times duration length stay interval delay latency wait".split())


def period_of(document: Document, statement: Statement) -> str | None:
    """The length of time that a number is of each; None where none is named."""
    end = min(statement.span.end + _FURTHEST, statement.sentence.end)
    before = ""
    quote = statement.quote.replace("/", " per ")
    for raw in f"{quote} {_clause(document, statement, end)}".split():
        word = raw.casefold()
        if word in _ADVERBS:
            return _ADVERBS[word]
        if before in _LEADS and word in _UNITS:
            return word
        before = word
    return None


def _clause(document: Document, statement: Statement, end: int) -> str:
    """What stands behind a number, up to the next sign or figure."""
    text = document.text[statement.span.end : end].replace("/", " per ")
    stop = next((at for at, sign in enumerate(text) if sign in ",.;:()" or sign.isdigit()), None)
    return text[:stop]


def says_when(statement: Statement) -> bool:
    """Whether a length of time may say when another number was measured, and is no result itself.

    "The operation time was 35 minutes" is one.
    """
    words = (statement.outcome or "").casefold().split()
    is_result = not _MEASURED.isdisjoint(words) and not any("follow" in word for word in words)
    return statement.kind is Kind.DURATION and not is_result
