"""Numbers with units held against those of an abstract: another unit, a conversion, a bound."""

from decimal import Decimal

import pytest
from abstract_cases import source_of

from lint.extract.extractor import extract
from lint.quantity import Direction
from lint.read.reader import read
from lint.support.agreement import agree
from lint.support.dimensions import days_of, dimension, kelvin
from lint.support.faults import Fault, fault_of
from lint.support.periods import period_of
from lint.support.readings import How, Interval, Number
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
        # The time that a pace is of may stand behind, or go without saying.
        ("It crept 4.2 cm a year.", "<p>It crept 4.2 cm per year.</p>", How.CONVERTED),
        ("It crept 5.2 cm each year.", "<p>It crept 1.0 mm per week.</p>", How.CONVERTED),
        ("It crept 4.2 cm.", "<p>It crept 4.2 cm per year.</p>", How.CONVERTED),
        ("It crept 4.2 m a year.", "<p>It crept 4.2 cm per year.</p>", Fault.UNIT),
        ("It blew at 20 m/s.", "<p>It blew at 20 m.</p>", Fault.UNIT),
        # Of two shares one alone is said to be a change.
        ("Fees rose by 7.5%.", "<p>The rises averaged 7.5 percent.</p>", How.CONVERTED),
        ("Fees rose by 7.5%.", "<p>The rises averaged 9.5 percent.</p>", None),
        ("Fees rose by 7.5%.", "<p>Fees fell by 7.5%.</p>", Fault.DIRECTION),
        # So many of so many people are a share of them, and in a time they are none.
        ("It struck 0.38% of them.", "<p>It struck 3.8 per 1000 newborns.</p>", How.CONVERTED),
        ("It struck 3.8% of them.", "<p>It struck 3.8 per 1000 newborns.</p>", None),
        ("It struck 0.38% of them.", "<p>It struck 3.8 per 1000 person-years.</p>", None),
        # Words say more than figures do.
        ("About a million births were studied.", "<p>1,034,518 births.</p>", How.ROUNDED),
        ("About a million births were studied.", "<p>1,734,518 births.</p>", Fault.VALUE),
        ("They met over a hundred birds.", "<p>They met 104 birds.</p>", How.ROUNDED),
        ("They met over a hundred birds.", "<p>They met 94 birds.</p>", Fault.VALUE),
        ("It took an hour and three quarters.", "<p>It took 104 minutes.</p>", How.CONVERTED),
        ("It took an hour and a quarter.", "<p>It took 104 minutes.</p>", Fault.VALUE),
        ("Nearly three quarters sang.", "<p>In all, 72% sang.</p>", How.CONVERTED),
        ("Three quarters sang.", "<p>In all, 72% sang.</p>", None),
        ("Nearly three quarters sang.", "<p>In all, 61% sang.</p>", Fault.VALUE),
        ("It was 0.15 of a standard deviation.", "<p>It was 0.15 SDs.</p>", How.SAME),
        ("The planet has 8.3 times the mass of the Earth.", "<p>It has 8.3 Earth masses.</p>",
         How.CONVERTED),
        ("The planet has 8.3 times the mass of the Earth.", "<p>It has 6.1 Earth masses.</p>",
         Fault.VALUE),
    ],
)  # fmt: skip
def test_units_and_bounds_are_told_apart(
    says: str, stands: str, expected: How | Fault | None
) -> None:
    assert compared(says, stands) is expected


def second(says: str) -> Number:
    """The second number of a sentence."""
    article = read(f"{says}\n".encode(), "article.md")
    return numbers_in(article, extract(article).statements)[1]


@pytest.mark.parametrize(
    ("says", "unit"),
    [
        ("It came after 14 days rather than 31.", "time"),
        ("It came after 14 days, not 31.", "time"),
        ("It takes six hours on a slope and about four on a plain.", "time"),
        ("It was 41% in the first and 36 in the second.", "share"),
        # What is counted is no such amount.
        ("It took 14 days rather than 31 workers.", "count"),
        ("It took six hours in a barn and about four cows.", "count"),
        ("It came after 14 days. The others were 31.", "count"),
    ],
)
def test_a_number_held_against_another_has_its_unit(says: str, unit: str) -> None:
    assert second(says).readings[0].scale == unit


@pytest.mark.parametrize(
    ("says", "direction"),
    [
        ("In 12 bogs there are nearly four species fewer.", Direction.DOWN),
        ("In 12 bogs they cost eight pence more than elsewhere.", Direction.UP),
        ("In 12 bogs eight species more than doubled.", None),
        ("In 12 bogs eight people slept more than others.", None),
    ],
)
def test_more_and_fewer_may_stand_behind_what_is_counted(
    says: str, direction: Direction | None
) -> None:
    assert second(says).quantity.direction is direction


@pytest.mark.parametrize(
    ("says", "period"),
    [
        ("The heat took 740 (610 to 880) lives per year.", "year"),
        ("The farms got monthly payments of about $75.", "month"),
        ("Their weekly income rose by $75.", "week"),
        ("An annual 740 lives were lost.", "year"),
        ("In monthly surveys of the farms 740 lives were lost.", None),
        ("The payment was $75 in the monthly group.", None),
    ],
)
def test_a_period_stands_behind_a_bracket_or_before_the_thing(
    says: str, period: str | None
) -> None:
    article = read(f"{says}\n".encode(), "article.md")
    assert period_of(article, extract(article).statements[0]) == period


@pytest.mark.parametrize(
    ("says", "stands", "expected"),
    [
        (
            "The ewes had a body mass index of 27.7.",
            "<p>The body mass index was 27.7 kg/m2.</p>",
            How.SAME,
        ),
        ("It leans by 29 degrees.", "<p>It leans by 29˚.</p>", How.SAME),
        ("It was warmed to 29 °C.", "<p>It leans by 29˚.</p>", Fault.UNIT),
        (
            "It shone with 5 watts per square centimetre.",
            "<p>It shone with 5 W/cm².</p>",
            How.SAME,
        ),
        ("It held 2 to 3 × 10⁶ spores/g.", "<p>It held 2,500,000 spores/g.</p>", None),
        ("Doses of 1 µM were given.", "<p>Doses of 10-6 M were given.</p>", How.CONVERTED),
    ],
)
def test_one_unit_in_two_spellings(says: str, stands: str, expected: How | Fault | None) -> None:
    assert compared(says, stands) is expected
