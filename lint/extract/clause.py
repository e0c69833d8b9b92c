"""Subject and verb of the clause in which a number stands."""

from lint.extract.skeleton import MARK, Clause, Role, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    COMPARATIVES,
    DETERMINERS,
    NOUN_VERBS,
    PREPOSITIONS,
    RELATIVES,
    VERBS,
    is_adverb,
)

_MAIN_VERBS = VERBS - AUXILIARIES
_FARTHEST = 40  # words between a number and its verb


def clause_before(reading: Skeleton, mark: int) -> Clause | None:
    """Subject and verb of the clause that a mark ends or stands in; None where it opens it."""
    if mark not in reading.said:
        reading.said[mark] = _clause_before(reading, mark)
    return reading.said[mark]


def _clause_before(reading: Skeleton, mark: int) -> Clause | None:
    lows, depths = reading.lows, reading.depths
    start = reading.clause_start(mark)
    depth = min(depths[mark], depths[start])
    index = mark - 1
    floor = max(start, mark - _FARTHEST)
    while index >= floor:
        low = lows[index]
        if depths[index] <= depth:
            if low == "that" and index > start:
                return None
            if low in VERBS and is_verb(reading, index):
                break
        index -= 1
    else:
        return None
    verb = index
    while verb > start and (lows[verb - 1] in AUXILIARIES or is_adverb(lows[verb - 1])):
        verb -= 1
    start_at = _subject_start(reading, start, verb)
    for position in range(start_at, verb):
        if lows[position] in RELATIVES:
            break
        if lows[position] in AUXILIARIES:
            verb = position  # "antibodies WERE found to have"
            break
    return Clause(min(start_at, verb), verb, index + 1)


def is_verb(reading: Skeleton, index: int) -> bool:
    """Whether a word that may be a verb is one here: not "an increased risk", "reported cases"."""
    lows = reading.lows
    low = lows[index]
    if low in AUXILIARIES:
        return True
    before = lows[index - 1] if index else ""
    if low in NOUN_VERBS and (before in COMPARATIVES or before in _MAIN_VERBS):
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before == MARK:
        return False
    if low in COMPARATIVES and index + 1 < len(lows):
        return before not in AUXILIARIES or lows[index + 1] in PREPOSITIONS
    return True


def _subject_start(reading: Skeleton, start: int, verb: int) -> int:
    """Where the subject begins that ends at `verb`: behind "After five years," and "and"."""
    lows, depths = reading.lows, reading.depths
    index = verb
    while index > start:
        low = lows[index - 1]
        if low == "," and depths[index - 1] == depths[start]:
            break
        if low == "and" and index > start + 1 and lows[index - 2] == MARK:
            break
        if low == MARK and reading.role_at(index - 1) is not Role.TIME:
            break
        index -= 1
    while index < verb and (lows[index] in (",", ";", ":", "and", "or", "—", "–", ".", ")")):
        index += 1
    if index < verb and lows[index] in (
        "while",
        "whereas",
        "but",
        "although",
        "though",
        "because",
        "yet",
        "unless",
    ):
        index += 1
    return index
