"""HTML: the article's body and not the page around it, and what the page says of itself."""

import pytest
from laying import article, placed, words

from lint.document import BlockKind, Cell


def html(source: str, *kinds: BlockKind) -> list[str]:
    return words(article(source, "a.html"), *kinds)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>The risk\n   was &nbsp;34%</p>", "The risk was \xa034%"),
        ("<p>27.1 &plusmn; 9.9 &#177; &#xB1; &lt;5</p>", "27.1 ± 9.9 ± ± <5"),
        ("<p>5 < 6 & 7 > 3</p>", "5 < 6 & 7 > 3"),
        ("<p>a<b>b</b> <i> c</i></p>", "ab c"),
        ("<p>10<sup>-8</sup> 5 kg/m<sup>2</sup> I<sup>2</sup></p>", "10⁻⁸ 5 kg/m² I²"),
        ("<p>better<sup>12</sup>, 41.6%<sup>3,4</sup></p>", "better[12], 41.6%[3,4]"),
        ('<p>in 34<sup><a href="#r">5</a></sup> and 1<sup>st</sup></p>', "in 34[5] and 1st"),
        ('<p>better <a href="#cite-3">[3]</a> <a href="#c4">4</a></p>', "better [3] [4]"),
        ("<p>CO<sub>2</sub> HbA<sub>1c</sub></p>", "CO2 HbA1c"),
        ("<p>a <code>35</code> <kbd>36</kbd> b</p>", "a b"),
        ("<p>a<br>b<wbr>c</p>", "a\nbc"),
        ("<math><mn>27.1</mn><mo>±</mo><mn>9.9</mn></math>", "27.1±9.9"),
        ("<math><msup><mn>10</mn><mrow><mo>-</mo><mn>8</mn></mrow></msup></math>", "10⁻⁸"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
        ('<time datetime="2019-03-05">5 March</time>', "5 March"),
        ("just words, 34%", "just words, 34%"),
        ("<html><body><p>34%</p></body></html>", "34%"),
        ("<form><p>a page in a form</p></form>", "a page in a form"),
    ],
)
def test_words_as_a_reader_sees_them(source: str, text: str) -> None:
    assert html(source) == [text]


@pytest.mark.parametrize(
    "source",
    [
        "<script>35</script>", "<style>35</style>", "<template>35</template>", "<!-- 35 -->",
        "<noscript>35</noscript>", "<pre>35</pre>", "<svg><text>35</text></svg>", "<nav>35</nav>",
        "<p hidden>35</p>", '<p aria-hidden="true">35</p>', '<p style="display: none">35</p>',
        '<img alt="35">', '<a href="/35">a</a>', '<div class="x share-buttons">35</div>',
        '<div role="navigation">35</div>', '<math display="block"><mn>35</mn></math>',
        "<header>35</header>", "<footer>35</footer>", "<aside>35</aside>", "<form>35</form>",
        "<button>35</button>", "<head><title>35</title></head>",
    ],
)  # fmt: skip
def test_no_number_is_read_from_what_is_no_prose(source: str) -> None:
    assert not any("35" in text for text in html(f"<body>{source}<p>After.</p></body>"))


def test_the_article_is_read_and_not_the_page() -> None:
    page = (
        "<body><p>page 1</p><main><p>main 2</p><article><header><h1>T</h1></header>"
        "<p>Death was 34% lower in the group of surgery.</p><footer>by A</footer></article>"
        "<article>teaser</article></main></body>"
    )
    assert html(page) == ["T", "Death was 34% lower in the group of surgery.", "by A"]


def test_teasers_are_not_the_article() -> None:
    page = f"<main><p>{'The article itself. ' * 20}</p></main><article>teaser</article>"
    assert html(page) == [("The article itself. " * 20).strip()]


@pytest.mark.parametrize("opening", ["<main>", '<div role="main">'])
def test_the_main_part_is_read_where_there_is_no_article(opening: str) -> None:
    name = opening[1:5].strip(" >")
    assert html(f"<body>page {opening}<p>it</p></{name}> page</body>") == ["it"]


def test_only_whole_names_are_boilerplate() -> None:
    page = (
        '<body class="with-sidebar"><div class="has-share has-references"><p>34%</p></div></body>'
    )
    assert html(page) == ["34%"]


def test_a_page_that_would_have_no_words_is_read_leniently() -> None:
    assert html('<div class="sidebar"><p>34%</p></div>') == ["34%"]


def test_end_tags_that_people_leave_out_are_supplied() -> None:
    page = "<p>a<p>b<ul><li>c<li>d<ul><li>e</ul></ul><dl><dt>f<dd>g</dl>h"
    assert html(page) == ["a", "b", "c", "d", "e", "f", "g", "h"]


def test_end_tags_that_end_nothing_are_passed_over() -> None:
    assert html("<p>a</b></div></li> b</td></p>c</p>") == ["a b", "c"]


