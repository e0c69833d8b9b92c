"""Numbers that do not stand in the abstract of the cited work.

An abstract has a few of a study's numbers, and an article may well take others from the full
text. Nobody has looked there: these numbers are open, neither right nor wrong, and whoever wants
to rely on them has to open the work.

It is said once a cited work, with how many of the numbers that answer to it stand in its abstract
and how many do not; dates are left out. Where all stand there, or the record has no abstract,
nothing is said.

```work
{"DOI": "10.5555/trial.22", "type": "journal-article", "title": ["Zinc and readmission"],
 "abstract": "<p>At baseline, 74% of patients had zinc depletion.</p>"}
```

```flagged
At baseline, 74% of the patients had zinc depletion; 12% had a fall (10.5555/trial.22).
                                                     ^^^
```

```clean
At baseline, 74% of the patients had zinc depletion (10.5555/trial.22).
```

To settle it, look the numbers up in the full text. Nothing has to be done where somebody has.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related, State
from lint.rules.citation._sources import record_place
from lint.work import Work

LEVEL = Level.NOTE
_MOST = 6  # numbers that a message names


def check(case: Case) -> Iterator[Finding]:
    open_ones: dict[str, list[Statement]] = {}
    total: dict[str, int] = {}
    for claim in case.claims:
        verdict = case.verdict(claim)
        first = claim.statements[0]
        if verdict is None or first.cites is None or first.measure is Measure.DATE:
            continue
        total[first.cites] = total.get(first.cites, 0) + 1
        if verdict.state is State.NOT_IN_ABSTRACT:
            open_ones.setdefault(first.cites, []).append(verdict.statement)
    for doi, statements in open_ones.items():
        work = case.works[doi]
        if isinstance(work, Work):
            yield _finding(case, work, statements, total[doi])


def _finding(case: Case, work: Work, statements: list[Statement], total: int) -> Finding:
    named = ", ".join(one.quote for one in statements[:_MOST])
    more = f" and {len(statements) - _MOST} more" if len(statements) > _MOST else ""
    count = len(statements)
    verb = "is" if count == 1 else "are"
    return Finding(
        message=f"{count} of {total} numbers that cite {work.DOI} {verb} not in its abstract",
        place=case.place(statements[0]),
        related=(
            Related(place=record_place(work), message="the abstract was read from its record"),
        ),
        evidence=f"not found there: {named}{more}",
        DOI=statements[0].cites,
    )
