"""How the tests ask: a local service without much patience, and the DOIs it knows."""

from typing import Any

import pytest
from crossref_server import CrossrefServer

from lint.crossref.lookup import look_up
from lint.crossref.service import Service
from lint.crossref.visit import Door, Visit
from lint.work import Lookup, Unknown

NOW = "2026-11-23"
WAKEFIELD = "10.1016/s0140-6736(97)11096-0"
SICI = "10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v"
CORRECTED = "10.1371/journal.pbio.0050002"
ALIAS = "10.26686/wgtn.16992955.v1"
DATASET = "10.48550/arxiv.1706.03762"
WITHOUT_TITLE = "10.1392/bc1.0"
NOBODYS = "10.5555/nobody-has-registered-this"


def quick(crossref: CrossrefServer, **changes: Any) -> Service:
    """The local server, asked impatiently."""
    settings: dict[str, Any] = {
        "crossref_url": crossref.url,
        "doi_url": crossref.url,
        "datacite_url": crossref.url,
        "mailto": "desk@example.org",
        "timeout": 0.4,
        "back_off": 0.01,
        "deadline": 8.0,
    }
    return Service(**(settings | changes))


def slow(*values: str) -> Any:
    """A case for the slow runs only."""
    return pytest.param(*values, marks=pytest.mark.slow)


def ask(service: Service, *dois: str) -> dict[str, Lookup]:
    """Without regard to pace, which has tests of its own."""
    visit = Visit(service)
    for door in Door:
        visit.keep_to(door, {"x-rate-limit-limit": "500", "x-rate-limit-interval": "1s"})
    return look_up(dois, service=service, now=NOW, visit=visit)


def one(service: Service, doi: str) -> Lookup:
    return ask(service, doi)[doi]


def reason(service: Service, doi: str) -> str:
    lookup = one(service, doi)
    assert isinstance(lookup, Unknown), lookup
    return lookup.reason
