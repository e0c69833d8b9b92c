"""A printed title that is not the title of the cited work.

A reader finds a work by its title, and a title that differs in a number or a name is often that
of another work: a sister trial, the second part, the correction.

The words must be those of the record, in order, numbers and Greek letters included. Case,
accents, dashes, quotes, markup and the roman numbers of phases make no difference, nor does a
subtitle that the record keeps apart. British spelling, a plural, a hyphen, small words and a
subtitle left out are only warned of. A notice or a reply is another work than the one it is
about. Titles in other scripts are not compared. How alike two titles are is never a reason to let
a difference pass.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"]}
```

```flagged
Title: Tumor size after 24 weeks of radiotherapy
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

DOI: 10.5555/trial.12
```

```clean
Title: Tumor Size After 12 Weeks of Radiotherapy

DOI: 10.5555/trial.12
```

To settle it, copy the title from the work, or correct the DOI if another work is meant.

Measured on 1,299 real records, each printed in up to 14 ways: no finding on an honest print; all
of 1,371 with two words swapped or another digit found, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._sources import field_findings

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    return field_findings(case, "title", "title", Level.WARNING)
