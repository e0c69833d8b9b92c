"""What Crossref, doi.org and DataCite answer when they are well."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote

Work = Mapping[str, Any]

GATEWAY = "<html><head><title>504 Gateway Time-out</title></head></html>"


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Call:
    """A request as it came in."""

    path: str  # as sent
    query: Mapping[str, str]  # decoded
    headers: Mapping[str, str]
    at: float

    @property
    def clauses(self) -> list[str]:
        """The DOIs of a batch."""
        return [one.removeprefix("doi:") for one in self.query.get("filter", "").split(",") if one]


@dataclass
class Known:
    """What the services know: works by DOI, doi.org's other entries, aliases of works."""

    works: dict[str, Work]
    entries: dict[str, Work]
    aliases: dict[str, str]


def json_reply(value: object, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json"})


def work_reply(message: Mapping[str, Any]) -> Reply:
    envelope = {"status": "ok", "message-type": "work", "message-version": "1.0.0"}
    return json_reply(envelope | {"message": message})


def invalid(kind: str, words: str) -> Reply:
    message = [{"type": kind, "value": words, "message": words}]
    return json_reply(
        {"status": "failed", "message-type": "validation-failure", "message": message}, 400
    )


def _not_found() -> Reply:
    return Reply(404, b"Resource not found.", {"Content-Type": "text/plain"})


def reply_to(known: Known, call: Call) -> Reply:
    """What the services answer when they are well."""
    room, _, rest = call.path.strip("/").partition("/")
    doi = unquote(rest).lower()
    match room:
        case "works" if doi:
            return _single(known, doi)
        case "works":
            return _listing(known, call)
        case "ra":
            printed = unquote(rest)
            agency = "Crossref" if doi in known.works else known.entries.get(doi, {}).get("RA")
            said = {"RA": agency} if agency else {"status": "DOI does not exist"}
            return json_reply([{"DOI": printed} | said])
        case "dois":
            title = known.entries.get(doi, {}).get("title")
            if title is None:
                return json_reply({"errors": [{"status": "404"}]}, 404)
            return json_reply({"data": {"id": doi, "attributes": {"titles": [{"title": title}]}}})
        case _:
            entry = known.entries.get(unquote(call.path.strip("/")).lower())
            if entry is None or "title" not in entry:
                return Reply(406 if entry else 404, GATEWAY.encode(), {"Content-Type": "text/html"})
            return json_reply({"DOI": entry["DOI"], "title": entry["title"]})


def _single(known: Known, doi: str) -> Reply:
    if doi in known.aliases:
        target = quote(known.aliases[doi], safe="")
        return Reply(301, b"", {"Location": f"/works/{target}"})
    return work_reply(known.works[doi]) if doi in known.works else _not_found()


def _listing(known: Known, call: Call) -> Reply:
    rows = int(call.query.get("rows", "20"))
    if any(not clause.startswith("10.") for clause in call.clauses):
        return invalid("parameter-not-allowed", "not a DOI")
    if "query.bibliographic" in call.query:
        found = _alike(known.works.values(), call.query["query.bibliographic"])
    elif "filter" in call.query:
        wanted = {clause.lower() for clause in call.clauses}
        found = (work for doi, work in known.works.items() if doi in wanted)
    else:
        found = iter(known.works.values())
    items = [{**work, "score": 10.5} for work in found]
    message = {"facets": {}, "total-results": len(items), "items": items[:rows]}
    envelope = {"status": "ok", "message-type": "work-list", "message-version": "1.0.0"}
    return json_reply(envelope | {"message": message | {"items-per-page": rows, "query": {}}})


def _alike(works: Iterable[Mapping[str, Any]], text: str) -> Iterator[Mapping[str, Any]]:
    """By words in common, like the real one always with more hits than one wants."""
    words = set(text.lower().split())

    def likeness(work: Work) -> int:
        return len(words & set(" ".join(work.get("title") or ()).lower().split()))

    return iter(sorted(works, key=likeness, reverse=True))
