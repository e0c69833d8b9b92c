"""A citation whose DOI is another one than was recorded.

The DOI says which work the numbers answer to. One digit more or less leads to another work or to
none, and everything that was checked against the old one is unchecked.

A recorded citation is known again by its DOI, by its printed title or most of its fields, or by a
DOI that is nearly the same. Upper and lower case and the form ("doi:", a link) make no
difference.

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

DOI: 10.5555/12345679
     ^^^^^^^^^^^^^^^^

Title: Toward a unified theory of testing

Journal: Journal of Examples
```

```clean
The risk of death was 34% lower with surgery.

DOI: https://doi.org/10.5555/12345678

Title: Toward a Unified Theory of Testing

Journal: Journal of Examples
```

To settle it, open both DOIs. Where the article is right, `claimdrift sync --accept` records it;
then `claimdrift verify` looks the work up.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Citation, RecordedCitation
from lint.finding import Finding, Level, Related
from lint.rules.drift._citations import laid

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for recorded, citations in laid(case).known:
        dois = {citation.DOI.casefold() for citation in citations if citation.DOI}
        if citations and recorded.DOI is not None and recorded.DOI.casefold() not in dois:
            yield _finding(case, recorded, citations)


def _finding(case: Case, recorded: RecordedCitation, citations: tuple[Citation, ...]) -> Finding:
    citation = next((one for one in citations if one.DOI), citations[0])
    return Finding(
        message=f"{citation.DOI or 'no DOI'} stands where {recorded.DOI} is recorded",
        place=case.place(citation.doi_span or citation.span),
        related=(Related(place=recorded.place, message=f"recorded as {recorded.DOI}"),),
        DOI=citation.DOI,
    )
