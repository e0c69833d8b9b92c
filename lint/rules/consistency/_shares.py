"""Counts of a total with the percentage printed beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lint.case import Case, is_workable
from lint.claim import Measure, Statement
from lint.document import Span
from lint.quantity import Form, Interval, Kind, Quantity, Relation
from lint.rules.consistency._risks import LOOSE
from lint.stats import counts
from lint.stats.counts import fitting_wholes

_MOST_TOTALS = 40  # an article with more numbers of people than this has one for any share


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many, and the percentage that it is said to be."""

    part: Decimal
    total: Decimal
    counted: Statement  # the fraction or the count
    percent: Statement
    is_certain: bool = True  # whether the words leave no other total

    @property
    def verdict(self) -> counts.Share:
        quantity = self.percent.quantity
        bounds = quantity.bounds
        if not any(sign.isdigit() for sign in self.counted.quote):
            # "A third (33.8%)": the words stand for anything near.
            bounds = Interval(lower=bounds.lower - LOOSE, upper=bounds.upper + LOOSE)
        return counts.share(self.part, self.total, quantity.value, bounds)


def shares(case: Case) -> Iterator[Share]:
    """Each count of a total that shares its bracket with a percentage."""
    for percent in case.of_kind(Kind.PERCENT):
        if not _is_single(percent.quantity) or percent.quantity.direction is not None:
            continue
        counted = case.whole(percent) or percent.part(Kind.FRACTION) or percent.part(Kind.COUNT)
        if counted is None or not is_workable(counted):
            continue
        if counted.kind is Kind.FRACTION and _is_exact(counted.quantity):
            part, total = counted.quantity.values
            if total == 0:
                continue
            yield Share(part=part, total=total, counted=counted, percent=percent)
        elif counted.kind is Kind.COUNT and _is_exact(counted.quantity):
            found = _total(case, counted, percent)
            if found is not None and found[0].quantity.value:
                yield Share(
                    part=counted.quantity.value,
                    total=found[0].quantity.value,
                    counted=counted,
                    percent=percent,
                    is_certain=found[1],
                )


def other_totals(case: Case, share: Share) -> list[Statement]:
    """Other numbers of people in the article of which the part is that percentage."""
    known = case.once(_totals)
    if len(known) > _MOST_TOTALS:
        return []
    fitting = fitting_wholes(share.part, share.percent.quantity.value, known)
    return [known[whole] for whole in fitting if whole != share.total]


def _totals(case: Case) -> dict[Decimal, Statement]:
    """Each number of people that the article gives, with the place that gives it first."""
    known: dict[Decimal, Statement] = {}
    for statement in case.measured(Measure.SAMPLE_SIZE):
        if len(statement.quantity.values) == 1:
            known.setdefault(statement.quantity.value, statement)
    for statement in case.of_kind(Kind.FRACTION):
        known.setdefault(statement.quantity.values[1], statement)
    return known


def _total(case: Case, counted: Statement, percent: Statement) -> tuple[Statement, bool] | None:
    """The total that a count is of, and whether the words leave no other."""
    sizes = [one for one in case.beside(counted) if one.kind is Kind.COUNT]
    behind = max(counted.span.end, percent.span.end)
    following = next((one for one in sizes if one.span.start >= behind), None)
    if following is not None and _is_exact(following.quantity):
        # "47 (31.5%) of 149 patients"
        joined = case.words(Span(behind, following.span.start)).split()
        if joined[:1] == ["of"] and set(joined) <= _JOINING:
            return following, True
    first = sizes[0]
    opening = case.words(Span(first.sentence.start, first.span.start)).split()
    if first is counted or not _is_exact(first.quantity) or opening not in _OPENINGS:
        return None
    # "Of 1,860 pupils, 744 (40%) passed"; a third number may be what the percentage is of
    others = [one for one in sizes if one is not first and one is not counted]
    totals = [one.quantity.value for one in others if _is_exact(one.quantity)]
    if fitting_wholes(counted.quantity.value, percent.quantity.value, totals):
        return None
    return first, not others


_JOINING = frozenset({"of", "the", "all", "a", "total"})
_OPENINGS = (["of"], ["of", "the"], ["among"], ["among", "the"], ["of", "all"])


def _is_single(quantity: Quantity) -> bool:
    return quantity.form is Form.POINT and len(quantity.values) == 1


def _is_exact(quantity: Quantity) -> bool:
    """Whether these are whole numbers without "about" or "more than"."""
    return quantity.relation is Relation.EQUAL and all(
        value == value.to_integral_value() for value in quantity.values
    )
