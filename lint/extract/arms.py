"""Whose number it is, and against whom it is held: arm and comparator of every mark."""

from collections.abc import Iterable
from itertools import pairwise

from lint.extract.clause import clause_before
from lint.extract.pairs import (
    Sides,
    compared_before,
    comparison_length,
    link_between,
    listed,
    listed_sides,
    pair_sides,
)
from lint.extract.phrases import (
    Group,
    Strength,
    bare_group,
    best_group,
    group_at,
    groups_between,
    skip_fillers,
)
from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import (
    ANYONE,
    COMPARATIVES,
    DEEDS,
    EFFECT_VERBS,
    FAVOURING,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
    word_set,
)
from lint.quantity import Kind

NOBODY: Sides = (None, None)

# Numbers of one sort in one sentence that are tried as pairs; a longer run is a table in prose.
_LONGEST_RUN = 12
# How far a comparison may stand behind its number, in words.
_REACH = 30
# How far the one group of a number at a level may stand behind it.
_NEAR = 16


def sides(reading: Skeleton, spent: frozenset[int]) -> list[Sides]:
    """Arm and comparator of each mark; `spent` are times and hold for nobody."""
    found: list[Sides] = [NOBODY] * len(reading.marks)
    last_pair: Sides | None = None
    for run in _runs(reading, spent):
        last_pair = _in_run(reading, run, found, last_pair) or last_pair
    last_pair = _elliptic(reading, spent, found) or last_pair
    for index, role in enumerate(reading.roles):
        if found[index] != NOBODY or index in spent:
            continue
        match role:
            case _ if _changes(reading, index):
                found[index] = _of_change(reading, index)
                kind = reading.found[index].quantity.kind
                if found[index][1] is None and kind is Kind.EFFECT and last_pair is not None:
                    found[index] = last_pair
            case Role.SIZE:
                found[index] = (_of_size(reading, index), None)
            case Role.LEVEL | Role.TIME:
                compared = _compared_behind(
                    reading, reading.marks[index], _next_level(reading, index)
                )
                found[index] = compared or (_of_level(reading, index), None)
            case _:
                pass
    return found


def _elliptic(reading: Skeleton, spent: frozenset[int], found: list[Sides]) -> Sides | None:
    """Pairs of which only the first says that it is a change: "rose by 3% in A and 1% in B"."""
    last: Sides | None = None
    shown = [index for index in range(len(reading.marks)) if index not in spent]
    for first, second in pairwise(shown):
        one, two = reading.found[first].quantity, reading.found[second].quantity
        if (one.kind, one.unit) != (two.kind, two.unit) or found[first] != found[second]:
            continue
        if found[first] != NOBODY or not _changes(reading, first) or _changes(reading, second):
            continue
        floor = reading.clause_start(reading.marks[first])
        pair = pair_sides(
            reading,
            reading.marks[first],
            reading.marks[second],
            floor,
            _next_level(reading, second),
        )
        if pair is not None and None not in pair:
            found[first], found[second] = pair, pair[::-1]
            last = pair
    return last


def partners(reading: Skeleton, held: list[Sides], spent: frozenset[int]) -> list[list[int]]:
    """Numbers of one sort that are held against each other, so that they share what they mean."""
    joined = []
    for run in _runs(reading, spent):
        for first, second in pairwise(run):
            start, end = reading.marks[first], reading.marks[second]
            if (
                (held[first] != NOBODY and held[first] == held[second][::-1])
                or (end - start <= 3 and not any(low in VERBS for low in reading.lows[start:end]))
                or ((link := link_between(reading, start, end)) is not None and link.rank == 3)
            ):
                joined.append([first, second])
    return joined


def _runs(reading: Skeleton, spent: frozenset[int]) -> Iterable[list[int]]:
    """The marks of each sort of quantity that has several, in order of their first."""
    runs: dict[tuple[object, ...], list[int]] = {}
    last_key: tuple[object, ...] | None = None
    for index, one in enumerate(reading.found):
        if index in spent or reading.roles[index] in (Role.DATE, Role.SIZE, Role.TEST):
            continue
        quantity = one.quantity
        change = _changes(reading, index)
        if not (last_key is not None and _is_bare_pair(reading, index)):
            last_key = (quantity.kind, quantity.unit, quantity.label, change)
        runs.setdefault(last_key, []).append(index)
    return [run for run in runs.values() if 1 < len(run) <= _LONGEST_RUN]


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
    if link is not None and link.rank == 3 and second - first == link.end - link.start + 1:
        return last_pair  # "... blood loss 210 vs 340 mL": the groups named before
    return None


