"""Which stretches of a sentence label which of its numbers.

A label stands behind its number ("53% of the graduates"), before it ("nephropathy (15.3%)") or in
a list of its own ("respectively"); sentences change over from one to the other. Of several numbers
none owns what all have.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lint.claim import Statement
from lint.document import Span
from lint.patterns import Pattern
from lint.quantity import Kind
from lint.support.elided import without_elided
from lint.support.handing import in_order, is_anybody, wholes, with_own
from lint.support.heads import (
    PREPOSITIONS,
    ends_in_preposition,
    head,
    is_relative,
    lead,
    opening_group,
)
from lint.support.lists import (
    ANYBODY,
    JOINS,
    handed_out,
    is_listed,
    is_of_one_noun,
    joined,
    noun_start,
)
from lint.support.predicates import CUTS, VERBS, through_verbs
from lint.support.segments import segments_of, tags_of

BESIDE = frozenset({Kind.P, Kind.CI, Kind.SD, Kind.IQR, Kind.DATE})
_WHOLES = frozenset(["of", "of the", "of these", "among", "among the", "in", "out of", "of all"])
_BEHIND = frozenset(
    """of in among for at on with under were was had have from by to did who that received said
    reported achieved experienced developed""".split()
)
# "9% to 12% with precisions of 4%"; what stands between is neither a verb nor a number.
_WITH = Pattern(r"\swith\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){1,4}of\s+(?:only\s+|about\s+)?$")
_COMPARATIVE = Pattern(
    r"\b(?:higher|lower|greater|longer|shorter|larger|smaller|more|less|fewer|older|younger"
    r"|frequent|common|better|worse)(?:\s+[a-z]+)?\s+[(\[](?:[a-z]+\s+)?$"
)
_THAN = Pattern(
    r"[)\]](?P<group>\s+(?:in|for|among|with|at|on)\s[^.;()]*?)\s(?:than|compared (?:with|to))\s"
)
_OF_ANYBODY = Pattern(rf"\sof\s(?:the\s)?(?:{'|'.join(sorted(ANYBODY))})(?=,?\srespectively)")
_MOST_WORDS = 3  # between a count and its share: "12 treated women (24%)"
_UNIT = 8  # signs of a unit behind a bracket: "6.5 (1.7) mmol/l"
_NEAR = 3  # signs between a number and its interval: ", " and " ("


class Labels(NamedTuple):
    """Where the labels of some numbers stand."""

    owned: list[list[Span]]  # of each number; none where it stands alone
    heads: dict[Span, Span]  # by number: what stands before it and may be of all
    handed: frozenset[Span] = frozenset()  # numbers whose labels are handed out in order


def labels_of(text: str, sentence: Span, neighbours: list[Statement]) -> Labels:
    """The labels of the numbers of one family in a sentence."""
    if len(neighbours) < 2:
        return Labels(owned=[[] for _ in neighbours], heads={})
    listed = in_order(text, sentence, neighbours)
    if len(listed) == len(neighbours):
        owned = [[listed[one.span]] for one in neighbours]
        return Labels(owned=owned, heads={}, handed=frozenset(listed))
    units = units_of(text, neighbours)
    starts = [*(unit[0].span.start for unit in units[1:]), sentence.end]
    extents = [_extent(text, unit, end) for unit, end in zip(units, starts, strict=True)]
    found: dict[Span, list[Span]] = {}
    position = sentence.start
    is_behind = []
    leads: dict[Span, Span] = {}
    for index, unit in enumerate(units):
        start, end = extents[index]
        after = extents[index + 1].start if index + 1 < len(units) else sentence.end
        end = _past_brackets(text, end, after)
        after = _noun_of_next(text, end, after) if index + 1 < len(units) else after
        end, after = _past_comparative(text, Span(position, start), Span(end, after))
        is_behind.append(_is_labelled_behind(text, end, after))
        if is_behind[-1]:
            # "82% were female" is labelled by its verb, "82% of the girls (9/11) were tall" is not.
            has_label = any(sign.isalpha() for sign in text[unit[0].span.end : end])
            label = Span(unit[0].span.end, _cut(text, end, after, has_label=has_label))
            before = lead(text, position, start) if index else None
            if before is not None:
                leads[unit[0].span] = before
        elif index and not any(verb in text[position:start] for verb in VERBS):
            label = Span(position, start)
        else:
            # A clause of its own, or the first: its subject may be that of the numbers behind.
            opening = _opening(text, position, start)
            label = Span(noun_start(text, position, opening), start)
        position = max(label.end, end)
        is_whole = not index and _words(text, sentence.start, start) in _WHOLES
        for statement in unit:
            # "Of 865 children, 537 relapsed": what the first is of, the second is of as well.
            between = _noun_between(text, unit[0]) or _before_part(text, unit)
            found[statement.span] = [] if is_whole else [label, *between]
    found |= through_verbs(text, units, is_behind, found)
    found |= without_elided(text, units, extents, found)
    found |= _of_segments(text, sentence, units)
    handed = _handed_out(text, sentence, neighbours)
    handed |= with_own(text, listed, found)
    found |= handed
    for run in runs_of(text, neighbours):
        for number, tag in tags_of(text, [one.span for one in run]).items():
            found[number] = [tag] if number in handed else [*found[number], tag]
    heads = {}
    for unit in units:
        if unit[0].span in leads:
            found |= {one.span: [*found[one.span], leads[unit[0].span]] for one in unit}
    later = next(
        (
            one
            for one, behind in zip(units[1:], is_behind[1:], strict=True)
            if not behind or one[0].span in leads
        ),
        None,
    )
    # "PCR was positive in 26 and culture in 3" is built so, with the number at the end of each.
    is_behind[0] = is_behind[0] or ends_in_preposition(text, sentence.start, extents[0].start)
    if later is not None and is_behind[0] and found[units[0][0].span] and not handed:
        is_bracketed = text[: later[0].span.start].endswith(("(", "["))
        other = leads.get(later[0].span) or found[later[0].span][0]
        first = None if is_bracketed else head(text, sentence.start, extents[0].start, other)
        if first is not None:
            heads = {statement.span: first for statement in units[0]}
    if not heads and not handed and len(units) > 1 and is_behind[0]:
        gap = Span(extents[0].end, extents[1].start)
        group = opening_group(text, sentence, extents[0].start, gap, extents[1].end)
        # What stands between the two is told of both.
        found |= {one.span: [group] for one in units[0] if group is not None}
    owned = [found[one.span] for one in neighbours]
    return Labels(owned=owned, heads=heads, handed=frozenset(handed))


def _of_segments(text: str, sentence: Span, units: list[list[Statement]]) -> dict[Span, list[Span]]:
    """The labels of numbers in a bracket with semicolons: all that stands in their part of it."""
    inside = segments_of(text, sentence)
    homes = [next((one for one in inside if one.holds(unit[0].span)), None) for unit in units]
    return {
        one.span: [home]
        for home, unit in zip(homes, units, strict=True)
        if home is not None and homes.count(home) == 1
        for one in unit
    }


def _handed_out(text: str, sentence: Span, neighbours: list[Statement]) -> dict[Span, list[Span]]:
    """The labels of numbers that follow one another, where as many labels do so as well."""
    found: dict[Span, list[Span]] = {}
    runs = runs_of(text, neighbours)
    position = sentence.start
    for at, run in enumerate(runs):
        end = _past_brackets(text, run[-1].span.end, sentence.end)
        limit = runs[at + 1][0].span.start if at + 1 < len(runs) else sentence.end
        if len(run) > 1:
            between = joined(text[run[-2].span.end : run[-1].span.start])
            before, behind = Span(position, run[0].span.start), Span(end, max(limit, end))
            labels = handed_out(text, run, before, behind, between) or []
            found |= {one.span: [label] for one, label in zip(run, labels, strict=False)}
        position = end
    return found | {
        one.span: found[one.whole]
        for one in neighbours
        if one.whole in found and one.span not in found
    }


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()).casefold()


def units_of(text: str, neighbours: Sequence[Statement]) -> list[list[Statement]]:
    """The numbers, those of a pair ("19.5% v 11.9%") and parts of one another together."""
    units: list[list[Statement]] = []
    for statement in neighbours:
        last = units[-1][-1] if units else None
        if last is not None:
            between = text[last.span.end : statement.span.start]
            is_pair = joined(between) in JOINS - {"and"} or is_of_one_noun(
                text, joined(between), statement.span.end
            )
            if statement.whole == last.span or (is_pair and not _is_told(text, last)):
                units[-1].append(statement)
                continue
        units.append([statement])
    return units


def _is_told(text: str, share: Statement) -> bool:
    """Whether a share stands in a bracket behind what its count is of: "9 of 15 boys (60%)"."""
    whole = share.whole
    if whole is None or whole.end > share.span.start:
        return False
    between = text[whole.end : share.span.start]
    return between.endswith(("(", "[")) and any(map(str.isalpha, between))


def runs_of(text: str, neighbours: Sequence[Statement]) -> list[list[Statement]]:
    """The numbers of a family, those together that are listed with nothing in between."""
    runs: list[list[Statement]] = []
    for statement in wholes(list(neighbours)):
        last = runs[-1][-1] if runs else None
        if last is not None and is_listed(text[last.span.end : statement.span.start]):
            runs[-1].append(statement)
        else:
            runs.append([statement])
    return runs


def is_bare(text: str, run: Sequence[Statement]) -> bool:
    """Whether no group stands behind a list: "(7.2% v 3.8%)", "5% and 7% stopped".

    "5% and 7% of the men" is not bare, "5% and 7% of patients, respectively" is.
    """
    last = run[-1]
    end = max([last.span.end, *(part.span.end for part in last.parts)])
    of_anybody = _OF_ANYBODY.match(text, end)
    end = of_anybody.end() if of_anybody is not None else end
    behind = text[end : end + 20].lstrip()
    if not behind or behind[0] in ".,;:)]" or behind.startswith(("respectively", "(p", "(P")):
        return True
    word = behind.split()[0]
    return word.isalpha() and len(run) > 1 and word not in PREPOSITIONS


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
    is_next = whole is not None and _is_counted(text[whole.end : start])
    if whole is not None and whole.end <= start and is_next and whole not in {u.span for u in unit}:
        start = whole.start
        end = end + 1 if end < limit and text[end] in ")]" else end
    return Span(start, end)


def _noun_between(text: str, share: Statement) -> list[Span]:
    """What a share is of where its count says so: "12 deaths (24%) and 10 relapses (20%)"."""
    whole = share.whole
    if whole is None or whole.end > share.span.start:
        return []
    is_next = _is_counted(text[whole.end : share.span.start])
    return [Span(whole.end, share.span.start)] if is_next else []


def _before_part(text: str, unit: list[Statement]) -> list[Span]:
    """What a share is of where its count follows: "37.7% of the women (228/604)"."""
    if len(unit) < 2 or unit[1].whole != unit[0].span:
        return []
    between = text[unit[0].span.end : unit[1].span.start]
    is_label = any(map(str.isalpha, between)) and between.endswith(("(", "["))
    return [Span(unit[0].span.end, unit[1].span.start)] if is_label else []


def _is_counted(between: str) -> bool:
    """Whether a count and its share stand so: "12 (24%)", "12 treated women (24%)"."""
    if not any(map(str.isalpha, between)):
        return True
    words = between.rstrip("([").split()
    is_noun = all(word.replace("-", "").isalpha() and word.islower() for word in words)
    return between.endswith(("(", "[")) and len(words) <= _MOST_WORDS and is_noun


def _past_brackets(text: str, position: int, limit: int) -> int:
    """Behind the brackets that follow a number: "31.4% (37/118)"."""
    at = position
    while at < limit and text[at] == " ":
        at += 1
    if at < limit and text[at] in "([":
        closing = text.find(")" if text[at] == "(" else "]", at, limit)
        return closing + 1 if closing >= 0 else position
    return position


def _past_comparative(text: str, before: Span, behind: Span) -> Span:
    """Behind a number in a bracket whose group follows: "more (9%) among men than in boys (7%)"."""
    match = _THAN.match(text, *behind) if _COMPARATIVE.search(text, *before) else None
    return behind if match is None else Span(*match.span("group"))


def _noun_of_next(text: str, position: int, limit: int) -> int:
    """Where the next number's own noun begins: "a recall of 9% [with a precision of] 7%"."""
    match = _WITH.search(text, position, limit)
    return limit if match is None else match.start()


