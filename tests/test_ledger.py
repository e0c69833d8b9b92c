"""Reading claims.yaml: what it records, where it stands, and what is said of every mistake."""

import gc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from clock import timed

from lint.claim import Entry, Status
from lint.document import Place, Region
from lint.errors import LedgerError
from lint.ledger.ledger import Ledger
from lint.ledger.parse import parse
from lint.ledger.split import split_name
from lint.settings import DEFAULTS, Settings

HERE = Path(__file__).parent
NASTY = (HERE / "ledger" / "nasty.yaml").read_text(encoding="utf-8")
TEA = "articles/tea.md"


def read(text: str) -> Ledger:
    return parse(text, "claims.yaml")


def only_entry(ledger: Ledger) -> Entry:
    (article,) = ledger.articles
    (entry,) = article.entries
    return entry


def claims(*lines: str) -> str:
    """A claims.yaml of one article whose claims are these lines."""
    return "articles:\n  a.md:\n    claims:\n" + "".join(f"      {line}\n" for line in lines)


def region(place: Place | None) -> Region | None:
    return place.region if place is not None else None


def error_of(text: str | bytes) -> str:
    with pytest.raises(LedgerError) as caught:
        parse(text, "claims.yaml")
    return str(caught.value)


# What stands there


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "--- # c\n...\n", "~\n"])
def test_a_file_of_nothing_records_nothing(text: str) -> None:
    assert read(text) == Ledger(uri="claims.yaml", text=text)


@pytest.mark.parametrize("written", ["no", "0123", "12:30", "1e3", "41.60", "yes", "2024-01-31"])
def test_scalars_are_the_text_they_are(written: str) -> None:
    assert written == only_entry(read(claims("- id: a", f"  value: {written}"))).value


def test_every_key_of_a_claim_is_read() -> None:
    entry = only_entry(
        read(
            claims(
                "- id: death-lower",
                "  value: 34%",
                "  measure: relative-change",
                "  outcome: death",
                "  arm: tea",
                "  comparator: water",
                "  population: women",
                "  timepoint: 5 years",
                '  parts: {ci: "95% CI, 0.49–0.88", p-2: P = .005}',
                "  cites: https://doi.org/10.5555/TEA",
                "  derive: 1 - hr",
                "  equals: other",
                "  note: kept",
                "  status: reviewed",
            )
        )
    )
    assert entry == Entry(
        id="death-lower",
        value="34%",
        measure="relative-change",
        outcome="death",
        arm="tea",
        comparator="water",
        population="women",
        timepoint="5 years",
        parts={"ci": "95% CI, 0.49–0.88", "p-2": "P = .005"},
        cites="10.5555/tea",
        derive="1 - hr",
        equals="other",
        note="kept",
        status=Status.REVIEWED,
        place=entry.place,
        value_place=entry.value_place,
        derive_place=entry.derive_place,
    )


def test_a_claim_is_a_draft_until_somebody_says_otherwise() -> None:
    assert only_entry(read(claims("- {id: a, value: 5%}"))).status is Status.DRAFT


@pytest.mark.parametrize("empty", ["", "~", "null", '""', "''"])
def test_an_empty_value_is_none(empty: str) -> None:
    entry = only_entry(read(claims("- id: a", "  value: 5%", f"  outcome: {empty}")))
    assert entry.outcome is None


def test_wrapped_lines_are_one_sentence() -> None:
    entry = only_entry(
        read(
            claims(
                "- id: a",
                "  value: 5%",
                "  mentions:",
                "    - exact: 5%",
                "      sentence: >",
                "        It was",
                "        5%",
                "        of all.",
            )
        )
    )
    (mention,) = entry.mentions
    assert mention.sentence == "It was 5% of all."


def test_a_note_keeps_its_lines() -> None:
    entry = only_entry(read(claims("- id: a", "  value: 5%", "  note: |", "    one", "    two")))
    assert entry.note == "one\ntwo"


