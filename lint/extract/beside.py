"""The group that stands right before a number, right behind it, or as its subject."""

from lint.extract.clause import clause_before
from lint.extract.comparisons import JUNK, phrase_start
from lint.extract.groups import (
    HOLDERS,
    Group,
    Strength,
    bare_group,
    best_group,
    given_at,
    group_at,
    groups_between,
)
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    BE,
    CHANGE_VERBS,
    GROUP_NOUNS,
    LIGHT_VERBS,
    OUTCOME_WORDS,
    PERSONS,
    RATE_NOUNS,
    VERBS,
    is_adverb,
    word_set,
)
from lint.meaning import stem
from lint.quantity import Kind

_IDLE_VERBS = AUXILIARIES | CHANGE_VERBS | LIGHT_VERBS
_TO_NUMBER = word_set("after at by to of")
_CENTRES = word_set("m mean median mdn average")
# Groups behind a number are opened by these; "to" and "by" open ends and amounts.
_BEHIND = word_set("in with on for among amongst without under after using when")


def behind(reading: Skeleton, mark: int, end: int) -> Group | None:
    """The group that the words behind a number name."""
    lows = reading.lows
    mark = _past_whole(reading, mark, end)
    if mark + 1 < end and lows[mark + 1] in "([":
        group = bare_group(reading, mark + 2, end)
        named = group is not None and not PERSONS.issuperset(lows[slice(*group.words)])
        if group is not None and named and group.end < len(lows) and lows[group.end] in ")]":
            return group._replace(strength=Strength.MEANS)
    direct = given_at(reading, mark + 1, end) or bare_group(reading, mark + 1, end)
    if direct is not None and direct.strength is Strength.TREATED:
        return direct
    opened = best_group(
        [
            group
            for group in groups_between(reading, mark + 1, end)
            if group.strength >= Strength.TREATED
            or (group.preposition in _BEHIND and not _is_where(lows, group))
            or (group.preposition == "of" and group.is_people and group.start == mark + 1)
        ]
    )
    if opened is None and direct is not None and direct.is_people and not is_count(reading, mark):
        return direct  # "one in eight boys but one in three girls"
    return opened


def _is_where(lows: list[str], group: Group) -> bool:
    """Whether a phrase says where something was: "41% of the homes WERE in London"."""
    return group.preposition == "in" and lows[group.start - 1] in BE


def _past_whole(reading: Skeleton, mark: int, end: int) -> int:
    """The last number of "94 (19%) of 501 participants": behind it stands whose they are."""
    lows = reading.lows
    position = mark + 1
    while position < end and lows[position] in (")", "]", "out", "of", "the"):
        position += 1
    if position >= end or lows[position] != MARK or lows[position - 1] not in ("of", "the"):
        return mark
    return mark if reading.is_attribute(position) else position


def is_whole(reading: Skeleton, mark: int) -> bool:
    """Whether a number is what another is a part of: the 501 of "94 (19%) of 501"."""
    lows, position = reading.lows, mark
    while position and lows[position - 1] in (")", "]", "out", "of", "the"):
        position -= 1
    return "of" in lows[position:mark] and position > 0 and lows[position - 1] == MARK


def opens_bracket(lows: list[str], mark: int) -> bool:
    """Whether a number is the first thing in a bracket, or its "M =" is."""
    return lows[_named_start(lows, mark) - 1] in "([" if mark else False


def _named_start(lows: list[str], mark: int) -> int:
    """Where "M =" or "mean" in front of a number begins; the number itself where there is none."""
    start = mark
    while start > 1 and (lows[start - 1] in "=:" or lows[start - 1].lower() in _CENTRES):
        start -= 1
    return start if lows[start - 1] in "([" else mark


def before(reading: Skeleton, start: int, mark: int, rank: int) -> Group | None:
    """The group that the words right before a number name."""
    lows = reading.lows
    end = mark = max(start, _named_start(lows, mark))
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
        opens = last.preposition == "of" and last.is_people and lows[last.end] == ","
        if last.preposition in _BEHIND or last.strength >= Strength.TREATED or opens:
            return last
    if "=" in lows[verbless:mark]:
        return None
    while start < verbless and (
        (lows[start] in JUNK and lows[start] != "those") or is_adverb(lows[start])
    ):
        start += 1
    begin = phrase_start(reading, start, verbless)
    if begin > 1 and lows[begin - 1] in ("in", "for", "of") and lows[begin - 2] in HOLDERS:
        return None  # "reductions in renal function (4%)"
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
    if any(
        low in RATE_NOUNS or low in OUTCOME_WORDS or low in GROUP_NOUNS or low == MARK
        for low in label
    ):
        return True  # "Response rates: ...", "266 analysed: ..."; not "Symptoms: fever 88%, ..."
    return reading.found[reading.marks.index(mark)].quantity.unit not in (None, "%")


def opening_group(reading: Skeleton, mark: int) -> Group | None:
    """The group that opens the sentence: "With acupuncture, headaches fell by 3 days"."""
    if reading.lows[0] not in _BEHIND or "," not in reading.lows[:mark]:
        return None
    group = group_at(reading, 0, reading.lows.index(","))
    return group if group is not None and group.strength >= Strength.MEANS else None


def subject_group(reading: Skeleton, mark: int, other: Group | None) -> Group | None:
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


def elliptic_subjects(
    reading: Skeleton, first: int, start: int, second: int
) -> tuple[Group, Group] | None:
    """The subjects of "the new test caught 92%, the old test 78%": like each other, one verb."""
    clause = clause_before(reading, first)
    other = bare_group(reading, start, second)
    if clause is None or other is None or other.end != second:
        return None
    own = bare_group(reading, clause.subject_start, clause.subject_end)
    if own is None or own.end != clause.subject_end or own.name == other.name:
        return None
    shared = {stem(word) for word in own.name.split()} & {stem(word) for word in other.name.split()}
    return (own, other) if shared else None


def subject_side(reading: Skeleton, first: int, other: Group) -> str | None:
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


def is_count(reading: Skeleton, mark: int) -> bool:
    """Whether the number at a mark counts something."""
    return reading.found[reading.marks.index(mark)].quantity.kind is Kind.COUNT
