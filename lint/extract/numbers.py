"""Digits to numbers, in all the dress that digits wear.

One linear pass; every other file of this room starts from what it finds. A comma before exactly
three digits groups thousands and is a decimal comma otherwise; blanks of any width group threes;
the middle dot is a point. A hyphen is a minus only where nothing stands before it that could make
it a dash of a range or of a name.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from lint.patterns import Pattern

# A longer run of digits is no number that a person wrote (hashes, sequences, fuzz).
LONGEST = 30

BLANKS = " \u00a0\u2007\u2009\u202f"
MINUS = "-−–\u2010\u2011"
POINTS = ".·∙⋅"
_GLUED_IN_FRONT = f"{MINUS}{POINTS}+"
_BEFORE_PLUS = frozenset(" \n\u00a0([=,;:/~≈<>")
_BEFOREMAGNITUDE = ("-", *BLANKS, "\n")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667"}

_POWER = (
    rf"(?:\s?[×xX*]\s?10(?:\^[-−–+]?[0-9]{{1,3}}\^?|\s?[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}"
    rf"|[-−–][0-9]{{1,3}}(?![0-9{POINTS}]))"
    # "3.0 × 10 5 cells": what was raised stands apart where the marks of it were lost.
    rf"|\s?×\s?10\s[-−–]?[0-9]{{1,2}}(?![0-9A-Za-z%–-]|[{POINTS},][0-9]|\s?[×%±])"
    r"|[eE][-−+]?[0-9]{1,3}(?!\w|\.[0-9]))"
)
_DIGITS = Pattern(
    # Opens with one set of characters, which the engine can skip to; what the first digit
    # must be is looked at behind it.
    r"[0-9½¼¾⅓⅔](?:(?<=[1-9])(?:"
    rf"[0-9]{{0,2}}(?:,[0-9]{{3}})+(?![0-9])(?:[{POINTS}][0-9]+)?"  # 12,345.6
    rf"|[0-9]{{0,2}}(?:[{BLANKS}][0-9]{{3}})+(?![0-9])(?:[{POINTS},][0-9]+)?"  # 12 345
    r"|[0-9]{0,2}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])"  # 1.250,75
    r"|[0-9]{0,2}(?:\.[0-9]{3}){2,}(?![0-9.])"  # 1.250.000
    r"|(?<=1)(?P<base>0)(?:\^(?P<caret>[-−–+]?[0-9]{1,3})\^?|\s?(?P<super>[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
    # "10-6 M": no range goes down; what was raised lost its marks.
    r"|(?P<flat>[-−–][1-9])(?=\s?(?:M|mol(?:/|\s)[Ll])(?![A-Za-z]))))"
    rf"|(?<=[0-9])(?:[0-9]*[{POINTS}][0-9]+"
    r"|(?<=0),[0-9]+|[0-9]*,[0-9]{1,2}(?![0-9,])"  # 3,5
    rf"|[0-9]*)|)(?P<power>{_POWER})?(?P<half>[½¼¾⅓⅔])?"
)
_SPACED_MINUS = Pattern(r"(?:[(\[=,]|CI)\s?[-−]\s\Z")
_DECIMAL_COMMA = Pattern(r"[0-9],[0-9]{1,2}(?![0-9])")
MAGNITUDE = Pattern(
    r"[\s\u00a0-]{1,2}(hundred|thousand|million|billion|trillion|dozen)\b(?!-fold)", re.IGNORECASE
)

SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}


class Number(NamedTuple):
    """One number of a text: where it stands, sign included, and what it is worth."""

    start: int
    end: int
    value: Decimal
    spelled: bool = False
    fold: bool = False  # "fourfold": the word holds its own factor
    power: int = 0  # of the magnitude behind it: 6 in "1.2 million" and "1.2 × 10⁶"


def digit_numbers(text: str) -> list[Number]:
    """The numbers written in digits, in order; a magnitude word behind one belongs to it."""
    found: list[Number] = []
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        written = match.group()
        if end - start > LONGEST:
            found.append(Number(start, end, Decimal(0)))
            continue
        comma = written.find(",")
        if comma > 0 and _is_pair(text, start, end, written):
            # "(3,7)" in a text that writes points: two numbers, not 3.7.
            found.append(Number(start, start + comma, Decimal(written[:comma])))
            found.append(Number(start + comma + 1, end, Decimal(written[comma + 1 :])))
            continue
        value = Decimal(written) if written.isdecimal() else _value(match)
        if start and text[start - 1] in _GLUED_IN_FRONT:
            start, value = _with_sign_and_point(text, start, value, written)
        elif "." in written and _is_spaced_minus(text, start):
            start, value = start - 2, -value
        magnitude = MAGNITUDE.match(text, end) if text[end : end + 1] in _BEFOREMAGNITUDE else None
        if magnitude is not None:
            word = magnitude.group(1).lower()
            power = SCALES[word].adjusted() if word != "dozen" else 0
            found.append(Number(start, magnitude.end(), scaled(value, word), power=power))
            continue
        found.append(Number(start, end, value, power=_exponent(match)))
    return found


def _is_spaced_minus(text: str, start: int) -> bool:
    """Whether a minus stands a blank in front: "(- 0.83 points, 95% CI - 1.06, - 0.60)"."""
    if start < 3 or text[start - 1] != " " or text[start - 2] not in MINUS:
        return False
    return _SPACED_MINUS.search(text, max(0, start - 5), start) is not None


def _is_pair(text: str, start: int, end: int, written: str) -> bool:
    """Whether digits with a comma, alone in their bracket, are two bounds and not a decimal."""
    if (
        text[start - 1 : start] not in ("(", "[")
        or text[end : end + 1] not in (")", "]")
        or start == 0
    ):
        return False
    low, _, high = written.partition(",")
    if not (low.isdecimal() and high.isdecimal() and len(high) <= 2 and int(low) < int(high)):
        return False
    return _DECIMAL_COMMA.search(text, max(0, start - 60), start) is None


def _value(match: re.Match[str]) -> Decimal:
    """The worth of matched digits without sign."""
    if match["base"]:
        exponent = match["caret"] or match["super"] or match["flat"]
        return Decimal(10) ** int(exponent.translate(SUPERSCRIPTS))
    written = match.group()
    for tail in (match["half"], match["power"]):
        if tail:
            written = written[: -len(tail)]
    value = Decimal(HALVES.get(written) or plain_digits(written))
    value = value.scaleb(_exponent(match))
    if match["half"]:
        value += Decimal(HALVES[match["half"]])
    return value


def _exponent(match: re.Match[str]) -> int:
    """The power of ten that matched digits are multiplied with: 6 in "1.2 × 10⁶"."""
    if not match["power"]:
        return 0
    power = match["power"].translate(SUPERSCRIPTS).replace(" ", "").rstrip("^")
    return int(re.split(r"10\s?\^?|[eE]", power, maxsplit=1)[-1])


def plain_digits(written: str) -> str:
    """Digits with a dot for the decimal mark and nothing else.

    >>> plain_digits("1.250,75"), plain_digits("12,345.6"), plain_digits("3,5")
    ('1250.75', '12345.6', '3.5')
    """
    for blank in BLANKS:
        written = written.replace(blank, "")
    for point in POINTS[1:]:
        written = written.replace(point, ".")
    whole, comma, places = written.rpartition(",")
    if not comma:
        return written.replace(".", "") if written.count(".") > 1 else written
    if "." in places or (len(places) == 3 and whole[:1] != "0"):
        return written.replace(",", "")
    return f"{whole.replace('.', '').replace(',', '')}.{places}"


def _with_sign_and_point(
    text: str, start: int, value: Decimal, written: str
) -> tuple[int, Decimal]:
    """The number's start and worth with what stands glued in front: ".05", "−7.2"."""
    if start and text[start - 1] in POINTS and written.isdigit():
        front = text[start - 2 : start - 1]
        if not (front.isalnum() or front in tuple(")]%.")):
            start -= 1
            value = Decimal(f"0.{written}")
    if start and text[start - 1] == "+" and (start == 1 or text[start - 2] in _BEFORE_PLUS):
        return start - 1, value
    if start and text[start - 1] in MINUS and is_sign(text, start - 1):
        return start - 1, -value
    return start, value


def is_sign(text: str, at: int) -> bool:
    """Whether the dash at `at`, with a number right behind it, is a minus."""
    front = text[at - 1 : at]
    if front and (front.isalnum() or front in "%°)]}.’'\"”+/_*"):
        return False
    if text[at] == "−":
        return True
    if front in tuple(MINUS):
        # "-0.44--0.18": the second of two dashes is the sign, if digits stand before the first.
        return text[at - 2 : at - 1].isdigit()
    if text[at] in "–\u2010\u2011" or front.isspace():
        if text[at - 2 : at] == "  ":
            return True
        # "3 -5" and "3 –5" are ranges, "by -5" and "(–5" are not.
        return not text[:at].rstrip()[-1:].isdigit() if at < 40 else _no_digit_before(text, at)
    return True


def _no_digit_before(text: str, at: int) -> bool:
    return not text[at - 40 : at].rstrip()[-1:].isdigit()


def scaled(value: Decimal, word: str) -> Decimal:
    """A number times its magnitude word; the zeros that it implies are not printed places.

    >>> scaled(Decimal("1.2"), "million")
    Decimal('1.2E+6')
    """
    scale = SCALES[word]
    return value * scale if scale < 1000 else value.scaleb(scale.adjusted())
