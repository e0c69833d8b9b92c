"""Reviewdog's diagnostic format; its columns count bytes of UTF-8, so lines are looked up."""

import json
from typing import Any

from lint.document import Place, line_starts
from lint.finding import Level, Run
from lint.report.excerpt import source_of
from lint.report.full import shown
from lint.report.paths import from_root

SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(run: Run, *, base: str = "") -> str:
    """Every result nobody has accepted; errors of the run have no range."""
    diagnostics: list[dict[str, Any]] = []
    starts: dict[str, list[int]] = {}  # of the lines of each file, counted once
    for result in shown(run.results):
        finding = result.finding
        evidence = f"\n{finding.evidence}" if finding.evidence else ""
        diagnostics.append(
            {
                "message": finding.message + evidence,
                "location": _location(run, finding.place, base, starts),
                "severity": SEVERITIES[result.level],
                "code": {"value": result.rule_id},
                "related_locations": [
                    {"message": one.message, "location": _location(run, one.place, base, starts)}
                    for one in finding.related
                ],
            }
        )
    diagnostics += [
        {
            "message": error.message,
            "location": {"path": from_root(error.path or "claims.yaml", base)},
            "severity": "ERROR",
        }
        for error in run.errors
    ]
    document = {"source": {"name": "claimdrift"}, "diagnostics": diagnostics}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _location(run: Run, place: Place, base: str, starts: dict[str, list[int]]) -> dict[str, Any]:
    location: dict[str, Any] = {"path": from_root(place.uri, base)}
    region = place.region
    if region is None:
        return location
    source = source_of(run, place)

    def column(line: int, code_points: int) -> int:
        if source is None:
            return code_points
        if place.uri not in starts:
            starts[place.uri] = line_starts(source)
        start = starts[place.uri][line - 1]
        text = source[start : start + code_points - 1]
        return len(text.encode("utf-8", "surrogatepass")) + 1

    location["range"] = {
        "start": {"line": region.line, "column": column(region.line, region.column)},
        "end": {"line": region.end_line, "column": column(region.end_line, region.end_column)},
    }
    return location
