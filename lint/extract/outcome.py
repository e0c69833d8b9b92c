"""What a number is the number of: death, alive, hospital stay.

Read from the nearest place that says it: what people did or had ("41% ... were alive"), what an
amount of change is a change in ("34% lower risk of death"), the subject ("mortality was 4%"),
the object ("cut deaths by 24%"), the label of a list item ("Survival: 41%").
"""

from lint.extract.clause import Clause, clause_before
from lint.extract.pairs import comparison_length
from lint.extract.phrases import Strength, bare_group, phrase_end, skip_fillers
from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import (
    ANYONE,
    AUXILIARIES,
    BE,
    CHANGE_NOUNS,
    COMPARATIVES,
    DEEDS,
    DETERMINERS,
    EFFECT_VERBS,
    FAVOURING,
    GENERIC_LABELS,
    GROUP_NOUNS,
    HAD_VERBS,
    HAVE,
    LIGHT_VERBS,
    MEASURE_WORDS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    RATE_NOUNS,
    STUDIES,
    STUDY_DEEDS,
    TIME_NOUNS,
    TREATED,
    VERBS,
    is_adverb,
    word_set,
)
from lint.quantity import Kind

_STATES = word_set("alive dead free positive negative")
_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.COUNT})
_NO_OUTCOMES = word_set(
    """difference change result results group groups value values number numbers it they study
    trial authors researchers team patients participants people women men adults children
    review paper analysis data model estimate figure that this we cases rest total amount
    those subjects comparison effect ratio hazard odds one two finding findings"""
)
_TO_NUMBER = word_set("of in by at to = (")
_LONGEST = 8


def outcome(reading: Skeleton, index: int, ceiling: int, arm: str | None) -> str | None:
    """The outcome of a mark, reading no further behind it than `ceiling`.

    Words right before the number may name its outcome or its group, so the arm must be known.
    """
    mark = reading.marks[index]
    kind = reading.found[index].quantity.kind
    if reading.roles[index] is Role.CHANGE:
        found = _changed(reading, mark, ceiling, kind) or _of_label(reading, index)
        if found is None and reading.quotes[index].lower().endswith("ed"):
            found = trimmed(reading, _subject_start(reading, mark), mark)  # "bills doubled"
        if found is None and kind is Kind.COUNT:
            found = _counted(reading, mark, ceiling)
        if found is not None:
            return found
    elif kind in _SHARES:
        found = (_counted(reading, mark, ceiling) if kind is Kind.COUNT else None) or (
            _bracketed(reading, mark) or _deed(reading, mark, ceiling)
        )
        if found is not None:
            return found
    return (
        _adjacent(reading, mark, arm)
        or _of_subject(reading, index, mark)
        or _labelled(reading, mark)
    )


def trimmed(reading: Skeleton, start: int, end: int) -> str | None:
    """The outcome that the words from `start` to `end` name, without words of measure."""
    lows = reading.lows
    while start < end and (
        lows[start] in MEASURE_WORDS
        or lows[start] in DETERMINERS
        or is_adverb(lows[start])
        or lows[start] == MARK
        or lows[start] in ("no", "including", "namely")
    ):
        start += 1
    for index in range(start, end):
        if (
            lows[index] in RATE_NOUNS | CHANGE_NOUNS
            and index + 1 < end
            and (
                lows[index + 1] in ("of", "for")
                or (lows[index + 1] == "in" and lows[index] in CHANGE_NOUNS)
            )
        ):
            return trimmed(reading, index + 2, end)
    stop = start
    while (
        stop < end
        and (
            lows[stop] not in PREPOSITIONS
            or lows[stop] == "of"
            or (lows[stop] == "from" and stop > start and lows[stop - 1] in _FROM)
            or (lows[stop] == "to" and "from" in lows[start:stop])
        )
        and lows[stop] not in ("who", "which", "that", "(", "[", ",", MARK, ":")
    ):
        stop += 1
    while stop > start and (
        (lows[stop - 1] in RATE_NOUNS and stop - start > 1)
        or is_adverb(lows[stop - 1])
        or lows[stop - 1] in ("of", "and", "the", "or", "a")
    ):
        stop -= 1
    if stop <= start or stop - start > _LONGEST:
        return None
    if all(
        low in _NO_OUTCOMES
        or low in RATE_NOUNS
        or low in PRONOUNS
        or low in CHANGE_NOUNS
        or low in TIME_NOUNS
        or low in ANYONE
        or low in GROUP_NOUNS
        for low in lows[start:stop]
    ):
        return None
    return reading.phrase(start, stop)


