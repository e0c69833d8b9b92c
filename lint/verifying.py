"""Look-ups for a run: which works to ask for, where the answers are kept, and what they say.

An answer is recorded the moment it comes, so that nothing is lost when the network breaks or
a person stops the program half way. An outage is never recorded; where one keeps a fresh answer
from coming, the record on hand still speaks, with its date.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.crossref.lookup import look_up
from lint.crossref.records import Record, due, lookups, save
from lint.crossref.service import CROSSREF_URL, DOI_URL, Service
from lint.crossref.store import look_up_in
from lint.finding import Run, RunError
from lint.project import Project
from lint.reading import Reading, read_all
from lint.run import judge
from lint.settings import DEFAULTS, Settings
from lint.work import Lookup, Unknown
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
    answers = _answers(wanted, folders, settings, now, asking)
    works = {doi: _best(doi, answers.get(doi), folders[doi]) for doi in folders}
    return judge(readings, project, errors, now=now, families=("citation",), works=works)


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
) -> dict[str, Lookup]:
    def record(answer: Record) -> None:
        for folder in folders.get(answer.DOI, ()):
            if folder is not None:
                save(folder, answer, max_age=settings.max_age)

    if asking.works is not None:
        return look_up_in(asking.works, wanted, recorder=record)
    service = Service(
        crossref_url=asking.crossref_url or CROSSREF_URL,
        doi_url=asking.doi_url or DOI_URL,
        mailto=settings.mailto,
        deadline=asking.deadline,
    )
    return look_up(wanted, service=service, now=now, recorder=record, progress=asking.progress)


def _best(doi: str, answer: Lookup | None, places: Sequence[Path | None]) -> Lookup:
    """Today's answer; where there is none, what is on record, with its date."""
    if answer is not None and not isinstance(answer, Unknown):
        return answer
    for place in places:
        recorded = lookups(place, (doi,))[doi]
        if not isinstance(recorded, Unknown):
            return recorded
    return answer or Unknown(DOI=doi, reason="never looked up")
