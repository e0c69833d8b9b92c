"""An article that stands under another path than the one recorded.

Its sentences are those that claims.yaml records for an article that is gone, so it was moved or
renamed. Its claims are checked as ever; only the path in claims.yaml is out of date.

Noted where no article stands at the recorded path and this one, of which nothing is recorded
under its own, holds the recorded sentences.

```claims.yaml
version: 1
articles:
  before.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```flagged
The risk of death was 34% lower with surgery.
```

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

```clean
The risk of death was 34% lower with surgery.
```

Nothing needs to be done. `claimdrift sync` writes the new path.
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from lint.case import Case
from lint.finding import Finding, Level

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    recorded = case.recorded
    if recorded is None or case.is_missing or case.ledger_uri is None:
        return
    path = normpath(join(dirname(case.ledger_uri), recorded.path))
    if path != normpath(case.document.uri):
        yield Finding(
            message=f"{case.document.uri} is recorded as {recorded.path}", place=recorded.place
        )
