"""Whose number it is, and against whom it is held: arm and comparator of every mark."""

from itertools import pairwise

from lint.extract.beside import is_whole, opens_bracket
from lint.extract.clause import clause_before
from lint.extract.comparisons import Sides, comparison_length, link_between, listed_sides
from lint.extract.groups import group_at
from lint.extract.lone_changes import compared_behind, of_change
from lint.extract.lone_levels import counted_group, next_level, of_level, of_size
from lint.extract.pairs import pair_sides
from lint.extract.skeleton import Role, Skeleton
from lint.extract.words import word_set
from lint.quantity import Form, Kind

NOBODY: Sides = (None, None)
# Numbers of one sort in one sentence that are tried as pairs; a longer run is a table in prose.
_LONGEST_RUN = 12
# How many words may stand between a verb and the duration that is its result.
_NEAR_VERB = 4
# Words between two numbers that are about one thing: "41% and 24%".
_JOINING = word_set("and or , to vs versus v against")


def sides(reading: Skeleton, spent: frozenset[int], runs: list[list[int]]) -> list[Sides]:
    """Arm and comparator of each mark; `spent` are times and hold for nobody."""
    found: list[Sides] = [NOBODY] * len(reading.marks)
    last_pair: Sides | None = None
    for run in runs:
        last_pair = _in_run(reading, run, found, last_pair) or last_pair
    last_pair = _elliptic(reading, spent, found) or last_pair
    for index, role in enumerate(reading.roles):
        if found[index] != NOBODY or index in spent:
            continue
        match role:
            case _ if _changes(reading, index):
                found[index] = of_change(reading, index)
                kind = reading.found[index].quantity.kind
                if found[index][1] is None and kind is Kind.EFFECT and last_pair is not None:
                    found[index] = last_pair
            case Role.SIZE:
                found[index] = (of_size(reading, index), None)
            case Role.TIME if not _is_result(reading, index):
                pass
            case Role.LEVEL | Role.TIME:
                compared = compared_behind(
                    reading, reading.marks[index], next_level(reading, index)
                )
                own = counted_group(reading, index)
                found[index] = compared or (own or of_level(reading, index), None)
            case _:
                pass
    return found


def _is_result(reading: Skeleton, index: int) -> bool:
    """Whether a duration is a result of somebody: behind a verb, or with its spread."""
    mark = reading.marks[index]
    if reading.found[index].quantity.form is Form.PM:
        return True
    clause = clause_before(reading, mark)
    return clause is not None and mark - clause.verb_end <= _NEAR_VERB


def _elliptic(reading: Skeleton, spent: frozenset[int], found: list[Sides]) -> Sides | None:
    """Pairs of which only the first says that it is a change: "rose by 3% in A and 1% in B"."""
    last: Sides | None = None
    if len(reading.marks) < 2:
        return None
    shown = [index for index in range(len(reading.marks)) if index not in spent]
    for first, second in pairwise(shown):
        one, two = reading.found[first].quantity, reading.found[second].quantity
        if (one.kind, one.unit) != (two.kind, two.unit) or found[first] != found[second]:
            continue
        if reading.depths[reading.marks[first]] != reading.depths[reading.marks[second]]:
            continue
        if found[first] != NOBODY or not _changes(reading, first) or _changes(reading, second):
            continue
        floor = reading.clause_start(reading.marks[first])
        pair = pair_sides(
            reading,
            reading.marks[first],
            reading.marks[second],
            floor,
            next_level(reading, second),
        )
        if pair is not None and None not in pair:
            found[first], found[second] = pair, pair[::-1]
            last = pair
    return last


def partners(
    reading: Skeleton, held: list[Sides], runs: list[list[int]]
) -> list[tuple[int, int, bool]]:
    """Numbers of one sort that are held against each other, so that they share what they mean.

    The third says that they surely do: they are two groups' or have nothing but "vs" between.
    """
    joined = []
    for run in runs:
        taken = -1  # the second of the last pair, which opens no other: "(3% v 5%) and (1% v 2%)"
        for first, second in pairwise(run):
            start, end = reading.marks[first], reading.marks[second]
            is_pair = held[first] != NOBODY and held[first] == held[second][::-1]
            is_pair = is_pair and first != taken
            taken = second if is_pair else taken
            is_bare = all(low in _JOINING for low in reading.lows[start + 1 : end])
            if is_pair or is_bare:
                parted = reading.lows[start + 1 : start + 3] == [",", "and"]
                joined.append((first, second, is_pair or not parted))
            elif _is_parallel(reading, start, end) or (
                (link := link_between(reading, start, end)) is not None and link.rank == 3
            ):
                joined.append((first, second, False))
    return joined


def _is_parallel(reading: Skeleton, first: int, second: int) -> bool:
    """Whether two numbers go on alike in one clause: "22% of ... and 34% of ..."."""
    lows = reading.lows
    return (
        second + 1 < len(lows)
        and lows[first + 1] == lows[second + 1]
        and lows[first + 1] in ("of", "in", "with", "for", "on", "among")
        and lows[second - 1] in ("and", "or", ",", "in")
    )


