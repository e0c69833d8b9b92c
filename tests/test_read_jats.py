"""JATS: the article in its elements, and what its front says of it."""

import pytest
from laying import article, placed, words

from lint.document import BlockKind
from lint.errors import UnreadableError
from lint.read.reader import read


def body(inner: str) -> str:
    return f"<article><body>{inner}</body></article>"


def jats(source: str, *kinds: BlockKind) -> list[str]:
    return words(article(source, "a.xml"), *kinds)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p>The risk\n  was <bold>34%</bold></p>", "The risk was 34%"),
        ("<p>27.1 &plusmn; 9.9 &#177; &lt;5 &amp; 6</p>", "27.1 ± 9.9 ± <5 & 6"),
        ("<p>a <![CDATA[<5 & 6]]> b</p>", "a <5 & 6 b"),
        ("<p>10<sup>-8</sup> m<sup>2</sup> CO<sub>2</sub></p>", "10⁻⁸ m² CO2"),
        ('<p>better <xref ref-type="bibr">[3]</xref></p>', "better [3]"),
        ('<p>better<xref ref-type="bibr"><sup>3</sup></xref></p>', "better[3]"),
        ('<p>better <sup><xref ref-type="bibr">3</xref></sup></p>', "better [3]"),
        ('<p>[<xref ref-type="bibr">3</xref>, <xref ref-type="bibr">4</xref>]</p>', "[3, 4]"),
        ('<p>by <xref ref-type="bibr">Example (2010)</xref></p>', "by Example (2010)"),
        ('<p>34%<xref ref-type="table-fn">a</xref></p>', "34%[a]"),
        ('<p>see <xref ref-type="fig">Figure 2</xref></p>', "see Figure 2"),
        ("<p>a <inline-formula><tex-math>35</tex-math></inline-formula> b</p>", "a b"),
        ("<p>a <inline-graphic/><alternatives/> b</p>", "a b"),
        ("<p>a <ext-link>https://example.org</ext-link> b</p>", "a https://example.org b"),
    ],
)
def test_words_as_a_reader_sees_them(inner: str, text: str) -> None:
    assert jats(body(inner)) == [text]


@pytest.mark.parametrize(
    "inner",
    [
        "<disp-formula>35</disp-formula>", "<p><tex-math>35</tex-math></p>", "<code>35</code>",
        "<sec><label>35</label><p>a</p></sec>", "<list-item><label>35</label></list-item>",
        '<p><ext-link href="https://example.org/35">a</ext-link></p>', "<!-- 35 -->",
        "<fig><graphic href='35'/><object-id>35</object-id></fig>",
    ],
)  # fmt: skip
def test_no_number_is_read_from_what_is_no_prose(inner: str) -> None:
    assert not any("35" in text for text in jats(body(f"{inner}<p>After.</p>")))


def test_reviews_and_replies_are_not_the_article() -> None:
    source = (
        "<article><body><p>a</p></body><sub-article><body><p>35</p></body></sub-article></article>"
    )
    assert jats(source) == ["a"]


def test_the_front_gives_title_and_abstract_to_the_flow() -> None:
    source = (
        "<article><front><journal-meta><issn>35</issn></journal-meta><article-meta><title-group>"
        "<article-title>T</article-title></title-group><permissions><p>35</p></permissions><abstract>"
        "<title>Abstract</title><sec><title>Results</title><p>34%</p></sec></abstract><trans-abstract>"
        "<p>35</p></trans-abstract></article-meta></front><body><p>b</p></body></article>"
    )
    document = article(source, "a.xml")
    assert words(document) == ["T", "Abstract", "Results", "34%", "b"]
    assert [block.section for block in document.blocks if block.is_flow] == [
        (), ("T",), ("T", "Abstract"), ("T", "Abstract", "Results"), ("T",),
    ]  # fmt: skip


def test_the_front_says_of_the_article_itself() -> None:
    source = (
        '<article xml:lang="en"><front><article-meta><article-id pub-id-type="doi">10.5555/self'
        '</article-id><contrib-group><contrib contrib-type="author"><name><surname>Example'
        "</surname>"
        '<given-names>Ann</given-names></name></contrib></contrib-group><pub-date pub-type="epub">'
        "<day>5</day><month>3</month><year>2019</year></pub-date><volume>10</volume></article-meta>"
        "</front></article>"
    )
    document = article(source, "a.xml")
    assert {
        block.headers[0]: document.text[block.span.start : block.span.end]
        for block in document.blocks
    } == {
        "article-id.doi": "10.5555/self",
        "contrib.author": "Example, Ann",
        "pub-date.epub": "2019-3-5",
        "volume": "10",
    }
    assert document.language == "en"
    assert placed(document, "10.5555/self") == "10.5555/self"


