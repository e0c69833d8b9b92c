"""Two numbers that are held against each other, and the group of each.

"41.6% in the LRT group, compared with 24.4% in the ST group", "LRT vs ST: 41.6% vs 24.4%",
"41.6% and 24.4% in the LRT and ST groups, respectively". Both groups must be found in the same
way, behind both numbers, before both, or listed together; otherwise neither number gets one.
"""

from typing import NamedTuple

from lint.extract.beside import (
    before,
    behind,
    elliptic_subjects,
    is_count,
    opening_group,
    opens_bracket,
    subject_group,
    subject_side,
)
from lint.extract.comparisons import JUNK, Link, Sides, compared_before, link_between, listed
from lint.extract.groups import Group, Strength
from lint.extract.phrases import phrase_end
from lint.extract.skeleton import Skeleton
from lint.extract.words import PREPOSITIONS, PRONOUNS, TIME_NOUNS, is_adverb
from lint.meaning import stem
from lint.quantity import Kind

# How many words may stand between two numbers that belong together.
_NEAR = 18
_FAR = 36


class _Named(NamedTuple):
    """The groups that stand before and behind each of two numbers."""

    before_first: Group | None
    behind_first: Group | None
    before_second: Group | None
    behind_second: Group | None


def pair_sides(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int
) -> Sides | None:
    """The groups of two numbers, given where the words before and behind them may reach."""
    link = link_between(reading, first, second)
    if link is None or second - first > (_FAR if link.rank > 1 else _NEAR):
        return None
    if _count_other_things(reading, first, second):
        return None
    if link.rank == 2 and _is_effect(reading, first):
        return None  # "1.47 in smokers, whereas in others it was 1.06": each against a third
    named = _named(reading, first, second, floor, ceiling, link)
    if _are_outcomes(reading, first, named):
        return None
    both = _both_named(reading, first, second, named, link.rank)
    if both is None and link.rank < 3:
        both = elliptic_subjects(reading, first, link.end, second)
    if both is not None:
        return _distinct(*both)
    if named.behind_first is not None:
        if named.behind_second is None and _is_without(reading, second, ceiling):
            return named.behind_first.name, f"without {named.behind_first.name}"
        if named.behind_second is not None:
            return None  # named differently, and no comparison that would hold them together
    if _is_empty(reading, first + 1, link.start) and _is_empty(reading, link.end, second):
        nearby = _named_nearby(reading, first, second, floor, ceiling, link.rank)
        if nearby is not None:
            return nearby
    if _share_bracket(reading, first, second, named):
        compared = compared_before(reading, reading.clause_start(first), first)
        if compared is not None:
            return compared
    other = named.behind_second
    if other is None or link.rank < 3:
        return None
    if reading.depths[other.start] < reading.depths[second]:
        return None  # behind the bracket of both
    if _is_own(other) or reading.lows[link.start] not in ("vs", "versus", "v"):
        return subject_side(reading, first, other), other.name
    return None


def _named(
    reading: Skeleton, first: int, second: int, floor: int, ceiling: int, link: Link
) -> _Named:
    before_second = before(reading, link.end, second, link.rank)
    before_first = before(reading, floor, first, link.rank) or subject_group(
        reading, first, before_second
    )
    if before_first is None and link.rank == 3 and floor == 0:
        before_first = opening_group(reading, first)
    behind_first = behind(reading, first, link.start)
    behind_second = behind(reading, second, _inner_end(reading, second, ceiling))
    # "In the group that received X, 63% met the criteria for Y": X is the surer name.
    if before_first is not None and _is_own(before_first) and not _may_name(behind_first):
        behind_first = None
    if before_second is not None and _is_own(before_second) and not _may_name(behind_second):
        behind_second = None
    return _Named(before_first, behind_first, before_second, behind_second)


