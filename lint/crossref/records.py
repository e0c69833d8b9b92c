"""Answers on disk: one readable JSON file a DOI, committed beside claims.yaml.

A record is an envelope around the service's own words, which stay as they came, values and
key order included. Only definite answers are recorded; an outage never is.

A record is rewritten when something that matters has changed. A re-check that finds nothing
new leaves the file alone while it is in the first half of its age limit, so that a weekly
re-check commits only what matters; in the second half it takes the new date, so that no
record lapses between two re-checks. `looked_up` is therefore the last day on which the record
is known to have stood, within half the limit.

Nothing but `json` and its like is imported here: an offline check reads records too.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from lint.crossref.doi import is_doi, unaskable
from lint.crossref.message import Message, what_matters
from lint.errors import LintError, UnreadableError
from lint.work import Elsewhere, Lookup, Unknown, Unregistered, work_from_message

VERSION = 1

# Days. What a record says of a work's fields hardly ever changes; that a DOI does not exist
# may be over tomorrow, since publishers announce DOIs before they register them; a retraction
# has to show within a week, so a found work is asked for again long before its fields are old.
FOUND_AGE = 90
NOT_FOUND_AGE = 1
STATUS_AGE = 7

NEVER_LOOKED_UP = "never looked up"

LONGEST_NAME = 200  # characters; file systems allow 255 bytes, and the name needs an ending


class Outcome(StrEnum):
    """The definite answers; a malformed DOI needs no record and an outage gets none."""

    FOUND = "found"
    MOVED = "moved"  # found under another DOI than the one asked for
    ELSEWHERE = "elsewhere"
    NON_EXISTENT = "non-existent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One answer, as it stands on disk."""

    DOI: str  # as asked, lower case
    looked_up: str  # ISO date
    source: str  # who answered: Crossref, doi.org, a file of works
    outcome: Outcome
    message: Message  # Crossref's own; else doi.org's entry, with the title if known


class NewerError(LintError):
    """A record that a later version of this program wrote."""


def lookup_of(record: Record) -> Lookup:
    """What a record says about its DOI."""
    match record.outcome:
        case Outcome.FOUND | Outcome.MOVED:
            return work_from_message(
                record.message, requested=record.DOI, looked_up=record.looked_up
            )
        case Outcome.ELSEWHERE:
            title = record.message.get("title")
            return Elsewhere(
                DOI=record.DOI,
                agency=str(record.message.get("RA", "another agency")),
                looked_up=record.looked_up,
                title=title if isinstance(title, str) else None,
            )
        case Outcome.NON_EXISTENT:
            return Unregistered(DOI=record.DOI, looked_up=record.looked_up)


def lookups(folder: Path | None, DOIs: Iterable[str]) -> dict[str, Lookup]:
    """What the records say about each DOI. Raises LintError for a record that cannot be read."""
    known: dict[str, Lookup] = {}
    for doi in DOIs:
        record = load(folder, doi) if folder is not None and is_doi(doi) else None
        if record is not None:
            known[doi] = lookup_of(record)
        elif is_doi(doi):
            known[doi] = Unknown(DOI=doi, reason=NEVER_LOOKED_UP)
        else:
            known[doi] = unaskable(doi)
    return known


def record_path(folder: Path, DOI: str) -> Path:
    """Where the record of a DOI stands: lower case, percent-encoded, `.json`."""
    name = quote(DOI.lower(), safe="")
    if len(name) > LONGEST_NAME:
        digest = hashlib.sha256(name.encode()).hexdigest()[:16]
        name = f"{name[: LONGEST_NAME - 17]}~{digest}"
    return folder / f"{name}.json"


def load(folder: Path, DOI: str) -> Record | None:
    """The record of a DOI, None where there is none. Raises LintError where it is broken."""
    doi = DOI.lower()
    path = record_path(folder, doi)
    try:
        text = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror})") from None
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _broken(path, f"not JSON ({error})") from None
    record = _record(envelope, path)
    if doi != record.DOI:
        raise _broken(path, f"holds the record of {record.DOI}")
    return record


