"""A ratio that is not e to the power of the coefficient beside it.

In logistic and Cox models the ratio is e to the power of the coefficient: 0.69 goes with 2.0.
When both are printed and do not go together, one is of another row or another model.

A coefficient (beta) and one ratio in the same bracket or sentence are compared over all
rounding, with either sign, since the coefficient may be of the other group. Nothing is said of
sentences with more than one of either.

```flagged
Age predicted relapse (β = 0.69, OR 1.50).
                                 ^^^^^^^
```

```clean
Age predicted relapse (β = 0.69, OR 2.00).
```

To settle it, find both in the same row of the cited work.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, Relation
from lint.rules.consistency._results import RATIOS
from lint.stats.estimates import exp_of
from lint.stats.intervals import shown

LEVEL = Level.WARNING

COEFFICIENTS = frozenset({"beta", "b", "B", "coefficient"})
LARGEST = 20  # e to the 20th is half a billion; such a coefficient is of another model


def check(case: Case) -> Iterator[Finding]:
    for coefficient in case.of_kind(Kind.STAT):
        if coefficient.quantity.label not in COEFFICIENTS:
            continue
        together = case.beside(coefficient)
        ratios = [one for one in together if one.measure in RATIOS]
        others = [
            one for one in together if one.kind is Kind.STAT and one.quantity.label in COEFFICIENTS
        ]
        if len(ratios) != 1 or len(others) != 1 or abs(coefficient.quantity.value) > LARGEST:
            continue
        ratio = ratios[0].quantity
        if Form.POINT is not ratio.form or Relation.EQUAL is not ratio.relation:
            continue
        value = coefficient.quantity.value
        implied = exp_of(value)
        if implied.overlaps(ratio.bounds) or exp_of(-value).overlaps(ratio.bounds):
            continue
        yield Finding(
            message=f"{ratios[0].quote} is not what {coefficient.quote} gives, {shown(implied)}",
            place=case.place(ratios[0]),
            related=(Related(place=case.place(coefficient), message="the coefficient"),),
            evidence=f"e to the power of {value}, rounding included, is {shown(implied)}",
        )
