"""Works that may have been meant where a DOI leads nowhere, to another work, or is not printed.

A misprinted DOI is mended by small edits and the results are looked up; else Crossref is asked for
the reference in words. Only a work whose title, and authors or year, are those printed is kept,
and it is a suggestion for a person, never taken for what the article cites. What was found is not
recorded: records hold cited works only, and an offline check has no suggestions.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import Citation
from lint.matching.citation import compare, is_same_work, signals_of_other_work
from lint.matching.doi_repair import candidates, is_misprint
from lint.matching.search import search_text, suggestion_key
from lint.reading import Reading
from lint.work import Lookup, Malformed, Unregistered, Work

MOST_SEARCHES = 20  # a run; lists are answered once a second
_FOLLOWING = 60  # characters behind a DOI, of which a blank may have cut off some
_PARTS = frozenset(["component", "peer-review"])  # a search finds figures and reviews of a work

Ask = Callable[[Sequence[str]], Mapping[str, Lookup]]
Seek = Callable[[str], Sequence[Work]]


@dataclass(frozen=True, slots=True)
class _Doubtful:
    """A citation whose work is not known, and what stands right behind its DOI."""

    citation: Citation
    key: str
    following: str
    mended: tuple[str, ...]  # DOIs that may have been meant


def suggest(
    readings: Sequence[Reading], works: Mapping[str, Lookup], *, ask: Ask, seek: Seek | None
) -> dict[str, tuple[Work, ...]]:
    """The works to suggest, by `suggestion_key`; `seek` is None where nobody can search."""
    doubtful = list(_doubtful(readings, works))
    wanted = dict.fromkeys(doi for one in doubtful for doi in one.mended)
    answers = ask(list(wanted)) if wanted else {}
    found: dict[str, tuple[Work, ...]] = {}
    for one in doubtful:
        known = (answers.get(doi) for doi in one.mended)
        fitting = tuple(work for work in known if isinstance(work, Work) and _fits(one, work))
        if fitting:
            found.setdefault(one.key, fitting)
    if seek is not None:
        found |= _sought([one for one in doubtful if one.key not in found], seek)
    return found


def _doubtful(readings: Sequence[Reading], works: Mapping[str, Lookup]) -> Iterator[_Doubtful]:
    for reading in readings:
        for citation in reading.extraction.citations:
            key = suggestion_key(citation)
            work = works.get(citation.DOI) if citation.DOI is not None else None
            if key is None:
                continue
            if isinstance(work, Unregistered | Malformed) and citation.DOI is not None:
                behind = _following(reading, citation)
                yield _Doubtful(citation, key, behind, candidates(citation.DOI, behind))
            elif citation.DOI is None or (isinstance(work, Work) and _is_other(citation, work)):
                yield _Doubtful(citation, key, "", ())


def _following(reading: Reading, citation: Citation) -> str:
    """What stands behind a printed DOI in its line."""
    if citation.doi_span is None:
        return ""
    end = citation.doi_span.end
    return reading.document.text[end : end + _FOLLOWING].partition("\n")[0]


def _is_other(citation: Citation, work: Work) -> bool:
    return bool(signals_of_other_work(citation, work, compare(citation, work)))


def _fits(one: _Doubtful, work: Work) -> bool:
    """Whether a record may be offered: it is the work printed, or the DOI was merely misset."""
    if "title" in one.citation.stated:
        return is_same_work(one.citation, work)
    return is_misprint(one.citation.DOI or "", work.DOI, one.following)


def _sought(doubtful: Sequence[_Doubtful], seek: Seek) -> dict[str, tuple[Work, ...]]:
    """What a search finds for what is printed; each reference is looked for once."""
    texts: dict[str, list[_Doubtful]] = {}
    for one in doubtful:
        text = search_text(one.citation)
        if text is not None:
            texts.setdefault(text, []).append(one)
    found: dict[str, tuple[Work, ...]] = {}
    for text in list(texts)[:MOST_SEARCHES]:
        works = seek(text)
        for one in texts[text]:
            fitting = tuple(
                work
                for work in works
                if work.type not in _PARTS
                and work.DOI != one.citation.DOI
                and is_same_work(one.citation, work)
            )
            if fitting:
                found[one.key] = fitting
    return found
