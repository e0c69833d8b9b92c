"""Edits of recorded articles and of what is recorded: harm is found, and nothing else is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from recording import case_of, drift, record

from lint.finding import Level, Result
from lint.ledger.edit import AddClaim, RemoveClaim, RemoveMention
from lint.ledger.parse import parse
from lint.ledger.write import apply

ARTICLES = Path(__file__).parent / "articles"
REWORDINGS = Path(__file__).parent / "cases" / "rewordings.yaml"
EDITS = Path(__file__).parent / "cases" / "edits.yaml"
PATH = "article.md"


def edits(kind: str) -> Iterator[Any]:
    for group in yaml.safe_load(EDITS.read_text(encoding="utf-8")):
        name = Path(group["article"]).stem
        for number, edit in enumerate(group[kind], start=1):
            yield pytest.param(group["article"], edit, id=f"{name}-{number}")


def text_of(article: str) -> str:
    return (ARTICLES / article).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def ledgers() -> Mapping[str, str]:
    """Each article's claims.yaml as it stood before the edit."""
    groups = yaml.safe_load(EDITS.read_text(encoding="utf-8"))
    return {group["article"]: record(text_of(group["article"]), PATH) for group in groups}


def found(article: str, edit: Mapping[str, Any], ledger: str) -> list[Result]:
    texts = {"article": text_of(article), "ledger": ledger}
    for one in edit.get("edits", [edit]):
        where = one.get("in", "article")
        assert one["old"] in texts[where]
        texts[where] = texts[where].replace(one["old"], one["new"], 1)
    return drift(case_of(texts["article"], texts["ledger"], PATH))


@pytest.mark.parametrize(("article", "edit"), list(edits("harmful")))
def test_a_harmful_edit_is_found(
    article: str, edit: dict[str, Any], ledgers: Mapping[str, str]
) -> None:
    results = found(article, edit, ledgers[article])
    level = Level(edit.get("level", "error"))
    places = [
        " ".join((result.finding.place.quote or "").split())
        for result in results
        if result.rule_id == edit["rule"] and result.level is level
    ]
    assert places
    assert edit.get("quote", places[0]) in places


@pytest.mark.parametrize(("article", "edit"), list(edits("harmless")))
def test_a_harmless_edit_is_not_found(
    article: str, edit: dict[str, Any], ledgers: Mapping[str, str]
) -> None:
    results = found(article, edit, ledgers[article])
    assert [(result.rule_id, result.finding.message) for result in results] == []


def rewordings(kind: str) -> list[Any]:
    cases = yaml.safe_load(REWORDINGS.read_text(encoding="utf-8"))[kind]
    return [pytest.param(case, id=f"{number}") for number, case in enumerate(cases, start=1)]


@pytest.mark.parametrize("case", rewordings("harmful"))
def test_a_text_that_says_something_else_has_drifted(case: dict[str, str]) -> None:
    results = drift(case_of(case["after"], record(case["before"], PATH), PATH))
    assert case["rule"] in [one.rule_id for one in results if one.level is not Level.NOTE]


@pytest.mark.parametrize("case", rewordings("harmless"))
def test_a_text_that_says_the_same_has_not_drifted(case: dict[str, str]) -> None:
    results = drift(case_of(case["after"], record(case["before"], PATH), PATH))
    assert [(one.rule_id, one.finding.message) for one in results] == []


def test_there_are_as_many_edits_as_were_asked_for() -> None:
    own, *others = yaml.safe_load(EDITS.read_text(encoding="utf-8"))
    assert len(others) == 5
    assert min(len(own["harmful"]), len(own["harmless"])) >= 40
    assert min(len(one[kind]) for one in others for kind in ("harmful", "harmless")) >= 8


def test_an_article_is_found_under_its_new_name() -> None:
    text = text_of("mf07-01.md")
    results = drift(case_of(text, record(text, "before.md"), PATH))
    assert [(one.rule_id, one.level) for one in results] == [("article-renamed", Level.NOTE)]


def test_another_article_is_not_taken_for_the_recorded_one() -> None:
    ledger = record(text_of("mf07-01.md"), "before.md")
    other = text_of("sinai/10.1101-2020.03.21.20040691.md")
    results = drift(case_of(other, ledger, PATH))
    assert [one.rule_id for one in results] == ["article-unrecorded"]


def test_an_article_that_is_gone_is_one_finding() -> None:
    results = drift(case_of(None, record(text_of("mf07-01.md"), PATH), PATH))
    assert [one.rule_id for one in results] == ["article-gone"]


BODY = "In the LRT group the risk of death was 34% lower than in the ST group."


def changed_body(ledgers: Mapping[str, str]) -> Result:
    edit = {"old": BODY, "new": BODY.replace("34%", "43%")}
    (result,) = found("mf07-01.md", edit, ledgers["mf07-01.md"])
    return result


def test_a_finding_names_the_old_and_the_new_value(ledgers: Mapping[str, str]) -> None:
    assert changed_body(ledgers).finding.message == "43% stands where 34% is recorded"


def test_a_finding_names_the_entry_and_every_other_mention(ledgers: Mapping[str, str]) -> None:
    related = changed_body(ledgers).finding.related
    assert [(one.place.uri, one.message) for one in related] == [
        ("claims.yaml", "recorded as 34%"),
        (PATH, "still says 34%"),
        (PATH, "still says 34%"),
    ]


def test_places_of_related_mentions_are_their_own(ledgers: Mapping[str, str]) -> None:
    finding = changed_body(ledgers).finding
    spans = {finding.place.span, *(one.place.span for one in finding.related[1:])}
    assert len(spans) == 3


