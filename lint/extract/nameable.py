"""Whether words can be the name of what was measured, and where such a name really ends.

A verb that is in no list, a heading without its colon or the word "where" may stand in front of
a number just as its outcome would. A name that begins or ends like a sentence is none: no outcome
is better than half a clause.
"""

from lint.extract.words import (
    AGENTS,
    ANYONE,
    AUXILIARIES,
    DETERMINERS,
    EFFECT_VERBS,
    GIVEN,
    GROUP_NOUNS,
    NOUN_VERBS,
    PARTICIPLES,
    PREPOSITIONS,
    STUDIES,
    STUDY_DEEDS,
    VERBS,
    word_set,
)

# A section's name that stands in front of its first sentence without a colon.
HEADINGS = word_set(
    """methods results conclusions conclusion background objective objectives findings aim aims
    purpose introduction interventions intervention design setting settings participants
    interpretation importance discussion funding measurements"""
)
# "WHEN aspirin was taken": what follows is a condition.
_CONDITIONS = word_set("where when how if whether why unless because once that who what whose")
_SUBJECTS = word_set("they it he she we you i")
_LINKS = word_set("while whereas although though but and or yet so nor plus")
# Names end before these: "deaths DUE to", "ibuprofen RATHER than".
_TAILS = word_set(
    """due rather other related according prior subsequent compared relative owing thanks
    afterwards beforehand altogether itself themselves herself himself apart aside set up
    down out off away alone"""
)
# What a number is counted by or written in, how a study was done, how often a thing is taken.
_NEVER = word_set(
    """daily weekly monthly yearly twice once patient-years person-years person-year
    patient-year factor factors regression regressions method methods algorithm algorithms
    model models equation equations device devices else additional actual told
    altogether likely unlikely highest lowest extra youngest oldest largest smallest longest
    shortest second first third fourth latter former ahead aside rest remaining available
    scale scales increment target maintained kept written taken sent asked told put held done
    go do run when where while how rather here there analysis analyses simulations
    simulation step sum set sets subset mean-difference sd se ci control controls placebo
    intervention usual care terms places whole majority minority"""
)
# How a number was come by, and what a study was for.
_STUDY_WORDS = word_set(
    """analysis analyses regression regressions model models algorithm algorithms equation equations
    simulation simulations"""
)
_AIMS = word_set("objective objectives aim aims purpose goal")
_NEW_NOUN = DETERMINERS - word_set("other same such respective another whole entire both any")
_CAPS = 4  # a heading in capitals has more letters than a unit or a short name


def name_start(words: list[str], lows: list[str], start: int, end: int) -> int:
    """Where a name may begin: behind "while", and behind a heading in capitals."""
    while start < end and (
        lows[start] in _LINKS
        or (words[start].isupper() and len(lows[start]) > _CAPS and lows[start] in HEADINGS)
    ):
        start += 1
    return start


def name_end(lows: list[str], start: int, end: int) -> int:
    """Where a name ends that a participle or "due" hangs on: "side effects LINKED to"."""
    while end - start > 1 and (
        lows[end - 1] in _TAILS
        or lows[end - 1] in ("and", "or")
        or lows[end - 1] in PREPOSITIONS
        or lows[end - 1] in PARTICIPLES
        or (lows[end - 1].endswith("ed") and "-" not in lows[end - 1] and len(lows[end - 1]) > 4)
    ):
        end -= 1
    return end


def is_name(lows: list[str], start: int, end: int) -> bool:
    """Whether the words may name an outcome at all."""
    first, last = lows[start], lows[end - 1]
    if first in _CONDITIONS or first in GIVEN or first.isdigit():
        return False
    if first in ANYONE and "of" in lows[start:end]:
        return False  # "patients of the programme were admitted 81 times"
    if first in STUDY_DEEDS and last not in STUDIES:
        return False  # "2 ASSESSED readiness", but "five randomised trials"
    if last in PARTICIPLES or (end == start + 1 and last.endswith("ed") and "-" in last):
        return False
    if last in _STUDY_WORDS or first in _AIMS:
        return False
    if last.endswith(("'s", "s'")) or last in AGENTS or last in GROUP_NOUNS:
        return False
    if any(_is_clause_word(lows, index, end) for index in range(start + 1, end)):
        return False
    return not all(low in _NEVER or low in AGENTS for low in lows[start:end])


def _is_clause_word(lows: list[str], index: int, end: int) -> bool:
    """Whether a word within a name shows that it is a clause."""
    low = lows[index]
    if low in AUXILIARIES or low in _CONDITIONS or low in _SUBJECTS:
        return True
    if low in _NEW_NOUN and lows[index - 1] not in ("and", "or", "such"):
        return lows[index - 1] not in PREPOSITIONS
    if low in EFFECT_VERBS and low not in NOUN_VERBS and lows[index - 1] not in ("and", "or", "of"):
        return True  # "the drug improved pain scores"
    return (
        low in VERBS
        and low not in NOUN_VERBS
        and not (low.endswith(("ed", "ing")) and index + 1 < end)
    )
