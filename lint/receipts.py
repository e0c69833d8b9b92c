"""What was looked at: for each claim its state, and the source it was held against."""

from collections.abc import Iterator, Sequence

from lint.case import Case
from lint.claim import Claim, Status
from lint.finding import Receipt, Result, State
from lint.work import Work


def receipts(case: Case, results: Sequence[Result]) -> Iterator[Receipt]:
    """One receipt a claim, in order of its first mention, then one a number set aside."""
    for claim in case.claims:
        first = claim.statements[0]
        work = case.cited(first)
        yield Receipt(
            state=_state(claim),
            place=case.place(first),
            claim=claim.entry.id if claim.entry is not None else None,
            source=first.cites,
            date=work.looked_up if isinstance(work, Work) else None,
        )
    for set_aside, statement in case.alignment.set_aside:
        place = set_aside.mention.place if statement is None else case.place(statement)
        yield Receipt(state=State.SET_ASIDE, place=place)


def _state(claim: Claim) -> State:
    if claim.entry is None:
        return State.UNRECORDED
    return State.REVIEWED if claim.entry.status is Status.REVIEWED else State.DRAFT
