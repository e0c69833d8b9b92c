"""The verdicts of cited abstracts as findings show them."""

from lint.case import Case
from lint.claim import Statement
from lint.document import Place
from lint.finding import Related
from lint.quantity import Direction, Kind
from lint.rules.citation._sources import shown
from lint.support.verdicts import Verdict

_LONGEST = 240  # characters of an abstract's sentence that a finding shows


def said(statement: Statement) -> str:
    """A number as it is printed, with the direction that its words give it."""
    direction = statement.quantity.direction
    if direction is None or statement.kind is Kind.MULTIPLE:
        return statement.quote
    return f"{statement.quote} {'lower' if direction is Direction.DOWN else 'higher'}"


def source_sentence(case: Case, verdict: Verdict) -> Related:
    """The abstract's sentence as the other place of a finding."""
    doi = verdict.statement.cites or ""
    document = case.abstracts[doi].document
    source = verdict.sources[0]
    sentence = document.text[slice(*source.sentence)]
    if len(sentence) > _LONGEST:
        start = max(source.span.start - source.sentence.start - _LONGEST // 2, 0)
        sentence = f"…{sentence[start : start + _LONGEST]}…"
    place = Place(uri=document.uri, quote=source.quote)
    return Related(place=place, message=f"the abstract has {shown(sentence)}")
