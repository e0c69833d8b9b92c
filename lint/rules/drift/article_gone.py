"""A recorded article that is no longer there.

claims.yaml promises that the article is checked, and there is nothing to check. It was deleted,
or it was moved and rewritten so much that it cannot be told to be the same.

Flagged once an article that claims.yaml names and that is not at its path. Where another article
holds its sentences it was renamed, and nothing is gone.

```claims.yaml
version: 1
articles:
  removed.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```flagged
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

To settle it, put the article back, or take its part out of claims.yaml with `claimdrift sync
--accept`.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    if not case.is_missing or case.recorded is None:
        return
    number = len(case.recorded.entries)
    claims = "claim is" if number == 1 else "claims are"
    yield Finding(
        message=f"{case.recorded.path} is gone, of which {number} {claims} recorded",
        place=case.recorded.place,
    )
