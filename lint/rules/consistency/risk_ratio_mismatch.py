"""A ratio or a number needed that the two risks beside it do not give.

4.9% against 6.5% is a risk ratio of 0.75, and 63 must be treated for one to gain. When the printed
ratio is another, it is often adjusted, or an odds ratio under the name of a risk ratio, or one of
the numbers was copied wrongly.

Two shares of one outcome and one risk ratio, odds ratio or number needed in the same sentence are
worked out over all rounding, either share over the other where the groups are not named. A ratio
with an interval comes from a model and need not follow to the digit: a note. Without one, a
warning; where it fits as the other kind of ratio, that is said. A sentence that says
"adjusted" is left alone.

```flagged
Relapse was rarer with the drug, 4.9% against 6.5%: risk ratio 0.85.
                                                    ^^^^^^^^^^^^^^^
```

```clean
Relapse was rarer with the drug, 4.9% against 6.5%: risk ratio 0.75.
```

To settle it, find in the cited work what the ratio compares, and whether it is adjusted.

Source: Cochrane Handbook, chapter 6.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Kind
from lint.rules.consistency._risks import ADJUSTED, Judged, described, judged
from lint.stats.intervals import shown
from lint.stats.ratios import Comparison, inverse

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for found in judged(case, Measure.RISK_RATIO, Measure.ODDS_RATIO, Measure.NUMBER_NEEDED):
        if found.fits is found.said or found.fits is Comparison.OTHER_SIDE_RATIO:
            continue
        own = found.comparisons.get(found.said)
        if own is None or case.says(found.claim, *ADJUSTED) or _fits_turned(found):
            continue
        other = f"; it fits the {found.fits}" if found.fits is not None else ""
        yield Finding(
            message=f"{found.claim.quote} does not follow from {described(found.pair)}, "
            f"which is {shown(own)}{other}",
            place=case.place(found.claim),
            related=(
                Related(place=case.place(found.pair.first), message="one share"),
                Related(place=case.place(found.pair.second), message="the other"),
            ),
            evidence=f"the {found.said} of the two is {shown(own)}, rounding included",
            level=Level.NOTE if _is_modelled(found.claim) else None,
        )


def _is_modelled(claim: Statement) -> bool:
    return claim.part(Kind.CI) is not None or claim.part(Kind.P) is not None


def _fits_turned(found: Judged) -> bool:
    """Whether the ratio fits with the groups changed over."""
    own = found.comparisons.get(found.said)
    if own is None or found.said is Comparison.NUMBER_NEEDED:
        return False
    turned = inverse(own) if own.lower > 0 else None
    return turned is not None and turned.overlaps(found.claim.quantity.bounds)
