"""Who registered a DOI that Crossref does not know, and what the work is called there.

doi.org answers for every agency. An entry with an agency (`RA`) is registered; one that says
"does not exist" is the only ground on which we ever call a DOI non-existent. Anything else it
may say ("Unknown", an answer about another DOI, a page) leaves the question open.
"""

from typing import Any
from urllib.parse import quote

from lint.crossref.service import Service
from lint.crossref.trouble import garbled, refused
from lint.crossref.web import fetch

WHO = "doi.org"
CSL = "application/vnd.citationstyles.csl+json"
NON_EXISTENT = ("doi does not exist", "invalid doi")  # the handbook's words, folded


def entry(service: Service, DOI: str) -> dict[str, Any]:
    """doi.org's own entry for a DOI, with its `RA` or its `status`. Raises Trouble."""
    answer = fetch(service, f"{service.doi_url}/ra/{quote(DOI, safe='')}", who=WHO)
    entries = answer.json()
    found = entries[0] if isinstance(entries, list) and len(entries) == 1 else None
    if isinstance(found, dict) and answer.status in (200, 404):
        asked = str(found.get("DOI", "")).lower() == DOI.lower()
        if asked and any(isinstance(found.get(key), str) for key in ("RA", "status")):
            return found
    if answer.status != 200:
        raise refused(WHO, answer.status, answer.headers)
    raise garbled(WHO, "something else than who registered the DOI")


def is_non_existent(entry: dict[str, Any]) -> bool:
    """Whether doi.org says in so many words that there is no such DOI."""
    status = entry.get("status")
    return (
        not entry.get("RA")
        and isinstance(status, str)
        and (" ".join(status.lower().split()).rstrip(".") in NON_EXISTENT)
    )


def datacite_title(service: Service, DOI: str) -> str | None:
    """The title that DataCite has, None where it has none. Raises Trouble."""
    address = f"{service.datacite_url}/dois/{quote(DOI, safe='')}"
    answer = fetch(service, address, who="DataCite")
    if answer.status in (404, 410):
        return None
    if answer.status != 200:
        raise refused("DataCite", answer.status, answer.headers)
    found = _inside(answer.json(), "data", "attributes", "titles")
    return _first_text([_inside(one, "title") for one in found] if isinstance(found, list) else [])


def negotiated_title(service: Service, DOI: str) -> str | None:
    """The title that the agency tells by content negotiation. Raises Trouble.

    406 is the agency's way to say that it has no such description, and many send their
    landing page whatever they are asked for: neither is trouble, there is just no title.
    """
    who = "the agency"
    answer = fetch(service, f"{service.doi_url}/{quote(DOI, safe='')}", who=who, accept=CSL)
    if answer.status >= 500 or answer.status == 429:
        raise refused(who, answer.status, answer.headers)
    if answer.status != 200:
        return None
    title = _inside(answer.json(), "title")
    return _first_text(title if isinstance(title, list) else [title])


def _inside(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _first_text(values: list[Any]) -> str | None:
    return next((text for text in values if isinstance(text, str) and text.strip()), None)
