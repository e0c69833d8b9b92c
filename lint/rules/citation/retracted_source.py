"""A cited work that was retracted.

Its publisher says that its findings are not to be relied on. An article that goes on reporting
them as found misleads whoever reads it.

Read from everything that tells of it: notices of the publisher and of Retraction Watch in the
record, a record that says it of itself, and a title that begins with RETRACTED. A notice is not
the work it retracts. Where the article says itself that the work was retracted, nothing is wrong.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "retraction",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
The study has since been retracted (10.5555/trial.12).
```

To settle it, remove the claim, or tell the reader that its source was retracted.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.matching.status import Fate
from lint.rules.citation._status import fated, says_so, status_finding

LEVEL = Level.ERROR

_ADVICE = "remove the claim, or say that its source was retracted"


def check(case: Case) -> Iterator[Finding]:
    for source, event in fated(case, Fate.RETRACTED):
        if not says_so(case, source, event.fate):
            yield status_finding(case, source, event, _ADVICE)
