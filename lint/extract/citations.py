"""What an article cites, and what it states of each work.

One citation for each place: a labelled block, an entry of a reference list, a reference in running
text, a DOI or a link that stands by itself, and one for each DOI that metadata names. A DOI and the
link behind it are one place. A heading right above a block that is nothing but a reference is the
work's printed title, as in collections of reviews; in any other layout a heading is the article's
own. PMIDs are no citations, a JATS article does not cite its own DOI, and what stands in comments
is not printed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.claim import Citation, CitationForm, Stated
from lint.document import Block, BlockKind, Document, Span
from lint.extract.citation_block import labelled_citations
from lint.extract.citation_labels import field_of
from lint.extract.citation_metadata import metadata_citations, own_dois
from lint.extract.cited_places import Located, located_dois
from lint.extract.news_references import news_fields
from lint.extract.printed import Fields
from lint.extract.references import reference_fields
from lint.extract.running import ends_block, is_chained, opens_block, stretch_before
from lint.patterns import Pattern

_ENTRIES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_SHORTEST_TITLE = 4  # words; a heading of fewer is one of the article's own
_TITLE_LABEL = Pattern(r"(?:paper |article |study )?title\b[\s:–—-]*", re.IGNORECASE)
_OWN_HEADING = Pattern(
    r"(?:where|how to|read|about|find|more|further|sources?|references?|original|learn|see|what)\b",
    re.IGNORECASE,
)


def find_citations(document: Document) -> tuple[Citation, ...]:
    """Every citation of a document, in order of its text."""
    located = located_dois(document)
    by_block: dict[int, list[Located]] = {}
    for one in located:
        if one.block is not None:
            by_block.setdefault(one.block, []).append(one)
    found: list[Citation] = [_bare(document, one) for one in located if one.block is None]
    alone: dict[int, Citation] = {}
    for index, block in enumerate(document.blocks):
        here = by_block.get(index, [])
        if not here and block.kind is not BlockKind.REFERENCE:
            continue
        citations = [*_of_block(document, index, block, here)]
        if len(citations) == 1 and _is_alone(document, block, here, citations[0]):
            citations = [_with_heading(document, index, citations[0])]
            alone[index] = citations[0]
        found.extend(citations)
    labelled = sorted(labelled_citations(document, located, alone), key=lambda one: one.span)
    if labelled:
        found = [one for one in found if not _is_part(document, one, labelled)]
    found.extend(labelled)
    found.extend(metadata_citations(document))
    own = own_dois(document)
    return tuple(sorted((one for one in found if one.DOI not in own), key=lambda one: one.span))


def _of_block(
    document: Document, index: int, block: Block, here: Sequence[Located]
) -> Iterator[Citation]:
    """The citations of one block: it is an entry as a whole, or prose with references in it."""
    names = {one.doi.name for one in here}
    is_entry = block.kind is BlockKind.REFERENCE
    if len(names) > 1 and is_entry:
        for name in dict.fromkeys(one.doi.name for one in here):
            one = next(one for one in here if one.doi.name == name)
            yield replace(_bare(document, one), form=CitationForm.REFERENCE)
        return
    if len(names) < 2 and (is_entry or block.kind in _ENTRIES):
        fields = reference_fields(document.text, block.span) or news_fields(
            document.text, block.span
        )
        if fields and (is_entry or _is_entry(fields)):
            yield _entry(document, index, here, fields)
            return
    if is_entry and not here:
        return
    for citation in _running(document, block, here):
        yield replace(citation, form=CitationForm.REFERENCE) if is_entry else citation


def _is_entry(fields: Fields) -> bool:
    """Whether a paragraph states so much that it is an entry: "Vitamin D (2019)" is none."""
    names = len(fields.stated["author"]) + fields.truncated
    return bool(fields.stated.keys() & {"title", "container-title"}) or (
        names > 1 and "published" in fields.stated
    )


def _entry(document: Document, index: int, here: Sequence[Located], fields: Fields) -> Citation:
    """An entry of a reference list, with its DOI where it has one."""
    entry = Citation(
        DOI=None,
        span=document.blocks[index].span,
        stated=fields.stated,
        form=CitationForm.REFERENCE,
        truncated=fields.truncated,
        block=index,
    )
    if not here:
        return entry
    bare = _bare(document, here[0])
    return replace(entry, DOI=bare.DOI, printed_doi=bare.printed_doi, doi_span=bare.doi_span)


def _running(document: Document, block: Block, here: Sequence[Located]) -> Iterator[Citation]:
    """The references in a block's words, each with what stands in front of its DOI."""
    text = document.text
    behind = block.span.start
    for position, one in enumerate(here):
        before = here[position - 1] if position else None
        after = here[position + 1] if position + 1 < len(here) else None
        start = one.end if one.is_link else _start(one)
        follows = before is not None and is_chained(text[before.end : _start(one)])
        leads = after is not None and is_chained(text[one.end : _start(after)])
        if follows and before is not None and before.doi.name == one.doi.name:
            continue  # the same DOI again, as text and as address
        is_repeated = leads and after is not None and after.doi.name == one.doi.name
        citation = _bare(document, one)
        if not follows and (not leads or is_repeated):
            is_start = behind == block.span.start
            found = stretch_before(text, behind, start, is_block_start=is_start)
            if found is not None:
                citation = replace(
                    citation,
                    span=Span(found.start, one.end),
                    stated=found.stated,
                    truncated=found.truncated,
                    form=CitationForm.RUNNING,
                )
        behind = one.end
        yield citation


