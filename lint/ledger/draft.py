"""Drafts of entries for claims that nothing records yet.

A draft says what the extractor read, for a person to confirm or correct. Places that state the
same are mentions of one entry, as the extractor has grouped them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from lint.claim import Claim, Entry, Measure, Mention, Statement, Status
from lint.document import BlockKind, Document, Place, Span
from lint.ledger.anchor import anchors, fold, locate
from lint.ledger.identifier import identifier
from lint.quantity import Kind

NOWHERE = Place(uri="")  # of what is not written yet

_CLAUSE_ENDS = ".,;:!?()[]–—"
_PART_KEYS = {Kind.COUNT: "n"}


def draft(
    claims: Sequence[Claim],
    document: Document,
    *,
    taken: Collection[str] = (),
    status: Status = Status.DRAFT,
) -> tuple[Entry, ...]:
    """An entry for each claim, under an id that is none of `taken`; parts go with their wholes."""
    ids = set(taken)
    entries = []
    every = [one for claim in claims for one in claim.statements]
    written = mentions(document, every)
    for claim in claims:
        entry = _entry(claim.statements, document, written, ids, status)
        ids.add(entry.id)
        entries.append(entry)
    return tuple(entries)


def mentions(document: Document, statements: Sequence[Statement]) -> dict[Span, Mention]:
    """Each statement by its span, in the form in which it is recorded."""
    found = {}
    for statement, anchor in zip(statements, anchors(document, statements), strict=True):
        sentence, exact, nth = anchor.setting.sentence, anchor.exact, anchor.nth
        if locate(sentence, exact, nth) is None:
            # A number that runs over the end of its sentence is recorded by itself.
            sentence, nth = (sentence if exact in sentence else exact), 1
        found[statement.span] = Mention(
            exact=exact, sentence=sentence, place=NOWHERE, nth=nth, cell=anchor.setting.cell
        )
    return found


def _entry(
    statements: Sequence[Statement],
    document: Document,
    written: Mapping[Span, Mention],
    taken: Collection[str],
    status: Status,
) -> Entry:
    value = fold(statements[0].quote)
    before, behind = _around(document, statements[0])
    measure: Measure | None = next((one.measure for one in statements if one.measure), None)
    return Entry(
        id=identifier(statements, value, taken, before=before, behind=behind),
        value=value,
        place=NOWHERE,
        value_place=NOWHERE,
        mentions=tuple(written[one.span] for one in statements),
        status=status,
        measure=measure.value if measure is not None else None,
        outcome=_said(one.outcome for one in statements),
        arm=_said(one.arm for one in statements),
        comparator=_said(one.comparator for one in statements),
        population=_said(one.population for one in statements),
        timepoint=_said(one.timepoint for one in statements),
        parts=parts(statements),
        cites=_said(one.cites for one in statements),
    )


def parts(statements: Iterable[Statement]) -> dict[str, str]:
    """An estimate's interval, p, n and the like as printed, where it is first printed with any.

    A second part of a kind has its number: ci, ci-2.
    """
    found: dict[str, str] = {}
    for statement in statements:
        if found:
            break
        for part in statement.parts:
            key = _PART_KEYS.get(part.kind, part.kind.value)
            same = sum(one == key or one.startswith(f"{key}-") for one in found)
            found[f"{key}-{same + 1}" if same else key] = fold(part.quote)
    return found


def _said(texts: Iterable[str | None]) -> str | None:
    """The first that says anything."""
    return next((folded for text in texts if text and (folded := fold(text))), None)


def _around(document: Document, statement: Statement) -> tuple[str, str]:
    """The words before and behind a number in its clause; for a cell its headers."""
    block = document.blocks[statement.block]
    if block.kind is BlockKind.CELL:
        return "", " ".join(block.headers)
    before = document.text[statement.sentence.start : statement.span.start]
    behind = document.text[statement.span.end : statement.sentence.end]
    for sign in _CLAUSE_ENDS:
        before, behind = before.rpartition(sign)[2], behind.partition(sign)[0]
    return before, behind
