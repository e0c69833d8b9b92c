"""Means of groups with their size and spread, for the checks that are off by default."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lint.case import Case, is_workable
from lint.claim import Measure, Statement
from lint.quantity import Form, Kind, Relation
from lint.stats.spread import Group

COUNTABLE = frozenset({Measure.MEAN, Measure.VALUE, None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A mean as printed, with what stands beside it."""

    mean: Statement
    value: Decimal
    spread: Statement | None  # its standard deviation; the mean itself where it is a ±
    deviation: Decimal | None
    size: Statement | None
    count: int | None

    @property
    def group(self) -> Group | None:
        if self.deviation is None or self.count is None:
            return None
        return Group(mean=self.value, spread=self.deviation, count=self.count)


def described_means(case: Case) -> Iterator[Described]:
    """Every mean with a spread or a size, in order of text."""
    for statement in case.workable():
        if statement.whole is not None or statement.measure not in COUNTABLE:
            continue
        quantity = statement.quantity
        if quantity.kind not in _KINDS or quantity.relation is not Relation.EQUAL:
            continue
        if quantity.form is Form.RANGE or not quantity.values:
            continue
        spread = statement if quantity.form is Form.PM else statement.part(Kind.SD)
        size = size_of(case, statement)
        if not all(is_workable(one) for one in (spread, size) if one is not None):
            continue
        if spread is None and (size is None or statement.measure is not Measure.MEAN):
            continue
        yield Described(
            mean=statement,
            value=quantity.value,
            spread=spread,
            deviation=spread.quantity.values[-1] if spread is not None else None,
            size=size,
            count=int(size.quantity.value) if size is not None else None,
        )


_KINDS = frozenset({Kind.MEASURE, Kind.COUNT, Kind.AGE, Kind.DURATION, Kind.STAT})


def size_of(case: Case, mean: Statement) -> Statement | None:
    """The mean's own n, or the only sample size of its sentence."""
    own = [one for one in mean.parts if one.kind is Kind.COUNT]
    sizes = own or [one for one in case.beside(mean) if one.measure is Measure.SAMPLE_SIZE]
    if len(sizes) != 1 or sizes[0].quantity.relation is not Relation.EQUAL:
        return None
    value = sizes[0].quantity.value
    return sizes[0] if value == value.to_integral_value() and value > 0 else None
