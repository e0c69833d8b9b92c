"""A hazard ratio worded as a change in risk.

A hazard ratio of 0.66 says that at each moment the rate of the event was 34% lower. The risk, the
share that has the event by the end, falls by less. Many articles write "risk" all the same, so
this is worth knowing and seldom worth a change.

The sentence must have one hazard ratio and the change that follows from it, and speak of risk,
chance or likelihood and not of hazard.

```flagged
The risk of death was 34% lower with surgery (HR 0.66).
                      ^^^
```

```clean
The hazard of death was 34% lower with surgery (HR 0.66).
```

To settle it, write "hazard", or give the two risks.

Source: Sashegyi and Ferry 2017, The Oncologist 22:484.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure
from lint.finding import Finding, Level, Related
from lint.rules.consistency._risks import PLANS, signed
from lint.rules.consistency._tied import ratios_and_changes
from lint.stats.ratios import relative_change

LEVEL = Level.NOTE

RISK_WORDS = ("risk", "risks", "likely", "likelihood", "chance", "chances", "probability")


def check(case: Case) -> Iterator[Finding]:
    for ratio, change in ratios_and_changes(case):
        if ratio.measure is not Measure.HAZARD_RATIO or case.says(change, *PLANS):
            continue
        if not relative_change(ratio.quantity.bounds).overlaps(signed(change)):
            continue
        words = case.words(change.sentence).replace(" hazard ratio ", " ")
        if " hazard " in words or not case.says(change, *RISK_WORDS):
            continue
        yield Finding(
            message=f"{change.quantity} is a change in hazard ({ratio.quote}), worded as risk",
            place=case.place(change),
            related=(Related(place=case.place(ratio), message="the hazard ratio"),),
            evidence=f"a hazard ratio of {ratio.quantity.value} is {change.quantity} hazard; "
            "the share that has the event falls by less",
        )
