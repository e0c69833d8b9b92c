"""What the words before a number say that it is the number of."""

from lint.extract.clause import clause_before
from lint.extract.comparisons import comparison_length
from lint.extract.groups import Strength, bare_group
from lint.extract.naming import LONGEST, binds, noun_end, trimmed
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.skeleton import MARK, Clause, Role, Skeleton
from lint.extract.words import (
    BE,
    BRINGING,
    COMPARATIVES,
    DEEDS,
    EFFECT_VERBS,
    FAVOURING,
    GENERIC_LABELS,
    GROUP_NOUNS,
    HAD_VERBS,
    LIGHT_VERBS,
    NOUN_VERBS,
    OUTCOME_WORDS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    RATE_NOUNS,
    STUDIES,
    STUDY_DEEDS,
    VERBS,
    is_adverb,
    word_set,
)
from lint.quantity import Kind

# In front of a number these are verbs, though elsewhere nouns.
_FINAL_VERBS = word_set(
    """takes take costs cost weighs offer offers span spans show shows needs lasts covers sets makes
    works runs lies equals means"""
)
_LONGEST_RATE = 5  # words of "the adjusted hazard ratios" and the like
_LONGEST_LIST = 24  # words from a label to a number in its list
_HOLDERS = word_set("had has have showed")
_TO_NUMBER = word_set("of in by at to = (")
SHARES = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.COUNT})


def words_before(reading: Skeleton, mark: int) -> int:
    """The first of the plain words that end at a number."""
    start = reading.clause_start(mark)
    index = mark
    while index > start and reading.lows[index - 1] not in (",", ";", ":", "and", "but"):
        index -= 1
    return index


def adjacent(reading: Skeleton, mark: int, arm: str | None) -> str | None:
    """A phrase right before the number, with no verb between: "..., blood loss 210 mL"."""
    lows = reading.lows
    end = mark
    while end > 0 and (lows[end - 1] in _TO_NUMBER or is_adverb(lows[end - 1])):
        end -= 1
    start = end
    floor = max(0, end - LONGEST)
    while (
        start > floor
        and lows[start - 1][0].isalnum()
        and not (
            (lows[start - 1] in VERBS and lows[start - 1] not in NOUN_VERBS)
            or (lows[start - 1] in PREPOSITIONS and not binds(lows, start - 1))
            or lows[start - 1] == "and"
            or (lows[start - 1] == "or" and not lows[start - 2][0].isalnum())
        )
    ):
        start -= 1
    is_listed = "(" in lows[end:mark] and _is_listed(lows, mark)
    says_it = "(" in lows[end:mark] and not OUTCOME_WORDS.isdisjoint(lows[start:end])
    if start == end:
        return None
    if start == 0 and not (is_listed or says_it) and (end < mark or _is_compared(lows, mark)):
        return None
    if lows[start] in ("a", "an") and "of" in lows[end:mark]:
        if lows[end - 1] in STUDIES:
            return None  # "a study of 522 patients"; but "had a sensitivity of 88%"
    elif end == mark and lows[start - 1] in _HOLDERS:
        pass  # "had an SpO2 below 93%"
    elif start and lows[start - 1] == ":" and not OUTCOME_WORDS.isdisjoint(lows[start:end]):
        pass  # "Drugs first: median survival 35 months"
    elif lows[start - 2 : start] == ["followed", "by"] and lows[mark - 1] == "(":
        pass  # "followed by anaemia (27%)"
    elif says_it and start and lows[start - 1] not in PREPOSITIONS:
        pass  # "and so were respiratory symptoms (16%"
    elif start and lows[start - 1] not in (",", ";", "and") and not is_listed:
        return None
    if end == mark and lows[end - 1] in ("a", "an", "the") and end - start > 1:
        return None  # "such operations offer a 50% chance": a verb stands before the article
    if end == mark and lows[end - 1].endswith("ed") and "-" not in lows[end - 1]:
        return None  # "the disease forced 37%": the subject may be no outcome
    if end == mark and lows[end - 1] in _FINAL_VERBS and not OUTCOME_WORDS & {lows[end - 1]}:
        return None  # "the course costs 300"
    if start and lows[start - 1] == "," and "or" in lows[start:end]:
        return None  # the last of a list: "death, stroke or bleeding"
    if any(low in PERSONS or low in GROUP_NOUNS or low in PRONOUNS for low in lows[start:end]):
        return None
    if end == start + 1 and (
        lows[start].endswith("ed")
        or (end < mark and lows[start] in NOUN_VERBS and lows[start - 1] not in ("and", ","))
    ):
        return None
    found = trimmed(reading, start, end)
    if found is None or (arm is not None and arm.casefold() in found.casefold()):
        return None
    return found


def _is_compared(lows: list[str], mark: int) -> bool:
    """Whether "vs" follows a number, so that what stands before it may be its group."""
    return mark + 1 < len(lows) and comparison_length(lows, mark + 1) > 0


def _is_listed(lows: list[str], mark: int) -> bool:
    """Whether a bracketed number is the first of a list: "fever (88%), cough (68%)"."""
    behind = lows[mark + 1 : mark + 12]
    return behind[:2] in ([")", ","], [")", "and"]) and "(" in behind and MARK in behind


