"""A cited work of which a part was retracted.

Some of its findings are not to be relied on; which ones, the notice says.

Read as for `retracted-source`. Where the article says itself that something was retracted,
nothing is wrong.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "partial_retraction",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
One table of the study was retracted (10.5555/trial.12).
```

To settle it, read the notice. If the claim rests on what was retracted, remove it or say so; if
not, suppress this with that reason.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.matching.status import Fate
from lint.rules.citation._status import fated, says_so, status_finding

LEVEL = Level.ERROR

_ADVICE = "read in the notice which part was retracted"


def check(case: Case) -> Iterator[Finding]:
    for source, event in fated(case, Fate.PARTLY_RETRACTED):
        if not says_so(case, source, event.fate):
            yield status_finding(case, source, event, _ADVICE)
