"""The text's nodes with what edits make of them: which are kept, changed, gone and new.

A node that no edit touches stands for itself and is never opened. What is opened remembers the
node it came from, so that only the difference is written. What an alias or a merge key repeats
is no part of the text at that place: changed there, it is written out.
"""

from dataclasses import dataclass, field

from lint.ledger.anchor import fold
from lint.ledger.emit import Tree
from lint.ledger.nodes import AliasNode, ListNode, MapNode, Node, ScalarNode, resolved


@dataclass(slots=True, eq=False)
class MapDraft:
    """A mapping as edits leave it; without a node it is new."""

    node: MapNode | None = None
    members: dict[str, "Draft"] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)  # key in the text -> key now


@dataclass(slots=True, eq=False)
class ListDraft:
    """A list as edits leave it: first what became of the node's items, then what was added."""

    node: ListNode | None = None
    items: list["Draft | None"] = field(default_factory=list)  # None: gone

    @property
    def kept(self) -> list["Draft | None"]:
        return self.items[: len(self.node.items) if self.node is not None else 0]

    @property
    def added(self) -> list["Draft"]:
        new = self.items[len(self.node.items) if self.node is not None else 0 :]
        return [item for item in new if item is not None]


Draft = Node | MapDraft | ListDraft | str


def draft_of(tree: Tree) -> Draft:
    """New text as a draft, so that later edits may change it too."""
    match tree:
        case str():
            return tree
        case list():
            return ListDraft(items=[draft_of(item) for item in tree])
        case dict():
            return MapDraft(members={key: draft_of(value) for key, value in tree.items()})


def opened(draft: Draft) -> Draft:
    """The same, so that it can be changed; texts stay as they are."""
    match draft:
        case MapNode():
            return _opened_map(draft, draft)
        case ListNode():
            return ListDraft(node=draft, items=list(draft.items))
        case AliasNode(target=MapNode() as target):
            return _opened_map(target, None)
        case AliasNode(target=ListNode() as target):
            return ListDraft(items=list(target.items))
        case _:
            return draft


def _opened_map(target: MapNode, node: MapNode | None) -> MapDraft:
    return MapDraft(node=node, members={key: pair.value for key, pair in target.members.items()})


def plain(draft: Draft) -> Tree:
    """What it says, without any form."""
    match draft:
        case str():
            return draft
        case MapDraft():
            return {key: plain(value) for key, value in draft.members.items()}
        case ListDraft():
            return [plain(item) for item in draft.items if item is not None]
        case ScalarNode():
            return draft.text
        case ListNode():
            return [plain(item) for item in draft.items]
        case MapNode():
            return {key: plain(pair.value) for key, pair in draft.members.items()}
        case AliasNode():
            return plain(draft.target)


def is_empty(draft: Draft | None) -> bool:
    """Whether there is nothing: no value, null, or a text, list or mapping of nothing."""
    match draft:
        case None:
            return True
        case str():
            return not draft
        case MapDraft():
            return not draft.members
        case ListDraft():
            return all(item is None for item in draft.items)
    match resolved(draft):
        case ScalarNode() as scalar:
            return scalar.is_null or not scalar.text.strip()
        case ListNode() as found:
            return not found.items
        case MapNode() as mapping:
            return not mapping.members


def put(mapping: MapDraft, key: str, tree: Tree) -> None:
    """Sets a member; one that says the same already keeps its form, and so do parts of one."""
    present = mapping.members.get(key)
    if present is not None and _says(plain(present), tree):
        return
    if isinstance(tree, dict) and present is not None and not is_empty(present):
        inner = opened(present)
        if isinstance(inner, MapDraft):
            mapping.members[key] = inner
            for name in [name for name in inner.members if name not in tree]:
                del inner.members[name]
            for name, value in tree.items():
                put(inner, name, value)
            return
    mapping.members[key] = draft_of(tree)


def _says(present: Tree, tree: Tree) -> bool:
    """Whether two trees say the same; how a text is wrapped says nothing."""
    if isinstance(present, str) and isinstance(tree, str):
        return fold(present) == fold(tree)
    return present == tree


def remove(mapping: MapDraft, key: str) -> None:
    mapping.members.pop(key, None)


def rename(mapping: MapDraft, old: str, new: str) -> None:
    """Gives a member another key, in its place."""
    mapping.members = {new if key == old else key: value for key, value in mapping.members.items()}
    before = next((key for key, now in mapping.renamed.items() if now == old), old)
    mapping.renamed[before] = new
