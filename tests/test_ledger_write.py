"""Edits on claims.yaml: only what was meant changes, in whatever style the file is written."""

import difflib
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from lint.claim import Entry, Mention, RecordedCitation, SetAside, Status, Suppression
from lint.document import Place
from lint.errors import LedgerError
from lint.ledger.edit import (
    AddArticle,
    AddCitation,
    AddClaim,
    AddMention,
    AddSetAside,
    AddSuppression,
    ChangeCitation,
    ChangeClaim,
    ChangeMention,
    ChangeSetAside,
    Edit,
    RemoveArticle,
    RemoveCitation,
    RemoveClaim,
    RemoveMention,
    RemoveSetAside,
    RenameArticle,
    SetSetting,
)
from lint.ledger.parse import parse
from lint.ledger.write import apply, fresh

HERE = Path(__file__).parent
NASTY = (HERE / "ledger" / "nasty.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((HERE.parent / "lint/ledger/claims.schema.json").read_text(encoding="utf-8"))
NOWHERE = Place(uri="")
TEA = "articles/tea.md"


def mention(exact: str, sentence: str, nth: int = 1, cell: tuple[str, ...] = ()) -> Mention:
    return Mention(exact=exact, sentence=sentence, place=NOWHERE, nth=nth, cell=cell)


def entry(identifier: str, value: str = "5%", *mentions: Mention) -> Entry:
    return Entry(
        id=identifier, value=value, place=NOWHERE, value_place=NOWHERE, mentions=tuple(mentions)
    )


def changed(text: str, edits: Sequence[Edit]) -> str:
    """The lines that go and come, without those around them."""
    after = apply(text, edits)
    lines = difflib.unified_diff(text.splitlines(), after.splitlines(), n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def nasty_mentions(identifier: str) -> tuple[Mention, ...]:
    article = parse(NASTY, "claims.yaml").article(TEA)
    assert article is not None
    return next(one.mentions for one in article.entries if one.id == identifier)


# A file that makes everything hard: what goes and what comes, line by line

HARD = {
    "a value": (
        [ChangeClaim(path=TEA, id="survival-5y", fields={"value": "43.1"})],
        "-              value: 41.60\n+              value: 43.1",
    ),
    "a value in quotes": (
        [ChangeClaim(path=TEA, id="death-lower", fields={"outcome": 'a "b": c'})],
        '-            outcome: "death"        # measured\n'
        '+            outcome: "a \\"b\\": c"        # measured',
    ),
    "a value in other quotes": (
        [ChangeClaim(path=TEA, id="death-lower", fields={"arm": "it's"})],
        "-            arm:   'tea drinkers'\n+            arm:   'it''s'",
    ),
    "an empty value and a null": (
        [ChangeClaim(path=TEA, id="death-lower", fields={"comparator": "no", "timepoint": "5"})],
        "-            comparator: ~\n-            timepoint:\n"
        '+            comparator: "no"\n+            timepoint: "5"',
    ),
    "a literal block": (
        [ChangeClaim(path=TEA, id="survival-5y", fields={"note": "short"})],
        "-              note: |\n-                Kept with its zero,\n"
        "-                as printed.\n+              note: short",
    ),
    "a key that goes": (
        [ChangeClaim(path=TEA, id="death-lower", fields={"status": None})],
        "-            status:    reviewed",
    ),
    "a key that goes, its comment left": (
        [ChangeClaim(path=TEA, id="death-lower", fields={"outcome": None})],
        '-            outcome: "death"        # measured\n+            # measured',
    ),
    "a key that comes, in its place": (
        [ChangeClaim(path=TEA, id="survival-5y", fields={"outcome": "alive"})],
        "+              outcome: alive",
    ),
    "a key within braces": (
        [
            ChangeClaim(
                path=TEA,
                id="death-lower",
                fields={"parts": {"ci": "95% CI, 0.49–0.88", "n": "n = 5"}},
            )
        ],
        '-            parts: {ci: "95% CI, 0.49–0.88", p: "P = .005"}\n'
        '+            parts: {ci: "95% CI, 0.49–0.88", n: n = 5}',
    ),
    "a mention in braces": (
        [
            ChangeMention(
                path=TEA,
                id="death-lower",
                mention=mention("34%", "Benefit: 34% lower."),
                to=mention("34%", "34% or 34%", 2, ("a", "b: c")),
            )
        ],
        '-            -   {exact:   34%  ,sentence:  "Benefit: 34% lower."}   # a bullet\n'
        '+            -   {exact:   34%  ,sentence:  "34% or 34%", nth: 2, cell: [a, "b: c"]}'
        "   # a bullet",
    ),
    "a mention at the list's own columns": (
        [AddMention(path=TEA, id="death-lower", mention=mention("34%", "Also 34%."))],
        "+            -   {exact: 34%, sentence: Also 34%.}",
    ),
    "a mention between brackets over several lines": (
        [AddMention(path=TEA, id="survival-5y", mention=mention("41.60", "41.60 again"))],
        '+                         {exact: "41.60", sentence: 41.60 again},',
    ),
    "a mention gone from between brackets": (
        [
            RemoveMention(
                path=TEA,
                id="survival-5y",
                mention=mention("41.60", "41.60", 1, ("Alive", "5 years")),
            )
        ],
        '-              mentions: [{exact: 41.60, sentence: "41.60 of 100 were alive — “after” 5 '
        'years."},\n'
        "-                         {exact: 41.60, sentence: 41.60, cell: [Alive, 5 years]} ,"
        "  # a cell\n"
        '+              mentions: [{exact: 41.60, sentence: "41.60 of 100 were alive — “after” 5 '
        'years."} ,  # a cell',
    ),
    "a mention gone with its block": (
        [
            RemoveMention(
                path=TEA,
                id="death-lower",
                mention=mention("34%", "The risk of death was 34% lower with tea."),
            )
        ],
        "-            -   exact: *v\n-                sentence: >\n"
        "-                    The risk of death was\n-                    34% lower with tea.",
    ),
    "a claim": (
        [AddClaim(path=TEA, entry=entry("new", "5%", mention("5%", "5% of it.")))],
        "+          - id: new\n+            value: 5%\n+            status: draft\n"
        "+            mentions:\n+              - {exact: 5%, sentence: 5% of it.}",
    ),
    "an empty list": (
        [
            AddSetAside(
                path=TEA, set_aside=SetAside(mention=mention("12", "For 12 w."), reason="old")
            )
        ],
        "-        set-aside: [ ]   # nothing yet\n+        set-aside:   # nothing yet\n"
        '+          - {exact: "12", sentence: For 12 w., reason: old}',
    ),
    "an article without anything": (
        [AddClaim(path="articles/empty.md", entry=entry("a"))],
        "+      claims:\n+        - id: a\n+          value: 5%\n+          status: draft",
    ),
    "another article": (
        [AddArticle(path="b.md"), AddClaim(path="b.md", entry=entry("a"))],
        "+    b.md:\n+      claims:\n+        - id: a\n+          value: 5%\n"
        "+          status: draft",
    ),
    "an article's name": (
        [RenameArticle(path="articles/a b: c.md", to="d.md")],
        '-    "articles/a b: c.md": &base\n+    "d.md": &base',
    ),
    "an article that goes": (
        [RemoveArticle(path="articles/empty.md")],
        "-    articles/empty.md:",
    ),
    "settings": (
        [
            SetSetting(key="fail-on", value="never"),
            SetSetting(key="split", value="true"),
            SetSetting(key="mailto", value=None),
        ],
        '-settings: {fail-on:   error ,  include: [ "articles/*.md" ],mailto: desk@example.org}'
        "   # odd blanks\n"
        '+settings: {fail-on:   never ,  include: [ "articles/*.md" ], split: true}'
        "   # odd blanks",
    ),
    "a suppression": (
        [
            AddSuppression(
                path=TEA,
                suppression=Suppression(
                    rule="x", reason="y: z", place=NOWHERE, until="2027-01-31", claim="death-lower"
                ),
            )
        ],
        '+            suppressions:\n+              - {rule: x, reason: "y: z", until: 2027-01-31}',
    ),
    "a citation": (
        [
            ChangeCitation(
                path=TEA,
                citation=RecordedCitation(
                    DOI="10.5555/tea-2024",
                    place=NOWHERE,
                    printed={"title": ("Tea, and time",), "published": ("2024-01-31",)},
                ),
                to=RecordedCitation(
                    DOI="10.5555/tea-2024",
                    place=NOWHERE,
                    printed={"title": ("Tea, again",), "published": ("2024-01-31",)},
                    record={"title": "Tea, again", "updates": []},
                ),
            )
        ],
        "-          printed: { title: 'Tea, and time' , published: 2024-01-31 }\n"
        "+          printed: { title: 'Tea, again' , published: 2024-01-31 }\n"
        '+          record: {title: "Tea, again", updates: []}',
    ),
    "another citation": (
        [AddCitation(path=TEA, citation=RecordedCitation(DOI="10.5555/b", place=NOWHERE))],
        "+        - DOI: 10.5555/b",
    ),
    "a citation that goes": (
        [
            RemoveCitation(
                path=TEA, citation=RecordedCitation(DOI="10.5555/tea-2024", place=NOWHERE)
            )
        ],
        "-        citations:\n-        - DOI: 10.5555/Tea-2024\n"
        "-          printed: { title: 'Tea, and time' , published: 2024-01-31 }\n"
        "+        citations: []",
    ),
}


@pytest.mark.parametrize("name", HARD)
def test_only_the_lines_that_were_meant_change(name: str) -> None:
    edits, lines = HARD[name]
    assert changed(NASTY, edits) == lines


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
@pytest.mark.parametrize("name", HARD)
def test_other_line_breaks_make_no_difference(name: str, line_break: str) -> None:
    edits, _ = HARD[name]
    # A comment that YAML 1.1 ends at a line separator would not come back from here.
    text = "\ufeff" + NASTY.replace("\n", line_break)
    assert apply(text, edits) == "\ufeff" + apply(NASTY, edits).replace("\n", line_break)


@pytest.mark.parametrize("name", HARD)
def test_the_slower_parser_leads_to_the_same_text(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits, _ = HARD[name]
    fast = apply(NASTY, edits)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert apply(NASTY, edits) == fast


@pytest.mark.parametrize("headers", [(), ("Death", "lower by")])
def test_comments_outlive_the_headers_of_a_cell(headers: tuple[str, ...]) -> None:
    text = """version: 1
articles:
  a.md:
    claims:
      - id: death-lower
        value: 34%
        mentions:
          - exact: 34%
            sentence: 34%
            cell:
              - Death # as the table has it
              # the second row
              - lower
"""
    (article,) = parse(text, "claims.yaml").articles
    (old,) = article.entries[0].mentions
    to = mention("34%", "34%", 1, headers)
    after = apply(text, [ChangeMention(path="a.md", id="death-lower", mention=old, to=to)])
    assert [after.count(one) for one in ("# as the table has it", "# the second row")] == [1, 1]
    assert parse(after, "claims.yaml").articles[0].entries[0].mentions[0].cell == headers


def test_comments_outlive_all_claims_of_their_article() -> None:
    after = apply(
        NASTY, [RemoveClaim(path=TEA, id="death-lower"), RemoveClaim(path=TEA, id="survival-5y")]
    )
    assert after.splitlines()[14:18] == [
        "        claims: []",
        "          # the first one",
        "            # behind the last mention",
        "          # between two claims",
    ]


def test_a_list_that_is_filled_anew_keeps_its_form() -> None:
    edits: list[Edit] = [
        RemoveMention(path=TEA, id="death-lower", mention=one)
        for one in nasty_mentions("death-lower")
    ]
    edits.append(AddMention(path=TEA, id="death-lower", mention=mention("34%", "Only 34%.")))
    after = apply(NASTY, edits)
    assert "            mentions:\n            -   {exact: 34%, sentence: Only 34%.}\n" in after


def test_an_edit_sees_what_those_before_it_did() -> None:
    after = apply(
        fresh(),
        [
            AddClaim(path="a.md", entry=entry("a", "5%", mention("5%", "5%"))),
            RenameArticle(path="a.md", to="b.md"),
            AddMention(path="b.md", id="a", mention=mention("5%", "5% more")),
            ChangeClaim(path="b.md", id="a", fields={"status": Status.REVIEWED.value}),
        ],
    )
    article = parse(after, "claims.yaml").article("b.md")
    assert article is not None
    assert (article.entries[0].status, len(article.entries[0].mentions)) == (Status.REVIEWED, 2)


def test_of_mentions_that_are_alike_the_one_at_its_place_changes() -> None:
    text = (
        "articles:\n  a.md:\n    claims:\n      - id: a\n        value: 5%\n        mentions:\n"
        "          - {exact: 5%, sentence: 5%} # first\n"
        "          - {exact: 5%, sentence: 5%} # second\n"
    )
    article = parse(text, "claims.yaml").article("a.md")
    assert article is not None
    edit = RemoveMention(path="a.md", id="a", mention=article.entries[0].mentions[1])
    assert changed(text, [edit]) == "-          - {exact: 5%, sentence: 5%} # second"


def test_saying_the_same_again_changes_nothing() -> None:
    first, second = nasty_mentions("death-lower")
    edits: list[Edit] = [
        ChangeClaim(path=TEA, id="death-lower", fields={"value": "34%", "arm": "tea drinkers"}),
        ChangeMention(path=TEA, id="death-lower", mention=first, to=first),
        ChangeMention(path=TEA, id="death-lower", mention=second, to=second),
        SetSetting(key="fail-on", value="error"),
        AddArticle(path="articles/empty.md"),
    ]
    assert apply(NASTY, edits) == NASTY


# Anchors, aliases and merge keys


def test_what_is_repeated_elsewhere_is_not_changed_behind_its_back() -> None:
    with pytest.raises(LedgerError) as caught:
        apply(NASTY, [ChangeClaim(path=TEA, id="death-lower", fields={"value": "43%"})])
    assert str(caught.value) == (
        'claims.yaml:18:20: "*v" in line 26 repeats what would change here; '
        "write it out there first"
    )


def test_an_alias_is_written_out_where_it_changes() -> None:
    first, _ = nasty_mentions("death-lower")
    edits: list[Edit] = [
        ChangeClaim(path=TEA, id="death-lower", fields={"value": "43%"}),
        ChangeMention(
            path=TEA, id="death-lower", mention=first, to=mention("43%", "43% lower with tea.")
        ),
    ]
    assert changed(NASTY, edits) == (
        "-            value: &v 34%           # anchored\n"
        "+            value: &v 43%           # anchored\n"
        "-            -   exact: *v\n-                sentence: >\n"
        "-                    The risk of death was\n-                    34% lower with tea.\n"
        "+            -   exact: 43%\n+                sentence: 43% lower with tea."
    )


MERGED = (
    "articles:\n  a.md:\n    claims:\n      - &one {id: a, value: 5%, outcome: death}\n"
    "      - <<: *one\n        id: b\n"
)


def test_a_merged_key_is_written_out_where_it_changes() -> None:
    edit = ChangeClaim(path="a.md", id="b", fields={"value": "6%"})
    assert changed(MERGED, [edit]) == "+        value: 6%"


def test_a_merged_key_cannot_be_taken_away() -> None:
    with pytest.raises(LedgerError) as caught:
        apply(MERGED, [ChangeClaim(path="a.md", id="b", fields={"outcome": None})])
    assert str(caught.value) == (
        'claims.yaml:5:9: "outcome" comes from elsewhere by a merge key here; '
        "write the mapping out before this is taken away"
    )


def test_a_repeated_claim_cannot_be_changed_for_all() -> None:
    with pytest.raises(LedgerError) as caught:
        apply(MERGED, [ChangeClaim(path="a.md", id="a", fields={"value": "6%"})])
    assert str(caught.value).startswith(
        'claims.yaml:4:9: "*one" in line 5 repeats what would change'
    )


# Edits that find nothing

LOST: list[Edit] = [
    ChangeClaim(path=TEA, id="no-such", fields={"value": "1"}),
    RemoveClaim(path=TEA, id="no-such"),
    RemoveMention(path=TEA, id="death-lower", mention=mention("1", "1")),
    RemoveSetAside(path=TEA, mention=mention("1", "1")),
    ChangeSetAside(path=TEA, mention=mention("1", "1"), to=mention("2", "2")),
    RemoveArticle(path="no-such.md"),
    RenameArticle(path="no-such.md", to="b.md"),
    RemoveCitation(path=TEA, citation=RecordedCitation(DOI="10.5555/no", place=NOWHERE)),
]


@pytest.mark.parametrize("edit", LOST, ids=lambda edit: type(edit).__name__)
def test_an_edit_of_what_is_not_there_is_refused(edit: Edit) -> None:
    with pytest.raises(LedgerError, match=r"is not recorded; read the file again$"):
        apply(NASTY, [edit])


def test_an_id_is_given_once() -> None:
    with pytest.raises(LedgerError, match=r'has a claim "death-lower" already'):
        apply(NASTY, [AddClaim(path=TEA, entry=entry("death-lower"))])


def test_an_article_does_not_take_the_name_of_another() -> None:
    with pytest.raises(LedgerError, match=r"join the two entries by hand$"):
        apply(NASTY, [RenameArticle(path=TEA, to="articles/empty.md")])


# Files that hold next to nothing


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "articles:\n  a.md: {}\n"),
        ("# c", "# c\narticles:\n  a.md: {}\n"),
        ("# c\r\n", "# c\r\narticles:\r\n  a.md: {}\r\n"),
        ("---\n", "---\narticles:\n  a.md: {}\n"),
        ("--- # c\n# d\n...\n", "--- # c\narticles:\n  a.md: {}\n# d\n...\n"),
        ("--- ~\n", "--- \narticles:\n  a.md: {}\n"),
        ("{}\n", "articles:\n  a.md: {}\n"),
        ("{version: 1}", "{version: 1, articles: {a.md: {}}}"),
        ("version: 1", "version: 1\narticles:\n  a.md: {}"),
        ("articles: {} # none\n", "articles: # none\n  a.md: {}\n"),
        ("articles: # none\n", "articles: # none\n  a.md: {}\n"),
        ("articles: &x\n", "articles:\n  a.md: {}\n"),
        ("articles:\n    b.md:", "articles:\n    b.md:\n    a.md: {}"),
        ("articles: {b.md: }\n", "articles: {b.md: , a.md: {}}\n"),
        ("articles: {b.md}\n", "articles: {b.md, a.md: {}}\n"),
        ("? articles\n: b.md:\n", "? articles\n: b.md:\n  a.md: {}\n"),
    ],
)
def test_an_article_is_entered_where_there_is_next_to_nothing(text: str, after: str) -> None:
    assert apply(text, [AddArticle(path="a.md")]) == after


