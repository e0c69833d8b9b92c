"""A DOI that does not exist.

It leads nowhere, so the claim has no source that anybody could read. Most are slips of the hand;
some belong to references that were made up.

doi.org itself must say that there is no such DOI. That Crossref has no record proves nothing, and
where nobody could be asked nothing is said. Where a DOI with hyphens for dashes, or without a
blank, leads to the work that is described, the misprint is all that is wrong: see
`doi-malformed`.

```work
{"DOI": "10.5555/trial.21", "outcome": "non-existent"}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.21
     ^^^^^^^^^^^^^^^^
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

To settle it, copy the DOI from the work. `claimdrift verify` offers one where it finds a work
that fits what is printed.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._repairs import did_you_mean, misprint_of
from lint.rules.citation._sources import doi_place, looked_up
from lint.work import Unregistered

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for work, citations in looked_up(case):
        if isinstance(work, Unregistered):
            for citation in citations:
                if misprint_of(case, citation) is None:
                    yield Finding(
                        message=f"{work.DOI} does not exist, says doi.org",
                        place=doi_place(case, citation),
                        evidence=work.looked_up and f"asked on {work.looked_up}",
                        help=did_you_mean(case, citation),
                        DOI=citation.DOI,
                    )
