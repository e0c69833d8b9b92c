"""What waits for a person, said in words: what is recorded, and what the article says."""

from collections.abc import Sequence

from lint.change import quantity_change
from lint.claim import Alignment, Entry, Match
from lint.ledger.anchor import fold

_LONGEST = 90


def edited_entry(entry: Entry, matches: Sequence[Match], alignment: Alignment) -> bool:
    """Whether the article says otherwise than a value or part that was edited in claims.yaml."""
    first = next((one for one in matches if one.now is not None and one.before is not None), None)
    if first is None or first.before is None:
        return False
    value = alignment.values.get(entry.id)
    if value is not None and quantity_change(value, first.before.quantity) is not None:
        return True
    printed = [part.quantity for part in first.before.parts]
    return any(
        all(quantity_change(part, one) is not None for one in printed if one.kind is part.kind)
        for part in alignment.parts.get(entry.id, ())
    )


def waiting_words(
    entry: Entry, matches: Sequence[Match], changed: Sequence[Match], gone: Sequence[Match]
) -> str:
    """One line without a full stop."""
    said = []
    if changed:
        said.append(_changed_words(changed[0]))
    if len(gone) == len(matches):
        said.append(f"{entry.value} is gone")
    elif gone:
        said.append(f"{gone[0].mention.exact} is gone from {quoted(gone[0].mention.sentence)}")
    if not said:
        now = next((match.now for match in matches if match.now is not None), None)
        said.append(f"claims.yaml has {entry.value}, the article {now.quote if now else 'nothing'}")
    more = max(len(changed) - 1, 0) + (max(len(gone) - 1, 0) if len(gone) < len(matches) else 0)
    tail = f", and so in {more} more place{'s' if more > 1 else ''}" if more else ""
    return f"{entry.id}: {' and '.join(said)}{tail}"


def _changed_words(match: Match) -> str:
    assert match.now is not None
    if fold(match.mention.exact) != fold(match.now.quote):
        return f"{match.mention.exact} became {fold(match.now.quote)}"
    return f"{match.mention.exact} no longer says what {quoted(match.mention.sentence)} said"


def quoted(text: str) -> str:
    """Words in quotation marks, the end left out where they are many."""
    text = fold(text)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"
