"""A sentence as likeness sees it: its words, and where among them its numbers stand.

Read by itself, without the rest of its article, because of a recorded sentence no more is known;
today's sentence is read in the same way before the two are compared.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lint.claim import Extraction, Statement, Wording
from lint.document import Span
from lint.ledger.anchor import Setting, statement_at
from lint.meaning import content, stem, tokens
from lint.quantity import Kind, plain
from lint.vocabulary import STOP_WORDS

ReadSentence = Callable[[str, tuple[str, ...]], Extraction]

SLOT = "#"  # stands for any number; no word holds it
_HEADER_END = "|"

# Words that say little about what a sentence is of count a fifth.
_LIGHT_WEIGHT = 0.2
_WINDOW = 5  # words on each side of a number that are its neighbours

# Two names around such a word are told apart by which stands first.
_COMPARING = frozenset({"than", "versus", "vs", "against", "compared", "relative", "over"})
_OPPOSITES = [
    (stem(one), stem(other))
    for one, other in (
        ("higher", "lower"),
        ("more", "less"),
        ("more", "fewer"),
        ("increased", "decreased"),
        ("increased", "reduced"),
        ("rose", "fell"),
        ("rise", "fall"),
        ("gained", "lost"),
        ("longer", "shorter"),
        ("better", "worse"),
        ("above", "below"),
        ("greater", "smaller"),
        ("faster", "slower"),
    )
]
_LONGEST_NAME = 4  # words
_REACH = 6  # words from a name to the number beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence, read by itself."""

    setting: Setting
    extraction: Extraction
    skeleton: tuple[str, ...]  # its words, SLOT for each number; a cell's headers in front
    slots: dict[Span, int] = field(default_factory=dict)  # a number's span -> index in skeleton
    words: frozenset[str] = frozenset()
    weight: float = 0.0  # of the words
    values: frozenset[str] = frozenset()  # the numbers, as quantities

    def at(self, offset: int, length: int) -> Statement | None:
        """The statement that lies on a stretch of the sentence."""
        return statement_at(self.extraction.statements, offset, length)

    def neighbours(self, span: Span, reach: int = _WINDOW) -> tuple[frozenset[str], frozenset[str]]:
        """The words right in front of a number and right behind it; in a cell all of them."""
        slot = self.slots.get(span)
        if slot is None:
            return frozenset(), frozenset()
        first = 0 if self.setting.cell else max(0, slot - reach)
        return (
            frozenset(self.skeleton[first:slot]),
            frozenset(self.skeleton[slot + 1 : slot + 1 + reach]),
        )


def read_phrase(setting: Setting, read_sentence: ReadSentence) -> Phrase:
    """The sentence read by itself and cut into words and numbers."""
    extraction = read_sentence(setting.sentence, setting.cell)
    skeleton: list[str] = []
    for header in setting.cell:
        skeleton += _words(header)
    if setting.cell:
        skeleton.append(_HEADER_END)
    slots: dict[Span, int] = {}
    position = 0
    for statement in sorted(extraction.statements, key=lambda one: one.span):
        if statement.span.start >= position:
            skeleton += _words(setting.sentence[position : statement.span.start])
            position = statement.span.end
            slots[statement.span] = len(skeleton)
            skeleton.append(SLOT)
    skeleton += _words(setting.sentence[position:])
    words = frozenset(skeleton) - {SLOT, _HEADER_END}
    return Phrase(
        setting=setting,
        extraction=extraction,
        skeleton=tuple(skeleton),
        slots=slots,
        words=words,
        weight=weigh(words),
        values=frozenset(str(one.quantity) for one in extraction.statements),
    )


def _words(text: str) -> list[str]:
    return tokens(text.replace("’", "'").casefold())


def weigh(words: Iterable[str]) -> float:
    """How much the words say together."""
    return sum(_LIGHT_WEIGHT if word in STOP_WORDS else 1.0 for word in words)


def likeness(first: Phrase, second: Phrase) -> float:
    """How alike two sentences are, from 0 to 1; a sentence within a longer one is rather alike.

    One equal number says nothing, but several together are as good as words.
    """
    values = first.values & second.values
    if len(values) > 1:
        weights = first.weight + len(first.values), second.weight + len(second.values)
        shared = weigh(first.words & second.words) + len(values)
    else:
        if not first.words or not second.words:
            return 1.0 if first.words == second.words else 0.0
        weights = first.weight, second.weight
        shared = weigh(first.words & second.words)
    dice = 2 * shared / sum(weights)
    return max(dice, 0.8 * shared / min(weights))


