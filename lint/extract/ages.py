"""When a number or a duration is an age: "19-year-old", "adults over 65"."""

import re

from lint.extract.draft import Draft
from lint.extract.numbers import Number
from lint.patterns import Pattern
from lint.quantity import Kind, Relation

# Who has an age.
_PEOPLE = (
    "people patients? adults women men children girls boys participants persons individuals "
    "infants babies residents adolescents teenagers youths? volunteers subjects toddlers kids"
)
_PERSONS = (
    "those anyone everyone workers females males citizens drivers mothers fathers voters "
    "Americans Britons pensioners population survivors smokers veterans users pupils donors mice "
    "anybody everybody somebody someone students carers nurses members employees mice rats "
    "share proportion percentage"
)
_OLDEST = 110

_TAIL = Pattern(r"(?:-|\s+)olds?\b|\s+of\s+age\b|-of-age\b")
_PERSON_BEFORE = Pattern(
    rf"\b(?:{'|'.join(f'{_PEOPLE} {_PERSONS}'.split())}),?"
    r"(?:\s+(?:who\s+(?:are|were)|that\s+(?:are|were)|were|are|of|aged))?\s*\(?$",
    re.IGNORECASE,
)
_PEOPLE_BEFORE = Pattern(rf"\b(?:{'|'.join(_PEOPLE.split())})\s+\(?$", re.IGNORECASE)
# "It took patients 24 days to recover", "gave women 3 months more".
_GIVING = Pattern(
    r"\b(?:took|takes?|taking|taken|g[ai]ves?|giving|given|costs?|costing|saved?|saves|saving|allow\w*"
    r"|leaves?|left|bought|buys?|lent|lends?|spares?|spared|offers?|offered|grant\w*)\s+"
    r"(?:(?:the|most|these|those|some|many|all|both|such)\s+)?\w+\s+\(?$",
    re.IGNORECASE,
)
_AGES_BEFORE = Pattern(
    r"\b(?:[Aa]ges?|aged)(?:\s+(?:of|was|were|is|from|between|group|ranged?|ranges))*\s*[:,=(]?\s*$"
)
_OVER_BEFORE = Pattern(r"(?<![A-Za-z])([Oo]ver|[Uu]nder)-$")


def age_end(text: str, end: int) -> int | None:
    """Where "years old", "-year-old" or "years of age" ends, for a duration that ends at `end`."""
    match = _TAIL.match(text, end)
    return match.end() if match else None


def is_age(text: str, lead: int, left: int) -> bool:
    """Whether the words in front of a compared number make it an age: "patients", "ages"."""
    front = text[max(left, lead - 40) : lead]
    return _PERSON_BEFORE.search(front) is not None or _AGES_BEFORE.search(front) is not None


def follows_people(text: str, lead: int, left: int) -> bool:
    """Whether people stand right in front: "children 6–23 months", and nothing gives it them."""
    front = text[max(left, lead - 50) : lead]
    return _PEOPLE_BEFORE.search(front) is not None and _GIVING.search(front) is None


def over_age(text: str, number: Number) -> Draft | None:
    """ "The over-65s", "under-5 mortality"."""
    start, end = number.start, number.end
    if text[start - 1 : start] != "-" or not 1 <= number.value <= _OLDEST:
        return None
    front = _OVER_BEFORE.search(text[max(0, start - 7) : start])
    if front is None or text[end : end + 1] in ("%", "-"):
        return None
    return Draft(
        start - len(front.group()),
        end + (text[end : end + 1] == "s"),
        Kind.AGE,
        (number.value,),
        unit="year",
        relation=Relation.MORE if front[1].lower() == "over" else Relation.LESS,
        core=start,
    )
