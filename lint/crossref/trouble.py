"""What goes wrong between us and a service, in plain words.

Trouble says nothing about a DOI. Whatever a service answers on purpose, "no such record"
included, is a value and not trouble.
"""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime

MOST_TRIES = 5  # a server that says "not now" means it
REFUSED = (401, 403, 407)
FEWER_TRIES = 3  # silence and nonsense seldom pass by asking again


class Trouble(Exception):
    """No usable answer: why, whether it may pass, and how long to wait if the service said so."""

    def __init__(
        self,
        reason: str,
        *,
        tries: int = 1,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        is_unreachable: bool = False,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.tries = tries  # how often to ask in all; 1: asking again is no use
        self.status = status
        self.headers = headers or {}
        self.is_unreachable = is_unreachable  # nobody there, whatever the question


def refused(who: str, status: int, headers: Mapping[str, str]) -> Trouble:
    """The trouble that an HTTP status stands for."""
    match status:
        case 429:
            reason, tries = "asked us to slow down", MOST_TRIES
        case 408 | 425 | 500 | 502 | 503 | 504:
            reason, tries = "is overloaded or down", MOST_TRIES
        case _ if status > 500:
            reason, tries = "is overloaded or down", FEWER_TRIES
        case _ if status in REFUSED:
            reason, tries = "refuses to answer us", 1
        case _ if 300 <= status < 400:
            reason, tries = "sends us elsewhere without end or aim", 1
        case _:
            reason, tries = "gave an answer we do not understand", 1
    return Trouble(f"{who} {reason} (HTTP {status})", tries=tries, status=status, headers=headers)


def garbled(who: str, what: str) -> Trouble:
    """An answer that is not what was asked for."""
    return Trouble(f"{who} answered with {what}", tries=FEWER_TRIES)


def too_slow(who: str, seconds: float) -> Trouble:
    return Trouble(f"{who} did not answer within {seconds:.3g} s", tries=FEWER_TRIES)


def unreachable(who: str, why: object) -> Trouble:
    words = " ".join(str(why).split())[:200]
    return Trouble(f"{who} cannot be reached ({words})", tries=FEWER_TRIES, is_unreachable=True)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait by `Retry-After`, which holds seconds or a date.

    A date is held against the answer's own `Date`, so that our clock does not matter.
    """
    lower = {name.lower(): value.strip() for name, value in headers.items()}
    text = lower.get("retry-after", "")
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until, now = parsedate_to_datetime(text), parsedate_to_datetime(lower.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):  # no date, or one with a zone and one without
        return None
