"""What of an abstract contradicts a claim: another number, about the same thing.

The faults that a desk makes by hand (digits transposed, a direction turned, another unit) need
fewer words in common than a value that is merely another; that a number is somebody else's is said
only where both numbers have labels of their own.
"""

from collections.abc import Iterator

from lint.claim import Statement
from lint.conversion import share
from lint.quantity import Kind, plain
from lint.stats.counts import are_swapped_digits, is_slip
from lint.stats.intervals import HUNDRED, magnitude
from lint.support.about import is_at_one_time, is_of_one_thing
from lint.support.agreement import (
    agree,
    are_apart,
    are_comparable,
    change_of,
    is_other_unit,
    meet,
)
from lint.support.bench import (
    PLAIN_FIT,
    SIGNALLED,
    Bench,
    Fault,
    Fit,
    is_same_sort,
)
from lint.support.context import Context, family, is_beside
from lint.support.lay import PEOPLE_WORDS
from lint.support.readings import How, Number
from lint.support.supporting import enough
from lint.support.words import PLAIN

SURE = 0.85
_LARGE = 100
_SIGNALLED_LARGE = 0.35  # a count of three digits, of the same noun
_NEVER = 2.0  # a bare number that is merely another


def against(bench: Bench, claim: Statement, supports: Fit | None) -> Iterator[Fit]:
    """The numbers of the abstract that a claim contradicts, if it is about the same thing."""
    mine = bench.mine[claim.span]
    if is_beside(claim) or not is_of_one_thing(mine, bench.ground) or claim.span in bench.times:
        return
    if not bench.ground.has_time_of(mine):
        return
    # "74% were depleted, and 12% had a fall": what the second is of, no word tells.
    is_named = mine.is_alone or bool(mine.own)
    for source in bench.source.statements:
        if is_beside(source) or not is_same_sort(bench, claim, source):
            continue
        fault = fault_of(bench.ours[claim.span], bench.numbers[source.span])
        if fault is None:
            continue
        score = bench.score(claim, source)
        is_same_number = fault in (Fault.UNIT, Fault.DIRECTION, Fault.RATIO)
        if supports is not None and is_support(bench, claim, supports, source, is_same_number):
            is_stated = supports.how not in (How.COMPLEMENT, How.DIFFERENCE)
            if is_stated and _is_rival(bench, claim, source, supports.sources[0]):
                yield Fit(sources=(source,), score=score, fault=Fault.SWAPPED)
        elif score >= _needed(claim, source, fault) and (
            fault is not Fault.VALUE or (is_named and bench.has_outcome(claim, source))
        ):
            yield Fit(sources=(source,), score=score, fault=fault)


def _is_rival(bench: Bench, claim: Statement, rival: Statement, support: Statement) -> bool:
    """Whether the equal number is known to be of something else, and the rival of what is claimed.

    An equal number speaks for the claim until the words say otherwise: both numbers must have
    labels of their own, side by side, the claim must share nothing with the label of the equal one,
    and it must name most of the rival's.
    """
    mine = bench.mine[claim.span]
    here, there = bench.theirs[support.span], bench.theirs[rival.span]
    if family(support) != family(rival):
        return False
    if rival.sentence != support.sentence:
        return not mine.is_alone and _is_other_way_round(bench, mine, here, there)
    if mine.times and is_at_one_time(mine, here) and not is_at_one_time(mine, there):
        return False
    if not mine.is_alone:
        words = mine.own & (bench.ground.everywhere | here.own | here.others)
        return bool(here.own) and bool(words & there.own) and not here.own & words
    is_labelled = any(not word.startswith(PLAIN) for word in here.own)
    named = there.own & mine.words
    return is_labelled and not here.own & mine.words and 2 * len(named) >= len(there.own) > 0


def _is_other_way_round(bench: Bench, mine: Context, here: Context, there: Context) -> bool:
    """Whether the claim's own words lie in the rival's sentence alone: one sentence a group."""
    words = mine.own & bench.ground.everywhere
    only_there = (words & there.words) - here.words - PEOPLE_WORDS
    return bool(only_there) and not (words & here.words) - there.words


def is_support(
    bench: Bench, claim: Statement, supports: Fit, rival: Statement, is_same_number: bool
) -> bool:
    """Whether an equal number says something: about the thing, or beside what contradicts it.

    Where the rival is the same number in another unit or direction, beside it is not enough.
    """
    if supports.score >= enough(bench, claim):
        return True
    return supports.sources[0].sentence == rival.sentence and not is_same_number


def _needed(claim: Statement, source: Statement, fault: Fault) -> float:
    if fault is not Fault.VALUE:
        is_large = claim.kind is Kind.COUNT and claim.quantity.value >= _LARGE
        return _SIGNALLED_LARGE if is_large else SIGNALLED
    if claim.kind is Kind.MEASURE and claim.quantity.unit is None:
        return _NEVER
    if claim.kind is Kind.COUNT and not is_slip(*_digits(claim, source)):
        return SURE
    if claim.kind in (Kind.DURATION, Kind.AGE):
        return SURE
    return PLAIN_FIT


def fault_of(claim: Number, source: Number) -> Fault | None:
    """How the claim's number differs from the source's; None where it need not."""
    if not are_comparable(claim, source) or agree(claim, source) is not None:
        return None
    if is_other_unit(claim, source):
        return Fault.UNIT
    if not are_apart(claim, source):
        return None
    ours, theirs = change_of(claim), change_of(source)
    if ours is not None and theirs is not None:
        is_turned = (ours.lower > 0) is not (theirs.lower > 0)
        if is_turned and meet(magnitude(ours), magnitude(theirs)):
            return Fault.DIRECTION
        if _is_ratio_itself(claim, source):
            return Fault.RATIO
    if are_swapped_digits(*_digits(claim, source)):
        return Fault.DIGITS
    return Fault.VALUE


def _is_ratio_itself(claim: Number, source: Number) -> bool:
    """Whether a ratio of 0.62 was said as 62%."""
    return (
        claim.kind is Kind.PERCENT
        and source.kind is Kind.EFFECT
        and claim.quantity.value == source.quantity.value * HUNDRED
    )


def _digits(claim: Number | Statement, source: Number | Statement) -> tuple[str, str]:
    """Both numbers as printed; a fraction beside a percentage as one of as many places."""
    value = source.quantity.value
    if claim.kind is Kind.PERCENT and source.kind is Kind.FRACTION:
        rate = share(source.quantity) or value
        value = rate.quantize(claim.quantity.value)
    return plain(claim.quantity.value), plain(value)
