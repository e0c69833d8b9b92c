"""From numbers to quantities: what is behind a number, then what is in front of it.

A number and the next ones are joined by what stands between them (a dash, "to", "±", "/", "of",
"per"); the unit is behind the last. Then labels and comparing words are looked for in front.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lint.extract import amounts, money, relation, times
from lint.extract.draft import Draft
from lint.extract.labels import UNIT_NAMES, Label, governs, touches
from lint.extract.numbers import Number
from lint.extract.units import Unit, unit_at
from lint.quantity import Direction, Form, Kind, Relation

_RANGE = re.compile(
    r"\s?(?:–|—|-|‐|‑|−|~)\s?|\s+(?:to|through)\s+|\s?-(?:to|through)-\s?|\s?[–-]\s+to\s+"
)
_AND = re.compile(r"\s+and\s+")
_BOUNDS = re.compile(r"\s?(?:–|—|-|‐|‑|−|,|;|:)\s?|,?\s+(?:to|and|through)\s+")
_SPREAD = re.compile(r"\s?(?:±|\+/[-−–]|\+\s?[-−–]|±)\s?")
_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|all|a\s+total\s+of|a\s+possible|these|those|every|our|their|some|about|nearly|over|more\s+than)\s+){0,2}|-(?:out-)?of-"
)
_IN = re.compile(
    r"(?:\s+|-)in(?:\s+|-)(?:every\s+)?|\s+(?:person|people|adult|child|woman|man|patient|one)\s+in\s+(?:every\s+)?"
)
_PER = re.compile(
    r"(?:\s+[A-Za-z][A-Za-z-]*){0,3}?\s+(?:per|for\s+every|in\s+every|for\s+each)\s+|\s+(?:[A-Za-z-]+\s+)?in\s+(?=1[0, \u00a0\u2009\u202f]+)"
)
_OVER = re.compile(r"\s?/\s?")
_NOUN = re.compile(
    r"[\s\u00a0]+((?:(?:live|total|person|patient|woman|hospital|bed|inhabitant|pregnant|eligible|vaccinated|older|adult|observation|child|registered|male|female)[\s-])?[A-Za-z]+(?:-[a-z]+)?)"
)
_NOT_A_NOUN = frozenset(
    "in of and or for with among at by to from per was were is are the a an on compared versus vs while but each during over".split()
)
_TIMES = re.compile(
    r"(?:\s+|-)(?:times|time(?=s?\b))\b|-?\s?fold\b|[xX×](?![\w])|\s[×x](?!\s?\d)(?=\s(?:higher|lower|more|greater|less|the|as))"
)
_FREQUENCY = re.compile(
    r"[\s-]*(?:$|[.,;)]|an?\s(?!s)|per\b|daily|weekly|monthly|yearly|annually|each\b|every\b|in\b|on\b|with\b|for\b|during\b|over\b|between\b|before\b|after\b|at\b|by\b|and\b|when\b|while\b|within\b)"
)
_LIKELY = re.compile(
    r"\s+(?:more|higher|greater|larger|longer|as|the|that|those|what|likelier|bigger|faster|older|stronger|less|lower|fewer|smaller|normal|more)\b"
)
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ea]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|gr[eo]w(?:s|n|ing)?|went|go(?:es|ne|ing)?|lift(?:s|ed|ing)?|cut(?:s|ting)?"
    r"|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)|(?:in|de)creas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion|tions)|climb(?:s|ed|ing)?"
    r"|improv(?:e|es|ed|ing|ement)|worsen(?:s|ed|ing)?|chang(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|jump(?:s|ed|ing)?|plung(?:e|es|ed|ing)"
    r"|soar(?:s|ed)|sank|shr[aiu]nk|expand(?:s|ed)|extend(?:s|ed)|shorten(?:s|ed)|slip(?:s|ped)|crept|slid|slow(?:s|ed)|double[sd]?|boost(?:s|ed)|up|down"
    r"|tumbled|surged|edged|swung|brought|took|took|pushed|drove|narrowed|widened|dipped|advanced|accelerated|warmed|cooled|came\s+down|converted)\b",
    re.IGNORECASE,
)
_NO_CHANGE = re.compile(
    r"\b(?:rang(?:ed?|es|ing)|var(?:y|ies|ied|ying)|between|anywhere|span(?:s|ned|ning)?)\b",
    re.IGNORECASE,
)
_SCALE_NAME = re.compile(
    r"(?:-|\s)(?:point\s+)?(?:Likert|scale|visual)|\s+(?:scale|rating)\b|-point\b"
)
_BLOOD_PRESSURE = frozenset(("mmHg", "mm Hg"))
RATE_BASES = frozenset(Decimal(10) ** power for power in range(2, 8))


class Term(NamedTuple):
    """A number with what is glued to it: sign of a currency in front, unit behind."""

    start: int
    end: int
    number: Number
    value: Decimal
    unit: Unit | None
    currency: str | None


class Core(NamedTuple):
    """A quantity without label and comparing words, and how many numbers it used up."""

    draft: Draft
    used: int


def term_at(text: str, number: Number, left: int) -> Term:
    """The number with its unit or currency."""
    start, end, value = number.start, number.end, number.value
    front = money.currency_before(text, start, left)
    if front is not None:
        end, value = money.magnitude(text, end, value)
        behind = money.currency_behind(text, end, left)
        if behind is not None and behind.code == front.code:
            end = behind.edge
        return Term(front.edge, end, number, value, None, front.code)
    unit = unit_at(text, end, spelled=number.spelled)
    if unit is not None:
        if unit.name == "m" or unit.name == "t":
            longer, worth = money.magnitude(text, end, value)
            behind = money.currency_behind(text, longer, left) if longer > end else None
            if behind is not None:
                return Term(start, behind.edge, number, worth, None, behind.code)
        return Term(start, unit.end, number, value, unit, None)
    behind = money.currency_behind(text, end, left)
    if behind is None:
        longer, worth = money.magnitude(text, end, value)
        if longer > end:
            behind = money.currency_behind(text, longer, left)
            value = worth if behind is not None else value
    if behind is not None:
        return Term(start, behind.edge, number, value, None, behind.code)
    return Term(start, end, number, value, None, None)


def core_at(text: str, numbers: Sequence[Number], index: int, left: int) -> Core:
    """The quantity whose first number is `numbers[index]`."""
    first = term_at(text, numbers[index], left)
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    if following is not None and following.start - first.end <= 45:
        for read in (_spread, _range, _fraction, _rate):
            draft = read(text, first, following, left)
            if draft is not None:
                return Core(draft, 2)
    parts = amounts.PART_BEHIND.match(text, first.number.end) if first.unit is None else None
    if (
        parts is not None
        and first.value == int(first.value)
        and first.value < amounts.parts_of(parts[1])
    ):
        values = (first.value, amounts.parts_of(parts[1]))
        return Core(Draft(first.start, parts.end(), Kind.FRACTION, values, core=first.start), 1)
    return Core(_finished(text, first, (first.value,), Form.POINT, first), 1)


def _finished(text: str, first: Term, values: tuple[Decimal, ...], form: Form, last: Term) -> Draft:
    """The draft of one or two numbers with the unit behind the last of them."""
    start, end = first.start, last.end
    currency = last.currency or first.currency
    unit = last.unit or first.unit
    draft = Draft(start, end, Kind.COUNT, values, form=form, core=start)
    if first.number.fold:
        draft.kind, draft.direction = Kind.MULTIPLE, Direction.UP
    elif currency is not None:
        draft.kind, draft.unit = Kind.MONEY, currency
    elif unit is not None:
        draft.kind, draft.unit = unit.kind, unit.name
        if unit.name == "points" and (points := _PERCENTAGE_POINTS.match(text, last.number.end)):
            draft.kind, draft.unit, draft.end = Kind.POINTS, "pp", points.end()
        elif unit.kind is Kind.DURATION and (aged := times.age_end(text, end)) is not None:
            draft.kind, draft.end = Kind.AGE, aged
    elif (percent := _PERCENT.match(text, end)) is not None:
        draft.kind = Kind.POINTS if percent["points"] else Kind.PERCENT
        draft.unit, draft.end = ("pp" if percent["points"] else "%"), percent.end()
    elif (factor := _TIMES.match(text, end)) is not None:
        draft.end = factor.end()
        fold = "fold" in factor.group() or factor.group().strip() in "xX×"
        frequency = (
            not fold and not _LIKELY.match(text, draft.end) and _FREQUENCY.match(text, draft.end)
        )
        draft.kind = Kind.COUNT if frequency else Kind.MULTIPLE
        draft.direction = None if frequency else Direction.UP
    else:
        draft.bare = True
    return draft


_PERCENT = re.compile(
    r"[\s\u00a0-]?(?:per\s?cent(?:age)?(?![a-z])|percent(?![a-z])|pct\b)(?P<points>[\s-]points?\b)?|[\s\u00a0-]?percentage(?P<more>[\s-]points?\b)|\s?(?:pp|ppt)s?\b"
)
_PERCENTAGE_POINTS = re.compile(r"[\s\u00a0-]?(?:percentage|per\s?cent|%)[\s-]points?\b")


def _same_unit(first: Term, second: Term) -> bool:
    """Whether two numbers can be the ends of one quantity."""
    if first.currency is not None and second.currency is not None:
        return first.currency == second.currency
    if first.unit is None or second.unit is None:
        return first.unit is None or (
            second.unit is None and second.currency is None and first.unit.name != "%"
        )
    return first.unit.name == second.unit.name


def _spread(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "26.4 ± 8.7 days"."""
    if _SPREAD.fullmatch(text[first.end : following.start]) is None:
        return None
    second = term_at(text, following, first.end)
    return _finished(text, first, (first.value, second.value), Form.PM, second)


