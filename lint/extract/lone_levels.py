"""The one group of a number at a level, and of a sample size."""

from lint.extract.clause import clause_before
from lint.extract.groups import Group, Strength, bare_group, groups_between, name_words
from lint.extract.phrases import phrase_end
from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import (
    ANYONE,
    COMPARATIVES,
    DEEDS,
    GIVEN,
    GROUP_NOUNS,
    OUTCOME_WORDS,
    PERSONS,
    PREPOSITIONS,
    QUANTIFIERS,
    STUDIES,
    VERBS,
    word_set,
)
from lint.quantity import Kind

# Without any of these a sentence names no group of a lone number.
_NAMING = GROUP_NOUNS | GIVEN | word_set("on who that")
_NAMING_SHARES = _NAMING | word_set("with without")
_OPENERS = word_set("in of among with for")
_UNNAMED = word_set("other others rest group those remaining remainder")
# Nouns that are plurals without an "s", or are counted in the singular.
_PLURALS = (
    PERSONS
    | OUTCOME_WORDS
    | word_set(
        """data criteria fish species sheep staff series dead missing male female alive each total
    percent per cent"""
    )
)
_SHARED = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.RATE, Kind.POINTS})
# How far the one group of a number at a level may stand behind it.
_NEAR = 16


def of_level(reading: Skeleton, index: int) -> str | None:
    """The one group that a number at a level names."""
    kind = reading.found[index].quantity.kind
    if reading.vocabulary.isdisjoint(_NAMING if kind is Kind.COUNT else _NAMING_SHARES):
        return None
    mark = reading.marks[index]
    end = min(next_level(reading, index), reading.clause_end(mark), mark + _NEAR)
    if "," in reading.lows[mark + 1 : end]:
        end = reading.lows.index(",", mark + 1)
    behind = groups_between(reading, mark + 1, end)
    sure = [group for group in behind if group.strength >= Strength.TREATED]
    if sure:
        return sure[0].name
    if _is_of_others(reading.lows, mark + 1):
        return None
    for group in behind if kind in _SHARED else ():
        opener = reading.lows[group.start - 1]
        loose = opener in DEEDS or opener in ("alive", "dead") or opener in COMPARATIVES
        if (
            group.strength is Strength.MEANS
            and group.preposition in ("with", "on", "without")
            and (loose or opener == MARK)
            and (opener in DEEDS or opener not in VERBS)
        ):
            return group.name
    direct = bare_group(reading, mark + 1, end)
    if direct is not None and direct.strength is Strength.TREATED:
        return direct.name
    start = reading.clause_start(mark)
    if index and reading.roles[index - 1] in (Role.LEVEL, Role.CHANGE, Role.TIME):
        start = max(start, reading.marks[index - 1] + 1)
    before = groups_between(reading, start, mark)
    if before and start and before[0].start == start and reading.lows[start - 1] == MARK:
        before = before[1:]  # the other number's: "31 in the nut group and 38 among the rest"
    sure = [group for group in before if group.strength >= Strength.TREATED]
    if len({group.name.casefold() for group in sure}) > 1:
        return None  # "rarer in the drug group than in the placebo group (3%"
    if sure:
        return sure[-1].name
    if (
        kind is not Kind.COUNT
        and before
        and (before[0].strength is Strength.MEANS and before[0].start == 0)
    ):
        first = before[0]
        opens = reading.lows[first.end] == "," and first.preposition in ("with", "on", "without")
        return first.name if opens else None
    clause = clause_before(reading, mark)
    if clause is None or clause.subject_start < start:
        return None
    subject = bare_group(reading, clause.subject_start, clause.subject_end)
    if subject is not None and subject.strength >= Strength.TREATED:
        return subject.name
    return None


def _is_of_others(lows: list[str], start: int) -> bool:
    """Whether a number is of a group without a name: "35% in the other group"."""
    if lows[start : start + 1] and lows[start] in _OPENERS:
        start += 1
        start += lows[start : start + 1] == ["the"]
        return lows[start : start + 1] != [] and lows[start] in _UNNAMED
    return False


def counted_group(reading: Skeleton, index: int) -> str | None:
    """The group whose size a bracket gives without "n =": "(18 CMR, 6 SPECT)".

    A noun in the singular is not what a number above one counts.
    """
    lows, mark = reading.lows, reading.marks[index]
    quantity = reading.found[index].quantity
    if quantity.kind is not Kind.COUNT or not quantity.values or quantity.values[0] <= 1:
        return None
    if not reading.depths[mark] or lows[mark - 1] not in ("(", "[", ",", ";", "and"):
        return None
    stop = phrase_end(reading, mark + 1, len(lows))
    if stop == mark + 1 or stop >= len(lows) or lows[stop] not in (")", "]", ",", ";", "and"):
        return None
    if lows[stop - 1].endswith("s") or not _PLURALS.isdisjoint(lows[mark + 1 : stop]):
        return None
    named = name_words(reading, mark + 1, stop)
    return reading.phrase(*named) if named is not None else None


def of_size(reading: Skeleton, index: int) -> str | None:
    """The group whose size stands in a bracket behind it."""
    lows, mark = reading.lows, reading.marks[index]
    end = mark
    while end > max(0, mark - 5) and lows[end] not in ("(", "["):
        end -= 1
    if lows[end] not in ("(", "["):
        return None
    inside = phrase_end(reading, mark + 1, len(lows))
    if inside > mark + 1:  # "(n = 11 men, n = 14 women)"
        named = name_words(reading, mark + 1, inside)
        return reading.phrase(*named) if named is not None else None
    start = end
    while (
        start > max(0, end - 8)
        and lows[start - 1][0].isalnum()
        and (
            lows[start - 1] not in PREPOSITIONS
            and lows[start - 1] not in ("and", "or")
            and lows[start - 1] not in VERBS
        )
    ):
        start -= 1
    opener = lows[start - 1] if start else ""
    if start == end or not (opener in PREPOSITIONS or opener in ("", ",", ";", "and", "or", "(")):
        return None
    group = bare_group(reading, start, end)
    if group is None or group.end != end or _is_anyone(group):
        return None
    return group.name


def _is_anyone(group: Group) -> bool:
    """Whether a phrase names no group of its own: "patients", "samples"."""
    words = group.name.casefold().split()
    return all(word in ANYONE or word in STUDIES or word in QUANTIFIERS for word in words)


def next_level(reading: Skeleton, index: int) -> int:
    """Where the next result stands; the end of the sentence where there is none."""
    for other in range(index + 1, len(reading.marks)):
        if reading.roles[other] in (Role.LEVEL, Role.CHANGE):
            return reading.marks[other]
    return len(reading.words)
