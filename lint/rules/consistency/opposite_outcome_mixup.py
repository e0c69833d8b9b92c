"""A change of one outcome printed as a change of its opposite.

Survival of 41.6% against 24.4% is 71% higher survival, and 22.8% fewer deaths: the two are not
the same number, since those who died are another share of all. "71% fewer deaths" mixes them.

Two shares of one outcome and one relative change or ratio in the same sentence are worked out
for the outcome and for its opposite, over all rounding. If the printed number fits only the
opposite, that is said. Both outcomes must be named.

```flagged
At five years 41.6% were alive with surgery and 24.4% without it; deaths were 71% lower.
                                                                              ^^^
```

```clean
At five years 41.6% were alive with surgery and 24.4% without it; deaths were 22.8% lower.
```

To settle it, name the outcome that the number belongs to.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure
from lint.finding import Finding, Level, Related
from lint.quantity import Interval
from lint.rules.consistency._risks import Judged, change_words, described, judged
from lint.stats.intervals import shown
from lint.stats.ratios import Comparison

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for found in judged(case, Measure.RELATIVE_CHANGE, Measure.RISK_RATIO):
        if found.fits not in (Comparison.OTHER_SIDE_CHANGE, Comparison.OTHER_SIDE_RATIO):
            continue
        if found.claim.outcome is None or found.pair.outcome is None:
            continue
        own = found.comparisons.get(found.said)
        if own is None:
            continue
        other = found.comparisons[found.fits]
        yield Finding(
            message=f"{found.claim.quote} is a change of the opposite outcome: "
            f"{described(found.pair)} makes {_words(found, own)}",
            place=case.place(found.claim),
            related=(
                Related(place=case.place(found.pair.first), message="one share"),
                Related(place=case.place(found.pair.second), message="the other"),
            ),
            evidence=f"as said: {_words(found, own)}; of the opposite: {_words(found, other)}",
        )


def _words(found: Judged, value: Interval) -> str:
    is_change = found.said is Comparison.RELATIVE_CHANGE
    return change_words(value) if is_change else f"a ratio of {shown(value)}"