def test_a_new_file_names_its_schema_first() -> None:
    assert fresh() == "# yaml-language-server: $schema=claims.schema.json\nversion: 1\n"
    assert fresh(schema="../x.json").startswith("# yaml-language-server: $schema=../x.json\n")


def test_a_new_file_looks_as_the_design_shows_it() -> None:
    assert fresh(
        [
            AddArticle(path="articles/a.md"),
            AddCitation(
                path="articles/a.md",
                citation=RecordedCitation(
                    DOI="10.5555/a",
                    place=NOWHERE,
                    printed={"title": ("On tea",), "author": ("A. Person",)},
                ),
            ),
            AddClaim(
                path="articles/a.md",
                entry=Entry(
                    id="death-lower",
                    value="34%",
                    outcome="death",
                    parts={"ci": "95% CI, 0.49–0.88"},
                    place=NOWHERE,
                    value_place=NOWHERE,
                    mentions=(
                        mention("34%", "It was 34% lower."),
                        mention("34%", "34%", 1, ("Death", "lower by")),
                        mention("34%", f"{'A long sentence, ' * 6}and 34%."),
                    ),
                ),
            ),
        ]
    ) == (
        "# yaml-language-server: $schema=claims.schema.json\n"
        "version: 1\n"
        "articles:\n"
        "  articles/a.md:\n"
        "    citations:\n"
        "      - DOI: 10.5555/a\n"
        "        printed: {title: On tea, author: [A. Person]}\n"
        "    claims:\n"
        "      - id: death-lower\n"
        "        value: 34%\n"
        "        outcome: death\n"
        '        parts: {ci: "95% CI, 0.49–0.88"}\n'
        "        status: draft\n"
        "        mentions:\n"
        "          - {exact: 34%, sentence: It was 34% lower.}\n"
        "          - {exact: 34%, sentence: 34%, cell: [Death, lower by]}\n"
        "          - exact: 34%\n"
        f"            sentence: {'A long sentence, ' * 6}and 34%.\n"
    )
