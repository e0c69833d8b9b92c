"""What `verify` offers for a DOI that leads nowhere, to another work, or is not printed."""

import json
from pathlib import Path

import pytest
from crossref_server import CrossrefServer

from lint.cli import main

DOI = "10.1371/journal.pbio.0050002"
TITLE = (
    "Impaired Genome Maintenance Suppresses the Growth Hormone–Insulin-Like Growth Factor 1 Axis "
    "in Mice with Cockayne Syndrome"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crossref: CrossrefServer) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMDRIFT_CROSSREF_URL", crossref.url)
    monkeypatch.setenv("CLAIMDRIFT_DOI_URL", crossref.url)
    return tmp_path


def verified(
    desk: Path, capsys: pytest.CaptureFixture[str], source: str
) -> dict[str, dict[str, str]]:
    """The results of verifying an article, by rule."""
    (desk / "article.md").write_text(source, encoding="utf-8")
    main(["verify", "article.md", "--format", "json", "--fail-on", "never", "--records", "records"])
    found = json.loads(capsys.readouterr().out)["results"]
    return {one["rule"]: one for one in found}


def results(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    doi: str,
    title: str = TITLE,
    *,
    year: str = "2006",
) -> dict[str, dict[str, str]]:
    """The results of verifying an article that cites one work."""
    source = f"Mice lived 34% longer.\n\nDOI: {doi}\n\nTitle: {title}\n\nPublished: {year}\n"
    return verified(desk, capsys, source)


def test_a_doi_with_two_digits_swapped_is_repaired_by_its_title(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = results(desk, capsys, "10.1371/journal.pbio.0050020")
    assert DOI in found["doi-unregistered"]["help"]


def test_a_doi_with_dashes_is_a_misprint_and_no_error(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = results(
        desk,
        capsys,
        "10.1016/s0140–6736(97)11096–0",
        "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental "
        "disorder in children",
        year="1998",
    )
    assert "10.1016/s0140-6736(97)11096-0" in found["doi-malformed"]["help"]
    assert "doi-unregistered" not in found


def test_a_work_without_a_doi_is_searched_for(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = (
        f"Mice lived 34% longer.\n\nTitle: {TITLE}\n\nJournal: PLoS Biology\n\n"
        "Authors: Ingrid van der Pluijm et al.\n"
    )
    found = verified(desk, capsys, source)
    assert DOI in found["doi-missing"]["message"]


def test_what_is_offered_is_not_recorded(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results(desk, capsys, "10.1371/journal.pbio.0050020")
    names = {path.name for path in (desk / "records").iterdir()}
    assert {"10.1371%2Fjournal.pbio.0050020.json"} == names


def test_a_repair_whose_title_is_another_is_not_offered(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = results(desk, capsys, "10.1371/journal.pbio.0050020", "Sleep and memory in shift work")
    assert DOI not in str(found["doi-unregistered"].get("help"))


def test_abstracts_are_cut_to_their_numbers_where_they_are_not_kept(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = "version: 1\nsettings: {keep-abstracts: false}\n"
    (desk / "claims.yaml").write_text(settings, encoding="utf-8")
    results(desk, capsys, "10.2337/dc22-1960", "Refining the Definition of Stage 1 Type 1 Diabetes")
    (record,) = (desk / "records").iterdir()
    message = json.loads(record.read_text(encoding="utf-8"))["message"]
    assert "abstract-sha256" in message
    assert "%" in message["abstract"]
    assert "<jats" not in message["abstract"]
