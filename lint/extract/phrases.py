"""Where a noun phrase ends.

A phrase is read from its first word to the first that cannot belong to it, and never past a
number, a bracket or a clause.
"""

from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    COMPARATIVES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_VERBS,
    PARTICIPLES,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    REDUCED,
    RELATIVES,
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


def skip_fillers(reading: Skeleton, start: int, end: int) -> int:
    """The first word from `start` on that is no article and no adverb."""
    while start < end and (reading.lows[start] in DETERMINERS or is_adverb(reading.lows[start])):
        if reading.lows[start] in ("those", "others", "all", "both") and (
            start + 1 >= end
            or reading.lows[start + 1] in _BREAKS
            or reading.lows[start + 1] in TREATED
        ):
            break
        never = reading.lows[start] == "never" and start + 1 < end
        if never and reading.lows[start + 1].endswith("s"):
            break  # "never smokers" are no smokers
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
        or low in REDUCED
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
