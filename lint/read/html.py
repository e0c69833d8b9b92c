"""HTML: the article's body, not the page around it.

The body is the largest <article>, else <main>, else what is left of <body> without its header,
footer, navigation, asides and forms. Code, formulas by themselves, scripts and hidden parts are not
read. Raised marks read as `superscript` says: 10<sup>-8</sup> as a power, a link to a note in
brackets. Subscripts are plain characters (CO2, HbA1c).
"""

from collections.abc import Iterator
from itertools import accumulate

from lint.document import BlockKind
from lint.read.flow import Flow, Laid, Piece
from lint.read.html_elements import PAGE
from lint.read.html_metadata import add_page_metadata
from lint.read.html_tokens import Mark, MarkKind, html_marks
from lint.read.html_walk import HtmlWalk

# An <article> with less of the page's words than this is a teaser, not the article.
ARTICLE_SHARE = 0.3


def read_html(source: str) -> Laid:
    """An article's page, or a fragment of one."""
    marks = html_marks(source)
    root = _root(marks)
    first, last = root or (0, len(marks))
    excluded = frozenset[str]() if root else PAGE
    # A page whose every word stands in what is passed over elsewhere is read all the same.
    for is_lenient in (False, True):
        flow = Flow(source)
        walk = HtmlWalk(
            flow, excluded=frozenset() if is_lenient else excluded, is_lenient=is_lenient
        )
        _add_comments(flow, marks[:first])
        walk.read(marks[first:last])
        walk.finish()
        _add_comments(flow, marks[last:])
        if flow.drafts:
            break
    add_page_metadata(flow, marks)
    return flow.laid(_language(marks, root))


def _add_comments(flow: Flow, marks: list[Mark]) -> None:
    for mark in marks:
        if mark.kind is MarkKind.COMMENT:
            flow.add_aside(BlockKind.COMMENT, [Piece(mark.start, mark.end)])


def _root(marks: list[Mark]) -> tuple[int, int] | None:
    """From which mark to which the article stands; None where no element says so."""
    upto = list(accumulate((_words(mark) for mark in marks), initial=0))

    def size(extent: tuple[int, int]) -> int:
        return upto[extent[1]] - upto[extent[0]]

    articles = list(_extents(marks, "article", None))
    mains = [*_extents(marks, "main", None), *_extents(marks, None, "main")]
    article = max(articles, key=size, default=None)
    main = max(mains, key=size, default=None)
    whole = size(main) if main else upto[-1]
    if article and (size(article) >= ARTICLE_SHARE * whole or not whole):
        return article
    return main if main and size(main) else None


def _words(mark: Mark) -> int:
    return mark.end - mark.start if mark.kind is MarkKind.TEXT else 0


def _extents(marks: list[Mark], name: str | None, role: str | None) -> Iterator[tuple[int, int]]:
    """Where the outermost elements of a name, or of a role, start and end."""
    opened: str | None = None
    depth = first = 0
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.kind is MarkKind.OPEN and (
                mark.name == name or (role and mark.attributes.get("role", "").lower() == role)
            ):
                opened, depth, first = mark.name, 1, index
        elif mark.name == opened and mark.kind is MarkKind.OPEN:
            depth += 1
        elif mark.name == opened and mark.kind is MarkKind.CLOSE:
            depth -= 1
            if not depth:
                yield first, index + 1
                opened = None
    if opened is not None:
        yield first, len(marks)


def _language(marks: list[Mark], root: tuple[int, int] | None) -> str | None:
    """The language that the article's element declares, else the page's."""
    candidates = [marks[root[0]]] if root else []
    candidates += [mark for mark in marks[:200] if mark.name in ("html", "body")]
    for mark in candidates:
        declared = mark.attributes.get("lang") or mark.attributes.get("xml:lang")
        if declared and declared.strip():
            return declared.strip()
    return None
