"""One quantity stated in several places: which statements are about the same thing.

Statements are looked up by what they measure, of whom and of what, never by trying all pairs.
What the words leave open is left open: a missing time or comparator makes a repeat a likely one,
a different one makes it another quantity. Statements of one sentence, one table or one list tell
things apart by standing there together, and are never held against each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.conversion import in_unit_of, share
from lint.meaning import Agreement, same_time, same_words
from lint.quantity import Direction, Form, Interval, Kind, Quantity, Relation
from lint.stats.intervals import HUNDRED, magnitude, printed, scaled
from lint.stats.ratios import relative_change

_COMPARING = (
    *(Measure.RELATIVE_CHANGE, Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO),
    *(Measure.RATE_RATIO, Measure.RISK_DIFFERENCE, Measure.MEAN_DIFFERENCE, Measure.FACTOR),
)

# Share of the shorter sentence's words that two places have in common.
CLOSE = Decimal("0.6")
# Without a group's name the words must carry it alone.
VERY_CLOSE = Decimal("0.75")
_MOST = 60  # statements of one key; an article that has more tells them apart in other ways

_MEASURES = frozenset(Measure) - {
    *(Measure.P_VALUE, Measure.INTERVAL, Measure.SPREAD, Measure.STATISTIC, Measure.DATE),
}
# Who is counted at which stage of a study: those enrolled are not those analysed.
_OTHER_PEOPLE = (
    *("separate", "second", "another", "other cohort", "validation", "replication", "different"),
    *("subset", "subgroup", "subsample", "substudy", "independent", "external"),
)
# So many sizes in one sentence are the breakdown of one cohort, and another breakdown is another.
_BREAKDOWN = 3
_STAGES = {
    **dict.fromkeys(("enrol", "enroll", "recruit", "random", "includ", "particip", "join"), "in"),
    **dict.fromkeys(("analys", "analyz", "evaluat", "evaluabl", "assess"), "analysed"),
    **dict.fromkeys(("complet", "finish", "follow"), "completed"),
    **dict.fromkeys(("screen", "eligibl", "invit", "approach", "contact"), "screened"),
    **dict.fromkeys(("exclud", "withdrew", "drop", "declin", "lost"), "left"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One statement of a quantity and what its number stands for, in one form and unit."""

    statement: Statement
    value: Interval
    is_converted: bool = False  # whether it was brought to another form or unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Places that state one quantity, in order of text; at least two."""

    places: tuple[Place, ...]
    is_certain: bool  # whether nothing that tells quantities apart is missing anywhere


def repeats(case: Case) -> tuple[Repeat, ...]:
    """Each quantity that is stated in several places."""
    return case.once(_repeats)


def _repeats(case: Case) -> tuple[Repeat, ...]:
    groups: dict[object, list[Statement]] = defaultdict(list)
    for measure in _MEASURES:
        for statement in case.measured(measure):
            if is_eligible(case, statement):
                groups[_key(case, statement)].append(statement)
                if measure is Measure.HAZARD_RATIO and statement.outcome and statement.arm:
                    groups[_change_key(case, statement)].append(statement)
    return tuple(
        repeat
        for statements in groups.values()
        if 1 < len(statements) <= _MOST and len({one.block for one in statements}) > 1
        for repeat in _comparable(case, _distinct(_places(statements)))
    )


def clusters(places: Sequence[Place]) -> list[list[Place]]:
    """The places by value, the value that most of them state first; one list where all agree.

    Changes of opposite direction are no values of one quantity here. Three values or more without
    one that most places state tell nothing: the quantity is not as repeated as it seems.
    """
    found: list[list[Place]] = []
    # The finest value first: a coarse one may agree with two that do not agree with each other.
    for place in sorted(places, key=lambda one: one.value.upper - one.value.lower):
        home = next((one for one in found if _agree(one[0], place)), None)
        if home is None:
            found.append([place])
        else:
            home.append(place)
    for one in found:
        one.sort(key=lambda place: place.statement.span)
    found.sort(key=lambda one: (-len(one), one[0].statement.span))
    if len(found) > 2 and len(found[0]) * 2 <= len(places):
        return found[:1]
    return found if len({_direction(one[0]) for one in found} - {None}) < 2 else found[:1]


def is_swap(case: Case, found: Sequence[Sequence[Place]]) -> bool:
    """Whether two values only changed places with those of the other group."""
    return (
        len(found) == 2 and partner(case, found[0][0].statement, found[1][0].statement) is not None
    )


