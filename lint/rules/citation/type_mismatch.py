"""A cited work called what its record says it is not.

A preprint called an article has not been reviewed, and a commentary called a trial has no results
of its own: the kind of a source is part of what is claimed of it.

Kinds are compared where the record tells them apart: article, preprint, book, chapter, conference
paper, dataset, thesis, report. Editorials, letters and trials are all articles to a record, so
there only a title that calls itself a comment counts. A report of peer review called anything
else is an error, other kinds are warnings.

```work
{"DOI": "10.5555/trial.12", "type": "posted-content", "subtype": "preprint",
 "title": ["Tumor size after 12 weeks of radiotherapy"]}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy

Type: Journal article
      ^^^^^^^^^^^^^^^

DOI: 10.5555/trial.12
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

Type: Preprint

DOI: 10.5555/trial.12
```

To settle it, see how the work calls itself.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._sources import field_findings

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    return field_findings(case, "type", "type", Level.WARNING)
