"""What tests of the readers ask of a document."""

import unicodedata

from lint.document import OFF_FLOW, BlockKind, Document, Span
from lint.read.reader import read

# What may stand for another character one to one: raised digits and signs, and blanks.
SUBSTITUTES = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ \n[]")


def article(source: str, name: str = "a.md") -> Document:
    """A source as it is read from a file of that name."""
    return read(source.encode(), name)


def words(document: Document, *kinds: BlockKind) -> list[str]:
    """The text of the blocks of these kinds; of all the flow where none is named."""
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if (block.kind in kinds if kinds else block.is_flow)
    ]


def placed(document: Document, quote: str) -> str:
    """The source that the first occurrence of some words stands for."""
    start = document.text.index(quote)
    span = document.source_span(Span(start, start + len(quote)))
    return document.source[span.start : span.end]


def assert_positions_hold(document: Document) -> None:
    """Every character knows its place: see `Document.runs` and `Document.blocks`."""
    position = 0
    for run in document.runs:
        assert position == run.text
        assert run.length > 0
        assert run.source >= 0 <= run.source_length
        assert run.source + run.source_length <= len(document.source)
        if run.length == run.source_length:
            text = document.text[run.text : run.text + run.length]
            source = document.source[run.source : run.source + run.source_length]
            for new, old in zip(text, source, strict=True):
                assert new in SUBSTITUTES or new == unicodedata.normalize("NFC", old)
        position += run.length
    assert len(document.text) == position
    assert unicodedata.is_normalized("NFC", document.text)
    _assert_blocks_hold(document)


def _assert_blocks_hold(document: Document) -> None:
    position = 0
    is_off_flow = False
    for block in document.blocks:
        assert position <= block.span.start < block.span.end
        if position:
            assert document.text[position : block.span.start] == "\n\n"
        assert document.text[block.span.start : block.span.end].strip()
        assert not is_off_flow or block.kind in OFF_FLOW
        is_off_flow = block.kind in OFF_FLOW
        position = block.span.end
        if block.is_flow:
            _assert_in_order(document, block.span)
    assert len(document.text) == position


def _assert_in_order(document: Document, span: Span) -> None:
    """Inside a block, later text stands later in the source."""
    source = -1
    for run in document.runs:
        if span.start <= run.text < span.end:
            assert run.source >= source
            source = run.source
