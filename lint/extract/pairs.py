"""Two numbers that are held against each other, and the group of each.

"41.6% in the LRT group, compared with 24.4% in the ST group", "LRT vs ST: 41.6% vs 24.4%",
"41.6% and 24.4% in the LRT and ST groups, respectively". Both groups must be found in the same
way, behind both numbers, before both, or listed together; otherwise neither number gets one.
"""

from lint.extract.clause import clause_before
from lint.extract.comparisons import (
    JUNK,
    Sides,
    compared_before,
    link_between,
    listed,
    phrase_start,
)
from lint.extract.groups import (
    Group,
    Strength,
    bare_group,
    best_group,
    given_at,
    group_at,
    groups_between,
)
from lint.extract.phrases import phrase_end
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    CHANGE_VERBS,
    LIGHT_VERBS,
    OUTCOME_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RATE_NOUNS,
    VERBS,
    is_adverb,
    word_set,
)
from lint.meaning import stem
from lint.quantity import Kind

_IDLE_VERBS = AUXILIARIES | CHANGE_VERBS | LIGHT_VERBS
# How many words may stand between two numbers that belong together.
_NEAR = 18
_FAR = 36
_TO_NUMBER = word_set("after at by to of")
# Groups behind a number are opened by these; "to" and "by" open ends and amounts.
_BEHIND = word_set("in with on for among amongst without under after using when")


def pair_sides(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int
) -> Sides | None:
    """The groups of two numbers, given where the words before and behind them may reach."""
    link = link_between(reading, first, second)
    if link is None or second - first > (_FAR if link.rank > 1 else _NEAR):
        return None
    if _count_other_things(reading, first, second):
        return None
    lows = reading.lows
    bracketed = first > 0 and lows[first - 1] in "([" and lows[second - 1] in "(["
    behind_first = _behind(reading, first, link.start)
    behind_second = _behind(reading, second, min(ceiling, reading.clause_end(second)))
    before_second = _before(reading, link.end, second, link.rank)
    before_first = _before(reading, floor, first, link.rank) or _subject_group(
        reading, first, before_second
    )
    if before_first is None and link.rank == 3 and floor == 0:
        before_first = _opening_group(reading, first)
    if bracketed and before_first is not None and before_second is not None:
        return _distinct(before_first, before_second)
    if behind_first is not None and behind_second is not None:
        if behind_first.preposition == behind_second.preposition == "for" and _is_effect(
            reading, first
        ):
            return None  # "0.7 for death and 0.8 for relapse": outcomes
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
        named = _named_nearby(reading, first, second, floor, ceiling, link.rank)
        if named is not None:
            return named
    if behind_second is None or link.rank < 3:
        return None
    if _is_own(behind_second) or lows[link.start] not in ("vs", "versus", "v"):
        return _subject_side(reading, first, behind_second), behind_second.name
    return None


def _count_other_things(reading: Skeleton, first: int, second: int) -> bool:
    """Whether two counts are of different nouns: "10 images ... 10 random locations"."""
    if not _is_count(reading, first):
        return False
    nouns = []
    for mark in (first, second):
        stop = phrase_end(reading, mark + 1, len(reading.lows))
        nouns.append({stem(low) for low in reading.lows[mark + 1 : stop]})
    return bool(nouns[0] and nouns[1]) and nouns[0].isdisjoint(nouns[1])


def _is_count(reading: Skeleton, mark: int) -> bool:
    return reading.found[reading.marks.index(mark)].quantity.kind is Kind.COUNT


def _is_effect(reading: Skeleton, mark: int) -> bool:
    return reading.found[reading.marks.index(mark)].quantity.kind is Kind.EFFECT


def _surer(behind: Group | None, before: Group | None) -> Group | None:
    """The surer of two groups of one number; the one behind it where they are alike."""
    if behind is None or (before is not None and before.strength > behind.strength):
        return before
    return behind


def _opening_group(reading: Skeleton, mark: int) -> Group | None:
    """The group that opens the sentence: "With acupuncture, headaches fell by 3 days"."""
    if reading.lows[0] not in _BEHIND or "," not in reading.lows[:mark]:
        return None
    group = group_at(reading, 0, reading.lows.index(","))
    return group if group is not None and group.strength >= Strength.MEANS else None


