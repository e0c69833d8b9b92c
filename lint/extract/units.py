"""Units of measurement: what stands behind a number and what it is called.

A table of spellings, and a small grammar that joins them ("mg/kg per day", "mL/min/1.73 m²").
No library: the ones there are read pH as picohenry, refuse "mm Hg" and "person-years", and cost
more start-up than the whole program. Symbols keep the spelling of the article; names written
out become symbols where everybody has one.
"""

import re
from typing import NamedTuple

from lint.quantity import Kind

# Names written out (singular; a plural s is taken off) and the symbol they become.
NAMES = {
    "metre": "m", "meter": "m", "kilometre": "km", "kilometer": "km", "centimetre": "cm",
    "centimeter": "cm", "millimetre": "mm", "millimeter": "mm", "micrometre": "µm",
    "micrometer": "µm", "micron": "µm", "nanometre": "nm", "nanometer": "nm",
    "angstrom": "Å", "gram": "g", "gramme": "g", "kilogram": "kg", "kilogramme": "kg",
    "kilo": "kg", "milligram": "mg", "milligramme": "mg", "microgram": "µg", "nanogram": "ng",
    "picogram": "pg", "tonne": "t", "litre": "L", "liter": "L", "millilitre": "mL",
    "milliliter": "mL", "decilitre": "dL", "deciliter": "dL", "microlitre": "µL",
    "microliter": "µL", "kilojoule": "kJ", "joule": "J", "kilocalorie": "kcal", "watt": "W",
    "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "kilowatt-hour": "kWh",
    "volt": "V", "millivolt": "mV", "ampere": "A", "hertz": "Hz", "kilohertz": "kHz",
    "megahertz": "MHz", "gigahertz": "GHz", "pascal": "Pa", "kilopascal": "kPa",
    "megapascal": "MPa", "gigapascal": "GPa", "kelvin": "K", "newton": "N", "tesla": "T",
    "hectare": "ha", "decibel": "dB", "gray": "Gy", "sievert": "Sv", "millisievert": "mSv",
    "becquerel": "Bq", "mole": "mol", "millimole": "mmol", "micromole": "µmol",
    "nanomole": "nmol", "kilodalton": "kDa", "dalton": "Da", "parsec": "pc",
    "kilobyte": "kB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB",
    "electronvolt": "eV", "kilobase": "kb", "ounce": "oz", "atmosphere": "atm",
}  # fmt: skip

# Names of several words and the symbol they become; plural s taken off the last word.
PHRASES = {
    "degree celsius": "°C", "degree centigrade": "°C", "degree c": "°C",
    "degree fahrenheit": "°F", "degree f": "°F", "square metre": "m²", "square meter": "m²",
    "square kilometre": "km²", "square kilometer": "km²", "square centimetre": "cm²",
    "square centimeter": "cm²", "square millimetre": "mm²", "square millimeter": "mm²",
    "cubic metre": "m³", "cubic meter": "m³", "cubic centimetre": "cm³",
    "cubic centimeter": "cm³", "cubic millimetre": "mm³", "cubic millimeter": "mm³",
    "astronomical unit": "au", "international unit": "IU", "base pair": "bp", "mm hg": "mm Hg",
    "cm h2o": "cm H2O", "cm h₂o": "cm H₂O", "solar mass": "solar masses",
    "earth mass": "Earth masses", "jupiter mass": "Jupiter masses",
    "solar radii": "solar radii", "earth radii": "Earth radii", "jupiter radii": "Jupiter radii",
    "solar luminositie": "solar luminosities", "light year": "light-years",
    "square mile": "square miles", "square foot": "square feet", "square feet": "square feet",
    "nautical mile": "nautical miles", "person year": "person-years",
    "patient year": "patient-years", "person day": "person-days",
    "patient day": "patient-days", "pack year": "pack-years", "metric ton": "t",
    "metric tonne": "t", "fluid ounce": "fl oz", "standard deviation": "SD",
    "log10 unit": "log10 units", "log unit": "log units", "arc second": "arcsec",
}  # fmt: skip

