"""The keys of metadata: which thing a key speaks of, and which field of it.

Highwire and Dublin Core speak of the page, dotted keys (`references.0.title`) of a thing that the
page lists, and so do prefixed ones (`study_doi`).
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lint.patterns import Pattern


class KeyPlace(NamedTuple):
    """What a key says: the thing it speaks of, its field, and the rest of the key."""

    owner: str
    field: str | None  # None for the thing's type, and for what a citation has no field for
    rest: tuple[str, ...] = ()


_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("doi", "dois"), "DOI"),
    **dict.fromkeys(
        ("identifier", "url", "link", "id", "same_as", "href", "uri", "source_url"), "link"
    ),
    **dict.fromkeys(("title", "article_title", "headline", "name"), "title"),
    **dict.fromkeys(
        ("journal", "journal_title", "container_title", "venue", "publication_name", "is_part_of"),
        "container-title",
    ),
    **dict.fromkeys(("publisher",), "publisher"),
    **dict.fromkeys(("author", "authors", "creator", "creators"), "author"),
    **dict.fromkeys(
        ("year", "date", "published", "issued", "publication_date", "date_published", "pub_date"),
        "published",
    ),
    **dict.fromkeys(("volume", "volume_number"), "volume"),
    **dict.fromkeys(("issue", "issue_number"), "issue"),
    **dict.fromkeys(("page", "pages", "pagination", "page_start", "first_page"), "page"),
    **dict.fromkeys(("page_end", "last_page"), "last page"),
}
HIGHWIRE: Mapping[str, str] = {
    "doi": "DOI",
    "title": "title",
    "journal_title": "container-title",
    "publisher": "publisher",
    "author": "author",
    "authors": "author",
    "publication_date": "published",
    "date": "published",
    "online_date": "published",
    "year": "published",
    "volume": "volume",
    "issue": "issue",
    "firstpage": "page",
    "lastpage": "last page",
}
_DUBLIN_CORE: Mapping[str, str] = {
    "identifier": "link",
    "identifier.doi": "DOI",
    "doi": "DOI",
    "title": "title",
    "creator": "author",
    "creator.personalname": "author",
    "publisher": "publisher",
    "date": "published",
    "date.issued": "published",
    "issued": "published",
    "source": "container-title",
    "publicationname": "container-title",
    "publicationdate": "published",
    "source.volume": "volume",
    "volume": "volume",
    "source.issue": "issue",
    "number": "issue",
    "startingpage": "page",
    "endingpage": "last page",
}
OWN = Pattern(
    r"(?:article-(?:id|meta|identifiers?)|journal-(?:id|meta)|pub-id|og:|twitter:|article:|fb:|al:|image"
    r"|thumbnail|license|permissions|self-uri|canonical)",
    re.IGNORECASE,
)
_HIGHWIRE_KEY = Pattern(r"(?:bepress_)?citation_(?P<name>\w+)\Z", re.IGNORECASE)
_DUBLIN_KEY = Pattern(r"(?:dc|dcterms|prism|eprints)[.:](?P<name>[\w.:-]+)\Z", re.IGNORECASE)
_PREFIXED = Pattern(
    r"(?P<work>study|paper|source|reference|cited|citation|original|research|publication|work)"
    r"_(?P<name>\w+)\Z"
)
_CAMEL = Pattern(r"(?<=[a-z])(?=[A-Z])")


def place_of(key: str) -> KeyPlace:
    """The thing that a key speaks of and the field that its value belongs to."""
    if match := _HIGHWIRE_KEY.match(key):
        return KeyPlace("<highwire>", HIGHWIRE.get(match["name"].lower()))
    if match := _DUBLIN_KEY.match(key):
        return KeyPlace("<dublin core>", _DUBLIN_CORE.get(match["name"].lower().replace(":", ".")))
    parts = key.split(".")
    if parts[-1] == "@type":
        return KeyPlace(".".join(parts[:-1]), None)
    for position, part in enumerate(parts):
        folded = _CAMEL.sub("_", part).lower().replace("-", "_")
        rest = tuple(parts[position + 1 :])
        prefixed = _PREFIXED.match(folded)
        if prefixed and prefixed["name"] in _FIELDS:
            owner = ".".join([*parts[:position], prefixed["work"]])
            return KeyPlace(owner, _FIELDS[prefixed["name"]], rest)
        if folded in _FIELDS or part == "@id":
            return KeyPlace(".".join(parts[:position]), _FIELDS.get(folded, "link"), rest)
    return KeyPlace(f"{key}=", "text")
