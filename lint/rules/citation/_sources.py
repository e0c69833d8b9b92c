"""Cited works with the citations that name them, and every printed field held against them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.case import Case
from lint.claim import Citation, CitationForm
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.matching.citation import compare, signals_of_other_work
from lint.matching.verdict import Outcome, Verdict
from lint.work import Lookup, Work

_LONGEST = 200  # characters of a value that a message shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work that was found, and where the article cites it, the plainest place first."""

    work: Work
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A citation held against the record of its DOI."""

    citation: Citation
    work: Work
    verdicts: Mapping[str, Verdict]
    signals: tuple[str, ...]  # what says that another work is described


def cited(case: Case) -> Mapping[str, tuple[Citation, ...]]:
    """The citations of each DOI; those in the flow stand before those in metadata."""
    found: dict[str, list[Citation]] = {}
    for citation in case.citations:
        if citation.DOI is not None:
            found.setdefault(citation.DOI, []).append(citation)
    return {
        doi: tuple(sorted(citations, key=lambda one: one.form is CitationForm.METADATA))
        for doi, citations in found.items()
    }


def looked_up(case: Case) -> Iterator[tuple[Lookup, tuple[Citation, ...]]]:
    """Each cited DOI's look-up with its citations."""
    for doi, citations in case.once(cited).items():
        work = case.works.get(doi)
        if work is not None:
            yield work, citations


def sources(case: Case) -> tuple[Source, ...]:
    """The cited works that were found."""
    return tuple(
        Source(work=work, citations=citations)
        for work, citations in looked_up(case)
        if isinstance(work, Work)
    )


def compared(case: Case) -> tuple[Compared, ...]:
    """Every citation that prints a field, held against the record of its DOI."""
    found = []
    for source in case.once(sources):
        for citation in source.citations:
            if citation.stated:
                verdicts = compare(citation, source.work)
                signals = signals_of_other_work(citation, source.work, verdicts)
                found.append(
                    Compared(
                        citation=citation, work=source.work, verdicts=verdicts, signals=signals
                    )
                )
    return tuple(found)


def doi_place(case: Case, citation: Citation) -> Place:
    """Where the DOI of a citation stands."""
    return case.place(citation.doi_span or citation.span)


def record_place(work: Work) -> Place:
    """The record as the other place of a finding."""
    return Place(uri=f"https://doi.org/{work.DOI}")


def following(case: Case, citation: Citation) -> str:
    """The words right behind a printed DOI, up to the end of its line."""
    if citation.doi_span is None:
        return ""
    end = citation.doi_span.end
    block = case.document.block_at(max(citation.doi_span.start, 0))
    stop = block.span.end if block is not None else len(case.document.text)
    return case.document.text[end : min(stop, end + 60)].partition("\n")[0]


def field_findings(case: Case, field: str, name: str, tolerated: Level) -> Iterator[Finding]:
    """A finding for each citation whose field is not the record's; near ones at a lower level."""
    for one in case.once(compared):
        verdict = one.verdicts.get(field)
        if one.signals or verdict is None:
            continue
        if verdict.outcome in (Outcome.DIFFERS, Outcome.NEAR):
            level = None if verdict.outcome is Outcome.DIFFERS else tolerated
            level = Level.NOTE if verdict.is_minor else level
            yield _finding(case, one, field, name, verdict, level)


def _finding(
    case: Case, one: Compared, field: str, name: str, verdict: Verdict, level: Level | None
) -> Finding:
    stated = one.citation.stated[field]
    verb = "are" if name.endswith("s") else "is"
    recorded = shown(verdict.recorded or "")
    printed = shown(", ".join(value.value for value in stated[:6]))
    return Finding(
        message=f"the {name} {verb} printed as {printed} and recorded as {recorded}",
        place=case.place(stated[min(verdict.index, len(stated) - 1)].span),
        related=(Related(place=record_place(one.work), message=f"the record has {recorded}"),),
        evidence=verdict.why,
        level=level,
        DOI=one.citation.DOI,
    )


def shown(text: str) -> str:
    """A value as a message shows it."""
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[:_LONGEST].rstrip()}…”"
