"""References in running text: "Liang et al. *medRxiv* [@doi:...]", "(Smith and Jones, 2019, ...)".

What such a reference states stands right in front of its DOI, with nothing but marks between, and
is read backwards from there. Anything that is not name, journal or year ends it: in "Liang et al.
found more [@doi:...]" the DOI may be anybody's, so nothing is stated. Two DOIs in a row state
nothing, for the words in front of them belong to one.
"""

import re
from typing import NamedTuple

from lint.claim import Stated
from lint.document import Span
from lint.extract import printed
from lint.extract.authors import listed_authors
from lint.extract.journals import is_journal
from lint.patterns import Pattern


class Stretch(NamedTuple):
    """What is printed in front of a DOI and belongs to it."""

    stated: dict[str, tuple[Stated, ...]]
    truncated: bool
    start: int  # where it begins in the text


_WINDOW = 400
_YEAR = r"(?:19|20)\d\d"
_ET_AL = Pattern(r"\bet\.?\s+al\b\.?")
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_SURNAME = (
    r"(?:(?:van|von|de|del|della|da|di|dos|du|la|le|den|der|ten|ter|el|al|bin|ibn)\s){0,3}"
    rf"(?:[dO]['’])?[{_UPPER}][\w’'‐‑-]+"
)
_REST = Pattern(
    r"[\s,;.:]*"
    rf"(?:\(?(?P<before>{_YEAR})[a-z]?\)?(?!\.\d)[\s,;.:]*)?"
    r"[\[(]?\s*(?:preprint\s+)?(?:in\s+)?"
    r"(?P<journal>[A-Za-z][^\d\[\]()<>;:,\"“”]{1,80}?)?"
    r"(?:\s+preprint)?[\s,;.:/]*"
    r"(?:20\d\d\.\d\d\.\d\d\.\d{6,8})?[\s,;.:]*"
    rf"(?:\(?(?P<behind>{_YEAR})[a-z]?\)?)?[\s,;.:]*"
    r"(?:(?:doi|link|available\s+(?:at|from|online))\b[\s:]*)*"
    r"[\s\[(@<{:–—-]*\Z",
    re.IGNORECASE,
)
_NAMES_BEFORE = Pattern(rf"(?P<names>{_SURNAME}(?:\s{_SURNAME}){{0,2}})[\s,]*\Z")
_PAIR = Pattern(
    rf"(?<![\w,])(?<!,\s)(?P<first>{_SURNAME})\s(?:and|&)\s(?P<second>{_SURNAME})"
    rf"[\s,]*\(?(?P<year>{_YEAR})[a-z]?\)?[\s,;:.\[(–—-]*\Z"
)
_SINGLE = Pattern(
    r"[(\[;]\s*(?:see(?:\salso)?\s|e\.g\.,?\s|cf\.\s)?"
    rf"(?P<name>{_SURNAME}(?:\s{_SURNAME}){{0,4}}),?\s(?P<year>{_YEAR})[a-z]?[\s,;:.]*\Z"
)
_VOLUME_BODY = (
    rf"\s*(?P<journal>[{_UPPER}][A-Za-z .&:]{{1,60}}?)[.,]?\s(?P<year>{_YEAR})"
    r"(?:\s[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?)?\s?;\s?(?P<volume>\d{1,4})"
    r"(?:\s?\((?P<issue>[^()]{1,12})\))?\s?:\s?"
    r"(?P<page>[A-Za-z]{0,2}\d{1,7}(?:\s?[-–]\s?[A-Za-z]{0,2}\d{1,7})?)[\s,;:.\[(–—-]*\Z"
)
_VOLUME = Pattern(_VOLUME_BODY)
_BRACKETED_VOLUME = Pattern(r"[(\[]" + _VOLUME_BODY)
_PUBLISHED_IN = Pattern(
    r"\b(?:published|appear(?:s|ed|ing))\s(?:(?:online|today|recently|this\s(?:week|month)"
    r"|last\s(?:week|month|year))\s)*in\s(?P<the>the\sjournal\s)?"
    rf"(?P<journal>[{_UPPER}a-z][^\d\[\]()<>;:,\"“”]{{1,70}}?)"
    rf"(?:,?\s(?:in\s|on\s)?(?:[A-Z][a-z]{{2,8}}\.?\s(?:\d{{1,2}},?\s)?)?(?P<year>{_YEAR}))?"
    r"[\s,;:.\[(–—-]*\Z"
)
_NO_NAME_WORDS = """
    In By See As The Per From While Following Recently Also However Study Trial Figure Table Source
    Sources And But For With When Where According Both Our We It This That These Those January
    February March April May June July August September October November December Data Reference
    References Review Preprint Paper Article Read"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_PARTICLES = frozenset(
    "and/van/von/de/den/del/der/della/di/dos/du/da/la/le/el/al/ten/ter/bin".split("/")
)
_NAME_WORD = Pattern(r"[^\s,;&]+")
_BETWEEN_DOIS = r"[\s,;&\[\](){}<>|/@.–—-]*"
_CHAIN = Pattern(rf"{_BETWEEN_DOIS}(?:(?:and|now|also|then|or)\b)?{_BETWEEN_DOIS}")
_LEAD = Pattern(
    r"\s*(?:(?:reference|source|citation|study|paper|article"
    r"|original (?:study|paper|article|research)"
    r"|adapted from|based on|from|review of|reviewed paper)\s*:\s*"
    r"|[•*>–-]\s+|\[?\d{1,3}[.\])]\s+)?",
    re.IGNORECASE,
)
_TRAILING = Pattern(r"[\s\])}>.,;:*_!]*(?:p\d{1,4}\b)?[\s\])}>.,;]*")
_OPENING = Pattern(
    r"[\s\[(<{@*_:;.,–—-]*"
    r"(?:(?:doi|link|preprint|available (?:at|from|online)|read (?:it|more) (?:at|here))\b[\s:]*)*"
    r"[\[(<\s]*",
    re.IGNORECASE,
)


def is_chained(between: str) -> bool:
    """Whether two DOIs with these words between them stand in a row."""
    return _CHAIN.fullmatch(between) is not None


def ends_block(after: str) -> bool:
    """Whether nothing but marks follows a DOI."""
    return len(after) < 40 and _TRAILING.fullmatch(after) is not None


def opens_block(before: str) -> bool:
    """Whether nothing but marks stands in front of a DOI."""
    return len(before) < 80 and _OPENING.fullmatch(before) is not None


def stretch_before(text: str, start: int, end: int, *, is_block_start: bool) -> Stretch | None:
    """What the words from `start` to the DOI at `end` state of it, if they do."""
    start = max(start, end - _WINDOW)
    for read in (_et_al, _pair, _with_volume, _single, _published_in):
        found = read(text, start, end, is_block_start)
        if found is not None:
            return found
    return None


def _stated(text: str, span: Span) -> tuple[Stated, ...]:
    return (printed.stated(text, span),)


def _add(
    stated: dict[str, tuple[Stated, ...]], field: str, text: str, match: re.Match[str], group: str
) -> None:
    if match[group]:
        stated[field] = _stated(text, Span(*match.span(group)))


def _et_al(text: str, start: int, end: int, is_block_start: bool) -> Stretch | None:
    """ "Liang et al. medRxiv (2020)"."""
    marks = [*_ET_AL.finditer(text, start, end)]
    if not marks:
        return None
    mark = marks[-1]
    rest = _REST.match(text, mark.end(), end)
    if not rest:
        return None
    opened = _opened(text, start, mark.start())
    names = listed_authors(text, Span(opened, mark.end())) if is_block_start else None
    is_whole = names is not None and bool(names.stated) and _are_names(text, opened, mark.start())
    stated: dict[str, tuple[Stated, ...]] = {}
    journal = _journal(text, rest, stated, in_place=False)
    if journal is False and not (is_whole and len(rest["journal"].split()) < 3):
        return None
    if names is not None and is_whole:
        stated["author"] = names.stated
    elif name := _surname_before(text, start, mark.start()):
        stated["author"] = _stated(text, name)
    else:
        return None
    for group in ("before", "behind"):
        _add(stated, "published", text, rest, group)
    return Stretch(stated, True, stated["author"][0].span.start)


def _opened(text: str, start: int, end: int) -> int:
    """Where a block begins behind its number or what announces a reference."""
    opening = _LEAD.match(text, start, end)
    return opening.end() if opening else start


def _are_names(text: str, start: int, end: int) -> bool:
    """Whether the words from the block's beginning to "et al." are names and nothing else."""
    words = _NAME_WORD.findall(text, start, end)
    if not words or words[0] in _NO_NAMES or len(words) > 24:
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def _surname_before(text: str, start: int, end: int) -> Span | None:
    """The surname that "et al." follows, where it is clear which words are the name."""
    match = _NAMES_BEFORE.search(text, max(start, end - 60), end)
    if not match:
        return None
    span = Span(*match.span("names"))
    before = text[max(start, span.start - 2) : span.start]
    words = match["names"].split()
    if words[0] in _NO_NAMES or before.endswith((",", ", ", "&", "& ")):
        return None
    is_opening = not before.strip() or before.strip()[-1:] in ".!?:"
    if is_opening and sum(word[0].isupper() for word in words) > 1:
        return None
    return span


