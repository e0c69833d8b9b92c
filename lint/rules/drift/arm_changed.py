"""A number that is now another group's.

In a trial every number belongs to a group, and two groups that changed places turn the result
round while every digit stays. That happens by number ("24.4% with surgery, 41.6% with tablets")
and by name ("41.6% with tablets, 24.4% with surgery").

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
are two numbers that changed places, two names that changed places around a number or a word that
compares, and a group that was replaced by another one. Where the other group is not one that the
article compares with the first, it may be the first by another name: that is a warning. Clauses
that change places with their numbers have changed nothing.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: alive-surgery
        value: 41.6%
        arm: surgery
        status: reviewed
        mentions:
          - exact: 41.6%
            sentence: >-
              After surgery, 41.6% of women were alive; after tablets alone, 24.4% were.
      - id: alive-tablets
        value: 24.4%
        arm: tablets
        status: reviewed
        mentions:
          - exact: 24.4%
            sentence: >-
              After surgery, 41.6% of women were alive; after tablets alone, 24.4% were.
```

```flagged
After surgery, 24.4% of women were alive; after tablets alone, 41.6% were.
               ^^^^^                                           ^^^^^
```

```clean
After tablets alone, 24.4% of women were alive; after surgery, 41.6% were.
```

To settle it, look in the cited work which number belongs to which group. Where the article is
right, `claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.meaning import Agreement, same_words
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    groups = _compared(case)
    yield from changed_claims(
        case,
        Change.ARM,
        lambda difference: _tell(case, difference),
        lower=lambda difference: None if _is_swap(difference, groups) else Level.WARNING,
        is_sure=lambda difference: _is_swap(difference, groups) or _is_known(difference, groups),
    )


def _tell(case: Case, difference: Difference) -> str:
    match, old, new = difference.match, difference.old, difference.new
    if match.swapped is not None:
        return f"{old.quote} and {_value_of(case, match.swapped)} have changed places"
    if old.arm is not None and new.arm is not None and old.arm != new.arm:
        return f"{new.quote} is said of {new.arm}, and recorded of {old.arm}"
    if match.wording is not None and match.wording.exchanged is not None:
        one, other = match.wording.exchanged
        return f"{new.quote} stands as recorded, but {one} and {other} have changed places"
    return f"{new.quote} is said of {new.population}, and recorded of {old.population}"


def _value_of(case: Case, claim: str) -> str:
    matches = case.alignment.matches
    return next(match.entry.value for match in matches if match.entry.id == claim)


def _compared(case: Case) -> tuple[tuple[str, str], ...]:
    """The groups that recorded claims hold against each other."""
    found = {
        (match.before.arm, match.before.comparator): None
        for match in case.alignment.matches
        if match.before is not None and match.before.arm and match.before.comparator
    }
    return tuple((one, other) for one, other in found if one is not None and other is not None)


def _is_swap(difference: Difference, groups: tuple[tuple[str, str], ...]) -> bool:
    """Whether groups changed places, and not only the name of one.

    The new group is then the one that the old one is compared with, or numbers or names
    have changed places; else the new name may be only another name of the same group.
    """
    match, old, new = difference.match, difference.old.arm, difference.new.arm
    if match.swapped is not None or (match.wording is not None and match.wording.exchanged):
        return True
    return any(
        same_words(one, old) is Agreement.SAME and same_words(other, new) is Agreement.SAME
        for pair in groups
        for one, other in (pair, pair[::-1])
    )


def _is_known(difference: Difference, groups: tuple[tuple[str, str], ...]) -> bool:
    """Whether the old name is a group that the article compares, and no mere subject of a sentence.

    Where only the population changed, the new one is to be a group of the article.
    """
    old, new = difference.old, difference.new
    is_arm = old.arm is not None and new.arm is not None and old.arm != new.arm
    name = old.arm if is_arm else new.population
    return any(same_words(name, one) is Agreement.SAME for pair in groups for one in pair)
