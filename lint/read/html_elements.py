"""What HTML's elements are to a reader: blocks, things not read, page around an article."""

import re
from collections.abc import Iterable, Mapping

from lint.document import BlockKind
from lint.patterns import Pattern
from lint.read.html_tokens import Mark, MarkKind

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr"
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "html", "legend", "li", "main", "nav", "ol",
    "optgroup", "option", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul"
})  # fmt: skip
UNREAD = frozenset({
    "annotation", "annotation-xml", "audio", "button", "canvas", "code", "head", "iframe", "kbd",
    "map", "nav", "noscript", "object", "pre", "samp", "script", "select", "style", "svg",
    "template", "textarea", "title", "video"
})  # fmt: skip
PAGE = frozenset({"aside", "footer", "form", "header"})  # around an article, not of it
HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
LISTS = frozenset({"ul", "ol", "dl"})
CELLS = frozenset({"td", "th"})
TABLE_PARTS = CELLS | {"caption", "table", "tbody", "tfoot", "thead", "tr"}

# Which open elements a start tag ends, and at which of them to stop looking.
ENDED_BY: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), LISTS | CELLS),
    "dt": (frozenset({"dt", "dd"}), LISTS | CELLS),
    "dd": (frozenset({"dt", "dd"}), LISTS | CELLS),
    "td": (CELLS | {"caption"}, frozenset({"tr", "table"})),
    "th": (CELLS | {"caption"}, frozenset({"tr", "table"})),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table", "thead", "tbody", "tfoot"})),
    "thead": (frozenset({"caption"}), frozenset({"table"})),
    "tbody": (frozenset({"thead", "tbody", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"thead", "tbody", "caption"}), frozenset({"table"})),
}
PARAGRAPH = (frozenset({"p"}), CELLS | {"table", "caption"})

# Names of what stands in or beside an article and is not of it. Only whole names: a page whose
# <body> is "with-sidebar" has one, and is none.
BOILERPLATE = frozenset({
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comment-list", "comments",
    "comments-area", "cookie-banner", "cookie-notice", "cookies", "menu", "nav", "navbar",
    "navigation", "newsletter", "newsletter-signup", "pagination", "related-articles",
    "related-content", "related-posts", "related-stories", "share", "share-buttons", "sharing",
    "sidebar", "social", "social-links", "social-share", "subscribe", "table-of-contents", "toc",
})  # fmt: skip
ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu"})
REFERENCES = Pattern(
    r"(?:article-|section-)?(?:references?(?:-list|-section)?|ref-?list|bibliography|biblio"
    r"|citation-list|works-cited|doc-bibliography)",
    re.IGNORECASE,
)
HIDDEN = Pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTE = Pattern(r"ref|cit|foot|note|\bfn", re.IGNORECASE)
ADDRESS = Pattern(r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)


def is_unread(mark: Mark, excluded: frozenset[str], *, is_lenient: bool) -> bool:
    """Whether nothing inside an element is text of the article.

    `is_lenient`: then only what cannot be text is none, whatever an element is named.
    """
    if mark.name in UNREAD or mark.name in excluded:
        return True
    attributes = mark.attributes
    if not attributes or is_lenient:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if attributes.get("role", "").lower() in ROLES or HIDDEN.search(attributes.get("style", "")):
        return True
    if mark.name == "math":
        return attributes.get("display", "").lower() == "block"  # a formula by itself
    return mark.name in BLOCKS and not BOILERPLATE.isdisjoint(_names(attributes))


def _names(attributes: Mapping[str, str]) -> list[str]:
    """The classes and the id of an element."""
    return [*attributes.get("class", "").lower().split(), attributes.get("id", "").lower()]


def is_reference_list(mark: Mark) -> bool:
    """Whether an element says that it holds the references."""
    attributes = mark.attributes
    return (
        mark.name in BLOCKS
        and mark.name not in ("html", "body", "article", "main", "li", "p")
        and (
            attributes.get("role", "").lower() == "doc-bibliography"
            or any(REFERENCES.fullmatch(name) for name in _names(attributes))
        )
    )


def is_note_link(attributes: Mapping[str, str]) -> bool:
    """Whether an element says that it points to a note or a reference."""
    return attributes.get("role", "").lower() in ("doc-noteref", "doc-biblioref") or bool(
        NOTE.search(attributes.get("class", ""))
    )


def layout_tables(marks: Iterable[Mark]) -> frozenset[int]:
    """Where the tables start that only lay out a page: of one cell, or with headings or tables."""
    layouts: set[int] = set()
    opened: list[tuple[int, int]] = []  # start, number of cells
    for mark in marks:
        if mark.kind is MarkKind.OPEN:
            if mark.name == "table":
                if opened:
                    layouts.add(opened[-1][0])
                if mark.attributes.get("role", "").lower() in ("presentation", "none"):
                    layouts.add(mark.start)
                opened.append((mark.start, 0))
            elif opened and mark.name in CELLS:
                start, cells = opened[-1]
                opened[-1] = (start, cells + 1)
            elif opened and mark.name in HEADINGS:
                layouts.add(opened[-1][0])
        elif mark.kind is MarkKind.CLOSE and mark.name == "table" and opened:
            start, cells = opened.pop()
            if cells <= 1:
                layouts.add(start)
    return frozenset(layouts)
