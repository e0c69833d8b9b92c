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
from lint.support.alternatives import are_alternatives
from lint.support.bench import Bench
from lint.support.candidates import AS_IT_IS, TIMES, Candidate, Knowns, features_of, is_opposite
from lint.support.dates import years_between
from lint.support.faults import Fault, fault_of
from lint.support.known import Known
from lint.support.publication import is_of_publication
from lint.support.qualifiers import have_same_figures
from lint.support.readings import digits_of

_LEAST_CLOSE = 0.1  # how like two values must be, as the smaller's part of the larger
_TELLING_DIGITS = 3  # two digits change places by chance
# How far behind the best fit a number may be that two changed places with.
_FURTHEST_BEHIND = -2.0


def contradicting(bench: Bench, claim: Statement, knowns: Knowns) -> Iterator[Candidate]:
    """The numbers of the abstract that a claim contradicts, if it is about the same thing."""
    known = knowns[claim.span]
    if claim.span in bench.doses:
        return
    digits = digits_of(bench.ours[claim.span])
    is_untimely = not bench.ground.has_time_of(bench.mine[claim.span])
    is_date, is_p = claim.kind is Kind.DATE, claim.kind is Kind.P
    is_printed = _is_printed(bench, claim)
    for source in bench.source.statements:
        if source.span not in known.evidence:
            continue
        fault = fault_of(bench.ours[claim.span], bench.numbers[source.span])
        if bench.how(claim, source) is not None and bench.is_other_period(claim, source):
            fault = Fault.UNIT
        if fault is None and is_opposite(bench, claim, source):
            fault = Fault.OPPOSITE
        if bench.how(claim, source) in AS_IT_IS and bench.is_other_sense(claim, source):
            fault = Fault.DIRECTION
        # At a time of which the abstract does not speak, another value may well be right.
        if fault is None or (fault is Fault.VALUE and is_untimely):
            continue
        twins = _twins(bench, claim, source, known)
        if fault is Fault.VALUE and _is_alternative(bench, source, twins):
            continue
        if is_date and _is_of_work_itself(bench, claim, source):
            continue
        if is_p and not _is_telling(bench, claim, source, has_twin=bool(twins)):
            continue
        exchanged = _exchanged(bench, claim, source, knowns)
        if fault is Fault.VALUE and twins:
            fault = Fault.SWAPPED
        is_value = fault is Fault.VALUE or (fault is Fault.DIGITS and digits < _TELLING_DIGITS)
        ahead = known.ahead(known.standing[source.span])
        evidence = known.evidence[source.span]
        close = closeness(claim, source)
        features = features_of("c", known, (source,)) | {
            "c.digits": float(fault is Fault.DIGITS and not is_date),
            "c.many_digits": float(
                fault is Fault.DIGITS and not is_date and digits >= _TELLING_DIGITS
            ),
            "c.date": float(is_date),
            "c.date_digits": float(fault is Fault.DIGITS and is_date),
            "c.date_value": float(fault is Fault.VALUE and is_date),
            "c.date_met": float(is_date) * evidence.clause_met,
            "c.p": float(is_p),
            "c.p_met": float(is_p) * evidence.clause_met,
            "c.p_value": float(is_p and fault is Fault.VALUE),
            "c.close": close,
            "c.value": float(is_value),
            "c.stranger": float({claim.kind, source.kind} == {Kind.STAT, Kind.MEASURE}),
            "c.far": float(is_value and close < _LEAST_CLOSE),
            "c.printed": float(is_value and is_printed),
            "c.unmet": float(is_value and not evidence.clause_met),
            "c.idle": float(is_value and claim.kind in TIMES and not evidence.outcome_met),
            "c.behind": float(fault is Fault.SWAPPED and ahead < _FURTHEST_BEHIND),
            "c.label": float(claim.span in bench.times),
            "c.unit": float(fault is Fault.UNIT),
            "c.direction": float(fault is Fault.DIRECTION),
            "c.opposite": float(fault is Fault.OPPOSITE),
            "c.ratio": float(fault is Fault.RATIO),
            "c.twin": float(bool(twins)),
            "c.pair": float(exchanged is not None),
            "c.exchanged": exchanged or 0.0,
            "c.places": float(not is_date and _has_places_of(claim, source)),
            "c.range": float(claim.quantity.form is Form.RANGE),
            "c.count": float(claim.kind is Kind.COUNT),
            "c.time": float(claim.kind in TIMES),
        }
        yield Candidate(state=State.CONTRADICTED, features=features, sources=(source,), fault=fault)


def closeness(claim: Statement, source: Statement) -> float:
    """How near two values are in size: 1 where equal, a half where one is twice the other."""
    if claim.kind is source.kind is Kind.DATE:
        years = years_between(claim.quantity, source.quantity)
        return 1 / (1 + years) if years is not None else 0.0
    one, two = (abs(_size(each)) for each in (claim, source))
    return min(one, two) / max(one, two) if one and two else 0.0


def _is_telling(bench: Bench, claim: Statement, source: Statement, *, has_twin: bool) -> bool:
    """Whether another p-value may be a fault, and not that of another result.

    Results have p-values by the dozen. Where both stand with numbers, these must be one number;
    else the p-value must have changed places with another one, or have the same figures.
    """
    if claim.whole is not None and source.whole is not None:
        return (claim.whole, source.whole) in bench.hows
    if claim.whole is not None:
        return False
    return has_twin or have_same_figures(claim.quantity, source.quantity)


def _is_of_work_itself(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether a claim says when something came out, and the source does not."""
    return is_of_publication(bench.article, claim) and not is_of_publication(
        bench.source.document, source
    )


def _has_places_of(claim: Statement, source: Statement) -> bool:
    return places(claim.quantity.value) == places(source.quantity.value)


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


def _is_alternative(bench: Bench, source: Statement, twins: Sequence[Span]) -> bool:
    """Whether the claim's number stands beside another with nothing to tell the two apart."""
    alike = (one for one in bench.source.statements if one.span in twins)
    return any(are_alternatives(bench.source.document, source, one) for one in alike)


def _exchanged(bench: Bench, claim: Statement, source: Statement, knowns: Knowns) -> float | None:
    """How much better a claim and its neighbour would fit with each other's number.

    Two numbers that changed places are one question with two answers, in one sentence of the
    abstract or in two: what speaks for one of them speaks for the other. None where no neighbour
    of the claim has the source's value.
    """
    known = knowns[claim.span]
    twins = [
        one.span
        for one in bench.source.statements
        if one.span in known.standing and bench.how(claim, one) is not None
    ]
    leads = [
        known.standing[source.span]
        - known.standing[twin]
        + knowns[other].standing[twin]
        - knowns[other].standing[source.span]
        for other in bench.together[claim.sentence]
        if other != claim.span and (other, source.span) in bench.hows and other in knowns
        for twin in twins
    ]
    return min(leads, default=None)


def _is_printed(bench: Bench, claim: Statement) -> bool:
    """Whether the figures of a number stand in the abstract, and no number there was read so."""
    if claim.kind is Kind.DATE or any(one == claim.span for one, _ in bench.hows):
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
