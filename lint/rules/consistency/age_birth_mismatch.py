"""An age that the year of birth does not allow.

Someone born in 1960 is 57 or 58 in 2018, depending on the birthday, and never 65.

A year right behind "born", one age and one later year in the same sentence are compared; the
difference may be one less before the birthday.

```flagged
He was born in 1960 and aged 65 in 2018.
                             ^^
```

```clean
He was born in 1960 and aged 58 in 2018.
```

To settle it, check the year of birth and the year of the event.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Statement
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import Form, Kind, Relation
from lint.stats.calendar import age_in

LEVEL = Level.WARNING

LINKS = frozenset(["in", "on", "year", "the"])


def check(case: Case) -> Iterator[Finding]:
    for age in case.of_kind(Kind.AGE):
        if age.quantity.form is not Form.POINT or age.quantity.relation is not Relation.EQUAL:
            continue
        if age.quantity.unit != "year" or not case.says(age, "born"):
            continue
        dates = [one for one in case.beside(age) if one.kind is Kind.DATE and _year(one)]
        births = [one for one in dates if _is_birth(case, one)]
        others = [one for one in dates if one not in births]
        ages = [one for one in case.beside(age) if one.kind is Kind.AGE]
        if len(births) != 1 or len(others) != 1 or len(ages) != 1:
            continue
        born, year = _year(births[0]), _year(others[0])
        low, high = year - born - 1, year - born
        if year <= born or age_in(born, year).overlaps(age.quantity.bounds):
            continue
        yield Finding(
            message=f"{age.quote} does not fit a birth in {born}: {low} or {high} in {year}",
            place=case.place(age),
            related=(Related(place=case.place(births[0]), message="the year of birth"),),
            evidence=f"{year} - {born} = {high}, or one less before the birthday",
        )


def _year(date: Statement) -> int:
    """The single year of a date; 0 where there is none or two."""
    quantity = date.quantity
    texts = quantity.dates or tuple(str(int(value)) for value in quantity.values)
    return int(texts[0][:4]) if len(texts) == 1 and texts[0][:4].isdecimal() else 0


def _is_birth(case: Case, date: Statement) -> bool:
    """Whether "born" is the last word before the date that is no link."""
    before = case.words(Span(date.sentence.start, date.span.start)).split()
    while before and before[-1] in LINKS:
        before.pop()
    return before[-1:] == ["born"]
