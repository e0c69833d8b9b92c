"""The promise to scripts: `version: 1`, plain keys, on every exit code; no class shows through."""

import json
from typing import Any

from lint.document import Place
from lint.finding import Result, Run


def render(run: Run, exit_code: int = 0) -> str:
    """The run as one JSON document, every level and every suppressed result included."""
    document = {
        "version": 1,
        "exit_code": exit_code,
        "results": [_result(result) for result in run.results],
        "receipts": [
            {
                "claim": receipt.claim,
                "state": receipt.state.value,
                "source": receipt.source,
                "date": receipt.date,
                "quote": receipt.quote,
                "location": location(receipt.place),
            }
            for receipt in run.receipts
        ],
        "checked": {
            "articles": run.checked.articles,
            "claims": run.checked.claims,
            "mentions": run.checked.mentions,
            "citations": run.checked.citations,
            "works": run.checked.works,
            "rules": run.checked.rules,
        },
        "not_checked": [
            {"family": one.family, "path": one.path, "DOI": one.DOI, "reason": one.reason}
            for one in run.not_checked
        ],
        "errors": [
            {
                "path": error.path,
                "line": error.line,
                "column": error.column,
                "rule": error.rule,
                "message": error.message,
            }
            for error in run.errors
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def location(place: Place) -> dict[str, Any]:
    """A place with as much of its position as is known."""
    found: dict[str, Any] = {"path": place.uri}
    if place.quote is not None:
        found["quote"] = place.quote
    if place.span is not None:
        found |= {"start": place.span.start, "end": place.span.end}
    if place.region is not None:
        found |= {
            "line": place.region.line,
            "column": place.region.column,
            "end_line": place.region.end_line,
            "end_column": place.region.end_column,
        }
    return found


def _result(result: Result) -> dict[str, Any]:
    finding = result.finding
    suppression = result.suppression
    return {
        "rule": result.rule_id,
        "family": result.family,
        "level": result.level.value,
        "message": finding.message,
        "evidence": finding.evidence,
        "help": finding.help,
        "location": location(finding.place),
        "related": [
            {"message": related.message, "location": location(related.place)}
            for related in finding.related
        ],
        "claim": finding.claim,
        "DOI": finding.DOI,
        "suppressed": suppression is not None,
        "reason": suppression.reason if suppression is not None else None,
        "baselined": result.is_baselined,
        "outside": result.is_outside,
        "fingerprint": result.fingerprint,
    }


def counted(document: str) -> dict[str, int]:
    """How many results of each level a rendered document counts, and what has no record."""
    try:
        found = json.loads(document)
    except ValueError:
        return {"errors": 0, "warnings": 0, "notes": 0, "unverified": 0}
    open_results = [
        one["level"]
        for one in found["results"]
        if not (one["suppressed"] or one["baselined"] or one["outside"])
    ]
    return {
        "errors": open_results.count("error"),
        "warnings": open_results.count("warning"),
        "notes": open_results.count("note"),
        "unverified": sum(one["family"] == "citation" for one in found["not_checked"]),
    }
