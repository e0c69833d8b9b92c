"""A DOI that leads to another work than the one described.

A reader who follows the DOI finds something else than the article speaks of: digits were copied
wrongly, the line of a neighbour was taken, or the reference was made up around a real number.

Two signals must agree, since any one field of a record can be wrong: a title that is far from the
record's together with other authors, another journal or another year; or, without a title, other
authors together with one of these. Nothing else is then said of the fields.

```work
{"DOI": "10.5555/trial.12",
 "type": "journal-article",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "author": [{"given": "Anna", "family": "Beispiel"},
  {"given": "Jean-Paul", "family": "Exemple"},
  {"given": "Maria", "family": "Ejemplo"}],
 "container-title": ["Annals of Example Oncology"]}
```

```flagged
Title: Sleep and memory in shift workers

Authors: Paula Primer, Otto Muster

Journal: Annals of Example Oncology

DOI: 10.5555/trial.12
     ^^^^^^^^^^^^^^^^
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

Authors: Anna Beispiel, Jean-Paul Exemple, Maria Ejemplo

DOI: 10.5555/trial.12
```

To settle it, find the DOI of the work that is described. `claimdrift verify` looks for it by its
title.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.citation._repairs import did_you_mean
from lint.rules.citation._sources import compared, doi_place, record_place, shown

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for one in case.once(compared):
        if one.signals:
            title = shown(one.work.title[0]) if one.work.title else "a work without a title"
            yield Finding(
                message=f"{one.citation.DOI} leads to {title}, and another work is described",
                place=doi_place(case, one.citation),
                related=(Related(place=record_place(one.work), message="the record"),),
                evidence=f"{' and '.join(one.signals)} of the record differ from what is printed",
                help=did_you_mean(case, one.citation),
                DOI=one.citation.DOI,
            )
