"""Trouble with the services, interrupts and kills: never an answer, and nothing lost."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crossref_asking import (
    CORRECTED,
    DATASET,
    NOBODYS,
    NOW,
    WAKEFIELD,
    ask,
    one,
    quick,
    reason,
    slow,
)
from crossref_server import CrossrefServer

from lint.crossref.lookup import look_up
from lint.crossref.records import lookups
from lint.crossref.service import Service
from lint.crossref.visit import FAILURES, REFUSALS
from lint.work import Elsewhere, Unknown, Work


@pytest.fixture
def service(crossref: CrossrefServer) -> Service:
    return quick(crossref)


# Trouble is never an answer


@pytest.mark.parametrize(
    ("what", "words"),
    [
        slow("hang", "did not answer within"),
        ("cut", "half an answer"),
        ("html", "a page instead of a record"),
        slow("html as json", "a broken record"),
        ("no type", "something unreadable"),
        ("empty", "a broken record"),
        slow("nothing inside", "an empty record"),
        ("no message", "something that is no record"),
        ("not a number", "a record that is not JSON"),
        ("loop", "redirects in a circle"),
        ("to the left", "sends us elsewhere"),
        slow("500", "is overloaded or down (HTTP 500)"),
        ("503", "is overloaded or down (HTTP 503)"),
        slow("429", "asked us to slow down (HTTP 429)"),
        ("403", "refuses to answer us (HTTP 403)"),
        ("418", "we do not understand (HTTP 418)"),
        ("wrong DOI", "the record of another DOI"),
    ],
)
def test_trouble_at_crossref_leaves_a_doi_open(
    crossref: CrossrefServer, service: Service, what: str, words: str
) -> None:
    crossref.fault(what, "/works")
    assert words in reason(service, CORRECTED)


@pytest.mark.parametrize("what", ["503", "403", slow("hang"), slow("html"), slow("cut")])
def test_trouble_at_doi_org_leaves_a_doi_open(
    crossref: CrossrefServer, service: Service, what: str
) -> None:
    crossref.fault(what, "/ra/")
    assert isinstance(one(service, NOBODYS), Unknown)


@pytest.mark.parametrize("what", ["403", slow("503"), slow("hang"), slow("html"), slow("loop")])
def test_trouble_at_an_agency_costs_the_title_only(
    crossref: CrossrefServer, service: Service, what: str
) -> None:
    crossref.fault(what, "/dois/")
    crossref.fault(what, "/10.48550")
    assert Elsewhere(DOI=DATASET, agency="DataCite", looked_up=NOW) == one(service, DATASET)


@pytest.mark.parametrize("what", ["cut", "503", slow("429"), slow("html"), slow("empty")])
def test_what_passes_is_asked_again(crossref: CrossrefServer, service: Service, what: str) -> None:
    crossref.fault(what, "/works/", times=2)
    assert isinstance(one(service, CORRECTED), Work)


def test_a_refusal_is_not_asked_again(crossref: CrossrefServer, service: Service) -> None:
    crossref.fault("403", "/works/")
    reason(service, CORRECTED)
    assert len(crossref.calls) == 1


def test_a_fault_told_in_json_is_a_fault(crossref: CrossrefServer, service: Service) -> None:
    crossref.fault("exception", "/works", times=3)
    works = ask(service, WAKEFIELD, CORRECTED)
    assert [Work, Work] == [type(work) for work in works.values()]
    assert {call.path for call in crossref.calls} == {"/works"}


def test_a_block_ends_the_visit(crossref: CrossrefServer, service: Service) -> None:
    crossref.fault("403", "/works")
    ask(service, *(f"10.5555/{number}" for number in range(200)))
    assert len(crossref.calls) <= REFUSALS + 3


def test_retry_after_in_seconds_is_obeyed(crossref: CrossrefServer, service: Service) -> None:
    crossref.fault("429", "/works/", times=1, Retry_After="1")
    assert isinstance(one(service, CORRECTED), Work)
    first, second = crossref.calls
    assert second.at - first.at >= 1.0


@pytest.mark.slow
def test_retry_after_as_a_date_is_held_against_the_answers_own(
    crossref: CrossrefServer, service: Service
) -> None:
    crossref.fault("429", "/works/", times=1, Retry_After="in 2 s")
    assert isinstance(one(service, CORRECTED), Work)
    first, second = crossref.calls
    assert second.at - first.at >= 0.9  # a date has no fractions


def test_a_wait_longer_than_the_deadline_is_not_begun(
    crossref: CrossrefServer, service: Service
) -> None:
    crossref.fault("429", "/works/", Retry_After="600")
    assert "slow down" in reason(service, CORRECTED)
    assert len(crossref.calls) == 1


def test_nobody_there_is_found_out_soon(crossref: CrossrefServer) -> None:
    gone = quick(crossref, crossref_url="http://127.0.0.1:9")
    lookups = ask(gone, WAKEFIELD, CORRECTED, *(f"10.5555/{number}" for number in range(40)))
    reasons = {lookup.reason for lookup in lookups.values() if isinstance(lookup, Unknown)}
    assert len(lookups) == 42
    assert all("Crossref cannot be reached" in words for words in reasons)


def test_an_answer_that_drips_is_cut_off(crossref: CrossrefServer) -> None:
    crossref.fault("drip", "/works/")
    assert "did not answer within" in reason(quick(crossref, timeout=0.1), CORRECTED)


def test_the_deadline_holds_for_the_whole_look_up(crossref: CrossrefServer) -> None:
    crossref.fault("hang", "/works")
    lookups = ask(quick(crossref, timeout=5.0, deadline=0.3), WAKEFIELD, CORRECTED)
    for lookup in lookups.values():
        assert getattr(lookup, "reason", lookup) == "not answered within the deadline of 0.3 s"


@pytest.mark.slow
def test_an_outage_is_not_hammered(crossref: CrossrefServer) -> None:
    crossref.fault("503", "/works")
    lookups = ask(quick(crossref, deadline=30.0), *(f"10.5555/{number}" for number in range(200)))
    assert {Unknown} == {type(lookup) for lookup in lookups.values()}
    assert len(crossref.calls) <= (FAILURES + 3) * 5


@pytest.mark.parametrize("what", ["invalid", "413", slow("503"), slow("html"), slow("cut")])
def test_a_batch_that_fails_is_asked_one_by_one(
    crossref: CrossrefServer, service: Service, what: str
) -> None:
    crossref.fault(what, "/works?")
    works = ask(service, WAKEFIELD, CORRECTED)
    assert [Work, Work] == [type(work) for work in works.values()]


# Whole runs


@pytest.mark.slow
def test_a_thousand_dois_at_the_polite_pace(crossref: CrossrefServer) -> None:
    """One call for the limits and twenty of fifty DOIs, three a second."""
    dois = [f"10.5555/{number}" for number in range(1000)]
    crossref.known.works |= {doi: {"DOI": doi} for doi in dois}
    crossref.is_strict = True
    started = time.monotonic()
    works = look_up(dois, service=quick(crossref, timeout=20.0, deadline=60.0), now=NOW)
    assert {Work} == {type(work) for work in works.values()}
    assert (len(crossref.calls), crossref.too_fast) == (21, 0)
    assert time.monotonic() - started < 12


PROGRAM = """
import sys
from pathlib import Path
from lint.crossref.lookup import look_up
from lint.crossref.records import save
from lint.crossref.service import Service

