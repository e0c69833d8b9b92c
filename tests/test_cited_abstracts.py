"""From the command line: claims, the abstracts of what they cite, and the works behind comments."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from lint.abstracts import Abstracts
from lint.cli import main
from lint.crossref.records import record_path
from lint.document import Document
from lint.read.abstract import read_abstract
from lint.work import work_from_message

COMMENTARY = "10.5555/comment.9"
TRIAL = "10.5555/trial.9"
ABSTRACT = "<p>Readmission occurred in 12.3% of the zinc group and 20.8% of the placebo group.</p>"


def recorded(folder: Path, doi: str, **fields: Any) -> None:
    message = {"DOI": doi, "type": "journal-article", **fields}
    envelope = {
        "version": 1,
        "DOI": doi,
        "looked_up": "2026-11-20",
        "source": "made up for this test",
        "outcome": "found",
        "message": message,
    }
    path = record_path(folder, doi)
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(envelope), encoding="utf-8")


def checked(
    text: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[Mapping[str, Any], str]:
    """What `check` says as JSON, and its closing lines."""
    monkeypatch.chdir(folder)
    (folder / "article.md").write_text(text, encoding="utf-8")
    main(["check", "article.md", "--records", "crossref", "--format", "json"])
    captured = capsys.readouterr()
    return json.loads(captured.out), captured.err


def test_receipts_say_what_the_abstract_makes_of_a_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded(tmp_path / "crossref", TRIAL, title=["Zinc"], abstract=ABSTRACT)
    text = f"Readmission occurred in 12.3% of the zinc group; 7% had a rash ({TRIAL}).\n"
    run, closing = checked(text, tmp_path, monkeypatch, capsys)
    assert [(one["state"], one["date"]) for one in run["receipts"]] == [
        ("supported", "2026-11-20"),
        ("not in the abstract", "2026-11-20"),
    ]
    assert "1 of 2 claims stands in the abstract, 1 cannot be checked there" in closing


def test_without_an_abstract_a_claim_is_neither_right_nor_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded(tmp_path / "crossref", TRIAL, title=["Zinc"])
    text = f"Readmission occurred in 12.3% of the zinc group ({TRIAL}).\n"
    run, closing = checked(text, tmp_path, monkeypatch, capsys)
    assert [one["state"] for one in run["receipts"]] == ["unrecorded"]
    assert "abstract" not in closing


def test_numbers_of_a_commentary_are_looked_for_in_the_work_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded(
        tmp_path / "crossref",
        COMMENTARY,
        title=["Author Reflections: Zinc"],
        reference=[{"key": "1", "DOI": TRIAL}],
    )
    recorded(tmp_path / "crossref", TRIAL, title=["Zinc"], abstract=ABSTRACT)
    text = f"Readmission occurred in 12.3% of the zinc group ({COMMENTARY}).\n"
    run, _ = checked(text, tmp_path, monkeypatch, capsys)
    found = [one for one in run["results"] if one["rule"] == "commentary-cited"]
    assert [f"1 of 1 stand in the abstract of {TRIAL}: 12.3%"] == [one["evidence"] for one in found]
    assert [f"the study may be {TRIAL}"] == [one["help"] for one in found]


def test_an_abstract_is_read_when_it_is_first_asked_for_and_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def read_and_noted(deposited: str, DOI: str) -> Document:
        read.append(DOI)
        return read_abstract(deposited, DOI)

    monkeypatch.setattr("lint.abstracts.read_abstract", read_and_noted)
    works = {
        TRIAL: work_from_message({"DOI": TRIAL, "abstract": ABSTRACT}),
        COMMENTARY: work_from_message({"DOI": COMMENTARY}),
    }
    found = Abstracts(works)
    assert TRIAL in found
    assert COMMENTARY not in found
    assert list(found) == [TRIAL]
    assert not read
    assert found[TRIAL] is found[TRIAL]
    assert [one.quote for one in found[TRIAL].statements] == ["12.3%", "20.8%"]
    assert found.get(COMMENTARY) is None
    assert read == [TRIAL]
