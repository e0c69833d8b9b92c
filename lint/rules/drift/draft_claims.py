"""Claims that were recorded and that nobody has reviewed.

`claimdrift sync` writes down what an article says, right or wrong, as a draft. Until somebody has
held it against the cited work, claims.yaml keeps the number from changing and says nothing about
whether it is true.

Flagged once an article, with the count of entries whose status is `draft`. Set `levels:
{draft-claims: error}` to make review compulsory.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: draft
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

To settle it, walk through them with `claimdrift review`, or set `status: reviewed` on what you
checked.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Status
from lint.finding import Finding, Level

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    if case.recorded is None or case.is_missing:
        return
    entries = case.recorded.entries
    drafts = [entry for entry in entries if entry.status is Status.DRAFT]
    if drafts:
        verb = "claim is a draft" if len(entries) == 1 else "claims are drafts"
        yield Finding(
            message=f"{len(drafts)} of {len(entries)} {verb} that nobody has reviewed",
            place=drafts[0].place,
        )
