"""The HTML report: linked both ways, nothing from outside, nothing of an article as markup."""

import hashlib
import sys
from base64 import b64encode
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.cli import main
from lint.document import Span
from lint.errors import LintError
from lint.extract.extractor import extract
from lint.finding import Run
from lint.read.reader import read
from lint.report import html
from lint.report.page.ground import ground, words_at
from lint.report.page.words import Mark, joined

ARTICLE = """# One trial of early surgery

Early surgery was tried in 120 women. The risk of death was 23% lower
than with tablets. After five years, 41.6% of the women given surgery were alive, against 24.4% of
those given tablets.

- Benefit: 23% lower risk of death with surgery.
- Ward 7B was closed.

| Group | Alive after 5 years |
| --- | --- |
| Surgery | 41.6% |
| Tablets | 24.4% |

## Source

DOI: 10.5555/trial.12

Title: Early surgery for tumors of the breast

Journal: Example Journal of Surgery

Published: 2019-03-01
"""
RECORD = """{"version": 1, "DOI": "10.5555/trial.12", "looked_up": "2026-11-20",
"source": "crossref", "outcome": "found", "message": {"DOI": "10.5555/trial.12",
"type": "journal-article", "title": ["Early surgery for tumors of the breast"],
"author": [{"given": "A. B.", "family": "Example"}],
"container-title": ["Example Journal of Medicine"],
"published": {"date-parts": [[2019, 3, 1]]}}}"""
VOID = frozenset({"meta", "br"})
WORDS_OF_AN_ARTICLE = frozenset(
    """article div p ul li a mark span aside section q h3 h4 h5 h6 table tr th td blockquote
    strong code""".split()
)


