"""Suppressions that stand in the article, in whatever its format takes for a comment.

`claimdrift: allow RULE: reason` holds for the block that follows the comment, or for the words
around it where it stands inside a block; `allow-start RULE: reason` holds until `allow-end RULE`
or the end of the article. One without a reason is read, so that it can be told of, and holds
for nothing.
"""

import re
from collections.abc import Iterator

from lint.claim import Suppression
from lint.document import Block, BlockKind, Document, Span
from lint.patterns import Pattern

ALLOW = Pattern(
    r"\bclaimdrift:\s*allow(?P<region>-start|-end)?\s+(?P<rule>[a-z][\w-]*)"
    r"(?:\s*:[ \t]*(?P<reason>[^\n]*))?",
    re.I,
)


def find_suppressions(document: Document) -> tuple[Suppression, ...]:
    """Every suppression in the article's comments, in order, each with what it covers."""
    comments = [block for block in document.blocks if block.kind is BlockKind.COMMENT]
    if not comments:
        return ()
    flow = [(block, document.source_span(block.span)) for block in document.blocks if block.is_flow]
    return tuple(_found(document, comments, flow))


def _found(
    document: Document, comments: list[Block], flow: list[tuple[Block, Span]]
) -> Iterator[Suppression]:
    marks = [
        (match, document.source_span(comment.span), comment.span)
        for comment in comments
        for match in ALLOW.finditer(document.text, comment.span.start, comment.span.end)
    ]
    for index, (match, where, span) in enumerate(marks):
        if match["region"] == "-end":
            continue
        rule = match["rule"].lower()
        if match["region"] is None:
            covered = _next_block(flow, where)
        else:
            ends = (
                later.start
                for other, later, _ in marks[index + 1 :]
                if other["region"] == "-end" and other["rule"].lower() == rule
            )
            covered = _between(flow, where.end, next(ends, len(document.source)))
        yield Suppression(
            rule=rule,
            reason=(match["reason"] or "").strip(),
            place=document.place(span),
            span=covered or Span(0, 0),
        )


def _next_block(flow: list[tuple[Block, Span]], where: Span) -> Span | None:
    """The block that the comment stands in, else the first one behind it."""
    for block, source in flow:
        if source.end > where.start:
            return block.span
    return None


def _between(flow: list[tuple[Block, Span]], start: int, end: int) -> Span | None:
    spans = [block.span for block, source in flow if source.end > start and source.start < end]
    return Span(spans[0].start, spans[-1].end) if spans else None
