"""Corrections of cited works, before or after the article's own date."""

from collections.abc import Iterator
from dataclasses import replace

from lint.case import Case
from lint.document import BlockKind
from lint.finding import Finding, Related
from lint.matching.dates import read_dates
from lint.matching.status import Event, Fate, events
from lint.rules.citation._sources import Source
from lint.rules.citation._status import fated, status_finding
from lint.work import Date

_MOST = 6  # numbers that a message lists
_DATES = frozenset(
    """date published publishdate pubdate datepublished published_time published_at publish_date
    lastmod updated modified datemodified modified_time updated_at last_modified issued
    date_published date_modified""".split()
)


def corrections(case: Case, *, is_since: bool) -> Iterator[Finding]:
    """The corrected works; those corrected since the article's date, or all others."""
    for source, event in fated(case, Fate.CORRECTED, Fate.OTHER):
        latest = _latest(source, event)
        if _is_after(latest, case.once(article_date)) is is_since:
            yield _finding(case, source, latest)


def article_date(case: Case) -> Date | None:
    """The latest date that the article gives itself; None where it gives none."""
    found = [
        date
        for block in case.document.blocks
        if block.kind is BlockKind.METADATA and block.headers and _is_date(block.headers[0])
        for date in read_dates(case.document.text[block.span.start : block.span.end])[:1]
    ]
    return max(found, key=str, default=None)


def _is_date(key: str) -> bool:
    """Whether a key of metadata holds the date of the page itself."""
    name = key.lower().replace("-", "_").replace("og:", "").replace("article:", "")
    return name in _DATES


def _latest(source: Source, event: Event) -> Event:
    """The last correction: the one that an author could least know of."""
    corrected = [one for one in events(source.work) if one.dated is not None]
    return max(corrected, key=lambda one: str(one.dated), default=event)


def _is_after(event: Event, date: Date | None) -> bool:
    """Whether a correction is later than a date, as far as both go."""
    if event.dated is None or date is None:
        return False
    length = min(len(str(event.dated)), len(str(date)))
    return str(event.dated)[:length] > str(date)[:length]


def _finding(case: Case, source: Source, event: Event) -> Finding:
    doi = source.citations[0].DOI
    taken = [one for one in case.statements if one.cites == doi and one.whole is None]
    quotes = list(dict.fromkeys(" ".join(one.quote.split()) for one in taken))
    listed = ", ".join(quotes[:_MOST]) + (
        f" and {len(quotes) - _MOST} more" * (len(quotes) > _MOST)
    )
    advice = f"re-check these numbers: {listed}" if quotes else "re-check what is taken from it"
    finding = status_finding(case, source, event, advice)
    numbers = (
        Related(place=case.place(one), message="a number that is taken from it")
        for one in taken[:_MOST]
    )
    return replace(
        finding, message=f"{finding.message}; {advice}", related=(*finding.related, *numbers)
    )
