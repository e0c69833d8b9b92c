"""YAML as nodes that know where they stand: texts, lists, mappings and aliases.

Places are offsets of the text without its BOM. The end of a node is the end of what a person
wrote of it, never of the comments and blank lines behind it.
"""

from dataclasses import dataclass

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True, eq=False)
class ScalarNode:
    """A text. `start` is behind its anchor and tag, `left` before them."""

    text: str
    start: int
    end: int
    left: int
    style: str  # of ' " | > or nothing for plain

    @property
    def is_block(self) -> bool:
        return self.style in ("|", ">")

    @property
    def is_null(self) -> bool:
        return self.text in _NULLS and self.style == ""


@dataclass(slots=True, eq=False)
class ListNode:
    """A sequence; a block sequence begins at its first dash and ends with its last item."""

    items: list["Node"]
    start: int
    end: int
    left: int
    is_flow: bool


@dataclass(slots=True, eq=False)
class Pair:
    """A key and its value."""

    key: ScalarNode
    value: "Node"


@dataclass(slots=True, eq=False)
class MapNode:
    """A mapping: its pairs as they stand, and its members with what merge keys bring in."""

    pairs: list[Pair]
    members: dict[str, Pair]
    start: int
    end: int
    left: int
    is_flow: bool


@dataclass(slots=True, eq=False)
class AliasNode:
    """A `*name`, and the node that it repeats."""

    name: str
    target: ScalarNode | ListNode | MapNode
    start: int
    end: int

    @property
    def left(self) -> int:
        return self.start


Node = ScalarNode | ListNode | MapNode | AliasNode


def resolved(node: Node) -> ScalarNode | ListNode | MapNode:
    """The node itself, or what an alias repeats."""
    return node.target if isinstance(node, AliasNode) else node