def test_a_claim_that_changed_in_all_its_places_is_one_finding(
    ledgers: Mapping[str, str],
) -> None:
    text = text_of("mf07-01.md").replace("34%", "43%")
    (result,) = drift(case_of(text, ledgers["mf07-01.md"], PATH))
    assert [one.message for one in result.finding.related] == [
        "recorded as 34%",
        "here 43%",
        "here 43%",
    ]


def test_an_edited_value_shows_the_mentions_that_contradict_it(
    ledgers: Mapping[str, str],
) -> None:
    edit = {"in": "ledger", "old": "value: 34%", "new": "value: 43%"}
    (result,) = found("mf07-01.md", edit, ledgers["mf07-01.md"])
    assert result.finding.message == "the article says 34% where claims.yaml has 43%"
    assert [one.message for one in result.finding.related] == [
        "recorded as 43%",
        "says 34%",
        "says 34%",
    ]


def test_a_claim_taken_out_of_claims_yaml_leaves_its_numbers_unrecorded(
    ledgers: Mapping[str, str],
) -> None:
    ledger = ledgers["mf07-01.md"]
    entry = next(one for one in parse(ledger, "c").articles[0].entries if one.value == "34%")
    without = apply(ledger, [RemoveClaim(path=PATH, id=entry.id)])
    results = drift(case_of(text_of("mf07-01.md"), without, PATH))
    assert {(one.rule_id, one.level) for one in results} == {("number-unrecorded", Level.ERROR)}


def test_a_mention_taken_out_of_claims_yaml_is_a_further_one(ledgers: Mapping[str, str]) -> None:
    ledger = ledgers["mf07-01.md"]
    entry = next(one for one in parse(ledger, "c").articles[0].entries if one.value == "34%")
    without = apply(ledger, [RemoveMention(path=PATH, id=entry.id, mention=entry.mentions[1])])
    (result,) = drift(case_of(text_of("mf07-01.md"), without, PATH))
    assert (result.rule_id, result.level) == ("number-unrecorded", Level.NOTE)


def test_a_claim_that_the_article_never_made_is_gone(ledgers: Mapping[str, str]) -> None:
    ledger = ledgers["mf07-01.md"]
    recorded = parse(ledger, "c").articles[0]
    mention = replace(recorded.entries[0].mentions[0], sentence="It cost 34% more.", exact="34%")
    entry = replace(recorded.entries[0], id="invented", mentions=(mention,))
    added = apply(ledger, [AddClaim(path=PATH, entry=entry)])
    (result,) = drift(case_of(text_of("mf07-01.md"), added, PATH))
    assert (result.rule_id, result.finding.claim) == ("claim-gone", "invented")


def suppressed(ledger: str, until: str = "") -> str:
    """The ledger with a suppression of value-changed under its first claim."""
    suppression = f"          - {{rule: value-changed, reason: agreed{until}}}\n"
    return ledger.replace(
        "        mentions:\n", f"        suppressions:\n{suppression}        mentions:\n", 1
    )


def test_a_suppression_that_holds_a_finding_back_is_used(ledgers: Mapping[str, str]) -> None:
    text = text_of("mf07-01.md").replace(BODY, BODY.replace("34%", "43%"))
    (result,) = drift(case_of(text, suppressed(ledgers["mf07-01.md"]), PATH))
    assert (result.rule_id, result.suppression is None) == ("value-changed", False)


def test_a_suppression_that_holds_nothing_back_is_found(ledgers: Mapping[str, str]) -> None:
    ledger = suppressed(ledgers["mf07-01.md"])
    (result,) = drift(case_of(text_of("mf07-01.md"), ledger, PATH))
    assert result.rule_id == "suppression-unused"
    assert result.finding.message == "the suppression of value-changed matches no finding"


def test_a_suppression_that_has_ended_holds_nothing_back(ledgers: Mapping[str, str]) -> None:
    text = text_of("mf07-01.md").replace(BODY, BODY.replace("34%", "43%"))
    ledger = suppressed(ledgers["mf07-01.md"], ", until: 2026-01-31")
    results = drift(case_of(text, ledger, PATH))
    assert [(one.rule_id, one.suppression) for one in results] == [
        ("value-changed", None),
        ("suppression-unused", None),
    ]


def test_an_unrecorded_number_is_one_finding_with_all_its_places(
    ledgers: Mapping[str, str],
) -> None:
    edit = {
        "old": "## Source",
        "new": "The trial enrolled 274 women.\n\nOf 274 women, most finished.\n\n## Source",
    }
    (result,) = found("mf07-01.md", edit, ledgers["mf07-01.md"])
    assert result.rule_id == "number-unrecorded"
    assert [one.message for one in result.finding.related] == ["here too"]


def test_a_number_that_was_set_aside_is_accounted_for(ledgers: Mapping[str, str]) -> None:
    aside = (
        "    set-aside:\n      - {exact: 12 weeks, sentence: Guidelines ask for 12 weeks., "
        "reason: background}\n"
    )
    text = text_of("mf07-01.md").replace("## Source", "Guidelines ask for 12 weeks.\n\n## Source")
    assert drift(case_of(text, ledgers["mf07-01.md"] + aside, PATH)) == []


def test_a_number_that_was_set_aside_and_changed_is_unrecorded(
    ledgers: Mapping[str, str],
) -> None:
    aside = (
        "    set-aside:\n      - {exact: 12 weeks, sentence: Guidelines ask for 12 weeks., "
        "reason: background}\n"
    )
    text = text_of("mf07-01.md").replace("## Source", "Guidelines ask for 16 weeks.\n\n## Source")
    results = drift(case_of(text, ledgers["mf07-01.md"] + aside, PATH))
    assert sorted(one.rule_id for one in results) == ["number-unrecorded", "set-aside-unused"]
