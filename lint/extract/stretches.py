"""Look-alikes that begin with digits: phone numbers, times of day, addresses, pages, ratios.

Each pattern is tried only where a number starts and its neighbours allow it, so that they cost
nothing in ordinary text.
"""

from lint.extract.masks import Mask
from lint.extract.numbers import Number
from lint.patterns import Pattern

_STREET = (
    r"Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Dr\.|Boulevard|Blvd\.?|Square|Way|Court"
    r"|Place|Terrace|Close|Crescent"
    r"|Parkway|Highway|Row|Quay|Gardens|Circle|Plaza|Hill|Walk|Mews"
)
_JOURNAL = Pattern(
    r"(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?[;,]\s?\d+(?:\s?\([^()\n]{1,20}\))?\s?:\s?"
    r"(?:[A-Za-z]?\d+\s?[–-]\s?[A-Za-z]?\d+|[A-Za-z]*\d{3,})"
    r"|(?:19"
    r"|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?;\s?\d+"
    r"(?:\s?\([^()\n]{1,20}\))?\s?:\s?[A-Za-z]*\d+"
)
_VOLUME_PAGES = Pattern(
    r"\d{1,4}\s?(?:\(\d{1,4}\))?\s?:\s?[eE]?\d{2,}\s?[–-]\s?[eE]?\d{2,}(?=[.,;\s]|$)"
    r"|\d{1,4}\s?\(\d{1,4}\)\s?(?::\s?(?:p\.\s?)?[a-z]{0,6}\d{1,6}(?:[–-]\d{1,6})?"
    r"|,\s?\d{1,6}\s?[–-]\s?\d{1,6})"
    r"|\d{1,4},\s\*{0,2}\d{2,6}\s?[–-]\s?\d{2,6}\*{0,2},?\s\((?:19|20)\d\d\)"
)
_PHONE = Pattern(
    r"(?:\d{3}[-.\s]\d{3}[-.]\d{4}|1[-.\s]\d{3}[-.\s]\d{3}[-.\s]\d{4}|\d{3}[-\s]0\d{3}"
    r"|0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4})(?![\w%–-]|[.,]\d)"
)
_PHONE_WORD = Pattern(
    r"\b(?:[Cc]all|[Tt]ele?(?:phone)?|[Pp]hone|[Ff]ax|[Tt]ext|[Dd]ial|[Hh]otline|[Hh]elpline"
    r"|[Ss]witchboard|[Rr]ing)"
    r"(?:\s+(?:on|at|us|the|number|is|or|now|free))*[.:]?\s+[+(]?$"
)
_PHONE_CALLED = Pattern(
    r"(?:0\d{2,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})?|\d{3}[- ]\d{4}|\d{3,6}(?![\d,.]*\s?(?:%|[a-z])))"
)
_TRIAL = Pattern(r"(?:19|20)\d\d-\d{6}-\d{2}(?![\w-])")
_ZIP = Pattern(r"\d{5}(?:-\d{4})?(?![\w,.]\d)")
_STATE_BEFORE = Pattern(r",\s[A-Z]{2}\s$")
_PHONE_BRACKET = Pattern(r"\(\d{3}\)\s?\d{3}[\s.-]\d{4}")
_PHONE_ABROAD = Pattern(r"\d{1,3}[\s(.-]{1,2}(?:0\)\s?)?\d{1,4}(?:[\s.-]\d{2,4}){1,4}")
_CLOCK = Pattern(
    r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:\s?(?:[–-]|to|and)\s?(?:1[0-2]"
    r"|\d)(?:[:.][0-5]\d)?)?\s?(?:[ap]\.m\.|[ap]m(?!\w)|AM(?!\w)|PM(?!\w))"
    r"|(?:1[0-2]|\d)\s?o['’]clock|(?:12|24)[- ]hour\sclock"
)
_TIME = Pattern(
    r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[–-]|to)\s?(?:[01]?\d"
    r"|2[0-3]):[0-5]\d)?(?![\d:/%])(?:\s?(?:hrs?|hours|GMT|UTC)\b)?"
)
_RATIO = Pattern(r"\d+(?:\.\d+)?(?:\s?:\s?\d+(?:[.,]\d+)*)+(?!\s?[ap]m)")
_TO_ONE = Pattern(r"\s+to\s+(?:1|one)(?![\w%]|[.,·]\d|-)(?!\s+[a-z]+\b(?:\s+of)?)")
_FROM_BEFORE = Pattern(r"\bfrom\s+(?:\w+\s+)?$")
_HOUSE = Pattern(rf"\d{{1,5}}[A-Za-z]?\s(?:[A-Z][\w'’-]+\s){{1,3}}(?:{_STREET})(?![a-z])")
_IDIOM = Pattern(
    r"(?:24[/-]7|9/11|50[/–-]50|20/20(?=\s(?:vision|hindsight))|360(?:[- ]degrees?|°))(?![\d%])"
)
_SCALE = Pattern(
    r"\d+(?:\.\d+)?(?:(?:-to-|\s?[–-]\s?|\sto\s)\d+(?:\.\d+)?)?[\s-]{0,3}(?:points?[\s-]{1,3})?"
    r"(?:[A-Za-z-]{1,30}\s){0,3}?(?:[Ss]cale|Likert|VAS)\b"
)
_POINT_SCALE = Pattern(
    r"(?:\d+|[A-Za-z]{3,8})-point(?=\s(?:[A-Za-z-]{1,30}\s){0,3}?(?:[Ss]cale|[Ss]core|Likert|questionnaire|rating"
    r"|instrument|index|system|VAS)\b)"
)
_COORDINATE = Pattern(
    r"\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?['’′]\s?(?:\d{1,2}"
    r"(?:\.\d+)?\s?[\"”″'’′]+)?\s?[NSEW]?|[NSEW])(?!\w)"
)
_HYPHENED = Pattern(r"\d+(?:-\d+){2,}(?![\w%]|\.\d)")
_CODE = Pattern(r"\d{1,2}(?=\s?:\s+[A-Za-z])")
_LEADING_ZERO = Pattern(r"0\d{2,}(?![\d.,]*\s?%)")

# No pattern begins with more digits than these.
_MOST_DIGITS = 8

# Family, pattern, and what may stand right behind the first digits. Behind a blank the next
# letter's sort is added: a digit, a capital (A), a small letter (a), or the sign itself.
_PATTERNS: tuple[tuple[str, Pattern, tuple[str, ...]], ...] = (
    ("idiom", _IDIOM, ("/", "-", "–", "°", " a")),
    ("ref", _JOURNAL, (";", ",", " ;", " ,", " A")),
    ("trial_id", _TRIAL, ("-",)),
    ("name", _SCALE, ("-", "–", " a", " –", " -")),
    ("name", _POINT_SCALE, ("-",)),
    ("clock", _CLOCK, (":", ".", "a", "p", "–", "-", "'", "’", "P", "A", " a", " A", " –", " -")),
    ("ref", _VOLUME_PAGES, ("(", ":", ",", " (", " :")),
    ("name", _COORDINATE, ("°", ".", " °")),
    ("name", _HYPHENED, ("-",)),
    ("clock", _TIME, (":",)),
    ("other", _RATIO, (":", " :", ".")),
    ("phone", _PHONE, ("-", ".", " 0")),
    ("address", _HOUSE, (" A",)),
)  # fmt: skip


def _by_neighbour() -> dict[str, tuple[tuple[str, Pattern], ...]]:
    """The patterns for each neighbour of the first digits."""
    table: dict[str, list[tuple[str, Pattern]]] = {}
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


def mask_odds(text: str, number: Number) -> Mask | None:
    """ "Two to one", "3 to 1": a ratio, unless something fell from the one to the other."""
    match = _TO_ONE.match(text, number.end)
    if match is None or number.value <= 1:
        return None
    front = text[max(0, number.start - 16) : number.start]
    return None if _FROM_BEFORE.search(front) else Mask(number.start, match.end(), "other")


def mask_scale(text: str, number: Number) -> Mask | None:
    """ "Seven-point scale": how long a scale is, in words as well as in digits."""
    match = _POINT_SCALE.match(text, number.start)
    return Mask(number.start, match.end(), "name") if match is not None else None


def mask_stretch(text: str, number: Number) -> Mask | None:
    """The look-alike that starts with a number's digits, or with the bracket around them."""
    start, before = number.start, text[number.start - 1 : number.start]
    if text[start] == "+":
        abroad = _PHONE_ABROAD.match(text, start + 1)
        if abroad is not None:
            return Mask(start, abroad.end(), "phone")
    if before == "(" and (phone := _PHONE_BRACKET.match(text, start - 1)) is not None:
        return Mask(start - 1, phone.end(), "phone")
    if before in ("_", "*"):
        return None
    start += text[start] in "-−–+"
    mask = _patterned(text, start, before)
    return mask if mask is not None and mask.end >= number.end else None


def _patterned(text: str, start: int, before: str) -> Mask | None:
    """The first pattern that matches at the digits."""
    end = start
    while text[end : end + 1].isdigit() and end - start < _MOST_DIGITS:
        end += 1
    follows = text[end : end + 1]
    key = " " + _sort(text[end + 1 : end + 2]) if follows.isspace() else follows
    for family, pattern in _BY_NEIGHBOUR.get(key, ()):
        match = pattern.match(text, start)
        if match is not None:
            return Mask(start, match.end(), family)
    opens = before in ("(", ";", "\n", "") or text[start - 2 : start] in ("; ", ", ")
    if opens and key in (":", " :") and (code := _CODE.match(text, start)) is not None:
        return Mask(start, code.end(), "label_number")
    return _called(text, start, end)


def _called(text: str, start: int, end: int) -> Mask | None:
    """Digits that a word or their own form makes a phone number, a postal code or an identifier."""
    called = _PHONE_CALLED.match(text, start) if end - start >= 3 else None
    if called is not None and _PHONE_WORD.search(text[max(0, start - 34) : start]):
        return Mask(start, called.end(), "phone")
    if end - start == 5 and _STATE_BEFORE.search(text[max(0, start - 5) : start]):
        code = _ZIP.match(text, start)
        return Mask(start, code.end(), "address") if code is not None else None
    zeros = _LEADING_ZERO.match(text, start) if text[start] == "0" else None
    return Mask(start, zeros.end(), "other") if zeros is not None else None
