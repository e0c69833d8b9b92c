"""A recorded claim that the article no longer makes.

Nothing in the article states it any more. Either it was taken out, and claims.yaml promises a
check of something that does not exist, or it was changed and moved so much that it is now another
claim.

Each recorded sentence is laid on what it is today, over the whole article at once. Flagged is a
claim none of whose mentions is found; equal digits that are said of something else do not count.
An entry without mentions is one that nothing can answer to.

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
Women lived longer after surgery, and 34% of them were under 55.
```

```clean
Surgery lowered the risk of death by 34%.

- Benefit: 34% lower risk of death.
```

To settle it, see whether the claim was meant to go. `claimdrift sync --accept` then takes it out
of claims.yaml.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Entry
from lint.finding import Finding, Level, Related
from lint.rules.drift._changed import by_entry, is_gone

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    if case.recorded is None or case.is_missing:
        return
    for entry, matches in by_entry(case):
        if all(is_gone(match) for match in matches):
            yield Finding(
                message=f"no sentence of the article states the recorded {entry.value}",
                place=entry.place,
                related=tuple(
                    Related(place=match.mention.place, message="recorded here") for match in matches
                ),
                evidence=f"recorded in: {matches[0].mention.sentence}",
                claim=entry.id,
            )
    yield from (_unmentioned(entry) for entry in case.recorded.entries if not entry.mentions)


def _unmentioned(entry: Entry) -> Finding:
    return Finding(
        message=f"{entry.value} is recorded without any mention",
        place=entry.place,
        help="claimdrift sync records the sentences that state it",
        claim=entry.id,
    )
