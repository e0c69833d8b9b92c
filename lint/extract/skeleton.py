"""A sentence as words, in which every quantity is one mark.

What is said of a number hangs on the words around it, not on its digits. Intervals, p-values and
other parts are left out with their brackets, so that "41.6% (95% CI, 33 to 50) of patients"
and "41.6% of patients" are one sentence to all that read on from here.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.document import Span
from lint.extract.quantities import Found
from lint.extract.words import CLAUSE_OPENERS, PREDICATES
from lint.quantity import Kind

MARK = "\ue000"
_EMPTY_BRACKET = re.compile(r" ?[(\[][\s,;:.]*[)\]]")
_STRAY = re.compile(r"[,;:](?=\s*[,;)\]])|(?<=[(\[])[\s,;]+")
_TOKEN = re.compile(rf"{MARK}|[^\W_][^\s()\[\],;:{MARK}—/]*(?:/[^\W_][^\s()\[\],;:{MARK}—/]*)*|\S")
# Names that in small letters are words of another kind.
_CAPITALS = frozenset({"WHO", "US", "OR", "IT"})
_FOLD = str.maketrans(
    {"“": "", "”": "", '"': "", "„": "", "«": "", "»": "", "’": "'", "‘": "", "*": "", "_": " "}
)


class Role(StrEnum):
    """What a mark does in its sentence."""

    LEVEL = "level"  # a number at a level: 41.6%, 46 months
    CHANGE = "change"  # an amount of change or difference, a factor, an effect
    TIME = "time"  # a duration
    AGE = "age"
    DATE = "date"
    SIZE = "size"  # n = 44
    TEST = "test"  # p, t, F and the like


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The words of a sentence; `marks` and `roles` run parallel to `found`."""

    words: list[str]  # as written, a mark for each quantity
    lows: list[str]  # in lower case
    clauses: list[int]  # the clause that each word stands in
    depths: list[int]  # how many brackets each word stands in
    marks: list[int]  # where in `words` each quantity stands
    roles: list[Role]
    found: Sequence[Found]
    quotes: list[str]

    def phrase(self, start: int, end: int) -> str:
        """The words from `start` to `end` as one would write them, quantities as written."""
        pieces = []
        for index in range(start, end):
            word = self.words[index]
            pieces.append(self.quotes[bisect_left(self.marks, index)] if word == MARK else word)
        return tidy(" ".join(pieces))

    def role_at(self, position: int) -> Role | None:
        """The role of the mark at a position; None where a word stands there."""
        index = bisect_left(self.marks, position)
        if index < len(self.marks) and self.marks[index] == position:
            return self.roles[index]
        return None

    def is_attribute(self, position: int) -> bool:
        """Whether a time stands before its noun, "five-year survival", as an adjective would."""
        index = bisect_left(self.marks, position)
        return (
            index < len(self.marks)
            and self.marks[index] == position
            and self.roles[index] is Role.TIME
            and "-" in self.quotes[index]
        )

    def clause_start(self, index: int) -> int:
        """Where the clause of a word begins."""
        clause = self.clauses[index]
        while index > 0 and self.clauses[index - 1] == clause:
            index -= 1
        return index

    def clause_end(self, index: int) -> int:
        """Where the clause of a word ends, exclusive."""
        clause = self.clauses[index]
        while index < len(self.words) and self.clauses[index] == clause:
            index += 1
        return index


def tidy(phrase: str) -> str:
    """A phrase with brackets and commas set as one writes them."""
    for spaced, set_tight in (("( ", "("), (" )", ")"), (" ,", ","), ("[ ", "["), (" ]", "]")):
        phrase = phrase.replace(spaced, set_tight)
    return phrase.strip()


def skeleton(
    text: str, sentence: Span, kept: Sequence[Found], cut: Sequence[Found] = ()
) -> Skeleton:
    """The sentence with a mark for each of `kept` and nothing for each of `cut`, its parts."""
    pieces = []
    position = sentence.start
    for span, mark in sorted([(one.span, MARK) for one in kept] + [(one.span, "") for one in cut]):
        pieces.append(text[position : span.start])
        pieces.append(f" {mark} ")
        position = max(position, span.end)
    pieces.append(text[position : sentence.end])
    line = " ".join("".join(pieces).split())
    if cut:
        line = _STRAY.sub("", _EMPTY_BRACKET.sub(" ", _STRAY.sub("", line)))
    return _skeleton(line, kept, [" ".join(text[slice(*one.span)].split()) for one in kept])


def _skeleton(line: str, found: Sequence[Found], quotes: list[str]) -> Skeleton:
    words: list[str] = _TOKEN.findall(line.translate(_FOLD))
    lows: list[str] = []
    clauses: list[int] = []
    depths: list[int] = []
    marks: list[int] = []
    clause = depth = 0
    for index, word in enumerate(words):
        if len(word) > 1 and word[-1] in ".'":
            words[index] = word = word.rstrip(".'")
        low = word if word in _CAPITALS else word.lower()
        if word == MARK:
            marks.append(index)
        elif low in "([":
            depth += 1
        elif (
            (low in (";", "—", "–", ":", "?", "!") and depth == 0)
            or low in CLAUSE_OPENERS
            or (low in ("and", "or") and lows and lows[-1] == ",")
            or (low == "and" and words[index + 1 : index + 2] and words[index + 1] in PREDICATES)
        ):
            clause += 1
        lows.append(low)
        clauses.append(clause)
        depths.append(depth)
        if low in ")]" and depth:
            depth -= 1
    return Skeleton(
        words,
        lows,
        clauses,
        depths,
        marks,
        [_role(one, quote) for one, quote in zip(found, quotes, strict=True)],
        found,
        quotes,
    )


def _role(found: Found, quote: str) -> Role:
    quantity = found.quantity
    match quantity.kind:
        case Kind.EFFECT | Kind.MULTIPLE | Kind.POINTS:
            return Role.CHANGE
        case Kind.P | Kind.STAT | Kind.CI | Kind.SD | Kind.IQR:
            return Role.TEST
        case Kind.AGE:
            return Role.AGE
        case Kind.DATE:
            return Role.DATE
        case Kind.COUNT if is_size(quote):
            return Role.SIZE
    if quantity.direction is not None:
        return Role.CHANGE
    return Role.TIME if quantity.kind is Kind.DURATION else Role.LEVEL


def is_size(quote: str) -> bool:
    """Whether a count is written as the size of a group: "n = 44"."""
    return quote[:1] in "nN" and any(sign in quote[:4] for sign in "=≥≤><")
