"""Text to words that can be compared: case, accents, dashes, quotes and ligatures folded away.

What carries meaning stays: digits, Greek letters (by name), comparison signs before a number,
"&" as "and". Letters that Unicode does not take apart (ø, ł, ß) have a table. Text whose UTF-8
was read as Latin-1 is mended first, since compatibility forms would rewrite its second byte.
"""

import unicodedata

_GREEK = """alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho
    sigma sigma tau upsilon phi chi psi omega""".split()
_LATIN = "a b g d e z h th i k l m n x o p r s s t u f x ps o".split()
_FIRST_GREEK = 0x3B1
_LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ĸ": "k", "ı": "i", "ə": "e", "ɛ": "e", "ƒ": "f", "ʻ": "", "ʼ": "", "ʿ": "",
    "ʾ": "",
}  # fmt: skip
_BY_NAME = str.maketrans(
    _LETTERS | {chr(_FIRST_GREEK + index): name for index, name in enumerate(_GREEK)}
)
_BY_LATIN = str.maketrans(
    _LETTERS | {chr(_FIRST_GREEK + index): name for index, name in enumerate(_LATIN)}
)
# Before compatibility forms would turn them into blanks or letters.
_EARLY = str.maketrans(
    {
        **dict.fromkeys("'’‘‛`´′″ʹ‵\u00ad\u200b\u200c\u200d\u2060\ufeff™®©ʼ՚", ""),
        "∆": "δ",
    }
)
_MEANT = {"&": "and", "%": "percent"}
_COMPARISONS = {
    "<": "less",
    ">": "more",
    "≤": "atmost",
    "≥": "atleast",
    "⩽": "atmost",
    "⩾": "atleast",
}
_BROKEN = ("Ã", "Â", "Å", "Ä", "â€", "Ð", "Î", "Ï", "Ñ", "Ø", "Ù")


def words(text: str, *, latin_greek: bool = False) -> tuple[str, ...]:
    """The words of a text, folded; `latin_greek` writes α as a, as typewriters did."""
    if text.isascii():
        return _cut(text.replace("'", "").replace("`", "").lower())
    return _cut(folded(text, latin_greek=latin_greek))


def folded(text: str, *, latin_greek: bool = False) -> str:
    """A text in lower case without accents; its signs and blanks stay."""
    text = mended(text).translate(_EARLY)
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(sign for sign in text if not "\u0300" <= sign <= "\u036f")
    return text.translate(_BY_LATIN if latin_greek else _BY_NAME)


def mended(text: str) -> str:
    """Text whose UTF-8 was read as Latin-1 or cp1252, as it was meant."""
    if not any(mark in text for mark in _BROKEN):
        return text
    for encoding in ("latin-1", "cp1252"):
        try:
            return text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return text


def _cut(text: str) -> tuple[str, ...]:
    found: list[str] = []
    word = ""
    for index, sign in enumerate(text):
        if sign.isalnum() or unicodedata.category(sign)[0] == "M":
            word += sign
            continue
        if _is_within_number(text, index):
            continue
        if word:
            found.append(word)
            if sign == "+":
                found.append("plus")
            word = ""
        if sign in _MEANT:
            found.append(_MEANT[sign])
        elif sign in _COMPARISONS and text[index + 1 : index + 4].lstrip(" =")[:1].isdigit():
            found.append(_COMPARISONS[sign])
    if word:
        found.append(word)
    return tuple(found)


def _is_within_number(text: str, index: int) -> bool:
    """Whether a comma only parts thousands: 12,000."""
    if text[index] != ",":
        return False
    following = text[index + 1 : index + 5]
    return (
        text[index - 1 : index].isdigit()
        and following[:3].isdigit()
        and len(following[:3]) == 3
        and not following[3:4].isdigit()
    )


def numbers(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The groups of digits in some words, in order."""
    text = "".join(sign if sign.isdigit() else " " for sign in " ".join(parts))
    return tuple(text.split())


def script(text: str) -> str | None:
    """The script of most letters (LATIN, CYRILLIC, CJK ...); None without letters."""
    found: dict[str, int] = {}
    for sign in text:
        if sign.isalpha():
            name = "LATIN" if sign.isascii() else unicodedata.name(sign, "").partition(" ")[0]
            found[name] = found.get(name, 0) + 1
    return max(found, key=lambda name: found[name]) if found else None
