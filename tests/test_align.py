"""Recorded mentions laid on today's statements, and the parts that this is made of."""

from collections.abc import Mapping

import pytest
from clock import timed
from hypothesis import given
from hypothesis import strategies as st
from recording import case_of, record

from lint.claim import Alignment, Extraction
from lint.extract.extractor import extract, read_sentence
from lint.ledger.align import align
from lint.ledger.anchor import anchors, fold, is_whole, locate
from lint.ledger.assign import assign
from lint.ledger.parse import parse
from lint.ledger.renamed import find_renamed
from lint.read.reader import read

PATH = "article.md"


def aligned(before: str, now: str) -> Alignment:
    return case_of(now, record(before, PATH), PATH).alignment


def pairs(before: str, now: str) -> list[tuple[str, str | None]]:
    """Each recorded quote with the quote that it is today."""
    return [
        (match.mention.exact, match.now and fold(match.now.quote))
        for match in aligned(before, now).matches
    ]


def test_the_same_sentence_thrice_is_matched_one_to_one() -> None:
    text = "It was 34% lower.\n\nIt was 34% lower.\n\nIt was 34% lower.\n"
    alignment = aligned(text, text)
    assert len({match.now.span for match in alignment.matches if match.now}) == 3


def test_one_of_three_equal_sentences_is_gone() -> None:
    thrice = "It was 34% lower.\n\nIt was 34% lower.\n\nIt was 34% lower.\n"
    twice = "It was 34% lower.\n\nIt was 34% lower.\n"
    assert [now for _, now in pairs(thrice, twice)] == ["34%", "34%", None]


def test_equal_digits_of_another_claim_do_not_take_the_place_of_a_changed_number() -> None:
    before = "The risk of death was 34% lower with surgery.\n"
    now = (
        "The risk of death was 43% lower with surgery.\n\n"
        "Of the women who took part, 34% lived alone.\n"
    )
    assert pairs(before, now) == [("34%", "43%")]
    assert [one.quote for one in aligned(before, now).unrecorded] == ["34%"]


def test_equal_digits_alone_are_no_match() -> None:
    before = "The risk of death was 34% lower with surgery.\n"
    now = "Of the women who took part, 34% lived alone.\n"
    assert pairs(before, now) == [("34%", None)]


def test_a_sentence_that_was_split_keeps_its_numbers() -> None:
    before = "After surgery 41.6% of the women were alive, and after tablets 24.4% of them were.\n"
    now = "After surgery 41.6% of the women were alive. After tablets 24.4% of them were.\n"
    assert pairs(before, now) == [("41.6%", "41.6%"), ("24.4%", "24.4%")]


def test_sentences_that_were_joined_keep_their_numbers() -> None:
    before = "After surgery 41.6% of the women were alive. After tablets 24.4% of them were.\n"
    now = "After surgery 41.6% of the women were alive, but after tablets 24.4% of them were.\n"
    assert pairs(before, now) == [("41.6%", "41.6%"), ("24.4%", "24.4%")]


def test_a_number_between_others_that_is_gone_leaves_them_in_place() -> None:
    before = "Age was 34 years in Rome, 45 years in Oslo and 56 years in Bonn.\n"
    now = "Age was 34 years in Rome and 56 years in Bonn.\n"
    assert pairs(before, now) == [
        ("34 years", "34 years"),
        ("45 years", None),
        ("56 years", "56 years"),
    ]


def test_equal_cells_are_told_apart_by_their_headers() -> None:
    before = "| | Rome | Oslo |\n|---|---|---|\n| Women | 12% | 12% |\n| Men | 12% | 12% |\n"
    now = "| | Rome | Oslo |\n|---|---|---|\n| Women | 12% | 12% |\n| Men | 12% | 13% |\n"
    changed = [
        match.now.quote
        for match in aligned(before, now).matches
        if match.now is not None and match.before is not match.now
    ]
    assert changed == ["13%"]


def test_a_sentence_as_recorded_is_never_read_again() -> None:
    text = "After five years, 41.6% of the women were alive.\n"
    ledger = parse(record(text, PATH), "claims.yaml")
    document = read(text.encode(), PATH)
    asked: list[str] = []

    def reading(sentence: str, headers: tuple[str, ...]) -> Extraction:
        asked.append(sentence)
        return read_sentence(sentence, headers)

    recorded = ledger.article(PATH)
    assert recorded is not None
    align(recorded, document, extract(document).statements, reading)
    assert asked == []


