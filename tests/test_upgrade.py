"""A claims.yaml frozen by an earlier version, on its article: still clean."""

from pathlib import Path

from recording import case_of, drift

FOLDER = Path(__file__).parent / "upgrade"


def text_of(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_an_old_article_is_still_clean() -> None:
    results = drift(case_of(text_of("article.md"), text_of("claims.yaml")))
    assert [(one.rule_id, one.finding.message) for one in results] == []


def test_an_old_article_still_drifts() -> None:
    edited = text_of("article.md").replace("| Rest | 24.4% |", "| Rest | 42.4% |")
    results = drift(case_of(edited, text_of("claims.yaml")))
    assert [one.rule_id for one in results] == ["value-changed"]


def test_an_old_article_may_be_reworded() -> None:
    edited = text_of("article.md").replace(
        "Walkers fell asleep 11 times faster on some nights, e.g. after rain.",
        "On some nights, e.g. after rain, walkers fell asleep 11 times faster.",
    )
    results = drift(case_of(edited, text_of("claims.yaml")))
    assert [(one.rule_id, one.finding.message) for one in results] == []
