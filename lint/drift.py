"""What became of a recorded number: the one change that matters most, or none.

Both readings are by the same extractor, one of the sentence as recorded and one of the sentence
as it stands.

What a number is about (whose, of what, when) is read from words, and words can be chosen anew
without another thing being meant. It has changed only where both readings know it, the two
exclude each other, and the words themselves were replaced or have changed places.
"""

from collections.abc import Iterator

from lint.change import Change, gravest, quantity_change
from lint.claim import Match, Measure, Statement, Wording
from lint.meaning import Agreement, content, same_time, same_words
from lint.quantity import Kind

# Words that may change beside a name before the sentence counts as written anew.
_MOST_OTHER_WORDS = 3
# Numbers that may be an amount of change although no word is known to say so: "higher (11 times)".
_CHANGING = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE})
_EFFECTS = frozenset(
    {Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO}
)


def change(match: Match) -> Change | None:
    """The gravest change between what was recorded and what stands there now."""
    before, now = match.before, match.alone or match.now
    if before is None or now is None or before is now:
        return None
    if match.swapped is not None:
        return Change.ARM
    changes = {written_change(before, now)}
    changes |= {written_change(old, new) for old, new in paired_parts(before, now)}
    if match.wording is not None:
        changes |= set(_context_changes(before, now, match.wording))
    return gravest(changes)


def written_change(before: Statement, now: Statement) -> Change | None:
    """The change of the quantity, as far as it stands in its own words.

    A unit may be lent by words farther on ("31.6 vs 27.0 months"); where the number has kept its
    own words, one that is no longer read there has not been taken away.
    """
    found = quantity_change(before.quantity, now.quantity)
    if found in (Change.UNIT, Change.MEASURE) and before.quote.split() == now.quote.split():
        units = before.quantity.unit, now.quantity.unit
        return found if None not in units else None
    return found


def paired_parts(before: Statement, now: Statement) -> Iterator[tuple[Statement, Statement]]:
    """The parts of two statements that answer to one another: interval to interval, p to p."""
    left = list(now.parts)
    for old in before.parts:
        like = [new for new in left if new.kind is old.kind]
        if not like:
            continue
        new = next(
            (one for one in like if quantity_change(old.quantity, one.quantity) is None), like[0]
        )
        left.remove(new)
        yield old, new


def lost_parts(match: Match) -> tuple[Statement, ...]:
    """The parts that the sentence had when it was recorded and has no longer."""
    before, now = match.before, match.alone or match.now
    if before is None or now is None or before is now:
        return ()
    kept = {id(old) for old, _ in paired_parts(before, now)}
    return tuple(old for old in before.parts if id(old) not in kept)


def _context_changes(before: Statement, now: Statement, wording: Wording) -> Iterator[Change]:
    if _is_direction_lost(before, now, wording):
        yield Change.DIRECTION
    if {before.measure, now.measure} == {Measure.MEAN, Measure.MEDIAN} or (
        {before.measure, now.measure} <= _EFFECTS and before.measure is not now.measure
    ):
        yield Change.MEASURE
    if _is_time_changed(before, now, wording):
        yield Change.TIMEPOINT
    elif _is_whose_changed(before, now, wording):
        yield Change.ARM
    if _is_replaced(before.outcome, now.outcome, wording):
        yield Change.OUTCOME


def _is_direction_lost(before: Statement, now: Statement, wording: Wording) -> bool:
    """Whether "lower" was struck out, written in, or turned round beside a number.

    Struck out only where nothing came in that could have said it in other words.
    """
    if before.quantity.direction is None and now.quantity.direction is None:
        return wording.is_turned and before.kind in _CHANGING
    if before.quantity.direction is None:
        return now.quantity.direction is not None and bool(wording.added) and not wording.dropped
    return now.quantity.direction is None and bool(wording.dropped) and not wording.added


def _is_whose_changed(before: Statement, now: Statement, wording: Wording) -> bool:
    """Whether the number is now another group's."""
    arms = same_words(before.arm, now.arm)
    if wording.exchanged is not None and arms is not Agreement.SAME:
        return True
    if _is_replaced(before.arm, now.arm, wording):
        return True
    if _is_replaced(before.population, now.population, wording):
        return True
    return (
        arms is Agreement.DIFFERENT
        and same_words(before.arm, now.comparator) is Agreement.SAME
        and same_words(before.comparator, now.arm) is Agreement.SAME
    )


def _is_time_changed(before: Statement, now: Statement, wording: Wording) -> bool:
    if same_time(before.timepoint, now.timepoint) is not Agreement.DIFFERENT:
        return False
    if wording.is_kept or wording.exchanged is not None:
        return True
    return before.timepoint in wording.dropped and now.timepoint in wording.added


def _is_replaced(old: str | None, new: str | None, wording: Wording) -> bool:
    """Whether the two exclude each other, and the one took the other's place in the sentence.

    In a sentence that was written anew, other words may well be other names of the same thing.
    """
    if old is None or new is None or same_words(old, new) is not Agreement.DIFFERENT:
        return False
    olds, news = content(old), content(new)
    if not (olds - news) & wording.dropped or not (news - olds) & wording.added:
        return False
    return len((wording.dropped - olds) | (wording.added - news)) <= _MOST_OTHER_WORDS
