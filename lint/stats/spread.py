"""Standard deviations, standard errors, scales and two groups' means."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from math import exp, lgamma, log, log1p, pi

from lint.quantity import Interval
from lint.stats import normal, significance
from lint.stats.intervals import magnitude, printed, quotient, scaled
from lint.stats.significance import Recomputed, Test

_STEPS = 60  # one degree of freedom needs a dozen, thirty need four
_NEAR_ENOUGH = 1e-9


def largest_spread(mean: Decimal, count: int | None, low: Decimal, high: Decimal) -> Decimal | None:
    """The largest standard deviation of values from `low` to `high` with this mean.

    Bhatia and Davis 2000, The American Mathematical Monthly 107:353: the variance is at most
    (mean - low)(high - mean), times n/(n - 1) for a sample; two values where n is unknown.
    None where the mean lies outside the scale.
    """
    rounding = printed(mean)
    if rounding.upper < low or rounding.lower > high:
        return None
    centre = (low + high) / 2
    at = min(max(centre, rounding.lower, low), rounding.upper, high)
    people = Decimal(count if count is not None and count > 1 else 2)
    return (people / (people - 1) * (at - low) * (high - at)).sqrt()


def half_width(spread: Interval, count: int, level: float = 95) -> Interval:
    """How far the interval of a mean reaches to either side: t times SD over the root of n."""
    reach = Decimal(repr(t_critical(count - 1, level)))
    return scaled(standard_error(spread, count), reach)


def standard_error(spread: Interval, count: int) -> Interval:
    """SD over the root of n."""
    return scaled(spread, 1 / Decimal(count).sqrt())


def t_critical(df: int, level: float = 95) -> float:
    """How many standard errors an interval of `level` percent reaches with `df` freedoms.

    Newton's method from the normal's reach, which is always shorter; the tail is convex there,
    so the steps come from the left and never leap.
    """
    outside = 1 - level / 100
    reach = normal.critical(level)
    if df > significance.MOST_FREEDOMS:
        return reach
    for _ in range(_STEPS):
        tail = float(significance.tail(Test.T, Decimal(repr(reach)), (Decimal(df),)))
        step = (tail - outside) / (2 * _t_density(reach, df))
        reach += step
        if abs(step) < _NEAR_ENOUGH * reach:
            break
    return reach


def _t_density(t: float, df: int) -> float:
    half = (df + 1) / 2
    scale = lgamma(half) - lgamma(df / 2) - log(df * pi) / 2
    return exp(scale - half * log1p(t * t / df))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Mean, standard deviation and size of one group, as printed."""

    mean: Decimal
    spread: Decimal
    count: int


def group_p(first: Group, second: Group) -> Recomputed | None:
    """The two-tailed p of two independent groups, over pooled and Welch and all rounding.

    None where a group has fewer than two members or no spread. Change scores, pairs and
    adjusted models give another p, and nothing in two means tells.
    """
    if min(first.count, second.count) < 2:
        return None
    corners = [
        (one, spread_one, two, spread_two)
        for one, spread_one, two, spread_two in product(
            _ends(first.mean), _ends(first.spread), _ends(second.mean), _ends(second.spread)
        )
        if spread_one > 0 and spread_two > 0
    ]
    if not corners or first.spread <= 0 or second.spread <= 0:
        return None
    chances = [
        chance
        for one, spread_one, two, spread_two in corners
        for chance in _both(
            Group(mean=one, spread=spread_one, count=first.count),
            Group(mean=two, spread=spread_two, count=second.count),
        )
    ]
    if _meet(first.mean, second.mean):
        chances.append(Decimal(1))
    point = _both(first, second)
    return Recomputed(value=point[1], bounds=Interval(lower=min(chances), upper=max(chances)))


def skew_hint(mean: Decimal, spread: Decimal) -> bool:
    """Whether a quantity that cannot fall below zero must be skewed: its mean is under 2 SD.

    Altman and Bland 1996, BMJ 313:1200.
    """
    return printed(mean).upper < 2 * printed(spread).lower


def implied_spread(
    lower: Decimal, upper: Decimal, count: int, level: float = 95
) -> Interval | None:
    """The standard deviation that an interval of a mean stands for."""
    if count < 2:
        return None
    low, high = printed(lower), printed(upper)
    width = Interval(lower=high.lower - low.upper, upper=high.upper - low.lower)
    reach = Decimal(repr(2 * t_critical(count - 1, level))) / Decimal(count).sqrt()
    return quotient(magnitude(width), Interval(lower=reach, upper=reach))


def _both(first: Group, second: Group) -> tuple[Decimal, Decimal]:
    """p of the pooled and of Welch's test."""
    apart = abs(first.mean - second.mean)
    one, two = first.spread**2, second.spread**2
    n, m = Decimal(first.count), Decimal(second.count)
    pooled = ((n - 1) * one + (m - 1) * two) / (n + m - 2)
    t_pooled = apart / (pooled * (1 / n + 1 / m)).sqrt()
    variance = one / n + two / m
    t_welch = apart / variance.sqrt()
    df_welch = variance**2 / ((one / n) ** 2 / (n - 1) + (two / m) ** 2 / (m - 1))
    return (
        significance.tail(Test.T, t_pooled, (n + m - 2,)),
        significance.tail(Test.T, t_welch, (df_welch,)),
    )


def _ends(value: Decimal) -> tuple[Decimal, Decimal]:
    bounds = printed(value)
    return bounds.lower, bounds.upper


def _meet(first: Decimal, second: Decimal) -> bool:
    return printed(first).overlaps(printed(second))
