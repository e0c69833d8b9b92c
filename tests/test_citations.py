"""Citations: DOIs in text, labelled blocks, running references, reference lists, metadata."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from clock import timed
from hypothesis import given
from hypothesis import strategies as st

from lint.claim import Citation, CitationForm
from lint.document import Block, BlockKind, Document, Run, Span
from lint.extract.citations import find_citations
from lint.extract.doi import doi_spans, find_dois
from lint.read.reader import read

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "citation_text.yaml").read_text("utf-8"))


def article(text: str) -> Document:
    """Paragraphs parted by blank lines, as a reader hands them over."""
    return blocks_of([(BlockKind.PARAGRAPH, (), part) for part in text.split("\n\n") if part])


def blocks_of(parts: list[tuple[BlockKind, tuple[str, ...], str]]) -> Document:
    """A document of blocks whose source is their text."""
    blocks = []
    pieces: list[str] = []
    at = 0
    for kind, headers, words in parts:
        blocks.append(Block(kind=kind, span=Span(at, at + len(words)), headers=headers))
        pieces.append(words)
        at += len(words) + 2
    text = "\n\n".join(pieces)
    runs = (Run(0, len(text), 0, len(text)),)
    return Document(uri="a.txt", source=text, text=text, runs=runs, blocks=tuple(blocks))


def shown(citation: Citation) -> dict[str, Any]:
    """A citation in the form of the cases."""
    stated = {
        field: values[0].value
        if len(values) == 1 and field != "author"
        else [value.value for value in values]
        for field, values in citation.stated.items()
    }
    return {
        "DOI": citation.DOI,
        "form": citation.form.value,
        "truncated": citation.truncated,
        "stated": stated,
    }


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {"truncated": False, **case}


@pytest.mark.parametrize("case", CASES["dois"], ids=lambda case: case["text"])
def test_dois_are_read_as_printed(case: dict[str, Any]) -> None:
    assert case["dois"] == [name for _, name in doi_spans(case["text"])]


@pytest.mark.parametrize("case", CASES["addresses"], ids=lambda case: case["text"])
def test_addresses_that_hold_a_doi(case: dict[str, Any]) -> None:
    assert case["dois"] == [name for _, name in doi_spans(case["text"])]


@pytest.mark.parametrize("case", CASES["works"], ids=lambda case: case["name"])
def test_works_and_what_is_stated_of_them(case: dict[str, Any]) -> None:
    document = read(case["source"].encode(), f"article.{case['format']}")

    assert [expected(one) for one in case["citations"]] == [
        shown(one) for one in find_citations(document)
    ]


@pytest.mark.parametrize("case", CASES["works"], ids=lambda case: case["name"])
def test_values_stand_where_they_are_said_to_stand(case: dict[str, Any]) -> None:
    document = read(case["source"].encode(), f"article.{case['format']}")

    for citation in find_citations(document):
        for values in citation.stated.values():
            for value in values:
                printed = document.text[value.span.start : value.span.end]
                assert value.value == " ".join(printed.split())


@pytest.mark.parametrize("case", CASES["metadata"], ids=lambda case: case["name"])
def test_metadata(case: dict[str, Any]) -> None:
    words = (BlockKind.PARAGRAPH, (), "Walking is good for you.")
    document = blocks_of(
        [words, *((BlockKind.METADATA, (key,), value) for key, value in case["values"])]
    )

    assert [{"form": "metadata", **expected(one)} for one in case["citations"]] == [
        shown(one) for one in find_citations(document)
    ]


def test_there_are_as_many_cases_as_promised() -> None:
    works = CASES["works"]
    labelled = [
        case for case in works if any(one["form"] == "labelled" for one in case["citations"])
    ]

    assert len(CASES["dois"]) + len(CASES["addresses"]) >= 60
    assert len(labelled) >= 25
    assert len(works) - len(labelled) >= 35


def test_the_doi_has_its_own_place_and_its_letters() -> None:
    document = article("Walking helps (doi:10.1000/ABC).")
    (citation,) = find_citations(document)

    assert citation.doi_span is not None
    assert document.text[citation.doi_span.start : citation.doi_span.end] == "10.1000/ABC"
    assert citation.printed_doi == "10.1000/ABC"


def test_a_labelled_block_reaches_from_its_first_label_to_its_last_value() -> None:
    text = "Before.\n\nTitle: A trial of early walking\n\nDOI: 10.1000/abc\n\nBehind."
    (citation,) = find_citations(article(text))

    assert text[citation.span.start : citation.span.end] == (
        "Title: A trial of early walking\n\nDOI: 10.1000/abc"
    )


def test_a_link_is_cited_where_its_words_stand() -> None:
    source = "Walking helps.\n\nIn [a study](https://doi.org/10.1000/abc) it did.\n"
    document = read(source.encode(), "a.md")
    (citation,) = find_citations(document)

    assert document.text[citation.span.start : citation.span.end] == "a study"
    assert citation.block == 1
    assert citation.doi_span is not None
    assert document.text[citation.doi_span.start : citation.doi_span.end] == "10.1000/abc"


def test_a_link_is_cited_where_its_words_stand_in_html() -> None:
    source = (
        '<p>Walking helps.</p><p>In <a href="https://doi.org/10.1000/abc"><b>a</b> study</a>.</p>'
    )
    document = read(source.encode(), "a.html")
    (citation,) = find_citations(document)

    assert document.text[citation.span.start : citation.span.end] == "a study"


def test_the_target_of_a_link_by_reference_is_cited_once() -> None:
    source = "In [a study][1] it did.\n\n[1]: https://doi.org/10.1000/abc\n"
    found = find_citations(read(source.encode(), "a.md"))

    assert [one.DOI for one in found] == ["10.1000/abc"]


def test_a_shortcode_that_prints_a_doi_cites_it() -> None:
    source = 'Walking [often] helps {{< doi "10.1000/abc" >}} people.\n'
    (citation,) = find_citations(read(source.encode(), "a.md"))

    assert citation.DOI == "10.1000/abc"
    assert citation.block == 0


def test_citations_stand_in_order_of_the_text() -> None:
    source = (
        "Doe et al. *medRxiv* [@doi:10.1000/b]\n\nTitle: A trial of walking\n\nDOI: 10.1000/a\n"
    )
    found = find_citations(read(source.encode(), "a.md"))

    expected_order = ["10.1000/b", "10.1000/a"]
    assert expected_order == [one.DOI for one in found]


REVIEW = """\
### Diarrhea may be underestimated: a missing link in 2019 novel coronavirus