# Names that stay as they are in the plural.
PLAIN_NAMES = frozenset(
    "mile inch inche feet foot yard acre point unit light-year person-year patient-year "
    "person-month woman-year person-day patient-day pack-year person-week bushel gallon pint "
    "degree arcminute arcsecond calorie knot carat lumen lux dioptre diopter megapixel "
    "log scale-point ton standard-deviation barrel ampere-hour cubit furlong fathom "
    "drink-equivalent equivalent megaton kiloton semitone".split()
)

# Counted things that make a unit with a time behind "per".
PACED = frozenset("beats breaths cycles revolutions rotations frames parts pulses counts".split())
PARTS = {"million": "ppm", "billion": "ppb", "trillion": "ppt"}

# Symbols, letter by letter.
SYMBOLS = frozenset(
    "m km cm mm µm μm um nm pm fm Å dm ha g kg mg µg μg ug mcg ng pg fg t kt Mt Gt lb lbs oz L l mL "
    "ml dL dl µL μL ul uL nL pL fL fl hL cL cl cc K °C ℃ °F °K ° Pa hPa kPa MPa GPa TPa mbar "
    "bar atm psi mmHg mmH2O cmH2O cmH₂O torr Torr J kJ MJ GJ mJ µJ cal kcal eV meV keV MeV GeV TeV "
    "W mW kW MW GW TW kWh MWh GWh TWh Wh V mV µV μV kV mA µA μA nA pA Ω kΩ MΩ Hz kHz MHz GHz THz "
    "mT µT Gy cGy mGy Sv mSv µSv Bq kBq MBq GBq mCi µCi Ci mol mmol µmol μmol umol nmol pmol fmol "
    "mM µM μM uM nM pM fM kDa Da MDa kD bp kb kbp Mb Mbp Gb kB MB GB TB PB IU mIU MIU kIU kU mU "
    "µIU μIU μU µU U PFU pfu FFU ffu CFU cfu TCID50 TCID₅₀ CCID50 log10 ppm ppb ppt dB dBA mph rpm "
    "bpm fps dpi au AU pc kpc Mpc Gpc ly kcal Cal mEq Eq mOsm mOsmol mg% ‰ N kN mN µN nN pN "
    "S mS µS F °E °W °S ft mi yd km² m² cm² mm² µm² m³ cm³ mm³ µm³ nm² M☉ M⊙ R⊕ M⊕ R☉ L☉ "
    "AUs RLU RFU OD600 HU Gbp cM lx lm cd mW hPa mas arcsec arcmin kgf pg kN km2 m2 cm2 mm2 mm3 "
    "cm3 m3 µm2 MOI MET METs dyn sv kWp".split()
)
# Symbols of one letter that are also words, names or initials: only right behind digits.
LETTERS = frozenset("m g K L l J W V N U t S".split())

TIMES = {
    "year": "year", "yr": "year", "yrs": "year", "y": "year", "month": "month", "mo": "month",
    "mos": "month", "mth": "month", "week": "week", "wk": "week", "wks": "week", "day": "day",
    "d": "day", "hour": "hour", "hr": "hour", "hrs": "hour", "h": "hour", "minute": "minute",
    "min": "minute", "mins": "minute", "second": "second", "sec": "second", "secs": "second",
    "s": "second", "ms": "ms", "millisecond": "ms", "µs": "µs", "μs": "µs",
    "microsecond": "µs", "ns": "ns", "nanosecond": "ns", "ps": "ps", "picosecond": "ps",
    "fs": "fs", "femtosecond": "fs", "decade": "decade", "century": "century",
    "centurie": "century", "fortnight": "fortnight", "hpi": "hpi", "dpi": "dpi",
    "Myr": "Myr", "Gyr": "Gyr", "kyr": "kyr", "Ma": "Ma", "school-day": "day",
}  # fmt: skip
_DENOMINATOR_NAMES = frozenset(
    "dose patient person capita cell field hpf serving tablet test child woman man animal mouse rat "
    "head body litre kg plant leaf nest well trip household pupil night session visit spermatozoon "
    "spectrum read site mouse embryo oocyte follicle neuron bed bee pixel".split()
)
_SHORT_TIMES = {"minute": "min", "second": "s", "hour": "h"}

