"""Labels that a title carries: notices, reviews and replies, and marks of withdrawn work.

They are told before any likeness is measured, since "Corrigendum to X" is nearly "X" and another
work. A label stands at the front with something that parts it from the rest, or in brackets at
either end; a title that merely begins with "Correction" or "Comment" as a word has none. A status
(RETRACTED:) is different: publishers put it in front of the work's own title.
"""

from collections.abc import Sequence
from enum import StrEnum

from lint.matching.folding import words


class Label(StrEnum):
    """What a title says that the work is."""

    RETRACTION = "retraction"  # the notice
    CONCERN = "expression of concern"
    CORRECTION = "correction"
    REVIEW = "review"  # of one work: peer review, recommendation
    REPLY = "reply"
    RETRACTED = "retracted"  # the work itself
    WITHDRAWN = "withdrawn"


NOTICES = frozenset({Label.RETRACTION, Label.CONCERN, Label.CORRECTION})
STATUSES = frozenset({Label.RETRACTED, Label.WITHDRAWN})

# Names of each, parted by strokes.
_NAMES = {
    Label.RETRACTION: """
        retraction / retraction note / retraction notice / notice of retraction / withdrawal notice
        / notice of withdrawal / removal notice / retraction statement / statement of retraction
        / partial retraction / editorial retraction / withdrawal""",
    Label.CONCERN: """
        expression of concern / editorial expression of concern / expressions of concern
        / resolution of expression of concern / notice of concern
        / publishers note expression of concern / editors note expression of concern""",
    Label.CORRECTION: """
        correction / corrections / author correction / publisher correction / erratum / errata
        / corrigendum / corrigenda / addendum / author corrections / correction notice / amendment
        / correction and republication / erratum corrigendum / corrected and republished
        / clarification / publisher erratum / author addendum / publishers note
        / correction to supporting information / notice of correction""",
    Label.REVIEW: """
        review / peer review / decision letter / author response / recommendation
        / peer review report / faculty opinions recommendation / faculty of 1000 evaluation
        / f1000 evaluation / f1000prime recommendation / h1 connect recommendation
        / reviewer report / reviewers report / referee report / community review
        / evaluation summary / elife assessment""",
    Label.REPLY: """
        reply / authors reply / author reply / reply by authors / response / authors response
        / comment / comments / commentary / comment and response / response and rebuttal
        / in reply / rebuttal / letter to the editor regarding / re / invited commentary""",
    Label.RETRACTED: """
        retracted / retracted article / retracted paper / retracted chapter / article retracted""",
    Label.WITHDRAWN: """
        withdrawn / withdrawn article / article withdrawn / removed / temporary removal""",
}
_BY_WORDS: dict[tuple[str, ...], Label] = {
    tuple(name.split()): label for label, names in _NAMES.items() for name in names.split("/")
}
_FIRSTS = frozenset(name[0] for name in _BY_WORDS)
_LONGEST = max(len(name) for name in _BY_WORDS)
# "Correction to: X", "Erratum for X", "Comment on X", "Review of X".
_LINKS = frozenset(["to", "for", "on", "of", "regarding", "concerning"])
_PARTING = ":—–−-.,;|/"


def label_of(title: str) -> Label | None:
    """What a title says that its work is; None for a title of its own."""
    return _split(title)[0]


def without_label(title: str) -> str:
    """The title behind its label, or the whole of one that has none or nothing behind."""
    label, rest = _split(title)
    return rest if label is not None and rest else title


def _split(title: str) -> tuple[Label | None, str]:
    text = " ".join(title.split())
    bracketed = _bracketed(text)
    if bracketed is not None:
        return bracketed
    pieces = text.split(" ")
    if _opens_with_other_word(pieces[0]):
        return None, text
    for count in range(min(_LONGEST + 2, len(pieces)), 0, -1):
        label = _label(pieces[:count])
        if label is not None and (found := _parted(label, pieces, count)) is not None:
            return label, found
    return _glued(text)


def _opens_with_other_word(piece: str) -> bool:
    """Whether a title opens with a word that no label opens with, as most titles do."""
    opening = words(piece)[:1] if piece.isascii() else ()
    return bool(opening) and opening[0] not in _FIRSTS


def _label(pieces: Sequence[str]) -> Label | None:
    return _BY_WORDS.get(words(" ".join(pieces).replace("/", " ")))


def _parted(label: Label, pieces: Sequence[str], count: int) -> str | None:
    """What stands behind a label of so many words; None where nothing parts the two."""
    rest = pieces[count:]
    if not rest:
        return ""
    last = pieces[count - 1]
    is_closed = last[-1] in _PARTING
    if not is_closed and rest[0] in ("—", "–", "-", ":", "|"):
        return " ".join(rest[1:])
    link = rest[0].rstrip(":").lower()
    if is_closed or (last.isupper() and len(last) > 6 and not rest[0].isupper()):
        return " ".join(rest[1:] if link in _LINKS and rest[0].endswith(":") else rest)
    if link in _LINKS:
        is_sure = rest[0].endswith(":") or label in NOTICES or count > 1 or _names_work(rest)
        return " ".join(rest[1:]) if is_sure and not _is_topic(label, pieces, count) else None
    return None


def _names_work(rest: Sequence[str]) -> bool:
    """Whether what follows "Comment on" is a work's title: in quotes, or told as a letter."""
    following = rest[1][:1] if len(rest) > 1 else ""
    return following in ("“", '"', "‘", "'", "«")


def _is_topic(label: Label, pieces: Sequence[str], count: int) -> bool:
    """Whether the words are about correcting or withdrawing something else than a work.

    "Correction of hyponatremia", "Withdrawal of life support", "Retraction of the brain" are
    titles of their own; "Correction to X" and "Erratum for X" are notices.
    """
    name = words(" ".join(pieces[:count]))[-1]
    link = pieces[count].rstrip(":").lower()
    if pieces[count].endswith(":"):
        return False
    is_word = name in ("correction", "corrections", "retraction", "withdrawal", "clarification")
    return is_word and (link in ("of", "on") or (link == "for" and label is not Label.RETRACTION))


def _glued(text: str) -> tuple[Label | None, str]:
    """A label that a dash or colon parts without a blank: "Retraction—Ileal-lymphoid ..."."""
    for mark in ("—", "–", ":"):
        head, found, rest = text.partition(mark)
        if found and len(head) <= 40 and (label := _label(head.split())) is not None:
            return label, rest.strip()
    return None, text


def _bracketed(text: str) -> tuple[Label | None, str] | None:
    """A label in brackets at either end: "[Corrigendum] X", "X (Retracted article)"."""
    for opening, closing in ("[]", "()"):
        if text.startswith(opening) and closing in text:
            head, _, rest = text[1:].partition(closing)
            if rest.strip() and (label := _label(head.split())) is not None:
                return label, rest.strip(" :.-–—")
        if text.rstrip(".").endswith(closing) and opening in text:
            rest, _, tail = text.rstrip(".")[:-1].rpartition(opening)
            label = _label(tail.split()[:_LONGEST])
            if rest.strip() and label is not None:
                return label, rest.strip()
    return None