def of_subject(reading: Skeleton, index: int, mark: int) -> str | None:
    """The subject of the clause, or the object of a verb that does something to it."""
    clause = clause_before(reading, mark)
    if clause is None:
        return None
    lows = reading.lows
    verbs = lows[clause.subject_end : clause.verb_end]
    passive = any(low in BE for low in verbs)
    if verbs and verbs[-1] in EFFECT_VERBS and not passive:
        start = skip_fillers(reading, clause.verb_end, mark)
        if start < mark and lows[start] not in PREPOSITIONS:
            if lows[start] == MARK:
                start += 1  # "raised five-year survival"
            return trimmed(reading, start, noun_end(reading, start, mark))
    if verbs and verbs[-1] in FAVOURING:
        return trimmed(reading, clause.subject_start, clause.subject_end)
    if verbs and (verbs[-1] == "led" or "associated" in lows[clause.subject_end : mark]):
        for position in range(clause.verb_end, mark):
            if lows[position] in ("to", "with"):
                start = skip_fillers(reading, position + 1, mark)
                while start < mark and lows[start] in COMPARATIVES:
                    start += 1
                return trimmed(reading, start, noun_end(reading, start, mark))
        return None
    if verbs and verbs[-1] in BRINGING and not passive:
        start = skip_fillers(reading, clause.verb_end, mark)
        return trimmed(reading, start, noun_end(reading, start, mark))
    if _is_people(reading, clause):
        return _had(reading, index, clause, mark)
    fronted = _fronted(reading, clause, mark)
    if fronted is not None:
        return fronted
    if lows[clause.subject_start] in PRONOUNS or clause.subject_start == clause.subject_end:
        return None
    found = trimmed(reading, clause.subject_start, clause.subject_end)
    if found is None or not verbs:
        return None
    last = verbs[-1]
    if last in STUDY_DEEDS and last not in LIGHT_VERBS:
        return None
    if (
        last in DEEDS
        and last not in LIGHT_VERBS
        and lows[clause.verb_end] == "in"
        and (reading.found[index].quantity.kind in SHARES and last not in ("fell", "left"))
        and reading.roles[index] is Role.LEVEL
    ):
        return f"{found} {last}"
    return found


def _fronted(reading: Skeleton, clause: Clause, mark: int) -> str | None:
    """What the front of a clause says its rates are of: "for nausea the rates were 16% and 8%"."""
    lows = reading.lows
    start = reading.clause_start(mark)
    while start < clause.verb_end and not lows[start][0].isalnum():
        start += 1
    if lows[start] != "for":
        return None
    begin = skip_fillers(reading, start + 1, clause.subject_end)
    stop = phrase_end(reading, begin, clause.subject_end)
    subject = lows[stop : clause.subject_end]
    if len(subject) > _LONGEST_RATE or not (
        RATE_NOUNS.intersection(subject)
        or (PRONOUNS.intersection(subject) and OUTCOME_WORDS.intersection(lows[begin:stop]))
    ):
        return None
    if any(low in PERSONS or low in GROUP_NOUNS for low in lows[begin:stop]):
        return None
    return trimmed(reading, begin, stop)


def _had(reading: Skeleton, index: int, clause: Clause, mark: int) -> str | None:
    """What the people who are the subject had: "smokers had higher odds of a fracture (1.8)"."""
    lows = reading.lows
    if lows[clause.verb_end - 1] not in HAD_VERBS or reading.depths[mark] == 0:
        return None
    start = skip_fillers(reading, clause.verb_end, mark)
    while start < mark and lows[start] in COMPARATIVES:
        start += 1
    return trimmed(reading, start, noun_end(reading, start, mark))


def _is_people(reading: Skeleton, clause: Clause) -> bool:
    """Whether the subject is people or a group of them."""
    if clause.subject_start == clause.subject_end:
        return False
    lows = reading.lows[clause.subject_start : clause.subject_end]
    if "of" in lows and PERSONS.isdisjoint(lows[: lows.index("of")]):
        return False  # "the mean score of all patients"
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    if group is not None and (group.is_people or group.strength >= Strength.TREATED):
        return True
    head = phrase_end(reading, clause.subject_start, clause.subject_end)
    if head > clause.subject_start and reading.lows[head - 1] in PERSONS:
        return True
    return reading.lows[clause.subject_start] in ("we", "they", "he", "she", "authors")


def labelled(reading: Skeleton, mark: int) -> str | None:
    """The label of a list item or line: the words before its first colon."""
    lows = reading.lows
    if ":" not in lows[: min(mark, 16)]:
        return None
    colon = lows.index(":")
    said = clause_before(reading, colon - 1) if colon else None
    if said is not None:
        return trimmed(reading, said.subject_start, said.subject_end)
    start = 0
    while start < colon and lows[start] in ("-", "•", "*"):
        start += 1
    if (
        start >= colon
        or colon - start > LONGEST
        or mark - colon > (_LONGEST_LIST if VERBS.isdisjoint(lows[colon:mark]) else LONGEST)
        or any(low in VERBS or low in ("vs", "versus", "v") for low in lows[start:colon])
    ):
        return None
    if all(low in GENERIC_LABELS or low in RATE_NOUNS for low in lows[start:colon]):
        return None
    return trimmed(reading, start, colon)
