"""Two numbers of one sentence that may have changed places: one question with two answers.

"5% with it and 9% without" for 9% with it: each of the two states a number of the abstract, and
each may be about the other's. What speaks for one of them speaks for both.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.claim import Statement
from lint.document import Span
from lint.quantity import Form, Kind
from lint.support.bench import Bench
from lint.support.context import family
from lint.support.known import Known


class Exchange(NamedTuple):
    """Another number of the article, and the number of the abstract that the claim states."""

    other: Span
    twin: Statement


def exchanges_of(bench: Bench, claim: Statement, source: Statement) -> Iterator[Exchange]:
    """The neighbours of a claim that state the source's number, while the claim states another."""
    others = [
        one
        for one in bench.together[claim.sentence]
        if one != claim.span
        and (one, source.span) in bench.hows
        # Of "in the 1960s and 1970s" neither has a place of its own to change with the other's.
        and (claim.kind is not Kind.DATE or bench.mine[one].own or bench.mine[claim.span].own)
    ]
    for twin in bench.source.statements:
        if others and bench.how(claim, twin) is not None:
            yield from (Exchange(one, twin) for one in others)


def lead_of(
    bench: Bench, claim: Statement, source: Statement, knowns: Mapping[Span, Known]
) -> float | None:
    """How much better a claim and its neighbour would fit with each other's number.

    The two may stand in one sentence of the abstract or in two. None where no neighbour of the
    claim has the source's value.
    """
    standing = knowns[claim.span].standing
    leads = [
        standing[source.span]
        - standing[twin.span]
        + knowns[other].standing[twin.span]
        - _at_home(bench, other, knowns[other])
        for other, twin in exchanges_of(bench, claim, source)
        if other in knowns and twin.span in standing
    ]
    return min(leads, default=None)


def _at_home(bench: Bench, other: Span, known: Known) -> float:
    """How well a number fits where it fits best of the numbers of the abstract that it states.

    "A third" may be 28% and 32%: one that is at home with its own has changed no places.
    """
    return max(
        known.standing[one.span]
        for one in bench.source.statements
        if (other, one.span) in bench.hows and one.span in known.standing
    )


def is_exact_exchange(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether a claim and its neighbour each print a number of the abstract as it stands there.

    Then neither of two that lie close together is the other one rounded or cut off, as 9% may be
    of 8% where it stands alone; and a range may have changed places with a number.
    """
    return not _is_printed_so(claim, source) and any(
        _is_printed_so(claim, twin)
        and _is_printed_so(bench.claims[other], source)
        and (_are_of_one_sort(claim, bench.claims[other]) or _are_of_one_sort(twin, source))
        for other, twin in exchanges_of(bench, claim, source)
    )


def _is_printed_so(claim: Statement, source: Statement) -> bool:
    """Whether the figures are the same; a count as that of a share is: 18 and 18 of 31."""
    ours, theirs = claim.quantity, source.quantity
    if not ours.values or not theirs.values:
        return ours.dates == theirs.dates
    if Form.RANGE in (ours.form, theirs.form):
        return ours.values == theirs.values
    return ours.values[:1] == theirs.values[:1]


def _are_of_one_sort(one: Statement, two: Statement) -> bool:
    """Whether two numbers of one document are of one family and unit, as neighbours are."""
    return family(one) == family(two) and one.quantity.unit == two.quantity.unit


def are_unlike(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether nothing that the claim states is of the sort of the source: degrees, and a ratio."""
    return not any(
        _are_of_one_sort(twin, source)
        for twin in bench.source.statements
        if bench.how(claim, twin) is not None
    )


def is_crossed(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether the figures of two numbers changed places, and their units did not.

    "18 banks over 23 years" for 23 banks over 18 years.
    """
    is_alike = claim.quantity.values == source.quantity.values
    if claim.kind is not source.kind or is_alike or claim.kind is Kind.DATE:
        return False
    others = [bench.claims[one] for one in bench.together[claim.sentence]]
    return any(
        other.kind is twin.kind is not claim.kind
        and other.quantity.values == source.quantity.values
        and twin.quantity.values == claim.quantity.values
        for twin in bench.source.statements
        if twin.sentence == source.sentence
        for other in others
    )
