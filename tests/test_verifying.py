"""`verify` from outside: what is asked, kept and said, and that `check` then says the same."""

import json
import shutil
from pathlib import Path

import pytest
from crossref_server import CrossrefServer

from lint.cli import main

ARTICLES = Path(__file__).parent / "articles"
ISLET, ONLINE = "10.2337/dc22-1960", "10.2196/44741"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crossref: CrossrefServer) -> Path:
    """Two of our own articles, a claims.yaml, and a Crossref of our own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMDRIFT_CROSSREF_URL", crossref.url)
    monkeypatch.setenv("CLAIMDRIFT_DOI_URL", crossref.url)
    monkeypatch.setenv("CLAIMDRIFT_MAILTO", "desk@example.org")
    (tmp_path / ".git").mkdir()
    for name in ("islet-antibodies.md", "online-health.html"):
        shutil.copy(ARTICLES / name, tmp_path / name)
    main(["sync", "--accept", "."])
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], list[str]]:
    """The exit code, the results of the citation family, and what was not checked."""
    capsys.readouterr()
    code = main([*arguments, "--format", "json", "--select", "citation"])
    shown = json.loads(capsys.readouterr().out)
    results = [f"{one['rule']} {one['location'].get('quote')}" for one in shown["results"]]
    reasons = [one["reason"] for one in shown["not_checked"] if one["family"] == "citation"]
    return code, results, reasons


def test_answers_are_kept_and_check_says_the_same(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verified = found(capsys, "verify")
    assert len(list((desk / "crossref").glob("*.json"))) == 2
    assert found(capsys, "check") == verified
    assert verified[2] == []


def test_a_known_answer_is_not_asked_for_again(desk: Path, crossref: CrossrefServer) -> None:
    main(["verify"])
    asked = len(crossref.asked())
    main(["verify"])
    assert len(crossref.asked()) == asked
    main(["verify", "--refresh"])
    assert len(crossref.asked()) > asked


def test_a_wrong_title_is_found_by_verify_and_by_check(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = desk / "islet-antibodies.md"
    text = article.read_text(encoding="utf-8").replace("of Stage 1 Type 1", "of Stage 2 Type 1")
    article.write_text(text, encoding="utf-8")
    code, results, _ = found(capsys, "verify")
    assert code == 1
    assert [one for one in results if one.startswith("title-mismatch")]
    assert found(capsys, "check")[:2] == (code, results)


def test_an_outage_is_no_finding_and_loses_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["verify", "islet-antibodies.md"])
    kept = {path.name: path.read_bytes() for path in (desk / "crossref").iterdir()}
    monkeypatch.setenv("CLAIMDRIFT_CROSSREF_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("CLAIMDRIFT_DOI_URL", "http://127.0.0.1:9")
    code, results, reasons = found(capsys, "verify", "--refresh", "--deadline", "5")
    assert code == 0
    assert not [one for one in results if one.startswith("doi-")]
    assert sorted("asked again in vain" in one for one in reasons) == [False, True]
    assert {path.name: path.read_bytes() for path in (desk / "crossref").iterdir()} == kept


def test_verified_can_be_required(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--select", "drift,citation", "--require", "verified"]) == 2
    main(["verify"])
    assert main(["check", "--select", "drift,citation", "--require", "verified"]) == 0


def test_an_old_record_is_not_enough_where_verified_is_required(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["verify"])
    for path in (desk / "crossref").glob("*.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(record | {"looked_up": "2020-01-01"}), encoding="utf-8")
    assert main(["check", "--ignore", "consistency"]) == 0
    capsys.readouterr()
    assert main(["check", "--ignore", "consistency", "--require", "verified"]) == 2
    assert "days old, and 90 are allowed" in capsys.readouterr().err


def test_works_come_from_a_file_without_a_network(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMDRIFT_CROSSREF_URL", "http://127.0.0.1:9")
    records = Path(__file__).parent / "crossref"
    messages = [
        json.loads(path.read_text(encoding="utf-8"))["message"]
        for path in (records / "10.2337%2Fdc22-1960.json", records / "10.2196%2F44741.json")
    ]
    lines = "".join(json.dumps(message) + "\n" for message in messages)
    (desk / "works.jsonl").write_text(lines, encoding="utf-8")
    assert main(["works", "import", "works.jsonl", "--store", "works.sqlite"]) == 0
    for source in ("works.jsonl", "works.sqlite"):
        code, _, reasons = found(capsys, "verify", "--refresh", "--works", source)
        assert (code, reasons) == (0, [])
