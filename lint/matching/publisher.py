"""A printed publisher against a record's; a difference is never more than worth a look.

Legal forms and acronyms in brackets come off, and one name may lead the other. Houses that print
one name and register under another stand in a table.
"""

from lint.matching.folding import words
from lint.matching.markup import plain
from lint.matching.verdict import Verdict, match, near, unknown
from lint.work import Work

_FORMS = frozenset(
    """bv b v llc ltd inc gmbh ag sa s a co corp corporation company limited pty plc kg nv srl sas
    publishing publishers publications publisher press group the and sons verlag media science
    business international nature""".split()
)
_LEGAL = frozenset(
    """bv llc ltd inc gmbh ag sa co corp corporation company limited pty plc kg nv srl sas
    the""".split()
)
# Names of one house, a line each; the words that begin a name tell it.
_LINES = """
springer / nature publishing / nature portfolio / nature research / biomed central / bmc / palgrave
elsevier / cell press / lancet / academic press / mosby / saunders / pergamon
wiley / john wiley / blackwell / hindawi / munksgaard
ovid technologies / wolters kluwer / lippincott / lww / american heart association
massachusetts medical society / nejm / new england journal
american medical association / ama / jama
informa / taylor / routledge / crc press / dove medical / dove press
cold spring harbor laboratory / medrxiv / biorxiv / cshl / openrxiv
oxford university press / oxford academic / oup
cambridge university press / cup
mdpi / multidisciplinary digital
bmj / british medical journal
sage / mary ann liebert
public library / plos
american association for the advancement / aaas
american association for cancer research / aacr
american society of clinical oncology / asco
american society for microbiology / asm
american chemical society / acs
american physical society / aps
institute of electrical / ieee
association for computing / acm
royal society of chemistry / rsc
proceedings of the national academy / national academy of sciences / pnas
iop / institute of physics
jmir / journal of medical internet research
walter de gruyter / de gruyter
georg thieme / thieme
s karger / karger
"""
_HOUSES = tuple(
    tuple(tuple(name.split()) for name in line.split("/")) for line in _LINES.strip().splitlines()
)


def compare_publisher(printed: str, work: Work) -> Verdict:
    """Whether a printed publisher is the record's."""
    if work.publisher is None:
        return unknown("the record names no publisher")
    shown = plain(work.publisher)
    if any(_agree(one, other) for one in _forms(plain(printed)) for other in _forms(shown)):
        return match()
    return near("another publisher", shown)


def _forms(name: str) -> list[tuple[str, ...]]:
    """The words of a name: as a whole, without its brackets, what is in them, and each half."""
    before, _, rest = name.partition("(")
    inside, _, behind = rest.partition(")")
    halves = [half for mark in (" on behalf of ", "/", " - ", ", ") for half in name.split(mark)]
    texts = (name, f"{before} {behind}", inside, *(halves if len(halves) > 4 else ()))
    found = []
    for text in texts:
        form = tuple(word for word in _words(text) if word not in _LEGAL)
        if form and form not in found:
            found.append(form)
    return found


def _words(name: str) -> tuple[str, ...]:
    """Words, with letters and points as one: "B.V." is "bv"."""
    return words(name.replace(".", ""))


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if long[: len(short)] == short or "".join(short) == "".join(long):
        return True
    if tuple(w for w in one if w not in _FORMS) == tuple(w for w in other if w not in _FORMS) != ():
        return True
    if len(short) == 1 and short[0] in (
        "".join(word[0] for word in long),
        "".join(word[0] for word in long if len(word) > 3),
    ):
        return True
    return any(_is_of(one, house) and _is_of(other, house) for house in _HOUSES)


def _is_of(name: tuple[str, ...], house: tuple[tuple[str, ...], ...]) -> bool:
    return any(lead and name[: len(lead)] == lead for lead in house)
