"""Subject and verb of the clause in which a number stands."""

from lint.extract.skeleton import MARK, Clause, Role, Skeleton
from lint.extract.words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COMPARATIVES,
    DETERMINERS,
    NOUN_VERBS,
    PREPOSITIONS,
    RELATIVES,
    TIME_NOUNS,
    TREATED,
    VERBS,
    is_adverb,
    word_set,
)
from lint.quantity import Kind

_BEFORE_SUBJECT = CLAUSE_OPENERS | word_set("and or ; : — –")
_OPENINGS = word_set("when if once compared overall first second finally for given moreover")
# "The analysis SHOWED that deaths were": the subject stands behind "that".
_SAYING = word_set(
    """show shows showed shown indicate indicates indicated suggest suggests suggested find finds
    found say says said report reports reported demonstrate demonstrates demonstrated reveal
    reveals revealed estimate estimates estimated conclude concluded mean means meant confirm
    confirms confirmed believe believed calculated think noted notes know known"""
)
_MAIN_VERBS = VERBS - AUXILIARIES
_SUBORDINATE = word_set("while although though because when if once as since whereas")
_OWN_SUBJECTS = word_set("the a an its their this these")
_FARTHEST = 40  # words between a number and its verb


def clause_before(reading: Skeleton, mark: int) -> Clause | None:
    """Subject and verb of the clause that a mark ends or stands in; None where it opens it."""
    if mark not in reading.said:
        reading.said[mark] = _clause_before(reading, mark)
    return reading.said[mark]


def _clause_before(reading: Skeleton, mark: int) -> Clause | None:
    lows = reading.lows
    start = reading.clause_start(mark)
    end = _verb_before(reading, start, mark)
    if end is None:
        return None
    verb = end
    while verb > start and (lows[verb - 1] in AUXILIARIES or is_adverb(lows[verb - 1])):
        verb -= 1
    start_at = _past_time(reading, _subject_start(reading, start, verb), verb)
    for position in range(start_at, verb):
        if lows[position] in RELATIVES:
            break
        if lows[position] in AUXILIARIES:
            verb = position  # "antibodies WERE found to have"
            break
    return Clause(min(start_at, verb), verb, end + 1)


def _past_time(reading: Skeleton, start: int, verb: int) -> int:
    """Where the subject begins behind a time without a comma: "After a year THE SCORE was"."""
    lows = reading.lows
    if start >= verb or lows[start] not in PREPOSITIONS:
        return start
    for index in range(start + 1, min(start + 5, verb - 1)):
        if lows[index] in TIME_NOUNS or reading.role_at(index) is Role.TIME:
            goes_on = lows[index + 1] in PREPOSITIONS or not lows[index + 1][0].isalnum()
            return start if goes_on else index + 1
    return start


def _verb_before(reading: Skeleton, start: int, mark: int) -> int | None:
    """The last verb before a mark; of words that may be nouns the first of the clause."""
    lows, depths = reading.lows, reading.depths
    depth = min(depths[mark], depths[start])
    maybe: int | None = None
    for index in range(mark - 1, max(start, mark - _FARTHEST) - 1, -1):
        low = lows[index]
        if depths[index] > depth:
            continue
        if low == "that" and index > start:
            return None
        if maybe is not None and low in (",", "and"):
            break
        if (low in VERBS or _looks_a_verb(lows, index)) and is_verb(reading, index):
            if low not in NOUN_VERBS:
                return index
            maybe = index  # "cut hospital stays by": the next may be the verb
    return maybe


def _looks_a_verb(lows: list[str], index: int) -> bool:
    """Whether a word that is in no list is a verb by its place: "workers MISSED 0.9 days"."""
    behind = lows[index + 1] if index + 1 < len(lows) else ""
    return (
        lows[index].endswith("ed")
        and lows[index] not in TREATED
        and (behind == MARK or behind in ("the", "a", "an", "by", "their", "his", "her"))
    )


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
    while start < verb and (lows[start] in _BEFORE_SUBJECT or not lows[start][0].isalnum()):
        if lows[start] == MARK:
            break
        start += 1
    has_opening = start < verb and (
        _is_adverbial(lows[start])
        or lows[0] in _SUBORDINATE
        or (_is_participle(lows[start]) and lows[start + 1] in PREPOSITIONS)
    )
    index = verb
    while index > start:
        low = lows[index - 1]
        if low == "," and has_opening and depths[index - 1] == depths[start]:
            break
        if low == "and" and index > start + 1 and lows[index - 2] == MARK:
            break
        if low == "that" and index > start + 1 and lows[index - 2] in _SAYING:
            break
        if low == "," and _is_new_clause(lows, start, index):
            break
        if low == MARK and not _is_within_subject(reading, index - 1):
            break
        index -= 1
    while index < verb and (lows[index] in _BEFORE_SUBJECT or lows[index] in (",", ")")):
        index += 1
    return index


def _is_participle(low: str) -> bool:
    """Whether a clause may open so: "COUNTED over three months, the rate was"."""
    return low.endswith("ed") or low in ("set", "taken", "given", "seen", "put")


def _is_new_clause(lows: list[str], start: int, index: int) -> bool:
    """Whether behind a comma another clause begins: "the pores were small, THE loss was"."""
    return lows[index] in _OWN_SUBJECTS and not AUXILIARIES.isdisjoint(lows[start : index - 1])


def _is_within_subject(reading: Skeleton, position: int) -> bool:
    """Whether a mark may stand in a subject: a time, an age, the "two" of "the two arms"."""
    if reading.role_at(position) in (Role.TIME, Role.AGE):
        return True
    quantity = reading.found[reading.marks.index(position)].quantity
    return quantity.kind is Kind.COUNT and reading.lows[position - 1] in DETERMINERS


def _is_adverbial(low: str) -> bool:
    """Whether a clause that begins so has its subject behind a comma: "After five years, ..."."""
    return (
        low in PREPOSITIONS
        or is_adverb(low)
        or low in _OPENINGS
        or low == MARK
        or low.endswith("ing")
    )
