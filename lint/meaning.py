"""Whether two readings mean the same: words against words, statement against statement.

"LRT group" and "locoregional treatment" are one arm where the article says so; "death" and
"died" are one outcome; "alive" is its complement and so another one; 24 months are two years.
Grouping, drift, consistency and the comparison with abstracts all ask here, so that they agree.

Different is said only of what cannot be meant by the same words: nothing in common, opposite
words, other numbers, or a "without" on one side. Phrases that merely overlap stay unknown.
"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache

from lint.claim import Measure, Statement
from lint.vocabulary import ANTONYMS, COMPLEMENTS, IRREGULAR, NEGATORS, STOP_WORDS, WEAK_WORDS

Synonyms = Mapping[str, str]  # short form -> long form, as an article explains them
NO_SYNONYMS: Synonyms = {}
Contents = dict[str, frozenset[str]]  # phrase -> what it is about, for one set of synonyms

# Days to a unit of time; a month and a year as the calendar has them on average.
_DAYS = {
    "second": Decimal(1) / 86400,
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4375"),
    "year": Decimal("365.25"),
}

# 52 weeks are a year (0.4% apart); 12 weeks may be called three months (9% apart).
_SAME_TIME = Decimal("0.02")
_NEAR_TIME = Decimal("0.10")

# Measures that say no more than that there is a number: they contradict nothing finer.
_GENERAL = frozenset({Measure.VALUE, Measure.DURATION, Measure.AGE, Measure.COUNT, Measure.MONEY})
_FINER = frozenset({Measure.MEAN, Measure.MEDIAN, Measure.SAMPLE_SIZE, Measure.DOSE})

_ENDINGS = """isations izations isation ization ations ation atives ative ators ator ments ment
    ities ity iness ness ives ive ions ion ences ence ances ance ents ent ants ant ised ized ises
    izes ising izing ated ates ating ate ally als al ies ied ing ers er ed es ly s e y"""
_SUFFIXES = frozenset(_ENDINGS.split())
_LONGEST_SUFFIX = max(map(len, _SUFFIXES))
_SHORTEST_STEM = 4


class Agreement(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its ending, so that "vaccinated" meets "vaccine"."""
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    word = word.replace("haem", "hem").replace("aemi", "emi").replace("oedem", "edem")
    word = word.replace("tumour", "tumor").replace("paed", "ped")
    for length in range(min(_LONGEST_SUFFIX, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-length:] in _SUFFIXES:
            word = word[:-length]
            break
    else:
        # "pills", "arms": too short for the list above.
        if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]  # "stopp" of "stopped"
    return IRREGULAR.get(word, word)


_STOP = frozenset(stem(word) for word in STOP_WORDS)
_WEAK = frozenset(stem(word) for word in WEAK_WORDS)
_NOTHING: frozenset[str] = frozenset()


def _opposites() -> dict[str, frozenset[str]]:
    """Stem to the stems that exclude it."""
    found: dict[str, frozenset[str]] = {}
    for pair in ANTONYMS:
        one, two = map(stem, pair)
        found[one] = found.get(one, _NOTHING) | {two}
        found[two] = found.get(two, _NOTHING) | {one}
    return found


_OPPOSITES = _opposites()
_COMPLEMENTS = tuple((stem(one), stem(two)) for one, two in COMPLEMENTS)


def tokens(text: str) -> list[str]:
    """The words and numbers of a phrase, as written; hyphens and slashes part words."""
    cleaned = "".join(letter if letter.isalnum() or letter in ".'" else " " for letter in text)
    return [word.strip(".'") for word in cleaned.replace("'s ", " ").split() if word.strip(".'")]


def content(text: str, synonyms: Synonyms = NO_SYNONYMS) -> frozenset[str]:
    """The stems that carry a phrase's meaning, abbreviations written out, negation as "not"."""
    words = _expanded(tokens(text), synonyms)
    folded = ["not" if word.lower() in NEGATORS else stem(word) for word in words]
    for chosen in (
        [word for word in folded if word not in _STOP and word not in _WEAK],
        [word for word in folded if word not in _STOP],
    ):
        if any(word != "not" for word in chosen):
            return frozenset(chosen)
    return frozenset(folded)


