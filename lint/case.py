"""All that is known about one article, and the questions that rules ask of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lint.claim import (
    Alignment,
    Citation,
    Claim,
    LookAlike,
    Measure,
    RecordedArticle,
    Statement,
    Suppression,
)
from lint.document import Block, Document, Place, Span
from lint.settings import DEFAULTS, Settings
from lint.work import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstract:
    """A cited work's abstract, cleaned and read by the same extractor as the article."""

    DOI: str
    document: Document
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article with everything the rules may hold it against."""

    document: Document
    statements: tuple[Statement, ...] = ()  # in order of text
    look_alikes: tuple[LookAlike, ...] = ()
    claims: tuple[Claim, ...] = ()  # the same statements, grouped by what they state
    citations: tuple[Citation, ...] = ()
    works: Mapping[str, Lookup] = field(
        default_factory=dict
    )  # a Lookup for every cited DOI, always
    recorded: RecordedArticle | None = None
    has_ledger: bool = False  # whether any claims.yaml governs this article
    is_missing: bool = False  # recorded, but the file is gone; the document is empty
    ledger_uri: str | None = None
    alignment: Alignment = field(default_factory=Alignment)
    abstracts: Mapping[str, Abstract] = field(default_factory=dict)  # by DOI
    suppressions: tuple[Suppression, ...] = ()  # those of claims.yaml and those in the article
    settings: Settings = DEFAULTS
    now: str = ""  # ISO date

    def place(self, what: Statement | Citation | LookAlike | Span) -> Place:
        """Where it stands in the article."""
        return self.document.place(what if isinstance(what, Span) else what.span)

    def block(self, statement: Statement) -> Block:
        return self.document.blocks[statement.block]

    def sentence(self, statement: Statement) -> str:
        """The words of the sentence around it."""
        return self.document.text[statement.sentence.start : statement.sentence.end]

    def sentences(self) -> Iterator[tuple[Statement, ...]]:
        """The statements of each sentence that has any, in order."""
        together: list[Statement] = []
        for statement in self.statements:
            if together and statement.sentence != together[0].sentence:
                yield tuple(together)
                together = []
            together.append(statement)
        if together:
            yield tuple(together)

    def pairs(
        self, first: Measure, second: Measure, *, within: str = "sentence"
    ) -> Iterator[tuple[Statement, Statement]]:
        """One of each measure that stand in one sentence (or block), where there is one of each."""
        for group in self.sentences() if within == "sentence" else self._blocks():
            ones = [statement for statement in group if statement.measure is first]
            twos = [statement for statement in group if statement.measure is second]
            if len(ones) == 1 and len(twos) == 1:
                yield ones[0], twos[0]

    def _blocks(self) -> Iterator[tuple[Statement, ...]]:
        together: list[Statement] = []
        for statement in self.statements:
            if together and statement.block != together[0].block:
                yield tuple(together)
                together = []
            together.append(statement)
        if together:
            yield tuple(together)

    def cited(self, statement: Statement) -> Lookup | None:
        """What is known of the work that a statement answers to."""
        return self.works.get(statement.cites) if statement.cites else None
