"""Sync: what is only new or moved is written, what says something else waits for a person."""

import difflib
from collections.abc import Collection, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from lint.claim import Alignment, RecordedArticle, Status
from lint.extract.claims import group
from lint.extract.extractor import extract, read_sentence
from lint.ledger.align import align
from lint.ledger.parse import parse
from lint.ledger.plan import SyncPlan
from lint.ledger.sync import has_drifted, joined, plan, plan_missing, settle
from lint.ledger.write import apply, fresh
from lint.read.reader import read
from lint.work import Date, Elsewhere, Lookup, Update, Work

ARTICLE = """# Tea and death

The risk of death was 34% lower in the tea group than in the water group
(HR 0.66; 95% CI, 0.49–0.88; P = .005).
After five years, 41.6% of patients in the tea group were alive,
compared to 24.4% in the water group.

- Benefit: 34% lower risk of death with tea.
- Mean age was 61.2 years in the tea group.

| Outcome | Tea | Water |
|---|---|---|
| Relapses | 12 | 19 |

DOI: 10.5555/12345678
"""


def planned(
    text: str,
    article: str,
    *,
    path: str = "a.md",
    recorded_as: str | None = None,
    accept: bool | Collection[str] = False,
    works: Mapping[str, Lookup] | None = None,
) -> SyncPlan:
    document = read(article.encode(), path)
    extraction = extract(document)
    recorded = parse(text, "claims.yaml").article(recorded_as or path)
    alignment = Alignment()
    if recorded is not None:
        alignment = align(recorded, document, extraction.statements, read_sentence)
    claims = group(extraction.statements)
    return plan(recorded, path, document, extraction, claims, alignment, accept=accept, works=works)


def synced(text: str, article: str, *, accept: bool | Collection[str] = False) -> str:
    return settle(text, lambda ledger: planned(ledger.text, article, accept=accept))[0]


def recorded(text: str, path: str = "a.md") -> RecordedArticle:
    article = parse(text, "claims.yaml").article(path)
    assert article is not None
    return article


def changed(before: str, after: str) -> list[str]:
    """The lines that go and come."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def waiting(text: str, article: str) -> list[str]:
    return [one.message for one in planned(text, article).waiting]


def says(text: str, identifier: str) -> tuple[str, Status, list[str]]:
    """A claim's value, its status and the sentences of its mentions."""
    (entry,) = [one for one in recorded(text).entries if one.id == identifier]
    return entry.value, entry.status, [one.sentence for one in entry.mentions]


@pytest.fixture(scope="module")
def accepted() -> str:
    return synced(fresh(), ARTICLE, accept=True)


# An article without an entry


def test_new_claims_are_drafts() -> None:
    entries = recorded(synced(fresh(), ARTICLE)).entries
    assert {one.status for one in entries} == {Status.DRAFT}


def test_accepting_a_new_article_makes_all_of_it_reviewed(accepted: str) -> None:
    assert {one.status for one in recorded(accepted).entries} == {Status.REVIEWED}


def test_places_that_state_the_same_are_mentions_of_one_claim(accepted: str) -> None:
    values = [(one.value, len(one.mentions)) for one in recorded(accepted).entries]
    assert ("34%", 2) in values
    assert len({one.id for one in recorded(accepted).entries}) == len(values)


def test_the_parts_of_an_estimate_go_with_it(accepted: str) -> None:
    (ratio,) = [one for one in recorded(accepted).entries if one.measure == "hazard-ratio"]
    assert ratio.parts == {"ci": "95% CI, 0.49–0.88", "p": "P = .005"}


def test_a_cell_is_recorded_under_its_headers(accepted: str) -> None:
    (relapses,) = [one for one in recorded(accepted).entries if one.value == "12"]
    assert [one.cell for one in relapses.mentions] == [("Relapses", "Tea")]


def test_the_cited_work_is_recorded(accepted: str) -> None:
    assert [one.DOI for one in recorded(accepted).citations] == ["10.5555/12345678"]