def test_blocks_have_their_kinds() -> None:
    page = (
        "<h1>a</h1><p>b</p><ul><li>c</li></ul><blockquote>d</blockquote>"
        "<figure><figcaption>e</figcaption></figure><table><tr><th>f</th><td>g</td></tr></table>"
    )
    document = article(page, "a.html")
    assert [block.kind.value for block in document.blocks] == [
        "heading", "paragraph", "list-item", "quote", "caption", "cell", "cell",
    ]  # fmt: skip


def test_headings_open_sections() -> None:
    document = article("<h1>A</h1><h3>B</h3><p>b</p><h2>C</h2><p>c</p>", "a.html")
    sections = [block.section for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert sections == [("A", "B"), ("A", "C")]


def test_spanning_headers_stand_above_each_of_their_columns() -> None:
    page = (
        "<table><thead><tr><th rowspan=2>Outcome<th colspan=2>Group</tr><tr><th>LRT<th>ST</thead>"
        "<tr><td rowspan=2>Death<td>34%<td>24%</tr><tr><td>5<td>6</tr>"
        "<tr><th scope=row>2019<td>7<p>8<td></table>"
    )
    document = article(page, "a.html")
    headers = {
        text: block.headers for block, text in zip(document.blocks, words(document), strict=True)
    }
    assert headers["34%"] == ("Death", "Group", "LRT")
    assert headers["24%"] == ("Death", "Group", "ST")
    assert headers["6"] == ("Death", "Group", "ST")
    assert headers["7\n8"] == ("2019", "Group", "LRT")
    assert headers["LRT"] == ("", "Group")


def test_rows_and_columns_count_spans() -> None:
    document = article("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", "a.html")
    assert [block.cell for block in document.blocks] == [
        Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 1), Cell(0, 1, 2),
    ]  # fmt: skip


def test_a_table_without_marked_headers_has_them_in_a_row_of_words() -> None:
    document = article("<table><tr><td>Outcome<td>LRT<tr><td>Death<td>34%</table>", "a.html")
    assert document.blocks[-1].headers == ("Death", "LRT")


def test_a_table_that_lays_out_a_page_is_none() -> None:
    page = "<table><tr><td><h1>T</h1><p>a</p><table><tr><td>b<td>5</table></table>"
    document = article(page, "a.html")
    assert [block.kind.value for block in document.blocks] == [
        "heading", "paragraph", "cell", "cell",
    ]  # fmt: skip


def test_an_entry_of_a_reference_list_is_one_block() -> None:
    page = (
        '<p>a</p><section class="references"><h2>References</h2><ol><li><p>Example A.</p>'
        " <p>J Ex 2010</p><li>Sample B</ol></section>"
    )
    assert html(page, BlockKind.REFERENCE) == ["Example A. J Ex 2010", "Sample B"]


def test_a_heading_makes_a_reference_list_too() -> None:
    page = "<h2>Bibliography</h2><ul><li>Example A. Title. J Ex. 2019;3:4.</ul>"
    assert html(page, BlockKind.REFERENCE) == ["Example A. Title. J Ex. 2019;3:4."]


def test_what_the_page_says_of_itself_is_metadata() -> None:
    page = """<html lang="de-AT"><head><title>A &amp; B</title>
        <meta name="citation_doi" content="10.5555/a&amp;b"><meta content='T' property='og:title'>
        <meta name="viewport" content="width=5"><link href="https://example.org" rel="canonical">
        <script type="application/ld+json">{"a": [{"name": "A. Example"}, "10.5555/c"], "n": 5,
        "u": "https:\\/\\/example.org\\/d"}</script></head><body><p>x</p></body></html>"""
    document = article(page, "a.html")
    metadata = {
        block.headers[0]: document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind is BlockKind.METADATA
    }
    assert metadata == {
        "title": "A & B",
        "citation_doi": "10.5555/a&b",
        "og:title": "T",
        "canonical": "https://example.org",
        "jsonld.a.name": "A. Example",
        "jsonld.a": "10.5555/c",
        "jsonld.u": "https://example.org/d",
    }
    assert document.language == "de-AT"
    assert placed(document, "10.5555/a&b") == "10.5555/a&amp;b"
    assert placed(document, "10.5555/c") == "10.5555/c"


def test_broken_json_is_passed_over() -> None:
    assert html('<script type="application/ld+json">{"a": </script><p>b</p>') == ["b"]


def test_targets_of_links_stand_off_the_flow() -> None:
    page = '<p><a href="https://doi.org/10.5555/a">a</a> <a href="#b">b</a> <a href=c>c</a></p>'
    assert html(page, BlockKind.LINK) == ["https://doi.org/10.5555/a", "c"]


def test_comments_are_read_also_above_the_article() -> None:
    assert html("<!-- top --><article><p>a <!-- in --> b</p></article>", BlockKind.COMMENT) == [
        "top", "in",
    ]  # fmt: skip


def test_capitals_are_no_components() -> None:
    assert html('<P CLASS="x35">a</P>', BlockKind.TEMPLATE) == []
