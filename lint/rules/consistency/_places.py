"""The places of one quantity brought to one form and unit, and whether their numbers agree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lint.claim import Measure, Statement
from lint.conversion import in_unit_of, share
from lint.quantity import Direction, Form, Interval, Kind, Relation
from lint.stats.intervals import HUNDRED, magnitude, printed, scaled, significant
from lint.stats.ratios import relative_change

BOUNDS = (Relation.LESS, Relation.AT_MOST, Relation.MORE, Relation.AT_LEAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One statement of a quantity and what its number stands for, in one form and unit."""

    statement: Statement
    value: Interval
    is_converted: bool = False  # whether it was brought to another form or unit

    @property
    def direction(self) -> Direction | None:
        if self.is_converted and self.statement.measure is Measure.HAZARD_RATIO:
            return Direction.DOWN if self.value.upper < 0 else Direction.UP
        return self.statement.quantity.direction


def places(statements: Sequence[Statement]) -> list[Place]:
    """The statements in the form and unit of the first; a hazard ratio beside changes as a change.

    Places whose own sentence states another value of the same are left out: there the values are
    told apart by something that is not read.
    """
    model = next((one for one in statements if one.kind is not Kind.EFFECT), statements[0])
    sentences: dict[object, list[Place]] = defaultdict(list)
    for statement in statements:
        place = _place(model, statement)
        if place is not None:
            sentences[statement.sentence].append(place)
    return [
        together[0]
        for together in sentences.values()
        if all(agree(together[0], one) for one in together[1:])
    ]


def clusters(found: Iterable[Place]) -> list[list[Place]]:
    """The places by value, the value that most of them state first; one list where all agree.

    Changes of opposite direction are no values of one quantity here. Three values or more without
    one that most places state tell nothing: the quantity is not as repeated as it seems.
    """
    groups: list[list[Place]] = []
    count = 0
    # The finest value first: a coarse one may agree with two that do not agree with each other.
    for place in sorted(found, key=lambda one: one.value.upper - one.value.lower):
        count += 1
        home = next((one for one in groups if agree(one[0], place)), None)
        if home is None:
            groups.append([place])
        else:
            home.append(place)
    for one in groups:
        one.sort(key=lambda place: place.statement.span)
    groups.sort(key=lambda one: (-len(one), one[0].statement.span))
    if len(groups) > 2 and len(groups[0]) * 2 <= count:
        return groups[:1]
    directions = {one[0].direction for one in groups} - {None}
    return groups if len(directions) < 2 else groups[:1]


def agree(first: Place, second: Place) -> bool:
    """Whether the two sizes can be one number, as printed."""
    return meet(magnitude(first.value), magnitude(second.value))


def meet(first: Interval, second: Interval) -> bool:
    """Whether two printed numbers can be one: 0.66 and 0.67 only touch, and are two."""
    if first.lower == first.upper or second.lower == second.upper:
        return first.overlaps(second)
    return first.lower < second.upper and second.lower < first.upper


def said(statement: Statement) -> str:
    """The number as the article prints it, with the direction that its words give it."""
    direction, label = statement.quantity.direction, statement.quantity.label
    if label is not None and statement.kind is Kind.EFFECT and statement.quote[:1].isdigit():
        return f"{label} {statement.quote}"
    if direction is None or statement.kind is Kind.MULTIPLE:
        return statement.quote
    return f"{statement.quote} {'lower' if direction is Direction.DOWN else 'higher'}"


def shown_value(place: Place) -> str:
    """All that a place may stand for, for people."""
    low, high = significant(place.value.lower, 5), significant(place.value.upper, 5)
    return low if low == high else f"{low} to {high}"


def _place(model: Statement, statement: Statement) -> Place | None:
    quantity = statement.quantity
    if model.measure is Measure.RELATIVE_CHANGE and statement.measure is Measure.HAZARD_RATIO:
        change = relative_change(quantity.bounds)
        return Place(statement=statement, value=change, is_converted=True)
    if share(quantity) is not None:
        is_fraction = quantity.kind is Kind.FRACTION
        bounds = scaled(quantity.bounds, HUNDRED) if is_fraction else quantity.bounds
        return Place(statement=statement, value=bounds, is_converted=is_fraction)
    alike = in_unit_of(model.quantity, quantity)
    if alike is None or not alike.values:
        return None
    is_converted = alike.unit != quantity.unit
    if quantity.relation in BOUNDS:
        return Place(statement=statement, value=printed(alike.value), is_converted=is_converted)
    bounds = replace(quantity, values=quantity.values[:1], form=Form.POINT).bounds
    if is_converted and quantity.value:
        bounds = scaled(bounds, alike.value / quantity.value)
    return Place(statement=statement, value=bounds, is_converted=is_converted)
