"""Years and dates.

A year is a date with a number for its value; a finer date is ISO text: 2018-10-24, 2018-10, and
without a year --10-24. A decade is a range of ten years, and only about that. "Until" joins no
range: the dates on its two sides stand by themselves.
"""

import re
from typing import NamedTuple

from lint.extract.draft import Draft
from lint.extract.numbers import Number
from lint.patterns import Pattern
from lint.quantity import Form, Kind, Relation

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_NTH = r"(?:st|nd|rd|th)?"
# Years that bare digits are read as; before the second, only where nothing else explains them.
_FIRST_YEAR, _PLAIN_YEAR, _LAST_YEAR = 1500, 1900, 2099
# Years that projections go to are round ones.
_FAR_YEAR, _ROUND = 2500, 50
_FAR_BEFORE = Pattern(r"\b(?:by|in|until|till|year|beyond|the\syear)\s$", re.IGNORECASE)
_NO_NOUN_BEHIND = Pattern(
    r"\s*(?:$|[.,;:)]\s*(?!\d)|(?:the|a|an|under|with|if|in|and|or|as|but|from|for|when|compared"
    r"|relative|because|without|according|is|was|are|were|will|could|would|may|might|than|on|at)\b)"
)

# What a date must have beside its digits: more digits behind a mark, or a month's name.
_BEHIND = Pattern(
    r"\d{4}-\d\d|\d{1,4}/\d|\d{1,2}\.\d"
    rf"|\d{{1,2}}{_NTH}(?:\s?[–—-]\s?\d|\s+(?:to|and|through|until)\s+\d"
    rf"|[\s-]+(?:of\s+)?(?:the\s+)?[A-Z][a-z]{{2}})"
)
_MONTH_BEHIND_FRONT = Pattern(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s*(?:the\s|of\s)?$"
)
_MARKS = frozenset("-–—/. \n\u00a0snrt")
_ISO = Pattern(r"(\d{4})-(\d\d)(?:-(\d\d))?(?![\d-])")
_SLASHED = Pattern(
    r"(\d{1,4})/(\d{1,2})/(\d{2,4})(?![\d/])|(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)"
)
_DAY = Pattern(r"\d{1,2}(?!\d|[.,·]\d)")
_DAY_BEHIND = Pattern(rf"\d{{1,2}}{_NTH}(?![\d.]\d|%)")
_FULL_YEAR = Pattern(r"[12]\d{3}(?!\d|[.,]\d)")
_MONTH_BEFORE = Pattern(rf"\b{_MONTH},?\s+(?:the\s+|of\s+)?$")
_MONTH_BEHIND = Pattern(rf"{_NTH}(?:\s+of)?[\s-]{_MONTH}(?:,?[\s-]+{_YEAR})?")
_YEAR_BEHIND = Pattern(rf"{_NTH}(?P<range>\s?[–-]\s?\d{{1,2}}{_NTH})?(?:,?\s+{_YEAR})?")
_LAST_DAY_BEHIND = Pattern(
    rf"{_NTH}\s?(?P<joined>[–—-]|to|and|through|until)\s?(?P<last>\d{{1,2}}){_NTH}"
    rf"(?:\s+of)?\s+{_MONTH}"
    rf"(?:,?\s+{_YEAR})?"
)
_MONTH_RANGE = Pattern(
    rf"(?:\b(?P<between>[Bb]etween)\s+)?\b{_MONTH}\s?(?:[–—-]|\s(?:to|through)\s"
    r"|\s(?P<and>and)\s)\s*$"
)
_BETWEEN = Pattern(r"\b[Bb]etween\s+$")
_RANGE_WORD = Pattern(r"\s?[–—-]\s?|,?\s+(?:to|through|thru)\s+")
_AND = Pattern(r",?\s+and\s+")
_SECOND_FRONT = Pattern(r"(?:[A-Z][a-z]{2,8}\.?\s+)?(?:the\s+)?(?=\d)")
_COMMA_YEAR = Pattern(rf",?\s+{_YEAR}")

_DECADE_BEHIND = Pattern(r"['’]?s(?![A-Za-z0-9])")

