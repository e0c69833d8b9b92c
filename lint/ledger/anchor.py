"""How a statement is written down so that people can read it and the program can find it again.

Words and no offsets: the sentence with its blanks folded, the quote, which of the quote's
occurrences in the sentence it is, and for a table cell the headers it stands under.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import Mention, Statement
from lint.document import BlockKind, Document, Span


class Setting(NamedTuple):
    """The sentence (or cell, or list item) around a number, and the cell's headers."""

    sentence: str
    cell: tuple[str, ...]


class Anchor(NamedTuple):
    """A statement as claims.yaml records it."""

    setting: Setting
    exact: str
    nth: int  # from 1
    offset: int  # of `exact` in the sentence; not recorded


def fold(text: str) -> str:
    """The text with every run of blanks and line ends as one space, none at its ends."""
    return " ".join(text.split())


def anchors(document: Document, statements: Sequence[Statement]) -> list[Anchor]:
    """The anchor of each statement, in order."""
    text = document.text
    settings: dict[tuple[Span, int], Setting] = {}
    found = []
    for statement in statements:
        key = (statement.sentence, statement.block)
        if key not in settings:
            sentence = text[statement.sentence.start : statement.sentence.end]
            settings[key] = Setting(fold(sentence), _headers(document, statement.block))
        setting = settings[key]
        offset = _folded_offset(text, statement, setting.sentence)
        exact = fold(statement.quote)
        found.append(Anchor(setting, exact, _count(setting.sentence, exact, offset), offset))
    return found


def setting_of(mention: Mention) -> Setting:
    """The setting that a mention records; people may have wrapped its lines anew."""
    return Setting(fold(mention.sentence), tuple(fold(header) for header in mention.cell))


def locate(sentence: str, exact: str, nth: int) -> int | None:
    """The offset of the nth occurrence of `exact`; None where there are fewer."""
    offset = -1
    for _ in range(nth):
        offset = sentence.find(exact, offset + 1)
        if offset < 0:
            return None
    return offset


def is_whole(sentence: str, offset: int, length: int) -> bool:
    """Whether a stretch does not begin or end within a number: the 4% of 34% does."""
    before, after = sentence[:offset][-2:], sentence[offset + length :][:2]
    stretch = sentence[offset : offset + length]
    if stretch[:1].isdigit() and (
        before[-1:].isdigit() or (before[-1:] in (".", ",", "·") and before[:1].isdigit())
    ):
        return False
    return not (
        stretch[-1:].isdigit()
        and (after[:1].isdigit() or (after[:1] in (".", ",", "·") and after[1:].isdigit()))
    )


def _headers(document: Document, block: int) -> tuple[str, ...]:
    chosen = document.blocks[block]
    if chosen.kind is not BlockKind.CELL:
        return ()
    return tuple(fold(header) for header in chosen.headers)


def _folded_offset(text: str, statement: Statement, folded: str) -> int:
    """Where a statement begins in its folded sentence."""
    start, end = statement.sentence
    offset = statement.span.start - start
    if end - start == len(folded):
        return offset
    before = text[start : statement.span.start]
    words = fold(before)
    return len(words) + (1 if words and before[-1].isspace() else 0)


def _count(sentence: str, exact: str, offset: int) -> int:
    """Which occurrence of `exact` stands at `offset`, from 1."""
    nth, found = 1, sentence.find(exact)
    while 0 <= found < offset:
        nth += 1
        found = sentence.find(exact, found + 1)
    return nth


def statement_at(statements: Sequence[Statement], offset: int, length: int) -> Statement | None:
    """The statement that lies on a stretch of a sentence read by itself, the closest if several."""
    wanted = Span(offset, offset + length)
    over = [one for one in statements if one.span.overlaps(wanted)]
    return min(
        over,
        key=lambda one: abs(one.span.start - wanted.start) + abs(one.span.end - wanted.end),
        default=None,
    )
