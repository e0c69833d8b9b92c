"""What a change touches: a finding counts when any of its places lies in changed lines.

The cause of a finding and its line are often two places: somebody edits the number in the body,
and the list further down is what no longer agrees. Both are places of one finding, so the
change that made it is never filtered away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lint.document import Place
from lint.finding import Result

Lines = tuple[int, int]  # first and last changed line, from 1
Change = Mapping[str, Sequence[Lines]]  # path as the run shows it -> what changed there


def parse_diff(text: str) -> dict[str, list[Lines]]:
    """The changed lines of a unified diff without context, by path from the repository's root.

    Where lines were only taken away, the lines on both sides of the gap are touched.
    """
    changed: dict[str, list[Lines]] = {}
    path: str | None = None
    for line in text.splitlines():
        if line.startswith("+++ "):
            name = line[4:].rstrip("\t")
            path = None if name == "/dev/null" else name
        elif line.startswith("@@ ") and path is not None:
            start, _, count = line.split(" ")[2].removeprefix("+").partition(",")
            first, length = int(start), int(count or "1")
            last = first + length - 1 if length else first + 1
            changed.setdefault(path, []).append((first, last))
    return changed


def marked(results: Iterable[Result], change: Change) -> list[Result]:
    """The results, those that the change does not touch marked as outside of it."""
    return [
        result
        if any(_is_touched(place, change) for place in _places(result))
        else replace(result, is_outside=True)
        for result in results
    ]


def _places(result: Result) -> Iterable[Place]:
    yield result.finding.place
    for related in result.finding.related:
        yield related.place


def _is_touched(place: Place, change: Change) -> bool:
    lines = change.get(place.uri, ())
    if place.region is None:
        return bool(lines)
    return any(
        first <= place.region.end_line and place.region.line <= last for first, last in lines
    )
