"""Statements grouped by what they state together.

One claim is all statements whose kind, value as written, unit, relation, direction and label are
equal and whose context does not contradict. Another rounding is another claim. A part is no
claim of its own: it goes with the statement that it is a part of.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lint.claim import Claim, Statement
from lint.meaning import NO_SYNONYMS, Contents, Synonyms, contradicts
from lint.quantity import Quantity, plain

# An article that states one value of this many different things is not read further for each.
_MOST_GROUPS = 24

Context = tuple[object, ...]


class _Group(NamedTuple):
    """Statements that do not contradict each other, and one for each different context."""

    members: list[Statement]
    distinct: list[Statement]


def group(statements: Iterable[Statement], synonyms: Synonyms = NO_SYNONYMS) -> tuple[Claim, ...]:
    """The claims of an article in the order of their first statements."""
    known: Contents = {}
    buckets: dict[Context, list[_Group]] = {}
    exact: dict[Context, _Group] = {}
    groups: list[_Group] = []
    for statement in statements:
        if statement.whole is not None:
            continue
        key = value_key(statement.quantity)
        context = (key, *_context(statement))
        found = exact.get(context)
        if found is None:
            bucket = buckets.setdefault(key, [])
            found = _fitting(statement, bucket, synonyms, known)
            if found is None:
                found = _Group([], [])
                bucket.append(found)
                groups.append(found)
            found.distinct.append(statement)
            exact[context] = found
        found.members.append(statement)
    return tuple(Claim(statements=tuple(found.members)) for found in groups)


def value_key(quantity: Quantity) -> Context:
    """What must be equal, as written, for two quantities to be one value."""
    return (
        quantity.kind,
        tuple(plain(value) for value in quantity.values),
        quantity.unit,
        quantity.form,
        quantity.relation,
        quantity.direction,
        quantity.label,
        quantity.level,
        quantity.dates,
    )


def _fitting(
    statement: Statement, bucket: list[_Group], synonyms: Synonyms, known: Contents
) -> _Group | None:
    """The first group none of whose different members the statement contradicts."""
    for found in bucket[:_MOST_GROUPS]:
        if not any(
            contradicts(statement, member, synonyms, known)
            for member in found.distinct[:_MOST_GROUPS]
        ):
            return found
    return None


def _context(statement: Statement) -> Context:
    return (
        statement.measure,
        statement.outcome,
        statement.arm,
        statement.comparator,
        statement.population,
        statement.timepoint,
    )
