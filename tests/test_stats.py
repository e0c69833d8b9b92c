"""The arithmetic, on the shared vectors' numbers and on properties that hold for all numbers."""

import math
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as some

from lint.quantity import Interval, Kind, Quantity, Relation
from lint.stats import calendar, counts, granularity, normal, spread
from lint.stats.estimates import Bounded, Scale, interval_from_p
from lint.stats.formula import FormulaError, parse
from lint.stats.intervals import (
    exact,
    exponential,
    logarithm,
    printed,
    quotient,
    shown,
    significant,
)
from lint.stats.ratios import (
    Risks,
    inverse,
    is_read_as_change,
    ratio_of,
    relative_change,
)
from lint.stats.significance import (
    Decision,
    Recomputed,
    Test,
    agrees,
    decision,
    factor_apart,
    is_computable,
    is_flip,
    is_impossible,
    recompute,
    tail,
)

VECTORS = yaml.safe_load((Path(__file__).parent / "cases" / "consistency.yaml").read_bytes())
Case = dict[str, Any]


def of(check: str) -> list[Any]:
    """The vectors of this check that have numbers, each under its id."""
    return [
        pytest.param(case, id=case["id"])
        for case in VECTORS["cases"]
        if case["check"] == check and case.get("given")
    ]


def number(value: object) -> Decimal:
    return Decimal(str(value))


def p_of(numbers: Case) -> Quantity:
    """The printed p; "ns" is above .05."""
    if numbers["p_op"] == "ns":
        return Quantity(kind=Kind.P, values=(Decimal("0.05"),), relation=Relation.MORE)
    relation = Relation(numbers["p_op"])
    return Quantity(kind=Kind.P, values=(number(numbers["p"]),), relation=relation)


def near(expected: float, actual: Decimal, tolerance: float = 2e-3) -> bool:
    return math.isclose(expected, float(actual), rel_tol=tolerance, abs_tol=1e-40)


def statistic_of(numbers: Case) -> tuple[Test, Quantity]:
    df = tuple(number(numbers[key]) for key in ("df1", "df2") if key in numbers)
    return Test(numbers["test"]), Quantity(
        kind=Kind.STAT,
        values=(number(numbers["stat"]),),
        relation=Relation(numbers["stat_op"]),
        label=numbers["test"],
        df=df,
    )


@pytest.mark.parametrize("case", of("p-recompute"))
def test_p_follows_from_the_statistic(case: Case) -> None:
    test, statistic = statistic_of(case["given"])
    found = recompute(test, statistic)
    if "recomputed" not in case:
        assert found is None
        return
    assert found is not None
    if case["given"]["tails"] == 1:
        found = found.halved
    low, high = case["recomputed"]["p_range"]
    assert near(case["recomputed"]["p"], found.value)
    if all(value == value.to_integral_value() for value in statistic.df):
        assert near(low, found.bounds.lower)
        assert near(high, found.bounds.upper)
    else:
        assert float(found.bounds.lower) <= low
        assert high <= float(found.bounds.upper)


def is_one_tailed(test: Test, p: Quantity, found: Recomputed) -> bool:
    return test in (Test.T, Test.Z, Test.R) and agrees(p, found.halved)


@pytest.mark.parametrize("case", of("p-recompute"))
def test_verdict_on_a_printed_p(case: Case) -> None:
    test, statistic = statistic_of(case["given"])
    p = p_of(case["given"])
    found = recompute(test, statistic)
    if found is None:
        verdict = "inconsistent" if is_impossible(test, statistic.bounds) else "not-checkable"
    else:
        found = found.halved if case["given"]["tails"] == 1 else found
        if agrees(p, found):
            verdict = "consistent"
        elif p.value > 1 or not is_flip(p, found) or is_one_tailed(test, p, found):
            verdict = "inconsistent"
        else:
            verdict = "decision-error"
    assert case["expect"] == verdict


@pytest.mark.parametrize(
    ("test", "label", "value", "df"),
    [
        (Test.T, "t", "2.5", ("10",)),
        (Test.F, "F", "6.25", ("1", "10")),
    ],
)
def test_f_with_one_freedom_is_t_squared(
    test: Test, label: str, value: str, df: tuple[str, ...]
) -> None:
    statistic = Quantity(
        kind=Kind.STAT,
        values=(Decimal(value),),
        label=label,
        df=tuple(Decimal(one) for one in df),
    )
    found = recompute(test, statistic)
    assert found is not None
    assert near(0.031446, found.value, 1e-4)