def same_words(
    first: str | None,
    second: str | None,
    synonyms: Synonyms = NO_SYNONYMS,
    known: Contents | None = None,
) -> Agreement:
    """Whether two phrases name one thing; unknown where one is missing or they merely overlap.

    Who compares many phrases with each other hands in `known`, which remembers their contents.
    """
    if first is None or second is None:
        return Agreement.UNKNOWN
    if first == second or first.casefold() == second.casefold():
        return Agreement.SAME
    ones, twos = _content(first, synonyms, known), _content(second, synonyms, known)
    if ones == twos:
        return Agreement.SAME
    if _oppose(ones, twos):
        return Agreement.DIFFERENT
    if ones & twos or _initials(first, second) or _initials(second, first):
        return Agreement.UNKNOWN
    return Agreement.DIFFERENT


def _content(text: str, synonyms: Synonyms, known: Contents | None) -> frozenset[str]:
    if known is None:
        return content(text, synonyms)
    if text not in known:
        known[text] = content(text, synonyms)
    return known[text]


def are_complements(first: str | None, second: str | None) -> bool:
    """Whether one outcome is that the other did not happen: alive and dead, relapse and none."""
    if first is None or second is None:
        return False
    ones, twos = content(first), content(second)
    if ones ^ twos == {"not"}:
        return True
    return any({one, two} <= ones ^ twos for one, two in _COMPLEMENTS) and len(ones ^ twos) == 2


def same_time(first: str | None, second: str | None) -> Agreement:
    """Whether two time points are one: 24 months and 2 years are."""
    if first is None or second is None:
        return Agreement.UNKNOWN
    if first == second:
        return Agreement.SAME
    one, two = days(first), days(second)
    if one is None or two is None:
        return same_words(first, second)
    gap = abs(one - two) / max(one, two) if max(one, two) else Decimal(0)
    if gap <= _SAME_TIME:
        return Agreement.SAME
    return Agreement.DIFFERENT if gap > _NEAR_TIME else Agreement.UNKNOWN


def days(time: str) -> Decimal | None:
    """The days of a time point such as "5 years"; None for any other words."""
    number, _, unit = time.partition(" ")
    factor = _DAYS.get(unit.rstrip("s"))
    try:
        return Decimal(number) * factor if factor is not None else None
    except InvalidOperation:
        return None


def same_measure(first: Measure | None, second: Measure | None) -> Agreement:
    """Whether two measures are one; a general one contradicts no finer one."""
    if first is None or second is None:
        return Agreement.UNKNOWN
    if first is second:
        return Agreement.SAME
    if (first in _GENERAL and second in _FINER) or (second in _GENERAL and first in _FINER):
        return Agreement.UNKNOWN
    return Agreement.DIFFERENT


def contradicts(
    first: Statement,
    second: Statement,
    synonyms: Synonyms = NO_SYNONYMS,
    known: Contents | None = None,
) -> bool:
    """Whether the words around two quantities show that they are not the same claim."""
    if same_measure(first.measure, second.measure) is Agreement.DIFFERENT:
        return True
    if same_time(first.timepoint, second.timepoint) is Agreement.DIFFERENT:
        return True
    return any(
        same_words(one, two, synonyms, known) is Agreement.DIFFERENT
        for one, two in (
            (first.outcome, second.outcome),
            (first.arm, second.arm),
            (first.comparator, second.comparator),
            (first.population, second.population),
        )
    )


def _expanded(words: list[str], synonyms: Synonyms) -> list[str]:
    """The words with every abbreviation written out, "non-" and "un-" as words of their own."""
    expanded = []
    for word in words:
        long = synonyms.get(word) or (
            synonyms.get(word[:-1]) if word.endswith("s") and word[:-1].isupper() else None
        )
        if long is not None:
            expanded.extend(tokens(long))
        elif word.lower().startswith("non") and len(word) > 6:
            expanded.extend(("not", word[3:]))
        elif word.lower().startswith("un") and word.lower().endswith("ed") and len(word) > 7:
            expanded.extend(("not", word[2:]))
        else:
            expanded.append(word)
    return expanded


def _oppose(ones: frozenset[str], twos: frozenset[str]) -> bool:
    """Whether two sets of stems exclude each other although they may share words."""
    only_one, only_two = ones - twos, twos - ones
    if "not" in only_one ^ only_two:
        return True
    if any(word[0].isdigit() for word in only_one) and any(word[0].isdigit() for word in only_two):
        return True
    return any(not _OPPOSITES.get(word, _NOTHING).isdisjoint(only_two) for word in only_one)


def _initials(short: str, long: str) -> bool:
    """Whether `short` is made of the first letters of the words of `long`: ST, systemic therapy."""
    words = tokens(long)
    letters = short.rstrip("s")
    return (
        len(words) > 1
        and letters.isupper()
        and letters == "".join(word[0] for word in words).upper()
    )
