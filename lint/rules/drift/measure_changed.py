"""A number that is now called another measure.

A hazard ratio and an odds ratio, a mean and a median are different answers to different
questions, and the cited work gives one of them.

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
are another label of an estimate or a test (HR, OR, t, r), and a mean that became a median or the
other way. "HR" and "hazard ratio" are one.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: hazard
        value: HR 0.66
        status: reviewed
        mentions:
          - {exact: HR 0.66, sentence: Women lived longer after surgery (HR 0.66).}
```

```flagged
Women lived longer after surgery (OR 0.66).
                                  ^^^^^^^
```

```clean
Women lived longer after surgery (hazard ratio, 0.66).
```

To settle it, look in the cited work what the number is called. Where the article is right,
`claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.MEASURE, _tell)


def _tell(difference: Difference) -> str:
    old, new = difference.old, difference.new
    if old.quote == new.quote and old.measure and new.measure:
        return f"{new.quote} is called a {new.measure.value}, and recorded as a {old.measure.value}"
    return f"{new.quote} stands where {old.quote} is recorded"