_FROM = word_set("death deaths mortality died dying time interval period delay")


def _changed(reading: Skeleton, mark: int, ceiling: int, kind: Kind) -> str | None:
    """What follows an amount of change: "34% lower risk of death", "18% fewer falls"."""
    lows = reading.lows
    index = mark + 1
    while index < ceiling and (
        is_adverb(lows[index])
        or lows[index] in ("relative", "absolute", "(", ")", "times")
        or (lows[index].endswith("ly") and lows[index] not in ("likely",))
    ):
        index += 1
    if index >= ceiling:
        return None
    low = lows[index]
    if low == "as" or low in COMPARATIVES:
        index += 1
        if index < ceiling and lows[index] in ("likely", "prone", "apt"):
            return _likely(reading, index + 1, ceiling)
        if index < ceiling and lows[index] in ("frequent", "common", "often", "many", "high"):
            index += 1
        if low in COMPARATIVES and index < ceiling and lows[index] not in PREPOSITIONS:
            return trimmed(reading, index, _noun_end(reading, index, ceiling))
        return None
    if low in CHANGE_NOUNS:
        index += 1
        if index < ceiling and lows[index] in ("in", "of", "for"):
            return trimmed(reading, index + 1, _noun_end(reading, index + 1, ceiling))
        return None
    if kind is Kind.EFFECT and low in ("for", "in"):
        stop = _noun_end(reading, index + 1, ceiling)
        if stop >= ceiling or not comparison_length(lows, stop):
            return trimmed(reading, index + 1, stop)
    return None


def _likely(reading: Skeleton, index: int, ceiling: int) -> str | None:
    """The deed behind "more likely to"."""
    if index >= ceiling or reading.lows[index] != "to":
        return None
    index += 1
    if index < ceiling and reading.lows[index] in ("be", "have", "develop", "get", "experience"):
        index += 1
    stop = index
    while (
        stop < ceiling
        and reading.lows[stop][0].isalnum()
        and (reading.lows[stop] not in PREPOSITIONS | {"as"} or reading.lows[stop] == "of")
    ):
        stop += 1
    return trimmed(reading, index, stop)


def _noun_end(reading: Skeleton, start: int, ceiling: int) -> int:
    """Where a noun phrase ends that may say what its rate is of: "risk of death"."""
    stop = phrase_end(reading, skip_fillers(reading, start, ceiling), ceiling)
    lows = reading.lows
    if (
        stop < ceiling and lows[stop] in ("for", "from") and lows[stop - 1] in RATE_NOUNS | _FROM
    ) or (stop < ceiling and lows[stop] == "in" and lows[stop - 1] in CHANGE_NOUNS):
        stop = phrase_end(reading, skip_fillers(reading, stop + 1, ceiling), ceiling)
    return stop


def _of_label(reading: Skeleton, index: int) -> str | None:
    """The outcome of an effect that its bracket or its label's words name before it."""
    mark, lows = reading.marks[index], reading.lows
    floor = reading.clause_start(mark)
    end = mark
    while end > floor and lows[end - 1] in ("(", "[", ",", "="):
        end -= 1
    # "higher odds of wheezing (OR 1.27": the phrase that the bracket explains.
    for position in range(end - 1, max(floor, end - 8) - 1, -1):
        if (
            lows[position] in RATE_NOUNS | CHANGE_NOUNS
            and position + 1 < end
            and lows[position + 1] in ("of", "in", "for")
        ):
            stop = _noun_end(reading, position + 2, end)
            return trimmed(reading, position + 2, stop) if end < mark or stop == end else None
    for position in range(floor, mark):
        if (
            lows[position] == "for"
            and position
            and (lows[position - 1] in RATE_NOUNS or lows[position - 1] in ("hr", "or", "rr"))
        ):
            return trimmed(reading, position + 1, _noun_end(reading, position + 1, mark))
    return None


