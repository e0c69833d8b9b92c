"""Which of two numbers of an abstract is whose: that of a claim's subject, or of the other side.

"12 points lower in the first than in the second": the words before "than" stand with one number,
those behind it with the other. A word that only one of the two has for its own tells most, one
that merely stands nearer to it less. The plain words of reporting count as well, because they may
be all that a side is called by: "the second rater", "those in the trial".
"""

from lint.claim import Statement
from lint.document import Span
from lint.patterns import Pattern
from lint.quantity import Kind, plain
from lint.support.bench import Bench
from lint.support.known import Known
from lint.support.nearness import near_of
from lint.support.sides import ENDS, FROM, TO
from lint.support.surroundings import Concepts
from lint.support.times import times_in
from lint.support.words import PLAIN, Word, plain_words_in

_SHARED = 0.5  # what a word counts that a number's sentence has, and the number has not for its own
_NEARER = 0.5  # ... and one that stands next to the one number and far from the other
_OUTCOME = 0.5  # ... and one of the subject, where those of the other side tell
_PLAIN = 2.0  # the lead of a number that is said to be one of the two sides

_TIME = "time "
_BEGINNING = "begin"  # the concept of a baseline, an outset, a start

# "More often than at the start, reaching 81%": what the subject came to.
_REACHED = Pattern(r",\s(?:to\s)?(?:reach|attain|end|arriv|climb|bring|ris|fall|dropp|at\b|for\b)")

_Pair = tuple[Statement, Statement]


def lead_of_first(bench: Bench, claim: Statement, pair: _Pair, known: Known) -> float:
    """How far the first number is that of the claim's subject, and the second that of the other."""
    stated = _lead_of_levels(bench, claim, pair)
    if stated is not None:
        return stated
    subject, others = _sides_of(bench, claim, known)
    telling = frozenset(word for word in others if not word.startswith(PLAIN))
    other = telling or frozenset(others)
    ones, twos = (_labels_of(bench, each) for each in pair)
    first, second = ones - twos, twos - ones
    if not other and TO in first | second:
        return _PLAIN if TO in first else -_PLAIN
    if _BEGINNING in others and FROM in first | second:
        return _PLAIN if FROM in second else -_PLAIN
    is_one_sentence = pair[0].sentence == pair[1].sentence
    if other and is_one_sentence and (other <= first) is not (other <= second):
        return _PLAIN if other <= second else -_PLAIN
    nearer = _nearer(bench, pair) if is_one_sentence and other else {}
    has = [_has(bench, each) for each in pair]

    def lead_of(word: str) -> float:
        """How much more of a word the first has than the second."""
        return has[0].get(word, 0.0) - has[1].get(word, 0.0) or nearer.get(word, 0.0) * _NEARER

    # "Than treated mice with fever": the first words tell the sides apart, others may be of both.
    by_other = sum(lead_of(word) / rank for rank, word in enumerate(others, start=1))
    by_subject = sum(map(lead_of, subject))
    # The subject's words are those of what was measured as well.
    return by_subject * (_OUTCOME if by_other else 1.0) - by_other


def _lead_of_levels(bench: Bench, claim: Statement, pair: _Pair) -> float | None:
    """Whose the numbers are where the claim's sentence has both: "down by 9, from 61 to 52".

    None where it has not. What is held against the subject stands behind "from" or "than".
    """
    comparison = bench.comparisons.get(claim.span)
    phrase = comparison.phrase if comparison is not None else None
    beside = [one for one in bench.together[claim.sentence] if one != claim.span]
    first, second = ([one for one in beside if (one, each.span) in bench.hows] for each in pair)
    if len(first) > 1 or len(second) > 1 or first == second:
        return None
    ends = [bench.mine[one].own & ENDS for one in (*first, *second)]
    if len(ends) == len(pair) and ends[0] != ends[1] and all(ends):
        return _PLAIN if TO in ends[0] else -_PLAIN
    if phrase is None:
        return None
    # A number before the phrase is the subject's, one in it or behind it the other's.
    leads = [1 if one.start < phrase.start else -1 for one in first]
    leads += [-1 if one.start < phrase.start else 1 for one in second]
    (only,) = (*first, *second) if len(leads) == 1 else (phrase,)
    between = bench.article.text[phrase.end : only.start]
    if _opens_list(between) or _REACHED.search(between):
        return None  # "sooner than the others: 9 and 12 days" may list the subject's first
    if len(leads) == len(pair) and leads[0] != leads[1]:
        return _PLAIN if first[0] < second[0] else -_PLAIN  # "... than in the others: 32 v 14"
    return _PLAIN * leads[0] if len(set(leads)) == 1 else None


