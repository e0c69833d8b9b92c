"""The words of a stretch of text that tell what a number is about, with their places.

Numbers, stop words and the language of reporting are left out; lay words and medical ones are
brought to one concept, abbreviations are written out as the abstract explains them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lint.document import Span
from lint.matching.spelling import american
from lint.meaning import stem
from lint.support.lay import CONCEPTS, GENERIC, PHRASES
from lint.vocabulary import NEGATORS, STOP_WORDS

_ROOT = 5  # letters that two words of one root have in common at least
_ROOT_SHARE = 0.7  # ... of the longer one
_LONGEST_PHRASE = max(map(len, PHRASES))
# Single letters that name something: "Hospital A".
_NAMES = frozenset("ABCDEFGH")
# Words of comparing that tell groups apart where they stand before a noun: "the low-risk group".
_TELLING = frozenset(["low", "high", "old", "known"])
_NEGATED = ("non", "un")
PLAIN = "~"
_EMPTY = STOP_WORDS | frozenset(
    """patients participants people percent cent respondents subjects individuals had has
    have were was are is be been did do does compared respectively and or the of in than versus vs
    vs. v some about only nearly almost total them those these it they ci p n sd""".split()
)


class Word(NamedTuple):
    """One concept and where it stands."""

    concept: str
    span: Span
    is_name: bool = False  # written with a capital within a sentence


def roots_of(words: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """For words that are not known, the known one of the same root: "induc" for "induct"."""
    beginnings: dict[str, list[str]] = {}
    for word in sorted(known):
        beginnings.setdefault(word[:_ROOT], []).append(word)
    found: dict[str, str] = {}
    for word in words:
        for other in beginnings.get(word[:_ROOT], ()):
            longest = max(len(word), len(other))
            alike = max(_ROOT, round(_ROOT_SHARE * longest))
            if word != other and word[:alike] == other[:alike]:
                found.setdefault(word, other)
    return found


def words_in(
    text: str, span: Span, abbreviations: Mapping[str, str], *, is_parted: bool = False
) -> list[Word]:
    """The telling words of a stretch, in order; links and DOIs have none.

    `is_parted` adds the single words of what an abbreviation stands for.
    """
    parts = _parts(abbreviations) if is_parted else {}
    raw = list(plain_tokens(text, span))
    written_out = _written_out(abbreviations)
    found: list[Word] = []
    index = 0
    while index < len(raw):
        concept, taken = _phrase(raw, index, written_out)
        if concept is not None:
            place = Span(raw[index].span.start, raw[index + taken - 1].span.end)
            found += [Word(one, place) for one in (concept, *parts.get(concept, ()))]
            index += taken
            continue
        before = raw[index - 1] if index else None
        for word in _concepts(raw[index], before, abbreviations):
            found.append(word)
            found += [Word(one, word.span) for one in parts.get(word.concept, ())]
        index += 1
    return found


def _parts(abbreviations: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The single words that each abbreviation stands for."""
    return {
        short.casefold(): tuple(sorted(concepts_of(long, {})))
        for short, long in abbreviations.items()
    }


def concepts_of(text: str, abbreviations: Mapping[str, str]) -> frozenset[str]:
    """The concepts of a phrase, without their places."""
    found = words_in(text, Span(0, len(text)), abbreviations)
    return frozenset(word.concept for word in found)


def plain_tokens(text: str, span: Span) -> Iterator[Word]:
    """Every word as it is written, links and DOIs left out."""
    start = None
    skipped = span.start
    for at in range(span.start, span.end + 1):
        is_inside = at < span.end and (text[at].isalnum() or text[at] == "'")
        if is_inside and start is None and at >= skipped:
            if text.startswith(("http:", "https:", "10.", "doi:"), at):
                skipped = _past_link(text, at, span.end)
                continue
            start = at
        elif not is_inside and start is not None:
            yield Word(text[start:at], Span(start, at))
            start = None


def _past_link(text: str, start: int, end: int) -> int:
    """Where a link or a DOI ends; a number such as 10.5 ends with its digits."""
    at = start
    while at < end and not text[at].isspace():
        at += 1
    return at if "/" in text[start:at] else start + 1


def plain_words_in(text: str, span: Span) -> list[Word]:
    """The words of reporting that are all that a label has: "at baseline", "before", "the men".

    They are marked, because they tell numbers apart only against other labels.
    """
    return [
        Word(f"{PLAIN}{stem(word.concept)}", word.span)
        for word in plain_tokens(text, span)
        if word.concept.isalpha() and word.concept.casefold() not in _EMPTY
    ]


def _written_out(abbreviations: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """The long form of every abbreviation, without its last word as well where it has three."""
    found: dict[tuple[str, ...], str] = {}
    for short, long in abbreviations.items():
        words = tuple(word.concept.casefold() for word in plain_tokens(long, Span(0, len(long))))
        if len(words) > 1:
            found[words] = short.casefold()
        if len(words) > 2:
            found.setdefault(words[:-1], short.casefold())
    return found


def _phrase(
    raw: list[Word], index: int, written_out: Mapping[tuple[str, ...], str]
) -> tuple[str | None, int]:
    longest = max((_LONGEST_PHRASE, *map(len, written_out)))
    for length in range(min(longest, len(raw) - index), 1, -1):
        key = tuple(word.concept.casefold() for word in raw[index : index + length])
        found = written_out.get(key) or PHRASES.get(key)
        if found is not None:
            return found, length
    return None, 1


def _concepts(word: Word, before: Word | None, abbreviations: Mapping[str, str]) -> list[Word]:
    """The concepts of one word: two with "non-", none where it tells nothing."""
    text = word.concept
    if any(sign.isdigit() for sign in text):
        is_year = len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
        # "PTX3" and "in 2008" tell what is meant, "10mg" does not.
        return [Word(text.casefold(), word.span, True)] if text[0].isalpha() or is_year else []
    if len(text) == 1:
        is_name = text in _NAMES and before is not None and before.span.end + 1 == word.span.start
        is_named = is_name and before is not None and before.concept[:1].isupper()
        return [Word(f"{text}.", word.span)] if is_named else []
    for short in (text, text.removesuffix("s")):
        if short in abbreviations and short.casefold() not in GENERIC:
            return [Word(short.casefold(), word.span)]
    lower = text.casefold().removesuffix("'s").strip("'")
    for prefix in _NEGATED:
        rest = lower.removeprefix(prefix)
        if rest != lower and len(rest) > 3 and (prefix == "non" or rest in _TELLING):
            return [Word("not", word.span), *_concepts(Word(rest, word.span), None, {})]
    if lower in NEGATORS:
        return [Word("not", word.span)]
    if lower in ("most", "least"):
        is_degree = before is not None and before.concept.casefold() == "the"
        return [Word(lower, word.span)] if is_degree else []
    if lower in CONCEPTS:
        return [Word(CONCEPTS[lower], word.span)]
    if lower in _TELLING:
        return [Word(lower, word.span)]
    if lower in GENERIC or lower in STOP_WORDS:
        return []
    found = stem(american(lower))
    return [Word(CONCEPTS.get(found, found), word.span, text[0].isupper() and before is not None)]
