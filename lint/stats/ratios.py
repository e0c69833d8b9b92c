"""Two risks and the many ways to compare them.

Relative and absolute change, odds, numbers needed, hazards: definitions as in the Cochrane
Handbook, chapter 6. A hazard ratio is no risk ratio: 1 - HR is not the drop in cumulative risk
(Sashegyi and Ferry 2017, The Oncologist 22:484); under proportional hazards it is the ratio of
the logarithms of the two survivals, which serves as an explanation and never as a verdict.
Percentages are numbers like 41.6, not 0.416.
"""

from dataclasses import dataclass
from enum import StrEnum

from lint.quantity import Interval
from lint.stats.intervals import (
    HUNDRED,
    ONE,
    complement,
    difference,
    exact,
    logarithm,
    quotient,
    scaled,
)


class Comparison(StrEnum):
    """What a printed number may say of two risks."""

    RELATIVE_CHANGE = "relative change"  # percent; below zero where the risk is lower
    RISK_DIFFERENCE = "difference in points"
    RISK_RATIO = "risk ratio"
    ODDS_RATIO = "odds ratio"
    NUMBER_NEEDED = "number needed"
    OTHER_SIDE_CHANGE = "relative change of the opposite outcome"  # death read off survival
    OTHER_SIDE_RATIO = "risk ratio of the opposite outcome"
    HAZARD_RATIO = "hazard ratio under proportional hazards"
    HAZARD_CHANGE = "change in hazard under proportional hazards"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risks:
    """How often one outcome came about in two groups, in percent."""

    treated: Interval
    control: Interval

    @property
    def opposite(self) -> "Risks":
        """The same for the outcome that did not come about: death for survival."""
        return Risks(treated=complement(self.treated), control=complement(self.control))

    def risk_ratio(self) -> Interval | None:
        return quotient(self.treated, self.control)

    def relative_change(self) -> Interval | None:
        """In percent, below zero where the treated risk is lower."""
        ratio = self.risk_ratio()
        return relative_change(ratio) if ratio is not None else None

    def risk_difference(self) -> Interval:
        """In percentage points, below zero where the treated risk is lower."""
        return difference(self.treated, self.control)

    def number_needed(self) -> Interval | None:
        """How many must be treated for one more or one fewer; always above zero."""
        points = self.risk_difference()
        needed = quotient(exact(HUNDRED), points)
        if needed is None:
            return None
        return needed if needed.lower > 0 else Interval(lower=-needed.upper, upper=-needed.lower)

    def odds_ratio(self) -> Interval | None:
        treated, control = odds(self.treated), odds(self.control)
        return quotient(treated, control) if treated and control else None

    def hazard_ratio(self) -> Interval | None:
        """ln S1 / ln S0 where these are shares that survive; proportional hazards assumed."""
        treated = logarithm(scaled(self.treated, ONE / HUNDRED))
        control = logarithm(scaled(self.control, ONE / HUNDRED))
        if treated is None or control is None or treated.upper >= 0 or control.upper >= 0:
            return None
        return quotient(treated, control)

    def comparisons(self) -> dict[Comparison, Interval]:
        """Every reading of these two risks that has a value."""
        other = self.opposite
        hazard = self.hazard_ratio() or other.hazard_ratio()
        readings = {
            Comparison.RELATIVE_CHANGE: self.relative_change(),
            Comparison.RISK_DIFFERENCE: self.risk_difference(),
            Comparison.RISK_RATIO: self.risk_ratio(),
            Comparison.ODDS_RATIO: self.odds_ratio(),
            Comparison.NUMBER_NEEDED: self.number_needed(),
            Comparison.OTHER_SIDE_CHANGE: other.relative_change(),
            Comparison.OTHER_SIDE_RATIO: other.risk_ratio(),
            Comparison.HAZARD_RATIO: hazard,
            Comparison.HAZARD_CHANGE: relative_change(hazard) if hazard else None,
        }
        return {reading: value for reading, value in readings.items() if value is not None}


def relative_change(ratio: Interval) -> Interval:
    """The change in percent that a ratio means: 0.66 is -34, 1.61 is 61."""
    return scaled(difference(ratio, exact(1)), HUNDRED)


def ratio_of(change: Interval) -> Interval:
    """The ratio that a change in percent means: -34 is 0.66."""
    return Interval(lower=1 + change.lower / HUNDRED, upper=1 + change.upper / HUNDRED)


def inverse(ratio: Interval) -> Interval | None:
    """The same comparison with the groups changed over."""
    return quotient(exact(1), ratio)


def odds(risk: Interval) -> Interval | None:
    """The odds of a risk in percent: 20 is 0.25; None at 100 and above."""
    if risk.upper >= HUNDRED:
        return None
    return Interval(
        lower=risk.lower / (HUNDRED - risk.lower), upper=risk.upper / (HUNDRED - risk.upper)
    )


def is_read_as_change(ratio: Interval, change: Interval) -> bool:
    """Whether the ratio itself was printed as the change: "75% lower" for 0.75."""
    return scaled(ratio, HUNDRED).overlaps(change)
