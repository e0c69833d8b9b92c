"""A number that is now a bound, or no longer one.

"More than 500" and "500" are different claims, and so are "at most 3%" and "at least 3%".

Each recorded sentence is laid on what it is today, and both are read by the same program. An
exact p that became a true bound (p = .005, p < .01) has not changed. Where only "about" or a word
like it was added or dropped, that is a warning.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: enrolled
        value: more than 500
        status: reviewed
        mentions:
          - {exact: more than 500, sentence: The trial enrolled more than 500 women.}
```

```flagged
The trial enrolled fewer than 500 women.
                   ^^^^^^^^^^^^^^
```

```clean
The trial enrolled over 500 women.
```

To settle it, look in the cited work which of the two it says. Where the article is right,
`claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.quantity import Relation
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.RELATION, _tell, lower=_level)


def _tell(difference: Difference) -> str:
    return f"{difference.new.quote} stands where {difference.old.quote} is recorded"


def _level(difference: Difference) -> Level | None:
    relations = {difference.old.quantity.relation, difference.new.quantity.relation}
    return Level.WARNING if relations == {Relation.EQUAL, Relation.ABOUT} else None
