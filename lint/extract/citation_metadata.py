"""Citations in metadata: front matter, Highwire and Dublin Core `<meta>`, JSON-LD.

Metadata describes the page first of all, so a field is stated only where it must be the cited
work's: in a nested entry (`references.0.title`), under a prefixed key (`study_doi`), beside a
Highwire or Dublin Core DOI, in a scholarly article's JSON-LD. The page's own `title:`, `author:`
and `date:` are never a citation's. A JATS article's own DOI is none either.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.claim import Citation, CitationForm, Stated
from lint.document import BlockKind, Document, Span
from lint.extract.authors import listed_authors
from lint.extract.citation_labels import trimmed
from lint.extract.doi import find_dois
from lint.extract.metadata_keys import HIGHWIRE, OWN, place_of
from lint.extract.references import reference_fields
from lint.patterns import Pattern


class _Value(NamedTuple):
    """One value and the rest of its key behind the field's name."""

    field: str
    rest: tuple[str, ...]
    span: Span
    block: int


@dataclass(slots=True)
class _Record:
    """What metadata says of one thing."""

    owner: str = ""
    values: list[_Value] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    is_page: bool = False  # the page itself: title, author and date are not a cited work's


_SHORT_DOI = Pattern(r"10/[a-z0-9]{3,10}", re.IGNORECASE)
_SCHOLARLY = Pattern(r"scholarlyarticle", re.IGNORECASE)
_JSON_ROOT = Pattern(r"jsonld(?:\.\d+)?(?:\.@graph\.\d+)?\Z")
_PAIR = Pattern(r"(?:^|;)\s*citation_(?P<name>\w+)\s*=\s*(?P<value>[^;]*)")


def metadata_citations(document: Document) -> list[Citation]:
    """One citation for each DOI that metadata names, with what it says of that work."""
    citations: dict[str, Citation] = {}
    for record in _records(document):
        for citation in _citations(document, record):
            known = citations.get(citation.DOI or "")
            if known is None or len(citation.stated) > len(known.stated):
                citations[citation.DOI or ""] = citation
    return list(citations.values())


def own_dois(document: Document) -> frozenset[str]:
    """The DOIs that a JATS article has itself."""
    return frozenset(
        doi.name
        for block in document.blocks
        if block.kind is BlockKind.METADATA and block.headers[:1] == ("article-id.doi",)
        for doi in find_dois(document.text, block.span.start, block.span.end)
    )


def _records(document: Document) -> Iterable[_Record]:
    """The things that metadata describes, each with its values.

    Where a list has no numbers in its keys, a key that comes again begins the next thing.
    """
    records: list[_Record] = []
    current: dict[str, _Record] = {}
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.METADATA or not block.headers:
            continue
        key = block.headers[0]
        if OWN.match(key):
            continue
        if key.lower() == "citation_reference":
            records.append(_inline(document, block.span, index))
            continue
        owner, name, rest = place_of(key)
        record = current.get(owner)
        is_single = name != "author" and not rest
        if record is None or (is_single and key in record.keys and not owner.startswith("<")):
            is_page = owner == "" or bool(_JSON_ROOT.match(owner))
            record = current[owner] = _Record(owner=owner, is_page=is_page)
            records.append(record)
        record.keys.add(key)
        if name is not None:
            record.values.append(_Value(name, rest, block.span, index))
        elif _SCHOLARLY.search(document.text, block.span.start, block.span.end):
            record.is_page = False
    owners: dict[str, list[_Record]] = {}
    for record in records:
        owners.setdefault(record.owner, []).append(record)
    for entries in owners.values():
        _distrust(entries)
    return records


def _distrust(records: list[_Record]) -> None:
    """Leaves only the DOIs to things that may be mixed up with their neighbours.

    Without numbers, `doi` and `title` of one entry and `title` and `doi` of the next look like
    three entries; where each says its type first, or all say the same things, they are apart.
    """
    keys = [{key for key in record.keys if "@" not in key} for record in records]
    if all(f"{record.owner}.@type" in record.keys for record in records):
        return
    if any(one != keys[0] for one in keys):
        for record in records:
            record.is_page = True


def _inline(document: Document, span: Span, index: int) -> _Record:
    """Highwire's `citation_reference`, whose fields stand in one value."""
    record = _Record(owner=f"<reference {index}>")
    for match in _PAIR.finditer(document.text[span.start : span.end]):
        name = HIGHWIRE.get(match["name"].lower())
        if name:
            start, end = match.span("value")
            record.values.append(
                _Value(name, (), Span(span.start + start, span.start + end), index)
            )
    return record


