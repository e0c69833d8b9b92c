"""Two risks of one outcome, the numbers that compare them, and whether those follow.

The rules about risks share this reading: which two shares belong together, which of them is the
treated one, and which comparison a printed number fits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.meaning import Agreement, are_complements, content, same_time, same_words
from lint.quantity import Direction, Form, Interval, Kind, Relation
from lint.rules.consistency._tied import are_compared
from lint.stats.intervals import HUNDRED, exact, magnitude, middle, scaled, shown, significant
from lint.stats.ratios import Comparison, Risks

# A change in risk, in percent or in points; "a difference of 4 points" is read as one of means.
CHANGES = (Measure.RELATIVE_CHANGE, Measure.RISK_DIFFERENCE, Measure.MEAN_DIFFERENCE)

# What a study was planned to find is no finding of it.
PLANS = (
    *("designed", "powered", "power", "detect", "assumed", "assuming", "assumption", "expected"),
    *("hypothesised", "hypothesized", "anticipated", "planned", "target", "sample size"),
)
ADJUSTED = ("adjusted", "adjusting", "adjustment", "multivariable", "multivariate", "weighted")


LOOSE = Decimal("2.5")  # percentage points; half a step of five, as for "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One outcome's share in two groups (or at two times), in order of text."""

    first: Statement
    second: Statement

    @property
    def outcome(self) -> str | None:
        return self.first.outcome or self.second.outcome

    @property
    def is_named(self) -> bool:
        """Whether both say whose they are."""
        return self.first.arm is not None and self.second.arm is not None

    def risks(self, treated: Statement) -> Risks:
        control = self.second if treated is self.first else self.first
        return Risks(treated=percent(treated), control=percent(control))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A printed comparison and what the two risks say of it."""

    claim: Statement
    pair: Pair
    risks: Risks  # of the claim's own outcome, treated first
    is_turned: bool  # whether the pair states the opposite outcome
    comparisons: dict[Comparison, Interval]
    said: Comparison
    fits: Comparison | None  # the first comparison that the number fits, its own before others


def percent(share: Statement) -> Interval:
    """A share in percent, whether it is printed as one or as a fraction or rate."""
    bounds = share.quantity.bounds
    return bounds if share.kind is Kind.PERCENT else scaled(bounds, HUNDRED)


def pair_of(case: Case, statement: Statement) -> Pair | None:
    """The two risks of the sentence, where it has just two that belong together."""
    found = [one for one in case.beside(statement) if _is_share(one)]
    if len(found) != 2:
        return None
    first, second = found
    if first.kind is not second.kind or first.quantity.unit != second.quantity.unit:
        return None
    if same_words(first.outcome, second.outcome) is Agreement.DIFFERENT:
        return None
    if same_time(first.timepoint, second.timepoint) is Agreement.DIFFERENT:
        return None
    if first.arm is not None and same_words(first.arm, second.arm) is Agreement.SAME:
        return None
    if not are_compared(case, first, second):
        return None
    return Pair(first=first, second=second)


def judged(case: Case, *measures: Measure) -> Iterator[Judged]:
    """Each comparison of these measures that stands beside the two risks it compares."""
    for claim in case.measured(*measures):
        if claim.whole is not None or not _is_comparison(claim):
            continue
        pair = pair_of(case, claim)
        if pair is None or case.says(claim, *PLANS):
            continue
        verdict = judge(claim, pair)
        if verdict is not None:
            yield verdict


def judge(claim: Statement, pair: Pair) -> Judged | None:
    """What the pair says of the claim; None where the sides cannot be told or worked."""
    is_turned = are_complements(claim.outcome, pair.outcome)
    if not is_turned and same_words(claim.outcome, pair.outcome) is Agreement.DIFFERENT:
        return None
    readings = []
    for treated in _treated(claim, pair, is_turned):
        risks = pair.risks(treated)
        risks = risks.opposite if is_turned else risks
        readings.append(_judge(claim, pair, risks, is_turned))
    if not readings:
        return None
    return next((one for one in readings if one.fits is one.said), None) or next(
        (one for one in readings if one.fits is not None), readings[0]
    )


def signed(claim: Statement) -> Interval:
    """The printed comparison, below zero where words say lower; a fraction in percent.

    "A third" is said of anything near it, so a fraction stands for some points to either side.
    """
    bounds = claim.quantity.bounds
    if claim.kind is not Kind.FRACTION:
        return bounds
    share = scaled(bounds, HUNDRED)
    return Interval(lower=share.lower - LOOSE, upper=share.upper + LOOSE)


def arms_key(statement: Statement) -> frozenset[str] | None:
    """What names the group of a statement, for looking up others of the same group."""
    return content(statement.arm) if statement.arm else None


def _judge(claim: Statement, pair: Pair, risks: Risks, is_turned: bool) -> Judged:
    comparisons = risks.comparisons()
    said = _said(claim)
    value = signed(claim)
    own = comparisons.get(said)
    fits = None
    if own is not None and _meets(claim, value, own, said):
        fits = said
    else:
        for other, bounds in comparisons.items():
            if other in _CONFUSABLE[said] and magnitude(bounds).overlaps(magnitude(value)):
                fits = other
                break
    return Judged(
        claim=claim,
        pair=pair,
        risks=risks,
        is_turned=is_turned,
        comparisons=comparisons,
        said=said,
        fits=fits,
    )


_CONFUSABLE = {
    Comparison.RELATIVE_CHANGE: (Comparison.RISK_DIFFERENCE, Comparison.OTHER_SIDE_CHANGE),
    Comparison.RISK_DIFFERENCE: (Comparison.RELATIVE_CHANGE,),
    Comparison.RISK_RATIO: (Comparison.ODDS_RATIO, Comparison.OTHER_SIDE_RATIO),
    Comparison.ODDS_RATIO: (Comparison.RISK_RATIO,),
    Comparison.NUMBER_NEEDED: (),
}


def _meets(claim: Statement, value: Interval, own: Interval, said: Comparison) -> bool:
    if said is Comparison.RELATIVE_CHANGE or said is Comparison.RISK_DIFFERENCE:
        if claim.quantity.direction is None:
            return magnitude(value).overlaps(magnitude(own))
        return value.overlaps(own)
    if said is Comparison.NUMBER_NEEDED:
        # A number needed is rounded up by convention.
        return Interval(lower=own.lower, upper=own.upper + 1).overlaps(value)
    return value.overlaps(own)


def _said(claim: Statement) -> Comparison:
    match claim.measure:
        case Measure.RISK_DIFFERENCE | Measure.MEAN_DIFFERENCE:
            return Comparison.RISK_DIFFERENCE
        case Measure.RISK_RATIO:
            return Comparison.RISK_RATIO
        case Measure.ODDS_RATIO:
            return Comparison.ODDS_RATIO
        case Measure.NUMBER_NEEDED:
            return Comparison.NUMBER_NEEDED
    return Comparison.RELATIVE_CHANGE


def _treated(claim: Statement, pair: Pair, is_turned: bool) -> tuple[Statement, ...]:
    """Which of the two the claim is about; both where nothing tells."""
    if claim.arm is not None and pair.is_named:
        agreements = [same_words(claim.arm, one.arm) for one in (pair.first, pair.second)]
        if agreements == [Agreement.SAME, Agreement.DIFFERENT]:
            return (pair.first,)
        if agreements == [Agreement.DIFFERENT, Agreement.SAME]:
            return (pair.second,)
    low, high = sorted((pair.first, pair.second), key=lambda one: percent(one).lower)
    match claim.quantity.direction:
        case Direction.DOWN:
            return (high,) if is_turned else (low,)
        case Direction.UP:
            return (low,) if is_turned else (high,)
    return (pair.first, pair.second)


def _is_share(statement: Statement) -> bool:
    return (
        statement.measure is Measure.PROPORTION
        and statement.kind in (Kind.PERCENT, Kind.FRACTION)
        and statement.whole is None
        and statement.quantity.form is Form.POINT
        and statement.quantity.direction is None
        and statement.quantity.relation in (Relation.EQUAL, Relation.ABOUT)
        and percent(statement).upper <= HUNDRED
    )


def _is_comparison(statement: Statement) -> bool:
    if statement.measure is Measure.MEAN_DIFFERENCE and statement.quantity.unit not in _POINTS:
        return False
    return (
        statement.quantity.form is Form.POINT
        and bool(statement.quantity.values)
        and statement.quantity.relation in (Relation.EQUAL, Relation.ABOUT)
        and statement.kind in (Kind.PERCENT, Kind.FRACTION, Kind.POINTS, Kind.EFFECT)
    )


_POINTS = ("pp", "points", "%")  # units under which two percentages are said to differ


def described(pair: Pair) -> str:
    """The two risks as printed: "41.6% and 24.4% alive"."""
    outcome = f" {pair.outcome}" if pair.outcome else ""
    return f"{pair.first.quote} and {pair.second.quote}{outcome}"


def change_words(change: Interval) -> str:
    """A computed change for people: "22.8% lower"; the middle of what rounding allows."""
    return f"{significant(abs(middle(change)))}% {'lower' if middle(change) < 0 else 'higher'}"


def change_range(change: Interval) -> str:
    """The same with all that rounding allows: "22.6 to 22.9% lower"."""
    if change.lower < 0 < change.upper:
        return (
            f"between {shown(exact(-change.lower))}% lower and {shown(exact(change.upper))}% higher"
        )
    return f"{shown(magnitude(change))}% {'lower' if change.upper <= 0 else 'higher'}"
