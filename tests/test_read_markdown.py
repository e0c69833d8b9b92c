"""Markdown: what is text, what stands off the flow, and under which headings."""

import pytest
from laying import article, placed, words

from lint.document import BlockKind, Cell


def kinds(source: str, name: str = "a.md") -> list[tuple[str, str]]:
    """Each block's kind and text."""
    document = article(source, name)
    return [
        (block.kind.value, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"41.6\% lower", "41.6% lower"),
        ("27.1 &plusmn; 9.9", "27.1 ± 9.9"),
        ("27.1 &#177; 9.9", "27.1 ± 9.9"),
        ("**34**% *lower* ~~now~~ _so_", "34% lower now so"),
        ("snake_case_34 a*b", "snake_case_34 a*b"),
        ("[34%](https://example.org/35) there", "34% there"),
        ("<https://example.org/34_a_b>", "https://example.org/34_a_b"),
        ("a `35` b", "a  b"),
        ("n=`35`%", "n= %"),
        ("![36](a.png) b", "b"),
        ("10^-8^ m^2^ CD8^+^ CO~2~", "10⁻⁸ m² CD8⁺ CO2"),
        ("10^5.8^ copies and 10^6^ cells", "10^5.8 copies and 10⁶ cells"),
        ("survival^12^ and^1,2^", "survival[12] and[1,2]"),
        ("10<sup>-8</sup> text<sup>[12](#r)</sup> H<sub>2</sub>O", "10⁻⁸ text[12] H2O"),
        ("41.6%<sup>3</sup> of I<sup>2</sup>, 1<sup>st</sup>", "41.6%[3] of I², 1st"),
        ("as shown [12](#ref-12)", "as shown [12]"),
        ("$p < 0.05$ and $27.1 \\pm 9.9$", "p < 0.05 and 27.1 ± 9.9"),
        ("$3 \\times 10^{-8}$", "3 × 10⁻⁸"),
        ("$\\frac{1}{35}$ here", "here"),
        ("costs $5 to $10", "costs $5 to $10"),
        ("a  \nb\\\nc\nd", "a\nb\nc\nd"),
        ("a<br>b <span class='x35'>c</span>", "a\nb c"),
        ("a <code>35</code> b", "a  b"),
        ("See [@doi:10.5555/abc; @key].", "See [@doi:10.5555/abc; @key]."),
        ("Title {#t35 .x}\nnext", "Title \nnext"),
        ("100%% sure, 5%% not", "100%% sure, 5%% not"),
    ],
)
def test_words_without_their_marks(source: str, text: str) -> None:
    assert [text] == words(article(source))


@pytest.mark.parametrize(
    "source",
    [
        "```\n35\n```", "    35 indented", "~~~ python\nx = 35\n", "<!-- 35 -->", "![[35.png]]",
        "<script>35</script>", "<style>35</style>", "<div hidden>35</div>", "%%\n35\n%%",
        "[a]: https://example.org/35", "![35](x.png)", "<nav>\n\n- 35\n\n</nav>",
        "$$\\frac{35}{2}$$", "{{< stat 35 >}}", "{% include a.html n=35 %}", "{{ site.n35 }}",
    ],
)  # fmt: skip
def test_no_number_is_read_from_what_is_no_prose(source: str) -> None:
    document = article(f"Before.\n\n{source}\n\nAfter.")
    assert not any("35" in text for text in words(document))


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("<!-- allow: x -->\n\na", BlockKind.COMMENT, "allow: x"),
        ("a <!-- inline --> b", BlockKind.COMMENT, "inline"),
        ("a %%hidden%% b", BlockKind.COMMENT, "hidden"),
        ("%%\nover\n\nparagraphs\n%%", BlockKind.COMMENT, "over\n\nparagraphs"),
        ("a {{< stat 34 >}} b", BlockKind.TEMPLATE, "stat 34"),
        ("{{% note %}}", BlockKind.TEMPLATE, "note"),
        ("{{< figure\n  n=34 >}}", BlockKind.TEMPLATE, 'figure\n  n=34'),
        ("a <Stat value=\"34\"/> b", BlockKind.TEMPLATE, '<Stat value="34"/>'),
        ("<Stat value={34} />\n", BlockKind.TEMPLATE, "<Stat value={34} />"),
        ("[a](https://doi.org/10.5555/x)", BlockKind.LINK, "https://doi.org/10.5555/x"),
        ("[a](<b c> 'd')", BlockKind.LINK, "b c"),
        ("[a][r]\n\n[r]: <https://example.org> 'd'", BlockKind.LINK, "https://example.org"),
        ("![a](b.png)", BlockKind.LINK, "b.png"),
        ("<a href='https://example.org'>a</a>", BlockKind.LINK, "https://example.org"),
    ],
)  # fmt: skip
def test_what_stands_off_the_flow(source: str, kind: BlockKind, text: str) -> None:
    document = article(source)
    assert [text] == words(document, kind)
    assert text == placed(document, text)


