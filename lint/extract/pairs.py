"""Two numbers that are held against each other, and the group of each.

"41.6% in the LRT group, compared with 24.4% in the ST group", "LRT vs ST: 41.6% vs 24.4%",
"41.6% and 24.4% in the LRT and ST groups, respectively". Both groups must be found in the same
way, behind both numbers, before both, or listed together; otherwise neither number gets one.
"""

from typing import NamedTuple

from lint.extract.clause import clause_before
from lint.extract.phrases import (
    Group,
    Strength,
    bare_group,
    best_group,
    given_at,
    group_at,
    groups_between,
    skip_fillers,
)
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    CHANGE_VERBS,
    EFFECT_VERBS,
    GROUP_NOUNS,
    LIGHT_VERBS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    TREATED,
    VERBS,
    is_adverb,
    word_set,
)

Sides = tuple[str | None, str | None]


class Link(NamedTuple):
    """The words between two numbers that hold them against each other."""

    rank: int  # 3 a comparison, 2 a contrast, 1 a mere "and"
    start: int
    end: int


_TWO_WORDS = frozenset(
    {
        ("compared", "with"),
        ("compared", "to"),
        ("relative", "to"),
        ("as", "against"),
        ("rather", "than"),
        ("comparing", "with"),
    }
)
_THREE_WORDS = frozenset(
    {
        ("as", "compared", "with"),
        ("as", "compared", "to"),
        ("in", "comparison", "with"),
        ("in", "comparison", "to"),
        ("in", "contrast", "to"),
        ("as", "opposed", "to"),
        ("when", "compared", "with"),
        ("when", "compared", "to"),
    }
)
_JUNK = word_set(", ( ) [ ] : = ; — – - only just it that those so did do were was")
_TO_NUMBER = word_set("after at by to of")
# Groups behind a number are opened by these; "to" and "by" open ends and amounts.
_BEHIND = word_set("in with on for among amongst without under after using when")


def comparison_length(lows: list[str], index: int) -> int:
    """How many words from `index` on say "compared with"; 0 for none."""
    low = lows[index]
    if low in ("vs", "versus", "v", "than", "against"):
        return 1
    if tuple(lows[index : index + 3]) in _THREE_WORDS:
        return 3
    if tuple(lows[index : index + 2]) in _TWO_WORDS:
        return 2
    return 0


def link_between(reading: Skeleton, first: int, second: int) -> Link | None:
    """What joins two numbers, the strongest word of it."""
    best: Link | None = None
    lows = reading.lows
    index = first + 1
    while index < second:
        low = lows[index]
        length = comparison_length(lows, index)
        link = None
        if length:
            link = Link(3, index, index + length)
        elif low in ("while", "whereas", "but", ";"):
            link = Link(2, index, index + 1)
        elif low in ("and", ",", "&"):
            link = Link(1, index, index + 1)
        if link is not None and (
            best is None or link.rank > best.rank or (link.rank == 1 and low == "and")
        ):
            best = link
        index += max(length, 1)
    return best


def pair_sides(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int
) -> Sides | None:
    """The groups of two numbers, given where the words before and behind them may reach."""
    link = link_between(reading, first, second)
    if link is None:
        return None
    lows = reading.lows
    bracketed = first > 0 and lows[first - 1] in "([" and lows[second - 1] in "(["
    behind_first = _behind(reading, first, link.start)
    behind_second = _behind(reading, second, min(ceiling, reading.clause_end(second)))
    before_first = _before(reading, floor, first, link.rank) or _subject_group(reading, first)
    before_second = _before(reading, link.end, second, link.rank)
    if bracketed and before_first is not None and before_second is not None:
        return _distinct(before_first, before_second)
    if behind_first is not None and behind_second is not None:
        if link.rank == 3 or _are_parallel(behind_first, behind_second):
            return _distinct(behind_first, behind_second)
        return None
    if before_second is not None and behind_second is None:
        own = _surer(behind_first, before_first)
        if own is not None:
            return _distinct(own, before_second)
    if behind_second is not None and before_first is not None:
        if link.rank == 3 and (
            _is_own(before_first) or before_first.preposition == behind_second.preposition != ""
        ):
            return _distinct(before_first, behind_second)
        if _is_own(before_first):
            return _distinct(before_first, behind_second) if _is_own(behind_second) else None
    if behind_first is not None and _is_without(reading, second, ceiling):
        return behind_first.name, f"without {behind_first.name}"
    if _is_empty(reading, first + 1, link.start) and _is_empty(reading, link.end, second):
        named = _named_nearby(reading, first, second, floor, ceiling)
        if named is not None:
            return named
    if behind_second is None or link.rank < 3:
        return None
    if _is_own(behind_second) or lows[link.start] not in ("vs", "versus", "v"):
        return _subject_side(reading, first, behind_second), behind_second.name
    return None


def _surer(behind: Group | None, before: Group | None) -> Group | None:
    """The surer of two groups of one number; the one behind it where they are alike."""
    if behind is None or (before is not None and before.strength > behind.strength):
        return before
    return behind


