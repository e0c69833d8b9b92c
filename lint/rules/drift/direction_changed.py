"""A change or difference that now goes the other way.

"34% lower" and "34% higher" are opposite claims with the same number. One word decides, and an
edit for style may take it.

Each recorded sentence is laid on what it is today, and both are read by the same program. Flagged
are a direction that turned, a sign that turned, and a word of direction that was struck out or
written in while the rest of the sentence stayed. "34% lower", "a 34% drop" and "fell by 34%" are
one.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```flagged
The risk of death was 34% higher with surgery.
                      ^^^
```

```clean
Surgery cut the risk of death by 34%.
```

To settle it, look in the cited work which way the difference goes, and which group is held
against which. Where the article is right, `claimdrift sync --accept` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.DIRECTION, _tell)


def _tell(difference: Difference) -> str:
    old, new = difference.old, difference.new
    if str(old.quantity) == str(new.quantity):
        return f"the word of direction beside {new.quote} is the opposite of the recorded one"
    return f"{new.quantity} stands where {old.quantity} is recorded"
