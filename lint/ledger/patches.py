"""What edits changed in the tree, as patches of the text: all else stays byte for byte.

A new item goes behind the last one at the list's own columns, a new key behind those that come
before it. A value that was empty becomes a block; any other value that changes as a whole
becomes one line in its place. What hangs on lines of its own goes with its lines.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.document import Span
from lint.ledger.compose import MERGE_KEY, behind_blanks
from lint.ledger.emit import INDENT, Tree, inline, inline_pair, item_lines, leaf, pair_lines, scalar
from lint.ledger.emit import lines as block_lines
from lint.ledger.nodes import ListNode, MapNode, Node, Pair, ScalarNode
from lint.ledger.source import Source
from lint.ledger.splice import Splice, change_members, replace_inline, tail
from lint.ledger.tree import Draft, ListDraft, MapDraft, is_empty, plain

# The order in which keys are written.
_RANKS = {
    key: rank
    for rank, key in enumerate(
        (
            *("version", "settings", "articles", "citations", "claims", "set-aside"),
            *("id", "value", "measure", "outcome", "arm", "comparator", "population"),
            *("timepoint", "parts", "cites", "derive", "equals", "note", "status"),
            *("mentions", "suppressions", "exact", "sentence", "nth", "cell"),
            *("rule", "reason", "until", "DOI", "printed", "record"),
        )
    )
}


class _Spot(NamedTuple):
    """Where a value hangs."""

    name: str = ""  # the key it stands under
    colon: int | None = None  # behind the colon of that key; None for an item and in brackets
    column: int = 0  # of that key, or of the item's dash
    is_flow: bool = False


def change(splice: Splice, old: Node, new: Draft) -> None:
    """Collects the patches that make the text of the root `old` say what `new` says."""
    _change(splice, old, new, _Spot())


def _change(splice: Splice, old: Node, new: Draft, spot: _Spot) -> None:
    if new is old:
        return
    if isinstance(new, MapDraft) and new.node is not None and new.node is old:
        _change_map(splice, new, new.node, spot)
    elif isinstance(new, ListDraft) and new.node is not None and new.node is old:
        _change_list(splice, new, new.node, spot)
    else:
        tree = plain(new)
        if tree == plain(old) or (is_empty(old) and is_empty(new)):
            return
        if isinstance(old, ScalarNode) and isinstance(tree, str):
            like = old.text if old.style == "" else ""
            words = leaf(spot.name, tree, in_flow=spot.is_flow, style=old.style, like=like)
            replace_inline(splice, old, words, is_flow=spot.is_flow)
        else:
            _replace(splice, old, tree, spot)


def _replace(splice: Splice, old: Node, tree: Tree, spot: _Spot) -> None:
    """Puts something else in place of a whole value."""
    words = inline(tree, in_flow=spot.is_flow)
    if isinstance(old, (ListNode, MapNode)) and not old.is_flow and spot.colon is not None:
        splice.cut(spot.colon, _behind_properties(splice, old, spot.colon), " " + words)
        _cut_children(splice, old)
    elif is_empty(old) and tree and spot.colon is not None and not isinstance(tree, str):
        is_beside = not splice.source.text[spot.colon : old.left].strip(" \t")
        splice.cut(spot.colon if is_beside else old.left, old.end)
        block = block_lines(tree, spot.column + INDENT, name=spot.name)
        splice.put_lines(splice.source.line_end(old.end), block)
    elif isinstance(old, ScalarNode) and old.start == old.left:
        replace_inline(splice, old, words, is_flow=spot.is_flow)
    else:
        splice.cut(old.left, old.end, words)


def _behind_properties(splice: Splice, node: ListNode | MapNode, colon: int) -> int:
    """Where the anchor and tag of a block end, which stand in the line of its key."""
    if node.left == node.start:
        return colon
    return colon + len(splice.source.text[colon : node.start].split("#")[0].rstrip())


def _cut_children(splice: Splice, node: ListNode | MapNode) -> None:
    """Takes a block's own lines out; comments on lines of their own stay."""
    if isinstance(node, MapNode):
        for pair in node.pairs:
            splice.cut_lines(pair.key.left, _end(pair))
        return
    for dash, item in zip(_dashes(splice, node), node.items, strict=True):
        splice.cut_lines(dash, item.end, keeps_comment=isinstance(item, ScalarNode))


