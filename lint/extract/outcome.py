"""What a number is the number of: death, alive, hospital stay.

Read from the nearest place that says it: what people did or had ("41% ... were alive"), what an
amount of change is a change in ("34% lower risk of death"), the subject ("mortality was 4%"),
the object ("cut deaths by 24%"), the label of a list item ("Survival: 41%").
"""

from lint.extract.clause import clause_before
from lint.extract.comparisons import comparison_length
from lint.extract.lone_levels import counted_group
from lint.extract.naming import noun_end, trimmed
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.predicate import bracketed, deed
from lint.extract.said_before import SHARES, adjacent, labelled, of_subject, words_before
from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import (
    CHANGE_NOUNS,
    COMPARATIVES,
    DETERMINERS,
    LIGHT_VERBS,
    NOUN_VERBS,
    OUTCOME_WORDS,
    PERSONS,
    PREPOSITIONS,
    RATE_NOUNS,
    VERBS,
    is_adverb,
    word_set,
)
from lint.quantity import Kind

_PREVENTING = word_set(
    "prevented prevent prevents preventing averted averts avert avoided avoid avoids"
)
_RISKS = word_set("risk chance likelihood probability incidence prevalence rate frequency")
_PICKED = word_set("youngest oldest eldest tallest")  # "the oldest 95": an age
_GETTING = word_set("receiving taking given getting undergoing using who that")
_WORKING = word_set("effective effectiveness efficacy protection protective")
_FARTHEST = 20  # words between a bracket and the noun that it explains
_HOLDERS = RATE_NOUNS | CHANGE_NOUNS | word_set("effect effects impact influence")


def outcome(reading: Skeleton, index: int, ceiling: int, arm: str | None) -> str | None:
    """The outcome of a mark, reading no further behind it than `ceiling`.

    Words right before the number may name its outcome or its group, so the arm must be known.
    """
    mark = reading.marks[index]
    kind = reading.found[index].quantity.kind
    if _is_dosing(reading, mark) or (mark and reading.lows[mark - 1] in _PICKED):
        return None
    if reading.roles[index] is Role.CHANGE:
        found = _changed(reading, mark, ceiling, kind) or _of_label(reading, index)
        if found is None and reading.quotes[index].lower().endswith("ed"):
            found = trimmed(reading, words_before(reading, mark), mark)  # "bills doubled"
        if found is None and kind is Kind.COUNT:
            found = _counted(reading, mark, ceiling)
        if found is not None:
            return found if arm is None or found.casefold() != arm.casefold() else None
    elif kind in SHARES:
        if arm is not None and counted_group(reading, index) == arm:
            return of_subject(reading, index, mark)
        found = _counted(reading, mark, ceiling) if kind is Kind.COUNT else None
        if found is None and kind is Kind.COUNT and _counts_things(reading, mark, ceiling):
            return None
        found = found or _prevented(reading, mark, ceiling) or _risk_behind(reading, mark, ceiling)
        if reading.lows[mark + 1 : mark + 2] and reading.lows[mark + 1] in _WORKING:
            return _prevention(reading, mark, ceiling)
        found = found or bracketed(reading, mark)
        found = found or deed(reading, mark, ceiling)
        if found is not None:
            return found
        if reading.depths[mark] and reading.lows[mark - 1] in ("(", "["):
            found = _explained(reading, reading.clause_start(mark), mark - 1, mark)
            if found is not None:
                return found
        if reading.lows[mark + 1 : mark + 2] == ["of"] and _is_relative(reading, mark + 2):
            return None
        if kind is Kind.COUNT and _counts_people(reading, mark, ceiling):
            return _of_passive(reading, index, mark)
    return (
        adjacent(reading, mark, arm) or of_subject(reading, index, mark) or labelled(reading, mark)
    )


def _is_dosing(reading: Skeleton, mark: int) -> bool:
    """Whether a number says how often a thing is taken: "3 times DAILY", "twice A day"."""
    return reading.lows[mark + 1 : mark + 2] in (["daily"], ["weekly"], ["monthly"], ["every"])


