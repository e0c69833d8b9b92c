"""Labels that go on behind their verb: "12 boys were allotted to one arm and 14 boys to the other".

A label behind a number ends at its verb, where what is told of all begins. Where the words before
the verb are those of the next number too, it is the verb that says what is what.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from lint.claim import Statement
from lint.document import Span

CUTS = (",", ";", " and ", " while ", " whereas ", " but ", " compared ", " versus ", " against ")
VERBS = (" had ", " have ", " has ", " were ", " was ", " are ", " is ", " showed ", " did ")


def through_verbs(
    text: str,
    units: Sequence[Sequence[Statement]],
    is_behind: Sequence[bool],
    found: Mapping[Span, Sequence[Span]],
) -> dict[Span, list[Span]]:
    """The longer labels of numbers whose label says no more than the next one's."""
    longer: dict[Span, list[Span]] = {}
    for at, (unit, after) in enumerate(pairwise(units)):
        mine, theirs = found[unit[0].span][:1], found[after[0].span][:1]
        if not (is_behind[at] and is_behind[at + 1] and mine and theirs):
            continue
        label = mine[0]
        is_cut = any(text.startswith(verb, label.end) for verb in VERBS)
        if is_cut and _words(text, label) <= _words(text, theirs[0]):
            limit = after[0].span.start
            ends = [end for cut in CUTS if (end := text.find(cut, label.end, limit)) >= 0]
            whole = Span(label.start, min(ends, default=limit))
            longer |= {one.span: [whole] for one in unit}
    return longer


def _words(text: str, span: Span) -> frozenset[str]:
    return frozenset(text[span.start : span.end].casefold().split())
