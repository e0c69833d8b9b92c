"""Look-alikes that begin with digits: phone numbers, times of day, addresses, references, ratios.

Each pattern is tried only where a number starts and its neighbours allow it, so that they cost
nothing in ordinary text.
"""

import re

from lint.extract.masks import Mask
from lint.extract.numbers import Number

_STREET = (
    r"Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Dr\.|Boulevard|Blvd\.?|Square|Way|Court"
    r"|Place|Terrace|Close|Crescent"
    r"|Parkway|Highway|Row|Quay|Gardens|Circle|Plaza|Hill|Walk|Mews"
)
_JOURNAL = re.compile(
    r"(?:19"
    r"|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?[;,]\s?\d+"
    r"(?:\s?\([^()\n]{1,20}\))?\s?:\s?[A-Za-z]?\d+(?:\s?[–-]\s?[A-Za-z]?\d+)?"
)
_VOLUME_PAGES = re.compile(
    r"\d{1,4}\s?(?:\(\d{1,4}\))?\s?:\s?[eE]?\d{2,}\s?[–-]\s?[eE]?\d{2,}(?=[.,;\s]|$)"
    r"|\d{1,4}\s?\(\d{1,4}\)\s?:\s?[eE]?\d{2,}(?=[.,;\s]|$)"
)
_PHONE = re.compile(
    r"(?:\d{3}[-.\s]\d{3}[-.]\d{4}|1[-.\s]\d{3}[-.\s]\d{3}[-.\s]\d{4}|\d{3}[-\s]0\d{3}"
    r"|0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4})(?![\w%–-]|[.,]\d)"
)
_PHONE_WORD = re.compile(
    r"\b(?:[Cc]all|[Tt]ele?(?:phone)?|[Pp]hone|[Ff]ax|[Tt]ext|[Dd]ial|[Hh]otline|[Hh]elpline"
    r"|[Ss]witchboard|[Rr]ing)"
    r"(?:\s+(?:on|at|us|the|number|is|or|now|free))*[.:]?\s+[+(]?$"
)
_PHONE_CALLED = re.compile(
    r"(?:0\d{2,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})?|\d{3}[- ]\d{4}|\d{3,6}(?![\d,.]*\s?(?:%|[a-z])))"
)
_TRIAL = re.compile(r"(?:19|20)\d\d-\d{6}-\d{2}(?![\w-])")
_ZIP = re.compile(r"\d{5}(?:-\d{4})?(?![\w,.]\d)")
_STATE_BEFORE = re.compile(r",\s[A-Z]{2}\s$")
_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_YEARS = re.compile(rf"{_YEAR}(?:\s?[,;&]\s?{_YEAR}(?!\d)|\s?,\s?[a-z](?![a-z])){{0,20}}(?!\d)")
_NAME = r"[A-Z][\w'’.\u00c0-\u024f]{0,30}(?:-[A-Z][\w'’]{0,30})?"
_NOT_NAMES = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Since|From|Until|Before"
    r"|After|During|Summer|Winter|Spring|Autumn"
    r"|Fall|Early|Late|Mid|By|In|The|And|Of|On|To|Table|Figure|Fig|Year|About|Over|Under|Between"
    r"|Accessed|Updated|Published)"
)
_CITED_BEFORE = re.compile(
    rf"(?:\bet\s+al\.?(?:'s|’s)?,?\s*\(?\s*|\bet\s+al\.?,?\s(?:{_NAME},?\s){{1,5}}"
    r"|\bcolleagues(?:'|’)?,?\s\(?"
    rf"|(?<=[(;\s\[])(?!{_NOT_NAMES}\s){_NAME}(?:(?:,?\s(?:and|&)\s|,\s|\s)(?:(?:of|for|the|on|de"
    rf"|van|von|der|la|al|in)\s){{0,2}}{_NAME}){{0,6}},\s"
    rf"|(?<=[(\[])(?!{_NOT_NAMES}\s){_NAME}(?:(?:,?\s(?:and|&)\s|,\s){_NAME}){{0,4}}\s)$"
)
_NAME_AND_BRACKET = re.compile(
    rf"(?<!\w)(?!{_NOT_NAMES}\s){_NAME}(?:\s(?:and|&)\s{_NAME})?(?:'s|’s)?\s\($"
)
_CITED_BEHIND = re.compile(r"\s?[);:\]]")
_PHONE_ABROAD = re.compile(r"\d{1,3}[\s(.-]{1,2}(?:0\)\s?)?\d{1,4}(?:[\s.-]\d{2,4}){1,4}")
_PHONE_BRACKET = re.compile(r"\(\d{3}\)\s?\d{3}[\s.-]\d{4}")
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:\s?(?:[–-]|to|and)\s?(?:1[0-2]"
    r"|\d)(?:[:.][0-5]\d)?)?\s?(?:[ap]\.m\.|[ap]m(?!\w)|AM(?!\w)|PM(?!\w))"
    r"|(?:1[0-2]|\d)\s?o['’]clock|(?:12|24)[- ]hour\sclock"
)
_TIME = re.compile(
    r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[–-]|to)\s?(?:[01]?\d"
    r"|2[0-3]):[0-5]\d)?(?![\d:/%])(?:\s?(?:hrs?|hours|GMT|UTC)\b)?"
)
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:\s?:\s?\d+(?:[.,]\d+)*)+(?!\s?[ap]m)")
_HOUSE = re.compile(rf"\d{{1,5}}[A-Za-z]?\s(?:[A-Z][\w'’-]+\s){{1,3}}(?:{_STREET})(?![a-z])")
_IDIOM = re.compile(
    r"(?:24[/-]7|9/11|50[/–-]50|20/20(?=\s(?:vision|hindsight))|360(?:[- ]degrees?|°))(?![\d%])"
)
_SCALE = re.compile(
    r"\d+(?:\.\d+)?(?:(?:-to-|\s?[–-]\s?|\sto\s)\d+(?:\.\d+)?)?[\s-]*(?:points?[\s-]+)?"
    r"(?:[A-Za-z-]+\s){0,3}?(?:[Ss]cale|Likert|VAS)\b"
)
_POINT_SCALE = re.compile(
    r"\d+-point(?=\s(?:[A-Za-z-]+\s){0,3}?(?:[Ss]cale|[Ss]core|Likert|questionnaire|rating"
    r"|instrument|index|system|VAS)\b)"
)
_COORDINATE = re.compile(
    r"\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?['’′]\s?(?:\d{1,2}"
    r"(?:\.\d+)?\s?[\"”″'’′]+)?\s?[NSEW]?|[NSEW])(?!\w)"
)
_HYPHENED = re.compile(r"\d+(?:-\d+){2,}(?![\w%]|\.\d)")
_CODE = re.compile(r"\d{1,2}(?=\s?:\s+[A-Za-z])")
_LEADING_ZERO = re.compile(r"0\d{2,}(?![\d.,]*\s?%)")

