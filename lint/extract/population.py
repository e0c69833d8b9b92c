"""Among whom a number holds: "women under 55", "patients with solitary bone metastases"."""

from lint.extract.clause import clause_before
from lint.extract.phrases import phrase_end, skip_fillers
from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import (
    AGENTS,
    ANYONE,
    GROUP_NOUNS,
    PERSONS,
    QUANTIFIERS,
    TREATED,
    VERBS,
    word_set,
)
from lint.quantity import Kind

_OPENERS = word_set("in among amongst for of")
_MODIFIERS = word_set("with without aged under over younger older from in")
_NARROWING = _MODIFIERS | PERSONS
_LONGEST = 14


def populations(reading: Skeleton, arms: list[tuple[str | None, str | None]]) -> list[str | None]:
    """The population of each mark; None where the words name a group instead, or nobody."""
    held: list[str | None] = [None] * len(reading.marks)
    if reading.vocabulary.isdisjoint(PERSONS):
        return held
    opening = _opening(reading, 0)
    for index, mark in enumerate(reading.marks):
        if reading.roles[index] in (Role.DATE, Role.TEST, Role.SIZE):
            continue
        is_count = reading.found[index].quantity.kind is Kind.COUNT
        start = reading.clause_start(mark)
        own = _opening(reading, start + 1) if start and reading.lows[start] == ";" else None
        counted = _people(reading, mark + 1, reading.clause_end(mark)) if is_count else None
        text = counted or _of(reading, mark) or own or opening
        if text is None and not is_count:
            text = _behind(reading, mark) or _subject(reading, mark)
        arm, comparator = arms[index]
        if text is not None and text not in (arm, comparator) and not _names(text, arm, comparator):
            held[index] = text
    return held


def _names(text: str, arm: str | None, comparator: str | None) -> bool:
    """Whether a population is only the arm or the comparator with people around it."""
    low = text.casefold()
    return any(side is not None and side.casefold() in low for side in (arm, comparator))


def _people(reading: Skeleton, start: int, end: int) -> str | None:
    """The people that a phrase at `start` names, with all that narrows them."""
    lows = reading.lows
    start = skip_fillers(reading, start, end)
    stop = phrase_end(reading, start, end)
    while stop > start and lows[stop - 1] in _MODIFIERS:
        stop -= 1
    while start < stop and (lows[start] in QUANTIFIERS or lows[start] in ("of", "the")):
        start += 1
    if stop <= start or lows[stop - 1] not in PERSONS or lows[stop - 1] in AGENTS:
        return None
    if any(low in GROUP_NOUNS for low in lows[start:stop]):
        return None
    narrowed = stop
    while narrowed < end and narrowed - start < _LONGEST:
        low = lows[narrowed]
        if low in TREATED or low in GROUP_NOUNS:
            return None
        if low == "(" and _holds_age(reading, narrowed) and ")" in lows[narrowed:end]:
            narrowed = lows.index(")", narrowed) + 1
            continue
        if low in _MODIFIERS or (low == MARK and lows[narrowed - 1] in _NARROWING):
            following = phrase_end(reading, narrowed + 1, end)
            if any(word in GROUP_NOUNS for word in lows[narrowed + 1 : following]):
                break
            narrowed = max(following, narrowed + 1)
            continue
        if low == MARK and lows[narrowed - 1] in ("aged", "under", "over"):
            narrowed += 1
            continue
        break
    if narrowed == stop and all(low in ANYONE for low in lows[start:stop]):
        return None
    if lows[narrowed - 1] in _MODIFIERS:
        narrowed -= 1
    return reading.phrase(start, narrowed)


def _holds_age(reading: Skeleton, bracket: int) -> bool:
    """Whether a bracket opens with an age: "men (under 50 years)"."""
    return any(
        reading.role_at(position) is Role.AGE
        or (reading.role_at(position) is Role.TIME and reading.lows[position + 1] == ")")
        for position in range(bracket + 1, min(bracket + 4, len(reading.lows) - 1))
    )


def _opening(reading: Skeleton, start: int) -> str | None:
    """The population that opens a clause: "Among women under 55, ..."."""
    if start >= len(reading.lows) or reading.lows[start] not in _OPENERS:
        return None
    return _people(reading, start + 1, len(reading.lows))


def _of(reading: Skeleton, mark: int) -> str | None:
    """The people of whom a number is the share: "34% of teenagers"."""
    lows = reading.lows
    if mark + 1 < len(lows) and lows[mark + 1] == "of":
        return _people(reading, mark + 2, reading.clause_end(mark))
    return None


def _behind(reading: Skeleton, mark: int) -> str | None:
    """The people whom the words behind a number name: "30% in children under five"."""
    end = reading.clause_end(mark)
    for position in range(mark + 1, min(end, mark + 16)):
        if reading.depths[position] < reading.depths[mark]:
            return None
        if reading.depths[position] > reading.depths[mark]:
            continue
        if reading.lows[position] == MARK:
            return None
        if reading.lows[position] in ("in", "among", "for"):
            text = _people(reading, position + 1, end)
            if text is not None:
                return text
    return None


def _subject(reading: Skeleton, mark: int) -> str | None:
    """The people who are the subject of the number's clause."""
    clause = clause_before(reading, mark)
    if clause is None or clause.subject_end - clause.subject_start < 1:
        return None
    if any(low in VERBS for low in reading.lows[clause.subject_start : clause.subject_end]):
        return None
    return _people(reading, clause.subject_start, clause.subject_end)
