"""Which stretches of a sentence label which of its numbers.

A label stands behind its number ("53% of the graduates"), before it ("nephropathy (15.3%)") or in
a list of its own ("respectively"); sentences change over from one to the other. Of several numbers
none owns what all have.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind
from lint.support.lay import GENERIC
from lint.vocabulary import STOP_WORDS

BESIDE = frozenset({Kind.P, Kind.CI, Kind.SD, Kind.IQR, Kind.DATE})
_JOINS = frozenset(["vs", "v", "versus", "against", "compared with", "compared to", "to", "and"])
_RELATIVE = (" who", " that", " which")
_WHOLES = frozenset(["of", "of the", "of these", "among", "among the", "in", "out of", "of all"])
_BEHIND = frozenset(
    """of in among for at on with under were was had have from by to did who that received said
    reported achieved experienced developed""".split()
)
_CUTS = (",", ";", " and ", " while ", " whereas ", " but ", " compared ", " versus ", " against ")
_ENDS = frozenset(
    """had have has was were is are in of for with by more fewer less to than and or at among on
    from between as a an the showed observed included
    include including comprised""".split()
)
_NEAR = 3  # signs between a number and its interval: ", " and " ("
VERBS = (" had ", " have ", " has ", " were ", " was ", " are ", " is ", " showed ", " did ")
_PREPOSITIONS = frozenset(["to", "in", "for", "of", "at", "among", "on", "by", "with"])


class Labels(NamedTuple):
    """Where the labels of some numbers stand."""

    owned: list[list[Span]]  # of each number; none where it stands alone
    heads: dict[Span, Span]  # by number: what stands before it and may be of all


def labels_of(text: str, sentence: Span, neighbours: list[Statement]) -> Labels:
    """The labels of the numbers of one family in a sentence."""
    if len(neighbours) < 2:
        return Labels(owned=[[] for _ in neighbours], heads={})
    listed = _respectively(text, sentence, neighbours) or _listed_behind(text, sentence, neighbours)
    if listed is not None:
        return Labels(owned=[[label] for label in listed], heads={})
    units = units_of(text, neighbours)
    starts = [*(unit[0].span.start for unit in units[1:]), sentence.end]
    extents = [_extent(text, unit, end) for unit, end in zip(units, starts, strict=True)]
    found: dict[Span, list[Span]] = {}
    position = sentence.start
    is_behind = []
    for index, unit in enumerate(units):
        start, end = extents[index]
        after = extents[index + 1].start if index + 1 < len(units) else sentence.end
        end = _past_brackets(text, end, after)
        is_behind.append(_is_labelled_behind(text, end, after))
        if is_behind[-1]:
            # "82% were female" is labelled by its verb, "82% of the girls (9/11) were tall" is not.
            has_label = any(sign.isalpha() for sign in text[unit[0].span.end : end])
            label = Span(unit[0].span.end, _cut(text, end, after, has_label=has_label))
        elif index and not any(verb in text[position:start] for verb in VERBS):
            label = Span(position, start)
        else:
            # A clause of its own, or the first: its subject may be that of the numbers behind.
            opening = _opening(text, position, start)
            label = Span(_noun_start(text, position, opening), start)
        position = max(label.end, end)
        is_whole = not index and _words(text, sentence.start, start) in _WHOLES
        for statement in unit:
            # "Of 865 children, 537 relapsed": what the first is of, the second is of as well.
            found[statement.span] = [] if is_whole else [label]
    heads = {}
    later = next(
        (one for one, behind in zip(units[1:], is_behind[1:], strict=True) if not behind), None
    )
    # "PCR was positive in 26 and culture in 3" is built so, with the number at the end of each.
    is_behind[0] = is_behind[0] or _ends_in_preposition(text, sentence.start, extents[0].start)
    is_bracketed = later is not None and text[: later[0].span.start].endswith(("(", "["))
    if is_behind[0] and later is not None and not is_bracketed and found[units[0][0].span]:
        head = _head(text, sentence.start, extents[0].start, found[later[0].span][0])
        if head is not None:
            heads = {statement.span: head for statement in units[0]}
    return Labels(owned=[found[one.span] for one in neighbours], heads=heads)


def _ends_in_preposition(text: str, start: int, end: int) -> bool:
    words = text[start:end].rstrip(" (").rsplit(" ", 1)
    return len(words) > 1 and words[-1].casefold() in _PREPOSITIONS


def _head(text: str, start: int, end: int, other: Span) -> Span | None:
    """What stands before the first number where another is labelled so, however both go on.

    "Mild anemia was found in 8% of babies and moderate anemia in 21%"; "resistance to one in 9% of
    the strains, to the other in 15%".
    """
    label = text[other.start : other.end].casefold().split()
    label = label[1:] if label[:1] in (["and"], [","]) else label
    telling = [word for word in label if word.strip(",") not in _ENDS]
    if not telling:
        return None
    comma = text.rfind(", ", start, end)
    start = comma + 2 if comma >= 0 else start
    if label[0] in _PREPOSITIONS:
        at = text.find(f" {label[0]} ", start, end)
        return Span(at, end) if at >= 0 else None
    return Span(start, end)


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()).casefold()


def units_of(text: str, neighbours: Sequence[Statement]) -> list[list[Statement]]:
    """The numbers, those of a pair ("19.5% v 11.9%") and parts of one another together."""
    units: list[list[Statement]] = []
    for statement in neighbours:
        last = units[-1][-1] if units else None
        if last is not None:
            between = text[last.span.end : statement.span.start]
            if statement.whole == last.span or _joined(between) in _JOINS - {"and"}:
                units[-1].append(statement)
                continue
        units.append([statement])
    return units


def runs_of(text: str, neighbours: Sequence[Statement]) -> list[list[Statement]]:
    """The numbers of a family, those together that are listed with nothing in between."""
    runs: list[list[Statement]] = []
    for statement in wholes(list(neighbours)):
        last = runs[-1][-1] if runs else None
        if last is not None and _is_listed(text[last.span.end : statement.span.start]):
            runs[-1].append(statement)
        else:
            runs.append([statement])
    return runs


def _is_listed(between: str) -> bool:
    joined = _joined(between)
    return joined in _JOINS - {"to"} or (not joined and "," in between)


def is_bare(text: str, run: Sequence[Statement]) -> bool:
    """Whether no label stands behind a list: "(7.2% v 3.8%)" and "5% and 7%, respectively".

    "5% and 7% of the men" is not bare.
    """
    last = run[-1]
    end = max([last.span.end, *(part.span.end for part in last.parts)])
    behind = text[end : end + 20].lstrip()
    return not behind or behind[0] in ".,;:)]" or behind.startswith(("respectively", "(p", "(P"))


def _extent(text: str, unit: list[Statement], limit: int) -> Span:
    """From the first number to the last; "254 (74%)" with the count that a share belongs to."""
    start, end = unit[0].span.start, unit[-1].span.end
    # "HR 3.44, 95% CI 2.97-3.99 for 30-day": the label stands behind the parts.
    for part in unit[-1].parts:
        if part.kind in BESIDE and end <= part.span.start <= end + _NEAR and part.span.end <= limit:
            end = part.span.end
    if end < limit and text[end] in ")]" and text[end] not in text[start:end]:
        end += ("(" if text[end] == ")" else "[") in text[start:end]
    whole = unit[0].whole
    if whole is not None and whole.end <= start and whole not in {one.span for one in unit}:
        start = whole.start
        end = end + 1 if end < limit and text[end] in ")]" else end
    return Span(start, end)


def _joined(between: str) -> str:
    """The words between two numbers, without what stands in brackets behind the first."""
    outside, depth = [], 0
    for sign in between:
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        if depth == 0 and sign not in ")]":
            outside.append(sign)
    words = "".join(outside).strip(" ,.").split()
    # The share beside a count is no label: "40, 0.8%, vs 96, 1.9%".
    words = [
        word for word in words if not word.rstrip("%,").replace("·", ".").replace(".", "").isdigit()
    ]
    return " ".join(words).rstrip(".").casefold()


def _past_brackets(text: str, position: int, limit: int) -> int:
    """Behind the brackets that follow a number: "31.4% (37/118)"."""
    at = position
    while at < limit and text[at] == " ":
        at += 1
    if at < limit and text[at] in "([":
        closing = text.find(")" if text[at] == "(" else "]", at, limit)
        return closing + 1 if closing >= 0 else position
    return position


def _is_labelled_behind(text: str, position: int, limit: int) -> bool:
    rest = text[position:limit]
    if not rest.startswith(" "):
        return False
    word = rest.split()[0] if rest.split() else ""
    return word.casefold() in _BEHIND or (
        word[:1].isalpha() and word.casefold() not in ("and", "or", "vs", "v", "versus", "than")
    )


def _cut(text: str, start: int, limit: int, *, has_label: bool) -> int:
    """Where the label behind a number ends; the verb of "those who were" is part of it."""
    ends = [at for cut in _CUTS if (at := text.find(cut, start, limit)) >= 0]
    first = start if has_label else start + 1
    for verb in VERBS:
        at = text.find(verb, first, limit)
        if at >= 0 and not text[start:at].endswith(_RELATIVE) and not _is_anybody(text[start:at]):
            ends.append(at)
    return min(ends, default=limit)


def _is_anybody(text: str) -> bool:
    """Whether it tells nothing: "82% [of patients] had the tumour in place"."""
    words = [word.strip("(),;:").casefold() for word in text.split()]
    return bool(words) and all(word in GENERIC or word in STOP_WORDS for word in words)


def _noun_start(text: str, start: int, end: int) -> int:
    """Where the nouns right before the first number begin: "had more [macrovascular disease]"."""
    position = end
    has_noun = False
    for word in reversed(text[start:end].split(" ")):
        bare = word.strip("([,;:").casefold()
        if has_noun and (bare in _ENDS or word.endswith((",", ";", ":"))):
            break
        has_noun = has_noun or (bare not in _ENDS and bare.isalpha())
        position -= len(word) + 1
    return max(position + 1, start)


def _opening(text: str, start: int, end: int) -> int:
    """The bracket that the number stands in, or the number: "the strictest (at two visits; 88%"."""
    opened = text.rfind("(", start, end)
    return opened if opened >= 0 and ")" not in text[opened:end] else end


def _respectively(text: str, sentence: Span, neighbours: list[Statement]) -> list[Span] | None:
    """One label a number, where the sentence hands them out in order."""
    last = max(one.span.end for one in neighbours)
    if "respectively" not in text[last : sentence.end].casefold():
        return None
    firsts = wholes(neighbours)
    pieces = _pieces(text, Span(sentence.start, firsts[0].span.start))
    if len(pieces) < len(firsts):
        return None
    chosen = pieces[-len(firsts) :]
    chosen[0] = Span(_noun_start(text, chosen[0].start, chosen[0].end), chosen[0].end)
    if text[chosen[0].start : chosen[0].end].rstrip().endswith(" with"):
        # "Carriers with and without it": both are carriers, and only one has it.
        chosen[0] = Span(chosen[0].end, chosen[1].end)
    labels = dict(zip((one.span for one in firsts), chosen, strict=True))
    found = [labels.get(one.span) or labels.get(one.whole or one.span) for one in neighbours]
    return [one for one in found if one is not None] if None not in found else None


def _listed_behind(text: str, sentence: Span, neighbours: list[Statement]) -> list[Span] | None:
    """One label a number, where they are handed out behind: "5 and 2% in the A and B arms"."""
    firsts = wholes(neighbours)
    last = max(one.span.end for one in neighbours)
    end = text.casefold().find("respectively", last, sentence.end)
    if end < 0 or len(firsts) < 2:
        return None
    if not all(_is_listed(text[one.span.end : two.span.start]) for one, two in pairwise(firsts)):
        return None
    pieces = _pieces(text, Span(last, end))
    if len(pieces) != len(firsts):
        return None
    labels = dict(zip((one.span for one in firsts), pieces, strict=True))
    found = [labels.get(one.span) or labels.get(one.whole or one.span) for one in neighbours]
    return [one for one in found if one is not None] if None not in found else None


def _pieces(text: str, span: Span) -> list[Span]:
    """A stretch cut at commas and at "and"."""
    cuts = [span.start]
    for at in range(span.start, span.end):
        if text[at] == "," or text.startswith((" and ", " vs ", " versus ", " than "), at):
            cuts.append(at + 1)
    ends = [*cuts[1:], span.end]
    pieces = [Span(one, two) for one, two in zip(cuts, ends, strict=True)]
    return [one for one in pieces if text[one.start : one.end].strip(" ,") not in ("", "and")]


def wholes(unit: list[Statement]) -> list[Statement]:
    return [one for one in unit if one.whole is None or one.whole not in {u.span for u in unit}]
