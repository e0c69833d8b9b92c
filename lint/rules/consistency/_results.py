"""Estimates with their intervals and p-values, as the rules about them need them."""

from collections.abc import Iterator
from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.quantity import Form, Kind, Quantity, Relation
from lint.stats.estimates import Bounded, Scale

RATIOS = frozenset(
    {Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.RISK_RATIO, Measure.RATE_RATIO}
)
DIFFERENCES = frozenset({Measure.MEAN_DIFFERENCE, Measure.RISK_DIFFERENCE})

# Intervals of these need not be Wald intervals, nor their p of the same test.
OTHER_METHODS = (
    *("exact", "fisher", "permutation", "bootstrap", "bootstrapped", "profile", "mid p"),
    *("bayesian", "credible", "posterior", "jackknife", "sandwich", "gee", "clopper"),
)


def with_interval(case: Case) -> Iterator[tuple[Statement, Statement, Bounded]]:
    """Each estimate with its interval, where both are plain numbers in one unit."""
    for interval in case.of_kind(Kind.CI):
        estimate = case.whole(interval)
        if estimate is None or case.document.text[estimate.span.start - 1] in _COLONS:
            continue
        bounded = _bounded(estimate, interval.quantity)
        if bounded is not None:
            yield estimate, interval, bounded


_COLONS = ":∶/"  # "a ratio of 947:447 (698 to 1,196 versus 323 to 579)" has two estimates


_NO_ESTIMATES = frozenset(["SE", "df", "t", "F", "z", "chi2", "Q", "U", "W", "H"])


def has_null(case: Case, estimate: Statement) -> bool:
    """Whether there is a value of no effect for it: a ratio, or a difference of two values."""
    if estimate.measure in RATIOS | DIFFERENCES:
        return True
    if estimate.quantity.direction is not None:
        return estimate.kind is not Kind.PERCENT and estimate.kind is not Kind.MULTIPLE
    start = max(estimate.sentence.start, estimate.span.start - _NEAR)
    before = case.words(Span(start, estimate.span.start)).split()
    return bool(_DIFFERENCE & set(before[-_WORDS:]))


_DIFFERENCE = frozenset(["difference", "differed", "differences", "change", "changes", "changed"])
_NEAR, _WORDS = 60, 6  # how far in front of a value "difference" may stand


def _bounded(estimate: Statement, interval: Quantity) -> Bounded | None:
    quantity = estimate.quantity
    if quantity.label in _NO_ESTIMATES:
        return None
    if len(interval.values) != 2 or len(quantity.values) != 1 or quantity.form is not Form.POINT:
        return None
    if quantity.relation is not Relation.EQUAL or quantity.label == "NNT":
        return None
    if interval.unit is not None and interval.unit != quantity.unit:
        return None
    value, (lower, upper) = quantity.value, interval.values
    if interval.unit is None and quantity.unit == "%" and abs(value) > 1 >= max(lower, upper) >= 0:
        return None  # 38% (0.33 to 0.43): shares beside a percentage
    if quantity.direction is not None and value > 0 >= max(lower, upper):
        lower, upper = -upper, -lower  # "fell by 6.8 (-10.2 to -3.4)"
    return Bounded(
        estimate=value,
        lower=lower,
        upper=upper,
        level=interval.level if interval.level is not None else Decimal(95),
        scale=Scale.LOG if estimate.measure in RATIOS else Scale.PLAIN,
    )


def ranges_with_middle(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """Each single number with the quartiles or the range printed for it."""
    for limits in case.of_kind(*_SPREADING):
        if len(limits.quantity.values) != 2 or limits.quantity.form is not Form.RANGE:
            continue
        middle = case.whole(limits) or _middle_before(case, limits)
        if middle is None or middle.kind in (Kind.CI, Kind.P):
            continue
        start = max(limits.sentence.start, limits.span.start - _NEAR)
        before = set(case.words(Span(start, limits.span.start)).split()[-_WORDS:])
        if before & _ELSEWHERE:
            continue
        if middle.quantity.relation is Relation.EQUAL and len(middle.quantity.values) in (1, 2):
            yield middle, limits
    yield from _ages(case)


def _ages(case: Case) -> Iterator[tuple[Statement, Statement]]:
    """The mean or median age of those whose ages are said to range: one of each in a sentence."""
    for limits in case.of_kind(Kind.AGE):
        if limits.quantity.form is not Form.RANGE or limits.whole is not None:
            continue
        years = [one for one in case.beside(limits) if one.quantity.unit == limits.quantity.unit]
        middles = [one for one in years if one.measure in (Measure.MEAN, Measure.MEDIAN)]
        is_pair = len(years) == 2 and len(middles) == 1 and middles[0].whole is None
        if is_pair and _middle_before(case, limits) is None:
            yield middles[0], limits


# Ranges that are no range of the values at hand.
_ELSEWHERE = frozenset(["normal", "reference", "possible", "theoretical", "recommended", "target"])


def _middle_before(case: Case, limits: Statement) -> Statement | None:
    """The mean or median in front of "; range, 3-45", or of "(3-45)" where "range" was said."""
    before = [one for one in case.beside(limits) if one.span.end <= limits.span.start]
    if not before or before[-1].measure not in (Measure.MEAN, Measure.MEDIAN):
        return None
    middle = before[-1]
    words = case.words(Span(middle.span.end, limits.span.start)).split()
    if words[:1] == ["range"] and len(words) <= _FEW:
        return middle
    is_bracket = case.document.text[middle.span.end : limits.span.start].strip() in ("(", "[")
    said = set(case.words(Span(middle.sentence.start, middle.span.start)).split())
    return middle if is_bracket and said & _RANGES else None


_RANGES = frozenset(["range", "iqr", "interquartile", "quartiles", "min", "minimum"])
_FEW = 3  # "range, from"
# Kinds under which quartiles and ranges are read; an interval is another thing.
_SPREADING = tuple(kind for kind in Kind if kind not in (Kind.CI, Kind.P, Kind.DATE, Kind.EFFECT))
