"""Statements grouped by what they state together.

One claim is all statements whose kind, value as written, unit, relation, direction and label are
equal and whose context does not contradict. Another rounding is another claim. A part is no
claim of its own: it goes with the statement that it is a part of.
"""

from collections.abc import Iterable

from lint.claim import Claim, Statement
from lint.meaning import NO_SYNONYMS, Synonyms, contradicts
from lint.quantity import Quantity, plain

# An article that states one value of this many different things is not read further for each.
_MOST_GROUPS = 40

Context = tuple[object, ...]


def group(statements: Iterable[Statement], synonyms: Synonyms = NO_SYNONYMS) -> tuple[Claim, ...]:
    """The claims of an article in the order of their first statements."""
    buckets: dict[Context, list[list[Statement]]] = {}
    known: dict[Context, list[Statement]] = {}
    claims: list[list[Statement]] = []
    for statement in statements:
        if statement.whole is not None:
            continue
        key = value_key(statement.quantity)
        exact = (key, *_context(statement))
        members = known.get(exact)
        if members is None:
            candidates = buckets.setdefault(key, [])
            members = _fitting(statement, candidates[:_MOST_GROUPS], synonyms)
            if members is None:
                members = []
                candidates.append(members)
                claims.append(members)
            known[exact] = members
        members.append(statement)
    return tuple(Claim(statements=tuple(members)) for members in claims)


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
    statement: Statement, groups: list[list[Statement]], synonyms: Synonyms
) -> list[Statement] | None:
    """The first group none of whose different members the statement contradicts."""
    for members in groups:
        contexts = {_context(member): member for member in members[:_MOST_GROUPS]}
        if not any(contradicts(statement, member, synonyms) for member in contexts.values()):
            return members
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
