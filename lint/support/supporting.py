"""What of an abstract supports a claim: the same number, about the same thing."""

from collections.abc import Iterator, Sequence

from lint.claim import Statement
from lint.document import Span
from lint.quantity import Kind, plain
from lint.support.agreement import agree, is_complement, is_derived
from lint.support.bench import Bench, Fit, is_same_sort
from lint.support.context import family, is_beside
from lint.support.readings import How
from lint.support.words import concepts_of

# How much of what a claim says must stand around an equal number, by its digits.
_ENOUGH = 0.3
_ENOUGH_BY_DIGITS = {0: 0.3, 1: 0.3, 2: 0.2}
_ENOUGH_OF_MANY = 0.02
_OTHER_NOUN = 0.6  # of a count that counts something else by its words


def supports_of(bench: Bench, claim: Statement) -> Iterator[Fit]:
    """The numbers of the abstract that give the claim's, as they are or taken together."""
    ours = bench.ours[claim.span]
    for source in bench.source.statements:
        theirs = bench.numbers[source.span]
        how = agree(ours, theirs)
        if how is not None:
            score = bench.score(claim, source)
            if claim.kind is source.kind is Kind.COUNT and not is_same_sort(bench, claim, source):
                score *= _OTHER_NOUN
            yield Fit(sources=(source,), score=score, how=how)
        elif is_complement(ours, theirs) and _is_turned_over(bench, claim, source):
            score = bench.score(claim, source)
            yield Fit(sources=(source,), score=score, how=How.COMPLEMENT)
    for first, second in bench.neighbours:
        how = is_derived(ours, bench.numbers[first.span], bench.numbers[second.span])
        if how is not None:
            score = max(bench.score(claim, first), bench.score(claim, second))
            yield Fit(sources=(first, second), score=score, how=how)


def _is_turned_over(bench: Bench, claim: Statement, source: Statement) -> bool:
    """Whether one side says that something did not come about."""
    ones, twos = bench.mine[claim.span].words, bench.theirs[source.span].words
    if ("not" in ones) is not ("not" in twos):
        return True
    return ("survive" in ones and "death" in twos) or ("death" in ones and "survive" in twos)


def neighbours_in(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Numbers of one family that follow one another in one sentence."""
    wholes = [one for one in statements if not is_beside(one)]
    last: dict[tuple[Span, str], Statement] = {}
    for statement in wholes:
        key = (statement.sentence, family(statement))
        if key in last:
            yield last[key], statement
        last[key] = statement


def enough(bench: Bench, claim: Statement) -> float:
    """How well an equal number must fit: the more digits, the less by chance it is equal.

    News words things in its own way, so little is asked of "16,709" and more of "a third"; but
    what was measured must not be something that the abstract never mentions.
    """
    if claim.span in bench.times:
        return 0.0
    outcome = concepts_of(claim.outcome or "", bench.source.abbreviations) - {"not"}
    if outcome and not outcome & bench.ground.everywhere:
        return _ENOUGH
    digits = [sign for sign in plain(claim.quantity.value).lstrip("0.") if sign.isdigit()]
    return _ENOUGH_BY_DIGITS.get(len(digits), _ENOUGH_OF_MANY)
