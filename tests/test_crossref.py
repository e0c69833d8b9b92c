"""Look-ups over HTTP against a local server; habanero and requests are the real ones."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from crossref_server import CrossrefServer

from lint.crossref.lookup import batches, look_up, search
from lint.crossref.records import Outcome, Record
from lint.crossref.service import Service
from lint.crossref.visit import FAILURES, Door, Visit
from lint.errors import UsageError
from lint.work import Elsewhere, Lookup, Malformed, Unknown, Unregistered, Work

NOW = "2026-11-23"
WAKEFIELD = "10.1016/s0140-6736(97)11096-0"
SICI = "10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v"
CORRECTED = "10.1371/journal.pbio.0050002"
ALIAS = "10.26686/wgtn.16992955.v1"
DATASET = "10.48550/arxiv.1706.03762"
WITHOUT_TITLE = "10.1392/bc1.0"
NOBODYS = "10.5555/nobody-has-registered-this"

Ask = Callable[..., dict[str, Lookup]]


@pytest.fixture
def service(crossref: CrossrefServer) -> Service:
    return quick(crossref)


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


# What a DOI can turn out to be


def test_a_known_doi_is_found(service: Service) -> None:
    work = one(service, WAKEFIELD)
    assert isinstance(work, Work)
    assert (work.title[0][:16], work.looked_up) == ("RETRACTED: Ileal", NOW)


def test_a_doi_in_capitals_is_the_same_doi(service: Service) -> None:
    asked = WAKEFIELD.upper()
    assert [asked] == list(ask(service, asked))
    work = one(service, asked)
    assert isinstance(work, Work)
    assert not work.is_moved


@pytest.mark.parametrize("doi", [SICI, "10.1000/a#b?c&d=e%2f+é"])
def test_a_doi_is_percent_encoded_as_a_whole(
    crossref: CrossrefServer, service: Service, doi: str
) -> None:
    crossref.known.works[doi] = {"DOI": doi, "title": ["A title"]}
    assert isinstance(one(service, doi), Work)
    assert [f"/works/{quote(doi, safe='')}"] == [call.path for call in crossref.calls]


def test_an_alias_is_followed_and_keeps_both_dois(service: Service) -> None:
    work = one(service, ALIAS)
    assert isinstance(work, Work)
    assert (work.requested, work.DOI, work.is_moved) == (ALIAS, "10.26686/wgtn.16992955", True)


def test_an_alias_among_many_is_followed_too(service: Service) -> None:
    works = ask(service, WAKEFIELD, ALIAS, CORRECTED)
    assert [Work, Work, Work] == [type(work) for work in works.values()]


def test_what_doi_org_calls_non_existent_is_unregistered(service: Service) -> None:
    assert Unregistered(DOI=NOBODYS, looked_up=NOW) == one(service, NOBODYS)


def test_another_agency_is_named_with_its_title(service: Service) -> None:
    expected = Elsewhere(
        DOI=DATASET, agency="DataCite", looked_up=NOW, title="Attention Is All You Need"
    )
    assert expected == one(service, DATASET)


def test_a_title_comes_by_content_negotiation_where_datacite_is_silent(
    crossref: CrossrefServer, service: Service
) -> None:
    crossref.fault("404", "/dois/")
    lookup = one(service, DATASET)
    assert isinstance(lookup, Elsewhere)
    assert lookup.title == "Attention Is All You Need"


def test_an_agency_without_a_description_is_still_an_agency(service: Service) -> None:
    expected = Elsewhere(DOI=WITHOUT_TITLE, agency="mEDRA", looked_up=NOW)
    assert expected == one(service, WITHOUT_TITLE)


@pytest.mark.parametrize("text", ["10.1016", "doi:10.1016/x", "10.12/x", "10.1016/a b", "10.1016/"])
def test_what_is_no_doi_is_malformed_and_nobody_is_asked(
    crossref: CrossrefServer, service: Service, text: str
) -> None:
    assert Malformed(DOI=text) == one(service, text)
    assert crossref.calls == []


def test_a_doi_that_crossref_registered_but_does_not_show_is_open(
    crossref: CrossrefServer, service: Service
) -> None:
    crossref.fault("404", "/works/")
    assert reason(service, WAKEFIELD) == "registered with Crossref, which has no record of it yet"


@pytest.mark.parametrize(
    "entries",
    [
        [{"DOI": NOBODYS, "status": "Unknown"}],
        pytest.param([{"DOI": NOBODYS}], marks=pytest.mark.slow),
        [{"DOI": "10.5555/another", "status": "DOI does not exist"}],
        pytest.param([], marks=pytest.mark.slow),
        pytest.param({}, marks=pytest.mark.slow),
    ],
)
def test_only_plain_words_of_doi_org_make_a_doi_non_existent(
    crossref: CrossrefServer, service: Service, entries: object
) -> None:
    crossref.fault("instead", "/ra/", body=entries)
    assert isinstance(one(service, NOBODYS), Unknown)


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


# Many at once


def test_many_dois_go_in_one_call(crossref: CrossrefServer, service: Service) -> None:
    dois = list(crossref.known.works)[:10]
    works = ask(service, *dois)
    assert {Work} == {type(work) for work in works.values()}
    assert (
        [call.path for call in crossref.calls],
        crossref.calls[0].query["rows"],
    ) == (["/works"], "10")


def test_the_limits_are_read_first_where_there_is_much_to_ask(
    crossref: CrossrefServer, service: Service
) -> None:
    ask(service, *list(crossref.known.works)[:11])
    assert [call.query["rows"] for call in crossref.calls] == ["0", "11"]


def test_the_limits_in_force_are_kept_to(crossref: CrossrefServer, service: Service) -> None:
    crossref.limits["polite"] = (20, 10, 2)
    crossref.is_strict = True
    dois = [f"10.5555/{number}" + ",x" * (number % 4 == 0) for number in range(80)]
    crossref.known.works |= {doi: {"DOI": doi} for doi in dois}
    works = look_up(dois, service=service, now=NOW)
    assert {Work} == {type(work) for work in works.values()}
    assert crossref.too_fast == 0
    assert crossref.most_at_once <= 2


def test_a_comma_goes_alone(crossref: CrossrefServer, service: Service) -> None:
    comma = "10.1000/one,two"
    crossref.known.works[comma] = {"DOI": comma, "title": ["A title"]}
    works = ask(service, WAKEFIELD, comma, CORRECTED)
    assert [Work, Work, Work] == [type(work) for work in works.values()]
    assert next(call for call in crossref.calls if call.clauses).clauses == [WAKEFIELD, CORRECTED]


@pytest.mark.parametrize("what", ["invalid", "413", slow("503"), slow("html"), slow("cut")])
def test_a_batch_that_fails_is_asked_one_by_one(
    crossref: CrossrefServer, service: Service, what: str
) -> None:
    crossref.fault(what, "/works?")
    works = ask(service, WAKEFIELD, CORRECTED)
    assert [Work, Work] == [type(work) for work in works.values()]


def test_a_batch_full_of_other_records_settles_nothing(
    crossref: CrossrefServer, service: Service
) -> None:
    other = crossref.known.works[CORRECTED]
    items = {"status": "ok", "message": {"items": [other, other, 1, {}]}}
    crossref.fault("instead", "/works?", body=items)
    works = ask(service, WAKEFIELD, NOBODYS)
    assert [Work, Unregistered] == [type(work) for work in works.values()]


def test_batches_stay_within_what_a_server_takes_as_address() -> None:
    long = [f"10.1002/{'<' * 100}{number}" for number in range(100)]
    assert max(len(batch) for batch in batches(Service(), long)) < 20
    short = [f"10.5555/{number}" for number in range(120)]
    assert [len(batch) for batch in batches(Service(), short)] == [50, 50, 20]


def test_one_odd_record_does_not_spoil_the_others(
    crossref: CrossrefServer, service: Service
) -> None:
    odd = crossref.known.works[WAKEFIELD]
    crossref.known.works[WAKEFIELD] = {**odd, "reference-count": float("nan")}
    works = ask(service, WAKEFIELD, CORRECTED)
    assert [Unknown, Work] == [type(work) for work in works.values()]


# What is handed over


def recorded(service: Service, *dois: str) -> list[Record]:
    records: list[Record] = []
    look_up(dois, service=service, now=NOW, recorder=records.append)
    return records


def test_a_record_holds_the_message_as_it_came(crossref: CrossrefServer, service: Service) -> None:
    (record,) = recorded(service, CORRECTED)
    message = crossref.known.works[CORRECTED]
    assert (
        record.DOI,
        record.looked_up,
        record.source,
        record.outcome,
    ) == (CORRECTED, NOW, "Crossref", Outcome.FOUND)
    assert list(message.items()) == list(record.message.items())


def test_every_definite_answer_is_recorded_and_nothing_else(
    crossref: CrossrefServer, service: Service
) -> None:
    crossref.fault("403", "/works/10.3386")
    records = recorded(service, WAKEFIELD, ALIAS, DATASET, NOBODYS, "no DOI", "10.3386/w24099,x")
    assert {record.DOI: record.outcome for record in records} == {
        WAKEFIELD: Outcome.FOUND,
        ALIAS: Outcome.MOVED,
        DATASET: Outcome.ELSEWHERE,
        NOBODYS: Outcome.NON_EXISTENT,
    }


def test_an_interrupt_keeps_what_was_answered(service: Service) -> None:
    records: list[Record] = []

    def interrupt(settled: int, total: int) -> None:
        if settled == 1 and len(records) == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_up(
            [WAKEFIELD, CORRECTED, SICI],
            service=service,
            now=NOW,
            recorder=records.append,
            progress=interrupt,
        )
    assert {WAKEFIELD, CORRECTED, SICI} == {record.DOI for record in records}


def test_progress_counts_to_the_end(service: Service) -> None:
    seen: list[tuple[int, int]] = []
    look_up(
        [WAKEFIELD, NOBODYS, "no DOI"],
        service=service,
        now=NOW,
        progress=lambda settled, total: seen.append((settled, total)),
    )
    assert seen == [(1, 2), (2, 2)]


def test_crossref_is_told_the_users_address_and_no_other(
    crossref: CrossrefServer, service: Service
) -> None:
    ask(service, *list(crossref.known.works)[:11], NOBODYS)
    for call in crossref.calls:
        assert "claimdrift/" in call.headers["user-agent"]
        assert "(mailto:desk@example.org)" in call.headers["user-agent"]


def test_without_an_address_none_is_given(crossref: CrossrefServer) -> None:
    one(quick(crossref, mailto=None), NOBODYS)
    for call in crossref.calls:
        assert "mailto" not in call.headers["user-agent"] + str(call.query)


@pytest.mark.parametrize(
    "wrong",
    [
        {"mailto": "desk"},
        {"mailto": "desk@example.org\r\nX: y"},
        {"crossref_url": "api.crossref.org"},
        {"doi_url": "ftp://doi.org"},
    ],
)
def test_an_address_that_is_none_is_the_users_mistake(wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        Service(**wrong)  # type: ignore[arg-type]


def test_search_finds_works_by_their_words(crossref: CrossrefServer, service: Service) -> None:
    text = "Impaired Genome Maintenance Suppresses the Growth Hormone axis, 2007"
    found = search(text, service=service)
    assert (found[0].DOI, len(found)) == (CORRECTED, 5)


def test_search_without_an_answer_finds_nothing(crossref: CrossrefServer, service: Service) -> None:
    crossref.fault("403", "/works")
    assert search("anything", service=service) == ()
