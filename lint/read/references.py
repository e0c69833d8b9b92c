"""What a reference list is called, and what its entries look like.

A heading alone decides nothing: under "Sources" may stand prose, or the labelled block that says
which work the article reports ("Title: ...", "Journal: ..."), whose fields are to be read. So a
block leaves the flow only when it looks like an entry, never from a section with labelled lines.
"""

import re
from collections.abc import Sequence

from lint.patterns import Pattern

HEADING = Pattern(
    r"(?:(?:\d+|[IVX]+)[.)]?\s+)?"
    r"(?:(?:key |selected |cited |main )?references?(?: list| cited)?(?: (?:and|&) notes)?"
    r"|notes (?:and|&) references|bibliography|(?:cited )?literature(?: cited)?"
    r"|works cited|sources|citations|further reading)",
    re.IGNORECASE,
)

LABELLED = Pattern(
    r"(?:DOI(?:[- ]?link)?|Title|Subject|Journal|Publisher|Authors?|Published(?: online| on| in)?"
    r"|Publication date|Volume|Issue|Pages?)\s*:",
    re.IGNORECASE,
)

LOCATOR = Pattern(r"\b10\.\d{4,9}/\S|https?://|\bdoi\s*:|\bPM(?:ID|CID?)\b", re.IGNORECASE)
YEAR = Pattern(r"\b(?:1[89]|20)\d\d[a-z]?\b")
AUTHOR = Pattern(
    r"(?:\[?\(?\d{1,3}[\].)]*\s+)?"
    r"(?:[^\W\d_][\w'’.-]*\s+){0,3}?"
    r"[^\W\d_][\w'’-]+,?\s+(?:[^\W\d_a-zß-ÿ]\.?[ -]?){1,4}(?=[,.;:&(\s]|$)"
)
JOURNAL = Pattern(r"\d\s*[;:(]\s*[\de]|\bvol(?:ume|\.)|\bpp?\.\s*\d", re.IGNORECASE)


def is_reference_heading(heading: str) -> bool:
    """Whether a heading announces a list of references."""
    return HEADING.fullmatch(heading.strip(" \t:.*_—–-")) is not None


def is_reference(text: str) -> bool:
    """Whether a paragraph reads as an entry of a reference list rather than as prose."""
    head = text[:2000]
    if YEAR.search(head) and AUTHOR.match(head) and (LOCATOR.search(head) or JOURNAL.search(head)):
        return True
    if AUTHOR.match(head) and YEAR.search(head) and len(head) < 600:
        return True
    locator = LOCATOR.search(head)
    # A locator that is most of the paragraph: a title and its link.
    return locator is not None and locator.start() < 300 and len(head) < 600


def reference_entries(texts: Sequence[str]) -> list[bool]:
    """For the paragraphs and list items of one section, which of them are entries."""
    if any(LABELLED.match(line) for text in texts for line in text.split("\n")):
        return [False] * len(texts)
    return [is_reference(text) for text in texts]
