"""A number that is now said of another time.

Survival at two years is not survival at five. The number may be right for one of the two, so
nothing about the number itself gives the slip away.

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
is a time that was replaced by another one; 24 months and two years are one time. The time itself
is a number of the article too, and where it was recorded, its own change is flagged with it.

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
At two years, 41.6% of the women were alive.
              ^^^^^
```

```clean
At 60 months, 41.6% of the women were alive.
```

To settle it, look in the cited work when the number was measured. Where the article is right,
`claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.TIMEPOINT, _tell)


def _tell(difference: Difference) -> str:
    old, new = difference.old, difference.new
    return f"{new.quote} is said of {new.timepoint}, and recorded of {old.timepoint}"
