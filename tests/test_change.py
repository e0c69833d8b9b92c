"""What became of a quantity, and of what it is said of."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.change import Change, quantity_change
from lint.quantity import Direction, Form, Kind, Quantity, Relation

UP, DOWN = Direction.UP, Direction.DOWN


def quantity(
    kind: Kind,
    *values: str,
    unit: str | None = None,
    form: Form = Form.POINT,
    relation: Relation = Relation.EQUAL,
    direction: Direction | None = None,
    label: str | None = None,
    level: str | None = None,
    dates: tuple[str, ...] = (),
) -> Quantity:
    return Quantity(
        kind=kind,
        values=tuple(Decimal(value) for value in values),
        unit=unit,
        form=form,
        relation=relation,
        direction=direction,
        label=label,
        level=None if level is None else Decimal(level),
        dates=dates,
    )


def percent(value: str, **rest: object) -> Quantity:
    return quantity(Kind.PERCENT, value, unit="%", **rest)  # type: ignore[arg-type]


def days(*values: str, **rest: object) -> Quantity:
    return quantity(Kind.DURATION, *values, unit="day", **rest)  # type: ignore[arg-type]


def years(value: str, kind: Kind = Kind.DURATION) -> Quantity:
    return quantity(kind, value, unit="year")


PM, RANGE = Form.PM, Form.RANGE
ABOUT, LESS, MORE = Relation.ABOUT, Relation.LESS, Relation.MORE


def p(value: str, relation: Relation = Relation.EQUAL) -> Quantity:
    return quantity(Kind.P, value, relation=relation)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (percent("34"), percent("34"), None),
        (percent("34"), percent("43"), Change.VALUE),
        (percent("34", direction=DOWN), percent("34", direction=UP), Change.DIRECTION),
        (percent("34", direction=DOWN), percent("34"), None),
        (percent("-34"), percent("34", direction=DOWN), None),
        (percent("-34"), percent("34", direction=UP), Change.DIRECTION),
        (percent("-34"), percent("34"), Change.DIRECTION),
        (percent("34"), quantity(Kind.POINTS, "34", unit="pp"), Change.UNIT),
        (percent("34"), quantity(Kind.COUNT, "34"), Change.UNIT),
        (percent("34"), quantity(Kind.COUNT, "35"), Change.VALUE),
        (percent("41.6"), percent("42"), Change.PRECISION),
        (percent("41.5"), percent("41"), Change.PRECISION),
        (percent("41.6"), percent("41"), Change.VALUE),
        (percent("42"), percent("41.6"), Change.VALUE),
        (percent("41.6"), percent("41.60"), Change.PRECISION),
        (percent("34"), percent("30"), Change.VALUE),
        (percent("34"), percent("34", relation=ABOUT), Change.RELATION),
        (percent("34", relation=ABOUT), percent("34"), Change.RELATION),
        (percent("34"), percent("30", relation=ABOUT), Change.VALUE),
        (percent("34"), percent("35", relation=ABOUT), Change.RELATION),
        (percent("34", relation=ABOUT), percent("35", relation=ABOUT), Change.VALUE),
        (percent("34"), percent("34", relation=MORE), Change.RELATION),
        (percent("50"), quantity(Kind.FRACTION, "1", "2"), None),
        (quantity(Kind.FRACTION, "1", "3"), percent("33"), Change.PRECISION),
        (percent("33.6"), quantity(Kind.FRACTION, "1", "3", relation=ABOUT), Change.RELATION),
        (percent("33.6"), quantity(Kind.FRACTION, "1", "4"), Change.VALUE),
        (quantity(Kind.FRACTION, "52", "140"), quantity(Kind.FRACTION, "25", "140"), Change.VALUE),
        (days("27.1", "9.9", form=PM), days("27.1", "9.9", form=PM), None),
        (days("27.1", "9.9", form=PM), days("27.1", "8.9", form=PM), Change.SPREAD),
        (days("27.1", "9.9", form=PM), days("27.1"), Change.SPREAD),
        (days("27.1", "9.9", form=PM), days("27.1", "10", form=PM), Change.PRECISION),
        (days("27.1", "9.9", form=PM), days("21.7", "9.9", form=PM), Change.VALUE),
        (days("5", "25", form=RANGE), days("5"), Change.VALUE),
        (days("5", "25", form=RANGE), days("25", "5", form=RANGE), None),
        (years("2"), quantity(Kind.DURATION, "24", unit="month"), None),
        (years("2"), quantity(Kind.DURATION, "2", unit="month"), Change.UNIT),
        (years("2"), quantity(Kind.DURATION, "20", unit="month"), Change.VALUE),
        (years("1"), quantity(Kind.DURATION, "52", unit="week"), None),
        (years("1"), quantity(Kind.DURATION, "42", unit="week"), Change.VALUE),
        (quantity(Kind.DURATION, "2", unit="week"), days("14"), None),
        (years("5"), years("5", Kind.AGE), None),
        (days("3"), quantity(Kind.DURATION, "72", unit="hour"), None),
        (
            quantity(Kind.MEASURE, "15", unit="mg"),
            quantity(Kind.MEASURE, "0.015", unit="g"),
            None,
        ),
        (
            quantity(Kind.MEASURE, "15", unit="mg"),
            quantity(Kind.MEASURE, "15", unit="g"),
            Change.UNIT,
        ),
        (
            quantity(Kind.MEASURE, "16.2", unit="points"),
            quantity(Kind.MEASURE, "16.2"),
            None,
        ),
        (
            quantity(Kind.POINTS, "12", unit="pp"),
            quantity(Kind.MEASURE, "12", unit="point"),
            None,
        ),
        (quantity(Kind.MEASURE, "16.2", unit="mg"), quantity(Kind.MEASURE, "16.2"), Change.UNIT),
        (
            quantity(Kind.EFFECT, "0.66", label="HR"),
            quantity(Kind.EFFECT, "0.66", label="OR"),
            Change.MEASURE,
        ),
        (
            quantity(Kind.CI, "0.49", "0.88", form=RANGE, level="95"),
            quantity(Kind.CI, "0.49", "0.88", form=RANGE, level="99"),
            Change.VALUE,
        ),
        (p("0.005"), p("0.01", LESS), None),
        (p("0.005"), p("0.001", LESS), Change.VALUE),
        (p("0.005"), p("0.05", MORE), Change.VALUE),
        (p("0.2"), p("0.05", MORE), None),
        (p("0.01", LESS), p("0.005"), Change.VALUE),
        (p("0.050"), p("0.05"), None),
        (
            quantity(Kind.MULTIPLE, "0.5", direction=DOWN),
            quantity(Kind.MULTIPLE, "2", direction=DOWN),
            None,
        ),
        (
            quantity(Kind.MULTIPLE, "11", direction=UP),
            quantity(Kind.MULTIPLE, "11", direction=DOWN),
            Change.DIRECTION,
        ),
        (
            quantity(Kind.DATE, dates=("2018-10-24",)),
            quantity(Kind.DATE, dates=("2018-10",)),
            Change.PRECISION,
        ),
        (
            quantity(Kind.DATE, dates=("2018-10-24",)),
            quantity(Kind.DATE, dates=("2018-11",)),
            Change.VALUE,
        ),
        (quantity(Kind.DATE, "2018"), quantity(Kind.DATE, "2019"), Change.VALUE),
        (quantity(Kind.COUNT, "1.24E+6"), quantity(Kind.COUNT, "1.2E+6"), Change.PRECISION),
        (quantity(Kind.COUNT, "100000"), quantity(Kind.COUNT, "1.00E+5"), None),
    ],
    ids=str,
)
def test_the_change_between_two_quantities(
    before: Quantity, now: Quantity, expected: Change | None
) -> None:
    assert expected == quantity_change(before, now)


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999"), places=3),
    st.sampled_from([Kind.PERCENT, Kind.COUNT, Kind.DURATION, Kind.EFFECT, Kind.MULTIPLE]),
)
def test_a_quantity_has_not_changed_from_itself(value: Decimal, kind: Kind) -> None:
    one = Quantity(kind=kind, values=(value,))
    assert quantity_change(one, Quantity(kind=kind, values=(value,))) is None


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999"), places=3),
    st.integers(min_value=0, max_value=2),
)
def test_a_rounded_number_is_only_coarser(value: Decimal, places: int) -> None:
    rounded = value.quantize(Decimal(1).scaleb(-places))
    assert quantity_change(percent(str(value)), percent(str(rounded))) is Change.PRECISION
