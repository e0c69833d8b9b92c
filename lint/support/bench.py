"""The two documents of a judgement side by side, with the words around all their numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import Statement
from lint.document import Document, Span
from lint.support.agreement import agree
from lint.support.context import Context, contexts, family, is_beside, times_in
from lint.support.evidence import Said, said_of
from lint.support.ground import Ground, ground_of
from lint.support.parallel import Answer, Side, answers
from lint.support.readings import How, Number, digits_of, number_of
from lint.support.words import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An abstract and what is known of its work."""

    document: Document
    statements: tuple[Statement, ...]
    title: str = ""
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Both documents with the words around all their numbers."""

    article: Document
    source: Source
    mine: Mapping[Span, Context]
    theirs: Mapping[Span, Context]
    ground: Ground
    ours: Mapping[Span, Number]  # of the article
    numbers: Mapping[Span, Number]  # of the abstract
    said: Mapping[Span, Said]  # of the abstract
    neighbours: Sequence[tuple[Statement, Statement]]  # of the abstract, in one sentence
    answers: Mapping[Span, Answer]  # of the article, where sentences go along
    hows: Mapping[tuple[Span, Span], How]  # of both: numbers that agree
    together: Mapping[Span, Sequence[Span]]  # of the article: the numbers of each sentence
    met: frozenset[tuple[Span, Span]]  # numbers of the article, sentences that have the same one

    def how(self, claim: Statement, source: Statement) -> How | None:
        """How a claim states a number of the abstract; None where it does not."""
        return self.hows.get((claim.span, source.span))

    def company(self, claim: Statement, source: Statement) -> float:
        """How many of the other numbers of its sentence stand in the sentence of the source.

        The fewer digits a number has, the likelier it is met by chance, and the less it counts.
        """
        others = [one for one in self.together[claim.sentence] if one != claim.span]
        met = sum(
            min(digits_of(self.ours[one]) - 1, 2) / 2
            for one in others
            if (one, source.sentence) in self.met
        )
        return met / len(others) if others else 0.0


def bench_of(article: Document, statements: Sequence[Statement], source: Source) -> Bench:
    """All that is worked out once for the statements of an article that cite one work."""
    lexicon = Lexicon(source.abbreviations)
    ours = {one.span: number_of(one) for one in statements}
    numbers = {one.span: number_of(one) for one in source.statements}
    hows = {
        (one.span, two.span): how
        for one in statements
        for two in source.statements
        if (how := agree(ours[one.span], numbers[two.span])) is not None
    }
    together: dict[Span, list[Span]] = {}
    for one in statements:
        if not is_beside(one):
            together.setdefault(one.sentence, []).append(one.span)
    sentences = {two.span: two.sentence for two in source.statements}
    sentences_of_article = {one.sentence for one in statements}
    strange = frozenset(
        word
        for sentence in sentences_of_article
        for word in lexicon.concepts_of(article.text[slice(*sentence)])
    )
    ground = ground_of(source.document, source.title, lexicon, times_in(source.statements), strange)
    return Bench(
        article=article,
        source=source,
        mine=contexts(article, statements, lexicon, roots=ground.roots),
        theirs=contexts(source.document, source.statements, lexicon, is_source=True),
        ground=ground,
        ours=ours,
        numbers=numbers,
        said={one.span: said_of(one, lexicon) for one in source.statements},
        neighbours=tuple(_neighbours_in(source.statements)),
        answers=answers(
            Side(article, statements, ours, lexicon),
            Side(source.document, source.statements, numbers, lexicon),
        ),
        hows=hows,
        together=together,
        met=frozenset((one, sentences[two]) for one, two in hows),
    )


def _neighbours_in(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Numbers of one family that follow one another in one sentence."""
    wholes = [one for one in statements if not is_beside(one)]
    last: dict[tuple[Span, str], Statement] = {}
    for statement in wholes:
        key = (statement.sentence, family(statement))
        if key in last:
            yield last[key], statement
        last[key] = statement