def test_a_statistic_without_its_freedoms_is_not_computable() -> None:
    assert not is_computable(Test.F, (Decimal(3),))


@pytest.mark.parametrize(
    ("test", "value", "impossible"),
    [
        (Test.R, "1.32", True),
        (Test.R, "-1.0", False),
        (Test.F, "-2.1", True),
        (Test.T, "-9", False),
    ],
)
def test_what_no_data_can_give(test: Test, value: str, impossible: bool) -> None:
    assert impossible == is_impossible(test, printed(Decimal(value)))


@pytest.mark.parametrize(
    ("relation", "value", "expected"),
    [
        (Relation.EQUAL, "0.05", Decision.SIGNIFICANT),
        (Relation.EQUAL, "0.06", Decision.NOT_SIGNIFICANT),
        (Relation.LESS, "0.08", Decision.OPEN),
        (Relation.LESS, "0.05", Decision.SIGNIFICANT),
        (Relation.MORE, "0.02", Decision.OPEN),
        (Relation.MORE, "0.05", Decision.NOT_SIGNIFICANT),
    ],
)
def test_side_of_alpha(relation: Relation, value: str, expected: Decision) -> None:
    assert expected == decision(Quantity(kind=Kind.P, values=(Decimal(value),), relation=relation))


def bounded_of(numbers: Case) -> Bounded:
    plain = numbers.get("measure") == "difference" or numbers.get("scale") == "lin"
    return Bounded(
        estimate=number(numbers["estimate"]),
        lower=number(numbers["ci"][0]),
        upper=number(numbers["ci"][1]),
        level=number(numbers.get("level", 95)),
        scale=Scale.PLAIN if plain else Scale.LOG,
    )


@pytest.mark.parametrize("case", of("ci-vs-p"))
def test_p_follows_from_the_interval(case: Case) -> None:
    bounded = bounded_of(case["given"])
    found = bounded.p()
    assert found is not None
    low, high = case["recomputed"]["p_range"]
    assert near(case["recomputed"]["p"], found.value)
    assert near(low, found.bounds.lower)
    assert near(high, found.bounds.upper)


@pytest.mark.parametrize("case", of("ci-vs-p"))
def test_verdict_on_interval_and_p(case: Case) -> None:
    bounded, p = bounded_of(case["given"]), p_of(case["given"])
    found = bounded.p()
    assert found is not None
    factor = factor_apart(p, found.bounds)
    if {bounded.decision(), decision(p)} == {Decision.SIGNIFICANT, Decision.NOT_SIGNIFICANT}:
        verdict = "decision-error"
    else:
        verdict = "inconsistent" if factor > 3 else "consistent"
    assert case["expect"] == verdict
    if case["recomputed"]["gap"] > 1 and "counts as" not in case.get("note", ""):
        assert near(case["recomputed"]["gap"], factor, 5e-3)


@pytest.mark.parametrize("case", of("ci-contains-estimate"))
def test_estimate_stands_between_its_limits(case: Case) -> None:
    bounded = bounded_of(case["given"])
    reason = (
        "limits reversed"
        if bounded.is_reversed
        else "estimate outside interval"
        if bounded.is_outside
        else None
    )
    assert (case.get("recomputed") or {}).get("reason") == reason


@pytest.mark.parametrize("case", of("ci-symmetry"))
def test_estimate_stands_in_the_middle(case: Case) -> None:
    bounded = bounded_of(case["given"])
    found, centre = bounded.asymmetry(), bounded.centre()
    assert found is not None
    assert centre is not None
    expected = case["recomputed"]
    assert math.isclose(expected["asymmetry_after_rounding"], float(found), abs_tol=6e-4)
    assert near(expected["expected_estimate"], centre)
    assert (case["expect"] == "inconsistent") == (found > Decimal("0.2"))


def test_interval_follows_from_p() -> None:
    (case,) = (param.values[0] for param in of("ci-from-p"))
    assert isinstance(case, dict)
    found = interval_from_p(Decimal(17), Decimal("0.032"), scale=Scale.PLAIN)
    assert found is not None
    assert case["recomputed"]["ci"] == [
        float(significant(found.lower, 4)),
        float(significant(found.upper, 4)),
    ]


