"""Dates, and when a duration is an age.

A year is a date with a number for its value; a finer date is ISO text: 2018-10-24, 2018-10, and
without a year --10-24.
"""

import re

from lint.extract.draft import Draft
from lint.extract.numbers import Number
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
_MONTH = r"(?P<{}>[A-Z][a-z]{{2,8}})\.?"
_MONTH_BEFORE = re.compile(r"\b([A-Z][a-z]{2,8})\.?,?\s+(?:the\s+|of\s+)?$")
# What a date must have beside its digits: other digits with dashes, or a month's name.
_DATE_BEHIND = re.compile(
    r"\d{4}-\d\d|\d{1,4}/\d|\d{1,2}\.\d|\d{1,2}(?:st|nd|rd|th)?(?:\s?[–—-]\s?\d|\s+(?:to|and"
    r"|through|until)\s+\d|[\s-]+(?:of\s+)?(?:the\s+)?[A-Z][a-z]{2})"
)
_MONTH_LETTERS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s*(?:the\s|of\s)?$"
)
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?![\d-])")
_SLASHED = re.compile(
    r"(\d{1,4})/(\d{1,2})/(\d{2,4})(?![\d/])|(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)"
)
_DAY_MONTH = re.compile(
    rf"(?:st|nd|rd|th)?(?:\s+of)?[\s-]{_MONTH.format('month')}(?:,?[\s-]+(?P<year>[12]\d{{3}})"
    r"(?!\d))?"
)
_DAY_RANGE = re.compile(
    rf"(?:st|nd|rd|th)?\s?(?:[–—-]|to|and|through|until)\s?(?P<last>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?(?:\s+of)?\s+{_MONTH.format('month')}(?:,?\s+(?P<year>[12]\d{{3}})(?!\d))?"
)
_MONTH_DAY_YEAR = re.compile(
    r"(?:st|nd|rd|th)?(?:\s?[–-]\s?(?P<last>\d{1,2})(?:st|nd|rd"
    r"|th)?)?(?P<tail>,?\s+(?P<year>[12]\d{3})(?!\d))?"
)
_MONTH_RANGE = re.compile(
    rf"(?:\b(?P<between>[Bb]etween)\s+)?\b{_MONTH.format('month')}\s?(?:[–—-]|\s(?:to|through)\s"
    r"|\s(?P<and>and)\s)\s*$"
)
_BETWEEN = re.compile(r"\b[Bb]etween\s+$")
_RANGE_WORD = re.compile(r"\s?[–—-]\s?|,?\s+(?:to|through|thru)\s+")
_NEXT_DATE = re.compile(rf"(?:{_MONTH.format('before')}\s+)?(?P<day>\d{{1,2}})(?!\d|[.,]\d|%)")
_NEXT_MONTH = re.compile(rf"{_MONTH.format('month')}\s+(?P<year>[12]\d{{3}})(?!\d)")

_YEAR_NOUNS = re.compile(
    r"\s+(?:patients|participants|people|women|men|children|adults|persons|individuals|subjects"
    r"|cases|deaths|samples"
    r"|households|respondents|volunteers|students|residents|babies|births|steps|controls|genes"
    r"|cells|sequences"
    r"|genomes|sites|articles|papers|studies|trials|records|animals|mice|times|infections|species"
    r"|birds|trees)\b"
)
_IN_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Oo]f|[Tt]he|[Ll]ate"
    r"|[Ee]arly|[Mm]id)[\s-]+$"
)
_OVER_BEFORE = re.compile(r"(?<![A-Za-z])([Oo]ver|[Uu]nder)-$")
_AGE_TAIL = re.compile(r"(?:-|\s+)olds?\b|\s+of\s+age\b|-of-age\b")
_PERSONS = (
    r"people|patients?|adults|women|men|children|those|anyone|everyone|girls|boys|participants"
    r"|persons|individuals|infants|babies"
    r"|residents|workers|teenagers|adolescents|youths?|females|males|subjects|kids|citizens"
    r"|volunteers|drivers|mothers|fathers"
    r"|toddlers|voters|Americans|Britons|pensioners|population|survivors|smokers|veterans|users"
    r"|pupils|donors|mice|anybody"
    r"|everybody|somebody|someone|students|carers|nurses|members|employees"
)
_PERSON_BEFORE = re.compile(
    rf"\b(?:{_PERSONS})(?:,)?(?:\s+(?:who\s+(?:are|were)|that\s+(?:are|were)|were|are|of"
    r"|aged))?\s*\(?$",
    re.IGNORECASE,
)
_PEOPLE_BEFORE = re.compile(
    r"\b(?:patients?|adults|women|men|children|girls|boys|participants|persons|individuals|infants"
    r"|people|adolescents)\s+\(?$",
    re.IGNORECASE,
)
_AGE_OF_BEFORE = re.compile(
    r"\b(?:[Aa]ges?|aged)(?:\s+(?:of|was|were|is|from|between|group|range|ranged|ranges"
    r"|from))*\s*[:,=(]?\s*$"
)


