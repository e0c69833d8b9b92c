"""Look-ups for a run: which works to ask for, where the answers are kept, and what they say.

An answer is recorded the moment it comes, so that nothing is lost when the network breaks or
a person stops the program half way. An outage is never recorded; where one keeps a fresh answer
from coming, the record on hand still speaks, with its date.

A project that keeps no abstracts records of each only the sentences with numbers: without them an
offline check would find nothing of what the article claims.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from lint.crossref.lookup import look_up, search
from lint.crossref.message import without_abstract
from lint.crossref.records import Record, due, lookups, save
from lint.crossref.service import CROSSREF_URL, DOI_URL, Service
from lint.crossref.store import look_up_in
from lint.crossref.visit import Visit
from lint.extract.extractor import extract
from lint.finding import NotChecked, Run, RunError
from lint.project import Project
from lint.read.abstract import read_abstract
from lint.reading import Reading, read_all
from lint.run import judge
from lint.settings import DEFAULTS, Settings
from lint.suggesting import suggest
from lint.work import Lookup, Unknown, Work
from lint.workspace import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How to ask: patience in seconds, addresses, and whether known answers are asked for again."""

    is_refresh: bool = False
    deadline: float = 300.0
    works: Path | None = None  # a local file or store that answers instead of the network
    crossref_url: str | None = None
    doi_url: str | None = None
    progress: Callable[[int, int], None] | None = None


def verify(articles: Iterable[Article], project: Project, *, now: str, asking: Asking) -> Run:
    """Looks every cited DOI up, records the answers, and runs the citation rules on them."""
    errors: list[RunError] = []
    readings = list(read_all(articles, project, errors, scope=()))
    folders = _folders(readings)
    settings = readings[0].governance.settings if readings else DEFAULTS
    wanted = _wanted(folders, settings, now, asking)
    visit = None if asking.works is not None else Visit(_service(settings, asking))
    answers = _answers(wanted, folders, settings, now, asking, visit)
    works = {doi: _best(doi, answers.get(doi), folders[doi]) for doi in folders}
    suggestions = suggest(
        readings,
        works,
        ask=partial(_asked, now=now, asking=asking, visit=visit),
        seek=None if visit is None else partial(_sought, visit=visit),
    )
    run = judge(
        readings,
        project,
        errors,
        now=now,
        families=("citation",),
        works=works,
        suggestions=suggestions,
    )
    return replace(run, not_checked=(*run.not_checked, *_not_renewed(readings, answers, works)))


def _not_renewed(
    readings: Sequence[Reading], answers: Mapping[str, Lookup], works: Mapping[str, Lookup]
) -> Iterator[NotChecked]:
    """The records that speak for works which were asked for again in vain."""
    for reading in readings:
        for doi in dict.fromkeys(one.DOI for one in reading.extraction.citations if one.DOI):
            answer = answers.get(doi)
            if isinstance(answer, Unknown) and not isinstance(works[doi], Unknown):
                yield NotChecked(
                    family="citation",
                    path=reading.document.uri,
                    reason=f"asked again in vain, the older record stands: {answer.reason}",
                    DOI=doi,
                )


def _service(settings: Settings, asking: Asking) -> Service:
    return Service(
        crossref_url=asking.crossref_url or CROSSREF_URL,
        doi_url=asking.doi_url or DOI_URL,
        mailto=settings.mailto,
        deadline=asking.deadline,
    )


def _asked(
    DOIs: Sequence[str], *, now: str, asking: Asking, visit: Visit | None
) -> Mapping[str, Lookup]:
    """Look-ups of DOIs that may have been meant; nothing of them is recorded."""
    if asking.works is not None:
        return look_up_in(asking.works, DOIs)
    return look_up(DOIs, service=visit.service, now=now, visit=visit) if visit is not None else {}


def _sought(text: str, *, visit: Visit) -> tuple[Work, ...]:
    return search(text, service=visit.service, visit=visit)


def _folders(readings: Sequence[Reading]) -> dict[str, list[Path | None]]:
    """Each cited DOI, and the folders in which its record is kept."""
    folders: dict[str, list[Path | None]] = {}
    for reading in readings:
        for citation in reading.extraction.citations:
            if citation.DOI is None:
                continue
            known = folders.setdefault(citation.DOI, [])
            if reading.governance.records not in known:
                known.append(reading.governance.records)
    return folders


def _wanted(
    folders: Mapping[str, Sequence[Path | None]], settings: Settings, now: str, asking: Asking
) -> list[str]:
    if asking.is_refresh:
        return list(folders)
    return [
        doi
        for doi, places in folders.items()
        if any(due(place, (doi,), now, max_age=settings.max_age) for place in places)
    ]


def _answers(
    wanted: Sequence[str],
    folders: Mapping[str, Sequence[Path | None]],
    settings: Settings,
    now: str,
    asking: Asking,
    visit: Visit | None,
) -> dict[str, Lookup]:
    def record(answer: Record) -> None:
        if not settings.keep_abstracts:
            answer = _cut(answer)
        for folder in folders.get(answer.DOI, ()):
            if folder is not None:
                save(folder, answer, max_age=settings.max_age)

    if asking.works is not None:
        return look_up_in(asking.works, wanted, recorder=record)
    if visit is None:
        return {}
    return look_up(
        wanted,
        service=visit.service,
        now=now,
        recorder=record,
        progress=asking.progress,
        visit=visit,
    )


def _cut(answer: Record) -> Record:
    """A record that keeps of its abstract only the sentences with numbers."""
    abstract = answer.message.get("abstract")
    if not isinstance(abstract, str):
        return answer
    document = read_abstract(abstract, answer.DOI)
    spans = dict.fromkeys(one.sentence for one in extract(document).statements)
    sentences = [document.text[span.start : span.end] for span in spans]
    return replace(answer, message=without_abstract(answer.message, sentences))


def _best(doi: str, answer: Lookup | None, places: Sequence[Path | None]) -> Lookup:
    """Today's answer; where there is none, what is on record, with its date."""
    if answer is not None and not isinstance(answer, Unknown):
        return answer
    for place in places:
        recorded = lookups(place, (doi,))[doi]
        if not isinstance(recorded, Unknown):
            return recorded
    return answer or Unknown(DOI=doi, reason="never looked up")