def _opens_list(between: str) -> bool:
    return any(sign in between for sign in ":(;")


def _sides_of(bench: Bench, claim: Statement, known: Known) -> tuple[Concepts, tuple[str, ...]]:
    """The words of a claim's subject, and those of what it is held against, in order."""
    comparison = bench.comparisons.get(claim.span)
    context = bench.mine[claim.span]
    mine = (context.clause or context.words) | known.own.said.arm
    if comparison is None or comparison.phrase is None:
        # When it was measured is no group.
        other = known.own.said.comparator
        mine = frozenset(one for one in mine if not one.startswith(_TIME))
        return mine - other, tuple(sorted(other))
    times = tuple(
        f"{_TIME}{plain(day.normalize())}"
        for one in bench.together[claim.sentence]
        if comparison.phrase.holds(one)
        for day in times_in([bench.claims[one]])
    )
    behind = (*times, *_words_in(bench, comparison.phrase))
    stretches = _around(claim.sentence, claim.span, comparison.phrase)
    before = frozenset(word for span in stretches for word in _words_in(bench, span))
    subject = before | frozenset(one for one in mine if times or not one.startswith(_TIME))
    rest = tuple(word for word in behind if word not in before)
    return subject - frozenset(behind), rest


def _around(sentence: Span, claim: Span, phrase: Span) -> tuple[Span, ...]:
    """The stretches of a sentence that are not of what its number is held against."""
    if phrase.end <= claim.start:
        # "Compared with the others, ..." or "more than the others, by ...".
        head = Span(sentence.start, phrase.start)
        return (head, Span(phrase.end, claim.start), Span(claim.end, sentence.end))
    return (Span(sentence.start, claim.start), Span(claim.end, phrase.start))


def _words_in(bench: Bench, span: Span) -> tuple[str, ...]:
    """The telling words of a stretch of the article in order, and those of reporting between."""
    roots, text = bench.ground.roots, bench.article.text
    found = _all_words(bench, text, span)
    return tuple(dict.fromkeys(roots.get(word.concept, word.concept) for word in found))


def _all_words(bench: Bench, text: str, span: Span, *, is_parted: bool = False) -> list[Word]:
    telling = bench.ground.lexicon.words_in(text, span, is_parted=is_parted)
    plain = [
        word
        for word in plain_words_in(text, span)
        if not any(one.span.start <= word.span.start < one.span.end for one in telling)
    ]
    return sorted([*telling, *plain], key=lambda word: word.span)


def _labels_of(bench: Bench, source: Statement) -> Concepts:
    """The words of a number and of its share: "11 of 41 (27%) in the second group"."""
    spans = [source.span, *(part.span for part in source.parts if part.span in bench.theirs)]
    around = [bench.theirs[span] for span in spans]
    # "46 per 100,000 expected" has its word within itself.
    within = _words_in_source(bench, source.span) if source.kind is Kind.RATE else ()
    return frozenset(word for one in around for word in one.own | one.sides).union(within)


def _words_in_source(bench: Bench, span: Span) -> Concepts:
    return bench.ground.lexicon.concepts_of(bench.source.document.text[slice(*span)])


def _has(bench: Bench, source: Statement) -> dict[str, float]:
    return dict.fromkeys(bench.theirs[source.span].shared, _SHARED) | dict.fromkeys(
        _labels_of(bench, source), 1.0
    )


def _nearer(bench: Bench, pair: _Pair) -> dict[str, float]:
    """How much nearer each word of a sentence stands to the first of two numbers, -1 to 1.

    What stands before both is nearer to the first whosever it is.
    """
    text, first = bench.source.document.text, pair[0]
    words = [
        word
        for word in _all_words(bench, text, first.sentence, is_parted=True)
        if word.span.start > first.span.end
    ]
    ones, twos = (near_of(text, each, words) for each in pair)
    return {word: ones.get(word, 0.0) - twos.get(word, 0.0) for word in ones.keys() | twos.keys()}
