"""A printed list of authors against a record's: all of them, in order.

Invented authors sit at the end as often as at the start, so everyone is compared. Groups among
the people do not shift positions, and may be left out. A list that ends in "et al." is compared
as far as it goes. Where the record has lost its first author and the rest follows in order, that
is worth a look and no error. Editors stand in where a record names no author.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lint.matching.folding import words
from lint.matching.names import Name, printed_name, recorded_name
from lint.matching.person import Likeness, compare_names, is_comparable
from lint.matching.verdict import Outcome, Verdict, differs, match, near, unknown
from lint.work import Work

_MOST_SHOWN = 6
_ALIGNED = 3  # so many authors that follow in order prove that the record has lost its first
_GROUP_WORDS = frozenset(
    """group groups consortium investigators collaborators collaboration collaborative network
    committee team trialists society association organization organisation center centers centre
    centres institute council agency ministry foundation initiative project registry force panel
    program programme collaborations department investigator study unit""".split()
)


@dataclass(frozen=True, slots=True)
class _Laid:
    """Printed names laid on a record's: for each, whom it is and how well."""

    to: tuple[int | None, ...]
    likeness: tuple[Likeness, ...]


def compare_authors(printed: Sequence[str], work: Work, *, is_truncated: bool = False) -> Verdict:
    """Whether printed names are the work's authors; `is_truncated` where "et al." ends them."""
    people = authors_of(work)
    if not people:
        return unknown("the record names no author")
    verdict = _compare(printed, people, is_truncated=is_truncated)
    if not is_truncated and _letters(printed) == _letters([one.shown for one in people]):
        return match()
    if verdict.outcome is not Outcome.MATCH and any(
        _compare(reading, people, is_truncated=is_truncated).outcome is Outcome.MATCH
        for reading in _other_readings(printed, people)
    ):
        return match("commas within or between names")
    return verdict


def _compare(printed: Sequence[str], people: Sequence[Name], *, is_truncated: bool) -> Verdict:
    shown = shown_authors(people)
    names = [printed_name(text) for text in printed]
    laid = _laid(names, people)
    return (
        _wrong_name(names, people, laid, shown)
        or _left_out(names, people, laid, shown, is_truncated=is_truncated)
        or _other_order(laid, people, shown, is_truncated=is_truncated)
        or match()
    )


def _letters(names: Sequence[str]) -> str:
    """All letters of a list: what names and "and" in it are does not matter then."""
    return "".join(word for name in names for word in words(name) if word not in ("and", "the"))


def _other_readings(printed: Sequence[str], people: Sequence[Name]) -> Iterator[list[str]]:
    """The same list with its commas read otherwise: names are cut from it by guess.

    "ZHU, FENG" may be two authors, and "Melo Júnior, João" one.
    """
    if any("," in name for name in printed):
        yield [part.strip() for name in printed for part in name.split(",") if part.strip()]
    surnames = {"".join(family) for one in people for family in one.family}
    pairs = list(zip(printed[::2], printed[1::2], strict=False))
    if len(printed) % 2 == 0 and all("".join(words(name)) in surnames for name, _ in pairs):
        yield [f"{family}, {given}" for family, given in pairs]


def authors_of(work: Work) -> tuple[Name, ...]:
    """The names of a work's authors, or of its editors where it has no author."""
    authors = tuple(name for one in work.author if (name := recorded_name(one)) is not None)
    return authors or tuple(name for one in work.editor if (name := recorded_name(one)) is not None)


def shown_authors(people: Sequence[Name]) -> str:
    """The record's authors as a message shows them."""
    names = [one.shown for one in people[:_MOST_SHOWN]]
    left = len(people) - len(names)
    return ", ".join(names) + (f" and {left} more" if left > 0 else "")


def share_known(printed: Sequence[str], work: Work) -> float | None:
    """The share of printed names that are the work's; None where nothing can be compared."""
    people = authors_of(work)
    names = [printed_name(text) for text in printed]
    if not people or not names or not any(is_comparable(names[0], one) for one in people):
        return None
    found = sum(
        any(compare_names(name, one) is not Likeness.OTHER for one in people) for name in names
    )
    return found / len(names)


