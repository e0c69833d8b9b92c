"""What of an article waits for a person: drafts, changes, and findings, in order of its text.

A draft says what the program read and nobody has looked at; a change is a recorded claim,
citation or article that says something else today; a finding is anything else that stands open.
The findings about a change belong to it, and are settled with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.claim import Entry, Match, Status
from lint.document import Document, Place, Span
from lint.finding import Level, Receipt, Result, Run
from lint.ledger.plan import SyncPlan, Waiting
from lint.reading import Reading

# It counts the drafts, each of which stands here by itself.
_COUNT_OF_DRAFTS = "draft-claims"


class Matter(StrEnum):
    """Why something waits."""

    CHANGE = "change"
    DRAFT = "draft"
    FINDING = "finding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that waits; `key` names it for as long as it does."""

    matter: Matter
    key: str
    place: Place  # where to look first
    entry: Entry | None = None
    matches: tuple[Match, ...] = ()  # the entry's mentions
    waiting: Waiting | None = None
    results: tuple[Result, ...] = ()
    receipt: Receipt | None = None

    @property
    def name(self) -> str:
        """What `--accept` calls it."""
        if self.waiting is not None:
            return self.waiting.id
        return self.entry.id if self.entry is not None else ""


def pending(reading: Reading, plan: SyncPlan, run: Run) -> list[Item]:
    """All that waits in one article, `run` being its own run."""
    recorded = reading.recorded
    entries = {entry.id: entry for entry in recorded.entries} if recorded is not None else {}
    held = {one.claim: one for one in run.receipts if one.claim is not None}
    loud = [one for one in run.results if _is_loud(one)]
    items = []
    changed = set()
    for waiting in plan.waiting:
        about = tuple(one for one in loud if _is_about(one, waiting))
        changed |= {id(one) for one in about}
        entry = entries.get(waiting.id)
        matches = _matches(reading, entry)
        items.append(
            Item(
                matter=Matter.CHANGE,
                key=f"{Matter.CHANGE}:{waiting.id}",
                place=_place(reading, matches, [one.finding.place for one in about], waiting.place),
                entry=entry,
                matches=matches,
                waiting=waiting,
                results=about,
                receipt=held.get(waiting.id),
            )
        )
    waits = {one.id for one in plan.waiting}
    items += (
        _draft(reading, entry, held.get(entry.id))
        for entry in entries.values()
        if entry.status is Status.DRAFT and entry.id not in waits and not reading.is_missing
    )
    items += (_finding(one, entries, reading, held) for one in loud if id(one) not in changed)
    return sorted(items, key=lambda item: _order(item, reading))


def without_findings(items: Sequence[Item], document: Document) -> Iterator[Item]:
    """The drafts that nothing is said against; these can be accepted together."""
    against = [
        place.span
        for item in items
        for one in item.results
        for place in (one.finding.place, *(related.place for related in one.finding.related))
        if place.span is not None and place.uri == document.uri
    ]
    named = {one.finding.claim for item in items for one in item.results}
    for item in items:
        if item.matter is Matter.DRAFT and item.name not in named:
            spans = [document.source_span(span) for span in _spans(item.matches)]
            if not any(span.overlaps(other) for span in spans for other in against):
                yield item


def _spans(matches: Sequence[Match]) -> Iterator[Span]:
    """Where a claim is stated, its parts included."""
    for match in matches:
        if match.now is not None:
            yield match.now.span
            yield from (part.span for part in match.now.parts)


def _draft(reading: Reading, entry: Entry, receipt: Receipt | None) -> Item:
    matches = _matches(reading, entry)
    return Item(
        matter=Matter.DRAFT,
        key=f"{Matter.DRAFT}:{entry.id}",
        place=_place(reading, matches, (), entry.place),
        entry=entry,
        matches=matches,
        receipt=receipt,
    )


def _finding(
    result: Result, entries: dict[str, Entry], reading: Reading, held: dict[str, Receipt]
) -> Item:
    claim = result.finding.claim or ""
    entry = entries.get(claim)
    return Item(
        matter=Matter.FINDING,
        key=f"{Matter.FINDING}:{result.fingerprint}",
        place=result.finding.place,
        entry=entry,
        matches=_matches(reading, entry),
        results=(result,),
        receipt=held.get(claim),
    )


def _is_loud(result: Result) -> bool:
    """Whether it asks for anything: a note is only worth knowing."""
    return result.is_open and result.level is not Level.NOTE and result.rule_id != _COUNT_OF_DRAFTS


def _is_about(result: Result, waiting: Waiting) -> bool:
    finding = result.finding
    if result.family != "drift":
        return False
    if finding.claim is not None or waiting.id == finding.DOI:
        return waiting.id in (finding.claim, finding.DOI)
    return waiting.place in (finding.place, *(one.place for one in finding.related))


def _matches(reading: Reading, entry: Entry | None) -> tuple[Match, ...]:
    if entry is None:
        return ()
    return tuple(one for one in reading.alignment.matches if one.entry.id == entry.id)


def _place(
    reading: Reading, matches: Sequence[Match], named: Sequence[Place], otherwise: Place
) -> Place:
    """Where the article says it now, what changed before the rest; else where it is recorded."""
    here = [place for place in named if place.uri == reading.document.uri]
    stated = [reading.document.place(one.now.span) for one in matches if one.now is not None]
    return next(iter((*here, *stated)), otherwise)


def _order(item: Item, reading: Reading) -> tuple[bool, int, int]:
    span = item.place.span
    is_elsewhere = item.place.uri != reading.document.uri
    return is_elsewhere, span.start if span is not None else 0, list(Matter).index(item.matter)
