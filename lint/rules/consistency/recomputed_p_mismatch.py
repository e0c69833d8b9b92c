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

Read on the corpus: 4 of 4 findings right, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import Quantity
from lint.rules.consistency._tests import Tested, tests_with_p
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


def check(case: Case) -> Iterator[Finding]:
    known: dict[Quantity, Recomputed | None] = {}
    for tested in tests_with_p(case):
        if tested.quantity not in known:
            known[tested.quantity] = recompute(tested.test, tested.quantity)
        worked = known[tested.quantity]
        if worked is None or tested.printed.value > 1:
            continue
        if not case.says(tested.statistic, *OTHER_TESTS):
            yield from _judged(case, tested, worked)


def _judged(case: Case, tested: Tested, worked: Recomputed) -> Iterator[Finding]:
    printed, is_symmetric = tested.printed, tested.test in SYMMETRIC
    if case.says(tested.statistic, *CORRECTED):
        if printed.bounds.upper < worked.bounds.lower:
            reason = "a corrected p cannot be smaller than the uncorrected one"
            yield _finding(case, tested, worked, reason, Level.WARNING)
        return
    is_half = is_symmetric and agrees(printed, worked.halved)
    if is_symmetric and case.says(tested.statistic, *ONE_TAILED):
        if not is_half and not agrees(printed, worked.wrong_tail):
            yield _finding(case, tested, worked.halved, "one-tailed", Level.WARNING)
    elif agrees(printed, worked) or (is_half and _says_one_tailed(case)):
        return
    elif is_half:
        reason = "two-tailed; p fits a one-tailed test, is that what was done?"
        yield _finding(case, tested, worked, reason, Level.WARNING)
    else:
        tails = "two-tailed" if is_symmetric else "upper tail"
        level = None if is_flip(printed, worked) else Level.WARNING
        yield _finding(case, tested, worked, tails, level)


def _finding(
    case: Case, tested: Tested, worked: Recomputed, how: str, level: Level | None
) -> Finding:
    sides = ", on the other side of .05" if level is None else ""
    said = tested.p.quote if tested.p is not None else "Not significant"
    statistic, value = tested.statistic.quote, significant(worked.value)
    return Finding(
        message=f"{said} does not follow from {statistic}, which gives p = {value}{sides}",
        place=case.place(tested.p or tested.statistic),
        related=(Related(place=case.place(tested.statistic), message="the test statistic"),),
        evidence=f"{statistic} gives p = {value} ({shown(worked.bounds)} with rounding); {how}",
        level=level,
    )


def _says_one_tailed(case: Case) -> bool:
    """Whether the article speaks of one-tailed tests anywhere."""
    text = case.document.text.casefold()
    return any(phrase in text or phrase.replace(" ", "-") in text for phrase in ONE_TAILED)
