"""What has become of a work: retracted, withdrawn, doubted, corrected, or a notice itself.

The sources are read as one: `updated-by`, an `update-to` that names the work itself, the entries
of Retraction Watch, and a mark in front of the title. One event may stand twice, once a source; it
is one event with its earliest date. Some publishers put the link into both arrays of both
records: then what Retraction Watch says of this record tells the direction, and without its word
the work is taken for the one affected. Unknown kinds are shown, never dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from lint.matching.labels import NOTICES, Label, label_of
from lint.matching.markup import plain
from lint.work import Date, Update, Work

RETRACTION_WATCH = "retraction-watch"


class Fate(IntEnum):
    """What a notice does to a work, the mildest first."""

    OTHER = 1  # a kind that nobody here knows
    CORRECTED = 2
    CONCERN = 3
    PARTLY_RETRACTED = 4
    WITHDRAWN = 5
    RETRACTED = 6


_FATES = {
    "retraction": Fate.RETRACTED,
    "retraction_note": Fate.RETRACTED,
    "retraction_notice": Fate.RETRACTED,
    "partial_retraction": Fate.PARTLY_RETRACTED,
    "withdrawal": Fate.WITHDRAWN,
    "withdrawn": Fate.WITHDRAWN,
    "removal": Fate.WITHDRAWN,
    "expression_of_concern": Fate.CONCERN,
    "editorial_expression_of_concern": Fate.CONCERN,
    "concern": Fate.CONCERN,
    "correction": Fate.CORRECTED,
    "erratum": Fate.CORRECTED,
    "errata": Fate.CORRECTED,
    "corrigendum": Fate.CORRECTED,
    "corrigenda": Fate.CORRECTED,
    "addendum": Fate.CORRECTED,
    "clarification": Fate.CORRECTED,
    "corrected_article": Fate.CORRECTED,
}
_HARMLESS = frozenset(
    ["new_version", "new_edition", "version", "", "reinstatement", "version_of_record", "crossmark"]
)
_BY_TITLE = {Label.RETRACTED: Fate.RETRACTED, Label.WITHDRAWN: Fate.WITHDRAWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a work."""

    fate: Fate
    type: str  # as Crossref names it; "title" where only the title tells
    notice: str | None  # DOI; None where the change was made in place
    dated: Date | None = None
    sources: tuple[str, ...] = ()


def events(work: Work) -> tuple[Event, ...]:
    """Everything that happened to a work, the gravest first."""
    found: dict[tuple[str, str | None], Event] = {}
    for update in _affecting(work):
        fate = _FATES.get(update.type, Fate.OTHER)
        own = update.DOI in (work.DOI, work.requested)
        event = Event(
            fate=fate,
            type=update.type,
            notice=None if own else update.DOI,
            dated=update.updated,
            sources=(update.source,) if update.source else (),
        )
        key = (event.type, event.notice)
        found[key] = _merged(found[key], event) if key in found else event
    title = _status_of_title(work)
    if title is not None and not any(one.fate >= Fate.PARTLY_RETRACTED for one in found.values()):
        found[("title", None)] = Event(fate=title, type="title", notice=None)
    return tuple(sorted(found.values(), key=lambda one: -one.fate))


def gravest(work: Work) -> Event | None:
    """The worst that happened to a work; None where nothing is known to have."""
    return next(iter(events(work)), None)


def is_notice(work: Work) -> bool:
    """Whether the record is itself a notice about another work."""
    affecting = {update.DOI for update in _affecting(work)}
    if any(
        update.DOI not in (work.DOI, work.requested)
        and update.DOI not in affecting
        and update.type not in _HARMLESS
        for update in work.update_to
    ):
        return True
    return any(label_of(plain(title)) in NOTICES for title in work.title)


def noticed_works(work: Work) -> tuple[str, ...]:
    """The DOIs of the works that a notice is about."""
    others = (one.DOI for one in work.update_to if one.DOI not in (work.DOI, work.requested))
    return tuple(dict.fromkeys(doi for doi in others if doi))


def published_versions(work: Work) -> tuple[str, ...]:
    """The DOIs under which a preprint was published."""
    return tuple(
        dict.fromkeys(
            relation.id.lower()
            for relation in work.relation
            if relation.kind == "is-preprint-of" and relation.id.lower() != work.DOI
        )
    )


def in_words(event: Event) -> str:
    """What happened, as a message says it."""
    match event.fate:
        case Fate.RETRACTED:
            return "retracted"
        case Fate.WITHDRAWN:
            return "removed" if event.type == "removal" else "withdrawn"
        case Fate.PARTLY_RETRACTED:
            return "retracted in part"
        case Fate.CONCERN:
            return "put under an expression of concern"
        case Fate.CORRECTED:
            return "corrected" if event.type != "addendum" else "supplemented by an addendum"
        case Fate.OTHER:
            return f'changed by a notice of the kind "{event.type.replace("_", " ")}"'


def _affecting(work: Work) -> Iterator[Update]:
    """The updates that changed this work."""
    for update in work.updated_by:
        if update.type not in _HARMLESS and not _points_away(update, work):
            yield update
    for update in work.update_to:
        is_own = update.DOI in (work.DOI, work.requested)
        if is_own and update.type not in _HARMLESS:
            yield update


def _points_away(update: Update, work: Work) -> bool:
    """Whether a link that stands in both arrays makes this record the notice."""
    if update.DOI in (work.DOI, work.requested):
        return False
    back = [one for one in work.update_to if one.DOI == update.DOI]
    is_named_notice = any(one.source == RETRACTION_WATCH for one in back)
    is_named_affected = any(
        one.source == RETRACTION_WATCH and one.DOI == update.DOI for one in work.updated_by
    )
    return is_named_notice and not is_named_affected


def _status_of_title(work: Work) -> Fate | None:
    """What the title says happened; a notice titled "Retracted: ..." says it of another work."""
    if any(one.DOI not in (work.DOI, work.requested) for one in work.update_to):
        return None
    for title in work.title:
        label = label_of(plain(title))
        if label in _BY_TITLE:
            return _BY_TITLE[label]
    return None


def _merged(one: Event, other: Event) -> Event:
    dates = sorted((date for date in (one.dated, other.dated) if date is not None), key=str)
    return replace(
        one,
        dated=dates[0] if dates else None,
        sources=tuple(dict.fromkeys((*one.sources, *other.sources))),
    )
