"""A recorded claim that does not follow as claims.yaml says it does.

A claim may say how it follows from others: `derive: "100 * (1 - hr)"`, or `equals: "os5-lrt -
os5-st"`. When the article and claims.yaml have both numbers and they no longer agree, one was
changed without the other.

The formula is worked out over the recorded values, each standing for all that rounds to it, and
held against everything the claim's own value may stand for. Signs come from the formula: write
the size that the claim prints. Names are ids of claims; there are + - * / ( ), round, min and max.
A name that is no claim and a formula that leads back to itself are mistakes in claims.yaml and stop
the check.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: hr
        value: "0.66"
        mentions: [{exact: "0.66", sentence: The hazard ratio for death was 0.66.}]
      - id: lower
        value: 43%
        derive: 100 * (1 - hr)
        mentions: [{exact: 43%, sentence: Death was 43% lower with surgery.}]
```

```flagged
The hazard ratio for death was 0.66.

Death was 43% lower with surgery.
          ^^^
```

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: hr
        value: "0.66"
        mentions: [{exact: "0.66", sentence: The hazard ratio for death was 0.66.}]
      - id: lower
        value: 34%
        derive: 100 * (1 - hr)
        mentions: [{exact: 34%, sentence: Death was 34% lower with surgery.}]
```

```clean
The hazard ratio for death was 0.66.

Death was 34% lower with surgery.
```

To settle it, correct the value or the formula.

Read on the corpus: nothing found in 186 articles, 2026-11.
"""

from collections.abc import Iterator, Mapping

from lint.case import Case
from lint.claim import Entry
from lint.document import Place
from lint.finding import Finding, Level, Related
from lint.quantity import Interval
from lint.rules.consistency._derived import formulas, mistake, recorded_values
from lint.rules.consistency._places import meet
from lint.stats.formula import Formula, FormulaError
from lint.stats.intervals import shown

LEVEL = Level.ERROR


def check(case: Case) -> Iterator[Finding]:
    entries = {entry.id: entry for entry in case.recorded.entries} if case.recorded else {}
    if not any(entry.derive or entry.equals for entry in entries.values()):
        return
    values = recorded_values(case, entries)
    for entry, formula in formulas(entries):
        finding = _judged(case, entries, values, entry, formula)
        if finding is not None:
            yield finding


def _judged(
    case: Case,
    entries: Mapping[str, Entry],
    values: Mapping[str, Interval],
    entry: Entry,
    formula: Formula,
) -> Finding | None:
    if entry.id not in values or not all(name in values for name in formula.names):
        return None  # a number that is not read is another rule's finding
    try:
        worked = formula.value(values)
    except FormulaError as error:
        raise mistake(entry, error.message) from error
    if meet(worked, values[entry.id]):
        return None
    used = ", ".join(f"{name} is {entries[name].value}" for name in formula.names)
    return Finding(
        message=f"{entry.value} does not follow from {formula.text}, which is {shown(worked)}",
        place=_place(case, entry),
        related=tuple(
            Related(place=entries[name].value_place, message=name) for name in formula.names
        ),
        evidence=f"{formula.text} = {shown(worked)}, rounding included; {used}; "
        f"{entry.value} stands for {values[entry.id]}",
        claim=entry.id,
    )


def _place(case: Case, entry: Entry) -> Place:
    """Where the article states the claim first; claims.yaml where it no longer does."""
    for match in case.alignment.matches:
        if match.entry.id == entry.id and match.now is not None:
            return case.place(match.now)
    return entry.value_place
