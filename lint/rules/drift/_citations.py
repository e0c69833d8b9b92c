"""Recorded citations laid on today's: by DOI first, then by what is printed, then by a like DOI."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from lint.case import Case
from lint.claim import Citation, RecordedCitation

# Two DOIs so alike that one is a slip of the other: a digit, a letter, two that changed places.
_LIKE = 0.8

_PLAIN = str.maketrans({**dict.fromkeys("‐‑‒–—―", "-"), **dict.fromkeys("‘’“”", "'"), '"': "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A recorded citation and the places that cite it today; none: it is gone."""

    recorded: RecordedCitation
    citations: tuple[Citation, ...]

    @property
    def has_other_doi(self) -> bool:
        return all(_doi(one.DOI) != _doi(self.recorded.DOI) for one in self.citations)


def cited(case: Case) -> tuple[tuple[Cited, ...], tuple[tuple[Citation, ...], ...]]:
    """Every recorded citation with what it is today, and the works cited that are not recorded."""
    if case.recorded is None or case.is_missing:
        return (), ()
    today: dict[str, list[Citation]] = {}
    for citation in case.citations:
        if citation.DOI is not None or citation.stated:
            today.setdefault(_doi(citation.DOI), []).append(citation)
    found: dict[int, tuple[Citation, ...]] = {}
    left = []
    for index, recorded in enumerate(case.recorded.citations):
        here = today.pop(_doi(recorded.DOI), None) if recorded.DOI is not None else None
        if here is None:
            left.append(index)
        else:
            found[index] = tuple(here)
    for index in left:
        key = _nearest(case.recorded.citations[index], today, len(left))
        found[index] = tuple(today.pop(key)) if key is not None else ()
    known = tuple(
        Cited(recorded=recorded, citations=found[index])
        for index, recorded in enumerate(case.recorded.citations)
    )
    return known, tuple(tuple(here) for key, here in today.items() if key)


def _doi(doi: str | None) -> str:
    return doi.casefold() if doi is not None else ""


def _nearest(
    recorded: RecordedCitation, today: dict[str, list[Citation]], missing: int
) -> str | None:
    """The DOI of today that is the recorded work under another DOI."""
    shared = {key: _shared_fields(recorded, here) for key, here in today.items()}
    best = max(shared, key=lambda key: shared[key], default=None)
    if best is None:
        return None
    if shared[best] > 0:
        return best
    likeness = {
        key: SequenceMatcher(None, _doi(recorded.DOI), key, autojunk=False).ratio() for key in today
    }
    best = max(likeness, key=lambda key: likeness[key])
    if likeness[best] >= _LIKE:
        return best
    return best if missing == len(today) == 1 and best else None


def _shared_fields(recorded: RecordedCitation, here: list[Citation]) -> int:
    """How many printed fields agree; a journal or a year alone ties nothing."""
    agreeing = {
        name
        for name, values in recorded.printed.items()
        if any(same_field(values, stated) for stated in stated_values(name, here))
    }
    return len(agreeing) if "title" in agreeing or len(agreeing) > 2 else 0


def stated_values(
    name: str, citations: tuple[Citation, ...] | list[Citation]
) -> Iterator[tuple[str, ...]]:
    """What each citation that states a field prints for it."""
    for citation in citations:
        stated = citation.stated.get(name)
        if stated:
            yield tuple(one.value for one in stated)


def same_field(recorded: tuple[str, ...], stated: tuple[str, ...]) -> bool:
    """Whether two printed fields are one: the same words, however cut, spaced, cased and quoted."""
    return _field_words(recorded) == _field_words(stated)


def stands_in(case: Case, citations: tuple[Citation, ...], values: tuple[str, ...]) -> bool:
    """Whether each value still stands, word for word, where one of the citations does."""
    document = case.document
    for citation in citations:
        first = document.block_at(citation.span.start)
        last = document.block_at(max(citation.span.start, citation.span.end - 1))
        start = first.span.start if first is not None else citation.span.start
        end = last.span.end if last is not None else citation.span.end
        words = f" {' '.join(_field_words((document.text[start:end],)))} "
        if all(f" {' '.join(_field_words((value,)))} " in words for value in values):
            return True
    return False


def _field_words(values: tuple[str, ...]) -> list[str]:
    text = " ".join(values).translate(_PLAIN).casefold()
    return "".join(sign if sign.isalnum() or sign == "-" else " " for sign in text).split()