def test_mentions_set_aside_citations_and_suppressions_are_read() -> None:
    article = read(
        "articles:\n"
        "  a.md:\n"
        "    citations:\n"
        "      - DOI: 10.5555/Tea\n"
        "        printed: {title: On tea, author: [A. Person, B. Person]}\n"
        "        record: {title: On tea, updates: [], looked-up: 2026-01-02}\n"
        "    claims:\n"
        "      - id: a\n"
        "        value: 5%\n"
        "        mentions:\n"
        "          - {exact: 5%, sentence: 5% and 5%, nth: 2, cell: [Row, Column]}\n"
        "        suppressions:\n"
        "          - {rule: one, reason: because, until: 2027-01-31}\n"
        "    set-aside:\n"
        "      - {exact: 12 weeks, sentence: For 12 weeks., reason: background}\n"
        "    suppressions:\n"
        "      - {rule: two, reason: so}\n"
    ).articles[0]
    (entry,), (mention,) = article.entries, article.entries[0].mentions
    (citation,) = article.citations
    assert (mention.exact, mention.sentence, mention.nth, mention.cell) == (
        *("5%", "5% and 5%", 2),
        ("Row", "Column"),
    )
    assert citation.DOI == "10.5555/tea"
    assert citation.printed == {"title": ("On tea",), "author": ("A. Person", "B. Person")}
    assert citation.record == {"title": "On tea", "updates": [], "looked-up": "2026-01-02"}
    assert region(citation.printed_places["title"]) == Region(5, 26, 5, 32)
    assert [(one.rule, one.reason, one.until, one.claim) for one in entry.suppressions] == [
        ("one", "because", "2027-01-31", "a")
    ]
    assert [(one.rule, one.reason, one.claim) for one in article.suppressions] == [
        ("two", "so", None)
    ]
    assert [(one.mention.exact, one.reason) for one in article.set_aside] == [
        ("12 weeks", "background")
    ]


def test_every_entry_knows_where_it_stands() -> None:
    text = claims(
        "- id: a", "  value: &x 41.60  # kept", "  mentions:", "    - {exact: 5, sentence: 5}"
    )
    article = read(text).articles[0]
    (entry,) = article.entries
    assert [
        region(article.place),
        region(entry.place),
        region(entry.value_place),
        region(entry.mentions[0].place),
    ] == [Region(2, 3, 7, 36), Region(4, 9, 7, 36), Region(5, 19, 5, 24), Region(7, 13, 7, 36)]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_places_count_neither_bom_nor_kind_of_line_break(line_break: str, bom: str) -> None:
    text = bom + claims("# “ü” 😀", "- id: a", "  value: 5%").replace("\n", line_break)
    assert region(only_entry(read(text)).value_place) == Region(6, 16, 6, 18)


def test_the_text_of_a_ledger_is_what_was_read() -> None:
    text = "\ufeffversion: 1\r\n"
    assert parse(text.encode(), "claims.yaml").text == text


def test_anchors_aliases_and_merge_keys_are_understood() -> None:
    article = read(
        claims(
            "- &first {id: a, value: &v 5%, outcome: death, mentions: [{exact: *v, sentence: 5%}]}",
            "- <<: *first",
            "  id: b",
        )
    ).articles[0]
    assert [(one.id, one.value, one.outcome, len(one.mentions)) for one in article.entries] == [
        ("a", "5%", "death", 1),
        ("b", "5%", "death", 1),
    ]


def test_a_nasty_file_is_read_like_a_tidy_one() -> None:
    ledger = read(NASTY)
    article = ledger.article(TEA)
    assert article is not None
    assert [one.path for one in ledger.articles] == [TEA, "articles/a b: c.md", "articles/empty.md"]
    assert [(one.id, one.value, one.timepoint, one.note) for one in article.entries] == [
        ("death-lower", "34%", None, None),
        ("survival-5y", "41.60", None, "Kept with its zero,\nas printed."),
    ]
    assert [one.sentence for one in article.entries[0].mentions] == [
        "The risk of death was 34% lower with tea.",
        "Benefit: 34% lower.",
    ]


def test_both_parsers_of_pyyaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(NASTY)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert fast == read(NASTY)


# Settings


