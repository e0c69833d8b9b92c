"""Counts of a total with the percentage printed beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.quantity import Form, Kind, Quantity, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many, and the percentage that it is said to be."""

    part: Decimal
    total: Decimal
    counted: Statement  # the fraction or the count
    percent: Statement


def shares(case: Case) -> Iterator[Share]:
    """Each count of a total that shares its bracket with a percentage."""
    for percent in case.of_kind(Kind.PERCENT):
        if not _is_single(percent.quantity) or percent.quantity.direction is not None:
            continue
        counted = case.whole(percent) or percent.part(Kind.FRACTION) or percent.part(Kind.COUNT)
        if counted is None:
            continue
        if counted.kind is Kind.FRACTION and _is_exact(counted.quantity):
            part, total = counted.quantity.values
            yield Share(part=part, total=total, counted=counted, percent=percent)
        elif counted.kind is Kind.COUNT and _is_exact(counted.quantity):
            whole = _total(case, counted, percent)
            if whole is not None:
                yield Share(
                    part=counted.quantity.value,
                    total=whole.quantity.value,
                    counted=counted,
                    percent=percent,
                )


def _total(case: Case, counted: Statement, percent: Statement) -> Statement | None:
    """The total of "47 (31.5%) of 149 patients": the count right behind, joined by "of"."""
    behind = max(counted.span.end, percent.span.end)
    for other in case.beside(counted):
        if other.span.start < behind or other.kind is not Kind.COUNT:
            continue
        joined = case.words(Span(behind, other.span.start)).split()
        is_joined = joined[:1] == ["of"] and set(joined) <= {"of", "the", "all", "a", "total"}
        return other if is_joined and _is_exact(other.quantity) else None
    return None


def _is_single(quantity: Quantity) -> bool:
    return quantity.form is Form.POINT and len(quantity.values) == 1


def _is_exact(quantity: Quantity) -> bool:
    """Whether these are whole numbers without "about" or "more than"."""
    return quantity.relation is Relation.EQUAL and all(
        value == value.to_integral_value() for value in quantity.values
    )
