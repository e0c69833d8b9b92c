"""Whether a mean or spread of whole numbers can be what it is printed as.

GRIM: Brown and Heathers 2017, Social Psychological and Personality Science 8:363. GRIMMER:
Anaya 2016; the form used here is A-GRIMMER, Allard 2018. DEBIT: Heathers and Brown 2019. All
three hold for whole numbers only (scores, counts, yes and no); ages, days and blood values are
continuous, and nothing in a text says which is which.

GRIMMER tries every sum whose mean rounds to the printed one. Implementations that try only the
nearest sum, or compare rounded values, give false alarms.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lint.quantity import ZERO, Interval
from lint.stats.intervals import ONE, places, printed

_MOST_SUMS = 1000  # so many sums leave no gap between the spreads that they allow


def is_grim_testable(mean: Decimal, count: int, items: int = 1) -> bool:
    """Whether so few answers leave gaps at the printed places: fewer than 10 to their number."""
    return count > 0 and items > 0 and count * items < 10 ** places(mean)


def is_grim(mean: Decimal, count: int, items: int = 1) -> bool:
    """Whether `count` whole answers on `items` items can have this mean."""
    return bool(_sums(printed(mean), count * items))


def nearest_means(mean: Decimal, count: int, items: int = 1) -> tuple[Decimal, Decimal]:
    """The possible means just below and just above the printed one."""
    answers = Decimal(count * items)
    below = (mean * answers).to_integral_value(rounding=ROUND_FLOOR)
    return below / answers, (below + 1) / answers


def grim_percent(percent: Decimal) -> Decimal:
    """A percentage as the mean of zeros and ones, with two places more."""
    return percent.scaleb(-2)


def is_grimmer(mean: Decimal, spread: Decimal, count: int, items: int = 1) -> bool:
    """Whether `count` whole answers can have this mean and standard deviation together.

    The squares of whole numbers sum to a whole number, as even or odd as the numbers' own sum.
    A mean that fails GRIM fails here too.
    """
    if count < 2:
        return True
    root = printed(spread)
    low, high = max(root.lower, ZERO), root.upper
    sums = _sums(printed(mean), count * items)
    if len(sums) > _MOST_SUMS:
        return True
    for summed in sums:
        # Sums over items: each person's answer is a sum over items, its mean that over `items`.
        people, per_item = Decimal(count), Decimal(items) ** 2
        centre = Decimal(summed) ** 2 / people
        least = (people - 1) * low**2 * per_item + centre
        most = (people - 1) * high**2 * per_item + centre
        first = int(least.to_integral_value(rounding=ROUND_CEILING))
        last = int(most.to_integral_value(rounding=ROUND_FLOOR))
        first += (first - summed) % 2
        if first <= last:
            return True
    return False


def debit_bounds(mean: Decimal, count: int) -> Interval | None:
    """The standard deviations that yes-or-no answers with this mean can have; None below two.

    The largest lies at a mean of one half, which the rounding may take in.
    """
    if count < 2:
        return None
    rounding = printed(mean)
    low, high = max(rounding.lower, ZERO), min(rounding.upper, ONE)
    if low > high:
        return None
    ends = [_binary_spread(low, count), _binary_spread(high, count)]
    half = Decimal("0.5")
    if low <= half <= high:
        ends.append(_binary_spread(half, count))
    return Interval(lower=min(ends), upper=max(ends))


def is_debit(mean: Decimal, spread: Decimal, count: int) -> bool:
    """Whether yes-or-no answers can have this mean and standard deviation together."""
    bounds = debit_bounds(mean, count)
    return bounds is None or bounds.overlaps(printed(spread))


def _binary_spread(mean: Decimal, count: int) -> Decimal:
    return (Decimal(count) / (count - 1) * mean * (1 - mean)).sqrt()


def _sums(mean: Interval, answers: int) -> range:
    """Every whole sum of so many answers whose mean lies within the rounding."""
    low = int((mean.lower * answers).to_integral_value(rounding=ROUND_CEILING))
    high = int((mean.upper * answers).to_integral_value(rounding=ROUND_FLOOR))
    return range(low, high + 1)
