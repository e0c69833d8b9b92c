"""Units of measurement behind a number: what they are called and where they end.

A table of spellings (`unit_names.py`) and a small grammar that joins them ("mg/kg per day",
"mL/min/1.73 m²"). No library: the ones there are read pH as picohenry, refuse "mm Hg" and
"person-years", and cost more start-up than the whole program.
"""

import re
from typing import NamedTuple

from lint.extract.unit_names import (
    DEGREES,
    DENOMINATORS,
    LETTERS,
    NAMES,
    PACED,
    PACES,
    PARTS,
    PHRASES,
    PLAIN_NAMES,
    SHORT_TIMES,
    SYMBOLS,
    TIMES,
)
from lint.patterns import Pattern
from lint.quantity import Kind

# One blank of any width, or the end of a line with the indent of the next.
BLANK = r"(?:[ \u00a0\u2000-\u200a\u202f]|[ \t]?\n[ \t>]{0,12})"
_ATOM = Pattern(
    rf"(?P<gap>{BLANK}{{0,2}}|[-‑])(?P<word>(?:cm|mm)H[2₂]O"
    r"|[A-Za-zµμÅÅΩ°º˚℃‰][A-Za-zµμΩ☉⊙⊕₂₅₀%‑-]*(?:10|50|[0-9]?)[²³]?)"
)
_SECOND_WORD = Pattern(rf"(?:{BLANK}|[-‑])([A-Za-z-]+[0-9₂]{{0,2}}[A-Z]?)")
_GRAVITY = Pattern(r"\s?[×x]\s?g(?![A-Za-z0-9])")
_PER_WORD = Pattern(rf"(?:{BLANK}(?:per|an?){BLANK}|/)([a-z]+)(?![A-Za-z])")
_PACE = Pattern(rf"{BLANK}per{BLANK}([a-z]+)(?![A-Za-z])")
_EXPONENT = Pattern(r"\^[-−]?[0-9]\^?|[⁻−–-][¹²³123](?![0-9])|[²³]")
# "0.5 s⁻¹" is no time; "15 min-1 h" is a range.
_INVERSE = Pattern(
    r"[⁻−]¹|[−–-]1(?![0-9]|\.[0-9]|\s?(?:s|min|hr?|hours?|days?|weeks?|months?|years?)\b)"
)
# "0.5 s-1", where what was raised lost its marks.
_INVERSE_SIGN = Pattern(r"[-–]1(?![0-9A-Za-z%-]|\.[0-9])")
_JOIN = Pattern(
    rf"(?P<over>{BLANK}?/{BLANK}?)|(?P<per>{BLANK}per{BLANK}(?!cent\b))"
    r"|[·⋅.](?=[A-Za-zµμ])"
    rf"|{BLANK}(?=[A-Za-zµμ]+(?:[⁻−][¹²³123]|[-–][123](?![0-9A-Za-z%-]|\.[0-9])))"
)
_DENOMINATOR = Pattern(
    rf"(10\^?[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}\^?|1[.·]73|10{{1,3}})?{BLANK}?"
    r"((?:square|cubic) [a-z]+|high[- ]power(?:ed)? fields?|body weight"
    r"|[A-Za-zµμÅ²³%][A-Za-zµμ%]*(?:[23²³]|50)?)"
    r"(?![A-Za-z0-9])"
)
_DEGREE_LETTER = Pattern(r"[ \u00a0\u2009\u202f]?([CF])(?![A-Za-z0-9])")
# "100 T cells", "50 N patients": the letter belongs to what follows.
_NAMES_CELLS = Pattern(r"[\s-]+(?:cells?|lymph|patients|phase|wave|protein|gene|statistic)")


# "93 point mutations", "the 4 point estimates" are no points.
_POINT_OF = Pattern(r"\s+(?:mutation|mutant|estimate|prevalence|source|of|charge|defect)")


class Unit(NamedTuple):
    """A unit behind a number: where it ends, what it is called, what sort of quantity it makes."""

    end: int
    name: str
    kind: Kind


