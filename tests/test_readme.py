"""What the README shows is what happens."""

import shlex
import shutil
from pathlib import Path

import pytest

from lint.arguments import parse
from lint.cli import main
from lint.ledger.parse import parse as parse_ledger

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    """The fenced blocks of one kind, in order."""
    return [part.split("```", 1)[0] for part in README.split(f"```{kind}\n")[1:]]


def test_the_first_two_commands_are_what_ci_runs() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    first, second = (block.strip() for block in blocks("sh")[:2])
    assert [line for line in script if line in (first, second)] == [first, second]


def test_the_example_is_a_real_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "tests/articles", tmp_path / "tests/articles")
    article = tmp_path / "tests/articles/mf07-01.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("34%", "43%", 1), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "92")
    monkeypatch.setenv("NO_COLOR", "1")
    command, _, shown = blocks("console")[0].partition("\n")
    assert main(shlex.split(command)[2:]) == 1
    assert capsys.readouterr().out.rstrip() == shown.rstrip()


@pytest.mark.parametrize("line", [line for line in blocks("sh")[2].splitlines() if line])
def test_every_command_that_is_shown_exists(line: str) -> None:
    words = shlex.split(line, comments=True)
    assert words[0] == "claimdrift"
    assert parse(words[1:]).command == words[1]


def test_the_claims_that_are_shown_can_be_read() -> None:
    (shown,) = [block for block in blocks("yaml") if block.startswith("version: 1")]
    (article,) = parse_ledger(shown, "claims.yaml").articles
    assert [entry.id for entry in article.entries] == ["death-lower"]


def test_it_is_short() -> None:
    assert README.count("\n") <= 150
