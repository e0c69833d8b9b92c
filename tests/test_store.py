"""Files of works and the store that is built from them."""

import gzip
import json
import sqlite3
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from clock import timed

from lint.crossref import store as store_module
from lint.crossref import zstd
from lint.crossref.records import Record, lookup_of
from lint.crossref.store import import_works, look_up_in
from lint.errors import LintError
from lint.work import Malformed, Unknown, Work

Answers = dict[str, dict[str, Any]]
CORRECTED = "10.1371/journal.pbio.0050002"
SICI = "10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v"
ASKED = [CORRECTED.upper(), SICI, "10.5555/not-there", "none"]


@pytest.fixture
def works(answers: Answers) -> list[dict[str, Any]]:
    return [one["message"] for one in answers.values() if one["outcome"] == "found"]


def lines(works: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(work, ensure_ascii=False).encode() + b"\n" for work in works)


def packed_by_zstd(content: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(content)


def wrapped(works: list[dict[str, Any]]) -> bytes:
    single = {"status": "ok", "message-type": "work", "message": works[0]}
    listing = {"status": "ok", "message": {"items": works[1:]}}
    return json.dumps(single).encode() + b"\n\n" + json.dumps(listing).encode()


FORMS: dict[str, Callable[[list[dict[str, Any]]], bytes]] = {
    "JSON lines": lines,
    "JSON lines in gzip": lambda works: gzip.compress(lines(works)),
    "JSON lines in two members of gzip": lambda works: (
        gzip.compress(lines(works[:5])) + gzip.compress(lines(works[5:]))
    ),
    "JSON lines in zstd": lambda works: packed_by_zstd(lines(works)),
    "answers of the API": wrapped,
    "one document": lambda works: gzip.compress(json.dumps({"items": works}).encode()),
    "one document on many lines": lambda works: json.dumps({"items": works}, indent=2).encode(),
}


@pytest.fixture(params=FORMS)
def file(request: pytest.FixtureRequest, works: list[dict[str, Any]], tmp_path: Path) -> Path:
    path = tmp_path / "works"
    path.write_bytes(FORMS[request.param](works))
    return path


def test_works_are_read_from_a_file_in_every_form(file: Path) -> None:
    known = look_up_in(file, ASKED)
    assert [Work, Work, Unknown, Malformed] == [type(known[doi]) for doi in ASKED]
    assert known["10.5555/not-there"] == Unknown(DOI="10.5555/not-there", reason="not in works")


def test_a_store_is_built_from_every_form(
    file: Path, works: list[dict[str, Any]], tmp_path: Path
) -> None:
    store = tmp_path / "works.sqlite"
    imported = import_works([file], store)
    assert (imported.works, imported.skipped) == (len(works), ())
    assert look_up_in(file, ASKED[:2]) == look_up_in(store, ASKED[:2])


@pytest.fixture
def many(works: list[dict[str, Any]], tmp_path: Path) -> Path:
    """2,500 works in a file."""
    path = tmp_path / "many.jsonl"
    path.write_bytes(lines([{**works[0], "DOI": f"10.5555/{n}", "volume": n} for n in range(2500)]))
    return path


def test_a_message_comes_back_as_it_was(works: list[dict[str, Any]], tmp_path: Path) -> None:
    file, store = tmp_path / "works.jsonl", tmp_path / "works.sqlite"
    file.write_bytes(lines(works))
    import_works([file], store)
    records: list[Record] = []
    known = look_up_in(store, [CORRECTED], recorder=records.append)
    (record,) = records
    original = next(work for work in works if work["DOI"] == CORRECTED)
    assert list(original.items()) == list(record.message.items())
    assert record.looked_up == original["indexed"]["date-time"][:10]
    assert lookup_of(record) == known[CORRECTED]


def test_an_import_that_broke_off_goes_on_where_it_stopped(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "IN_A_TRANSACTION", 1)
    store = tmp_path / "works.sqlite"

    def interrupt(file: Path, at: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_works([many], store, progress=interrupt)
    assert isinstance(look_up_in(store, ["10.5555/999"])["10.5555/999"], Work)
    assert isinstance(look_up_in(store, ["10.5555/1000"])["10.5555/1000"], Unknown)
    assert import_works([many], store).works == 1500
    assert import_works([many], store).works == 0


def test_a_file_that_changed_is_read_again_and_its_works_replace_the_old(
    many: Path, tmp_path: Path
) -> None:
    store = tmp_path / "works.sqlite"
    import_works([many], store)
    many.write_bytes(lines([{"DOI": "10.5555/7", "volume": "new"}]))
    assert import_works([many], store).works == 1
    work = look_up_in(store, ["10.5555/7"])["10.5555/7"]
    assert isinstance(work, Work)
    assert work.volume == "new"


def test_lines_without_a_work_are_named(many: Path, tmp_path: Path) -> None:
    content = many.read_bytes().splitlines(keepends=True)
    content[1] = b"{broken\n"
    content[2100] = b'{"title": ["No DOI"]}\n'
    content[2200] = b"\xff\xfe\n"
    many.write_bytes(b"".join(content))
    imported = import_works([many], tmp_path / "works.sqlite")
    assert imported.works == 2497
    assert imported.skipped == (f"{many}:2", f"{many}:2101", f"{many}:2201")


def test_a_file_cut_short_says_so(many: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.jsonl.gz"
    short.write_bytes(gzip.compress(many.read_bytes())[:-2000])
    for read in (
        lambda: import_works([short], tmp_path / "s.sqlite"),
        lambda: look_up_in(short, ASKED),
    ):
        with pytest.raises(LintError, match=r"short\.jsonl\.gz: ends in the middle"):
            read()


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(LintError, match="cannot be read"):
            look_up_in(path, ASKED)
        with pytest.raises(LintError, match="cannot be read"):
            import_works([path], tmp_path / "works.sqlite")


def test_a_store_packed_by_zlib_is_read_as_well(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zstd, "packer", lambda: zlib.compress)
    store = tmp_path / "works.sqlite"
    import_works([many], store)
    monkeypatch.undo()
    assert isinstance(look_up_in(store, ["10.5555/7"])["10.5555/7"], Work)


def test_another_database_is_not_a_store(tmp_path: Path, many: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    with pytest.raises(LintError, match="not one of"):
        look_up_in(path, ASKED)
    with pytest.raises(LintError, match="not one of"):
        import_works([many], path)


def test_a_file_that_is_no_database_is_not_overwritten(tmp_path: Path, many: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes " * 200)
    with pytest.raises(LintError, match=r"notes\.txt"):
        import_works([many], path)
    assert path.read_text() == "my notes " * 200


def test_a_look_up_in_a_store_takes_less_than_a_millisecond(many: Path, tmp_path: Path) -> None:
    store = tmp_path / "works.sqlite"
    import_works([many], store)
    dois = [f"10.5555/{number}" for number in range(0, 2500, 5)]
    with timed() as cost:
        assert len(look_up_in(store, dois)) == 500
    assert cost.seconds / 500 < 0.001


PROGRAM = """
import sys
from pathlib import Path
from lint.crossref import store

store.IN_A_TRANSACTION = 1
store.import_works([Path(sys.argv[1])], Path(sys.argv[2]))
"""


@pytest.mark.slow
def test_an_import_that_is_killed_goes_on_where_it_stopped(
    works: list[dict[str, Any]], tmp_path: Path
) -> None:
    file, store = tmp_path / "works.jsonl", tmp_path / "works.sqlite"
    short = min(works, key=lambda work: len(str(work)))
    file.write_bytes(lines([{**short, "DOI": f"10.5555/{n}"} for n in range(30_000)]))
    arguments = [sys.executable, "-c", PROGRAM, str(file), str(store)]
    for wait in (0.3, 0.4, 0.5):
        with subprocess.Popen(arguments) as process:
            time.sleep(wait)
            process.kill()
    assert import_works([file], store).works < 30_000
    known = look_up_in(store, [f"10.5555/{n}" for n in range(30_000)])
    assert {Work} == {type(work) for work in known.values()}
