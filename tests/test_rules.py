"""Every example on every rule's page and in tests/rules, run through that one rule.

A ```flagged block is an article; carets under a line mark the words that a finding must cover, no
more and no fewer. Without carets the finding stands elsewhere, in claims.yaml or at the article as
a whole. A ```clean block must yield nothing; a blank article is one that is gone. A ```claims.yaml
block or a ```work block (a Crossref message; "outcome" and "requested" stand for what else a
look-up may find) above them holds for all examples that follow, until
the next heading.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from recording import case_of as recorded_case

from lint.case import Abstract, Case
from lint.check import check
from lint.document import Place, Span
from lint.extract.extractor import extract
from lint.matching.search import suggestion_key
from lint.read.abstract import read_abstract
from lint.rules import Rule, rules
from lint.work import (
    Elsewhere,
    Lookup,
    Malformed,
    Unknown,
    Unregistered,
    Work,
    work_from_message,
)

FOLDER = Path(__file__).parent / "rules"
URI = "article.md"
NOW = "2026-11-23"


@dataclass
class Example:
    """One article of a page, and what must be found in it."""

    rule: Rule
    is_flagged: bool
    text: str
    spans: list[Span]
    ledger: str | None = None
    works: list[dict[str, Any]] = field(default_factory=list)


def blocks(page: str) -> Iterator[tuple[str, list[str]]]:
    """Each fenced block by its name; a heading outside them is a block without lines."""
    name, lines = None, []
    for line in page.splitlines():
        if name is None and line.startswith("```"):
            name, lines = line[3:].strip(), []
        elif name is not None and line.rstrip() == "```":
            yield name, lines
            name = None
        elif name is not None:
            lines.append(line)
        elif line.startswith("## "):
            yield "heading", []


def without_carets(lines: list[str]) -> tuple[str, list[Span]]:
    """The article, and the spans of it that carets mark."""
    kept: list[str] = []
    spans = []
    for line in lines:
        if line.strip() and set(line) <= {" ", "^"}:
            start = sum(len(one) + 1 for one in kept[:-1])
            for run in line.replace(" ", " \n").replace("^ ", "^\n ").split("\n"):
                end = start + len(run)
                if "^" in run:
                    spans.append(Span(start, end))
                start = end
        else:
            kept.append(line)
    return "\n".join(kept) + "\n", spans


def examples() -> Iterator[Any]:
    for rule in rules():
        extra = FOLDER / rule.family / f"{rule.id.replace('-', '_')}.md"
        pages = [rule.page, extra.read_text(encoding="utf-8") if extra.exists() else ""]
        count = 0
        for page in pages:
            ledger: str | None = None
            works: list[dict[str, Any]] = []
            used = False
            for name, lines in blocks(page):
                if name == "heading" or (used and name in ("claims.yaml", "work")):
                    ledger, works, used = None, [], False
                if name == "claims.yaml":
                    ledger = "\n".join(lines) + "\n"
                elif name == "work":
                    works.append(json.loads("\n".join(lines)))
                elif name in ("flagged", "clean"):
                    used = True
                    count += 1
                    text, spans = without_carets(lines)
                    example = Example(rule, name == "flagged", text, spans, ledger, list(works))
                    yield pytest.param(example, id=f"{rule.id}-{count}-{name}")


def case_of(example: Example) -> Case:
    case = recorded_case(example.text if example.text.strip() else None, example.ledger)
    works: dict[str, Lookup] = {
        one.DOI: Unknown(DOI=one.DOI, reason="never looked up")
        for one in case.citations
        if one.DOI is not None
    }
    suggestions: dict[str, tuple[Work, ...]] = {}
    for message in works and example.works:
        works |= looked_up(message)
    for message in example.works:
        if message.get("outcome") == "suggested":
            keys = (suggestion_key(one) for one in case.citations)
            suggestions |= {key: (work_from_message(message),) for key in keys if key}
    cited = {citation.DOI for citation in case.citations}
    found = {doi: work for doi, work in works.items() if isinstance(work, Work)}
    return replace(
        case,
        works=works,
        suggestions=suggestions,
        abstracts={doi: abstract_of(work) for doi, work in found.items() if work.abstract},
        related={doi: work for doi, work in found.items() if doi not in cited},
    )


def abstract_of(work: Work) -> Abstract:
    """The abstract of a ```work block, read as a run reads it."""
    document = read_abstract(work.abstract or "", work.DOI)
    extraction = extract(document)
    return Abstract(
        DOI=work.DOI,
        document=document,
        statements=extraction.statements,
        abbreviations=extraction.abbreviations,
    )


def looked_up(message: dict[str, Any]) -> dict[str, Lookup]:
    """The look-up that a ```work block gives: a work, or what "outcome" says instead."""
    doi = message["DOI"].lower()
    match message.get("outcome"):
        case "non-existent":
            return {doi: Unregistered(DOI=doi, looked_up=NOW)}
        case "malformed":
            return {doi: Malformed(DOI=doi)}
        case "elsewhere":
            title = message.get("title")
            return {doi: Elsewhere(DOI=doi, agency=message["RA"], looked_up=NOW, title=title)}
        case "suggested":
            return {}
        case _:
            requested = message.get("requested", doi)
            work = work_from_message(message, requested=requested, looked_up=NOW)
            return {requested: work}


@pytest.mark.parametrize("example", list(examples()))
def test_example(example: Example) -> None:
    found = list(findings(example))
    marked = [example.text[slice(*span)] for span in example.spans]
    covered = sorted(place.span for place in found if place.uri == URI and place.span is not None)
    assert marked == [example.text[slice(*span)] for span in covered]
    assert sorted(example.spans) == covered
    assert example.is_flagged == bool(found)


def findings(example: Example) -> Iterator[Place]:
    """Where the rule finds something, on the article or on what the other rules found."""
    case = case_of(example)
    results, errors = check(case, [example.rule])
    assert errors == []
    return (result.finding.place for result in results)