def _record(envelope: object, path: Path) -> Record:
    if not isinstance(envelope, dict):
        raise _broken(path, "not a record")
    version = envelope.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerError(f"{path}: written by a later version of claimdrift (format {version})")
    doi, looked_up, source, message = (
        envelope.get(key) for key in ("DOI", "looked_up", "source", "message")
    )
    if version != VERSION or not isinstance(doi, str) or not isinstance(message, dict):
        raise _broken(path, "not a record")
    try:
        outcome = Outcome(str(envelope.get("outcome")))
        date.fromisoformat(str(looked_up))
    except ValueError as error:
        raise _broken(path, str(error)) from None
    return Record(
        DOI=doi.lower(),
        looked_up=str(looked_up),
        source=str(source),
        outcome=outcome,
        message=message,
    )


def _broken(path: Path, why: str) -> UnreadableError:
    return UnreadableError(f"{path}: {why}; `claimdrift verify` looks it up again")


def save(folder: Path, record: Record, *, max_age: int | None = None) -> bool:
    """Writes a record, whole or not at all; False where the old one may stay.

    Raises LintError where it cannot be written, or a later version wrote what is there.
    """
    path = record_path(folder, record.DOI)
    try:
        old = load(folder, record.DOI)
    except NewerError:
        raise
    except UnreadableError:
        old = None  # half a merge or the like: the fresh answer repairs it
    if old is not None and record.looked_up < old.looked_up:
        return False  # from a file of works that is older than what we know
    if old is not None and _is_same(old, record):
        limit = age_limit(old, max_age=max_age)
        if 2 * age_in_days(old, record.looked_up) <= limit:
            return False
    text = _text(record)
    if old is not None and path.read_bytes() == text:
        return False
    _write(path, text)
    return True


def _text(record: Record) -> bytes:
    envelope = {
        "version": VERSION,
        "DOI": record.DOI,
        "looked_up": record.looked_up,
        "source": record.source,
        "outcome": record.outcome.value,
        "message": record.message,
    }
    try:
        return (json.dumps(envelope, ensure_ascii=False, indent=1) + "\n").encode()
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can hold
        return (json.dumps(envelope, indent=1) + "\n").encode()


def _write(path: Path, text: bytes) -> None:
    """To a file beside it, onto the disk, then in one step under its name."""
    part = path.with_name(f".{path.name[:100]}.{os.getpid()}.{os.urandom(4).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(part, "xb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise LintError(f"{path}: cannot be written ({error.strerror})") from None


def _is_same(old: Record, new: Record) -> bool:
    return old.outcome is new.outcome and what_matters(old.message) == what_matters(new.message)


def age_in_days(record: Record, now: str) -> int:
    """Whole days from the look-up to `now`, an ISO date; a look-up in the future is 0 old."""
    return max(0, (date.fromisoformat(now[:10]) - date.fromisoformat(record.looked_up[:10])).days)


def age_limit(record: Record, *, max_age: int | None = None) -> int:
    """Days after which a record is too old to rely on; `max_age` overrules."""
    if max_age is not None:
        return max_age
    return NOT_FOUND_AGE if record.outcome is Outcome.NON_EXISTENT else FOUND_AGE


def is_stale(record: Record, now: str, *, max_age: int | None = None) -> bool:
    """Whether a record is too old to rely on."""
    return age_in_days(record, now) > age_limit(record, max_age=max_age)


def is_due(record: Record, now: str, *, max_age: int | None = None) -> bool:
    """Whether to ask again: a found work may have been retracted since, long before it is stale."""
    limit = age_limit(record, max_age=max_age)
    if max_age is None and record.outcome in (Outcome.FOUND, Outcome.MOVED):
        limit = STATUS_AGE
    return age_in_days(record, now) > limit


def due(
    folder: Path | None, DOIs: Iterable[str], now: str, *, max_age: int | None = None
) -> tuple[str, ...]:
    """The DOIs to ask for: without a record, with one that is due, or with a broken one.

    Raises LintError for a record that a later version wrote.
    """
    return tuple(doi for doi in DOIs if _is_wanted(folder, doi, now, max_age))


def _is_wanted(folder: Path | None, DOI: str, now: str, max_age: int | None) -> bool:
    if folder is None or not is_doi(DOI):
        return True
    try:
        record = load(folder, DOI)
    except UnreadableError:
        return True
    return record is None or is_due(record, now, max_age=max_age)