def _of_change(reading: Skeleton, index: int) -> Sides:
    """The two sides of an amount of change, a factor or an effect."""
    mark = reading.marks[index]
    ceiling = _next_mark(reading, index, Role.CHANGE)
    behind = _compared_behind(reading, mark, ceiling)
    if behind is not None:
        return behind
    favoured = _favoured(reading, mark)
    if favoured is not None:
        return favoured, None
    between = _between(reading, mark)
    if between is not None:
        return between
    start = reading.clause_start(mark)
    before = compared_before(reading, start, mark)
    if before is not None:
        return before
    opening = _opening_comparison(reading, mark)
    arm = _arm_of_change(reading, mark, min(ceiling, reading.clause_end(mark)))
    return (arm, opening)


def _compared_behind(reading: Skeleton, mark: int, ceiling: int) -> Sides | None:
    """The sides where "than" or "compared with" follows the number."""
    lows = reading.lows
    is_level = reading.role_at(mark) is not Role.CHANGE and lows[mark - 1 : mark] != ["by"]
    for position in range(mark + 1, min(ceiling, mark + (_NEAR if is_level else _REACH))):
        if lows[position] == ";":
            return None
        length = comparison_length(lows, position)
        if is_level and lows[position] in ("than", "against", "v"):
            return None
        if length == 0 and lows[position] == "as" and _is_as(lows, mark, position):
            length = 1
        if length == 0:
            continue
        start = skip_fillers(reading, position + length, ceiling)
        if start >= ceiling:
            return None
        other = (
            group_at(reading, start, ceiling)
            if lows[start] in PREPOSITIONS
            else bare_group(reading, start, ceiling)
        )
        if other is None:
            return None
        return _own_arm(reading, mark, position, other), other.name
    return None


def _is_as(lows: list[str], mark: int, position: int) -> bool:
    """Whether an "as" is the second of "twice as likely to relapse as non-smokers"."""
    return "as" in lows[mark + 1 : position]


def _own_arm(reading: Skeleton, mark: int, end: int, other: Group) -> str | None:
    """The group on the near side of a comparison behind the number."""
    groups = [
        group
        for group in groups_between(reading, mark + 1, end)
        if group.preposition in ("in", "with", "on", "for", "among", "after", "without", "under")
    ]
    if groups:
        last = groups[-1]
        if last.end == end and (last.preposition == "for" or last.strength >= Strength.MEANS):
            return last.name
        alike = [group for group in groups if group.preposition == other.preposition]
        if alike:
            return alike[-1].name
        sure = [group for group in groups if group.strength >= Strength.MEANS]
        if sure:
            return sure[-1].name
    near = bare_group(reading, mark + 2, end) if reading.lows[mark + 1] in "([" else None
    if near is not None and near.end == end:
        return near.name  # "18% (surgery vs tablets)"
    before = _group_before(reading, mark)
    if other.preposition and before is not None and before.preposition == other.preposition:
        return before.name
    return _subject_name(reading, mark, acts_only=bool(other.preposition))


def _group_before(reading: Skeleton, mark: int) -> Group | None:
    """The surest group that a preposition opens between the clause's start and the number."""
    groups = groups_between(reading, reading.clause_start(mark), mark)
    return best_group(
        [group for group in groups if group.preposition in _SIDES and _is_arm(group, reading)]
    )


_SIDES = word_set("in with on for among after without under")


def _is_arm(group: Group, reading: Skeleton) -> bool:
    """Whether a lone group is an arm and not a population or a circumstance."""
    if group.strength >= Strength.TREATED:
        return True
    return (
        group.strength is Strength.MEANS
        and group.preposition in ("with", "on", "without", "under")
        and (group.start == 0 or reading.lows[group.start - 1] not in ANYONE)
    )


def _subject_name(reading: Skeleton, mark: int, *, acts_only: bool) -> str | None:
    """The subject as an arm: "smokers were twice as likely", "the vaccine lowered the risk"."""
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    lows = reading.lows
    length = clause.subject_end - clause.subject_start
    if length == 0 or (length == 1 and lows[clause.subject_start] in PRONOUNS):
        return None
    verbs = lows[clause.subject_end : clause.verb_end]
    acts = any(low in EFFECT_VERBS for low in verbs) and clause.verb_end < mark - 1
    has = verbs[-1] in HAVE if verbs else False
    if acts_only and not (acts or has):
        return None
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    if group is None or (group.end < clause.subject_end and not group.is_people):
        return None
    return group.name


def _between(reading: Skeleton, mark: int) -> Sides | None:
    """The sides of "the difference between surgery and control"."""
    start = reading.clause_start(mark)
    for position in range(start, min(len(reading.lows), mark + _REACH)):
        if reading.lows[position] == "between":
            names = listed(reading, position + 1, 2)
            if names is not None:
                return names[0], names[1]
    return None


