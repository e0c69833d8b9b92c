"""A person's answers in `review`, as the claims.yaml that they make.

Each returns the whole text of the claims.yaml that holds the article, changed by splice.
"""

from collections.abc import Iterable, Iterator

from lint.claim import Match, SetAside, Statement, Suppression
from lint.document import Place
from lint.errors import LintError
from lint.ledger.draft import mentions
from lint.ledger.edit import AddSetAside, AddSuppression, Edit, RemoveClaim
from lint.ledger.write import apply, fresh
from lint.pending import Item
from lint.reading import Reading
from lint.syncing import brought_in_line

_NOWHERE = Place(uri="")  # of what is not written yet


def accepted(reading: Reading, names: Iterable[str]) -> str:
    """Drafts become reviewed, and what changed is taken over."""
    return brought_in_line(reading, frozenset(names))[0]


def set_aside(reading: Reading, item: Item, reason: str) -> str:
    """The claim goes, and every number that states it is set aside with the reason."""
    if item.entry is None:
        raise LintError("only a claim can be set aside")
    path = reading.governance.key
    edits: list[Edit] = [RemoveClaim(path=path, id=item.entry.id)]
    written = mentions(reading.document, list(_stated(item.matches)))
    for mention in dict.fromkeys(written.values()):
        edits.append(AddSetAside(path=path, set_aside=SetAside(mention=mention, reason=reason)))
    return _applied(reading, edits)


def suppressed(reading: Reading, item: Item, reason: str) -> str:
    """The item's findings are accepted, for its claim where it has one, else for the article."""
    edits: list[Edit] = [
        AddSuppression(
            path=reading.governance.key,
            suppression=Suppression(rule=rule, reason=reason, place=_NOWHERE, claim=claim),
        )
        for rule, claim in rules_of(item)
    ]
    return _applied(reading, edits)


def rules_of(item: Item) -> list[tuple[str, str | None]]:
    """The rules that the item's findings come from, each with the recorded claim it is about."""
    known = item.entry.id if item.entry is not None else None
    found = ((one.rule_id, one.finding.claim) for one in item.results)
    return list(dict.fromkeys((rule, claim if claim == known else None) for rule, claim in found))


def _stated(matches: Iterable[Match]) -> Iterator[Statement]:
    """The numbers that state a claim today, each followed by its parts."""
    seen = set()
    for match in matches:
        if match.now is not None:
            for one in (match.now, *match.now.parts):
                if one.span not in seen:
                    seen.add(one.span)
                    yield one


def _applied(reading: Reading, edits: list[Edit]) -> str:
    known = reading.governance.ledger
    return fresh(edits) if known is None else apply(known.ledger.text, edits, uri=known.file.uri)
