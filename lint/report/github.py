"""Annotations for GitHub's log: one line a finding, with its evidence and its other places.

GitHub keeps ten annotations of each level a step and drops the rest without a word, so errors
come first and what was left out is counted. Article text can hold anything: escaping is what
keeps it from becoming a workflow command.
"""

from collections import Counter
from collections.abc import Iterator

from lint.document import Place
from lint.finding import Level, Result, Run
from lint.report.full import shown
from lint.report.paths import from_root
from lint.report.receipt import plural

MOST_A_LEVEL = 10
COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(run: Run, *, base: str = "") -> str:
    """The annotations of a run: the findings by level, then the other places they name."""
    results = sorted(shown(run.results), key=lambda one: -one.level.rank)
    lines = [
        _command("error", error.path, base, "claimdrift", error.message) for error in run.errors
    ]
    spent: Counter[Level] = Counter()
    left_out = 0
    for level, line in (*_findings(results, base), *_others(results, base)):
        if spent[level] < MOST_A_LEVEL:
            spent[level] += 1
            lines.append(line)
        else:
            left_out += 1
    if left_out:
        text = f"{plural(left_out, 'more annotation')}: GitHub shows ten a level; see the summary"
        lines.append(_command("notice", None, base, "claimdrift", text))
    return "".join(line + "\n" for line in lines)


def _findings(results: list[Result], base: str) -> Iterator[tuple[Level, str]]:
    for result in results:
        finding = result.finding
        text = finding.message
        if finding.evidence:
            text += f"\n{finding.evidence}"
        for related in finding.related:
            text += f"\n{_where(related.place, base)}: {related.message}"
        command = COMMANDS[result.level]
        title = f"claimdrift {result.rule_id}"
        yield result.level, _command(command, finding.place, base, title, text)


def _others(results: list[Result], base: str) -> Iterator[tuple[Level, str]]:
    """The places that a finding contradicts, so that the line there shows it too."""
    for result in results:
        finding = result.finding
        for related in finding.related:
            if related.place.region is None:
                continue
            text = f"{related.message}\n{finding.message}\n{_where(finding.place, base)}"
            title = f"claimdrift {result.rule_id}"
            command = COMMANDS[result.level]
            yield result.level, _command(command, related.place, base, title, text)


def _where(place: Place, base: str) -> str:
    line = f":{place.region.line}" if place.region is not None else ""
    return f"{from_root(place.uri, base)}{line}"


def _command(kind: str, place: Place | str | None, base: str, title: str, text: str) -> str:
    properties = {"title": title}
    if isinstance(place, str):
        properties = {"file": from_root(place, base), "line": "1"} | properties
    elif place is not None:
        # Line 0 or none is never drawn in a diff.
        where = {"file": from_root(place.uri, base), "line": "1"}
        if place.region is not None:
            where = {
                "file": from_root(place.uri, base),
                "line": str(place.region.line),
                "endLine": str(place.region.end_line),
            }
            if place.region.line == place.region.end_line:
                where |= {
                    "col": str(place.region.column),
                    "endColumn": str(place.region.end_column),
                }
        properties = where | properties
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {named}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
