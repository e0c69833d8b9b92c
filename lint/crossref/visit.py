"""One visit to the services: every call goes through here, in its turn and within its time.

A call runs in a thread of its own that is left behind when its time is up, because neither
HTTP library ends an answer that drips: their time-outs count from byte to byte. The threads
are daemons, so one left behind does not keep the program from ending.

A service that fails again and again is left alone for the rest of the visit; one that nobody
answers at is left alone at once. Both are "could not check", for every DOI still to ask.
"""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from lint.crossref.pace import Lane, Limits, expected, in_force, rate
from lint.crossref.service import Service
from lint.crossref.trouble import REFUSED, Trouble, retry_after, too_slow

if TYPE_CHECKING:
    from tenacity import RetryCallState

T = TypeVar("T")

PATIENCE = 3  # a whole answer may take so many time-outs: they count only the silence
FAILURES = 8  # in a row, each after all its tries: an outage, and not one odd record
REFUSALS = 3  # in a row: a block set by hand, which asking on would only prolong
LONGEST_WAIT = 30.0  # seconds, where the service names none
OTHERS_PER_SECOND = 5.0  # doi.org and the agencies state no limit


class Door(Enum):
    """Where to ask: each has a pace of its own, and its host a name."""

    SINGLE = "Crossref", "works/DOI"
    LISTING = "Crossref", "works"
    REGISTRAR = "doi.org", "ra"
    DATACITE = "DataCite", "dois"
    AGENCY = "the agency", "metadata"

    @property
    def host(self) -> str:
        return self.value[0]


def aside(call: Callable[[], T]) -> "Future[T]":
    """Runs `call` in a daemon thread; what it returns or raises is in the future."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            answer = call()
        except BaseException as error:  # not swallowed: whoever waits for the future raises it
            future.set_exception(error)
        else:
            future.set_result(answer)

    threading.Thread(target=run, daemon=True).start()
    return future


class Visit:
    """Pace, patience and what was learned about the services, shared by the calls of one run."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._limits = expected(mailto=service.mailto)
        self._lanes = {
            Door.SINGLE: Lane(self._limits.single),
            Door.LISTING: Lane(self._limits.listing),
            Door.REGISTRAR: Lane(OTHERS_PER_SECOND),
            Door.DATACITE: Lane(OTHERS_PER_SECOND),
            Door.AGENCY: Lane(OTHERS_PER_SECOND),
        }
        self._failures: dict[str, int] = {}
        self._closed: dict[str, Trouble] = {}
        self._ends = time.monotonic() + service.deadline
        self._ended = threading.Event()
        self._lock = threading.Lock()

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def seconds_left(self) -> float:
        return self._ends - time.monotonic()

    def end(self) -> None:
        """Wakes and turns away every call that still waits for its turn."""
        self._ended.set()

    def keep_to_limits(self, headers: Mapping[str, str]) -> None:
        """Keeps from now on to the limits that the headers of a list answer tell."""
        self._limits = in_force(headers, self._limits)
        self._lanes[Door.SINGLE].keep_to(self._limits.single)
        self._lanes[Door.LISTING].keep_to(self._limits.listing)

    def keep_to(self, door: Door, headers: Mapping[str, str]) -> None:
        """Keeps to the pace that the headers of an answer through this door tell, if they do."""
        per_second = rate(headers)
        if per_second is not None:
            self._lanes[door].keep_to(per_second)

    def ask(self, door: Door, call: Callable[[], T]) -> T:
        """What `call` answers, asked in turn and again where that may help. Raises Trouble."""
        from tenacity import Retrying, retry_if_exception_type

        retrying = Retrying(
            retry=retry_if_exception_type(Trouble),
            stop=self._is_enough,
            wait=lambda state: self._wait(door, state),
            sleep=self._rest,
            reraise=True,
        )
        try:
            answer: T = retrying(self._once, door, call)
        except Trouble as trouble:
            self._count(door.host, trouble)
            raise
        self._lanes[door].pick_up()
        with self._lock:
            self._failures[door.host] = 0
        return answer

    def _once(self, door: Door, call: Callable[[], T]) -> T:
        if door.host in self._closed:
            closed = self._closed[door.host]
            raise Trouble(closed.reason, status=closed.status)
        self._rest(self._lanes[door].turn())
        patience = min(PATIENCE * self.service.timeout, self.seconds_left)
        try:
            return aside(call).result(timeout=max(0.0, patience))
        except TimeoutError:
            raise (
                self._late() if self.seconds_left <= 0 else too_slow(door.host, patience)
            ) from None

    def _rest(self, seconds: float) -> None:
        """Waits; raises Trouble instead where the visit is over before."""
        if seconds >= self.seconds_left:
            raise self._late()
        if self._ended.wait(seconds):
            raise Trouble("the look-up was interrupted")

    def _late(self) -> Trouble:
        return Trouble(f"not answered within the deadline of {self.service.deadline:.3g} s")

    def _wait(self, door: Door, state: "RetryCallState") -> float:
        """Seconds until the next try; where the service asks for a rest, everybody rests."""
        from tenacity import wait_exponential, wait_random

        trouble, lane = _trouble(state), self._lanes[door]
        first = self.service.back_off
        back_off = wait_exponential(multiplier=first, max=LONGEST_WAIT) + wait_random(0, first)
        asked_for = retry_after(trouble.headers)
        wait = asked_for or back_off(state)
        if trouble.status == 429:
            allowed = rate(trouble.headers)
            if allowed is None:
                lane.slow_down()
            else:
                lane.keep_to(allowed)
        if trouble.status == 429 or asked_for:
            lane.hold(wait)
        return wait

    def _is_enough(self, state: "RetryCallState") -> bool:
        return (
            state.attempt_number >= _trouble(state).tries
            or self._ended.is_set()
            or (state.upcoming_sleep >= self.seconds_left)
        )

    def _count(self, host: str, trouble: Trouble) -> None:
        most = REFUSALS if trouble.status in REFUSED else FAILURES
        with self._lock:
            self._failures[host] = self._failures.get(host, 0) + 1
            if trouble.is_unreachable or self._failures[host] >= most:
                self._closed.setdefault(host, trouble)


def _trouble(state: "RetryCallState") -> Trouble:
    error = state.outcome.exception() if state.outcome is not None else None
    assert isinstance(error, Trouble)  # nothing else is asked again
    return error
