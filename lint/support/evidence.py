"""What speaks for and against a number of an article and one of an abstract being about one thing.

Everything here is blind to the values: it is measured on the words around both numbers, on the
sentences they stand in, and on what the extractor read of outcome, groups and time. Each piece of
evidence is a number from 0 to 1 (`opposites` may be larger); how much it weighs is said in
`weights`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from lint.claim import Statement
from lint.meaning import Agreement, same_measure
from lint.quantity import Kind
from lint.support.ground import Ground, is_at_one_time, opposites, weight_of
from lint.support.surroundings import Concepts, Context
from lint.support.words import Lexicon

# So many words leave no doubt, by weight, by rarity, and of those that the abstract has not.
_MANY, _TELLING, _STRANGE = 5.0, 3.0, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words and readings of two numbers, compared."""

    own_met: float  # of the claim's own words, those that stand around the other number
    own_own: float  # ... that are its own
    own_lost: float  # ... that belong to its neighbours
    theirs_lost: float  # of its own words, those that belong to the claim's neighbours
    all_met: float  # of all words around the claim, those that stand around the other number
    clause_met: float  # of the words of its part of the sentence
    no_clause: float  # ... where that part has none, and the sentence has
    all_near: float  # ... or in the sentence before it
    theirs_met: float  # of the other number's own words, those that stand around the claim
    nearness: float  # the same words stand equally near to both
    contrast: float  # the same words set both apart from their neighbours, -1 to 1
    is_labelled: float  # the claim has words of its own
    same_time: float
    other_time: float
    same_measure: float
    other_measure: float
    same_outcome: float  # of the words for what was measured, those of the other's outcome
    their_outcome: float  # of the words of the other's outcome, those of the claim's
    other_outcome: float  # both have an outcome and no word in common
    same_arm: float  # of the words for its group, those of the other's group
    other_arm: float
    crossed_arm: float  # its group is the one that the other number is compared with
    same_label: float
    other_label: float
    same_kind: float
    same_unit: float
    same_noun: float
    other_noun: float
    opposites: float
    outcome_met: float  # of the words for what was measured, those that stand around the other
    outcome_lost: float  # ... that stand elsewhere in the abstract
    outcome_foreign: float  # ... that the abstract does not have
    no_outcome: float
    both_met: float  # the lesser of what is met of the outcome and of the claim's own words
    led: float  # of the company, as far as its own words are met
    along: float  # the sentences go along with one another, here
    much: float  # how many of its words are met, by weight, and not which share
    sole: float  # ... the more the fewer sentences of the abstract have them
    sole_clause: float  # ... of its part of the sentence
    lost: float  # of its words, those that stand elsewhere in the abstract
    lost_sole: float  # how many these are, the more the fewer sentences have them
    foreign_much: float  # how many words of its part of the sentence the abstract does not have
    company: float  # of the other numbers of its sentence, those that stand beside the other number


EVIDENCE = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the extractor read of a number, in concepts."""

    outcome: Concepts
    arm: Concepts  # without what it has in common with the comparator
    comparator: Concepts


def said_of(statement: Statement, lexicon: Lexicon, roots: Mapping[str, str] | None = None) -> Said:
    roots = roots or {}
    outcome, arm, comparator = (
        frozenset(roots.get(word, word) for word in lexicon.concepts_of(phrase or "") - {"not"})
        for phrase in (statement.outcome, statement.arm, statement.comparator)
    )
    return Said(outcome=outcome, arm=arm - comparator, comparator=comparator - arm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A claim's words with what each of them weighs, worked out once."""

    weights: Mapping[str, float]
    near: Mapping[str, float]
    said: Said
    foreign: Concepts
    rarity: Mapping[str, float]  # of words of the abstract: one by the sentences that have them


def weighed(claim: Statement, mine: Context, ground: Ground) -> Weighed:
    said = said_of(claim, ground.lexicon, ground.roots)
    words = mine.words | mine.others | said.outcome | said.arm | said.comparator
    weights = {
        word: weight_of(word, word in mine.names, word in said.outcome, ground) for word in words
    }
    rarity = {word: 1 / ground.counts[word] for word in words if word in ground.counts}
    return Weighed(
        weights=weights, near=mine.near, said=said, foreign=ground.abroad(words), rarity=rarity
    )


def share(words: Iterable[str], met: Concepts, weights: Mapping[str, float]) -> float:
    """How much of these words is met, by weight; nothing of nothing."""
    total = found = 0.0
    for word in words:
        weight = weights.get(word, 1.0)
        total += weight
        if word in met:
            found += weight
    return found / total if total else 0.0


