"""Records on disk: what is written, when, and what is made of it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from clock import timed
from hypothesis import given
from hypothesis import strategies as st

from lint.crossref.doi import is_doi
from lint.crossref.message import without_abstract
from lint.crossref.records import (
    Outcome,
    Record,
    age_in_days,
    due,
    is_due,
    is_stale,
    load,
    lookups,
    record_path,
    save,
)
from lint.errors import LintError
from lint.work import Elsewhere, Malformed, Unknown, Unregistered, Work

CORRECTED = "10.1371/journal.pbio.0050002"
RECORDS = Path(__file__).parent / "crossref"
ENVELOPE = ["version", "DOI", "looked_up", "source", "outcome", "message"]


def record(message: dict[str, Any] | None = None, **changes: Any) -> Record:
    fields: dict[str, Any] = {
        "DOI": "10.5555/work",
        "looked_up": "2026-06-01",
        "source": "Crossref",
        "outcome": Outcome.FOUND,
        "message": message or {"DOI": "10.5555/Work", "title": ["A title"], "score": 1},
    }
    return Record(**(fields | changes))


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    assert save(tmp_path, record())
    assert record() == load(tmp_path, "10.5555/WORK")


def test_a_record_is_one_readable_file_with_the_message_in_its_own_order(tmp_path: Path) -> None:
    message = {"title": ["Ménière’s"], "DOI": "10.5555/work", "a": {"z": 1.50, "b": None}}
    save(tmp_path, record(message))
    (path,) = tmp_path.iterdir()
    text = path.read_text(encoding="utf-8")
    assert path.name == "10.5555%2Fwork.json"
    assert "Ménière’s" in text
    assert text.endswith("}\n")
    assert list(json.loads(text)) == ENVELOPE
    assert list(message) == list(json.loads(text)["message"])


def test_half_a_surrogate_pair_is_kept(tmp_path: Path) -> None:
    odd = record({"DOI": "10.5555/work", "title": ["\ud835"]})
    save(tmp_path, odd)
    assert odd == load(tmp_path, odd.DOI)


@given(st.text(min_size=1).map("10.5555/".__add__))
def test_every_doi_has_a_file_name_of_its_own(doi: str) -> None:
    name = record_path(Path("x"), doi).name
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|')
    assert name == record_path(Path("x"), doi.lower()).name


def test_long_dois_with_one_beginning_stay_apart() -> None:
    names = {record_path(Path("x"), f"10.5555/{'x' * 400}{end}").name for end in "ab"}
    assert len(names) == 2


@pytest.mark.parametrize(
    "noise",
    [
        {"indexed": {"date-time": "2026-06-08T00:00:00Z"}},
        {"score": 12.5},
        {"is-referenced-by-count": 7},
        {"reference-count": 3, "references-count": 3},
        {"deposited": {"timestamp": 1}, "created": {"timestamp": 1}},
    ],
)
def test_what_does_not_matter_does_not_rewrite(tmp_path: Path, noise: dict[str, Any]) -> None:
    save(tmp_path, record())
    before = record_path(tmp_path, record().DOI).read_bytes()
    again = record({**record().message, **noise}, looked_up="2026-06-08")
    assert not save(tmp_path, again)
    assert before == record_path(tmp_path, record().DOI).read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        {"title": ["Another title"]},
        {"updated-by": [{"DOI": "10.5555/notice", "type": "retraction"}]},
        {"abstract": "<p>New</p>"},
    ],
)
def test_what_matters_rewrites(tmp_path: Path, change: dict[str, Any]) -> None:
    save(tmp_path, record())
    again = record({**record().message, **change}, looked_up="2026-06-02")
    assert save(tmp_path, again)
    assert again == load(tmp_path, again.DOI)


def test_a_reference_that_crossref_matched_later_does_not_rewrite(tmp_path: Path) -> None:
    own = {"key": "1", "article-title": "Cited"}
    matched = own | {"DOI": "10.5555/cited", "doi-asserted-by": "crossref"}
    save(tmp_path, record({"DOI": "10.5555/work", "reference": [own]}))
    assert not save(tmp_path, record({"DOI": "10.5555/work", "reference": [matched]}))


def test_a_doi_that_became_registered_rewrites(tmp_path: Path) -> None:
    save(tmp_path, record(outcome=Outcome.NON_EXISTENT))
    assert save(tmp_path, record())


def test_weekly_rechecks_renew_a_record_before_it_lapses(tmp_path: Path) -> None:
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 8, 15, 22)]
    writes = 0
    for day in days:
        kept = load(tmp_path, record().DOI)
        assert kept is None or not is_stale(kept, day)
        writes += save(tmp_path, record(looked_up=day))
    assert writes == 8  # of 48 re-checks


def test_an_older_answer_never_replaces_a_newer(tmp_path: Path) -> None:
    save(tmp_path, record())
    older = record({"DOI": "10.5555/work", "title": ["As it was"]}, looked_up="2023-03-02")
    assert not save(tmp_path, older)
    assert record() == load(tmp_path, "10.5555/work")


def test_a_folder_that_cannot_be_is_the_users_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LintError, match="cannot be written"):
        save(tmp_path / "file", record())


def test_no_half_written_file_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    for number in range(3):
        save(folder, record({"DOI": "10.5555/work", "title": [str(number)]}))
    assert [record_path(folder, record().DOI)] == list(folder.iterdir())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "<<<<<<< HEAD\n{}",
        "[]",
        '{"version": 1}',
        '{"version": 1, "DOI": "10.5555/other", "looked_up": "2026-06-01", "source": "Crossref",'
        ' "outcome": "found", "message": {}}',
        '{"version": 1, "DOI": "10.5555/work", "looked_up": "June", "source": "Crossref",'
        ' "outcome": "found", "message": {}}',
        '{"version": 1, "DOI": "10.5555/work", "looked_up": "2026-06-01", "source": "Crossref",'
        ' "outcome": "lost", "message": {}}',
    ],
)
def test_a_broken_record_names_its_file_and_is_looked_up_again(tmp_path: Path, text: str) -> None:
    path = record_path(tmp_path, "10.5555/work")
    path.write_text(text)
    with pytest.raises(LintError) as raised:
        lookups(tmp_path, ["10.5555/work"])
    assert str(raised.value).startswith(str(path))
    assert due(tmp_path, ["10.5555/work"], "2026-06-01") == ("10.5555/work",)
    assert save(tmp_path, record())


def test_a_record_of_a_later_version_is_never_replaced(tmp_path: Path) -> None:
    path = record_path(tmp_path, "10.5555/work")
    path.write_text('{"version": 2}')
    with pytest.raises(LintError, match="later version"):
        save(tmp_path, record())
    assert path.read_text() == '{"version": 2}'


def test_each_outcome_is_its_look_up() -> None:
    dois = ["10.1371/JOURNAL.pbio.0050002", "10.1392/bc1.0", "10.99999/no-such-work"]
    known = lookups(RECORDS, [*dois, "10.5555/never", "none"])
    work = known[dois[0]]
    assert isinstance(work, Work)
    assert (work.requested, work.is_moved) == (CORRECTED, False)
    assert [
        Elsewhere(DOI=dois[1], agency="mEDRA", looked_up="2026-08-10"),
        Unregistered(DOI=dois[2], looked_up="2026-08-10"),
        Unknown(DOI="10.5555/never", reason="never looked up"),
        Malformed(DOI="none"),
    ] == list(known.values())[1:]


def test_without_a_folder_nothing_was_looked_up() -> None:
    assert lookups(None, ["10.5555/x"]) == {
        "10.5555/x": Unknown(DOI="10.5555/x", reason="never looked up")
    }


def test_ages_differ_by_what_is_known() -> None:
    found, missing = record(), record(outcome=Outcome.NON_EXISTENT)
    assert age_in_days(found, "2026-06-08") == 7
    assert age_in_days(found, "2026-05-01") == 0
    assert [is_due(found, day) for day in ("2026-06-08", "2026-06-09")] == [False, True]
    assert [is_stale(found, day) for day in ("2026-08-30", "2026-08-31")] == [False, True]
    assert [is_stale(missing, day) for day in ("2026-06-02", "2026-06-03")] == [False, True]
    assert [is_due(found, day, max_age=30) for day in ("2026-07-01", "2026-07-02")] == [False, True]


def test_of_an_abstract_only_the_given_sentences_stay() -> None:
    message = {"DOI": "10.5555/work", "abstract": "<p>One. Two. Three.</p>", "title": ["T"]}
    cut = without_abstract(message, ["Two."])
    assert list(cut) == ["DOI", "abstract", "title", "abstract-sha256"]
    assert cut["abstract"] == "Two."
    assert cut["abstract-sha256"] == without_abstract(cut, [])["abstract-sha256"]
    other = without_abstract({**message, "abstract": "<p>Changed.</p>"}, ["Two."])
    assert cut["abstract-sha256"] != other["abstract-sha256"]
    assert without_abstract({"DOI": "x"}, ["Two."]) == {"DOI": "x"}


def test_dois_of_every_form_that_is_registered_are_dois() -> None:
    forms = [
        "10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v",
        "10.1000.10/123",
        "10.1016/s0140-6736(97)11096-0",
        "10.5555/ünïcode",
        "10.1000/ends.",
        "10.1000/ends/",
    ]
    assert forms == [form for form in forms if is_doi(form)]


def test_the_recorded_answers_of_the_tests_are_records() -> None:
    for path in RECORDS.glob("*.json"):
        envelope = json.loads(path.read_bytes())
        assert list(envelope) == ENVELOPE
        assert path.name == f"{quote(envelope['DOI'], safe='')}.json"
        assert load(RECORDS, envelope["DOI"]) is not None


def test_a_hundred_records_are_read_in_a_quarter_of_a_second(tmp_path: Path) -> None:
    usual = load(RECORDS, CORRECTED)
    assert usual is not None
    dois = [f"10.5555/{number}" for number in range(100)]
    for doi in dois:
        save(tmp_path, record({**usual.message, "DOI": doi}, DOI=doi))
    with timed() as cost:
        assert len(lookups(tmp_path, dois)) == 100
    assert cost.seconds < 0.25


def test_reading_records_loads_no_network() -> None:
    heavy = "{'requests', 'habanero', 'httpx2', 'tenacity', 'sqlite3', 'ssl', 'concurrent.futures'}"
    program = f"import sys, lint.crossref.records; print({heavy} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (answer.stdout, answer.stderr) == ("set()\n", "")


def test_a_short_doi_is_not_malformed_only_not_checkable(tmp_path: Path) -> None:
    found = lookups(tmp_path, ["10/ggjfnn", "10,1000/x"])
    assert isinstance(found["10/ggjfnn"], Unknown)
    assert isinstance(found["10,1000/x"], Malformed)
