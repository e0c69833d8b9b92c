"""One request by `requests`: body and headers, whatever the status; trouble in plain words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lint.crossref.service import Service
from lint.crossref.trouble import Trouble, garbled, too_slow, unreachable

MOST_BYTES = 5_000_000  # agencies redirect to pages of any size
MOST_REDIRECTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """The body as JSON, whatever type it claims to be; None where it is not."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


def fetch(
    service: Service,
    address: str,
    *,
    who: str,
    params: Mapping[str, str] | None = None,
    accept: str = "application/json",
) -> Answer:
    """GETs an address, redirects followed a few times. Raises Trouble."""
    import requests

    with requests.Session() as session:
        session.max_redirects = MOST_REDIRECTS
        session.headers.update({"User-Agent": service.agent, "Accept": accept})
        try:
            with session.get(
                address, params=params, timeout=service.timeout, stream=True
            ) as response:
                body = bytearray()
                for piece in response.iter_content(65536):
                    body += piece
                    if len(body) > MOST_BYTES:
                        raise garbled(who, "more than we care to read")
                return Answer(
                    status=response.status_code, headers=dict(response.headers), body=bytes(body)
                )
        except requests.TooManyRedirects:
            raise garbled(who, "redirects without end") from None
        except (requests.RequestException, ValueError, OSError) as error:
            raise _unanswered(service, who, error) from None


def _unanswered(service: Service, who: str, error: Exception) -> Trouble:
    """requests calls nearly everything a ConnectionError; urllib3's own error lies inside."""
    import requests
    from urllib3.exceptions import NewConnectionError, ReadTimeoutError

    inner = error.args[0] if error.args else None
    inner = getattr(inner, "reason", inner)
    if isinstance(error, requests.ReadTimeout) or isinstance(inner, ReadTimeoutError):
        return too_slow(who, service.timeout)
    if isinstance(inner, NewConnectionError) or isinstance(
        error,
        requests.ConnectTimeout | requests.exceptions.ProxyError | requests.exceptions.SSLError,
    ):
        return unreachable(who, inner)
    return garbled(who, f"half an answer ({type(error).__name__})")
