"""A cited work whose record is no longer what it was when a person accepted it.

A work may be retracted, corrected or renamed long after an article was published. claims.yaml
keeps what Crossref said when somebody last looked, so that the change shows.

Compared are the notices, the title, the journal, the date and the DOI that the record answers
under. A new notice is an error, anything else a warning. Dashes, markup and a date added to
another one are no change.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "correction",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```claims.yaml
version: 1
articles:
  article.md:
    citations:
      - DOI: 10.5555/trial.12
        record:
          title: Tumor size after 12 weeks of radiotherapy
          updates: []
          looked-up: 2020-06-01
    claims:
      - id: smaller
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: Tumors were 34% smaller after radiotherapy (10.5555/trial.12).}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```work
{"DOI": "10.5555/trial.12", "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"]}
```

```claims.yaml
version: 1
articles:
  article.md:
    citations:
      - DOI: 10.5555/trial.12
        record:
          title: Tumor Size after 12 Weeks of Radiotherapy
          updates: []
          looked-up: 2020-06-01
    claims:
      - id: smaller
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: Tumors were 34% smaller after radiotherapy (10.5555/trial.12).}
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
```

To settle it, see what has changed and whether the article still holds; `claimdrift sync --accept`
then records today's state.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import RecordedCitation
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.matching.accepted import Change, changes
from lint.rules.citation._sources import Source, doi_place, record_place, sources

LEVEL = Level.ERROR

_NAMES = {
    "updates": "status",
    "title": "title",
    "container-title": "journal",
    "published": "date",
    "moved": "DOI",
}


def check(case: Case) -> Iterator[Finding]:
    if case.recorded is None:
        return
    found = {source.citations[0].DOI: source for source in case.once(sources)}
    for recorded in case.recorded.citations:
        source = found.get(recorded.DOI)
        if source is not None and recorded.record:
            for change in changes(recorded.record, source.work):
                yield _finding(case, recorded, source, change)


def _finding(case: Case, recorded: RecordedCitation, source: Source, change: Change) -> Finding:
    then = (recorded.record or {}).get("looked-up", "the day it was accepted")
    now = source.work.looked_up or "today"
    before: Place = recorded.record_place or recorded.place
    return Finding(
        message=f"the {_NAMES[change.field]} of the cited work was accepted as {change.before}"
        f" and is now {change.now}",
        place=doi_place(case, source.citations[0]),
        related=(
            Related(place=before, message=f"as accepted on {then}"),
            Related(place=record_place(source.work), message=f"as of {now}"),
        ),
        evidence=f"{then}: {change.before}; {now}: {change.now}",
        level=None if change.is_status else Level.WARNING,
        DOI=recorded.DOI,
    )
