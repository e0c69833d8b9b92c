"""A Crossref abstract to a `Document`: JATS fragments, as publishers happen to deposit them.

Tags come with or without the `jats:` prefix, escaped, escaped twice, or as MathML; headings
stand in `title`. Block tags separate words, sub and sup join them, and what is left of escaped
markup is taken off in a second round. The cleaned text is the document's own source: nobody
is shown a place inside the deposited fragment.
"""

import html
import re

from lint.document import Block, BlockKind, Document, Run, Span
from lint.patterns import Pattern
from lint.read.superscript import raised

# A tag needs a name behind "<": "<7% and BMI >30" is text, and stays.
TAG = Pattern(r"</?(?:[a-z]+:)?([A-Za-z][\w-]*)(?:\s[^<>]*)?/?>")
SUPERSCRIPT = Pattern(r"<(?:jats:)?sup\b[^<>]*>\s*([+\-−–]?\d{1,3})\s*</(?:jats:)?sup>", re.I)
COMMENT = Pattern(r"<!--.*?-->|<!\[CDATA\[|\]\]>", re.S)
TEX = Pattern(r"<(?:jats:)?tex-math\b.*?</(?:jats:)?tex-math>", re.S | re.I)
BLOCKS = frozenset(
    {"p", "title", "sec", "list", "list-item", "label", "div", "br", "li", "ul", "break"}
)
JOINING = frozenset(
    "sub sup i b em strong italic bold sc scp u underline mi mn mo mrow math msub msup ext-link "
    "inline-formula alternatives named-content styled-content monospace roman xref a span".split()
)
HEADING = "title"
PARAGRAPH = "\n\n"


def read_abstract(abstract: str, DOI: str) -> Document:
    """The abstract's words, a block a paragraph; headings of its sections are headings."""
    text = _stripped(html.unescape(_stripped(abstract)))
    blocks: list[Block] = []
    pieces: list[str] = []
    position = 0
    section: tuple[str, ...] = ()
    for paragraph in text.split(PARAGRAPH):
        is_heading = paragraph.startswith("\x02")
        words = " ".join(paragraph.replace("\x02", " ").split())
        if not words:
            continue
        if is_heading:
            section = (words,)
        blocks.append(
            Block(
                kind=BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH,
                span=Span(position, position + len(words)),
                section=section,
            )
        )
        pieces.append(words)
        position += len(words) + len(PARAGRAPH)
    source = PARAGRAPH.join(pieces)
    return Document(
        uri=f"https://doi.org/{DOI}",
        source=source,
        text=source,
        runs=(Run(0, len(source), 0, len(source)),) if source else (),
        blocks=tuple(blocks),
    )


def _stripped(text: str) -> str:
    text = TEX.sub(" ", COMMENT.sub(" ", text))
    text = SUPERSCRIPT.sub(lambda match: raised(match[1]), text)
    return html.unescape(TAG.sub(_instead, text))


def _instead(match: re.Match[str]) -> str:
    """What stands where a tag stood."""
    name = match[1].lower()
    if name in JOINING:
        return ""
    if name == HEADING:
        return f"{PARAGRAPH}\x02" if not match[0].startswith("</") else PARAGRAPH
    return PARAGRAPH if name in BLOCKS else " "
