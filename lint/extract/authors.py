"""Author lists as articles print them, cut into authors.

A list is free where a label says that it is one ("Authors: ..."), and strict at the head of a
reference, where only the initials behind each name tell it from a title. Degrees stay with the
name they follow, groups are not cut at their "and", and "et al." makes the list a truncated one.
Where the commas can be read in two ways ("Smith, Jones"), nothing is read: a name cut
wrongly would later be held against the article.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.claim import Stated
from lint.document import Span
from lint.patterns import Pattern

_DEGREE = Pattern(
    r"(?:M\.?D|Ph\.?D|D\.?Phil|M\.?P\.?H|M\.?Sc?|B\.?Sc?|B\.?A|M\.?A|M\.?B\.?A|R\.?N|D\.?O|Sc\.?D"
    r"|Dr\.?P\.?H|Pharm\.?D|D\.?D\.?S|D\.?M\.?D|D\.?V\.?M|D\.?N\.?P|N\.?P|P\.?A|J\.?D|Ed\.?D|Psy\.?D"
    r"|M\.?S\.?P\.?H|M\.?H\.?S|M\.?S\.?N|B\.?S\.?N|M\.?S\.?W|M\.?R\.?C\.?P|M\.?R\.?C\.?S|M\.?B\.?B\.?S"
    r"|M\.?B\.?Ch\.?B|M\.?B|B\.?Ch|M\.?Res|M\.?Phil|M\.?Ed|R\.?D|L\.?D\.?N|C\.?N\.?M|PA-C|APRN|CRNA|DPT"
    r"|PT|F\.?A\.?C\.?[A-Z]|F\.?R\.?C\.?[A-Z]+|F\.?A\.?H\.?A|F\.?A\.?[A-Z]{2}|Dr\.? med|Esq)\.?"
    r"|Jr\.?|Sr\.?|I{2,3}|IV|2nd|3rd"
)
_TITLE = Pattern(
    r"(?i:by|dr|prof|professor|sir|dame|mr|mrs|ms|assoc|associate)\b\.?\s+"
    r"|(?:(?:on behalf of|for)\s)?the\s+"
)
_TRUNCATED = Pattern(
    r"[,;&\s]{0,4}(?:\bet\s+al\b\.?|\be\.\s?a\.|\bu\.\s?a\.|(?:\band|&)\s+(?:(?:\d+|many|several)\s+)?(?:more\s+)?"
    r"(?:others|colleagues|co-?workers|co-?authors|team|associates|(?:more|other)(?:\s+authors)?)\b\.?"
    r"|\+\s*\d+\s*(?:more|others)?\b|\(?\d+ more\)?|…|\.\s?\.\s?\.)[\s.,;]*\Z",
    re.IGNORECASE,
)
_GROUP = Pattern(
    r"\b(?:groups?|consortium|consortia|investigators?|collaborators?|collaborative|collaborations?"
    r"|trialists?'?|organi[sz]ations?|prevention|societ(?:y|ies)|committees?|cent(?:er|re)s?|associations?"
    r"|networks?|teams?|foundation|agency|ministry|councils?|federations?|commissions?|alliance"
    r"|initiative|project|program(?:me)?|registry|task force|board|panel|bureau|administration"
    r"|college|academy|institutes?|department|office|service|unit|force)\b",
    re.IGNORECASE,
)
_AFFILIATION = Pattern(
    r"\b(?:University|Universit\w+|Hospital|Department|School|College|Clinic|Laborator(?:y|ies)"
    r"|Faculty|Division)\b"
)
_NOTE_MARKS = " \t\n\r*†‡§¶#∗¹²³⁰⁴⁵⁶⁷⁸⁹"
_INITIALS = Pattern(r"(?:[^\W\d_a-z][.\s-]{0,3}){1,4}")
_LATIN = Pattern(r"[A-Za-z]")
_BRACKETS = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_MARK = Pattern(r"[,;]")
_COMMA = Pattern(r"\s*,\s*")
_SEMICOLON = Pattern(r"\s*;\s*(?:and\s+|&\s+)?")
_AND = Pattern(r"\s*(?:[,;]\s*)?(?:\s(?:and|und)\s|\s?&\s)\s*(?:the\s+)?", re.IGNORECASE)
_PARTICLE_WORDS = """van von vom de den der del della di da das do dos du la le el al bin ibn ben
    ter ten te zu zur zum af av y e 't st"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NAME = Pattern(r"[^\W_][^_@<>|{}=]{0,119}")


class Authors(NamedTuple):
    """The authors of one list, in order."""

    stated: tuple[Stated, ...] = ()
    truncated: bool = False
    end: int = 0  # where the list ends in the text


class _Piece(NamedTuple):
    """A stretch of the list between two marks that part names."""

    start: int
    end: int
    words: str


# Lists that a label announces

_LONGEST_LIST = 4000


