"""Labelled citation blocks: "DOI: ...", "Title: ...", "Journal: ...", as many articles end with.

A label alone proves nothing, since prose has "Title:" too; at least two of DOI, title, journal,
publisher, authors and date must stand close together, at most one other line between them. They may
stand in lines, paragraphs, list items, headings with their paragraph, a definition list, a table of
two columns or of one row a work, or one behind the other in a line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.claim import Citation, CitationForm, Stated
from lint.document import Document, Span
from lint.extract.citation_labels import CORE, stated_by
from lint.extract.cited_places import Located, within
from lint.extract.doi import find_dois
from lint.extract.labelled_lines import Label, labels_of, table_rows
from lint.extract.references import reference_fields

_APART = 2  # blocks from one label's value to the next label: one other may stand between
_ODD_DOI = re.compile(r"[\s:]*(10\.[^\s,;]*[^\s,;.])")  # printed as a DOI and none: "10.1245:s104"


class Printed(NamedTuple):
    """A DOI as a block prints it."""

    name: str
    letters: str
    span: Span


@dataclass(slots=True)
class _Group:
    """Labels that stand together, and what they state."""

    labels: list[Label] = field(default_factory=list)
    stated: dict[str, list[Stated]] = field(default_factory=dict)
    # Under "By" may stand the article's own author, under "Study" what kind it was.
    fallback: dict[str, tuple[Stated, ...]] = field(default_factory=dict)
    doi: Printed | None = None
    truncated: bool = False

    @property
    def core(self) -> set[str]:
        found = {name for name in self.stated if name in CORE} | ({"title"} & {*self.fallback})
        return found | {"DOI"} if self.doi else found

    @property
    def span(self) -> Span:
        return Span(self.labels[0].start, max(label.value.end for label in self.labels))


def labelled_citations(
    document: Document, located: Sequence[Located], alone: Mapping[int, Citation]
) -> list[Citation]:
    """The citations of labelled blocks; `alone` holds blocks that are one reference and no more."""
    labels = [*labels_of(document)]
    rows = [*table_rows(document)]
    in_rows = {label.block for row in rows for label in row}
    lists = [[label for label in labels if label.block not in in_rows], *rows]
    groups = (group for one in lists for group in _grouped(document, located, one))
    citations = (_citation(group, alone) for group in groups)
    return [citation for citation in citations if citation is not None]


def _grouped(
    document: Document, located: Sequence[Located], labels: Sequence[Label]
) -> Iterator[_Group]:
    """Runs of labels with little between them; a field that comes again begins another work."""
    group = _Group()
    for line in _lines(document, labels):
        read = _Values(document.text)
        dois = [_doi_of(document, located, label) for label in line]
        before = group.labels[-1] if group.labels else None
        if before and line[0].block - before.last_block > _APART:
            yield group
            group = _Group()
        elif before and any(
            _repeats(read, group, label, doi) for label, doi in zip(line, dois, strict=True)
        ):
            following = _Group()
            if any(doi is not None for doi in dois):
                following = _behind_doi(document, located, group)
            if group.labels:
                yield group
            group = following
        for label, doi in zip(line, dois, strict=True):
            _take(read, group, label, doi)
    if group.labels:
        yield group


def _lines(document: Document, labels: Sequence[Label]) -> Iterator[list[Label]]:
    """The labels of each line; a cell is a line."""
    line: list[Label] = []
    for label in labels:
        if line and (
            label.block != line[0].block
            or document.text.find("\n", line[-1].start, label.start) >= 0
        ):
            yield line
            line = []
        line.append(label)
    if line:
        yield line


def _behind_doi(document: Document, located: Sequence[Located], group: _Group) -> _Group:
    """Takes what stands behind a group's DOI away from it, where the DOI comes last in each work.

    "DOI, title, DOI, title" and "title, DOI, title, DOI" differ in what stands first.
    """
    following = _Group()
    first = next((n for n, label in enumerate(group.labels) if label.field == "DOI"), 0)
    if first == 0 or group.doi is None:
        return following
    own, rest = group.labels[: first + 1], group.labels[first + 1 :]
    group.labels, group.stated, group.fallback, group.truncated = [], {}, {}, False
    group.doi = None
    read = _Values(document.text)
    for target, labels in ((group, own), (following, rest)):
        for label in labels:
            _take(read, target, label, _doi_of(document, located, label))
    return following


class _Values:
    """What the values of a line's labels state, each read once though it is asked for twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._read: dict[Span, tuple[dict[str, tuple[Stated, ...]], bool]] = {}

    def of(self, label: Label) -> tuple[dict[str, tuple[Stated, ...]], bool]:
        if label.value not in self._read:
            self._read[label.value] = stated_by(label.field, self.text, label.value)
        return self._read[label.value]


