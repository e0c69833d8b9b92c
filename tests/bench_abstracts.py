"""Each sentence of an abstract as an article of its own, then with one fault, and judged.

    python tests/bench_abstracts.py works.jsonl.gz [--seed N] [--show FAULT]

A sentence that was copied must never be taken for a contradiction; a number that was changed in it
on the way must be found. The faults are those of a desk: another digit, two numbers that changed
places, another unit, a direction turned.
"""

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from abstract_cases import source_of

from lint.claim import Statement
from lint.document import Document, Span
from lint.extract.extractor import extract
from lint.finding import State
from lint.quantity import Direction, Form, Kind
from lint.read.reader import read
from lint.support.bench import Source
from lint.support.verdicts import judged
from lint.work import Work, work_from_message

KINDS = frozenset(
    {
        Kind.PERCENT,
        Kind.COUNT,
        Kind.EFFECT,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.AGE,
        Kind.POINTS,
        Kind.RATE,
        Kind.MULTIPLE,
    }
)
TURNED = {
    "higher": "lower",
    "increased": "decreased",
    "increase": "decrease",
    "reduction": "rise",
    "reduced": "raised",
    "more": "less",
    "rose": "fell",
    "longer": "shorter",
}
TURNED |= {two: one for one, two in TURNED.items()}
UNITS = {
    "months": "weeks",
    "weeks": "months",
    "years": "months",
    "days": "weeks",
    "hours": "days",
    "minutes": "hours",
    "mg": "g",
    "kg": "g",
    "km": "m",
    "mm": "cm",
}
LONGEST = 600  # characters of a sentence; longer ones are tables in disguise
MOST = 14  # numbers of one


class Print(NamedTuple):
    """A sentence as an article prints it, and where its faults stand."""

    fault: str  # "" where it was copied
    text: str
    places: tuple[int, ...] = ()


def prints(
    document: Document, statements: Iterable[Statement], chance: random.Random
) -> Iterator[Print]:
    """Every sentence that has numbers, as it is and with each fault that it can have."""
    sentences: dict[Span, list[Statement]] = {}
    for statement in statements:
        sentences.setdefault(statement.sentence, []).append(statement)
    for sentence, members in sentences.items():
        text = document.text[slice(*sentence)]
        numbers = [
            (one, span)
            for one in members
            if one.kind in KINDS
            and one.quantity.form is Form.POINT
            and (span := digits_of(one, sentence)) is not None
        ]
        if not numbers or len(text) > LONGEST or len(numbers) > MOST:
            continue
        yield Print("", text)
        yield other_digit(text, chance.choice(numbers)[1], chance)
        yield from swapped(text, numbers, chance)
        for one, span in numbers:
            yield from other_unit(text, one, sentence, span)
            yield from turned(text, one, span)


def digits_of(statement: Statement, sentence: Span) -> Span | None:
    """Where the first figures of a number stand in its sentence."""
    start = next(
        (at for at, sign in enumerate(statement.quote) if sign.isascii() and sign.isdigit()), None
    )
    if start is None:
        return None
    end = start
    while end < len(statement.quote) and statement.quote[end] in "0123456789.,":
        end += 1
    end -= statement.quote[end - 1] in ".,"
    offset = statement.span.start - sentence.start
    return Span(offset + start, offset + end)


def other_digit(text: str, span: Span, chance: random.Random) -> Print:
    first = next(at for at in range(span.start, span.end) if text[at].isdigit())
    digit = (int(text[first]) + chance.randint(0, 2)) % 9 + 1
    return Print("digit", f"{text[:first]}{digit}{text[first + 1 :]}", (first,))


def swapped(
    text: str, numbers: list[tuple[Statement, Span]], chance: random.Random
) -> Iterator[Print]:
    """Two numbers of one kind that stand next to each other in each other's place."""
    for kind in {one.kind for one, _ in numbers}:
        spans = [span for one, span in numbers if one.kind is kind and one.whole is None]
        if len(spans) < 2:
            continue
        at = chance.randrange(len(spans) - 1)
        one, two = spans[at], spans[at + 1]
        first, second = text[slice(*one)], text[slice(*two)]
        if first != second:
            middle = text[one.end : two.start]
            yield Print(
                "swap",
                f"{text[: one.start]}{second}{middle}{first}{text[two.end :]}",
                (one.start, two.start + len(second) - len(first)),
            )


def other_unit(text: str, statement: Statement, sentence: Span, span: Span) -> Iterator[Print]:
    end = statement.span.end - sentence.start
    for unit, other in UNITS.items():
        if statement.quote.endswith((f" {unit}", f"-{unit}")):
            yield Print("unit", f"{text[: end - len(unit)]}{other}{text[end:]}", (span.start,))


def turned(text: str, statement: Statement, span: Span) -> Iterator[Print]:
    """A number whose word of direction, right beside it, became the other one."""
    direction = statement.quantity.direction
    if direction not in (Direction.UP, Direction.DOWN):
        return
    for word, other in TURNED.items():
        at = text.find(f" {word} ", span.end, span.end + 12)
        if at >= 0:
            yield Print(
                "turn", f"{text[: at + 1]}{other}{text[at + 1 + len(word) :]}", (span.start,)
            )


def judged_print(printed: Print, source: Source) -> Iterator[State]:
    """What becomes of each number of a copied sentence, or of each faulty one."""
    document = read(f"{printed.text}\n".encode(), "article.txt")
    found = judged(document, extract(document).statements, source)
    if not printed.fault:
        yield from (one.state for one in found.values())
        return
    for place in printed.places:
        yield next(
            (one.state for span, one in found.items() if span.start <= place < span.end),
            State.NOT_IN_ABSTRACT,
        )


def tally(
    works: Iterable[Work], chance: random.Random, show: str | None = None
) -> Mapping[str, Counter[State]]:
    """What was made of the prints, by fault."""
    found: dict[str, Counter[State]] = {}
    for work in works:
        if work.abstract is None:
            continue
        source = source_of(work.abstract, " ".join(work.title))
        if extract(source.document).language is not None:
            continue
        for printed in prints(source.document, source.statements, chance):
            states = list(judged_print(printed, source))
            found.setdefault(printed.fault, Counter()).update(states)
            is_right = {State.CONTRADICTED} >= set(states) if printed.fault else True
            if show == printed.fault and not is_right:
                print(f"{work.DOI}: {printed.text}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("works", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", help="print what was missed of a fault: digit, swap, unit, turn")
    chosen = parser.parse_args()
    with gzip.open(chosen.works, "rt", encoding="utf-8") as lines:
        works = [work_from_message(json.loads(line)) for line in lines]
    for fault, count in tally(works, random.Random(chosen.seed), chosen.show).items():
        total = sum(count.values())
        shares = ", ".join(f"{state} {number / total:.1%}" for state, number in count.most_common())
        print(f"{fault or 'copied':8}{total:6} numbers: {shares}")


if __name__ == "__main__":
    main()
