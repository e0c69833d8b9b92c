"""Writing a claims.yaml: edits spliced into its text, all else byte for byte.

Nothing is loaded and dumped. The edits are carried out on the tree of the text, what they
changed is spliced in at the nodes' own marks, and the result is composed again and held against
the tree: what does not say exactly what was meant is refused and never written.

The first line of a new file names its JSON Schema for editors. The schema comes with the
package, and a path into an installation means nothing to whoever else opens the file; so the
line names a file beside claims.yaml, which `claimdrift init` puts there.
"""

from collections.abc import Sequence

from lint.errors import LedgerError
from lint.ledger.amend import amend
from lint.ledger.compose import Composition, compose
from lint.ledger.edit import Edit
from lint.ledger.emit import Tree, lines
from lint.ledger.patches import change
from lint.ledger.source import BOM, Source, source_of
from lint.ledger.splice import Patch, Splice
from lint.ledger.tree import MapDraft, is_empty, opened, plain

SCHEMA_NAME = "claims.schema.json"


def fresh(edits: Sequence[Edit] = (), *, schema: str = SCHEMA_NAME) -> str:
    """A new claims.yaml; `schema` is the path of the schema relative to it, or its address."""
    return apply(f"# yaml-language-server: $schema={schema}\nversion: 1\n", edits)


def apply(text: str, edits: Sequence[Edit], *, uri: str = "claims.yaml") -> str:
    """The text with all edits made. Raises LedgerError where one cannot be made safely."""
    source = source_of(uri, text)
    composition = compose(source)
    old = composition.root
    root = MapDraft() if old is None or is_empty(old) else opened(old)
    if not isinstance(root, MapDraft):
        raise source.error(0, "a claims.yaml is a mapping", "begin it with version: 1")
    amend(source, root, edits)
    splice = Splice(source)
    if old is not None and not is_empty(old):
        change(splice, old, root)
    elif root.members:
        _begin(splice, composition, plain(root))
    if not splice.patches:
        return text
    written = splice.result()
    _check(source, composition, splice.patches, plain(root), written)
    return BOM + written if text.startswith(BOM) else written


def _begin(splice: Splice, composition: Composition, tree: Tree) -> None:
    """Fills a text of nothing, or of nothing but comments."""
    source, root = splice.source, composition.root
    block = lines(tree, 0, name="")
    if root is not None and composition.begin:
        splice.cut(root.left, root.end)
        splice.put_lines(source.line_end(composition.begin), block)
    elif root is not None:
        splice.cut(root.left, root.end, "\n".join(block))
    else:
        end = len(source.text)
        line_break = source.line_break(end)
        is_open = bool(source.text) and source.line_start(end) != end
        opening = line_break if is_open else ""
        splice.cut(end, end, opening + "".join(line + line_break for line in block))


def _check(
    source: Source,
    composition: Composition,
    patches: Sequence[Patch],
    meant: Tree,
    written: str,
) -> None:
    """Raises LedgerError unless the new text says what was meant."""
    try:
        root = compose(source_of(source.uri, written)).root
        if _says(plain(root) if root is not None else "", meant):
            return
    except LedgerError:
        pass
    for alias in composition.aliases:
        target = alias.target
        if any(target.left <= patch.start <= target.end for patch in patches):
            line, _ = source.position(alias.start)
            raise source.error(
                target.left,
                f'"*{alias.name}" in line {line} repeats what would change here',
                "write it out there first",
            )
    at = min((patch.start for patch in patches), default=0)
    raise source.error(at, "this cannot be changed safely", "make the change by hand")


def _says(found: Tree, meant: Tree) -> bool:
    """Whether two trees say the same; nothing can be said in more than one way."""
    match found, meant:
        case dict(), dict():
            return found.keys() == meant.keys() and all(
                _says(value, meant[key]) for key, value in found.items()
            )
        case list(), list():
            return len(found) == len(meant) and all(map(_says, found, meant))
        case _:
            return found == meant or (found in _NOTHING and meant in _NOTHING)


_NOTHING: tuple[Tree, ...] = ("", "~", "null", "Null", "NULL", [], {})
