"""What a sync would do to one article's entries: edits, and what waits for a person.

Pure planning: it reads what is recorded, what the article says and how the two lie on each
other, and writes nothing. What is only new, moved or reworded is an edit. What says something
else than a person stood behind waits until it is accepted, by name or all at once.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from lint.document import Place
from lint.ledger.edit import Edit

Accepted = bool | Collection[str]  # all, or the ids that were named


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that only `--accept` takes over."""

    id: str  # what `--accept` calls it: a claim's id, a DOI, an article's path
    message: str  # what is recorded and what the article says, in words
    place: Place  # in claims.yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncPlan:
    """What to write, what waits, what a person should know."""

    edits: tuple[Edit, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    notes: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()  # what `--accept` may name in this article


@dataclass(slots=True, kw_only=True)
class Planning:
    """A plan in the making."""

    path: str
    accepted: Accepted
    edits: list[Edit] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def accepts_all(self) -> bool:
        return self.accepted is True

    def is_named(self, name: str) -> bool:
        """Whether a person has named it, rather than accepted all."""
        return not isinstance(self.accepted, bool) and name in self.accepted

    def accepts(self, name: str) -> bool:
        return self.accepts_all or self.is_named(name)

    def wait(self, name: str, message: str, place: Place) -> None:
        self.waiting.append(Waiting(id=name, message=message, place=place))

    def plan(self, names: Iterable[str]) -> SyncPlan:
        return SyncPlan(
            edits=tuple(self.edits),
            waiting=tuple(self.waiting),
            notes=tuple(self.notes),
            names=frozenset(names),
        )
