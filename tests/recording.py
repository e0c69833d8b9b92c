"""What a person would have recorded of an article, and the article held against it.

Everything that is read is recorded and reviewed, so that nothing is found until one side is edited.
"""

from collections.abc import Iterator, Mapping, Sequence

from lint.case import Case
from lint.check import check
from lint.claim import (
    Alignment,
    Claim,
    Entry,
    Extraction,
    RecordedArticle,
    Statement,
    Suppression,
)
from lint.document import Document, Span
from lint.extract.claims import group
from lint.extract.extractor import extract, read_sentence
from lint.finding import Result
from lint.ledger.align import align
from lint.ledger.anchor import anchors
from lint.ledger.emit import Tree, lines
from lint.ledger.parse import parse
from lint.ledger.renamed import find_renamed
from lint.read.reader import read
from lint.rules import rules

NOW = "2026-11-23"


def record(source: str, path: str = "article.md") -> str:
    """A claims.yaml that records the article as it stands."""
    document = read(source.encode(), path)
    extraction = extract(document)
    tree: Tree = {
        "version": "1",
        "articles": {
            path: {
                "citations": _citations(extraction),
                "claims": _claims(document, extraction.statements),
            }
        },
    }
    return "\n".join(lines(tree, 0, name="")) + "\n"


def _claims(document: Document, statements: Sequence[Statement]) -> list[Tree]:
    written: list[Tree] = []
    by_span = dict(
        zip((one.span for one in statements), anchors(document, statements), strict=True)
    )
    for number, claim in enumerate(group(statements), start=1):
        mentions: list[Tree] = []
        for statement in claim.statements:
            anchor = by_span[statement.span]
            mention: dict[str, Tree] = {"exact": anchor.exact, "sentence": anchor.setting.sentence}
            if anchor.nth > 1:
                mention["nth"] = str(anchor.nth)
            if anchor.setting.cell:
                mention["cell"] = [*anchor.setting.cell]
            mentions.append(mention)
        first = claim.statements[0]
        parts: dict[str, Tree] = {part.kind.value: part.quote for part in first.parts}
        entry: dict[str, Tree] = {"id": f"claim-{number}", "value": " ".join(first.quote.split())}
        entry |= {"parts": parts} if parts else {}
        written.append(entry | {"status": "reviewed", "mentions": mentions})
    return written


def _citations(extraction: Extraction) -> list[Tree]:
    known: dict[str, dict[str, Tree]] = {}
    for citation in extraction.citations:
        if citation.DOI is not None:
            printed = known.setdefault(citation.DOI, {})
            for name, stated in citation.stated.items():
                values = [one.value for one in stated]
                printed.setdefault(name, [*values] if len(values) > 1 else values[0])
    return [
        {"DOI": doi, **({"printed": printed} if printed else {})} for doi, printed in known.items()
    ]


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