def wording(before: Phrase, now: Phrase) -> Wording:
    """What became of the words.

    The times that numbers refer to count as words, where the other sentence has them nowhere.
    """
    olds, news = _meanings(before.words - now.words), _meanings(now.words - before.words)
    return Wording(
        dropped=(olds - news) | _strange_times(before, now),
        added=(news - olds) | _strange_times(now, before),
        is_kept=before.skeleton == now.skeleton,
    )


def _meanings(words: frozenset[str]) -> frozenset[str]:
    """The stems of those words that mean something."""
    return content(" ".join(sorted(words))) - STOP_WORDS if words else words


def _referred(phrase: Phrase) -> frozenset[str]:
    """The times that the numbers are said of."""
    times = (one.timepoint for one in phrase.extraction.statements)
    return frozenset(time for time in times if time is not None)


def _strange_times(here: Phrase, there: Phrase) -> set[str]:
    """The times that numbers here are said of, and that the other sentence speaks of nowhere."""
    stated = _referred(there) | {
        f"{plain(one.quantity.value)} {one.quantity.unit}{plural}"
        for one in there.extraction.statements
        if one.kind is Kind.DURATION
        for plural in ("", "s")
    }
    return {time for time in _referred(here) - stated if not _is_label(time, there)}


def _is_label(time: str, phrase: Phrase) -> bool:
    """Whether a time stands there as a label: "week 3" for 3 weeks."""
    number, _, unit = time.partition(" ")
    return number in phrase.words and unit.rstrip("s") in phrase.words


def is_turned(before: Phrase, old: Span, now: Phrase, new: Span) -> bool:
    """Whether a word of direction beside a number became its opposite."""
    olds = {stem(word) for words in before.neighbours(old) for word in words}
    news = {stem(word) for words in now.neighbours(new) for word in words}
    gone, come = olds - news, news - olds
    return any(
        (one in gone and other in come) or (other in gone and one in come)
        for one, other in _OPPOSITES
    )


def exchange(before: Phrase, now: Phrase) -> tuple[tuple[str, str], frozenset[Span]] | None:
    """Two names that changed places while all else stayed, and the numbers of `now` they touch.

    Names have only changed places with consequence where a number stands between them, or a word
    that compares; "men and women" may become "women and men".
    """
    olds, news = _valued(before), _valued(now)
    if len(olds) != len(news) or olds == news or sorted(olds) != sorted(news):
        return None
    start = next(index for index, word in enumerate(olds) if word != news[index])
    end = next(index for index in range(len(olds), 0, -1) if olds[index - 1] != news[index - 1])
    old, new = olds[start:end], news[start:end]
    for first, second in _lengths(len(old)):
        one, other = old[:first], old[len(old) - second :]
        between = old[first : len(old) - second]
        if new != other + between + one or not (_is_name(one) and _is_name(other)):
            continue
        if _has_number(between) or _COMPARING & set(between) or "respectively" in news:
            return (" ".join(one), " ".join(other)), _touched(now, start, end, second, first)
    return None


def _valued(phrase: Phrase) -> list[str]:
    """The skeleton with each number's value in its slot."""
    words = list(phrase.skeleton)
    for statement in phrase.extraction.statements:
        slot = phrase.slots.get(statement.span)
        if slot is not None:
            words[slot] = f"{SLOT}{statement.quantity}"
    return words


def _lengths(length: int) -> Iterator[tuple[int, int]]:
    for first in range(1, _LONGEST_NAME + 1):
        for second in range(1, _LONGEST_NAME + 1):
            if first + second < length:
                yield first, second


def _is_name(words: Sequence[str]) -> bool:
    return not _has_number(words) and not set(words) <= STOP_WORDS


def _has_number(words: Sequence[str]) -> bool:
    return any(word.startswith(SLOT) for word in words)


def _touched(phrase: Phrase, start: int, end: int, first: int, second: int) -> frozenset[Span]:
    """The numbers between the two names and those right beside them; all where there are none."""
    dated = {one.span for one in phrase.extraction.statements if one.kind is Kind.DATE}
    spans = [(slot, span) for span, slot in phrase.slots.items() if span not in dated]
    near = {
        span
        for slot, span in spans
        if start + first <= slot < end - second
        or 0 < start - slot <= _REACH
        or 0 <= slot - end < _REACH
    }
    return frozenset(near or {span for _, span in spans})