def _journal(
    text: str, rest: re.Match[str], stated: dict[str, tuple[Stated, ...]], *, in_place: bool
) -> bool | None:
    """States a journal; None where no words stand in its place, False where they are no journal."""
    if not rest["journal"]:
        return None
    words = " ".join(rest["journal"].split()).rstrip(" .,")
    if words.lower() in ("doi", "preprint", "link"):
        return None
    if not is_journal(words, in_place=in_place):
        return False
    start = rest.start("journal")
    end = rest.end("journal")
    while end > start and text[end - 1] in " .,\n":
        end -= 1
    stated["container-title"] = _stated(text, Span(start, end))
    return True


def _pair(text: str, start: int, end: int, is_block_start: bool) -> Stretch | None:
    """ "Smith and Jones (2019)"."""
    match = _PAIR.search(text, max(start, end - 120), end)
    if not match or match["first"] in _NO_NAMES or match["second"] in _NO_NAMES:
        return None
    stated = {
        "author": _stated(text, Span(*match.span("first")))
        + _stated(text, Span(*match.span("second"))),
        "published": _stated(text, Span(*match.span("year"))),
    }
    return Stretch(stated, False, match.start("first"))


def _with_volume(text: str, start: int, end: int, is_block_start: bool) -> Stretch | None:
    """ "(JAMA 2019;321:123-130)"."""
    match = _BRACKETED_VOLUME.search(text, max(start, end - 160), end)
    if match is None and is_block_start:
        match = _VOLUME.match(text, _opened(text, start, end), end)
    if not match or not is_journal(match["journal"].strip(" ."), in_place=True):
        return None
    stated: dict[str, tuple[Stated, ...]] = {}
    _add(stated, "container-title", text, match, "journal")
    for field, group in (
        ("published", "year"),
        ("volume", "volume"),
        ("issue", "issue"),
        ("page", "page"),
    ):
        _add(stated, field, text, match, group)
    return Stretch(stated, False, match.start("journal"))


def _single(text: str, start: int, end: int, is_block_start: bool) -> Stretch | None:
    """ "(Smith, 2019)", "(JAMA, 2019)"."""
    match = _SINGLE.search(text, max(start, end - 120), end)
    if not match:
        return None
    name = match["name"]
    stated = {"published": _stated(text, Span(*match.span("year")))}
    if is_journal(name, in_place=False):
        stated["container-title"] = _stated(text, Span(*match.span("name")))
    elif name in _NO_NAMES or name.isupper() or len(name.split()) > 1:
        return None
    else:
        stated["author"] = _stated(text, Span(*match.span("name")))
    return Stretch(stated, False, match.start("name"))


def _published_in(text: str, start: int, end: int, is_block_start: bool) -> Stretch | None:
    """ "published in the journal Nature (doi"."""
    match = _PUBLISHED_IN.search(text, max(start, end - 200), end)
    if not match:
        return None
    stated: dict[str, tuple[Stated, ...]] = {}
    if not _journal(text, match, stated, in_place=match["the"] is not None):
        return None
    _add(stated, "published", text, match, "year")
    return Stretch(stated, False, match.start("journal"))