RATIOS = some.decimals("0.05", "20", places=2).filter(lambda value: value != 1)


@given(RATIOS, some.decimals("0.001", "0.9", places=3))
def test_interval_to_p_and_back(ratio: Decimal, p: Decimal) -> None:
    limits = interval_from_p(ratio, p)
    assert limits is not None
    assume(limits.lower > Decimal("1e-9"))
    assume(limits.upper < Decimal("1e7"))
    # A limit that comes out as a bare 1 would stand for 0.5 to 1.5, as if it were printed so.
    lower, upper = (one.quantize(Decimal("1e-20")) for one in (limits.lower, limits.upper))
    found = Bounded(estimate=ratio, lower=lower, upper=upper).p()
    assert found is not None
    assert math.isclose(float(p), float(found.value), rel_tol=1e-6)


@given(some.floats(50, 99.99))
def test_a_level_gives_the_reach_that_leaves_it(level: float) -> None:
    assert math.isclose(1 - level / 100, normal.two_sided(normal.critical(level)), rel_tol=1e-6)


@given(some.decimals("0.1", "9", places=2), some.integers(1, 300))
def test_a_larger_t_has_a_smaller_p(size: Decimal, df: int) -> None:
    def p(value: Decimal) -> Recomputed:
        found = recompute(
            Test.T, Quantity(kind=Kind.STAT, values=(value,), label="t", df=(Decimal(df),))
        )
        assert found is not None
        return found

    assert p(size + 1).value < p(size).value
    assert p(size).bounds.lower <= p(size).value <= p(size).bounds.upper


@given(some.decimals("0.01", "50", places=3))
def test_logarithm_and_exponential_undo_each_other(value: Decimal) -> None:
    there = logarithm(printed(value))
    if there is None:
        assert printed(value).lower <= 0
        return
    back = exponential(there)
    assert back is not None
    assert math.isclose(float(printed(value).lower), float(back.lower), rel_tol=1e-9)


@given(
    some.decimals("-99", "99", places=1),
    some.decimals("-99", "99", places=1),
    some.decimals(0, 1, places=2),
    some.decimals(0, 1, places=2),
)
def test_a_quotient_holds_every_quotient(
    first: Decimal, second: Decimal, one: Decimal, two: Decimal
) -> None:
    found = quotient(printed(first), printed(second))
    assume(found is not None)
    assert found is not None
    top = printed(first).lower + one / 10
    bottom = printed(second).lower + two / 10
    slack = Decimal("1e-20")
    assert found.lower - slack <= top / bottom <= found.upper + slack


def test_a_quotient_by_what_may_be_zero_has_no_bounds() -> None:
    assert quotient(exact(1), Interval(lower=Decimal(-1), upper=Decimal(1))) is None


@pytest.mark.parametrize("case", of("ratio-vs-percent"))
def test_change_follows_from_ratio(case: Case) -> None:
    found = relative_change(printed(number(case["given"]["ratio"])))
    low, high = case["recomputed"]["percent_range"]
    bounds = (float(abs(found.lower)), float(abs(found.upper)))
    assert (low, high) == (min(bounds), max(bounds))


@given(RATIOS)
def test_ratio_to_change_and_back(ratio: Decimal) -> None:
    assert printed(ratio) == ratio_of(relative_change(printed(ratio)))


def test_the_ratio_itself_printed_as_the_change_is_named() -> None:
    assert is_read_as_change(printed(Decimal("0.75")), printed(Decimal(75)))


def test_groups_changed_over_give_the_inverse() -> None:
    found = inverse(printed(Decimal("0.50")))
    assert found is not None
    assert found.holds(Decimal(2))


