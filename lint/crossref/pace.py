"""How fast Crossref may be asked: the limits of each pool, and a lane that keeps to them.

The table holds since December 2025 (lists: July 2026). The headers of an answer overrule it:
`x-rate-limit-limit` requests in `x-rate-limit-interval`, `x-concurrency-limit` at once. Calls
are spaced evenly instead of sent in bursts, since nobody says where the counting starts.
Monotonic time, not the clock: nothing here depends on what day it is.
"""

import threading
import time
from collections.abc import Mapping
from typing import NamedTuple


class Limits(NamedTuple):
    """Requests a second for single records and for lists, and how many at once."""

    single: float
    listing: float
    at_once: int


POOLS = {
    "public": Limits(5, 1, 1),
    "polite": Limits(10, 3, 3),
    "plus": Limits(150, 150, 3),  # nobody says how many at once
}
MOST_AT_ONCE = 8  # whatever a header says: every call is a thread and a connection of its own
SPARE = 1.1  # calls drift on their way; a window that is full to the brim overflows
SLOWEST = 0.2  # requests a second below which we do not slow down by ourselves


def expected(*, mailto: str | None) -> Limits:
    """The limits to keep to before Crossref has told its own."""
    return POOLS["polite" if mailto else "public"]


def in_force(headers: Mapping[str, str], believed: Limits) -> Limits:
    """The limits that the headers of a list answer tell; what they leave open stays as believed.

    Single records have a limit of their own, which a list answer does not carry: it is the
    table's for the pool that answered, lowered as much as the one for lists was.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    pool = lower.get("x-api-pool", "").partition("-")[0].lower()
    table = POOLS.get(pool, believed)
    listing = rate(headers) or table.listing
    single = table.single * min(1.0, listing / table.listing)
    at_once = _number(lower.get("x-concurrency-limit")) or table.at_once
    return Limits(single, listing, max(1, min(int(at_once), MOST_AT_ONCE)))


def rate(headers: Mapping[str, str]) -> float | None:
    """Requests a second that the headers allow, None where they do not say."""
    lower = {name.lower(): value for name, value in headers.items()}
    limit = _number(lower.get("x-rate-limit-limit"))
    interval = lower.get("x-rate-limit-interval", "1s").strip().lower()
    unit = {"s": 1, "m": 60, "h": 3600}.get(interval[-1:])
    seconds = _number(interval[:-1]) if unit else _number(interval)
    if not limit or not seconds:
        return None
    return limit / (seconds * (unit or 1))


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text else None
    except ValueError:
        return None
    return number if number and 0 < number < 1e6 else None


class Lane:
    """Gives out turns, evenly spaced, to whoever asks from any thread."""

    def __init__(self, per_second: float) -> None:
        self._allowed = self._per_second = per_second
        self._free_at = 0.0
        self._lock = threading.Lock()

    def turn(self) -> float:
        """Takes the next free turn; the seconds to wait for it."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._free_at)
            self._free_at = turn + SPARE / self._per_second
            return turn - now

    def keep_to(self, per_second: float) -> None:
        with self._lock:
            self._allowed = self._per_second = per_second

    def slow_down(self) -> None:
        """Halves the pace: what Crossref wants when it says "too fast" and nothing else."""
        with self._lock:
            self._per_second = max(self._per_second / 2, min(self._allowed, SLOWEST))

    def pick_up(self) -> None:
        """After an answer: back towards what is allowed, a tenth at a time."""
        with self._lock:
            self._per_second = min(self._per_second * 1.1, self._allowed)

    def hold(self, seconds: float) -> None:
        """Nobody gets a turn for so long."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic() + seconds)
