"""A notice cited as if it were the work.

A correction, a retraction or an expression of concern reports nothing of its own. Whoever follows
the DOI does not find what the article tells.

A record is a notice where it says which other work it changes, or where its title says so
("Erratum", "Correction to: ..."). A work that was changed in place, and one whose publisher links
it both ways, is none.

```work
{"DOI": "10.5555/notice.3", "type": "journal-article", "title": ["Erratum"],
 "update-to": [{"DOI": "10.5555/trial.12", "type": "erratum"}]}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/notice.3).
                                            ^^^^^^^^^^^^^^^^
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
```

To settle it, cite the work. Where the notice itself is meant, suppress this with that reason.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.matching.status import is_notice, noticed_works
from lint.rules.citation._sources import doi_place, record_place, shown, sources

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for source in case.once(sources):
        if is_notice(source.work):
            meant = ", ".join(noticed_works(source.work))
            title = shown(source.work.title[0]) if source.work.title else source.work.DOI
            about = f", a notice about {meant}" if meant else ", a notice"
            yield Finding(
                message=f"the article cites {title}{about}",
                place=doi_place(case, source.citations[0]),
                related=(Related(place=record_place(source.work), message="the record"),),
                help=f"cite {meant}" if meant else None,
                DOI=source.citations[0].DOI,
            )
