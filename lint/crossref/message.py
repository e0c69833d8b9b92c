"""Crossref's `message` about a work: what of it matters, what of it may be kept, its names."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Message = Mapping[str, Any]  # with Crossref's own keys, values and key order

# What changes without the work changing: counters, dates of bookkeeping, a search's score.
OF_NO_MATTER = frozenset(
    {
        "created",
        "deposited",
        "indexed",
        "is-referenced-by-count",
        "reference-count",
        "references-count",
        "score",
    }
)
DIGEST = "abstract-sha256"  # our own key, beside an abstract that was cut


def known_as(message: Message) -> Iterator[str]:
    """The DOIs under which a record goes, lower case, its own first."""
    own, others = message.get("DOI"), message.get("aliases")
    for name in (own, *(others if isinstance(others, list) else ())):
        if isinstance(name, str):
            yield name.lower()


def what_matters(message: Message) -> dict[str, Any]:
    """A message without what changes while the work does not.

    DOIs that Crossref itself finds for the entries of a reference list come and go with its
    matcher, so they count among those.
    """
    matters = {key: value for key, value in message.items() if key not in OF_NO_MATTER}
    references = matters.get("reference")
    if isinstance(references, list):
        matters["reference"] = [_as_deposited(entry) for entry in references]
    return matters


def _as_deposited(entry: Any) -> Any:
    if not isinstance(entry, dict) or entry.get("doi-asserted-by") != "crossref":
        return entry
    return {key: value for key, value in entry.items() if key not in ("DOI", "doi-asserted-by")}


def without_abstract(message: Message, sentences: Sequence[str]) -> dict[str, Any]:
    """A message that keeps of its abstract only `sentences`, and the digest of the whole.

    The digest tells whether the publisher has changed the abstract since. A message without an
    abstract comes back as it is; one that was cut before keeps its first digest.
    """
    abstract = message.get("abstract")
    if not isinstance(abstract, str):
        return dict(message)
    digest = message.get(DIGEST) or hashlib.sha256(abstract.encode(errors="replace")).hexdigest()
    kept = {key: value for key, value in message.items() if key != DIGEST}
    kept["abstract"] = " ".join(sentences)
    kept[DIGEST] = digest
    return kept
