"""An article of which nothing is recorded.

A claims.yaml stands above it, so its numbers are meant to be checked, and none of them is. A
green result would say nothing about it.

Flagged once an article that states numbers and has no entry in the claims.yaml that governs it.
An article that was only moved or renamed keeps its entries and is `article-renamed`.

```claims.yaml
version: 1
articles: {}
```

```flagged
The risk of death was 34% lower with surgery, and 41.6% of the women lived.
                      ^^^
```

```clean
The risk of death was lower with surgery.
```

To settle it, run `claimdrift sync` on the article, which records its claims as drafts, and review
them; or leave the article out with `exclude` in the settings.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    if not case.has_ledger or case.recorded is not None or not case.statements:
        return
    number = len(case.statements)
    numbers = "its one number" if number == 1 else f"any of its {number} numbers"
    yield Finding(
        message=f"nothing is recorded of this article, nor {numbers}",
        place=case.place(case.statements[0]),
        help="claimdrift sync records it",
    )
