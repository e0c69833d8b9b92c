"""A cited work that was corrected after the article was written.

Nobody who wrote the article could know of it. Its numbers were right when they were copied and
may be wrong now.

The article's date is read from its metadata (`date`, `published`, `lastmod` and the like, the
latest of them). Where it tells none, the correction is `corrected-source`.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "correction",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
---
date: 2020-05-01
---
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
---
date: 2022-05-01
---
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
```

To settle it, compare the numbers with the notice; where they stand, bring the article's date up
to date or suppress this with that reason.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._corrections import corrections

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    return corrections(case, is_since=True)
