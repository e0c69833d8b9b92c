"""p recomputed from a test statistic, and what to make of the p that is printed.

Definitions as in Nuijten, Hartgerink, van Assen, Epskamp and Wicherts 2016, Behavior Research
Methods 48:1205: from the statistic and its degrees of freedom follows p, and the rounding of
the statistic makes it a range. t, r and z are two-tailed; F, chi-squared and Q (Cochran's) are
upper tails.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import product

from lint.quantity import INFINITY, ZERO, Interval, Quantity, Relation
from lint.stats import normal
from lint.stats.intervals import ONE, magnitude, printed, scaled
from lint.stats.tails import beta_tail, gamma_tail

ALPHA = Decimal("0.05")

# Printed with "=" where "<" was meant: 7 of 159 misses in 250 psychology articles.
FLOORS = (Decimal("0.001"), Decimal("0.0001"))

# No study has more degrees of freedom than there are people, nor corrections that leave less.
_LEAST_FREEDOMS, MOST_FREEDOMS = Decimal("0.1"), Decimal(10) ** 9


class Test(StrEnum):
    """The statistics that p can be recomputed from, by the label they are read with."""

    __test__ = False  # not a test of ours, whatever a test runner thinks of the name

    T = "t"
    Z = "z"
    R = "r"
    F = "F"
    CHI2 = "chi2"
    Q = "Q"


class Decision(StrEnum):
    """On which side of alpha a p falls."""

    SIGNIFICANT = "significant"
    NOT_SIGNIFICANT = "not significant"
    OPEN = "open"  # the range reaches over alpha, or "p < .08"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """What a statistic says of p."""

    value: Decimal  # from the statistic as printed
    bounds: Interval  # from every statistic that it may stand for

    @property
    def decision(self) -> Decision:
        if self.bounds.upper <= ALPHA:
            return Decision.SIGNIFICANT
        return Decision.NOT_SIGNIFICANT if self.bounds.lower > ALPHA else Decision.OPEN

    @property
    def halved(self) -> "Recomputed":
        """The one-tailed p, when the effect lies on the side that was asked about."""
        half = Decimal("0.5")
        return Recomputed(value=self.value / 2, bounds=scaled(self.bounds, half))

    @property
    def wrong_tail(self) -> "Recomputed":
        """The one-tailed p, when the effect lies on the other side."""
        half = self.halved
        return Recomputed(
            value=1 - half.value,
            bounds=Interval(lower=1 - half.bounds.upper, upper=1 - half.bounds.lower),
        )


def is_computable(test: Test, df: tuple[Decimal, ...]) -> bool:
    """Whether the degrees of freedom that this test needs are there, and can be such."""
    needed = {Test.Z: 0, Test.F: 2}.get(test, 1)
    return len(df) == needed and all(_LEAST_FREEDOMS <= value <= MOST_FREEDOMS for value in df)


def is_impossible(test: Test, statistic: Interval) -> bool:
    """Whether no data can give this statistic: a negative F, a correlation beyond 1."""
    if test is Test.R:
        return statistic.lower > 1 or statistic.upper < -1
    return test in (Test.F, Test.CHI2, Test.Q) and statistic.upper < 0


def recompute(test: Test, statistic: Quantity) -> Recomputed | None:
    """The two-tailed p (upper tail for F, chi-squared, Q) of a printed statistic.

    Whole degrees of freedom are exact, those with decimals (Welch, Huynh-Feldt) are rounded
    like any other number. None where the degrees of freedom are missing or no data can give
    the statistic.
    """
    df = statistic.df
    bounds = statistic.bounds
    if not is_computable(test, df) or is_impossible(test, bounds):
        return None
    # "t = 2.00" is read through its rounding, "t > 2" through its bound; signs do not count.
    sizes = magnitude(bounds)
    freedoms = tuple(product(*(_ends(value) for value in df)))
    chances = [tail(test, size, ends) for size in (sizes.lower, sizes.upper) for ends in freedoms]
    return Recomputed(
        value=tail(test, abs(statistic.value), df),
        bounds=Interval(lower=min(chances), upper=max(chances)),
    )


def tail(test: Test, size: Decimal, df: tuple[Decimal, ...]) -> Decimal:
    """The probability of a statistic at least this large, in either direction for t, r and z."""
    if size == INFINITY or (test is Test.R and size >= 1):
        return ZERO
    if size <= 0:
        return ONE
    match test:
        case Test.Z:
            return Decimal(repr(normal.two_sided(float(size))))
        case Test.T:
            return _t_tail(size, df[0])
        case Test.R:
            return _t_tail((size * size * df[0] / (1 - size * size)).sqrt(), df[0])
        case Test.F:
            explained = df[0] * size
            whole = df[1] + explained
            return _beta(df[1] / 2, df[0] / 2, df[1] / whole, explained / whole)
        case Test.CHI2 | Test.Q:
            return _exact(gamma_tail(float(df[0] / 2), float(size / 2)))


def agrees(p: Quantity, recomputed: Recomputed) -> bool:
    """Whether some p within the recomputed range could be printed so.

    "p = .001" and "p = .0001" also stand for anything below: "<" was meant.
    """
    lower, upper = recomputed.bounds.lower, recomputed.bounds.upper
    value = p.value
    match p.relation:
        case Relation.LESS:
            return lower < value
        case Relation.AT_MOST:
            return lower <= value
        case Relation.MORE:
            return upper > value
        case Relation.AT_LEAST:
            return upper >= value
    if is_floor(p) and lower <= value:
        return True
    return p.bounds.overlaps(Interval(lower=lower, upper=upper))


def is_floor(p: Quantity) -> bool:
    """Whether "=" may stand for "<": p = .001, .0001 or a zero."""
    return p.relation is Relation.EQUAL and (p.value in FLOORS or p.value == 0)


def decision(p: Quantity, alpha: Decimal = ALPHA) -> Decision:
    """On which side of alpha the printed p says the result falls; alpha itself is significant."""
    match p.relation:
        case Relation.LESS | Relation.AT_MOST:
            return Decision.SIGNIFICANT if p.value <= alpha else Decision.OPEN
        case Relation.MORE:
            return Decision.NOT_SIGNIFICANT if p.value >= alpha else Decision.OPEN
        case Relation.AT_LEAST:
            return Decision.NOT_SIGNIFICANT if p.value > alpha else Decision.OPEN
    return Decision.SIGNIFICANT if p.value <= alpha else Decision.NOT_SIGNIFICANT


def is_flip(p: Quantity, recomputed: Recomputed) -> bool:
    """Whether printed and recomputed p fall on opposite sides of alpha."""
    sides = {decision(p), recomputed.decision}
    return sides == {Decision.SIGNIFICANT, Decision.NOT_SIGNIFICANT}


def factor_apart(p: Quantity, bounds: Interval) -> Decimal:
    """By which factor the printed p misses the recomputed range; 1 where they meet.

    A printed bound is missed only from its wrong side: "p < .001" beside a recomputed .004.
    """
    if p.relation in (Relation.LESS, Relation.AT_MOST) or is_floor(p):
        claimed = Interval(lower=ZERO, upper=p.bounds.upper)
    elif p.relation in (Relation.MORE, Relation.AT_LEAST):
        claimed = Interval(lower=p.value, upper=ONE)
    else:
        claimed = p.bounds
    if claimed.overlaps(bounds):
        return ONE
    low, high = (claimed, bounds) if claimed.upper < bounds.lower else (bounds, claimed)
    return high.lower / low.upper if low.upper > 0 else INFINITY


def _ends(df: Decimal) -> Iterable[Decimal]:
    if df == df.to_integral_value():
        return (df,)
    bounds = printed(df)
    return (bounds.lower, bounds.upper)


def _t_tail(size: Decimal, df: Decimal) -> Decimal:
    square = size * size
    whole = df + square
    return _beta(df / 2, Decimal("0.5"), df / whole, square / whole)


def _beta(first: Decimal, second: Decimal, at: Decimal, rest: Decimal) -> Decimal:
    return _exact(beta_tail(float(first), float(second), float(at), float(rest)))


def _exact(chance: float) -> Decimal:
    return Decimal(repr(min(max(chance, 0.0), 1.0)))