def partner(case: Case, first: Statement, second: Statement) -> tuple[Statement, Statement] | None:
    """The other group's statements in both sentences, where the two values changed over."""
    if first.arm is None or second.arm is None:
        return None
    for one in case.beside(first):
        for two in case.beside(second):
            if (
                one is not first
                and two is not second
                and one.arm is not None
                and two.arm is not None
                and one.measure is two.measure is first.measure
                and case.stems(one.arm) == case.stems(two.arm) != case.stems(first.arm)
                and one.quantity == second.quantity
                and two.quantity == first.quantity
            ):
                return one, two
    return None


def turned_comparisons(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """One change stated twice, of two groups that changed over: X below Y, and Y below X."""
    known: dict[object, Statement] = {}
    for statement in case.measured(*_COMPARING):
        arm, comparator = statement.arm, statement.comparator
        if arm is None or comparator is None or statement.outcome is None:
            continue
        quantity = statement.quantity
        rest = (quantity, case.stems(statement.outcome), statement.timepoint, statement.population)
        key = (rest, case.stems(arm), case.stems(comparator))
        turned = known.get((rest, case.stems(comparator), case.stems(arm)))
        if turned is not None and _stand_apart(case, turned, statement):
            yield turned, statement
        known.setdefault(key, statement)


def repeated_parts(repeat: Repeat, *kinds: Kind) -> Iterator[tuple[Statement, ...]]:
    """The p-values, and the intervals, of one repeated estimate that do not agree."""
    for kind in kinds:
        parts = [part for one in repeat.places if (part := one.statement.part(kind)) is not None]
        if len(parts) > 1 and any(not _same_part(parts[0], one) for one in parts[1:]):
            yield tuple(parts)


def _same_part(first: Statement, second: Statement) -> bool:
    one, two = first.quantity, second.quantity
    if one.kind is Kind.P:
        return meet(one.bounds, two.bounds)
    if one.level != two.level and None not in (one.level, two.level):
        return True
    return len(one.values) != len(two.values) or all(
        meet(printed(left), printed(right))
        for left, right in zip(one.values, two.values, strict=True)
    )


def is_eligible(case: Case, statement: Statement) -> bool:
    quantity = statement.quantity
    return (
        bool(quantity.values)
        and quantity.form is not Form.RANGE
        and quantity.kind not in (Kind.CI, Kind.P, Kind.STAT)
        and (statement.whole is None or quantity.kind is Kind.COUNT)
        and case.block(statement).is_flow
    )


def closeness(case: Case, first: Statement, second: Statement) -> Decimal:
    """How much of the shorter of two sentences stands in the other, numbers left out, 0 to 1."""
    ones, twos = wording(case, first), wording(case, second)
    fewest = min(len(ones), len(twos))
    return Decimal(len(ones & twos)) / fewest if fewest else Decimal(0)


def wording(case: Case, statement: Statement) -> frozenset[str]:
    """The stems of the sentence, and of the headers where it is a cell, without numbers."""
    text = " ".join((case.sentence(statement), *case.block(statement).headers))
    return frozenset(stem for stem in case.stems(text) if not any(map(str.isdigit, stem)))


def _key(case: Case, statement: Statement) -> object:
    quantity = statement.quantity
    return (
        statement.measure,
        _unit_family(quantity),
        quantity.relation in _BOUNDS and quantity.relation,
        case.stems(statement.outcome) if statement.outcome else None,
        case.stems(statement.arm) if statement.arm else None,
    )


def _change_key(case: Case, ratio: Statement) -> object:
    """The key of the relative change that a hazard ratio also says."""
    assert ratio.outcome is not None
    assert ratio.arm is not None
    stems = (case.stems(ratio.outcome), case.stems(ratio.arm))
    return (Measure.RELATIVE_CHANGE, "%", False, *stems)


_BOUNDS = (Relation.LESS, Relation.AT_MOST, Relation.MORE, Relation.AT_LEAST)
_TIMES = {"year": "months", "month": "months", "week": "days", "day": "days", "hour": "days"}


def _unit_family(quantity: Quantity) -> str | None:
    if quantity.kind in (Kind.PERCENT, Kind.FRACTION):
        return "%"
    return _TIMES.get(quantity.unit or "", quantity.unit)


def _places(statements: list[Statement]) -> list[Place]:
    """The statements in one form and unit: those of the first, and shares in percent."""
    model = next((one for one in statements if one.kind is not Kind.EFFECT), statements[0])
    places = []
    for statement in statements:
        place = _place(model, statement)
        if place is not None:
            places.append(place)
    return places


def _place(model: Statement, statement: Statement) -> Place | None:
    quantity = statement.quantity
    if model.measure is Measure.RELATIVE_CHANGE and statement.measure is Measure.HAZARD_RATIO:
        change = relative_change(quantity.bounds)
        return Place(statement=statement, value=change, is_converted=True)
    if share(quantity) is not None:
        is_fraction = quantity.kind is Kind.FRACTION
        bounds = scaled(quantity.bounds, HUNDRED) if is_fraction else quantity.bounds
        return Place(statement=statement, value=bounds, is_converted=is_fraction)
    alike = in_unit_of(model.quantity, quantity)
    if alike is None:
        return None
    is_converted = alike.unit != quantity.unit
    if quantity.relation in _BOUNDS:
        return Place(statement=statement, value=printed(alike.value), is_converted=is_converted)
    bounds = replace(quantity, values=quantity.values[:1], form=Form.POINT).bounds
    if is_converted and quantity.value:
        bounds = scaled(bounds, alike.value / quantity.value)
    return Place(statement=statement, value=bounds, is_converted=is_converted)


def _distinct(places: list[Place]) -> list[Place]:
    """Without the places whose own sentence states another value under the same key."""
    sentences: dict[object, list[Place]] = defaultdict(list)
    for place in places:
        sentences[place.statement.sentence].append(place)
    return [
        together[0]
        for together in sentences.values()
        if all(_agree(together[0], one) for one in together[1:])
    ]


def _agree(first: Place, second: Place) -> bool:
    return meet(magnitude(first.value), magnitude(second.value))


def meet(first: Interval, second: Interval) -> bool:
    """Whether two printed numbers can be one: 0.66 and 0.67 only touch, and are two."""
    if first.lower == first.upper or second.lower == second.upper:
        return first.overlaps(second)
    return first.lower < second.upper and second.lower < first.upper


def _direction(place: Place) -> Direction | None:
    if place.is_converted and place.statement.measure is Measure.HAZARD_RATIO:
        return Direction.DOWN if place.value.upper < 0 else Direction.UP
    return place.statement.quantity.direction


def _comparable(case: Case, places: list[Place]) -> Iterator[Repeat]:
    """The places cut into groups that state one quantity, those with one value left out."""
    left = places
    while len(left) > 1:
        first, *others = left
        same, apart, is_certain = [first], [], True
        for other in others:
            certainty = _certainty(case, first.statement, other.statement)
            if certainty is None:
                apart.append(other)
                continue
            same.append(other)
            is_certain = is_certain and certainty
        if len(same) > 1:
            yield Repeat(places=tuple(same), is_certain=is_certain)
        left = apart


def _certainty(case: Case, first: Statement, second: Statement) -> bool | None:
    """Whether two places state one quantity for certain (True), likely (False) or not (None)."""
    if not _stand_apart(case, first, second):
        return None
    missing = 0
    for one, two, compare in (
        (first.comparator, second.comparator, same_words),
        (first.population, second.population, same_words),
        (first.timepoint, second.timepoint, same_time),
    ):
        if one is None and two is None:
            continue
        if one is None or two is None:
            missing += 1
        elif compare(one, two) is not Agreement.SAME:
            return None
    is_named = first.outcome is not None and first.arm is not None
    close = closeness(case, first, second)
    if close < (CLOSE if is_named else VERY_CLOSE):
        return None
    if first.measure is Measure.SAMPLE_SIZE or first.outcome is None:
        if _stages(case, first) != _stages(case, second):
            return None
        if any(_is_of_others(case, one) for one in (first, second)):
            return None
    return missing == 0


def _stand_apart(case: Case, first: Statement, second: Statement) -> bool:
    """Whether they are in different blocks, and not in one table or one list."""
    one, two = case.block(first), case.block(second)
    if one is two:
        return False
    if one.cell is not None and two.cell is not None and one.cell.table == two.cell.table:
        return False
    return one.item is None or one.item != two.item


def _is_of_others(case: Case, statement: Statement) -> bool:
    """Whether the sentence counts people of another cohort, or breaks one down."""
    sizes = [one for one in case.beside(statement) if one.measure is Measure.SAMPLE_SIZE]
    return len(sizes) >= _BREAKDOWN or case.says(statement, *_OTHER_PEOPLE)


def _stages(case: Case, statement: Statement) -> frozenset[str]:
    words = wording(case, statement)
    return frozenset(_STAGES[word] for word in words if word in _STAGES)
