"""A sentence as words, in which every quantity is one mark.

What is said of a number hangs on the words around it, not on its digits. Intervals, p-values and
other parts are left out with their brackets, so that "41.6% (95% CI, 33 to 50) of patients"
and "41.6% of patients" are one sentence to all that read on from here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lint.document import Span
from lint.extract.quantities import Found
from lint.extract.words import CLAUSE_OPENERS, PREDICATES, word_set
from lint.patterns import Pattern
from lint.quantity import Kind

MARK = "\ue000"
_EMPTY_BRACKET = Pattern(r" ?[(\[][\s,;:.]*[)\]]")
_STRAY = Pattern(r"[,;:](?=\s*[,;)\]])|(?<=[(\[])[\s,;]+")
# A section's name before its first sentence, which is read as though it were not there.
_HEADING = Pattern(
    r"(?:(?:BACKGROUND|OBJECTIVES?|AIMS?|PURPOSE|INTRODUCTION|METHODS|RESULTS|FINDINGS|CONCLUSIONS?"
    r"|INTERPRETATION|INTERVENTIONS?|SETTING|DESIGN|PARTICIPANTS|OUTCOMES|FUNDING)[:.]?\s+"
    r"|(?:Background|Objectives?|Aims?|Methods|Results|Findings|Conclusions?|Interpretation)"
    r"(?::\s+|\s+(?=[A-Z\d\ue000])))(?=\S)"
)
# A word; full stops and apostrophes only inside it, a slash only before a letter.
_INNER = rf"[^\s()\[\],;:{MARK}—/.']*"
_TOKEN = Pattern(rf"\w{_INNER}(?:[.'/](?=\w){_INNER})*|[^\s.']")
# Where a clause may end or a bracket open; all other words are only counted.
_TURNS = CLAUSE_OPENERS | word_set("; — – : ? ! and or ( [ ) ]") | {MARK}
_ENDS = word_set("; — – : ? !")
# Names that in small letters are words of another kind.
_CAPITALS = frozenset({"WHO", "US", "OR", "IT"})
_FOLD = str.maketrans(
    {"“": "", "”": "", '"': "", "„": "", "«": "", "»": "", "’": "'", "‘": "", "*": "", "_": " "}
)
_ODD = Pattern('[“”"„«»’‘*_]')


class Role(StrEnum):
    """What a mark does in its sentence."""

    LEVEL = "level"  # a number at a level: 41.6%, 46 months
    CHANGE = "change"  # an amount of change or difference, a factor, an effect
    TIME = "time"  # a duration
    AGE = "age"
    DATE = "date"
    SIZE = "size"  # n = 44
    TEST = "test"  # p, t, F and the like


class Clause(NamedTuple):
    """Where the subject and the verb before a number stand, ends exclusive.

    The subject is empty where the verb shares that of the clause before.
    """

    subject_start: int
    subject_end: int
    verb_end: int


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The words of a sentence; `marks` and `roles` run parallel to `found`."""

    words: list[str]  # as written, a mark for each quantity
    lows: list[str]  # in lower case
    depths: list[int]  # how many brackets each word stands in
    marks: list[int]  # where in `words` each quantity stands
    roles: list[Role]
    found: Sequence[Found]
    quotes: list[str]
    starts: list[int]  # where each clause begins
    vocabulary: frozenset[str]  # all of `lows`: most questions are answered by a word's absence
    # What stands before a mark is asked for many times over.
    said: dict[int, Clause | None] = field(default_factory=dict)

    def phrase(self, start: int, end: int) -> str:
        """The words from `start` to `end` as one would write them, quantities as written."""
        phrase = " ".join(self.words[start:end])
        if MARK in phrase:
            first = bisect_left(self.marks, start)
            for quote in self.quotes[first : bisect_left(self.marks, end, first)]:
                phrase = phrase.replace(MARK, quote, 1)
        return phrase if phrase.isalnum() else tidy(phrase)

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
        return self.starts[bisect_right(self.starts, index) - 1]

    def clause_end(self, index: int) -> int:
        """Where the clause of a word ends, exclusive."""
        behind = bisect_right(self.starts, index)
        return self.starts[behind] if behind < len(self.starts) else len(self.words)


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
    heading = _HEADING.match(line)
    if heading is not None:
        line = line[heading.end() :]
    return _skeleton(line, kept, [" ".join(text[slice(*one.span)].split()) for one in kept])


def _skeleton(line: str, found: Sequence[Found], quotes: list[str]) -> Skeleton:
    words: list[str] = _TOKEN.findall(line.translate(_FOLD) if _ODD.search(line) else line)
    lows = list(map(str.lower, words))
    for name in _CAPITALS:
        if name in line:
            lows = [name if word == name else low for word, low in zip(words, lows, strict=True)]
    depths = [0] * len(words)
    marks: list[int] = []
    starts = [0]
    depth = since = 0
    for index in [index for index, low in enumerate(lows) if low in _TURNS]:
        low = lows[index]
        if low == MARK:
            marks.append(index)
        elif low in "()[]":
            end = index + (low in ")]")
            if depth:
                depths[since:end] = [depth] * (end - since)
            depth = depth + 1 if low in "([" else max(depth - 1, 0)
            since = end
        elif index and _opens_clause(lows, index, depth):
            starts.append(index)
    if depth:
        depths[since:] = [depth] * (len(words) - since)
    roles = [_role(one, quote) for one, quote in zip(found, quotes, strict=True)]
    return Skeleton(words, lows, depths, marks, roles, found, quotes, starts, frozenset(lows))


def _opens_clause(lows: list[str], index: int, depth: int) -> bool:
    """Whether a sign or a conjunction at `index` begins a new clause."""
    low = lows[index]
    if low in _ENDS:
        return depth == 0
    if low in CLAUSE_OPENERS:
        return True
    if low not in ("and", "or"):
        return False
    if depth:
        return False
    if lows[index - 1] == ",":
        return True
    return low == "and" and index + 1 < len(lows) and lows[index + 1] in PREDICATES


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
