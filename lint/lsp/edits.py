"""A proposal as edits of an editor: only the lines that change, and what is to be filled in."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from lsprotocol import types

from lint.document import Span
from lint.lsp.actions import Proposal
from lint.lsp.diagnostics import Address
from lint.lsp.pages import range_of
from lint.lsp.positions import Lines, lines_of

# Longer stretches are replaced whole: looking for what stayed in them takes the square.
MOST_COMPARED = 2000


def workspace_edit(
    proposed: Proposal, address: Address, encoding: str, version: int | None = None
) -> types.WorkspaceEdit:
    """The edit of one file; one that is not there yet is made.

    With a `version` it holds for that state of the file alone; without one it has the older form,
    which every client understands.
    """
    uri = address(proposed.path)
    edits = list(_text_edits(proposed.before or "", proposed.after, encoding))
    if version is None and proposed.before is not None:
        return types.WorkspaceEdit(changes={uri: edits})
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
    changes: list[types.CreateFile | types.TextDocumentEdit] = [
        types.TextDocumentEdit(text_document=identifier, edits=list(edits))
    ]
    if proposed.before is None:
        options = types.CreateFileOptions(ignore_if_exists=True)
        changes.insert(0, types.CreateFile(uri=uri, options=options))
    return types.WorkspaceEdit(document_changes=list(changes))


def selection(proposed: Proposal, encoding: str) -> types.Range | None:
    """What the person is to fill in, once the edit is made."""
    if proposed.select is None:
        return None
    return range_of(lines_of(proposed.after, encoding), proposed.select)


def _text_edits(before: str, after: str, encoding: str) -> Iterator[types.TextEdit]:
    old, new = lines_of(before, encoding), lines_of(after, encoding)
    olds, news = _cut(old), _cut(new)
    head = 0
    while head < min(len(olds), len(news)) and olds[head] == news[head]:
        head += 1
    tail = 0
    while tail < min(len(olds), len(news)) - head and olds[-1 - tail] == news[-1 - tail]:
        tail += 1
    old_middle, new_middle = olds[head : len(olds) - tail], news[head : len(news) - tail]
    if max(len(old_middle), len(new_middle)) > MOST_COMPARED:
        yield _edit(old, head, head + len(old_middle), "".join(new_middle))
        return
    matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            words = "".join(new_middle[new_first:new_last])
            yield _edit(old, head + first, head + last, words)


def _cut(lines: Lines) -> list[str]:
    """The lines with their ends."""
    ends = (*lines.starts[1:], len(lines.text))
    return [lines.text[start:end] for start, end in zip(lines.starts, ends, strict=True)]


def _edit(lines: Lines, first: int, last: int, words: str) -> types.TextEdit:
    starts = (*lines.starts, len(lines.text))
    span = Span(starts[first], starts[last])
    return types.TextEdit(range=range_of(lines, span), new_text=words)
