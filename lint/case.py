"""All that is known about one article, and the questions that rules ask of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar, cast

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
from lint.meaning import content
from lint.quantity import Kind
from lint.settings import DEFAULTS, Settings
from lint.support.bench import Source
from lint.support.verdicts import Verdict, claim_verdict, judged
from lint.work import Lookup, Work

T = TypeVar("T")

# Every sign of Western text that is neither letter nor digit, as a blank.
_PARTING = {code: " " for code in range(0x3000) if not chr(code).isalnum()}

# Larger than a count of anything, smaller than any p that is printed.
_LARGEST, _SMALLEST = Decimal("1e15"), Decimal("1e-100")


def is_workable(statement: Statement) -> bool:
    """Whether its numbers can be worked with; none is larger or smaller than anything measured."""
    return all(
        value == 0 or _SMALLEST <= abs(value) <= _LARGEST for value in statement.quantity.values
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstract:
    """A cited work's abstract, cleaned and read by the same extractor as the article."""

    DOI: str
    document: Document
    statements: tuple[Statement, ...]
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # short -> long, as explained


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article with everything the rules may hold it against."""

    document: Document
    statements: tuple[Statement, ...] = ()  # in order of text
    look_alikes: tuple[LookAlike, ...] = ()
    partial: tuple[str, ...] = ()  # what the extractor did not read, in words
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
    abstracts: Mapping[str, Abstract] = field(
        default_factory=dict
    )  # by DOI: those of the cited works and of `related`
    related: Mapping[str, Work] = field(
        default_factory=dict
    )  # works that cited ones comment on, correct or plan, where their records are at hand
    suggestions: Mapping[str, tuple[Work, ...]] = field(
        default_factory=dict
    )  # by what a citation asked for (matching.search.suggestion_key): works that fit its fields
    suppressions: tuple[Suppression, ...] = ()  # those of claims.yaml and those in the article
    settings: Settings = DEFAULTS
    now: str = ""  # ISO date
    # Filled when first asked: rules are many, and each would walk all statements.
    _of_kind: dict[Kind, list[Statement]] = field(default_factory=dict, repr=False, compare=False)
    _of_measure: dict[Measure, list[Statement]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _in_sentence: dict[Span, tuple[Statement, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _at: dict[Span, Statement] = field(default_factory=dict, repr=False, compare=False)
    _folded: dict[Span, str] = field(default_factory=dict, repr=False, compare=False)
    _stems: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _answers: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

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

    def workable(self) -> Iterator[Statement]:
        """The statements whose numbers can be worked with, in order of text."""
        return (one for one in self.statements if is_workable(one))

    def of_kind(self, *kinds: Kind) -> Iterator[Statement]:
        """The statements of these kinds, kind by kind, each in order of text.

        Here and below, numbers beyond all measure are left out: nothing can be worked with them.
        """
        if not self._of_kind:
            for statement in self.workable():
                self._of_kind.setdefault(statement.kind, []).append(statement)
        for kind in kinds:
            yield from self._of_kind.get(kind, ())

    def measured(self, *measures: Measure) -> Iterator[Statement]:
        """The statements of these measures, measure by measure, each in order of text."""
        if not self._of_measure:
            for statement in self.workable():
                if statement.measure is not None:
                    self._of_measure.setdefault(statement.measure, []).append(statement)
        for measure in measures:
            yield from self._of_measure.get(measure, ())

    def beside(self, statement: Statement) -> tuple[Statement, ...]:
        """All statements of its sentence, itself included, in order."""
        if not self._in_sentence:
            together: dict[Span, list[Statement]] = {}
            for one in self.workable():
                together.setdefault(one.sentence, []).append(one)
            self._in_sentence.update((span, tuple(group)) for span, group in together.items())
        return self._in_sentence.get(statement.sentence, (statement,))

    def whole(self, part: Statement) -> Statement | None:
        """The statement that a part belongs to."""
        if part.whole is None:
            return None
        if not self._at:
            self._at.update((statement.span, statement) for statement in self.workable())
        return self._at.get(part.whole)

    def words(self, span: Span) -> str:
        """The words there for containment tests: lower case, one blank around each.

        Signs and hyphens part words, so that "one-tailed" is found as " one tailed ".
        """
        if span not in self._folded:
            text = self.document.text[span.start : span.end].casefold()
            self._folded[span] = f" {' '.join(text.translate(_PARTING).split())} "
        return self._folded[span]

    def once(self, question: Callable[["Case"], T]) -> T:
        """The answer to a question that several rules ask, worked out the first time."""
        if question not in self._answers:
            self._answers[question] = question(self)
        return cast(T, self._answers[question])

    def stems(self, text: str) -> frozenset[str]:
        """The stems that carry a phrase's meaning, each phrase looked at once."""
        found = self._stems.get(text)
        if found is None:
            found = self._stems[text] = content(text)
        return found

    def says(self, statement: Statement, *phrases: str) -> bool:
        """Whether its sentence has one of these phrases, each in lower case without hyphens."""
        words = self.words(statement.sentence)
        return any(f" {phrase} " in words for phrase in phrases)

    def pairs(
        self, first: Measure, second: Measure, *, within: str = "sentence"
    ) -> Iterator[tuple[Statement, Statement]]:
        """One of each measure that stand in one sentence (or block), where there is one of each."""
        blocks: dict[int, tuple[Statement, ...]] = {}
        if within != "sentence":
            blocks = {group[0].block: group for group in self._blocks()}
        for one in self.measured(first):
            group = blocks[one.block] if blocks else self.beside(one)
            ones = [statement for statement in group if statement.measure is first]
            twos = [statement for statement in group if statement.measure is second]
            if len(ones) == 1 and len(twos) == 1:
                yield one, twos[0]

    def _blocks(self) -> Iterator[tuple[Statement, ...]]:
        together: list[Statement] = []
        for statement in self.statements:
            if together and statement.block != together[0].block:
                yield tuple(together)
                together = []
            together.append(statement)
        if together:
            yield tuple(together)

    def verdicts(self) -> Mapping[Span, Verdict]:
        """What the cited abstracts make of the statements, by span, for those that have one."""
        return self.once(_verdicts)

    def verdict(self, claim: Claim) -> Verdict | None:
        """What the abstract makes of a claim; None where no abstract is at hand."""
        found = self.verdicts()
        return claim_verdict(found[one.span] for one in claim.statements if one.span in found)

    def cited(self, statement: Statement) -> Lookup | None:
        """What is known of the work that a statement answers to."""
        return self.works.get(statement.cites) if statement.cites else None

    def source(self, DOI: str) -> Source | None:
        """The abstract of a cited or related work with what is known of it."""
        abstract = self.abstracts.get(DOI)
        if abstract is None:
            return None
        work = self.related.get(DOI) or self.works.get(DOI)
        return Source(
            document=abstract.document,
            statements=abstract.statements,
            title=" ".join(work.title) if isinstance(work, Work) else "",
            abbreviations=abstract.abbreviations,
        )


def _verdicts(case: Case) -> Mapping[Span, Verdict]:
    citing: dict[str, list[Statement]] = {}
    for statement in case.statements:
        if statement.cites is not None and case.block(statement).is_flow:
            citing.setdefault(statement.cites, []).append(statement)
    found: dict[Span, Verdict] = {}
    for doi, statements in citing.items():
        source = case.source(doi)
        if source is not None:
            found |= judged(case.document, statements, source)
    return found
