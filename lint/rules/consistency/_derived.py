"""Formulas of claims.yaml: an unknown name or a circle is a mistake of whoever wrote them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lint.case import Case
from lint.claim import Entry
from lint.errors import LedgerError
from lint.quantity import Interval, Quantity
from lint.stats.formula import Formula, FormulaError, parse


def formulas(entries: Mapping[str, Entry]) -> Iterator[tuple[Entry, Formula]]:
    """Each entry that says how it follows from others, with its formula.

    Raises LedgerError for a formula that cannot be read, an unknown id or a circle.
    """
    read = [
        (entry, _parsed(entry, text, entries))
        for entry in entries.values()
        for text in (entry.derive, entry.equals)
        if text is not None
    ]
    _refuse_circles(read)
    yield from read


def recorded_values(case: Case, entries: Mapping[str, Entry]) -> dict[str, Interval]:
    """What each entry's recorded value may stand for, sizes without "lower"."""
    quantities: dict[str, Quantity] = {}
    for match in case.alignment.matches:
        is_value = match.mention.exact.split() == match.entry.value.split()
        if match.before is not None and is_value:
            quantities.setdefault(match.entry.id, match.before.quantity)
    quantities.update(case.alignment.values)
    return {
        name: _size(quantity)
        for name, quantity in quantities.items()
        if name in entries and quantity.values
    }


def _size(quantity: Quantity) -> Interval:
    return replace(quantity, direction=None).bounds


def _parsed(entry: Entry, text: str, entries: Mapping[str, Entry]) -> Formula:
    try:
        return parse(text, entries)
    except FormulaError as error:
        raise mistake(entry, error.message) from error


def _refuse_circles(read: list[tuple[Entry, Formula]]) -> None:
    """Raises LedgerError where a claim is made of itself; `equals` compares and makes nothing."""
    made = {entry.id: (entry, formula) for entry, formula in read if formula.text == entry.derive}
    left = {name: set(formula.names) & set(made) for name, (_, formula) in made.items()}
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    if not left:
        return
    path = [next(iter(left))]
    while path.count(path[-1]) == 1:
        path.append(next(name for name in made[path[-1]][1].names if name in left))
    circle = " from ".join(path[path.index(path[-1]) :])
    raise mistake(made[path[-1]][0], f"leads back to itself: {circle}")


def mistake(entry: Entry, what: str) -> LedgerError:
    """What is wrong with the formula of an entry, and where it stands in claims.yaml."""
    place = entry.derive_place or entry.place
    if place.region is None:
        return LedgerError(f"{place.uri}: {entry.id}: {what}")
    line, column = place.region.line, place.region.column
    return LedgerError(f"{place.uri}:{line}:{column}: {entry.id}: {what}", line=line, column=column)