def _subject_group(reading: Skeleton, mark: int, other: Group | None) -> Group | None:
    """The subject of a number's clause where it plainly names a group of people.

    It does where its like stands before the other number: "X missed 1 day, Y 2 days".
    """
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    if group is None or group.strength >= Strength.TREATED:
        return group
    alike = other is not None and other.is_people and other.preposition == ""
    return group if alike and group.is_people else None


def _subject_side(reading: Skeleton, first: int, other: Group) -> str | None:
    """The subject as the first group: "the new test caught 91%, compared with 78% for ..."."""
    clause = clause_before(reading, first)
    if clause is None or clause.subject_start == clause.subject_end:
        return None
    if other.preposition not in ("for", "with", "by", "in"):
        return None
    if reading.lows[clause.verb_end - 1] in _IDLE_VERBS:
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
    if first.preposition == second.preposition == "":
        return first.strength is second.strength
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
    if direct is not None and direct.strength is Strength.TREATED:
        return direct
    opened = best_group(
        [
            group
            for group in groups_between(reading, mark + 1, end)
            if group.strength >= Strength.TREATED
            or group.preposition in _BEHIND
            or (group.preposition == "of" and group.is_people and group.start == mark + 1)
        ]
    )
    if opened is None and direct is not None and direct.is_people and not _is_count(reading, mark):
        return direct  # "one in eight boys but one in three girls"
    return opened


def _before(reading: Skeleton, start: int, mark: int, rank: int) -> Group | None:
    """The group that the words right before a number name."""
    lows = reading.lows
    end = mark
    while end > start and (
        lows[end - 1] in JUNK or is_adverb(lows[end - 1]) or lows[end - 1] in _TO_NUMBER
    ):
        end -= 1
    verbless = end
    while verbless > start and (lows[verbless - 1] in VERBS or lows[verbless - 1] in JUNK):
        verbless -= 1
    if verbless <= start:
        return None
    opened = groups_between(reading, start, verbless)
    if opened and opened[-1].end >= verbless:
        last = opened[-1]
        names = last.preposition in _BEHIND or last.strength >= Strength.TREATED
        return last if names else None
    if "=" in lows[verbless:mark]:
        return None
    while start < verbless and (lows[start] in JUNK or is_adverb(lows[start])):
        start += 1
    begin = phrase_start(reading, start, verbless)
    group = bare_group(reading, begin, mark)
    if group is None or group.end < verbless:
        return opened[0] if opened and opened[0].strength >= Strength.GROUP else None
    if group.strength >= Strength.TREATED or group.is_people:
        return group
    if rank == 3 and verbless == end:
        return group
    if verbless == end and (lows[begin - 1] if begin else "") in (":", ";", ",", ""):
        return group if _is_label_value(reading, start, mark) else None
    return None


def _is_label_value(reading: Skeleton, start: int, mark: int) -> bool:
    """Whether a bare word before a number may be its group: behind "Median survival:"."""
    if ":" not in reading.lows[:mark]:
        return False
    label = reading.lows[: reading.lows.index(":")]
    if any(low in RATE_NOUNS or low in OUTCOME_WORDS or low == MARK for low in label):
        return True  # "Response rates: ...", "266 analysed: ..."; not "Symptoms: fever 88%, ..."
    return reading.found[reading.marks.index(mark)].quantity.unit not in (None, "%")


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
        low in JUNK or is_adverb(low) or low in PREPOSITIONS or low in PRONOUNS
        for low in reading.lows[start:end]
    )


def _named_nearby(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int, rank: int
) -> Sides | None:
    """The groups of a bare "41.6% v 24.4%": listed behind it, or compared before it."""
    for start in range(second + 1, min(ceiling, second + 14)):
        if reading.lows[start] in ("in", "for", "with", "among", "on", "(", "between"):
            names = listed(reading, start + 1, 2)
            if names is not None:
                return names[0], names[1]
    return compared_before(reading, floor, first) if rank == 3 else None
