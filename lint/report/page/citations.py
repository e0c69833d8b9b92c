"""Each cited work: what the article prints beside what Crossref has on record, field by field."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import Citation
from lint.document import Document, Span
from lint.finding import Cited
from lint.matching.authors import authors_of, shown_authors
from lint.matching.citation import compare
from lint.matching.markup import plain
from lint.matching.status import Event, events, in_words
from lint.matching.verdict import Outcome, Verdict
from lint.report.page.receipts import lookup_in_words
from lint.report.page.words import Mark
from lint.work import Elsewhere, Unregistered, Work

_NAMES = {
    "title": "Title",
    "author": "Authors",
    "container-title": "Journal",
    "publisher": "Publisher",
    "published": "Published",
    "volume": "Volume",
    "issue": "Issue",
    "page": "Pages",
    "type": "Kind",
    "subject": "Subject",
}
_ALWAYS = frozenset({"title", "author", "container-title", "published"})
_VERDICTS = {
    Outcome.MATCH: ("agrees", "Agrees"),
    Outcome.NEAR: ("near", "Worth a look"),
    Outcome.DIFFERS: ("differs", "Differs"),
    Outcome.UNKNOWN: ("unknown", "Not comparable"),
}
_NOT_PRINTED = ("unprinted", "Not printed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field."""

    name: str
    printed: str | None
    recorded: str | None
    look: str
    verdict: str
    why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the article cites it."""

    anchor: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A cited work with every printed citation of it."""

    id: str
    DOI: str | None
    title: str | None
    found: str | None  # why there is no record to compare with; None: there is one
    status: str | None  # what became of the work
    is_grave: bool
    date: str | None  # ISO date of the look-up
    places: tuple[Place, ...]
    tables: tuple[tuple[Row, ...], ...]

    @property
    def differing(self) -> int:
        return sum(row.look == "differs" for rows in self.tables for row in rows)


def sources(document: Document, cited: Sequence[Cited], prefix: str) -> tuple[Source, ...]:
    """The cited works in order of first mention; `prefix` keeps the ids of articles apart."""
    return tuple(
        _source(document, group, f"source-{prefix}{number}", first)
        for number, (group, first) in enumerate(_by_doi(cited), start=1)
    )


def citation_marks(cited: Sequence[Cited], prefix: str) -> Iterator[Mark]:
    """A mark on each printed DOI, or on the whole citation where it prints none."""
    for number, (group, _) in enumerate(_by_doi(cited), start=1):
        for index, one in enumerate(group, start=1):
            yield Mark(
                span=_span(one.citation),
                rank=4,
                look="citation",
                id=f"source-{prefix}{number}-{index}",
            )


def _by_doi(cited: Sequence[Cited]) -> list[tuple[list[Cited], str | None]]:
    """The citations of each DOI; each without one stands alone."""
    groups: dict[object, list[Cited]] = {}
    for index, one in enumerate(cited):
        groups.setdefault(one.citation.DOI or index, []).append(one)
    return [(group, group[0].citation.DOI) for group in groups.values()]


def _source(document: Document, group: Sequence[Cited], id: str, doi: str | None) -> Source:
    work = group[0].work
    record = work if isinstance(work, Work) else None
    printing = [one.citation for one in group if one.citation.stated]
    tables = [_rows(citation, record) for citation in printing]
    if not tables and record is not None:
        tables = [_rows(group[0].citation, record)]
    title = plain(record.title[0]) if record is not None and record.title else None
    if title is None and printing and "title" in printing[0].stated:
        title = printing[0].stated["title"][0].value
    happened = events(record) if record is not None else ()
    found = "it is printed without a DOI" if doi is None else lookup_in_words(work)
    return Source(
        id=id,
        DOI=doi,
        title=title,
        found=None if record is not None else found,
        status=_status(happened) if record is not None else None,
        is_grave=bool(happened),
        date=work.looked_up if isinstance(work, Work | Unregistered | Elsewhere) else None,
        places=tuple(
            Place(anchor=f"{id}-{index}", line=_line(document, _span(one.citation)))
            for index, one in enumerate(group, start=1)
        ),
        tables=tuple(dict.fromkeys(tables)),
    )


def _span(citation: Citation) -> Span:
    return citation.doi_span or citation.span


def _line(document: Document, span: Span) -> int:
    return document.region(document.source_span(span)).line


def _status(happened: Sequence[Event]) -> str:
    if not happened:
        return "No notice of a retraction or correction on record"
    said = []
    for event in happened:
        when = f" on {event.dated}" if event.dated is not None else ""
        notice = f" (notice {event.notice})" if event.notice else ""
        said.append(f"{in_words(event)}{when}{notice}")
    text = "; ".join(said)
    return text[0].upper() + text[1:]


def _rows(citation: Citation, record: Work | None) -> tuple[Row, ...]:
    verdicts = compare(citation, record) if record is not None else {}
    return tuple(
        _row(field, citation, record, verdicts.get(field))
        for field in _NAMES
        if field in citation.stated or (field in _ALWAYS and record is not None)
    )


def _row(field: str, citation: Citation, record: Work | None, verdict: Verdict | None) -> Row:
    stated = citation.stated.get(field, ())
    printed = ", ".join(one.value for one in stated) or None
    if printed is not None and field == "author" and citation.truncated:
        printed += " et al."
    recorded = _RECORDED[field](record) if record is not None and field in _RECORDED else None
    if printed is None:
        look, said = _NOT_PRINTED
    elif verdict is not None:
        look, said = _VERDICTS[verdict.outcome]
    else:
        look, said = _VERDICTS[Outcome.UNKNOWN]
    why = verdict.why if verdict is not None else None
    if field == "subject" and record is not None:
        why = "records of Crossref have no subject"
    return Row(
        name=_NAMES[field], printed=printed, recorded=recorded, look=look, verdict=said, why=why
    )


def _title(work: Work) -> str | None:
    return ": ".join(plain(text) for text in (*work.title[:1], *work.subtitle[:1])) or None


def _container(work: Work) -> str | None:
    return plain(work.container_title[0]) if work.container_title else None


def _dates(work: Work) -> str | None:
    return ", ".join(dict.fromkeys(str(date) for date in work.dates)) or None


_RECORDED: Mapping[str, Callable[[Work], str | None]] = {
    "title": _title,
    "author": lambda work: shown_authors(authors_of(work)) or None,
    "container-title": _container,
    "publisher": lambda work: work.publisher,
    "published": _dates,
    "volume": lambda work: work.volume,
    "issue": lambda work: work.issue,
    "page": lambda work: " or ".join(filter(None, (work.page, work.article_number))) or None,
    "type": lambda work: work.type.replace("-", " ") if work.type else None,
}
