"""A cited work that was corrected.

What was corrected is often a number. An article that repeats the numbers of the first version
repeats the mistake.

Said where a correction, an erratum, an addendum or a notice of an unknown kind is the gravest
that is known of the work, with the numbers that the article takes from it. One that came after
the article's own date is `corrected-since`.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "updated-by": [{"DOI": "10.5555/notice.3", "type": "erratum",
   "source": "publisher", "updated": {"date-parts": [[2021, 3, 1]]}}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
                                            ^^^^^^^^^^^^^^^^
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.13).
```

To settle it, compare the numbers with the notice; where they stand, suppress this with that
reason.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._corrections import corrections

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    return corrections(case, is_since=False)
