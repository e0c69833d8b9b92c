"""One-to-one assignment of the greatest total worth, on sparse candidates.

Bertsekas' auction (1988, "The auction algorithm"): whoever has nothing bids for what is worth most
at its price, by as much more than the second best is worth; whoever is outbid bids again. The
total is within one step a bidder of the best there is. Bids number at most the prices' steps, so
time is bounded by candidates times the greatest worth over the step, whatever the input.
"""

from collections import deque
from collections.abc import Mapping, Sequence

GREATEST = 10_000  # worths are whole numbers up to this
_STEP = 20


def assign(worths: Sequence[Mapping[int, int]]) -> dict[int, int]:
    """Bidder -> what it is given, from each bidder's worth of its candidates.

    A worth is above 0; a bidder for whom everything is too dear goes without.
    """
    prices: dict[int, int] = {}
    owners: dict[int, int] = {}
    waiting = deque(range(len(worths)))
    while waiting:
        bidder = waiting.popleft()
        best, gain, second = None, 0, 0
        for candidate, worth in worths[bidder].items():
            net = worth - prices.get(candidate, 0)
            if net > gain:
                best, gain, second = candidate, net, gain
            elif net > second:
                second = net
        if best is None:
            continue
        prices[best] = prices.get(best, 0) + gain - second + _STEP
        if best in owners:
            waiting.append(owners[best])
        owners[best] = bidder
    return {bidder: given for given, bidder in owners.items()}
