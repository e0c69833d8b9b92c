"""One printed name against one author of a record.

"Soran A", "A. Soran", "Atilla Soran" and "SORAN, Atilla, MD" all hold the record's surname, at one
end, and initials that do not contradict its given names. Surnames must be equal, for short ones
have near neighbours (Rice and Price); given names in records are often wrong, so that only another
initial counts.
"""

from collections.abc import Iterator
from enum import IntEnum

from lint.matching.folding import script, words
from lint.matching.names import PARTICLES, Name

_NICKNAMES = frozenset(
    frozenset(pair.split("/"))
    for pair in """robert/bob william/bill richard/dick edward/ted margaret/peggy anthony/tony
    elizabeth/betty elizabeth/liz john/jack james/jim charles/chuck henry/hank katherine/cathy
    catherine/kate catherine/kathy theodore/ted william/will robert/rob michael/mike thomas/tom
    alexander/sasha elizabeth/beth rebecca/becky patricia/trish antonio/tony joseph/sepp
    alexander/sandy eugene/gene john/sean lawrence/larry susan/sue""".split()
)


_MOST_INITIALS = 3  # letters in capitals that are initials rather than a name


class Likeness(IntEnum):
    """How a printed name and an author agree, the worst first."""

    OTHER = 0  # another surname
    INITIALS = 1  # the surname with contradicting initials
    TURNED = 2  # the record has given and family name in the other order
    SAME = 3


def compare_names(printed: Name, recorded: Name) -> Likeness:
    """How a printed name agrees with an author of a record."""
    if recorded.is_group or not recorded.family:
        return _compare_whole(printed, recorded)
    best = Likeness.OTHER
    for spelling in printed.spellings:
        for family in recorded.family:
            for rest, raw in _rests(*spelling, family):
                if _agree(rest, raw, recorded):
                    return Likeness.SAME
                best = Likeness.INITIALS
    if best is Likeness.OTHER and _is_part_of_compound(printed, recorded):
        return Likeness.SAME
    if best is Likeness.OTHER and _is_turned(printed, recorded):
        return Likeness.TURNED
    return best


def is_comparable(printed: Name, recorded: Name) -> bool:
    """Whether both are written in one script."""
    return script(printed.shown) == script(recorded.shown)


