"""One line a result: path:line:column: level rule: message."""

from lint.finding import Run
from lint.report.excerpt import visible
from lint.report.full import shown


def render(run: Run) -> str:
    lines = []
    for result in shown(run.results):
        place = result.finding.place
        where = place.uri
        if place.region is not None:
            where += f":{place.region.line}:{place.region.column}"
        line = f"{where}: {result.level.value} {result.rule_id}: {result.finding.message}"
        lines.append(visible(line) + "\n")
    return "".join(lines)
