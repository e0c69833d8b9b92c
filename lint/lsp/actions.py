"""What can be done about a number or a finding, as new texts; nothing is written here.

Accepting, recording and joining are edits of claims.yaml, made as `claimdrift sync` makes them.
A protocol without a box to type in cannot ask for a reason. So a suppression is written into the
article with its reason left empty, which holds for nothing until one stands there; a number is
set aside with the words PLACEHOLDER, which the editor then shows selected. A client that can
ask gives the reason as an argument of the command.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lint.change import quantity_change
from lint.claim import Entry, SetAside, Statement, Status, Suppression
from lint.document import BlockKind, Document, Span
from lint.extract.extractor import extract
from lint.extract.suppressions import find_suppressions
from lint.finding import Result
from lint.ledger.draft import NOWHERE, mentions
from lint.ledger.edit import AddMention, AddSetAside, AddSuppression, Edit
from lint.ledger.write import apply
from lint.lsp.pages import path_of
from lint.lsp.places import match_of, statements_within
from lint.lsp.view import View
from lint.read.reader import read
from lint.reading import Reading
from lint.syncing import brought_in_line
from lint.workspace import LEDGER_NAME

PLACEHOLDER = "say why"
MOST_SAME = 5  # entries offered as what a number may be
COMMENTS = {".mdx": ("{/* ", " */}"), ".txt": None}
HTML_COMMENT = ("<!-- ", " -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that can be done; `what` and `about` say it to `proposal`."""

    title: str
    what: str  # sync, accept, join, set-aside, allow
    about: Mapping[str, str | int]
    fingerprint: str | None = None  # of the result that it settles


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A file as it would be."""

    path: Path
    before: str | None  # None: not there yet
    after: str
    select: Span | None = None  # of `after`: what the person is to fill in


def offers(view: View, path: Path, where: Span) -> Iterator[Offer]:
    """What can be done where a range of the article or of its claims.yaml is."""
    reading = view.reading
    if reading is None:
        return
    results = [one for one in view.run.results if one.is_open and _touches(one, path, where)]
    yield from _accepting(view, results)
    if path == view.path:
        for statement in statements_within(reading, where):
            yield from _about(view, reading, statement)
        for result in results:
            yield _allowing(result)


def _touches(result: Result, path: Path, where: Span) -> bool:
    place = result.finding.place
    if path_of(place.uri) != path or place.span is None:
        return False
    return place.span.start <= where.end and where.start <= place.span.end


def _accepting(view: View, results: list[Result]) -> Iterator[Offer]:
    recorded = view.reading.recorded if view.reading is not None else None
    names = {one.id for one in recorded.entries} if recorded is not None else set()
    names |= {one.DOI for one in recorded.citations if one.DOI} if recorded is not None else set()
    seen: set[str] = set()
    for result in results:
        name = result.finding.claim or result.finding.DOI
        if result.family == "drift" and name in names and name not in seen:
            seen.add(name)
            yield Offer(
                title=f"Accept into claims.yaml what the article says: {name}",
                what="accept",
                about={"name": name},
                fingerprint=result.fingerprint,
            )


def _about(view: View, reading: Reading, statement: Statement) -> Iterator[Offer]:
    match = match_of(reading, statement)
    start = statement.span.start
    if match is not None:
        if match.entry.status is Status.DRAFT:
            yield Offer(
                title=f"Mark as reviewed: {match.entry.id}",
                what="accept",
                about={"name": match.entry.id},
            )
        return
    if reading.recorded is not None:
        if all(one.span != statement.span for one in reading.alignment.unrecorded):
            return
        for entry in _same(reading, statement)[:MOST_SAME]:
            yield Offer(
                title=f"Same claim as {entry.id} ({entry.value})",
                what="join",
                about={"id": entry.id, "start": start, "quote": statement.quote},
            )
    yield Offer(title="Record the new numbers of this article as drafts", what="sync", about={})
    if reading.recorded is not None:
        yield Offer(
            title=f"Set aside as no claim of this article: {statement.quote}",
            what="set-aside",
            about={"start": start, "quote": statement.quote},
        )


def _same(reading: Reading, statement: Statement) -> list[Entry]:
    """The entries whose value a statement repeats."""
    values = dict(reading.alignment.values)
    for match in reading.alignment.matches:
        if match.before is not None:
            values.setdefault(match.entry.id, match.before.quantity)
    entries = reading.recorded.entries if reading.recorded is not None else ()
    return [
        entry
        for entry in entries
        if entry.id in values and quantity_change(values[entry.id], statement.quantity) is None
    ]


def _allowing(result: Result) -> Offer:
    span = result.finding.place.span or Span(0, 0)
    return Offer(
        title=f"Allow {result.rule_id} here, for a reason",
        what="allow",
        about={
            "rule": result.rule_id,
            "start": span.start,
            "end": span.end,
            "claim": result.finding.claim or "",
        },
        fingerprint=result.fingerprint,
    )


def proposal(
    view: View, what: str, about: Mapping[str, str | int], reason: str | None = None
) -> Proposal | None:
    """The file as it would be; None where what it is about is not there any more.

    Raises LedgerError where claims.yaml cannot be changed safely.
    """
    reading = view.reading
    if reading is None:
        return None
    match what:
        case "sync":
            return _synced(view, reading, ())
        case "accept":
            return _synced(view, reading, (str(about["name"]),))
        case "allow":
            return _allowed(view, reading, about, reason)
    statement = _found(reading, int(about["start"]), str(about["quote"]))
    if statement is None or reading.recorded is None:
        return None
    mention = mentions(reading.document, reading.extraction.statements)[statement.span]
    path = reading.recorded.path
    if what == "join":
        return _edited(view, AddMention(path=path, id=str(about["id"]), mention=mention))
    aside = SetAside(mention=mention, reason=reason or PLACEHOLDER)
    return _edited(view, AddSetAside(path=path, set_aside=aside), "" if reason else PLACEHOLDER)


def _found(reading: Reading, start: int, quote: str) -> Statement | None:
    return next(
        (
            one
            for one in reading.extraction.statements
            if one.span.start == start and one.quote == quote
        ),
        None,
    )


def _synced(view: View, reading: Reading, accept: tuple[str, ...]) -> Proposal:
    home = reading.governance.home or view.path.with_name(LEDGER_NAME)
    ledger = view.ledger
    after, _ = brought_in_line(reading, accept)
    return Proposal(path=home, before=ledger.text if ledger is not None else None, after=after)


def _edited(view: View, edit: Edit, placeholder: str = "") -> Proposal | None:
    ledger, path = view.ledger, view.ledger_path
    if ledger is None or path is None:
        return None
    after = apply(ledger.text, [edit], uri=ledger.uri)
    return Proposal(
        path=path, before=ledger.text, after=after, select=_new(ledger.text, after, placeholder)
    )


def _new(before: str, after: str, words: str) -> Span | None:
    """Where words stand that were not there before."""
    if not words:
        return None
    ahead = next(
        (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new),
        min(len(before), len(after)),
    )
    at = after.find(words, max(ahead - len(words), 0))
    return Span(at, at + len(words)) if at >= 0 else None


def _allowed(
    view: View, reading: Reading, about: Mapping[str, str | int], reason: str | None
) -> Proposal | None:
    """A comment in the article where that is understood, else a suppression in claims.yaml."""
    rule, span = str(about["rule"]), Span(int(about["start"]), int(about["end"]))
    marks = COMMENTS.get(view.path.suffix.lower(), HTML_COMMENT)
    if marks is not None:
        comment = f"{marks[0]}claimdrift: allow {rule}: {reason or ''}".rstrip() + marks[1]
        for at, words in _spots(reading.document, span, comment):
            source = reading.document.source[:at] + words + reading.document.source[at:]
            start = span.start + (len(words) if at <= span.start else 0)
            if _covers(reading, source, rule, start):
                caret = at + words.index(marks[1])
                return Proposal(
                    path=view.path,
                    before=reading.document.source,
                    after=source,
                    select=Span(caret, caret),
                )
    if reading.recorded is None:
        return None
    suppression = Suppression(
        rule=rule,
        reason=reason or PLACEHOLDER,
        place=NOWHERE,
        claim=str(about["claim"]) or None,
    )
    edit = AddSuppression(path=reading.recorded.path, suppression=suppression)
    return _edited(view, edit, "" if reason else PLACEHOLDER)


def _spots(document: Document, span: Span, comment: str) -> Iterator[tuple[int, str]]:
    """Where a comment may stand and how, the one that reads best first: a line of its own.

    Only above a paragraph: within one it would cut it, and above an item it would cut the list.
    """
    source = document.source
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    line_break = "\r\n" if "\r\n" in source else "\n"
    for block in document.blocks:
        is_paragraph = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if is_paragraph and document.source_span(block.span).start == start:
            yield start, comment + line_break
    yield span.end, comment
    yield span.start, comment


def _covers(reading: Reading, source: str, rule: str, start: int) -> bool:
    """Whether the comment is read as one for these words, and all numbers are read as before."""
    document = read(("\ufeff" + source).encode("utf-8", "replace"), reading.document.uri)
    numbers = [one.quote for one in extract(document).statements]
    if numbers != [one.quote for one in reading.extraction.statements]:
        return False
    return any(
        one.rule == rule and one.span is not None and _is_at(document, one.span, start)
        for one in find_suppressions(document)
    )


def _is_at(document: Document, covered: Span, start: int) -> bool:
    span = document.source_span(covered)
    return span.start <= start < span.end
