"""A work as Crossref describes it, and the other answers that a look-up can have.

Names are Crossref's, with underscores for hyphens. Nothing is repaired here: odd, empty
and wrong values are kept as the record has them, and the citation rules know how to read them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person (given, family) or an organisation (name); any part may be missing."""

    given: str | None = None
    family: str | None = None
    name: str | None = None
    suffix: str | None = None
    ORCID: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as precise as the record has it."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
            if self.day is not None:
                text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One entry of `updated-by` or `update-to`: a notice and what it does."""

    DOI: str  # of the notice (updated-by) or of the work it changes (update-to)
    type: str  # folded: lower case, underscores
    label: str | None = None
    source: str | None = None  # publisher or retraction-watch
    updated: Date | None = None
    record_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry of a work's reference list."""

    DOI: str | None = None
    article_title: str | None = None
    author: str | None = None
    year: str | None = None
    journal_title: str | None = None
    unstructured: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One entry of `relation`: is-preprint-of, has-comment, is-review-of ..."""

    kind: str
    id: str
    id_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work that Crossref knows."""

    DOI: str  # lower case, as the record has it
    requested: str  # the DOI that was asked for, lower case
    looked_up: str | None = None  # ISO date of the look-up
    type: str | None = None
    subtype: str | None = None
    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    original_title: tuple[str, ...] = ()
    author: tuple[Author, ...] = ()
    editor: tuple[Author, ...] = ()
    container_title: tuple[str, ...] = ()
    short_container_title: tuple[str, ...] = ()
    publisher: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    article_number: str | None = None
    published: Date | None = None
    published_online: Date | None = None
    published_print: Date | None = None
    issued: Date | None = None
    posted: Date | None = None
    abstract: str | None = None
    language: str | None = None
    reference: tuple[Reference, ...] = ()
    updated_by: tuple[Update, ...] = ()
    update_to: tuple[Update, ...] = ()
    relation: tuple[Relation, ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether the record answers under another DOI than the one asked for."""
        return self.requested != self.DOI

    @property
    def dates(self) -> tuple[Date, ...]:
        """Every date under which this work may be cited; never the date of registration."""
        slots = (
            self.published_print,
            self.published_online,
            self.published,
            self.issued,
            self.posted,
        )
        return tuple(dict.fromkeys(date for date in slots if date is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unregistered:
    """doi.org itself says that there is no such DOI."""

    DOI: str
    looked_up: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Registered, but with another agency than Crossref."""

    DOI: str
    agency: str
    looked_up: str | None = None
    title: str | None = None  # where the other agency told it


@dataclass(frozen=True, slots=True, kw_only=True)
class Malformed:
    """Not the form of a DOI; nobody was asked."""

    DOI: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Could not be checked, or never was; says nothing about the DOI."""

    DOI: str
    reason: str


Lookup = Work | Unregistered | Elsewhere | Malformed | Unknown


def work_from_message(
    message: Mapping[str, Any], *, requested: str | None = None, looked_up: str | None = None
) -> Work:
    """The work that a Crossref `message` describes; a field of an odd type reads as absent."""
    doi = (_text(message.get("DOI")) or requested or "").lower()
    return Work(
        DOI=doi,
        requested=(requested or doi).lower(),
        looked_up=looked_up,
        type=_text(message.get("type")),
        subtype=_text(message.get("subtype")),
        title=_texts(message.get("title")),
        subtitle=_texts(message.get("subtitle")),
        original_title=_texts(message.get("original-title")),
        author=_authors(message.get("author")),
        editor=_authors(message.get("editor")),
        container_title=_texts(message.get("container-title")),
        short_container_title=_texts(message.get("short-container-title")),
        publisher=_text(message.get("publisher")),
        volume=_text(message.get("volume")),
        issue=_text(message.get("issue")),
        page=_text(message.get("page")),
        article_number=_text(message.get("article-number")),
        published=_date(message.get("published")),
        published_online=_date(message.get("published-online")),
        published_print=_date(message.get("published-print")),
        issued=_date(message.get("issued")),
        posted=_date(message.get("posted")),
        abstract=_text(message.get("abstract")),
        language=_text(message.get("language")),
        reference=tuple(_reference(item) for item in _mappings(message.get("reference"))),
        updated_by=_updates(message.get("updated-by")),
        update_to=_updates(message.get("update-to")),
        relation=_relations(message.get("relation")),
    )


def _text(value: Any) -> str | None:
    if isinstance(value, str) and value.strip():
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for item in values if (text := _text(item)) is not None)


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _date(value: Any) -> Date | None:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [part for part in first if isinstance(part, int) and part > 0]
    if not numbers:
        return None
    month = numbers[1] if len(numbers) > 1 and numbers[1] <= 12 else None
    day = numbers[2] if month is not None and len(numbers) > 2 and numbers[2] <= 31 else None
    return Date(year=numbers[0], month=month, day=day)


def _authors(value: Any) -> tuple[Author, ...]:
    return tuple(
        Author(
            given=_text(item.get("given")),
            family=_text(item.get("family")),
            name=_text(item.get("name")),
            suffix=_text(item.get("suffix")),
            ORCID=_text(item.get("ORCID")),
        )
        for item in _mappings(value)
    )


def _updates(value: Any) -> tuple[Update, ...]:
    return tuple(
        Update(
            DOI=(_text(item.get("DOI")) or "").lower(),
            type=(_text(item.get("type")) or "")
            .strip()
            .lower()
            .replace("-", "_")
            .replace(" ", "_"),
            label=_text(item.get("label")),
            source=_text(item.get("source")),
            updated=_date(item.get("updated")),
            record_id=_text(item.get("record-id")),
        )
        for item in _mappings(value)
    )


def _reference(item: Mapping[str, Any]) -> Reference:
    doi = _text(item.get("DOI"))
    return Reference(
        DOI=doi.lower() if doi else None,
        article_title=_text(item.get("article-title")),
        author=_text(item.get("author")),
        year=_text(item.get("year")),
        journal_title=_text(item.get("journal-title")),
        unstructured=_text(item.get("unstructured")),
    )


def _relations(value: Any) -> tuple[Relation, ...]:
    if not isinstance(value, dict):
        return ()
    return tuple(
        Relation(kind=kind, id=identifier, id_type=_text(item.get("id-type")))
        for kind, items in value.items()
        for item in _mappings(items)
        if (identifier := _text(item.get("id"))) is not None
    )
