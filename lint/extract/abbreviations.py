"""The abbreviations that an article explains: "locoregional treatment (LRT)".

The letters of the short form must be found in the words in front of the bracket, the first of
them opening a word (Schwartz and Hearst, 2003, "A simple algorithm for identifying abbreviation
definitions in biomedical text"), or the other way round: "LRT (locoregional treatment)".
"""

from collections.abc import Mapping

from lint.patterns import Pattern

_SHORT = Pattern(r"[(\[]([A-Z][A-Za-z0-9/&-]{1,9})[)\],;]")
_LONG = Pattern(r"\b([A-Z][A-Za-z0-9/&-]{1,9}) \(([a-z][^()\n]{4,80})\)")

# A long form has at most this many words more than its short form has letters.
_SPARE_WORDS = 3


def abbreviations(text: str) -> Mapping[str, str]:
    """Short form to long form, both as the article prints them."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        short = match.group(1)
        if sum(letter.isupper() for letter in short) < 2:
            continue
        words = text[max(0, match.start() - 120) : match.start()].split()
        long = _long_form(short, words[-(len(short) + _SPARE_WORDS) :])
        if long is not None:
            found.setdefault(short, long)
    for match in _LONG.finditer(text):
        short, words = match.group(1), match.group(2).split()
        if sum(letter.isupper() for letter in short) < 2 or len(words) > len(short) + _SPARE_WORDS:
            continue
        if _fits(short, words):
            found.setdefault(short, " ".join(words))
    return found


def _long_form(short: str, words: list[str]) -> str | None:
    """The shortest run of words up to the bracket that the short form abbreviates."""
    for count in range(1, len(words) + 1):
        chosen = words[-count:]
        if _fits(short, chosen) and not chosen[0].endswith((",", ";", ".", ":")):
            return " ".join(chosen).strip("\"'“”‘’*_")
    return None


def _fits(short: str, words: list[str]) -> bool:
    """Whether the letters of `short` stand in the words in order, the first opening them."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    long = " ".join(words).lower().lstrip("\"'“‘*_")
    if not long or long[0] != letters[0] or len(long) <= len(short) + 2:
        return False
    position = len(long)
    for letter in reversed(letters[1:]):
        position = long.rfind(letter, 1, position)
        if position < 1:
            return False
    return True
