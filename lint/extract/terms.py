"""A number with what is glued to it: a currency in front, a unit behind.

And the draft that one or two such terms make, before anything in front is looked at.
"""

from decimal import Decimal
from typing import NamedTuple

from lint.conversion import places
from lint.extract import ages, money
from lint.extract.draft import Draft
from lint.extract.numbers import MINUS, Number
from lint.extract.unit_names import PART_NAMES, first_words
from lint.extract.units import BLANK, Unit, unit_at
from lint.patterns import Pattern
from lint.quantity import Direction, Form, Kind

_PERCENT = Pattern(
    rf"(?:{BLANK}|-)?(?:per\s?cent|percentage|pct)(?P<points>(?:\s+|-)points?)?(?![A-Za-z])"
    rf"|(?:{BLANK}|-)?%(?P<sign>(?:\s+|-)points?)(?![A-Za-z])|{BLANK}?(?P<short>pp"
    r"|ppts?)(?![A-Za-z])"
)
_TIMES = Pattern(
    r"(?:\s+|-)times(?![A-Za-z])|(?:\s|-)?fold(?![A-Za-z])|[xX×](?![\w+−*/=^(]|\s?[+−*/=]\s?\d)"
    r"|\s[×x](?=\s(?:higher|lower|more|greater|less|as)\b)"
)
# A number of times is a frequency where one of these follows ...
_FREQUENCY = Pattern(
    r"[\s-]*(?:$|/|[.,;:)\]]|an?\s|per\b|daily|weekly|monthly|yearly|annually|each\b|every\b|in\b"
    r"|on\b|with\b|for\b"
    r"|during\b|over\b|between\b|before\b|after\b|at\b|by\b|and\b|when\b|while\b|within\b|since\b"
    r"|or\b|to\b|using\b)"
)
# ... and a factor where things are compared.
_COMPARES = Pattern(
    r"\s+(?:more|higher|greater|larger|longer|as|the|that|those|what|likelier|bigger|faster|older"
    r"|stronger|less|lower"
    r"|fewer|smaller|normal|its|their|likely|worse|better|heavier|wider|deeper|thicker|brighter"
    r"|over)\b"
)


# Pounds that are no money: `currency_behind` has looked first.
_POUNDS = Pattern(r"(?:\s+|-)pounds?(?![A-Za-z])")
_THOUSANDS = 3


# "Progression was higher (11 times)": the comparison stands in front.
_PER_TIME = Pattern(r"\s?(?:/|per\s|an?\s|daily|weekly|monthly)")
_COMPARED_BEFORE = Pattern(
    r"\b(?:higher|lower|greater|more|less|larger|smaller|longer|shorter|faster|slower"
    r"|increased?|decreased?|reduced|reduction|rise|fall"
    r"|(?:more|less)\s+(?:often|common|frequent|likely|prevalent|severe|effective|expensive|costly"
    r"|deadly|rapid))\s*\($"
    # "Was improved by up to 5 times".
    r"|\bby\s+(?:(?:up\s+to|at\s+least|more\s+than|about|around|roughly|nearly|almost|over)\s+)?$"
)


# Most numbers count things; the word behind them tells at once that no unit does.
_NOUN_BEHIND = Pattern(r"[ \u00a0]([a-z]{2,})(?![\w/^²³⁻‑·-])")
_PERCENT_WORDS = ("percent", "percentage", "pct", "pp", "ppt", "ppts", "pps")
_MEANT = frozenset(
    (
        *first_words(),
        *money.FIRST_WORDS,
        *PART_NAMES,
        *_PERCENT_WORDS,
        *("times", "fold", "pound", "pounds"),
    )
)


class Term(NamedTuple):
    """One number with its currency or unit."""

    start: int
    end: int
    number: Number
    value: Decimal
    unit: Unit | None
    currency: str | None
    power: int = 0
    counts: bool = False  # a noun that says nothing of the number stands behind it: "12 patients"

    @property
    def is_plain(self) -> bool:
        """Whether nothing is glued to the number."""
        return self.unit is None and self.currency is None


