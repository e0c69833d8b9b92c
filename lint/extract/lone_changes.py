"""The two sides of a change, a factor or an effect that has no counterpart."""

from lint.extract.clause import clause_before
from lint.extract.comparisons import (
    Sides,
    after_comparison,
    compared_before,
    comparison_length,
    is_outcome,
    listed,
)
from lint.extract.groups import Group, Strength, bare_group, best_group, groups_between
from lint.extract.phrases import skip_fillers
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

# How far a comparison may stand behind its number, in words; behind a number at a level.
_REACH = 30
_NEAR = 16
# No object begins with these: "was reduced by 21%" has none, "reduced deaths by 21%" has.
_NO_OBJECTS = PREPOSITIONS | {MARK}
_MEANS = word_set("with on without under")
_SIDES = word_set("in with on for among after without under")


def of_change(reading: Skeleton, index: int) -> Sides:
    """The two sides of an amount of change, a factor or an effect."""
    mark = reading.marks[index]
    ceiling = _next_mark(reading, index, Role.CHANGE)
    behind = compared_behind(reading, mark, ceiling)
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


def compared_behind(reading: Skeleton, mark: int, ceiling: int) -> Sides | None:
    """The sides where "than" or "compared with" follows the number."""
    lows = reading.lows
    is_level = reading.role_at(mark) is not Role.CHANGE and lows[mark - 1 : mark] != ["by"]
    for position in range(mark + 1, min(ceiling, mark + (_NEAR if is_level else _REACH))):
        if lows[position] == ";":
            return None
        length = comparison_length(lows, position)
        if is_level and lows[position] in ("than", "against", "v"):
            return None
        if is_level and length and mark and comparison_length(lows, mark - 1):
            return None  # behind the bracket of two: "(16% v 8%) compared with placebo"
        if length == 0 and not is_level and lows[position] == "as" and _is_as(lows, mark, position):
            length = 1
        if length == 0:
            continue
        start = skip_fillers(reading, position + length, ceiling)
        if start >= ceiling or lows[start] == MARK:
            return None
        other = after_comparison(reading, start, ceiling)
        if other is None:
            return None
        own = _own_arm(reading, mark, position, other)
        if own is not None and own.casefold() == other.name.casefold():
            return None
        return own, other.name
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
        [
            group
            for group in groups
            if group.preposition in _SIDES
            and _is_arm(group, reading)
            and (group.strength >= Strength.TREATED or _is_near(reading, group, mark))
        ]
    )


def _is_near(reading: Skeleton, group: Group, mark: int) -> bool:
    """Whether a group touches the number or its bracket, a verb, or opens the sentence."""
    behind = reading.lows[group.end]
    if group.end == mark or behind in ("(", "[") or behind in VERBS:
        return True
    return group.start == 0 and behind == ","


def _is_arm(group: Group, reading: Skeleton) -> bool:
    """Whether a lone group is an arm and not a population or a circumstance."""
    if group.strength >= Strength.TREATED:
        return True
    if group.strength is not Strength.MEANS or group.preposition not in _MEANS:
        return False
    before = reading.lows[group.start - 1] if group.start else ""
    # "Washed with water", "made with a camera" tell how, "lower risk with the drug" whose.
    tells_how = before in ANYONE or before in VERBS or before.endswith("ed")
    return not tells_how or before in DEEDS or before in COMPARATIVES


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
    if is_outcome(group):
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
    end = _before_comparison(lows, mark + 1, end)
    behind = [
        group
        for group in groups_between(reading, mark + 1, end)
        if group.preposition in _SIDES and _is_arm(group, reading) and lows[group.start - 1] != ","
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
        _NO_OBJECTS
    )
    associated = "associated" in lows[clause.verb_end : mark] or "associated" in verbs
    led = (bool(verbs) and verbs[-1] in ("led", "leads", "lead")) or "linked" in lows[:mark]
    if not (transitive or associated or led):
        return None
    return _subject_name(reading, mark, acts_only=False)


def _before_comparison(lows: list[str], start: int, end: int) -> int:
    """Where a comparison begins, behind which no group is the number's own."""
    for position in range(start, min(end, start + _REACH)):
        if comparison_length(lows, position):
            return position
    return end


def _next_mark(reading: Skeleton, index: int, role: Role) -> int:
    """Where the next mark of a role stands; the end of the sentence where there is none."""
    for other in range(index + 1, len(reading.marks)):
        if reading.roles[other] is role:
            return reading.marks[other]
    return len(reading.words)