def test_settings_that_are_not_written_out_have_their_defaults() -> None:
    assert read("settings: {}\n").settings == DEFAULTS


def test_every_setting_is_read() -> None:
    ledger = read(
        "settings:\n"
        "  fail-on: warning\n"
        "  mailto: desk@example.org\n"
        "  include: [a/*.md, b]\n"
        "  exclude: c\n"
        "  records: r\n"
        "  levels: {one: off, two: note}\n"
        "  enable: [three]\n"
        "  select: [drift]\n"
        "  ignore: [four]\n"
        "  require: [drift, verified]\n"
        "  split: true\n"
        "  keep-abstracts: false\n"
        "  max-age: 30\n"
        "  baseline: b.json\n"
        "  language: en\n"
    )
    assert ledger.settings == Settings(
        fail_on="warning",
        mailto="desk@example.org",
        include=("a/*.md", "b"),
        exclude=("c",),
        records="r",
        levels={"one": "off", "two": "note"},
        enable=("three",),
        select=("drift",),
        ignore=("four",),
        require=("drift", "verified"),
        split=True,
        keep_abstracts=False,
        max_age=30,
        baseline="b.json",
    )


def test_settings_that_are_written_out_are_told_from_defaults() -> None:
    assert set(read("settings: {fail-on: error}\n").stated_settings) == {"fail-on"}


def test_every_rule_that_is_named_has_its_place() -> None:
    text = "settings: {levels: {one: off}, enable: [two]}\n" + claims(
        "- id: a", "  value: 5%", "  suppressions: [{rule: three, reason: x}]"
    )
    mentions = read(text).rule_mentions
    assert [(rule, place.region.line) for rule, place in mentions if place.region is not None] == [
        ("one", 1),
        ("two", 1),
        ("three", 7),
    ]


# Mistakes

