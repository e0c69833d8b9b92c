"""New YAML text, in the manner of the rest of claims.yaml.

Claims, citations and articles are written as blocks, what hangs on them in one line where it
fits. A text goes without quotes only where every YAML reader takes it for that same text: we
read no numbers and no booleans, but others do, and `"41.60"` and `"no"` must survive them.
Dates stay plain, since they come back as they went. What an eye cannot see is escaped.
"""

from typing import TypeAlias

# What an edit writes: texts, lists and mappings.
Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]

WIDTH = 100
INDENT = 2

# Keys whose values are numbers and booleans to everyone.
_TYPED = frozenset({"version", "nth", "max-age", "split", "keep-abstracts"})

# Keys whose items or members get lines of their own, and those whose items get one each.
_TALL = frozenset({"articles", "claims", "citations"})
_LISTED = _TALL | {"mentions", "set-aside", "suppressions"}

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_FLOW_INDICATORS = frozenset(",[]{}:?")
_NUMERIC = frozenset("0123456789abcdefox_.:+-tz ")
_WORDS = frozenset(
    {"yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<", ".inf", "+.inf", ".nan"}
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_JOINERS = frozenset("\u200c\u200d")  # part of words and of emoji


def scalar(text: str, *, in_flow: bool = False, style: str = "", like: str = "") -> str:
    """A text as YAML, in the quotes of `style` where they can hold it.

    In place of a number without quotes, `like`, another one may go without them too.
    """
    if style == "'" and _are_visible(text):
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and _is_plain(text, in_flow) and (_is_number(like) or not _is_number(text)):
        return text
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def leaf(key: str, text: str, *, in_flow: bool = False, style: str = "", like: str = "") -> str:
    """The text of a key; a number or boolean without quotes where everyone expects one."""
    if key in _TYPED and (text in ("true", "false") or (text.isascii() and text.isdigit())):
        return text
    return scalar(text, in_flow=in_flow, style=style, like=like)


def _is_plain(text: str, in_flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in _INDICATORS or text.startswith("..."):
        return False
    if text.lower() in _WORDS:
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    if in_flow and not _FLOW_INDICATORS.isdisjoint(text):
        return False
    return _are_visible(text)


def _is_number(text: str) -> bool:
    """Whether some YAML reader takes it for a number or a time of day."""
    number = text.lower().lstrip("+-")
    if not number[:1].isdigit() and not (number[:1] == "." and number[1:2].isdigit()):
        return False
    return number.isascii() and _NUMERIC.issuperset(number) and not _is_date(text)


def _is_date(text: str) -> bool:
    parts = text.split("-")
    return [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)


def _are_visible(text: str) -> bool:
    return text.isprintable() or all(_is_visible(sign) for sign in text)


def _is_visible(sign: str) -> bool:
    return sign.isprintable() or sign in _JOINERS


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if _is_visible(sign):
        return sign
    code = ord(sign)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def inline(tree: Tree, *, in_flow: bool = False) -> str:
    """The tree in one line."""
    match tree:
        case str():
            return scalar(tree, in_flow=in_flow)
        case list():
            return "[" + ", ".join(inline(item, in_flow=True) for item in tree) + "]"
        case dict():
            return "{" + ", ".join(inline_pair(key, value) for key, value in tree.items()) + "}"


def inline_pair(key: str, value: Tree) -> str:
    """`key: value` as it stands between braces."""
    if isinstance(value, str):
        return f"{scalar(key, in_flow=True)}: {leaf(key, value, in_flow=True)}"
    return f"{scalar(key, in_flow=True)}: {inline(value, in_flow=True)}"


def pair_lines(key: str, value: Tree, column: int, *, is_tall: bool = False) -> list[str]:
    """`key: value` at a column, in as many lines as it takes; a tall one never in one."""
    opening = f"{' ' * column}{scalar(key)}:"
    if isinstance(value, str):
        return [f"{opening} {leaf(key, value)}"]
    if not value:
        return [f"{opening} {inline(value)}"]
    if key not in _LISTED and not is_tall:
        line = f"{opening} {inline(value)}"
        if len(line) <= WIDTH:
            return [line]
    return [opening, *lines(value, column + INDENT, name=key)]


def lines(tree: Tree, column: int, *, name: str) -> list[str]:
    """A list or mapping as a block at a column; `name` is the key it stands under."""
    match tree:
        case dict():
            return [
                line
                for key, value in tree.items()
                for line in pair_lines(key, value, column, is_tall=name == "articles")
            ]
        case list():
            return [
                line
                for item in tree
                for line in item_lines(item, column, column + INDENT, name=name)
            ]
        case str():
            return [" " * column + scalar(tree)]


def item_lines(item: Tree, dash: int, content: int, *, name: str) -> list[str]:
    """A list's item, its dash at one column and its words at another."""
    opening = " " * dash + "-" + " " * (content - dash - 1)
    line = opening + inline(item)
    is_tall = name in _TALL and isinstance(item, dict)
    if isinstance(item, str) or not item or (len(line) <= WIDTH and not is_tall):
        return [line]
    found = lines(item, content, name="")
    return [opening + found[0][content:], *found[1:]]
