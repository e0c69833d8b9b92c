"""Reading values out of nodes: what a mapping may hold, and each value as what it must be.

Every mistake is an error with its place and what to do, because a claims.yaml is written by
people. Nothing is guessed: an unknown key may be a misspelt one, and is never skipped. An empty
value is the same as none. Blanks and line ends within a text are one blank each, since YAML
lets people wrap lines; only notes and reasons keep theirs.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from lint.document import Place
from lint.errors import LedgerError
from lint.ledger.anchor import fold
from lint.ledger.nodes import ListNode, MapNode, Node, Pair, ScalarNode, resolved
from lint.ledger.source import Source, shown


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping under the keys it may hold."""

    source: Source
    node: Node  # as it stands, perhaps an alias
    what: str  # "a claim"
    members: dict[str, Pair]

    def place(self, quote: str | None = None) -> Place:
        return self.source.place(self.node.start, self.node.end, quote)

    def error(self, what: str, remedy: str) -> LedgerError:
        return self.source.error(self.node.start, what, remedy)

    def value(self, key: str) -> Node | None:
        """The node of a key; None where it is missing or empty."""
        pair = self.members.get(key)
        return None if pair is None or is_absent(pair.value) else pair.value

    def text(self, key: str) -> str | None:
        pair = self.members.get(key)
        if pair is None:
            return None
        node = self.scalar(key, pair.value)
        return None if node.is_null else fold(node.text) or None

    def lines(self, key: str) -> str | None:
        """A text that keeps its lines."""
        value = self.value(key)
        return None if value is None else self.scalar(key, value).text.strip() or None

    def required(self, key: str, example: str) -> str:
        """A text that must be there."""
        text = self.text(key)
        if text is None:
            pair = self.members.get(key)
            at = self.node.start if pair is None else pair.key.start
            remedy = f"write one, as in {key}: {example}"
            raise self.source.error(at, f'{self.what} needs "{key}"', remedy)
        return text

    def choice(self, key: str, choices: Collection[str]) -> str | None:
        """A text out of a few."""
        text = self.text(key)
        if text is not None and text not in choices:
            raise self.unknown(self.members[key].value, f'"{key}"', text, choices)
        return text

    def unknown(self, node: Node, what: str, text: str, choices: Collection[str]) -> LedgerError:
        return self.source.error(
            node.start, f"{what} cannot be {shown(text)}", suggestion(text, choices)
        )

    def texts(self, key: str) -> tuple[tuple[str, Node], ...]:
        """A list of texts; a text alone is a list of one."""
        value = self.value(key)
        if value is None:
            return ()
        node = resolved(value)
        items = node.items if isinstance(node, ListNode) else [value]
        return tuple((fold(self.scalar(key, item).text), item) for item in items)

    def scalar(self, key: str, value: Node) -> ScalarNode:
        node = value if isinstance(value, ScalarNode) else resolved(value)
        if isinstance(node, ScalarNode):
            return node
        raise self.source.error(
            value.start,
            f'"{key}" is a text, not a {"list" if isinstance(node, ListNode) else "mapping"}',
            "write it behind the colon; a text with brackets or braces must stand in quotes",
        )

    def items(self, key: str) -> Iterator[Node]:
        """The items of a list."""
        value = self.value(key)
        if value is None:
            return
        node = resolved(value)
        if not isinstance(node, ListNode):
            raise self.source.error(
                value.start, f'"{key}" is a list', 'begin each of its items with "- "'
            )
        yield from node.items

    def pairs(self, key: str) -> Iterator[tuple[str, Pair]]:
        """The members of a mapping whose keys are free."""
        value = self.value(key)
        if value is None:
            return
        node = resolved(value)
        if not isinstance(node, MapNode):
            raise self.source.error(
                value.start, f'"{key}" is a mapping', 'write "key: value" on a line each'
            )
        yield from node.members.items()


def fields(source: Source, node: Node, what: str, keys: Collection[str]) -> Fields:
    """The mapping at a node. Raises LedgerError where it is none or holds an unknown key."""
    mapping = resolved(node)
    if not isinstance(mapping, MapNode):
        raise source.error(node.start, f"{what} is a mapping", f"its keys are {', '.join(keys)}")
    members = mapping.members
    for key, pair in members.items():
        if key not in keys:
            raise source.error(
                pair.key.start, f"{what} has no key {shown(key)}", suggestion(key, keys)
            )
    return Fields(source, node, what, members)


def suggestion(text: str, choices: Collection[str]) -> str:
    """What may have been meant."""
    lower = {choice.lower(): choice for choice in choices}
    near = get_close_matches(text.lower().replace("_", "-"), lower, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{lower[near[0]]}"?'
    return f"it may be one of: {', '.join(choices)}"


def is_absent(node: Node) -> bool:
    """Whether a value is empty: nothing behind the colon, null, or quotes around nothing."""
    target = resolved(node)
    return isinstance(target, ScalarNode) and (not target.text.strip() or target.is_null)
