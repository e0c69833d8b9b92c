"""The numbers of an abstract that a claim may contradict.

Every fault is weighed (`weights`): that it shows how it came about (digits transposed, a direction
turned, another unit), how like the sizes are, which words are shared, how well two numbers would
fit in the places of each other. Only what is plainly of another study, time or numbered group is
no other value at all: accusations of that were wrong more often than right.
"""

from collections.abc import Iterator, Sequence

from lint.claim import Statement
from lint.document import Span
from lint.finding import State
from lint.quantity import Form, Kind, plain
from lint.support.agreement import is_complement
from lint.support.alternatives import are_alternatives
from lint.support.bench import Bench
from lint.support.bounds import are_opposite_bounds
from lint.support.candidates import (
    TIMES,
    Candidate,
    Knowns,
    features_of,
    signs_of,
)
from lint.support.evidence import share
from lint.support.exchanges import are_unlike, is_crossed, is_exact_exchange, lead_of
from lint.support.faults import Fault, fault_of
from lint.support.forms import (
    alike,
    have_one_step,
    have_one_whole,
    is_only_one_fraction,
)
from lint.support.gaps import Gap
from lint.support.known import Known
from lint.support.lay import PEOPLE_WORDS
from lint.support.levels import is_amount_for_level
from lint.support.numbered import is_group
from lint.support.other_unit import are_shared, is_one_dimension
from lint.support.other_work import tells_of_other_work
from lint.support.publication import is_of_publication
from lint.support.qualifiers import OF_OWN_RULES, have_same_figures
from lint.support.readings import AS_IT_IS, digits_of
from lint.support.sizes import closeness

_LEAST_CLOSE = 0.1  # how like two values must be, as the smaller's part of the larger
# Faults of two sizes that should be one.
_OF_SIZE = (Fault.VALUE, Fault.DIGITS, Fault.TENFOLD, Fault.SWAPPED, Fault.UNIT)
_CLEAR = 2.0  # the lead of a pair in the places of each other
_TELLING_DIGITS = 3  # two digits change places by chance
# How far behind the best fit a number may be that two changed places with.
_FURTHEST_BEHIND = -2.0


def contradicting(
    bench: Bench, claim: Statement, knowns: Knowns, gaps: Sequence[Gap]
) -> Iterator[Candidate]:
    """The numbers of the abstract that a claim contradicts, if it is about the same thing.

    `gaps` are all pairs whose difference or ratio it tells.
    """
    known = knowns[claim.span]
    if claim.span in bench.doses:
        return
    digits = digits_of(bench.ours[claim.span])
    is_date, is_p = claim.kind is Kind.DATE, claim.kind is Kind.P
    is_range = claim.quantity.form is Form.RANGE
    is_printed = _is_printed(bench, claim)
    strange = _strange(bench, claim, known)
    is_of_other = _is_of_other(bench, claim, known)
    is_elsewhere = claim.span in bench.stated
    # Two numbers of the abstract give its amount to the last place.
    is_worked_out = any(gap.is_exact and gap.turn > 0 for gap in gaps)
    for source in bench.source.statements:
        if source.span not in known.evidence:
            continue
        fault = _fault(bench, claim, source)
        if fault is Fault.VALUE and are_opposite_bounds(
            bench.ours[claim.span], bench.numbers[source.span]
        ):
            continue  # "over 65" is no other value of "under 40"
        has_crossed = fault is Fault.VALUE and is_crossed(bench, claim, source)
        if fault is Fault.VALUE and is_of_other and not has_crossed:
            continue
        if fault is None:
            continue
        is_amount = fault in _OF_SIZE and is_amount_for_level(bench, claim, source)
        if is_worked_out and fault in (Fault.DIGITS, Fault.TENFOLD):
            continue  # what follows from two numbers is no slip in a third
        twins = _twins(bench, claim, source, known)
        if fault is Fault.VALUE and _is_alternative(bench, source, twins):
            continue
        if is_date and _is_of_work_itself(bench, claim, source):
            continue
        if is_p and not _is_telling(bench, claim, source, has_twin=bool(twins)):
            continue
        exchanged = lead_of(bench, claim, source, knowns)
        ours, theirs = bench.ours[claim.span], bench.numbers[source.span]
        close = closeness(ours, theirs)
        is_alone = exchanged is None and not twins and not has_crossed
        has_size = claim.kind not in OF_OWN_RULES
        if fault is Fault.VALUE and is_alone and has_size and close < _LEAST_CLOSE:
            continue  # nobody takes five groups for 537 children
        if fault in (Fault.VALUE, Fault.TENFOLD) and not is_alone:
            fault = Fault.SWAPPED
        if fault in (Fault.VALUE, Fault.TENFOLD) and is_elsewhere and is_range:
            continue  # both ends of a range are not met by chance
        is_value = fault in (Fault.VALUE, Fault.TENFOLD) or (
            fault is Fault.DIGITS and digits < _TELLING_DIGITS
        )
        ahead = known.ahead(known.standing[source.span])
        evidence = known.evidence[source.span]
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
            "c.tenfold": float(fault is Fault.TENFOLD),
            "c.close": close,
            "c.value": float(is_value),
            **(strange if is_value else {}),
            "c.elsewhere": float(is_value and is_elsewhere),
            "c.rest": float(is_complement(ours, theirs)),
            "c.stranger": float({claim.kind, source.kind} == {Kind.STAT, Kind.MEASURE}),
            "c.far": float(is_value and fault is not Fault.TENFOLD and close < _LEAST_CLOSE),
            "c.printed": float(is_value and is_printed),
            "c.unmet": float(is_value and not evidence.clause_met),
            "c.idle": float(is_value and claim.kind in TIMES and not evidence.outcome_met),
            "c.behind": float(fault is Fault.SWAPPED and ahead < _FURTHEST_BEHIND),
            "c.label": float(claim.span in bench.times),
            "c.unit": float(fault is Fault.UNIT),
            **_of_unit(bench, claim, source, fault),
            "c.direction": float(fault is Fault.DIRECTION),
            "c.turned": float(fault is Fault.OPPOSITE),
            "c.turned_met": evidence.all_met * float(fault is Fault.OPPOSITE),
            **(signs_of(bench, "c", claim, source) if fault is Fault.OPPOSITE else {}),
            "c.ratio": float(fault is Fault.RATIO),
            "c.twin": float(bool(twins)),
            "c.twin_only": float(bool(twins) and exchanged is None and not has_crossed),
            "c.twin_far": float(
                fault is Fault.SWAPPED and exchanged is None and close < _LEAST_CLOSE
            ),
            "c.crossed": float(has_crossed),
            "c.pair": float(exchanged is not None),
            # Beyond some lead there is no doubt, and a larger one is no surer.
            "c.exchanged": min(max(exchanged or 0.0, -_CLEAR), _CLEAR),
            "c.one_whole": float(is_value and have_one_whole(claim, source)),
            "c.unlike": float(fault is Fault.SWAPPED and are_unlike(bench, claim, source)),
            "c.places": float(not is_date and have_one_step(claim, source)),
            "c.range": float(is_range),
            **(alike(bench, claim, source, evidence.clause_met) if is_value else {}),
            "c.worked_out": float(fault in _OF_SIZE and is_worked_out),
            "c.amount_for_level": float(is_amount),
            "c.fraction": float(is_value and is_only_one_fraction(claim, source)),
            "c.count": float(claim.kind is Kind.COUNT),
            "c.time": float(claim.kind in TIMES),
        }
        yield Candidate(state=State.CONTRADICTED, features=features, sources=(source,), fault=fault)


