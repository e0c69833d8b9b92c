"""Statements: every quantity with what the words around it say.

A sentence is read as a whole and nothing outside it, save the headers of a table cell, so that a
recorded sentence gives today what it gave when it was recorded, wherever it stands. A sentence
of more numbers than anyone would write is a table that lost its lines: its numbers get no
context, and reading stays linear whatever comes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.claim import Measure, Statement
from lint.document import BlockKind, Document, Span
from lint.extract.arms import partners, runs_of, sides
from lint.extract.headers import HeaderContext, header_context
from lint.extract.measure import measure, plain_measure
from lint.extract.outcome import outcome
from lint.extract.parts import parts
from lint.extract.population import populations
from lint.extract.quantities import Found
from lint.extract.sentences import sentences
from lint.extract.skeleton import Role, Skeleton, skeleton
from lint.extract.sources import Sources, source_of
from lint.extract.timepoint import timepoints
from lint.quantity import Kind

# More numbers, or longer, and it is no sentence.
_MOST_MARKS = 60
_MOST_NUMBERS = 120  # with the parts of its statements
_LONGEST = 4000

_BARE_MEASURES = frozenset(
    {Measure.PROPORTION, Measure.COUNT, Measure.VALUE, Measure.DURATION, Measure.AGE}
)


@dataclass(slots=True)
class Context:
    """What is known of one quantity, in the making."""

    measure: Measure | None = None
    outcome: str | None = None
    arm: str | None = None
    comparator: str | None = None
    population: str | None = None
    timepoint: str | None = None


def statements(document: Document, found: Sequence[Found], sources: Sources) -> list[Statement]:
    """A statement for each quantity, in order of text."""
    made: list[Statement] = []
    position = 0
    while position < len(found):
        index = found[position].block
        end = position
        while end < len(found) and found[end].block == index:
            end += 1
        made.extend(_in_block(document, found[position:end], sources))
        position = end
    return made


def _in_block(document: Document, found: Sequence[Found], sources: Sources) -> list[Statement]:
    """The statements of one block, sentence by sentence."""
    block = document.blocks[found[0].block]
    made: list[Statement] = []
    position = 0
    headers = header_context(block.headers) if block.kind is BlockKind.CELL else None
    for sentence in sentences(document.text, block.span):
        end = position
        while end < len(found) and found[end].span.start < sentence.end:
            end += 1
        for piece, inside in _pieces(sentence, found[position:end]):
            made.extend(_in_sentence(document.text, piece, inside, headers, sources))
        position = end
    return made


def _pieces(sentence: Span, found: Sequence[Found]) -> Iterator[tuple[Span, Sequence[Found]]]:
    """The sentence with its numbers; one of very many in pieces, so that no rule sees them all."""
    if len(found) <= _MOST_NUMBERS:
        if found:
            yield sentence, found
        return
    start = sentence.start
    for position in range(0, len(found), _MOST_NUMBERS):
        piece = found[position : position + _MOST_NUMBERS]
        rest = found[position + _MOST_NUMBERS : position + _MOST_NUMBERS + 1]
        end = rest[0].span.start if rest else sentence.end
        yield Span(start, max(end, piece[-1].span.end)), piece
        start = end


def _in_sentence(
    text: str,
    sentence: Span,
    found: Sequence[Found],
    headers: HeaderContext | None,
    sources: Sources,
) -> list[Statement]:
    """The statements of one sentence, each with its context and its parts."""
    whole = parts(text, sentence, found)
    contexts = [Context() for _ in found]
    kept = [index for index, part_of in enumerate(whole) if part_of is None]
    if len(kept) <= _MOST_MARKS and sentence.end - sentence.start <= _LONGEST:
        cut = [found[index] for index, part_of in enumerate(whole) if part_of is not None]
        reading = skeleton(text, sentence, [found[index] for index in kept], cut)
        if len(reading.marks) == len(kept):
            _read(reading, [contexts[index] for index in kept])
    for index, context in enumerate(contexts):
        if headers is not None:
            _add_headers(context, headers, found[index].quantity.kind)
        if context.measure is None:
            quote = text[slice(*found[index].span)]
            context.measure = plain_measure(found[index].quantity, quote)
    _share_with_parts(contexts, whole)
    return _built(text, sentence, found, contexts, whole, sources)


def _read(reading: Skeleton, contexts: list[Context]) -> None:
    """Reads one sentence into the contexts of its marks."""
    times, spent = timepoints(reading)
    runs = runs_of(reading, spent)
    held = sides(reading, spent, runs)
    among = populations(reading, held)
    for index, context in enumerate(contexts):
        context.measure = measure(reading, index)
        if index in spent or reading.roles[index] is Role.DATE:
            continue
        context.arm, context.comparator = held[index]
        context.timepoint = times[index]
        context.population = among[index]
        if reading.roles[index] in (Role.SIZE, Role.TEST, Role.AGE):
            continue
        following = reading.marks[index + 1] if index + 1 < len(contexts) else len(reading.words)
        found = outcome(reading, index, following, context.arm)
        # "Ibuprofen carried an 81% greater risk": the subject is the group, not the outcome.
        named = (context.arm or "").casefold(), (context.comparator or "").casefold()
        context.outcome = None if found is not None and found.casefold() in named else found
    for first, second, surely in partners(reading, held, runs):
        _share(contexts[first], contexts[second], surely)
    _fill_effects(reading, contexts, spent)


def _share(first: Context, second: Context, surely: bool) -> None:
    """Two numbers held against each other are of one outcome, time and measure."""
    if surely or not (first.outcome and second.outcome):
        first.outcome = second.outcome = first.outcome or second.outcome
    first.timepoint = first.timepoint or second.timepoint
    second.timepoint = second.timepoint or first.timepoint
    if first.measure in _BARE_MEASURES and second.measure in (Measure.MEAN, Measure.MEDIAN):
        first.measure = second.measure
    elif second.measure in _BARE_MEASURES and first.measure in (Measure.MEAN, Measure.MEDIAN):
        second.measure = first.measure


def _fill_effects(reading: Skeleton, contexts: list[Context], spent: frozenset[int]) -> None:
    """An effect that names no outcome is about that of the number before it in its sentence."""
    last: str | None = None
    behind = 0
    for index, context in enumerate(contexts):
        if index in spent:
            continue
        kind = reading.found[index].quantity.kind
        mark = reading.marks[index]
        if any(low == ";" for low in reading.lows[behind:mark]) and not reading.depths[mark]:
            last = None
        behind = mark
        if kind in (Kind.EFFECT, Kind.POINTS) and context.outcome is None:
            context.outcome = last
        last = context.outcome or last


def _add_headers(context: Context, headers: HeaderContext, kind: Kind) -> None:
    """Gives a cell's number what its headers say and its own words do not."""
    context.outcome = context.outcome or headers.outcome
    context.arm = context.arm or headers.arm
    context.timepoint = context.timepoint or headers.timepoint
    averaged = headers.measure in (Measure.MEAN, Measure.MEDIAN)
    if averaged and kind in (Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.COUNT):
        context.measure = headers.measure
    elif headers.measure is not None and not averaged and kind is Kind.EFFECT:
        context.measure = context.measure or headers.measure


