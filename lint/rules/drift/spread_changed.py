"""A spread that is stated otherwise than it was recorded.

What stands behind a ± says how much the single cases differ, and without it nobody can tell
whether a mean of 27 days is typical. A wrong spread is the slip that no reader notices.

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
are another number behind the ±, and a ± that is gone or new. "±", "+/-" and "+-" are one.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: delay
        value: 27.1 ± 9.9 days
        status: reviewed
        mentions:
          - {exact: 27.1 ± 9.9 days, sentence: Treatment began after 27.1 ± 9.9 days.}
```

```flagged
Treatment began after 27.1 ± 8.9 days.
                      ^^^^^^^^^^^^^^^
```

```clean
Treatment began after 27.1 +/- 9.9 days.
```

To settle it, look the number up in the cited work. Where the article is right, `claimdrift sync
--accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.SPREAD, _tell)


def _tell(difference: Difference) -> str:
    return f"{difference.new.quote} stands where {difference.old.quote} is recorded"
