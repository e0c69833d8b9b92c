"""What a table cell's headers say of the numbers in it.

Of a cell's row and column headers one names the outcome and the other a group, a time or a
measure, and tables stand either way round; words decide which, and where they do not, the row
is the outcome. Only the headers are read, so that a recorded cell reads as it did in its table.
"""

from dataclasses import dataclass
from decimal import Decimal

from lint.claim import Measure
from lint.document import Span
from lint.extract.groups import Strength, bare_group
from lint.extract.naming import trimmed
from lint.extract.skeleton import skeleton
from lint.extract.timepoint import time_text
from lint.extract.words import OUTCOME_WORDS, PERSONS, RATE_NOUNS, TIME_NOUNS, word_set

_MEASURES = {
    "hazard": Measure.HAZARD_RATIO,
    "hr": Measure.HAZARD_RATIO,
    "odds": Measure.ODDS_RATIO,
    "or": Measure.ODDS_RATIO,
    "OR": Measure.ODDS_RATIO,
    "aor": Measure.ODDS_RATIO,
    "ahr": Measure.HAZARD_RATIO,
    "rr": Measure.RISK_RATIO,
    "irr": Measure.RATE_RATIO,
    "median": Measure.MEDIAN,
    "mean": Measure.MEAN,
    "average": Measure.MEAN,
    "p": Measure.P_VALUE,
}
# A header of nothing but these says how, not what or whose.
_HOW = word_set(
    """n no number % percent percentage value values p p-value ci 95% confidence interval hr or
    rr irr hazard odds risk rate ratio relative absolute difference change lower higher by
    reduction increase estimate effect total all overall sd se iqr range mean median average
    adjusted unadjusted crude result results count frequency test statistic significance unit
    units vs versus score points months years days weeks of aor ahr arr airr icc b β beta wald
    t z f r df coefficient coefficients error deviation standard sem auc kappa size max min
    maximum minimum rank odds-ratio hazard-ratio"""
)
_GROUPS = word_set(
    """placebo control controls surgery therapy treatment intervention drug usual care standard
    sham vaccine vaccinated unvaccinated exposed unexposed cases arm group cohort medication
    diet tablets pill dose"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderContext:
    """What the headers of a cell say together."""

    outcome: str | None = None
    arm: str | None = None
    timepoint: str | None = None
    population: str | None = None
    measure: Measure | None = None


@dataclass(slots=True)
class _Header:
    """One header taken apart."""

    text: str
    words: list[str]
    outcome: str | None
    group: str | None
    is_group: bool
    is_outcome: bool
    is_how: bool
    timepoint: str | None
    measure: Measure | None


def header_context(headers: tuple[str, ...]) -> HeaderContext:
    """The context that a cell takes from its headers, row header first."""
    read = [_read(header) for header in headers if header.strip()]
    outcome = arm = timepoint = None
    measure = None
    for header in read:
        timepoint = timepoint or header.timepoint
        measure = measure or header.measure
    named = [header for header in read if not header.is_how]
    outcomes = [header for header in named if header.is_outcome]
    groups = [header for header in named if header.is_group and not header.is_outcome]
    rest = [header for header in named if header not in outcomes and header not in groups]
    if outcomes:
        outcome = outcomes[0].outcome
        groups = groups or rest
    elif rest:
        outcome = rest[0].outcome
        groups = groups or rest[1:]
    if groups:
        arm = groups[-1].group
    return HeaderContext(outcome=outcome, arm=arm, timepoint=timepoint, measure=measure)


def _read(text: str) -> _Header:
    reading = skeleton(text, Span(0, len(text)), ())
    lows = reading.lows
    stop = len(lows)
    for index, low in enumerate(lows):
        if low in ("(", "[", ","):
            stop = index
            break
    timepoint, cut = _time(lows, stop)
    bare = [low for low in lows[:stop] if low[0].isalnum() or low == "%"]
    group = bare_group(reading, 0, stop)
    measure = next((_MEASURES[low] for low in lows if low in _MEASURES), None)
    plain = [low for low in bare if low not in TIME_NOUNS and not low.isdigit()]
    return _Header(
        text=text,
        words=bare,
        outcome=trimmed(reading, 0, cut if cut else stop),
        group=group.name if group is not None else None,
        is_group=(group is not None and group.strength >= Strength.GROUP)
        or any(low in _GROUPS for low in bare)
        or (
            len(bare) == 1
            and reading.words[0].isupper()
            and len(reading.words[0]) > 1
            and bare[0].lower() not in _HOW
        )
        or any(low in PERSONS for low in bare),
        is_outcome=any(low in OUTCOME_WORDS for low in bare),
        is_how=not plain or all(low.lower() in _HOW or low in RATE_NOUNS for low in plain),
        timepoint=timepoint,
        measure=measure,
    )


def _time(lows: list[str], stop: int) -> tuple[str | None, int]:
    """A time in a header ("Alive at 5 years", "12 months"), and where it begins."""
    for index in range(stop):
        word = lows[index]
        unit = word.rstrip("s")
        if unit not in ("day", "week", "month", "year"):
            continue
        if index and lows[index - 1].isdigit():
            begin = index - 1
            number = lows[index - 1]
        elif index + 1 < stop and lows[index + 1].isdigit():
            begin, number = index, lows[index + 1]
        else:
            continue
        while begin and lows[begin - 1] in ("at", "after", "by", "within", "to"):
            begin -= 1
        return time_text(Decimal(number), unit), begin
    for index in range(stop):
        number, dash, unit = lows[index].partition("-")
        if dash and number.isdigit() and unit in ("day", "week", "month", "year"):
            return time_text(Decimal(number), unit), 0
    return None, 0