url, folder, *dois = sys.argv[1:]
service = Service(crossref_url=url, doi_url=url, mailto="desk@example.org")
look_up(dois, service=service, now="2026-11-23", recorder=lambda one: save(Path(folder), one))
"""


@pytest.mark.slow
def test_ctrl_c_ends_at_once_and_keeps_what_was_recorded(
    crossref: CrossrefServer, tmp_path: Path
) -> None:
    crossref.fault("hang", "/works/")
    arguments = [crossref.url, str(tmp_path), CORRECTED, WAKEFIELD, "10.5555/hangs,forever"]
    with subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], stderr=-1) as process:
        for _ in range(100):
            if crossref.asked("/works/") and len(list(tmp_path.glob("*.json"))) == 2:
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=3)
    assert b"KeyboardInterrupt" in errors
    found = lookups(tmp_path, [CORRECTED, WAKEFIELD])
    assert {Work} == {type(work) for work in found.values()}


@pytest.mark.slow
def test_a_program_that_is_killed_leaves_whole_records(
    crossref: CrossrefServer, tmp_path: Path
) -> None:
    dois = list(crossref.known.works)
    for wait in (0.4, 0.5, 0.6):
        arguments = [crossref.url, str(tmp_path), *dois]
        with subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments]) as process:
            time.sleep(wait)
            process.kill()
        assert {Work, Unknown} >= {type(one) for one in lookups(tmp_path, dois).values()}
