"""An estimate that stands far off the middle of its interval.

The interval of a ratio reaches equally far to both sides on the logarithm, that of a
difference on the plain scale. An estimate far off that middle was often copied with a limit of
another row, or a digit of one of the three is wrong, even though it lies between the limits.

The distance from the middle, after the rounding that suits it best, is compared with half the
interval's width: above a fifth is a warning, and a note where a limit has a single digit.
Nothing is said where the sentence speaks of exact, profile, bootstrap or Bayesian intervals,
which need not be symmetric, nor of shares and medians. If the estimate stands in the middle on
the other scale, that is said.

```flagged
Fewer patients on the drug died (HR 0.61, 95% CI 0.49 to 0.95).
                                 ^^^^^^^
```

```clean
Fewer patients on the drug died (HR 0.68, 95% CI 0.49 to 0.95).
```

To settle it, find the three numbers in the cited work and copy them together.

Source: of 1,766 ratios with intervals in trial reports, 1.1% are as lopsided.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from dataclasses import replace

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.rules.consistency._results import OTHER_METHODS, has_null, with_interval
from lint.stats.estimates import LOPSIDED, Bounded, Scale
from lint.stats.intervals import significant

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    for estimate, interval, bounded in with_interval(case):
        if not has_null(case, estimate) or not bounded.can_be_worked:
            continue
        off, centre = bounded.asymmetry(), bounded.centre()
        if off is None or centre is None or off <= LOPSIDED or case.says(estimate, *OTHER_METHODS):
            continue
        scale = "logarithm" if bounded.scale is Scale.LOG else "plain scale"
        yield Finding(
            message=f"{estimate.quote} stands far off the middle of its interval, {interval.quote}",
            place=case.place(estimate),
            related=(Related(place=case.place(interval), message="the interval"),),
            evidence=f"the middle on the {scale} is {significant(centre)}; the estimate is "
            f"{significant(off * 100, 2)}% of half the width away, after rounding",
            help=_other_scale(bounded),
            level=Level.NOTE if _has_single_digit(bounded) else None,
        )


def _has_single_digit(bounded: Bounded) -> bool:
    """Whether a limit is printed with one digit that counts: 0.4, 7."""
    return any(
        len(str(abs(limit)).replace(".", "").lstrip("0")) <= 1
        for limit in (bounded.lower, bounded.upper)
    )


def _other_scale(bounded: Bounded) -> str | None:
    if bounded.scale is not Scale.LOG:
        return None
    off = replace(bounded, scale=Scale.PLAIN).asymmetry()
    if off is None or off > 0:
        return None
    return "It stands in the middle on the plain scale: is this a difference rather than a ratio?"
