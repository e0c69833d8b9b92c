"""Whether a sentence tells of another work than the one it cites: "an earlier study had found 21".

What it says of that one cannot be in the abstract, however much the words are the same.
"""

import re

from lint.claim import Statement
from lint.document import Document
from lint.patterns import Pattern
from lint.support.nearness import clause_span

# "A recent study" is the one that is cited, and "the other group" an arm of it.
_CUE = Pattern(
    r"\b(?:earlier|previous|prior|past|similar)\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:stud(?:y|ies)|trials?|research|work|reports?|surveys?|experiments?|papers?|analys[ei]s"
    r"|reviews?|teams?|laborator(?:y|ies)|authors|investigations?|cohorts?|audits?)\b"
    r"|\banother\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:study|trial|report|survey|experiment|paper|team|laboratory|cohort|audit)\b"
    r"|\b(?:previously|elsewhere)\b"
    # What a study has found is told of it; what had been found was known before.
    r"|\bhad\s+(?:already\s+|earlier\s+|previously\s+)?(?:been\s+)?"
    r"(?:found|given|shown|reported|put|yielded|estimated|measured|exposed|needed|carried)\b",
    re.IGNORECASE,
)
_TURNS = ("; ", ". ", ", while ", ", whereas ", ", but ")


def tells_of_other_work(document: Document, claim: Statement) -> bool:
    """Whether the part of a sentence in which a number stands names another work."""
    part = clause_span(document.text, claim.sentence, claim, _TURNS)
    return _CUE.search(document.text[slice(*part)]) is not None