def _laid(names: Sequence[Name], people: Sequence[Name]) -> _Laid:
    """Each printed name on the author it names best, in order where that is possible."""
    to: list[int | None] = []
    likeness: list[Likeness] = []
    free = set(range(len(people)))
    following = 0
    for name in names:
        near_by = [*range(following, len(people)), *range(following)]
        best, found = Likeness.OTHER, None
        for index in near_by:
            if index not in free:
                continue
            one = compare_names(name, people[index])
            if one > best:
                best, found = one, index
            if best is Likeness.SAME:
                break
        to.append(found)
        likeness.append(best)
        if found is not None:
            free.discard(found)
            following = found + 1
    return _Laid(tuple(to), tuple(likeness))


def _wrong_name(
    names: Sequence[Name], people: Sequence[Name], laid: _Laid, shown: str
) -> Verdict | None:
    """What is wrong with single names, the gravest first."""
    strange = [
        index
        for index, found in enumerate(laid.to)
        if found is None and not _is_group(names[index]) and not _is_of_group(names[index], people)
    ]
    other_script = [i for i in strange if not any(is_comparable(names[i], one) for one in people)]
    if other_script and len(other_script) == len(strange):
        return near("another script than the record's", shown, other_script[0])
    if strange and all(one.is_group or _is_group(one) for one in people):
        return near("the record names a group", shown, strange[0])
    if strange == [0] and laid.to[1 : 1 + _ALIGNED] == tuple(range(_ALIGNED)):
        return near("the record begins with the next author", shown, 0)
    if strange:
        listed = ", ".join(names[index].shown for index in strange[:3])
        return differs(f"{listed} not among the record's authors", shown, strange[0])
    for index, one in enumerate(laid.likeness):
        found = laid.to[index]
        if one is Likeness.INITIALS and found is not None:
            why = f"{names[index].shown} for {people[found].shown}"
            return differs(why, shown, index)
    for index, found in enumerate(laid.to):
        if laid.likeness[index] is Likeness.TURNED:
            return near("the record has given and family name in another order", shown, index)
        if found is None and not _is_of_group(names[index], people):
            return near("a group that the record does not name", shown, index)
    return None


def _left_out(
    names: Sequence[Name],
    people: Sequence[Name],
    laid: _Laid,
    shown: str,
    *,
    is_truncated: bool,
) -> Verdict | None:
    """Authors of the record that are not printed."""
    taken = {found for found in laid.to if found is not None}
    missing = [
        index
        for index, one in enumerate(people)
        if index not in taken and not one.is_group and not _is_group(one)
    ]
    if is_truncated:
        is_short = not missing and len(names) >= len(people)
        return near('"et al.", and the record has nobody further', shown) if is_short else None
    if not missing:
        return None
    listed = ", ".join(people[index].shown for index in missing[:3])
    if len(missing) > 3:
        listed += f" and {len(missing) - 3} more"
    if missing[0] < min(taken, default=0):
        return differs(f"{listed} left out, first author included", shown)
    return near(f"{listed} left out", shown, len(names) - 1)


def _other_order(
    laid: _Laid, people: Sequence[Name], shown: str, *, is_truncated: bool
) -> Verdict | None:
    """The same people in another order."""
    order = [
        found
        for found in laid.to
        if found is not None and not people[found].is_group and not _is_group(people[found])
    ]
    for index, (before, after) in enumerate(pairwise(order)):
        if before > after:
            return near("the same authors in another order", shown, index + 1)
    first = next((i for i, one in enumerate(people) if not one.is_group), 0)
    if is_truncated and order and order[0] > first and not people[order[0]].is_group:
        return near("not the first author", shown)
    return None


def _is_group(name: Name) -> bool:
    return not _GROUP_WORDS.isdisjoint(name.pieces) or (
        len(name.pieces) == 1 and name.shown.isupper() and len(name.shown) < 8
    )


def _is_of_group(name: Name, people: Sequence[Name]) -> bool:
    """Whether a name is a piece of a group's, which a comma or "and" in it has cut."""
    return any(one.is_group and set(name.pieces) < set(one.pieces) for one in people)