def _range(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "14 to 16 hours", "5–7 g", "between three and six months"."""
    edge = following.start
    front = money.currency_before(text, edge, first.end)
    gap = text[first.end : front.edge if front else edge]
    between = _between(text, first.start, left)
    if _RANGE.fullmatch(gap) is None and not (between is not None and _AND.fullmatch(gap)):
        return None
    second = term_at(text, following, first.end)
    worded = any(character.isalpha() for character in gap)
    if worded and between is None and is_change(text, first.start, left):
        return None
    if not _same_unit(first, second):
        return None
    if (
        not worded
        and second.value <= first.value
        and (first.value >= 0 and second.value >= 0)
        and first.unit is None
        and second.unit is None
    ):
        return None
    draft = _finished(text, first, (first.value, second.value), Form.RANGE, second)
    if between is not None and (worded or draft.form is Form.RANGE):
        draft.start = between
    return draft


def _between(text: str, start: int, left: int) -> int | None:
    """Where "between" stands right in front of `start`."""
    match = _BETWEEN.search(text[max(left, start - 12) : start])
    return max(left, start - 12) + match.start() if match else None


_BETWEEN = re.compile(r"\b[Bb]etween\s+$")
_FROM = re.compile(
    r"\b[Ff]rom(?:\s+(?:about|around|an?|the|just|over|under|nearly|almost|roughly|approximately|some|more\s+than|less\s+than|fewer\s+than|baseline|average|median|mean|of)){0,4}\s*$"
)


def is_change(text: str, start: int, left: int) -> bool:
    """Whether a number is the first end of a change: "fell from 12", "up from 60"."""
    front = text[max(0, start - 110) : start]
    opening = _FROM.search(front[-40:])
    if opening is None:
        return False
    front = front[: len(front) - len(opening.group())]
    stop = max(front.rfind(". "), front.rfind("; "))
    front = front[stop + 1 :]
    verb = None
    for verb in _CHANGE.finditer(front):
        pass
    if verb is None:
        return False
    level = None
    for level in _NO_CHANGE.finditer(front):
        pass
    return level is None or level.start() < verb.start()


def _fraction(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "52 of 140", "31/138", "one in four", "nine out of ten"."""
    if first.unit is not None or first.currency is not None:
        return None
    gap = text[first.end : following.start]
    whole = (
        first.value == first.value.to_integral_value()
        and following.value == following.value.to_integral_value()
    )
    if not whole or following.value < first.value or first.value < 0 or following.value == 0:
        return _pressure(text, first, following, gap)
    end = following.end
    if _OVER.fullmatch(gap):
        unit = unit_at(text, end)
        if first.number.spelled or (unit is not None and unit.kind is not Kind.PERCENT):
            return None
        if following.value in RATE_BASES and following.value >= 1000 and _NOUN.match(text, end):
            return None
    elif _OF.fullmatch(gap):
        if (
            times.is_year(text, following)
            or unit_at(text, end, spelled=following.spelled) is not None
            and not first.number.spelled
        ):
            return None
    elif _IN.fullmatch(gap):
        if (
            first.value > 20
            or following.value > 10**6
            or times.is_year(text, following)
            or unit_at(text, end, spelled=following.spelled) is not None
        ):
            return None
        if not (first.number.spelled or "-" in gap or first.value == 1):
            return None
    else:
        return None
    return Draft(first.start, end, Kind.FRACTION, (first.value, following.value), core=first.start)


def _pressure(text: str, first: Term, following: Number, gap: str) -> Draft | None:
    """ "120/80 mm Hg": two measures written as one."""
    unit = unit_at(text, following.end)
    if not _OVER.fullmatch(gap) or unit is None or unit.name not in _BLOOD_PRESSURE:
        return None
    return Draft(
        first.start,
        unit.end,
        Kind.MEASURE,
        (first.value, following.value),
        unit=unit.name,
        core=first.start,
    )


def _rate(text: str, first: Term, following: Number, left: int) -> Draft | None:
    """ "12.3 per 100,000 people", "18 deaths per 1,000 person-years"."""
    if first.currency is not None or (
        first.unit is not None
        and first.unit.kind is not Kind.PERCENT
        and not first.unit.name.endswith(("s",))
    ):
        return None
    gap = text[first.number.end : following.start]
    over = _OVER.fullmatch(gap) is not None and following.value in RATE_BASES
    if not over and _PER.fullmatch(gap) is None:
        return None
    if first.unit is not None and first.unit.kind is Kind.PERCENT:
        return None
    noun = _NOUN.match(text, following.end)
    if noun is not None and noun[1].lower() in _NOT_A_NOUN:
        noun = None
    if over and noun is None:
        return None
    end = noun.end(1) if noun else following.end
    values = (first.value, following.value)
    return Draft(
        first.start, end, Kind.RATE, values, unit=noun[1] if noun else None, core=first.start
    )


def interval_at(
    text: str, numbers: Sequence[Number], index: int, label: Label | None, left: int
) -> Core | None:
    """Two bounds from `numbers[index]` on, as an interval or an interquartile range."""
    if index + 1 >= len(numbers):
        return None
    first = term_at(text, numbers[index], left)
    following = numbers[index + 1]
    gap = text[first.end : following.start]
    if _BOUNDS.fullmatch(gap) is None:
        return None
    second = term_at(text, following, first.end)
    kind = label.kind if label is not None else Kind.CI
    draft = Draft(
        first.start,
        second.end,
        kind,
        (first.value, second.value),
        form=Form.RANGE,
        core=first.start,
    )
    unit = second.unit or first.unit
    if unit is not None:
        draft.unit = unit.name
    elif (percent := _PERCENT.match(text, draft.end)) is not None:
        draft.unit, draft.end = "%", percent.end()
    elif second.currency or first.currency:
        draft.unit = second.currency or first.currency
    if label is not None:
        draft.level = label.level
    if (
        text[first.start - 1 : first.start] in ("(", "[")
        and text[draft.end : draft.end + 1] in (")", "]")
        and label is not None
    ):
        draft.end += 1
    return Core(draft, 2)


def labelled(text: str, draft: Draft, label: Label, at: int) -> None:
    """Gives a draft what its label says; `at` is where label and number part."""
    touching = touches(text, label, at)
    explains = label.kind not in (Kind.AGE, Kind.MEASURE)
    if label.group in UNIT_NAMES:
        draft.kind = Kind.MEASURE
        draft.unit = draft.unit or label.name
        if touching is not None:
            draft.start = label.start
    elif label.kind is Kind.AGE:
        draft.kind, draft.unit = Kind.AGE, draft.unit or "year"
    elif label.kind is Kind.MEASURE:
        draft.kind = Kind.MEASURE
    elif explains:
        draft.kind, draft.label, draft.df, draft.direction = label.kind, label.name, label.df, None
        if label.kind in (Kind.P, Kind.COUNT) and draft.unit == "%":
            draft.unit = "%"
        if touching is not None:
            draft.start = label.start
        if label.kind is Kind.CI:
            draft.level = label.level
    if touching is not None and touching is not Relation.EQUAL and draft.relation is Relation.EQUAL:
        draft.relation = touching
    draft.bare = False


def wants_label(draft: Draft, label: Label) -> bool:
    """Whether a label can be of this quantity: no HR is a percent, no p is a duration."""
    match label.kind:
        case Kind.EFFECT if label.group in ("md", "rd", "smd"):
            return (
                draft.kind
                in (Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.MONEY)
                and draft.form is not Form.RANGE
            )
        case Kind.STAT | Kind.EFFECT | Kind.P:
            if label.group == "i2":
                return draft.kind in (Kind.COUNT, Kind.PERCENT)
            return draft.bare and draft.kind is Kind.COUNT
        case Kind.SD:
            return (
                draft.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE)
                and draft.form is not Form.RANGE
            )
        case Kind.CI | Kind.IQR:
            return False
        case Kind.COUNT:
            return draft.bare and draft.kind is Kind.COUNT
        case Kind.AGE:
            return (draft.bare and draft.kind is Kind.COUNT) or draft.kind is Kind.DURATION
        case _:
            return draft.bare or label.group in UNIT_NAMES and draft.kind is Kind.MEASURE


