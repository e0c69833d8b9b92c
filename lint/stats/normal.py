"""The normal distribution with nothing but `math`: p from z, and z from a level."""

from math import erfc, sqrt

# A 95% interval reaches 1.96 standard errors to either side; found by halving, so that every
# level has its own and none is a table entry.
_HALVINGS = 60


def two_sided(z: float) -> float:
    """The probability of a value at least as far from zero as `z`, on both sides."""
    return erfc(abs(z) / sqrt(2))


def critical(level: float) -> float:
    """How many standard errors an interval of `level` percent reaches to either side.

    90: 1.645, 95: 1.960, 99: 2.576. `level` lies between 0 and 100, both excluded.
    """
    if not 0 < level < 100:
        raise ValueError(f"a confidence level of {level}% does not exist")
    outside = 1 - level / 100
    low, high = 0.0, 40.0
    for _ in range(_HALVINGS):
        between = (low + high) / 2
        if two_sided(between) > outside:
            low = between
        else:
            high = between
    return (low + high) / 2
