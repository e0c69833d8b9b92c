"""Whether a sentence tells of another work than the one it cites: "an earlier study had found 21".

What it says of that one cannot be in the abstract, however much the words are the same.
"""

import re

from lint.document import Document, Span
from lint.patterns import Pattern

_WORK = (
    r"(?:stud(?:y|ies)|trials?|research|work|reports?|surveys?|experiments?|papers?|analys[ei]s"
    r"|reviews?|teams?|groups?|laborator(?:y|ies)|authors|investigations?|series|cohorts?|audits?)"
)
_OTHER = r"(?:earlier|previous|prior|past|similar|separate|another|other|older|recent)"
_CUE = Pattern(
    rf"\b{_OTHER}\s+(?:[a-z-]+\s+){{0,2}}?{_WORK}\b|\b(?:previously|elsewhere)\b"
    r"|\b(?:had|have|has)\s+(?:already\s+|earlier\s+|previously\s+)?(?:been\s+)?"
    r"(?:found|given|shown|reported|put|yielded|estimated|measured|exposed|needed|carried)\b",
    re.IGNORECASE,
)
_CLAUSES = ("; ", ". ", ", while ", ", whereas ", ", but ")


def tells_of_other_work(document: Document, sentence: Span, number: Span) -> bool:
    """Whether the part of a sentence in which a number stands names another work."""
    text = document.text
    start, end = sentence.start, sentence.end
    for turn in _CLAUSES:
        before, behind = text.rfind(turn, start, number.start), text.find(turn, number.end, end)
        start = max(start, before)
        end = behind if behind >= 0 else end
    return _CUE.search(text[start:end]) is not None
