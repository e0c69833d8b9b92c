"""A printed field of a citation that the record cannot vouch for.

Silence of a record is no agreement. Publishers leave out authors, journals or dates, and whoever
reads that a citation was checked should know which of its fields were not.

A field is named here when the article prints it and the record has nothing in its place. Title,
authors, journal and date are warnings, everything else is a note.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"]}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy

Journal: Annals of Example Oncology
         ^^^^^^^^^^^^^^^^^^^^^^^^^^

DOI: 10.5555/trial.12
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

To settle it, look at the work itself, and suppress this with what was found there.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.matching.verdict import Outcome
from lint.rules.citation._sources import compared, record_place

LEVEL = Level.WARNING

# What a reader finds a work by; the names are those of messages.
_WEIGHTY = {
    "title": "title",
    "author": "authors",
    "container-title": "journal",
    "published": "date",
}


def check(case: Case) -> Iterator[Finding]:
    for one in case.once(compared):
        for field, verdict in one.verdicts.items():
            if verdict.outcome is Outcome.UNKNOWN and not one.signals:
                name = _WEIGHTY.get(field, field)
                yield Finding(
                    message=f"the printed {name} cannot be verified: {verdict.why}",
                    place=case.place(one.citation.stated[field][0].span),
                    related=(Related(place=record_place(one.work), message="the record"),),
                    level=None if field in _WEIGHTY else Level.NOTE,
                    DOI=one.citation.DOI,
                )
