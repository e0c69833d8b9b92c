"""The name of an outcome, cut from the words that hold it."""

from lint.extract.nameable import is_name, name_end, name_start
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.skeleton import MARK, Skeleton
from lint.extract.words import (
    ANYONE,
    CHANGE_NOUNS,
    DETERMINERS,
    GROUP_NOUNS,
    MEASURE_WORDS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RATE_NOUNS,
    TIME_NOUNS,
    is_adverb,
    word_set,
)

NO_OUTCOMES = word_set(
    """difference change result results group groups value values number numbers it they study
    trial authors researchers team patients participants people women men adults children
    review paper analysis data model estimate figure that this we cases rest total amount
    those found subjects remainder rest comparison effect ratio hazard odds one two finding
    findings figures outcomes objective objectives aim aims purpose improvements no"""
)
LONGEST = 8
# "The RATE of X", "a REDUCTION in X".
_HOLDERS = RATE_NOUNS | CHANGE_NOUNS
_FOR = word_set(
    """hospitalization hospitalizations hospitalisation hospitalisations admission admissions
    readmission readmissions surgery treatment treatments visits consultations"""
)
_ORGANS = word_set(
    """brain lung lungs liver heart stomach gut bowel knee knees hip hips back neck chest leg legs
    breast breasts bone bones spine kidney kidneys eye eyes bladder uterus skin joints"""
)
_TO = word_set(
    """time days adherence response resistance access exposure return interval due leading related
    linked attributable"""
)
# At the end of a name these are what is measured: "the terminal degree".
_HEADS = word_set("degree ratio")
_FROM = word_set("death deaths mortality died dying time interval period delay")


def trimmed(reading: Skeleton, start: int, end: int, *, is_deed: bool = False) -> str | None:
    """The outcome that the words from `start` to `end` name, without words of measure.

    With `is_deed` they say what somebody did, as in "more likely to schedule a visit".
    """
    lows = reading.lows
    start = name_start(reading.words, lows, start, end)
    while start < end and (
        lows[start] in MEASURE_WORDS
        or lows[start] in DETERMINERS
        or is_adverb(lows[start])
        or lows[start] == MARK
        or lows[start] in ("including", "namely", "fewer", "more", "less", "but", "and")
        or lows[start] in GROUP_NOUNS
        or (lows[start] in QUANTIFIERS and lows[start + 1 : start + 2] == ["of"])
    ):
        start += 2 if lows[start + 1 : start + 2] == ["of"] and lows[start] in QUANTIFIERS else 1
    for index in range(start, end):
        if (
            lows[index] in _HOLDERS
            and index + 1 < end
            and (
                lows[index + 1] in ("of", "for")
                or (lows[index + 1] == "in" and lows[index] in CHANGE_NOUNS)
            )
        ):
            if lows[index + 1] == "for" and index > start and lows[index - 1] not in _HOLDERS:
                return trimmed(reading, start, index)  # "the seroconversion rate for IgM"
            return trimmed(reading, index + 2, end)
    if start < end and lows[start] == "of":
        return None
    stop = start
    while (
        stop < end
        and (
            lows[stop] not in PREPOSITIONS
            or lows[stop] == "of"
            or (lows[stop] == "to" and "from" in lows[start:stop])
            or (stop > start and binds(lows, stop))
            or (lows[stop] == "in" and stop > start and _names_organ(lows, stop + 1, end))
        )
        and lows[stop] not in ("who", "which", "that", "(", "[", ")", "]", ",", MARK, ":")
        and not (lows[stop] == "of" and _are_people(reading, stop + 1, end))
    ):
        stop += 1
    while stop > start and (
        (stop - start > 1 and _only_counts(lows, stop - 1))
        or is_adverb(lows[stop - 1])
        or lows[stop - 1] in ("of", "and", "the", "or", "a")
    ):
        stop -= 1
    while stop - start > LONGEST and "of" in lows[start + 1 : stop]:
        stop -= 1 + lows[start:stop][::-1].index("of")  # "discontinuation of the trial product"
    if not is_deed:
        stop = name_end(lows, start, stop)
    if stop <= start or stop - start > LONGEST:
        return None
    if not is_deed and not is_name(lows, start, stop):
        return None
    if all(
        low in NO_OUTCOMES
        or low in RATE_NOUNS
        or low in PRONOUNS
        or low in CHANGE_NOUNS
        or low in TIME_NOUNS
        or low in ANYONE
        or low in GROUP_NOUNS
        or low in QUANTIFIERS
        for low in lows[start:stop]
    ):
        return None
    return reading.phrase(start, stop)


def _are_people(reading: Skeleton, index: int, end: int) -> bool:
    """Whether people come next: "of ALL PATIENTS"."""
    index = skip_fillers(reading, index, end)
    return index < end and reading.lows[index] in PERSONS


def _only_counts(lows: list[str], index: int) -> bool:
    """Whether the last word of a name tells how it is counted: "the death RATE"."""
    if lows[index] in _HEADS:
        return lows[index - 1] in RATE_NOUNS
    return lows[index] in RATE_NOUNS


def binds(lows: list[str], index: int) -> bool:
    """Whether a preposition ties two nouns to one name: "admission FOR heart failure"."""
    match lows[index]:
        case "of":
            return True
        case "for":
            return index > 0 and lows[index - 1] in _FOR
        case "from":
            return index > 0 and lows[index - 1] in _FROM
        case "to":
            return index > 0 and lows[index - 1] in _TO
        case _:
            return False


def _names_organ(lows: list[str], index: int, end: int) -> bool:
    """Whether a part of the body comes next: "bleeding in the brain"."""
    if index < end and lows[index] in DETERMINERS:
        index += 1
    return index < end and lows[index] in _ORGANS


def noun_end(reading: Skeleton, start: int, ceiling: int) -> int:
    """Where a noun phrase ends that may say what its rate is of: "risk of death"."""
    stop = phrase_end(reading, skip_fillers(reading, start, ceiling), ceiling)
    lows = reading.lows
    if stop >= ceiling:
        return stop
    before = lows[stop - 1]
    goes_on = (
        before in CHANGE_NOUNS
        if lows[stop] == "in"
        else lows[stop] in ("for", "from", "to") and (before in RATE_NOUNS or binds(lows, stop))
    )
    if goes_on:
        stop = phrase_end(reading, skip_fillers(reading, stop + 1, ceiling), ceiling)
    return stop
