"""A DOI under which its work is no longer kept.

The registry answers with the record of another DOI: the two stand for one work, and the older one
may stop working one day.

Said wherever Crossref's record names another DOI than the one that was asked for. A note, for the
reader still arrives.

```work
{"DOI": "10.5555/new.1", "type": "journal-article", "requested": "10.5555/old.1"}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/old.1
     ^^^^^^^^^^^^^
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/new.1
```

To settle it, print the DOI that the registry gives, if the work there is the one that is meant.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.citation._sources import doi_place, record_place, sources

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    for source in case.once(sources):
        work = source.work
        if work.is_moved:
            yield Finding(
                message=f"{work.requested} has moved to {work.DOI}",
                place=doi_place(case, source.citations[0]),
                related=(Related(place=record_place(work), message="the record"),),
                DOI=source.citations[0].DOI,
            )