def test_nothing_is_entered_of_an_article_that_claims_nothing() -> None:
    assert planned(fresh(), "Tea is good.\n").edits == ()


def test_ids_of_new_claims_are_those_of_no_other() -> None:
    text = synced(fresh(), "Deaths fell by 12%.\n")
    (first,) = recorded(text).entries
    both = synced(text, "Deaths fell by 12%.\n\nDeaths fell by 30%.\n")
    assert [one.id for one in recorded(both).entries] == [first.id, f"{first.id}-b"]


# An article that changed without saying anything else


def test_syncing_twice_writes_nothing(accepted: str) -> None:
    assert planned(accepted, ARTICLE).edits == ()
    assert planned(accepted, ARTICLE, accept=True).edits == ()


def test_a_reworded_sentence_is_anchored_anew(accepted: str) -> None:
    article = ARTICLE.replace(
        "Benefit: 34% lower risk of death with tea.",
        "Benefit: the risk of death was 34% lower with tea.",
    )
    assert changed(accepted, synced(accepted, article)) == [
        '-          - {exact: 34%, sentence: "Benefit: 34% lower risk of death with tea."}',
        '+          - {exact: 34%, sentence: "Benefit: the risk of death was 34% lower with tea."}',
    ]
    assert waiting(accepted, article) == []


def test_a_moved_sentence_changes_nothing(accepted: str) -> None:
    bullet = "- Mean age was 61.2 years in the tea group.\n"
    article = ARTICLE.replace(bullet, "") + f"\n{bullet}"
    assert planned(accepted, article).edits == ()


def test_a_further_place_joins_its_claim(accepted: str) -> None:
    article = ARTICLE.replace(
        "- Mean age", "- Death: 34% lower risk of death with tea again.\n- Mean age"
    )
    assert changed(accepted, synced(accepted, article)) == [
        '+          - {exact: 34%, sentence: "Death: 34% lower risk of death with tea again."}'
    ]


def test_a_new_claim_of_a_reviewed_article_is_a_draft(accepted: str) -> None:
    article = f"{ARTICLE}\nNausea was reported by 7.5% of patients.\n"
    for accept in (False, True):
        after = recorded(synced(accepted, article, accept=accept)).entries
        assert [(one.value, one.status) for one in after if one.status is Status.DRAFT] == [
            ("7.5%", Status.DRAFT)
        ]


def test_what_people_wrote_stays(accepted: str) -> None:
    mine = accepted.replace("value: 34%", "value: 34 %   # checked by A.")
    mine = mine.replace("version: 1\n", "version: 1\n# ours\n")
    article = ARTICLE.replace("Benefit: 34% lower risk", "Benefit: a 34% lower risk")
    after = synced(mine, article)
    assert "value: 34 %   # checked by A." in after
    assert "# ours" in after


def test_a_claim_that_a_person_wrote_gets_its_mentions() -> None:
    mine = "articles:\n  a.md:\n    claims:\n      - id: mine\n        value: 34%\n"
    after = synced(mine, "The risk of death was 34% lower with tea.\n")
    assert says(after, "mine")[2] == ["The risk of death was 34% lower with tea."]


# An article that says something else

OTHER = ARTICLE.replace("34% lower", "43% lower")


def test_a_changed_number_waits(accepted: str) -> None:
    assert waiting(accepted, OTHER) == ["death-lower-tea: 34% became 43%, and so in 1 more place"]
    assert synced(accepted, OTHER) == accepted


@pytest.mark.parametrize("accept", [True, {"death-lower-tea"}])
def test_a_changed_number_is_taken_over_when_accepted(
    accepted: str, accept: bool | Collection[str]
) -> None:
    after = synced(accepted, OTHER, accept=accept)
    value, status, sentences = says(after, "death-lower-tea")
    assert (value, status) == ("43%", Status.REVIEWED)
    assert sentences[1] == "Benefit: 43% lower risk of death with tea."
    assert waiting(after, OTHER) == []
    assert planned(after, OTHER).edits == ()


