"""DOIs in running text: where they stand, where they end, and what they are.

A DOI ends where its token ends, less what is punctuation of the sentence: brackets belong to
it while they balance (`10.1016/s0140-6736(97)11096-0`), and angle brackets where they hold a
SICI (`<283::aid-cne1031>`); a full stop, comma, colon or quote at the end does not. What is
broken by a blank is not joined and dashes are not repaired: this page reads what is printed.
Web addresses that hold a DOI are read as that DOI, without the version, format and tracking
that the site adds behind it. Each token is read once and has a longest length, so that time
grows with the text alone.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from lint.document import Span
from lint.patterns import Pattern


class Doi(NamedTuple):
    """One DOI in a text."""

    name: str  # decoded, lower case: "10.1000/abc"
    span: Span  # its own letters
    whole: Span  # with what brings it: "https://doi.org/", "doi:", "@doi:"
    is_address: bool  # whether it stands within a web address


_START = Pattern(
    r"10(?:\.[1-9][0-9]{3,8}(?:\.[0-9]{1,9}){0,3}(?:/|%(?:25)?2[Ff])"
    r"|/(?=[0-9]{0,9}[a-zA-Z])[a-zA-Z0-9]{3,10}(?![\w/-]|\.\w))"
)
_LONGEST = 300
_TOKEN = Pattern(
    r"[!#$%&()*+,\-./0-9:;<=>@A-Z\[\\\]_a-z~"
    r"\u00a1\u00ad\u00bf-\u024f\u200b-\u200d\u2010-\u2015\u2060\u2212\ufeff]"
    rf"{{0,{_LONGEST + 1}}}"
)
_SIMPLE = Pattern(r"[A-Za-z0-9._/:-]*")
_NEXT_ONE = Pattern(
    r"[,;|&+]?(?:@|https?://|\bdoi:|\bdoi\.org/|(?<![/\w.])10\.[0-9]{4,9}/)"
    r"|[,;|](?:PMC?ID|arXiv|ISSN)\b",
    re.IGNORECASE,
)
_LETTER = Pattern(
    r"%(?:25)*[2-7][0-9A-Fa-f]"
    r"|(?:%[89A-Fa-f][0-9A-Fa-f]){2,4}"
    r"|\\[!-/:-@\[-`{-~]"
    r"|&(?:lt|gt|amp);"
    r"|[\u00ad\u200b-\u200d\u2060\ufeff]"
    r"|[^%]|%",
    re.DOTALL,
)
_BLANK = Pattern(r"\s")
_NOT_A_COUNT = Pattern(r"[^0-9]|[0-9]{3}")  # "10.5678/9" is no DOI unless something says so
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_SICI = Pattern(r"<[0-9A-Za-z][^<>\s]{0,60}:[^<>\s]{0,60}>")
_FRAGMENT = Pattern(r"(?<!;[0-9]-)#")  # "3.0.co;2-#" has one of its own
_CLOSERS = {")": "(", "]": "["}
_LOOSE_ENDS = ".,;:!*_~&\\/#@$%\u2010\u2011\u2012\u2013\u2014\u2015\u2212"

# What brings a DOI, up to its first digit.
_BEFORE = 300
_RESOLVER = Pattern(
    r"@?(?:https?(?::|%3A)\s?(?://|%2F%2F)\s?)?(?:[\w-]{1,40}\.){0,3}doi[.-]org[\w.:-]{0,80}(?:/|%2F)"
    r"(?:doi:|https?://(?:dx\.)?doi\.org/)?\Z",
    re.IGNORECASE,
)
_LABEL = Pattern(
    r"(?:@|(?<![^\W_]))(?:info:|urn:)?doi(?:\.org)?(?:\s{0,2}[:=/.)\]]{1,2})?\s{0,2}\Z",
    re.IGNORECASE,
)
_NEAR_LABEL = Pattern(r"(?<![^\W_])doi(?![^\W_])[^\n]{0,16}\Z", re.IGNORECASE)
_ADDRESS_START = Pattern(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)")
_ADDRESS_TAIL = Pattern(r"[^\s\"'<>\[\]{}|\\^`]{0,500}")
_GLUED = ("%2f", "%3a", "%3d")

# What a site adds behind the DOI in the addresses of its pages.
_PAGE = Pattern(
    r"(?:[./](?:full|fulltext|full-text|abstract|abs|pdf|epdf|pdfft|epub|html?|xml|meta|summary"
    r"|references|citations?|metrics|related|short|long|article-info|article-metrics"
    r"|supplementary-material|supinfo|external-links|(?:tables|figures)/[0-9]+"
    r"|(?:suppl_file|mediaobjects|files?)/.*))+\Z",
    re.DOTALL,
)
_PREPRINT_VERSION = Pattern(r"(?<=[0-9])/?v[0-9]{1,2}\Z")
_PREPRINT_PREFIXES = ("10.1101/", "10.64898/")
_OUP_ARTICLE_NUMBER = Pattern(r"(?<=[0-9a-z])/[0-9]{5,9}\Z")
_IMAGE = Pattern(r"\.(?:png|jpe?g|gif|svg|webp|tiff?|css|js|ico|mp[34])\Z")
_NO_SOURCE = Pattern(
    r"mailto:|(?:https?:)?//(?:www\.)?(?:twitter\.com|x\.com|facebook\.com|linkedin\.com|reddit\.com"
    r"|t\.me|api\.whatsapp\.com|wa\.me|pinterest\.com|crossmark\.crossref\.org)/",
    re.IGNORECASE,
)


def doi_spans(text: str) -> Iterator[tuple[Span, str]]:
    """Every DOI of a text: the span of its own letters, and its name decoded in lower case."""
    for doi in find_dois(text):
        yield doi.span, doi.name


def find_dois(text: str, start: int = 0, end: int | None = None) -> Iterator[Doi]:
    """Every DOI that stands in `text` between `start` and `end`, in order."""
    end = len(text) if end is None else end
    behind = position = start  # behind: where the DOI before ends; nothing in front brings this one
    while match := _START.search(text, position, end):
        token = _TOKEN.match(text, match.end(), end)
        raw = _first_of_several(token.group() if token else "")
        if len(raw) > _LONGEST:
            blank = _BLANK.search(text, match.end() + _LONGEST, end)
            position = blank.start() if blank else end
            continue
        doi = _doi_at(text, match, raw, behind)
        position = doi.span.end if doi else match.end()
        if doi:
            behind = doi.span.end
            if not _is_no_source(text, doi):
                yield doi


def _first_of_several(raw: str) -> str:
    """A token up to where the next DOI, address or identifier begins without a blank."""
    follower = _NEXT_ONE.search(raw)
    return raw[: follower.start()] if follower else raw


def _doi_at(text: str, match: re.Match[str], raw: str, behind: int) -> Doi | None:
    """The DOI that begins at a match of `_START` and goes on with `raw`, if it is one."""
    start = match.start()
    is_short = match.group()[2] == "/"
    if not (raw or is_short):
        return None
    before = text[max(behind, start - _BEFORE) : start]
    bringer = _bringer(before)
    if is_short:
        if not (bringer.resolver or bringer.label or _NEAR_LABEL.search(before[-24:])):
            return None
        span = Span(start, match.end())
        whole = Span(start - bringer.length, span.end)
        return Doi(match.group().lower(), span, whole, bringer.is_address)
    if not (bringer.length or _may_stand_bare(before)):
        return None
    suffix, length = _suffix(raw, bringer.is_address, "?" in before[len(before) - bringer.length :])
    if not suffix or not (bringer.length or _NOT_A_COUNT.search(suffix)):
        return None
    name = f"{match.group().partition('%')[0].rstrip('/')}/{suffix}".lower()
    if bringer.is_address and not bringer.resolver:
        name, length = _without_page(name, length, before)
    span = Span(start, match.end() + length)
    whole = Span(start - bringer.length, _address_end(text, span.end, bringer.is_address))
    return Doi(name, span, whole, bringer.is_address)


class _Bringer(NamedTuple):
    """What stands in front of a DOI and belongs to it."""

    length: int
    resolver: bool  # doi.org or a proxy of it
    label: bool  # "doi:"
    is_address: bool


def _bringer(before: str) -> _Bringer:
    """What brings the DOI that follows `before`."""
    near = before[-120:]
    address = _address_start(before)
    resolver = None
    if near.endswith(("/", ":", "%2F", "%2f", " ")) and "doi" in near.lower():
        resolver = _RESOLVER.search(near)
    length = max(address, len(resolver.group()) if resolver else 0)
    if address and not resolver:
        return _Bringer(length, False, False, True)
    label = _LABEL.search(before[: len(before) - length][-24:])
    length += len(label.group()) if label else 0
    return _Bringer(length, bool(resolver), bool(label), bool(resolver or address))


def _address_start(before: str) -> int:
    """How far in front of a DOI the web address that holds it begins; 0 where none does."""
    if "://" not in before and "www." not in before:
        return 0
    opened = max(before.rfind(mark) for mark in " \t\n\r\"'<>\u00a0\u202f")
    match = _ADDRESS_START.search(before, opened + 1)
    return len(before) - match.start() if match else 0


def _address_end(text: str, position: int, is_address: bool) -> int:
    """Where the address ends that goes on behind its DOI."""
    if not is_address:
        return position
    tail = _ADDRESS_TAIL.match(text, position)
    return position + len(tail.group().rstrip(".,;:!?)*_")) if tail else position


def _may_stand_bare(before: str) -> bool:
    """Whether no letter, digit or point touches the DOI from the left."""
    if not before:
        return True
    if before[-1].isalnum() or before[-1] == ".":
        return before[-3:].lower() in _GLUED
    return True


def _suffix(raw: str, is_address: bool, in_query: bool) -> tuple[str, int]:
    """The suffix as decoded from `raw`, and how much of `raw` it takes."""
    if is_address:
        raw = _FRAGMENT.split(raw, maxsplit=1)[0]
        raw = raw.partition("&")[0] if in_query else raw
    simple = _SIMPLE.match(raw)
    if simple and not raw[simple.end() :].strip("])>.,;*"):
        name = simple.group().rstrip(_LOOSE_ENDS)
        return (name, len(name)) if _has_letter(name) else ("", 0)
    letters = [(_decoded(piece.group()), piece.end()) for piece in _LETTER.finditer(raw)]
    count = _balanced([letter for letter, _ in letters])
    while count and (not letters[count - 1][0] or letters[count - 1][0] in _LOOSE_ENDS):
        if [letter for letter, _ in letters[count - 2 : count]] == ["-", "#"]:
            break
        count -= 1
    name = "".join(letter for letter, _ in letters[:count])
    return (name, letters[count - 1][1]) if _has_letter(name) else ("", 0)


def _has_letter(name: str) -> bool:
    return any(letter.isalnum() for letter in name)


def _decoded(piece: str) -> str:
    """One letter of a DOI from the way it is written; invisible ones are none."""
    if len(piece) == 1:
        return "" if piece in _INVISIBLE else piece
    if piece[0] == "\\":
        return piece[1]
    if piece[0] == "&":
        return _ENTITIES[piece]
    return unquote("%" + piece[-2:]) if len(piece) < 6 or "25" in piece else unquote(piece)


def _balanced(letters: list[str]) -> int:
    """How many letters belong to the DOI: up to the first mark that cannot stand in one."""
    name = "".join(letter or "\u200b" for letter in letters)
    opened: list[int] = []
    sici = -1  # where the angle brackets close
    for index, letter in enumerate(letters):
        following = letters[index + 1] if index + 1 < len(letters) else ""
        if letter in ("(", "["):
            opened.append(index)
        elif letter in _CLOSERS:
            if not opened or letters[opened[-1]] != _CLOSERS[letter]:
                return min([index, *opened])
            opened.pop()
        elif letter == "<":
            match = _SICI.match(name, index)
            if not match:
                return min([index, *opened])
            sici = match.end() - 1
        elif (letter == ">" and index != sici) or not _goes_on(letter, following, sici >= 0):
            return min([index, *opened])
    return min([len(letters), *opened])


def _goes_on(letter: str, following: str, has_sici: bool) -> bool:
    """Whether a mark within a token stands within the DOI, by what follows it."""
    match letter:
        case ",":
            return following.isalnum()
        case ";":
            return following.isdigit() or (has_sici and following.isalnum())
        case "\u2014" | "\u2015":
            return following.isdigit()
        case " " | '"' | "'" | "\\":
            return False
        case _:
            return True


def _without_page(name: str, length: int, before: str) -> tuple[str, int]:
    """A DOI out of a publisher's address, without what the site adds behind it."""
    found = _PAGE.sub("", name)
    if found.startswith(_PREPRINT_PREFIXES):
        found = _PREPRINT_VERSION.sub("", found)
    if found.startswith("10.1093/") and "oup.com" in before:
        found = _OUP_ARTICLE_NUMBER.sub("", found)
    return found, length - (len(name) - len(found))


def _is_no_source(text: str, doi: Doi) -> bool:
    """Whether an address shares or pictures a work rather than citing it."""
    if not doi.is_address:
        return False
    address = text[doi.whole.start : doi.whole.end]
    return bool(_IMAGE.search(address.partition("?")[0].lower()) or _NO_SOURCE.match(address))
