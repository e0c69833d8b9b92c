"""A printed date against every date under which a work appeared.

Print, online, published, issued and posted all may be cited, never the day of registration. Two
dates are compared as far as both go. A day in figures that can be read in two ways (03/04/2018) is
right when either reading is.
"""

from lint.matching.folding import words
from lint.matching.verdict import Verdict, differs, match, near, unknown
from lint.work import Date, Work

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LONG_MONTHS = """january february march april may june july august september october november
    december""".split()
_OLDEST, _NEWEST = 1500, 2100


def compare_date(printed: str, work: Work) -> Verdict:
    """Whether a printed date is one of the work's."""
    readings = read_dates(printed)
    if not readings:
        return unknown("the printed date cannot be read")
    dates = work.dates
    if not dates:
        return unknown("the record has no date")
    shown = ", ".join(dict.fromkeys(str(date) for date in dates))
    if any(same_date(one, date) for one in readings for date in dates):
        return match()
    year = readings[0].year
    if any(date.year == year for date in dates):
        return near("another day of the same year", shown)
    if any(str(year) in words(name) for name in work.container_title):
        return match("the year that the book is named for")
    years = [date.year for date in dates]
    is_online_only = work.published_online is not None and work.published_print is None
    if is_online_only and year == max(years) + 1:
        return near("the year after it appeared online", shown)
    if work.type == "posted-content" and year > max(years):
        return near("later than the preprint", shown)
    return differs("another year", shown)


def read_dates(text: str) -> tuple[Date, ...]:
    """A printed date in each of its readings; none where no year is found."""
    parts = _parts(text)
    years = [part for part in parts if _is_year(part)]
    if not years:
        return ()
    year = int(years[0])
    position = parts.index(years[0])
    month = next((_month(part) for part in parts if _month(part) is not None), None)
    figures = [int(part) for part in parts if part.isdigit() and len(part) <= 2]
    if month is not None:
        day = figures[0] if figures and 1 <= figures[0] <= 31 else None
        return (Date(year=year, month=month, day=day),)
    return _in_figures(year, figures, is_year_first=position == 0)


def _parts(text: str) -> list[str]:
    """The words and figures of a date, times of day and endings of figures (24th) left out."""
    day, found, _ = text.partition("T")
    text = day if found and day[-1:].isdigit() else text
    pieces = []
    for word in words(text.replace("/", " ").replace(".", " ")):
        bare = word.rstrip("stndrh")
        pieces.append(bare if bare.isdigit() else word)
    return pieces


def _in_figures(year: int, figures: list[int], *, is_year_first: bool) -> tuple[Date, ...]:
    if not figures:
        return (Date(year=year),)
    if len(figures) == 1:
        month = figures[0]
        return (Date(year=year, month=month),) if 1 <= month <= 12 else (Date(year=year),)
    first, second = figures[:2]
    pairs = [(first, second)] if is_year_first else [(second, first), (first, second)]
    found = tuple(
        Date(year=year, month=month, day=day)
        for month, day in dict.fromkeys(pairs)
        if 1 <= month <= 12 and 1 <= day <= 31
    )
    return found or (Date(year=year),)


def _is_year(part: str) -> bool:
    return len(part) == 4 and part.isdigit() and _OLDEST <= int(part) <= _NEWEST


def _month(part: str) -> int | None:
    """The month that a word names, in full or cut to three letters or four (Sept)."""
    if part[:3] not in _MONTHS or len(part) < 3:
        return None
    number = _MONTHS.index(part[:3]) + 1
    return number if _LONG_MONTHS[number - 1].startswith(part) else None


def same_date(one: Date, other: Date) -> bool:
    """Whether two dates are the same as far as both go."""
    if one.year != other.year:
        return False
    if one.month is None or other.month is None:
        return True
    if one.month != other.month:
        return False
    return one.day is None or other.day is None or one.day == other.day
