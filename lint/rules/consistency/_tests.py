"""Test statistics with the p-value printed for them, in APA order and in looser ones.

Between the two may stand degrees of freedom of their own ("χ² = 7.31, df = 2, p = .026"), an
effect size or a mean square; "ns" is a p above .05.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind, Quantity, Relation
from lint.stats.significance import ALPHA, Test

LABELS = frozenset(test.value for test in Test)
NOT_SIGNIFICANT = Quantity(kind=Kind.P, values=(ALPHA,), relation=Relation.MORE)
NEAR = 20  # characters behind a statistic in which "ns" or "n.s." stands
_TAILS = ("two", "one", "2", "1", "tailed", "sided", "p")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """A test as printed: which one, its statistic with the degrees of freedom, and its p."""

    test: Test
    statistic: Statement
    quantity: Quantity  # of the statistic, with degrees of freedom that stand beside it
    p: Statement | None  # None: "ns"

    @property
    def printed(self) -> Quantity:
        """The printed p, and what "ns" says."""
        return self.p.quantity if self.p is not None else NOT_SIGNIFICANT


def tests_with_p(case: Case) -> Iterator[Tested]:
    """Each statistic with its p, in order of text."""
    for statistic in case.of_kind(Kind.STAT):
        if not _is_test(statistic):
            continue
        p, df, last = _behind(case, statistic)
        quantity = statistic.quantity
        if df is not None and not quantity.df:
            quantity = replace(quantity, df=df.quantity.values)
        if p is not None or any(_is_not_significant(case, one) for one in (statistic, last)):
            test = Test(quantity.label or "")
            yield Tested(test=test, statistic=statistic, quantity=quantity, p=p)


def _behind(
    case: Case, statistic: Statement
) -> tuple[Statement | None, Statement | None, Statement]:
    """The first p behind a statistic, df on the way, and the last number of the test before p.

    Nothing but numbers of a test may stand between.
    """
    df, last = None, statistic
    for one in case.beside(statistic):
        if one.span.start <= statistic.span.start:
            continue
        if one.kind is Kind.P:
            return one, df, last
        name = case.words(Span(last.span.end, one.span.start)).split()
        is_beside = one.kind in (Kind.STAT, Kind.CI) or name[-1:] in _BESIDE or not name
        if not is_beside or _is_test(one):
            break
        if one.quantity.label == "df" or name[-1:] == ["df"] or name[-2:] == ["d", "f"]:
            df = one
        last = one
    return None, df, last


# What stands between a statistic and its p besides effect sizes: degrees of freedom, mean squares.
_BESIDE = (["df"], ["f"], ["mse"], ["ms"], ["n"], ["se"], ["d"])


def _is_test(statement: Statement) -> bool:
    """Whether another test begins: its letter stands there, not only a number that inherits it."""
    return statement.quantity.label in LABELS and statement.quote[:1].isalpha()


def _is_not_significant(case: Case, last: Statement) -> bool:
    end = min(last.span.end + NEAR, last.sentence.end)
    words = [word for word in case.words(Span(last.span.end, end)).split() if word not in _TAILS]
    return words[:1] == ["ns"] or words[:2] == ["n", "s"]
