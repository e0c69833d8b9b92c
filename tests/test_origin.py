"""Which works tell of a study without being it, and of which."""

import pytest

from lint.support.origin import commented_works, kind_of_comment
from lint.work import Author, Reference, Relation, Update, Work


def work(title: str, *, abstract: str | None = None, relation: tuple[Relation, ...] = ()) -> Work:
    return Work(
        DOI="10.5555/1", requested="10.5555/1", title=(title,), abstract=abstract, relation=relation
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ASO Author Reflections: Is Surgery Worthwhile?", "commentary"),
        ("Commentary on: Zinc in old age", "commentary"),
        ("Editorial: Zinc", "editorial"),
        ("Editorial", "editorial"),
        ("Zinc in old age — Authors' reply", "reply"),
        ("Reply to Smith and Jones", "reply"),
        ("Letter to the Editor: zinc", "letter"),
        ("Re: Zinc in old age", "reply"),
        ("Zinc in old age: study protocol for a randomised trial", "protocol"),
        ("The ZINC trial: rationale and design", "protocol"),
        ("Zinc in old age", None),
        ("Response to zinc in old age", "reply"),
        ("Responses of cells to zinc", None),
        ("Perspectives of patients on zinc", None),
        ("Letters to a young doctor", None),
    ],
)
def test_a_title_says_what_kind_of_work_it_is(title: str, kind: str | None) -> None:
    assert kind == kind_of_comment(work(title))


def test_a_work_with_an_abstract_is_no_commentary() -> None:
    assert kind_of_comment(work("Perspective: zinc", abstract="<p>We found.</p>")) is None


def test_a_protocol_may_have_an_abstract() -> None:
    assert kind_of_comment(work("Zinc: study protocol", abstract="<p>We will.</p>")) == "protocol"


def test_a_relation_says_it_as_well() -> None:
    relation = (Relation(kind="is-comment-on", id="10.5555/2"),)
    assert kind_of_comment(work("Zinc again", relation=relation)) == "commentary"


def test_a_notice_is_another_fault() -> None:
    notice = Work(
        DOI="10.5555/1",
        requested="10.5555/1",
        title=("Correction",),
        update_to=(Update(DOI="10.5555/2", type="correction"),),
    )
    assert kind_of_comment(notice) is None


def test_relations_come_before_references() -> None:
    found = Work(
        DOI="10.5555/1",
        requested="10.5555/1",
        relation=(Relation(kind="is-comment-on", id="10.5555/2"),),
        reference=(Reference(DOI="10.5555/3"), Reference()),
    )
    assert commented_works(found) == ("10.5555/2", "10.5555/3")


def test_of_a_long_list_only_likely_references_are_named() -> None:
    others = tuple(Reference(DOI=f"10.5555/{number}") for number in range(10, 20))
    found = Work(
        DOI="10.5555/1",
        requested="10.5555/1",
        title=("Author Reflections: Locoregional therapy in stage IV disease",),
        author=(Author(family="Rivers"),),
        reference=(
            *others,
            Reference(DOI="10.5555/2", article_title="Locoregional therapy in disease"),
            Reference(DOI="10.5555/3", author="Rivers"),
        ),
    )
    assert commented_works(found) == ("10.5555/2", "10.5555/3")
