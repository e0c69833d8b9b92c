"""The words of a stretch of text that tell what a number is about, with their places.

Numbers, stop words and the language of reporting are left out; lay words and medical ones are
brought to one concept, abbreviations are written out as the abstract explains them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, starmap
from typing import NamedTuple

from lint.document import Span
from lint.meaning import stem
from lint.patterns import Pattern
from lint.support.concepts import NEGATED, Told, told, usual
from lint.support.lay import PHRASES
from lint.support.numbered import NAMEABLE, definitions, is_group, may_name_groups, names_at
from lint.support.tokens import Token, runs_in, tokens_in
from lint.vocabulary import STOP_WORDS

_ROOT = 5  # letters that two words of one root have in common at least
_ROOT_SHARE = 0.7  # ... of the longer one
_NOT_NUMBER = Pattern(r"\s(?:the\s|just\s|only\s)?[$£€]?\d")
_LONGEST_PHRASE = max(map(len, PHRASES))
_OPENINGS = frozenset(phrase[:2] for phrase in PHRASES)
# Single letters that name something: "Hospital A".
_NAMES = frozenset("ABCDEFGH")
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
        self._openings = _OPENINGS.union(phrase[:2] for phrase in self._written_out)
        self._longest = max((_LONGEST_PHRASE, *map(len, self._written_out)))
        self._known: dict[tuple[str, str | None], Told] = {}
        self._read: dict[str, list[Word]] = {}
        self._concepts_of: dict[str, frozenset[str]] = {}
        self._genera = _genera_in(text)
        self._parts = {
            short.casefold(): tuple(sorted(self.concepts_of(long)))
            for short, long in abbreviations.items()
        }
        self._parts |= self._defined(text)

    def _defined(self, text: str) -> dict[str, tuple[str, ...]]:
        """The words that names stand for, without those of every name of their kind."""
        words = self.words_in(text, Span(0, len(text))) if may_name_groups(text) else []
        names = {word.span for word in words if is_group(word.concept)}
        found: dict[str, frozenset[str]] = {}
        for name, meaning in definitions(text, sorted(names)):
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
        words, at = self._reading(text[span.start : span.end])
        at += span.start
        found = [
            Word(word, Span(start + at, end + at), is_name) for word, (start, end), is_name in words
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
        found = self._concepts_of.get(text)
        if found is None:
            words, _ = self._reading(text)
            found = self._concepts_of[text] = frozenset(word.concept for word in words)
        return found

    def _reading(self, stretch: str) -> tuple[list[Word], int]:
        """The words of a stretch, and what to add to their places.

        A sentence is asked for with its full stop and without, and with that of the one before.
        """
        core = stretch.lstrip(". \n")
        at = len(stretch) - len(core)
        if core.endswith(".") and not core[-2:-1].isdigit():
            core = core[:-1]
        if core not in self._read:
            self._read[core] = self._words(core)
        return self._read[core], at

    def _words(self, text: str) -> list[Word]:
        runs = runs_in(text)
        written = [text[start:end] for start, end in runs]
        lowered = [word.casefold() for word in written]
        openings = {at for at, pair in enumerate(pairwise(lowered)) if pair in self._openings}
        tokens: list[Token] = []  # made where one may be named: most sentences have no names
        found: list[Word] = []
        index = 0
        while index < len(runs):
            concept, taken = self._phrase(lowered, index) if index in openings else (None, 1)
            if concept is not None:
                end = runs[index + taken - 1][1]
                found.append(Word(concept, Span(runs[index][0], end)))
                index += taken
                continue
            if len(written[index]) == 1:
                if _is_name(written, runs, index):
                    found.append(Word(f"{written[index]}.", Span(*runs[index])))
            else:
                before = lowered[index - 1] if index else None
                if not _is_other_number(text, lowered[index], runs[index][1]):
                    for one, is_name in self._told(written[index], before):
                        found.append(Word(one, Span(*runs[index]), is_name))
            if lowered[index] in NAMEABLE:
                tokens = tokens or list(map(Token, written, starmap(Span, runs)))
                names = list(names_at(text, tokens, index))
                found += (
                    Word(name, Span(runs[index][0], runs[index + length][1]))
                    for name, length in names
                )
                index += max((length for _, length in names), default=0)
            index += 1
        return found

    def _phrase(self, words: list[str], index: int) -> tuple[str | None, int]:
        """The concept of the longest phrase that stands there, and how many words it has."""
        rest = words[index : index + self._longest]
        for length in range(len(rest), 1, -1):
            key = tuple(rest[:length])
            found = self._written_out.get(key) or PHRASES.get(key)
            if found is not None:
                return found, length
        return None, 1

    def _told(self, text: str, before: str | None) -> Told:
        """What a word tells behind another one, or first of all."""
        place = (text, before if before is None or before == "the" else "")
        found = self._known.get(place)
        if found is None:
            if self._is_explained(text):
                found = told(*place, self.abbreviations, self._genera)
            else:
                found = usual(*place)
            self._known[place] = found
        return found

    def _is_explained(self, text: str) -> bool:
        """Whether the abstract may have its own meaning for a word, or for what is in it."""
        short, lower = self.abbreviations, text.casefold()
        is_short = text in short or text.removesuffix("s") in short or lower.startswith(NEGATED)
        return is_short or any(species in lower for species in self._genera)


def _is_name(words: Sequence[str], runs: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a letter names something: the A of "Hospital A"."""
    is_behind = index > 0 and runs[index - 1][1] + 1 == runs[index][0]
    return words[index] in _NAMES and is_behind and words[index - 1][0].isupper()


def _is_other_number(text: str, word: str, end: int) -> bool:
    """Whether a "not" denies another number and nothing else: "27 days, not 33"."""
    return word == "not" and _NOT_NUMBER.match(text, end) is not None


def plain_tokens(text: str, span: Span) -> Iterator[Word]:
    """Every word as it is written, links and DOIs left out."""
    return (Word(token.text, token.span) for token in tokens_in(text, span))


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
