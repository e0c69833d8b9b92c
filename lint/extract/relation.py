"""Words that compare or round a number: "about", "more than", "or less".

In front they are looked for backwards from the number, behind it forwards, so that no
pattern ever starts with an optional word.
"""

from typing import NamedTuple

from lint.patterns import Pattern
from lint.quantity import Relation

# In front of a number. Longest first is by the number of words, see `leading`.
BEFORE = {
    Relation.ABOUT: (
        "about", "around", "roughly", "approximately", "approx", "approx.", "ca", "ca.", "circa",
        "c.", "nearly", "almost", "some", "near", "close to", "close on", "nearing", "approaching",
        "virtually", "somewhere around", "in the region of", "in the order of", "on the order of",
        "of the order of", "estimated at", "getting on for", "practically", "nearer",
    ),
    Relation.MORE: (
        "more than", "over", "above", "greater than", "older than", "larger than", "higher than",
        "longer than", "bigger than", "exceeding", "exceeds", "exceeded", "exceed", "in excess of",
        "upwards of", "upward of", "beyond", "heavier than", "taller than", "north of",
        "better than", "faster than", "later than", "farther than", "further than", "hotter than",
        "warmer than",
    ),
    Relation.AT_LEAST: (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than",
        "as few as", "as little as", "greater than or equal to", "more than or equal to",
        "a minimum of", "minimum of", "no younger than", "no lower than", "no smaller than",
        "at minimum", "equal to or greater than", "equal to or more than", "no shorter than",
        "larger than or equal to", "higher than or equal to", "equal to or above",
    ),
    Relation.LESS: (
        "less than", "fewer than", "under", "below", "younger than", "smaller than", "lower than",
        "shorter than", "lighter than", "south of", "short of", "cooler than", "slower than",
        "colder than", "closer than", "earlier than", "sooner than",
    ),
    Relation.AT_MOST: (
        "at most", "up to", "as many as", "as much as", "no more than", "not more than", "within",
        "a maximum of", "maximum of", "no greater than", "no older than", "no later than",
        "not exceeding", "no higher than", "less than or equal to", "no larger than",
        "fewer than or equal to", "as high as", "as long as", "lower than or equal to",
        "not exceed", "no longer than", "at maximum", "equal to or less than",
        "smaller than or equal to", "equal to or below", "not to exceed", "not greater than",
    ),
}  # fmt: skip
_BEFORE = {words: relation for relation, phrases in BEFORE.items() for words in phrases}
_MOST_WORDS = max(len(words.split()) for words in _BEFORE)
_LAST_WORDS = frozenset(words.rsplit(" ", 1)[-1] for words in _BEFORE)

SYMBOLS = {
    "~": Relation.ABOUT, "∼": Relation.ABOUT, "≈": Relation.ABOUT, "≃": Relation.ABOUT,
    "≅": Relation.ABOUT, "∽": Relation.ABOUT, "˜": Relation.ABOUT,
    "<": Relation.LESS, "＜": Relation.LESS, "≤": Relation.AT_MOST, "≦": Relation.AT_MOST,
    "⩽": Relation.AT_MOST, "⩾": Relation.AT_LEAST, "=<": Relation.AT_MOST,
    ">": Relation.MORE, "＞": Relation.MORE, "≥": Relation.AT_LEAST, "≧": Relation.AT_LEAST,
    "<=": Relation.AT_MOST, ">=": Relation.AT_LEAST, "=": Relation.EQUAL,
}  # fmt: skip

_SIGNS = frozenset(symbol[-1] for symbol in SYMBOLS)
_OPENING = "([{“‘\"'*_—–-"

_BEHIND = Pattern(
    r"\s+(?:(?P<about>or\s+so|or\s+thereabouts)"
    r"|(?:or|and)\s+(?:(?P<least>more|over|older|above|higher|greater|longer|later|up|upwards?"
    r"|heavier|larger|better)"
    r"|(?P<most>less|fewer|younger|under|below|lower|shorter|smaller|earlier|lighter)))\b"
    r"(?!\s+than\b)|(?P<plus>\+|-plus\b|\s+plus\b(?=\s+(?:years|days)))(?![\w+/-]|\s*\d)"
)
# "30 or more than 40" compares the next number; "60 and over 70" too.
_NEXT_NUMBER = Pattern(r"\s+(?:than\s+)?[\d$£€]")


class Lead(NamedTuple):
    """A comparing word in front: where it starts and what it says."""

    start: int
    relation: Relation


def leading(text: str, start: int, left: int) -> Lead | None:
    """The comparing words or symbol that touch the number at `start`; none before `left`."""
    front = text[max(left, start - 40) : start]
    tail = front.rstrip()
    if not tail:
        return None
    end = start - len(front) + len(tail)
    if tail[-1] in _SIGNS:
        for size in (2, 1):
            relation = SYMBOLS.get(tail[-size:])
            if relation is not None and len(tail) >= size:
                return Lead(end - size, relation) if relation is not Relation.EQUAL else None
    last = tail.rsplit(None, 1)[-1].lstrip(_OPENING).lower()
    if last not in _LAST_WORDS:
        return None
    words = tail.split()[-_MOST_WORDS:]
    for size in range(len(words), 0, -1):
        phrase = " ".join(words[-size:]).lstrip(_OPENING).lower()
        relation = _BEFORE.get(phrase)
        if relation is None:
            continue
        at = len(tail)
        for word in reversed(words[-size:]):
            at = tail.rindex(word.lstrip(_OPENING), 0, at)
        return Lead(end - len(tail) + at, relation)
    return None


def trailing(text: str, end: int) -> Lead | None:
    """The comparing words right behind `end`; `start` is where they end."""
    if text[end : end + 1] not in (" ", "\n", "+", "-", "\u00a0"):
        return None
    match = _BEHIND.match(text, end)
    if match is None or _NEXT_NUMBER.match(text, match.end()):
        return None
    if match["about"]:
        return Lead(match.end(), Relation.ABOUT)
    if match["most"]:
        return Lead(match.end(), Relation.AT_MOST)
    return Lead(match.end(), Relation.AT_LEAST)