def _start(one: Located) -> int:
    """Where a DOI begins with what brings it, or a link with its words."""
    return one.position if one.is_link else one.doi.whole.start


def _bare(document: Document, one: Located) -> Citation:
    """A DOI that states nothing but itself; a link stands where its words do."""
    printed = document.text[one.doi.span.start : one.doi.span.end]
    return Citation(
        DOI=one.doi.name,
        span=Span(one.position, one.end) if one.is_link else one.doi.span,
        block=one.block,
        printed_doi=printed if printed != one.doi.name else None,
        doi_span=one.doi.span,
    )


def _is_alone(
    document: Document, block: Block, here: Sequence[Located], citation: Citation
) -> bool:
    """Whether a block of the flow is one reference and nothing else."""
    if block.kind not in _ENTRIES or citation.form is CitationForm.REFERENCE or here[0].is_link:
        return False
    text = document.text
    last = max(one.doi.whole.end for one in here if not one.is_link)
    if not ends_block(text[last : block.span.end]):
        return False
    if citation.form is CitationForm.RUNNING:
        return not text[block.span.start : citation.span.start].strip(" \n[(<@*_")
    return opens_block(text[block.span.start : here[0].doi.whole.start])


def _with_heading(document: Document, index: int, citation: Citation) -> Citation:
    """A reference that stands alone, with the heading right above it for its title."""
    above = document.blocks[index - 1] if index else None
    start = document.blocks[index].span.start
    opening = document.text[start : start + 2]
    if above is None or above.kind is not BlockKind.HEADING:
        return citation
    if citation.form is CitationForm.BARE and opening not in ("[@", "@d"):
        return citation  # an address under a heading may be anything's
    text = document.text
    start, end = above.span
    label = _TITLE_LABEL.match(text, start, end)
    start = label.end() if label else start
    while end > start and text[end - 1] in " *_\n":
        end -= 1
    words = text[start:end].split()
    if (
        len(words) < _SHORTEST_TITLE
        or words[-1].endswith(":")
        or _OWN_HEADING.match(words[0])
        or field_of(" ".join(words))
    ):
        return citation
    title = Stated(value=" ".join(words), span=Span(start, end))
    return replace(
        citation, stated={"title": (title,), **citation.stated}, form=CitationForm.RUNNING
    )


def _is_part(document: Document, one: Citation, labelled: Sequence[Citation]) -> bool:
    """Whether a citation is the DOI, or its link, of a labelled block; those are in order."""
    if one.block is None:
        return False
    for span in (one.span, document.blocks[one.block].span):
        index = bisect_right(labelled, span.start, key=lambda whole: whole.span.start) - 1
        if index >= 0 and labelled[index].DOI == one.DOI and labelled[index].span.holds(span):
            return True
    return False
