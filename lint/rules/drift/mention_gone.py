"""A recorded place of a claim that is no longer in the article.

The claim is stated elsewhere, but one of the sentences that somebody checked has gone, or has
lost its number, its interval or its p-value. A paragraph that was cut by mistake looks like this.

Each recorded sentence is laid on what it is today, over the whole article at once, so that a
sentence that was moved, split or reworded is found as long as it still states its number. Equal
digits that are said of something else do not count. A claim of which nothing is left is
`claim-gone`.

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
The risk of death was 34% lower with surgery.
```

```clean
- Benefit: 34% lower risk of death.

With surgery, the risk of death was 34% lower.
```

To settle it, see whether the sentence was meant to go. `claimdrift sync --accept` then takes its
mention out of claims.yaml.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Match
from lint.drift import lost_parts
from lint.finding import Finding, Level, Related
from lint.rules.drift._changed import by_entry, is_gone, standing

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    for entry, matches in by_entry(case):
        gone = [match for match in matches if is_gone(match)]
        if gone and len(gone) < len(matches):
            yield Finding(
                message=f"{gone[0].mention.exact} is gone from a place where it is recorded",
                place=gone[0].mention.place,
                related=(
                    *(Related(place=one.mention.place, message="gone too") for one in gone[1:]),
                    *standing(case, matches),
                ),
                evidence=f"recorded in: {gone[0].mention.sentence}",
                claim=entry.id,
            )
        yield from _incomplete(case, matches)


def _incomplete(case: Case, matches: tuple[Match, ...]) -> Iterator[Finding]:
    """A number that stands without the interval, p-value or the like that was recorded with it."""
    places = [
        (match.mention, match.now, quotes)
        for match in matches
        if match.now is not None
        and (quotes := " and ".join(one.quote for one in lost_parts(match)))
    ]
    if not places:
        return
    mention, now, quotes = places[0]
    yield Finding(
        message=f"{now.quote} stands without the {quotes} recorded with it",
        place=case.place(now),
        related=(
            Related(place=mention.place, message=f"recorded with {quotes}"),
            *(Related(place=case.place(one), message="here too") for _, one, _ in places[1:]),
        ),
        claim=matches[0].entry.id,
    )
