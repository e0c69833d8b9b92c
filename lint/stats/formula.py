"""How one claim follows from others, as a person writes it: `100 * (1 - hr)`.

Names are the ids of claims; numbers are exact; there are + - * / ( ) and the functions round,
min and max, and nothing else, read by descent and never by Python. Values are intervals, so a
result is every value that the rounding of the claims allows. Ids may hold hyphens: the longest
known id wins, so `os5-lrt-os5-st` is one id less another.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lint.quantity import Interval
from lint.stats.intervals import ONE, difference, exact, negated, product, quotient, total

_NAME_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:")
_DEEPEST = 50  # brackets in brackets; nobody writes three


class FormulaError(ValueError):
    """What cannot be read or worked out, in words, and where in the text from 0."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A formula that was read; `names` are the claims it uses, in order of first use."""

    text: str
    names: tuple[str, ...]
    steps: tuple[tuple[str, str, int], ...]  # reverse Polish: what, its text, its place

    def value(self, values: Mapping[str, Interval]) -> Interval:
        """Every value it may have.

        Raises FormulaError where a name has no value or a division may be by zero.
        """
        stack: list[Interval] = []
        for what, text, place in self.steps:
            match what:
                case "number":
                    stack.append(exact(Decimal(text)))
                case "name":
                    if text not in values:
                        raise FormulaError(f"{text} has no number to work with", place)
                    stack.append(values[text])
                case "negate":
                    stack.append(negated(stack.pop()))
                case "call":
                    _call(stack, text, place)
                case _:
                    second, first = stack.pop(), stack.pop()
                    stack.append(_combined(what, first, second, place))
        return stack[0]


def parse(text: str, ids: Collection[str]) -> Formula:
    """The formula that `text` writes over the claims `ids`.

    Raises FormulaError for an unknown name and for anything that is not a formula.
    """
    reader = _Reader(text, ids)
    reader.sum(0)
    reader.skip()
    if reader.at < len(text):
        raise FormulaError(f"{text[reader.at]!r} is not expected here", reader.at)
    return Formula(text=text, names=tuple(dict.fromkeys(reader.names)), steps=tuple(reader.steps))


class _Reader:
    """Reads a formula from left to right; holds where it is and what it has read."""

    def __init__(self, text: str, ids: Collection[str]) -> None:
        self.text = text
        self.ids = sorted(ids, key=len, reverse=True)
        self.at = 0
        self.names: list[str] = []
        self.steps: list[tuple[str, str, int]] = []

    def skip(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def takes(self, signs: str) -> str | None:
        self.skip()
        if self.at < len(self.text) and self.text[self.at] in signs:
            self.at += 1
            return self.text[self.at - 1]
        return None

    def sum(self, depth: int) -> None:
        self._chain("+-−–", self.product, depth)

    def product(self, depth: int) -> None:
        self._chain("*/×·÷", self.factor, depth)

    def _chain(self, signs: str, part: Callable[[int], None], depth: int) -> None:
        part(depth)
        while sign := self.takes(signs):
            place = self.at - 1
            part(depth)
            plain = {"−": "-", "–": "-", "×": "*", "·": "*", "÷": "/"}.get(sign, sign)
            self.steps.append((plain, sign, place))

    def factor(self, depth: int) -> None:
        if depth > _DEEPEST:
            raise FormulaError("too many brackets", self.at)
        if self.takes("-−–"):
            place = self.at - 1
            self.factor(depth + 1)
            self.steps.append(("negate", "-", place))
            return
        if self.takes("("):
            self.sum(depth + 1)
            self.close()
            return
        self.skip()
        place = self.at
        name = self._known_id() or self._number()
        if name is None:
            self._call_or_fail(place, depth)

    def close(self) -> None:
        if not self.takes(")"):
            raise FormulaError("a closing bracket is missing", self.at)

    def _known_id(self) -> str | None:
        for name in self.ids:
            end = self.at + len(name)
            if self.text.startswith(name, self.at) and not _goes_on(self.text, end):
                self.steps.append(("name", name, self.at))
                self.names.append(name)
                self.at = end
                return name
        return None

    def _number(self) -> str | None:
        end = self.at
        while end < len(self.text) and (self.text[end].isdecimal() or self.text[end] == "."):
            end += 1
        digits = self.text[self.at : end]
        if not any(sign.isdigit() for sign in digits) or digits.count(".") > 1:
            return None
        if _goes_on(self.text, end):
            return None
        self.steps.append(("number", digits, self.at))
        self.at = end
        return digits

    def _call_or_fail(self, place: int, depth: int) -> None:
        end = place
        while end < len(self.text) and self.text[end] in _NAME_SIGNS:
            end += 1
        word = self.text[place:end]
        self.at = end
        if word in ("round", "min", "max") and self.takes("("):
            count = 1
            self.sum(depth + 1)
            while self.takes(","):
                self.sum(depth + 1)
                count += 1
            self.close()
            self.steps.append(("call", f"{word} {count}", place))
            return
        if not word:
            rest = self.text[place : place + 1]
            what = f"{rest!r} is not expected here" if rest else "something is missing at the end"
            raise FormulaError(what, place)
        raise FormulaError(f"no claim has the id {word}", place)


def _goes_on(text: str, end: int) -> bool:
    """Whether a name or number does not end here: letters and digits follow."""
    return end < len(text) and (text[end].isalnum() or text[end] == "_")


def _combined(sign: str, first: Interval, second: Interval, place: int) -> Interval:
    match sign:
        case "+":
            return total((first, second))
        case "-":
            return difference(first, second)
        case "*":
            return product(first, second)
    divided = quotient(first, second)
    if divided is None:
        raise FormulaError("this divides by a number that may be zero", place)
    return divided


def _call(stack: list[Interval], call: str, place: int) -> None:
    name, count = call.split()
    arguments = [stack.pop() for _ in range(int(count))][::-1]
    if name == "round":
        if len(arguments) > 2:
            raise FormulaError("round takes a number and how many places", place)
        stack.append(_rounded(arguments, place))
        return
    pick = min if name == "min" else max
    stack.append(
        Interval(
            lower=pick(argument.lower for argument in arguments),
            upper=pick(argument.upper for argument in arguments),
        )
    )


def _rounded(arguments: list[Interval], place: int) -> Interval:
    decimals = arguments[1].lower if len(arguments) == 2 else Decimal(0)
    if decimals != decimals.to_integral_value() or not -9 <= decimals <= 9:
        raise FormulaError("round takes a whole number of places", place)
    unit = ONE.scaleb(-int(decimals))
    value = arguments[0]
    if value.lower.is_infinite() or value.upper.is_infinite():
        return value
    # Halves go up, as most authors have it; the claim's own rounding allows the other way.
    return Interval(
        lower=value.lower.quantize(unit, rounding=ROUND_HALF_UP),
        upper=value.upper.quantize(unit, rounding=ROUND_HALF_UP),
    )