@pytest.mark.parametrize("case", of("risk-arithmetic"))
def test_comparison_follows_from_two_risks(case: Case) -> None:
    numbers = case["given"]
    risks = Risks(
        treated=printed(number(numbers["treated_percent"])),
        control=printed(number(numbers["control_percent"])),
    )
    match numbers["measure"]:
        case "rrr" | "rri":
            found = risks.relative_change()
        case "arr":
            found = risks.risk_difference()
        case "nnt":
            found = risks.number_needed()
        case _:
            found = risks.risk_ratio()
    assert found is not None
    sizes = sorted((abs(found.lower), abs(found.upper)))
    low, high = case["recomputed"]["range"]
    assert math.isclose(
        low, float(found.lower if found.lower * found.upper > 0 else 0), rel_tol=2e-3
    ) or near(low, sizes[0])
    assert near(high, sizes[1])
    claim = printed(number(numbers["claim"]))
    fits = Interval(lower=sizes[0], upper=sizes[1]).overlaps(claim)
    assert (case["expect"] == "consistent") == fits


@pytest.mark.parametrize("case", of("hr-vs-survival"))
def test_hazard_ratio_under_proportional_hazards(case: Case) -> None:
    found = Risks(
        treated=printed(number(case["given"]["survival_treated"])),
        control=printed(number(case["given"]["survival_control"])),
    ).hazard_ratio()
    assert found is not None
    low, high = case["recomputed"]["hr_range"]
    assert near(low, found.lower)
    assert near(high, found.upper)


def test_deaths_follow_from_survivals() -> None:
    risks = Risks(treated=printed(Decimal("41.6")), control=printed(Decimal("24.4")))
    found = risks.opposite.relative_change()
    assert found is not None
    assert (Decimal("-22.9"), Decimal("-22.6")) == (
        Decimal(significant(found.lower)),
        Decimal(significant(found.upper)),
    )


@pytest.mark.parametrize("case", of("percent-of-count"))
def test_share_of_a_count(case: Case) -> None:
    numbers = case["given"]
    part, whole = Decimal(numbers["n"]), Decimal(numbers["N"])
    found = counts.share(part, whole, number(numbers["percent"]))
    assert near(case["recomputed"]["percent"], counts.percent_of(part, whole))
    if case["expect"] == "consistent":
        assert found == counts.Share.FITS
    elif case.get("severity") == "info":
        assert found == counts.Share.TRUNCATED
    else:
        assert found == counts.Share.WRONG


def test_a_part_above_its_whole() -> None:
    assert counts.share(Decimal(9), Decimal(8), Decimal(112)) == counts.Share.TOO_MANY


def test_the_whole_that_fits_is_found() -> None:
    assert (Decimal(60),) == counts.fitting_wholes(
        Decimal(5), Decimal("8.3"), (Decimal(50), Decimal(60))
    )


def test_the_count_that_fits_is_found() -> None:
    assert (Decimal(5),) == counts.fitting_parts(Decimal(60), Decimal("8.3"))


@given(some.integers(1, 5000), some.integers(0, 5000), some.integers(0, 3))
def test_a_rounded_share_always_fits(whole: int, part: int, decimals: int) -> None:
    part = min(part, whole)
    percent = round(Decimal(100 * part) / whole, decimals)
    assert counts.share(Decimal(part), Decimal(whole), percent) == counts.Share.FITS


@pytest.mark.parametrize("case", of("parts-sum"))
def test_parts_make_the_total(case: Case) -> None:
    parts = [exact(part) for part in case["given"]["parts"]]
    fits = counts.adds_up(parts, exact(case["given"]["total"]))
    assert (case["expect"] == "consistent") == fits


@pytest.mark.parametrize("case", of("sum-100"))
def test_percentages_make_a_hundred(case: Case) -> None:
    fits = counts.is_whole([number(part) for part in case["given"]["parts"]])
    assert (case["expect"] == "consistent") == fits


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("34", "43", True), ("41.6", "46.1", True), ("34", "34", False), ("34", "44", False)],
)
def test_swapped_digits(first: str, second: str, expected: bool) -> None:
    assert expected == counts.are_swapped_digits(first, second)


@pytest.mark.parametrize(
    ("coarse", "fine", "expected"),
    [("41", "41.6", True), ("42", "41.6", False), ("40", "41.6", False), ("41.6", "41", False)],
)
def test_truncation(coarse: str, fine: str, expected: bool) -> None:
    assert expected == counts.is_truncation(Decimal(coarse), Decimal(fine))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7000,000", True),
        ("7,000,000", False),
        ("12,34,567", False),
        ("1,02", False),
        ("1,0245,000", True),
        ("1024", False),
        ("1,024", False),
        ("1,024,00", False),
        ("10,12,13", False),
    ],
)
def test_odd_grouping_of_thousands(text: str, expected: bool) -> None:
    assert expected == counts.is_odd_grouping(text)


