"""Amounts of money: a sign or code in front, or the name of a currency behind."""

import re
from decimal import Decimal
from typing import NamedTuple

from lint.patterns import Pattern

_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "R$": "BRL", "CN¥": "CNY", "RMB": "CNY",
}  # fmt: skip
_CODES = frozenset(
    "USD GBP EUR JPY CHF CAD AUD NZD CNY INR SEK NOK DKK KRW BRL ZAR MXN SGD HKD TRY PLN".split()
)
_NAMES = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "sterling": "GBP", "franc": "CHF", "quid": "GBP", "won": "KRW", "rand": "ZAR", "krona": "SEK",
    "kronor": "SEK", "kroner": "NOK", "peso": "MXN", "rouble": "RUB", "ruble": "RUB",
    "pound": "GBP",
}  # fmt: skip
_FRONT = Pattern(
    r"(?:(?:US|AU|A|CA|C|NZ|HK|S|R)\$|CN¥|[$£€¥₹₩₽]|(?<![A-Za-z])(?:USD|GBP|EUR|JPY|CHF|CAD|AUD"
    r"|NZD|CNY|INR|SEK|NOK|DKK|RMB)[\s\u00a0]?)\s?$"
)
_MAGNITUDE = Pattern(
    r"[\s\u00a0\u202f-]?(?:(?P<k>[kK])|(?P<m>mn|m|M)|(?P<b>bn|b|B)|(?P<t>tn|trn|trillion"
    r"|T))(?![A-Za-z0-9²³/])"
)
_POWERS = {"k": 3, "m": 6, "b": 9, "t": 12}
_BEHIND = Pattern(
    r"[\s\u00a0-]?(?:(?P<code>[A-Z]{3})\b|(?P<sign>[€£$¥](?!\s?\d))|(?:US\s+"
    r"|American\s+)?(?P<name>[a-z]{3,9}?)s?\b(?!-))"
)
_CENTS = Pattern(r"[\s\u00a0](?:pence|cents?)\b|p\b")
_WEIGHT = Pattern(r"\b(?:weigh\w*|lost|los[es]|losing|gain\w*|heav\w+|body|shed)\b", re.IGNORECASE)


# The first words of what may stand behind an amount.
FIRST_WORDS = frozenset(
    (*_NAMES, *(f"{name}s" for name in _NAMES), "k", "m", "bn", "mn", "b", "tn")
)


class Currency(NamedTuple):
    """A currency beside a number: how far it reaches and what it is."""

    edge: int
    code: str


def currency_before(text: str, start: int, left: int) -> Currency | None:
    """The sign or code in front of a number; `edge` is where it starts."""
    beside = text[start - 1 : start]
    if beside in (" ", "\u00a0"):
        beside = text[start - 2 : start - 1]
    if start <= left or not (beside in _SIGNS or beside.isupper()):
        return None
    match = _FRONT.search(text[max(left, start - 6) : start])
    if match is None:
        return None
    sign = match.group().strip()
    return Currency(start - len(match.group()), _SIGNS.get(sign, sign))


class Amount(NamedTuple):
    """An amount with its magnitude applied; `power` is 0 where none is written."""

    end: int
    value: Decimal
    power: int


def magnitude(text: str, end: int, value: Decimal) -> Amount:
    """End and worth of an amount with "bn", "m" or "k" behind it."""
    match = _MAGNITUDE.match(text, end)
    if match is None or match.lastgroup is None:
        return Amount(end, value, 0)
    power = _POWERS[match.lastgroup]
    return Amount(match.end(), value.scaleb(power), power)


def is_weight(text: str, end: int, left: int) -> bool:
    """Whether pounds are weighed: "lost 12 pounds"."""
    return _WEIGHT.search(text[max(left, end - 60) : end + 40]) is not None


def currency_behind(text: str, end: int, left: int) -> Currency | None:
    """The code or name behind a number; `edge` is where it ends."""
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    if match["code"]:
        return Currency(match.end(), match["code"]) if match["code"] in _CODES else None
    if match["sign"]:
        return Currency(match.end(), _SIGNS[match["sign"]])
    code = _NAMES.get(match["name"])
    if code is None:
        return None
    if match["name"] == "pound" and is_weight(text, end, left):
        return None
    return Currency(match.end(), code)
