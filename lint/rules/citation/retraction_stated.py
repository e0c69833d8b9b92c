"""An article that says itself that a work it cites was retracted.

Nothing is wrong: to report on a retraction one has to cite what was retracted. It is told so that
nobody wonders why a retracted source passed.

The sentence around the citation, one whose numbers answer to it, or one with its first author's
name must say that something was retracted or withdrawn, and not deny it.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "retraction",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
The study has since been retracted (10.5555/trial.12).
                                    ^^^^^^^^^^^^^^^^
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
```

To settle it, nothing has to be done.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.matching.status import Fate, in_words
from lint.rules.citation._sources import doi_place, record_place
from lint.rules.citation._status import fated, says_so, told

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    for source, event in fated(case, Fate.RETRACTED, Fate.WITHDRAWN, Fate.PARTLY_RETRACTED):
        if says_so(case, source, event.fate):
            yield Finding(
                message=f"the article says itself that its source was {in_words(event)}",
                place=doi_place(case, source.citations[0]),
                related=(Related(place=record_place(source.work), message="the record"),),
                evidence=told(event),
                DOI=source.citations[0].DOI,
            )
