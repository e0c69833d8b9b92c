"""A name as printed and as a record has it, in folded words.

A printed name is never cut into given name and surname by guess: it keeps all its words, less
degrees and honorifics at its ends, and in every reading that it allows. Only a record says what
the surname is, with the variants under which it may be printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lint.matching.folding import words
from lint.matching.markup import plain
from lint.work import Author

PARTICLES = frozenset(
    """van von vom de den der del della di da das do dos du la le les lo el al bin ibn ben ter
    ten te
    zu zur zum af av y e i t s st saint san santa abu bar dal dalla degli dei delle mac mc o d l
    ap ul ur""".split()
)
_DEGREES = frozenset(
    """md phd dphil mph msc bsc ms ba ma mba rn do scd drph pharmd dds dmd dvm dnp np pa jd edd psyd
    mspm mhs msn bsn msw mrcp mrcs frcp frcs frcpc frcsc facs facc facp faha mbbs mbchb mb bch mbbch
    mphil med rd ldn cnm aprn crna dpt pt esq mres mhsc mas meng beng beng bs msph mha mpp ches
    jr sr ii iii iv 2nd 3rd junior senior filho neto frcr fase facr facog fesc fmedsci frs cbe obe
    drmed habil prof professor dr sir dame mr mrs""".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv junior senior filho neto 2nd 3rd".split())
_LONGEST_SUFFIX = 2  # words behind a surname's comma that may belong to a name
# Degrees that may also be initials: taken off only behind a comma or written as degrees are.
_DOUBTFUL = frozenset("md ms ba ma do pa jd np mb rd pt med mas bs rn ii iv".split())
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "œ": "oe", "æ": "ae"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut into folded words, in the variants under which it may be written."""

    shown: str
    family: tuple[tuple[str, ...], ...]  # its variants; a printed name has none
    given: tuple[str, ...]
    pieces: tuple[str, ...]  # all words, folded, degrees off
    raw: tuple[str, ...]  # the same as printed; of a record the given names
    spellings: tuple["Spelling", ...] = ()  # a printed name's
    is_group: bool = False


class Spelling(NamedTuple):
    """One reading of a printed name: its folded words, and the same as printed."""

    pieces: tuple[str, ...]
    raw: tuple[str, ...]


def printed_name(text: str) -> Name:
    """A printed name, its degrees and honorifics taken off."""
    whole = _split(text)
    bare = _bare(whole)
    others = [word for place, word in enumerate(bare) if not place or not _is_generation(word)]
    readings = [_without_degrees(text), whole, bare, others]
    if (written := _written_out(text)) != text.lower():
        readings.append(_without_degrees(written))
    spellings = tuple(dict.fromkeys(Spelling(_folded_words(one), tuple(one)) for one in readings))
    return Name(text, (), (), *spellings[0], spellings)


def recorded_name(author: Author) -> Name | None:
    """An author of a record; None for an entry without any name."""
    if author.family is None:
        return _in_one_piece(author.name or author.given, is_group=author.name is not None)
    family, given = plain(author.family), plain(author.given or "")
    before, _, behind = family.partition(",")
    if len(behind.split()) > _LONGEST_SUFFIX:  # an affiliation
        family = before
    surname = _folded_words(_split(family))
    if not surname:
        return _in_one_piece(given, is_group=False)
    if not author.given and len(surname) > 1:
        return _in_one_piece(family, is_group=False)
    first = _split(given)
    return Name(
        f"{given} {family}".strip(),
        tuple(dict.fromkeys(_variants(surname, family))),
        _folded_words(first),
        (*_folded_words(first), *surname),
        tuple(first),
    )


def _in_one_piece(name: str | None, *, is_group: bool) -> Name | None:
    clean = plain(name or "")
    pieces = words(clean)
    raw = tuple(_split(clean))
    return Name(clean, (), (), pieces, raw, is_group=is_group) if pieces else None


def _split(text: str) -> list[str]:
    for sign in ",;()[]·":
        text = text.replace(sign, " ")
    return text.replace(".", ". ").split()


def _without_degrees(text: str) -> list[str]:
    """The words of a name without degrees and honorifics at its ends."""
    name, comma, behind = text.partition(",")
    kept = _split(name)
    while len(kept) > 1 and _is_degree(kept[0]) and _flat(kept[0]) not in _DOUBTFUL:
        kept = kept[1:]
    while len(kept) > 2 and _is_degree(kept[-1]) and _may_come_off(kept):
        kept = kept[:-1]
    if len(kept) == 2 and _is_generation(kept[1]):
        kept = kept[:1]
    for part in behind.split(",") if comma else ():
        pieces = part.split()
        joined = _flat(part)
        if joined in _DEGREES or (pieces and all(_is_degree(piece) for piece in pieces)):
            is_first = len(kept) == 1
            if not (is_first and joined in _DOUBTFUL):
                continue
        if _flat(pieces[-1] if pieces else "") in _DEGREES - _DOUBTFUL:
            pieces = [piece for piece in pieces if _flat(piece) not in _DEGREES - _DOUBTFUL]
        kept.extend(_split(" ".join(pieces)))
    return kept


def _bare(whole: list[str]) -> list[str]:
    """The words of a name without any degree at its end."""
    kept = whole
    while len(kept) > 2 and _is_degree(kept[-1]) and not _is_generation(kept[-1]):
        kept = kept[:-1]
    return kept


def _is_generation(word: str) -> bool:
    return _flat(word) in _GENERATIONS


def _may_come_off(kept: list[str]) -> bool:
    """Whether the last word is a degree and not initials: "Jane Smith MD", not "Smith MD"."""
    last = kept[-1]
    if _flat(last) not in _DOUBTFUL:
        return True
    return len(kept) > 2 and sum(len(_flat(word)) > 2 for word in kept[:-1]) > 1


def _is_degree(word: str) -> bool:
    return _flat(word) in _DEGREES


def _flat(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum()).lower()


def _folded_words(raw: list[str]) -> tuple[str, ...]:
    return tuple(piece for word in raw for piece in words(word))


def _variants(surname: tuple[str, ...], family: str) -> Iterator[tuple[str, ...]]:
    """A surname as it may be printed: without particles, with umlauts written out."""
    yield surname
    if (written := _written_out(family)) != family.lower():
        yield _folded_words(_split(written))
    if bare := _folded_words(_without_degrees(family)):
        yield bare
    start = 0
    while start < len(surname) - 1 and surname[start] in PARTICLES:
        start += 1
        yield surname[start:]


def _written_out(text: str) -> str:
    """A name in lower case, its umlauts in two letters."""
    text = text.lower()
    for sign, letters in _UMLAUTS.items():
        text = text.replace(sign, letters)
    return text
