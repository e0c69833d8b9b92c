"""YAML text to nodes.

Built from the parser's events rather than by PyYAML's composer, because events tell an alias
from what it repeats, because keys can be checked as they come, and because nothing recurses:
nesting and the expansion of aliases are bounded here, once, for everyone who walks the nodes.
There is no resolver: `no`, `0123`, `12:30` and `41.60` are the text they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from lint.errors import LedgerError
from lint.ledger.nodes import AliasNode, ListNode, MapNode, Node, Pair, ScalarNode, resolved
from lint.ledger.source import Source, shown
from lint.ledger.syntax import check_merged, explained

MERGE_KEY = "<<"

# A claims.yaml is eight levels deep; what Crossref said may add a few.
_DEEPEST = 50
# What aliases may add, in nodes and in stretches of text: ten thousand claims' worth.
_MOST_REPEATED = 100_000
_STRETCH = 64

_INLINE = frozenset({None, "", "'", '"'})
_BLANKS = frozenset(" \t\n\r\x85\u2028\u2029")
_TEXT_TAGS = frozenset(
    {"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "timestamp"))}
)
_LIST_TAGS = frozenset({"!", "tag:yaml.org,2002:seq"})
_MAP_TAGS = frozenset({"!", "tag:yaml.org,2002:map"})


@dataclass(frozen=True, slots=True)
class Composition:
    """The one document of a text."""

    root: Node | None  # None: nothing but comments
    begin: int  # where the marker that opens the document ends; 0 without one
    aliases: tuple[AliasNode, ...]


@dataclass(slots=True, eq=False)
class _Open:
    """A collection whose end has not come yet."""

    start: int
    left: int
    is_flow: bool
    is_map: bool
    anchor: str | None
    children: list[Node] = field(default_factory=list)


def compose(source: Source) -> Composition:
    """The nodes of a text. Raises LedgerError with line and column."""
    check_merged(source)
    try:
        return _compose(source)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise explained(source, error) from error


def _compose(source: Source) -> Composition:
    stack: list[_Open] = []
    anchors: dict[str, Node | _Open] = {}
    aliases: list[AliasNode] = []
    root: Node | None = None
    begin, repeated, documents = 0, 0, 0
    sizes: dict[int, int] = {}
    # Without libyaml the same events come slower, from PyYAML's own parser.
    loader = (yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)(source.text)
    next_event: Callable[[], Any] = loader.get_event
    while (event := next_event()) is not None:
        node: Node
        kind = type(event)
        if kind is yaml.ScalarEvent:
            start = event.start_mark.index
            if event.style in _INLINE and event.anchor is None and event.tag is None:
                node = ScalarNode(
                    event.value, start, event.end_mark.index, start, event.style or ""
                )
            else:
                node = _scalar(source, event)
            if event.anchor is not None:
                anchors[event.anchor] = node
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            opened = _opened(source, event, len(stack))
            if opened.anchor is not None:
                anchors[opened.anchor] = opened
            stack.append(opened)
            continue
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            closed = stack.pop()
            node = _closed(source, closed, event.end_mark.index)
            if closed.anchor is not None and anchors.get(closed.anchor) is closed:
                anchors[closed.anchor] = node
        elif kind is yaml.AliasEvent:
            node = _alias(source, event, anchors)
            aliases.append(node)
            repeated += _size(node, sizes)
            if repeated > _MOST_REPEATED:
                raise source.error(node.start, "aliases repeat too much here", "write it out")
        else:
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise _second_document(source, event)
                begin = event.end_mark.index if event.explicit else 0
            continue
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
    return Composition(root, begin, tuple(aliases))


def _second_document(source: Source, event: Any) -> LedgerError:
    return source.error(
        event.start_mark.index,
        "a second document begins here",
        "keep everything in one, without a line of ---",
    )


def _scalar(source: Source, event: Any) -> ScalarNode:
    start = left = event.start_mark.index
    end, text, style = event.end_mark.index, event.value, event.style or ""
    if event.tag is not None or event.anchor is not None:
        if event.tag is not None:
            _check_tag(source, left, event.tag, _TEXT_TAGS)
        start = _behind_properties(source, event)
    if style == "|" or style == ">":
        end = _block_end(source, start, end)
        # The last line break belongs to the form of a block scalar, not to its words.
        text = text.rstrip("\n")
    return ScalarNode(text, start, end, left, style)


def _opened(source: Source, event: Any, depth: int) -> _Open:
    left = event.start_mark.index
    is_map = isinstance(event, yaml.MappingStartEvent)
    if depth >= _DEEPEST:
        raise source.error(left, "this is nested too deeply", "a claims.yaml is eight levels deep")
    start = left
    if event.tag is not None:
        _check_tag(source, left, event.tag, _MAP_TAGS if is_map else _LIST_TAGS)
    if event.anchor is not None or event.tag is not None:
        start = _behind_properties(source, event)
    return _Open(start, left, bool(event.flow_style), is_map, event.anchor)


def _closed(source: Source, opened: _Open, end: int) -> ListNode | MapNode:
    children = opened.children
    if not opened.is_flow:
        # The parser's mark runs over comments to whatever comes next.
        end = children[-1].end
    if not opened.is_map:
        return ListNode(children, opened.start, end, opened.left, opened.is_flow)
    pairs, members = _members(source, children)
    return MapNode(pairs, members, opened.start, end, opened.left, opened.is_flow)


def _members(source: Source, children: list[Node]) -> tuple[list[Pair], dict[str, Pair]]:
    pairs: list[Pair] = []
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, ScalarNode):
            raise source.error(key.left, "a key must be a text", "write it out before a colon")
        pairs.append(Pair(key, value))
    members = {pair.key.text: pair for pair in pairs}
    if len(members) < len(pairs):
        raise _second_key(source, pairs)
    if MERGE_KEY in members and members[MERGE_KEY].key.style == "":
        for name, pair in _merged(source, members.pop(MERGE_KEY).value):
            members.setdefault(name, pair)
    return pairs, members


def _second_key(source: Source, pairs: list[Pair]) -> LedgerError:
    lines: dict[str, int] = {}
    for pair in pairs:
        if pair.key.text in lines:
            break
        lines[pair.key.text], _ = source.position(pair.key.start)
    return source.error(
        pair.key.start,
        f"the key {shown(pair.key.text)} stands here twice, first in line {lines[pair.key.text]}",
        "keep one of them",
    )


def _merged(source: Source, value: Node) -> Iterator[tuple[str, Pair]]:
    """What a merge key brings in: the members of a mapping or of a list of them."""
    node = resolved(value)
    for one in [resolved(item) for item in node.items] if isinstance(node, ListNode) else [node]:
        if not isinstance(one, MapNode):
            raise source.error(value.left, '"<<" repeats only mappings', "name one as in <<: *name")
        yield from one.members.items()


def _alias(source: Source, event: Any, anchors: dict[str, Node | _Open]) -> AliasNode:
    start, end = event.start_mark.index, event.end_mark.index
    target = anchors.get(event.anchor)
    if target is None:
        raise source.error(
            start,
            f"nothing above is marked {shown('&' + event.anchor)}",
            "a text that begins with * must stand in quotes",
        )
    if isinstance(target, _Open):
        raise source.error(
            start,
            f"{shown('*' + event.anchor)} stands within what it repeats",
            "write the text out",
        )
    return AliasNode(event.anchor, resolved(target), start, end)


def _size(node: Node, known: dict[int, int]) -> int:
    """How much a node holds once its aliases are written out, in nodes and stretches of text."""
    if isinstance(node, ScalarNode):
        return 1 + len(node.text) // _STRETCH
    node = resolved(node)
    if id(node) not in known:
        match node:
            case ListNode():
                known[id(node)] = 1 + sum(_size(item, known) for item in node.items)
            case MapNode():
                known[id(node)] = 1 + sum(
                    _size(pair.key, known) + _size(pair.value, known) for pair in node.pairs
                )
            case ScalarNode():
                known[id(node)] = _size(node, known)
    return known[id(node)]


def _check_tag(source: Source, offset: int, tag: str, known: frozenset[str]) -> None:
    if tag not in known:
        raise source.error(
            offset,
            "a tag means nothing in a claims.yaml",
            "take it away; a text that begins with ! must stand in quotes",
        )


def _behind_properties(source: Source, event: Any) -> int:
    """Where a node begins behind its anchor and its tag."""
    text, position = source.text, int(event.start_mark.index)
    for _ in range((event.anchor is not None) + (getattr(event, "tag", None) is not None)):
        while position < len(text) and text[position] not in _BLANKS:
            position += 1
        position = behind_blanks(source, position)
    # An empty value has nothing behind its anchor but the next key.
    end: int = event.end_mark.index
    return min(position, end)


def behind_blanks(source: Source, position: int) -> int:
    """The first character at or behind `position` that is no blank, line end or comment."""
    text = source.text
    while position < len(text):
        if text[position] in _BLANKS:
            position += 1
        elif text[position] == "#":
            position = source.line_end(position)
        else:
            break
    return position


def _block_end(source: Source, start: int, end: int) -> int:
    """Where a block scalar's last line ends.

    The parser's mark runs over the blank lines that follow, which belong to the text only
    where its header says so ("|+"); and then without the line break that ends them.
    """
    text = source.text
    header = text[start : source.line_end(start)].split("#")[0]
    if "+" in header:
        line_start = source.line_start(end)
        if line_start <= start:
            return end
        if end == len(text) and line_start < end:
            return end
        return source.line_end(source.line_start(line_start - 1))
    return source.line_end(start + len(text[start:end].rstrip()))
