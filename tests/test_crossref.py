"""Look-ups over HTTP against a local server; habanero and requests are the real ones."""

from urllib.parse import quote

import pytest
from crossref_asking import (
    ALIAS,
    CORRECTED,
    DATASET,
    NOBODYS,
    NOW,
    SICI,
    WAKEFIELD,
    WITHOUT_TITLE,
    ask,
    one,
    quick,
    reason,
)
from crossref_server import CrossrefServer

from lint.crossref.lookup import batches, look_up, search
from lint.crossref.records import Outcome, Record
from lint.crossref.service import Service
from lint.errors import UsageError
from lint.work import Elsewhere, Malformed, Unknown, Unregistered, Work


@pytest.fixture
def service(crossref: CrossrefServer) -> Service:
    return quick(crossref)


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


def test_where_doi_org_is_stood_in_for_datacite_is_left_alone(crossref: CrossrefServer) -> None:
    lookup = one(quick(crossref, datacite_url=None), DATASET)
    assert isinstance(lookup, Elsewhere)
    assert lookup.title == "Attention Is All You Need"
    assert crossref.asked("/dois/") == []


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
    assert max(len(batch) for batch in batches(long)) < 20
    short = [f"10.5555/{number}" for number in range(120)]
    assert [len(batch) for batch in batches(short)] == [50, 50, 20]


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