_BLANK = r"[ \u00a0\u2007\u2009\u202f\n]"
_ATOM = re.compile(
    rf"({_BLANK}{{0,2}}|-)([A-Za-zµμÅΩ°℃‰☉⊙⊕%][A-Za-zµμΩ☉⊙⊕₂₅₀%-]*[0-9]{{0,2}}[²³]?)"
)
_SECOND_WORD = re.compile(rf"(?:{_BLANK}|-)([A-Za-z]+[0-9₂]?[A-Z]?)")
_PER_WORD = re.compile(rf"(?:{_BLANK}(?:per|an?){_BLANK}|/)([a-z]+)")
_EXPONENT = re.compile(r"\^[-−]?[0-9]\^?|[⁻−-][¹²³123](?![0-9])|[²³]")
_JOIN = re.compile(
    rf"({_BLANK}?/{_BLANK}?|{_BLANK}per{_BLANK}(?!cent\b)|[·⋅.](?=[A-Za-zµμ])|{_BLANK}(?=[A-Za-zµμ]+[⁻−][¹²³123]))"
)
_DENOMINATOR = re.compile(
    rf"(10\^?[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}\^?|1\.73|1·73|10{{1,3}})?{_BLANK}?(square metre|square meter|"
    r"high[- ]power(?:ed)? field|body weight|[A-Za-zµμÅ²³%][A-Za-zµμ%]*(?:[23²³]|50)?)(?![A-Za-z0-9])"
)


class Unit(NamedTuple):
    """A unit behind a number: where it ends, what it is called, what sort of quantity it makes."""

    end: int
    name: str
    kind: Kind


def unit_at(text: str, at: int, *, spelled: bool = False) -> Unit | None:
    """The longest unit that starts at `at`, the end of a number; blanks or a hyphen may come first.

    `spelled`: the number is written in words, behind which no symbol of one letter stands.
    """
    match = _ATOM.match(text, at)
    if match is None:
        return None
    gap, word = match.groups()
    first = _first_unit(text, match, spelled)
    if first is None and word in PACED:
        return _paced(text, match)
    if first is None:
        word = word.rstrip("0123456789²³").rstrip("-")
        end = match.start(2) + len(word)
        if not word.isalpha() or text[end : end + 1] != "/" or gap == "-":
            return None
        # "copies/mL": a noun is a unit only over another one.
        joined = _joined(text, end, strict=True)
        return Unit(joined[0], word + joined[1], Kind.MEASURE) if joined else None
    if first.kind is Kind.DURATION or first.name in ("%", "points"):
        over = (
            _joined(text, first.end, strict=True)
            if text[first.end : first.end + 1] == "/"
            else None
        )
        if over is None:
            return first
        return Unit(over[0], text[match.start(2) : first.end] + over[1], Kind.MEASURE)
    joined = _joined(text, first.end)
    if joined is None:
        return first
    return Unit(joined[0], first.name + joined[1], Kind.MEASURE)


def _first_unit(text: str, match: re.Match[str], spelled: bool) -> Unit | None:
    """The unit without what is joined to it."""
    gap, word = match.groups()
    start, end = match.span(2)
    second = _SECOND_WORD.match(text, end)
    if second is not None:
        front = word.lower()
        front = front[:-1] if front == "degrees" else front
        pair = f"{front} {second[1].lower()}"
        phrase = PHRASES.get(pair) or PHRASES.get(pair[:-1]) or PHRASES.get(pair[:-2])
        if phrase is not None and not text[second.end() : second.end() + 1].isalpha():
            return Unit(second.end(), phrase, Kind.MEASURE)
    if word in ("%", "per-cent"):
        return Unit(end, "%", Kind.PERCENT)
    if word == "°" and text[end : end + 2].strip()[:1] in ("C", "F"):
        letter = text.index(text[end : end + 2].strip()[0], end)
        if not text[letter + 1 : letter + 2].isalnum():
            return Unit(letter + 1, f"°{text[letter]}", Kind.MEASURE)
    while True:
        unit = _known(text, start, end, word, gap, spelled)
        if unit is not None or "-" not in word.rstrip("-") and word == word.rstrip("-"):
            return unit
        # "30-day-old", "5-mg-tablet": the unit is what stands before a hyphen.
        word = word[: word.rindex("-")]
        end = start + len(word)


