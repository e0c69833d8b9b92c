"""A number that the abstract of the cited work gives otherwise.

The article tells of a study, and the study's own abstract has another number for the same thing:
digits changed places, a group got the other's number, a fall became a rise, months became years.
Readers take the article's number for the study's.

Each number that answers to a cited work is held against every number of its abstract. They are
about one thing where the words around them are: what was measured, in whom, against whom, when.
Both are read as rounded, and in all their forms (a hazard ratio of 0.62 is 38% lower, 86 of 1,204
is one in fourteen, free of relapse is 100% less those who relapsed). That the abstract gives the
number, that it gives another, and that it does not speak of it are weighed against each other by
what the words have in common; two numbers that changed places are told from the words of both.
It is an error where outcome, groups and time agree by their words, else a warning.

```work
{"DOI": "10.5555/trial.21", "type": "journal-article", "title": ["Zinc and readmission"],
 "abstract": "<p>Zinc was low in 74%. Readmission was rarer with normal zinc (HR 0.62).</p>"}
```

```flagged
Readmission was 62% less likely in patients with normal zinc (10.5555/trial.21).
                ^^^
```

```flagged
Zinc was low in 47% of the patients (10.5555/trial.21).
                ^^^
```

```clean
Readmission was 38% less likely in patients with normal zinc (10.5555/trial.21).
```

```clean
Zinc was low in three quarters of the patients, and 12% had a fall (10.5555/trial.21).
```

A year or a period is a number as any other. A p-value or an interval is held against that of the
same result, and a p-value without a number beside it accused only where it has the other's figures
or changed places with another; "p < 0.05" is right for 0.004.

```work
{"DOI": "10.5555/trial.23", "type": "journal-article", "title": ["Zinc and readmission"],
 "abstract": "<p>We enrolled from 2009 to 2012. Zinc cut readmission (HR 0.62; p = 0.004).</p>"}
```

```flagged
Patients were enrolled from 2009 to 2021 (10.5555/trial.23).
                            ^^^^^^^^^^^^
```

```flagged
Readmission was rarer with zinc (HR 0.62; p = 0.04; 10.5555/trial.23).
                                          ^^^^^^^^
```

```clean
Readmission was rarer with zinc (HR 0.62; p < 0.05; 10.5555/trial.23).
```

To settle it, read the sentence of the abstract, then the full text: where that has the article's
number, suppress this with its page or table as the reason.

Read on 879 labelled numbers of articles that no weight was fitted to, worded as freely as any desk
would: 243 of 320 faults found, 28 of 559 right or absent numbers accused, 2026-11.
"""

from collections.abc import Iterable, Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, State
from lint.quantity import Kind
from lint.rules.citation._support import said, source_sentence
from lint.support.faults import Fault
from lint.support.verdicts import Verdict

LEVEL = Level.ERROR
_OF_A_NUMBER = (Kind.P, Kind.CI)


def check(case: Case) -> Iterator[Finding]:
    for claim in case.claims:
        verdict = case.verdict(claim)
        if verdict is not None and verdict.state is State.CONTRADICTED:
            yield from _contradicted(case, claim.statements)
        else:
            parts = [part for statement in claim.statements for part in statement.parts]
            yield from _contradicted(case, [one for one in parts if one.kind in _OF_A_NUMBER])


def _contradicted(case: Case, statements: Iterable[Statement]) -> Iterator[Finding]:
    for statement in statements:
        verdict = case.verdicts().get(statement.span)
        if verdict is not None and verdict.state is State.CONTRADICTED:
            yield _finding(case, verdict)


def _finding(case: Case, verdict: Verdict) -> Finding:
    theirs = " and ".join(said(one) for one in verdict.sources)
    what = _what(verdict, theirs)
    return Finding(
        message=f"the article says {said(verdict.statement)}, the cited abstract {what}",
        place=case.place(verdict.statement),
        related=(source_sentence(case, verdict),),
        evidence=f"{said(verdict.statement)} against {theirs}: {verdict.fault}",
        level=None if verdict.is_certain else Level.WARNING,
        DOI=verdict.statement.cites,
    )


def _what(verdict: Verdict, theirs: str) -> str:
    """What the abstract has instead; two numbers where the claim is their difference."""
    if len(verdict.sources) > 1:
        return f"has {theirs}, which differ the other way"
    if verdict.fault is Fault.OPPOSITE:
        return f"says {theirs} of the opposite"
    if verdict.fault is not Fault.SWAPPED:
        return f"has {theirs}"
    if verdict.sources[0].quantity != verdict.statement.quantity:
        return f"has {theirs} there, and this number for something else"
    return "has it for something else"
