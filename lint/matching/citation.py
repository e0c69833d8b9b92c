"""All that a citation prints, field by field against one record, and whether it is that record.

Another work is said only where two signals agree, since any one of them can be wrong in the record
alone; a title in another language than the record's is none of them.
"""

from collections.abc import Callable, Mapping

from lint.claim import Citation
from lint.matching.authors import compare_authors, share_known
from lint.matching.container import compare_container
from lint.matching.dates import compare_date
from lint.matching.kind import compare_type
from lint.matching.numbering import compare_issue, compare_page, compare_volume
from lint.matching.publisher import compare_publisher
from lint.matching.title import compare_title, likeness
from lint.matching.verdict import Outcome, Verdict, near
from lint.work import Work

OTHER_TITLE = 0.55  # two titles less alike than this are of two works; 1 is the same

_SINGLE: Mapping[str, Callable[[str, Work], Verdict]] = {
    "title": compare_title,
    "container-title": compare_container,
    "publisher": compare_publisher,
    "published": compare_date,
    "volume": compare_volume,
    "issue": compare_issue,
    "page": compare_page,
    "type": compare_type,
}


def compare(citation: Citation, work: Work) -> dict[str, Verdict]:
    """A verdict for each printed field that a record can answer to."""
    verdicts = {
        field: _SINGLE[field](stated[0].value, work)
        for field, stated in citation.stated.items()
        if field in _SINGLE and stated
    }
    authors = citation.stated.get("author", ())
    if authors:
        names = [one.value for one in authors]
        verdicts["author"] = compare_authors(names, work, is_truncated=citation.truncated)
    title = verdicts.get("title")
    if title is not None and _may_be_translated(citation, verdicts, work):
        verdicts["title"] = near("perhaps a translation", title.recorded or "")
    return verdicts


def signals_of_other_work(
    citation: Citation, work: Work, verdicts: Mapping[str, Verdict]
) -> tuple[str, ...]:
    """What says that another work is described than the record's; none unless two agree."""
    found = []
    title = verdicts.get("title")
    if _is(title, Outcome.DIFFERS):
        if likeness(citation.stated["title"][0].value, work) >= OTHER_TITLE:
            return ()
        found.append("title")
    elif title is not None and title.outcome is not Outcome.UNKNOWN:
        return ()
    names = [one.value for one in citation.stated.get("author", ())]
    if names and share_known(names, work) == 0:
        found.append("authors")
    found += [
        name
        for field, name in (("container-title", "journal"), ("published", "year"))
        if _is(verdicts.get(field), Outcome.DIFFERS)
    ]
    if "title" not in found and "authors" not in found:
        return ()
    return tuple(found) if len(found) > 1 else ()


def is_same_work(citation: Citation, work: Work) -> bool:
    """Whether a record that was looked for is the one described: title, and authors or year."""
    verdicts = compare(citation, work)
    agreed = {Outcome.MATCH, Outcome.NEAR}
    title = verdicts.get("title")
    if title is None or title.outcome not in agreed:
        return False
    others = [verdicts[field] for field in ("author", "published") if field in verdicts]
    return any(one.outcome in agreed for one in others) and not any(
        one.outcome is Outcome.DIFFERS for one in others
    )


def _may_be_translated(citation: Citation, verdicts: Mapping[str, Verdict], work: Work) -> bool:
    """Whether a title differs on a work in another language whose other fields agree."""
    if not _is(verdicts["title"], Outcome.DIFFERS):
        return False
    is_foreign = bool(work.language and not work.language.lower().startswith("en"))
    if not (is_foreign or work.original_title):
        return False
    if likeness(citation.stated["title"][0].value, work) >= OTHER_TITLE:
        return False
    others = ("author", "container-title", "published")
    return sum(_is(verdicts.get(field), Outcome.MATCH) for field in others) > 1


def _is(verdict: Verdict | None, outcome: Outcome) -> bool:
    return verdict is not None and verdict.outcome is outcome
