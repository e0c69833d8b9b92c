"""What quantities that stand side by side say of each other.

A unit written once for two numbers, a bracket right behind an estimate, a list of values behind
one label; and last, the direction of amounts.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lint.extract.direction import direction_of
from lint.extract.draft import Draft
from lint.extract.units import unit_at
from lint.patterns import Pattern
from lint.quantity import Direction, Form, Kind

_JOINED = Pattern(
    r"-?\s*(?:,|/|;|%)?\s*(?:(?:and|or|to|vs\.?|versus|v\.?|against|compared\s+(?:with|to)"
    r"|as\s+against|rather\s+than|→|->|⟶|then|than(?:\s+(?:at|after|in|on))?|but|x|×|by)"
    r"\s*(?:(?:from|only|just|a|an|the|of|by|to)\s+)?)?"
)
_CONJUNCTION = Pattern(r"\b(?:and|or|to|vs|v|versus|against|compared|than|but|x|by)\b|→|->|⟶|,|/|×")
_FAR = Pattern(
    r"\s(?:in|at|with|for|among|on|before|after|under|during|when"
    r"|points?\sat)\s[^.;:()]{1,50}?\s(?:to|and|vs\.?|versus|against|compared\s(?:with|to)|but)"
    r"(?:\s(?:only|just|a|about))?\s+$"
)
_OPENER = Pattern(r"\s(?:in|at|with|for|among|on)\s")
# Of these "3 × 4 cm" has two; "2 × 500 mg" has one, twice.
_LENGTHS = frozenset("m cm mm µm μm nm km dm m² inches feet ft in px pixels degrees ° Å".split())
_LENDS = frozenset(
    (
        *(Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION),
        *(Kind.MONEY, Kind.AGE, Kind.MULTIPLE, Kind.RATE),
    )
)
_NAMED = frozenset((Kind.EFFECT, Kind.STAT, Kind.P, Kind.SD))
_ESTIMATES = frozenset(
    (Kind.EFFECT, Kind.STAT, Kind.PERCENT, Kind.RATE, Kind.MULTIPLE, Kind.MEASURE, Kind.POINTS)
)
_NOUN_BEHIND = Pattern(
    r"\s+(?!(?:and|or|to|vs|versus|against|compared|in|at|with|for|of|on|among|respectively|per"
    r"|from|after|before|than|by|is|was"
    r"|were|when|while|as|during|under|across|the|if)\b)[a-z]{3,}"
)
_DIRECTED = frozenset(
    (
        *(Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.MEASURE),
        *(Kind.DURATION, Kind.MONEY, Kind.COUNT, Kind.FRACTION),
    )
)
_SPREAD_NAMED = Pattern(
    r"[(\[,±]\s*(?P<iqr>IQR|inter-?quartile\s+ranges?)|[(\[,±]\s*(?P<sd>SD|sd"
    r"|standard\s+deviations?|s\.d\.)\b|[(\[,±]\s*(?P<se>SEM?|standard\s+error)\b"
    r"|[(\[,]\s*(?P<range>[Rr]anges?)\b|[(\[,]\s*(?:(?P<level>9\d(?:\.\d)?)\s?%\s?)?(?P<ci>CIs?"
    r"|[Cc]onfidence\s+intervals?)"
)
_IN_BRACKETS = Pattern(r"\s?[(\[]\s?$")
_BRACKETED = Pattern(r"\s?[(\[][^()\[\]]{0,90}[)\]]")
_SENTENCE_END = Pattern(r"(?<!vs)(?<! v)[.!?]\s")
_HELD = Pattern(r"\s(?:vs\.?|versus|v\.?|compared\s(?:with|to)|as\sagainst)\s")
_SIGN = Pattern(r"[()\[\]]")
_RANGE_WORD = Pattern(r"[(\[,;]?\s?\b[Rr]ange[ds]?(?:\s+(?:of|from|was)|[:=,])?\s*$")


_FOR_DOSE = Pattern(r"\s(?:for|with|at|in|on)\s(?:the\s)?\d[\d.]*[\s-]?(?P<unit>[^\s\d,;.)]+)")
_OR = Pattern(r"\s*,\s*or\b")
_LISTED_BEFORE = Pattern(r"\d%?,\s*$")
# Further apart two estimates do not lend each other anything.
_NEAR = 90


def settle(text: str, drafts: list[Draft]) -> None:
    """Lends units and names between neighbours, reads brackets, and sets directions."""
    _merge_bounds(text, drafts)
    for before, draft in pairwise(drafts):
        _bracket(text, before, draft)
    for row in (drafts, *_by_bracket(text, drafts)):
        for draft, following in reversed(list(pairwise(row))):
            _lend_back(text, draft, following)
        for before, draft in pairwise(row):
            _lend_on(text, before, draft)
    _lend_to_estimates(text, drafts)
    _point(text, drafts)


def _lend_to_estimates(text: str, drafts: Sequence[Draft]) -> None:
    """ "The risk ratio was 1.02 (0.85–1.22) and in men it was 1.31 (1.05–1.63)"."""
    effect: Draft | None = None
    for draft, following in pairwise(drafts):
        if draft.kind is Kind.EFFECT:
            effect = draft
        elif effect is not None and draft.bare and draft.kind is not Kind.DATE:
            near = draft.start - effect.end <= 2 * _NEAR
            if not near or _SENTENCE_END.search(text, effect.end, draft.start):
                continue
            if _is_own_interval(text, draft, following):
                following.kind, following.bare, following.direction = Kind.CI, False, None
            if following.kind is Kind.CI:
                draft.kind, draft.label, draft.bare = Kind.EFFECT, effect.label, False


def _is_own_interval(text: str, draft: Draft, following: Draft) -> bool:
    """Whether "(1.06, 0.91 to 1.24)" goes on with an estimate and its bare bounds."""
    if not (following.bare and following.form is Form.RANGE and draft.form is Form.POINT):
        return False
    if text[draft.end : following.start].strip() not in (",", ";"):
        return False
    if text[draft.start - 1 : draft.start] not in ("(", "["):
        return False
    return following.values[0] <= draft.values[0] <= following.values[1]


def _merge_bounds(text: str, drafts: list[Draft]) -> None:
    """ "4 (2, 6)": two plain numbers in a bracket, around the one in front, are its bounds."""
    kept = drafts[:1]
    for draft in drafts[1:]:
        low = kept[-1]
        if len(kept) > 1 and _are_bounds(text, kept[-2], low, draft):
            low.end, low.form, low.values = draft.end, Form.RANGE, (*low.values, *draft.values)
        else:
            kept.append(draft)
    drafts[:] = kept


def _are_bounds(text: str, before: Draft, low: Draft, high: Draft) -> bool:
    """Whether `low` and `high` stand in a bracket behind `before`, and it between them."""
    if not (low.bare and high.bare and low.form is high.form is Form.POINT and before.values):
        return False
    if high.start - low.end > 2 or text[low.end : high.start] not in (",", ", ", ";", "; "):
        return False
    if text[high.end : high.end + 1] not in (")", "]") or low.start - before.end > 3:
        return False
    if not _IN_BRACKETS.fullmatch(text[before.end : low.start]):
        return False
    return low.values[0] <= before.values[0] <= high.values[0]


def _by_bracket(text: str, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts in rows, those of each bracket apart from those around it.

    In "(glucose 141 [133-149] vs. 159 [144-174] mg/dL)" the two means are neighbours.
    """
    rows: list[list[Draft]] = [[]]
    opened = [rows[0]]
    end = drafts[0].start if drafts else 0
    for draft in drafts:
        gap = text[end : draft.start]
        if len(opened) > 1 and _SENTENCE_END.search(gap):
            opened = rows[:1]
        for sign in _SIGN.findall(gap):
            if sign in "([":
                rows.append([])
                opened.append(rows[-1])
            elif len(opened) > 1:
                opened.pop()
        opened[-1].append(draft)
        end = draft.end
    return [row for row in rows if len(row) > 1]


