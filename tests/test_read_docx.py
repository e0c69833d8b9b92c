"""Word files, made by the library that reads them."""

import sys
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordFile
from laying import assert_positions_hold, words

from lint.document import BlockKind, Document
from lint.errors import UnreadableError
from lint.read.reader import read


@pytest.fixture
def word() -> WordFile:
    return docx.Document()


def saved(word: WordFile) -> Document:
    stream = BytesIO()
    word.save(stream)
    document = read(stream.getvalue(), "a.docx")
    assert_positions_hold(document)
    return document


def test_the_source_is_the_paragraphs_joined_by_line_feeds(word: WordFile) -> None:
    word.add_heading("A title", 0)
    word.add_paragraph("Death was 34% lower.")
    document = saved(word)
    assert document.source == "A title\nDeath was 34% lower."
    assert document.place(document.blocks[1].span).region == (2, 1, 2, 21)


def test_blocks_have_their_kinds(word: WordFile) -> None:
    word.add_heading("A", 1)
    word.add_heading("B", 2)
    word.add_paragraph("c")
    word.add_paragraph("d", style="List Bullet")
    word.add_paragraph("e", style="Quote")
    word.add_paragraph("f", style="Caption")
    document = saved(word)
    assert [block.kind.value for block in document.blocks if block.is_flow] == [
        "heading", "heading", "paragraph", "list-item", "quote", "caption",
    ]  # fmt: skip
    assert document.blocks[2].section == ("A", "B")


def test_raised_characters_are_powers_or_marks(word: WordFile) -> None:
    paragraph = word.add_paragraph("10")
    paragraph.add_run("-8").font.superscript = True
    paragraph.add_run(" survived")
    paragraph.add_run("12").font.superscript = True
    assert words(saved(word)) == ["10⁻⁸ survived[12]"]


def test_hidden_words_are_not_read(word: WordFile) -> None:
    paragraph = word.add_paragraph("a ")
    paragraph.add_run("35 ").font.hidden = True
    paragraph.add_run("b")
    assert words(saved(word)) == ["a b"]


def test_a_line_break_stays_in_its_paragraph(word: WordFile) -> None:
    word.add_paragraph("one\ntwo")
    assert words(saved(word)) == ["one\ntwo"]


def test_a_cell_knows_its_row_and_column(word: WordFile) -> None:
    table = word.add_table(rows=3, cols=2)
    for row, texts in enumerate([["Outcome", "LRT"], ["Death", "34%"], ["", "24%"]]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document = saved(word)
    headers = dict(zip(words(document), [block.headers for block in document.blocks], strict=False))
    assert headers["34%"] == ("Death", "LRT")
    assert headers["24%"] == ("Death", "LRT")


def test_what_the_file_says_of_itself_is_metadata(word: WordFile) -> None:
    word.core_properties.title = "A title"
    word.core_properties.language = "de"
    word.add_paragraph("x")
    document = saved(word)
    assert "A title" in words(document, BlockKind.METADATA)
    assert document.language == "de"


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"a\.docx: not a Word file"):
        read(b"words", "a.docx")


def test_a_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableError, match=r"pip install 'claimdrift\[docx\]'"):
        read(b"words", "a.docx")
