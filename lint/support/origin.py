"""Whether a work tells of a study without being it, and which works it tells of.

A title says so ("Author Reflections", "Editorial", "Reply to"), and so does a relation of the
record. Nothing is taken from a missing abstract or a short page range alone: many reports of
studies have both.
"""

from collections.abc import Iterator

from lint.matching.folding import words
from lint.matching.labels import Label, label_of
from lint.matching.markup import plain
from lint.matching.status import is_notice
from lint.work import Work

# At the front of a title, before a colon, or behind the journal's name ("ASO Author Reflections").
_KINDS = {
    "author reflections": "commentary",
    "commentary": "commentary",
    "invited commentary": "commentary",
    "editorial commentary": "commentary",
    "comment": "commentary",
    "comments": "commentary",
    "perspective": "commentary",
    "viewpoint": "commentary",
    "opinion": "commentary",
    "in brief": "commentary",
    "research highlight": "commentary",
    "news and views": "commentary",
    "editorial": "editorial",
    "editorials": "editorial",
    "guest editorial": "editorial",
    "editors note": "editorial",
    "editors choice": "editorial",
    "from the editor": "editorial",
    "letter": "letter",
    "letters": "letter",
    "letter to the editor": "letter",
    "letters to the editor": "letter",
    "correspondence": "letter",
    "reply": "reply",
    "in reply": "reply",
    "author reply": "reply",
    "authors reply": "reply",
    "response": "reply",
    "authors response": "reply",
    "reply to": "reply",
    "response to": "reply",
}
_OPENINGS = {
    "comment on": "commentary",
    "comments on": "commentary",
    "commentary on": "commentary",
    "reply to": "reply",
    "response to": "reply",
    "re": "reply",
    "in response to": "reply",
    "letter to the editor": "letter",
    "letter regarding": "letter",
}
_PLANS = (
    *("study protocol", "trial protocol", "protocol for a", "protocol of a", "protocol for the"),
    *("rationale and design", "design and rationale", "study design", "statistical analysis plan"),
    *("a protocol", "review protocol", "protocol paper"),
)
_PARTINGS = (":", "—", "–", " - ", ".", "?")
_RELATIONS = {
    "is-comment-on": "commentary",
    "is-reply-to": "reply",
    "is-review-of": "review",
}
_ABOUT = (
    *("is-comment-on", "is-reply-to", "is-review-of", "is-supplement-to", "is-based-on"),
    *("is-derived-from", "is-part-of", "documents"),
)
_MOST = 5  # works that a message can name
_SHORT_LIST = 3  # references of a commentary, all of them likely
_TITLE_WORDS = frozenset(
    """a an the of in for with on to by and or at from as is are study trial patients treatment
    author reflections commentary editorial reply letter comment response does do what
    new""".split()
)
_FEWEST_WORDS = 2  # of a title that two works have in common


def kind_of_comment(work: Work) -> str | None:
    """What a work that reports no results of its own calls itself; None for any other.

    A notice (a correction, a retraction) is no comment here: that it is cited is another fault.
    """
    if is_notice(work):
        return None
    title = plain(" ".join(work.title)).strip()
    text = " ".join(words(title))
    if any(f" {plan} " in f" {text} " for plan in _PLANS):
        return "protocol"
    if work.abstract is not None:
        return None
    for opening, kind in _OPENINGS.items():
        if text.startswith(f"{opening} ") and (opening != "re" or title[2:3] == ":"):
            return kind
    if label_of(title) is Label.REPLY:
        return "reply"
    for part in _labels(title):
        for name, kind in _KINDS.items():
            if part == name or (part.endswith(f" {name}") and " " in name):
                return kind
    return next((_RELATIONS[one.kind] for one in work.relation if one.kind in _RELATIONS), None)


def _labels(title: str) -> Iterator[str]:
    """What stands before the first sign that parts a title, and behind the last."""
    ends = [at for sign in _PARTINGS if (at := title.find(sign)) > 0]
    yield " ".join(words(title[: min(ends, default=len(title))]))
    starts = [at for sign in _PARTINGS if (at := title.rstrip(".").rfind(sign)) > 0]
    yield " ".join(words(title[max(starts, default=len(title)) :]))


def commented_works(work: Work) -> tuple[str, ...]:
    """DOIs of what a commentary is about, the likeliest first.

    Its relations say it; else its references do: all of a short list, of a long one those whose
    titles share words with its own or whose first author is one of its authors.
    """
    related = [one.id.lower() for one in work.relation if one.kind in _ABOUT and "/" in one.id]
    updated = [one.DOI for one in work.update_to if one.DOI]
    listed = [one for one in work.reference if one.DOI is not None]
    if len(listed) > _SHORT_LIST:
        own = frozenset(words(plain(" ".join(work.title)))) - _TITLE_WORDS
        families = {words(one.family or "")[-1:] for one in work.author if one.family}
        listed = [
            one
            for one in listed
            if len(own & frozenset(words(one.article_title or ""))) >= _FEWEST_WORDS
            or (words(one.author or "")[:1] in families)
        ]
    found = [*related, *updated, *(one.DOI for one in listed if one.DOI is not None)]
    return tuple(dict.fromkeys(one for one in found if one != work.DOI))[:_MOST]
