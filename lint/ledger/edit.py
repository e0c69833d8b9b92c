"""What can be done to a claims.yaml, as values; `write.apply` does it.

Edits name what they touch in words (a path, an id, a mention as it stands), never by position,
and each sees what those before it did. Changing something to what it says already does nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lint.claim import Entry, Mention, RecordedCitation, SetAside, Suppression
from lint.ledger.emit import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class AddArticle:
    """An entry of its own for an article, even if nothing is recorded of it."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameArticle:
    path: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveArticle:
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClaim:
    path: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeClaim:
    """Sets fields of a claim, under the keys of claims.yaml; None takes one away."""

    path: str
    id: str
    fields: Mapping[str, Tree | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveClaim:
    path: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMention:
    path: str
    id: str
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMention:
    """Writes `to` where `mention` stands; of several that are alike, where its place is."""

    path: str
    id: str
    mention: Mention
    to: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveMention:
    path: str
    id: str
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCitation:
    path: str
    citation: RecordedCitation


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCitation:
    path: str
    citation: RecordedCitation
    to: RecordedCitation


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveCitation:
    path: str
    citation: RecordedCitation


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSetAside:
    path: str
    set_aside: SetAside


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSetAside:
    """Anchors a set-aside number anew."""

    path: str
    mention: Mention
    to: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSetAside:
    path: str
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSuppression:
    """Under the claim that the suppression names, else under the article."""

    path: str
    suppression: Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSetting:
    """Sets a setting; None takes it away."""

    key: str
    value: Tree | None


Edit = (
    AddArticle
    | RenameArticle
    | RemoveArticle
    | AddClaim
    | ChangeClaim
    | RemoveClaim
    | AddMention
    | ChangeMention
    | RemoveMention
    | AddCitation
    | ChangeCitation
    | RemoveCitation
    | AddSetAside
    | ChangeSetAside
    | RemoveSetAside
    | AddSuppression
    | SetSetting
)