def _subject_group(reading: Skeleton, mark: int) -> Group | None:
    """The subject of a number's clause where it plainly names a group of people."""
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    return group if group is not None and group.strength >= Strength.TREATED else None


def _subject_side(reading: Skeleton, first: int, other: Group) -> str | None:
    """The subject as the first group: "the new test caught 91%, compared with 78% for ..."."""
    clause = clause_before(reading, first)
    if clause is None or clause.subject_start == clause.subject_end:
        return None
    if other.preposition not in ("for", "with", "by", "in"):
        return None
    if reading.lows[clause.verb_end - 1] in AUXILIARIES | CHANGE_VERBS | LIGHT_VERBS:
        return None
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    return group.name if group is not None and group.end >= clause.subject_end else None


def _is_own(group: Group) -> bool:
    """Whether a group behind two numbers can only be the second's."""
    return group.strength >= Strength.TREATED


def _distinct(first: Group, second: Group) -> Sides | None:
    if first.name.casefold() == second.name.casefold():
        return None
    return first.name, second.name


def _are_parallel(first: Group, second: Group) -> bool:
    """Whether two groups joined by a mere "and" are named alike."""
    return first.preposition == second.preposition or (
        first.strength >= Strength.MEANS and second.strength >= Strength.MEANS
    )


def _behind(reading: Skeleton, mark: int, end: int) -> Group | None:
    """The group that the words behind a number name."""
    lows = reading.lows
    if mark + 1 < end and lows[mark + 1] in "([":
        group = bare_group(reading, mark + 2, end)
        if group is not None and group.end < len(lows) and lows[group.end] in ")]":
            return group._replace(strength=Strength.MEANS)
    direct = given_at(reading, mark + 1, end) or bare_group(reading, mark + 1, end)
    if direct is not None and direct.strength >= Strength.TREATED:
        return direct
    return best_group(
        [
            group
            for group in groups_between(reading, mark + 1, end)
            if group.strength >= Strength.TREATED
            or group.preposition in _BEHIND
            or (group.preposition == "of" and group.is_people and group.start == mark + 1)
        ]
    )


def _before(reading: Skeleton, start: int, mark: int, rank: int) -> Group | None:
    """The group that the words right before a number name."""
    lows = reading.lows
    end = mark
    while end > start and (
        lows[end - 1] in _JUNK or is_adverb(lows[end - 1]) or lows[end - 1] in _TO_NUMBER
    ):
        end -= 1
    verbless = end
    while verbless > start and (lows[verbless - 1] in VERBS or lows[verbless - 1] in _JUNK):
        verbless -= 1
    if verbless <= start:
        return None
    opened = groups_between(reading, start, verbless)
    if opened and opened[-1].end >= verbless:
        return opened[-1]
    while start < verbless and (lows[start] in _JUNK or is_adverb(lows[start])):
        start += 1
    begin = _phrase_start(reading, start, verbless)
    group = bare_group(reading, begin, mark)
    if group is None or group.end < verbless:
        return opened[0] if opened and opened[0].strength >= Strength.GROUP else None
    if group.strength >= Strength.TREATED or group.is_people or rank == 3:
        return group
    if verbless == end and (lows[begin - 1] if begin else "") in (":", ";", ",", ""):
        return group if _is_label_value(reading, start, mark) else None
    return None


def _is_label_value(reading: Skeleton, start: int, mark: int) -> bool:
    """Whether a bare word before a number may be its group: behind "Median survival:"."""
    index = reading.marks.index(mark)
    return ":" in reading.lows[:mark] and reading.found[index].quantity.unit not in (None, "%")


def _phrase_start(reading: Skeleton, start: int, end: int) -> int:
    """The first word of the plain words that end at `end`."""
    index = end
    while index > start:
        low = reading.lows[index - 1]
        stops = not low[0].isalnum() or low in VERBS or low in PREPOSITIONS or low == MARK
        before = reading.lows[index - 2] if index - 2 >= start else ""
        carries = low in ("on", "with", "without") and (before in PERSONS or before in TREATED)
        if stops and low not in TREATED and not carries:
            break
        index -= 1
    return index


def _is_without(reading: Skeleton, second: int, ceiling: int) -> bool:
    """Whether "without" stands bare behind the second number: "19% with surgery v 5% without"."""
    position = second + 1
    if position >= min(ceiling, len(reading.lows)) or reading.lows[position] != "without":
        return False
    behind = reading.lows[position + 1] if position + 1 < len(reading.lows) else "."
    return not behind[0].isalnum() or behind in ("it", "them")