def term_at(text: str, number: Number, left: int) -> Term:
    """The number with its unit or currency; nothing in front of `left` is taken."""
    start, end, value = number.start, number.end, number.value
    front = money.currency_before(text, start, left)
    if front is not None:
        start = front.edge
        if start > left and text[start - 1] in MINUS and not text[start - 2 : start - 1].isalnum():
            start, value = start - 1, -value
        amount = money.magnitude(text, end, value)
        behind = money.currency_behind(text, amount.end, left)
        end = behind.edge if behind is not None and behind.code == front.code else amount.end
        return Term(
            start, end, number, amount.value, None, front.code, amount.power or number.power
        )
    noun = _NOUN_BEHIND.match(text, end)
    if noun is not None and noun[1] not in _MEANT:
        return Term(start, end, number, value, None, None, number.power, counts=True)
    unit = unit_at(text, end, spelled=number.spelled)
    if unit is not None and unit.name not in ("m", "t", "M"):
        return Term(start, unit.end, number, value, unit, None, number.power)
    behind = money.currency_behind(text, end, left)
    if behind is not None:
        return Term(start, behind.edge, number, value, None, behind.code, number.power)
    amount = money.magnitude(text, end, value)
    behind = money.currency_behind(text, amount.end, left) if amount.power else None
    if behind is not None:
        return Term(start, behind.edge, number, amount.value, None, behind.code, amount.power)
    if unit is None and (pounds := _POUNDS.match(text, end)) is not None:
        unit = Unit(pounds.end(), "lb", Kind.MEASURE)
    if unit is None and amount.power == _THOUSANDS and text[end] == "k":
        return Term(start, amount.end, number, amount.value, None, None, amount.power)
    return Term(start, unit.end if unit else end, number, value, unit, None, number.power)


def joined(text: str, first: Term, last: Term, form: Form) -> Draft:
    """The draft of two terms, each with the unit or magnitude that only the other writes."""
    value = first.value
    if last.power and not first.power and abs(value) < 1000:
        value = value.scaleb(last.power)
    return _draft(text, first, last, (value, last.value), form)


def alone(text: str, term: Term) -> Draft:
    """The draft of one term."""
    return _draft(text, term, term, (term.value,), Form.POINT)


def _draft(text: str, first: Term, last: Term, values: tuple[Decimal, ...], form: Form) -> Draft:
    """The draft of numbers with the unit behind the last of them."""
    draft = Draft(first.start, last.end, Kind.COUNT, values, form=form, core=first.start)
    draft.spelled = first.number.spelled
    currency, unit = last.currency or first.currency, last.unit or first.unit
    if last.number.fold or first.number.fold:
        draft.kind, draft.direction = Kind.MULTIPLE, Direction.UP
    elif currency is not None:
        draft.kind, draft.unit = Kind.MONEY, currency
    elif unit is not None:
        draft.kind, draft.unit = unit.kind, unit.name
    else:
        draft.bare = True
    if last.counts and draft.bare:
        return draft
    if unit is None or unit.kind is Kind.PERCENT:
        _percent_or_times(text, draft, last)
    elif text[draft.end - 2 : draft.end] == "yo":
        draft.kind = Kind.AGE
    elif unit.kind is Kind.DURATION and (aged := ages.age_end(text, draft.end)) is not None:
        draft.kind, draft.end = Kind.AGE, aged
    return draft


def _percent_or_times(text: str, draft: Draft, last: Term) -> None:
    """ "Per cent", "percentage points", "times" behind the last number."""
    percent = _PERCENT.match(text, last.number.end)
    if percent is not None:
        points = percent["points"] or percent["sign"] or percent["short"]
        draft.kind, draft.unit = (Kind.POINTS, "pp") if points else (Kind.PERCENT, "%")
        draft.end, draft.bare = percent.end(), False
        return
    if not draft.bare:
        return
    factor = _TIMES.match(text, draft.end)
    if factor is None:
        return
    draft.end, draft.bare = factor.end(), False
    compares = _COMPARES.match(text, draft.end) or _COMPARED_BEFORE.search(
        text[max(0, draft.start - 24) : draft.start]
    )
    often = "times" in factor.group() or _PER_TIME.match(text, draft.end)
    # Nothing happens 1.4 times.
    is_whole = places(last.number.value) == 0
    if is_whole and often and compares is None and _FREQUENCY.match(text, draft.end):
        draft.kind = Kind.COUNT
    else:
        draft.kind, draft.direction = Kind.MULTIPLE, Direction.UP
