"""What an article holds against each other: "compared with", "vs", lists of groups."""

from typing import NamedTuple

from lint.extract.clause import clause_before
from lint.extract.groups import Group, Strength, bare_group, group_at, groups_between
from lint.extract.phrases import skip_fillers
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    EFFECT_VERBS,
    GROUP_NOUNS,
    OUTCOME_WORDS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    RATE_NOUNS,
    TREATED,
    VERBS,
    word_set,
)

Sides = tuple[str | None, str | None]


_RATIOS = word_set("ratios difference differences")
# Prepositions that open a list of groups.
_LISTING = word_set("in for with among on of between to")


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
JUNK = word_set(", ( ) [ ] : = ; — – - only just it that those so did do were was")
_OPENERS = word_set("vs versus v than against") | {words[0] for words in _TWO_WORDS | _THREE_WORDS}


def comparison_length(lows: list[str], index: int) -> int:
    """How many words from `index` on say "compared with"; 0 for none."""
    low = lows[index]
    if low not in _OPENERS:
        return 0
    if low == "than" and index and lows[index - 1] == "other":
        return 0  # "drugs other than aspirin" leave one out
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


def compared_before(reading: Skeleton, floor: int, mark: int) -> Sides | None:
    """The two groups that the words before a number compare, if they do."""
    lows = reading.lows
    for index in range(mark - 1, floor - 1, -1):
        length = comparison_length(lows, index)
        if length == 0 and lows[index] == "over" and _has_effect(reading, floor, index):
            length = 1
        if length == 0 or (index and comparison_length(lows, index - 1) > 1):
            continue
        other = after_comparison(reading, index + length, mark)
        if other is None:
            continue
        own = _own_side(reading, floor, index, other) or _against(reading, floor, index, mark)
        if own is None or own.casefold() == other.name.casefold():
            return None
        return own, other.name
    return None


def _against(reading: Skeleton, floor: int, index: int, mark: int) -> str | None:
    """The near side of "the hazard ratio against placebo was 0.7 FOR the drug"."""
    lows = reading.lows
    if mark + 2 >= len(lows) or lows[mark + 1] not in ("for", "with"):
        return None
    if index == floor or lows[index - 1] not in RATE_NOUNS | _RATIOS:
        return None
    group = bare_group(reading, mark + 2, reading.clause_end(mark))
    return group.name if group is not None else None


def is_outcome(group: Group) -> bool:
    """Whether a phrase taken for a group is what was measured: "serious safety EVENTS"."""
    start, end = group.words
    return not group.is_people and not OUTCOME_WORDS.isdisjoint(group.reading.lows[start:end])


def _has_effect(reading: Skeleton, start: int, end: int) -> bool:
    return any(low in EFFECT_VERBS for low in reading.lows[start:end])


def after_comparison(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group behind "than" or "compared with"."""
    start = _past_rate(reading, skip_fillers(reading, start, end), end)
    if start < end and reading.lows[start] in PREPOSITIONS:
        return group_at(reading, start, end)
    return bare_group(reading, start, end)


def _past_rate(reading: Skeleton, start: int, end: int) -> int:
    """Behind the noun that only takes up again what is compared: "than the RATE with placebo"."""
    lows = reading.lows
    again = start + 1 < end and (lows[start] in RATE_NOUNS or lows[start] == "that")
    return start + 1 if again and lows[start + 1] in ("with", "in", "on", "for", "among") else start


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
        return group.name if group is not None and not is_outcome(group) else None
    begin = phrase_start(reading, floor, index)
    if begin < index:
        group = bare_group(reading, begin, index)
        if group is not None and group.end == index:
            return group.name
    return None


def phrase_start(reading: Skeleton, start: int, end: int) -> int:
    """The first word of the plain words that end at `end`."""
    index = end
    while index > start:
        low = reading.lows[index - 1]
        stops = not low[0].isalnum() or low in VERBS or low in PREPOSITIONS or low == MARK
        before = reading.lows[index - 2] if index - 2 >= start else ""
        carries = (
            low in ("on", "with", "without") and (before in PERSONS or before in TREATED)
        ) or (low == "to" and before in TREATED)
        if stops and low not in TREATED and not carries:
            break
        index -= 1
    return index


def listed(reading: Skeleton, start: int, count: int, *, people: bool = False) -> list[str] | None:
    """Exactly `count` names joined by commas and a last "and" or "versus" from `start` on.

    With `people` only names of people: a subject may as well list what was measured.
    """
    lows = reading.lows
    names: list[str] = []
    position = start
    joined = False  # whether an "and" or a "versus" stands before the last name
    while position < len(lows) and len(names) <= count:
        item = skip_fillers(reading, position, len(lows))
        stop = item
        while stop < len(lows) and not _is_item_end(reading, stop):
            stop += 1
        name = _item_name(reading, item, stop, people)
        if name is None:
            break
        names.append(name)
        if joined and len(names) == count and lows[stop - 1] in GROUP_NOUNS:
            break
        position, joins = _past_separators(lows, stop)
        if position == stop:
            break
        joined = joins or (joined and len(names) == count)
        if position < len(lows) and lows[position] in PREPOSITIONS:
            position += 1
    if len(names) != count or len(set(names)) != count or not joined:
        return None
    return names


def _item_name(reading: Skeleton, start: int, end: int, people: bool) -> str | None:
    """One name of a list; None where the words are none."""
    if start == end:
        return None
    if end == start + 1 and reading.lows[start] == MARK:
        return reading.phrase(start, end)  # "the seven-day and three-day course"
    group = bare_group(reading, start, end)
    if group is None or (people and not group.is_people):
        return None
    return group.name


def _past_separators(lows: list[str], position: int) -> tuple[int, bool]:
    """Behind the commas and the "and" at `position`, and whether it is more than a comma."""
    start = position
    while position < len(lows) and lows[position] in (",", "and", "or", "&"):
        position += 1
    joins = any(low not in (",", "or") for low in lows[start:position])
    if position < len(lows):
        length = comparison_length(lows, position)
        if length and lows[position] != "than":
            return position + length, True
    return position, joins


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
        and (low == "of" or low not in PREPOSITIONS)
        and low not in AUXILIARIES
        and low not in PRONOUNS
        and not comparison_length(lows, index)
        and not (low in VERBS and low not in TREATED)
    )


def listed_sides(reading: Skeleton, marks: list[int]) -> list[str] | None:
    """The groups of a "respectively": as many names as numbers, in order.

    The word belongs to the numbers next to it; the list that stands nearest behind them is
    theirs, else the nearest before them.
    """
    lows = reading.lows
    word = lows.index("respectively")
    nearest = [mark for mark in reading.marks if mark < word][-1:] or reading.marks[:1]
    if nearest[0] not in marks and marks[0] < word:
        return None
    behind = range(marks[-1] + 1, len(lows))
    before = range(marks[0] - 1, -1, -1)
    for index in (*behind, *before):
        is_subject = index == 0 and lows[0] not in PREPOSITIONS
        if is_subject or lows[index] in _LISTING:
            start = index if is_subject else index + 1
            names = listed(reading, start, len(marks), people=is_subject)
            if names is not None:
                return names
    return None
