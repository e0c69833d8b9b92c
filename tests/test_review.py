"""`claimdrift review`: every key, what it writes, undoing it, and leaving at any moment."""

import io
import json
import os
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.cli import main
from lint.editor import command
from lint.errors import UsageError
from lint.report.excerpt import width

ARTICLE = """# Sleep and training

Training cut the risk of falls by 23% (95% CI, 11% to 33%) in the training group.

In the training group 18.4% fell at least once, and the study ran for 18 months.

- Benefit: 23% lower risk of falls with training.
"""
CLEAN = """# Sleep

The study ran for 18 months, and 412 people took part.
"""

Review = Callable[..., tuple[int, str]]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def review(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Review:
    """Runs a review with these lines as answers; its exit code and what was shown."""

    def run(*answers: str, arguments: tuple[str, ...] = ("a.md",)) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{one}\n" for one in answers)))
        capsys.readouterr()
        code = main(["review", *arguments])
        return code, capsys.readouterr().out

    return run


def ledger(desk: Path) -> str:
    return (desk / "claims.yaml").read_text(encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def editor(desk: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    """Sets an editor that replaces some words of the file it is given."""
    script = desk / "edit.py"
    script.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text('utf-8')\n"
        f"path.write_text(text.replace({old!r}, {new!r}, 1), 'utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def test_accepting_every_draft_leaves_nothing(review: Review, desk: Path) -> None:
    code, shown = review("a", "a")
    assert code == 0
    assert ledger(desk).count("status: reviewed") == 2
    assert shown.endswith("nothing is left to review\n")


def test_all_drafts_of_an_article_are_accepted_at_once(review: Review, desk: Path) -> None:
    code, _ = review("A")
    assert code == 0
    assert "draft" not in ledger(desk)


def test_a_draft_is_shown_with_every_mention_and_its_entry(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(ARTICLE, encoding="utf-8")
    _, shown = review("q")
    assert "a.md:3:35" in shown
    assert "a.md:7:12" in shown
    assert "outcome fall" in shown


def test_quitting_loses_nothing_and_says_what_is_left(review: Review, desk: Path) -> None:
    code, shown = review("a", "q")
    assert code == 1
    assert ledger(desk).count("status: reviewed") == 1
    assert shown.endswith("left: 1 draft; run this again to go on\n")


def test_the_end_of_the_input_is_a_quit(review: Review, desk: Path) -> None:
    code, _ = review()
    assert code == 1
    assert ledger(desk).count("status: draft") == 2


@pytest.mark.parametrize("key", [" ", "n"])
def test_what_is_skipped_is_left(review: Review, desk: Path, key: str) -> None:
    code, shown = review(key, "a")
    assert code == 1
    assert "left: 1 draft" in shown


def test_setting_aside_asks_until_there_is_a_reason(review: Review, desk: Path) -> None:
    code, shown = review("s", "", "   ", "background", "a")
    assert code == 0
    assert shown.count("a reason is needed") == 2
    assert "reason: background" in ledger(desk)
    assert ledger(desk).count("- id:") == 1


def test_a_claim_set_aside_with_its_parts_stays_aside(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(ARTICLE, encoding="utf-8")
    review("s", "background", "q")
    before = ledger(desk)
    assert main(["sync", "a.md"]) == 0
    assert ledger(desk) == before


def test_a_reason_that_is_not_given_writes_nothing(review: Review, desk: Path) -> None:
    review("q")
    before = ledger(desk)
    code, _ = review("s")
    assert code == 1
    assert ledger(desk) == before


def test_a_changed_number_is_taken_over_when_accepted(review: Review, desk: Path) -> None:
    main(["sync", "--accept", "a.md"])
    edit(desk / "a.md", "412", "421")
    code, shown = review("a")
    assert code == 0
    assert "412 became 421" in shown
    assert "421 people" in ledger(desk)
    assert "412" not in ledger(desk)


def test_a_change_shows_the_place_that_changed(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(ARTICLE, encoding="utf-8")
    main(["sync", "--accept", "a.md"])
    edit(desk / "a.md", "Benefit: 23%", "Benefit: 32%")
    _, shown = review("q")
    assert shown.index("a.md:7:12") < shown.index("a.md:3:35")


def test_a_change_and_the_finding_about_it_are_one_thing(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(CITING, encoding="utf-8")
    main(["sync", "--accept", "a.md"])
    for _ in range(2):
        edit(desk / "a.md", "example.1", "example.2")
    code, shown = review("q")
    assert code == 1
    assert "also: error[doi-changed]" in shown
    assert review("a")[0] == 0
    assert "example.1" not in ledger(desk)


def test_a_missing_article_is_taken_out_when_accepted(review: Review, desk: Path) -> None:
    main(["sync", "--accept", "a.md"])
    (desk / "b.md").write_text(ARTICLE, encoding="utf-8")
    main(["sync", "--accept", "--", "b.md"])
    (desk / "a.md").unlink()
    code, shown = review("a", arguments=())
    assert code == 0
    assert "the article is gone" in shown
    assert "a.md" not in ledger(desk)


CONTRADICTION = "Of 200 patients, 50 (30%) were women.\n"


def test_a_finding_is_suppressed_with_its_reason(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(CONTRADICTION, encoding="utf-8")
    main(["sync", "--accept", "a.md"])
    assert main(["check", "a.md"]) == 1
    code, _ = review("u", "as the authors print it")
    assert code == 0
    assert "as the authors print it" in ledger(desk)
    assert main(["check", "a.md"]) == 0


def test_a_finding_cannot_be_accepted_without_a_reason(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(CONTRADICTION, encoding="utf-8")
    main(["sync", "--accept", "a.md"])
    before = ledger(desk)
    code, _ = review("a", "A")
    assert code == 1
    assert ledger(desk) == before


def test_drafts_with_a_finding_are_not_accepted_together(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(CONTRADICTION + "\nThe study ran for 18 months.\n", "utf-8")
    review("n", "n", "n", "A", "q")
    assert "draft" in ledger(desk)


def test_undo_restores_the_bytes_of_before(review: Review, desk: Path) -> None:
    review("q")
    before = (desk / "claims.yaml").read_bytes()
    code, _ = review("a", "s", "background", "z", "z", "q")
    assert code == 1
    assert (desk / "claims.yaml").read_bytes() == before


def test_undo_goes_back_to_what_was_skipped(review: Review, desk: Path) -> None:
    code, _ = review("n", "z", "a", "a")
    assert code == 0


def test_undo_goes_back_to_the_article_before(review: Review, desk: Path) -> None:
    (desk / "b.md").write_text(CLEAN, encoding="utf-8")
    code, _ = review("A", "z", "q", arguments=("a.md", "b.md"))
    assert code == 1
    assert "reviewed" not in ledger(desk)


def test_undo_never_overwrites_what_another_hand_wrote(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review("q")
    (desk / "b.md").write_text(CLEAN, encoding="utf-8")
    script = desk / "elsewhere.py"
    script.write_text(
        "import pathlib\n"
        "path = pathlib.Path('claims.yaml')\n"
        "path.write_text(path.read_text('utf-8') + '# by hand\\n', 'utf-8')\n",
        encoding="utf-8",
    )
    answers = iter(["A\n", "z\n", "q\n"])

    class Slow(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            answer = next(answers, "")
            if answer == "z\n":
                subprocess.run([sys.executable, str(script)], check=True, cwd=desk)
            return answer

    review("q")
    monkeypatch.setattr(sys, "stdin", Slow())
    main(["review", "a.md", "b.md"])
    assert ledger(desk).endswith("# by hand\n")
    assert "status: reviewed" in ledger(desk)


def test_the_editor_is_run_and_the_article_read_again(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(desk, monkeypatch, "412", "421")
    review("A")
    edit(desk / "a.md", "18 months", "24 months")
    code, shown = review("e", "n", "q")
    assert code == 1
    assert "412 became 421" in shown


def test_an_edit_can_be_undone(review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor(desk, monkeypatch, "and 412 people took part", "and 99 people took part in 7 towns")
    review("q")
    before = ((desk / "a.md").read_bytes(), (desk / "claims.yaml").read_bytes())
    review("e", "z", "q")
    assert before == ((desk / "a.md").read_bytes(), (desk / "claims.yaml").read_bytes())


def test_a_claims_yaml_broken_in_the_editor_is_said_and_can_be_undone(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(desk, monkeypatch, "version: 1", "version: [")
    review("q")
    before = ledger(desk)
    code, shown = review("c", "z", "q")
    assert code == 1
    assert "claims.yaml:" in shown
    assert ledger(desk) == before


def test_without_an_editor_the_walk_goes_on(review: Review, desk: Path) -> None:
    code, shown = review("e", "A")
    assert code == 0
    assert "set EDITOR" in shown


def test_a_claims_yaml_changed_by_another_hand_is_not_overwritten(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review("q")
    edit(desk / "claims.yaml", "version: 1", "version: 1 # by hand")
    editor(desk, monkeypatch, "by hand", "by another")
    code, _ = review("c", "A")
    assert code == 0
    assert "by another" in ledger(desk)


def test_control_characters_of_an_article_never_reach_the_terminal(
    review: Review, desk: Path
) -> None:
    hostile = "The study of \x1b]0;owned\x07\x1b[2J\u202eevil ran for 18 months.\n"
    (desk / "a.md").write_text(hostile, encoding="utf-8")
    _, shown = review("s", "\x1b[31mred", "q")
    assert "18 months" in shown
    assert [sign for sign in shown if sign in "\x1b\x07\u202e"] == []


def test_a_finding_in_the_baseline_is_not_shown(review: Review, desk: Path) -> None:
    (desk / "a.md").write_text(CONTRADICTION, encoding="utf-8")
    main(["sync", "--accept", "a.md"])
    main(["baseline", "a.md"])
    code, _ = review()
    assert code == 0


def test_an_unreadable_article_is_said_and_nothing_written(review: Review, desk: Path) -> None:
    code, shown = review("a", arguments=("a.md", "none.md"))
    assert code == 2
    assert "none.md" in shown
    assert not (desk / "claims.yaml").exists()


def test_stdin_cannot_be_an_article(review: Review) -> None:
    code, _ = review(arguments=("-",))
    assert code == 2


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("nano", ["nano", "+7", "a.md"]),
        ("/usr/bin/vim -n", ["/usr/bin/vim", "-n", "+7", "a.md"]),
        ("code", ["code", "--wait", "--goto", "a.md:7"]),
        ("hx", ["hx", "a.md:7"]),
        ("notepad", ["notepad", "a.md"]),
    ],
)
def test_editors_open_at_the_line_where_they_can(chosen: str, expected: list[str]) -> None:
    assert expected == command({"EDITOR": chosen}, Path("a.md"), 7)


def test_visual_comes_before_editor() -> None:
    found = command({"VISUAL": "vi", "EDITOR": "ed"}, Path("a.md"), 1)
    assert found == ["vi", "+1", "a.md"]


def test_no_editor_is_a_mistake_in_one_line() -> None:
    with pytest.raises(UsageError, match="set EDITOR"):
        command({}, Path("a.md"), 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_single_keys_at_a_terminal(desk: Path) -> None:
    code, shown = in_a_terminal(b"\x1b[Aa", b"s", b"background\n", b"q")
    assert code == 0
    assert "nothing is left" in shown
    assert ledger(desk).count("status: reviewed") == 1
    assert "background" in ledger(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_ctrl_c_at_a_terminal_loses_nothing(desk: Path) -> None:
    code, shown = in_a_terminal(b"a", b"\x03")
    assert code == 130
    assert "Traceback" not in shown
    assert ledger(desk).count("status: reviewed") == 1


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_what_is_shown_fits_the_terminal(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    wide = ARTICLE.replace("training group", "対照群の参加者 group")
    (desk / "a.md").write_text(wide, encoding="utf-8")
    main(["sync", "a.md"])
    monkeypatch.setenv("COLUMNS", str(columns))
    _, shown = review("n", "n", "n", "q")
    assert [line for line in shown.splitlines() if width(line.rstrip()) > columns] == []


def test_colours_come_only_when_asked_for(
    review: Review, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" not in review("q")[1]
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[36mnew:\x1b[0m 18 months" in review("q")[1]


CITING = """The study ran for 18 months (https://doi.org/10.1000/example.1).

Falls were 23% lower with training (https://doi.org/10.1000/example.1).
"""


def test_what_the_cited_abstract_says_is_shown(review: Review, desk: Path) -> None:
    abstract = "<jats:p>Over 18 months, falls were 23% lower with training.</jats:p>"
    message = {"DOI": "10.1000/example.1", "type": "journal-article", "abstract": abstract}
    record = {
        "version": 1,
        "DOI": "10.1000/example.1",
        "looked_up": "2026-01-02",
        "source": "Crossref",
        "outcome": "found",
        "message": message,
    }
    (desk / "crossref").mkdir()
    (desk / "crossref" / "10.1000%2Fexample.1.json").write_text(json.dumps(record), "utf-8")
    (desk / "a.md").write_text(CITING, encoding="utf-8")
    (desk / "claims.yaml").write_text("version: 1\n", encoding="utf-8")
    _, shown = review("n", "n", "q")
    assert "10.1000/example.1 says so too (looked up 2026-01-02)" in shown
    assert "falls were 23% lower with training" in " ".join(shown.split())


# Ctrl-C reaches only programs whose own terminal it is typed at.
ON_ITS_TERMINAL = """
import fcntl, sys, termios
from lint.cli import main

fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.exit(main(["review", "a.md"]))
"""


def in_a_terminal(*keys: bytes) -> tuple[int, str]:
    """Runs a review on a terminal, each burst of keys typed when it asks for one."""
    import pty

    terminal, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", ON_ITS_TERMINAL],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    left = list(keys)
    asked = 0
    while select.select([terminal], [], [], 20)[0]:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the other side is closed
            break
        if not piece:
            break
        shown += piece.decode("utf-8", "replace")
        questions = shown.count("[q]uit ") + shown.count("goes back): ")
        if questions > asked and left:
            asked = questions
            os.write(terminal, left.pop(0))
    os.close(terminal)
    return program.wait(timeout=20), shown
