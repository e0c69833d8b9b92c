"""Spellings of units and what they are called.

Symbols keep the spelling of the article. Names written out become the symbol everybody writes;
a name that everybody writes out stays as it is.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    """ "metre=m gram=g" as a table."""
    return dict(pair.split("=") for pair in text.split())


_PREFIXES = _pairs("femto=f pico=p nano=n micro=µ milli=m kilo=k mega=M giga=G tera=T peta=P exa=E")
_BASES = _pairs(
    "gram=g metre=m meter=m litre=L liter=L mole=mol molar=M joule=J watt=W watt-hour=Wh volt=V "
    "ampere=A hertz=Hz pascal=Pa newton=N tesla=T gray=Gy sievert=Sv becquerel=Bq curie=Ci "
    "dalton=Da byte=B electronvolt=eV parsec=pc tonne=t siemens=S kelvin=K bar=bar"
)
_PREFIXED = {
    f"{prefix}{name}": f"{sign}{symbol}"
    for prefix, sign in _PREFIXES.items()
    for name, symbol in _BASES.items()
}
# Names in the singular and their symbols.
NAMES = _PREFIXED | _pairs(
    "metre=m meter=m kilometre=km kilometer=km centimetre=cm centimeter=cm millimetre=mm "
    "millimeter=mm micrometre=µm micrometer=µm micron=µm nanometre=nm nanometer=nm angstrom=Å "
    "gram=g gramme=g kilogram=kg kilogramme=kg kilo=kg milligram=mg milligramme=mg microgram=µg "
    "nanogram=ng picogram=pg tonne=t litre=L liter=L millilitre=mL milliliter=mL decilitre=dL "
    "deciliter=dL microlitre=µL microliter=µL nanolitre=nL nanoliter=nL kilojoule=kJ joule=J "
    "megajoule=MJ kilocalorie=kcal watt=W milliwatt=mW kilowatt=kW megawatt=MW gigawatt=GW "
    "kilowatt-hour=kWh megawatt-hour=MWh gigawatt-hour=GWh terawatt-hour=TWh volt=V millivolt=mV "
    "kilovolt=kV ampere=A milliampere=mA microampere=µA hertz=Hz kilohertz=kHz megahertz=MHz "
    "gigahertz=GHz terahertz=THz pascal=Pa hectopascal=hPa kilopascal=kPa megapascal=MPa "
    "gigapascal=GPa kelvin=K newton=N kilonewton=kN tesla=T millitesla=mT hectare=ha decibel=dB "
    "gray=Gy sievert=Sv millisievert=mSv becquerel=Bq mole=mol millimole=mmol micromole=µmol "
    "nanomole=nmol picomole=pmol kilodalton=kDa dalton=Da parsec=pc kiloparsec=kpc megaparsec=Mpc "
    "kilobyte=kB megabyte=MB gigabyte=GB terabyte=TB petabyte=PB electronvolt=eV kilobase=kb "
    "megabase=Mb ounce=oz atmosphere=atm ohm=Ω farad=F arcsecond=arcsec arcminute=arcmin "
    "milliequivalent=mEq megaelectronvolt=MeV gigaelectronvolt=GeV kiloelectronvolt=keV "
    "watt-hour=Wh gigatonne=Gt megatonne=Mt kilotonne=kt millibar=mbar micromolar=µM nanomolar=nM "
    "millimolar=mM picomolar=pM femtogram=fg femtometre=fm picometre=pm lumen=lm"
)

# Names of two words, in lower case and the singular.
PHRASES = {
    "degree celsius": "°C", "degree centigrade": "°C", "degree c": "°C", "deg c": "°C",
    "deg celsius": "°C", "degree fahrenheit": "°F", "degree f": "°F", "deg f": "°F",
    "degree kelvin": "K", "square metre": "m²", "square meter": "m²", "square kilometre": "km²",
    "square kilometer": "km²", "square centimetre": "cm²", "square centimeter": "cm²",
    "square millimetre": "mm²", "square millimeter": "mm²", "cubic metre": "m³",
    "cubic meter": "m³", "cubic centimetre": "cm³", "cubic centimeter": "cm³",
    "cubic millimetre": "mm³", "cubic millimeter": "mm³", "cubic kilometre": "km³",
    "cubic kilometer": "km³", "astronomical unit": "au", "international unit": "IU",
    "base pair": "bp", "mm hg": "mm Hg", "cm h2o": "cm H2O", "cm h₂o": "cm H₂O",
    "solar mass": "solar masses", "earth mass": "Earth masses", "jupiter mass": "Jupiter masses",
    "solar radii": "solar radii", "earth radii": "Earth radii", "jupiter radii": "Jupiter radii",
    "solar radius": "solar radii", "earth radius": "Earth radii",
    "solar luminositi": "solar luminosities", "light year": "light-years",
    "square mile": "square miles", "square foot": "square feet", "square feet": "square feet",
    "cubic feet": "cubic feet", "cubic foot": "cubic feet", "nautical mile": "nautical miles",
    "person year": "person-years", "patient year": "patient-years", "person day": "person-days",
    "patient day": "patient-days", "person month": "person-months", "pack year": "pack-years",
    "metric ton": "t", "metric tonne": "t", "fluid ounce": "fl oz",
    "standard deviation": "standard deviations", "log10 unit": "log10 units",
    "log unit": "log units", "log10 copi": "log10 copies", "log10 pfu": "log10 PFU",
    "log copi": "log copies", "log10 tcid50": "log10 TCID50", "plaque-forming unit": "PFU",
    "colony-forming unit": "CFU", "mg percent": "mg%",
}  # fmt: skip

# Names that everybody writes out, in the singular.
PLAIN_NAMES = _words(
    "mile inch inche feet foot yard acre point unit light-year person-year patient-year "
    "person-month woman-year person-day patient-day pack-year person-week person-hour child-year "
    "bushel gallon pint degree calorie knot carat lux dioptre diopter megapixel scale-point ton "
    "barrel equivalent megaton kiloton semitone horsepower teaspoon tablespoon"
)

# Counted things that make a unit with a time behind "per"; parts per million.
PACED = _words("beats breaths cycles revolutions rotations frames parts pulses counts copies cells")
PARTS = {"million": "ppm", "billion": "ppb", "trillion": "ppt"}

# Symbols, letter by letter.
SYMBOLS = _words(
    "m km cm mm µm μm um nm pm fm Å dm ha g kg mg µg μg ug mcg ng pg fg t kt Mt Gt lb lbs oz L l "
    "mL ml dL dl µL μL ul uL nL nl pL fL fl hL cL cl cc K °C ℃ °F °K ºC ˚C oC ° º ˚ Pa hPa kPa "
    "Mha MPa GPa "
    "TPa mbar bar atm psi mmHg mmH2O cmH2O cmH₂O torr Torr J kJ MJ GJ mJ µJ cal kcal Cal eV meV "
    "keV "
    "MeV GeV TeV W mW kW MW GW TW kWh MWh GWh TWh Wh V mV µV μV kV mA µA μA nA pA Ω kΩ MΩ Hz kHz "
    "MHz GHz THz T mT µT Gy cGy mGy Sv mSv µSv Bq kBq MBq GBq mCi µCi Ci mol mmol µmol μmol umol "
    "nmol pmol fmol M mM µM μM uM nM pM fM kDa Da MDa kD bp kb kbp Mb Mbp Gb Gbp kB MB GB TB PB IU "
    "mIU MIU kIU kU mU µIU μIU μU µU U PFU pfu FFU ffu CFU cfu TCID50 TCID₅₀ CCID50 CCID₅₀ LD50 "
    "log10 "
    "ppm ppb ppt dB dBA mph rpm bpm fps dpi au AU AUs pc kpc Mpc Gpc ly mEq Eq mOsm mOsmol mg% ‰ "
    "N Nm kN "
    "mN µN nN pN S mS µS °E °W °S ft mi yd km² m² cm² mm² µm² m³ cm³ mm³ µm³ nm² M☉ M⊙ R⊕ M⊕ R☉ L☉ "
    "RLU RFU HU cM lx lm cd mas arcsec arcmin kgf km2 m2 cm2 mm2 mm3 cm3 m3 µm2 μm2 nm2 µm3 km3 "
    "km³ "
    "KHz Khz Mhz Ghz Kg KDa KPa Kpa KJ Kcal KWh nJ pJ fJ µW μW nW "
    "MET METs kWp nt FPS GtCO2 tCO2 mol% wt% vol% at% GtC MtC tC PgC TgC GtCO₂ tCO₂ Å dl/l Å2 Å² "
    "Å3 mgKOH µatm Sv/h kat nkat µkat sigma"
)
# Symbols of one letter that are no name or initial right behind digits.
LETTERS = _words("m g K L l J W V N U t T M Å Ω")
DEGREES = _words("°C ℃ ºC ˚C oC")

# Units of time and what the guideline calls them.
TIMES = {
    "year": "year", "yr": "year", "yrs": "year", "y": "year", "yo": "year",
    "month": "month", "mo": "month",
    "mos": "month", "mth": "month", "mths": "month", "week": "week", "wk": "week", "wks": "week",
    "day": "day", "d": "day", "hour": "hour", "hr": "hour", "hrs": "hour", "h": "hour",
    "minute": "minute", "min": "minute", "mins": "minute", "second": "second", "sec": "second",
    "secs": "second", "s": "second", "ms": "ms", "msec": "ms", "millisecond": "ms", "µs": "µs",
    "μs": "µs", "microsecond": "µs", "ns": "ns", "nanosecond": "ns", "ps": "ps",
    "picosecond": "ps", "fs": "fs", "femtosecond": "fs", "decade": "decade",
    "century": "century", "centurie": "century", "fortnight": "fortnight", "Myr": "Myr",
    "Gyr": "Gyr", "kyr": "kyr", "ka": "kyr", "kya": "kyr", "mya": "Ma", "Mya": "Ma",
    "Ga": "Gyr", "Ma": "Ma", "dpi": "day", "DPI": "day", "dpo": "day", "DPO": "day",
    "DAO": "day", "DPSO": "day", "dps": "day", "dpv": "day", "dpc": "day", "dpf": "day",
    "hpi": "hour", "HPI": "hour", "wpi": "week", "mpi": "month",
}  # fmt: skip
SHORT_TIMES = {"minute": "min", "second": "s", "hour": "h"}
# Frequencies that stand without a noun: "30 per minute".
PACES = _words("minute min second s sec")

# What may stand below "/" beside the units themselves.
DENOMINATORS = _words(
    "dose patient person capita cell field hpf serving tablet test child woman man animal mouse "
    "rat head body plant leaf nest well trip household pupil night session visit spectrum read "
    "site embryo oocyte follicle neuron bed bee pixel fraction cycle million billion"
)

# Parts of a whole behind their number: "two thirds".
PART_NAMES = _words(
    "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh "
    "sevenths eighth eighths ninth ninths tenth tenths hundredth hundredths twelfth twelfths "
    "twentieth twentieths thousandth thousandths"
)


def first_words() -> frozenset[str]:
    """Every small-letter word that a unit can begin with, singular and plural."""
    single = {*NAMES, *PLAIN_NAMES, *TIMES, *(phrase.split()[0] for phrase in PHRASES)}
    words = {*single, *(f"{word}s" for word in single), *PACED, *SYMBOLS, "per", "inches", "feet"}
    return frozenset(words)
