"""GitLab's code quality report: a list of issues with path, line and fingerprint."""

import json

from lint.finding import Level, Run
from lint.report.full import shown
from lint.report.paths import from_root

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(run: Run, *, base: str = "") -> str:
    """Every result nobody has accepted, and each error of the run as a blocker."""
    issues = []
    for result in shown(run.results):
        finding = result.finding
        evidence = f" ({finding.evidence})" if finding.evidence else ""
        region = finding.place.region
        issues.append(
            {
                "type": "issue",
                "description": finding.message + evidence,
                "check_name": result.rule_id,
                "fingerprint": result.fingerprint,
                "severity": SEVERITIES[result.level],
                "location": {
                    "path": from_root(finding.place.uri, base),
                    "lines": {
                        "begin": region.line if region is not None else 1,
                        "end": region.end_line if region is not None else 1,
                    },
                },
            }
        )
    for number, error in enumerate(run.errors, start=1):
        issues.append(
            {
                "type": "issue",
                "description": error.message,
                "check_name": error.rule or "not-checked",
                "fingerprint": f"error-{number}-{error.path or ''}",
                "severity": "blocker",
                "location": {
                    "path": from_root(error.path or "claims.yaml", base),
                    "lines": {"begin": error.line or 1, "end": error.line or 1},
                },
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"
