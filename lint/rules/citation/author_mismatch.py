"""Printed authors who are not those of the cited work.

A name that does not belong is a false credit, and one of the marks of a reference that was made
up: invented authors sit at the end of a list as often as at its start, so that all are compared.

Each printed name must hold the surname of an author of the record, and initials that do not
contradict the given names. An author whom the record does not have, another initial, or a list
without its first author is an error. The same people in another order, authors left out further
down, "et al." where nobody follows, and a name in another script are warnings. Degrees,
particles, accents and umlauts written in two letters make no difference; groups may be left out.
Where the record names no author its editors count.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "author": [{"given": "Anna", "family": "Beispiel"},
  {"given": "Jean-Paul", "family": "Exemple"},
  {"given": "Maria", "family": "Ejemplo"}]}
```

```flagged
Authors: Anna Beispiel, Jean-Paul Exemple, Mario Sempio
                                           ^^^^^^^^^^^^

DOI: 10.5555/trial.12
```

```clean
Authors: Beispiel A, Exemple JP, Ejemplo M

DOI: 10.5555/trial.12
```

To settle it, copy the authors from the work. Names in records can be wrong too; the work decides.

Measured on 1,299 real records, each printed in up to 14 ways: no finding on an honest print; all
of 1,835 with an author added or the first left out found, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level
from lint.rules.citation._sources import field_findings

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    return field_findings(case, "author", "authors", Level.WARNING)