def compared(text: str, draft: Draft, left: int) -> None:
    """Takes in the comparing words in front of and behind a draft."""
    lead = relation.leading(text, draft.start, left)
    if lead is not None and not _is_during(text, draft, lead):
        draft.start, draft.relation = lead.start, lead.relation
    tail = relation.trailing(text, draft.end)
    if tail is not None and lead is None and draft.kind not in (Kind.CI, Kind.P):
        draft.end, draft.relation = tail.start, tail.relation


# "Under 150 GPa", "under 5 N" name a load, no bound.
_APPLIED = frozenset("Pa hPa kPa MPa GPa TPa mbar bar atm psi N kN mN torr V kV mV".split())
_DURING_FRONT = re.compile(
    r"(?:\b(?:for|of|after|lasted|took|is|was|just|well|than|were|a|spent|need|needs|takes?|last|aged?|are|had|with|and|or|in)\s+)$",
    re.IGNORECASE,
)


def _is_during(text: str, draft: Draft, lead: relation.Lead) -> bool:
    """ "Over five years" of follow-up says how long, not how much."""
    if draft.unit in _APPLIED and text[lead.start : lead.start + 5].lower() == "under":
        return True
    if draft.kind is not Kind.DURATION or text[lead.start : lead.start + 4].lower() != "over":
        return False
    front = text[max(0, lead.start - 12) : lead.start]
    return not _DURING_FRONT.search(front)
