"""Whether two sentences say the opposite of one another: resistant, susceptible; had, had not.

Only the words of the clauses that the two numbers stand in are compared. A word and its opposite
turn the sense round, as a "not" on one side does; two turns make none.
"""

from lint.matching.spelling import american
from lint.meaning import stem
from lint.support.lay import CONCEPTS
from lint.support.surroundings import Concepts, Context

# A line holds two sides of one thing.
_PAIRS_TEXT = """
resistant resistance : susceptible susceptibility sensitive
positive : negative
survive : death
agree agreement agreed : disagree disagreement disagreed
detect identify recognise spot found sensitivity : miss overlook
remember recall : forget forgot forgotten
improve recover : deteriorate worsen progression
succeed success successful : fail unsuccessful
present : absent absence
accept consent : refuse reject declined
include : exclude
normal : abnormal subnormal
complete : incomplete stop
correct : wrong mistaken
symptom symptomatic : asymptomatic
gain : lose
employed : unemployed jobless
healthy : sick
known familiar aware : unknown unfamiliar unaware
man : woman
easy easiest simple : difficult hard hardest
highest : lowest
best : worst
largest biggest : smallest
longest : shortest
rise risen : fallen
continue remain : stop quit
free : affected
with : without
alive survive : die death dead
benign : malignant
mild : severe
urban : rural
win won : lose lost
pass passed : fail failed
true : false
wet : dry
public : private
support supported favour : oppose opposed
majority : minority
rich : poor
vaccinated : unvaccinated
upregul raised : downregul lowered
acute : chronic
"""
_PREFIXES = ("un", "dis", "in", "im", "non")
_LEAST_ROOT = 4  # letters of a word without its prefix
NOT = "not"


def _concept(word: str) -> str:
    found = stem(american(word))
    return CONCEPTS.get(word) or CONCEPTS.get(found, found)


_SIDES = tuple(
    (frozenset(map(_concept, one.split())), frozenset(map(_concept, two.split())))
    for line in _PAIRS_TEXT.strip().splitlines()
    for one, two in (line.split(":"),)
)


# What a line has is counted there, and not by its prefix again.
_TURNED = frozenset(word for sides in _SIDES for side in sides for word in side)


def is_opposed(mine: Context, theirs: Context) -> bool:
    """Whether one number is of the opposite of the other, and no "not" makes the two one.

    A "not" alone tells too little: a long clause has one somewhere, about something else.
    """
    return not _is_negated(mine, theirs) and is_turned_over(mine, theirs)


def _is_negated(mine: Context, theirs: Context) -> bool:
    return (NOT in mine.clause | mine.own) is not (NOT in theirs.clause | theirs.own)


def is_turned_over(mine: Context, theirs: Context) -> bool:
    """Whether the clause of one number turns round what the clause of the other says."""
    ours, others = mine.clause | mine.own, theirs.clause | theirs.own
    turns = _is_negated(mine, theirs)
    around = others | theirs.shared  # "rates of resistance to the first and the second were ..."
    for side in _SIDES:
        for one, two in (side, side[::-1]):
            turns ^= bool(ours & one and around & two) and not (ours & two or around & one)
    return turns ^ _has_prefixed(ours, others) ^ _has_prefixed(others, ours)


def _has_prefixed(ones: Concepts, twos: Concepts) -> bool:
    """Whether one side has "unfamiliar" where the other has "familiar"."""
    for word in ones - twos - _TURNED:
        for prefix in _PREFIXES:
            root = word.removeprefix(prefix)
            if root != word and len(root) >= _LEAST_ROOT and root in twos and root not in ones:
                return True
    return False
