"""A number that is now said of something else.

34% fewer deaths and 34% fewer relapses share their number and not their meaning.

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
is an outcome whose words were replaced by words that share nothing with them. Since one thing may
have two names, this is only worth a look.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        outcome: death
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```flagged
The risk of relapse was 34% lower with surgery.
                        ^^^
```

```clean
The risk of dying was 34% lower with surgery.
```

To settle it, look in the cited work what the number is about. Where the article is right,
`claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.OUTCOME, _tell)


def _tell(difference: Difference) -> str:
    old, new = difference.old, difference.new
    return f"{new.quote} is said of {new.outcome}, and recorded of {old.outcome}"
