"""Phrases that name a group: "in the ... group", "patients given ...", "with ...".

What carries a name ("patients given", "in the ... group") is left off, so that however a sentence
is turned its group keeps its name.
"""

from enum import IntEnum
from typing import NamedTuple

from lint.extract.naming import binds
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.skeleton import Skeleton
from lint.extract.words import (
    ANYONE,
    BE,
    CARRIERS,
    CHANGE_NOUNS,
    DETERMINERS,
    GIVEN,
    GROUP_NOUNS,
    HAVE,
    NO_NAMES,
    PERSONS,
    PREPOSITIONS,
    RATE_NOUNS,
    REDUCED,
    TIME_NOUNS,
    TREATED,
    is_adverb,
    word_set,
)

# Behind these, "with" and "on" belong to the word and open no group.
_BOUND = word_set(
    """associated compared consistent along together diagnosed infected agreement line
    conjunction accordance connection relation interaction contact contrast parallel dealing
    coped based depending relying effect effects impact focus data information paper study
    research starting beginning correlated interacted concerned satisfied"""
)
_REFERENCES = word_set("figure fig table panel section supplementary appendix figures tables")
# "The RISK of", "a REDUCTION in": nouns of which the next says what they are of.
HOLDERS = RATE_NOUNS | CHANGE_NOUNS
# What is measured, and no group: "on the mental SCALE", "the RATE of response".
_MEASURES = (RATE_NOUNS - {"episodes", "degree"}) | word_set(
    """ratios score scores scale scales subscale subscales questionnaire endpoint endpoints
    correlation correlations coefficient coefficients average"""
)
_NO_STARTS = word_set("of and or receive undergo get")
_SHARES = word_set("share proportion percentage number")
_STUDIES = word_set("trial trials study studies analysis analyses review survey")
_VERBAL = word_set("cut cuts lowers")
_OPENERS = word_set(
    "in with on for among amongst of to without under after from using by than when"
)


class Strength(IntEnum):
    """How surely a phrase names a group."""

    PLACE = 0  # in Finland, among men
    MEANS = 1  # with LRT, on placebo
    TREATED = 2  # of those given tablets
    GROUP = 3  # in the LRT group


class Group(NamedTuple):
    """A phrase that names a group of people or things."""

    reading: Skeleton
    words: tuple[int, int]  # those of its name
    prefix: str  # "without " or "no " before its name
    start: int  # its first word, preposition included
    end: int
    strength: Strength
    preposition: str
    is_people: bool  # speaks of people: what is no arm is a population then

    @property
    def name(self) -> str:
        """What the group is called, as written."""
        return self.prefix + self.reading.phrase(*self.words)