def _gap(text: str, start: int, end: int) -> str:
    """What stands between two quantities, without what is in brackets."""
    gap = text[start:end]
    return _BRACKETED.sub("", gap) if len(gap) < 120 and gap[:2] in (" (", " [") else gap


def _lend_back(text: str, draft: Draft, following: Draft) -> None:
    """ "3 and 4.5 kg": the first takes the unit that only the last one writes."""
    if not draft.bare or following.kind not in _LENDS or following.bare:
        return
    gap = _gap(text, draft.end, following.start)
    if len(gap) > 70 or not (
        (_JOINED.fullmatch(gap) and _CONJUNCTION.search(gap)) or _FAR.fullmatch(gap)
    ):
        return
    if following.kind is Kind.RATE:
        if following.form is Form.POINT:
            draft.values = (draft.values[0], following.values[1])
        else:
            return
    if ("×" in gap or "x" in gap.split()) and following.unit not in _LENGTHS:
        return
    if gap.strip() == "," and not following.lent:
        return  # a list ends in "and" or "or"
    if following.kind is Kind.PERCENT and _is_said_again(text, draft, gap):
        return
    draft.kind, draft.unit, draft.bare, draft.lent = following.kind, following.unit, False, True
    if following.kind is Kind.MULTIPLE:
        draft.direction = following.direction


