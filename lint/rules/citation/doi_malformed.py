"""A DOI that is misprinted.

Dashes that a typesetter put for hyphens, a blank at the end of a line or a missing part make a
DOI that cannot be followed, though the work exists.

A misprint is a DOI without the form of one (`10.`, digits, a slash, a name), or one that leads
nowhere as it stands and to the described work once its dashes are hyphens and its blanks are
closed.

```work
{"DOI": "10.5555:trial.12", "outcome": "malformed"}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555:trial.12
     ^^^^^^^^^^^^^^^^
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

To settle it, copy the DOI from the work.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._repairs import did_you_mean, misprint_of
from lint.rules.citation._sources import doi_place, looked_up
from lint.work import Malformed, Unregistered

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for work, citations in looked_up(case):
        if not isinstance(work, Malformed | Unregistered):
            continue
        for citation in citations:
            meant = misprint_of(case, citation)
            if meant is None and isinstance(work, Unregistered):
                continue
            yield Finding(
                message=f"{work.DOI} is misprinted: {meant.DOI} exists"
                if meant is not None
                else f"{work.DOI} has not the form of a DOI",
                place=doi_place(case, citation),
                help=did_you_mean(case, citation),
                DOI=citation.DOI,
            )
