"""Factors whose wording can be read in two ways: "three times higher"."""

from lint.case import Case
from lint.claim import Statement
from lint.document import Span

MORE = frozenset(["more", "higher", "greater", "larger", "bigger", "longer", "faster", "likelier"])
LESS = frozenset(["less", "lower", "fewer", "smaller", "shorter", "slower"])
REACH = 24  # how far behind the factor the word may stand, in characters


def ambiguous_word(case: Case, factor: Statement) -> str | None:
    """The word right behind "three times" that makes it mean three times or four; None without."""
    if "times" not in factor.quote:
        return None
    end = min(factor.span.end + REACH, factor.sentence.end)
    behind = case.words(Span(factor.span.end, end)).split()
    return behind[0] if behind and behind[0] in MORE | LESS else None
