"""A hazard ratio far from what the two survivals suggest.

Where 60% and 50% are alive at one time point, a hazard ratio near 0.74 would follow if the
hazards stayed in proportion. A printed ratio far from that may be of another outcome, adjusted,
or hazards that crossed; it is worth knowing, and no error.

The ratio of the logarithms of the two survivals is held against the printed ratio: more than 25%
away, or on the other side of 1 where the groups are named, is noted.

```flagged
Alive at 10 years: 19% with surgery v 5% without; hazard ratio for death with surgery 0.71.
                                                                                      ^^^^
```

```clean
Alive at 5 years: 60.0% with surgery v 50.0% without; hazard ratio for death with surgery 0.74.
```

To settle it, there is nothing to do if the cited work gives these numbers.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.meaning import Agreement, are_complements, content, same_words
from lint.quantity import Form, Interval
from lint.rules.consistency._risks import Pair, described, pair_of
from lint.stats.intervals import middle, shown
from lint.stats.ratios import inverse

LEVEL = Level.NOTE

FAR = Decimal("0.25")
DEATH = frozenset({"death"})
SURVIVAL = frozenset({"survive"})


def check(case: Case) -> Iterator[Finding]:
    for ratio in case.measured(Measure.HAZARD_RATIO):
        pair = pair_of(case, ratio)
        if pair is None or ratio.quantity.form is not Form.POINT:
            continue
        implied = _implied(ratio, pair)
        if implied is None or not _is_far(ratio.quantity.value, implied):
            continue
        yield Finding(
            message=f"{ratio.quote} is far from the ratio that {described(pair)} suggests, "
            f"{shown(implied)}",
            place=case.place(ratio),
            related=(
                Related(place=case.place(pair.first), message="one share"),
                Related(place=case.place(pair.second), message="the other"),
            ),
            evidence=f"ln S1 / ln S0 is {shown(implied)}, if the hazards stay in proportion",
        )


def _implied(ratio: Statement, pair: Pair) -> Interval | None:
    """The hazard ratio of the two survivals, in the direction of the printed one."""
    outcome = content(pair.outcome) if pair.outcome else frozenset()
    is_survival = bool(outcome & SURVIVAL) or are_complements(ratio.outcome, pair.outcome)
    if not is_survival and not outcome & DEATH:
        return None
    treated = pair.first
    if ratio.arm is not None and same_words(ratio.arm, pair.second.arm) is Agreement.SAME:
        treated = pair.second
    risks = pair.risks(treated)
    implied = (risks if is_survival else risks.opposite).hazard_ratio()
    if implied is None or ratio.arm is not None:
        return implied
    other = inverse(implied)
    # Without names the printed ratio may be either way round: take the nearer.
    if other is not None and (ratio.quantity.value < 1) != (implied.upper < 1):
        return other
    return implied


def _is_far(printed: Decimal, implied: Interval) -> bool:
    """Whether the printed ratio is a quarter away from the middle, or on the other side of 1."""
    apart = printed / middle(implied)
    is_turned = (printed < 1) != (middle(implied) < 1) and not implied.holds(Decimal(1))
    return is_turned or not 1 / (1 + FAR) <= apart <= 1 + FAR
