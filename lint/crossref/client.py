"""Works from Crossref, through habanero: the only module that calls it.

habanero is pinned, since its next release renames parameters. It leaves to us what it gets
wrong: it puts a DOI into the address unescaped, follows no redirect, raises some ten kinds of
exceptions (API notes: a time-out is a RuntimeError with a filter and a ReadTimeout without),
and hides the headers of a success, so the limits in force are read by one plain request.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from lint.crossref.message import Message
from lint.crossref.service import PRODUCT, Service
from lint.crossref.trouble import Trouble, garbled, refused, too_slow, unreachable
from lint.crossref.web import fetch

if TYPE_CHECKING:
    from habanero import Crossref

WHO = "Crossref"
NO_RECORD = (400, 404, 410, 413, 414)  # also "cannot be asked like that": doi.org will know


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Crossref points to another DOI."""

    DOI: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """Crossref answered, but not with what was asked for; says nothing about any DOI."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)


def load() -> None:
    """Imports what the calls need, which would otherwise delay the first past its turn."""
    for name in ("habanero", "requests", "tenacity"):
        import_module(name)


def single(service: Service, DOI: str) -> Message | Moved | Declined:
    """The record of one DOI. Raises Trouble."""
    answer = _call(service, lambda crossref: crossref.works(ids=[quote(DOI, safe="")]))
    if isinstance(answer, Moved | Declined):
        return answer
    message = _message(answer)
    if not isinstance(message.get("DOI"), str):
        raise garbled(WHO, "an empty record" if not message else "something without a DOI")
    return message


def batch(service: Service, DOIs: Sequence[str]) -> list[Message] | Declined:
    """The records among `DOIs`, in any order; unknown ones are absent. Raises Trouble."""
    answer = _call(
        service, lambda crossref: crossref.works(filter={"doi": list(DOIs)}, limit=len(DOIs))
    )
    return _items(answer)


def alike(service: Service, text: str, *, rows: int) -> list[Message] | Declined:
    """Records that resemble a reference in words, best first; likeness proves nothing."""
    answer = _call(service, lambda crossref: crossref.works(query_bibliographic=text, limit=rows))
    return _items(answer)


def limit_headers(service: Service) -> Mapping[str, str]:
    """The headers of a list answer without any record in it. Raises Trouble."""
    params = {"rows": "0"} | ({"mailto": service.mailto} if service.mailto else {})
    answer = fetch(service, f"{service.crossref_url}/works", who=WHO, params=params)
    if answer.status != 200:
        raise refused(WHO, answer.status, answer.headers)
    return answer.headers


def _call(service: Service, call: "Callable[[Crossref], Any]") -> Any:
    """What habanero answers, with its exceptions turned into values and Trouble."""
    import httpx2
    from habanero import Crossref, RequestError

    crossref = Crossref(
        base_url=service.crossref_url,
        mailto=service.mailto,
        ua_string=PRODUCT,
        timeout=service.timeout,
    )
    try:
        return call(crossref)
    except (
        httpx2.HTTPError,
        httpx2.InvalidURL,
        RequestError,
        RuntimeError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        OSError,
    ) as error:
        return _understood(service, error)


def _understood(service: Service, error: Exception) -> Moved | Declined:
    """What an exception of habanero's means; what it made it from tells most. Raises Trouble."""
    import httpx2
    from habanero import RequestError

    for origin in (error, error.__cause__, error.__context__):
        match origin:
            case httpx2.HTTPStatusError(response=response):
                return _answered(response.status_code, response.headers)
            case httpx2.HTTPError() | httpx2.InvalidURL():
                raise _unanswered(service, origin) from None
    match error:
        case RequestError():
            raise garbled(WHO, f"a page instead of a record: {_start(error.error)}") from None
        case json.JSONDecodeError():
            raise garbled(WHO, "a broken record") from None
        case _:
            raise garbled(WHO, f"something unreadable ({type(error).__name__})") from None


def _answered(status: int, headers: Mapping[str, str]) -> Moved | Declined:
    target = _target(headers.get("location", "")) if 300 <= status < 400 else None
    if target is not None:
        return Moved(DOI=target)
    if status in NO_RECORD:
        return Declined(status=status, headers=dict(headers))
    raise refused(WHO, status, dict(headers))


def _target(location: str) -> str | None:
    """The DOI in `/works/{DOI}`, wherever that is."""
    _, found, rest = urlsplit(location).path.partition("/works/")
    return unquote(rest).strip("/").lower() or None if found else None


def _unanswered(service: Service, error: Exception) -> Trouble:
    import httpx2

    if isinstance(error, httpx2.TimeoutException) and not isinstance(error, httpx2.ConnectTimeout):
        return too_slow(WHO, service.timeout)
    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return unreachable(WHO, error)
    return garbled(WHO, f"half an answer ({type(error).__name__})")


def _message(answer: object) -> Message:
    message = answer.get("message") if isinstance(answer, dict) else None
    if not isinstance(message, dict):
        raise garbled(WHO, "something that is no record")
    return _kept_whole(message)


def _items(answer: object) -> list[Message] | Declined:
    if isinstance(answer, Declined):
        return answer
    if isinstance(answer, Moved):
        return Declined(status=301)
    items = _message(answer).get("items")
    if not isinstance(items, list):
        raise garbled(WHO, "a list without items")
    return [item for item in items if isinstance(item, dict)]


def _kept_whole(message: dict[str, Any]) -> dict[str, Any]:
    """The message, if it can be written down as it is; Python reads NaN, JSON has none."""
    try:
        json.dumps(message, allow_nan=False)
    except (ValueError, RecursionError):
        raise garbled(WHO, "a record that is not JSON") from None
    return message


def _start(body: Any) -> str:
    words = " ".join(str(body).split())
    return f"{words[:60]}…" if len(words) > 60 else words or "nothing"


def address_length(DOI: str) -> int:
    """Characters that a DOI takes in the address of a batch."""
    return len(quote(f"doi:{DOI},", safe=""))
