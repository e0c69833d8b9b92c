"""The receipt: each claim, where it stands, what its source says, the verdict and the date.

The marks on the numbers come from the same lines, so that a number in the text and its line can
never say different things.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import LookAlike, Status
from lint.document import Document, Span
from lint.finding import Cited, Level, Receipt, State
from lint.report.page.notes import Note, Spot
from lint.report.page.words import Mark
from lint.work import Elsewhere, Lookup, Malformed, Unknown, Unregistered, Work

_AROUND = 70  # characters of the article on each side of a number
_DRIFTED = "drifted"
# What each state is called, and said in a few words.
STATES: Mapping[str, tuple[str, str]] = {
    State.REVIEWED: ("Reviewed", "a person stands behind it"),
    State.SUPPORTED: ("Supported", "the abstract of the source says the same"),
    State.DRAFT: ("Draft", "recorded, and nobody has looked yet"),
    _DRIFTED: ("Drifted", "no longer what was recorded"),
    State.CONTRADICTED: ("Contradicted", "by another place of the article, or by its source"),
    State.UNRECORDED: ("Not recorded", "read, and not in claims.yaml"),
    State.SET_ASIDE: ("Set aside", "no claim of this article"),
}
_FAMILIES = {
    "trial_id": "the name of a trial", "doi": "a DOI", "url": "an address", "pmid": "an identifier",
    "phase": "a phase", "stage": "a stage", "ref": "a reference", "name": "part of a name",
    "gene": "a gene or protein", "idiom": "a figure of speech", "ordinal": "an ordinal",
    "list_number": "the number of a list", "label_number": "a label", "version": "a version",
    "clock": "a time of day", "phone": "a phone number", "address": "an address",
    "citation_year": "the year of a citation", "template": "part of a shortcode",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a claim, with the words around it."""

    anchor: str
    line: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the receipt."""

    id: str
    words: str  # the number as the article has it
    claim: str | None
    look: str
    state: str
    reason: str | None  # why it was set aside
    review: str | None  # whether a person has looked, where the state does not say it
    mentions: tuple[Mention, ...]
    source: str | None  # DOI
    name: str | None  # "Soran 2018", or the DOI
    anchor: str | None  # where the source stands in the report
    quote: str | None
    unsaid: str | None  # why there is nothing to quote
    date: str | None
    notes: tuple[Note, ...]


def lines(
    document: Document,
    receipts: Sequence[tuple[int, Receipt]],
    cited: Sequence[Cited],
    anchors: Mapping[str | None, str],
    notes: Sequence[Note],
) -> tuple[Line, ...]:
    """The receipts of one article, each with its number in the run, as lines.

    `anchors` says where each cited DOI stands in the report.
    """
    works: Mapping[str | None, Lookup | None] = {one.citation.DOI: one.work for one in cited}
    touching = _Touching(document, notes)
    return tuple(_line(document, number, one, works, anchors, touching) for number, one in receipts)


def number_marks(
    document: Document,
    receipts: Sequence[tuple[int, Receipt]],
    look_alikes: Sequence[LookAlike],
    notes: Sequence[Note],
) -> Iterator[Mark]:
    """A mark for each number of an article, by its state."""
    touching = _Touching(document, notes)
    for number, receipt in receipts:
        for index, spans in enumerate(receipt.mentions, start=1):
            state = _state(receipt, touching.at(spans))
            known = (STATES[state][0], _review(receipt, state), receipt.claim, receipt.reason)
            title = ", ".join(filter(None, known))
            for part, span in enumerate(spans):
                yield Mark(
                    span=span,
                    rank=3,
                    look=f"number {look_of(state)}",
                    id=f"claim-{number}-{index}" if part == 0 else None,
                    title=title,
                )
    for one in look_alikes:
        why = family_in_words(one.family)
        yield Mark(span=one.span, rank=3, look="number set-aside", title=f"No claim: {why}")


def family_in_words(family: str) -> str:
    """Why a number is no claim."""
    return _FAMILIES.get(family, "no claim" if family == "other" else family.replace("_", " "))


class _Touching:
    """Which notes stand at which words of one article, and under which claim."""

    def __init__(self, document: Document, notes: Sequence[Note]) -> None:
        self._at: dict[int, list[tuple[Span, Note]]] = {}
        self._of: dict[str, list[Note]] = {}
        for note in notes:
            if note.result.finding.claim is not None:
                self._of.setdefault(note.result.finding.claim, []).append(note)
            for spot in _concerned(note):
                if spot.span is not None and spot.uri == document.uri:
                    for block in range(spot.span.start >> 8, (spot.span.end >> 8) + 1):
                        self._at.setdefault(block, []).append((spot.span, note))

    def at(self, spans: Sequence[Span]) -> list[Note]:
        """The notes that have a word in common with one of these."""
        found = {
            note.number: note
            for span in spans
            for block in range(span.start >> 8, (span.end >> 8) + 1)
            for where, note in self._at.get(block, ())
            if where.overlaps(span)
        }
        return [found[number] for number in sorted(found)]

    def under(self, claim: str | None) -> list[Note]:
        return self._of.get(claim, []) if claim is not None else []


def _concerned(note: Note) -> Iterator[Spot]:
    """The places a finding is about; of a drifted claim those that say the same."""
    yield note.spot
    for spot in note.others:
        is_same = spot.words is not None and spot.words == note.spot.words
        if note.result.family != "drift" or is_same:
            yield spot


def _state(receipt: Receipt, notes: Sequence[Note]) -> str:
    """The state of a claim at one place, with what the findings there say of it.

    That an abstract is silent says nothing of a claim: then the state is that of its entry.
    """
    errors = [note for note in notes if note.result.level is Level.ERROR]
    if receipt.status is not None and any(note.result.family == "drift" for note in errors):
        return _DRIFTED
    if receipt.state is not State.SET_ASIDE and any(
        note.result.family != "drift" for note in errors
    ):
        return State.CONTRADICTED
    if receipt.state is not State.NOT_IN_ABSTRACT:
        return receipt.state
    if receipt.status is None:
        return State.UNRECORDED
    return State.REVIEWED if receipt.status is Status.REVIEWED else State.DRAFT


def _line(
    document: Document,
    number: int,
    receipt: Receipt,
    works: Mapping[str | None, Lookup | None],
    anchors: Mapping[str | None, str],
    touching: _Touching,
) -> Line:
    here = touching.at([span for spans in receipt.mentions for span in spans])
    notes = {note.number: note for note in (*here, *touching.under(receipt.claim))}
    state = _state(receipt, here)
    work = works.get(receipt.source)
    return Line(
        id=f"claim-{number}",
        words=receipt.place.quote or "",
        claim=receipt.claim,
        look=look_of(state),
        state=STATES[state][0],
        reason=receipt.reason,
        review=_review(receipt, state),
        mentions=tuple(
            _mention(document, f"claim-{number}-{index}", spans[0])
            for index, spans in enumerate(receipt.mentions, start=1)
        ),
        source=receipt.source,
        name=_name(work) or receipt.source,
        anchor=anchors.get(receipt.source),
        quote=receipt.quote,
        unsaid=None if receipt.quote else _unsaid(receipt, work),
        date=receipt.date,
        notes=tuple(notes[one] for one in sorted(notes)),
    )


def _review(receipt: Receipt, state: str) -> str | None:
    """Whether a person has looked, where the state does not say it."""
    if receipt.status is None or state in (State.REVIEWED, State.DRAFT):
        return None
    return "reviewed" if receipt.status is Status.REVIEWED else "draft"


def _mention(document: Document, anchor: str, span: Span) -> Mention:
    block = document.block_at(span.start)
    within = block.span if block is not None else span
    start, end = max(span.start - _AROUND, within.start), min(span.end + _AROUND, within.end)
    before, after = document.text[start : span.start], document.text[span.end : end]
    if start > within.start:
        before = "…" + before[before.find(" ") :]
    if end < within.end:
        after = after[: after.rfind(" ") + 1].rstrip() + " …"
    return Mention(
        anchor=anchor,
        line=document.region(document.source_span(span)).line,
        before=before,
        words=document.text[span.start : span.end],
        after=after,
    )


def _name(work: Lookup | None) -> str | None:
    """A work as people call it: its first author and its year."""
    if not isinstance(work, Work):
        return None
    first = next(iter((*work.author, *work.editor)), None)
    name = (first.family or first.name) if first is not None else None
    years = [str(date.year) for date in work.dates]
    return " ".join(filter(None, (name, min(years, default=None)))) or None


def _unsaid(receipt: Receipt, work: Lookup | None) -> str | None:
    """Why nothing of the source is quoted."""
    if receipt.state is State.SET_ASIDE:
        return None
    if receipt.source is None:
        return "no source is named for it"
    if receipt.state is State.NOT_IN_ABSTRACT:
        return "its abstract does not say this"
    if isinstance(work, Work):
        if work.abstract is None:
            return "no abstract on record"
        return "nothing of its abstract was held against this"
    return lookup_in_words(work)


def lookup_in_words(work: Lookup | None) -> str:
    """What came of a look-up that found no work of Crossref's."""
    match work:
        case Unregistered():
            return "no such DOI is registered"
        case Elsewhere():
            return f"registered with {work.agency}, not with Crossref"
        case Malformed():
            return "not the form of a DOI"
        case Unknown():
            return work.reason
        case _:
            return "never looked up"


def look_of(state: str) -> str:
    """The name of a state's style."""
    return state.replace(" ", "-")
