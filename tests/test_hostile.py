"""No megabyte, however made, takes ten seconds or crashes the program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from clock import timed

from lint.cli import main

SIZE = 1_000_000
LIMIT = 10.0  # seconds of CPU


def filled(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


HOSTILE: dict[str, Callable[[], str]] = {
    "a million digits": lambda: filled("7"),
    "digits apart": lambda: filled("1 "),
    "one endless line of percentages": lambda: filled("34% lower, "),
    "one endless sentence of pairs": lambda: filled("41.6% versus 24.4% of the group "),
    "intervals without estimates": lambda: filled("95% CI 0.49-0.88; "),
    "brackets that open": lambda: filled("("),
    "square brackets that open": lambda: filled("["),
    "estimates in brackets": lambda: filled("(HR 0.66 [95% CI 0.49-0.88]; P = .005) "),
    "number words": lambda: filled("one hundred and "),
    "one in one": lambda: filled("one in "),
    "a hundred thousand items": lambda: "- 34% lower\n" * 90_000,
    "a table of a thousand columns": lambda: "\n".join(
        ["|" + "a|" * 1000, "|" + "-|" * 1000, *["|" + "3|" * 1000] * 400]
    ),
    "headings": lambda: filled("# 34%\n\n"),
    "quotes in quotes": lambda: filled("> "),
    "emphasis": lambda: filled("*34%* **5** "),
    "DOIs": lambda: filled("doi:10.1000/x.1 "),
    "statistics": lambda: filled("t(28) = 2.20, p = .03; "),
    "dates": lambda: filled("between 2010 and 2018 "),
    "ranges": lambda: filled("1-2-3-"),
    "plus and minus": lambda: filled("27.1 ± 9.9 "),
    "the same claim with other values": lambda: "".join(
        f"The risk of death was {n % 97}% lower with surgery.\n\n" for n in range(18_000)
    ),
    "the same count with other values": lambda: "".join(
        f"The trial enrolled {n} patients.\n\n" for n in range(1000, 30_000)
    ),
    "shares that do not fit": lambda: filled("52 of 140 patients (99.1%) got well. "),
    "nothing but blanks": lambda: filled(" \n"),
    "marks that combine": lambda: filled("e\u0301\u0301\u0301 5% "),
}


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_is_read_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, suffix: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / f"a{suffix}"
    path.write_text(HOSTILE[name](), encoding="utf-8")
    with timed() as cost:
        code = main(["check", path.name, "--format", "concise"])
    assert code in (0, 1, 2)
    assert cost.seconds < LIMIT


@pytest.mark.slow
@pytest.mark.parametrize("name", ["one endless line of percentages", "a hundred thousand items"])
def test_a_hostile_megabyte_can_be_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(HOSTILE[name]()[:100_000], encoding="utf-8")
    with timed() as cost:
        assert main(["sync", "--accept", "a.md"]) == 0
        assert main(["check", "--select", "drift"]) == 0
    assert cost.seconds < LIMIT
