"""A percentage that its own count does not give.

"8/60 (8.3%)" states one share twice, and a reader can redo the division. When the two disagree,
a count, a total or the percentage was copied wrongly, or the percentage is of another total.

The count is divided by its total and held against everything that rounds to the printed
percentage. A percentage that was cut off instead of rounded (34 of 48 as 70%), or is one step of
its last place off, is a note. Anything else is an error, and a warning where another total that
the article gives would fit: then the share may be of that one. Count and percentage must belong
to one result. Nothing is said where the sentence speaks of Kaplan-Meier estimates, rates,
weighted or adjusted shares.

```flagged
Rash was seen in 8/60 patients (8.3%) on the gel.
                                ^^^^
```

```clean
Rash was seen in 5/60 patients (8.3%) on the gel.
```

To settle it, find count, total and percentage in the cited work; if the percentage is of
another total, name it.

Source: of 4,882 such pairs in trial reports, 93.0% agree and 2.2% were cut off.

Read on the corpus: 3 of 3 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import plain
from lint.rules.consistency._shares import Share, other_totals, shares
from lint.stats import counts
from lint.stats.intervals import significant

LEVEL = Level.ERROR

# Percentages that are estimated or weighted, and so no fraction of the count beside them.
OTHER_SHARES = (
    *("kaplan meier", "estimate", "estimated", "estimates", "weighted", "standardised"),
    *(
        "standardized",
        "adjusted",
        "rate",
        "rates",
        "cumulative",
        "actuarial",
        "imputed",
        "person years",
    ),
)


def check(case: Case) -> Iterator[Finding]:
    for share in shares(case):
        verdict = share.verdict
        if verdict is counts.Share.FITS or verdict is counts.Share.TOO_MANY:
            continue
        if verdict is counts.Share.WRONG and case.says(share.percent, *OTHER_SHARES):
            continue
        yield _finding(case, share, verdict)


def _finding(case: Case, share: Share, verdict: counts.Share) -> Finding:
    percent = share.percent.quantity.value
    true = significant(counts.percent_of(share.part, share.total), 4)
    level, helps, related = (
        None,
        None,
        [Related(place=case.place(share.counted), message="the count")],
    )
    match verdict:
        case counts.Share.TRUNCATED:
            level, helps = Level.NOTE, "Cut off where it should be rounded"
        case counts.Share.ONE_STEP:
            level, helps = Level.NOTE, "One step of the last place off"
        case _:
            level = None if share.is_certain else Level.WARNING
            others = other_totals(case, share)
            if others:
                level = Level.WARNING
                other = plain(others[0].quantity.values[-1])
                helps = f"{plain(share.part)} of {other} would be {share.percent.quote}"
                related.append(Related(place=case.place(others[0]), message="a total that fits"))
            elif fitting := counts.fitting_parts(share.total, percent):
                would = " or ".join(plain(count) for count in fitting)
                helps = f"{would} of {plain(share.total)} would be {share.percent.quote}"
    quote, bounds = share.percent.quote, share.percent.quantity.bounds
    part, total = plain(share.part), plain(share.total)
    return Finding(
        message=f"{quote} is not what {part} of {total} gives, {true}%",
        place=case.place(share.percent),
        related=tuple(related),
        evidence=f"100 x {part} / {total} = {true}; {quote} stands for {bounds}",
        help=helps,
        level=level,
    )