_BRACKETED = re.compile(
    r"(?:\[|\()(?:[Rr]efs?\.?\s?)?[S]?\d{1,3}[a-z]?(?:\s?[,;–—-]\s?[S]?\d{1,3}[a-z]?){0,40}(?:\]"
    r"|\))"
)
_RAISED = re.compile(r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\^")
_LIST_LINE = re.compile(r"\d{1,3}[.)](?=[ \t]+\S)|\d{1,3}[ \t]*(?=\n|$)")
_LIST_INLINE = re.compile(r"\d{1,2}\)(?=\s)")
_LIST_SENTENCE = re.compile(r"\d{1,2}\.(?=\s+[A-Z])")
_SENTENCE_BEFORE = re.compile(r"(?:[.!?:;]|^)[*_\s]*$")
_LINE_FRONT = re.compile(r"(?:^|\n)[ \t>*_#-]*$")
_ITEM_BEFORE = re.compile(
    r"(?:^|\n)[ \t>]*\(?\d{1,3}[.)][^\n]*\n[ \t>*_#-]*$|[.:;!?*_][*_\s]*\n[ \t>*_#-]*$|(?:^"
    r"|\n)[ \t>]*\n[ \t>*_#-]*$"
)
_REFERENCE_BEHIND = re.compile(r"\s?(?:[.,;:]|$|\n)")


def mask_stretch(text: str, number: Number, left: int) -> Mask | None:
    """The look-alike that starts with a number's digits, or with the bracket around them."""
    if number.spelled:
        return None
    start, end = number.start, number.end
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before in ("[", "(") and start > left:
        mask = _bracketed(text, number)
        if mask is not None:
            return mask
    if before == "^" and (raised := _RAISED.match(text, start)) is not None:
        return Mask(start - 1, raised.end(), "ref")
    if (
        end - start == 4
        and not text[start:end].startswith("0")
        and (cited := _citation(text, start)) is not None
    ):
        return cited
    if (
        behind in (".", ")", "\n", "", " ", "\t")
        and (mask := _list_number(text, number)) is not None
    ):
        return mask
    if (behind in _FOLLOWS or text[start] in "0+") and not (
        before.isalnum() or before in ("_", "*")
    ):
        mask = _patterned(text, start, before)
        if mask is not None and mask.end >= end:
            return mask
    return None


_FOLLOWS = frozenset(":;,.-–/ ap'’(°P\n\u00a0A")
# Family, pattern, and what may stand right behind the first digits. Behind a blank the next
# letter's sort is added: a digit, a capital (A), a small letter (a), or the sign itself.
_PATTERNS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = (
    ("idiom", _IDIOM, ("/", "-", "–", "°", " a")),
    ("ref", _JOURNAL, (";", ",", " ;", " ,", " A")),
    ("trial_id", _TRIAL, ("-",)),
    ("name", _SCALE, ("-", "–", " a", " –", " -")),
    ("name", _POINT_SCALE, ("-",)),
    ("clock", _CLOCK, (":", ".", "a", "p", "–", "-", "'", "’", "P", "A", " a", " A", " –", " -")),
    ("ref", _VOLUME_PAGES, ("(", ":", " (", " :")),
    ("name", _COORDINATE, ("°", ".", " °")),
    ("name", _HYPHENED, ("-",)),
    ("clock", _TIME, (":",)),
    ("other", _RATIO, (":", " :", ".")),
    ("phone", _PHONE, ("-", ".", " 0")),
    ("address", _HOUSE, (" A",)),
)  # fmt: skip


def _by_neighbour() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The patterns for each neighbour of the first digits."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for family, pattern, neighbours in _PATTERNS:
        for neighbour in neighbours:
            table.setdefault(neighbour, []).append((family, pattern))
    return {neighbour: tuple(rows) for neighbour, rows in table.items()}


_BY_NEIGHBOUR = _by_neighbour()


def _sort(letter: str) -> str:
    """What sort of letter stands behind a blank: 0 for digits, A for capitals, a for small ones."""
    if letter.isdigit():
        return "0"
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return letter


def _citation(text: str, start: int) -> Mask | None:
    """The year of a citation: "(Ortiz et al., 2008)", "Ortiz (2008)", "(Harbour Board, 2011)"."""
    years = _YEARS.match(text, start)
    if years is None:
        return None
    front = text[max(0, start - 130) : start]
    if front[-1:] not in (" ", "(", "[", "\n", ",") or not (
        "]" in text[years.end() : years.end() + 2]
        or ")" in text[years.end() : years.end() + 2]
        or "et al" in front[-60:]
        or ";" in text[years.end() : years.end() + 2]
    ):
        return None
    cited = _CITED_BEFORE.search(front)
    if cited is None and text[years.end() : years.end() + 1] == ")":
        cited = _NAME_AND_BRACKET.search(front[-60:])
    if cited is None or not (
        "et al" in cited.group()[:8] or _CITED_BEHIND.match(text, years.end())
    ):
        return None
    return Mask(start, years.end(), "citation_year")


def _patterned(text: str, start: int, before: str) -> Mask | None:
    """The first pattern that matches at the digits."""
    if text[start] == "+":
        abroad = _PHONE_ABROAD.match(text, start + 1)
        if abroad is not None:
            return Mask(start, abroad.end(), "phone")
    start += text[start] in "-−–+"
    end = start
    while text[end : end + 1].isdigit() and end - start < 8:
        end += 1
    follows = text[end : end + 1]
    key = " " + _sort(text[end + 1 : end + 2]) if follows.isspace() else follows
    for family, pattern in _BY_NEIGHBOUR.get(key, ()):
        match = pattern.match(text, start)
        if match is not None:
            return Mask(start, match.end(), family)
    if before in ("(", ";", "\n", "") or text[start - 2 : start] in ("; ", ", "):
        code = _CODE.match(text, start) if follows in (":", " ") else None
        if code is not None:
            return Mask(start, code.end(), "label_number")
    called = _PHONE_CALLED.match(text, start) if end - start >= 3 else None
    if called is not None and _PHONE_WORD.search(text[max(0, start - 34) : start]):
        return Mask(start, called.end(), "phone")
    if end - start == 5 and _STATE_BEFORE.search(text[max(0, start - 5) : start]):
        code = _ZIP.match(text, start)
        return Mask(start, code.end(), "address") if code is not None else None
    if text[start] == "0" and (zeros := _LEADING_ZERO.match(text, start)) is not None:
        return Mask(start, zeros.end(), "other")
    return None


def _bracketed(text: str, number: Number) -> Mask | None:
    """References in brackets: "[4,7–9]" anywhere, "(12)" at the end of a clause, "(1)" in a list."""
    phone = _PHONE_BRACKET.match(text, number.start - 1)
    if phone is not None:
        return Mask(phone.start(), phone.end(), "phone")
    match = _BRACKETED.match(text, number.start - 1)
    if match is None:
        return None
    square = text[number.start - 1] == "["
    if square != (text[match.end() - 1] == "]"):
        return None
    if square:
        return (
            None if _is_range_of_estimate(text, number) else Mask(match.start(), match.end(), "ref")
        )
    inner = match.group()[1:-1]
    if not inner.isdigit() or len(inner) > 2:
        return None
    value = int(inner)
    at_start = not text[: match.start()].strip() and text[match.end() : match.end() + 1].isspace()
    if (
        at_start
        or f"({value + 1})" in text[match.end() : match.end() + 600]
        or (value > 1 and f"({value - 1})" in text[max(0, match.start() - 600) : match.start()])
    ):
        return Mask(match.start(), match.end(), "list_number")
    return None


_SPREAD_BEFORE = re.compile(r"\b(?:IQR|[Rr]ange|CI|[Ii]nterval|SD)\b[^.;\[\]\d]{0,20}$")
_VALUE_BEFORE = re.compile(r"(\d+(?:[.·]\d+)?)\s?(?:%|[a-zA-Zµ/]{1,10})?\s?$")
_TWO_BOUNDS = re.compile(r"(\d+(?:[.·]\d+)?)\s?[–—-]\s?(\d+(?:[.·]\d+)?)\]")


def _is_range_of_estimate(text: str, number: Number) -> bool:
    """Whether "[9–21]" is the spread of the number in front of it and no references."""
    inner = _TWO_BOUNDS.match(text, number.start)
    if inner is None:
        return False
    front = text[max(0, number.start - 50) : number.start - 1]
    if _SPREAD_BEFORE.search(front):
        return True
    value = _VALUE_BEFORE.search(front)
    if value is None:
        return False
    low, middle, high = (float(part.replace("·", ".")) for part in (inner[1], value[1], inner[2]))
    return low <= middle <= high


def _list_number(text: str, number: Number) -> Mask | None:
    """The number of a list's item: at the start of its line, or "2)" in running text."""
    if number.value < 0 or number.end - number.start > 3:
        return None
    front = text[max(0, number.start - 160) : number.start]
    line = _LIST_LINE.match(text, number.start)
    if line is not None and _LINE_FRONT.search(front[-12:] if number.start > 12 else front):
        alone = line.group().rstrip()[-1].isdigit()
        whole = number.start == len(front) and "\n" not in front
        if (
            (whole and not alone)
            or _ITEM_BEFORE.search(front)
            or (alone and _stands_alone(text, number))
        ):
            return Mask(number.start, line.end(), "list_number")
    # No sentence is "2." alone.
    sentence = _LIST_SENTENCE.match(text, number.start)
    if sentence is not None and front and _SENTENCE_BEFORE.search(front[-6:]):
        return Mask(number.start, sentence.end(), "list_number")
    inline = _LIST_INLINE.match(text, number.start)
    if (
        inline is not None
        and front.count("(") <= front.count(")")
        and (not front or front[-1] in " \n\t:;,.*_")
    ):
        return Mask(number.start, inline.end(), "list_number")
    return None


def _stands_alone(text: str, number: Number) -> bool:
    """Whether a number is all that its line holds, between blank lines or at the text's ends."""
    behind = text[number.end : number.end + 3].lstrip(" \t")
    return len(text) > number.end and behind.startswith(("\n\n", "\n"))
