"""Plain text: paragraphs, items, headings and labelled lines that nothing marks."""

import pytest
from laying import article, words

from lint.document import BlockKind

LONG = "This is a line of the kind that people paste, far longer than anyone would type it" * 2


def blocks(source: str) -> list[tuple[str, str]]:
    document = article(source, "a.txt")
    return [(block.kind.value, text) for block, text in
            zip(document.blocks, words(document), strict=True)]  # fmt: skip


def test_blank_lines_part_paragraphs_and_typed_lines_join() -> None:
    assert blocks("one\ntwo\n \t\nthree") == [("paragraph", "one\ntwo"), ("paragraph", "three")]


def test_pasted_lines_are_paragraphs() -> None:
    assert blocks(f"{LONG}\nAnother.") == [("paragraph", LONG), ("paragraph", "Another.")]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "–", "+"])
def test_a_bullet_is_no_text(bullet: str) -> None:
    source = f"  {bullet} one 34%\n  {bullet} two\n    goes on\nAfter."
    assert blocks(source) == [
        ("list-item", "one 34%"), ("list-item", "two\ngoes on"), ("paragraph", "After."),
    ]  # fmt: skip


def test_a_number_before_an_item_is_text() -> None:
    assert blocks("1. one\n2) two") == [("list-item", "1. one"), ("list-item", "2) two")]


def test_a_negative_number_is_no_bullet() -> None:
    assert blocks("-7.2 mm Hg was the change.\n\n- 5 of them") == [
        ("paragraph", "-7.2 mm Hg was the change."), ("list-item", "5 of them"),
    ]  # fmt: skip


def test_items_know_their_list() -> None:
    document = article("- a\n- b\n\nx\n\n- c", "a.txt")
    assert [block.item for block in document.blocks] == [0, 0, None, 1]


def test_labelled_lines_are_paragraphs_of_their_own() -> None:
    source = "Title: A study\nJournal: J Ex\nPublished: 2018-10-24"
    assert blocks(source) == [("paragraph", line) for line in source.split("\n")]


@pytest.mark.parametrize(
    "line",
    ["A Trial of Surgery First", "What was asked?", "MF07-01 Trial: A Randomized Study", "Methods"],
)
def test_a_title_alone_is_a_heading(line: str) -> None:
    assert blocks(f"{line}\n\nText.")[0] == ("heading", line)


@pytest.mark.parametrize(
    "line",
    [
        "It ended here.", "Based on research published under:", "1", "Survival: 41.6% alive",
        "Journal: Annals of Examples", "Death was 34% lower with surgery", '"A whole sentence."',
        "the risk was lower", "HR 0.66, CI 0.49 to 0.88", "- an item", LONG,
    ],
)  # fmt: skip
def test_other_lines_alone_are_none(line: str) -> None:
    assert blocks(f"{line}\n\nText.")[0][0] != "heading"


def test_the_last_line_is_no_heading() -> None:
    assert blocks("Death Was Lower") == [("paragraph", "Death Was Lower")]


def test_a_heading_opens_a_section() -> None:
    document = article("Results\n\nDeath was lower.", "a.txt")
    assert document.blocks[1].section == ("Results",)


def test_entries_under_references_stand_off_the_flow() -> None:
    source = "References\n\n1. Example A. A title. J Ex. 2019;3:4.\n2. Sample B. Other. 2020."
    assert len(words(article(source, "a.txt"), BlockKind.REFERENCE)) == 2
