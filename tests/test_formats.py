"""Machine formats: each valid by its schema or reader, with findings, without, and on exit 2."""

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from test_report import result, run

from lint.claim import Suppression
from lint.document import Place
from lint.finding import Checked, Finding, Level, NotChecked, Run, RunError
from lint.report.formats import render

SCHEMAS = Path(__file__).parent / "schemas"
BROKEN = Run(
    errors=(RunError(message="gone.md: no such file or directory", path="gone.md"),),
    not_checked=(NotChecked(family="drift", path="a.md", reason="no claims.yaml"),),
)
CLEAN = Run(checked=Checked(articles=1, claims=2, rules=40), read=("a.md",))
SUPPRESSED = result(
    suppression=Suppression(
        rule="value-changed", reason="the editor knows", place=Place(uri="claims.yaml")
    )
)
WARNED = result(level=Level.WARNING, fingerprint="def")
RUNS = {
    "findings": run(result(), WARNED, SUPPRESSED),
    "nothing found": CLEAN,
    "broken": BROKEN,
}


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize(
    ("form", "schema"),
    [("sarif", "sarif-2.1.0"), ("rdjson", "rdjson"), ("gitlab", "gitlab-code-quality")],
)
def test_a_document_is_valid(name: str, form: str, schema: str) -> None:
    document = json.loads(render(form, RUNS[name], exit_code=1, base="sub/folder"))
    known = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, known)


def test_sarif_never_sets_kind_and_says_what_columns_count() -> None:
    (log,) = json.loads(render("sarif", RUNS["findings"]))["runs"]
    assert log["columnKind"] == "unicodeCodePoints"
    assert not any("kind" in one for one in log["results"])


def test_sarif_carries_the_other_places_the_page_and_the_reason() -> None:
    (log,) = json.loads(render("sarif", RUNS["findings"], base="sub"))["runs"]
    first, _, suppressed = log["results"]
    place = first["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "sub/a.md"
    assert place["region"]["startLine"] == 5
    assert "```flagged" in log["tool"]["driver"]["rules"][0]["help"]["markdown"]
    assert suppressed["suppressions"][0]["justification"] == "the editor knows"


def test_sarif_on_exit_2_says_why() -> None:
    (log,) = json.loads(render("sarif", BROKEN, exit_code=2))["runs"]
    (invocation,) = log["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    texts = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert texts[0] == "gone.md: no such file or directory"
    assert "no claims.yaml" in texts[1]


def test_github_puts_errors_first_and_counts_what_it_leaves_out() -> None:
    many = run(*[result(level=Level.WARNING)] * 8, *[result()] * 8)
    lines = render("github", many).splitlines()
    assert [line.split(" ")[0] for line in lines[:10]] == ["::error"] * 8 + ["::warning"] * 2
    assert sum(line.startswith("::error") for line in lines) == 10
    assert lines[-1].endswith("::12 more annotations: GitHub shows ten a level; see the summary")


def test_github_escapes_whatever_an_article_says() -> None:
    finding = Finding(
        message="50%\r\n::error::owned", place=Place(uri="a,b:c.md"), evidence="x\n::warning::y"
    )
    (line,) = render("github", run(result(finding=finding))).splitlines()
    assert line == (
        "::error file=a%2Cb%3Ac.md,line=1,title=claimdrift value-changed"
        "::50%25%0D%0A::error::owned%0Ax%0A::warning::y"
    )


def test_rdjson_counts_columns_in_bytes() -> None:
    from test_report import place

    source = "Größe 😀 34% lower\n"
    finding = Finding(message="m", place=place("34%", source))
    document = json.loads(render("rdjson", run(result(finding=finding), source=source)))
    assert document["diagnostics"][0]["location"]["range"] == {
        "start": {"line": 1, "column": 14},
        "end": {"line": 1, "column": 17},
    }


def test_a_summary_reads_as_a_note_and_holds_no_markup_of_the_article() -> None:
    finding = Finding(message="<script>*x* @team `y`", place=Place(uri="a.md"))
    text = render("markdown", run(result(finding=finding)))
    assert text.startswith("## 1 thing to settle before this goes out\n")
    assert not [sign for sign in ("<script>", "*x*", "@team", "`y`") if sign in text]


def test_a_clean_summary_says_so_and_what_was_not_checked() -> None:
    assert render("markdown", CLEAN).startswith("## The numbers and sources agree\n")
    assert "no claims.yaml" in render("markdown", BROKEN)


def test_junit_counts_failures_and_a_clean_article_passes() -> None:
    root = ElementTree.fromstring(render("junit", RUNS["findings"]))
    assert [suite.get("failures") for suite in root] == ["2"]
    clean = ElementTree.fromstring(render("junit", CLEAN))
    assert [case.get("name") for case in clean.iter("testcase")] == ["clean"]


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNS)
def test_junit_is_read_by_an_independent_reader(name: str) -> None:
    from junitparser import JUnitXml

    suites = list(JUnitXml.fromstring(render("junit", RUNS[name]).encode()))
    counts = {"findings": (2, 0), "nothing found": (0, 0), "broken": (0, 1)}
    assert (sum(one.failures for one in suites), sum(one.errors for one in suites)) == counts[name]