def _citations(document: Document, record: _Record) -> Iterable[Citation]:
    """The citations that one thing's values make; none without a DOI."""
    text = document.text
    dois = [doi for value in record.values for doi in _dois(text, value)]
    names = {name for name, _, _ in dois}
    fields: dict[str, tuple[Stated, ...]] = {}
    truncated = False
    if len(names) == 1:
        fields, truncated = _stated(text, record)
    for name, span, index in {
        name: (name, span, index) for name, span, index in reversed(dois)
    }.values():
        printed = text[span.start : span.end]
        yield Citation(
            DOI=name,
            span=span,
            stated=fields,
            form=CitationForm.METADATA,
            truncated=truncated,
            block=index,
            printed_doi=printed if printed != name else None,
            doi_span=span,
        )


def _dois(text: str, value: _Value) -> list[tuple[str, Span, int]]:
    """The DOIs that a value names."""
    if value.field not in ("DOI", "link", "text"):
        return []
    span = trimmed(text, value.span)
    if value.field == "DOI" and _SHORT_DOI.fullmatch(text, span.start, span.end):
        return [(text[span.start : span.end].lower(), span, value.block)]
    return [(doi.name, doi.span, value.block) for doi in find_dois(text, span.start, span.end)]


def _stated(text: str, record: _Record) -> tuple[dict[str, tuple[Stated, ...]], bool]:
    """The fields that a record states of the one work it names."""
    if len(record.values) == 1 and record.values[0].field == "text":
        found = reference_fields(text, record.values[0].span)
        return (dict(found.stated), found.truncated) if found else ({}, False)
    stated: dict[str, tuple[Stated, ...]] = {}
    authors = [value for value in record.values if value.field == "author"]
    truncated = False
    if authors and not record.is_page:
        names, truncated = _authors(text, authors)
        if names:
            stated["author"] = names
    for name in ("title", "container-title", "publisher", "published", "volume", "issue", "page"):
        if record.is_page and (name != "container-title" or record.owner):
            continue
        values = [value for value in record.values if value.field == name and _is_value(value)]
        one = _joined(text, name, values, record)
        if one is not None:
            stated[name] = (one,)
    return stated, truncated


def _is_value(value: _Value) -> bool:
    """Whether a value is the field's own, not that of a thing in it: `publisher.logo.url`."""
    leaves = [part.lower() for part in value.rest if not part.isdigit()]
    return all(
        leaf in ("name", "ispartof", "date-parts", "year", "month", "day") for leaf in leaves
    )


def _joined(text: str, name: str, values: list[_Value], record: _Record) -> Stated | None:
    """One field's value, put together where metadata has it in parts."""
    if not values:
        return None
    first = Stated(value=" ".join(text[slice(*values[0].span)].split()), span=values[0].span)
    if name == "published" and len(values) > 1 and any(value.rest for value in values):
        parts = [text[slice(*value.span)].strip() for value in values[:3]]
        return Stated(value="-".join(part.zfill(2) for part in parts), span=first.span)
    if name == "container-title" and len(values) > 1:
        deepest = max(values, key=lambda value: len(value.rest))  # a volume's periodical
        return Stated(value=" ".join(text[slice(*deepest.span)].split()), span=deepest.span)
    if name == "page":
        last = next((value for value in record.values if value.field == "last page"), None)
        if last is not None:
            return Stated(value=f"{first.value}-{text[slice(*last.span)].strip()}", span=first.span)
    return first if first.value else None


def _authors(text: str, values: list[_Value]) -> tuple[tuple[Stated, ...], bool]:
    """The authors: one a value, or one a list of values in parts, or one value for all."""
    if len(values) == 1 and not values[0].rest:
        found = listed_authors(text, values[0].span)
        return found.stated, found.truncated
    people: list[dict[str, Span]] = []
    numbers: tuple[str, ...] | None = None
    for value in values:
        digits = tuple(part for part in value.rest if part.isdigit())
        leaf = next((part.lower() for part in reversed(value.rest) if not part.isdigit()), "name")
        if not people or digits != numbers or leaf in people[-1]:
            people.append({})
        people[-1][leaf] = value.span
        numbers = digits
    stated = []
    for parts in people:
        family = next(
            (parts[key] for key in ("family", "familyname", "last") if key in parts), None
        )
        given = next((parts[key] for key in ("given", "givenname", "first") if key in parts), None)
        whole = next((parts[key] for key in ("name", "literal") if key in parts), None)
        if whole is not None:
            stated.append(Stated(value=" ".join(text[slice(*whole)].split()), span=whole))
        elif family is not None:
            words = [text[slice(*span)].strip() for span in (given, family) if span is not None]
            stated.append(Stated(value=" ".join(words), span=family))
    return tuple(stated), False