def _is_labelled_behind(text: str, position: int, limit: int) -> bool:
    rest = text[position:limit]
    if not rest.startswith(" "):
        return False
    word = rest.split()[0] if rest.split() else ""
    if "/" in word and len(word) <= _UNIT:
        is_last = word[-1] in ",;:.)"
        return not is_last and _is_labelled_behind(text, position + 1 + len(word), limit)
    return word.casefold() in _BEHIND or (
        word[:1].isalpha() and word.casefold() not in ("and", "or", "vs", "v", "versus", "than")
    )


def _cut(text: str, start: int, limit: int, *, has_label: bool) -> int:
    """Where the label behind a number ends; the verb of "those who were" is part of it."""
    ends = [at for cut in CUTS if (at := text.find(cut, start, limit)) >= 0]
    closing = _closing(text, start, limit)
    ends += [] if closing is None else [closing]
    first = start if has_label else start + 1
    for verb in VERBS:
        at = text.find(verb, first, limit)
        if at >= 0 and not is_relative(text[start:at]) and not is_anybody(text[start:at]):
            ends.append(at)
    return min(ends, default=limit)


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the bracket ends that a place stands in: "(102 in all, 31% of them) were content"."""
    if text.find(")", start, end) < 0 and text.find("]", start, end) < 0:
        return None
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth < 0:
            return at
    return None


def _opening(text: str, start: int, end: int) -> int:
    """The bracket that the number stands in, or the number: "the strictest (at two visits; 88%"."""
    opened = text.rfind("(", start, end)
    return opened if opened >= 0 and ")" not in text[opened:end] else end