# "Pham 1567" is a name; so old a year has no capital in front, save at the start of a sentence.
_CAPITAL_BEFORE = re.compile(r"[a-z,)]\s+[A-Z][A-Za-z-]+\s$")


def is_year(text: str, number: Number) -> bool:
    """Whether a bare number is a year."""
    if number.spelled or number.end - number.start != 4 or number.value.as_tuple().exponent != 0:
        return False
    if not 1500 <= number.value <= 2099:
        return False
    if number.value < 1900 and _CAPITAL_BEFORE.search(
        text[max(0, number.start - 20) : number.start]
    ):
        return False
    if _YEAR_NOUNS.match(text, number.end):
        return (
            number.value >= 1900
            and _IN_BEFORE.search(text[max(0, number.start - 12) : number.start]) is not None
        )
    return True


def date_at(text: str, number: Number, left: int) -> Draft | None:
    """The date that the number is part of, finer than a year; a range of two where there is one."""
    if number.spelled or number.value > 2099:
        return None
    start = number.start + (text[number.start] in "-−–")
    if text[start - 1 : start].isalnum() or not (
        _DATE_BEHIND.match(text, start)
        or _MONTH_LETTERS.search(text[max(left, start - 12) : start])
    ):
        return None
    first = _single(text, start, left)
    if first is None:
        return _two_days(text, start)
    begin, end, iso = first
    draft = Draft(begin, end, Kind.DATE, (), dates=(iso,), core=begin)
    since = _since_month(text, begin, left) if len(iso) == len("2020-05") else None
    if since is not None:
        draft.start, draft.form, draft.dates = (
            since[0],
            Form.RANGE,
            (f"{iso[:4]}-{since[1]:02}", iso),
        )
        return draft
    gap = _RANGE_WORD.match(text, end)
    opening = _BETWEEN.search(text[max(left, begin - 20) : begin])
    between = opening is not None
    if gap is None and opening is not None:
        gap = re.compile(r"\s+and\s+").match(text, end)
    if gap is not None:
        second = _second(text, gap.end(), iso)
        if second is not None:
            draft.end, draft.form = second[0], Form.RANGE
            draft.dates = (_completed(iso, second[1]), second[1])
            draft.start = begin - len(opening.group()) if opening is not None else begin
    return draft


def _completed(first: str, second: str) -> str:
    """The first of two dates with the year that only the second writes."""
    return second[:4] + first[1:] if first.startswith("--") and second[0].isdigit() else first


def _single(text: str, start: int, left: int) -> tuple[int, int, str] | None:
    """One date around the digits at `start`: begin, end, ISO text."""
    iso = _ISO.match(text, start)
    if (
        iso is not None
        and 1 <= int(iso[2]) <= 12
        and 1500 <= int(iso[1]) <= 2099
        and (iso[3] or iso[2][0] == "0")
    ):
        if iso[3] is None and not int(iso[1]) >= 1900:
            return None
        return start, iso.end(), iso.group()
    slashed = _SLASHED.match(text, start)
    if slashed is not None:
        return _from_slashes(slashed)
    if not re.match(r"\d{1,2}(?!\d|[.,·]\d)", text[start : start + 4]):
        return _month_year(text, start, left)
    day = int(re.match(r"\d+", text[start : start + 2]).group())  # type: ignore[union-attr]
    if not 1 <= day <= 31:
        return None
    end_of_day = start + len(str(day)) + (text[start] == "0")
    match = _DAY_MONTH.match(text, end_of_day)
    if match is not None and match["month"].lower() in MONTHS:
        month = MONTHS[match["month"].lower()]
        return start, match.end(), _iso(match["year"], month, day)
    before = _MONTH_BEFORE.search(text[max(left, start - 14) : start])
    if before is None or before[1].lower() not in MONTHS:
        return None
    behind = _MONTH_DAY_YEAR.match(text, end_of_day)
    end, year = end_of_day, None
    if behind is not None and behind["last"] is None:
        end, year = behind.end(), behind["year"]
    if text[end : end + 1] == "%":
        return None
    return start - len(before.group()), end, _iso(year, MONTHS[before[1].lower()], day)