def _opening_comparison(reading: Skeleton, mark: int) -> str | None:
    """The comparator of a sentence that begins with "Compared with placebo,"."""
    length = comparison_length(reading.lows, 0)
    if not length or length >= mark:
        return None
    group = bare_group(reading, length, mark)
    return group.name if group is not None else None


def _favoured(reading: Skeleton, mark: int) -> str | None:
    """The arm that an outcome favours: "survival favoured the antibody (HR 0.64)"."""
    lows = reading.lows
    for position in range(reading.clause_start(mark), mark):
        if lows[position] in FAVOURING:
            group = bare_group(reading, position + 1, mark)
            return group.name if group is not None else None
    return None


def _arm_of_change(reading: Skeleton, mark: int, end: int) -> str | None:
    """The one group that a change without a comparison names."""
    lows = reading.lows
    behind = [
        group
        for group in groups_between(reading, mark + 1, end)
        if group.preposition in _SIDES and _is_arm(group, reading)
    ]
    if behind:
        group = best_group(behind)
        return group.name if group is not None else None
    before = _group_before(reading, mark)
    if before is not None:
        return before.name
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    verbs = lows[clause.subject_end : clause.verb_end]
    transitive = any(low in EFFECT_VERBS for low in verbs) and lows[clause.verb_end] not in (
        PREPOSITIONS | {MARK}
    )
    associated = "associated" in lows[clause.verb_end : mark] or "associated" in verbs
    led = (bool(verbs) and verbs[-1] in ("led", "leads", "lead")) or "linked" in lows[:mark]
    if not (transitive or associated or led):
        return None
    return _subject_name(reading, mark, acts_only=False)


def _of_size(reading: Skeleton, index: int) -> str | None:
    """The group whose size stands in a bracket behind it."""
    mark = reading.marks[index]
    lows = reading.lows
    end = mark
    while end > 0 and lows[end - 1] in ("(", "[", ","):
        end -= 1
    if end == mark:
        return None
    start = max(0, end - 12)
    groups = [group for group in groups_between(reading, start, end) if group.end == end]
    if not groups:
        for position in range(start, end):
            if lows[position] in ("as", "or", "and", "to"):
                group = group_at(reading, position, end)
                if group is not None and group.end == end:
                    groups.append(group)
    sure = [group for group in groups if group.preposition != "of"]
    return sure[-1].name if sure and not _is_anyone(sure[-1]) else None


def _is_anyone(group: Group) -> bool:
    return group.name.casefold() in ANYONE


def _of_level(reading: Skeleton, index: int) -> str | None:
    """The one group that a number at a level names."""
    mark = reading.marks[index]
    end = min(_next_level(reading, index), reading.clause_end(mark), mark + _NEAR)
    if "," in reading.lows[mark + 1 : end]:
        end = reading.lows.index(",", mark + 1)
    behind = groups_between(reading, mark + 1, end)
    sure = [group for group in behind if group.strength >= Strength.TREATED]
    if sure:
        return sure[0].name
    for group in behind:
        opener = reading.lows[group.start - 1]
        loose = opener in DEEDS or opener in ("alive", "dead") or opener in COMPARATIVES
        if (
            group.strength is Strength.MEANS
            and group.preposition in ("with", "on", "without")
            and (loose or opener == MARK)
            and opener not in VERBS - DEEDS
        ):
            return group.name
    direct = bare_group(reading, mark + 1, end)
    if direct is not None and direct.strength >= Strength.TREATED:
        return direct.name
    start = reading.clause_start(mark)
    before = groups_between(reading, start, mark)
    sure = [group for group in before if group.strength >= Strength.TREATED]
    if sure:
        return sure[-1].name
    if before and before[0].start == 0 and before[0].strength is Strength.MEANS:
        return before[0].name if before[0].preposition in ("with", "on", "without") else None
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    subject = bare_group(reading, clause.subject_start, clause.subject_end)
    if subject is not None and subject.strength >= Strength.TREATED:
        return subject.name
    return None


def _next_mark(reading: Skeleton, index: int, role: Role) -> int:
    """Where the next mark of a role stands; the end of the sentence where there is none."""
    for other in range(index + 1, len(reading.marks)):
        if reading.roles[other] is role:
            return reading.marks[other]
    return len(reading.words)


def _next_level(reading: Skeleton, index: int) -> int:
    for other in range(index + 1, len(reading.marks)):
        if reading.roles[other] in (Role.LEVEL, Role.CHANGE):
            return reading.marks[other]
    return len(reading.words)
