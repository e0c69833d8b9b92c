"""The labels of a citation block: which words stand for which field, and what a value may be.

A label is known by its words alone, folded; whether it is one is decided by its neighbours, in
`citation_block`. A value that cannot be what its label says (a date without a year, a list of
names that can be read in two ways) is not stated.
"""

import re
from collections.abc import Mapping

from lint.claim import Stated
from lint.document import Span
from lint.extract.authors import Authors, listed_authors
from lint.extract.journals import is_journal
from lint.patterns import Pattern

# Crossref's field for each label; "link" and "source" are decided by their value.
_WORDS = {
    "DOI": "doi/doi link/doi url/doi number/doi no/source doi/article doi/study doi/paper doi"
    "/digital object identifier/link doi",
    "link": "link/article link/study link/paper link/link to study/link to the study/link to paper"
    "/link to the paper/link to article/link to the article/url/identifier/permalink/full text"
    "/read the study/read the full study/read the paper/access",
    "title": "title/article title/paper title/study title/publication title/original title"
    "/title of the paper/title of paper/title of the study/title of the article/full title"
    "/research title/title of study",
    "work": "paper/study/original paper/original study/original article/original research"
    "/research paper/article",
    "container-title": "journal/journal name/journal title/published in/appeared in/container"
    "/container title/magazine/periodical/name of journal/in journal/preprint server",
    "source": "source/publication/publication name/journal source",
    "publisher": "publisher/published by/publishing house",
    "author": "author/authors/author list/list of authors/study authors/paper authors"
    "/researchers/author names/study author/paper author/article authors/authors of the study",
    "byline": "by/written by",
    "first author": "lead author/first author/lead authors",
    "published": "published/publication date/date published/date of publication/published on"
    "/pub date/published online/online date/first published/epub/date/issued/posted/release date"
    "/first published online/online publication date/published date/posted on"
    "/article publication date/publish date/publishing date/date issued/date of issue",
    "year": "year/publication year/year of publication/year published/published year",
    "volume": "volume/vol/volume number",
    "issue": "issue/no/number/issue number/issue no",
    "volume issue": "volume issue/volume and issue/vol issue",
    "page": "page/pages/page numbers/page number/page range/pp/article number/article no"
    "/article id/elocation id/e location",
    "type": "type/article type/publication type/document type",
    "subject": "subject/subjects/category/categories/keyword/keywords/key word/key words/topic"
    "/topics/subject area/subject areas/discipline"
    "/subject of research",
    # Fields of such blocks that Crossref has no name for: they state nothing and part nothing.
    "other": "method of research/coi statement/conflict of interest/funder/funders/funding"
    "/issn/isbn/pmid/pmcid/license/licence/received/accepted/revised/impact factor/affiliation"
    "/affiliations/institution/corresponding author/correspondence/country/language/open access"
    "/study type/study design/usage restrictions/journal reference/citation/cite as/abstract url"
    "/location/region/peer reviewed/preprint",
}
_FIELDS: Mapping[str, str] = {
    label: field for field, labels in _WORDS.items() for label in labels.split("/")
}
# Those that are found within a line without a mark in front of them: no title has them.
_UNMISTAKABLE = frozenset(
    (
        "doi/journal/publisher/authors/author/published/volume/issue/pages/doi link/year/keywords"
        "/publication date/published online/date published"
    ).split("/")
)
CORE = frozenset({"DOI", "title", "container-title", "author", "published", "publisher"})

_FOLD = Pattern(r"\([^()]{0,40}\)|[\s_*./-]+")
_NOTHING = Pattern(
    r"[\s.–—-]*|n/?\s?a\.?|none|unknown|null|not (?:available|applicable|known|given|stated|yet).*"
    r"|tba|tbd|pending|various|see (?:above|below).*|anonymous",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)\.?"
)
_DATE = Pattern(
    r"(?:(?:published|posted|first published|online|on|in|epub|available online)\b:?\s*)*"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?,?\s)?"
    r"(?P<date>\d{4}(?:[-/.]\d{1,2}){0,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[-/]\d{4}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-](?:of\s)?)?{_MONTH},?[\s-]\d{{4}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{4}},?\s{_MONTH}(?:\s\d{{1,2}})?)"
    r"(?:T\d\d:\d\d\S*|\s*\((?:online|print|epub)[^()]{0,20}\))?[.,;]?",
    re.IGNORECASE,
)
_NUMBER = Pattern(
    r"(?:vol(?:ume)?|issue|no|number)?[.:]?\s*(?P<number>[A-Za-z]{0,3}\d[\w/–-]{0,12})\.?", re.I
)
_PAGES = Pattern(
    r"(?:pp?|pages?)?[.:]?\s*(?P<number>[A-Za-z]{0,5}[.-]?\d[\w.]{0,14}(?:\s?[-–—‐]\s?[A-Za-z]{0,3}\d\w{0,9})?)\.?",
    re.IGNORECASE,
)
_VOLUME_ISSUE = Pattern(
    r"(?:vol(?:ume)?\.?\s*)?(?P<volume>\w{1,6})\s*(?:[/(,;]|issue|no\.?)[\s(]*(?:issue\s*|no\.?\s*)?(?P<issue>\w{1,8})\)?\.?",
    re.IGNORECASE,
)
_SHORTEST_WORK = 5  # words: "Study: randomized trial" names no work
_UNFINISHED = Pattern(
    r"(?:\b(?:of|in|and|the|a|an|for|with|to|by|on|from|or|at)|[:,;])\Z", re.IGNORECASE
)
_QUOTED = Pattern(
    r"[“\"](?P<title>[^“”\"]{8,400}?)[.,]?[”\"](?:[.,]?\Z|,?\s\([^()]*\)\.?\Z|[.,]\s.*)", re.DOTALL
)
_WITH_SOURCE = Pattern(r"\([^()]*,\s(?:19|20)\d\d\)\.?\Z")  # "... (JAMA, 2018)"
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "*": "*", "_": "_"}
# A year alone may be part of the name: "Example Conference 2009".
_JOURNAL_END = Pattern(
    r"(?:(?:[,;]\s*|\.\s+)\(?|\s+(?=\(|\d{1,4}\s*[(:;,]))\(?(?:vol(?:ume|\.)?\s*)?\d{1,4}\b"
    r"(?:[\s\d(),.:;–-]|\b(?:no|issue|pp?|pages?|suppl?(?:ement)?|e)\b\.?)*\Z",
    re.IGNORECASE,
)