def _is_said_again(text: str, draft: Draft, gap: str) -> bool:
    """Whether a count is said as a share as well: "in 25, or about 13%", no list of shares."""
    is_list = _LISTED_BEFORE.search(text[max(0, draft.start - 12) : draft.start]) is not None
    return _OR.match(gap) is not None and not is_list


def _lend_on(text: str, before: Draft, draft: Draft) -> None:
    """ "HRs of 0.66 and 0.71", "31.6 months versus 27.0": the second takes what the first has."""
    ages = before.kind is Kind.AGE and draft.kind is Kind.DURATION
    if not draft.bare and not ages:
        return
    gap = _gap(text, before.end, draft.start)
    if len(gap) > 70:
        return
    joined = _JOINED.fullmatch(gap) is not None and _CONJUNCTION.search(gap) is not None
    if not joined and (before.kind in (Kind.EFFECT, Kind.STAT) or _goes_on(text, gap, draft)):
        joined = _FAR.fullmatch(gap) is not None
    if not joined and not (ages and gap.strip() in ("-", "–")):
        return
    if ages:
        draft.kind = Kind.AGE
        return
    if _is_result_for_dose(text, before, draft):
        return
    if before.bare:
        # A score has no unit, and is no count.
        draft.kind = Kind.MEASURE if before.kind is Kind.MEASURE else draft.kind
        return
    if gap.rstrip().endswith(" by") and not text[
        max(0, before.start - 6) : before.start
    ].rstrip().endswith(" by"):
        return
    if _NOUN_BEHIND.match(text, draft.end):
        return
    if before.kind is Kind.AGE and _HELD.fullmatch(gap):
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False
    if draft.kind is not Kind.MEASURE:
        return
    if before.kind in _NAMED:
        draft.kind, draft.label, draft.unit = before.kind, before.label, before.unit
        draft.bare = False
    elif before.kind in _LENDS and before.kind is not Kind.RATE:
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False


def _is_result_for_dose(text: str, before: Draft, draft: Draft) -> bool:
    """Whether the unit in front is that of doses: "-12.0 for 25 mg, -7.9 for 10 mg"."""
    if before.kind is not Kind.MEASURE or before.unit is None:
        return False
    behind = _FOR_DOSE.match(text, draft.end)
    return behind is not None and behind["unit"] == before.unit


def _goes_on(text: str, gap: str, draft: Draft) -> bool:
    """Whether two numbers go on alike: "11.4 points with the drug and 6.1 with placebo"."""
    opener = _OPENER.match(gap)
    return opener is not None and text.startswith(opener.group(), draft.end)


