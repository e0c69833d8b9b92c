"""Numbers with units held against those of an abstract: another unit, a conversion, a bound."""

from decimal import Decimal

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.read.reader import read
from lint.support.agreement import agree
from lint.support.dimensions import days_of, dimension, kelvin
from lint.support.faults import Fault, fault_of
from lint.support.readings import How, Interval
from lint.support.units import numbers_in


def compared(says: str, stands: str) -> How | Fault | None:
    """How the first number of a sentence goes with the first one of an abstract."""
    article = read(f"{says}\n".encode(), "article.md")
    source = source_of(stands)
    claim = numbers_in(article, extract(article).statements)[0]
    other = numbers_in(source.document, source.statements)[0]
    return agree(claim, other) or fault_of(claim, other)


@pytest.mark.parametrize(
    ("unit", "name", "factor"),
    [
        ("kHz", "Hz", "1000"),
        ("KHz", "Hz", "1000"),
        ("kWh", "J", "3600000"),
        ("mmol·l⁻¹", "mol/m3", "1"),
        ("mM", "mol/m3", "1"),
        ("mg·kg⁻¹", "g/g", "0.000001"),
        ("spores/kg", "spore/g", "0.001"),
        ("cm²", "m2", "0.0001"),
        ("g/head", "g", "1"),
        ("miles", "m", "1609.344"),
    ],
)
def test_a_unit_is_so_many_of_a_base_unit(unit: str, name: str, factor: str) -> None:
    assert dimension(unit) == (name, Decimal(factor))


@pytest.mark.parametrize("unit", ["points", "%", "mL/min/1.73 m²", "log10 copies", "°C"])
def test_what_is_no_product_of_units_has_no_dimension(unit: str) -> None:
    assert dimension(unit) is None


def test_times_and_temperatures_have_scales_of_their_own() -> None:
    assert days_of("decades") == Decimal("3652.5")
    assert days_of("metres") is None
    cold = kelvin(Interval(lower=Decimal(-10), upper=Decimal(0)), "°C")
    assert cold == Interval(lower=Decimal("263.15"), upper=Decimal("273.15"))
    assert kelvin(Interval(lower=Decimal(0), upper=Decimal(1)), "m") is None


@pytest.mark.parametrize(
    ("says", "stands", "expected"),
    [
        # A right conversion is given, the same figures with another unit are not.
        ("The lamp drew 0.25 kW.", "<p>The lamp drew 250 W.</p>", How.CONVERTED),
        ("The lamp drew 250 kW.", "<p>The lamp drew 250 W.</p>", Fault.UNIT),
        ("The towns lie 31 miles apart.", "<p>The towns lie 50 km apart.</p>", How.CONVERTED),
        ("The towns lie 50 miles apart.", "<p>The towns lie 50 km apart.</p>", Fault.UNIT),
        ("The star is 3,300 light years off.", "<p>The star is 1010 pc off.</p>", How.CONVERTED),
        ("It holds 20 mmol per litre.", "<p>It holds 0.02 mol l⁻¹.</p>", How.CONVERTED),
        ("Tones of 3 to 9 MHz were sent.", "<p>Tones of 3–9 kHz were sent.</p>", Fault.UNIT),
        ("It was dug to 40 metres.", "<p>It was dug from 0 to 40 cm.</p>", Fault.UNIT),
        ("Arms may differ by 12 degrees.", "<p>Arms may differ by 12%.</p>", Fault.UNIT),
        ("It froze at about −73 °C.", "<p>It froze at 200 K.</p>", How.CONVERTED),
        ("The survey took two decades.", "<p>The survey took 20 years.</p>", How.CONVERTED),
        # A bound is said of what lies near, and is an end of a range.
        ("More than 45% slept.", "<p>In all, 47% slept.</p>", How.ROUNDED),
        ("More than 45% slept.", "<p>In all, 55% slept.</p>", None),
        ("Doses of up to 620 mg helped.", "<p>Doses were 20 to 620 mg.</p>", How.SAME),
        ("Doses of up to 260 mg helped.", "<p>Doses were 20 to 620 mg.</p>", Fault.DIGITS),
        ("The fire is less than four miles off.", "<p>It is within 3.7 miles.</p>", How.ROUNDED),
        ("The fire is less than six miles off.", "<p>It is within 3.7 miles.</p>", None),
        # Two fractions of one whole are two.
        ("Eggs were in 13 of the 24 nests.", "<p>Eggs were in 15 of 24 nests.</p>", Fault.VALUE),
        ("Eggs were in 15 of the 24 nests.", "<p>Eggs were in 15 of 24 nests.</p>", How.SAME),
        ("The share fell by 6%.", "<p>The share changed (+6%).</p>", Fault.DIRECTION),
        ("The share rose by 6%.", "<p>The share changed (+6%).</p>", How.SAME),
    ],
)
def test_units_and_bounds_are_told_apart(
    says: str, stands: str, expected: How | Fault | None
) -> None:
    assert compared(says, stands) is expected