def _paced(text: str, match: re.Match[str]) -> Unit | None:
    """ "Beats per minute", "parts per million"."""
    word = match[2]
    over = _PER_WORD.match(text, match.end())
    if over is None:
        return None
    if word == "parts":
        return Unit(over.end(), PARTS[over[1]], Kind.MEASURE) if over[1] in PARTS else None
    symbol = denominator(over[1])
    return (
        Unit(over.end(), f"{word}/{symbol}", Kind.MEASURE) if over[1] in TIMES and symbol else None
    )


def _known(text: str, start: int, end: int, word: str, gap: str, spelled: bool) -> Unit | None:
    """Looks one word up in the tables."""
    lower = word.lower()
    stem = lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower
    time = TIMES.get(word) or (TIMES.get(stem) if len(stem) > 1 else None)
    if time is not None:
        if len(word) <= 2 and (spelled or gap == "-" and len(word) == 1 or _goes_on(text, end)):
            return None
        return Unit(end, time, Kind.DURATION)
    if word in SYMBOLS:
        if (
            len(word) == 1
            and word.isalpha()
            and (
                spelled
                or gap == "-"
                and word not in "mgLK"
                or word not in LETTERS
                or _goes_on(text, end)
            )
        ):
            return None
        return Unit(end, word, Kind.MEASURE)
    if stem in NAMES:
        return Unit(end, NAMES[stem], Kind.MEASURE)
    if stem in PLAIN_NAMES:
        return Unit(end, "points" if stem == "point" else word, Kind.MEASURE)
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a one-letter symbol is rather the start of a name: "3 S-bands", "5 d'Aosta"."""
    following = text[end : end + 1]
    return following in ("-", "'", "’", "+", "&") or following.isalnum()


def _joined(text: str, at: int, *, strict: bool = False) -> tuple[int, str] | None:
    """What is multiplied or divided on to a unit: its end and its text, "/kg/day"."""
    end, name = at, ""
    while True:
        exponent = _EXPONENT.match(text, end)
        if exponent is not None and not text[exponent.end() : exponent.end() + 1].isdigit():
            name += exponent.group().replace("^", "")
            end = exponent.end()
        join = _JOIN.match(text, end)
        match = _DENOMINATOR.match(text, join.end()) if join is not None else None
        if join is None or match is None:
            break
        amount, word = match.groups()
        symbol = denominator(word)
        if symbol is None:
            break
        divides = "/" in join[1] or "per" in join[1]
        name += ("/" if divides else "·") + (f"{amount} " if amount else "") + symbol
        end = match.end()
    if end == at or (strict and "/" not in name):
        return None
    return end, name


def denominator(word: str) -> str | None:
    """The symbol for a unit behind "/" or "per"; None if it is none.

    >>> denominator("days"), denominator("kg"), denominator("banana")
    ('day', 'kg', None)
    """
    lower = word.lower()
    stem = lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower
    if word in TIMES:
        return _SHORT_TIMES.get(word, word)
    if word in SYMBOLS:
        return word
    if stem in TIMES:
        return _SHORT_TIMES.get(stem, stem)
    if stem in NAMES:
        return NAMES[stem]
    if stem in PHRASES:
        return PHRASES[stem]
    if stem in _DENOMINATOR_NAMES or stem in PLAIN_NAMES or " " in stem or "-" in stem:
        return word
    return None
