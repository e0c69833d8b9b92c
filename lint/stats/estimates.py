"""An estimate, its confidence interval and its p: three ways to print one result.

Formulas of Altman and Bland 2011, "How to obtain the P value from a confidence interval",
BMJ 343:d2304, and its counterpart d2090: the interval's width over twice 1.96 is the standard
error, the estimate over that is z, and the normal tail gives p. Ratios are worked on the
logarithm, differences and means on the plain scale. The exact tail is used, not the notes'
approximation, and another level has its own 1.96. It holds for Wald intervals; profile, exact,
bootstrap and Bayesian ones need not fit, which is why a miss is never proof by itself.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lint.quantity import ZERO, Interval
from lint.stats import normal
from lint.stats.intervals import (
    ONE,
    difference,
    exponential,
    gap_between,
    ln,
    logarithm,
    magnitude,
    printed,
    quotient,
    scaled,
    total,
)
from lint.stats.significance import Decision, Recomputed

LEVELS = (Decimal(90), Decimal(95), Decimal(99))

# How far from the middle of its interval an estimate may stand, in half-widths, after rounding:
# 20 of 1,766 ratios in trial articles went further.
LOPSIDED = Decimal("0.2")


class Scale(StrEnum):
    """Where an effect is symmetric and where it is nothing."""

    LOG = "log"  # ratios: no effect is 1
    PLAIN = "plain"  # differences: no effect is 0

    @property
    def null(self) -> Decimal:
        return ONE if self is Scale.LOG else ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """An estimate between its printed limits."""

    estimate: Decimal
    lower: Decimal
    upper: Decimal
    level: Decimal = Decimal(95)
    scale: Scale = Scale.LOG

    @property
    def is_reversed(self) -> bool:
        """Whether the limits stand in the wrong order."""
        return self.lower > self.upper

    @property
    def is_outside(self) -> bool:
        """Whether no rounding brings the estimate between the limits.

        Ranges that only touch do not count: 1.19 and 1.20 are printed of two numbers.
        """
        value = printed(self.estimate)
        return value.upper <= printed(self.lower).lower or value.lower >= printed(self.upper).upper

    @property
    def can_be_worked(self) -> bool:
        """Whether limits and estimate are in order and, for a ratio, above zero."""
        if self.is_reversed or self.is_outside or not 0 < self.level < 100:
            return False
        return self._on_scale() is not None

    def decision(self) -> Decision:
        """Whether the interval leaves out the value of no effect, whatever the rounding."""
        null = self.scale.null
        if printed(self.lower).lower > null or printed(self.upper).upper < null:
            return Decision.SIGNIFICANT
        if printed(self.lower).upper < null < printed(self.upper).lower:
            return Decision.NOT_SIGNIFICANT
        return Decision.OPEN

    def p(self) -> Recomputed | None:
        """The two-sided p that goes with this interval at its level; None where it has none."""
        worked = self._on_scale()
        if worked is None or self.is_reversed:
            return None
        estimate, lower, upper = worked
        width = difference(upper, lower)
        if width.lower <= 0:
            return None
        reach = Decimal(repr(2 * normal.critical(float(self.level))))
        z = quotient(magnitude(estimate), scaled(width, ONE / reach))
        point = _point(self)
        if z is None or point is None:
            return None
        value = abs(point[0]) / ((point[2] - point[1]) / reach)
        return Recomputed(
            value=_two_sided(value),
            bounds=Interval(lower=_two_sided(z.upper), upper=_two_sided(z.lower)),
        )

    def asymmetry(self) -> Decimal | None:
        """How far the estimate is off the middle, in half-widths, after the best rounding."""
        worked = self._on_scale()
        point = _point(self)
        if worked is None or point is None or point[2] <= point[1]:
            return None
        estimate, lower, upper = worked
        centre = scaled(total((lower, upper)), Decimal("0.5"))
        return gap_between(estimate, centre) / ((point[2] - point[1]) / 2)

    def centre(self) -> Decimal | None:
        """The estimate that would stand in the middle."""
        point = _point(self)
        if point is None:
            return None
        between = (point[1] + point[2]) / 2
        return between.exp() if self.scale is Scale.LOG else between

    def _on_scale(self) -> tuple[Interval, Interval, Interval] | None:
        """Estimate and limits as the scale has them, with their rounding."""
        numbers = (printed(self.estimate), printed(self.lower), printed(self.upper))
        if self.scale is Scale.PLAIN:
            return numbers
        estimate, lower, upper = (logarithm(number) for number in numbers)
        if estimate is None or lower is None or upper is None:
            return None
        return estimate, lower, upper


def interval_from_p(
    estimate: Decimal, p: Decimal, level: Decimal = Decimal(95), scale: Scale = Scale.LOG
) -> Interval | None:
    """The limits that go with an estimate and an exact two-sided p.

    None where there is no effect to scale by, or p is not between 0 and 1.
    """
    covered = float(100 * (1 - p))
    if not 0 < covered < 100 or estimate == scale.null or (scale is Scale.LOG and estimate <= 0):
        return None
    value = ln(estimate) if scale is Scale.LOG else estimate
    z = normal.critical(covered)
    reach = abs(value) / Decimal(repr(z)) * Decimal(repr(normal.critical(float(level))))
    low, high = value - reach, value + reach
    limits = Interval(lower=low, upper=high)
    return exponential(limits) if scale is Scale.LOG else limits


def fitting_level(bounded: Bounded, p: Interval) -> Decimal | None:
    """Another usual level at which interval and p would agree, if there is one."""
    for level in LEVELS:
        if level == bounded.level:
            continue
        other = Bounded(
            estimate=bounded.estimate,
            lower=bounded.lower,
            upper=bounded.upper,
            level=level,
            scale=bounded.scale,
        ).p()
        if other is not None and other.bounds.overlaps(p):
            return level
    return None


def exp_of(coefficient: Decimal) -> Interval:
    """The ratio that a regression coefficient (log odds, log hazard) stands for."""
    rounding = printed(coefficient)
    return Interval(lower=rounding.lower.exp(), upper=rounding.upper.exp())


def _point(bounded: Bounded) -> tuple[Decimal, Decimal, Decimal] | None:
    """Estimate and limits as printed, on the scale."""
    numbers = (bounded.estimate, bounded.lower, bounded.upper)
    if bounded.scale is Scale.PLAIN:
        return numbers
    if min(numbers) <= 0:
        return None
    estimate, lower, upper = (ln(number) for number in numbers)
    return estimate, lower, upper


def _two_sided(z: Decimal) -> Decimal:
    return Decimal(repr(normal.two_sided(float(min(z, Decimal(1000))))))