def field_of(label: str) -> str | None:
    """The field that a label announces; None where the words are no label."""
    return _FIELDS.get(_folded(label))


def is_unmistakable(label: str) -> bool:
    """Whether a label is known as one without a mark between it and the words before it."""
    return _folded(label) in _UNMISTAKABLE


def _folded(label: str) -> str:
    return _FOLD.sub(" ", label).strip().lower()


def stated_by(field: str, text: str, span: Span) -> tuple[dict[str, tuple[Stated, ...]], bool]:
    """What a value states under its field, and whether it is a list cut short."""
    span = trimmed(text, span)
    value = " ".join(text[span.start : span.end].split())
    if not value or _NOTHING.fullmatch(value) or len(value) > 1500:
        return {}, False
    match field:
        case "author" | "first author" | "byline":
            authors = _authors(field, text, span)
            return ({"author": authors.stated} if authors.stated else {}), authors.truncated
        case "subject":
            return {"subject": _several(text, span)}, False
        case "volume issue":
            return _volume_and_issue(text, span), False
        case _:
            field, span = _one(field, text, span, value)
            value = " ".join(text[span.start : span.end].split())
            return ({field: (Stated(value=value, span=span),)} if value else {}), False


def _one(field: str, text: str, span: Span, value: str) -> tuple[str, Span]:
    """The field that a single value states and the words of it; no words where it states none."""
    nothing = Span(span.start, span.start)
    match field:
        case "published" | "year":
            return "published", _group(_DATE, "date", text, span) or nothing
        case "volume" | "issue":
            return field, _group(_NUMBER, "number", text, span) or nothing
        case "page":
            return "page", _group(_PAGES, "number", text, span) or nothing
        case "work":
            pages = _group(_PAGES, "number", text, span)
            is_short = len(value.split()) < _SHORTEST_WORK or value.islower()
            return (
                ("page", pages)
                if pages
                else _one("title", text, nothing if is_short else span, value)
            )
        case "title":
            if quoted := _QUOTED.fullmatch(text, span.start, span.end):
                return "title", Span(*quoted.span("title"))
            return "title", nothing if _is_odd(value) else span
        case "source":
            date = _group(_DATE, "date", text, span)
            if date:
                return "published", date
            span = _journal(text, span)
            is_one = is_journal(" ".join(text[span.start : span.end].split()), in_place=False)
            return "container-title", span if is_one else nothing
        case "container-title":
            return "container-title", _journal(text, span)
        case "publisher" | "type":
            return field, span if len(value) <= 250 else nothing
        case _:
            return field, nothing  # "other"


def _is_odd(title: str) -> bool:
    """Whether words cannot be a whole title."""
    return (
        "://" in title
        or _UNFINISHED.search(title) is not None
        or _WITH_SOURCE.search(title) is not None
    )


def _journal(text: str, span: Span) -> Span:
    """A journal's name without the volume that follows it."""
    end = _JOURNAL_END.search(text, span.start + 1, span.end)
    return Span(span.start, end.start()) if end and not text[span.start].isdigit() else span


def _group(pattern: Pattern, group: str, text: str, span: Span) -> Span | None:
    match = pattern.fullmatch(text, span.start, span.end)
    return Span(*match.span(group)) if match else None


def _volume_and_issue(text: str, span: Span) -> dict[str, tuple[Stated, ...]]:
    match = _VOLUME_ISSUE.fullmatch(text, span.start, span.end)
    if not match:
        return {}
    return {
        field: (Stated(value=match[field], span=Span(*match.span(field))),)
        for field in ("volume", "issue")
    }


def _authors(field: str, text: str, span: Span) -> Authors:
    authors = listed_authors(text, span)
    return authors._replace(truncated=True) if field == "first author" else authors


def _several(text: str, span: Span) -> tuple[Stated, ...]:
    """The values of a list parted by commas or semicolons."""
    stated = []
    start = span.start
    for match in re.finditer(r"[,;|]|\Z", text[span.start : span.end]):
        part = trimmed(text, Span(start, span.start + match.start()))
        if part.end > part.start:
            stated.append(Stated(value=" ".join(text[part.start : part.end].split()), span=part))
        start = span.start + match.end()
    return tuple(stated)


def trimmed(text: str, span: Span) -> Span:
    """A value without blanks, marks of emphasis and quotes around the whole of it."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ":："):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;|•·"):
        end -= 1
    while end - start > 1 and _QUOTES.get(text[start]) == text[end - 1]:
        start, end = start + 1, end - 1
    while end > start and (text[end - 1] in "*_ \n" or text[end - 2 : end] == "[]"):
        end -= 2 if text[end - 1] == "]" else 1
    while start < end and text[start] in "*_ ":
        start += 1
    return Span(start, end)
