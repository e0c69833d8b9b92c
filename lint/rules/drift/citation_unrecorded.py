"""A work that is cited and not recorded.

claims.yaml lists the works that the article's numbers answer to. A work that was cited since then
is not among them.

Noted once a work, where claims.yaml records the article's citations at all. An article may cite
what no number answers to, so there is nothing that must be done.

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
The risk of death was 34% lower with surgery (doi:10.5555/12345678).

Title: Toward a unified theory of testing

Journal: Journal of Examples

Others found the same (doi:10.5555/87654321).
                           ^^^^^^^^^^^^^^^^
```

```clean
The risk of death was 34% lower with surgery (doi:10.5555/12345678).

Title: Toward a unified theory of testing

Journal: Journal of Examples
```

`claimdrift sync` records it.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.drift._citations import laid

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    if case.recorded is None or not case.recorded.citations:
        return
    for citations in laid(case).new:
        first = citations[0]
        if first.DOI is not None:
            yield Finding(
                message=f"{first.DOI} is cited and not recorded",
                place=case.place(first.doi_span or first.span),
                DOI=first.DOI,
            )