def _deed(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """What a share of people did, had or were: the predicate behind the number."""
    lows = reading.lows
    end = min(ceiling, reading.clause_end(mark))
    index = mark + 1
    if index < end and lows[index] in _STATES:
        return trimmed_state(reading, index, end)
    steps = 0
    while index < end and steps < 24:
        low = lows[index]
        if low == MARK and steps:
            pass
        elif low in ("(", "["):
            while index < end and lows[index] not in ")]":
                index += 1
        elif low in _STATES and lows[index - 1] not in DETERMINERS | PREPOSITIONS:
            return trimmed_state(reading, index, end)
        elif low in ("who", "that", "which"):
            index = _past_relative(reading, index, end)
            continue
        elif low == "," and "respectively" not in lows[index - 1 : index + 2]:
            return None
        elif low in VERBS and low not in TREATED - HAVE and lows[index - 1] not in DETERMINERS:
            return _predicate(reading, index, end)
        index += 1
        steps += 1
    return None


def _bracketed(reading: Skeleton, mark: int) -> str | None:
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
    return reading.phrase(mark + 1, stop) if words[0] not in _NO_OUTCOMES - PERSONS else None


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
    verb = index
    while index < end and (lows[index] in AUXILIARIES or is_adverb(lows[index])):
        if lows[index] in HAVE and (index + 1 >= end or lows[index + 1] not in VERBS | BE):
            nearest = index + 1
            while nearest < end and is_adverb(lows[nearest]):
                nearest += 1
            if nearest < end and lows[nearest] not in VERBS:
                return trimmed(reading, nearest, _noun_end(reading, nearest, end))
        index += 1
    if index >= end:
        return None
    low = lows[index]
    if low in DEEDS and low not in HAD_VERBS:
        return reading.words[index].lower() if index + 1 <= end else None
    if low in HAD_VERBS:
        start = skip_fillers(reading, index + 1, end)
        return trimmed(reading, start, _noun_end(reading, start, end))
    if low == "took" or low in LIGHT_VERBS or low in STUDY_DEEDS:
        return None
    if index == verb:
        return None
    if low == "in":
        return trimmed(reading, index + 1, _noun_end(reading, index + 1, end))
    return trimmed_state(reading, index, end)


def trimmed_state(reading: Skeleton, start: int, end: int) -> str | None:
    """A state such as "alive", "free of relapse", "readmitted"."""
    lows = reading.lows
    stop = start
    while (
        stop < end
        and stop - start < _LONGEST
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
    while stop > start and is_adverb(lows[stop - 1]):
        stop -= 1
    if stop <= start or lows[start] in COMPARATIVES or lows[start] in PREPOSITIONS:
        return None
    if lows[start] in LIGHT_VERBS or lows[start] in TREATED or lows[start] in STUDY_DEEDS:
        return None
    return reading.phrase(start, stop)


def _counted(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """The noun that a count counts, unless it counts people."""
    start = skip_fillers(reading, mark + 1, ceiling)
    if start != mark + 1:
        return None
    stop = phrase_end(reading, start, ceiling)
    if stop <= start or any(low in PERSONS for low in reading.lows[start:stop]):
        return None
    return trimmed(reading, start, stop)


def _subject_start(reading: Skeleton, mark: int) -> int:
    """The first of the plain words that end at a number."""
    start = reading.clause_start(mark)
    index = mark
    while index > start and reading.lows[index - 1] not in (",", ";", ":", "and", "but"):
        index -= 1
    return index


def _adjacent(reading: Skeleton, mark: int, arm: str | None) -> str | None:
    """A phrase right before the number, with no verb between: "..., blood loss 210 mL"."""
    lows = reading.lows
    end = mark
    while end > 0 and (lows[end - 1] in _TO_NUMBER or is_adverb(lows[end - 1])):
        end -= 1
    start = end
    floor = max(0, end - _LONGEST)
    while (
        start > floor
        and lows[start - 1][0].isalnum()
        and not (
            lows[start - 1] in VERBS
            or lows[start - 1] in PREPOSITIONS - {"of"}
            or lows[start - 1] in ("and", "or")
        )
    ):
        start -= 1
    if start == end or start == 0:
        return None
    if lows[start] in ("a", "an") and "of" in lows[end:mark]:
        if lows[end - 1] in STUDIES:
            return None  # "a study of 522 patients"; but "had a sensitivity of 88%"
    elif lows[start - 1] not in (",", ";", "and") and not (
        "(" in lows[end:mark] and _is_listed(lows, mark)
    ):
        return None
    if any(low in PERSONS or low in GROUP_NOUNS or low in PRONOUNS for low in lows[start:end]):
        return None
    found = trimmed(reading, start, end)
    if found is None or (arm is not None and arm.casefold() in found.casefold()):
        return None
    return found


def _is_listed(lows: list[str], mark: int) -> bool:
    """Whether a bracketed number is the first of a list: "fever (88%), cough (68%)"."""
    behind = lows[mark + 1 : mark + 12]
    return behind[:2] in ([")", ","], [")", "and"]) and "(" in behind and MARK in behind


def _of_subject(reading: Skeleton, index: int, mark: int) -> str | None:
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
            return trimmed(reading, start, _noun_end(reading, start, mark))
    if verbs and verbs[-1] in FAVOURING:
        return trimmed(reading, clause.subject_start, clause.subject_end)
    if verbs and (verbs[-1] == "led" or "associated" in lows[clause.subject_end : mark]):
        for position in range(clause.verb_end, mark):
            if lows[position] in ("to", "with"):
                start = skip_fillers(reading, position + 1, mark)
                while start < mark and lows[start] in COMPARATIVES:
                    start += 1
                return trimmed(reading, start, _noun_end(reading, start, mark))
        return None
    if _is_people(reading, clause):
        return _had(reading, index, clause, mark)
    if lows[clause.subject_start] in PRONOUNS or clause.subject_start == clause.subject_end:
        return None
    found = trimmed(reading, clause.subject_start, clause.subject_end)
    if found is None or not verbs:
        return None
    last = verbs[-1]
    if (
        last in DEEDS
        and last not in LIGHT_VERBS
        and lows[clause.verb_end] == "in"
        and (reading.found[index].quantity.kind in _SHARES and last not in ("fell", "left"))
        and reading.roles[index] is Role.LEVEL
    ):
        return f"{found} {last}"
    return found


def _had(reading: Skeleton, index: int, clause: Clause, mark: int) -> str | None:
    """What the people who are the subject had: "smokers had higher odds of a fracture (1.8)"."""
    lows = reading.lows
    if lows[clause.verb_end - 1] not in HAD_VERBS or reading.depths[mark] == 0:
        return None
    start = skip_fillers(reading, clause.verb_end, mark)
    while start < mark and lows[start] in COMPARATIVES:
        start += 1
    return trimmed(reading, start, _noun_end(reading, start, mark))


def _is_people(reading: Skeleton, clause: Clause) -> bool:
    """Whether the subject is people or a group of them."""
    if clause.subject_start == clause.subject_end:
        return False
    group = bare_group(reading, clause.subject_start, clause.subject_end)
    if group is not None and (group.is_people or group.strength >= Strength.TREATED):
        return True
    head = phrase_end(reading, clause.subject_start, clause.subject_end)
    if head > clause.subject_start and reading.lows[head - 1] in PERSONS:
        return True
    return reading.lows[clause.subject_start] in ("we", "they", "he", "she", "authors")


def _labelled(reading: Skeleton, mark: int) -> str | None:
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
        or colon - start > _LONGEST
        or any(low in VERBS or low in ("vs", "versus", "v") for low in lows[start:colon])
    ):
        return None
    if all(low in GENERIC_LABELS or low in RATE_NOUNS for low in lows[start:colon]):
        return None
    return trimmed(reading, start, colon)
