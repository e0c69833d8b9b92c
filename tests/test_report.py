"""Reports: what is shown, how it is clipped, and that nothing in an article reaches a terminal."""

import json

from lint.document import Document, Place, Span
from lint.document import Run as TextRun
from lint.finding import Checked, Finding, Level, NotChecked, Related, Result, Run, RunError
from lint.report import concise, full
from lint.report import json as json_report
from lint.report.excerpt import excerpt, visible, width
from lint.report.receipt import render as closing

SOURCE = (
    "# Surgery\n\nThe risk of death was 43% lower in the group that had early surgery than in the "
    "group that had tablets alone, and fewer came back.\n\n- 34% lower risk of death\n"
)


def document(source: str = SOURCE) -> Document:
    return Document(
        uri="a.md",
        source=source,
        text=source,
        runs=(TextRun(0, len(source), 0, len(source)),),
        blocks=(),
    )


def place(quote: str, source: str = SOURCE) -> Place:
    start = source.index(quote)
    return document(source).place(Span(start, start + len(quote)))


def result(**more: object) -> Result:
    finding = Finding(
        message="the article says 43% lower, claims.yaml says 34%",
        place=place("43%"),
        related=(Related(place=place("34%"), message="still says 34%"),),
        evidence="43 is not 34",
        claim="death-lower",
    )
    fields: dict[str, object] = {
        "rule_id": "value-changed",
        "family": "drift",
        "level": Level.ERROR,
        "finding": finding,
        "fingerprint": "abc",
    }
    return Result(**(fields | more))  # type: ignore[arg-type]


def run(*results: Result, source: str = SOURCE) -> Run:
    return Run(
        results=results or (result(),),
        checked=Checked(articles=1, claims=1, mentions=2, citations=1, rules=40),
        now="2026-11-23",
        documents={"a.md": document(source)},
    )


def test_full_shows_every_place_with_its_words_and_label() -> None:
    assert full.render(run(), full.Style(columns=60)) == (
        "error[value-changed]: the article says 43% lower, claims.yaml says 34%\n"
        " --> a.md:3:23\n"
        "  |\n"
        "3 | The risk of death was 43% lower in the group that had…\n"
        "  |                       ^^^\n"
        " ::: a.md:5:3\n"
        "  |\n"
        "5 | - 34% lower risk of death\n"
        "  |   --- still says 34%\n"
        "  = note: 43 is not 34\n"
        "  = rule: claimdrift explain value-changed\n\n"
    )


def test_no_line_is_wider_than_the_terminal() -> None:
    long = "word " * 100 + "34% lower " + "word " * 100 + "\n"
    for columns in (60, 80, 120):
        one = Finding(message="m", place=place("34%", long), evidence="so " * 60)
        text = full.render(run(result(finding=one), source=long), full.Style(columns=columns))
        assert max(width(line) for line in text.splitlines()) <= columns
        assert "34%" in text


def test_carets_count_cells_and_not_characters() -> None:
    source = "日本語の研究 34% 低い\n"
    shown = excerpt(source, place("34%", source), room=60)
    assert shown is not None
    assert shown.marks == " " * 13 + "^^^"


def test_a_combining_mark_takes_no_cell() -> None:
    assert (width("e\u0301"), width("日"), width("abc")) == (1, 2, 3)


def test_control_characters_of_an_article_never_reach_the_terminal() -> None:
    source = "risk \x1b[31m34%\x1b[0m \u202elower\n"
    text = full.render(
        run(
            result(finding=Finding(message="x\x1b]0;t\x07", place=place("34%", source))),
            source=source,
        )
    )
    assert not [sign for sign in text if sign in "\x1b\x07\u202e"]
    assert visible("a\tb\x00") == "a b\N{REPLACEMENT CHARACTER}"


def test_colour_is_only_there_when_asked_for() -> None:
    assert "\x1b[" not in full.render(run())
    assert "\x1b[31m" in full.render(run(), full.Style(color=True))


def test_concise_is_one_line_a_result() -> None:
    assert concise.render(run()) == (
        "a.md:3:23: error value-changed: the article says 43% lower, claims.yaml says 34%\n"
    )


def test_json_has_the_promised_keys() -> None:
    shown = json.loads(json_report.render(run(), 1))
    assert (shown["version"], shown["exit_code"]) == (1, 1)
    assert shown["results"][0] == {
        "rule": "value-changed",
        "family": "drift",
        "level": "error",
        "message": "the article says 43% lower, claims.yaml says 34%",
        "evidence": "43 is not 34",
        "help": None,
        "location": {
            "path": "a.md",
            "quote": "43%",
            "start": 33,
            "end": 36,
            "line": 3,
            "column": 23,
            "end_line": 3,
            "end_column": 26,
        },
        "related": [
            {
                "message": "still says 34%",
                "location": {
                    "path": "a.md",
                    "quote": "34%",
                    "start": 145,
                    "end": 148,
                    "line": 5,
                    "column": 3,
                    "end_line": 5,
                    "end_column": 6,
                },
            }
        ],
        "claim": "death-lower",
        "DOI": None,
        "suppressed": False,
        "reason": None,
        "baselined": False,
        "outside": False,
        "fingerprint": "abc",
    }


def test_json_is_a_valid_document_with_nothing_but_an_error() -> None:
    shown = json.loads(json_report.render(Run(errors=(RunError(message="no such file"),)), 2))
    assert (shown["exit_code"], shown["errors"][0]["message"]) == (2, "no such file")


def test_a_clean_run_says_in_one_line_what_was_checked() -> None:
    clean = Run(checked=Checked(articles=1, claims=9, mentions=14, citations=1, works=1, rules=40))
    assert closing(clean) == (
        "clean: checked 1 article, 9 claims (14 mentions), 1 citation, 1 record of Crossref "
        "with 40 rules.\n"
    )


def test_what_was_not_checked_is_said_with_its_reason_once() -> None:
    reasons = tuple(
        NotChecked(family="citation", path="a.md", DOI=f"10.1000/{n}", reason="never looked up")
        for n in range(5)
    )
    assert closing(Run(not_checked=reasons)).splitlines()[0] == (
        "not checked (citation): 10.1000/0, 10.1000/1, 10.1000/2 and 2 more: never looked up"
    )