def _rests(
    pieces: tuple[str, ...], raw: tuple[str, ...], family: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What is left of a name where the surname stands at its start or end, blanks or not."""
    surname = "".join(family)
    for count in range(1, len(pieces) + 1):
        if "".join(pieces[:count]) == surname:
            yield pieces[count:], _raw_behind(raw, pieces[:count])
        if "".join(pieces[len(pieces) - count :]) == surname and count < len(pieces):
            yield pieces[: len(pieces) - count], raw[: len(raw) - _raw_count(raw, count)]


def _raw_behind(raw: tuple[str, ...], taken: tuple[str, ...]) -> tuple[str, ...]:
    count = 0
    for index, word in enumerate(raw):
        count += len(words(word))
        if count >= len(taken):
            return raw[index + 1 :]
    return ()


def _raw_count(raw: tuple[str, ...], pieces: int) -> int:
    count = 0
    for number, word in enumerate(reversed(raw), start=1):
        count += len(words(word))
        if count >= pieces:
            return number
    return len(raw)


def _agree(rest: tuple[str, ...], raw: tuple[str, ...], recorded: Name) -> bool:
    """Whether what is left of a printed name does not contradict the given names."""
    if not rest or not recorded.given:
        return True
    ours = _readings(rest, raw)
    theirs = _readings(recorded.given, recorded.raw)
    if any(_is_compatible(one, other) for one in ours for other in theirs):
        return True
    bare = tuple(word for word in rest if word not in PARTICLES)
    own = tuple(word for word in recorded.given if word not in PARTICLES)
    if (bare, own) != (rest, recorded.given) and _is_compatible(bare, own):
        return True
    return frozenset((rest[0], recorded.given[0])) in _NICKNAMES


def _readings(parts: tuple[str, ...], raw: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The given names, and the same with a word in capitals read as initials: "JP", "J-P".

    Beside words in small letters a short word in capitals can be nothing but initials.
    """
    spread: list[str] = []
    are_initials = False
    for word in raw:
        flat = "".join(sign for sign in word if sign.isalpha())
        pieces = words(word)
        if 1 < len(flat) <= _MOST_INITIALS and flat.isupper() and len(pieces) == 1:
            spread.extend(pieces[0])
            are_initials = True
        else:
            spread.extend(pieces)
    readings = [tuple(spread)] if are_initials else []
    if not are_initials or any(len(word) > _MOST_INITIALS for word in parts):
        readings.append(parts)
    return readings


def _is_compatible(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two lists of given names or initials can be one person's."""
    if not ours or not theirs:
        return True
    shorter, longer = sorted((ours, theirs), key=len)
    # One may be left out ("CZ" for Chun-Yi Zac); the first only where a name is spelled out.
    is_spelled = any(len(word) > 1 and word in longer for word in shorter)
    if not (is_spelled or _same_start(shorter[0], longer[0])):
        return False
    position = 0
    for word in shorter:
        while position < len(longer) and not _same_start(word, longer[position]):
            position += 1
        if position == len(longer):
            return False
        position += 1
    return True


def _same_start(one: str, other: str) -> bool:
    return one[0] == other[0]


def _is_part_of_compound(printed: Name, recorded: Name) -> bool:
    """Whether the name holds one element of a compound surname, with initials that agree."""
    for family in recorded.family:
        elements = [word for word in family if word not in PARTICLES and len(word) > 2]
        if len(elements) > 1:
            for element in elements:
                for rest, raw in _rests(printed.pieces, printed.raw, (element,)):
                    if recorded.given and _agree(rest, raw, recorded):
                        return True
    return any(_holds_within(printed, family, recorded) for family in recorded.family)


def _holds_within(printed: Name, family: tuple[str, ...], recorded: Name) -> bool:
    """Whether a surname stands between given names: "García Márquez, J" for Juan García."""
    if len(family) != 1 or len(family[0]) < 3 or family[0] not in printed.pieces[1:-1]:
        return False
    first, last = printed.pieces[0], printed.pieces[-1]
    given = recorded.given
    if not given:
        return False
    if len(first) < len(last) or first == given[0]:
        return _same_start(first, given[0])
    return first in given and _same_start(last, given[0])


def _is_turned(printed: Name, recorded: Name) -> bool:
    """Whether the record has taken the given name for the surname."""
    if len(recorded.given) != 1 or len(recorded.given[0]) < 2:
        return False
    surname = "".join(recorded.family[0])
    return any(
        "".join(rest) in (surname, surname[0])
        for rest, _ in _rests(printed.pieces, printed.raw, recorded.given)
    )


def _compare_whole(printed: Name, recorded: Name) -> Likeness:
    """A name that the record does not cut: a group's, or a person's in one piece."""
    ours, theirs = _core(printed.pieces), _core(recorded.pieces)
    if not ours or not theirs:
        return Likeness.OTHER
    if "".join(ours) == "".join(theirs) or sorted(ours) == sorted(theirs):
        return Likeness.SAME
    if _is_initialism(printed.pieces, theirs) or _is_initialism(recorded.pieces, ours):
        return Likeness.SAME
    short, long = sorted((ours, theirs), key=len)
    if (
        recorded.is_group
        and len(short) > 1
        and any(long[start : start + len(short)] == short for start in range(len(long)))
    ):
        return Likeness.SAME
    if len(theirs) < 5:  # a person whose name stands in one piece
        for split in (
            Name(recorded.shown, (theirs[-1:],), theirs[:-1], theirs, recorded.raw[:-1]),
            Name(recorded.shown, (theirs[:1],), theirs[1:], theirs, recorded.raw[1:]),
        ):
            if split.given and compare_names(printed, split) is Likeness.SAME:
                return Likeness.SAME
    return Likeness.OTHER


def _core(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in parts if word not in ("the", "and", "for", "of", "on", "behalf"))


def _is_initialism(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)
