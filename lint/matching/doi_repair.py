"""DOIs that a misprinted one may have been meant to be.

A few small edits, the likeliest first: dashes that should be hyphens, a blank inside, what a site
or a typesetter adds behind, letters taken for digits, two digits that changed places, the check
character. Where a publisher reckons that one, only those changes come first that it agrees with.
None is offered before a record under it fits what the article prints.
"""

from collections.abc import Iterator
from itertools import islice

from lint.matching.check_character import check_character, is_checked

MOST = 5  # candidates of one DOI
_DASHES = "‐‑‒–—―−"
_ENDINGS = (".pdf", ".html", ".full", ".abstract", "/pdf", "/full", "/abstract", "/html", "/epdf")
_LETTERS = "oli"
_LOOKALIKES = str.maketrans({"o": "0", "l": "1", "i": "1"})


def candidates(DOI: str, following: str = "") -> tuple[str, ...]:
    """What may have been meant by a DOI, and by the words right behind it; at most `MOST`."""
    doi = DOI.lower()
    found = dict.fromkeys(one for one in _edits(doi, following.lower()) if one != doi)
    return tuple(islice(found, MOST))


def is_misprint(DOI: str, repaired: str, following: str = "") -> bool:
    """Whether only dashes or blanks part a printed DOI from a registered one."""
    typeset = {_hyphenated(DOI.lower()), *_closed(_hyphenated(DOI.lower()), following.lower())}
    return repaired.lower() in typeset


def _edits(doi: str, following: str) -> Iterator[str]:
    plain = _hyphenated(doi)
    yield plain
    yield from islice(_closed(plain, following), 2)
    prefix, slash, suffix = plain.partition("/")
    for ending in _ENDINGS:
        if suffix.endswith(ending):
            yield prefix + slash + suffix.removesuffix(ending)
    if not slash:
        return
    yield prefix + slash + _in_digits(suffix)
    if "o" in prefix or "l" in prefix:
        yield prefix.translate(_LOOKALIKES) + slash + suffix
    asked = check_character(doi)
    if asked is None:
        if suffix[-2:-1] == "-" and suffix[-1:].isdigit():
            yield f"{prefix}/{suffix[:-1]}x"
        yield from _transposed(prefix, suffix)
    elif asked != suffix[-1]:
        yield from (one for one in _transposed(prefix, suffix) if is_checked(one))
        yield f"{prefix}/{suffix[:-1]}{asked}"


def _transposed(prefix: str, suffix: str) -> Iterator[str]:
    """Two digits that changed places, the last ones first."""
    for place in range(len(suffix) - 2, -1, -1):
        one, other = suffix[place], suffix[place + 1]
        if one.isdigit() and other.isdigit() and one != other:
            yield f"{prefix}/{suffix[:place]}{other}{one}{suffix[place + 2 :]}"


def _hyphenated(doi: str) -> str:
    return "".join("-" if sign in _DASHES else sign for sign in doi)


def _closed(doi: str, following: str) -> Iterator[str]:
    """A DOI with what a blank has cut off, as far as the next blank."""
    text = _hyphenated(following)
    mark = text[: len(text) - len(text.lstrip("-./_"))]  # left behind at the end of the DOI
    pieces = text[len(mark) :].split(maxsplit=1)
    if not pieces or (not mark and not text[:1].isspace()):
        return
    piece = pieces[0].rstrip(".,;:)")
    if any(sign.isdigit() for sign in piece):
        yield doi + mark + piece


def _in_digits(text: str) -> str:
    """A text with letters among its digits as the digits they look like: "oo64" is "0064"."""
    mended = list(text)
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and text[end] in _LETTERS:
            end += 1
        around = text[max(0, place - 1) : place] + text[end : end + 1]
        if end > place and any(sign.isdigit() for sign in around) and not _has_letters(around):
            mended[place:end] = text[place:end].translate(_LOOKALIKES)
        place = max(end, place + 1)
    return "".join(mended)


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
