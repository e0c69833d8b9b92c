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
from lint.claim import Match
from lint.finding import Finding, Level
from lint.meaning import Agreement, same_words
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.ARM, _tell, lambda difference: _level(case, difference))


def _tell(difference: Difference) -> str:
    match, old, new = difference.match, difference.old, difference.new
    names = match.wording.exchanged if match.wording is not None else None
    if match.swapped is not None:
        return f"{new.quote} stands where {old.quote} is recorded; the two have changed places"
    if old.arm is not None and new.arm is not None and old.arm != new.arm:
        return f"{new.quote} is said of {new.arm}, and recorded of {old.arm}"
    if names is not None:
        return f"{new.quote} stands as recorded, but {names[0]} and {names[1]} have changed places"
    return f"{new.quote} is said of {new.population}, and recorded of {old.population}"


def _level(case: Case, difference: Difference) -> Level | None:
    """Lower where the new name may only be another name of the same group."""
    match = difference.match
    if match.swapped is not None or (match.wording is not None and match.wording.exchanged):
        return None
    old, new = difference.old.arm, difference.new.arm
    if any(_are_compared(one, old, new) for one in case.alignment.matches):
        return None
    return Level.WARNING


def _are_compared(match: Match, old: str | None, new: str | None) -> bool:
    """Whether a recorded claim holds the one group against the other."""
    before = match.before
    if before is None or before.arm is None or before.comparator is None:
        return False
    one, other = before.arm, before.comparator
    pairs = ((one, other), (other, one))
    return any(
        same_words(first, old) is Agreement.SAME and same_words(second, new) is Agreement.SAME
        for first, second in pairs
    )
