"""A p-value that does not follow from the test statistic beside it.

A statistic and its degrees of freedom fix the p-value, so a reader can recompute it. When the
two disagree, one of the numbers was copied wrongly, or the test was not the one that is named;
when they fall on different sides of .05, the article claims an effect that its own numbers
deny, or the other way round.

t, z, r, F, chi-squared and Q are recomputed, two-tailed for the first three, over everything
that the rounding of the statistic allows. Different sides of .05 are an error, a miss on the
same side a warning. A p that is half of the two-tailed one is a warning and a question: nothing
says that the test was one-tailed. Where the article says it, the one-tailed p is the measure.
Where the sentence names a correction (Bonferroni, Holm, Tukey ...), p may only be larger.
"p = .001" counts as "p < .001"; "ns" is above .05.

```flagged
Both groups improved, t(28) = 2.20, p = .30, over the year.
                                    ^^^^^^^
```

```clean
Both groups improved, t(28) = 2.20, p = .036, over the year.
```

To settle it, find the statistic, its degrees of freedom and p in the cited work. If the test was
one-tailed or p was corrected, say so.

Source: Nuijten and others 2016, Behavior Research Methods 48:1205.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.finding import Finding, Level, Related
from lint.quantity import Kind, plain
from lint.stats.intervals import shown, significant
from lint.stats.significance import Recomputed, Test, agrees, is_flip, recompute

LEVEL = Level.ERROR

ONE_TAILED = ("one tailed", "one sided", "1 tailed", "1 sided", "single tailed", "directional")
CORRECTED = (
    *("bonferroni", "holm", "hochberg", "benjamini", "tukey", "sidak", "šidák", "scheffe"),
    *("scheffé", "dunnett", "greenhouse geisser", "huynh feldt", "false discovery", "fdr"),
    *("corrected", "adjusted", "family wise", "familywise", "multiple comparisons"),
)
OTHER_TESTS = ("permutation", "bootstrap", "monte carlo", "randomization test", "exact")
SYMMETRIC = frozenset({Test.T, Test.Z, Test.R})
LABELS = frozenset(test.value for test in Test)


def check(case: Case) -> Iterator[Finding]:
    for statistic in case.of_kind(Kind.STAT):
        p = statistic.part(Kind.P)
        if p is None or p.quantity.value > 1 or statistic.quantity.label not in LABELS:
            continue
        test = Test(statistic.quantity.label)
        worked = recompute(test, statistic.quantity)
        if worked is None or case.says(statistic, *OTHER_TESTS):
            continue
        if case.says(statistic, *CORRECTED):
            if p.quantity.bounds.upper < worked.bounds.lower:
                reason = "a corrected p cannot be smaller than the uncorrected one"
                yield _finding(case, statistic, p, worked, reason, Level.WARNING)
            continue
        is_half = test in SYMMETRIC and agrees(p.quantity, worked.halved)
        if test in SYMMETRIC and case.says(statistic, *ONE_TAILED):
            if not is_half and not agrees(p.quantity, worked.wrong_tail):
                yield _finding(case, statistic, p, worked.halved, "one-tailed", Level.WARNING)
        elif agrees(p.quantity, worked) or (is_half and _says_one_tailed(case)):
            continue
        elif is_half:
            reason = "two-tailed; p fits a one-tailed test, is that what was done?"
            yield _finding(case, statistic, p, worked, reason, Level.WARNING)
        else:
            tails = "two-tailed" if test in SYMMETRIC else "upper tail"
            level = None if is_flip(p.quantity, worked) else Level.WARNING
            yield _finding(case, statistic, p, worked, tails, level)


def _finding(
    case: Case,
    statistic: Statement,
    p: Statement,
    worked: Recomputed,
    how: str,
    level: Level | None,
) -> Finding:
    df = ", ".join(plain(value) for value in statistic.quantity.df)
    sides = ", on the other side of .05" if level is None else ""
    value = significant(worked.value)
    return Finding(
        message=f"{p.quote} does not follow from {statistic.quote}, which gives p = {value}{sides}",
        place=case.place(p),
        related=(Related(place=case.place(statistic), message="the test statistic"),),
        evidence=f"{statistic.quantity.label} = {plain(statistic.quantity.value)}"
        f"{f' with {df} degrees of freedom' if df else ''} gives p = {value} "
        f"({shown(worked.bounds)} with rounding); {how}",
        level=level,
    )


def _says_one_tailed(case: Case) -> bool:
    """Whether the article speaks of one-tailed tests anywhere."""
    text = case.document.text.casefold()
    return any(phrase in text or phrase.replace(" ", "-") in text for phrase in ONE_TAILED)