@pytest.mark.parametrize("case", of("grim"))
def test_grim(case: Case) -> None:
    numbers = case["given"]
    mean = number(numbers["mean"])
    if numbers.get("percent"):
        mean = granularity.grim_percent(mean)
    if not granularity.is_grim_testable(mean, numbers["n"], numbers["items"]):
        verdict = "not-checkable"
    else:
        fits = granularity.is_grim(mean, numbers["n"], numbers["items"])
        verdict = "consistent" if fits else "inconsistent"
    assert case["expect"] == verdict


@pytest.mark.parametrize("case", of("grim"))
def test_means_that_grim_offers(case: Case) -> None:
    if case["expect"] != "inconsistent":
        return
    numbers = case["given"]
    percent = bool(numbers.get("percent"))
    mean = granularity.grim_percent(number(numbers["mean"])) if percent else number(numbers["mean"])
    found = granularity.nearest_means(mean, numbers["n"], numbers["items"])
    scale = 100 if percent else 1
    expected = sorted(case["recomputed"]["nearest"])
    assert all(
        math.isclose(one, float(other) * scale, abs_tol=0.01)
        for one, other in zip(expected, found, strict=True)
    )


@given(some.lists(some.integers(0, 9), min_size=2, max_size=40), some.integers(1, 3))
def test_real_data_always_pass_grim_and_grimmer(answers: list[int], decimals: int) -> None:
    count = len(answers)
    mean = Decimal(sum(answers)) / count
    variance = sum((Decimal(one) - mean) ** 2 for one in answers) / (count - 1)
    shown_mean, shown_spread = round(mean, decimals), round(variance.sqrt(), decimals)
    assert granularity.is_grim(shown_mean, count)
    assert granularity.is_grimmer(shown_mean, shown_spread, count)


@given(some.lists(some.tuples(*[some.integers(1, 7)] * 3), min_size=2, max_size=25))
def test_real_scores_over_items_pass_grimmer(answers: list[tuple[int, int, int]]) -> None:
    scores = [Decimal(sum(one)) / 3 for one in answers]
    mean = sum(scores, Decimal(0)) / len(scores)
    variance = sum((one - mean) ** 2 for one in scores) / (len(scores) - 1)
    assert granularity.is_grimmer(round(mean, 2), round(variance.sqrt(), 2), len(scores), 3)


@given(some.lists(some.integers(0, 1), min_size=2, max_size=60))
def test_real_yes_and_no_pass_debit(answers: list[int]) -> None:
    count = len(answers)
    mean = Decimal(sum(answers)) / count
    variance = sum((Decimal(one) - mean) ** 2 for one in answers) / (count - 1)
    assert granularity.is_debit(round(mean, 2), round(variance.sqrt(), 2), count)


@pytest.mark.parametrize("case", of("grimmer"))
def test_grimmer(case: Case) -> None:
    numbers = case["given"]
    fits = granularity.is_grimmer(
        number(numbers["mean"]), number(numbers["sd"]), numbers["n"], numbers["items"]
    )
    assert case["expect"] == ("consistent" if fits else "inconsistent")


@pytest.mark.parametrize("case", of("debit"))
def test_debit(case: Case) -> None:
    numbers = case["given"]
    mean = number(numbers["mean"])
    found = granularity.debit_bounds(mean, numbers["n"])
    assert found is not None
    low, high = case["recomputed"]["sd_range"]
    assert near(low, found.lower)
    assert near(high, found.upper)
    fits = granularity.is_debit(mean, number(numbers["sd"]), numbers["n"])
    assert case["expect"] == ("consistent" if fits else "inconsistent")


@pytest.mark.parametrize("case", of("sd-in-scale"))
def test_largest_spread_on_a_scale(case: Case) -> None:
    numbers = case["given"]
    found = spread.largest_spread(
        number(numbers["mean"]), numbers["n"], number(numbers["low"]), number(numbers["high"])
    )
    assert found is not None
    assert near(case["recomputed"]["max_sd"], found)
    fits = printed(number(numbers["sd"])).lower <= found
    assert case["expect"] == ("consistent" if fits else "inconsistent")


