"""Noun phrases in a sentence, and the name of the group or of the outcome that they hold.

A phrase is read from its first word to the first that cannot belong to it, and never past a
number, a bracket or a clause. What carries a name ("patients given", "in the ... group") is
left off, so that however a sentence is turned its group keeps its name.
"""

from enum import IntEnum
from typing import NamedTuple

from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    ANYONE,
    BE,
    CARRIERS,
    COMPARATIVES,
    CONJUNCTIONS,
    DETERMINERS,
    GIVEN,
    GROUP_NOUNS,
    HAVE,
    NO_NAMES,
    NOUN_VERBS,
    PARTICIPLES,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_NOUNS,
    TREATED,
    VERBS,
    is_adverb,
    word_set,
)

_LONGEST = 9  # words of a phrase

_BREAKS = (
    (PREPOSITIONS - {"of"}) | (CONJUNCTIONS - {"and", "or"}) | RELATIVES | VERBS | PRONOUNS
) - {"like"}

_ARTICLES = word_set("the a an this these their its his her our")
_LATER_BREAKS = _BREAKS | COMPARATIVES | PARTICIPLES

# Behind these, "with" and "on" belong to the word and open no group.
_BOUND = word_set(
    """associated compared consistent along together diagnosed infected agreement line
    conjunction accordance connection relation interaction contact contrast parallel dealing
    coped based depending relying effect effects impact focus data information paper study
    research starting beginning correlated interacted concerned satisfied"""
)


_REFERENCES = word_set("figure fig table panel section supplementary appendix figures tables")


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


def skip_fillers(reading: Skeleton, start: int, end: int) -> int:
    """The first word from `start` on that is no article and no adverb."""
    while start < end and (reading.lows[start] in DETERMINERS or is_adverb(reading.lows[start])):
        if reading.lows[start] in ("those", "others", "all", "both") and (
            start + 1 >= end
            or reading.lows[start + 1] in _BREAKS
            or reading.lows[start + 1] in TREATED
        ):
            break
        start += 1
    return start


def phrase_end(reading: Skeleton, start: int, end: int) -> int:
    """Where the noun phrase that begins at `start` ends, exclusive."""
    lows = reading.lows
    limit = min(end, start + _LONGEST)
    index = start
    while index < limit and not _breaks(reading, index, start, limit):
        index += 1
    while index > start and lows[index - 1] in ("and", "or", "of", "the", "a", "an"):
        index -= 1
    return index


def _breaks(reading: Skeleton, index: int, start: int, limit: int) -> bool:
    """Whether the word at `index` cannot belong to a phrase that begins at `start`."""
    lows = reading.lows
    low = lows[index]
    if low == MARK:
        return index + 1 >= limit or not reading.is_attribute(index)
    if not (low[0].isalnum() or low == "+"):
        return True
    if low in ("and", "or"):
        return not _joins(reading, index, limit)
    if low == "of":
        return index + 1 >= limit or lows[index + 1] == MARK
    if index == start:
        return low in _BREAKS and not _opens_noun(reading, index, limit)
    if low in _ARTICLES and lows[index - 1] != "of":
        return True
    return (
        (low in _LATER_BREAKS and not _is_noun(lows, index, limit))
        or (low.endswith("ed") and len(low) > 4 and _ends_phrase(lows, index + 1, limit))
        or (is_adverb(low) and low != "alone")
        or (low in TREATED and lows[index - 1] in PERSONS)
    )


def _ends_phrase(lows: list[str], index: int, limit: int) -> bool:
    """Whether no further noun follows: "samples COLLECTED in", not "a delayed operation"."""
    return index >= limit or not lows[index][0].isalpha() or lows[index] in _BREAKS


def _is_noun(lows: list[str], index: int, limit: int) -> bool:
    """Whether a word that may be a verb is a noun within its phrase: "poor sleep"."""
    return lows[index] in NOUN_VERBS and not (
        index + 1 < limit and (lows[index + 1] in DETERMINERS or lows[index + 1] == MARK)
    )


def _opens_noun(reading: Skeleton, index: int, limit: int) -> bool:
    """Whether what looks like a verb begins a noun phrase: "falls", "delayed surgery"."""
    low = reading.lows[index]
    if low in NOUN_VERBS:
        return True
    behind = reading.lows[index + 1] if index + 1 < limit else ""
    return low.endswith("ed") and behind[:1].isalpha() and behind not in _BREAKS


def _joins(reading: Skeleton, index: int, limit: int) -> bool:
    """Whether the "and" at `index` joins two words of one phrase."""
    lows = reading.lows
    if index + 1 >= limit or lows[index - 1] == ",":
        return False
    behind = lows[index + 1]
    if not behind[0].isalnum() or behind in _BREAKS or behind in DETERMINERS or is_adverb(behind):
        return False
    if behind in COMPARATIVES:
        return False
    # "with surgery and tablets 25.9%": the second word belongs to the number behind it.
    position = index + 1
    while position < limit and lows[position][0].isalnum() and lows[position] not in _BREAKS:
        position += 1
    return position >= limit or lows[position] != MARK


def group_at(reading: Skeleton, start: int, end: int) -> Group | None:
    """The group that a preposition at `start` opens, if it opens one."""
    lows = reading.lows
    preposition = lows[start]
    if start and preposition in ("with", "on", "to", "for") and lows[start - 1] in _BOUND:
        return None
    first = skip_fillers(reading, start + 1, end)
    return _group(reading, start, first, end, preposition)


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
    if lows[stop - 1] in PERSONS and stop < end:
        treated = _treated(reading, start, first, stop, end, preposition)
        if treated is not None:
            return treated
    people = lows[stop - 1] in PERSONS or any(low in PERSONS for low in lows[first:stop])
    last = stop
    while last > first and lows[last - 1] in ANYONE:
        last -= 1
    means = preposition in ("with", "on", "without", "under", "after", "using", "")
    name = name_words(reading, first, last)
    if name is None:
        return None
    prefix = "without " if preposition == "without" else ""
    strength = Strength.MEANS if means and not people else Strength.PLACE
    return Group(reading, name, prefix, start, stop, strength, preposition, people)


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
    while end > start and is_adverb(lows[end - 1]) and lows[end - 1] != "alone":
        end -= 1
    if end <= start or all(
        low in NO_NAMES or low in PREPOSITIONS or low in DETERMINERS for low in lows[start:end]
    ):
        return None
    if not any(letter.isalpha() for letter in lows[start]) and end == start + 1:
        return None
    if any(low in TIME_NOUNS for low in lows[start:end]):
        return None  # "by day 2", "in the past few years"
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


_OPENERS = word_set(
    "in with on for among amongst of to without under after from using by than when"
)


def best_group(groups: list[Group]) -> Group | None:
    """The surest of some groups, the first among equals."""
    return max(groups, key=lambda group: group.strength, default=None)
