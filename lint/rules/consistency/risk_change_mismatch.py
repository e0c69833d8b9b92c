"""A change in risk that the risks themselves do not give.

An article says how many died in each group and by how much the risk fell. The second follows
from the first: 4% against 3% is a quarter lower. When it does not, a number was copied wrongly,
belongs to another outcome or time, or is no change in risk at all: a hazard ratio of 0.66 means
34% lower hazard at each moment, and fewer than 34% less deaths in the end.

In one sentence, two shares of one outcome and one change are worked out over all rounding, as
they stand, as points, and for the opposite outcome. Across sentences, the groups must have the
same names, the outcome must be the same or its opposite, and time and population must not differ;
then all places of the change are one finding, and only a gap of more than two points counts, since
an adjusted change need not follow the raw shares to the digit. A sentence that speaks of hazard
is left alone, as is what a study was designed to find.

```flagged
The risk of relapse was 40% lower with the drug than with placebo: 3.0% against 4.0% relapsed.
                        ^^^
```

```flagged
The risk of death was 34% lower in the surgery group than in the drug group.
                      ^^^

After five years, 41.6% of the surgery group were alive, against 24.4% of the drug group.
```

```clean
The risk of relapse was 25% lower with the drug than with placebo: 3.0% against 4.0% relapsed.
```

To settle it, find in the cited work what was compared. If it is a hazard ratio, write "hazard".

Source: Cochrane Handbook, chapter 6; Sashegyi and Ferry 2017, The Oncologist 22:484.

Read on the corpus: 1 of 1 findings right, 2026-11.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.rules.consistency._elsewhere import contradicted_elsewhere
from lint.rules.consistency._risk_words import arithmetic, hazard_hint, shares_said
from lint.rules.consistency._risks import CHANGES, Judged, change_words, judged, signed
from lint.stats.intervals import gap_between, magnitude, shown
from lint.stats.ratios import Comparison

LEVEL = Level.WARNING

# Adjusted and raw change of one outcome differ by a point or two without any slip.
APART = Decimal(2)


def check(case: Case) -> Iterator[Finding]:
    for found in judged(case, *CHANGES):
        if found.fits is None and not _is_of_ratio(case, found.claim):
            yield _finding(case, found, (found.claim,))
    for apart in contradicted_elsewhere(case):
        found = apart.judged
        own = found.comparisons.get(Comparison.RELATIVE_CHANGE)
        if own is None or gap_between(own, signed(found.claim)) <= APART:
            continue
        claims = tuple(claim for claim in apart.claims if not _is_of_ratio(case, claim))
        if claims:
            yield _finding(case, found, claims)


def _finding(case: Case, found: Judged, claims: tuple[Statement, ...]) -> Finding:
    claim, pair = claims[0], found.pair
    own = found.comparisons.get(found.said)
    if own is None or found.said is Comparison.RISK_DIFFERENCE:
        change = f"{shown(magnitude(found.risks.risk_difference()))} points apart"
    else:
        change = change_words(own)
    return Finding(
        message=f"{claim.quantity} does not follow from the risks: {shares_said(case, found)}, "
        f"which is {change}{hazard_hint(claim)}",
        place=case.place(claim),
        related=(
            Related(place=case.place(pair.first), message="one share"),
            Related(place=case.place(pair.second), message="the other"),
            *(Related(place=case.place(one), message="said again") for one in claims[1:]),
        ),
        evidence=arithmetic(found, own),
    )


def _is_of_ratio(case: Case, claim: Statement) -> bool:
    """Whether the sentence says that this is a change in hazard or in odds, or gives the odds."""
    words = case.words(claim.sentence).replace(" hazard ratio ", " ")
    return (
        " hazard " in words
        or " hazards " in words
        or " odds " in words
        or any(one.measure is Measure.ODDS_RATIO for one in case.beside(claim))
    )
