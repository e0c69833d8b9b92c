"""What an amount of difference is held against, and which way it goes there.

"0.5 points lower in the first than in the second": the one who is less by so much is told from the
one who is more by what stands behind "than".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.patterns import Pattern
from lint.quantity import Direction, Kind
from lint.support.words import Lexicon

Concepts = frozenset[str]

_AMOUNTS = (
    *(Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.FRACTION, Kind.MULTIPLE),
    *(Kind.COUNT, Kind.RATE, Kind.EFFECT),
)
# "0.6 Nm less than that of the others", whatever the unit.
_BEHIND = Pattern(
    r"^\s*(?:[A-Za-z/%]+\s+){0,3}?(?:(?P<up>more|higher|greater|longer|larger|better)"
    r"|(?P<down>less|lower|fewer|shorter|smaller))\s+(?:[a-z]+\s+){0,4}?than\b"
)
_RIGHT_BEHIND = Pattern(
    r"^\s+(?:(?P<up>more)|(?P<down>fewer|less))\s+(?:[A-Za-z-]+\s+){0,5}?than\b"
)
_AGAINST = Pattern(
    r"\s(?:than|compared with|compared to|versus|vs\.?|relative to|as against)\s", re.IGNORECASE
)
_OVER = Pattern(r"^[^,;.]{0,30}\s(?:over|as|above|below)\s")
# "Twice as common in one as in the other": the first "as" says what is compared.
_AS = Pattern(r"^(?:\s+times)?\s+as\s+(?:[a-z]+ly\s+)?[a-z]+\b")
_OPENING = Pattern(
    r"\s*(?:compared with|compared to|relative to|unlike|versus)\s+([^,;]+),", re.IGNORECASE
)
_LEADS = Pattern(r"(?:(?:in|at|on|for|of|with|among|that|those|the|to)\s+)+", re.IGNORECASE)
_END = Pattern(r"[,;:)]\s|[.]\s|[.]?$|\)|\b(?:at|after|during|while|whereas|but|when|although)\b")
_STOP = Pattern(r"[;.]\s|\d")


class Comparison(NamedTuple):
    """What an amount is held against, in concepts, and which way it goes from there."""

    other: Concepts
    way: Direction | None


def comparisons_in(
    document: Document, statements: Sequence[Statement], lexicon: Lexicon
) -> dict[Span, Comparison]:
    """The comparisons that amounts of difference are said in, by their spans."""
    found = {}
    for statement in statements:
        if statement.kind not in _AMOUNTS:
            continue
        phrase = _against(document.text, statement)
        if phrase is None and statement.kind is Kind.EFFECT:
            phrase = statement.comparator
        words = lexicon.concepts_of(phrase) if phrase else frozenset[str]()
        rest = document.text[statement.span.end : statement.sentence.end]
        # Of a count, "72 studies found more than usual" tells no difference; "31 fewer than" does.
        is_count = statement.kind is Kind.COUNT
        behind = (_RIGHT_BEHIND if is_count else _BEHIND).match(rest)
        way = statement.quantity.direction or _way_of_ratio(statement)
        if behind is not None:
            way = Direction.UP if behind["up"] else Direction.DOWN
        if words or way is not None:
            found[statement.span] = Comparison(other=words, way=way)
    return found


def _way_of_ratio(statement: Statement) -> Direction | None:
    """Whether a ratio gives the first more than the second, or less."""
    if statement.kind is not Kind.EFFECT or statement.measure is Measure.MEAN_DIFFERENCE:
        return None
    value = statement.quantity.value
    return None if value == 1 else Direction.UP if value > 1 else Direction.DOWN


def _against(text: str, statement: Statement) -> str | None:
    behind = _AS.sub("", text[statement.span.end : statement.sentence.end])
    match = _AGAINST.search(behind) or _OVER.search(behind)
    stop = _STOP.search(behind)
    if match is not None and (stop is None or match.start() < stop.start()):
        rest = behind[match.end() :]
        lead = _LEADS.match(rest)
        rest = rest[lead.end() :] if lead else rest
        end = _END.search(rest)
        return rest[: end.start()] if end else rest
    opening = _OPENING.match(text, statement.sentence.start, statement.span.start)
    return opening[1] if opening is not None else None
