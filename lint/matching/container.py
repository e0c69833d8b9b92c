"""A printed journal or book against a record's container.

Journals of one family differ in a word (Annals of Oncology, Annals of Surgical Oncology), so that
likeness says nothing. The same are equal words; an abbreviation whose every word begins a word of
the name, in order, up to its last word, leaving out only words of three letters or fewer; an
initialism. An abbreviated word drops at least two letters: "Cell" does not abbreviate "Cells".
"""

from collections.abc import Iterator

from lint.matching.folding import words
from lint.matching.markup import plain
from lint.matching.verdict import Verdict, differs, match, near, unknown
from lint.work import Work

_SMALL = 3  # letters of the longest word that an abbreviation may leave out
# ISO 4 leaves out articles, conjunctions and prepositions; those of other languages are short.
_OPTIONAL = frozenset(
    """section part series sect ser with from into between within über unter zwischen dans
    avec""".split()
)
_ARTICLES = frozenset("the der die das la le les el il lo los las een het".split())
_SILENT = frozenset("of the and for in on a an de et la und der".split())  # of initialisms
_VOLUMES = frozenset(["volume", "vol", "band", "part", "no"])
_DROPPED = 2  # letters that an abbreviated word leaves out at least
_COUNTRIES = frozenset(
    """usa us uk engl england gb ussr berl ger copenh md baltimore lond london ny print
    online""".split()
)
# Servers of preprints, whose records name no journal.
_SERVERS = frozenset(
    """medrxiv biorxiv arxiv chemrxiv psyarxiv ssrn researchsquare preprints preprintsorg osf
    osfpreprints socarxiv edarxiv eartharxiv techrxiv authorea engrxiv medrxivpreprint f1000research
    biorxivpreprint arxivpreprint preprintsorg researchsquarepreprint ssrnelectronicjournal
    medrxivbiorxiv jmirpreprints peerjpreprints zenodo qeios scielopreprints""".split()
)


def compare_container(printed: str, work: Work) -> Verdict:
    """Whether a printed journal or book is the one that the record names."""
    names = tuple(dict.fromkeys((*work.container_title, *work.short_container_title)))
    is_preprint = work.type == "posted-content"
    ours = [form for form in _forms(plain(printed)) if form]
    if is_preprint and any("".join(form) in _SERVERS for form in ours):
        return match("a server of preprints")
    if not names:
        if is_preprint:
            return near("the record is that of a preprint", "a preprint without a journal")
        return unknown("the record names no journal")
    shown = plain(names[0])
    for name in names:
        if _same(ours, [*_forms(plain(name))]):
            return match()
    if any(_is_initialism(printed, form) for name in names for form in _forms(plain(name))):
        return match("an initialism")
    if any(_is_initialism(name, form) for name in names for form in ours):
        return match("an initialism")
    joined = ["".join(form) for form in ours]
    if any("".join(form) in joined for name in names for form in _forms(plain(name))):
        return match("blanks")
    return differs("another journal", shown)


def is_abbreviation(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether some words abbreviate a name, in order and up to its end."""
    if len(short) == 1 or len(short) > len(long):
        return short == long
    position = 0
    for word in short:
        while position < len(long) and not _abbreviates(word, long[position]):
            if not _may_be_left_out(long[position]):
                return False
            position += 1
        if position == len(long):
            return False
        position += 1
    return position == len(long)


def _may_be_left_out(word: str) -> bool:
    """Whether an abbreviation may pass over a word; not over the letter of a section."""
    return (1 < len(word) <= _SMALL and word.isalpha()) or word in _OPTIONAL or word in "aeyo"


def _abbreviates(short: str, long: str) -> bool:
    if short == long:
        return True
    if len(long) - len(short) < _DROPPED or not short.isalpha():
        return False
    if long.startswith(short):
        return True
    return len(short) >= _SMALL and short[0] == long[0] and _is_within(short, long)


def _is_within(short: str, long: str) -> bool:
    """Whether the letters of one word stand in another in order: natl in national."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _same(ours: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> bool:
    return any(
        one == other or is_abbreviation(one, other) or is_abbreviation(other, one)
        for one in ours
        for other in theirs
        if one and other
    )


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name, and those it has without what may come off."""
    seen: set[tuple[str, ...]] = set()
    for text in (name, *_shortened(name)):
        form = _words(text)
        for variant in (form, _without_country(form), _without_number(form)):
            bare = variant[1:] if variant[:1] and variant[0] in _ARTICLES else variant
            for one in (variant, bare):
                if one and one not in seen:
                    seen.add(one)
                    yield one


def _words(name: str) -> tuple[str, ...]:
    """Words, with letters and points as one: "U.S.A." is "usa"."""
    pieces = []
    for piece in name.split():
        letters = piece.strip("().,;:").split(".")
        is_dotted = len(letters) > 1 and all(len(letter) <= 1 for letter in letters)
        pieces.append(piece.replace(".", "") if is_dotted else piece)
    return words(" ".join(pieces))


def _shortened(name: str) -> Iterator[str]:
    """A name without the place in brackets, the subtitle or the acronym that libraries add."""
    text = name.strip()
    if text.endswith((")", "]")):
        for opening in "([":
            before, found, _ = text.rpartition(opening)
            if found and before.strip():
                yield before
                text = before.strip()
    before, found, after = text.partition(" : ")
    if found:
        yield before
    if " = " in text:
        yield from text.split(" = ")
    before, found, after = text.partition(":")
    if found and after.strip():
        if _is_initialism(before, words(after)):
            yield after
        last = before.split()[-1:] or [""]
        if len(last[0]) == 1:  # "Journal of Physics A: Mathematical and General"
            yield before
    if text.lower().startswith("in: "):
        yield text[4:]


def _without_country(form: tuple[str, ...]) -> tuple[str, ...]:
    while len(form) > 1 and form[-1] in _COUNTRIES:
        form = form[:-1]
    return form


def _without_number(form: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the year, volume or place in a row at its end: "Biocomputing 2001"."""
    while len(form) > 1 and (form[-1].isdigit() or form[-1] in _VOLUMES):
        form = form[:-1]
    return form


def _is_initialism(short: str, long: tuple[str, ...]) -> bool:
    """Whether a word in capitals has the initials of a name: PNAS, JAMA."""
    letters = "".join(sign for sign in short if sign.isalpha())
    if not 2 <= len(letters) <= 10 or len(short.split()) > 1 or not letters.isupper():
        return False
    lists = (
        long,
        _without_country(long),
        tuple(word for word in long if word not in _SILENT),
        tuple(word for word in _without_country(long) if len(word) > _SMALL),
    )
    return any(letters.lower() == "".join(word[0] for word in words_of) for words_of in lists)
