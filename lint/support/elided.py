"""Words behind the first number of a list that the later ones leave out.

"Nine girls died in the first group, and eight in the second": the second number goes on with the
preposition of its group, so what stands before that of the first is told of both.
"""

from collections.abc import Mapping, Sequence

from lint.claim import Statement
from lint.document import Span
from lint.patterns import Pattern
from lint.support.handing import is_anybody

_LEAD = Pattern(r"\s(in|on|with|without|among|for|at|by|under|after|during|from)\s")
_CONTENT = Pattern(r"[A-Za-z]{3,}")


def without_elided(
    text: str,
    units: Sequence[Sequence[Statement]],
    extents: Sequence[Span],
    found: Mapping[Span, Sequence[Span]],
) -> dict[Span, list[Span]]:
    """The labels of numbers without what the next ones of their list leave out."""
    shorter: dict[Span, list[Span]] = {}
    lead = ""
    for at in reversed(range(len(units))):
        label = next(iter(found[units[at][0].span]), None)
        is_behind = label is not None and label.start >= units[at][0].span.end
        match = _LEAD.match(text, extents[at].end)
        if label is None or not is_behind:
            lead = ""
        elif match is not None:
            lead = match[1]
        elif lead:
            start = text.find(f" {lead} ", label.start, label.end)
            if start >= 0 and _CONTENT.search(text, label.start, start):
                rest = [one for one in found[units[at][0].span] if one is not label]
                new = [Span(start, label.end), *rest]
                if not is_anybody(text[start : label.end]):
                    shorter |= {one.span: new for one in units[at]}
    return shorter
