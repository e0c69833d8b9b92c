"""What `extract` shows: the numbers and citations of articles as they are read."""

import json
from collections.abc import Iterable
from typing import Any

from lint.claim import Citation, Extraction, LookAlike, Statement
from lint.document import Document, Span
from lint.finding import RunError
from lint.quantity import plain
from lint.report.excerpt import visible
from lint.report.receipt import error_line, plural

# Fields that hold several values in the output, whatever their number.
SEVERAL = frozenset({"author", "subject"})

Read = tuple[Document, Extraction]


def render_json(read: Iterable[Read], errors: Iterable[RunError]) -> str:
    """The document that INTERFACE promises, one entry an article."""
    document = {
        "version": 1,
        "articles": [_article(document, extraction) for document, extraction in read],
        "errors": [{"path": error.path, "message": error.message} for error in errors],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def render(read: Iterable[Read], errors: Iterable[RunError], *, concise: bool = False) -> str:
    """For people: each number with what is known of it, then each citation."""
    lines = []
    for document, extraction in read:
        if not concise:
            lines.append(_heading(document, extraction))
        for statement in extraction.statements:
            line, column = document.region(document.source_span(statement.span))[:2]
            lines.append(
                f"{document.uri}:{line}:{column}: {_folded(statement.quote)}: {_said(statement)}"
            )
        for citation in extraction.citations:
            line, column = document.region(document.source_span(citation.span))[:2]
            lines.append(f"{document.uri}:{line}:{column}: {_cited(citation)}")
        if not concise:
            lines.append("")
    lines += [f"claimdrift: {error_line(error.path, error.message)}" for error in errors]
    return "".join(visible(line) + "\n" for line in lines)


def _heading(document: Document, extraction: Extraction) -> str:
    if extraction.language is not None:
        return f"{document.uri}: not in English ({extraction.language}), not read"
    counts = (
        plural(len(extraction.statements), "number"),
        f"{len(extraction.look_alikes)} set aside",
        plural(len(extraction.citations), "citation"),
    )
    return f"{document.uri}: {', '.join(counts)}"


def _said(statement: Statement) -> str:
    quantity = statement.quantity
    meant = statement.measure.value if statement.measure is not None else quantity.kind.value
    known = {
        "of": statement.outcome,
        "in": statement.arm,
        "against": statement.comparator,
        "among": statement.population,
        "at": statement.timepoint,
        "from": statement.cites,
    }
    words = [meant, *(f"{word} {value}" for word, value in known.items() if value)]
    return _folded(", ".join(words))


def _cited(citation: Citation) -> str:
    fields = [
        f"{name} {'; '.join(_folded(one.value) for one in stated)}"
        for name, stated in citation.stated.items()
    ]
    return "; ".join([f"cites {citation.DOI or 'a work without a DOI'}", *fields])


def _folded(text: str) -> str:
    return " ".join(text.split())


def _article(document: Document, extraction: Extraction) -> dict[str, Any]:
    found: dict[str, Any] = {
        "path": document.uri,
        "claims": [_claim(document, statement) for statement in extraction.statements],
        "set_aside": [_set_aside(document, one) for one in extraction.look_alikes],
        "citations": [_citation(document, citation) for citation in extraction.citations],
    }
    if extraction.language is not None:
        found["language"] = extraction.language
    return found


def _claim(document: Document, statement: Statement) -> dict[str, Any]:
    quantity = statement.quantity
    return {
        "quote": statement.quote,
        "kind": quantity.kind.value,
        "values": [*quantity.dates] or [plain(value) for value in quantity.values],
        "unit": quantity.unit,
        "form": quantity.form.value,
        "relation": quantity.relation.value,
        "direction": quantity.direction.value if quantity.direction is not None else None,
        "label": quantity.label,
        "level": plain(quantity.level) if quantity.level is not None else None,
        "df": [plain(one) for one in quantity.df] or None,
        "measure": statement.measure.value if statement.measure is not None else None,
        "outcome": statement.outcome,
        "arm": statement.arm,
        "comparator": statement.comparator,
        "population": statement.population,
        "timepoint": statement.timepoint,
        "cites": statement.cites,
        **_position(document, statement.span),
    }


def _set_aside(document: Document, look_alike: LookAlike) -> dict[str, Any]:
    start, end = document.source_span(look_alike.span)
    return {
        "quote": look_alike.quote,
        "by": "rule",
        "family": look_alike.family,
        "start": start,
        "end": end,
    }


def _citation(document: Document, citation: Citation) -> dict[str, Any]:
    start, end = document.source_span(citation.span)
    stated = {
        name: [one.value for one in values] if name in SEVERAL else values[0].value
        for name, values in citation.stated.items()
        if values
    }
    return {
        "DOI": citation.DOI,
        "form": citation.form.value,
        "start": start,
        "end": end,
        "stated": stated,
    }


def _position(document: Document, span: Span) -> dict[str, int]:
    source_span = document.source_span(span)
    region = document.region(source_span)
    return {
        "start": source_span.start,
        "end": source_span.end,
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
    }
