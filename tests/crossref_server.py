"""A local server that answers as Crossref, doi.org and DataCite do, and misbehaves on demand.

It serves the recorded answers in tests/crossref. All three services stand on one address,
since their paths do not meet. Nothing it does lasts longer than `LONGEST` seconds.
"""

import json
import threading
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from crossref_replies import GATEWAY, Call, Known, Reply, invalid, json_reply, reply_to, work_reply

LONGEST = 20.0
ALWAYS = 1_000_000
FOLDER = Path(__file__).parent / "crossref"
TOO_MANY = "<html><body><h1>429 Too Many Requests</h1></body></html>"
LIMITS = {  # pool: (singles, lists, at once)
    "public": (5, 1, 1),
    "polite": (10, 3, 3),
}


@dataclass
class Fault:
    """What to do instead of answering, for requests whose address begins with `where`."""

    what: str
    where: str = ""
    times: int = ALWAYS
    headers: Mapping[str, str] = field(default_factory=dict)
    body: object = None  # to answer `instead`


def recorded_answers(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """The envelopes in tests/crossref by DOI."""
    envelopes = [json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))]
    return {envelope["DOI"]: envelope for envelope in envelopes}


class CrossrefServer:
    """The server and what a test may tell it: what is `known`, and its faults."""

    def __init__(self, envelopes: Mapping[str, dict[str, Any]]) -> None:
        of = {doi: (one["outcome"], one["message"]) for doi, one in envelopes.items()}
        works = {doi: message for doi, (outcome, message) in of.items() if outcome == "found"}
        self.known = Known(
            works=works,
            entries={doi: entry for doi, (outcome, entry) in of.items() if outcome != "found"},
            aliases={
                alias: doi for doi, work in works.items() for alias in work.get("aliases", ())
            },
        )
        self.faults: list[Fault] = []
        self.calls: list[Call] = []
        self.limits = dict(LIMITS)
        self.tells_limits = True
        self.is_strict = False  # answers 429 to whoever is faster than the limits
        self.too_fast = 0
        self.most_at_once = 0
        self._at_once = 0
        self._recent: dict[str, deque[float]] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True
        self._server.owner = self  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> "CrossrefServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def fault(
        self,
        what: str,
        where: str = "",
        *,
        times: int = ALWAYS,
        body: object = None,
        **headers: str,
    ) -> None:
        """Misbehaves so many times where the address begins with `where`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.faults.append(Fault(what, where, times, named, body))

    def asked(self, path: str = "") -> list[Call]:
        """The calls whose path starts so."""
        return [call for call in self.calls if call.path.startswith(path)]

    def rest(self, seconds: float) -> None:
        """Sleeps, but not past the end of the test."""
        self._closing.wait(min(seconds, LONGEST))

    @property
    def is_closing(self) -> bool:
        return self._closing.is_set()

    def take_fault(self, address: str) -> Fault | None:
        with self._lock:
            for fault in self.faults:
                if fault.times > 0 and address.startswith(fault.where):
                    fault.times -= 1
                    return fault
        return None

    def arrive(self, call: Call, pool: str, kind: str) -> bool:
        """Notes a call; whether it keeps to the limits."""
        with self._lock:
            self.calls.append(call)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            if pool == "none":
                return True
            recent = self._recent.setdefault(kind, deque())
            while recent and recent[0] <= call.at - 1.0:
                recent.popleft()
            recent.append(call.at)
            singles, lists, at_once = self.limits[pool]
            limit = singles if kind == "single" else lists
            keeps_to = len(recent) <= limit and self._at_once <= at_once
            self.too_fast += not keeps_to
            return keeps_to or not self.is_strict

    def leave(self) -> None:
        with self._lock:
            self._at_once -= 1


class _Handler(BaseHTTPRequestHandler):
    timeout = LONGEST

    def do_GET(self) -> None:
        owner: CrossrefServer = self.server.owner  # type: ignore[attr-defined]
        parts = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        call = Call(parts.path, query, {k.lower(): v for k, v in self.headers.items()}, time.time())
        is_crossref = parts.path.startswith("/works")
        kind = "single" if parts.path.startswith("/works/") else "array"
        contact = "mailto" in query or "mailto:" in self.headers.get("User-Agent", "")
        pool = ("polite" if contact else "public") if is_crossref else "none"
        try:
            keeps_to = owner.arrive(call, pool, kind)
            fault = owner.take_fault(self.path)
            if not keeps_to:
                self._send(Reply(429, TOO_MANY.encode(), {"Content-Type": "text/html"}))
                return
            reply = reply_to(owner.known, call)
            if is_crossref and owner.tells_limits:
                reply.headers |= _limit_headers(owner, pool, kind)
            if fault is not None:
                self._misbehave(owner, fault, reply)
            else:
                self._send(reply)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the other side has given up, which is what some tests are about
        finally:
            owner.leave()

    def _misbehave(self, owner: CrossrefServer, fault: Fault, reply: Reply) -> None:
        html = {"Content-Type": "text/html"}
        match fault.what:
            case "hang":
                owner.rest(LONGEST)
            case "cut":
                self._head(reply, length=len(reply.body))
                self.wfile.write(reply.body[: len(reply.body) // 2])
            case "drip":
                self._head(reply, length=len(reply.body))
                ends = time.monotonic() + LONGEST
                for byte in reply.body:
                    if owner.is_closing or time.monotonic() > ends:
                        break
                    self.wfile.write(bytes([byte]))
                    owner.rest(0.02)
            case "html":
                self._send(Reply(200, b"<html><p>Log in to the network</p></html>", html))
            case "html as json":
                self._send(Reply(200, b"<html></html>", {"Content-Type": "application/json"}))
            case "no type":
                self._send(Reply(200, reply.body))
            case "empty":
                self._send(Reply(200, b"", reply.headers))
            case "nothing inside":
                self._send(json_reply({"status": "ok", "message-type": "work", "message": {}}))
            case "no message":
                self._send(json_reply({"status": "ok", "message": None}))
            case "not a number":
                body = reply.body.replace(b'"score":', b'"score": NaN, "old-score":')
                self._send(Reply(200, body, reply.headers))
            case "wrong DOI":
                self._send(work_reply(next(iter(owner.known.works.values()))))
            case "loop":
                self._send(Reply(301, b"", {"Location": self.path}))
            case "to the left":
                self._send(Reply(302, b"", {"Location": "/login"}))
            case "invalid":
                self._send(invalid("doi", "looks odd"))
            case "instead":
                self._send(json_reply(fault.body))
            case "exception":
                self._send(json_reply({"message-type": "exception", "message": "a fault"}, 500))
            case "429":
                headers = html | dict(fault.headers)
                if headers.get("Retry-After") == "in 2 s":
                    headers["Retry-After"] = formatdate(time.time() + 2, usegmt=True)
                self._send(Reply(429, TOO_MANY.encode(), headers))
            case status:
                body = GATEWAY.encode()
                self._send(Reply(int(status), body, html | dict(fault.headers)))

    def _send(self, reply: Reply) -> None:
        self._head(reply, length=len(reply.body))
        self.wfile.write(reply.body)

    def _head(self, reply: Reply, *, length: int) -> None:
        self.send_response(reply.status)
        for name, value in (reply.headers | {"Content-Length": str(length)}).items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _limit_headers(owner: CrossrefServer, pool: str, kind: str) -> dict[str, str]:
    singles, lists, at_once = owner.limits[pool]
    return {
        "x-rate-limit-limit": str(singles if kind == "single" else lists),
        "x-rate-limit-interval": "1s",
        "x-concurrency-limit": str(at_once),
        "x-api-pool": f"{pool}-{kind}",
    }
