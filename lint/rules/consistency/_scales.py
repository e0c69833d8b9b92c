"""Scores with the scale that their sentence names."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.quantity import Form, Kind, Relation

# "a 1 to 7 scale", "scale 1 to 7", "on a scale from 0 to 100", "(possible range 0 to 27)"
NAMES = frozenset(["scale", "scales", "possible", "points", "point", "likert", "theoretical"])
LINKS = frozenset(
    ["of", "from", "a", "an", "range", "ranging", "was", "is", "score", "scores", "the"]
)
NEAR = 30  # characters between the bounds and the word that names them


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The lowest and the highest value that can be given, and where that is said."""

    low: Decimal
    high: Decimal
    span: Span


def scaled_means(case: Case) -> tuple[tuple[Statement, Scale], ...]:
    """Each mean, median or score of a sentence that has just one, with the sentence's scale."""
    return case.once(_scaled_means)


def _scaled_means(case: Case) -> tuple[tuple[Statement, Scale], ...]:
    found = []
    for scale, sentence in _scales(case):
        scores = [one for one in sentence if _is_score(one) and one.span != scale.span]
        if len(scores) == 1:
            found.append((scores[0], scale))
    return tuple(found)


def _scales(case: Case) -> Iterator[tuple[Scale, tuple[Statement, ...]]]:
    for bounds in case.of_kind(Kind.COUNT, Kind.MEASURE):
        quantity = bounds.quantity
        if quantity.form is not Form.RANGE or len(quantity.values) != 2:
            continue
        low, high = quantity.values
        if low < high and _is_named(case, bounds.span, bounds.sentence):
            yield Scale(low=low, high=high, span=bounds.span), case.beside(bounds)
    yield from _masked(case)


def _masked(case: Case) -> Iterator[tuple[Scale, tuple[Statement, ...]]]:
    """Scales that were set aside as names: "a 0-to-100 scale"."""
    for alike in case.look_alikes:
        if alike.family != "name" or "scale" not in alike.quote.casefold():
            continue
        words = case.words(alike.span).split()
        numbers = [Decimal(word) for word in words if word.isdecimal()]
        if len(numbers) != 2 or not NAMES & set(words) or numbers[0] >= numbers[1]:
            continue
        near = _sentence_at(case, alike.span)
        if near:
            yield Scale(low=numbers[0], high=numbers[1], span=alike.span), near


def _sentence_at(case: Case, span: Span) -> tuple[Statement, ...]:
    """The statements of the sentence in which a span stands."""
    groups = case.once(_sentences)
    index = bisect_right(groups, span.start, key=lambda group: group[0].sentence.start) - 1
    found = groups[index] if index >= 0 else ()
    return found if found and found[0].sentence.holds(span) else ()


def _sentences(case: Case) -> list[tuple[Statement, ...]]:
    return list(case.sentences())


def _is_named(case: Case, span: Span, sentence: Span) -> bool:
    """Whether the bounds stand right behind or right before a word for a scale."""
    before = case.words(Span(max(sentence.start, span.start - NEAR), span.start)).split()
    while before and before[-1] in LINKS:
        before.pop()
    behind = case.words(Span(span.end, min(sentence.end, span.end + NEAR))).split()
    named_before = bool(before) and before[-1] in NAMES - {"points", "point"}
    return named_before or (bool(behind) and behind[0] in NAMES)


def _is_score(statement: Statement) -> bool:
    quantity = statement.quantity
    return (
        statement.measure in (Measure.MEAN, Measure.MEDIAN, Measure.VALUE)
        and statement.kind in (Kind.MEASURE, Kind.COUNT)
        and quantity.form is not Form.RANGE
        and quantity.direction is None
        and quantity.relation is Relation.EQUAL
        and statement.whole is None
    )
