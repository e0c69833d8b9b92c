"""A cited work under an expression of concern.

Its journal doubts something in it and has not come to an end. What the article reports may not
stand.

Said where a notice of concern is the gravest that is known of the work.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "expression_of_concern",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.13).
```

To settle it, read the notice, and tell the reader of it or leave the claim out.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.matching.status import Fate
from lint.rules.citation._status import fated, status_finding

LEVEL = Level.WARNING

_ADVICE = "read the notice, and tell the reader of it"


def check(case: Case) -> Iterator[Finding]:
    for source, event in fated(case, Fate.CONCERN):
        yield status_finding(case, source, event, _ADVICE)
