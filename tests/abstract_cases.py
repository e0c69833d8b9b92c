"""Reads the cases of articles held against abstracts: numbers with what the abstract makes of them.

A file is a list of works, or several named lists of them. Each work has a `DOI`, whose record
stands in tests/crossref, or an `abstract` and a `title` of its own, and `cases`: what an article
`says`, and under `supported`, `contradicted` and `absent` its numbers by their quotes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lint.claim import Statement
from lint.crossref.records import lookups
from lint.document import Document, Span
from lint.extract.extractor import extract
from lint.finding import State
from lint.read.abstract import read_abstract
from lint.read.reader import read
from lint.support.bench import Source
from lint.work import Work

RECORDS = Path(__file__).parent / "crossref"
STATES = {
    "supported": State.SUPPORTED,
    "absent": State.NOT_IN_ABSTRACT,
    "contradicted": State.CONTRADICTED,  # of a range, one end is enough
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One small article with its labelled numbers."""

    says: str
    article: Document
    statements: tuple[Statement, ...]
    source: Source
    labels: tuple[tuple[Statement, State], ...]
    unread: tuple[tuple[str, State], ...]  # quotes that the extractor does not read


def source_of(abstract: str, title: str = "") -> Source:
    document = read_abstract(abstract, "10.5555/1")
    extraction = extract(document)
    return Source(
        document=document,
        statements=extraction.statements,
        title=title,
        abbreviations=extraction.abbreviations,
    )


@cache
def recorded_source(doi: str) -> Source:
    work = lookups(RECORDS, [doi])[doi]
    assert isinstance(work, Work)
    assert work.abstract is not None
    return source_of(work.abstract, " ".join(work.title))


def source_of_work(work: Mapping[str, Any]) -> Source:
    if "abstract" in work:
        return source_of(work["abstract"], work.get("title") or "")
    return recorded_source(str(work["DOI"]).lower())


def works_in(path: Path) -> list[Mapping[str, Any]]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    if isinstance(loaded, list):
        return loaded
    return [work for works in loaded.values() for work in works]


def labelled(path: Path) -> list[Labelled]:
    return [case for work in works_in(path) for case in labelled_work(work)]


def labelled_work(work: Mapping[str, Any]) -> Iterator[Labelled]:
    """The cases of one work."""
    source = source_of_work(work)
    for case in work["cases"]:
        document = read(f"{case['says']}\n".encode(), "article.md")
        statements = extract(document).statements
        labels: dict[Span, tuple[Statement, State]] = {}
        unread = []
        for name, state in STATES.items():
            for quote in map(str, case.get(name) or ()):
                found = _at(document, statements, quote)
                if found is None:
                    unread.append((quote, state))
                else:
                    labels[found.span] = (found, state)
        yield Labelled(
            says=str(case["says"]),
            article=document,
            statements=statements,
            source=source,
            labels=tuple(labels.values()),
            unread=tuple(unread),
        )


def _at(document: Document, statements: tuple[Statement, ...], quote: str) -> Statement | None:
    """The number that stands where a quote does."""
    start = document.text.find(quote)
    if start < 0:
        return None
    place = Span(start, start + len(quote))
    return next(
        (one for one in statements if one.span.start < place.end and place.start < one.span.end),
        None,
    )
