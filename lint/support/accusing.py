"""The numbers of an abstract that a claim may contradict.

A fault that shows how it came about (digits transposed, a direction turned, another unit) is always
weighed. A value that is merely another must be of a like size and share a word, and one that
changed places with its neighbour must fit about as well as the best: accusations without that were
wrong more often than right.
"""

from collections.abc import Iterator, Sequence

from lint.claim import Statement
from lint.conversion import places
from lint.document import Span
from lint.finding import State
from lint.meaning import days
from lint.quantity import Form, Kind, plain
from lint.support.bench import Bench
from lint.support.candidates import TIMES, Candidate, Knowns, features_of
from lint.support.faults import Fault, fault_of
from lint.support.known import Known
from lint.support.readings import digits_of

_LEAST_CLOSE = 0.1  # how like two values must be, as the smaller's part of the larger
_TELLING_DIGITS = 3  # two digits change places by chance
# How far behind the best fit a number may be that two changed places with.
_FURTHEST_BEHIND = -2.0


def contradicting(bench: Bench, claim: Statement, knowns: Knowns) -> Iterator[Candidate]:
    """The numbers of the abstract that a claim contradicts, if it is about the same thing."""
    known = knowns[claim.span]
    digits = digits_of(bench.ours[claim.span])
    is_untimely = not bench.ground.has_time_of(bench.mine[claim.span])
    for source in bench.source.statements:
        if source.span not in known.evidence:
            continue
        fault = fault_of(bench.ours[claim.span], bench.numbers[source.span])
        if bench.how(claim, source) is not None and bench.is_other_period(claim, source):
            fault = Fault.UNIT
        if fault is None or (fault is Fault.VALUE and (is_untimely or claim.span in bench.times)):
            continue
        twins = _twins(bench, claim, source, known)
        partner = _crossing(bench, claim, source, twins, knowns)
        lead = min((known.standing[source.span] - known.standing[one] for one in twins), default=0)
        crossed = lead + partner if partner else 0.0
        if fault is Fault.VALUE and twins:
            fault = Fault.SWAPPED
            is_sound = known.ahead(known.standing[source.span]) >= _FURTHEST_BEHIND
        elif fault is Fault.VALUE or (fault is Fault.DIGITS and digits < _TELLING_DIGITS):
            is_sound = _is_other_value(bench, claim, source, known)
        else:
            is_sound = True
        if is_sound:
            features = features_of("c", known, (source,)) | {
                "c.digits": float(fault is Fault.DIGITS),
                "c.many_digits": float(fault is Fault.DIGITS and digits >= _TELLING_DIGITS),
                "c.close": closeness(claim, source),
                "c.unit": float(fault is Fault.UNIT),
                "c.direction": float(fault is Fault.DIRECTION),
                "c.ratio": float(fault is Fault.RATIO),
                "c.twin": float(bool(twins)),
                "c.lead": lead,
                "c.crossed": crossed,
                "c.places": float(places(claim.quantity.value) == places(source.quantity.value)),
                "c.range": float(claim.quantity.form is Form.RANGE),
                "c.count": float(claim.kind is Kind.COUNT),
                "c.time": float(claim.kind in TIMES),
            }
            yield Candidate(
                state=State.CONTRADICTED, features=features, sources=(source,), fault=fault
            )


def closeness(claim: Statement, source: Statement) -> float:
    """How near two values are in size: 1 where equal, a half where one is twice the other."""
    one, two = (abs(_size(each)) for each in (claim, source))
    return min(one, two) / max(one, two) if one and two else 0.0


def _size(statement: Statement) -> float:
    """The value of a number, a length of time in days."""
    quantity = statement.quantity
    if statement.kind is Kind.DURATION:
        length = days(f"{plain(quantity.value)} {quantity.unit}")
        if length is not None:
            return float(length)
    return float(quantity.value)


def _twins(bench: Bench, claim: Statement, source: Statement, known: Known) -> list[Span]:
    """The numbers in the sentence of the source that give the claim's number."""
    return [
        other.span
        for other in bench.source.statements
        if other.sentence == source.sentence
        and other.span in known.evidence
        and bench.how(claim, other) is not None
    ]


def _crossing(
    bench: Bench, claim: Statement, source: Statement, twins: Sequence[Span], knowns: Knowns
) -> float:
    """How much better a neighbour of the claim, which has the source's value, fits the claim's.

    Where two numbers changed places, what speaks for one of them speaks for the other.
    """
    leads = [
        knowns[other].standing[twin] - knowns[other].standing[source.span]
        for other in bench.together[claim.sentence]
        if other != claim.span and (other, source.span) in bench.hows and other in knowns
        for twin in twins
    ]
    return max(leads, default=0.0)


def _is_other_value(bench: Bench, claim: Statement, source: Statement, known: Known) -> bool:
    """Whether a value that is merely another may be of the same thing.

    Figures that stand somewhere in the abstract were perhaps read there as something else.
    """
    if _is_printed(bench, claim):
        return False
    one = known.evidence[source.span]
    if claim.kind in TIMES and not (
        one.outcome_met or known.ahead(known.standing[source.span]) >= 0
    ):
        return False
    is_met = one.clause_met > 0
    return is_met and closeness(claim, source) >= _LEAST_CLOSE


def _is_printed(bench: Bench, claim: Statement) -> bool:
    """Whether the figures of a number stand in the abstract, and no number there was read so."""
    if any(one == claim.span for one, _ in bench.hows):
        return False
    figures = plain(claim.quantity.value)
    text = bench.source.document.text.replace(",", "")
    at = text.find(figures)
    while at >= 0:
        around = text[max(at - 1, 0) : at] + text[at + len(figures) : at + len(figures) + 1]
        if not any(sign.isdigit() or sign == "." for sign in around.rstrip(".")):
            return True
        at = text.find(figures, at + 1)
    return False