def test_blocks_have_their_kinds() -> None:
    inner = (
        "<sec><title>a</title><p>b<list><list-item><p>c</p></list-item></list>d</p><disp-quote><p>e"
        "</p></disp-quote><fig><label>Figure 1.</label><caption><title>f</title><p>g</p></caption>"
        "</fig></sec>"
    )
    document = article(body(inner), "a.xml")
    assert [(block.kind.value, text) for block, text in
            zip(document.blocks, words(document), strict=True)] == [
        ("heading", "a"), ("paragraph", "b"), ("list-item", "c"), ("paragraph", "d"),
        ("quote", "e"), ("caption", "Figure 1. f"), ("caption", "g"),
    ]  # fmt: skip


def test_a_cell_knows_its_row_and_columns() -> None:
    inner = (
        "<table-wrap><label>Table 1</label><table><thead><tr><th/><th colspan='2'>Group</th></tr>"
        "<tr><th>Outcome</th><th>LRT</th><th>ST</th></tr></thead><tbody><tr><td>Death</td><td>34%</td>"
        "<td>24%</td></tr></tbody></table><table-wrap-foot><fn><p>note</p></fn></table-wrap-foot>"
        "</table-wrap>"
    )
    document = article(body(inner), "a.xml")
    headers = dict(zip(words(document), [block.headers for block in document.blocks], strict=True))
    assert headers["24%"] == ("Death", "Group", "ST")
    assert document.blocks[-1].kind is BlockKind.CAPTION


def test_a_note_inside_a_sentence_stands_behind_the_text() -> None:
    document = article(body("<p>It goes<fn><p>a note</p></fn> on.</p><p>b</p>"), "a.xml")
    assert words(document) == ["It goes on.", "b", "a note"]
    assert document.blocks[-1].section == ("footnotes",)


def test_a_reference_is_one_block_with_its_doi() -> None:
    source = (
        "<article><back><ref-list><title>References</title><ref><label>1</label><element-citation>"
        "<person-group><name><surname>Example</surname><given-names>A</given-names></name><name>"
        "<surname>Sample</surname><given-names>B</given-names></name></person-group><article-title>"
        "A study</article-title><source>J Ex</source><year>2010</year><pub-id pub-id-type='doi'>"
        "10.5555/a</pub-id></element-citation></ref><ref><mixed-citation>Example A, (2011) B."
        "</mixed-citation></ref></ref-list></back></article>"
    )
    assert jats(source, BlockKind.REFERENCE) == [
        "Example A, Sample B. A study. J Ex 2010 10.5555/a",
        "Example A, (2011) B.",
    ]


def test_places_hold_behind_letters_of_several_bytes() -> None:
    document = article(body("<p>Naïve 日本 😀 &plusmn; 34%</p>"), "a.xml")
    assert placed(document, "34%") == "34%"
    assert placed(document, "±") == "&plusmn;"


def test_declared_entities_are_read_once() -> None:
    source = '<!DOCTYPE article [<!ENTITY rate "34&#37;">]>' + body("<p>It was &rate; lower</p>")
    document = article(source, "a.xml")
    assert words(document) == ["It was 34% lower"]
    assert placed(document, "34%") == "&rate;"


def test_a_declared_encoding_is_read() -> None:
    source = '<?xml version="1.0" encoding="ISO-8859-1"?>' + body("<p>27.1 ± 9.9</p>")
    assert words(read(source.encode("latin-1"), "a.xml")) == ["27.1 ± 9.9"]


def test_xml_that_is_not_well_formed_names_line_and_column() -> None:
    with pytest.raises(UnreadableError, match=r"a\.xml: line 2, column 7: not well-formed"):
        article("<article>\n<p>a</b></article>", "a.xml")


def test_other_xml_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"<feed>.*JATS"):
        article("<feed><entry/></feed>", "a.xml")
