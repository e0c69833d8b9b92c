"""Works that may have been meant by a citation whose DOI leads nowhere, or to another work.

They were looked for while there was a connection; without one there is nothing to offer.
"""

from lint.case import Case
from lint.claim import Citation
from lint.matching.citation import is_same_work
from lint.matching.doi_repair import is_misprint
from lint.matching.search import suggestion_key
from lint.rules.citation._sources import following, shown
from lint.work import Work


def suggested(case: Case, citation: Citation) -> tuple[Work, ...]:
    """The works that fit what a citation prints."""
    key = suggestion_key(citation)
    works = case.suggestions.get(key, ()) if key is not None else ()
    return tuple(work for work in works if is_same_work(citation, work))


def misprint_of(case: Case, citation: Citation) -> Work | None:
    """The work whose DOI was printed with dashes for hyphens, or with a blank in it."""
    if citation.DOI is None:
        return None
    behind = following(case, citation)
    known = case.suggestions.get(citation.DOI, ())
    works = suggested(case, citation) if "title" in citation.stated else known
    return next((one for one in works if is_misprint(citation.DOI, one.DOI, behind)), None)


def did_you_mean(case: Case, citation: Citation) -> str | None:
    """The DOI to offer in place of the printed one, with the title it leads to."""
    works = suggested(case, citation)
    misprint = misprint_of(case, citation)
    work = misprint or next(iter(works), None)
    if work is None:
        return None
    title = f", which is titled {shown(work.title[0])}" if work.title else ""
    return f"did you mean {work.DOI}{title}?"
