"""The citations of a sync: one entry a work, with what the article prints of it.

An article may cite one work in several forms; what any of them prints is printed. A field that
is printed for the first time is an edit, one that says something else or is gone waits.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from lint.claim import Citation, RecordedArticle, RecordedCitation
from lint.ledger.anchor import fold
from lint.ledger.draft import NOWHERE
from lint.ledger.edit import AddCitation, ChangeCitation, ChangeClaim, RemoveCitation
from lint.ledger.plan import Planning
from lint.ledger.recorded import PRINTED_KEYS
from lint.ledger.wording import quoted
from lint.matching.accepted import accepted as accepted_record
from lint.matching.accepted import changes as record_changes
from lint.work import Lookup, Work

# Two DOIs so alike that one is a slip of the other: a digit, a letter, two that changed places.
_LIKE = 0.8
# With more works than this gone at once the list was replaced, and none is a slip.
_MOST_MISSING = 50

_PLAIN = str.maketrans({**dict.fromkeys("‐‑‒–—―", "-"), **dict.fromkeys("‘’“”", "'"), '"': "'"})

Works = Mapping[str, Sequence[Citation]]  # DOI, or title where there is none -> its citations


def new_citations(
    citations: Sequence[Citation], works_known: Mapping[str, Lookup]
) -> list[RecordedCitation]:
    """An entry for each work that is cited, with its record where one is given."""
    return [_entry(group, works_known) for group in _works(citations).values()]


def plan_citations(
    planning: Planning,
    recorded: RecordedArticle,
    citations: Sequence[Citation],
    works_known: Mapping[str, Lookup],
) -> None:
    """Plans for every recorded citation, and for every work that is cited and not recorded."""
    works = _works(citations)
    keys = [_key(one.DOI, one.printed) for one in recorded.citations]
    found = {index: works[key] for index, key in enumerate(keys) if key in works}
    new = {key: group for key, group in works.items() if key not in set(keys)}
    left = [index for index in range(len(keys)) if index not in found]
    for index in left:
        key = _nearest(recorded.citations[index], new, len(left))
        found[index] = new.pop(key) if key is not None else ()
    for index, one in enumerate(recorded.citations):
        to = _plan(planning, one, found[index], works_known)
        if to != one:
            change = ChangeCitation(path=planning.path, citation=one, to=to)
            planning.edits.append(change)
        if to.DOI is not None and one.DOI is not None and to.DOI != one.DOI:
            _follow(planning, recorded, one.DOI, to.DOI)
    for group in new.values():
        entry = _entry(group, works_known if planning.accepts_all else {})
        planning.edits.append(AddCitation(path=planning.path, citation=entry))


def _works(citations: Sequence[Citation]) -> Works:
    works: dict[str, list[Citation]] = {}
    for citation in citations:
        if citation.DOI is not None or citation.stated:
            printed = _printed([citation])
            works.setdefault(_key(citation.DOI, printed), []).append(citation)
    return works


def _key(doi: str | None, printed: Mapping[str, tuple[str, ...]]) -> str:
    """What tells works apart: the DOI, else the title, else all that is printed."""
    if doi is not None:
        return doi.lower()
    named = printed.get("title") or tuple(text for texts in printed.values() for text in texts)
    return " ".join(_words(named))


def _printed(citations: Sequence[Citation]) -> dict[str, tuple[str, ...]]:
    """Each field as the first citation that states it prints it."""
    printed: dict[str, tuple[str, ...]] = {}
    for key in PRINTED_KEYS:
        stated = next((one.stated[key] for one in citations if one.stated.get(key)), ())
        texts = tuple(folded for one in stated if (folded := fold(one.value)))
        if texts:
            printed[key] = texts
    return printed


def _entry(citations: Sequence[Citation], works_known: Mapping[str, Lookup]) -> RecordedCitation:
    doi = citations[0].DOI
    return RecordedCitation(
        DOI=doi,
        place=NOWHERE,
        printed=_printed(citations),
        record=_record(doi, works_known),
    )


def _follow(planning: Planning, recorded: RecordedArticle, doi: str, to: str) -> None:
    """Lets the claims that answer to a work answer to it under its other DOI."""
    for entry in recorded.entries:
        if entry.cites == doi:
            fields = {"cites": to}
            planning.edits.append(ChangeClaim(path=planning.path, id=entry.id, fields=fields))


def _plan(
    planning: Planning,
    recorded: RecordedCitation,
    citations: Sequence[Citation],
    works_known: Mapping[str, Lookup],
) -> RecordedCitation:
    """The citation as it is to be recorded; what must not change yet waits."""
    name = recorded.DOI or _title(recorded)
    if not citations:
        if planning.accepts(name):
            planning.edits.append(RemoveCitation(path=planning.path, citation=recorded))
        else:
            planning.wait(name, f"{name} is cited no longer", recorded.place)
        return recorded
    doi = citations[0].DOI
    printed, changes = _compared(recorded, citations)
    record = _record(doi, works_known)
    work = works_known.get(doi or "")
    if doi != recorded.DOI:
        changes.insert(0, f"the DOI became {doi}" if doi else "the DOI is printed no longer")
    elif isinstance(work, Work) and recorded.record is not None:
        changes += (
            f"Crossref has the {one.field} {quoted(one.now)}, and had {quoted(one.before)}"
            for one in record_changes(recorded.record, work)
        )
    accepted = planning.accepts(name) or (doi is not None and planning.accepts(doi))
    if changes and not accepted:
        planning.wait(name, f"{name}: {'; '.join(changes)}", recorded.place)
        added = {key: texts for key, texts in printed.items() if key not in recorded.printed}
        return _with(recorded, recorded.DOI, {**recorded.printed, **added}, recorded.record)
    if changes or (accepted and recorded.record is None):
        return _with(recorded, doi, printed, record if record is not None else recorded.record)
    return _with(recorded, recorded.DOI, printed, recorded.record)


def _record(doi: str | None, works_known: Mapping[str, Lookup]) -> Mapping[str, object] | None:
    """What is kept of the record of a work that Crossref knows."""
    work = works_known.get(doi or "")
    return accepted_record(work) if isinstance(work, Work) else None


def _title(recorded: RecordedCitation) -> str:
    return next((text for texts in recorded.printed.values() for text in texts), "a citation")


def _with(
    recorded: RecordedCitation,
    doi: str | None,
    printed: Mapping[str, tuple[str, ...]],
    record: Mapping[str, object] | None,
) -> RecordedCitation:
    return RecordedCitation(
        DOI=doi,
        place=recorded.place,
        printed=dict(printed),
        printed_places=recorded.printed_places,
        record=record,
        record_place=recorded.record_place,
    )


def _compared(
    recorded: RecordedCitation, citations: Sequence[Citation]
) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """What is printed today, in recorded words where they say the same, and what has changed."""
    today = _printed(citations)
    printed: dict[str, tuple[str, ...]] = {}
    changes = []
    for key, texts in recorded.printed.items():
        stated = [
            tuple(part.value for part in one.stated[key])
            for one in citations
            if one.stated.get(key)
        ]
        if any(_words(texts) == _words(one) for one in stated):
            printed[key] = texts
        elif key in today:
            printed[key] = today[key]
            changes.append(
                f"the {key} {quoted(', '.join(texts))} became {quoted(', '.join(today[key]))}"
            )
        else:
            changes.append(f"the {key} {quoted(', '.join(texts))} is printed no longer")
    return printed | {key: texts for key, texts in today.items() if key not in printed}, changes


def _nearest(recorded: RecordedCitation, works: Works, missing: int) -> str | None:
    """The work of today that is the recorded one under another DOI."""
    if missing > _MOST_MISSING:
        return None
    alike = {key: _agreeing(recorded, here) for key, here in works.items()}
    best = max(alike, key=lambda key: alike[key], default=None)
    if best is None or alike[best] > 0:
        return best
    likeness = {
        key: SequenceMatcher(None, recorded.DOI or "", key, autojunk=False).ratio() for key in works
    }
    best = max(likeness, key=lambda key: likeness[key])
    if likeness[best] >= _LIKE or missing == len(works) == 1:
        return best
    return None


def _agreeing(recorded: RecordedCitation, citations: Sequence[Citation]) -> int:
    """How many printed fields agree; a journal or a year alone ties nothing."""
    printed = _printed(citations)
    agreeing = {
        key
        for key, texts in recorded.printed.items()
        if key in printed and _words(texts) == _words(printed[key])
    }
    return len(agreeing) if "title" in agreeing or len(agreeing) > 2 else 0


def _words(texts: Sequence[str]) -> list[str]:
    """The words of a field, however cut, spaced, cased and quoted."""
    text = " ".join(texts).translate(_PLAIN).casefold()
    return "".join(sign if sign.isalnum() or sign == "-" else " " for sign in text).split()