def _change_map(splice: Splice, new: MapDraft, node: MapNode, spot: _Spot) -> None:
    if node.is_flow and splice.source.text[node.start] != "{":
        # A pair between brackets that stands for a mapping of one: "[a: b]".
        if plain(new) != plain(node):
            splice.cut(node.left, node.end, inline(plain(new), in_flow=True))
        return
    kept, added = _members(splice, new, node)
    column = splice.source.column(node.start)
    for pair, key in zip(node.pairs, kept, strict=True):
        if key is None or key == MERGE_KEY:
            continue
        if key != pair.key.text:
            words = scalar(key, in_flow=node.is_flow, style=pair.key.style)
            splice.cut(pair.key.start, pair.key.end, words)
        colon = None if node.is_flow else behind_blanks(splice.source, pair.key.end) + 1
        _change(splice, pair.value, new.members[key], _Spot(key, colon, column, node.is_flow))
    if node.is_flow:
        spans = [Span(pair.key.left, max(pair.key.end, pair.value.end)) for pair in node.pairs]
        change_members(
            splice,
            Span(node.start + 1, node.end - 1),
            spans,
            [key is not None for key in kept],
            [inline_pair(key, plain(new.members[key])) for key in added],
        )
    elif any(key is not None for key in kept):
        _cut_pairs(splice, node, kept)
        _add_pairs(splice, new, node, kept, added, spot.name)
    else:
        _refill(splice, node, spot, _pair_lines(new, added, column, spot.name))


def _members(splice: Splice, new: MapDraft, node: MapNode) -> tuple[list[str | None], list[str]]:
    """The key of each pair now, None where it is gone, and the keys that are new."""
    kept: list[str | None] = []
    for pair in node.pairs:
        key = new.renamed.get(pair.key.text, pair.key.text)
        is_merge = pair.key.text == MERGE_KEY and pair.key.style == ""
        kept.append(key if is_merge or key in new.members else None)
    own = {pair.key.text for pair in node.pairs}
    for key in node.members:
        if key not in own and key not in new.members:
            raise splice.source.error(
                node.start,
                f'"{key}" comes from elsewhere by a merge key here',
                "write the mapping out before this is taken away",
            )
    present = set(kept)
    added = [
        key
        for key, value in new.members.items()
        if key not in present and not (key in node.members and node.members[key].value is value)
    ]
    return kept, sorted(added, key=_rank)


def _rank(key: str) -> int:
    return _RANKS.get(key, len(_RANKS))


def _cut_pairs(splice: Splice, node: MapNode, kept: Sequence[str | None]) -> None:
    """Takes pairs of a block out, where some stay."""
    source = splice.source
    first = next(index for index, key in enumerate(kept) if key is not None)
    leading = node.pairs[:first]
    line_start = source.line_start(node.start)
    if leading and source.text[line_start : node.start].strip():
        # They share their line with a dash, behind which the next pair moves up.
        end, following = _end(leading[-1]), node.pairs[first].key.left
        has_comment = behind_blanks(source, end) == following and "#" in source.text[end:following]
        splice.cut(node.start, end if has_comment else following)
    else:
        first = 0
    for pair, key in zip(node.pairs[first:], kept[first:], strict=True):
        if key is None:
            inner = _comments_in(source, pair)
            splice.cut_lines(pair.key.left, _end(pair), keeps_comment=True, comments=inner)