def _share_with_parts(contexts: list[Context], whole: Sequence[int | None]) -> None:
    """A part is about what its whole is about."""
    for index, part_of in enumerate(whole):
        if part_of is None:
            continue
        part, estimate = contexts[index], contexts[part_of]
        part.outcome, part.arm, part.comparator = (
            estimate.outcome,
            estimate.arm,
            estimate.comparator,
        )
        part.population, part.timepoint = estimate.population, estimate.timepoint


def _built(
    text: str,
    sentence: Span,
    found: Sequence[Found],
    contexts: list[Context],
    whole: Sequence[int | None],
    sources: Sources,
) -> list[Statement]:
    """The statements, parts first made and then held by their wholes."""
    held: dict[int, list[Statement]] = {}
    made: list[Statement | None] = [None] * len(found)
    # Parts stand behind their wholes, so that going backwards every part is there in time.
    for index in range(len(found) - 1, -1, -1):
        one, context, part_of = found[index], contexts[index], whole[index]
        statement = Statement(
            quantity=one.quantity,
            span=one.span,
            quote=text[one.span.start : one.span.end],
            sentence=sentence,
            block=one.block,
            measure=context.measure,
            outcome=context.outcome,
            arm=context.arm,
            comparator=context.comparator,
            population=context.population,
            timepoint=context.timepoint,
            parts=tuple(reversed(held.pop(index, []))),
            whole=found[part_of].span if part_of is not None else None,
            cites=source_of(sources, one.span, sentence, one.block),
        )
        made[index] = statement
        if part_of is not None:
            held.setdefault(part_of, []).append(statement)
    return [statement for statement in made if statement is not None]
