"""Of how many something is counted: "7.1 cases per 100,000 doses", "2,240 per million".

The base may stand far behind its number, so that it is no part of the quantity as it is written.
The same figures with another base are another rate.
"""

from decimal import Decimal

from lint.claim import Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.quantity import Kind

MAGNITUDES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_BASES = ("hundred", "thousand", "million", "billion")
_BRACKET = Pattern(r"\s?[([][^()\[\]]{1,60}[)\]]")
_BEHIND = Pattern(
    r"^(?:\s+[^\W\d_][^\s\d.,;:()]*){0,8}?\s+(?:per|(?:in|for)\severy)\s(?:one\s|a\s)?"
    rf"(?:(?P<figures>\d[\d,\s]*\d)|(?P<word>{'|'.join(_BASES)}))\b(?![.,]?\d)"
)


def base_of(document: Document, statement: Statement) -> Decimal | None:
    """Of how many a number is counted, 100 or more; None where its words name none."""
    if statement.kind is Kind.RATE:
        return statement.quantity.values[1] if len(statement.quantity.values) > 1 else None
    behind = document.text[statement.span.end : statement.sentence.end]
    match = _BEHIND.match(_BRACKET.sub(" ", behind))
    if match is None:
        return None
    if match["word"]:
        return Decimal(MAGNITUDES[match["word"]])
    return Decimal("".join(match["figures"].replace(",", "").split()))
