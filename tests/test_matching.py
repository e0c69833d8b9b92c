"""Printed fields against records: tests/cases/citations.yaml, and the whole way over real ones."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bench_citations import Tally, faulty, honest
from clock import timed
from crossref_server import recorded_answers
from printing import prints

from lint.claim import Citation, Stated
from lint.document import Span
from lint.matching.accepted import accepted, changes
from lint.matching.check_character import check_character
from lint.matching.citation import compare, is_same_work, signals_of_other_work
from lint.matching.doi_repair import MOST, candidates, is_misprint
from lint.matching.folding import words
from lint.matching.labels import Label, label_of, without_label
from lint.matching.markup import plain
from lint.matching.status import Fate, events, gravest, is_notice, published_versions
from lint.work import Work, work_from_message

CASES = Path(__file__).parent / "cases" / "citations.yaml"
RECORDS = recorded_answers()


def work(case: dict[str, Any]) -> Work:
    """The record of a case: a real one by its DOI, or the one that the case spells out."""
    if "DOI" in case:
        return work_from_message(RECORDS[case["DOI"]]["message"], requested=case["DOI"])
    return work_from_message({"DOI": "10.5555/case", "type": "journal-article"} | case["record"])


def cited(is_truncated: bool = False, **fields: list[str]) -> Citation:
    stated = {
        name.replace("_", "-"): tuple(Stated(value=str(one), span=Span(0, 1)) for one in values)
        for name, values in fields.items()
    }
    return Citation(DOI="10.5555/case", span=Span(0, 1), stated=stated, truncated=is_truncated)


def cases() -> Iterator[Any]:
    for field, listed in yaml.safe_load(CASES.read_text(encoding="utf-8")).items():
        for number, case in enumerate(listed, start=1):
            yield pytest.param(field, case, id=f"{field}-{number}-{case['expect']}")


@pytest.mark.parametrize(("field", "case"), list(cases()))
def test_case(field: str, case: dict[str, Any]) -> None:
    printed = case["printed"] if isinstance(case["printed"], list) else [case["printed"]]
    citation = cited(case.get("truncated", False), **{field.replace("-", "_"): printed})
    verdict = compare(citation, work(case))[field]
    assert (case["expect"], case.get("name", verdict.why)) == (verdict.outcome.value, verdict.why)


def test_there_are_as_many_cases_as_were_asked_for() -> None:
    assert len(list(cases())) >= 150


# Labels and markup


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Correction: A study", Label.CORRECTION),
        ("Correction to: A study", Label.CORRECTION),
        ("Author Correction: A study", Label.CORRECTION),
        ("Erratum for Smith et al., A study", Label.CORRECTION),
        ("Corrigendum", Label.CORRECTION),
        ("CORRECTION", Label.CORRECTION),
        ("[Corrigendum] A study", Label.CORRECTION),
        ("Retraction—A study", Label.RETRACTION),
        ("Retraction Note: A study", Label.RETRACTION),
        ("Expression of Concern: A study", Label.CONCERN),
        ("Resolution of expression of concern: A study", Label.CONCERN),
        ("RETRACTED: A study", Label.RETRACTED),
        ("RETRACTED ARTICLE: A study", Label.RETRACTED),
        ("A study (Retracted article)", Label.RETRACTED),
        ("WITHDRAWN: A study", Label.WITHDRAWN),
        ('Review for "A study"', Label.REVIEW),
        ("Faculty Opinions recommendation of A study", Label.REVIEW),
        ("Reply to: A study", Label.REPLY),
        ("Comment on “A study”", Label.REPLY),
        ("A study of corrections", None),
        ("Correction of hyponatremia in adults", None),
        ("Withdrawal of life support", None),
        ("Commentary writing in schools", None),
        ("Comments are free", None),
        ("Reviewing the evidence", None),
        ("Retracted jaws in adolescents", None),
        ("Response to treatment in adults", None),
        ("Comment in newspapers", None),
        ("Removal of tattoos", None),
    ],
)
def test_a_label_is_told_from_a_title(title: str, label: Label | None) -> None:
    assert label == label_of(title)


def test_a_title_without_its_label_is_that_of_the_work() -> None:
    assert without_label("Correction to: A study of sleep") == "A study of sleep"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("CO<sub>2</sub> rise", "CO2 rise"),
        ("HbA1c <7% and BMI >30", "HbA1c <7% and BMI >30"),
        ("&lt;i&gt;C. elegans&lt;/i&gt; at p &lt; 0.05", "C. elegans at p < 0.05"),
        ("a<br/>b", "a b"),
        ("x <tex-math>\\alpha</tex-math>y", "x y"),
    ],
)
def test_markup_comes_off_and_text_stays(text: str, cleaned: str) -> None:
    assert cleaned == plain(text)


def test_thousands_are_one_number_and_decimals_are_not() -> None:
    assert words("1,000 and 1.5 and 10, 20") == ("1000", "and", "1", "5", "and", "10", "20")


# Status

WAKEFIELD = "10.1016/s0140-6736(97)11096-0"


def recorded(doi: str) -> Work:
    return work({"DOI": doi})


def made(**fields: Any) -> Work:
    message = {"DOI": "10.5555/w", "type": "journal-article", "title": ["A study of sleep"]}
    return work_from_message(
        message | {name.replace("_", "-"): one for name, one in fields.items()}
    )


def update(type: str, doi: str, source: str = "publisher") -> dict[str, Any]:
    return {"DOI": doi, "type": type, "source": source}


@pytest.mark.parametrize(
    ("doi", "fate"),
    [
        (WAKEFIELD, Fate.RETRACTED),
        ("10.1016/s0140-6736(10)60175-4", None),
        ("10.29328/journal.jcmhs.1001023", Fate.PARTLY_RETRACTED),
        ("10.1371/journal.pone.0064723", Fate.CONCERN),
        ("10.1371/journal.pone.0033693", Fate.CORRECTED),
        ("10.1371/journal.pbio.0050002", Fate.CORRECTED),
        ("10.1073/pnas.1414271111", Fate.CORRECTED),
        ("10.1103/physrevb.98.104436", Fate.CORRECTED),
        ("10.1371/journal.ppat.1008184", None),
        ("10.1371/journal.pgen.1011490", None),
        ("10.1155/2020/5109831", Fate.RETRACTED),
        ("10.1007/s00417-022-05677-8", None),
        ("10.1136/esmoopen-2020-000776", None),
    ],
)
def test_the_gravest_event_of_a_real_record(doi: str, fate: Fate | None) -> None:
    event = gravest(recorded(doi))
    assert fate == (event.fate if event else None)


def test_one_notice_from_two_sources_is_one_event() -> None:
    (event,) = events(recorded("10.1371/journal.pone.0064723"))
    assert {"publisher", "retraction-watch"} == set(event.sources)


def test_all_events_are_listed_the_gravest_first() -> None:
    found = [one.fate for one in events(recorded(WAKEFIELD))]
    assert found == [Fate.RETRACTED, Fate.CORRECTED]


def test_a_notice_linked_both_ways_is_not_retracted() -> None:
    notice = made(
        updated_by=[update("retraction", "10.5555/paper")],
        update_to=[
            update("retraction", "10.5555/paper", "retraction-watch"),
            update("erratum", "10.5555/paper"),
        ],
    )
    assert (gravest(notice), is_notice(notice)) == (None, True)


def test_a_paper_linked_both_ways_is_retracted() -> None:
    paper = made(
        updated_by=[update("retraction", "10.5555/n", "retraction-watch")],
        update_to=[update("retraction", "10.5555/n")] * 4,
    )
    event = gravest(paper)
    assert event is not None
    assert (event.fate, is_notice(paper)) == (Fate.RETRACTED, False)


def test_a_link_both_ways_without_a_word_of_retraction_watch_affects_the_work() -> None:
    paper = made(
        updated_by=[update("retraction", "10.5555/n")],
        update_to=[update("retraction", "10.5555/n")],
    )
    event = gravest(paper)
    assert event is not None
    assert Fate.RETRACTED is event.fate


def test_a_work_changed_in_place_names_itself() -> None:
    paper = made(title=["RETRACTED: A study"], update_to=[update("retraction", "10.5555/w")])
    (event,) = events(paper)
    assert (event.fate, event.notice) == (Fate.RETRACTED, None)


@pytest.mark.parametrize(
    ("type", "fate"),
    [
        ("Retraction", Fate.RETRACTED),
        ("withdrawal", Fate.WITHDRAWN),
        ("removal", Fate.WITHDRAWN),
        ("partial-retraction", Fate.PARTLY_RETRACTED),
        ("expression of concern", Fate.CONCERN),
        ("corrigendum", Fate.CORRECTED),
        ("addendum", Fate.CORRECTED),
        ("clarification", Fate.CORRECTED),
        ("something new", Fate.OTHER),
    ],
)
def test_every_spelling_of_a_notice_is_known_or_shown(type: str, fate: Fate) -> None:
    event = gravest(made(updated_by=[update(type, "10.5555/n")]))
    assert event is not None
    assert fate is event.fate


@pytest.mark.parametrize(
    ("doi", "expected"),
    [
        ("10.1111/ijal.12281", True),
        ("10.1001/amaguidesnewsletters.1996.novdec02", True),
        ("10.1371/annotation/5a4ac42e-a148-4a89-b148-e47de0d72d16", True),
        ("10.1001/2013.jamafacial.73", False),
        (WAKEFIELD, False),
        ("10.29328/journal.jcmhs.1001023", False),
    ],
)
def test_a_notice_is_told_by_its_relation_or_its_title(doi: str, expected: bool) -> None:
    if doi in RECORDS:
        assert expected == is_notice(recorded(doi))


def test_a_preprint_names_what_it_became() -> None:
    preprint = made(relation={"is-preprint-of": [{"id": "10.5555/W2", "id-type": "doi"}]})
    assert published_versions(preprint) == ("10.5555/w2",)


# Another work, accepted records, DOIs to repair


def test_another_work_takes_two_signals() -> None:
    record = recorded("10.1001/2013.jamaoto.197")
    two = cited(title=["Sleep and memory in shift workers"], author=["Otto Muster"])
    one = cited(title=["Sleep and memory in shift workers"], author=["Dylan K. Chan"])
    found = [signals_of_other_work(each, record, compare(each, record)) for each in (two, one)]
    assert found == [("title", "authors"), ()]


def test_a_title_that_fits_is_never_another_work() -> None:
    record = recorded("10.1001/archderm.127.11.1642")
    citation = cited(
        title=["Arteriovenous malformation treated with embolization and laser therapy"],
        author=["Otto Muster"],
        published=["1950"],
    )
    assert signals_of_other_work(citation, record, compare(citation, record)) == ()


def test_the_same_work_takes_its_title_and_authors_or_year() -> None:
    record = recorded("10.1001/archderm.127.11.1642")
    title = ["Arteriovenous malformation treated with embolization and laser therapy"]
    found = [
        is_same_work(each, record)
        for each in (
            cited(title=title, published=["1991"]),
            cited(title=title, author=["Ashinoff R"]),
            cited(title=title),
            cited(title=title, published=["1992"]),
        )
    ]
    assert found == [True, True, False, False]


def test_an_accepted_record_is_unchanged_against_itself() -> None:
    for doi, envelope in RECORDS.items():
        if envelope["outcome"] == "found":
            own = work({"DOI": doi})
            assert changes(accepted(own), own) == (), doi


def test_a_new_notice_is_a_change_of_status() -> None:
    before = accepted(made())
    (change,) = changes(before, made(updated_by=[update("retraction", "10.5555/n")]))
    assert (
        change.before,
        change.now,
        change.is_status,
    ) == ("no notice", "retraction 10.5555/n", True)


def test_a_changed_title_or_date_is_a_change_of_fields() -> None:
    before = accepted(made(issued={"date-parts": [[2018, 5]]}))
    after = made(title=["A study of dreams"], issued={"date-parts": [[2019]]})
    found = [(one.field, one.is_status) for one in changes(before, after)]
    assert found == [("title", False), ("published", False)]


def test_a_date_added_or_markup_mended_is_no_change() -> None:
    before = accepted(made(issued={"date-parts": [[2018, 5]]}))
    after = made(
        title=["A <i>study</i> of sleep"],
        issued={"date-parts": [[2018, 5, 3]]},
        **{"published-print": {"date-parts": [[2019, 1]]}},
    )
    assert changes(before, after) == ()


@pytest.mark.parametrize(
    ("printed", "following", "meant"),
    [
        ("10.1007/s10092‐007‐0128‐3", "", "10.1007/s10092-007-0128-3"),
        ("10.1007/s10092–007–0128–x", "", "10.1007/s10092-007-0128-x"),
        ("10.1007/s10092-007", "- 0128-x", "10.1007/s10092-007-0128-x"),
        ("10.1007/s10092-007-0128-3", "", "10.1007/s10092-007-0128-x"),
        ("10.1371/journal.pone.oo64723", "", "10.1371/journal.pone.0064723"),
        ("10.1371/journal.pone.0064732", "", "10.1371/journal.pone.0064723"),
        ("10.1245/s10434-018-6924-5.pdf", "", "10.1245/s10434-018-6924-5"),
        ("10.1245/s10434-018-6942-5", "", "10.1245/s10434-018-6924-5"),
        ("10.1016/s0140-6736(97)11096-8", "", "10.1016/s0140-6736(97)11096-0"),
    ],
)
def test_a_misprinted_doi_may_have_been_meant_to_be(
    printed: str, following: str, meant: str
) -> None:
    found = candidates(printed, following)
    assert meant in found
    assert len(found) <= MOST


@pytest.mark.parametrize(
    ("doi", "asked"),
    [
        ("10.1245/s10434-018-6924-5", "5"),
        ("10.1007/s00039-010-0047-3", "x"),
        ("10.1016/S0140-6736(97)11096-0", "0"),
        ("10.1016/s0140-6736(20)31324-6", "6"),
        ("10.1371/journal.pone.0064723", None),
        ("10.1007/978-3-030-12345-6", None),
    ],
)
def test_publishers_reckon_the_last_sign_of_a_doi(doi: str, asked: str | None) -> None:
    assert asked == check_character(doi)


def test_where_a_check_character_is_right_no_digits_changed_places() -> None:
    assert candidates("10.1245/s10434-018-6924-5") == ()


def test_only_dashes_and_blanks_are_a_misprint() -> None:
    dashes = is_misprint("10.1007/s10092–007–0128–x", "10.1007/s10092-007-0128-x")
    digits = is_misprint("10.1007/s10092-007-0182-x", "10.1007/s10092-007-0128-x")
    assert (dashes, digits) == (True, False)


# The whole way: written as an article, read, extracted and judged


def sample(count: int) -> list[Work]:
    found = [work({"DOI": doi}) for doi, one in RECORDS.items() if one["outcome"] == "found"]
    return random.Random(11).sample(found, min(count, len(found)))


def test_honest_prints_of_real_records_are_accused_of_nothing() -> None:
    tally = Tally()
    for one in sample(40):
        honest(one, tally)
    assert tally.shown == []


def test_damaged_prints_of_real_records_are_found() -> None:
    tally = Tally()
    works = sample(60)
    journals = sorted({name for one in works for name in one.container_title})
    chance = random.Random(7)
    for one in works:
        faulty(one, journals, chance, tally)
    judged = sum(count for (_, end), count in tally.faults.items() if end != "not read")
    missed = sum(count for (_, end), count in tally.faults.items() if end == "missed")
    assert missed <= 0.02 * judged, tally.shown


def test_a_hundred_citations_take_less_than_half_a_second() -> None:
    works = (sample(100) * 2)[:100]
    prints_of = [(one, dict(prints(one))["as it is"]) for one in works]
    with timed() as cost:
        for one, printed in prints_of:
            citation = cited(**{name: list(values) for name, values in printed.fields.items()})
            signals_of_other_work(citation, one, compare(citation, one))
    assert cost.seconds < 0.5
