"""An odds ratio worded as a change in risk.

An odds ratio of 0.60 means 40% lower odds. Where the outcome is rare that is nearly 40% lower
risk; where it is common it is far less, so "40% less likely" overstates it.

The sentence must have one odds ratio and the change that follows from it, and speak of risk,
chance or likelihood and not of odds. If it also gives a share of the outcome above 10%, the
wording misleads: a warning. Otherwise it is a note.

```flagged
Patients on the diet were 40% less likely to relapse (OR 0.60).
                          ^^^
```

```clean
Patients on the diet had 40% lower odds of relapse (OR 0.60).
```

To settle it, write "odds", or give the two risks.

Source: Zhang and Yu 1998, JAMA 280:1690, for the rule of thumb of 10%.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure
from lint.finding import Finding, Level, Related
from lint.rules.consistency._risks import PLANS, Pair, pair_of, percent, signed
from lint.rules.consistency._tied import ratios_and_changes
from lint.stats.ratios import relative_change

LEVEL = Level.WARNING

RISK_WORDS = ("risk", "risks", "likely", "likelihood", "chance", "chances", "probability")
COMMON = 10  # percent; below it odds and risk are nearly one


def check(case: Case) -> Iterator[Finding]:
    for ratio, change in ratios_and_changes(case):
        if ratio.measure is not Measure.ODDS_RATIO or case.says(change, *PLANS):
            continue
        if not relative_change(ratio.quantity.bounds).overlaps(signed(change)):
            continue
        words = (
            case.words(change.sentence).replace(" odds ratio ", " ").replace(" odds ratios ", " ")
        )
        if " odds " in words or not case.says(change, *RISK_WORDS):
            continue
        pair = pair_of(case, change)
        is_common = pair is not None and _highest(pair) > COMMON
        yield Finding(
            message=f"{change.quantity} is a change in odds ({ratio.quote}), worded as risk",
            place=case.place(change),
            related=(Related(place=case.place(ratio), message="the odds ratio"),),
            evidence=f"an odds ratio of {ratio.quantity.value} is "
            f"{change.quantity} odds; the change in risk is smaller"
            + (", and the outcome is common" if is_common else ""),
            level=None if is_common else Level.NOTE,
        )


def _highest(pair: Pair) -> int:
    return int(max(percent(pair.first).lower, percent(pair.second).lower))
