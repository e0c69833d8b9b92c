"""The program from outside: commands, exit codes, and what stands on which stream."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lint.arguments import COMMANDS
from lint.cli import main

ARTICLE = """# Surgery and survival

The risk of death was 34% lower in the surgery group than in the tablet group
(https://doi.org/10.1000/example.1).

After five years, 41.6% of the surgery group were alive, against 24.4% of the tablet group.

- Benefit: 34% lower risk of death with surgery.
- No rise in 30-day mortality.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_accepted_article_is_clean(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", "--accept", "a.md"]) == 0
    assert main(["check", "--select", "drift"]) == 0
    assert capsys.readouterr().out == ""


def test_one_edited_mention_fails_and_names_the_others(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["sync", "--accept", "a.md"])
    edit(desk / "a.md", "34% lower in", "43% lower in")
    capsys.readouterr()
    assert main(["check", "--format", "json", "--select", "drift"]) == 1
    shown = json.loads(capsys.readouterr().out)
    (result,) = shown["results"]
    assert (result["rule"], result["level"]) == ("value-changed", "error")
    assert (result["location"]["quote"], result["location"]["line"]) == ("43%", 3)
    related = {(one["location"]["path"], one["location"].get("line")) for one in result["related"]}
    assert ("a.md", 8) in related
    assert any(path == "claims.yaml" for path, _ in related)


def test_sync_is_done_when_done_twice(desk: Path) -> None:
    assert main(["sync", "a.md"]) == 0
    written = (desk / "claims.yaml").read_bytes()
    assert main(["sync", "a.md"]) == 0
    assert (desk / "claims.yaml").read_bytes() == written


def test_a_changed_number_waits_for_accept(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sync", "--accept", "a.md"])
    written = (desk / "claims.yaml").read_bytes()
    edit(desk / "a.md", "41.6%", "46.1%")
    capsys.readouterr()
    assert main(["sync", "a.md"]) == 1
    assert (desk / "claims.yaml").read_bytes() == written
    shown = capsys.readouterr()
    assert "46.1%" in shown.out
    assert "--accept" in shown.err
    assert main(["sync", "--accept", "--", "a.md"]) == 0
    assert main(["check", "--select", "drift"]) == 0


def test_diff_writes_nothing_and_says_so_with_its_code(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sync", "--diff", "a.md"]) == 1
    assert not (desk / "claims.yaml").exists()
    assert "+++ b/claims.yaml" in capsys.readouterr().out


def test_a_renamed_article_is_quiet_and_keeps_its_entries(desk: Path) -> None:
    main(["sync", "--accept", "a.md"])
    (desk / "a.md").rename(desk / "b.md")
    assert main(["check", "--select", "drift", "."]) == 0
    assert main(["sync", "."]) == 0
    text = (desk / "claims.yaml").read_text(encoding="utf-8")
    assert "  b.md:" in text
    assert "  a.md:" not in text
    assert "status: reviewed" in text


def test_an_article_that_is_gone_fails(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sync", "--accept", "a.md"])
    (desk / "a.md").unlink()
    capsys.readouterr()
    assert main(["check", "--format", "concise"]) == 1
    assert "article-gone" in capsys.readouterr().out


def test_an_article_without_an_entry_fails(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sync", "--accept", "a.md"])
    (desk / "b.md").write_text("Falls were 20% rarer in the trial.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--format", "concise", "b.md"]) == 1
    assert capsys.readouterr().out.count("article-unrecorded") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "invalid choice"),
        (["check", "--formt", "json"], "did you mean --format?"),
        (["check", "--format", "jsno"], "no format is called 'jsno'"),
        (["explain", "value-chnged"], "did you mean value-changed?"),
        (["check", "gone.md"], "gone.md: no such file or directory"),
        (["check", "--select", "value-chnged", "a.md"], "did you mean value-changed?"),
        (["check", "--require", "luck", "a.md"], "--require takes drift and verified"),
        (["check", "photo.png"], "photo.png"),
        (["check", "-"], "--stdin-filename"),
        (["check"], "no claims.yaml"),
        (["check", "--format", "full", "--format", "json", "a.md"], "only one --format"),
        (["sync", "--accept", "no-such-claim", "--", "a.md"], "no-such-claim"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (desk / "photo.png").write_bytes(b"\x89PNG")
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert "Traceback" not in shown.err


def test_nothing_found_is_never_a_pass(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "empty.md").write_text("", encoding="utf-8")
    (desk / "words.md").write_text("No number stands here.\n", encoding="utf-8")
    (desk / "folder").mkdir()
    assert [main(["check", name]) for name in ("empty.md", "words.md", "folder")] == [2, 2, 2]
    said = capsys.readouterr().err
    assert "the file is empty" in said
    assert "no article was found" in said


def test_another_language_is_not_checked_and_not_a_pass(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    german = "Das Risiko zu sterben war in der Gruppe mit Operation um 34 Prozent niedriger als in "
    (desk / "de.md").write_text(f"{german * 4}\n", encoding="utf-8")
    assert main(["check", "de.md"]) == 2
    assert "not in English (de)" in capsys.readouterr().err


def test_one_bad_file_does_not_stop_the_others(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "bad.md").write_bytes(b"34% \xff\xfe\xfa lower")
    assert main(["check", "--format", "json", "bad.md", "a.md"]) == 2
    shown = json.loads(capsys.readouterr().out)
    assert shown["exit_code"] == 2
    assert [error["path"] for error in shown["errors"]] == ["bad.md"]
    assert shown["checked"]["articles"] == 1


def test_a_broken_ledger_names_line_and_column(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "claims.yaml").write_text("version: 1\narticels: {}\n", encoding="utf-8")
    assert main(["check", "a.md"]) == 2
    said = capsys.readouterr().err
    assert "claims.yaml:2:1" in said
    assert "articles" in said


def test_machine_output_is_a_document_when_the_ledger_is_broken(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "claims.yaml").write_text("version: 1\narticels: {}\n", encoding="utf-8")
    assert main(["check", "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["errors"]


def test_options_stand_before_or_after_the_command(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--format", "json", "check", "a.md"])
    before = capsys.readouterr().out
    main(["check", "a.md", "--format", "json"])
    assert capsys.readouterr().out == before


def test_several_formats_come_from_one_run(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "a.md", "--format", "concise", "--format", "json=out.json"])
    assert json.loads((desk / "out.json").read_text(encoding="utf-8"))["version"] == 1
    assert not capsys.readouterr().out.startswith("{")


def test_stdin_is_read_as_what_its_name_says(desk: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "lint",
            "extract",
            "-",
            "--stdin-filename",
            "x.html",
            "--format=json",
        ],
        input=b"<p>The risk was <b>34%</b> lower.</p>",
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": ""},
    )
    (article,) = json.loads(done.stdout)["articles"]
    assert [claim["quote"] for claim in article["claims"]] == ["34%"]


def test_extract_never_looks_at_claims_yaml(desk: Path) -> None:
    (desk / "claims.yaml").write_text("}{", encoding="utf-8")
    assert main(["extract", "a.md"]) == 0


def test_require_drift_without_a_ledger_is_exit_2(desk: Path) -> None:
    assert main(["check", "a.md", "--require", "drift"]) == 2


def test_a_citation_without_a_record_is_said_and_passes_unless_required(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["sync", "--accept", "a.md"])
    assert main(["check", "--ignore", "consistency"]) == 0
    assert "10.1000/example.1: never looked up" in capsys.readouterr().err
    assert main(["check", "--ignore", "consistency", "--require", "verified"]) == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in ("extract", "sync", "verify", "check") if name not in shown] == []


def test_an_offline_run_loads_nothing_of_the_network(desk: Path) -> None:
    code = (
        "import sys; from lint.cli import main; main(['check', 'a.md']);"
        "print([name for name in ('requests', 'habanero', 'jinja2', 'pygls', 'tenacity')"
        " if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": ""},
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_closed_pipe_is_quiet(desk: Path) -> None:
    command = f"{sys.executable} -m lint rules | head -1"
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": "/usr/bin:/bin"},
    )
    assert done.stderr == ""


def git(desk: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(
        ["git", *identity, *arguments], cwd=desk, check=True, capture_output=True, text=True
    )


@pytest.fixture
def repository(desk: Path) -> Path:
    """The desk under git, with its article accepted and committed."""
    (desk / ".git").rmdir()
    git(desk, "init", "-q")
    main(["sync", "--accept", "a.md"])
    git(desk, "add", ".")
    git(desk, "commit", "-q", "-m", "first")
    return desk


def test_sync_names_the_git_line_that_undoes_it(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repository / "a.md", "No rise", "There were 12 falls.\n- No rise")
    assert main(["sync", "a.md"]) == 0
    assert "to undo: git restore claims.yaml" in capsys.readouterr().err


def test_a_baseline_accepts_what_stood_and_nothing_new(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repository / "a.md", "41.6%", "46.1%")
    assert main(["check", "--select", "drift"]) == 1
    assert main(["baseline", "--select", "drift"]) == 0
    assert main(["check", "--select", "drift"]) == 0
    assert "1 in the baseline" in capsys.readouterr().err
    edit(repository / "a.md", "24.4%", "42.4%")
    assert main(["check", "--select", "drift"]) == 1


def test_a_baseline_shrinks_by_itself(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(repository / "a.md", "41.6%", "46.1%")
    main(["baseline", "--select", "drift"])
    edit(repository / "a.md", "46.1%", "41.6%")
    monkeypatch.setenv("CI", "true")
    main(["check", "--select", "drift"])
    assert "46.1%" in (repository / "claims-baseline.json").read_text(encoding="utf-8")
    monkeypatch.delenv("CI")
    main(["check", "--select", "drift"])
    assert "46.1%" not in (repository / "claims-baseline.json").read_text(encoding="utf-8")


def test_a_change_fails_by_what_it_touches_at_either_end(repository: Path) -> None:
    edit(repository / "a.md", "41.6%", "46.1%")
    git(repository, "commit", "-q", "-a", "-m", "a slip")
    edit(repository / "a.md", "# Surgery", "# On surgery")
    assert main(["check", "--select", "drift", "--diff-base", "HEAD"]) == 0
    edit(repository / "a.md", "34% lower in", "43% lower in")
    assert main(["check", "--select", "drift", "--diff-base", "HEAD"]) == 1


def test_an_unknown_revision_is_one_line(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--diff-base", "no-such-revision"]) == 2
    assert "git knows no such revision" in capsys.readouterr().err


def test_with_split_an_article_s_entries_stand_beside_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "claims.yaml").write_text("version: 1\nsettings: {split: true}\n", encoding="utf-8")
    (desk / "posts").mkdir()
    (desk / "a.md").rename(desk / "posts/a.md")
    assert main(["sync", "--accept", "."]) == 0
    assert (desk / "posts/a.md.claims.yaml").exists()
    assert main(["check", "--select", "drift"]) == 0
    edit(desk / "posts/a.md", "41.6%", "46.1%")
    assert main(["check", "--select", "drift"]) == 1
    (desk / "posts/a.md").unlink()
    capsys.readouterr()
    assert main(["check", "--select", "drift", "--format", "concise"]) == 1
    assert "article-gone" in capsys.readouterr().out


def test_an_unknown_rule_in_claims_yaml_has_line_and_column(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "version: 1\nsettings:\n  levels: {value-chnged: off}\n"
    (desk / "claims.yaml").write_text(text, encoding="utf-8")
    assert main(["check", "a.md"]) == 2
    said = capsys.readouterr().err
    assert "claims.yaml:3:12" in said
    assert "did you mean value-changed?" in said


CONTRADICTIONS = """Of 200 patients, 50 (30%) were women. Of 80 controls, 20 (35%) were women.

The mean age was 61 years. The risk was 34% lower (HR 0.76; 95% CI, 0.80 to 0.90).
"""


def test_statistics_count_the_findings_of_each_rule(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "b.md").write_text(CONTRADICTIONS, encoding="utf-8")
    main(["check", "--format", "concise", "--statistics", "b.md"])
    lines = capsys.readouterr().out.splitlines()
    findings = [line for line in lines if line.startswith("b.md:")]
    counts = [line.split() for line in lines if not line.startswith("b.md:")]
    assert sum(int(count) for count, _, _ in counts) == len(findings)
    assert [int(count) for count, _, _ in counts] == sorted(
        (int(count) for count, _, _ in counts), reverse=True
    )
    assert {rule for _, _, rule in counts} == {line.split()[2].rstrip(":") for line in findings}


def test_statistics_stay_out_of_a_machines_document(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "b.md").write_text(CONTRADICTIONS, encoding="utf-8")
    main(["check", "--format", "json", "--statistics", "b.md"])
    shown = capsys.readouterr()
    assert json.loads(shown.out)["results"]
    assert "estimate-outside-interval" in shown.err


def test_watching_stdin_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--watch", "--stdin-filename", "a.md", "-"]) == 2
    assert "stdin" in capsys.readouterr().err


def completed(desk: Path, *words: str) -> list[str]:
    """What bash offers for the last word."""
    with (desk / "complete.sh").open("w", encoding="utf-8") as script:
        subprocess.run(
            [sys.executable, "-m", "lint", "completion", "bash"],
            stdout=script,
            check=True,
            cwd=Path(__file__).resolve().parent.parent,
        )
    line = (
        f"source ./complete.sh; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        '_shtab_claimdrift claimdrift "${COMP_WORDS[COMP_CWORD]}"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    shown = subprocess.run(
        ["bash", "-c", line], cwd=desk, capture_output=True, text=True, check=False
    )
    return shown.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("claimdrift", "rev"), "review"),
        (("claimdrift", "check", "--stat"), "--statistics"),
        (("claimdrift", "check", "--format", "sar"), "sarif"),
        (("claimdrift", "explain", "value-ch"), "value-changed"),
        (("claimdrift", "check", "a."), "a.md"),
    ],
)
def test_bash_completes_commands_options_and_values(
    desk: Path, words: tuple[str, ...], expected: str
) -> None:
    assert completed(desk, *words) == [expected]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "ratio-change-mismatch" in capsys.readouterr().out


def test_an_unknown_shell_is_a_mistake_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "csh"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_man_page_names_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    page = capsys.readouterr().out.replace("\\-", "-")
    assert [name for name in COMMANDS if f".SS {name}\n" not in page] == []
    assert "--diff-base" in page
    assert "--crossref-url" not in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_man_page_is_right_roff(capsys: pytest.CaptureFixture[str]) -> None:
    main(["man"])
    page = capsys.readouterr().out
    shown = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8"], input=page, capture_output=True, text=True, check=True
    )
    assert shown.stderr == ""


def test_the_doi_of_the_page_does_not_hide_the_work_it_cites(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (
        '<html><head><meta name="citation_doi" content="10.5555/page"></head><body><article>'
        "<p>The risk of death was 34% lower with surgery.</p>"
        "<p>Read it at https://doi.org/10.1000/example.1.</p></article></body></html>"
    )
    (desk / "page.html").write_text(page, encoding="utf-8")
    main(["extract", "page.html", "--format", "json"])
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert [claim["cites"] for claim in article["claims"]] == ["10.1000/example.1"]
