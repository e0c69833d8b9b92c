"""What was looked at: for each claim its state, and the source it was held against.

Where the cited work has an abstract, the state is what that makes of the claim, with its words;
whether a person has looked stands in `status` beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.case import Case
from lint.claim import Claim, Statement, Status
from lint.document import Span
from lint.finding import Receipt, Result, State
from lint.support.verdicts import Verdict
from lint.work import Work


def receipts(case: Case, results: Sequence[Result]) -> Iterator[Receipt]:
    """One receipt a claim, in order of its first mention, then one a number set aside."""
    aside = {statement.span for _, statement in case.alignment.set_aside if statement is not None}
    for claim in case.claims:
        statements = [one for one in claim.statements if one.span not in aside]
        if statements:
            yield _receipt(case, claim, statements)
    for set_aside, statement in case.alignment.set_aside:
        yield Receipt(
            state=State.SET_ASIDE,
            place=set_aside.mention.place if statement is None else case.place(statement),
            mentions=() if statement is None else (_spans(statement),),
            reason=set_aside.reason,
        )


def _receipt(case: Case, claim: Claim, statements: Sequence[Statement]) -> Receipt:
    first = statements[0]
    work = case.cited(first)
    verdict = case.verdict(replace(claim, statements=tuple(statements)))
    return Receipt(
        state=verdict.state if verdict is not None else _state(claim),
        place=case.place(first),
        claim=claim.entry.id if claim.entry is not None else None,
        source=first.cites,
        date=work.looked_up if isinstance(work, Work) else None,
        quote=_quote(case, verdict) if verdict is not None else None,
        status=claim.entry.status if claim.entry is not None else None,
        mentions=tuple(_spans(one) for one in statements),
    )


def _quote(case: Case, verdict: Verdict) -> str | None:
    """The sentence of the abstract that the verdict rests on."""
    abstract = case.abstracts.get(verdict.statement.cites or "")
    if abstract is None or not verdict.sources:
        return None
    return abstract.document.text[slice(*verdict.sources[0].sentence)]


def _spans(statement: Statement) -> tuple[Span, ...]:
    return (statement.span, *(part.span for part in statement.parts))


def _state(claim: Claim) -> State:
    if claim.entry is None:
        return State.UNRECORDED
    return State.REVIEWED if claim.entry.status is Status.REVIEWED else State.DRAFT
