"""A cited work that was withdrawn or removed.

It is no longer part of the published record, and often cannot be read at all.

Read from notices of withdrawal and removal, and from a title that begins with WITHDRAWN. Where
the article says itself that the work was withdrawn, nothing is wrong.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "withdrawal",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
The study has since been withdrawn (10.5555/trial.12).
```

To settle it, remove the claim, or tell the reader that its source was withdrawn.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.matching.status import Fate
from lint.rules.citation._status import fated, says_so, status_finding

LEVEL = Level.ERROR

_ADVICE = "remove the claim, or say that its source was withdrawn"


def check(case: Case) -> Iterator[Finding]:
    for source, event in fated(case, Fate.WITHDRAWN):
        if not says_so(case, source, event.fate):
            yield status_finding(case, source, event, _ADVICE)