@pytest.mark.parametrize("case", of("sd-vs-se"))
def test_spread_follows_from_the_interval_of_a_mean(case: Case) -> None:
    numbers = case["given"]
    low, high = (number(limit) for limit in numbers["ci"])
    found = spread.implied_spread(low, high, numbers["n"])
    assert found is not None
    assert found.holds(number(case["recomputed"]["sd_from_ci"]))
    assert found.overlaps(printed(number(numbers["sd"])))


def test_half_width_of_an_interval_is_t_times_the_standard_error() -> None:
    found = spread.half_width(exact(10), 25)
    assert shown(found) == "4.13"


@pytest.mark.parametrize("case", of("group-t"))
def test_two_groups(case: Case) -> None:
    numbers = case["given"]
    first, second = (
        spread.Group(
            mean=number(numbers[f"mean{one}"]),
            spread=number(numbers[f"sd{one}"]),
            count=numbers[f"n{one}"],
        )
        for one in (1, 2)
    )
    found = spread.group_p(first, second)
    assert found is not None
    low, high = case["recomputed"]["p_range"]
    assert near(case["recomputed"]["p_welch"], found.value)
    assert near(low, found.bounds.lower)
    assert near(high, found.bounds.upper)
    p = p_of(numbers)
    verdict = "consistent" if agrees(p, found) else "inconsistent"
    assert case["expect"] == ("decision-error" if is_flip(p, found) else verdict)


def test_a_mean_below_twice_its_spread_hints_at_skew() -> None:
    assert spread.skew_hint(Decimal("3.1"), Decimal("2.9"))
    assert not spread.skew_hint(Decimal("3.1"), Decimal("1.5"))


@pytest.mark.parametrize("case", of("times-fold"))
def test_times_and_folds(case: Case) -> None:
    numbers = case["given"]
    found = Risks(
        treated=printed(number(numbers["a"])), control=printed(number(numbers["b"]))
    ).risk_ratio()
    assert found is not None
    if "ratio_range" in case["recomputed"]:
        low, high = case["recomputed"]["ratio_range"]
        assert near(low, found.lower)
        assert near(high, found.upper)
    if "claim" in numbers:
        fits = found.overlaps(printed(number(numbers["claim"])))
        assert (case["expect"] == "consistent") == fits


@pytest.mark.parametrize(
    ("start", "end", "unit", "claimed", "expected"),
    [
        ("2007-11-01", "2012-06-30", "month", "56", True),
        ("2007-11-01", "2012-06-30", "month", "65", False),
        ("2010", "2018", "year", "8", True),
        ("2010", "2018", "year", "9", True),
        ("2010", "2018", "year", "10", False),
        ("2020-01-15", "2020-02-24", "day", "41", True),
    ],
)
def test_time_between_two_dates(
    start: str, end: str, unit: str, claimed: str, expected: bool
) -> None:
    found = calendar.allowed(start, end, unit)
    assert found is not None
    assert expected == found.overlaps(printed(Decimal(claimed)))


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [("24", "month", "year", "2"), ("4", "year", "month", "48"), ("2", "week", "day", "14")],
)
def test_durations_convert_within_their_calendar(
    value: str, unit: str, other: str, expected: str
) -> None:
    assert exact(Decimal(expected)) == calendar.converted(exact(Decimal(value)), unit, other)


def test_months_do_not_convert_into_days() -> None:
    assert calendar.converted(exact(1), "month", "day") is None


def test_age_lies_within_one_year_of_the_difference() -> None:
    assert Interval(lower=Decimal(57), upper=Decimal(58)) == calendar.age_in(1960, 2018)


@pytest.mark.parametrize("text", ["2018-13", "2018-02-30", "x", "0000", "1-2-3-4"])
def test_an_odd_date_is_no_date(text: str) -> None:
    assert calendar.parsed(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.0362255", "0.0362"),
        ("22.7513", "22.8"),
        ("1234.5", "1234"),
        ("0", "0"),
        ("2.582E-19", "0.000000000000000000258"),
        ("200.00", "200"),
    ],
)
def test_numbers_for_people(text: str, expected: str) -> None:
    assert expected == significant(Decimal(text))


