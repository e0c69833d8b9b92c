"""`check --watch`: what makes it look again, what it reads again, and how it ends."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.project import Project
from lint.reading import Kept, read_all
from lint.watching import watch
from lint.workspace import read_article

ARTICLE = "The study ran for 18 months, and 412 people took part.\n"


def observed(files: list[Path], steps: list[Callable[[], object]]) -> tuple[int, list[str]]:
    """How often it checked and what it said, with one step taken at each look."""
    checks = 0
    said: list[str] = []
    left = list(steps)

    def check() -> None:
        nonlocal checks
        checks += 1

    def sleep(_: float) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    with pytest.raises(KeyboardInterrupt):
        watch(check, lambda: [one for one in files if one.exists()], sleep=sleep, say=said.append)
    return checks, said


def nothing() -> None:
    pass


def test_it_checks_at_once_and_not_again_while_nothing_changes(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(ARTICLE, encoding="utf-8")
    checks, _ = observed([article], [nothing] * 25)
    assert checks == 1


def test_a_change_is_checked_once_and_named(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(ARTICLE, encoding="utf-8")
    steps = [lambda: article.write_text("longer " + ARTICLE), nothing, nothing, nothing]
    checks, said = observed([article], steps)
    assert checks == 2
    assert any("a.md changed" in line for line in said)


def test_a_file_replaced_in_two_steps_is_one_change(tmp_path: Path) -> None:
    article, new = tmp_path / "a.md", tmp_path / "a.md~"
    article.write_text(ARTICLE, encoding="utf-8")
    steps = [
        article.unlink,
        lambda: (new.write_text("other " + ARTICLE), new.rename(article)),
        nothing,
        nothing,
    ]
    assert observed([article], steps)[0] == 2


def test_a_new_article_is_noticed_in_a_while(tmp_path: Path) -> None:
    article, other = tmp_path / "a.md", tmp_path / "b.md"
    article.write_text(ARTICLE, encoding="utf-8")
    steps = [lambda: other.write_text(ARTICLE), *[nothing] * 12]
    assert observed([article, other], steps)[0] == 2


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [Path("a.md"), Path("b.md")]
    for path in paths:
        path.write_text(ARTICLE, encoding="utf-8")
    kept: Kept = {}

    def documents() -> list[int]:
        readings = read_all([read_article(path) for path in paths], Project(), [], kept=kept)
        return [id(reading.document) for reading in readings]

    first = documents()
    paths[1].write_text(ARTICLE.replace("18", "24"), encoding="utf-8")
    second = documents()
    assert [one == two for one, two in zip(first, second, strict=True)] == [True, False]


@pytest.mark.skipif(sys.platform == "win32", reason="signals end programs otherwise there")
def test_a_watching_program_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    article = tmp_path / "a.md"
    article.write_text(ARTICLE, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--watch", "a.md"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    shown = seen_until(program, b"Ctrl-C ends\n")
    article.write_text("Of 200 patients, 50 (30%) were women.\n", encoding="utf-8")
    shown += seen_until(program, b"Ctrl-C ends\n")
    program.send_signal(signal.SIGINT)
    out, rest = program.communicate(timeout=20)
    assert program.returncode == 130
    assert b"claimdrift: a.md changed\n" in shown
    assert b"50 (30%)" in out
    assert rest == b""


def seen_until(program: subprocess.Popen[bytes], words: bytes) -> bytes:
    assert program.stderr is not None
    seen = b""
    while words not in seen:
        assert select.select([program.stderr], [], [], 20)[0], seen
        piece = os.read(program.stderr.fileno(), 4096)
        assert piece, seen
        seen += piece
    return seen