Liang et al. *medRxiv* [@doi:10.1101/2020.02.03.20020289]

#### Keywords

- SARS-CoV-2
- diarrhea
"""  # ismms-himc/covid-19_sinai_reviews, CC-BY-4.0, Icahn School of Medicine at Mount Sinai


def test_a_review_states_title_journal_and_first_author() -> None:
    (citation,) = find_citations(read(REVIEW.encode(), "review.md"))

    assert shown(citation) == {
        "DOI": "10.1101/2020.02.03.20020289",
        "form": "running",
        "truncated": True,
        "stated": {
            "title": "Diarrhea may be underestimated: a missing link in 2019 novel coronavirus",
            "author": ["Liang"],
            "container-title": "medRxiv",
        },
    }


BLOCKED = """\
**Title: **

Vitamin D insufficiency is prevalent in severe COVID-19

**Doi:** 10.1101/2020.04.24.20075838

**Keywords: **

SARS-CoV-2, Covid-19, Vitamin D insufficiency, African American

**The main finding of the article: **

Vitamin D insufficiency affects almost 50% of the population.
"""  # the same collection


def test_a_review_with_labels_is_one_citation() -> None:
    (citation,) = find_citations(read(BLOCKED.encode(), "review.md"))

    assert citation.form is CitationForm.LABELLED
    assert citation.DOI == "10.1101/2020.04.24.20075838"
    assert [one.value for one in citation.stated["title"]] == [
        "Vitamin D insufficiency is prevalent in severe COVID-19"
    ]


NUMBERED = """\
1\\. Gordon DE, Jang GM, Bouhaddou M, et al. A SARS-CoV-2-Human
Protein-Protein Interaction Map Reveals Drug Targets and Potential
Drug-Repurposing. *bioRxiv*. March 2020:2020.03.22.002386.
doi:10.1101/2020.03.22.002386

2\\. Miknis ZJ, Donaldson EF, Umland TC, Rimmer RA, Baric RS, Schultz LW.
Severe acute respiratory syndrome coronavirus nsp9 dimerization is
essential for efficient viral growth. *J Virol*. 2009;83(7):3007-3018.
doi:10.1128/JVI.01505-08
"""  # the same collection


def test_entries_below_a_review_are_references() -> None:
    first, second = find_citations(read(NUMBERED.encode(), "review.md"))

    assert shown(first)["stated"]["container-title"] == "bioRxiv"
    assert shown(second)["stated"] == {
        "author": ["Miknis ZJ", "Donaldson EF", "Umland TC", "Rimmer RA", "Baric RS", "Schultz LW"],
        "title": (
            "Severe acute respiratory syndrome coronavirus nsp9 dimerization is essential for "
            "efficient viral growth"
        ),
        "container-title": "J Virol",
        "published": "2009",
        "volume": "83",
        "issue": "7",
        "page": "3007-3018",
    }


LETTERS = st.text(alphabet="abcxyzABC0123456789-._()/:", min_size=1, max_size=30)


@given(LETTERS)
def test_a_doi_read_again_is_itself(suffix: str) -> None:
    for doi in find_dois(f"doi:10.1000/{suffix}"):
        assert [doi.name] == [name for _, name in doi_spans(f"doi:{doi.name}")]


@given(st.text(alphabet="10./aàé<>()[];,:%&\\ \n2FdoiDOI@", max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    for doi in find_dois(text):
        assert doi.whole.holds(doi.span)
        assert doi.name == doi.name.lower()
    find_citations(article(text))


@pytest.mark.parametrize(
    "unit",
    [
        "doi:10.1000/",
        "10.1000/(",
        "10.1000/a;",
        "https://doi.org/",
        "[@doi:",
        "(",
        "Title: a b\n",
        "Doe et al. ",
        "Authors: A B, C D and E F\n\n",
    ],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    def seconds(size: int) -> float:
        document = article(unit * (size // len(unit)))
        with timed() as cost:
            find_citations(document)
        return cost.seconds

    assert seconds(200_000) < 1.0
