"""Which words of a sentence belong to which of its numbers.

"Retinopathy (7.2% v 3.8%) and nephropathy (15.3% v 9.1%)": a number owns the words that stand
between it and its neighbours of the same sort, before it or behind it as the sentence is built;
what it does not own and no neighbour owns is shared by all. "Respectively" hands labels out in
order. Of a pair, the first number is the subject's and the second that of whoever stands behind
"than" or "compared with".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.meaning import days
from lint.quantity import Kind, plain
from lint.support.labels import BESIDE, labels_of
from lint.support.sides import ends_of_change, other_end, sides_of
from lint.support.words import Word, concepts_of, plain_words_in, words_in

Concepts = frozenset[str]
NONE: Concepts = frozenset()

_SHARES = (Kind.PERCENT, Kind.FRACTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words around one number say of it."""

    own: Concepts = NONE  # of this number and not of its neighbours
    others: Concepts = NONE  # of its neighbours and not of this one
    shared: Concepts = NONE
    before: Concepts = NONE  # of the sentence before
    names: Concepts = NONE  # those of its words that are written as names
    times: frozenset[Decimal] = field(default_factory=frozenset)  # days, of this number
    aside: Concepts = NONE  # of the sentence's first number, and perhaps of the others as well
    is_alone: bool = True  # the only number of its family in the sentence
    sides: Concepts = NONE  # the group it is of, where it is one of a pair

    @property
    def words(self) -> Concepts:
        return self.own | self.shared


def family(statement: Statement) -> str:
    """Numbers of one family are neighbours that share out the words of a sentence."""
    if statement.kind in _SHARES:
        return "share"
    return statement.kind.value


def contexts(
    document: Document,
    statements: Sequence[Statement],
    abbreviations: Mapping[str, str],
    *,
    is_source: bool = False,
) -> dict[Span, Context]:
    """The context of every statement, by its span.

    In the source an abbreviation stands for its single words as well, so that a claim may say
    "the gel" where the abstract has a name for it.
    """
    found: dict[Span, Context] = {}
    sentences: dict[Span, list[Statement]] = {}
    for statement in statements:
        sentences.setdefault(statement.sentence, []).append(statement)
    for sentence, members in sentences.items():
        words = words_in(document.text, sentence, abbreviations, is_parted=is_source)
        before = concepts_of(_sentence_before(document, sentence), abbreviations)
        groups: dict[str, list[Statement]] = {}
        for statement in members:
            groups.setdefault(family(statement), []).append(statement)
        for neighbours in groups.values():
            found |= _shared_out(document.text, sentence, words, neighbours, members, before)
    return found


def _sentence_before(document: Document, sentence: Span) -> str:
    """The words between the last full stop but one and the sentence, within its block."""
    block = document.block_at(sentence.start)
    if block is None:
        return ""
    start = block.span.start
    head = document.text[start : sentence.start].rstrip()
    return head[max(head.rfind(". ", 0, max(len(head) - 1, 0)), 0) :]


def _shared_out(
    text: str,
    sentence: Span,
    words: list[Word],
    neighbours: list[Statement],
    members: list[Statement],
    before: Concepts,
) -> dict[Span, Context]:
    labels = labels_of(text, sentence, neighbours)
    stretches = labels.owned
    owned = {
        statement.span: frozenset(
            word.concept for word in words if any(one.holds(word.span) for one in stretch)
        )
        for statement, stretch in zip(neighbours, stretches, strict=True)
    }
    aside = frozenset(
        word.concept
        for word in words
        if any(head.holds(word.span) for head in labels.heads.values())
    )
    for span in labels.heads:
        owned[span] |= aside
    # What every number of several has is shared by all: "of the women and ... of the women".
    if len(set(map(tuple, stretches))) > 1:
        common = frozenset[str].intersection(*owned.values())
        owned = {span: own - common for span, own in owned.items()}
    # Labels of plain words only: "at baseline ... at follow-up".
    if len(neighbours) > 1 and not all(owned.values()):
        for statement, stretch in zip(neighbours, stretches, strict=True):
            if not owned[statement.span]:
                owned[statement.span] = _plain_labels(text, stretch)
    sides = sides_of(text, sentence, words, neighbours) | ends_of_change(text, sentence, neighbours)
    of_a_side = frozenset(word for side in sides.values() for word in side)
    for span, side in sides.items():
        owned[span] = (owned[span] - of_a_side) | side
    everything = frozenset(word.concept for word in words)
    names = frozenset(word.concept for word in words if word.is_name)
    of_any = frozenset(one for own in owned.values() for one in own)
    lengths = [one for one in members if one.kind is Kind.DURATION]
    found = {}
    for statement, stretch in zip(neighbours, stretches, strict=True):
        own = owned[statement.span]
        found[statement.span] = Context(
            own=own,
            others=(of_any | other_end(own)) - own,
            shared=everything - of_any,
            before=before,
            names=names,
            times=_times(statement, lengths, stretch, stretches),
            aside=aside,
            is_alone=len(neighbours) < 2,
            sides=sides.get(statement.span, NONE),
        )
    return found


def _plain_labels(text: str, stretch: list[Span]) -> Concepts:
    return frozenset(word.concept for span in stretch for word in plain_words_in(text, span))


def _times(
    statement: Statement,
    lengths: list[Statement],
    stretch: list[Span],
    stretches: list[list[Span]],
) -> frozenset[Decimal]:
    """The times of a number in days: those among its own words, else those of nobody."""
    if statement.kind is Kind.DURATION:
        return frozenset()
    mine = [one for one in lengths if any(span.holds(one.span) for span in stretch)]
    free = [
        one
        for one in lengths
        if not any(span.holds(one.span) for spans in stretches for span in spans)
    ]
    times = {_days(one) for one in mine or free}
    if not times and statement.timepoint is not None:
        times = {days(statement.timepoint)}
    return frozenset(one for one in times if one is not None)


def times_in(statements: Sequence[Statement]) -> frozenset[Decimal]:
    """All lengths of time among these statements, in days."""
    found = (_days(one) for one in statements if one.kind is Kind.DURATION)
    return frozenset(one for one in found if one is not None)


def _days(statement: Statement) -> Decimal | None:
    quantity = statement.quantity
    return days(f"{plain(quantity.value)} {quantity.unit}") if quantity.values else None


def is_beside(statement: Statement) -> bool:
    """Whether it only qualifies another number: a p-value, an interval, a spread, a date."""
    return statement.kind in BESIDE or statement.measure in (Measure.DATE, Measure.STATISTIC)
