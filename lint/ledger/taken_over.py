"""What becomes of a claim's fields when a person accepts what the article says now."""

from collections.abc import Sequence

from lint.change import quantity_change
from lint.claim import Alignment, Entry, Match, Statement, Status
from lint.ledger.anchor import fold
from lint.ledger.draft import parts
from lint.ledger.emit import Tree
from lint.quantity import Quantity

# What a person may have corrected: it follows the article only where it said what was read.
_CONTEXT = ("outcome", "arm", "comparator", "population", "timepoint")


def majority(present: Sequence[Match], changed: Sequence[Match]) -> list[Match]:
    """The matches that state what most of them state today; of equals, what has changed."""
    clusters: list[list[Match]] = []
    moved = {id(match) for match in changed}
    for match in sorted(present, key=lambda one: id(one) not in moved):
        assert match.now is not None
        for cluster in clusters:
            first = cluster[0].now
            assert first is not None
            if quantity_change(first.quantity, match.now.quantity) is None:
                cluster.append(match)
                break
        else:
            clusters.append([match])
    return max(clusters, key=len, default=[])


def taken_over(
    entry: Entry, matches: Sequence[Match], agreeing: Sequence[Match], alignment: Alignment
) -> dict[str, Tree | None]:
    """The fields to set, under their keys in claims.yaml; None takes one away.

    `agreeing` are those of its matches that stay.
    """
    fields: dict[str, Tree | None] = {}
    now = [match.now for match in agreeing if match.now is not None]
    if now:
        if not _is_value(entry, now[0].quantity, matches, alignment):
            fields["value"] = fold(now[0].quote)
        fields |= _context(entry, agreeing)
        kept = _parts(entry, now)
        if kept != dict(entry.parts):
            fields["parts"] = dict(kept) or None
    if entry.status is not Status.REVIEWED:
        fields["status"] = Status.REVIEWED.value
    return fields


def _is_value(
    entry: Entry, quantity: Quantity, matches: Sequence[Match], alignment: Alignment
) -> bool:
    """Whether an entry's value says as much already, in whatever words."""
    value = alignment.values.get(entry.id)
    if value is None:
        before = (one.before for one in matches if fold(one.mention.exact) == fold(entry.value))
        value = next((one.quantity for one in before if one is not None), None)
    return value is not None and quantity_change(value, quantity) is None


def _context(entry: Entry, agreeing: Sequence[Match]) -> dict[str, Tree | None]:
    fields: dict[str, Tree | None] = {}
    for match in agreeing:
        before, now = match.before, match.alone or match.now
        if before is None or now is None:
            continue
        for name in _CONTEXT:
            recorded, old, new = (getattr(one, name) for one in (entry, before, now))
            if recorded and new and old != new and name not in fields and _same(recorded, old):
                fields[name] = fold(new)
        old_measure, new_measure = before.measure, now.measure
        if old_measure and new_measure and entry.measure == old_measure != new_measure:
            fields.setdefault("measure", new_measure.value)
    return fields


def _same(first: str, second: str | None) -> bool:
    return second is not None and fold(first).casefold() == fold(second).casefold()


def _parts(entry: Entry, now: Sequence[Statement]) -> dict[str, str]:
    """The parts as printed today; one that still stands in a sentence keeps its words."""
    if not entry.parts:
        return {}
    found = parts(now)
    quotes = {fold(part.quote) for statement in now for part in statement.parts}
    return {
        key: text if fold(text) in quotes else found[key]
        for key, text in entry.parts.items()
        if key in found or fold(text) in quotes
    } | {key: text for key, text in found.items() if key not in entry.parts}
