"""The incomplete beta and gamma functions, from which t, F, r and chi-squared have their tails.

Continued fractions by Lentz's method and the series beside it, as in Press and others 2007,
Numerical Recipes, sections 6.2 and 6.4. They need about as many steps as the root of the degrees
of freedom, hold twelve digits, and cannot run away, whatever an article prints: an arbitrary
precision library needs minutes for a correlation of .25 with a million freedoms.
"""

from math import exp, lgamma, log

_STEPS = 100_000  # enough for a thousand million degrees of freedom
_EPSILON = 1e-15
_TINY = 1e-300


def beta_tail(first: float, second: float, at: float, rest: float) -> float:
    """The regularised incomplete beta function from 0 to `at`; `rest` is 1 - `at`, unrounded."""
    if at <= 0:
        return 0.0
    if rest <= 0:
        return 1.0
    logarithm = (
        lgamma(first + second)
        - lgamma(first)
        - lgamma(second)
        + first * log(at)
        + second * log(rest)
    )
    if at < (first + 1) / (first + second + 2):
        return exp(logarithm) * _beta_fraction(first, second, at) / first
    return 1 - exp(logarithm) * _beta_fraction(second, first, rest) / second


def gamma_tail(shape: float, at: float) -> float:
    """The regularised upper incomplete gamma function from `at` on."""
    if at <= 0:
        return 1.0
    front = exp(shape * log(at) - at - lgamma(shape))
    if at < shape + 1:
        return 1 - front * _gamma_series(shape, at)
    return front * _gamma_fraction(shape, at)


def _beta_fraction(first: float, second: float, at: float) -> float:
    above, below = 1.0, _kept(1 - (first + second) * at / (first + 1))
    below = 1 / below
    value = below
    for step in range(1, _STEPS):
        twice = 2 * step
        for term in (
            step * (second - step) * at / ((first + twice - 1) * (first + twice)),
            -(first + step)
            * (first + second + step)
            * at
            / ((first + twice) * (first + twice + 1)),
        ):
            below = 1 / _kept(1 + term * below)
            above = _kept(1 + term / above)
            value *= below * above
        if abs(below * above - 1) < _EPSILON:
            break
    return value


def _gamma_series(shape: float, at: float) -> float:
    term = value = 1 / shape
    for step in range(1, _STEPS):
        term *= at / (shape + step)
        value += term
        if term < value * _EPSILON:
            break
    return value


def _gamma_fraction(shape: float, at: float) -> float:
    front = at + 1 - shape
    above, below = 1 / _TINY, 1 / _kept(front)
    value = below
    for step in range(1, _STEPS):
        term = -step * (step - shape)
        front += 2
        below = 1 / _kept(term * below + front)
        above = _kept(front + term / above)
        value *= below * above
        if abs(below * above - 1) < _EPSILON:
            break
    return value


def _kept(value: float) -> float:
    """The value, kept off zero."""
    return value if abs(value) > _TINY else _TINY
