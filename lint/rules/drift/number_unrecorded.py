"""A number of the article that claims.yaml does not account for.

A number that nobody recorded is a number that nobody checked. Every number is a mention of a
recorded claim, set aside with a reason, set aside by a named rule (a year in a citation, the 2 of
"type 2"), or it is flagged here.

A number that changed in its place is `value-changed` and not flagged again. One more place of a
recorded claim, with the same value, unit and direction and in words that do not contradict, is
only noted: the claim has been checked, the place has not.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
          - {exact: 34%, sentence: "Benefit: 34% lower risk of death."}
```

```flagged
The risk of death was 34% lower with surgery. The study followed 274 women.
                                                                 ^^^

- Benefit: 34% lower risk of death.
```

```clean
The risk of death was 34% lower with surgery. The study is called MF07-01.

- Benefit: 34% lower risk of death.
```

To settle it, check the number against the cited work and run `claimdrift sync`, which records it
as a draft; or set it aside in claims.yaml with the reason why it is no claim.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Claim, Statement
from lint.finding import Finding, Level, Related

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    if case.recorded is None or not case.alignment.unrecorded:
        return
    left = {statement.span: statement for statement in case.alignment.unrecorded}
    for claim in case.claims:
        places = [left.pop(one.span) for one in claim.statements if one.span in left]
        if places:
            yield _finding(case, claim, places)
    for statement in left.values():
        yield _finding(case, Claim(statements=(statement,)), [statement])


def _finding(case: Case, claim: Claim, places: list[Statement]) -> Finding:
    first, entry = places[0], claim.entry
    others = tuple(Related(place=case.place(one), message="here too") for one in places[1:])
    if entry is None:
        return Finding(
            message=f"{first.quote} is not recorded",
            place=case.place(first),
            related=others,
        )
    recorded = Related(place=entry.value_place, message=f"recorded as {entry.value}")
    return Finding(
        message=f"{first.quote} is stated at a place that is not recorded",
        place=case.place(first),
        related=(recorded, *others),
        level=Level.NOTE,
        claim=entry.id,
    )
