"""Whether an article is one that claims.yaml records under a path where nothing stands any more.

Told by its sentences: an article that was moved or renamed still has those that were recorded. A
newly written one has none, and one that quotes a few is no rename.
"""

from collections.abc import Sequence

from lint.claim import Mention, RecordedArticle, Statement
from lint.document import Document
from lint.ledger.anchor import anchors, setting_of

_LEAST_SHARE = 0.5  # of the recorded mentions
_SAMPLE = 8  # mentions of which one must stand as recorded before all are looked at


def find_renamed(
    gone: Sequence[RecordedArticle], document: Document, statements: Sequence[Statement]
) -> RecordedArticle | None:
    """The article among `gone` that this one was; None where it is none of them."""
    present = {anchor.setting for anchor in anchors(document, statements)}
    best, share = None, 0.0
    for recorded in gone:
        mentions = _mentions(recorded)
        sample = mentions[:_SAMPLE]
        if not any(setting_of(mention) in present for mention in sample):
            continue
        found = sum(setting_of(mention) in present for mention in mentions)
        if found / len(mentions) > share:
            best, share = recorded, found / len(mentions)
    return best if share >= _LEAST_SHARE else None


def _mentions(recorded: RecordedArticle) -> list[Mention]:
    claimed = [mention for entry in recorded.entries for mention in entry.mentions]
    return claimed + [aside.mention for aside in recorded.set_aside]
