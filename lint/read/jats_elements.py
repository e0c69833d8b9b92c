"""What JATS's elements are to a reader."""

import re

from lint.document import BlockKind

# Not the words of the article, or not words.
UNREAD = frozenset({
    "alt-text", "annotation", "annotation-xml", "chem-struct", "code", "disp-formula",
    "disp-formula-group", "front-stub", "glyph-data", "graphic", "inline-graphic", "long-desc",
    "media", "object-id", "preformat", "processing-meta", "response", "sub-article", "tex-math",
    "trans-abstract",
})  # fmt: skip
BLOCKS = frozenset({
    "abstract", "ack", "app", "attrib", "body", "boxed-text", "caption", "def", "disp-quote",
    "fig", "fn", "list", "list-item", "p", "ref", "sec", "speech", "statement",
    "supplementary-material", "table-wrap", "table-wrap-foot", "term", "title", "verse-group",
    "verse-line",
})  # fmt: skip
SECTIONS = frozenset({
    "abstract", "ack", "app", "app-group", "bio", "boxed-text", "fn-group", "glossary", "notes",
    "ref-list", "sec",
})  # fmt: skip
KINDS = {
    "list-item": BlockKind.LIST_ITEM,
    "term": BlockKind.LIST_ITEM,
    "def": BlockKind.LIST_ITEM,
    "disp-quote": BlockKind.QUOTE,
    "verse-group": BlockKind.QUOTE,
    "fig": BlockKind.CAPTION,
    "supplementary-material": BlockKind.CAPTION,
    "table-wrap": BlockKind.CAPTION,
    "boxed-text": BlockKind.PARAGRAPH,
    "ref": BlockKind.REFERENCE,
}
LISTS = frozenset({"list", "def-list"})
LABELLED = frozenset({"fig", "supplementary-material", "table-wrap"})
TABLE_PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"})
# Citations without punctuation of their own between their fields.
FIELDED = frozenset({"element-citation", "nlm-citation", "name", "person-group", "string-name"})
NOTES = frozenset({"aff", "author-notes", "corresp", "fn", "table-fn"})
ADDRESS = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")

# What the front says of the article itself.
FRONT_FIELDS = frozenset({
    "article-id", "collab", "elocation-id", "fpage", "issn", "issue", "journal-title", "kwd",
    "lpage", "name", "publisher-name", "subject", "volume",
})  # fmt: skip
DATE_PARTS = ("year", "month", "day")