def runs_of(reading: Skeleton, spent: frozenset[int]) -> list[list[int]]:
    """The marks of each sort of quantity that has several, in order of their first."""
    runs: dict[tuple[object, ...], list[int]] = {}
    last_key: tuple[object, ...] | None = None
    for index, one in enumerate(reading.found):
        if index in spent or reading.roles[index] in (Role.DATE, Role.SIZE, Role.TEST):
            continue
        mark = reading.marks[index]
        if mark and reading.lows[mark - 1] == "=" and not opens_bracket(reading.lows, mark):
            continue  # a parameter: "for k = 2"
        if is_whole(reading, mark) or _opens_with_whole(reading, mark):
            continue
        quantity = one.quantity
        change = _changes(reading, index)
        if not (last_key is not None and _is_bare_pair(reading, index)):
            last_key = (quantity.kind, quantity.unit, quantity.label, change)
        runs.setdefault(last_key, []).append(index)
    return [run for run in runs.values() if 1 < len(run) <= _LONGEST_RUN]


def _opens_with_whole(reading: Skeleton, mark: int) -> bool:
    """Whether a number is all of whom the rest tells: "OF THE 400 people, 21 were given"."""
    lows, start = reading.lows, reading.clause_start(mark)
    while start < mark and not lows[start][0].isalnum():
        start += 1
    return lows[start] in ("of", "among") and all(
        low in ("of", "among", "the", "all", "these", "those") for low in lows[start:mark]
    )


def _is_bare_pair(reading: Skeleton, index: int) -> bool:
    """Whether nothing but "vs" parts a number from the one before, so that they share a unit."""
    if index == 0:
        return False
    start, end = reading.marks[index - 1] + 1, reading.marks[index]
    return 1 <= end - start <= 3 and comparison_length(reading.lows, start) == end - start


def _changes(reading: Skeleton, index: int) -> bool:
    """Whether a number is an amount of change; "by" says so though its verb be far off."""
    mark = reading.marks[index]
    return reading.roles[index] is Role.CHANGE or (mark > 0 and reading.lows[mark - 1] == "by")


def _in_run(
    reading: Skeleton, run: list[int], found: list[Sides], last_pair: Sides | None
) -> Sides | None:
    """Gives the numbers of a run their groups; returns the last two groups that were named."""
    marks = [reading.marks[index] for index in run]
    if "respectively" in reading.lows:
        names = listed_sides(reading, marks)
        if names is not None:
            for position, index in enumerate(run):
                other = names[1 - position] if len(names) == 2 else None
                found[index] = (names[position], other)
            return (names[0], names[1]) if len(names) == 2 else last_pair
    triples = _triples(reading, run)
    if triples and all(_in_three(reading, triple, found) for triple in triples):
        return None
    named = None
    position = 0
    while position + 1 < len(run):
        pair = _pair(reading, marks, position, named or last_pair)
        if pair is None:
            position += 1
            continue
        first, second = pair
        found[run[position]] = (first, second)
        found[run[position + 1]] = (second, first)
        if first is not None and second is not None:
            named = pair
        position += 2
    return named


def _triples(reading: Skeleton, run: list[int]) -> list[list[int]]:
    """The numbers three by three where semicolons part them so; none where they do not."""
    if len(run) % 3:
        return []
    triples = [run[start : start + 3] for start in range(0, len(run), 3)]
    for before, behind in pairwise(triples):
        if ";" not in reading.lows[reading.marks[before[-1]] : reading.marks[behind[0]]]:
            return []
    return triples


def _in_three(reading: Skeleton, run: list[int], found: list[Sides]) -> bool:
    """Names the groups of three numbers in a list, none of which is held against one other."""
    marks = [reading.marks[index] for index in run]
    floor, ceiling = reading.clause_start(marks[0]), reading.clause_end(marks[2])
    links = [link_between(reading, *ends) for ends in pairwise(marks)]
    if any(link is None or link.rank > 1 for link in links):
        return False
    one = pair_sides(reading, marks[0], marks[1], floor, marks[2])
    two = pair_sides(reading, marks[1], marks[2], marks[0] + 1, ceiling)
    if one is None or two is None or None in one or None in two:
        return False
    for index, name in zip(run, (*one, two[1]), strict=True):
        found[index] = (name, None)
    return True


def _pair(
    reading: Skeleton, marks: list[int], position: int, last_pair: Sides | None
) -> Sides | None:
    first, second = marks[position], marks[position + 1]
    floor = marks[position - 1] + 1 if position else 0
    ceiling = marks[position + 2] if position + 2 < len(marks) else len(reading.words)
    pair = pair_sides(reading, first, second, floor, ceiling)
    if pair is not None:
        return pair
    link = link_between(reading, first, second)
    if link is None or second - first != link.end - link.start + 1:
        return None
    # "... blood loss 210 vs 340 mL", "13 and 18 years, respectively": the groups named before.
    if second + 1 < ceiling and group_at(reading, second + 1, ceiling) is not None:
        return None
    goes_on = "respectively" in reading.lows[second + 1 : second + 4]
    return last_pair if link.rank == 3 or goes_on else None