def listed_authors(text: str, span: Span) -> Authors:
    """The authors of a list that is known to be one; none where it can be read in two ways."""
    if span.end - span.start > _LONGEST_LIST:
        return Authors(end=span.end)
    value = _BRACKETS.sub(lambda match: " " * len(match.group()), text[span.start : span.end])
    cut = _TRUNCATED.search(value)
    names = _names(value[: cut.start()] if cut else value)
    if not names or not all(_is_name(piece.words) for piece in names):
        return Authors(end=span.end)
    stated = tuple(
        Stated(
            value=" ".join(text[span.start + piece.start : span.start + piece.end].split()),
            span=Span(span.start + piece.start, span.start + piece.end),
        )
        for piece in names
    )
    return Authors(stated, cut is not None, span.end)


def _names(value: str) -> list[_Piece]:
    """The names of a free list."""
    whole = _Piece(0, len(value), value)
    if ";" in value:
        return [
            name
            for part in _split(value, whole, _SEMICOLON)
            for name in _split_at_and(value, part)
            if name.words
        ]
    parts = [
        [piece for piece in _split(value, part, _COMMA) if piece.words]
        for part in _split_at_and(value, whole)
    ]
    return _joined(value, [part for part in parts if part])


def _split_at_and(text: str, piece: _Piece) -> list[_Piece]:
    """The two sides of each "and" that parts names rather than the words of a group's name."""
    pieces = []
    start = piece.start
    for match in _AND.finditer(text, piece.start, piece.end):
        last = text[start : match.start()].rpartition(",")[2]
        following = _MARK.split(text[match.end() : piece.end], maxsplit=1)[0]
        opens_group = bool(_GROUP.search(following)) and "the" not in match.group().lower().split()
        if _GROUP.search(last) or (opens_group and not _is_person(last)):
            continue
        pieces.append(_trimmed(text, start, match.start()))
        start = match.end()
    pieces.append(_trimmed(text, start, piece.end))
    return pieces


def _is_person(words: str) -> bool:
    """Whether a name cannot be the first half of a group's: it has initials."""
    return any(_is_initials(word) for word in words.split())


def _is_initials(words: str) -> bool:
    return words.isupper() and _INITIALS.fullmatch(words) is not None


def _split(text: str, piece: _Piece, mark: Pattern) -> Iterator[_Piece]:
    start = piece.start
    for match in mark.finditer(text, piece.start, piece.end):
        yield _trimmed(text, start, match.start())
        start = match.end()
    yield _trimmed(text, start, piece.end)


def _trimmed(text: str, start: int, end: int) -> _Piece:
    """A name without the title before it and the marks of notes around it."""
    while start < end and text[start] in _NOTE_MARKS:
        start += 1
    while title := _TITLE.match(text, start, end):
        start = title.end()
    while end > start and (text[end - 1] in _NOTE_MARKS or text[end - 1].isdigit()):
        end -= 1
    if text[start:end].endswith(".") and text[max(start, end - 4) : end - 1].islower():
        end -= 1  # the end of the sentence: longer than "Jr." and "St."
    return _Piece(start, end, " ".join(text[start:end].split()))


def _joined(text: str, parts: Sequence[Sequence[_Piece]]) -> list[_Piece]:
    """Pieces between commas, put together where a comma stands within a name."""
    parts = [_with_degrees(text, part) for part in parts]
    pieces = [piece for part in parts for piece in part]
    if len(pieces) == 1:
        return pieces
    singles = [piece for piece in pieces if " " not in piece.words]
    if _alternates(pieces):
        return _paired(text, pieces)
    if all(len(part) % 2 == 0 and _alternates(part) for part in parts):
        return [pair for part in parts for pair in _paired(text, part)]
    if len(pieces) > 2 and (
        singles == pieces[:2] or (singles == pieces[:1] and _alternates(pieces[:2]))
    ):
        return [*_paired(text, pieces[:2]), *pieces[2:]]  # "Soran, Atilla, and Vahit Ozmen"
    if len(singles) == len(pieces):
        if len(parts) > 1 and all(len(part) == 2 for part in parts):
            return [pair for part in parts for pair in _paired(text, part)]
        is_clear = len(parts) > 1 and len(parts[-1]) == 1
        return pieces if is_clear or not any(_LATIN.search(piece.words) for piece in pieces) else []
    return pieces if not singles or (len(singles) == 1 and len(pieces) > 2) else []


