"""What one word tells by itself: its concept, two with "non-", or none.

Lay words and medical ones are brought to one concept; stop words, numbers and the language of
reporting have none.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.matching.spelling import american
from lint.meaning import stem
from lint.support.lay import CONCEPTS, GENERIC
from lint.vocabulary import NEGATORS, STOP_WORDS

Told = tuple[tuple[str, bool], ...]  # concepts of one word, and whether each is a name

# Words of comparing that tell groups apart where they stand before a noun: "the low-risk group".
_TELLING = frozenset(["low", "high", "old", "known"])
NEGATED = ("non", "un")
# Behind "the" they tell which: "those with the lowest incomes".
_DEGREES = frozenset(["most", "least", "highest", "lowest"])
_MOST = 1 << 15  # words that are remembered


@lru_cache(maxsize=_MOST)
def usual(text: str, before: str | None) -> Told:
    """What a word tells in every text that does not explain it otherwise."""
    return told(text, before, {}, {})


def told(
    text: str, before: str | None, abbreviations: Mapping[str, str], genera: Mapping[str, str]
) -> Told:
    """What a word tells behind another one (in lower case), or first of all."""
    return tuple(_told(text, before, abbreviations, genera))


def _told(
    text: str, before: str | None, abbreviations: Mapping[str, str], genera: Mapping[str, str]
) -> Iterator[tuple[str, bool]]:
    if not text.isalpha() and any(map(str.isdigit, text)):
        is_year = len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
        # "PTX3" and "in 2008" tell what is meant, "10mg" does not.
        if text[0].isalpha() or is_year:
            yield text.casefold(), True
        return
    for short in (text, text.removesuffix("s")):
        if short in abbreviations and short.casefold() not in GENERIC:
            yield short.casefold(), False
            return
    lower = text.casefold().removesuffix("'s").strip("'")
    if lower in CONCEPTS and lower.startswith(NEGATED[0]):
        yield CONCEPTS[lower], False
        return
    for prefix in NEGATED:
        rest = lower.removeprefix(prefix)
        if rest != lower and len(rest) > 3 and (prefix == "non" or rest in _TELLING):
            yield "not", False
            yield from _told(rest, None, abbreviations, genera)
            return
    if lower in NEGATORS:
        yield "not", False
    elif lower in _DEGREES:
        if before == "the":
            yield lower, False
    elif lower in CONCEPTS:
        yield CONCEPTS[lower], False
    elif lower in genera:
        yield stem_of(genera[lower]), True
    elif lower in _TELLING:
        yield lower, False
    elif lower not in GENERIC and lower not in STOP_WORDS:
        yield stem_of(lower), text[0].isupper() and before is not None


@lru_cache(maxsize=_MOST)
def stem_of(word: str) -> str:
    """What is left of a word without its ending and its British spelling, or its concept."""
    found = stem(american(word))
    return CONCEPTS.get(found, found)
