"""How a finding about two risks shows its arithmetic."""

from lint.case import Case
from lint.claim import Measure, Statement
from lint.quantity import Direction, Interval
from lint.rules.consistency._risks import Judged, change_range, signed
from lint.stats.intervals import magnitude, middle, shown, significant
from lint.stats.ratios import Comparison, ratio_of


def shares_said(case: Case, found: Judged) -> str:
    """The two shares of the claim's own outcome: "58.4% and 75.6% died"."""
    if not found.is_turned:
        return f"{found.pair.first.quote} and {found.pair.second.quote}"
    is_death = found.claim.outcome is not None and "death" in case.stems(found.claim.outcome)
    verb = "died" if is_death else f"were not {found.pair.outcome}"
    return f"{_middle(found.risks.treated)}% and {_middle(found.risks.control)}% {verb}"


def arithmetic(found: Judged, own: Interval | None) -> str:
    """The sum, so that it can be redone by hand."""
    if own is None or found.said is Comparison.RISK_DIFFERENCE:
        points = magnitude(found.risks.risk_difference())
        return f"the difference is {shown(points)} percentage points, rounding included"
    treated, control = _middle(found.risks.treated), _middle(found.risks.control)
    turned = " (what is left of 100%)" if found.is_turned else ""
    return (
        f"100 x ({treated} - {control}) / {control}{turned}, rounding included, "
        f"is {change_range(own)}"
    )


def hazard_hint(claim: Statement) -> str:
    """What the number would fit, where it is a change in risk that may be one in hazard."""
    is_lower = claim.quantity.direction is Direction.DOWN
    if claim.measure is not Measure.RELATIVE_CHANGE or not is_lower:
        return ""
    ratio = ratio_of(signed(claim))
    if ratio.lower <= 0:
        return ""
    return f'; {claim.quote} fits a hazard ratio of {_middle(ratio)}: then write "hazard"'


def _middle(interval: Interval) -> str:
    return significant(middle(interval))
