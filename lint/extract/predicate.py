"""What a share of people did, had or were: the predicate behind their number."""

from lint.extract.naming import LONGEST, NO_OUTCOMES, noun_end, trimmed
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    ANYONE,
    AUXILIARIES,
    BE,
    COMPARATIVES,
    DEEDS,
    DETERMINERS,
    HAD_VERBS,
    HAVE,
    LIGHT_VERBS,
    PERSONS,
    PREPOSITIONS,
    STUDY_DEEDS,
    TREATED,
    VERBS,
    is_adverb,
    word_set,
)
from lint.quantity import Kind

_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
# "Given" and "treated" behind people only say who they are.
_VERBS = VERBS - (TREATED - HAVE)
# Prepositions that make a number an object; "vs 25% alive" is none.
_GOVERNING = PREPOSITIONS - word_set("as because since than vs versus v against like")
_FARTHEST = 26  # words between a number and its predicate
_NEEDING = word_set("need lose develop suffer require experience get report have")
_NO_STATES = word_set(
    "put run sent taken done made asked told available called thought wished looked hoped tried"
)
_ABOUT = word_set("concerned involved covered regarded")
_PARTICLES = word_set("over up out off away back")
_STATES = word_set("alive dead free positive negative")


def deed(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """What a share of people did, had or were; None where the number is not their subject."""
    lows, depths = reading.lows, reading.depths
    end = min(ceiling, reading.clause_end(mark), mark + _FARTHEST)
    if _is_object(lows, mark):
        return None
    index = mark + 1
    if index < end and lows[index] in _STATES:
        return state(reading, index, end)
    while index < end and depths[index] >= depths[mark]:
        low = lows[index]
        if low in ("(", "["):
            while index < end and lows[index] not in ")]":
                index += 1
        elif low in _STATES and lows[index - 1] not in _BEFORE_NOUNS:
            return state(reading, index, end)
        elif low in ("who", "that", "which"):
            index = _past_relative(reading, index, end)
            continue
        elif low == "," and "respectively" not in lows[index - 1 : index + 2]:
            return None
        elif low in _VERBS and lows[index - 1] not in DETERMINERS:
            return _predicate(reading, index, end)
        elif _may_act(lows, index, mark):
            if low in _NEEDING:
                begin = skip_fillers(reading, index + 1, end)
                return trimmed(reading, begin, noun_end(reading, begin, end))
            if _is_deed(reading, index, end, mark):
                return state(reading, index, end)
        index += 1
    return None


def _may_act(lows: list[str], index: int, mark: int) -> bool:
    """Whether a word right behind a share or its people may be what they did."""
    before = lows[index - 1]
    if before in ("those", "ones"):
        return False  # "of those scanned"
    return index == mark + 1 or before in PERSONS or is_adverb(before)


def _is_deed(reading: Skeleton, index: int, end: int, mark: int) -> bool:
    """Whether a participle in no list says what people did: "12% CROSSED over"."""
    lows = reading.lows
    low = lows[index]
    if not low.endswith("ed") or len(low) < 5 or low in TREATED or low in STUDY_DEEDS:
        return False
    if index + 1 < end and lows[index + 1] in DETERMINERS:
        # "8% DISCONTINUED the drug"; but "two people coded the claims" is no share of anyone.
        kind = reading.found[reading.marks.index(mark)].quantity.kind
        return kind is not Kind.COUNT and low not in _ABOUT
    behind = lows[index + 1] if index + 1 < end else "."
    return not behind[0].isalnum() or behind in PREPOSITIONS or behind in _PARTICLES


def _is_object(lows: list[str], mark: int) -> bool:
    """Whether a preposition governs the number: "analysis of 30 patients showed" something else."""
    before = mark - 1
    while before > 0 and (is_adverb(lows[before]) or lows[before] in ("the", "every")):
        before -= 1
    if before < 0 or lows[before] not in _GOVERNING:
        return False
    return not (lows[before] == "of" and before and lows[before - 1] == "total")


def bracketed(reading: Skeleton, mark: int) -> str | None:
    """What stands behind a share in its bracket: "(70% male)"."""
    lows = reading.lows
    if mark == 0 or lows[mark - 1] not in ("(", "[", ","):
        return None
    stop = mark + 1
    while stop < len(lows) and stop - mark <= 4 and lows[stop][0].isalpha():
        stop += 1
    if stop == mark + 1 or stop >= len(lows) or lows[stop] not in (")", "]", ","):
        return None
    words = lows[mark + 1 : stop]
    if reading.depths[mark] == 0 or any(low in VERBS or low in PREPOSITIONS for low in words):
        return None
    if words[0] in ANYONE or (words[0] in NO_OUTCOMES and words[0] not in PERSONS):
        return None
    return reading.phrase(mark + 1, stop)


def _past_relative(reading: Skeleton, index: int, end: int) -> int:
    """Behind the clause of "who had the operation"."""
    index += 1
    seen = False
    while index < end:
        low = reading.lows[index]
        if low in VERBS or low in TREATED:
            if seen and low not in TREATED and reading.lows[index - 1] not in AUXILIARIES:
                return index
            seen = True
        if not low[0].isalnum():
            return index
        index += 1
    return index


def _predicate(reading: Skeleton, index: int, end: int) -> str | None:
    """The outcome that a verb behind a number and its people states."""
    lows = reading.lows
    start = index
    while index < end and (
        lows[index] in AUXILIARIES
        or is_adverb(lows[index])
        or (lows[index] in LIGHT_VERBS and lows[index + 1 : index + 2] == ["to"])
        or (lows[index] == "to" and lows[index - 1] in LIGHT_VERBS)
    ):
        if lows[index] in HAVE and not _is_auxiliary(reading, index, end):
            break
        index += 1
    if index >= end:
        return None
    found = _stated(reading, start, index, end)
    negated = any(low in ("not", "never") for low in lows[start:index])
    return f"not {found}" if found is not None and negated else found


def _is_auxiliary(reading: Skeleton, index: int, end: int) -> bool:
    """Whether a form of "have" goes with a verb: "had skipped", not "had fever"."""
    behind = index + 1
    while behind < end and is_adverb(reading.lows[behind]):
        behind += 1
    if behind >= end:
        return False
    low = reading.lows[behind]
    return (
        low in VERBS or low in BE or (low.endswith("ed") and not _is_noun_behind(reading, behind))
    )


def _is_noun_behind(reading: Skeleton, index: int) -> bool:
    """Whether a noun follows a participle at once: "had reduced lymphocyte counts"."""
    behind = reading.lows[index + 1 : index + 2]
    return (
        bool(behind)
        and behind[0][0].isalpha()
        and (behind[0] not in PREPOSITIONS and behind[0] not in DETERMINERS)
    )


def _stated(reading: Skeleton, start: int, index: int, end: int) -> str | None:
    """The outcome that the verb at `index` states, auxiliaries from `start` on left behind."""
    lows = reading.lows
    low = lows[index]
    if low in DEEDS and low not in HAD_VERBS:
        return reading.words[index].lower()
    if low in HAVE and lows[index + 1 : index + 2] == ["to"]:
        return state(reading, index + 2, end)  # "had to stop"
    if low in HAD_VERBS:
        begin = skip_fillers(reading, index + 1, end)
        return trimmed(reading, begin, noun_end(reading, begin, end))
    if low == "took" or low in LIGHT_VERBS or low in STUDY_DEEDS or index == start:
        return None
    if low == "in":
        return trimmed(reading, index + 1, noun_end(reading, index + 1, end))
    return state(reading, index, end)


def state(reading: Skeleton, start: int, end: int) -> str | None:
    """A state such as "alive", "free of relapse", "readmitted"."""
    lows = reading.lows
    stop = start
    while (
        stop < end
        and stop - start < LONGEST
        and lows[stop] != MARK
        and (lows[stop][0].isalnum())
        and (lows[stop] not in PREPOSITIONS or lows[stop] in ("of", "from"))
        and lows[stop] not in ("and", "or", "who", "because")
    ):
        stop += 1
    if (
        stop < end
        and stop > start
        and lows[stop] in ("for", "to")
        and lows[stop - 1]
        in (
            "positive",
            "negative",
            "responded",
            "resistant",
        )
    ):
        stop = phrase_end(reading, stop + 1, end)
    if start < stop < end and lows[stop] in _PARTICLES:
        stop += 1
    while stop > start and is_adverb(lows[stop - 1]):
        stop -= 1
    if (
        stop <= start
        or lows[start] in _NO_STATES
        or lows[start] in COMPARATIVES
        or lows[start] in PREPOSITIONS
    ):
        return None
    if lows[start] in LIGHT_VERBS or lows[start] in TREATED or lows[start] in STUDY_DEEDS:
        return None
    return reading.phrase(start, stop)
