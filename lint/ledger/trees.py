"""From nouns to what is written of them: the way back from `recorded`, keys in the same order."""

from collections.abc import Mapping

from lint.claim import Entry, Mention, RecordedCitation, SetAside, Suppression
from lint.ledger.emit import Tree


def entry_tree(entry: Entry) -> dict[str, Tree]:
    texts: dict[str, Tree | None] = {
        "id": entry.id,
        "value": entry.value,
        "measure": entry.measure,
        "outcome": entry.outcome,
        "arm": entry.arm,
        "comparator": entry.comparator,
        "population": entry.population,
        "timepoint": entry.timepoint,
        "parts": dict(entry.parts) or None,
        "cites": entry.cites,
        "derive": entry.derive,
        "equals": entry.equals,
        "note": entry.note,
        "status": entry.status.value,
        "mentions": [mention_tree(one) for one in entry.mentions] or None,
        "suppressions": [suppression_tree(one) for one in entry.suppressions] or None,
    }
    return {key: value for key, value in texts.items() if value is not None}


def mention_tree(mention: Mention) -> dict[str, Tree]:
    tree: dict[str, Tree] = {"exact": mention.exact, "sentence": mention.sentence}
    if mention.nth != 1:
        tree["nth"] = str(mention.nth)
    if mention.cell:
        tree["cell"] = list(mention.cell)
    return tree


def set_aside_tree(set_aside: SetAside) -> dict[str, Tree]:
    return mention_tree(set_aside.mention) | {"reason": set_aside.reason}


def suppression_tree(suppression: Suppression) -> dict[str, Tree]:
    tree: dict[str, Tree] = {"rule": suppression.rule, "reason": suppression.reason}
    if suppression.until is not None:
        tree["until"] = suppression.until
    return tree


def citation_tree(citation: RecordedCitation) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    if citation.DOI is not None:
        tree["DOI"] = citation.DOI
    if citation.printed:
        tree["printed"] = {key: printed_tree(key, texts) for key, texts in citation.printed.items()}
    if citation.record is not None:
        tree["record"] = _texts(citation.record)
    return tree


# Fields that are lists even where they hold one.
_MANY = frozenset({"author", "subject"})


def printed_tree(key: str, texts: tuple[str, ...]) -> Tree:
    return list(texts) if key in _MANY or len(texts) != 1 else texts[0]


def _texts(value: object) -> Tree:
    """What Crossref said, every scalar as text."""
    if isinstance(value, Mapping):
        return {str(key): _texts(one) for key, one in value.items() if one is not None}
    if isinstance(value, (list, tuple)):
        return [_texts(one) for one in value]
    return str(value)
