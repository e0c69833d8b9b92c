"""A DOI that another agency than Crossref registered.

Crossref knows nothing of such a work: neither its fields nor a retraction of it are checked here,
and that should not look like a pass.

Said of every DOI that doi.org gives to another agency (DataCite for most datasets and preprints).
It is a note. Where that agency tells the title and another one is printed, it is a warning.

```work
{"DOI": "10.5555/data.7", "outcome": "elsewhere", "RA": "DataCite",
 "title": "Tumor sizes, raw data"}
```

```flagged
Title: Tumor sizes, raw data

DOI: 10.5555/data.7
     ^^^^^^^^^^^^^^
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

To settle it, look at the work where it is registered, and suppress this with what was found
there.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Citation
from lint.finding import Finding, Level
from lint.matching.title import compare_title
from lint.matching.verdict import Outcome
from lint.rules.citation._sources import doi_place, looked_up, shown
from lint.work import Elsewhere, Work

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for work, citations in looked_up(case):
        if isinstance(work, Elsewhere):
            for citation in citations:
                yield _finding(case, work, citation)


def _finding(case: Case, work: Elsewhere, citation: Citation) -> Finding:
    message = f"{work.DOI} is registered with {work.agency}, where nothing was compared"
    level: Level | None = Level.NOTE
    if work.title is not None and "title" in citation.stated:
        printed = citation.stated["title"][0].value
        named = Work(DOI=work.DOI, requested=work.DOI, title=(work.title,))
        if compare_title(printed, named).outcome is Outcome.DIFFERS:
            message = f"{work.DOI} leads to {shown(work.title)}, not to {shown(printed)}"
            level = None
        else:
            message = f"{work.DOI} is registered with {work.agency}; only its title was compared"
    return Finding(message=message, place=doi_place(case, citation), level=level, DOI=citation.DOI)