def test_templates_in_code_are_code() -> None:
    assert kinds("a `{{ 34 }}` b\n\n```\n{{< stat 34 >}}\n%%\n```") == [("paragraph", "a  b")]


def test_mdx_is_set_aside_and_the_words_inside_are_read() -> None:
    source = (
        "import A from 'a'\n\n# T <B n={5} />\n\n<C d={{e: 6}} f=\"g > h\">\n\n"
        "Death **{34}** 35%.\n\n</C>\n\n{/* note */}"
    )
    assert kinds(source, "a.mdx") == [
        ("heading", "T"),
        ("paragraph", "Death  35%."),
        ("template", "import A from 'a'"),
        ("template", "<B n={5} />"),
        ("template", '<C d={{e: 6}} f="g > h">'),
        ("template", "34"),
        ("comment", "note"),
    ]


def test_obsidian_links_read_as_their_alias_or_target() -> None:
    source = "[[note|the 34% note]] and [[other]], ==marked== ![[x]] but [[5]](#r)"
    assert words(article(source)) == ["the 34% note and other, marked  but [5]"]


def test_a_callout_has_its_title_as_a_block() -> None:
    assert kinds("> [!tip]+ The *title*\n> The body.") == [
        ("quote", "The title"),
        ("quote", "The body."),
    ]


