"""Finding in the tree what an edit names, and opening it on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lint.claim import Mention, RecordedCitation
from lint.errors import LedgerError
from lint.ledger.anchor import fold
from lint.ledger.emit import Tree
from lint.ledger.nodes import MapNode
from lint.ledger.recorded import doi
from lint.ledger.source import Source
from lint.ledger.tree import Draft, ListDraft, MapDraft, draft_of, is_empty, opened, plain
from lint.ledger.trees import citation_tree


@dataclass(slots=True)
class Desk:
    """The tree that edits work on; it knows where each claim lies once it was asked for one."""

    source: Source
    root: MapDraft
    _claims: dict[str, dict[str, int]] = field(default_factory=dict)  # path -> id -> index

    def articles(self) -> MapDraft:
        return self.map_at(self.root, "articles")

    def article(self, path: str) -> MapDraft:
        return self.map_at(self.articles(), path)

    def claim(self, path: str, identifier: str) -> MapDraft:
        return self.item(self._claim_list(path), self._claim_index(path, identifier))

    def add_claim(self, path: str, identifier: str, tree: Tree) -> bool:
        """Whether the id was free."""
        claims, ids = self._claim_list(path), self._ids(path)
        if identifier in ids:
            return False
        ids[identifier] = len(claims.items)
        claims.items.append(draft_of(tree))
        return True

    def remove_claim(self, path: str, identifier: str) -> None:
        self._claim_list(path).items[self._claim_index(path, identifier)] = None
        del self._ids(path)[identifier]

    def forget(self, path: str) -> None:
        """Looks claims of an article up anew when they are next asked for."""
        self._claims.pop(path, None)

    def _claim_list(self, path: str) -> ListDraft:
        return self.list_at(self.article(path), "claims")

    def _claim_index(self, path: str, identifier: str) -> int:
        index = self._ids(path).get(identifier)
        if index is None:
            raise self.missing(f'the claim "{identifier}" of {path}')
        return index

    def _ids(self, path: str) -> dict[str, int]:
        if path not in self._claims:
            self._claims[path] = {
                identifier: index
                for index, item in enumerate(self._claim_list(path).items)
                if (identifier := _text(item, "id")) is not None
            }
        return self._claims[path]

    def mention_index(self, mentions: ListDraft, mention: Mention, holder: str) -> int:
        """Where a mention lies; of several that are alike, the one at its place."""
        wanted = (mention.exact, mention.sentence, str(mention.nth), list(mention.cell))

        def is_it(tree: Mapping[str, Tree]) -> bool:
            cell = tree.get("cell") or []
            texts = cell if isinstance(cell, list) else [cell]
            headers = [fold(header) for header in texts if isinstance(header, str)]
            nth = _words(tree.get("nth")) or "1"
            found = (_words(tree.get("exact")), _words(tree.get("sentence")), nth, headers)
            return found == wanted

        start = mention.place.span.start if mention.place.span is not None else -1
        return self._found(mentions, is_it, start, f'"{mention.exact}" of {holder}')

    def citation_index(self, citations: ListDraft, citation: RecordedCitation) -> int:
        printed = citation_tree(citation).get("printed")

        def is_it(tree: Mapping[str, Tree]) -> bool:
            return doi(_words(tree.get("DOI"))) == citation.DOI and (
                citation.DOI is not None or tree.get("printed") == printed
            )

        start = citation.place.span.start if citation.place.span is not None else -1
        return self._found(citations, is_it, start, f"the citation {citation.DOI or printed}")

    def _found(
        self, among: ListDraft, is_it: Callable[[Mapping[str, Tree]], bool], start: int, what: str
    ) -> int:
        def holds(item: Draft | None) -> bool:
            tree = plain(item) if item is not None else None
            return isinstance(tree, dict) and is_it(tree)

        there = (one for one, item in enumerate(among.items) if _start(item) == start)
        index = next(there, None)
        if index is None or not holds(among.items[index]):
            index = next((one for one, item in enumerate(among.items) if holds(item)), None)
        if index is None:
            raise self.missing(what)
        return index

    def item(self, found: ListDraft, index: int) -> MapDraft:
        """An item that is a mapping, opened."""
        item = found.items[index]
        inner = opened(item) if item is not None else None
        assert isinstance(inner, MapDraft), "only mappings are ever looked for"
        found.items[index] = inner
        return inner

    def map_at(self, mapping: MapDraft, key: str) -> MapDraft:
        """The mapping under a key, made where there is none."""
        inner = _inner(mapping, key, MapDraft())
        if not isinstance(inner, MapDraft):
            raise self._misshapen(mapping, key, "a mapping")
        return inner

    def list_at(self, mapping: MapDraft, key: str) -> ListDraft:
        """The list under a key, made where there is none."""
        inner = _inner(mapping, key, ListDraft())
        if not isinstance(inner, ListDraft):
            raise self._misshapen(mapping, key, "a list")
        return inner

    def missing(self, what: str) -> LedgerError:
        return LedgerError(f"{self.source.uri}: {what} is not recorded; read the file again")

    def _misshapen(self, mapping: MapDraft, key: str, shape: str) -> LedgerError:
        start = _start(mapping.members[key])
        return self.source.error(start or 0, f'"{key}" is {shape}', "correct it before syncing")


def _inner(mapping: MapDraft, key: str, empty: Draft) -> Draft:
    present = mapping.members.get(key)
    if isinstance(present, (MapDraft, ListDraft)):
        return present
    inner = empty if present is None or is_empty(present) else opened(present)
    mapping.members[key] = inner
    return inner


def _start(item: Draft | None) -> int | None:
    match item:
        case MapDraft(node=MapNode() as node):
            return node.start
        case None | str() | MapDraft() | ListDraft():
            return None
        case _:
            return item.start


def _text(item: Draft | None, key: str) -> str | None:
    """The text of an item's key."""
    mapping = opened(item) if item is not None else None
    if not isinstance(mapping, MapDraft) or key not in mapping.members:
        return None
    return _words(plain(mapping.members[key]))


def _words(tree: Tree | None) -> str | None:
    return fold(tree) if isinstance(tree, str) else None
