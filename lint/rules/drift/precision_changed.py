"""A number with other places than it was recorded with.

42% for a recorded 41.6% is true and coarser. That may be meant, and it may be the first step of a
rounding that is rounded again.

Each recorded sentence is laid on what it is today, and both are read by the same program. Noted
are a recorded number that rounds to the one that stands there, a half either way, and the same
number with more or fewer zeros behind its point. More places with other digits than zeros are
another number: what the desk stands behind does not say them.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: alive
        value: 41.6%
        status: reviewed
        mentions:
          - {exact: 41.6%, sentence: "At five years, 41.6% of the women were alive."}
      - id: five-years
        value: five years
        status: reviewed
        mentions:
          - {exact: five years, sentence: "At five years, 41.6% of the women were alive."}
```

```flagged
At five years, 42% of the women were alive.
               ^^^
```

```clean
At five years, 41.6 percent of the women were alive.
```

Nothing needs to be done. `claimdrift sync --accept` records the coarser number.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.PRECISION, _tell)


def _tell(difference: Difference) -> str:
    return f"{difference.new.quote} stands for the recorded {difference.old.quote}"