def group_at(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group that a preposition at `start` opens, if it opens one."""
    lows = reading.lows
    preposition = lows[start]
    if start and preposition in ("with", "on", "to", "for") and lows[start - 1] in _BOUND:
        return None
    first = skip_fillers(reading, start + 1, end)
    group = _group(reading, start, first, end, preposition)
    if group is None or group.strength >= Strength.TREATED or group.is_people:
        return group
    # "The risk FOR relapse", "reductions IN renal function": what changed, and nobody's.
    if start and _is_outcome(lows, start):
        return None
    return group


def _is_outcome(lows: list[str], start: int) -> bool:
    """Whether a preposition opens what a noun before it is of, and no group."""
    match lows[start]:
        case "with":
            return lows[start - 1] in _SHARES  # "the share WITH a good quality of life"
        case "for" | "in":
            return lows[start - 1] in HOLDERS or binds(lows, start)
        case _:
            return False


def bare_group(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group that a phrase without a preposition names: "surgery", "patients on placebo"."""
    first = skip_fillers(reading, start, end)
    return _group(reading, first, first, end, "")


def _group(reading: Skeleton, start: int, first: int, end: int, preposition: str) -> Group | None:
    lows = reading.lows
    stop = phrase_end(reading, first, end)
    if first < end and lows[first] in ("those", "others") and stop <= first:
        stop = first + 1
    if stop <= first:
        return None
    for index in range(first, stop):
        if lows[index] in GROUP_NOUNS:
            return _grouped(reading, start, first, index, end, preposition)
    if stop < end and (lows[stop - 1] in PERSONS or lows[stop] in REDUCED):
        treated = _treated(reading, start, first, stop, end, preposition)
        if treated is not None:
            return treated
    people = lows[stop - 1] in PERSONS or any(low in PERSONS for low in lows[first:stop])
    last = stop
    while last > first and lows[last - 1] in ANYONE:
        last -= 1
    means = preposition in ("with", "on", "without", "under", "after", "using", "")
    name = name_words(reading, first, last)
    if name is None or (not people and _is_measure(lows, name)):
        return None
    prefix = "without " if preposition == "without" else ""
    strength = Strength.MEANS if means and not people else Strength.PLACE
    if any(low.endswith("-treated") for low in lows[slice(*name)]):
        strength = Strength.TREATED  # "5.6% of placebo-treated patients"
    return Group(reading, name, prefix, start, stop, strength, preposition, people)


def _is_measure(lows: list[str], name: tuple[int, int]) -> bool:
    """Whether a phrase is what was measured or how: "rate of response", "the mental scale"."""
    start, end = name
    head = lows.index("of", start, end) if "of" in lows[start:end] else end
    return head > start and lows[head - 1] in _MEASURES


def _grouped(
    reading: Skeleton, start: int, first: int, noun: int, end: int, preposition: str
) -> Group | None:
    """A phrase with "group" or "arm" in it: what stands before that, or its letter behind."""
    lows = reading.lows
    if noun > first:
        name = name_words(reading, first, noun)
        stop = noun + 1
    elif noun + 1 < end and (
        reading.words[noun + 1].isupper() or reading.words[noun + 1].isdigit()
    ):
        stop = noun + 2
        name = (noun, stop)
    else:
        return _treated(reading, start, first, noun + 1, end, preposition)
    if name is None or all(low in ANYONE for low in lows[name[0] : name[1]]):
        return None
    return Group(reading, name, "", start, stop, Strength.GROUP, preposition, True)


def _treated(
    reading: Skeleton, start: int, first: int, stop: int, end: int, preposition: str
) -> Group | None:
    """People of whom the words behind say what they got or had: "those given tablets"."""
    lows = reading.lows
    index = stop
    opener = lows[index] if index < end else ""
    if opener in ("with", "without"):
        name_start = skip_fillers(reading, index + 1, end)
        name_stop = phrase_end(reading, name_start, end)
        name = name_words(reading, name_start, name_stop)
        if name is None:
            return None
        prefix = "without " if opener == "without" else ""
        return Group(reading, name, prefix, start, name_stop, Strength.PLACE, preposition, True)
    if opener in HAVE or not (opener in TREATED or opener in ("on", "who", "that")):
        return None  # "patients had fever" says what they had, "who had surgery" what they got
    if opener == "used" and lows[index + 1 : index + 2] == ["to"]:
        return None
    did_not = False
    while index < end and (lows[index] in CARRIERS or lows[index] in ("not", "no")):
        did_not = did_not or lows[index] in ("not", "no")
        index += 1
    if opener in ("who", "that") and not _is_given(lows, stop, index):
        return None  # "those who smoke", "patients who had been admitted": no treatment
    name_stop = phrase_end(reading, index, end)
    name = name_words(reading, index, name_stop)
    if name is None:
        return None
    prefix = "no " if did_not else ""
    return Group(reading, name, prefix, start, name_stop, Strength.TREATED, preposition, True)


def _is_given(lows: list[str], start: int, end: int) -> bool:
    """Whether the words of "who received the", "who had the" give a treatment its place."""
    if any(low in GIVEN for low in lows[start:end]):
        return True
    while end > start and lows[end - 1] in DETERMINERS:
        end -= 1
    return lows[end - 1] in HAVE


def given_at(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group that "received the drug" or "given placebo" names right behind a number."""
    lows = reading.lows
    index = start
    while index < end and (
        lows[index] in GIVEN or lows[index] in BE or lows[index] in ("to", "who", "that")
    ):
        index += 1
    if not any(low in GIVEN for low in lows[start:index]):
        return None
    if index < end and lows[index] in ("with", "by"):
        index += 1
    stop = phrase_end(reading, skip_fillers(reading, index, end), end)
    name = name_words(reading, index, stop)
    if name is None:
        return None
    return Group(reading, name, "", start, stop, Strength.TREATED, "", True)


def name_words(reading: Skeleton, start: int, end: int) -> tuple[int, int] | None:
    """Which of the words from `start` to `end` are a name; None where they cannot be one."""
    lows = reading.lows
    start = skip_fillers(reading, start, end)
    while start < end and lows[start] in _NO_STARTS:
        start = skip_fillers(reading, start + 1, end)
    for index in range(start + 1, end):
        if lows[index] in _VERBAL:
            end = index  # "rather than iron CUT bleeding"
            break
    while end > start and (
        lows[end - 1] in ("of", "and", "or", "other")
        or (is_adverb(lows[end - 1]) and lows[end - 1] != "alone")
    ):
        end -= 1
    if end <= start or all(
        low in NO_NAMES or low in PREPOSITIONS or low in DETERMINERS for low in lows[start:end]
    ):
        return None
    if not any(letter.isalpha() for letter in lows[start]) and end == start + 1:
        return (start, end) if reading.is_attribute(start) else None  # "the 5-day group"
    if any(low in TIME_NOUNS for low in lows[start:end]):
        return None  # "by day 2", "in the past few years"
    if lows[start] in ("see", "cf") or lows[end - 1] in _STUDIES:
        return None
    if "of" in lows[start:end] and NO_NAMES.issuperset(lows[start : lows.index("of", start)]):
        return None  # "the END of the first phase"
    if lows[start] in _REFERENCES and any(letter.isdigit() for letter in lows[end - 1]):
        return None  # "in Figure 2a"
    return start, end


def groups_between(reading: Skeleton, start: int, end: int) -> list[Group]:
    """The groups that prepositions open from `start` to `end`, in order."""
    found = []
    index = start
    while index < end:
        low = reading.lows[index]
        if low in _OPENERS:
            group = group_at(reading, index, end)
            if group is not None:
                found.append(group)
                index = max(group.end, index + 1)
                continue
        index += 1
    return found


def best_group(groups: list[Group]) -> Group | None:
    """The surest of some groups, the first among equals."""
    return max(groups, key=lambda group: group.strength, default=None)
