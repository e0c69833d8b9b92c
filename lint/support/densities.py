"""Things counted in so much of something: "12 trees per hectare", "20 snails m−2", "50 per hour".

As it is written, that is a count. Who compares it with "12 trees/ha" needs it in that unit.
"""

from lint.patterns import Pattern

_OF_TIME = {
    name: unit
    for unit, names in {"s": "second s", "min": "minute min", "h": "hour h"}.items()
    for name in names.split()
}
_OF_SIZE = {
    name: unit
    for unit, names in {
        "kg": ("kilogram", "kilo", "kg"),
        "g": ("gram", "g"),
        "mg": ("milligram", "mg"),
        "t": ("tonne",),
        "L": ("litre", "liter", "L", "l"),
        "mL": ("millilitre", "milliliter", "mL", "ml"),
        "µL": ("microlitre", "microliter", "µL", "µl"),
        "ha": ("hectare", "ha"),
        "km2": ("square kilometre", "square kilometer", "km2", "km²"),
        "m2": ("square metre", "square meter", "m2", "m²"),
        "cm2": ("square centimetre", "square centimeter", "cm2", "cm²"),
        "m3": ("cubic metre", "cubic meter", "m3", "m³"),
        "km": ("kilometre", "kilometer", "km"),
        "m": ("metre", "meter", "m"),
        "cm": ("centimetre", "centimeter", "cm"),
        "mm": ("millimetre", "millimeter", "mm"),
    }.items()
    for name in names
}
_NAMES = _OF_TIME | _OF_SIZE
_BEHIND = Pattern(
    r"(?:\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z]{3,}))??(?:\sper\s(?P<unit>"
    + "|".join(sorted(_NAMES, key=len, reverse=True))
    + r")|\s(?P<inverse>ha|kg|g|L|l|mL|ml|km|m|cm)(?P<power>[⁻−–-][¹²³123]))(?![A-Za-z0-9²³])"
)
_POWERS = {"¹": "", "1": "", "²": "2", "2": "2", "³": "3", "3": "3"}
_NO_NOUNS = frozenset("and but than was were the per that which times points".split())


def unit_counted_in(behind: str) -> str | None:
    """The unit of a bare number by what stands behind it; None where that is none."""
    match = _BEHIND.match(behind)
    if match is None:
        return None
    noun = match["noun"] or ""
    if match["unit"] is None:
        unit = match["inverse"] + _POWERS[match["power"][-1]]
    elif noun and match["unit"] in _OF_TIME:
        return None  # so many each hour are a count, and the hour is how often it is meant
    else:
        unit = _NAMES[match["unit"]]
    return None if noun in _NO_NOUNS else f"{noun}/{unit}"
