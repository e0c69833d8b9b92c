"""Front matter of Markdown: YAML between lines of "---", TOML between lines of "+++".

Each scalar is a block off the flow with its dotted key, so that a DOI there has its place. Scalars
are text as written; nothing is resolved to a date or a truth. What cannot be parsed is one block as
it stands and never an error: it is the publishing system's business, not ours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.document import BlockKind
from lint.read.flow import Flow, Piece

OPENING = re.compile(r"(---|\+\+\+)[ \t]*\n")
CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
KEY = re.compile(r"^[ \t]*[\w\"'-][^:=\n]{0,80}[:=](?:\s|$)", re.MULTILINE)
LONGEST = 100_000
MOST_BRACKETS = 500
DEEP = re.compile(r"(?:[-?][ \t]+){60}")
LANGUAGE_KEYS = ("lang", "language", "locale")


class Value(NamedTuple):
    """A scalar with its dotted key, and where in the source it stands."""

    key: str
    text: str
    start: int
    end: int


def read_front_matter(flow: Flow) -> tuple[str | None, int]:
    """Adds the front matter's blocks; the language it declares, and where the body starts."""
    source = flow.source
    opening = OPENING.match(source)
    closing = CLOSING[opening[1]].search(source, opening.end()) if opening else None
    if opening is None or closing is None:
        return None, 0
    start, end = opening.end(), closing.start()
    body = min(closing.end() + 1, len(source))
    values = _values(source, start, end, is_toml=opening[1] == "+++")
    if values is None:
        if not KEY.search(source, start, end):
            return None, 0  # two rules with words between them
        flow.add_aside(BlockKind.METADATA, [Piece(start, end)], ("front matter",))
        return None, body
    language = None
    for value in values:
        if value.key.lower() in LANGUAGE_KEYS and language is None:
            language = value.text.strip() or None
        flow.add_aside(BlockKind.METADATA, _pieces(source, value), (value.key,))
    return language, body


def _values(source: str, start: int, end: int, *, is_toml: bool) -> list[Value] | None:
    """The scalars in order; None for what is no front matter, or none that can be read."""
    words = source[start:end]
    if len(words) > LONGEST or DEEP.search(words):
        return None
    if words.count("[") + words.count("{") > MOST_BRACKETS:
        return None
    try:
        return list(_toml(words, start) if is_toml else _yaml(words, start))
    except (ValueError, RecursionError):
        return None


def _yaml(words: str, offset: int) -> Iterator[Value]:
    import yaml  # only few articles have front matter, and it takes its time to load

    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        root = yaml.compose(words, Loader=loader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("not a mapping")
    seen: set[int] = set()  # an alias is the node it points to
    waiting: list[tuple[str, yaml.Node]] = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [
                (f"{key}.{name.value}" if key else str(name.value), value)
                for name, value in reversed(node.value)
            ]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(key, value) for value in reversed(node.value)]
        elif node.value.strip():
            yield Value(
                key, node.value, offset + node.start_mark.index, offset + node.end_mark.index
            )


def _toml(words: str, offset: int) -> Iterator[Value]:
    import tomllib

    at = 0
    waiting: list[tuple[str, object]] = [("", tomllib.loads(words))]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [
                (f"{key}.{name}" if key else name, inner) for name, inner in reversed(value.items())
            ]
        elif isinstance(value, list):
            waiting += [(key, inner) for inner in reversed(value)]
        else:
            # The parser tells no places; values stand in the order in which it gives them.
            text = str(value)
            found = words.find(text, at)
            if found < 0:
                found = words.find(text)
            if found < 0:
                yield Value(key, text, offset, offset)
            else:
                at = found + len(text)
                yield Value(key, text, offset + found, offset + at)


def _pieces(source: str, value: Value) -> list[Piece]:
    """The value laid on the source word by word; as a whole where it is escaped there."""
    found = source.find(value.text, value.start, value.end)
    if found >= 0:
        return [Piece(found, found + len(value.text))]
    pieces: list[Piece] = []
    at = value.start
    for word in value.text.split():
        found = source.find(word, at, value.end)
        if found < 0:
            return [Piece(value.start, value.end, value.text)]
        if pieces:
            pieces.append(Piece(at, found, " "))
        at = found + len(word)
        pieces.append(Piece(found, at))
    return pieces