class Page(HTMLParser):
    """A page as a reader's program sees it: elements with what is above them, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], tuple[str, ...]]] = []
        self.texts: list[tuple[str, tuple[str, ...]]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.elements.append((tag, named, tuple(self._open)))
        if tag not in VOID:
            self._open.append(f"{tag}#{named['id']}" if "id" in named else tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().partition("#")[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((data, tuple(self._open)))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes, _ in self.elements if name == tag]

    def ids(self) -> Counter[str]:
        return Counter(one["id"] for _, one, _ in self.elements if "id" in one)

    def links(self, target: str) -> list[tuple[str, ...]]:
        """What stands above each link to an id."""
        return [above for _, one, above in self.elements if one.get("href") == f"#{target}"]

    def text(self, within: str = "") -> str:
        return " ".join("".join(one for one, above in self.texts if within in (*above, "")).split())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article whose claims are recorded and whose source was looked up."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "crossref").mkdir()
    (tmp_path / "crossref" / "10.5555%2Ftrial.12.json").write_text(RECORD, encoding="utf-8")
    assert main(["sync", "--accept", "a.md"]) == 0
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def report(*arguments: str) -> Page:
    main(["check", *arguments, "--format=html=report.html"])
    return Page(Path("report.html").read_text(encoding="utf-8"))


def numbers(page: Page, state: str) -> list[str]:
    """The marked numbers of the article that have a state."""
    found: list[str] = []
    for tag, one, above in page.elements:
        if tag == "span" and f"number {state}" == one.get("class") and "article" in above:
            found.append(one.get("id", ""))
    return found


def test_a_finding_leads_to_its_words_and_the_words_lead_back(desk: Path) -> None:
    edit(desk / "a.md", "23% lower", "32% lower")
    page = report()
    assert page.ids()["finding-1"] == page.ids()["words-1"] == 1
    assert any("section#finding-1" in above for above in page.links("words-1"))
    assert any("article" in above and "aside" in above for above in page.links("words-1"))
    assert any("article" in above and "aside" not in above for above in page.links("finding-1"))


def test_every_id_stands_once_and_every_link_within_the_page_leads_somewhere(desk: Path) -> None:
    edit(desk / "a.md", "23% lower", "32% lower")
    edit(desk / "a.md", "Journal of Surgery", "Journal of Ships")
    (desk / "b.md").write_text(ARTICLE.replace("41.6%", "46.1%", 1), encoding="utf-8")
    page = report("a.md", "b.md")
    assert [one for one, count in page.ids().items() if count > 1] == []
    links = [one["href"] for one in page.all("a")]
    broken = [one for one in links if one.startswith("#") and one[1:] not in page.ids()]
    assert broken == []


def test_nothing_is_loaded_from_anywhere(desk: Path) -> None:
    page = report()
    tags = {tag for tag, _, _ in page.elements}
    assert tags & {"script", "link", "img", "iframe", "object", "form", "base"} == set()
    assert [
        one for _, one, _ in page.elements if {"src", "srcset", "style", "onclick"} & set(one)
    ] == []
    outside = {one["href"] for one in page.all("a") if not one["href"].startswith("#")}
    assert outside == {"https://doi.org/10.5555/trial.12"}
    style = next(text for text, above in page.texts if "style" in above)
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_its_own_stylesheet_and_nothing_else(desk: Path) -> None:
    page = report()
    policy = next(one for one in page.all("meta") if "http-equiv" in one)["content"]
    style = next(text for text, above in page.texts if "style" in above)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_what_an_article_says_is_never_markup(desk: Path) -> None:
    hostile = (
        "<script>alert(1)</script> \"><img src=x onerror=alert(1)> {{7*7}} {% include 'x' %}"
        " </style> <!-- 5% \u202e fewer \x07"
    )
    escaped = "".join(f"\\{sign}" if sign in "<>{}*!" else sign for sign in hostile)
    (desk / "b.md").write_text(
        f"# {escaped}\n\nWith surgery 43% {escaped} died (HR 0.10), 34% lower.\n\n- {escaped}\n"
        f"\n| {escaped} | 5% |\n| --- | --- |\n| 34% | {escaped} |\n\nDOI: 10.5555/{escaped}\n"
        f"\nTitle: {escaped}\n",
        encoding="utf-8",
    )
    page = report("b.md")
    within = {tag for tag, _, above in page.elements if "article" in above}
    assert within <= WORDS_OF_AN_ARTICLE
    assert page.all("script") == page.all("img") == []
    text = page.text()
    for words in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}"):
        assert words in text
    raw = Path("report.html").read_text(encoding="utf-8")
    assert [sign for sign in raw if sign in "\x07\u202e"] == []


def test_a_name_of_a_file_is_never_markup(desk: Path) -> None:
    name = "<b onclick=x>&quot;.md"
    (desk / name).write_text("The risk was 34% lower (HR 0.10).\n", encoding="utf-8")
    page = report(name)
    assert page.all("b") == []
    assert name in page.text()


def test_numbers_are_marked_by_their_state(desk: Path) -> None:
    edit(desk / "a.md", "23% lower", "32% lower")
    edit(desk / "claims.yaml", "status: reviewed", "status: draft")
    page = report("--select=drift")
    assert len(numbers(page, "drifted")) == 1
    assert len(numbers(page, "draft")) == 1
    assert len(numbers(page, "reviewed")) > 5
    assert numbers(page, "set-aside") != []


def test_a_number_that_the_article_contradicts_is_marked_at_both_places(desk: Path) -> None:
    (desk / "b.md").write_text(
        "After five years, 41.6% of the women given surgery were alive.\n\nAfter five years, "
        "46.1% of the women given surgery were alive.\n",
        encoding="utf-8",
    )
    assert len(numbers(report("b.md"), "contradicted")) == 2


def test_the_receipt_has_a_line_for_each_claim_with_its_state_and_date(desk: Path) -> None:
    page = report()
    text = page.text("section#article-1-receipt")
    assert "41.6%" in text
    assert "Reviewed" in text
    assert "2026-11-20" in text
    assert "Example 2019" in text
    assert page.links("claim-1-1") != []


def test_a_citation_stands_beside_its_record_field_by_field(desk: Path) -> None:
    text = report().text("section#article-1-sources")
    assert "Early surgery for tumors of the breast" in text
    assert (
        "JournalExample Journal of SurgeryExample Journal of MedicineDiffersanother journal" in text
    )
    assert "Published2019-03-012019-03-01Agrees" in text
    assert "Authors–A. B. ExampleNot printed" in text
    assert "No notice of a retraction or correction on record" in text


def test_a_work_that_was_never_looked_up_says_so_at_the_top(desk: Path) -> None:
    (desk / "crossref" / "10.5555%2Ftrial.12.json").unlink()
    page = report()
    assert "What was not checked, and why" in page.text("header")
    assert "never looked up" in page.text("header")
    assert "No record to compare with: never looked up." in page.text("section#article-1-sources")


def test_a_clean_run_says_so_and_what_was_looked_at(desk: Path) -> None:
    edit(desk / "a.md", "Journal of Surgery", "Journal of Medicine")
    assert main(["sync", "--accept", "a.md"]) == 0
    page = report()
    assert page.text("h1") == "The numbers and sources agree"
    assert "No finding. What was looked at stands in the receipt." in page.text()
    assert "Nothing was left out" in page.text("header")


def test_what_was_left_out_is_not_called_agreement(desk: Path) -> None:
    (desk / "claims.yaml").unlink()
    (desk / "b.md").write_text("The study had 120 women.\n", encoding="utf-8")
    assert report("b.md").text("h1") == "Nothing wrong found, and not everything was checked"


def test_an_accepted_finding_is_shown_with_its_reason(desk: Path) -> None:
    reason = "the desk knows of two journals"
    edit(
        desk / "claims.yaml",
        "    claims:",
        f"    suppressions:\n      - {{rule: container-mismatch, reason: {reason}}}\n    claims:",
    )
    page = report()
    assert f"container-mismatch; accepted: {reason}" in page.text()


def test_a_claim_that_is_gone_is_shown_without_words(desk: Path) -> None:
    edit(desk / "a.md", "Early surgery was tried in 120 women. ", "")
    page = report("--select=drift")
    assert "Not at any words of the article" in page.text()
    assert "120" in page.text("section#finding-1")


def test_a_broken_claims_file_is_the_first_thing_said(desk: Path) -> None:
    (desk / "claims.yaml").write_text("version: 1\narticles: [", encoding="utf-8")
    page = report()
    assert page.text("h1") == "The check did not happen, or not wholly"
    assert "claims.yaml" in page.text("header")


def test_several_articles_have_contents_and_a_section_each(desk: Path) -> None:
    (desk / "b.md").write_text(ARTICLE.replace("One trial", "Another trial"), encoding="utf-8")
    page = report("a.md", "b.md")
    assert "One trial of early surgery" in page.text("nav")
    assert "Another trial of early surgery" in page.text("nav")
    assert page.links("article-2") != []


def test_the_page_has_landmarks_a_language_and_headers_with_a_scope(desk: Path) -> None:
    page = report()
    tags = Counter(tag for tag, _, above in page.elements if above[-1:] == ("body",))
    assert tags == {"a": 1, "header": 1, "nav": 1, "main": 1, "footer": 1}
    assert page.all("html")[0]["lang"] == "en"
    assert page.all("article")[0]["lang"] == "en"
    assert page.links("main") == [("html", "body")]
    assert [one for one in page.all("th") if one.get("scope") not in ("col", "row")] == []


def test_headings_leave_no_level_out(desk: Path) -> None:
    levels = [
        int(tag[1]) for tag, _, _ in report().elements if tag in {f"h{n}" for n in range(1, 7)}
    ]
    assert levels[0] == 1
    assert [two for one, two in pairwise(levels) if two > one + 1] == []


def test_an_empty_run_has_a_report() -> None:
    assert Page(html.render(Run())).text("h1") == "The numbers and sources agree"


def test_without_jinja2_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(LintError, match=r"pip install 'claimdrift\[html\]'"):
        html.render(Run())


# The palette


def palettes() -> dict[str, dict[str, str]]:
    """The colours of the stylesheet by scheme."""
    style = (Path(html.__file__).parent / "page" / "style.css").read_text(encoding="utf-8")
    found = []
    for part in style.split(":root {")[1:3]:
        lines = [line.strip(" ;").split(": ") for line in part.partition("}")[0].splitlines()]
        found.append({one[0]: one[1] for one in lines if len(one) == 2 and one[1].startswith("#")})
    return {"light": found[0], "dark": found[0] | found[1]}


def luminance(color: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


LEVELS = ("error", "warning", "note", "agrees")
PAIRS = [
    *[(ink, ground) for ink in ("ink", "soft", "link", *LEVELS) for ground in ("paper",)],
    *[(ink, f"{level}-shade") for level in LEVELS for ink in (level, "ink", "soft", "link")],
    *[("badge-ink", level) for level in ("error", "warning", "note")],
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(scheme: str, ink: str, ground: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[f"--{ink}"], palette[f"--{ground}"]) >= 4.5


# Marks and places


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12), st.integers(0, 3)), max_size=12))
def test_marks_nest_and_leave_the_text_as_it_is(spans: list[tuple[int, int, int]]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789"
    whole = Span(2, 34)
    marks = [
        Mark(span=Span(start, start + length), rank=rank, look="x", id=str(index))
        for index, (start, length, rank) in enumerate(spans)
    ]
    inside = [mark for mark in marks if mark.span.overlaps(whole)]
    tokens = list(joined(text, whole, inside))
    assert "".join(one.text or "" for one in tokens) == text[2:34]
    covered: dict[str | None, str] = {}
    firsts: Counter[str | None] = Counter()
    lasts: Counter[str | None] = Counter()
    stack: list[Mark] = []
    for one in tokens:
        if one.opens is not None:
            stack.append(one.opens)
            firsts[one.opens.id] += one.is_first
        elif one.closes is not None:
            assert stack.pop() is one.closes
            lasts[one.closes.id] += one.is_last
        else:
            for mark in stack:
                covered[mark.id] = covered.get(mark.id, "") + (one.text or "")
    assert stack == []
    assert covered == {
        mark.id: text[max(mark.span.start, 2) : min(mark.span.end, 34)] for mark in inside
    }
    assert all(lasts[mark.id] == 1 for mark in inside)
    assert all(firsts[mark.id] == (mark.span.start >= 2) for mark in inside)


@pytest.mark.parametrize("name", ["mf07-01.md", "islet-antibodies.md", "online-health.html"])
def test_a_place_in_the_source_leads_back_to_its_words(name: str) -> None:
    file = Path(__file__).parent / "articles" / name
    document = read(file.read_bytes(), name)
    runs = ground(document)
    statements: Any = extract(document).statements
    assert statements
    for one in statements:
        assert words_at(runs, document.source_span(one.span)) == one.span
