"""How often each rule was broken: one line a rule, the most frequent first."""

from collections import Counter

from lint.finding import Run
from lint.report.full import shown


def render(run: Run) -> str:
    """Count, level and rule; a rule whose findings differ in level has a line for each."""
    count = Counter((result.level, result.rule_id) for result in shown(run.results))
    ordered = sorted(count.items(), key=lambda one: (-one[1], -one[0][0].rank, one[0][1]))
    room = max((len(str(number)) for _, number in ordered), default=1)
    return "".join(
        f"{number:>{room}}  {level.value:7}  {rule}\n" for (level, rule), number in ordered
    )
