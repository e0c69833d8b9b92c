"""What an article states, what a person recorded of it, and what it cites.

A `Statement` is one place where a quantity stands, with what the words around it say.
What is written (`Quantity`) is right or wrong; what is meant (the rest) may be unknown,
and unknown is None, never a guess. An `Entry` is a claim as claims.yaml has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lint.document import Place, Span
from lint.quantity import Kind, Quantity


class Measure(StrEnum):
    """What a number is meant to say, in PICO's words."""

    PROPORTION = "proportion"  # a share of people or things at a level: 41.6% alive
    COUNT = "count"
    SAMPLE_SIZE = "sample-size"
    HAZARD_RATIO = "hazard-ratio"
    ODDS_RATIO = "odds-ratio"
    RISK_RATIO = "risk-ratio"
    RATE_RATIO = "rate-ratio"
    RELATIVE_CHANGE = "relative-change"  # 34% lower
    RISK_DIFFERENCE = "risk-difference"  # in percentage points, or an effect labelled RD
    MEAN_DIFFERENCE = "mean-difference"
    FACTOR = "factor"  # 11 times higher, doubled
    RATE = "rate"
    MEAN = "mean"
    MEDIAN = "median"
    SPREAD = "spread"  # SD, IQR
    INTERVAL = "interval"
    P_VALUE = "p-value"
    STATISTIC = "statistic"
    NUMBER_NEEDED = "number-needed"
    DURATION = "duration"
    AGE = "age"
    DOSE = "dose"
    VALUE = "value"  # any other number with a unit
    MONEY = "money"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One place where a quantity stands, with what the words around it say."""

    quantity: Quantity
    span: Span  # of Document.text
    quote: str  # the text there, as read
    sentence: Span  # the sentence (or cell, or list item) around it
    block: int  # index in Document.blocks
    measure: Measure | None = None
    outcome: str | None = None  # what was measured: "death"
    arm: str | None = None  # whose number it is: "LRT"
    comparator: str | None = None  # against whom: "ST"
    population: str | None = None  # "women under 55"
    timepoint: str | None = None  # "5 years"
    parts: tuple["Statement", ...] = ()  # an estimate's interval, p, n, spread
    whole: Span | None = None  # for a part: the span of the statement it belongs to
    cites: str | None = None  # DOI, lower case, that this number answers to

    @property
    def kind(self) -> Kind:
        return self.quantity.kind

    def part(self, kind: Kind) -> "Statement | None":
        """The first part of that kind: the ci of an estimate."""
        return next((part for part in self.parts if part.quantity.kind is kind), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """A number that is no claim, and the family that says why: trial_id, doi, stage ..."""

    span: Span
    quote: str
    family: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the article prints for one field of a citation, as printed."""

    value: str
    span: Span


class CitationForm(StrEnum):
    """Where and how the article cites."""

    BARE = "bare"  # a DOI and nothing else
    RUNNING = "running"  # a reference in running text: "Liang et al. medRxiv [@doi:...]"
    LABELLED = "labelled"  # a citation block: "Title: ...", "Journal: ..."
    REFERENCE = "reference"  # an entry of a reference list
    METADATA = "metadata"  # front matter, <meta>, JSON-LD


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One reference of the article to a work, with every field it states.

    `stated` maps Crossref's field names (title author container-title publisher published
    volume issue page type subject) to what is printed; only `author` and `subject` may
    hold more than one. A list that ends in "et al." has `truncated`.
    """

    DOI: str | None  # lower case, decoded; None where fields are printed without one
    span: Span
    stated: Mapping[str, tuple[Stated, ...]] = field(default_factory=dict)
    form: CitationForm = CitationForm.BARE
    truncated: bool = False
    block: int | None = None  # index in Document.blocks
    printed_doi: str | None = None  # the DOI letter by letter, where it differs
    doi_span: Span | None = None  # the DOI's own letters, within or outside of `span`


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that is read from one document."""

    statements: tuple[Statement, ...] = ()  # in order of text
    look_alikes: tuple[LookAlike, ...] = ()
    citations: tuple[Citation, ...] = ()
    language: str | None = None  # BCP 47 where it is known not to be English; None: read as English
    partial: tuple[str, ...] = ()  # what was not read, in words
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # short -> long, as explained


# What stands in claims.yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A statement's recorded form: its words and the sentence they stood in."""

    exact: str
    sentence: str
    place: Place
    nth: int = 1  # which occurrence of `exact` in `sentence`, from 1
    cell: tuple[str, ...] = ()  # a table cell's row and column headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A finding that a person accepts, with the reason."""

    rule: str
    reason: str
    place: Place
    until: str | None = None  # ISO date; afterwards it no longer holds
    claim: str | None = None  # the id of the entry it stands under
    span: Span | None = None  # of Document.text, for one that stands in the article: what it covers


class Status(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One claim as claims.yaml has it."""

    id: str
    value: str  # what the desk stands behind, as written
    place: Place
    value_place: Place
    mentions: tuple[Mention, ...] = ()
    status: Status = Status.DRAFT
    measure: str | None = None
    outcome: str | None = None
    arm: str | None = None
    comparator: str | None = None
    population: str | None = None
    timepoint: str | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    cites: str | None = None
    derive: str | None = None  # how the value follows from other claims
    equals: str | None = None
    derive_place: Place | None = None
    note: str | None = None
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A number that a person said is no claim of this article."""

    mention: Mention
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCitation:
    """A citation as claims.yaml has it."""

    DOI: str | None
    place: Place
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    printed_places: Mapping[str, Place] = field(default_factory=dict)
    record: Mapping[str, object] | None = None  # what Crossref said when a person accepted it
    record_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedArticle:
    """All that claims.yaml says of one article."""

    path: str  # relative to the claims.yaml that governs it, with "/"
    place: Place
    entries: tuple[Entry, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    citations: tuple[RecordedCitation, ...] = ()
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What became of the words of a sentence since it was recorded, numbers left out."""

    dropped: frozenset[str] = frozenset()  # stems that carry meaning and are gone
    added: frozenset[str] = frozenset()  # those that are new
    is_kept: bool = False  # whether only numbers changed
    exchanged: tuple[str, str] | None = None  # words that changed places around a number
    is_turned: bool = False  # whether a word of direction beside the number became its opposite


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A recorded mention and the statement it is today; either may be unknown.

    `before` is the recorded sentence read by today's extractor, so that drift compares two
    readings of one program and a newer extractor never turns an old article red.
    """

    entry: Entry
    mention: Mention
    before: Statement | None  # None: the extractor reads no quantity at `exact`
    now: Statement | None  # None: it is gone
    alone: Statement | None = None  # `now`, its sentence read by itself as that of `before` was
    wording: Wording | None = None  # None: its sentence stands as recorded
    swapped: str | None = None  # id of the entry whose number it changed places with


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Recorded mentions laid on today's statements, one to one over the whole article."""

    matches: tuple[Match, ...] = ()
    set_aside: tuple[tuple[SetAside, Statement | None], ...] = ()
    unrecorded: tuple[Statement, ...] = ()  # statements that nothing recorded accounts for
    values: Mapping[str, Quantity] = field(
        default_factory=dict
    )  # entry id -> its `value` as the extractor reads it, where no mention has the same words
    parts: Mapping[str, tuple[Quantity, ...]] = field(
        default_factory=dict
    )  # entry id -> those of its `parts` that stand in none of its sentences, as they are read


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What some statements of an article state together; `entry` is None until recorded."""

    statements: tuple[Statement, ...]
    entry: Entry | None = None
