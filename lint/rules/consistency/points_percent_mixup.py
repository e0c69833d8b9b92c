"""Percentage points printed as a percentage, or the other way round.

From 5% to 19% is 14 percentage points, and 280% more. "14% higher" says neither: readers take
it for a fourteenth part. The same slip turns a small difference into a large one when a
relative change is printed as points.

Two shares of one outcome and one comparison in the same sentence are worked out both ways, over
all rounding. If the printed number is not what its words say but is the other, that is said. Shares
that a study was planned to find are left alone.

```flagged
Ten-year survival was 19% with surgery against 5% without: 14% higher survival.
                                                           ^^^
```

```clean
Ten-year survival was 19% with surgery against 5% without: 14 percentage points higher.
```

To settle it, write "percentage points" (or "points"), or give the relative change.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._risks import CHANGES, change_words, described, judged
from lint.stats.intervals import magnitude, shown
from lint.stats.ratios import Comparison

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for found in judged(case, *CHANGES):
        if found.fits is found.said or found.fits is None:
            continue
        if {found.fits, found.said} != {Comparison.RELATIVE_CHANGE, Comparison.RISK_DIFFERENCE}:
            continue
        change = found.comparisons.get(Comparison.RELATIVE_CHANGE)
        if change is None:
            continue
        points = shown(magnitude(found.comparisons[Comparison.RISK_DIFFERENCE]))
        is_points = found.fits is Comparison.RISK_DIFFERENCE
        meant = "percentage points" if is_points else "the relative change in percent"
        yield Finding(
            message=f"{found.claim.quote} is {meant}, not what it says: {described(found.pair)} "
            f"is {change_words(change)}, or {points} points apart",
            place=case.place(found.claim),
            related=(
                Related(place=case.place(found.pair.first), message="one share"),
                Related(place=case.place(found.pair.second), message="the other"),
            ),
            evidence=f"relative change {change_words(change)}; difference {points} points",
            help="Write percentage points, or the relative change" if is_points else None,
        )
