"""The kind of work that an article names, against the record's type.

Crossref calls an editorial, a letter and a trial a journal-article alike, so only kinds that it
tells apart are compared; what a title says of itself ("Commentary on ...") counts as well.
"""

from lint.matching.folding import words
from lint.matching.labels import Label, label_of
from lint.matching.markup import plain
from lint.matching.verdict import Verdict, differs, match, near, unknown
from lint.work import Work

_TYPES = {
    "journal-article": frozenset({"article"}),
    "posted-content": frozenset({"preprint"}),
    "peer-review": frozenset({"peer review"}),
    "book": frozenset({"book"}),
    "monograph": frozenset({"book"}),
    "edited-book": frozenset({"book"}),
    "reference-book": frozenset({"book"}),
    "book-chapter": frozenset({"chapter", "article"}),
    "book-section": frozenset({"chapter"}),
    "reference-entry": frozenset({"chapter", "entry"}),
    "proceedings-article": frozenset({"conference", "article"}),
    "report": frozenset({"report"}),
    "dataset": frozenset({"dataset"}),
    "dissertation": frozenset({"thesis"}),
    "standard": frozenset({"standard"}),
}
# What an article prints, by the words that tell it, the most telling first.
_PRINTED = (
    ("peer review report", "peer review"), ("referee report", "peer review"),
    ("preprint", "preprint"), ("posted content", "preprint"), ("book chapter", "chapter"),
    ("chapter", "chapter"), ("monograph", "book"), ("textbook", "book"), ("edited book", "book"),
    ("book", "book"), ("dissertation", "thesis"), ("thesis", "thesis"), ("dataset", "dataset"),
    ("data set", "dataset"), ("conference", "conference"), ("proceedings", "conference"),
    ("technical report", "report"), ("working paper", "report"), ("randomized", "trial"),
    ("randomised", "trial"), ("clinical trial", "trial"), ("trial", "trial"), ("journal",
    "article"),
    ("research article", "article"), ("original research", "article"), ("review", "article"),
    ("meta analysis", "article"), ("cohort", "trial"), ("case report", "article"),
    ("observational study", "trial"), ("article", "article"), ("letter", "article"),
    ("editorial", "article"),
)  # fmt: skip
_REFLECTIONS = frozenset({Label.REPLY, Label.CORRECTION, Label.RETRACTION, Label.CONCERN})
_COMMENTS = (
    "author reflections",
    "editorial",
    "commentary",
    "invited commentary",
    "letter to the editor",
)


def compare_type(printed: str, work: Work) -> Verdict:
    """Whether the kind of work that is printed is that of the record."""
    if work.type is None or work.type not in _TYPES:
        return unknown("the record has no type to compare with")
    kind = printed_kind(printed)
    if kind is None:
        return unknown("a kind that no record tells")
    own = _TYPES[work.type]
    shown = work.type.replace("-", " ")
    if kind == "trial":
        if comment := _comment(work):
            return near(f"the title calls it a {comment}", shown)
        return match() if own & {"article", "preprint"} else near("another kind", shown)
    if kind in own or (own & {"article"} and kind == "conference"):
        return match()
    if "peer review" in own or kind == "peer review":
        return differs("a report of peer review", shown)
    return near("another kind", shown)


def printed_kind(printed: str) -> str | None:
    """What kind of work some words name; None where they name none."""
    text = f" {' '.join(words(printed))} "
    return next((kind for phrase, kind in _PRINTED if f" {phrase} " in text), None)


def _comment(work: Work) -> str | None:
    """What a title calls itself, where that is no study."""
    for title in work.title:
        if label_of(plain(title)) in _REFLECTIONS:
            return "reply or notice"
        text = " ".join(words(plain(title)))
        for phrase in _COMMENTS:
            if text.startswith(phrase) or f"{phrase}:" in plain(title).lower():
                return "comment"
    return None
