"""Where DOIs are cited: in the words, or behind them as the target of a link.

Link targets stand off the flow, but they cite where their words stand. A target that says the same
DOI as the words of its block is the same citation; one behind "the study" is a citation of its own.
Places are found by the source, where both stand side by side: behind the words in Markdown, in
front of them in HTML.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lint.document import Block, BlockKind, Document, Run
from lint.extract.doi import Doi, find_dois

_WORDLESS = frozenset({BlockKind.METADATA, BlockKind.LINK, BlockKind.COMMENT, BlockKind.TEMPLATE})
_LONGEST_LINK = 500
_CLOSING = re.compile(r"</(?:a|ext-link|uri|xref)\b", re.IGNORECASE)
_TARGETS = frozenset({BlockKind.LINK, BlockKind.TEMPLATE})


class Located(NamedTuple):
    """A DOI and the place where it is cited."""

    doi: Doi
    position: int  # where among the words: of its own letters, or of the words that link to it
    end: int  # where what brings it ends; for a link, where its words do
    block: int | None  # index of the block with those words; None for a link that has none
    is_link: bool


def has_words(block: Block) -> bool:
    """Whether a block is read by people: the flow, and entries of reference lists."""
    return block.kind not in _WORDLESS


def block_index(document: Document, position: int) -> int | None:
    """The index of the block that holds a position of the text."""
    index = bisect_right(document.blocks, position, key=lambda block: block.span.start) - 1
    return index if index >= 0 and position < document.blocks[index].span.end else None


def located_dois(document: Document) -> list[Located]:
    """Every DOI cited by words or links, by place."""
    located: list[Located] = []
    targets: list[Located] = []
    words = _Words(document)
    if "10." not in document.text and "10/" not in document.text:
        return []
    for doi in find_dois(document.text):
        index = block_index(document, doi.span.start)
        if index is None:
            continue
        block = document.blocks[index]
        if has_words(block):
            located.append(Located(doi, doi.span.start, doi.whole.end, index, False))
        elif block.kind in _TARGETS:
            targets.append(words.place(document, doi, block))
    printed = {(one.block, one.doi.name) for one in located}
    named = {one.doi.name for one in located}
    for one in targets:
        if (one.block, one.doi.name) in printed or (one.block is None and one.doi.name in named):
            continue
        printed.add((one.block, one.doi.name))
        located.append(one)
    return sorted(located, key=lambda one: one.position)


def within(located: Sequence[Located], start: int, end: int) -> Sequence[Located]:
    """Those whose place is from `start` to `end`, the end included: a link stands behind it."""
    first = bisect_left(located, start, key=lambda one: one.position)
    last = bisect_right(located, end, key=lambda one: one.position)
    return located[first:last]


class _Words:
    """The stretches of the source that are words, in order of the source."""

    def __init__(self, document: Document) -> None:
        spans = [block.span for block in document.blocks if has_words(block)]
        end = max((span.end for span in spans), default=0)
        self.runs: list[Run] = sorted(
            (run for run in document.runs if run.text < end and run.source_length),
            key=lambda run: run.source,
        )

    def place(self, document: Document, doi: Doi, target: Block) -> Located:
        """Where the words stand that a target belongs to."""
        source = document.source_span(target.span)
        before = document.source[max(0, source.start - 1) : source.start]
        if before in ("'", '"', "=") and target.kind is BlockKind.LINK:
            start = self._first_from(source.end)
            closing = _CLOSING.search(document.source, source.end, source.end + _LONGEST_LINK)
            end = self._last_before(closing.start()) if closing else start
        elif self._is_definition(document, source.start):
            start = end = None
        else:
            end = self._last_before(source.start)
            start = self._first_from(_opening_bracket(document.source, source.start))
            if start is not None and end is not None and start >= end:
                start = end - 1
        if start is None:
            return Located(doi, target.span.start, target.span.end, None, True)
        index = block_index(document, start)
        return Located(doi, start, max(start, end or start), index, True)

    def _first_from(self, position: int) -> int | None:
        """Where the first words from a place in the source on stand in the text."""
        index = bisect_left(self.runs, position, key=lambda run: run.source)
        return self.runs[index].text if index < len(self.runs) else None

    def _last_before(self, position: int) -> int | None:
        """Where the last words in front of a place in the source end in the text."""
        index = bisect_right(self.runs, position, key=lambda run: run.source) - 1
        if index < 0:
            return None
        run = self.runs[index]
        if run.length == run.source_length:
            return run.text + min(run.length, position - run.source)
        return run.text + run.length

    @staticmethod
    def _is_definition(document: Document, position: int) -> bool:
        """Whether a target stands in a line of its own: "[1]: https://..."."""
        start = document.source.rfind("\n", max(0, position - 200), position) + 1
        line = document.source[start:position].strip()
        return line.startswith("[") and line.endswith(("]:", "]: <", "]:<"))


def _opening_bracket(source: str, target: int) -> int:
    """Where the words of a Markdown link begin whose target stands at `target`."""
    if "](" not in source[max(0, target - 3) : target]:
        return target
    depth = 0
    for position in range(target - 1, max(0, target - _LONGEST_LINK) - 1, -1):
        if source[position] == "]":
            depth += 1
        elif source[position] == "[":
            depth -= 1
            if depth <= 0:
                return position + 1
    return target
