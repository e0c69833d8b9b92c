"""SARIF 2.1.0, for code scanning.

`kind` is never set: the format allows a level only on failures, and ours all are. Columns are
code points. Rules carry their page as help, so that nobody needs a website to read why.
"""

import json
from typing import Any
from urllib.parse import quote

from lint import __version__
from lint.document import Place
from lint.finding import Result, Run
from lint.report.paths import from_root
from lint.rules import Rule, rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# What code scanning takes of one run.
MOST_RESULTS = 25_000


def render(run: Run, *, exit_code: int = 0, base: str = "") -> str:
    """The run as one SARIF log; suppressed results carry their justification."""
    every = {rule.id: rule for rule in rules()}
    used = sorted({result.rule_id for result in run.results})
    index = {rule_id: number for number, rule_id in enumerate(used)}
    notifications = [_notification("error", error.message) for error in run.errors] + [
        _notification("note", f"not checked ({one.family}): {one.DOI or one.path}: {one.reason}")
        for one in run.not_checked
    ]
    kept = run.results[:MOST_RESULTS]
    if len(kept) < len(run.results):
        more = len(run.results) - len(kept)
        notifications.append(_notification("warning", f"{more} more results are not shown"))
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "claimdrift",
                        "semanticVersion": __version__,
                        "rules": [_rule(every[rule_id]) for rule_id in used],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The repository"}}},
                "invocations": [
                    {
                        "executionSuccessful": not run.errors,
                        "exitCode": exit_code,
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "results": [_result(result, index, base) for result in kept],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {"tags": [rule.family]},
    }


def _result(result: Result, index: dict[str, int], base: str) -> dict[str, Any]:
    finding = result.finding
    text = finding.message
    if finding.evidence:
        text += f" ({finding.evidence})"
    shown: dict[str, Any] = {
        "ruleId": result.rule_id,
        "ruleIndex": index[result.rule_id],
        "level": result.level.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(finding.place, base)}],
        "partialFingerprints": {"claimdrift/v1": result.fingerprint},
    }
    if finding.related:
        shown["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(related.place, base),
                "message": {"text": related.message},
            }
            for number, related in enumerate(finding.related, start=1)
        ]
    if result.suppression is not None:
        shown["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": result.suppression.reason,
            }
        ]
    if result.is_baselined or result.is_outside:
        shown["baselineState"] = "unchanged"
    return shown


def _location(place: Place, base: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(from_root(place.uri, base)), "uriBaseId": "SRCROOT"}
    }
    if place.region is not None:
        region: dict[str, Any] = {
            "startLine": place.region.line,
            "startColumn": place.region.column,
            "endLine": place.region.end_line,
            "endColumn": place.region.end_column,
        }
        if place.quote is not None:
            region["snippet"] = {"text": place.quote}
        location["region"] = region
    return location


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": text}}
