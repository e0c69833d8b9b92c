"""Recorded citations laid on those of today: which work is which, whatever is printed of it.

A work is known by its DOI, or without one by its title. What is left is known again by what is
printed of it, or by a DOI that is nearly the same. An article may cite one work in several forms;
what any of them prints is printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lint.claim import Citation, RecordedCitation

# Two DOIs so alike that one is a slip of the other: a digit, a letter, two that changed places.
_LIKE = 0.8
# With more works than this gone at once the list was replaced, and none is a slip.
_MOST_MISSING = 50
# A journal and a year alone tie nothing.
_LEAST_FIELDS = 3

_PLAIN = str.maketrans({**dict.fromkeys("‐‑‒–—―", "-"), **dict.fromkeys("‘’“”", "'"), '"': "'"})

Texts = Sequence[str]
Works = Mapping[str, Sequence[Citation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Each recorded citation with the places that cite it today, and the works not recorded."""

    known: tuple[tuple[RecordedCitation, tuple[Citation, ...]], ...]
    new: tuple[tuple[Citation, ...], ...]


def lay_citations(recorded: Sequence[RecordedCitation], citations: Sequence[Citation]) -> Laid:
    """Lays every recorded citation on what it is today; on nothing where it is gone."""
    works = dict(works_of(citations))
    found: dict[int, Sequence[Citation]] = {}
    left = []
    for index, one in enumerate(recorded):
        here = works.pop(_key(one.DOI, one.printed), None)
        if here is None:
            left.append(index)
        else:
            found[index] = here
    for index in left:
        key = _nearest(recorded[index], works, len(left))
        found[index] = works.pop(key) if key is not None else ()
    return Laid(
        known=tuple((one, tuple(found[index])) for index, one in enumerate(recorded)),
        new=tuple(tuple(here) for here in works.values()),
    )


def works_of(citations: Sequence[Citation]) -> Works:
    """The works that are cited, each with every place that cites it."""
    works: dict[str, list[Citation]] = {}
    for citation in citations:
        if citation.DOI is not None or citation.stated:
            printed = {name: _texts(citation, name) for name in citation.stated}
            works.setdefault(_key(citation.DOI, printed), []).append(citation)
    return works


def stated(name: str, citations: Sequence[Citation]) -> Iterator[tuple[str, ...]]:
    """What each citation that prints a field prints for it."""
    for citation in citations:
        texts = _texts(citation, name)
        if texts:
            yield texts


def same_field(first: Texts, second: Texts) -> bool:
    """Whether two printed fields are one: the same words, however cut, spaced, cased and quoted."""
    return field_words(first) == field_words(second)


def field_words(texts: Texts) -> list[str]:
    """The words of a field without case and signs; a hyphen stays, since dates have it."""
    text = " ".join(texts).translate(_PLAIN).casefold()
    return "".join(sign if sign.isalnum() or sign == "-" else " " for sign in text).split()


def _texts(citation: Citation, name: str) -> tuple[str, ...]:
    return tuple(one.value for one in citation.stated.get(name, ()))


def _key(doi: str | None, printed: Mapping[str, Texts]) -> str:
    """What tells works apart: the DOI, else the title, else all that is printed."""
    if doi is not None:
        return doi.casefold()
    named = printed.get("title") or [text for texts in printed.values() for text in texts]
    return " ".join(field_words(named))


def _nearest(recorded: RecordedCitation, works: Works, missing: int) -> str | None:
    """The work of today that is the recorded one under another DOI or title."""
    if missing > _MOST_MISSING or not works:
        return None
    shared = {key: _shared_fields(recorded, here) for key, here in works.items()}
    best = max(shared, key=lambda key: shared[key])
    if shared[best] > 0:
        return best
    if recorded.DOI is None:
        return None
    likeness = {
        key: SequenceMatcher(None, recorded.DOI.casefold(), key, autojunk=False).ratio()
        for key, here in works.items()
        if here[0].DOI is not None
    }
    best = max(likeness, key=lambda key: likeness[key], default=best)
    if likeness.get(best, 0) >= _LIKE or missing == len(likeness) == 1:
        return best
    return None


def _shared_fields(recorded: RecordedCitation, citations: Sequence[Citation]) -> int:
    """How many printed fields agree, where they tie two citations together at all."""
    agreeing = {
        name
        for name, texts in recorded.printed.items()
        if any(same_field(texts, here) for here in stated(name, citations))
    }
    is_tied = "title" in agreeing or len(agreeing) >= _LEAST_FIELDS
    return len(agreeing) if is_tied else 0
