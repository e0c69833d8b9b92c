"""From places in an article's source back to its words.

A place of a finding counts in the source; the report shows the words. Where one stretch of source
is read twice (a bare link is its own words and its own target) the words that come first count.
"""

from bisect import bisect_right
from dataclasses import dataclass

from lint.document import Document, Run, Span

_MOST_OVERLAPS = 8  # runs that may lie on one another in the source


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The runs of a document in order of its source."""

    runs: tuple[Run, ...]
    starts: tuple[int, ...]


def ground(document: Document) -> Ground:
    """The runs that stand somewhere, by where they stand."""
    runs = sorted((run for run in document.runs if run.source_length), key=lambda run: run.source)
    return Ground(runs=tuple(runs), starts=tuple(run.source for run in runs))


def words_at(ground: Ground, source: Span) -> Span | None:
    """The span of text that a span of the source was read as; None where no word stands there."""
    if source.end <= source.start:
        return None
    first = _holding(ground, source.start) or _next(ground, source)
    last = _holding(ground, source.end - 1) or _last(ground, source)
    if first is None or last is None:
        return None
    start = first.text + (max(source.start - first.source, 0) if _is_by_letter(first) else 0)
    end = last.text + (
        min(source.end - last.source, last.length) if _is_by_letter(last) else last.length
    )
    return Span(start, end) if start < end else None


def _is_by_letter(run: Run) -> bool:
    return run.length == run.source_length


def _holding(ground: Ground, position: int) -> Run | None:
    """The run at a position of the source, the first in the text of several."""
    at = bisect_right(ground.starts, position)
    near = ground.runs[max(at - _MOST_OVERLAPS, 0) : at]
    holding = [run for run in near if position < run.source + run.source_length]
    return min(holding, key=lambda run: run.text, default=None)


def _next(ground: Ground, source: Span) -> Run | None:
    at = bisect_right(ground.starts, source.start)
    is_within = at < len(ground.runs) and ground.starts[at] < source.end
    return ground.runs[at] if is_within else None


def _last(ground: Ground, source: Span) -> Run | None:
    at = bisect_right(ground.starts, source.end - 1) - 1
    is_within = at >= 0 and ground.runs[at].source + ground.runs[at].source_length > source.start
    return ground.runs[at] if is_within else None