def test_one_of_two_changes_of_a_sentence_can_be_accepted(accepted: str) -> None:
    article = ARTICLE.replace("41.6%", "42.6%").replace("24.4%", "25.4%")
    after = synced(accepted, article, accept={"alive-5y-tea"})
    assert says(after, "alive-5y-tea")[0] == "42.6%"
    assert waiting(accepted, article) == [
        "alive-5y-tea: 41.6% became 42.6%",
        "alive-5y-water: 24.4% became 25.4%",
    ]
    assert waiting(after, article) == ["alive-5y-water: 24.4% became 25.4%"]


def test_another_claim_that_is_accepted_takes_nothing_over(accepted: str) -> None:
    assert synced(accepted, OTHER, accept={"mean-age"}) == accepted


def test_a_gone_number_waits_and_then_goes(accepted: str) -> None:
    article = ARTICLE.replace("| Relapses | 12 | 19 |\n", "")
    assert waiting(accepted, article) == ["relapses-tea: 12 is gone", "relapses-water: 19 is gone"]
    after = synced(accepted, article, accept={"relapses-tea"})
    assert waiting(after, article) == ["relapses-water: 19 is gone"]
    assert "relapses-tea" not in after


def test_a_gone_place_of_a_claim_waits_and_then_goes(accepted: str) -> None:
    article = ARTICLE.replace("- Benefit: 34% lower risk of death with tea.\n", "")
    (message,) = waiting(accepted, article)
    assert message == (
        "death-lower-tea: 34% is gone from “Benefit: 34% lower risk of death with tea.”"
    )
    after = synced(accepted, article, accept=True)
    assert len(says(after, "death-lower-tea")[2]) == 1


def test_places_that_disagree_become_claims_of_their_own(accepted: str) -> None:
    article = ARTICLE.replace("Benefit: 34%", "Benefit: 43%")
    found = planned(accepted, article, accept=True)
    after = apply(accepted, found.edits)
    assert {"34%", "43%"} <= {one.value for one in recorded(after).entries}
    assert found.notes == (
        "death-lower-tea: 34% is recorded as a claim of its own, for its places do not agree",
    )
    assert waiting(after, article) == []
    assert planned(after, article).edits == ()


def test_a_further_place_of_a_number_that_waits_waits_with_it(accepted: str) -> None:
    article = OTHER.replace("- Mean age", "- Death: 43% lower risk of death with tea.\n- Mean age")
    assert synced(accepted, article) == accepted
    after = synced(accepted, article, accept=True)
    assert len(says(after, "death-lower-tea")[2]) == 3


def test_a_changed_interval_is_taken_over_with_its_estimate(accepted: str) -> None:
    article = ARTICLE.replace("0.49–0.88", "0.49–0.80")
    (message,) = waiting(accepted, article)
    assert message.startswith("death-hr-tea: HR 0.66 no longer says what “The risk of death")
    after = synced(accepted, article, accept=True)
    (ratio,) = [one for one in recorded(after).entries if one.id == "death-hr-tea"]
    assert ratio.parts == {"ci": "95% CI, 0.49–0.80", "p": "P = .005"}
    assert ratio.value == "HR 0.66"


def test_an_arm_that_was_read_follows_and_one_that_was_corrected_stays(accepted: str) -> None:
    article = ARTICLE.replace(
        "34% lower in the tea group than in the water",
        "34% lower in the water group than in the tea",
    )
    after = synced(accepted, article, accept=True)
    arms = {one.id: one.arm for one in recorded(after).entries}
    assert waiting(after, article) == []
    mine = accepted.replace("arm: tea\n", "arm: green tea\n")
    corrected = {one.arm for one in recorded(synced(mine, article, accept=True)).entries}
    assert arms["death-hr-tea"] in ("tea", "water")
    assert "green tea" in corrected