def test_headings_open_sections() -> None:
    document = article("# A\n\na\n\n## B\n\nb\n\n### C *c*\n\nc\n\nD\n---\n\nd")
    sections = [block.section for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert sections == [("A",), ("A", "B"), ("A", "B", "C c"), ("A", "D")]


def test_each_paragraph_of_an_item_is_a_block_of_its_list() -> None:
    document = article("- a\n\n  b\n  - c\n- d\n\npara\n\n* e")
    items = [
        (text, block.item) for block, text in zip(document.blocks, words(document), strict=True)
    ]
    assert items == [("a", 0), ("b", 0), ("c", 1), ("d", 0), ("para", None), ("e", 2)]


def test_markers_and_task_boxes_are_no_text() -> None:
    assert words(article("3. one\n4. two\n\n- [x] done\n\n> quoted")) == [
        "one",
        "two",
        "done",
        "quoted",
    ]


def test_a_cell_knows_its_row_and_column() -> None:
    document = article("| Outcome | LRT |\n|---|---|\n| Death \\| pain | **34%** |\n| 5 | 6 |")
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
    assert words(document, BlockKind.CELL) == ["Outcome", "LRT", "Death | pain", "34%", "5", "6"]
    assert Cell(0, 1, 1) == cells[3].cell
    assert cells[3].headers == ("Death | pain", "LRT")
    assert cells[5].headers == ("", "LRT")  # a number is no row's name


def test_a_table_inside_a_quote_keeps_its_places() -> None:
    document = article("> | a | b |\n> |---|---|\n> | c | 34% \\| d |")
    assert words(document, BlockKind.CELL) == ["a", "b", "c", "34% | d"]
    assert placed(document, "34% | d") == r"34% \| d"


def test_a_table_of_html_is_read() -> None:
    document = article(
        "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>x</td><td>\n\n**34%**\n\n</td></tr>\n</table>"
    )
    assert words(document, BlockKind.CELL) == ["A", "B", "x", "34%"]
    assert document.blocks[3].headers == ("x", "B")


def test_an_element_never_closed_hides_nothing() -> None:
    assert words(article('<div class="share">\n\nDeath was 34% lower.')) == ["Death was 34% lower."]


def test_footnotes_stand_behind_the_text() -> None:
    document = article("A[^1] b^[inline 5%].\n\n[^1]: The note 6%.\n\n[^2]: Never used 7%.\n\nEnd.")
    assert words(document) == ["A b.", "End.", "inline 5%", "The note 6%.", "Never used 7%."]
    assert document.blocks[-1].section == ("footnotes",)


def test_entries_of_a_reference_list_stand_off_the_flow() -> None:
    source = "# T\n\n## References\n\n1. Example A. A title. J Ex. 2019;34:5.\n2. https://doi.org/10.5555/a"
    assert len(words(article(source), BlockKind.REFERENCE)) == 2


def test_prose_under_sources_stays() -> None:
    assert words(article("# Sources\n\nWe asked 34 experts.")) == [
        "Sources",
        "We asked 34 experts.",
    ]


def test_a_labelled_block_stays() -> None:
    source = "# Source\n\nTitle: A study\nJournal: J Ex\nDOI: 10.5555/a\n"
    assert "Title: A study\nJournal: J Ex\nDOI: 10.5555/a" in words(article(source))


def test_front_matter_is_metadata_with_its_keys_and_places() -> None:
    document = article(
        '---\ntitle: "A: 34%"\nsource:\n  doi: 10.5555/a\ntags: [b, c]\nlang: de\n---\nBody.'
    )
    metadata = [block for block in document.blocks if block.kind is BlockKind.METADATA]
    assert words(document, BlockKind.METADATA) == ["A: 34%", "10.5555/a", "b", "c", "de"]
    assert [block.headers[0] for block in metadata] == [
        "title",
        "source.doi",
        "tags",
        "tags",
        "lang",
    ]
    assert placed(document, "10.5555/a") == "10.5555/a"
    assert document.language == "de"
    assert words(document) == ["Body."]


def test_toml_front_matter_is_read_too() -> None:
    document = article(
        '+++\ntitle = "T"\ndate = 2018-10-24\n[source]\ndoi = "10.5555/a"\n+++\nBody.'
    )
    assert words(document, BlockKind.METADATA) == ["T", "2018-10-24", "10.5555/a"]
    assert placed(document, "10.5555/a") == "10.5555/a"


def test_words_folded_in_front_matter_keep_their_places() -> None:
    document = article("---\na: >\n  one 34%\n  two\n---\n")
    assert words(document, BlockKind.METADATA) == ["one 34% two"]
    assert placed(document, "34%") == "34%"


@pytest.mark.parametrize("broken", ["a: [1, 2", "a: b: c", "- x\na: 5", 'a: "b', "a: *b"])
def test_broken_front_matter_is_one_block_and_no_error(broken: str) -> None:
    document = article(f"---\n{broken}\n---\n\nBody 34%.")
    assert [broken] == words(document, BlockKind.METADATA)
    assert words(document) == ["Body 34%."]


def test_rules_around_words_are_no_front_matter() -> None:
    assert "Death was 34% lower." in words(article("---\n\nDeath was 34% lower.\n\n---\n\nMore."))


def test_numbers_alone_on_a_line_are_paragraphs_of_their_own() -> None:
    assert words(article("1\n\nWhat was asked?\n\n2")) == ["1", "What was asked?", "2"]


def test_an_escaped_character_stands_behind_its_backslash() -> None:
    assert placed(article("We took \\~64 mice."), "~64") == "~64"
