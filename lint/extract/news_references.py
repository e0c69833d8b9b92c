"""References as news about research prints them, with full names.

"Journal Reference: Jane Doe, John Roe. Title. Journal, 2018; 12 (3): 45 DOI: ..." and "More
information: Jane Doe et al, Title, Journal (2018). DOI: ...". Without initials only the numbers at
the end, and "et al" or what announces the reference, tell that there is one; title and journal are
stated where they part in one way.
"""

import re

from lint.claim import Stated
from lint.document import Span
from lint.extract.authors import Authors, listed_authors
from lint.extract.journals import is_journal
from lint.extract.printed import Fields, stated, stripped, words
from lint.extract.references import end_of_work, segments
from lint.patterns import Pattern

_LONGEST = 1500
_LEAD = Pattern(
    r"\s*(?P<label>(?:journal references?|more information|reference|source|citation|study)\s*:)?"
    r"\s*(?:\[?\d{1,3}[.\])]\s+)?",
    re.IGNORECASE,
)
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_PARTICLES = r"(?:(?:van|von|de|del|della|da|di|dos|du|la|le|den|der|ten|ter|el|al|bin|ibn)\s){0,3}"
_NAME = rf"[{_UPPER}](?:[\w’'‐-]+|\.)?"  # an initial alone has a full stop
_PERSON = rf"{_NAME}(?:\s{_PARTICLES}{_NAME}){{1,3}}(?:,?\s(?:Jr|Sr)\.)?"
_PEOPLE = Pattern(
    rf"{_PERSON}(?:,\s{_PERSON}){{0,60}}(?:,?\s(?:and|&)\s{_PERSON})?(?P<others>,?\set\sal\b\.?)?"
)
_STOP = Pattern(r"(?<=\.)\s|\.\s")
_NUMBERS = Pattern(
    r",\s(?P<year>(?:19|20)\d\d)(?:;\s(?P<volume>[A-Z]?\d{1,5})(?:\s?\((?P<issue>[^()]{1,12})\))?"
    r"(?:\s?:\s?(?P<page>[A-Za-z]{0,2}\d[\w.]{0,12}(?:\s?[-–]\s?\w{1,12})?))?)?[\s.;,]*\Z"
)
_YEAR = Pattern(r"\s\((?P<year>(?:19|20)\d\d)\)[\s.;,]*\Z")
_SHORTEST_TITLE = 16


def news_fields(text: str, span: Span) -> Fields | None:
    """What such a reference states; None where a block is none."""
    if span.end - span.start > _LONGEST:
        return None
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    people = _PEOPLE.match(text, start, span.end)
    if not people:
        return None
    end = end_of_work(text, Span(people.end(), span.end))
    if found := _NUMBERS.search(text, max(people.end(), end - 80), end):
        return _parted_by_stops(text, Span(start, people.end()), found)
    found = _YEAR.search(text, max(people.end(), end - 80), end)
    is_announced = bool(people["others"] or (lead and lead["label"]))
    if not found or not is_announced or not text.startswith(", ", people.end()):
        return None
    names = listed_authors(text, Span(start, people.end()))
    middle = Span(people.end() + 2, found.start())
    return _parted_by_commas(text, names, middle, found)


def _parted_by_stops(text: str, people: Span, numbers: re.Match[str]) -> Fields | None:
    """ "People. Title. Journal, 2018; 12 (3): 45"."""
    stop = _STOP.match(text, people.end)
    parts = segments(text, Span(stop.end(), numbers.start())) if stop else []
    if len(parts) != 2:
        return None
    names = listed_authors(text, people)
    title, journal = parts[0], stripped(text, parts[1], " ,.")
    if (
        not names.stated
        or len(words(text, title)) < _SHORTEST_TITLE
        or not is_journal(words(text, journal), in_place=True)
    ):
        return None
    fields = {
        "author": names.stated,
        "title": (stated(text, title),),
        "container-title": (stated(text, journal),),
    }
    return Fields({**fields, **_numbers(text, numbers)}, names.truncated)


def _parted_by_commas(
    text: str, names: Authors, middle: Span, year: re.Match[str]
) -> Fields | None:
    """ "People et al, Title, Journal (2018)"; the journal is what follows the last comma."""
    comma = text.rfind(", ", middle.start, middle.end)
    if not names.stated or comma < 0:
        return None
    title, journal = Span(middle.start, comma), Span(comma + 2, middle.end)
    fields: dict[str, tuple[Stated, ...]] = {"author": names.stated}
    if len(words(text, title)) >= _SHORTEST_TITLE and is_journal(
        words(text, journal), in_place=False
    ):
        fields["title"] = (stated(text, title),)
        fields["container-title"] = (stated(text, journal),)
    return Fields({**fields, **_numbers(text, year)}, names.truncated)


def _numbers(text: str, match: re.Match[str]) -> dict[str, tuple[Stated, ...]]:
    """Year, volume, issue and pages, as far as a match has them."""
    groups = (("published", "year"), ("volume", "volume"), ("issue", "issue"), ("page", "page"))
    return {
        field: (stated(text, Span(*match.span(group))),)
        for field, group in groups
        if match.groupdict().get(group)
    }