def test_a_value_that_was_edited_waits_and_is_taken_back(accepted: str) -> None:
    mine = accepted.replace("value: 34%", "value: 35%  # why not")
    assert waiting(mine, ARTICLE) == ["death-lower-tea: claims.yaml has 35%, the article 34%"]
    assert changed(mine, synced(mine, ARTICLE, accept=True)) == [
        "-        value: 35%  # why not",
        "+        value: 34%  # why not",
    ]


def test_a_draft_that_is_named_is_reviewed() -> None:
    drafts = synced(fresh(), ARTICLE)
    after = synced(drafts, ARTICLE, accept={"death-lower-tea"})
    assert changed(drafts, after) == ["-        status: draft", "+        status: reviewed"]
    assert says(after, "death-lower-tea")[1] is Status.REVIEWED


def test_what_can_be_accepted_is_told(accepted: str) -> None:
    names = planned(accepted, ARTICLE).names
    assert {"death-lower-tea", "10.5555/12345678"} <= names


# Numbers that were set aside

ASIDE = (
    "articles:\n  a.md:\n    set-aside:\n"
    "      - {exact: 12 weeks, sentence: They drank tea for 12 weeks., reason: background}\n"
)


def test_a_number_that_was_set_aside_is_anchored_anew() -> None:
    after = synced(ASIDE, "They drank their tea for 12 weeks.\n")
    assert [one.mention.sentence for one in recorded(after).set_aside] == [
        "They drank their tea for 12 weeks."
    ]
    assert recorded(after).entries == ()


def test_one_that_is_gone_is_left_to_people() -> None:
    assert "12 weeks" in synced(ASIDE, "They drank tea.\n", accept=True)


# Articles that moved or are gone


def test_a_renamed_article_keeps_its_entries(accepted: str) -> None:
    found = planned(accepted, ARTICLE, path="b/c.md", recorded_as="a.md")
    assert changed(accepted, apply(accepted, found.edits)) == ["-  a.md:", "+  b/c.md:"]


def test_an_article_that_is_gone_waits_and_then_goes(accepted: str) -> None:
    article = recorded(accepted)
    number = len(article.entries)
    (one,) = plan_missing(article).waiting
    assert one.message == f"the article is gone, of which {number} claims are recorded"
    after = apply(accepted, plan_missing(article, accept={"a.md"}).edits)
    assert parse(after, "claims.yaml").articles == ()


# Citations


def test_a_changed_doi_waits_and_its_claims_follow_it(accepted: str) -> None:
    article = ARTICLE.replace("10.5555/12345678", "10.5555/12345679")
    assert waiting(accepted, article) == ["10.5555/12345678: the DOI became 10.5555/12345679"]
    after = synced(accepted, article, accept={"10.5555/12345678"})
    assert "10.5555/12345678" not in after
    assert [one.DOI for one in recorded(after).citations] == ["10.5555/12345679"]


def test_a_work_that_is_cited_no_longer_waits_and_then_goes(accepted: str) -> None:
    article = ARTICLE.replace("DOI: 10.5555/12345678\n", "")
    assert waiting(accepted, article) == ["10.5555/12345678 is cited no longer"]
    assert recorded(synced(accepted, article, accept=True)).citations == ()


def test_a_work_that_is_cited_newly_is_entered(accepted: str) -> None:
    article = f"{ARTICLE}\nSee https://doi.org/10.5555/another.\n"
    after = recorded(synced(accepted, article))
    assert [one.DOI for one in after.citations] == ["10.5555/12345678", "10.5555/another"]


WORK = Work(
    DOI="10.5555/12345678",
    requested="10.5555/12345678",
    looked_up="2026-01-02",
    title=("Tea  and\n death",),
    published=Date(year=2024, month=1, day=31),
)


def with_record(text: str, work: Work) -> SyncPlan:
    return planned(text, ARTICLE, works={work.DOI: work})


