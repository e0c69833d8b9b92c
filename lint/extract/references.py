"""Entries of reference lists, read into the fields that they state.

An entry is read from both ends: names with initials at its head, volume, issue, pages and year at
its tail. What stands between is title and journal, and is stated only where one full stop parts the
two in one way; everything else would be a guess, and a field that is guessed wrongly becomes a
false accusation later. An entry that names two DOIs states nothing, for nobody knows of which.
Styles read: Vancouver, NLM and AMA, PLOS, APA and Harvard, Nature, Cell, Springer, MDPI, ACS,
IEEE and Chicago; of Elsevier's, where commas part everything, only what cannot be mistaken.
"""

import re

from lint.claim import Stated
from lint.document import Span
from lint.extract.authors import Authors, listed_authors, opening_authors
from lint.extract.journals import is_abbreviated, is_journal
from lint.extract.printed import Fields, stripped, words
from lint.patterns import Pattern

_LONGEST = 3000
_LONGEST_TAIL = 200
_SHORTEST_TITLE = 16
_NUMBER = Pattern(
    r"\s*(?:[\[(]\d{1,4}[\])][.:]?|\d{1,4}[.)](?=\D)|\d{1,4}(?=\s+[^\W\d])|[•*–-])\s*"
)
_LEAD = Pattern(
    r"\s*(?:citation|reference|source|cite(?: this)?(?: article)? as|how to cite(?: this article)?"
    r"|suggested citation|original (?:study|paper|article|research)|study|paper|article)\s*:\s*",
    re.IGNORECASE,
)
_TAIL = Pattern(
    r"[\s.,;:(\[]*(?:\bdoi\b|https?://|www\.|\bhttp:|\bPMC?ID\b|\bPubMed\b|\bPMC\d|\bAvailable\b"
    r"|\bAccessed\b|\bRetrieved\b|\bEpub\b|\bCrossRef\b|\bGoogle Scholar\b"
    r"|\bView Article\b|\[\s?(?:published )?online"
    r"|\[cited|\[accessed|\bISSN\b|\bISBN\b|\barXiv:|\b10\.\d{4,9}/)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)\.?"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
_WHEN = (
    rf"(?:{_MONTH}(?:\s\d{{1,2}})?,?\s)?{_YEAR}(?:,?\s{_MONTH}(?:[-–/]{_MONTH})?(?:\s\d{{1,2}})?)?"
)
_VOLUME = r"(?P<volume>(?!(?:1[5-9]|20)\d\d\b)[A-Z]?\d{1,4}[A-Z]?(?:/\d{1,4})?)"
_ISSUE = r"(?:\s?\((?!(?:1[5-9]|20)\d\d\))(?P<issue>[^()]{1,20})\))?"
_SUPPLEMENT = r"(?:,?\s\(?[sS]uppl[^:;()]{0,16}\)?)?"
_PAGE = (
    r"(?:pp?\.\s?)?(?P<page>[A-Za-z]{0,5}[.-]?\d[\d.]*[A-Za-z]?\d*"
    r"(?:\s?[-–—‐‑−]{1,2}\s?[A-Za-z]{0,3}\d+[A-Za-z]?\d*)?)"
)
_TAILS = tuple(
    Pattern(pattern + r"[\s.,;]*\Z")
    for pattern in (
        # Journal. 2019 Mar 4;12(3):45-67
        rf"[.,]?\s\(?{_WHEN}\)?\s?[;:,]\s?{_VOLUME}{_ISSUE}{_SUPPLEMENT}\s?[:,]\s?{_PAGE}",
        # Journal 12(3):45-67
        rf",?\s(?:[vV]ol\.?\s)?{_VOLUME}{_ISSUE}{_SUPPLEMENT}\s?:\s?{_PAGE}(?:\s?\({_YEAR}\))?",
        # Journal, 12(3), 45-67    Journal 12, 45-67 (2019)
        rf",?\s(?:[vV]ol\.?\s)?{_VOLUME}{_ISSUE},\s?{_PAGE}(?:\s?\({_YEAR}\))?",
        # Journal 12 (2019) 45-67
        rf",?\s(?:[vV]ol\.?\s)?{_VOLUME}{_ISSUE}\s\({_YEAR}\),?\s{_PAGE}",
        # Journal 2019, 12(3), 45-67
        rf"[.,]?\s{_YEAR},\s?{_VOLUME}{_ISSUE},\s?{_PAGE}",
        # Journal, vol. 12, no. 3, pp. 45-67, Mar. 2019
        rf",\s[vV]ol\.\s?{_VOLUME}(?:,\s[nN]o\.\s?(?P<issue>[^,;]{{1,12}}))?,\s{_PAGE}(?:,\s{_WHEN})?",
        # Journal 12, no. 3 (2019): 45-67
        rf",?\s{_VOLUME}(?:,\s[nN]o\.\s(?P<issue>[^,;()]{{1,12}}))?\s\({_WHEN}\):\s{_PAGE}",
        # Journal (2019)    Journal 2019    Journal. March 2020
        rf"[.,]?\s(?:[Pp]ublished(?:\sonline)?(?:\sahead of print)?:?\s)?\(?{_WHEN}\)?(?::[\d.]+)?",
    )
)
_SOME_YEAR = Pattern(r"\b(?:19|20)\d\d\b.{0,40}\d\s?[-–]\s?\d", re.DOTALL)
_OTHER_NUMBER = Pattern(
    rf"\b(?:{_MONTH}|[sS]uppl\w*\.?|[pP]arts?|[nN]os?\.?|[iI]ssue|[cC]hap(?:ter|\.))\s\Z"
)
_END_OF_NAMES = Pattern(r"(?:\.|.\s?[.:(]|.,?\s?[“\"‘])(?!\s*(?:[,;&]|and\b))")
_MORE_NAMES = Pattern(r"\s*(?:[,;&]|and\b)")
_YEAR_AFTER_NAMES = Pattern(
    rf"[\s.,;:]*(?:\({_WHEN}\)[.,:]?|{_YEAR.replace('year', 'bare')}[.:,])\s?"
)
_FULL_NAME = Pattern(r"[^\W\d_]+\s[A-Z]\.\s[^\W\d_][\w’'-]+(?:,|\sand\b|\s&|\set\sal\b)")
_BEFORE_QUOTE = Pattern(r"[.,]\s(?:\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,]\s)?(?=[“\"])")
_STOP = Pattern(
    r"(?:[.?!]+[\"”’')\]]*|(?<=[\"”]))\s+(?=[\"“‘(\[A-Z\u00c0-\u00de\d]|[a-z]{1,4}[A-Z])"
)
_QUOTED = Pattern(
    r"[\s.,:;]*(?:“([^“”]{8,400})”|\"([^\"]{8,400})\"|['‘]([^‘’']{8,400})['’])(?:(?<=[.,?!].)|(?=[.,]))[\s.,]*"
)
_ADDED = Pattern(r"\s*\[[^\[\]]{1,40}\]\Z")  # "[Internet]", "[Article in French]"
_SHORT = Pattern(r"(?:[A-Z\u00c0-\u00de][\w’'-]{0,7}\s?){1,3}")
_LAST_WORD = Pattern(r".*[ .](?=.)", re.DOTALL)
_BOOK = Pattern(
    r"\b(?:eds?\.|editors?|edition|In:|[Dd]issertation|[Tt]hesis|Press|Publish\w+|University|Inc\."
    r"|Springer|Elsevier|Wiley|chapter|pp\. )|(?:\A|\s)In\s[A-Z:]"
    r"|\bProceedings(?! of the (?:National|Royal|IEEE|Nutrition|American))"
    r"|\bProc\.(?! (?:Natl|R\.|Roy|Soc|Am|Inst|IEEE))"
)


def reference_fields(text: str, span: Span) -> Fields | None:
    """What an entry states; None where it does not begin with names as references do."""
    if span.end - span.start > _LONGEST:
        return None
    start = _opening(text, span)
    names = opening_authors(text, start, span.end)
    if _FULL_NAME.match(text, start, span.end):
        return None  # "Jane Q. Doe, John Roe": no family name and initial
    if not names.stated:
        names = _full_names(text, start, span.end)
    if not names.stated:
        return None
    return _read(text, names, end_of_work(text, Span(names.end, span.end)))


def end_of_work(text: str, span: Span) -> int:
    """Where an entry goes on with DOIs, addresses, identifiers and the like."""
    tail = _TAIL.search(text, span.start, span.end)
    return tail.start() if tail else span.end


def _full_names(text: str, start: int, end: int) -> Authors:
    """Names without initials, which only a quoted title behind them tells from a title."""
    quoted = _BEFORE_QUOTE.search(text, start, min(start + 400, end))
    if not quoted:
        return Authors(end=start)
    names = listed_authors(text, Span(start, quoted.start()))
    return Authors(names.stated, names.truncated, quoted.start() + 1)


def _opening(text: str, span: Span) -> int:
    """Where an entry begins behind its number or what announces it."""
    position = span.start
    for lead in (_NUMBER, _LEAD):
        match = lead.match(text, position, span.end)
        position = match.end() if match else position
    return position


def _read(text: str, names: Authors, end: int) -> Fields | None:
    """The fields between the names and the end of what is printed of the work itself."""
    stated: dict[str, tuple[Stated, ...]] = {"author": names.stated}
    position = names.end
    dated = _YEAR_AFTER_NAMES.match(text, position, end)
    is_whole = (
        bool(dated) or names.truncated or _END_OF_NAMES.match(text, names.end - 1) is not None
    )
    if not is_whole and not _MORE_NAMES.match(text, position):
        return None  # "The WHO Collaborative Study"
    if dated:
        group = "year" if dated["year"] else "bare"
        _state_group(stated, "published", text, dated, group)
        position = dated.end()
    found = None
    for pattern in _TAILS:
        found = pattern.search(text, max(position, end - _LONGEST_TAIL), end)
        if found and not (dated and found.groupdict().get("year")) and _is_tail(found):
            break
        found = None
    if found is None and not dated:
        return None
    for field in ("volume", "issue", "page"):
        _state_group(stated, field, text, found, field)
    if not dated:
        _state_group(stated, "published", text, found, "year")
    if is_whole:
        _state_names_of_work(stated, text, Span(position, found.start() if found else end), found)
    return Fields(stated, names.truncated or not is_whole)


def _is_tail(found: re.Match[str]) -> bool:
    """Whether the numbers are a volume's ("January 15, 2013" is a date), or the only year."""
    if found.groupdict().get("volume") is None:
        return _SOME_YEAR.search(found.string, max(0, found.start() - 60), found.start()) is None
    before = found.string[max(0, found.start("volume") - 16) : found.start("volume")]
    return _OTHER_NUMBER.search(before) is None


def _state_group(
    stated: dict[str, tuple[Stated, ...]],
    field: str,
    text: str,
    match: re.Match[str] | None,
    group: str,
) -> None:
    if match is None or match.groupdict().get(group) is None:
        return
    span = stripped(text, Span(*match.span(group)), ". ")
    stated[field] = (Stated(value=words(text, span), span=span),)


def _state_names_of_work(
    stated: dict[str, tuple[Stated, ...]], text: str, middle: Span, found: re.Match[str] | None
) -> None:
    """States title and journal, which stand in `middle`, where they part in one way only."""
    middle = stripped(text, middle, " \n\t.,;:")
    quoted = _QUOTED.match(text, middle.start, middle.end)
    if quoted:
        group = next(index for index in (1, 2, 3) if quoted.group(index) is not None)
        _state(stated, "title", text, stripped(text, Span(*quoted.span(group)), " \n\t.,"))
        if quoted.end() < middle.end:
            _state_journal(stated, text, Span(quoted.end(), middle.end), found)
        return
    parts = segments(text, middle)
    if len(parts) < 2:
        return
    journal = _journal_from(text, parts)
    if journal is None or _BOOK.search(text, parts[0].start, middle.end):
        return
    _state_journal(stated, text, Span(parts[journal].start, middle.end), found)
    if journal == 1 and "container-title" in stated:
        title = stripped(text, parts[0], " \n\t")
        added = _ADDED.search(text, title.start, title.end)
        if added and added.start() > title.start:
            title = stripped(text, Span(title.start, added.start()), " \n\t.")
        if len(name := words(text, title)) >= _SHORTEST_TITLE and " " in name:
            _state(stated, "title", text, title)


def segments(text: str, span: Span) -> list[Span]:
    """The stretches between full stops."""
    found = []
    start = span.start
    for match in _STOP.finditer(text, span.start, span.end):
        found.append(Span(start, match.start()))
        start = match.end()
    found.append(Span(start, span.end))
    return [segment for segment in found if segment.end > segment.start]


def _journal_from(text: str, parts: list[Span]) -> int | None:
    """The first segment of the journal's name: the last, and the abbreviated ones before it.

    None where a short segment before them may belong to either: "vs. Placebo. J. Med."
    """
    index = len(parts) - 1
    while index > 0 and is_abbreviated(words(text, parts[index - 1])):
        index -= 1
    before = words(text, parts[index - 1])
    if index == 0 or (index > 1 and _SHORT.fullmatch(before)):
        return None
    is_one_word = index == len(parts) - 1 and " " not in words(text, parts[index])
    last = _LAST_WORD.sub("", before)
    return None if is_one_word and last[:1].isupper() and is_abbreviated(last) else index


def _state_journal(
    stated: dict[str, tuple[Stated, ...]], text: str, span: Span, found: re.Match[str] | None
) -> None:
    """States a journal; without a volume publishers stand there as well."""
    span = stripped(text, span, " \n\t,;:")
    name = words(text, span)
    has_volume = found is not None and found.groupdict().get("volume") is not None
    if is_journal(name, in_place=has_volume) or (
        " " in name and is_abbreviated(name) and text[span.end] not in ",;"
    ):
        _state(stated, "container-title", text, span)


def _state(stated: dict[str, tuple[Stated, ...]], field: str, text: str, span: Span) -> None:
    if span.end > span.start:
        stated[field] = (Stated(value=words(text, span), span=span),)