def _with_degrees(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Pieces with the degrees and suffixes that follow a name put back behind it."""
    names: list[_Piece] = []
    for piece in pieces:
        if names and _DEGREE.fullmatch(piece.words):
            names[-1] = _Piece(
                names[-1].start,
                piece.end,
                " ".join(text[names[-1].start : piece.end].split()),
            )
        elif names and _AFFILIATION.search(piece.words) and not _GROUP.search(piece.words):
            continue
        else:
            names.append(piece)
    return names


def _alternates(pieces: Sequence[_Piece]) -> bool:
    """Whether every second piece is the initials, or the initialled given names, of the first."""
    if len(pieces) % 2:
        return False
    return all(
        _is_initials(given.words)
        or (" " in given.words and _is_initials(given.words.split()[-1]) and single)
        for family, given in zip(pieces[::2], pieces[1::2], strict=True)
        for single in [" " not in family.words or family.words[0].islower()]
    )


def _paired(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Each family name with the given names behind its comma."""
    return [
        _Piece(family.start, given.end, " ".join(text[family.start : given.end].split()))
        for family, given in zip(pieces[::2], pieces[1::2], strict=True)
    ]


def _is_name(words: str) -> bool:
    """Whether words may name a person or a group."""
    if not _NAME.fullmatch(words) or len(words.split()) > 14:
        return False
    if any(letter.isdecimal() for letter in words) and not _GROUP.search(words):
        return False
    first = words.split()[0]
    return not first.islower() or first in _PARTICLES or first.startswith(("d'", "d’", "al-"))


# Lists at the head of a reference

_UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u1e00-\u1eff\u0370-\u03ff\u0400-\u042f"
_FAMILY_WORD = rf"(?![A-Z]-[A-Z]\b)[{_UPPER}][\w’'ʼ‐‑-]+"
_PARTICLE = (
    r"(?:[vV][ao]n|[dD]e[nrl]?|[dD]ell[ao]|[dD][aio]s?|[dD]u|[lL][aeo]s?|[eE]l|[aA]l|[tT]e[rn]?|[zZ]u[rm]?"
    r"|[bB]in|[bB]en|[iI]bn|St\.|d['’]|[oO]['’]|['’]t)[\s-]?"
)
_FAMILY = rf"(?:{_PARTICLE}){{0,3}}{_FAMILY_WORD}(?:\s(?:{_PARTICLE}){{0,2}}{_FAMILY_WORD}){{0,2}}"
_SOLID = rf"[{_UPPER}](?:[.‐-]{{0,2}}\s?[{_UPPER}]){{0,3}}\.?"  # JM, J.M., J-M, J. M.
_TIGHT = (  # JM, J.M., J-M, J M
    rf"[{_UPPER}](?:[.‐-]{{0,2}}[{_UPPER}]){{0,3}}\.?(?:(?<!\.)\s[{_UPPER}](?=[,;.]|\s\()){{0,2}}"
)
_DOTTED = rf"[{_UPPER}][a-z]?\.(?:[\s‐-]{{0,2}}[{_UPPER}][a-z]?\.){{0,3}}"  # J. M., J.M., J.-M.
_SUFFIX = r"(?:,?\s(?:Jr|Sr|II|III|IV|2nd|3rd)\b\.?)?"
_STYLES = tuple(
    Pattern(pattern)
    for pattern in (
        rf"{_FAMILY}\s{_TIGHT}{_SUFFIX}(?![\w’'])",  # Soran A
        rf"{_FAMILY},\s?{_SOLID}{_SUFFIX}(?![\w’'])",  # Soran, A.
        rf"{_DOTTED}\s?{_FAMILY}{_SUFFIX}",  # A. Soran
    )
)
_BETWEEN = Pattern(r"\s?[,;]\s?(?:(?:and|&)\s)?|\s(?:and|&)\s")
_ET_AL = Pattern(r"[\s,;]*(?:\bet\s+al\b\.?|\b(?:and|&)\s+(?:others|colleagues)\b\.?)")
_ELISION = Pattern(rf"\s?[,;]?\s?(?:…|(?:\.\s?){{3}})\s?(?:&\s)?({_FAMILY},\s?{_SOLID})?")


def opening_authors(text: str, start: int, end: int) -> Authors:
    """The names with initials that a reference begins with; none where it does not."""
    best = Authors(end=start)
    for style in _STYLES:
        found = _run_of_names(style, text, start, end)
        if found.end > best.end:
            best = found
    return best


def _run_of_names(style: Pattern, text: str, start: int, end: int) -> Authors:
    """The names of one style that follow each other from `start` on."""
    stated: list[Stated] = []
    position = behind = start
    while match := style.match(text, position, end) or (
        stated and style is _STYLES[1] and _STYLES[2].match(text, position, end)
    ):
        behind = match.end()
        stated.append(
            Stated(value=" ".join(match.group().split()), span=Span(match.start(), behind))
        )
        between = _BETWEEN.match(text, behind, end)
        if not between:
            break
        position = between.end()
    if not stated or (
        style is _STYLES[-1] and len(stated) == 1 and text[behind : behind + 1] != ","
    ):
        return Authors(end=start)  # "U.S. General Accounting Office" is nobody's initials
    stated[-1] = _without_stop(stated)
    for mark in (_ET_AL, _ELISION):
        if (match := mark.match(text, behind, end)) and match.end() > behind:
            return Authors(tuple(stated), True, match.end())
    return Authors(tuple(stated), False, behind)


def _without_stop(stated: Sequence[Stated]) -> Stated:
    """The last name without the full stop that ends the list: the others have none."""
    last = stated[-1]
    if not last.value.endswith(".") or any(one.value.endswith(".") for one in stated[:-1]):
        return last
    if len(stated) == 1 and "," in last.value:
        return last  # "Soran, A. (2018)": the stop of the initial
    return Stated(value=last.value[:-1], span=Span(last.span.start, last.span.end - 1))