def unit_at(text: str, at: int, *, spelled: bool = False) -> Unit | None:
    """The longest unit that starts at `at`, the end of a number; a blank or hyphen may come first.

    `spelled`: the number is written in words, behind which no symbol of one letter stands.
    """
    if text[at : at + 1] == "%":
        return Unit(at + 1, "%", Kind.PERCENT)
    if text[at : at + 1] == "/":
        return _per_unit(text, at)
    gravity = _GRAVITY.match(text, at)
    if gravity is not None:
        return Unit(gravity.end(), "× g", Kind.MEASURE)
    match = _ATOM.match(text, at)
    if match is None:
        return Unit(at + 2, "%", Kind.PERCENT) if text[at : at + 2] in _SPACED_PERCENT else None
    first = _first_unit(text, match, spelled)
    if first is None:
        return _noun_over(text, match)
    if first.kind is Kind.DURATION and (inverse := _INVERSE.match(text, first.end)) is not None:
        return Unit(inverse.end(), f"/{denominator(first.name)}", Kind.MEASURE)
    if first.kind is Kind.DURATION or first.name == "points":
        if text[first.end : first.end + 1] != "/":
            return first
        over = _joined(text, first.end, words=False)
        name = text[match.start("word") : first.end]
        return Unit(over[0], name + over[1], Kind.MEASURE) if over is not None else first
    joined = _joined(text, first.end)
    return first if joined is None else Unit(joined[0], first.name + joined[1], Kind.MEASURE)


_SPACED_PERCENT = frozenset(f"{blank}%" for blank in " \u00a0\u2007\u2009\u202f\n")


def _per_unit(text: str, at: int) -> Unit | None:
    """ "1.2 × 10⁹/L", "30/min": a unit that is only a denominator."""
    match = _DENOMINATOR.match(text, at + 1)
    if match is None or match[1] is not None or text[at - 1 : at].isalpha():
        return None
    word = match[2]
    if word not in SYMBOLS and TIMES.get(word) not in PACES and word not in ("h", "hr", "hour"):
        return None
    return Unit(match.end(), f"/{denominator(word)}", Kind.MEASURE)


def _noun_over(text: str, match: re.Match[str]) -> Unit | None:
    """ "5000 copies/mL", "72 beats per minute", "30 per minute": nouns that a pace makes units."""
    word = match["word"].rstrip("0123456789²³")
    if word == "per" and match["gap"] != "-":
        pace = _PACE.match(text, match.start())
        if pace is None or (pace[1] not in PACES and TIMES.get(pace[1]) not in PACES):
            return None
        return Unit(pace.end(), f"/{denominator(pace[1])}", Kind.MEASURE)
    end = match.start("word") + len(word)
    if word in ("x", "X"):
        return None
    if match["gap"] == "-" or not word.isalpha():
        return None
    over = _PER_WORD.match(text, end) if word in PACED else None
    if over is not None and word == "parts":
        return Unit(over.end(), PARTS[over[1]], Kind.MEASURE) if over[1] in PARTS else None
    if over is not None and over[1] in TIMES:
        return Unit(over.end(), f"{word}/{denominator(over[1])}", Kind.MEASURE)
    if text[end : end + 1] == "/" or (word in PACED and _JOIN.match(text, end)):
        joined = _joined(text, end, words=False)
        if joined is not None:
            return Unit(joined[0], word + joined[1], Kind.MEASURE)
    return None


