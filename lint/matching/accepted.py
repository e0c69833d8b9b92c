"""What is kept of a record when a person accepts it, and what has become of it since.

Only what a reader of the article relies on: title, journal, date, notices, and where the DOI
leads. Publishers mend dashes and markup and add a print date to an online one; that is no change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lint.matching.dates import read_dates, same_date
from lint.matching.folding import words
from lint.matching.markup import plain
from lint.matching.status import Event, events
from lint.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of an accepted record that reads otherwise today."""

    field: str  # as in `accepted`
    before: str
    now: str
    is_status: bool = False


def accepted(work: Work) -> dict[str, object]:
    """The record as claims.yaml keeps it; only what the record has."""
    found: dict[str, object] = {}
    if work.title:
        found["title"] = plain(work.title[0])
    if work.container_title:
        found["container-title"] = plain(work.container_title[0])
    date = work.published or work.issued or next(iter(work.dates), None)
    if date is not None:
        found["published"] = str(date)
    found["updates"] = [_update(event) for event in events(work)]
    if work.is_moved:
        found["moved"] = work.DOI
    if work.looked_up is not None:
        found["looked-up"] = work.looked_up
    return found


def changes(record: Mapping[str, object], work: Work) -> tuple[Change, ...]:
    """What the record says otherwise than when it was accepted, status first."""
    found = [*_status(record, work)]
    for field, now in (("title", work.title), ("container-title", work.container_title)):
        before = record.get(field)
        if isinstance(before, str) and now and not _is_among(before, now):
            found.append(Change(field=field, before=before, now=plain(now[0])))
    before = record.get("published")
    if isinstance(before, str) and work.dates and not _is_dated(before, work):
        dates = ", ".join(str(date) for date in work.dates)
        found.append(Change(field="published", before=before, now=dates))
    known = record.get("moved")
    if work.is_moved and isinstance(record.get("updates"), list) and known != work.DOI:
        before = known if isinstance(known, str) else work.requested
        found.append(Change(field="moved", before=before, now=work.DOI))
    return tuple(found)


def _status(record: Mapping[str, object], work: Work) -> list[Change]:
    updates = record.get("updates")
    if updates is None and "updates" not in record:
        return []
    known = [str(one) for one in updates] if isinstance(updates, Sequence) else []
    today = [_update(event) for event in events(work)]
    before = ", ".join(known) or "no notice"
    found = [
        Change(field="updates", before=before, now=one, is_status=True)
        for one in today
        if one not in known
    ]
    gone = [one for one in known if one not in today]
    found += [Change(field="updates", before=one, now="no longer there") for one in gone]
    return found


def _update(event: Event) -> str:
    """An event in a few words: its type and the DOI of its notice."""
    return f"{event.type} {event.notice}" if event.notice else event.type


def _is_among(before: str, now: Sequence[str]) -> bool:
    old = "".join(words(plain(before)))
    return any(old in ("".join(words(plain(one))), "".join(words(plain(one, " ")))) for one in now)


def _is_dated(before: str, work: Work) -> bool:
    return any(same_date(one, date) for one in read_dates(before) for date in work.dates)
