"""One line end and one form of accents, and how the text then lies on the source.

Readers see LF line ends, and the text is NFC, so that "é" is one character however the file spells
it. Both change lengths, so both lay the runs anew; a file that needs neither pays for neither.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from lint.document import Block, Run, Span
from lint.read.flow import Laid

CRLF = re.compile("\r\n")


def fold_lines(source: str) -> str:
    """The source with LF line ends."""
    return source.replace("\r\n", "\n").replace("\r", "\n") if "\r" in source else source


def unfold_lines(runs: tuple[Run, ...], source: str) -> tuple[Run, ...]:
    """Runs on the folded source, laid on the source itself."""
    if "\r\n" not in source:
        return runs
    # Where, in the folded source, a line feed stands for two characters.
    folded = [match.start() - index for index, match in enumerate(CRLF.finditer(source))]
    return tuple(part for run in runs for part in _unfolded(run, folded))


def _unfolded(run: Run, folded: list[int]) -> Iterator[Run]:
    first = bisect_left(folded, run.source)
    last = bisect_left(folded, run.source + run.source_length)
    if first == last:
        yield run._replace(source=run.source + first)
        return
    if run.length != run.source_length:
        yield run._replace(
            source=run.source + first, source_length=run.source_length + last - first
        )
        return
    text, source = run.text, run.source
    for index in range(first, last):
        before = folded[index] - source
        if before:
            yield Run(text, before, source + index, before)
        yield Run(text + before, 1, folded[index] + index, 2)
        text += before + 1
        source = folded[index] + 1
    rest = run.source + run.source_length - source
    if rest:
        yield Run(text, rest, source + last, rest)


def composed(laid: Laid) -> Laid:
    """The same with its text in NFC."""
    if unicodedata.is_normalized("NFC", laid.text):
        return laid
    changes = list(_changes(laid.text))
    starts = [start for start, _, _ in changes]
    shifts = [0]
    for start, end, new in changes:
        shifts.append(shifts[-1] + len(new) - (end - start))

    def moved(position: int) -> int:
        return position + shifts[bisect_right(starts, position - 1)]

    pieces: list[str] = []
    at = 0
    for start, end, new in changes:
        pieces += (laid.text[at:start], new)
        at = end
    pieces.append(laid.text[at:])
    return laid._replace(
        text="".join(pieces),
        runs=tuple(_recomposed(laid.runs, changes)),
        blocks=tuple(
            _composed_block(block, moved(block.span.start), moved(block.span.end))
            for block in laid.blocks
        ),
    )


def _composed_block(block: Block, start: int, end: int) -> Block:
    return replace(
        block,
        span=Span(start, end),
        section=tuple(unicodedata.normalize("NFC", words) for words in block.section),
        headers=tuple(unicodedata.normalize("NFC", words) for words in block.headers),
    )


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches that NFC writes otherwise: start, end, what they become."""
    at = 0
    for line in text.splitlines(keepends=True):
        if not unicodedata.is_normalized("NFC", line):
            for start, end in _clusters(line):
                new = unicodedata.normalize("NFC", line[start:end])
                if new != line[start:end]:
                    yield at + start, at + end, new
        at += len(line)


def _clusters(line: str) -> Iterator[tuple[int, int]]:
    """Stretches of a character and the marks on it; nothing composes across their borders."""
    start = 0
    for position in range(1, len(line)):
        character = line[position]
        if character < "\u0300" or not _joins(character):
            yield start, position
            start = position
    if line:
        yield start, len(line)


def _joins(character: str) -> bool:
    """Whether it may compose with the character before it: marks, and Hangul vowels and finals."""
    return "\u1160" <= character <= "\u11ff" or unicodedata.category(character)[0] == "M"


def _recomposed(runs: tuple[Run, ...], changes: list[tuple[int, int, str]]) -> Iterator[Run]:
    """The runs, cut at each change, which becomes a unit of its own."""
    at = 0  # in the old text
    text = 0  # in the new one
    index = 0
    for start, end, new in changes:
        index, parts = _cut(runs, index, at, start)
        for part in parts:
            yield part._replace(text=text)
            text += part.length
        index, replaced = _cut(runs, index, start, end)
        source = replaced[0].source
        length = replaced[-1].source + replaced[-1].source_length - source
        for part in _unit(text, len(new), source, length):
            yield part
        text += len(new)
        at = end
    _, parts = _cut(runs, index, at, runs[-1].text + runs[-1].length)
    for part in parts:
        yield part._replace(text=text)
        text += part.length


def _cut(runs: tuple[Run, ...], index: int, start: int, end: int) -> tuple[int, list[Run]]:
    """The parts of runs between two positions of the text, and the run to look from next."""
    parts: list[Run] = []
    while index < len(runs):
        run = runs[index]
        first, last = max(start, run.text), min(end, run.text + run.length)
        if first < last:
            if run.length == run.source_length:
                parts.append(Run(first, last - first, run.source + first - run.text, last - first))
            else:
                parts.append(run._replace(text=first, length=last - first))
        if run.text + run.length > end:
            break
        index += 1
    return index, parts


def _unit(text: int, length: int, source: int, source_length: int) -> Iterator[Run]:
    """Runs of a stretch that stands as a whole; see `Writer.put` for one of equal length."""
    if length == source_length and length > 1:
        yield Run(text, length - 1, source, source_length)
        yield Run(text + length - 1, 1, source + source_length, 0)
    else:
        yield Run(text, length, source, source_length)