def _repeats(read: _Values, group: _Group, label: Label, doi: Printed | None) -> bool:
    """Whether a label names what the group already has, and says otherwise."""
    if label.field == "DOI":
        return doi is not None and group.doi is not None and doi.name != group.doi.name
    if label.field not in ("title", "container-title"):
        return False
    stated, _ = read.of(label)
    return any(name in group.stated for name in stated)


def _take(read: _Values, group: _Group, label: Label, doi: Printed | None) -> None:
    """Adds a label to its group with what its value states."""
    group.labels.append(label)
    if doi is not None and label.field in ("DOI", "link", "title", "work", "source"):
        group.doi = group.doi or doi
    if label.field in ("DOI", "link") or (doi is not None and label.value.holds(doi.span)):
        return  # "Paper: https://doi.org/..." has no title
    if label.field in ("title", "work", "source") and reference_fields(read.text, label.value):
        return  # "Study: Doe J. ..." is an entry of a reference list
    stated, truncated = read.of(label)
    if label.field in ("byline", "work"):
        group.fallback = {**stated, **group.fallback}
        return
    group.truncated = group.truncated or truncated
    for name, values in stated.items():
        if name in ("author", "subject"):
            group.stated.setdefault(name, []).extend(values)
        else:
            group.stated.setdefault(name, [*values])


def _doi_of(document: Document, located: Sequence[Located], label: Label) -> Printed | None:
    """The DOI that a value begins with, links to, or tries to be."""
    text = document.text
    for doi in find_dois(text, label.value.start, label.value.end):
        return Printed(doi.name, text[doi.span.start : doi.span.end], doi.span)
    linked = {
        one.doi.name: one.doi
        for one in within(located, label.value.start, label.value.end)
        if one.is_link
    }
    if len(linked) == 1:
        doi = next(iter(linked.values()))
        return Printed(doi.name, text[doi.span.start : doi.span.end], doi.span)
    value = text[label.value.start : label.value.end]
    odd = _ODD_DOI.match(value) if label.field == "DOI" else None
    if not odd:
        return None
    start = label.value.start + odd.start(1)
    return Printed(odd[1].lower(), odd[1], Span(start, start + len(odd[1])))


def _citation(group: _Group, alone: Mapping[int, Citation]) -> Citation | None:
    """The citation that a group of labels makes; None where they are too few."""
    core, span, doi = group.core, group.span, group.doi
    stated = {name: tuple(values) for name, values in group.stated.items()}
    truncated = group.truncated
    neighbour = _neighbour(group, alone) if doi is None else None
    if neighbour is not None and neighbour.DOI and neighbour.doi_span:
        core = core | {"DOI"}
        doi = Printed(neighbour.DOI, neighbour.printed_doi or neighbour.DOI, neighbour.doi_span)
        stated = {**neighbour.stated, **stated}
        truncated = truncated or neighbour.truncated
        span = Span(min(span.start, neighbour.span.start), max(span.end, neighbour.span.end))
    if not _is_enough(core) or (
        not core & {"DOI", "container-title"} and group.labels[0].block < _APART
    ):
        return None
    for name in group.fallback.keys() - stated.keys():
        if name != "author" or core & {"title", "container-title"}:
            stated[name] = group.fallback[name]
    return Citation(
        DOI=doi.name if doi else None,
        span=span,
        stated=stated,
        form=CitationForm.LABELLED,
        truncated=truncated,
        block=group.labels[0].block,
        printed_doi=doi.letters if doi and doi.letters != doi.name else None,
        doi_span=doi.span if doi else None,
    )


def _is_enough(core: set[str]) -> bool:
    """Whether the fields make a citation: without a DOI or a journal two are few.

    "Title" and "Date" have events as well, "Author" and "Published" every article of its own.
    """
    if "DOI" in core or "container-title" in core:
        return len(core) > 1
    return "title" in core and len(core) > 2


def _neighbour(group: _Group, alone: Mapping[int, Citation]) -> Citation | None:
    """The reference that stands by itself right before, between or behind the labels."""
    around = range(group.labels[0].block - 1, group.labels[-1].last_block + 2)
    return next((alone[index] for index in around if index in alone), None)
