"""Readable ids for claims: what was measured, which way, when, in whom.

An id stays when the value changes, so it never holds one: of numbers only a time point gets in,
and neither it nor a name ("covid19") where it has the digits of the value. It is ASCII in lower
case, forty characters at most. Where two claims would have one id, a word that tells them apart
goes before a letter.
"""

import unicodedata
from collections.abc import Collection, Iterator, Sequence

from lint.claim import Measure, Statement
from lint.quantity import Direction, plain

LONGEST = 40
_MOST_WORDS = 4  # of a phrase
_MOST_NEAR = 2  # beside a number of which no more is known

_FILLERS = frozenset(
    (
        *("a", "also", "an", "and", "any", "are", "as", "at", "be", "been", "by", "did", "for"),
        *("from", "had", "has", "have", "here", "in", "into", "is", "it", "its", "of", "on", "or"),
        *("our", "respectively", "s", "than", "that", "the", "their", "them", "then", "there"),
        *("these", "they", "this", "those", "to", "was", "we", "were", "when", "where", "which"),
        *("while", "who", "whose", "with"),
    )
)
_TIMES = {"year": "y", "month": "mo", "week": "w", "day": "d", "hour": "h", "minute": "min"}

# What a measure adds to the name of an outcome, and what it is called where there is none.
_SHORT = {
    Measure.HAZARD_RATIO: "hr",
    Measure.ODDS_RATIO: "odds",
    Measure.RISK_RATIO: "rr",
    Measure.RATE_RATIO: "irr",
    Measure.MEAN_DIFFERENCE: "difference",
    Measure.RISK_DIFFERENCE: "difference",
    Measure.RELATIVE_CHANGE: "change",
    Measure.FACTOR: "factor",
    Measure.RATE: "rate",
    Measure.MEAN: "mean",
    Measure.MEDIAN: "median",
    Measure.SPREAD: "spread",
    Measure.INTERVAL: "interval",
    Measure.P_VALUE: "p",
    Measure.NUMBER_NEEDED: "nnt",
    Measure.SAMPLE_SIZE: "size",
    Measure.DOSE: "dose",
    Measure.AGE: "age",
    Measure.MONEY: "cost",
}
_DIRECTED = frozenset(
    {Measure.RELATIVE_CHANGE, Measure.RISK_DIFFERENCE, Measure.MEAN_DIFFERENCE, Measure.FACTOR}
)


def identifier(
    statements: Sequence[Statement],
    value: str,
    taken: Collection[str],
    *,
    behind: str = "",
    before: str = "",
) -> str:
    """A free id for a claim that these statements make.

    `behind` and `before` are the words around its number, which name it where nothing else does.
    """
    for name in _names(statements, value, _slug(behind), _slug(before, last=True)):
        if name not in taken:
            return name
    raise AssertionError("letters never run out")


def _names(
    statements: Sequence[Statement], value: str, behind: Sequence[str], before: Sequence[str]
) -> Iterator[str]:
    quantity = statements[0].quantity
    numbers = {plain(number) for number in quantity.values}
    barred = _digits(" ".join((value, *numbers, *quantity.dates)))
    words = [
        *_subject(statements, [*behind, *reversed(before)][:_MOST_NEAR]),
        *_first(_qualifier(one) for one in statements),
        *_first(_time(one.timepoint) for one in statements),
        *_first(_slug(one.arm) for one in statements),
    ]
    base = _joined(words, barred) or "number"
    yield base
    for more in (
        _first(_slug(one.comparator) for one in statements),
        _first(_slug(one.population) for one in statements),
        *([word] for word in behind),
    ):
        if more and not set(more) <= set(base.split("-")):
            yield _joined([*words, *more], barred)
    for letters in _letters():
        yield f"{base[: LONGEST - len(letters) - 1].rstrip('-')}-{letters}"


def _subject(statements: Sequence[Statement], near: Sequence[str]) -> list[str]:
    """What the number is of; its measure and the words beside it where no outcome is known."""
    outcome = _first(_slug(one.outcome) for one in statements)
    if outcome:
        return outcome
    measure = next((one.measure for one in statements if one.measure is not None), None)
    return [*_slug((measure or statements[0].kind).value), *near]


def _qualifier(statement: Statement) -> list[str]:
    """Which way it goes, or what sort of number it is."""
    measure, direction = statement.measure, statement.quantity.direction
    if direction is not None and (measure is None or measure in _DIRECTED):
        return ["lower" if direction is Direction.DOWN else "higher"]
    if measure is None or statement.outcome is None:
        return []
    return [_SHORT[measure]] if measure in _SHORT else []


def _time(timepoint: str | None) -> list[str]:
    """ "5 years" as "5y"."""
    words = _words(timepoint)
    if len(words) == 2 and words[0].isdigit():
        unit = _TIMES.get(words[1].removesuffix("s"))
        if unit is not None:
            return [words[0] + unit]
    return words[:_MOST_WORDS]


def _first(phrases: Iterator[list[str]]) -> list[str]:
    return next((words for words in phrases if words), [])


def _slug(phrase: str | None, *, last: bool = False) -> list[str]:
    """The first words of a phrase that carry it, or the last; numbers are values of others."""
    telling = [one for one in _words(phrase) if one not in _FILLERS and not one.isdigit()]
    return telling[-_MOST_WORDS:] if last else telling[:_MOST_WORDS]


def _words(phrase: str | None) -> list[str]:
    """The words of a phrase in ASCII and lower case."""
    whole = unicodedata.normalize("NFKC", phrase or "").lower()
    parted = "".join(sign if sign.isalnum() else " " for sign in whole)
    bare = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode()
    return "".join(sign if sign.isalnum() else " " for sign in bare).split()


def _joined(words: Sequence[str], barred: frozenset[str]) -> str:
    """The words with hyphens, each once, as many as fit; none that holds a number of the value."""
    name = ""
    for word in dict.fromkeys(words):
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) <= LONGEST and barred.isdisjoint(_digits(word)):
            name = longer
    return name


def _digits(text: str) -> frozenset[str]:
    """The runs of digits in a text."""
    return frozenset("".join(sign if sign.isdigit() else " " for sign in text).split())


def _letters() -> Iterator[str]:
    """b, c, ... z, ba, bb ..."""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    pending = list(alphabet[1:])
    while True:
        yield from pending
        pending = [before + letter for before in pending for letter in alphabet]
