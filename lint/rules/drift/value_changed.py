"""A number that is stated otherwise than it was recorded.

Somebody stood behind the recorded number. Where the article now says another, either the article
was edited without a look at its source, or claims.yaml was; readers of one copy and of the other
are told different things. Every mention counts: a body that was corrected and a list that was not
contradict each other.

Each recorded sentence is laid on what it is today, and both are read by the same program. The
same number in other words ("34 percent", "five years", "100k", "5% to 25%") has not changed, nor
has an exact p that became a true bound. A rounded number is `precision-changed`, two numbers that
changed places between groups are `arm-changed`. The bounds of an interval and a p-value belong to
their estimate. Where `value` in claims.yaml says otherwise than its mentions, that is flagged as
well.

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
          - {exact: 34%, sentence: "Benefit: 34% lower risk of death."}
```

```flagged
The risk of death was 43% lower with surgery.
                      ^^^

- Benefit: 34% lower risk of death.
```

```clean
With surgery, the risk of death was 34 percent lower.

- Benefit: thirty-four percent lower risk of death.
```

To settle it, look the number up in the cited work. Where the article is right, `claimdrift sync
--accept death-lower` records it; where claims.yaml is right, put its number back in every place.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.change import Change
from lint.finding import Finding, Level
from lint.rules.drift._changed import Difference, changed_claims

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    yield from changed_claims(case, Change.VALUE, _tell)


def _tell(difference: Difference) -> str:
    return f"{difference.new.quote} stands where {difference.old.quote} is recorded"