def _bracket(text: str, before: Draft, draft: Draft) -> None:
    """A bracket right behind an estimate: "0.97 (0.80-1.18)", "63 (54-71) years"."""
    if draft.start - before.end > 14:
        return
    gap = text[before.end : draft.start]
    behind = text[draft.end : draft.end + 1]
    if before.bare and behind in (")", "]") and _IN_BRACKETS.fullmatch(gap):
        unit = unit_at(text, draft.end + 1)
        if unit is not None:
            before.kind, before.unit, before.bare = unit.kind, unit.name, False
    if not draft.bare and draft.kind is not before.kind:
        return
    if _RANGE_WORD.fullmatch(gap.lstrip(" (")) and draft.bare and draft.form is Form.RANGE:
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False
        if before.kind in _NAMED:
            draft.kind, draft.label = Kind.MEASURE, None
        return
    if not _IN_BRACKETS.fullmatch(gap) or behind not in (")", "]", ";", ","):
        return
    named, level = _named_spread(text, before)
    if draft.form is Form.RANGE:
        _bounds(before, draft, named, level)
    elif draft.form is Form.POINT and named in ("sd", "se") and before.kind is not Kind.DATE:
        draft.kind, draft.unit, draft.bare = Kind.SD if named == "sd" else Kind.STAT, None, False
        draft.label = "SE" if named == "se" else None


def _named_spread(text: str, before: Draft) -> tuple[str | None, Decimal | None]:
    """What "mean (SD)", "RR (95% CI)" in front announce of the bracket behind the number."""
    named, level = None, None
    for match in _SPREAD_NAMED.finditer(text, max(0, before.start - 110), before.start):
        named, level = match.lastgroup, match["level"]
    return named, Decimal(level) if level else None


def _bounds(before: Draft, draft: Draft, named: str | None, level: Decimal | None) -> None:
    """Two bounds in a bracket behind `before`; `level` is that of an interval."""
    low, high = draft.values[0], draft.values[-1]
    inside = bool(before.values) and min(low, high) <= before.values[0] <= max(low, high)
    if named == "iqr" and inside:
        draft.kind, draft.unit, draft.bare = Kind.IQR, None, False
    elif named == "range" and inside:
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False
    elif before.kind in (Kind.EFFECT, Kind.STAT) or (
        inside and (before.kind in _ESTIMATES or named == "ci")
    ):
        draft.kind, draft.bare, draft.label, draft.direction = Kind.CI, False, None, None
        draft.level = level if named == "ci" else None
    elif inside and before.kind in (Kind.DURATION, Kind.AGE, Kind.MONEY) and draft.bare:
        draft.kind, draft.unit, draft.bare = before.kind, before.unit, False


def _point(text: str, drafts: Sequence[Draft]) -> None:
    """Sets the direction of every amount; a number with its own sign has none."""
    left = 0
    before: Draft | None = None
    for draft in drafts:
        if (
            draft.kind in _DIRECTED
            and draft.form is not Form.PM
            and draft.label is None
            and not _is_signed(text, draft)
        ):
            direction = direction_of(text, draft, left)
            if direction is None and before is not None and before.direction is not None:
                direction = _shared(text, before, draft)
            if draft.kind is not Kind.MULTIPLE or (
                direction is not None and draft.direction is not None and draft.values[0] >= 1
            ):
                draft.direction = direction
        left = draft.end
        if draft.kind not in (Kind.CI, Kind.SD, Kind.IQR):
            before = draft  # "loss was 7.4% (5.7-9.2%), 9.0% (7.1-10.9%), and 2.5%"


def _is_signed(text: str, draft: Draft) -> bool:
    return text[draft.core : draft.core + 1] == "+" or (
        bool(draft.values) and draft.values[0] < Decimal(0)
    )


def _shared(text: str, before: Draft, draft: Draft) -> Direction | None:
    """ "Fell by 3 and 4.5 kg": the second goes the way of the first."""
    if before.kind is not draft.kind or before.unit != draft.unit or draft.kind is Kind.MULTIPLE:
        return None
    gap = _gap(text, before.end, draft.start)
    if _goes_on(text, gap, draft) and _FAR.fullmatch(gap):
        return before.direction
    joined = (
        len(gap) < 12
        and _JOINED.fullmatch(gap) is not None
        and re.search(r"\band\b|\bor\b|,", gap) is not None
    )
    return before.direction if joined and " to" not in gap else None