def _first_unit(text: str, match: re.Match[str], spelled: bool) -> Unit | None:
    """The unit without what is joined to it."""
    gap, word = match["gap"], match["word"]
    start, end = match.span("word")
    second = _SECOND_WORD.match(text, end)
    if second is not None:
        front = "degree" if word.lower() == "degrees" else word.lower()
        pair = f"{front} {second[1].lower()}"
        phrase = PHRASES.get(pair) or PHRASES.get(pair[:-1]) or PHRASES.get(pair[:-2])
        if phrase is not None and not text[second.end() : second.end() + 1].isalpha():
            return Unit(second.end(), phrase, Kind.MEASURE)
    if word[0] in "°º˚" and len(word) == 1:
        letter = _DEGREE_LETTER.match(text, end)
        if letter is not None:
            return Unit(letter.end(), f"°{letter[1]}", Kind.MEASURE)
    while True:
        unit = _known(text, start, end, gap, spelled)
        if unit is not None:
            return unit
        # "30-day-old", "5-mg-tablet": the unit is what stands before a hyphen.
        cut = max(word.rfind("-"), word.rfind("‑"))
        if cut <= 0:
            shorter = word.rstrip("0123456789²³%-‑")
            if shorter == word or not shorter:
                return None
            cut = len(shorter)
        word = word[:cut]
        end = start + cut


def _known(text: str, start: int, end: int, gap: str, spelled: bool) -> Unit | None:
    """Looks one word up in the tables."""
    word = text[start:end]
    lower = word.lower()
    stem = lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower
    time = TIMES.get(word) or (TIMES.get(stem) if len(stem) > 1 else None)
    if time is not None:
        is_inverse = gap == " " and _INVERSE_SIGN.match(text, end) is not None
        short = len(word) <= 2 and not is_inverse
        if short and (spelled or (gap == "-" and len(word) == 1) or _goes_on(text, end)):
            return None
        return Unit(end, time, Kind.DURATION)
    if word in SYMBOLS:
        if len(word) == 1 and word.isalpha() and not _is_letter_unit(text, end, word, gap, spelled):
            return None
        return Unit(end, "°C" if word in DEGREES else word, Kind.MEASURE)
    if stem in NAMES:
        return Unit(end, NAMES[stem], Kind.MEASURE)
    if word == "point" and _POINT_OF.match(text, end):
        return None
    if stem in PLAIN_NAMES:
        return Unit(end, "points" if stem == "point" else word, Kind.MEASURE)
    return None


def _is_letter_unit(text: str, end: int, word: str, gap: str, spelled: bool) -> bool:
    """Whether one letter behind a number is a unit and not the start of a name."""
    if spelled or word not in LETTERS or _goes_on(text, end):
        return False
    if not gap and word in "NTSMU":
        # "293T", "16S": glued capitals are names more often than units.
        return False
    if gap in ("-", "‑") and word not in "mgLKT":
        return False
    return _NAMES_CELLS.match(text, end) is None


def _goes_on(text: str, end: int) -> bool:
    """Whether a short symbol is rather the start of a name: "3 S-bands", "5 d'Aosta"."""
    following = text[end : end + 1]
    if following == "." and text[end + 1 : end + 2].isspace() and text[end + 2 : end + 3].islower():
        return True  # "6 M. mulatta"
    return following in ("-", "'", "’", "+", "&", "‑") or following.isalnum()


def _joined(text: str, at: int, *, words: bool = True) -> tuple[int, str] | None:
    """What is multiplied or divided on to a unit: its end and its text, "/kg/day".

    `words`: any noun may stand behind "per" ("1.8 Gy per fraction").
    """
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
        if symbol is None and word[-1] in "23²³" and (stem := denominator(word[:-1])) is not None:
            symbol = stem + word[-1]
        if symbol is None and words and join["per"] and word.islower() and amount is None:
            symbol = word
        if symbol is None:
            break
        divides = join["over"] or join["per"]
        name += ("/" if divides else "·") + (f"{amount} " if amount else "") + symbol
        end = match.end()
    if end == at or not (words or "/" in name):
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
        return SHORT_TIMES.get(stem, word)
    if word in SYMBOLS:
        return word
    if stem in TIMES:
        return SHORT_TIMES.get(stem, stem)
    if stem in NAMES:
        return NAMES[stem]
    if stem in PHRASES:
        return PHRASES[stem]
    if stem in DENOMINATORS or stem in PLAIN_NAMES or " " in stem or "-" in stem:
        return word
    return None
