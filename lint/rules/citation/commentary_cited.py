"""Results of a study that are cited to a commentary, an editorial, a reply or a protocol.

A commentary repeats the numbers of a study, an editorial picks some of them, a protocol was
written before there were any. Whoever follows the DOI finds at best a copy of what the article
tells, and the study itself goes unnamed.

A work is taken for one where its title says so ("Author Reflections", "Editorial", "Reply to",
"Study protocol") and, protocols apart, its record has no abstract, or where its record relates it
to what it comments on. Only numbers that are results count: shares, ratios, changes, counts, means.
Offered is what the record names: the work it comments on, else its own references; where the
record of one is at hand, the numbers are looked for in its abstract.

```work
{"DOI": "10.5555/comment.1", "type": "journal-article",
 "title": ["ASO Author Reflections: Is Treating the Primary Tumor Worthwhile?"],
 "reference": [{"key": "1", "DOI": "10.5555/trial.23"}]}
```

```flagged
At five years 41.6% of the patients were alive, against 24.4% (10.5555/comment.1).
                                                               ^^^^^^^^^^^^^^^^^
```

```work
{"DOI": "10.5555/trial.24", "type": "journal-article", "title": ["Treating the primary tumor"]}
```

```clean
At five years 41.6% of the patients were alive, against 24.4% (10.5555/trial.24).
```

To settle it, cite the study that found the numbers. Where the commentary itself is what the article
is about, suppress this with that reason.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Place
from lint.finding import Finding, Level, Related, State
from lint.rules.citation._sources import Source, doi_place, record_place, shown, sources
from lint.support.origin import commented_works, kind_of_comment
from lint.support.verdicts import judged

LEVEL = Level.WARNING

_NO_RESULTS = frozenset(
    {Measure.DATE, Measure.DURATION, Measure.AGE, Measure.DOSE, Measure.MONEY, Measure.VALUE}
)


def check(case: Case) -> Iterator[Finding]:
    for source in case.once(sources):
        kind = kind_of_comment(source.work)
        if kind is None:
            continue
        doi = source.citations[0].DOI
        claims = [
            claim.statements[0]
            for claim in case.claims
            if claim.statements[0].cites == doi
            and claim.statements[0].measure not in (None, *_NO_RESULTS)
        ]
        if claims:
            yield _finding(case, source, kind, claims)


def _finding(case: Case, source: Source, kind: str, claims: list[Statement]) -> Finding:
    likely = commented_works(source.work)
    title = shown(source.work.title[0]) if source.work.title else source.work.DOI
    count = f"{len(claims)} numbers are" if len(claims) > 1 else f"{claims[0].quote} is"
    article = "an" if kind.startswith("e") else "a"
    standing = [(doi, _standing(case, doi, claims)) for doi in likely]
    held = [(doi, numbers) for doi, numbers in standing if numbers]
    return Finding(
        message=f"{count} cited to {title}, {article} {kind}",
        place=doi_place(case, source.citations[0]),
        related=(
            Related(place=record_place(source.work), message="the record"),
            *(
                Related(place=Place(uri=f"https://doi.org/{doi}"), message=_named(case, doi))
                for doi in likely
            ),
        ),
        evidence="; ".join(
            f"{len(numbers)} of {len(claims)} stand in the abstract of {doi}: {', '.join(numbers)}"
            for doi, numbers in held
        )
        or None,
        help=_advice([doi for doi, _ in held] or list(likely)),
        DOI=source.citations[0].DOI,
    )


def _standing(case: Case, doi: str, claims: list[Statement]) -> list[str]:
    """Those of the numbers that stand in the abstract of a likely source."""
    source = case.source(doi)
    if source is None:
        return []
    verdicts = judged(case.document, claims, source)
    return [
        one.quote
        for one in claims
        if one.span in verdicts and verdicts[one.span].state is State.SUPPORTED
    ]


def _named(case: Case, doi: str) -> str:
    work = case.related.get(doi)
    return (
        f"the likely source: {shown(work.title[0])}" if work and work.title else "a likely source"
    )


def _advice(likely: list[str]) -> str | None:
    return f"the study may be {' or '.join(likely)}" if likely else None