def evidence(
    claim: Statement,
    mine: Context,
    own: Weighed,
    source: Statement,
    theirs: Context,
    said: Said,
    *,
    is_same_noun: bool | None,
    along: float,
    company: float,
) -> Evidence:
    around = theirs.own | theirs.shared
    weights = own.weights
    outcome = own.said.outcome
    outcome_met = share(outcome, around, weights)
    outcome_foreign = share(outcome, own.foreign, weights)
    own_met = share(mine.own, around, weights)
    measure = same_measure(claim.measure, source.measure)
    label = (claim.quantity.label, source.quantity.label)
    is_timed = bool(mine.times) and bool(theirs.times) and Kind.DURATION is not claim.kind
    is_one_time = is_timed and is_at_one_time(mine, theirs)
    same_outcome = share(own.said.outcome, said.outcome, weights)
    same_arm = share(own.said.arm, said.arm, weights)
    crossed = max(
        share(own.said.arm, said.comparator, weights),
        share(own.said.comparator, said.arm, weights),
    )
    return Evidence(
        own_met=own_met,
        own_own=share(mine.own, theirs.own, weights),
        own_lost=share(mine.own, theirs.others - around, weights),
        theirs_lost=share(theirs.own, mine.others - mine.words, weights),
        all_met=share(mine.words, around, weights),
        clause_met=share(mine.clause, around, weights),
        no_clause=float(not mine.clause and bool(mine.words)),
        all_near=share(mine.words, around | theirs.before, weights),
        theirs_met=share(theirs.own, mine.words, weights),
        nearness=_nearness(own, theirs.near),
        contrast=_contrast(mine.apart, theirs.apart, weights),
        is_labelled=float(bool(mine.own)),
        same_time=float(is_one_time),
        other_time=float(is_timed and not is_one_time),
        same_measure=float(measure is Agreement.SAME),
        other_measure=float(measure is Agreement.DIFFERENT),
        same_outcome=same_outcome,
        their_outcome=share(said.outcome, own.said.outcome, weights),
        other_outcome=float(bool(own.said.outcome and said.outcome) and not same_outcome),
        same_arm=same_arm,
        other_arm=float(bool(own.said.arm and said.arm) and not same_arm),
        crossed_arm=crossed,
        same_label=float(None not in label and label[0] == label[1]),
        other_label=float(label[0] != label[1]),
        same_kind=float(claim.kind is source.kind),
        same_unit=float(claim.quantity.unit == source.quantity.unit),
        same_noun=float(is_same_noun is True),
        other_noun=float(is_same_noun is False),
        opposites=float(opposites(mine.words, theirs)),
        outcome_met=outcome_met,
        outcome_lost=share(outcome, outcome - own.foreign - around, weights),
        outcome_foreign=outcome_foreign,
        no_outcome=float(not outcome),
        both_met=min(outcome_met, own_met if mine.own else outcome_met),
        led=company * own_met,
        along=along,
        much=_much(mine.words & around, weights, _MANY),
        sole=_much(mine.words & around, own.rarity, _TELLING),
        sole_clause=_much(mine.clause & around, own.rarity, _TELLING),
        lost=share(mine.words, mine.words - own.foreign - around, weights),
        lost_sole=_much(mine.words - around, own.rarity, _TELLING),
        foreign_much=min(len(mine.clause & own.foreign) / _STRANGE, 1.0),
        company=company,
    )


def _much(words: Concepts, worth: Mapping[str, float], enough: float) -> float:
    """What some words are worth together, 1 where they are enough."""
    return min(sum(worth.get(word, 0.0) for word in words) / enough, 1.0)


def _nearness(own: Weighed, theirs: Mapping[str, float]) -> float:
    total = sum(near * own.weights.get(word, 1.0) for word, near in own.near.items())
    met = sum(
        min(near, theirs.get(word, 0.0)) * own.weights.get(word, 1.0)
        for word, near in own.near.items()
    )
    return met / total if total else 0.0


def _contrast(
    ours: Mapping[str, float], theirs: Mapping[str, float], weights: Mapping[str, float]
) -> float:
    """The cosine of what sets two numbers apart from the neighbours of each."""
    product = sum(
        value * theirs[word] * weights.get(word, 1.0)
        for word, value in ours.items()
        if word in theirs
    )
    one = sum(value * value * weights.get(word, 1.0) for word, value in ours.items())
    two = sum(value * value * weights.get(word, 1.0) for word, value in theirs.items())
    return float(product / (one * two) ** 0.5) if one and two else 0.0
