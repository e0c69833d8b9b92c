"""What holds for every format: places, line ends, accents, encodings, and no input too hard."""

from pathlib import Path

import pytest
from clock import timed
from hypothesis import given, settings
from hypothesis import strategies as st
from laying import article, assert_positions_hold, placed, words

from lint.document import BlockKind, Span
from lint.errors import UnreadableError
from lint.read.reader import SUFFIXES, read

SOURCES = sorted(
    path
    for path in (Path(__file__).parent / "read").rglob("*")
    if path.suffix in SUFFIXES and path.name != "README.md"
)

# Pieces of markup that go wrong together.
MARKS = """# - > * ** _ ~~ ` ``` [ ] ]( ) ![ [^1] [^1]: | |-|-| <b> </b> <p> </p> <td> <table>
    </table> <li> <sup> </sup> <!-- --> &plusmn; &lt; \\% \\| {{< >}} {{ }} {% %} %% [[ ]] $ == ^ ~
    <script> 34% 41.6 --- +++ === 1. 2) <code> é e\u0301 \u212b 日本 \ufb01 \u200b""".split()
BLANKS = [" ", "  ", "\n", "\n\n", "\n    ", "\t", "\r\n", "\r", "\0", "\u2028", "\x0b", "\x85"]
SCRAPS = st.sampled_from([*MARKS, *BLANKS, "word ", "Label: value", '<a href="x">'])
MIXTURES = st.lists(SCRAPS, max_size=40).map("".join)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_character_knows_its_place(path: Path) -> None:
    assert_positions_hold(read(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_the_source_is_the_file(path: Path) -> None:
    data = path.read_bytes()
    assert data.decode() == read(data, path.name).source


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_other_line_ends_change_no_word(path: Path) -> None:
    source = path.read_bytes().decode().replace("\r\n", "\n")
    texts = {
        read(source.replace("\n", end).encode(), path.name).text for end in ("\n", "\r\n", "\r")
    }
    assert len(texts) == 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_number_is_found_where_it_stands_with_windows_line_ends(path: Path) -> None:
    source = path.read_bytes().decode().replace("\r\n", "\n").replace("\n", "\r\n")
    document = read(source.encode(), path.name)
    assert_positions_hold(document)
    if "34%" in document.text:
        assert placed(document, "34%") == "34%"


@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.html", "a.txt"])
@settings(max_examples=150, deadline=None)
@given(source=MIXTURES)
def test_whatever_stands_in_a_file_is_read_with_its_places(name: str, source: str) -> None:
    document = article(source, name)
    assert source == document.source
    assert_positions_hold(document)


@settings(max_examples=100, deadline=None)
@given(body=st.lists(st.sampled_from(
    ["<p>", "</p>", "<sec>", "</sec>", "<title>", "</title>", "<xref ref-type='bibr'>", "</xref>",
     "<fn>", "</fn>", "<td>", "</td>", "<tr>", "</tr>", "<table>", "</table>", "<sup>", "</sup>",
     "<ref>", "</ref>", "&plusmn;", "&#37;", "34", "é ", "e\u0301", "\r\n", "<![CDATA[<]]>", "1"]
), max_size=30).map("".join))  # fmt: skip
def test_whatever_stands_in_xml_is_read_or_refused(body: str) -> None:
    source = f"<article><body>{body}</body></article>"
    try:
        document = article(source, "a.xml")
    except UnreadableError:
        return
    assert_positions_hold(document)


@settings(max_examples=100, deadline=None)
@given(
    paragraphs=st.lists(
        st.lists(st.sampled_from(["the", "risk", "was", "34%", "lower", "é", "≤", "5", "(9.9)"]),
                 min_size=1, max_size=9).map(" ".join),
        max_size=6,
    )
)  # fmt: skip
def test_prose_without_marks_is_read_as_it_stands(paragraphs: list[str]) -> None:
    assert words(article("\n\n".join(paragraphs))) == paragraphs


def test_one_of_several_equal_numbers_is_found_at_its_own_place() -> None:
    document = article("34% here, [34%](34%) and **34%** there.")
    places = []
    at = document.text.find("34%")
    while at >= 0:
        places.append(document.source_span(Span(at, at + 3)).start)
        at = document.text.find("34%", at + 1)
    assert places == [0, 11, 27, 16]  # the link's target stands behind the words


def test_lines_and_columns_count_from_one_in_the_source_as_it_is() -> None:
    document = article("# Title\r\n\r\nDeath was\r\n**34%** lower.\r\n")
    at = document.text.index("34%")
    assert document.place(Span(at, at + 3)).region == (4, 3, 4, 6)


def test_a_letter_in_two_parts_is_one_and_keeps_its_place() -> None:
    document = article("Cafe\u0301 at 34%")
    assert document.text == "Café at 34%"
    assert placed(document, "é") == "e\u0301"
    assert placed(document, "34%") == "34%"


# Which files are read, and how their bytes become text


@pytest.mark.parametrize("name", ["a.pdf", "a", "notes.rst"])
def test_a_suffix_that_is_not_read_says_which_are(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"\.md .*\.html .*\.docx"):
        read(b"words", name)


def test_text_without_a_name_is_plain() -> None:
    assert words(article("*34%* lower", "-")) == ["*34%* lower"]


@pytest.mark.parametrize("name", ["A.MD", "folder.v2/a.markdown"])
def test_the_suffix_decides_in_any_case(name: str) -> None:
    assert words(article("*34%* lower", name)) == ["34% lower"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_character(encoding: str) -> None:
    document = read("27.1 ± 9.9".encode(encoding), "a.md")
    assert document.source == "27.1 ± 9.9"


def test_bytes_that_are_no_utf_8_are_named() -> None:
    with pytest.raises(UnreadableError, match=r"notes\.md: byte 5 \(0xb1\).*UTF-8"):
        read(b"27.1 \xb1 9.9", "notes.md")


def test_the_byte_is_counted_from_the_start_of_the_file() -> None:
    with pytest.raises(UnreadableError, match="byte 4 "):
        read(b"\xef\xbb\xbf7\xb1", "a.md")


@pytest.mark.parametrize(
    "source",
    [
        b'<meta charset="windows-1252"><p>27.1 \xb1 9.9</p>',
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>27.1 \xb1 9.9',
        b'<?xml version="1.0" encoding="ISO-8859-1"?><p>27.1 \xb1 9.9</p>',
        "<p>27.1 ± 9.9</p>".encode(),
    ],
)
def test_html_may_declare_its_encoding(source: bytes) -> None:
    assert words(read(source, "a.html")) == ["27.1 ± 9.9"]


def test_bytes_that_are_not_what_is_declared_are_named() -> None:
    with pytest.raises(UnreadableError, match=r"byte 26 \(0xff\) is not EUC-JP"):
        read(b'<meta charset="euc-jp"><p>\xff</p>', "a.html")


@pytest.mark.parametrize("name", ["klingon", "rot13", "idna", "unicode_escape"])
def test_a_declared_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match=name):
        read(f'<meta charset="{name}"><p>words</p>'.encode(), "a.html")


# Hostile input: a megabyte of anything, in time that grows with its length


def _repeated(words: str, length: int = 1_000_000) -> str:
    return words * (length // len(words))


HOSTILE = {
    "nested brackets": ("a.md", "[" * 500_000 + "]" * 500_000),
    "brackets in many paragraphs": ("a.md", _repeated("[" * 900 + "\n\n")),
    "one endless line": ("a.md", _repeated("word ")),
    "a million digits": ("a.md", "1" * 1_000_000),
    "list items": ("a.md", _repeated("- a 34%\n")),
    "a table of 1,000 columns": (
        "a.md", "|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + ("|1" * 1000 + "|\n") * 500
    ),
    "a table of 90 columns": (
        "a.md", "|a" * 90 + "|\n" + "|-" * 90 + "|\n" + ("|1" * 90 + "|\n") * 5_500
    ),
    "quotes in quotes": ("a.md", ">" * 1_000_000),
    "lists in lists": ("a.md", "- " * 500_000),
    "images in images": ("a.md", _repeated("![" * 400 + "](b)" * 100 + "\n\n")),
    "notes in notes": ("a.md", _repeated("^[" * 400 + "]" * 400 + "\n\n")),
    "emphasis": ("a.md", _repeated("*a_ " * 4900 + "\n\n")),
    "ticks": ("a.md", "".join("`" * count + " " for count in range(1, 1400))),
    "open tags": ("a.md", _repeated("<a " * 6000 + "\n\n")),
    "open templates": ("a.md", _repeated("{{")),
    "open braces": ("a.mdx", _repeated("<A b={")),
    "front matter in brackets": ("a.md", "---\na: " + "[" * 1_000_000 + "\n---\n"),
    "elements in elements": ("a.html", _repeated("<div>")),
    "tables in tables": ("a.html", _repeated("<table><tr><td>")),
    "tags that never end": ("a.html", _repeated("<a ")),
    "comments that never end": ("a.html", _repeated("<!--")),
    "marked sections": ("a.html", _repeated("<![")),
    "wide cells": ("a.html", "<table><thead>" + _repeated("<tr><th colspan=1000>a")),
    "tall cells": ("a.html", "<table><tr>" + "<td rowspan=60000>" * 1000 + _repeated("<tr><td>")),
    "nested JSON": ("a.html", '<script type="application/ld+json">' + "[" * 1_000_000),
    "deep XML": ("a.xml", "<article>" + "<sec>" * 90_000 + "</sec>" * 90_000 + "</article>"),
    "pointers in pointers": (
        "a.xml", "<article>" + "<xref>" * 70_000 + "</xref>" * 70_000 + "</article>"
    ),
    "lines": ("a.txt", _repeated("a\n")),
    "labels": ("a.txt", _repeated("A: b\n")),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_megabyte_takes_ten_seconds(name: str) -> None:
    uri, source = HOSTILE[name]
    with timed() as cost:
        article(source, uri)
    assert cost.seconds < 10


@pytest.mark.parametrize("name", ["nested brackets", "a table of 1,000 columns"])
def test_what_is_read_as_plain_text_is_said(name: str) -> None:
    uri, source = HOSTILE[name]
    assert len(article(source, uri).partial) == 1


def test_nothing_nested_too_deep_is_lost() -> None:
    document = article(">" * 200 + " Death was 34% lower.")
    assert "34% lower" in document.text
    assert len(document.partial) == 1


def test_entities_that_multiply_do_not() -> None:
    declared = "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">'
        for inner, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    source = f'<!DOCTYPE article [<!ENTITY a "aaaaaaaaaa">{declared}]><article><p>&i;</p></article>'
    assert len(article(source, "a.xml").text) < 1000


def test_nothing_outside_the_file_is_read() -> None:
    source = (
        f'<!DOCTYPE article SYSTEM "{Path(__file__).as_uri()}" ['
        f'<!ENTITY x SYSTEM "{Path(__file__).as_uri()}">]><article><p>a &x; b</p></article>'
    )
    assert words(article(source, "a.xml")) == ["a b"]


def test_blocks_are_found_by_position() -> None:
    document = article("One 1.\n\nTwo 2.")
    block = document.block_at(document.text.index("2"))
    assert block is not None
    assert block.kind is BlockKind.PARAGRAPH
    assert document.text[block.span.start : block.span.end] == "Two 2."