_COUNTED = Pattern(
    r"\s+(?:patients|participants|people|women|men|children|adults|persons|individuals|subjects"
    r"|cases|deaths|samples|households|respondents|volunteers|students|residents|babies|births"
    r"|steps|controls|genes|cells|sequences|genomes|sites|articles|papers|studies|trials|records"
    r"|animals|mice|times|infections|species|birds|trees)\b"
)
# "We enrolled 1763 couples", "1650 were randomised".
_COUNTING = Pattern(
    r"\b(?:enrol(?:l?ed|ling)|recruited|included|randomi[sz]ed|assigned|screened|identified"
    r"|interviewed|surveyed|sampled|analy[sz]ed|studied|treated|invited|total\s+of)\s+$",
    re.IGNORECASE,
)
_DOING = Pattern(
    r"\s+(?:were\s+(?:randomi[sz]ed|enrol|recruited|included|assigned|eligible|analy[sz]ed|treated)"
    r"|consulted|responded|completed|underwent|died)"
)
_PLURAL = Pattern(r"\s+[a-z]+s\b")
_IN_BEFORE = Pattern(
    r"\b(?:in|since|until|during|by|from|before|after|of|the|late|early|mid)[\s-]+$", re.IGNORECASE
)
_COMPARING = Pattern(
    r"\b(?:over|(?:more|fewer|less)\sthan|nearly|almost|at\sleast)\s$", re.IGNORECASE
)
_OF_YEAR = Pattern(
    r"\s+(?:\w+\s)?(?:levels|values|figures|rates|standards|prices|emissions|guidelines|criteria"
    r"|results|estimates|data|was|is|has|does|numbers|totals|averages|temperatures|models)\b"
)
# "Pham 1567" is a name; so old a year has no capital in front, save at the start of a sentence.
_CAPITAL_BEFORE = Pattern(r"[a-z,)]\s+[A-Z][A-Za-z-]+\s$")


class _Date(NamedTuple):
    begin: int
    end: int
    iso: str


def is_year(text: str, number: Number) -> bool:
    """Whether a bare number is a year."""
    if number.spelled or number.end - number.start != 4 or number.value.as_tuple().exponent != 0:
        return False
    front = text[max(0, number.start - 20) : number.start]
    if number.value > _LAST_YEAR:
        return _is_far_year(text, number, front)
    if number.value < _FIRST_YEAR:
        return False
    if number.value < _PLAIN_YEAR and _CAPITAL_BEFORE.search(front):
        return False
    if _COUNTING.search(front) or _is_compared_count(text, number, front):
        return False
    if _DOING.match(text, number.end):
        return _IN_BEFORE.search(front[-12:]) is not None
    if number.value < _PLAIN_YEAR and _PLURAL.match(text, number.end):
        return _IN_BEFORE.search(front[-12:]) is not None
    if _COUNTED.match(text, number.end):
        return number.value >= _PLAIN_YEAR and _IN_BEFORE.search(front[-12:]) is not None
    return True


def _is_far_year(text: str, number: Number, front: str) -> bool:
    """Whether a projection goes so far: "by 2100", "in 2150", and nothing is counted."""
    is_round = number.value <= _FAR_YEAR and number.value % _ROUND == 0
    if not is_round or _FAR_BEFORE.search(front) is None:
        return False
    return _NO_NOUN_BEHIND.match(text, number.end) is not None


def _is_compared_count(text: str, number: Number, front: str) -> bool:
    """Whether it is more or less than so many things: "over 2000 views", not "than 2005 levels"."""
    if _COMPARING.search(front) is None or _PLURAL.match(text, number.end) is None:
        return False
    return _OF_YEAR.match(text, number.end) is None


def decade_at(text: str, number: Number) -> Draft | None:
    """The ten years of "the 1990s"; None where the number is no decade."""
    # Not "10³⁰", which is as long.
    is_plain = not number.spelled and text[number.start : number.end].isdecimal()
    if not is_plain or not _FIRST_YEAR <= number.value <= _LAST_YEAR or number.value % 10:
        return None
    plural = _DECADE_BEHIND.match(text, number.end)
    if plural is None:
        return None
    years = (number.value, number.value + 9)
    return Draft(
        number.start,
        plural.end(),
        Kind.DATE,
        years,
        form=Form.RANGE,
        relation=Relation.ABOUT,
        core=number.start,
    )


def date_at(text: str, number: Number, left: int) -> Draft | None:
    """The date that the number is part of, finer than a year; a range of two where there is one."""
    if number.spelled or number.value > _LAST_YEAR:
        return None
    start = number.start + (text[number.start] in "-−–")
    if text[start - 1 : start].isalnum():
        return None
    if text[number.end : number.end + 1] not in _MARKS and not text[start - 1 : start].isspace():
        return None
    front = text[max(left, start - 12) : start]
    if not (_BEHIND.match(text, start) or _MONTH_BEHIND_FRONT.search(front)):
        return None
    date = _single(text, start, left)
    return _days(text, start, left) if date is None else _ranged(text, date, left)


def _ranged(text: str, date: _Date, left: int) -> Draft:
    """A date, with the month in front or the date behind that make it a range."""
    begin, end, iso = date
    draft = Draft(begin, end, Kind.DATE, (), dates=(iso,), core=begin)
    if len(iso) == len("2020-05"):
        front = text[max(left, begin - 32) : begin]
        month = _MONTH_RANGE.search(front)
        joined = month is not None and (month["between"] is not None) == (month["and"] is not None)
        if month is not None and joined and month["month"].lower() in MONTHS:
            draft.start, draft.form = begin - len(month.group()), Form.RANGE
            draft.dates = (f"{iso[:4]}-{MONTHS[month['month'].lower()]:02}", iso)
            return draft
    between = _BETWEEN.search(text[max(left, begin - 20) : begin])
    gap = _RANGE_WORD.match(text, end) or (_AND.match(text, end) if between else None)
    second = _second(text, gap.end(), iso) if gap is not None else None
    if second is not None:
        draft.end, draft.form = second.end, Form.RANGE
        draft.dates = (_with_year(iso, second.iso), second.iso)
        draft.start = begin - len(between.group()) if between is not None else begin
    return draft