def _comments_in(source: Source, pair: Pair) -> list[str]:
    """The comments between the items of a list that is a pair's value."""
    if not isinstance(pair.value, ListNode) or pair.value.is_flow:
        return []
    items = pair.value.items
    starts = [pair.key.end, *(item.end for item in items[:-1])]
    gaps = (source.text[one : item.left] for one, item in zip(starts, items, strict=True))
    return [
        line[line.index("#") :].strip() for gap in gaps for line in gap.splitlines() if "#" in line
    ]


def _add_pairs(
    splice: Splice,
    new: MapDraft,
    node: MapNode,
    kept: Sequence[str | None],
    added: Sequence[str],
    name: str,
) -> None:
    """Puts each new pair of a block behind the last one that comes before it."""
    column = splice.source.column(node.start)
    staying = [(key, pair) for key, pair in zip(kept, node.pairs, strict=True) if key is not None]
    for key in added:
        # The last one is right for what has no rank, such as the paths of a thousand articles.
        ranked = reversed(staying) if key in _RANKS else ()
        before = (pair for other, pair in ranked if _rank(other) <= _rank(key))
        above = next(before, staying[-1][1])
        splice.put_lines(
            tail(splice.source, _end(above), column), _pair_lines(new, [key], column, name)
        )


def _pair_lines(new: MapDraft, keys: Sequence[str], column: int, name: str) -> list[str]:
    return [
        line
        for key in keys
        for line in pair_lines(key, plain(new.members[key]), column, is_tall=name == "articles")
    ]


def _end(pair: Pair) -> int:
    return max(pair.key.end, pair.value.end)


def _change_list(splice: Splice, new: ListDraft, node: ListNode, spot: _Spot) -> None:
    column = splice.source.column(node.start)
    inner = _Spot(spot.name, None, column, node.is_flow)
    for old, item in zip(node.items, new.kept, strict=True):
        if item is not None:
            _change(splice, old, item, inner)
    trees = [plain(item) for item in new.added]
    if node.is_flow:
        change_members(
            splice,
            Span(node.start + 1, node.end - 1),
            [Span(item.left, item.end) for item in node.items],
            [item is not None for item in new.kept],
            [inline(tree, in_flow=True) for tree in trees],
        )
        return
    content = _content_column(splice, node)
    added = [line for tree in trees for line in item_lines(tree, column, content, name=spot.name)]
    staying = [old for old, item in zip(node.items, new.kept, strict=True) if item is not None]
    if not staying:
        _refill(splice, node, spot, added)
        return
    for dash, old, item in zip(_dashes(splice, node), node.items, new.kept, strict=True):
        if item is None:
            splice.cut_lines(dash, old.end, keeps_comment=isinstance(old, ScalarNode))
    if added:
        splice.put_lines(tail(splice.source, staying[-1].end, column), added)


def _content_column(splice: Splice, node: ListNode) -> int:
    """The column at which the items of a block sequence begin behind their dashes."""
    source = splice.source
    for dash, item in zip(_dashes(splice, node), node.items, strict=True):
        if item.left > dash + 1 and not source.text[dash + 1 : item.left].strip(" \t"):
            return source.column(item.left)
    return source.column(node.start) + INDENT


def _dashes(splice: Splice, node: ListNode) -> Iterator[int]:
    """Where the dash of each item stands."""
    yield node.start
    for item in node.items[:-1]:
        yield behind_blanks(splice.source, item.end)


def _refill(splice: Splice, node: ListNode | MapNode, spot: _Spot, lines: list[str]) -> None:
    """Puts new lines in place of all that a block held, or brackets around nothing."""
    if spot.colon is None:
        raise splice.source.error(node.start, "nothing would be left here", "take it out by hand")
    if lines:
        splice.put_lines(splice.source.line_end(spot.colon), lines)
        _cut_children(splice, node)
    else:
        _replace(splice, node, [] if isinstance(node, ListNode) else {}, spot)
