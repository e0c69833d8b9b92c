"""A citation without a DOI, of a work that has one.

With the DOI a reader finds the work in one step, and it can be checked; without it nothing of the
citation was.

`claimdrift verify` asks Crossref for the work by its title, authors and year. It is offered only
where the record has that title and nothing that contradicts it. Without a connection nothing is
said.

```work
{"DOI": "10.5555/trial.12", "type": "journal-article", "outcome": "suggested",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "author": [{"given": "Anna", "family": "Beispiel"}]}
```

```flagged
Title: Tumor size after 12 weeks of radiotherapy
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Authors: Anna Beispiel

Journal: Annals of Example Oncology
```

```clean
Title: Tumor size after 12 weeks of radiotherapy

Authors: Anna Beispiel

DOI: 10.5555/trial.12
```

To settle it, open the DOI, and print it if it is the work that is meant.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.citation._repairs import suggested
from lint.rules.citation._sources import record_place, shown

LEVEL = Level.NOTE


def check(case: Case) -> Iterator[Finding]:
    for citation in case.citations:
        if citation.DOI is None and (works := suggested(case, citation)):
            titles = citation.stated.get("title", ())
            place = case.place(titles[0].span if titles else citation.span)
            yield Finding(
                message=f"no DOI is printed for {shown(titles[0].value)}; {works[0].DOI} fits",
                place=place,
                related=(Related(place=record_place(works[0]), message="the record that fits"),),
            )
