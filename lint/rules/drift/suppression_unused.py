"""A suppression that holds nothing back.

The finding that it accepted no longer appears: the article was mended, or the rule has changed.
Left in place, it would silence the next finding of that kind, which nobody has looked at.

Flagged is a suppression, in claims.yaml or in the article, that matched no finding of this run
although its rule ran; one whose `until` has passed; and one that names no rule or family. Nothing
is said of a rule that was left out of the run.

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
        suppressions:
          - {rule: suppression-unused, reason: agreed with the author, until: 2020-01-01}
```

```flagged
The risk of death was 34% lower with surgery.
```

```claims.yaml
version: 1
articles:
  article.md:
    claims:
      - id: death-lower
        value: 34%
        status: reviewed
        mentions:
          - {exact: 34%, sentence: The risk of death was 34% lower with surgery.}
```

```clean
The risk of death was 34% lower with surgery.
```

To settle it, take the suppression out.
"""

from collections.abc import Iterator, Sequence

from lint.case import Case
from lint.claim import Suppression
from lint.finding import Finding, Level, Result
from lint.rules import FAMILIES, Rule, rules

LEVEL = Level.WARNING


def check(case: Case) -> Iterator[Finding]:
    """Nothing yet: what was suppressed is known when all rules have run."""
    return iter(())


def after(case: Case, results: Sequence[Result], ran: frozenset[str]) -> Iterator[Finding]:
    used = {id(result.suppression) for result in results if result.suppression is not None}
    every = {rule.id: rule for rule in rules()}
    for suppression in case.suppressions:
        why = _why(suppression, case.now, every)
        if why is None and id(suppression) not in used and _has_run(suppression.rule, every, ran):
            why = "matches no finding"
        if why is not None:
            yield Finding(
                message=f"the suppression of {suppression.rule} {why}",
                place=suppression.place,
                evidence=f"its reason: {suppression.reason}",
                claim=suppression.claim,
            )


def _why(suppression: Suppression, now: str, every: dict[str, Rule]) -> str | None:
    """Why it can hold nothing back, whatever the run finds."""
    if suppression.rule not in every and suppression.rule not in FAMILIES:
        return "names no rule"
    if suppression.until is not None and now > suppression.until:
        return f"ended on {suppression.until}"
    return None


def _has_run(name: str, every: dict[str, Rule], ran: frozenset[str]) -> bool:
    """Whether the rule, or every rule of the family that is on by default, was part of the run."""
    if name in every:
        return name in ran
    return all(rule.id in ran for rule in every.values() if rule.family == name and rule.is_on)
