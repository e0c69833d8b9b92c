"""A number as it is written, and every value that it may stand for.

A number is text first: `Decimal` keeps 24.40 apart from 24.4, and `bounds` says what
rounding allows. Rules compare intervals, never floats.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)

# "About 70%" was right with half a step of five in the three cases that were measured.
ABOUT_STEP = Decimal(5)


class Kind(StrEnum):
    """What sort of quantity is written."""

    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    RATE = "rate"
    EFFECT = "effect"
    CI = "ci"
    SD = "sd"
    IQR = "iqr"
    P = "p"
    STAT = "stat"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    MONEY = "money"
    DATE = "date"


class Form(StrEnum):
    POINT = "point"
    RANGE = "range"
    PM = "pm"  # centre and spread


class Relation(StrEnum):
    EQUAL = "="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    ABOUT = "~"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All values from `lower` to `upper`, both ends included."""

    lower: Decimal
    upper: Decimal
    unit: str | None = None

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value lies in both; units are the caller's business."""
        return self.lower <= other.upper and other.lower <= self.upper

    def holds(self, value: Decimal) -> bool:
        return self.lower <= value <= self.upper

    def __str__(self) -> str:
        if self.lower == self.upper:
            return plain(self.lower)
        if self.upper == INFINITY:
            return f"{plain(self.lower)} or more"
        if self.lower == -INFINITY:
            return f"{plain(self.upper)} or less"
        return f"{plain(self.lower)} to {plain(self.upper)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What is written, in the sense of the extraction guideline; nothing is inferred."""

    kind: Kind
    values: tuple[Decimal, ...]  # with the places as printed; empty for a date finer than a year
    unit: str | None = None
    form: Form = Form.POINT
    relation: Relation = Relation.EQUAL
    direction: Direction | None = None
    label: str | None = None  # HR, OR, t, chi2 ...
    level: Decimal | None = None  # confidence level of a ci, in percent
    df: tuple[Decimal, ...] = ()
    dates: tuple[str, ...] = ()  # ISO text of a date finer than a year, one or two

    @property
    def value(self) -> Decimal:
        """The first number."""
        return self.values[0]

    @property
    def bounds(self) -> Interval:
        """Every value that this may stand for.

        41.6 stands for 41.55 to 41.65, both ends closed because authors round halves up,
        down and to even; "<0.05" for 0 to 0.05; "34%", direction down, for -34.5 to -33.5.
        Counts and years are exact. A fraction or rate is its quotient, a range its hull,
        a "±" its centre.
        """
        if not self.values:
            raise ValueError("a date finer than a year has no bounds")
        first = self.values[0]
        if self.kind in (Kind.FRACTION, Kind.RATE) and len(self.values) == 2:
            half = self._half(first)
            divisor = self.values[1]
            if divisor == 0:
                return Interval(lower=-INFINITY, upper=INFINITY, unit=self.unit)
            lower, upper = (first - half) / divisor, (first + half) / divisor
        elif self.form is Form.RANGE and len(self.values) == 2:
            second = self.values[1]
            lower = min(first - self._half(first), second - self._half(second))
            upper = max(first + self._half(first), second + self._half(second))
        else:
            half = self._half(first)
            lower, upper = first - half, first + half
            match self.relation:
                case Relation.LESS | Relation.AT_MOST:
                    lower, upper = (ZERO if first >= 0 else -INFINITY), first
                case Relation.MORE | Relation.AT_LEAST:
                    lower, upper = first, (Decimal(1) if self.kind is Kind.P else INFINITY)
        if self.direction is Direction.DOWN and self.kind is not Kind.MULTIPLE:
            lower, upper = -upper, -lower
        return Interval(lower=lower, upper=upper, unit=self.unit)

    def _half(self, value: Decimal) -> Decimal:
        """Half a step of the last printed place; nothing for what is counted."""
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        exact = self.kind in (Kind.COUNT, Kind.FRACTION, Kind.DATE) and exponent >= 0
        if self.relation is Relation.ABOUT:
            about = Decimal(1).scaleb(exponent) * ABOUT_STEP / 2
            # "About 12,000" is rounded to the thousand, as its zeros say.
            return max(about, Decimal(1).scaleb(_trailing(value)) / 2) if exact else about
        if exact and exponent == 0:
            return ZERO
        return Decimal(1).scaleb(exponent) / 2

    def __str__(self) -> str:
        if self.dates:
            return " to ".join(self.dates)
        numbers = [plain(value) for value in self.values]
        match self.kind, self.form:
            case Kind.FRACTION, _:
                text = " of ".join(numbers)
            case Kind.RATE, _:
                text = " per ".join(numbers)
            case _, Form.PM:
                text = " ± ".join(numbers)
            case _, Form.RANGE:
                text = " to ".join(numbers)
            case _:
                text = numbers[0] if numbers else ""
        if self.unit:
            text += self.unit if self.unit == "%" else f" {self.unit}"
        if self.kind is Kind.MULTIPLE:
            text += " times"
        sign = {Relation.EQUAL: "", Relation.ABOUT: "about "}.get(
            self.relation, f"{self.relation.value} "
        )
        text = f"{sign}{text}"
        if self.direction is not None and self.kind is not Kind.MULTIPLE:
            text += " lower" if self.direction is Direction.DOWN else " higher"
        return f"{self.label} {text}" if self.label else text


def plain(value: Decimal) -> str:
    """A decimal in plain notation with its own places: 1.2E+6 is 1200000, 24.40 stays 24.40."""
    return format(value, "f")


def _trailing(value: Decimal) -> int:
    """How many zeros stand at the end of a whole number: 12,000 has three."""
    digits = format(value, "f")
    return len(digits) - len(digits.rstrip("0")) if value else 0