IDS = {"hr": "0.66", "os5-lrt": "41.6", "os5-st": "24.4", "os5": "7", "st": "3"}
VALUES = {name: printed(Decimal(value)) for name, value in IDS.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 * (1 - hr)", "33.5 to 34.5"),
        ("100*(1-hr)", "33.5 to 34.5"),
        ("os5-lrt - os5-st", "17.1 to 17.3"),
        ("os5-lrt-os5-st", "17.1 to 17.3"),
        ("os5 - st", "3 to 5"),
        ("round(100 * hr)", "66 to 67"),
        ("round(hr, 1)", "0.7"),
        ("min(os5-lrt, os5-st)", "24.35 to 24.45"),
        ("max(1, 2, 3)", "3"),
        ("-(2 - 5) / 4", "0.75"),
        ("2 + 3 * 4", "14"),
        ("10 − 2", "8"),
    ],
)
def test_a_formula_has_a_value(text: str, expected: str) -> None:
    assert expected == shown(parse(text, IDS).value(VALUES))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("100 * (1 - rh)", 11),
        ("", 0),
        ("1 +", 3),
        ("(1", 2),
        ("1)", 1),
        ("hr hr", 3),
        ("__import__('os')", 0),
        ("2 ** 3", 3),
        ("hr.real", 2),
        ("round hr", 0),
        ("1.2.3", 0),
        ("(" * 60 + "1", 51),
    ],
)
def test_what_is_no_formula_is_refused_at_its_place(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as raised:
        parse(text, IDS)
    assert position == raised.value.position


@pytest.mark.parametrize("text", ["1 / (hr - hr)", "1 / 0", "round(1, 2, 3)", "round(1, 0.5)"])
def test_a_formula_without_a_value_says_so(text: str) -> None:
    with pytest.raises(FormulaError):
        parse(text, IDS).value(VALUES)


@given(some.text(alphabet="hr0123456789.+-*/() ,roundmix", max_size=30))
def test_any_text_is_a_formula_or_a_formula_error(text: str) -> None:
    try:
        parse(text, IDS).value(VALUES)
    except FormulaError:
        return


@pytest.mark.parametrize(
    ("test", "size", "df", "expected"),
    [
        # Abramowitz and Stegun 1972, tables 26.7, 26.9, 26.10: 5% and 0.1% points.
        (Test.T, "12.706", ("1",), 0.05),
        (Test.T, "3.291", ("1000000",), 0.001),
        (Test.CHI2, "3.841", ("1",), 0.05),
        (Test.CHI2, "59.703", ("30",), 0.001),
        (Test.F, "161.4", ("1", "1"), 0.05),
        (Test.F, "2.605", ("3", "1000000000"), 0.05),
        (Test.R, "0.25", ("1000000",), 0.0),
        (Test.R, "1", ("3",), 0.0),
        (Test.T, "0", ("3",), 1.0),
    ],
)
def test_tails_at_tabled_points(
    test: Test, size: str, df: tuple[str, ...], expected: float
) -> None:
    found = tail(test, Decimal(size), tuple(Decimal(one) for one in df))
    assert math.isclose(expected, float(found), rel_tol=2e-3, abs_tol=1e-12)


@given(
    some.sampled_from([Test.T, Test.F, Test.CHI2, Test.R, Test.Z]),
    some.decimals("-1e12", "1e12", allow_nan=False, allow_infinity=False),
    some.integers(1, 10**9),
    some.integers(1, 10**9),
)
def test_no_statistic_is_too_odd_for_a_p(
    test: Test, value: Decimal, first: int, second: int
) -> None:
    df = {Test.Z: (), Test.F: (Decimal(first), Decimal(second))}.get(test, (Decimal(first),))
    found = recompute(test, Quantity(kind=Kind.STAT, values=(value,), label=test.value, df=df))
    assert found is None or 0 <= found.bounds.lower <= found.bounds.upper <= 1


def test_more_freedoms_than_people_are_no_freedoms() -> None:
    assert not is_computable(Test.T, (Decimal(10) ** 12,))


def test_an_interval_cannot_follow_from_a_p_that_is_next_to_nothing() -> None:
    assert interval_from_p(Decimal("0.66"), Decimal("1e-400")) is None
