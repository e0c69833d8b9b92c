"""What a number is meant to say: a proportion, a change, a mean, the size of a sample."""

from lint.claim import Measure
from lint.extract.clause import clause_before
from lint.extract.skeleton import MARK, Skeleton, is_size
from lint.extract.words import GROUP_NOUNS, PERSONS, STUDIES, word_set
from lint.quantity import Kind, Quantity

_EFFECTS = {
    "HR": Measure.HAZARD_RATIO,
    "OR": Measure.ODDS_RATIO,
    "RR": Measure.RISK_RATIO,
    "IRR": Measure.RATE_RATIO,
    "RD": Measure.RISK_DIFFERENCE,
    "MD": Measure.MEAN_DIFFERENCE,
    "SMD": Measure.MEAN_DIFFERENCE,
    "NNT": Measure.NUMBER_NEEDED,
}
_PLAIN = {
    Kind.POINTS: Measure.RISK_DIFFERENCE,
    Kind.MULTIPLE: Measure.FACTOR,
    Kind.RATE: Measure.RATE,
    Kind.CI: Measure.INTERVAL,
    Kind.SD: Measure.SPREAD,
    Kind.IQR: Measure.SPREAD,
    Kind.P: Measure.P_VALUE,
    Kind.STAT: Measure.STATISTIC,
    Kind.MONEY: Measure.MONEY,
    Kind.DATE: Measure.DATE,
}
_AVERAGED = {
    Kind.DURATION: Measure.DURATION,
    Kind.AGE: Measure.AGE,
    Kind.MEASURE: Measure.VALUE,
    Kind.COUNT: Measure.COUNT,
}
_MEANS = word_set("mean average averaged averages averaging")
_MEDIANS = word_set("median medians")
_CHANGES = word_set("reduction increase decrease")
_TAKEN_INTO_STUDY = word_set(
    """enrolled enroled randomised randomized recruited included analysed analyzed studied
    screened surveyed interviewed examined investigated assessed tested involved participated
    joined"""
)
_WHOLES = PERSONS | _TAKEN_INTO_STUDY
_ASSIGNED = word_set("randomised randomized assigned allocated")
_STUDY_PART = word_set("study trial survey cohort analysis sample part")
_DOSES = word_set(
    """received receive receiving took take taking given gets dose doses dosage daily twice
    tablet tablets capsule infusion injection injected intravenous orally"""
)
_DOSE_UNITS = word_set("mg g µg mcg IU mL mg/kg µg/kg mg/day mg/kg/day units mg/m² U Gy")


def plain_measure(quantity: Quantity, quote: str) -> Measure | None:
    """The measure that the quantity's own form tells; None for a ratio of no known sort."""
    kind = quantity.kind
    if kind is Kind.EFFECT:
        is_points = quantity.unit == "pp" and quantity.label == "MD"
        return Measure.RISK_DIFFERENCE if is_points else _EFFECTS.get(quantity.label or "")
    if kind in (Kind.PERCENT, Kind.FRACTION):
        changes = quantity.direction is not None
        return Measure.RELATIVE_CHANGE if changes else Measure.PROPORTION
    if kind is Kind.COUNT and is_size(quote):
        return Measure.SAMPLE_SIZE
    return _PLAIN.get(kind) or _AVERAGED.get(kind)


def measure(reading: Skeleton, index: int) -> Measure | None:
    """The measure of a mark, the words around it considered."""
    quantity = reading.found[index].quantity
    kind = quantity.kind
    own = plain_measure(quantity, reading.quotes[index])
    if own is Measure.PROPORTION and (quantity.values[0] < 0 or _is_change(reading, index)):
        return Measure.RELATIVE_CHANGE
    if kind not in _AVERAGED or own is Measure.SAMPLE_SIZE:
        return own
    averaged = _average(reading, index)
    if averaged is not None:
        return averaged
    if kind is Kind.COUNT and _is_sample(reading, index):
        return Measure.SAMPLE_SIZE
    if kind is Kind.MEASURE and quantity.unit in _DOSE_UNITS and _is_dose(reading, index):
        return Measure.DOSE
    return own


def _is_change(reading: Skeleton, index: int) -> bool:
    """Whether "relative" or a noun of change follows a percent that has no direction."""
    mark = reading.marks[index]
    behind = reading.lows[mark + 1 : mark + 3]
    if behind and (behind[0] in _CHANGES or (len(behind) > 1 and behind[0] == "relative")):
        return True
    # "Risk reduction: 18%", "the relative risk reduction was 18%".
    before = reading.lows[max(0, mark - 4) : mark]
    return "reduction" in before and not any(low in ("from", "to", "in") for low in before)


def _average(reading: Skeleton, index: int) -> Measure | None:
    """Mean or median, where the words before the number, or right behind it, say so."""
    mark = reading.marks[index]
    lows = reading.lows
    behind = lows[mark + 1 : mark + 3]
    if behind[:2] == ["on", "average"] or (behind[:1] == ["on"] and "average" in behind):
        return Measure.MEAN
    floor = max(reading.clause_start(mark), mark - 20)
    if ":" in lows[max(0, mark - 12) : mark] and reading.depths[mark] == 0:
        floor = min(floor, max(0, mark - 12))
    if index and reading.marks[index - 1] >= floor:
        floor = reading.marks[index - 1] + 1
    for position in range(mark - 1, floor - 1, -1):
        if lows[position] in _MEDIANS:
            return Measure.MEDIAN
        if lows[position] in _MEANS:
            return Measure.MEAN
        if lows[position] in (";",):
            return None
    return None


def _is_sample(reading: Skeleton, index: int) -> bool:
    """Whether a count is of people taken into a study or assigned to a group of it."""
    mark = reading.marks[index]
    lows = reading.lows
    end = reading.clause_end(mark)
    people = next(
        (position for position in range(mark + 1, min(end, mark + 8)) if lows[position] in PERSONS),
        None,
    )
    clause = clause_before(reading, mark)
    if clause is not None and any(
        low in _TAKEN_INTO_STUDY for low in lows[clause.subject_end : clause.verb_end]
    ):
        return people is not None or clause.verb_end == mark
    behind = lows[mark + 1 : end]
    if people is not None and any(low in _TAKEN_INTO_STUDY for low in behind[:16]):
        return True
    if "part" in behind and "took" in behind and any(low in _STUDY_PART for low in behind):
        return True
    if people is not None and mark > 1 and lows[mark - 1] == "of" and lows[mark - 2] in STUDIES:
        return True  # "a study of 522 patients"
    if _is_of_whole(lows, mark, behind):
        return True
    return any(low in _ASSIGNED for low in behind[:6])


def _is_of_whole(lows: list[str], mark: int, behind: list[str]) -> bool:
    """Whether a count is a whole or one of its groups: "274 patients: 138 in the LRT group"."""
    before = lows[max(0, mark - 24) : mark]
    if ":" not in before:
        return ":" in lows[mark + 1 : mark + 4] and any(low in _WHOLES for low in behind[:2])
    label = before[: before.index(":")]
    is_group = behind[:1] == ["in"] and not GROUP_NOUNS.isdisjoint(behind[:8])
    is_named = behind[:1] in ([], [","], [";"], ["and"])
    return MARK in label and any(low in _WHOLES for low in label) and (is_group or is_named)


def _is_dose(reading: Skeleton, index: int) -> bool:
    mark = reading.marks[index]
    window = reading.lows[max(0, mark - 8) : mark + 6]
    return any(low in _DOSES for low in window)
