"""Recorded claims that are stated otherwise today: one finding a claim, all its places in it.

A claim changes in one way at a time: where the value is another, nothing is said of its unit.
Either side may have been edited, so the entry in claims.yaml is always among the places.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lint.case import Case
from lint.change import Change, quantity_change
from lint.claim import Entry, Match, Statement
from lint.document import Place
from lint.drift import change, paired_parts, written_change
from lint.finding import Finding, Level, Related
from lint.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What was recorded and what stands there now, down to the part that differs."""

    match: Match
    old: Statement  # with its context, both read by themselves
    new: Statement
    place: Place


def changed_claims(
    case: Case,
    kind: Change,
    tell: Callable[[Difference], str],
    *,
    lower: Callable[[Difference], Level | None] | None = None,
    is_sure: Callable[[Difference], bool] | None = None,
) -> Iterator[Finding]:
    """A finding for each claim that has changed in this way.

    `tell` words its message, `lower` gives it a lower level than the rule's, `is_sure` keeps it.
    """
    for entry, matches in by_entry(case):
        differences = [_difference(case, match, kind) for match in matches if change(match) is kind]
        if is_sure is not None:
            differences = [one for one in differences if is_sure(one)]
        if differences:
            first = differences[0]
            yield Finding(
                message=tell(first),
                place=first.place,
                related=(
                    _recorded(entry, first.match),
                    *(_also(one) for one in differences[1:]),
                    *standing(case, matches),
                ),
                level=lower(first) if lower is not None else None,
                claim=entry.id,
            )
        elif not any(change(match) for match in matches):
            yield from _edited_entry(case, entry, matches, kind)


def by_entry(case: Case) -> Iterator[tuple[Entry, tuple[Match, ...]]]:
    """Each entry that may have changed, with what its mentions are today.

    Left out are those that stand as recorded, which are nearly all.
    """
    alignment = case.alignment
    touched = {match.entry.id for match in alignment.matches if match.before is not match.now}
    touched |= alignment.values.keys() | alignment.parts.keys()
    if not touched:
        return
    together: dict[str, list[Match]] = {}
    for match in alignment.matches:
        if match.entry.id in touched:
            together.setdefault(match.entry.id, []).append(match)
    for matches in together.values():
        yield matches[0].entry, tuple(matches)


def is_gone(match: Match) -> bool:
    """Whether what was recorded is nowhere to be found; not so where no number is read in it."""
    return match.before is not None and match.now is None


def standing(case: Case, matches: tuple[Match, ...]) -> Iterator[Related]:
    """The mentions that still say what is recorded."""
    for match in matches:
        if match.now is not None and change(match) is None:
            yield Related(place=case.place(match.now), message=f"still says {match.now.quote}")


def _difference(case: Case, match: Match, kind: Change) -> Difference:
    before, now = match.before, match.alone or match.now
    assert before is not None
    assert now is not None
    assert match.now is not None
    if written_change(before, now) is not kind:
        for old, new in paired_parts(before, now):
            if written_change(old, new) is kind:
                return Difference(
                    match=match, old=old, new=new, place=_part_place(case, match, new)
                )
    return Difference(match=match, old=before, new=now, place=case.place(match.now))


def _part_place(case: Case, match: Match, part: Statement) -> Place:
    """Where a part stands in the article; its statement's place where that is not known."""
    assert match.now is not None
    here = (one for one in match.now.parts if one.quantity == part.quantity)
    return case.place(next(here, match.now))


def _recorded(entry: Entry, match: Match) -> Related:
    has_moved = quotes_differ(entry.value, match.mention.exact)
    words = f"recorded as {match.mention.exact}" if has_moved else f"recorded as {entry.value}"
    return Related(place=entry.value_place, message=words)


def quotes_differ(first: str, second: str) -> bool:
    """Whether two quotes differ in more than their blanks."""
    return first.split() != second.split()


def _also(difference: Difference) -> Related:
    return Related(place=difference.place, message=f"here {difference.new.quote}")


def _edited_entry(
    case: Case, entry: Entry, matches: tuple[Match, ...], kind: Change
) -> Iterator[Finding]:
    """A finding where `value` or a part in claims.yaml says otherwise than every mention."""
    first = next((match for match in matches if match.now is not None), None)
    if first is None or first.now is None or first.before is None:
        return
    value = case.alignment.values.get(entry.id)
    if value is not None and quantity_change(value, first.before.quantity) is kind:
        yield _against_entry(case, entry, matches, first.now, entry.value)
        return
    parts = [part.quantity for part in first.before.parts]
    for quantity in case.alignment.parts.get(entry.id, ()):
        if _part_change(quantity, parts) is kind:
            yield _against_entry(case, entry, matches, first.now, str(quantity))
            return


def _part_change(recorded: Quantity, parts: list[Quantity]) -> Change | None:
    """How a part in claims.yaml differs from the part of its kind in the sentence."""
    like = [part for part in parts if part.kind is recorded.kind]
    if not like:
        return Change.VALUE
    changes = {quantity_change(recorded, part) for part in like}
    return None if None in changes else next(one for one in Change if one in changes)


def _against_entry(
    case: Case, entry: Entry, matches: tuple[Match, ...], now: Statement, recorded: str
) -> Finding:
    others = [match.now for match in matches if match.now is not None and match.now is not now]
    return Finding(
        message=f"the article says {now.quote} where claims.yaml has {recorded}",
        place=case.place(now),
        related=(
            Related(place=entry.value_place, message=f"recorded as {recorded}"),
            *(Related(place=case.place(one), message=f"says {one.quote}") for one in others),
        ),
        claim=entry.id,
    )
