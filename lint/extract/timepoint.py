"""When something was measured: "after five years", "30-day mortality", "at week 24"."""

from decimal import Decimal

from lint.extract.skeleton import MARK, Role, Skeleton
from lint.extract.words import CHANGE_VERBS, word_set
from lint.quantity import Form, plain

_BEFORE = word_set("after at by within over during through until beyond around for in")
_FILLERS = word_set(
    """a an the of median mean average maximum minimum follow-up followup follow up total first
    next following further another past last least about only just its their period"""
)
_BEHIND = word_set("after later on following from post since into out")
_ATTRIBUTES = word_set(
    """mortality survival death deaths risk rate rates incidence readmission readmissions
    recurrence relapse outcome outcomes follow-up remission overall progression-free
    disease-free event-free relapse-free prevalence all-cause cumulative case-fatality
    probability abstinence success failure complication complications results data change
    changes cure response disease-specific metastasis-free recurrence-free estimates fatality"""
)
_UNITS = {
    "week": "week",
    "day": "day",
    "month": "month",
    "year": "year",
    "weeks": "week",
    "days": "day",
    "months": "month",
    "years": "year",
}
_AMOUNTS = CHANGE_VERBS | {"longer", "shorter"}
_LABEL_BEFORE = word_set("at by on until through to from")


def timepoints(reading: Skeleton) -> tuple[list[str | None], frozenset[int]]:
    """For each mark when it holds, and which marks are themselves only such times."""
    times: list[tuple[int, int, str]] = []
    for index, position in enumerate(reading.marks):
        if reading.roles[index] is not Role.TIME:
            continue
        text = _time_at(reading, index)
        if text is None and times and _joins(reading, times[-1][1], position):
            text = _plain_time(reading, index)
        if text is not None:
            times.append((index, position, text))
    found = [(position, text) for _, position, text in times]
    found.extend(_labelled(reading))
    spent = frozenset(index for index, _, _ in times)
    held: list[str | None] = [None] * len(reading.marks)
    if not found:
        return held, spent
    found.sort()
    first_mark = next(
        (position for index, position in enumerate(reading.marks) if index not in spent), None
    )
    opening = _opening(reading, found[0][0], first_mark)
    by_clause: dict[int, list[tuple[int, str]]] = {}
    for position, text in found:
        by_clause.setdefault(reading.clause_start(position), []).append((position, text))
    leading: dict[int, int] = {}  # the first result of each clause
    for index, position in enumerate(reading.marks):
        if index not in spent and reading.roles[index] not in (Role.AGE, Role.DATE):
            start = reading.clause_start(position)
            leading.setdefault(start, position)
            near = by_clause.get(start)
            if near is not None:
                held[index] = _nearest(near, position, leading[start])
            elif opening:
                held[index] = found[0][1]
    return held, spent


def _joins(reading: Skeleton, before: int, position: int) -> bool:
    """Whether only "and" or "to" parts a duration from a time: "at three and six months"."""
    return position - before == 2 and reading.lows[position - 1] in ("and", "or", "to")


def _plain_time(reading: Skeleton, index: int) -> str | None:
    """A duration as a time, whatever stands around it."""
    quantity = reading.found[index].quantity
    if quantity.form is not Form.POINT or not quantity.values or quantity.unit is None:
        return None
    return time_text(quantity.values[-1], quantity.unit)


def _nearest(near: list[tuple[int, str]], position: int, first: int) -> str:
    """Of several times in a clause the number's own: "8% within a year and 3% within two".

    They stand before their numbers where one stands before the `first` number, else behind.
    """
    if len(near) == 1:
        return near[0][1]
    leads = near[0][0] < first
    before = [text for place, text in near if place < position]
    behind = [text for place, text in near if place > position]
    return before[-1] if leads or not behind else behind[0]


def _opening(reading: Skeleton, position: int, first_mark: int | None) -> bool:
    """Whether a time opens the sentence and so holds for all of it."""
    if first_mark is None or position > first_mark:
        return False
    if reading.lows[0] not in _BEFORE and position > 1:
        return ":" in reading.lows[position:first_mark]
    return "," in reading.lows[position:first_mark]


def _time_at(reading: Skeleton, index: int) -> str | None:
    """The time that a duration gives to others; None where it is a result itself."""
    quantity = reading.found[index].quantity
    if quantity.form is Form.PM or not quantity.values or quantity.unit is None:
        return None
    text = time_text(quantity.values[-1], quantity.unit)
    if quantity.form is Form.RANGE:
        text = f"{plain(quantity.values[0])} to {text}"
    if reading.quotes[index][:6].lower() == "within":
        return text
    lows, position = reading.lows, reading.marks[index]
    behind = lows[position + 1] if position + 1 < len(lows) else ""
    if behind in _ATTRIBUTES or (behind == "overall" and position + 2 < len(lows)):
        return text
    before = position - 1
    while before >= 0 and lows[before] in _FILLERS and position - before < 8:
        before -= 1
    opener = lows[before] if before >= 0 else ""
    if opener in _BEFORE:
        # "rose by two years", "for 10 days" of a course: no time of measuring.
        if opener in ("by", "for", "in", "around") and not _is_span(reading, before, position):
            return None
        if opener == "after" and before and not _has_result(reading):
            return None  # "walked after 2.1 days": the time is the result
        return text
    if behind in _BEHIND and (position == 0 or lows[position - 1] in (",", ";", ":")):
        return text
    if behind.startswith("post-"):
        return text
    if behind in ("after", "later", "following") and _has_level_before(reading, index):
        return text
    return None


def _is_span(reading: Skeleton, before: int, position: int) -> bool:
    """Whether "by", "for" or "in" before a duration opens a time and not an amount."""
    lows = reading.lows
    if lows[before] == "around":
        return False
    if any(low in ("follow-up", "followup") for low in lows[before:position]):
        return True
    if (
        position + 2 < len(lows)
        and lows[position + 1] == "of"
        and lows[position + 2]
        in (
            "follow-up",
            "followup",
            "observation",
            "treatment",
            "therapy",
        )
    ):
        return True
    if lows[before] == "by":
        return before == 0 or lows[before - 1] not in _AMOUNTS
    return False


def _has_result(reading: Skeleton) -> bool:
    """Whether the sentence gives any number that a time could be the time of."""
    return any(role in (Role.LEVEL, Role.CHANGE, Role.TEST) for role in reading.roles)


def _has_level_before(reading: Skeleton, index: int) -> bool:
    """Whether a result stands before a duration in its clause: "31% relapsed a year after"."""
    clause = reading.clause_start(reading.marks[index])
    return any(
        reading.roles[other] in (Role.LEVEL, Role.CHANGE)
        and reading.clause_start(reading.marks[other]) == clause
        for other in range(index)
    )


def _labelled(reading: Skeleton) -> list[tuple[int, str]]:
    """Times written as labels: "at week 24", "by day 28"."""
    found: list[tuple[int, str]] = []
    if reading.vocabulary.isdisjoint(_UNITS):
        return found
    lows = reading.lows
    for index in range(1, len(lows) - 1):
        unit = _UNITS.get(lows[index])
        if unit is None or lows[index - 1] not in _LABEL_BEFORE:
            continue
        number = lows[index + 1]
        if number != MARK and number.isdigit() and len(number) < 5:
            found.append((index, time_text(Decimal(number), unit)))
    return found


def time_text(value: Decimal, unit: str) -> str:
    """A time as it is compared and shown: "5 years"."""
    number = plain(value.normalize()) if value == value.to_integral_value() else plain(value)
    return f"{number} {unit}" if value == 1 else f"{number} {unit}s"
