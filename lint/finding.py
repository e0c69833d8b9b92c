"""What is wrong (findings, results), what was looked at (receipts), and the whole of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lint.claim import Citation, LookAlike, Status, Suppression
from lint.document import Document, Place, Span
from lint.work import Lookup


class Level(StrEnum):
    """How loud a result is: both cannot be true, worth a look, worth knowing (SARIF's words)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        return {Level.NOTE: 0, Level.WARNING: 1, Level.ERROR: 2}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The other place of a finding, and what it is."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule yields; it does not know its rule's id."""

    message: str  # one sentence without a full stop, both numbers in it
    place: Place
    related: tuple[Related, ...] = ()
    evidence: str | None = None  # the arithmetic, so that it can be redone by hand
    help: str | None = None  # what to do, where the page's general advice is not enough
    level: Level | None = None  # may lower the rule's level, never raise it
    claim: str | None = None  # id of the entry in claims.yaml
    DOI: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A finding with its rule, level and fate."""

    rule_id: str
    family: str
    level: Level
    finding: Finding
    fingerprint: str
    suppression: Suppression | None = None
    is_baselined: bool = False
    is_outside: bool = False  # no place of it lies in the change that is checked
    article: str | None = None  # uri of the article it was found in, wherever its place is

    @property
    def is_open(self) -> bool:
        """Whether it counts: nobody has accepted it, and the change has to do with it."""
        return self.suppression is None and not self.is_baselined and not self.is_outside


class State(StrEnum):
    """What is known of a claim."""

    REVIEWED = "reviewed"
    DRAFT = "draft"
    UNRECORDED = "unrecorded"
    SET_ASIDE = "set aside"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_IN_ABSTRACT = "not in the abstract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was looked at, claim by claim."""

    state: State
    place: Place
    claim: str | None = None  # id of the entry
    source: str | None = None  # DOI
    date: str | None = None  # ISO date of the record it was held against
    quote: str | None = None  # the words of the source that support or contradict it
    status: Status | None = None  # of its entry; None: not recorded
    mentions: tuple[tuple[Span, ...], ...] = ()  # of Document.text: each number, then its parts
    reason: str | None = None  # why it was set aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation and what is known of the work it leads to."""

    citation: Citation
    work: Lookup | None  # None: it leads nowhere, for it has no DOI


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """What did not happen and why; never a result."""

    family: str
    path: str
    reason: str
    DOI: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunError:
    """Why some part of the run did not happen; the run exits with 2."""

    message: str
    path: str | None = None
    rule: str | None = None
    line: int | None = None
    column: int | None = None
    trace: str | None = None  # for --debug


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    articles: int = 0
    claims: int = 0
    mentions: int = 0
    citations: int = 0
    works: int = 0
    rules: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything that one call found out, for every report."""

    results: tuple[Result, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    checked: Checked = field(default_factory=Checked)
    not_checked: tuple[NotChecked, ...] = ()
    errors: tuple[RunError, ...] = ()
    now: str = ""  # ISO date, handed down from the edge
    read: tuple[str, ...] = ()  # the articles that were checked, in order
    documents: Mapping[str, Document] = field(
        default_factory=dict
    )  # uri -> the source excerpts are cut from
    sources: Mapping[str, str] = field(
        default_factory=dict
    )  # uri -> text of claims.yaml and its like
    oldest_record: str | None = None  # ISO date of the oldest record used
    look_alikes: Mapping[str, tuple[LookAlike, ...]] = field(default_factory=dict)  # by uri
    citations: Mapping[str, tuple[Cited, ...]] = field(default_factory=dict)  # by uri
