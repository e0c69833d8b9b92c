"""Percentages of one whole that do not add up to 100.

When "the remaining 14%" are what is left of 43% and 39%, the three must make 100, give or take
rounding. When they do not, one was copied wrongly.

Judged only where the parts exclude each other and leave nothing out: the last percentage of a
sentence stands behind "remaining" or "rest", or the two of a sentence are those of women and
men. Side effects overlap and two arms are no parts, so other lists are left alone.

```flagged
Of the patients, 43% improved, 39% stayed the same and the remaining 14% got worse.
                                                                     ^^^
```

```clean
Of the patients, 43% improved, 39% stayed the same and the remaining 18% got worse.
```

To settle it, find the percentages in the cited work; name the part that is missing.
"""

from collections.abc import Iterator

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span
from lint.finding import Finding, Level, Related
from lint.quantity import ZERO, Form, Kind, Relation, plain
from lint.stats.counts import is_whole
from lint.stats.intervals import HUNDRED

LEVEL = Level.WARNING

REST = frozenset(["remaining", "remainder", "rest", "others", "other"])
LINKS = frozenset(
    ["the", "of", "patients", "was", "were", "with", "for", "in", "at", "women", "men"]
)
SEXES = ({"men", "women"}, {"male", "female"}, {"males", "females"}, {"boys", "girls"})
WORDS = 3  # how many words behind a percentage may name its part
OTHER = ("each", "respectively", "both", "either", "compared", "versus", "vs", "than")


def check(case: Case) -> Iterator[Finding]:
    seen = set()
    for percent in case.of_kind(Kind.PERCENT):
        if percent.sentence in seen:
            continue
        seen.add(percent.sentence)
        parts = [one for one in case.beside(percent) if one.kind is Kind.PERCENT]
        if len(parts) < 2 or not all(_is_share(one) for one in parts):
            continue
        if not (_ends_in_rest(case, parts) or _are_sexes(case, parts)):
            continue
        values = [one.quantity.value for one in parts]
        if is_whole(values):
            continue
        *others, last = parts
        terms, summed = " + ".join(plain(value) for value in values), plain(sum(values, ZERO))
        yield Finding(
            message=f"The parts of the whole make {summed}%, not 100%: {terms}",
            place=case.place(last),
            related=tuple(Related(place=case.place(one), message="a part") for one in others),
            evidence=f"{terms} = {summed}; rounding cannot make that 100",
            help=f"{plain(HUNDRED - sum(values[:-1], ZERO))}% would be left",
        )


def _is_share(statement: Statement) -> bool:
    quantity = statement.quantity
    return (
        quantity.form is Form.POINT
        and quantity.relation is Relation.EQUAL
        and quantity.direction is None
        and statement.measure in (Measure.PROPORTION, None)
    )


def _ends_in_rest(case: Case, parts: list[Statement]) -> bool:
    """Whether the last of them, and only it, stands right behind "the remaining"."""
    last = parts[-1]
    before = case.words(Span(parts[-2].span.end, last.span.start)).split()
    while before and before[-1] in LINKS:
        before.pop()
    return before[-1:] != [] and before[-1] in REST


def _are_sexes(case: Case, parts: list[Statement]) -> bool:
    """Whether the two are women and men of one whole: "52% women", "Men/women: 53%/47%"."""
    if len(parts) != 2 or case.says(parts[0], *OTHER) or any(one.arm for one in parts):
        return False
    first, second = parts
    before = case.words(Span(first.sentence.start, first.span.start)).split()[-2:]
    if len(before) == 2 and _is_couple(*before):
        return True
    left = _named(case, first, second.span.start)
    right = _named(case, second, second.sentence.end)
    return any(_is_couple(one, two) for one in left for two in right)


def _named(case: Case, percent: Statement, end: int) -> list[str]:
    """The words right behind a percentage; none where it is a share of those they name."""
    words = case.words(Span(percent.span.end, end)).split()[:WORDS]
    return [] if words[:1] in (["of"], ["in"]) else words


def _is_couple(first: str, second: str) -> bool:
    return any({first, second} == couple for couple in SEXES)