def _with_year(first: str, second: str) -> str:
    """The first of two dates with the year that only the second writes."""
    return second[:4] + first[1:] if first.startswith("--") and second[0].isdigit() else first


def _single(text: str, start: int, left: int) -> _Date | None:
    """One date around the digits at `start`."""
    iso = _ISO.match(text, start)
    if iso is not None and 1 <= int(iso[2]) <= 12 and _is_iso_year(iso):
        return _Date(start, iso.end(), iso.group())
    slashed = _SLASHED.match(text, start)
    if slashed is not None:
        return _from_slashes(slashed)
    digits = _DAY.match(text, start)
    before = _MONTH_BEFORE.search(text[max(left, start - 14) : start])
    month = MONTHS.get(before["month"].lower()) if before is not None else None
    if digits is None:
        year = _FULL_YEAR.match(text, start)
        if year is None or before is None or month is None:
            return None
        return _Date(start - len(before.group()), year.end(), f"{year.group()}-{month:02}")
    day = int(digits.group())
    if not 1 <= day <= 31:
        return None
    behind = _MONTH_BEHIND.match(text, digits.end())
    if behind is not None and behind["month"].lower() in MONTHS:
        iso_text = _iso(behind["year"], MONTHS[behind["month"].lower()], day)
        return _Date(start, behind.end(), iso_text)
    if before is None or month is None:
        return None
    end, written = digits.end(), None
    tail = _YEAR_BEHIND.match(text, end)
    if tail is not None and tail["range"] is None:
        end, written = tail.end(), tail["year"]
    if text[end : end + 1] == "%":
        return None
    return _Date(start - len(before.group()), end, _iso(written, month, day))


def _is_iso_year(iso: re.Match[str]) -> bool:
    """Whether four digits in front of a month are a year and no count: "2010-12" is a range."""
    year = int(iso[1])
    if iso[3] is not None:
        return _FIRST_YEAR <= year <= _LAST_YEAR
    return _PLAIN_YEAR <= year <= _LAST_YEAR and iso[2].startswith("0")


def _iso(year: str | None, month: int, day: int) -> str:
    return f"{year or '-'}-{month:02}-{day:02}"


def _from_slashes(match: re.Match[str]) -> _Date | None:
    """24/10/2018 and 10/24/2018: the day is the number above twelve, else the first."""
    first, second, third = (int(part) for part in match.groups() if part is not None)
    if first > 31:
        year, month, day = first, second, third
    else:
        day, month, year = (second, first, third) if second > 12 else (first, second, third)
    if year < 100:
        year += 2000
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _Date(match.start(), match.end(), f"{year}-{month:02}-{day:02}")


def _second(text: str, at: int, first: str) -> _Date | None:
    """The second date of a range that starts at `at`: a date, or a day of the first one's month."""
    front = _SECOND_FRONT.match(text, at)
    if front is None:
        return None
    date = _single(text, front.end(), at)
    if date is not None:
        return date
    day = _DAY_BEHIND.match(text, at)
    if day is None or len(first) < len("--10-24"):
        return None
    number = int(day.group().rstrip("stndrh"))
    if not 1 <= number <= 31:
        return None
    year = _COMMA_YEAR.match(text, day.end())
    if year is not None:
        return _Date(at, year.end(), f"{year['year']}-{first[-5:-3]}-{number:02}")
    return _Date(at, day.end(), f"{first[:-3]}-{number:02}")


def _days(text: str, start: int, left: int) -> Draft | None:
    """ "3 to 12 March 2020", "between 3 and 12 March"; by itself the 3 of "3 and 12 March"."""
    day = _DAY.match(text, start)
    match = _LAST_DAY_BEHIND.match(text, day.end()) if day is not None else None
    if day is None or match is None or match["month"].lower() not in MONTHS:
        return None
    month = MONTHS[match["month"].lower()]
    iso = _iso(match["year"], month, int(day.group()))
    draft = Draft(start, day.end(), Kind.DATE, (), dates=(iso,), core=start)
    between = _BETWEEN.search(text[max(left, start - 20) : start])
    if between is None and match["joined"] in ("and", "until"):
        return draft
    draft.start = start - len(between.group()) if between is not None else start
    draft.end, draft.form = match.end(), Form.RANGE
    draft.dates = (iso, _iso(match["year"], month, int(match["last"])))
    return draft