def test_what_crossref_says_is_recorded_when_a_person_accepts(accepted: str) -> None:
    assert with_record(accepted, WORK).edits == ()
    found = planned(accepted, ARTICLE, accept=True, works={WORK.DOI: WORK})
    assert changed(accepted, apply(accepted, found.edits)) == [
        "+        record: {title: Tea and death, published: 2024-01-31, updates: [], "
        "looked-up: 2026-01-02}"
    ]


def test_a_record_that_differs_waits(accepted: str) -> None:
    found = planned(accepted, ARTICLE, accept=True, works={WORK.DOI: WORK})
    mine = apply(accepted, found.edits)
    later = Work(
        DOI=WORK.DOI,
        requested=WORK.DOI,
        looked_up="2026-05-05",
        title=("Tea and death",),
        published=WORK.published,
        updated_by=(Update(DOI="10.5555/notice", type="retraction"),),
    )
    again = Work(
        DOI=WORK.DOI,
        requested=WORK.DOI,
        looked_up="2026-05-05",
        title=WORK.title,
        published=WORK.published,
    )
    assert with_record(mine, again) == with_record(mine, WORK)
    assert [one.message for one in with_record(mine, later).waiting] == [
        "10.5555/12345678: Crossref has the updates “retraction 10.5555/notice”, "
        "and had “no notice”"
    ]


def test_a_work_that_crossref_does_not_know_has_no_record(accepted: str) -> None:
    elsewhere = Elsewhere(DOI=WORK.DOI, agency="DataCite", looked_up="2026-01-02")
    found = planned(accepted, ARTICLE, accept=True, works={WORK.DOI: elsewhere})
    assert found.edits == ()


# Whatever happens to the article

SENTENCES = [
    "The risk of death was {a}% lower in the tea group than in the water group (HR 0.{b}).",
    "Benefit: {a}% lower risk of death with tea.",
    "After five years, {b}.6% of patients in the tea group were alive.",
    "Of {c} patients, {a} had a stroke.",
    "Mean age was {b}.{a} years and median follow-up {a} months.",
    "Nausea was reported by {a}% with tea and {b}% with water, and {a}% had pain.",
    "| Relapses | {a} | {b} |",
]


@some.composite
def texts(draw: some.DrawFn) -> str:
    lines = []
    for sentence in draw(some.lists(some.sampled_from(SENTENCES), max_size=6)):
        numbers = {name: draw(some.sampled_from([12, 34, 43, 56])) for name in "abc"}
        if sentence.startswith("|"):
            sentence = f"| Outcome | Tea | Water |\n|---|---|---|\n{sentence}"
        lines.append(sentence.format(**numbers))
    return "\n\n".join(lines) + "\n"


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(texts(), texts(), some.booleans())
def test_sync_settles_and_accept_leaves_nothing_open(
    before: str, after: str, is_reviewed: bool
) -> None:
    first = synced(fresh(), before, accept=is_reviewed)
    assert planned(first, before).edits == ()
    second = synced(first, after)
    assert planned(second, after).edits == ()
    third = synced(second, after, accept=True)
    found = planned(third, after)
    assert (found.edits, found.waiting) == ((), ())
    document = read(after.encode(), "a.md")
    statements = extract(document).statements
    article = parse(third, "claims.yaml").article("a.md")
    if article is None:
        assert statements == ()
        return
    alignment = align(article, document, statements, read_sentence)
    assert [match for match in alignment.matches if match.now is None or has_drifted(match)] == []
    assert alignment.unrecorded == ()


def test_the_plans_of_several_articles_are_one(accepted: str) -> None:
    other = OTHER.replace("12 | 19", "13 | 19")
    text, found = settle(
        accepted,
        lambda ledger: joined(
            (
                planned(ledger.text, other),
                planned(ledger.text, "Nausea fell by 5%.\n", path="b.md"),
            )
        ),
    )
    assert [one.path for one in parse(text, "claims.yaml").articles] == ["a.md", "b.md"]
    assert [one.id for one in found.waiting] == ["death-lower-tea", "relapses-tea"]
    assert "death-lower-tea" in found.names