def _fault(bench: Bench, claim: Statement, source: Statement) -> Fault | None:
    """How a claim differs from a number of the abstract, by the numbers and by their words."""
    fault = fault_of(bench.ours[claim.span], bench.numbers[source.span])
    how = bench.how(claim, source)
    if how is not None and bench.is_other_period(claim, source):
        fault = Fault.UNIT
    if fault is Fault.DIRECTION and _are_bounds_of_opposites(bench, claim, source):
        return None
    turning = bench.turning(claim, source)
    is_turned = turning is not None and turning.is_any
    if fault is None and is_turned:
        fault = Fault.OPPOSITE
    if how in AS_IT_IS and (
        bench.is_other_sense(claim, source) or bench.is_other_side(claim, source)
    ):
        fault = Fault.DIRECTION
    if fault is None and is_exact_exchange(bench, claim, source):
        fault = Fault.SWAPPED
    return fault


def _strange(bench: Bench, claim: Statement, known: Known) -> dict[str, float]:
    """How far a claim is about something of which the abstract does not speak."""
    mine, own = bench.mine[claim.span], known.own
    names = (mine.clause | mine.own) & (mine.names | PEOPLE_WORDS)
    return {
        "c.strange": share(mine.clause, own.foreign, own.weights),
        "c.strange_own": share(mine.own, own.foreign, own.weights),
        "c.strange_name": float(bool(names & own.foreign)),
    }


def _is_of_other(bench: Bench, claim: Statement, known: Known) -> bool:
    """Whether a claim is plainly of another study, time, year or numbered group."""
    if claim.kind is Kind.DATE:
        return False
    mine = bench.mine[claim.span]
    labels = {word for word in mine.clause | mine.own if is_group(word) or _is_year(word)}
    return (
        bool(labels & known.own.foreign)
        or not bench.ground.has_time_of(mine)
        or tells_of_other_work(bench.article, claim)
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _are_bounds_of_opposites(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether what is not so beyond a bound is so up to it: both say one thing.

    So they do of those who are left over: "38% attended less than half" of the meetings where 62%
    attended at least half.
    """
    if not are_opposite_bounds(bench.ours[claim.span], bench.numbers[source.span]):
        return False
    if bench.turnings.of(claim, source).denied:
        return True
    beside = [one for one in bench.source.statements if one.sentence == source.sentence]
    return any(
        is_complement(bench.ours[one], bench.numbers[other.span])
        for one in bench.together[claim.sentence]
        for other in beside
        if one != claim.span and other is not source
    )


def _of_unit(bench: Bench, claim: Statement, source: Statement, fault: Fault) -> dict[str, float]:
    """How far apart two units are with which the same figures stand."""
    ours, theirs = bench.ours[claim.span], bench.numbers[source.span]
    is_unit = fault is Fault.UNIT
    return {
        "c.one_dimension": float(is_unit and is_one_dimension(ours, theirs)),
        "c.share_for_unit": float(is_unit and are_shared(ours, theirs)),
    }


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


def _is_printed(bench: Bench, claim: Statement) -> bool:
    """Whether the figures of a number stand in the abstract, and no number there was read so."""
    if claim.kind is Kind.DATE or claim.span in bench.stated:
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