MISTAKES = {
    "version: 1\nversion: 1\n": '2:1: the key "version" stands here twice, first in line 1; keep',
    "verison: 1\n": '1:1: a claims.yaml has no key "verison"; did you mean "version"?',
    "version: 2\n": '1:10: the version is "2", and this claimdrift knows 1; update claimdrift',
    "- a\n": "1:1: a claims.yaml is a mapping; its keys are version, settings, articles",
    "articles: [a.md]\n": '1:11: "articles" is a mapping; write "key: value" on a line each',
    "articles:\n  a.md: []\n": "2:9: an article is a mapping; its keys are",
    "settings: {fail_on: error}\n": '1:12: settings has no key "fail_on"; did you mean "fail-on"?',
    "settings: {fail-on: eror}\n": '1:21: "fail-on" cannot be "eror"; did you mean "error"?',
    "settings: {split: maybe}\n": '1:19: "split" cannot be "maybe"; it may be one of: true, false',
    "settings: {max-age: soon}\n": '1:21: "max-age" cannot be "soon"; write a number of days',
    "settings: {levels: {a: loud}}\n": '1:24: a level cannot be "loud"; it may be one of: error',
    "settings: {require: [drfit]}\n": '1:22: "require" cannot be "drfit"; did you mean "drift"?',
    "settings: {include: {a: b}}\n": '1:21: "include" is a text, not a mapping; write it behind',
    claims("- value: 5%"): '4:9: a claim needs "id"; write one, as in id: death-lower',
    claims("- id: a", "  value:"): '5:9: a claim needs "value"; write one, as in value: 34%',
    claims("- id: a b", "  value: 5%"): '4:13: an id holds no blanks, and "a b" does; write "a-b"',
    claims("- id: a", "  value: 5%", "- id: a", "  value: 6%"): (
        '6:13: the id "a" stands here twice, first in line 4; give one of the two'
    ),
    claims("- id: a", "  value: [5%]"): '5:16: "value" is a text, not a list; write it behind',
    claims("- id: a", "  value: 5%", "  vaule: 6%"): (
        '6:9: a claim has no key "vaule"; did you mean "value"?'
    ),
    claims("- id: a", "  value: 5%", "  status: done"): (
        '6:17: "status" cannot be "done"; it may be one of: draft, reviewed'
    ),
    claims("- id: a", "  value: 5%", "  parts: {stats: x}"): (
        '6:17: a claim has no part "stats"; did you mean "stat"?'
    ),
    claims("- id: a", "  value: 5%", "  mentions: {exact: 5%}"): (
        '6:19: "mentions" is a list; begin each of its items with "- "'
    ),
    claims("- id: a", "  value: 5%", "  mentions: [5%]"): (
        "6:20: a mention is a mapping; its keys are exact, sentence, nth, cell"
    ),
    claims("- id: a", "  value: 5%", "  mentions: [{exact: '', sentence: 5%}]"): (
        '6:21: a mention needs "exact"; write one, as in exact: 34%'
    ),
    claims("- id: a", "  value: 5%", "  mentions: [{exact: 5%}]"): (
        '6:20: a mention needs "sentence"; write one'
    ),
    claims("- id: a", "  value: 5%", "  mentions: [{exact: 5%, sentence: 5%, nth: 0}]"): (
        '6:51: "nth" cannot be "0"; write which occurrence'
    ),
    claims("- id: a", "  value: 5%", "  suppressions: [{rule: x}]"): (
        '6:24: a suppression needs "reason"; write one, as in reason: why, in a few words'
    ),
    claims("- id: a", "  value: 5%", "  suppressions: [{rule: x, reason: ' '}]"): (
        '6:34: a suppression needs "reason"; write one'
    ),
    claims("- id: a", "  value: 5%", "  suppressions: [{rule: x, reason: y, until: 1.2.27}]"): (
        '6:52: "until" cannot be "1.2.27"; write a day, as in until: 2027-01-31'
    ),
    "articles:\n  a.md:\n    citations:\n      - record: {}\n": (
        "4:9: a citation needs its DOI, or what is printed of it; write one"
    ),
    "articles:\n  a.md:\n    citations:\n      - doi: 10.5555/a\n": (
        '4:9: a citation has no key "doi"; did you mean "DOI"?'
    ),
    "articles:\n  a.md:\n    citations:\n      - {DOI: 10.5555/a, printed: {tilte: x}}\n": (
        '4:36: what is printed of a citation has no key "tilte"; did you mean "title"?'
    ),
    "articles:\n  a.md:\n    citations:\n      - {DOI: 10.5555/a, record: x}\n": (
        '4:34: "record" is a mapping; `claimdrift sync --accept` writes it'
    ),
    # YAML
    "a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n": (
        "2:1: a merge left its conflict markers here; keep one of the two versions"
    ),
    "a:\r\n=======\r\n>>>>>>> theirs\r\n": "2:1: a merge left its conflict markers here; keep one",
    "articles:\n\ta.md:\n": "2:1: a tab stands where blanks belong; indent with blanks",
    "a: b: c\n": "1:5: a colon and a blank stand within a text, or a key stands too far right; put",
    "a: @x\n": "1:4: a text cannot begin with @; put the text in quotes",
    'a: "x\nb: 1\n': "1:4: the quote that opens in line 1 is never closed; close it",
    "a: [1, 2\nb: 3\n": "2:2: the bracket that opens in line 1 is not closed where it should be",
    "a:\n  b: [\n": "3:1: a bracket that opens further up is not closed, or an item",
    "a: [\n  - x\n": "2:3: a bracket that opens further up is not closed, or an item",
    "a:\n  b: 1\n c: 2\n": "3:2: this does not fit what stands above it; indent it like the line",
    "a: 1\nb\n": "3:1: a colon is missing behind the key in line 2; write",
    'a: "\\q"\n': "1:5: a backslash means something else between double quotes; write it twice",
    "a: !x y\n": "1:4: a tag means nothing in a claims.yaml; take it away",
    "a: *b\n": '1:4: nothing above is marked "&b"; a text that begins with * must stand in quotes',
    "a: &b [*b]\n": '1:8: "*b" stands within what it repeats; write the text out',
    "a: &b 1\n<<: *b\n": '2:5: "<<" repeats only mappings; name one as in <<: *name',
    "a: 1\n---\nb: 2\n": "2:1: a second document begins here; keep everything in one",
    "? [a]\n: b\n": "1:3: a key must be a text; write it out before a colon",
    "a: x\x07y\n": "1:5: a character stands here that no YAML may hold (U+0007); delete it",
    "%YAML 2.0\n---\na: 1\n": "1:1: a line that begins with % is no directive that is known here",
    "a: |x\n  y\n": "1:5: nothing but a comment may follow | or > in its line; begin the text",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_one_line_with_place_cause_and_remedy(text: str) -> None:
    message = error_of(text)
    assert message.startswith(f"claims.yaml:{MISTAKES[text]}")
    assert "\n" not in message


@pytest.mark.parametrize(
    "text", [text for text in MISTAKES if not text.startswith(("a: x\x07", "%"))]
)
def test_the_slower_parser_finds_the_same_mistakes(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    place = MISTAKES[text].partition(": ")[0]
    found = error_of(text).removeprefix("claims.yaml:").partition(": ")[0]
    # The two disagree by a character on where an escape begins.
    assert place.partition(":")[0] == found.partition(":")[0]


def test_an_error_carries_its_line_and_column() -> None:
    with pytest.raises(LedgerError) as caught:
        read("version: 1\nverison: 1\n")
    assert (caught.value.line, caught.value.column) == (2, 1)


def test_columns_count_code_points_behind_a_bom() -> None:
    message = error_of('\ufeffarticles: {"😀": [x]}\n')
    assert message.startswith("claims.yaml:1:17: an article is a mapping")


def test_what_is_not_utf_8_is_said_with_its_place() -> None:
    message = error_of("version: 1\n# ü".encode("latin-1"))
    assert message == "claims.yaml:2:3: this is not UTF-8; save the file as UTF-8"


def bomb(levels: int) -> str:
    names = "abcdefghijkl"[:levels]
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in pairwise(names)
    ]
    return "\n".join(lines) + "\n"


BOMBS = {
    "aliases": bomb(10),
    "long text": "a: &a " + "x" * 50_000 + "\nb: [" + ", ".join(["*a"] * 5_000) + "]\n",
    "merges": "".join(
        f"m{one}: &m{one} {{k{one}: 1{f', <<: *m{one - 1}' if one else ''}}}\n"
        for one in range(3_000)
    ),
    "brackets": "a: " + "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "indents": "\n".join(" " * one + "a:" for one in range(1_000)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str) -> None:
    with timed() as cost:
        message = error_of(BOMBS[name])
    assert cost.seconds < 0.1
    assert "aliases repeat too much" in message or "nested too deeply" in message


# Files beside articles


def test_the_file_beside_an_article_has_its_whole_name() -> None:
    assert split_name("a/b.md") == "a/b.md.claims.yaml"


# Speed


def many(number: int) -> str:
    entries = [
        f"      - id: claim-{one}\n"
        "        value: 34%\n"
        "        outcome: death\n"
        "        status: reviewed\n"
        "        mentions:\n"
        f"          - {{exact: 34%, sentence: In group {one} the risk of death was 34% lower.}}\n"
        f'          - {{exact: 34%, sentence: "Benefit {one}: 34% lower."}}\n'
        for one in range(number)
    ]
    return "version: 1\narticles:\n  a.md:\n    claims:\n" + "".join(entries)


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, as every run of the program is."""
    gc.disable()
    yield
    gc.enable()


def cost(text: str) -> float:
    """The least of a few: what a machine does besides slows some of them down."""
    found = []
    for _ in range(5):
        with timed() as taken:
            read(text)
        found.append(taken.seconds)
    return min(found)


@pytest.mark.usefixtures("_uncollected")
def test_a_thousand_claims_are_read_in_a_tenth_of_a_second() -> None:
    assert cost(many(1_000)) < 0.1


@pytest.mark.usefixtures("_uncollected")
def test_the_time_to_read_grows_with_the_text() -> None:
    assert cost(many(4_000)) < 6 * cost(many(1_000)) + 0.05
