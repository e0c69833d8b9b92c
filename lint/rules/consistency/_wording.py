"""How alike two sentences are, numbers left out, and whom they count.

Words of direction do not count: "rose by 12%" and "fell by 12%" say one thing with two values.
"""

from decimal import Decimal

from lint.case import Case
from lint.claim import Measure, Statement
from lint.document import BlockKind, Span
from lint.meaning import content

# Who is counted at which stage of a study: those enrolled are not those analysed.
_STAGES = {
    **dict.fromkeys(("enrolled", "enrol", "enrolment", "enrolled", "enroled", "recruited"), "in"),
    **dict.fromkeys(("randomised", "randomized", "included", "participated", "joined"), "in"),
    **dict.fromkeys(("involved", "participants", "sample"), "in"),
    **dict.fromkeys(("analysed", "analyzed", "evaluated", "evaluable", "assessed"), "analysed"),
    **dict.fromkeys(("completed", "finished", "followed"), "completed"),
    **dict.fromkeys(("screened", "eligible", "invited", "approached", "contacted"), "screened"),
    **dict.fromkeys(("excluded", "withdrew", "dropped", "declined", "lost"), "left"),
}
_SUMMARIES = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_SUMMARY_TITLES = frozenset(
    ["abstract", "summary", "author summary", "key points", "key facts", "highlights", "faq"]
)
_ANYONE = frozenset(["patients", "participants", "people", "subjects", "individuals", "persons"])
_SOMEONE = frozenset(
    ["women", "men", "children", "adults", "boys", "girls", "infants", "volunteers", "nurses"]
)
_OTHER_PEOPLE = (
    *("separate", "second", "another", "other cohort", "validation", "replication", "different"),
    *("subset", "subgroup", "subsample", "substudy", "independent", "external"),
)
# So many sizes in one sentence are the breakdown of one cohort, and another breakdown is another.
_BREAKDOWN = 3
_OTHER_STUDIES = (
    *("earlier", "previous", "previously", "prior", "another study", "another trial", "et al"),
    *("other studies", "other trials", "literature", "meta analysis", "past", "reported by"),
    *("in contrast", "unlike", "elsewhere", "recently", "guidelines", "expected", "planned"),
    "interim",
)
_DIRECTIONS = content(
    """rose rise risen rising increased increase increases grew grown growth higher more greater up
    fell fall fallen falling decreased decrease decreases dropped drop lower fewer less down
    reduced reduction reduces cut cuts improved worsened better worse"""
)


def wording(case: Case, statement: Statement) -> frozenset[str]:
    """The stems of the sentence, and of the headers where it is a cell, without numbers."""
    text = " ".join((case.sentence(statement), *case.block(statement).headers))
    return frozenset(
        stem for stem in case.stems(text) if stem.isalpha() and stem not in _DIRECTIONS
    )


def closeness(case: Case, first: Statement, second: Statement) -> Decimal:
    """How much of the shorter of two sentences stands in the other, 0 to 1."""
    ones, twos = wording(case, first), wording(case, second)
    fewest = min(len(ones), len(twos))
    return Decimal(len(ones & twos)) / fewest if fewest else Decimal(0)


def in_common(case: Case, first: Statement, second: Statement) -> int:
    """How many stems two sentences share."""
    return len(wording(case, first) & wording(case, second))


def holds_cell(case: Case, cell: Statement, other: Statement) -> bool:
    """Whether a sentence has all the words of a cell's headers, two at least."""
    words = wording(case, cell)
    return len(words) > 1 and words <= wording(case, other)


def is_summary(case: Case, statement: Statement) -> bool:
    """Whether it stands where an article says again what it says elsewhere."""
    return statement.block in case.once(_summaries)


def _summaries(case: Case) -> frozenset[int]:
    """The blocks that sum up: headings, lists, quotes, answers, abstracts."""
    return frozenset(
        index
        for index, block in enumerate(case.document.blocks)
        if block.kind in _SUMMARIES
        or any(
            title.rstrip().endswith("?") or title.casefold().strip() in _SUMMARY_TITLES
            for title in block.section
        )
    )


def labels(case: Case, statement: Statement) -> frozenset[str]:
    """The numbers of the sentence that number something: the 3 of "Study 3"."""
    quantities = {word for one in case.beside(statement) for word in case.words(one.span).split()}
    words = case.words(statement.sentence).split()
    return frozenset(word for word in words if word.isdecimal() and word not in quantities)


def people(case: Case, statement: Statement) -> tuple[str, str] | None:
    """Which people a count counts and at which stage: ("in", "anyone"); None for other counts."""
    words = case.words(statement.sentence).split()
    stages = {_STAGES[word] for word in words if word in _STAGES}
    if len(stages) != 1:
        return None
    end = min(statement.span.end + 40, statement.sentence.end)
    behind = case.words(Span(statement.span.end, end)).split()[:3]
    nouns = behind if behind else words
    noun = next((word for word in nouns if word in _ANYONE or word in _SOMEONE), None)
    if noun is None:
        return None
    return next(iter(stages)), ("anyone" if noun in _ANYONE else noun)


def is_of_others(case: Case, statement: Statement) -> bool:
    """Whether the sentence counts people of another cohort, or breaks one down."""
    sizes = [one for one in case.beside(statement) if one.measure is Measure.SAMPLE_SIZE]
    return len(sizes) >= _BREAKDOWN or case.says(statement, *_OTHER_PEOPLE)


def is_of_another_study(case: Case, statement: Statement) -> bool:
    """Whether the sentence tells of an earlier study, of a plan or of what others found."""
    return case.says(statement, *_OTHER_STUDIES)
