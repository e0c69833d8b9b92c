"""What the headers of a table cell say of the numbers in it.

A cell holds "41.6 (3.2)" or "0.66 (0.49–0.88)" and its row and column headers hold the names:
"HR (95% CI)", "n (%)", "Mean (SD)", "P value", "Age, years". Columns that only number their rows
are set aside.
"""

import re

from lint.extract.draft import Draft
from lint.extract.labels import find_labels
from lint.extract.masks import Mask
from lint.extract.money import currency_before
from lint.extract.units import unit_at
from lint.patterns import Pattern
from lint.quantity import Form, Kind

_INDEX = Pattern(
    r"\s*(?:no\.?|nr\.?|#|refs?\.?|references?|rank|id|item|row|study\s+no\.?|chr|chromosome|stage"
    r"|grade|pmid|entry|model|step|week|day|visit)\s*$",
    re.IGNORECASE,
)
_YEAR = Pattern(r"\byears?\b(?!\s*s\b)|\bpublished\b|\bdate\b", re.IGNORECASE)
_P = Pattern(r"^\s*\*?p\*?(?:[\s-]?values?)?(?:\s*for\s+\w+)?\s*\*?$", re.IGNORECASE)
_COUNT_PERCENT = Pattern(r"\b(?:n|no\.?|number)\b[^()]*\(\s*%\s*\)|\(\s*%\s*\)", re.IGNORECASE)
_PERCENT = Pattern(r"%|\bper\s?cent\b|\bpercentage\b", re.IGNORECASE)
_PERCENT_COUNT = Pattern(r"%\s*,?\s*\(\s*n(?:\s*/\s*n)?\s*\)", re.IGNORECASE)
_SD = Pattern(r"\(\s*(?:±\s*)?(?:SD|s\.?d\.?|standard deviations?)\s*\)|±\s*SD", re.IGNORECASE)
_IQR = Pattern(r"\(\s*(?:IQR|inter-?quartile ranges?)\s*\)|\bIQR\b", re.IGNORECASE)
_AGE = Pattern(r"\bages?\b", re.IGNORECASE)
_UNIT = Pattern(r"[(\[,]\s*([^()\[\],]{1,24}?)\s*(?:[)\]]|$|,)")
_IN_BRACKETS = Pattern(r"\s?[(\[]\s?$")


def headed(
    text: str, drafts: list[Draft], headers: tuple[str, ...]
) -> tuple[list[Draft], list[Mask]]:
    """The drafts of a cell as its headers explain them, and what they set aside."""
    bare = [draft for draft in drafts if draft.bare]
    if not bare:
        return drafts, []
    column = headers[-1]
    if _INDEX.match(column) and len(drafts) == 1 and drafts[0].form is Form.POINT:
        return [], [Mask(drafts[0].start, drafts[0].end, "label_number")]
    for header in reversed(headers):
        if _explain(text, drafts, header):
            break
    return drafts, []


def _explain(text: str, drafts: list[Draft], header: str) -> bool:
    """Gives the bare drafts of a cell the kinds that one header names; whether it named any."""
    first = drafts[0]
    second = (
        drafts[1]
        if len(drafts) > 1 and _IN_BRACKETS.fullmatch(text[first.end : drafts[1].start])
        else None
    )
    named = False
    if _P.match(header) and first.bare:
        first.kind, first.bare, named = Kind.P, False, True
    elif _COUNT_PERCENT.search(header) and second is not None:
        if second.bare:
            second.kind, second.unit, second.bare = Kind.PERCENT, "%", False
        first.bare, named = False, True
    elif first.bare:
        named = _label_of(first, header) or _measure_of(first, header)
    if second is not None and second.bare and second.form is Form.POINT and _SD.search(header):
        second.kind, second.unit, second.bare, named = Kind.SD, None, False, True
    if second is not None and second.form is Form.RANGE and _IQR.search(header):
        second.kind, second.unit, second.bare, named = Kind.IQR, None, False, True
    elif (
        second is not None
        and second.form is Form.RANGE
        and second.bare
        and first.kind is Kind.EFFECT
    ):
        second.kind, second.bare = Kind.CI, False
    return named


def _label_of(draft: Draft, header: str) -> bool:
    """An effect or statistic that the header names."""
    for label in find_labels(f"{header} = 0"):
        if label.kind in (Kind.EFFECT, Kind.STAT, Kind.P) and draft.form is not Form.RANGE:
            draft.kind, draft.label, draft.bare = label.kind, label.name, False
            return True
        if label.kind is Kind.CI and draft.form is Form.RANGE:
            draft.kind, draft.level, draft.bare = Kind.CI, label.level, False
            return True
    return False


def _measure_of(draft: Draft, header: str) -> bool:
    """A percentage, an age, money or a unit that the header names."""
    if _PERCENT.search(header):
        draft.kind, draft.unit, draft.bare = Kind.PERCENT, "%", False
        return True
    if _AGE.search(header):
        draft.kind, draft.unit, draft.bare = Kind.AGE, "year", False
        return True
    for match in _UNIT.finditer(header):
        currency = currency_before(f"{match[1]}1", len(match[1]), 0)
        if currency is not None and currency.edge == 0:
            draft.kind, draft.unit, draft.bare = Kind.MONEY, currency.code, False
            return True
        unit = unit_at(f"1 {match[1]}", 1)
        if unit is not None and unit.end >= len(match[1]) + 2:
            draft.kind, draft.unit, draft.bare = unit.kind, unit.name, False
            return True
    return False
