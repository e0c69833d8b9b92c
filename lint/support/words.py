"""The words of a stretch of text that tell what a number is about, with their places.

Numbers, stop words and the language of reporting are left out; lay words and medical ones are
brought to one concept, abbreviations are written out as the abstract explains them.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from lint.document import Span
from lint.matching.spelling import american
from lint.meaning import stem
from lint.patterns import Pattern
from lint.support.lay import CONCEPTS, GENERIC, PHRASES
from lint.support.numbered import Token, definitions, is_group, names_at
from lint.vocabulary import NEGATORS, STOP_WORDS

_ROOT = 5  # letters that two words of one root have in common at least
_ROOT_SHARE = 0.7  # ... of the longer one
_NOT_NUMBER = Pattern(r"\s(?:the\s|just\s|only\s)?[$£€]?\d")
_LONGEST_PHRASE = max(map(len, PHRASES))
_FIRSTS = frozenset(phrase[0] for phrase in PHRASES)
# Single letters that name something: "Hospital A".
_NAMES = frozenset("ABCDEFGH")
# Words of comparing that tell groups apart where they stand before a noun: "the low-risk group".
_TELLING = frozenset(["low", "high", "old", "known"])
_NEGATED = ("non", "un")
_LINKS = ("http:", "https:", "10.", "doi:")
PLAIN = "~"
_SHORT_SPECIES = Pattern(r"\b([A-Z][a-z]?)\. ([a-z]{4,})\b")
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


class Lexicon:
    """How words are read beside one abstract: its abbreviations, and what was read before.

    The same sentences are asked for several times, so what they say is remembered.
    """

    def __init__(self, abbreviations: Mapping[str, str], text: str = "") -> None:
        self.abbreviations = abbreviations
        self._written_out = _written_out(abbreviations)
        self._firsts = _FIRSTS | {phrase[0] for phrase in self._written_out}
        self._longest = max((_LONGEST_PHRASE, *map(len, self._written_out)))
        self._stems: dict[str, str] = {}
        self._read: dict[str, list[Word]] = {}
        self._genera = _genera_in(text)
        self._parts = {
            short.casefold(): tuple(sorted(self.concepts_of(long)))
            for short, long in abbreviations.items()
        }
        self._parts |= self._defined(text)

    def _defined(self, text: str) -> dict[str, tuple[str, ...]]:
        """The words that names stand for, without those of every name of their kind."""
        names = [word for word in self.words_in(text, Span(0, len(text))) if is_group(word.concept)]
        found: dict[str, frozenset[str]] = {}
        for name, meaning in definitions(text, sorted({word.span for word in names})):
            concepts = self.concepts_of(text[slice(*name)])
            told = frozenset(filter(is_group, concepts)) or concepts
            if len(told) == 1:
                means = self.concepts_of(text[slice(*meaning)]) - concepts
                found.setdefault(next(iter(told)), means)
        numbered = [means for name, means in found.items() if is_group(name)]
        common = frozenset[str].intersection(*numbered) if len(numbered) > 1 else frozenset()
        return {name: tuple(sorted(means - common)) for name, means in found.items()}

    def words_in(self, text: str, span: Span, *, is_parted: bool = False) -> list[Word]:
        """The telling words of a stretch, in order; links and DOIs have none.

        `is_parted` adds the single words of what an abbreviation stands for.
        """
        stretch = text[span.start : span.end]
        if stretch not in self._read:
            self._read[stretch] = self._words(stretch)
        found = [
            Word(word.concept, _moved(word.span, span.start), word.is_name)
            for word in self._read[stretch]
        ]
        if not is_parted or not self._parts:
            return found
        return [
            each
            for word in found
            for each in (
                word,
                *(Word(one, word.span) for one in self._parts.get(word.concept, ())),
            )
        ]

    def concepts_of(self, text: str) -> frozenset[str]:
        """The concepts of a phrase, without their places."""
        if text not in self._read:
            self._read[text] = self._words(text)
        return frozenset(word.concept for word in self._read[text])

    def _words(self, text: str) -> list[Word]:
        raw = list(plain_tokens(text, Span(0, len(text))))
        tokens = [Token(word.concept, word.span) for word in raw]
        lowered = [word.concept.casefold() for word in raw]
        found: list[Word] = []
        index = 0
        while index < len(raw):
            concept, taken = None, 1
            if lowered[index] in self._firsts:
                concept, taken = self._phrase(lowered[index : index + self._longest])
            if concept is not None:
                end = raw[index + taken - 1].span.end
                found.append(Word(concept, Span(raw[index].span.start, end)))
            else:
                names = list(names_at(text, tokens, index))
                if not _is_other_number(text, raw[index]):
                    found += self._concepts(raw[index], raw[index - 1] if index else None)
                found += (
                    Word(name, Span(raw[index].span.start, raw[index + length].span.end))
                    for name, length in names
                )
                taken += max((length for _, length in names), default=0)
            index += taken
        return found

    def _phrase(self, words: list[str]) -> tuple[str | None, int]:
        """The concept of the longest phrase that opens these words, and how many words it has."""
        for length in range(len(words), 1, -1):
            key = tuple(words[:length])
            found = self._written_out.get(key) or PHRASES.get(key)
            if found is not None:
                return found, length
        return None, 1

    def _concepts(self, word: Word, before: Word | None) -> list[Word]:
        """The concepts of one word: two with "non-", none where it tells nothing."""
        text = word.concept
        if any(sign.isdigit() for sign in text):
            is_year = len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
            # "PTX3" and "in 2008" tell what is meant, "10mg" does not.
            return [Word(text.casefold(), word.span, True)] if text[0].isalpha() or is_year else []
        if len(text) == 1:
            is_name = (
                text in _NAMES and before is not None and before.span.end + 1 == word.span.start
            )
            is_named = is_name and before is not None and before.concept[:1].isupper()
            return [Word(f"{text}.", word.span)] if is_named else []
        for short in (text, text.removesuffix("s")):
            if short in self.abbreviations and short.casefold() not in GENERIC:
                return [Word(short.casefold(), word.span)]
        lower = text.casefold().removesuffix("'s").strip("'")
        if lower in CONCEPTS and lower.startswith(_NEGATED[0]):
            return [Word(CONCEPTS[lower], word.span)]
        for prefix in _NEGATED:
            rest = lower.removeprefix(prefix)
            if rest != lower and len(rest) > 3 and (prefix == "non" or rest in _TELLING):
                return [Word("not", word.span), *self._concepts(Word(rest, word.span), None)]
        if lower in NEGATORS:
            return [Word("not", word.span)]
        if lower in ("most", "least"):
            is_degree = before is not None and before.concept.casefold() == "the"
            return [Word(lower, word.span)] if is_degree else []
        if lower in CONCEPTS:
            return [Word(CONCEPTS[lower], word.span)]
        if lower in self._genera:
            return [Word(self._stem(self._genera[lower]), word.span, True)]
        if lower in _TELLING:
            return [Word(lower, word.span)]
        if lower in GENERIC or lower in STOP_WORDS:
            return []
        is_name = text[0].isupper() and before is not None
        return [Word(self._stem(lower), word.span, is_name)]

    def _stem(self, word: str) -> str:
        """What is left of a word without its ending and its British spelling, or its concept."""
        if word not in self._stems:
            found = stem(american(word))
            self._stems[word] = CONCEPTS.get(found, found)
        return self._stems[word]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _is_other_number(text: str, word: Word) -> bool:
    """Whether a "not" denies another number and nothing else: "27 days, not 33"."""
    return word.concept.casefold() == "not" and _NOT_NUMBER.match(text, word.span.end) is not None


def plain_tokens(text: str, span: Span) -> Iterator[Word]:
    """Every word as it is written, links and DOIs left out."""
    at = span.start
    for chunk in text[span.start : span.end].split():
        at = text.index(chunk, at)
        if chunk.isalnum() and not chunk.startswith(_LINKS):
            yield Word(chunk, Span(at, at + len(chunk)))
        else:
            yield from _pieces_of(text, Span(at, at + len(chunk)))
        at += len(chunk)


def _pieces_of(text: str, span: Span) -> Iterator[Word]:
    """The words of a stretch without blanks."""
    start = None
    skipped = span.start
    for at in range(span.start, span.end + 1):
        is_inside = at < span.end and (text[at].isalnum() or text[at] == "'")
        if is_inside and start is None and at >= skipped:
            if text.startswith(_LINKS, at):
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


def _genera_in(text: str) -> dict[str, str]:
    """The genus of each species that a text names in full, and later cut short: "E. coli".

    Where it is the only one of its genus, an article may call it by either name.
    """
    short = {match[2]: match[1] for match in _SHORT_SPECIES.finditer(text)}
    found: dict[str, str] = {}
    for genus, word in pairwise(text.split() if short else ()):
        species = word.strip(".,;:()")
        if species in short and genus.isalpha() and genus.startswith(short[species]):
            found[species] = genus.casefold()
    genera = list(found.values())
    return {one: genus for one, genus in found.items() if genera.count(genus) == 1}


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
