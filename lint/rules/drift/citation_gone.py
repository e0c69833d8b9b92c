"""A recorded citation that the article no longer has.

The recorded numbers answer to the works that were cited. Without the citation, a reader cannot
look them up, and the next person to check them does not know where.

A recorded citation is known again by its DOI, by its printed title or most of its fields, or by a
DOI that is nearly the same. It may stand anywhere in the article: in the text, in a block, in a
list of references or in the metadata.

```claims.yaml
version: 1
articles:
  article.md:
    citations:
      - DOI: 10.5555/12345678
        printed: {title: Toward a unified theory of testing, container-title: Journal of Examples}
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

```clean
The risk of death was 34% lower with surgery (doi:10.5555/12345678).

Title: Toward a unified theory of testing

Journal: Journal of Examples
```

To settle it, put the citation back, or take it over with `claimdrift sync --accept`.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.drift._citations import laid

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for recorded, citations in laid(case).known:
        if not citations:
            printed = next((" ".join(texts) for texts in recorded.printed.values()), "a work")
            yield Finding(
                message=f"{recorded.DOI or printed} is recorded and cited no longer",
                place=recorded.place,
                DOI=recorded.DOI,
            )
