"""An interval and a p-value that tell different stories of one result.

Interval and p-value come from the same estimate. If the interval leaves out "no effect" (1 for
a ratio, 0 for a difference), p is below .05, and the other way round. When they disagree, one
was copied from another row, another test or another outcome, and the article says both that
there is an effect and that there is none.

The p that goes with the interval is recomputed (two-sided, normal, ratios on the logarithm, at
the interval's own level) over everything that rounding allows. The two stand on different sides
of "no effect": a warning, and an error where they are also more than a factor of 3 apart. The
same side, but more than a factor of 3 apart: a warning. Below that the difference may be one of
tests (log-rank, likelihood ratio) and nothing is said. "p = .001" counts as "p < .001". Nothing
is said either where the sentence speaks of one-sided tests, non-inferiority, interaction,
trend, corrections, or exact, bootstrap and Bayesian methods.

```flagged
Relapse was more common in smokers (OR 1.33, 95% CI 0.53 to 3.36; p = 0.027).
                                                                  ^^^^^^^^^
```

```clean
Relapse was more common in smokers (OR 1.33, 95% CI 0.53 to 3.36; p = 0.55).
```

To settle it, find estimate, interval and p in the cited work. If p belongs to another test than
the interval, say which.

Source: Altman and Bland 2011, BMJ 343:d2304; 16% of 681 ratios in trial reports miss the
recomputed range, 1.9% by a factor over 3.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Kind, Relation, plain
from lint.rules.consistency._results import OTHER_METHODS, has_null, with_interval
from lint.stats.estimates import Bounded, Scale, fitting_level, interval_from_p
from lint.stats.intervals import shown, significant
from lint.stats.significance import Decision, Recomputed, decision, factor_apart

LEVEL = Level.ERROR

# Of 681 ratios with interval and p in trial reports, 1.9% are further apart than this.
FACTOR = Decimal(3)
EXCUSES = (
    *OTHER_METHODS,
    *("one sided", "one tailed", "1 sided", "non inferiority", "noninferiority", "equivalence"),
    *("interaction", "trend", "heterogeneity", "multiplicity", "multiple", "corrected"),
    *("bonferroni", "holm", "hochberg", "permuted", "superiority"),
)


def check(case: Case) -> Iterator[Finding]:
    for estimate, interval, bounded in with_interval(case):
        p = estimate.part(Kind.P)
        if p is None or p.quantity.value > 1 or not has_null(case, estimate):
            continue
        worked = bounded.p() if bounded.can_be_worked else None
        if worked is None or case.says(estimate, *EXCUSES):
            continue
        factor = factor_apart(p.quantity, worked.bounds)
        alpha = (100 - bounded.level) / 100
        sides = {bounded.decision(), decision(p.quantity, alpha)}
        is_conflict = sides == {Decision.SIGNIFICANT, Decision.NOT_SIGNIFICANT}
        if is_conflict or factor > FACTOR:
            level = Level.ERROR if is_conflict and factor > FACTOR else Level.WARNING
            yield _finding(case, (estimate, interval, p), bounded, worked, level, is_conflict)


def _finding(
    case: Case,
    parts: tuple[Statement, Statement, Statement],
    bounded: Bounded,
    worked: Recomputed,
    level: Level,
    is_conflict: bool,
) -> Finding:
    estimate, interval, p = parts
    null = plain(bounded.scale.null)
    holds = "leaves out" if bounded.decision() is Decision.SIGNIFICANT else "takes in"
    message = f"{p.quote} does not go with {estimate.quote} and its interval, {interval.quote}"
    if is_conflict:
        message += f", which {holds} {null}"
    scale = "logarithms" if bounded.scale is Scale.LOG else "plain numbers"
    level_text = significant(bounded.level)
    return Finding(
        message=message,
        place=case.place(p),
        related=(Related(place=case.place(interval), message="the interval"),),
        evidence=f"the interval gives p = {significant(worked.value)} "
        f"({shown(worked.bounds)} with rounding), taken as a two-sided {level_text}% Wald "
        f"interval, worked on {scale}",
        help=_remedy(bounded, p),
        level=level,
    )


def _remedy(bounded: Bounded, p: Statement) -> str | None:
    """What would make the numbers agree: another level, or another interval."""
    level = fitting_level(bounded, p.quantity.bounds)
    if level is not None:
        return f"The numbers would agree if this were a {plain(level)}% interval"
    if p.quantity.relation is not Relation.EQUAL:
        return None
    fitting = interval_from_p(bounded.estimate, p.quantity.value, bounded.level, bounded.scale)
    return f"With {p.quote} the interval would be {shown(fitting)}" if fitting else None