@pytest.mark.parametrize(
    ("recorded", "sentence"),
    [
        ("{exact: 5, sentence: It took 5-25% of them.}", "It took 5-25% of them."),
        ("{exact: 25%, sentence: It took 5-25% of them.}", "It took 5-25% of them."),
        ("{exact: about 34% lower, sentence: It was about 34% lower.}", "It was about 34% lower."),
        ("{exact: Stage 4, sentence: It was Stage 4 disease.}", "It was Stage 4 disease."),
    ],
)
def test_a_number_read_otherwise_by_a_newer_extractor_has_not_changed(
    recorded: str, sentence: str
) -> None:
    ledger = (
        "version: 1\narticles:\n  article.md:\n    claims:\n      - id: it\n        value: x\n"
        f"        status: reviewed\n        mentions:\n          - {recorded}\n"
    )
    (match,) = case_of(sentence + "\n", ledger, PATH).alignment.matches
    assert match.before is match.now


@pytest.mark.parametrize(
    ("sentence", "exact", "expected"),
    [
        ("34% of them", "34%", True),
        ("34% of them", "4%", False),
        ("0.34 of them", "34", False),
        ("3.5 of them", "3", False),
        ("3, 4 and 5", "3", True),
        ("was 3.", "3", True),
    ],
)
def test_a_piece_of_a_number_is_not_the_number(sentence: str, exact: str, expected: bool) -> None:
    offset = locate(sentence, exact, 1)
    assert offset is not None
    assert is_whole(sentence, offset, len(exact)) == expected


@given(
    st.lists(st.sampled_from(["34% lower", "12 days", "and", "\n", " ", "5 of 9", "."]), min_size=1)
)
def test_an_anchor_leads_back_to_its_words(pieces: list[str]) -> None:
    document = read(" ".join(pieces).encode(), "article.txt")
    statements = extract(document).statements
    for anchor in anchors(document, statements):
        assert locate(anchor.setting.sentence, anchor.exact, anchor.nth) == anchor.offset


def best_total(worths: list[Mapping[int, int]]) -> int:
    """The greatest total by trying everything."""
    if not worths:
        return 0
    rest = worths[1:]
    totals = [best_total(rest)]
    for candidate, worth in worths[0].items():
        without = [{one: w for one, w in each.items() if one != candidate} for each in rest]
        totals.append(worth + best_total(without))
    return max(totals)


@given(st.lists(st.dictionaries(st.integers(0, 4), st.integers(1, 10_000), max_size=3), max_size=5))
def test_an_assignment_is_one_to_one_and_within_a_step_each_of_the_best(
    worths: list[Mapping[int, int]],
) -> None:
    given_ = assign(worths)
    assert len(set(given_.values())) == len(given_)
    total = sum(worths[bidder][candidate] for bidder, candidate in given_.items())
    assert total >= best_total(worths) - 20 * len(worths)


def many(count: int, word: str = "group") -> str:
    """An article of that many claims."""
    return "\n\n".join(
        f"In {word} {number} of the study, {number % 97 + 1}.{number % 10}% of the patients with "
        f"condition {chr(97 + number % 26)}{number} recovered."
        for number in range(count)
    )


def seconds_to_align(before: str, now: str) -> float:
    ledger = parse(record(before, PATH), "claims.yaml")
    document = read(now.encode(), PATH)
    statements = extract(document).statements
    recorded = ledger.article(PATH)
    assert recorded is not None
    with timed() as cost:
        align(recorded, document, statements, read_sentence)
    return cost.seconds


def test_a_thousand_recorded_claims_are_laid_on_their_article_in_no_time() -> None:
    text = many(530)
    assert record(text).count("- id: ") >= 1000
    assert seconds_to_align(text, text) < 0.1


def test_time_grows_with_the_article_and_not_with_its_square() -> None:
    small = seconds_to_align(many(60), many(60, "arm"))
    large = seconds_to_align(many(240), many(240, "arm"))
    assert large < 10 * small


def test_the_article_with_most_of_the_sentences_is_the_renamed_one() -> None:
    texts = [many(5), many(5, "arm")]
    gone = [
        parse(record(text, f"{n}.md"), "claims.yaml").articles[0] for n, text in enumerate(texts)
    ]
    document = read(texts[1].encode(), "new.md")
    found = find_renamed(gone, document, extract(document).statements)
    assert found is not None
    assert found.path == "1.md"
