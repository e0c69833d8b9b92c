"""What a person would have recorded of an article, and the article held against it.

Everything that is read is recorded and reviewed, so that nothing is found until one side is edited.
"""

from collections.abc import Iterator, Mapping

from lint.case import Case
from lint.check import check
from lint.claim import (
    Alignment,
    Claim,
    Entry,
    RecordedArticle,
    Suppression,
)
from lint.document import Span
from lint.extract.claims import group
from lint.extract.extractor import extract, read_sentence
from lint.finding import Result
from lint.ledger.align import align
from lint.ledger.parse import parse
from lint.ledger.renamed import find_renamed
from lint.ledger.sync import plan
from lint.ledger.write import fresh
from lint.read.reader import read
from lint.rules import rules

NOW = "2026-11-23"


def record(source: str, path: str = "article.md") -> str:
    """A claims.yaml that records the article as it stands."""
    document = read(source.encode(), path)
    extraction = extract(document)
    claims = group(extraction.statements)
    everything = plan(None, path, document, extraction, claims, Alignment(), accept=True)
    return fresh(everything.edits)


def case_of(source: str | None, ledger: str | None, path: str = "article.md") -> Case:
    """The article held against a claims.yaml, if there is one; None is an article that is gone."""
    articles = parse(ledger, "claims.yaml").articles if ledger is not None else ()
    document = read((source or "").encode(), path)
    extraction = extract(document)
    recorded = next((one for one in articles if one.path == path), None)
    alignment = Alignment()
    if source is None:
        recorded = recorded or articles[0]
    else:
        recorded = recorded or find_renamed(articles, document, extraction.statements)
        if recorded is not None:
            alignment = align(recorded, document, extraction.statements, read_sentence)
    entries = {match.now.span: match.entry for match in alignment.matches if match.now}
    return Case(
        document=document,
        statements=extraction.statements,
        look_alikes=extraction.look_alikes,
        citations=extraction.citations,
        claims=tuple(_owned(claim, entries) for claim in group(extraction.statements)),
        recorded=recorded,
        has_ledger=ledger is not None,
        is_missing=source is None,
        ledger_uri="claims.yaml" if ledger is not None else None,
        alignment=alignment,
        suppressions=() if recorded is None else tuple(_suppressions(recorded)),
        now=NOW,
    )


def _owned(claim: Claim, entries: Mapping[Span, Entry]) -> Claim:
    owners = (entries[one.span] for one in claim.statements if one.span in entries)
    return Claim(statements=claim.statements, entry=next(owners, None))


def _suppressions(recorded: RecordedArticle) -> Iterator[Suppression]:
    yield from recorded.suppressions
    for entry in recorded.entries:
        yield from entry.suppressions


def drift(case: Case) -> list[Result]:
    """What the drift family finds."""
    results, errors = check(case, [rule for rule in rules() if rule.family == "drift"])
    assert errors == []
    return results
