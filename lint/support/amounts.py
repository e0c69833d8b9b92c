"""Amounts as words: doses, ages, temperatures and cut-offs tell groups apart as names do.

"2.0 g in the 64-mg group and 1.4 g in the 32-mg group": an amount is a concept by its value and its
unit, so that "32 milligrams" is found again as "32-mg".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.claim import Measure, Statement
from lint.quantity import Form, Kind, Relation, plain
from lint.support.readings import number
from lint.support.words import Word

_KINDS = (Kind.MEASURE, Kind.AGE, Kind.DURATION)
_SIDES = {
    Relation.MORE: ">",
    Relation.AT_LEAST: ">",
    Relation.LESS: "<",
    Relation.AT_MOST: "<",
}
_GREEK, _MICRO = "\N{GREEK SMALL LETTER MU}", "\N{MICRO SIGN}"
_DOSES = frozenset(
    ["mg", "g", f"{_MICRO}g", "IU", "U", "°C", "Gy", "mg/kg", f"{_MICRO}g/kg", "kg/m²"]
)
# What an amount names where it stands right before it: "the 64-mg group".
_NAMED = ("group", "arm", "dose", "regimen", "tablet", "patch", "solution", "diet")
_GIVEN = ("dose of", "doses of", "dosage of", "daily dose of", "kept at", "aged", "acclimated to")
_FURTHEST = 12  # signs


def amounts_of(text: str, statements: Sequence[Statement]) -> list[tuple[Statement, Word]]:
    """The amounts among the numbers of a sentence that may name a group, each with its concept.

    Where one plainly names ("in the 64-mg group"), others of its scale are results.
    """
    found = [(one, scale, amount) for one in statements for scale, amount in _reading(one)]
    plainly = {scale for one, scale, _ in found if is_naming(text, one)}
    return [
        (one, Word(f"{scale} {amount}", one.span))
        for one, scale, amount in found
        if scale not in plainly or scale == "time" or is_naming(text, one)
    ]


def _reading(statement: Statement) -> Iterator[tuple[str, str]]:
    """The scale of an amount and how much it is; nothing where it is a result."""
    quantity = statement.quantity
    if quantity.kind not in _KINDS or quantity.form is Form.RANGE or not quantity.values:
        return
    if quantity.kind is Kind.AGE and statement.measure in (Measure.MEAN, Measure.MEDIAN):
        return
    unit = (quantity.unit or "").removesuffix("/d").removesuffix("/day").replace(_GREEK, _MICRO)
    if quantity.kind is Kind.MEASURE and unit not in _DOSES:
        return
    written = replace(quantity, unit=unit or None, relation=Relation.EQUAL)
    for reading in number(written, statement.measure).readings[:1]:
        middle = (reading.value.lower + reading.value.upper) / 2
        side = _SIDES.get(quantity.relation, "") if quantity.relation is not None else ""
        yield reading.scale, f"{side}{plain(middle.normalize())}"


def is_naming(text: str, statement: Statement) -> bool:
    """Whether an amount names a group and is no result: "in the 64-mg group"."""
    sentence = statement.sentence
    behind = text[statement.span.end : sentence.end][:_FURTHEST].lstrip(" -").casefold()
    before = text[sentence.start : statement.span.start].rstrip().casefold()
    return behind.startswith(_NAMED) or before.endswith(_GIVEN)