def _prevented(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """What a share was kept from: "prevented 69% of severe infections"."""
    lows = reading.lows
    if mark == 0 or mark + 2 >= ceiling or lows[mark - 1] not in _PREVENTING:
        return None
    start = mark + 1 + (lows[mark + 1] == "of")
    return trimmed(reading, start, noun_end(reading, start, ceiling))


def _prevention(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """Against what something works: "95% effective in preventing measles"."""
    lows = reading.lows
    for position in range(mark + 2, min(ceiling, mark + 5)):
        if lows[position] in ("against", "preventing"):
            return trimmed(reading, position + 1, noun_end(reading, position + 1, ceiling))
    return None


def _risk_behind(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """What a share is the risk of: "carries a 2% risk of stroke"."""
    lows = reading.lows
    if mark + 3 >= ceiling or lows[mark + 1] not in _RISKS or lows[mark + 2] not in ("of", "for"):
        return None
    return trimmed(reading, mark + 3, noun_end(reading, mark + 3, ceiling))


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
    if index + 1 >= ceiling:
        return None
    low = lows[index]
    if low == "as" or low in COMPARATIVES:
        index += 1
        if index < ceiling and lows[index] in ("likely", "prone", "apt"):
            return _likely(reading, index + 1, ceiling)
        if index < ceiling and lows[index] in ("frequent", "common", "often", "many", "high"):
            index += 1
        if low in COMPARATIVES and index < ceiling and lows[index] not in PREPOSITIONS:
            return trimmed(reading, index, noun_end(reading, index, ceiling))
        return None
    if low in DETERMINERS and lows[index + 1] in RATE_NOUNS:
        return trimmed(reading, index, noun_end(reading, index, ceiling))  # "twice the risk of"
    if low in CHANGE_NOUNS:
        index += 1
        if index < ceiling and lows[index] in ("in", "of", "for"):
            return trimmed(reading, index + 1, noun_end(reading, index + 1, ceiling))
        return None
    if kind is Kind.EFFECT and low in ("for", "in"):
        stop = noun_end(reading, index + 1, ceiling)
        if _compared_later(lows, mark) and OUTCOME_WORDS.isdisjoint(lows[index + 1 : stop]):
            return None  # "0.69 for one diet and 0.72 for the other, as compared with"
        if stop >= ceiling or not comparison_length(lows, stop):
            return trimmed(reading, index + 1, stop)
    return None


def _compared_later(lows: list[str], mark: int) -> bool:
    """Whether a comparison ends the sentence, so that "for" before it may open a group."""
    return any(
        lows[position - 1] == "," and comparison_length(lows, position)
        for position in range(mark + 1, min(len(lows), mark + _FARTHEST))
    )


def _likely(reading: Skeleton, index: int, ceiling: int) -> str | None:
    """The deed behind "more likely to"."""
    lows = reading.lows
    if index + 1 >= ceiling or lows[index] != "to":
        return None
    index += 1
    if lows[index] in ("be", "have", "develop", "get", "experience"):
        index += 1
    stop = index
    while (
        stop < ceiling
        and lows[stop][0].isalnum()
        and (lows[stop] not in PREPOSITIONS or lows[stop] == "of")
    ):
        stop += 1
    return (
        trimmed(reading, index, stop, is_deed=True)
        if stop > index and lows[index] != "do"
        else None
    )


def _explained(reading: Skeleton, floor: int, end: int, mark: int) -> str | None:
    """The phrase that a bracket explains: "higher odds of wheezing (1.27"."""
    lows = reading.lows
    for position in range(end - 2, max(floor, end - _FARTHEST) - 1, -1):
        is_verb = lows[position] in VERBS and lows[position] not in NOUN_VERBS
        if is_verb or lows[position] in (MARK, ")", "]"):
            return None
        if lows[position - 1] == "in" and position > floor:
            continue  # "rose in cases of several kinds"
        if lows[position] in _HOLDERS and lows[position + 1] in ("of", "in", "for", "on"):
            stop = noun_end(reading, position + 2, end)
            return trimmed(reading, position + 2, stop) if end < mark or stop == end else None
    return None


def _of_label(reading: Skeleton, index: int) -> str | None:
    """The outcome of an effect that its bracket or its label's words name before it."""
    mark, lows = reading.marks[index], reading.lows
    floor = reading.clause_start(mark)
    end = mark
    while end > floor and lows[end - 1] in ("(", "[", ",", "="):
        end -= 1
    explained = _explained(reading, floor, end, mark)
    if explained is not None:
        return explained
    for position in range(floor, mark):
        if (
            lows[position] == "for"
            and position
            and (lows[position - 1] in RATE_NOUNS or lows[position - 1] in ("hr", "or", "rr"))
        ):
            return trimmed(reading, position + 1, noun_end(reading, position + 1, mark))
    return None


def _counts_people(reading: Skeleton, mark: int, ceiling: int) -> bool:
    """Whether people are counted: "11 patients"."""
    stop = phrase_end(reading, skip_fillers(reading, mark + 1, ceiling), ceiling)
    return any(low in PERSONS for low in reading.lows[mark + 1 : stop])


def _of_passive(reading: Skeleton, index: int, mark: int) -> str | None:
    """The subject of "was seen in 11 patients"."""
    clause = clause_before(reading, mark)
    if clause is None or reading.lows[clause.verb_end - 1] not in LIGHT_VERBS:
        return None
    return of_subject(reading, index, mark)


def _is_relative(reading: Skeleton, index: int) -> bool:
    """Whether a number is of what stands before it: "1,843 records, 212 of WHICH were read"."""
    return reading.lows[index : index + 1] in (["which"], ["whom"])


def _counts_things(reading: Skeleton, mark: int, ceiling: int) -> bool:
    """Whether a noun that names no outcome is counted, so that no other is: "two places"."""
    if mark + 1 < ceiling and reading.lows[mark + 1] in _GETTING:
        return False
    stop = phrase_end(reading, mark + 1, ceiling)
    return stop > mark + 1 and PERSONS.isdisjoint(reading.lows[mark + 1 : stop])


def _counted(reading: Skeleton, mark: int, ceiling: int) -> str | None:
    """The noun that a count counts, unless it counts people."""
    start = skip_fillers(reading, mark + 1, ceiling)
    if start != mark + 1:
        return None
    stop = phrase_end(reading, start, ceiling)
    if stop <= start or any(low in PERSONS for low in reading.lows[start:stop]):
        return None
    return trimmed(reading, start, stop)
