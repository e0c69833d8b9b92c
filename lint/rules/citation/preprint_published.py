"""A cited preprint of which a published version exists.

What reviewers changed stands in the published version: numbers, groups, sometimes the conclusion.

Said where the preprint's record names the work that it became.

```work
{"DOI": "10.5555/preprint.5", "type": "posted-content", "subtype": "preprint",
 "title": ["Tumor size after 12 weeks of radiotherapy"],
 "relation": {"is-preprint-of": [{"id": "10.5555/trial.12", "id-type": "doi"}]}}
```

```flagged
Tumors were 34% smaller after radiotherapy (10.5555/preprint.5).
                                            ^^^^^^^^^^^^^^^^^^
```

```clean
Tumors were 34% smaller after radiotherapy (10.5555/trial.12).
```

To settle it, compare the numbers with the published version and cite that one.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.matching.status import published_versions
from lint.rules.citation._sources import doi_place, sources

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    cited = {citation.DOI for citation in case.citations}
    for source in case.once(sources):
        versions = published_versions(source.work)
        if versions and cited.isdisjoint(versions):
            place = Place(uri=f"https://doi.org/{versions[0]}")
            yield Finding(
                message=f"the preprint {source.work.DOI} was published as {versions[0]}",
                place=doi_place(case, source.citations[0]),
                related=(Related(place=place, message="the published version"),),
                DOI=source.citations[0].DOI,
            )
