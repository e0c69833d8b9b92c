"""What a unit measures and how much of it: "kHz" is a thousand hertz, "km" a thousand metres.

An article may say "0.36 nanojoules" where its abstract has "1 × 10⁻¹⁶ kWh". Both are brought to one
unit for each thing that is measured, the way the International System has it. What is counted
above a line ("cells/kg") is a unit of its own; what a pace or a dose is of, below it, is none.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lint.quantity import Interval


class Dimension(NamedTuple):
    """What a unit measures, and how many of its base unit it is."""

    name: str
    factor: Decimal


def _table(text: str) -> dict[str, tuple[str, Decimal]]:
    """Lines of a base unit and, behind a colon, the units that are so many of it."""
    found = {}
    for line in text.strip().splitlines():
        base, _, units = line.partition(":")
        for unit in units.split():
            name, _, factor = unit.partition("=")
            found[name] = (base.strip(), Decimal(factor or 1))
    return found


# Units to which the prefixes of the International System are put.
_PREFIXED = _table(
    """
    m: m pc=3.0857e16
    g: g t=1e6
    m3: L=1e-3 l=1e-3
    s: s
    mol: mol
    Eq: Eq
    mol/m3: M=1e3
    J: J Wh=3600 cal=4.184 eV=1.602177e-19
    W: W
    V: V
    A: A
    Hz: Hz
    Pa: Pa bar=1e5
    N: N
    T: T
    Gy: Gy
    Sv: Sv
    Bq: Bq Ci=3.7e10
    Da: Da D
    byte: B
    bp: b bp
    U: U IU
    S: S
    Ω: Ω
    Osm: Osm Osmol
    """
)
_PREFIXES = {
    "f": -15, "p": -12, "n": -9, "µ": -6, "u": -6, "m": -3, "c": -2, "d": -1, "h": 2,
    "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15,
}  # fmt: skip
_FIXED = _table(
    """
    m: ft=0.3048 foot=0.3048 feet=0.3048 inch=0.0254 inches=0.0254 yd=0.9144 yard=0.9144
    m: mi=1609.344 mile=1609.344 Å=1e-10 ly=9.4607e15 light-year=9.4607e15 au=1.495979e11
    m: AU=1.495979e11 micron=1e-6
    m2: ha=1e4 Mha=1e10 acre=4046.856
    g: lb=453.592 lbs=453.592 oz=28.3495 mcg=1e-6 ton=1e6
    m3: cc=1e-6 gallon=3.785e-3 pint=0.4732e-3
    Pa: mmHg=133.322 atm=101325 psi=6894.76 torr=133.322 Torr=133.322 cmH2O=98.0665
    g/g: ppm=1e-6 ppb=1e-9 ppt=1e-12
    Sv: rem=0.01
    mol: mole
    m/s: mph=0.44704
    """
)
_PHRASES = {"square mile": ("m2", Decimal("2589988")), "square feet": ("m2", Decimal("0.0929"))}
_SECONDS = {
    "year": "31557600", "month": "2629800", "week": "604800", "day": "86400", "h": "3600",
    "hr": "3600", "hour": "3600", "min": "60", "minute": "60", "s": "1", "sec": "1",
    "second": "1", "d": "86400", "wk": "604800", "yr": "31557600",
}  # fmt: skip
_DAYS = {
    "Gyr": "365.25e9", "Myr": "365.25e6", "Ma": "365.25e6", "kyr": "365.25e3",
    "century": "36525", "decade": "3652.5", "year": "365.25", "month": "30.4375",
    "fortnight": "14", "week": "7", "day": "1",
}  # fmt: skip
_DAY = Decimal(86400)
_PARTS_OF_DAY = {
    "hour": "3600", "minute": "60", "second": "1", "ms": "1e-3", "µs": "1e-6",
    "ns": "1e-9", "ps": "1e-12", "fs": "1e-15",
}  # fmt: skip
_POWERS = str.maketrans("⁻−²³¹", "--231")
_SPELLED = str.maketrans({"μ": "µ", "²": "2", "³": "3", "∙": "·", "⋅": "·", "₂": "2"})
# Kelvins to a degree, and how many a zero stands for.
_TEMPERATURES = {
    "K": (Decimal(1), Decimal(0)),
    "°C": (Decimal(1), Decimal("273.15")),
    "°F": (Decimal(5) / 9, Decimal("255.372")),
}


@cache
def days_of(unit: str) -> Decimal | None:
    """How many days a unit of time has; None for what is none."""
    unit = unit.replace("μ", "µ")
    for name in (unit, unit.removesuffix("s")):
        if name in _DAYS:
            return Decimal(_DAYS[name])
        if name in _PARTS_OF_DAY:
            return Decimal(_PARTS_OF_DAY[name]) / _DAY
    return None


@cache
def dimension(unit: str) -> Dimension | None:
    """What a unit measures; None where nothing of it is a unit that this table has."""
    if unit in _TEMPERATURES:
        return None
    parts = list(_parts(unit))
    above: list[str] = []
    below: list[str] = []
    factor = Decimal(1)
    is_known = False
    for word, power in parts:
        base = _base(word, is_below=power < 0)
        if base is None:
            if power > 0:
                above.append(word.casefold().rstrip("s"))
            continue
        is_known = True
        name, size = base
        factor *= size**power
        whole = _raised(name, abs(power))
        (above if power > 0 else below).append(whole)
    if not is_known or any(character.isdigit() for word, _ in parts for character in word[:1]):
        return None
    name = "·".join(sorted(above))
    return Dimension(f"{name}/{'·'.join(sorted(below))}" if below else name, factor)


def kelvin(values: Interval, unit: str | None) -> Interval | None:
    """Temperatures in kelvin; None for what are none."""
    if unit not in _TEMPERATURES:
        return None
    size, zero = _TEMPERATURES[unit]
    return Interval(lower=values.lower * size + zero, upper=values.upper * size + zero)


def _parts(unit: str) -> Iterator[tuple[str, int]]:
    """The units that make one up, each with its power, below a line less than nothing."""
    sign = 1
    unit = unit.replace("mm Hg", "mmHg").replace("cm H2O", "cmH2O").translate(_SPELLED)
    for at, side in enumerate(unit.split("/")):
        sign = -1 if at else 1
        for word in side.split("·"):
            if not word.strip():
                continue
            stem, power = _power(word.strip())
            yield stem, sign * power


def _power(word: str) -> tuple[str, int]:
    """A unit without its exponent: "kg⁻¹", "s-1", "m2"."""
    plain = word.translate(_POWERS)
    if plain in _FIXED or plain in _PHRASES:
        return plain, 1
    for size in (2, 1):
        tail = plain[-size:]
        if len(plain) > size and tail.lstrip("-").isdigit() and tail[:1] in "-23":
            return plain[:-size], int(tail)
    return plain, 1


def _base(word: str, *, is_below: bool) -> tuple[str, Decimal] | None:
    found = _PHRASES.get(word.removesuffix("s")) or _FIXED.get(word) or _PREFIXED.get(word)
    found = found or _FIXED.get(word.removesuffix("s"))
    if found is not None:
        return found
    if is_below and (word in _SECONDS or word.removesuffix("s") in _SECONDS):
        return "s", Decimal(_SECONDS.get(word) or _SECONDS[word.removesuffix("s")])
    power = _PREFIXES.get(word[:1])
    if power is None or word[1:] not in _PREFIXED:
        return None
    name, size = _PREFIXED[word[1:]]
    return name, size.scaleb(power)


def _raised(name: str, power: int) -> str:
    """The name of a unit raised to a power: a metre to the second is m2."""
    return name if power == 1 else f"{name}{power}"