def _month_year(text: str, start: int, left: int) -> tuple[int, int, str] | None:
    """ "March 2020"."""
    year = re.match(r"[12]\d{3}(?!\d|[.,]\d)", text[start : start + 6])
    before = _MONTH_BEFORE.search(text[max(left, start - 14) : start])
    if year is None or before is None or before[1].lower() not in MONTHS:
        return None
    begin = start - len(before.group())
    return begin, start + 4, f"{year.group()}-{MONTHS[before[1].lower()]:02}"


def _since_month(text: str, begin: int, left: int) -> tuple[int, int] | None:
    """The month in front of "to May 2020" or "and May 2020": where it begins, and its number."""
    match = _MONTH_RANGE.search(text[max(left, begin - 32) : begin])
    if (
        match is None
        or match["month"].lower() not in MONTHS
        or (match["between"] is None) == (match["and"] is not None)
    ):
        return None
    return begin - len(match.group()), MONTHS[match["month"].lower()]


def _iso(year: str | None, month: int, day: int) -> str:
    return f"{year or '-'}-{month:02}-{day:02}"


def _from_slashes(match: re.Match[str]) -> tuple[int, int, str] | None:
    """24/10/2018 and 10/24/2018; which is which only where one number is above twelve."""
    first, second, third = (int(part) for part in match.groups() if part is not None)
    if first > 31:
        year, month, day = first, second, third
    else:
        day, month, year = (second, first, third) if second > 12 else (first, second, third)
    if year < 100:
        year += 2000
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.start(), match.end(), f"{year}-{month:02}-{day:02}"


def _second(text: str, at: int, first: str) -> tuple[int, str] | None:
    """The second date of a range that starts at `at`: its end and ISO text."""
    digits = re.compile(r"(?:[A-Z][a-z]{2,8}\.?\s+)?(?:the\s+)?(?=\d)").match(text, at)
    if digits is None:
        return None
    single = _single(text, digits.end(), at)
    if single is not None:
        return single[1], single[2]
    match = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?![\d.]\d|%)").match(text, digits.end())
    if match is None or digits.end() != at or len(first) < 6:
        return None
    day = int(re.sub(r"\D", "", match.group()))
    year = re.compile(r",?\s+([12]\d{3})(?!\d)").match(text, match.end())
    if not 1 <= day <= 31:
        return None
    prefix = f"{year[1]}-{first[-5:-3]}" if year else first[:-3]
    return (year or match).end(), f"{prefix}-{day:02}"


def _two_days(text: str, start: int) -> Draft | None:
    """ "3 to 12 March 2020", "between 3 and 12 March"."""
    day = re.compile(r"\d{1,2}(?!\d|[.,]\d)").match(text, start)
    if day is None:
        return None
    match = _DAY_RANGE.match(text, day.end())
    if match is None or match["month"].lower() not in MONTHS:
        return None
    month = MONTHS[match["month"].lower()]
    begin = start
    if text[max(0, start - 8) : start].lower() == "between ":
        begin = start - 8
    elif re.match(r"\s?(?:and|until)\b", text[day.end() : day.end() + 7]):
        return Draft(
            start,
            day.end(),
            Kind.DATE,
            (),
            dates=(_iso(match["year"], month, int(day.group())),),
            core=start,
        )
    dates = (
        _iso(match["year"], month, int(day.group())),
        _iso(match["year"], month, int(match["last"])),
    )
    return Draft(begin, match.end(), Kind.DATE, (), dates=dates, form=Form.RANGE, core=start)


def age_end(text: str, end: int) -> int | None:
    """Where "years old", "-year-old" or "years of age" ends, for a duration that ends at `end`."""
    match = _AGE_TAIL.match(text, end)
    return match.end() if match else None


def is_age(text: str, lead: int, left: int) -> bool:
    """Whether the words in front of `lead` make a number an age: "patients", "ages"."""
    front = text[max(left, lead - 40) : lead]
    return _PERSON_BEFORE.search(front) is not None or _AGE_OF_BEFORE.search(front) is not None


def follows_people(text: str, lead: int, left: int) -> bool:
    """Whether people stand right in front: "children 6–23 months"."""
    return _PEOPLE_BEFORE.search(text[max(left, lead - 30) : lead]) is not None


def over_age(text: str, number: Number) -> Draft | None:
    """ "The over-65s", "under-5 mortality"."""
    front = _OVER_BEFORE.search(text[max(0, number.start - 7) : number.start])
    if (
        front is None
        or not 1 <= number.value <= 110
        or text[number.end : number.end + 1] in ("%", "-")
    ):
        return None
    start = number.start - len(front.group())
    end = number.end + (text[number.end : number.end + 1] == "s")
    relation = Relation.MORE if front[1].lower() == "over" else Relation.LESS
    return Draft(
        start, end, Kind.AGE, (number.value,), unit="year", relation=relation, core=number.start
    )