def _is_empty(reading: Skeleton, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` name nothing."""
    return all(
        low in _JUNK or is_adverb(low) or low in PREPOSITIONS or low in PRONOUNS
        for low in reading.lows[start:end]
    )


def _named_nearby(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int
) -> Sides | None:
    """The groups of a bare "41.6% v 24.4%": listed behind it, or compared before it."""
    for start in range(second + 1, min(ceiling, second + 14)):
        if reading.lows[start] in ("in", "for", "with", "among", "on", "(", "between"):
            names = listed(reading, start + 1, 2)
            if names is not None:
                return names[0], names[1]
    return compared_before(reading, floor, first)


def compared_before(reading: Skeleton, floor: int, mark: int) -> Sides | None:
    """The two groups that the words before a number compare, if they do."""
    lows = reading.lows
    for index in range(mark - 1, floor - 1, -1):
        length = comparison_length(lows, index)
        if length == 0 and lows[index] == "over" and _has_effect(reading, floor, index):
            length = 1
        if length == 0 or (index and comparison_length(lows, index - 1) > 1):
            continue
        other = _after_comparison(reading, index + length, mark)
        if other is None:
            continue
        own = _own_side(reading, floor, index, other)
        return (own, other.name) if own is not None else None
    return None


def _has_effect(reading: Skeleton, start: int, end: int) -> bool:
    return any(low in EFFECT_VERBS for low in reading.lows[start:end])


def _after_comparison(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group behind "than" or "compared with"."""
    start = skip_fillers(reading, start, end)
    if start < end and reading.lows[start] in PREPOSITIONS:
        return group_at(reading, start, end)
    return bare_group(reading, start, end)


def _own_side(reading: Skeleton, floor: int, index: int, other: Group) -> str | None:
    """The group that stands on the near side of a comparison at `index`."""
    lows = reading.lows
    if index == reading.clause_start(index) or index == floor:
        # "Compared with placebo, semaglutide led to ...": the subject behind the comma.
        position = other.end
        if position < len(lows) and lows[position] == ",":
            group = bare_group(reading, position + 1, len(lows))
            return group.name if group is not None else None
        return None
    groups = groups_between(reading, floor, index)
    if other.preposition:
        same = [group for group in groups if group.preposition == other.preposition]
        if same:
            return same[-1].name
    elif groups and groups[-1].end == index and groups[-1].strength >= Strength.MEANS:
        return groups[-1].name
    if groups and groups[-1].end == index and groups[-1].preposition in ("for", "in"):
        return groups[-1].name
    if other.preposition:
        return None
    subject = clause_before(reading, index)
    if subject is not None and subject.subject_start < subject.subject_end:
        group = bare_group(reading, subject.subject_start, subject.subject_end)
        return group.name if group is not None else None
    begin = _phrase_start(reading, floor, index)
    if begin < index:
        group = bare_group(reading, begin, index)
        if group is not None and group.end == index:
            return group.name
    return None


def listed(reading: Skeleton, start: int, count: int) -> list[str] | None:
    """Exactly `count` names joined by commas, "and" or "versus" from `start` on."""
    lows = reading.lows
    names: list[str] = []
    position = skip_fillers(reading, start, len(lows))
    while position < len(lows) and len(names) < count + 1:
        item_start = skip_fillers(reading, position, len(lows))
        stop = item_start
        while stop < len(lows) and not _is_item_end(reading, stop):
            stop += 1
        if stop == item_start:
            break
        if stop == item_start + 1 and lows[item_start] == MARK:
            names.append(reading.phrase(item_start, stop))  # "the seven-day and three-day course"
        else:
            group = bare_group(reading, item_start, stop)
            if group is None:
                return None
            names.append(group.name)
        position = stop
        if stop > item_start and lows[stop - 1] in GROUP_NOUNS and len(names) == count:
            break
        before = position
        while position < len(lows) and lows[position] in (",", "and", "or", "&"):
            position += 1
        if position < len(lows):
            length = comparison_length(lows, position)
            if length and lows[position] != "than":
                position += length
        if position == before:
            break
        if position < len(lows) and lows[position] in PREPOSITIONS:
            position += 1
    return names if len(names) == count and len(set(names)) == count else None


def _is_item_end(reading: Skeleton, index: int) -> bool:
    """Whether a word cannot stand within one of several listed names."""
    if reading.lows[index] == MARK:
        return not reading.is_attribute(index)
    return not _is_item_word(reading.lows, index)


def _is_item_word(lows: list[str], index: int) -> bool:
    low = lows[index]
    return (
        (low[0].isalnum() or low == MARK)
        and low not in ("and", "or", "respectively")
        and low not in PREPOSITIONS - {"of"}
        and low not in AUXILIARIES
        and low not in PRONOUNS
        and not comparison_length(lows, index)
        and not (low in VERBS and low not in TREATED)
    )


def listed_sides(reading: Skeleton, marks: list[int]) -> list[str] | None:
    """The groups of a "respectively": as many names as numbers, in order."""
    lows = reading.lows
    count = len(marks)
    best: list[str] | None = None
    for index, low in enumerate(lows):
        if not (index == 0 or low in ("in", "for", "with", "among", "on", "of", "between", "to")):
            continue
        if marks[0] <= index < marks[-1]:
            continue
        names = listed(reading, index + (0 if index == 0 and low not in PREPOSITIONS else 1), count)
        if names is not None:
            best = names
            if index > marks[-1] or low in ("in", "for", "with"):
                return names
    return best
