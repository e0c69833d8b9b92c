"""Bringing what is recorded of an article in line with it, as far as that needs no person."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from lint.claim import Alignment, Claim, Extraction, Match, RecordedArticle, Status
from lint.document import Document
from lint.drift import change, lost_parts
from lint.ledger.draft import draft
from lint.ledger.edit import AddArticle, AddCitation, AddClaim, RemoveArticle, RenameArticle
from lint.ledger.ledger import Ledger
from lint.ledger.parse import parse
from lint.ledger.plan import Accepted, Planning, SyncPlan
from lint.ledger.sync_citations import new_citations, plan_citations
from lint.ledger.sync_claims import plan_claims
from lint.ledger.write import apply
from lint.work import Lookup

# Two rounds do but for articles of equal sentences; then it may take three.
_MOST_ROUNDS = 5

Works = Mapping[str, Lookup]  # DOI -> what is known of the work now


def has_drifted(match: Match) -> bool:
    """Whether a recorded mention and what it is today say different things."""
    return change(match) is not None or bool(lost_parts(match))


def plan(
    recorded: RecordedArticle | None,
    path: str,
    document: Document,
    extraction: Extraction,
    claims: Sequence[Claim],
    alignment: Alignment,
    *,
    accept: Accepted = False,
    works: Works | None = None,
    drifted: Callable[[Match], bool] = has_drifted,
) -> SyncPlan:
    """What to write so that claims.yaml is in line with the article.

    `recorded` is None for an article without an entry, and stands under another path for one
    that was renamed. `accept` names claims (by id) and citations (by DOI) whose changes a person
    takes over, or is True for all; an article without an entry is then recorded as reviewed.
    """
    planning = Planning(path=path, accepted=accept)
    if recorded is None:
        _record(planning, document, extraction, claims, works or {})
        return planning.plan(())
    if recorded.path != path:
        planning.edits.append(RenameArticle(path=recorded.path, to=path))
    plan_citations(planning, recorded, extraction.citations, works or {})
    plan_claims(planning, recorded, document, claims, alignment, drifted)
    names = {entry.id for entry in recorded.entries}
    return planning.plan(names | {one.DOI for one in recorded.citations if one.DOI})


def settle(
    text: str, planned: Callable[[Ledger], SyncPlan], *, uri: str = "claims.yaml"
) -> tuple[str, SyncPlan]:
    """The text with all planned edits made, and the plan of what they were and what waits.

    What a sync writes may let another number be found again, so it is planned anew until
    nothing more is to write: syncing a second time changes nothing.
    """
    first = last = planned(parse(text, uri))
    edits = list(first.edits)
    for _ in range(_MOST_ROUNDS):
        if not last.edits:
            break
        text = apply(text, last.edits, uri=uri)
        last = planned(parse(text, uri))
        edits += last.edits
    return text, SyncPlan(
        edits=tuple(edits),
        waiting=last.waiting,
        notes=tuple(dict.fromkeys((*first.notes, *last.notes))),
        names=first.names | last.names,
    )


def joined(plans: Iterable[SyncPlan]) -> SyncPlan:
    """The plans of several articles of one claims.yaml as one."""
    together = tuple(plans)
    return SyncPlan(
        edits=tuple(edit for one in together for edit in one.edits),
        waiting=tuple(waiting for one in together for waiting in one.waiting),
        notes=tuple(note for one in together for note in one.notes),
        names=frozenset(name for one in together for name in one.names),
    )


def plan_missing(recorded: RecordedArticle, *, accept: Accepted = False) -> SyncPlan:
    """The same for an article that is gone; its path is what `accept` names."""
    planning = Planning(path=recorded.path, accepted=accept)
    if planning.accepts(recorded.path):
        planning.edits.append(RemoveArticle(path=recorded.path))
    else:
        number = len(recorded.entries)
        message = f"the article is gone, of which {number} claim{'s are' if number != 1 else ' is'}"
        planning.wait(recorded.path, f"{message} recorded", recorded.place)
    return planning.plan((recorded.path,))


def _record(
    planning: Planning,
    document: Document,
    extraction: Extraction,
    claims: Sequence[Claim],
    works: Works,
) -> None:
    """Enters an article that has no entry yet."""
    citations = new_citations(extraction.citations, works if planning.accepts_all else {})
    status = Status.REVIEWED if planning.accepts_all else Status.DRAFT
    entries = draft(claims, document, status=status)
    if not citations and not entries:
        return
    planning.edits.append(AddArticle(path=planning.path))
    planning.edits += (AddCitation(path=planning.path, citation=one) for one in citations)
    planning.edits += (AddClaim(path=planning.path, entry=entry) for entry in entries)
