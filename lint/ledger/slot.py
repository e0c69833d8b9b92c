"""A recorded mention on its way to the statement that it is today."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.claim import Entry, Mention, SetAside, Statement, Wording
from lint.document import Document
from lint.ledger.anchor import Anchor, Setting, fold


@dataclass(slots=True, kw_only=True)
class Slot:
    """One recorded mention, and what has been found for it."""

    owner: Entry | SetAside
    mention: Mention
    setting: Setting
    exact: str
    before: Statement | None = None
    now: Statement | None = None
    alone: Statement | None = None
    wording: Wording | None = None
    swapped: str | None = None
    is_settled: bool = False

    @property
    def id(self) -> str | None:
        """The id of the claim; None for a number that was set aside."""
        return self.owner.id if isinstance(self.owner, Entry) else None

    def keep(self, statement: Statement | None) -> None:
        """Settles it: nothing has changed; None where no quantity is read there today."""
        self.before = self.now = statement
        self.is_settled = True


@dataclass(slots=True, kw_only=True)
class Today:
    """Today's statements by the words they stand in; `taken` are those accounted for."""

    document: Document
    statements: Sequence[Statement]
    anchors: Sequence[Anchor]
    exact: dict[tuple[Setting, str, int], deque[int]] = field(default_factory=dict)
    settings: dict[Setting, list[int]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    folded: str | None = None

    def holds(self, sentence: str) -> bool:
        """Whether the article has these words anywhere."""
        if self.folded is None:
            self.folded = fold(self.document.text)
        return sentence in self.folded
