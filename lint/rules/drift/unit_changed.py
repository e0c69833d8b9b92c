"""A number that kept its digits and lost or changed its unit.

34% and 34 percentage points, 15 mg and 15 g, five years and five months share their digits and
nothing else. A slip of this kind survives proofreading, because the eye checks the figures.

Each recorded sentence is laid on what it is today, and both are read by the same program. Another
unit of the same size is no change: 24 months are two years. A unit that only the words around the
number can name ("16.2 points", "a score of 16.2") may be left out; %, a unit of time or of
measurement and a currency may not.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: response-higher
        value: 12 percentage points
        status: reviewed
        mentions:
          - exact: 12 percentage points
            sentence: The response rate was 12 percentage points higher with the new drug.
```

```flagged
The response rate was 12% higher with the new drug.
                      ^^^
```

```clean
With the new drug the response rate was twelve percentage points higher.
```

To settle it, look the number up in the cited work, with the unit of its table or figure. Where
the article is right, `claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.UNIT, _tell)


def _tell(difference: Difference) -> str:
    return f"{difference.new.quote} stands where {difference.old.quote} is recorded"