def _share_bracket(reading: Skeleton, first: int, second: int, named: _Named) -> bool:
    """Whether two numbers stand alone in one bracket: "than the others (56 stays v 81 stays)"."""
    depth = reading.depths[first]
    if named.behind_first is not None or named.behind_second is not None or not depth:
        return False
    return reading.lows[first - 1] in ("(", "[") and min(reading.depths[first:second]) == depth


def _inner_end(reading: Skeleton, mark: int, ceiling: int) -> int:
    """Where what belongs to a number ends: in a bracket at its semicolon."""
    end = min(ceiling, reading.clause_end(mark))
    if reading.depths[mark]:
        for index in range(mark + 1, min(end, mark + _FAR)):
            if reading.lows[index] == ";":
                return index
    return end


def _may_name(group: Group | None) -> bool:
    return group is not None and group.strength >= Strength.MEANS


def _both_named(
    reading: Skeleton, first: int, second: int, named: _Named, rank: int
) -> tuple[Group, Group] | None:
    """The two groups where both numbers have theirs in the same way."""
    lows = reading.lows
    before_first, behind_first, before_second, behind_second = named
    bracketed = opens_bracket(lows, first) and opens_bracket(lows, second)
    if bracketed and before_first is not None and before_second is not None:
        return before_first, before_second
    if behind_first is not None and behind_second is not None:
        alike = rank == 3 or _are_parallel(behind_first, behind_second)
        return (behind_first, behind_second) if alike else None
    if before_second is not None and behind_second is None:
        own = _surer(behind_first, before_first)
        return (own, before_second) if own is not None else None
    if behind_second is None or before_first is None:
        return None
    if rank == 3 and before_first.preposition == behind_second.preposition != "":
        return before_first, behind_second
    if _is_own(before_first) and (rank == 3 or _is_own(behind_second)):
        return before_first, behind_second
    return None


def _are_outcomes(reading: Skeleton, first: int, named: _Named) -> bool:
    """Whether two effects are named for what they are of: "0.7 for death and 0.8 for relapse"."""
    one, two = named.behind_first, named.behind_second
    return (
        one is not None
        and two is not None
        and one.preposition == two.preposition == "for"
        and _is_effect(reading, first)
    )


def _count_other_things(reading: Skeleton, first: int, second: int) -> bool:
    """Whether two counts are of different nouns: "10 images ... 10 random locations"."""
    if not is_count(reading, first):
        return False
    nouns = []
    for mark in (first, second):
        stop = phrase_end(reading, mark + 1, len(reading.lows))
        nouns.append({stem(low) for low in reading.lows[mark + 1 : stop]})
    return bool(nouns[0] and nouns[1]) and nouns[0].isdisjoint(nouns[1])


def _is_effect(reading: Skeleton, mark: int) -> bool:
    return reading.found[reading.marks.index(mark)].quantity.kind is Kind.EFFECT


def _surer(behind: Group | None, before: Group | None) -> Group | None:
    """The surer of two groups of one number; the one behind it where they are alike."""
    if behind is None or (before is not None and before.strength > behind.strength):
        return before
    return behind


def _is_own(group: Group) -> bool:
    """Whether a group behind two numbers can only be the second's."""
    return group.strength >= Strength.TREATED


def _distinct(first: Group, second: Group) -> Sides | None:
    """The names of two groups, unless they are one."""
    if first.name.casefold() == second.name.casefold():
        return None
    return first.name, second.name


def _are_parallel(first: Group, second: Group) -> bool:
    """Whether two groups joined by a mere "and" are named alike."""
    if first.preposition == second.preposition == "":
        return first.strength is second.strength or (first.is_people and second.is_people)
    return first.preposition == second.preposition or (
        first.strength >= Strength.MEANS and second.strength >= Strength.MEANS
    )


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
        low in JUNK or is_adverb(low) or low in PREPOSITIONS or low in PRONOUNS or low in TIME_NOUNS
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
    opens = reading.depths[first] > 0 and opens_bracket(reading.lows, first)
    return compared_before(reading, floor, first) if rank == 3 or opens else None
