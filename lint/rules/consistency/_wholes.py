"""Parts of one whole: groups of a total, and shares that exclude each other and leave nothing."""

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import Span

ASSIGNED = ("assigned", "allocated", "randomised", "randomized", "allotted")
REST = frozenset(["remaining", "remainder", "rest", "others", "other"])
LINKS = frozenset(
    ["the", "of", "patients", "was", "were", "with", "for", "in", "at", "women", "men"]
)
SEXES = ({"men", "women"}, {"male", "female"}, {"males", "females"}, {"boys", "girls"})
WORDS = 3  # how many words behind a percentage may name its part
OTHER = ("each", "respectively", "both", "either", "compared", "versus", "vs", "than")


def groups_of(case: Case, sizes: list[Statement]) -> list[Statement]:
    """Those of a sentence's counts that are groups of another: by their names, or as a list."""
    return _named_groups(sizes) or _sexes_among(sizes) or _listed(case, sizes)


def ends_in_rest(case: Case, parts: list[Statement]) -> bool:
    """Whether the last of them, and only it, stands right behind "the remaining"."""
    last = parts[-1]
    before = case.words(Span(parts[-2].span.end, last.span.start)).split()
    while before and before[-1] in LINKS:
        before.pop()
    return before[-1:] != [] and before[-1] in REST


def are_sexes(case: Case, parts: list[Statement]) -> bool:
    """Whether the two are women and men of one whole: "52% women", "Men/women: 53%/47%"."""
    if len(parts) != 2 or case.says(parts[0], *OTHER) or any(one.arm for one in parts):
        return False
    first, second = parts
    before = case.words(Span(first.sentence.start, first.span.start)).split()[-2:]
    if len(before) == 2 and _is_couple(*before):
        return True
    left = _named(case, first, second.span.start)
    right = _named(case, second, second.sentence.end)
    return any(_is_couple(one, two) for one in left for two in right)


def _named(case: Case, percent: Statement, end: int) -> list[str]:
    """The words right behind a percentage; none where it is a share of those they name."""
    words = case.words(Span(percent.span.end, end)).split()[:WORDS]
    return [] if words[:1] in (["of"], ["in"]) else words


def _is_couple(first: str, second: str) -> bool:
    return any({first, second} == couple for couple in SEXES)


def _sexes_among(sizes: list[Statement]) -> list[Statement]:
    """The women and the men, where a sentence counts both and a third number."""
    named = [(one, (one.population or one.arm or one.outcome or "").casefold()) for one in sizes]
    for couple in SEXES:
        groups = [one for one, name in named if name in couple]
        if len(groups) == 2 and len({name for _, name in named if name in couple}) == 2:
            return groups
    return []


def _named_groups(sizes: list[Statement]) -> list[Statement]:
    """Those under a group's name, where no name comes twice."""
    groups = [
        one
        for one in sizes
        if one.arm is not None and (one.measure is Measure.SAMPLE_SIZE or one.outcome is None)
    ]
    names = {one.arm for one in groups}
    return groups if len(names) == len(groups) else []


def _listed(case: Case, sizes: list[Statement]) -> list[Statement]:
    """All but the first, where a colon follows that or people are assigned, and nothing else."""
    if len(sizes) < 3 or len(case.beside(sizes[0])) != len(sizes):
        return []
    between = case.document.text[sizes[0].span.end : sizes[1].span.start]
    return sizes[1:] if ":" in between or case.says(sizes[0], *ASSIGNED) else []
