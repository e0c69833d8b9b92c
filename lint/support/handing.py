"""Labels that "respectively" hands out in order, in a sentence or in a part of it.

What a number has for itself it keeps beside them: "boys and girls liked rice (7%) and beans (5%),
respectively".
"""

from lint.claim import Statement
from lint.document import Span
from lint.support.lay import GENERIC
from lint.support.lists import listed_behind, noun_start, respectively
from lint.support.nearness import clause_span
from lint.vocabulary import STOP_WORDS


def in_order(text: str, sentence: Span, neighbours: list[Statement]) -> dict[Span, Span]:
    """One label a number, where "respectively" hands them out, in the sentence or a part of it."""
    firsts = wholes(neighbours)
    found = _listed(text, sentence, firsts)
    if not found:
        parts = dict.fromkeys(clause_span(text, sentence, one) for one in firsts)
        for part in parts:
            inside = [one for one in firsts if part.holds(one.span)]
            if 1 < len(inside) < len(firsts):
                found |= _listed(text, part, inside)
    return found | {
        one.span: found[one.whole]
        for one in neighbours
        if one.whole in found and one.span not in found
    }


def _listed(text: str, part: Span, firsts: list[Statement]) -> dict[Span, Span]:
    labels = listed_behind(text, part, firsts) or respectively(text, part, firsts) or []
    return dict(zip((one.span for one in firsts), labels, strict=False))


def with_own(
    text: str, listed: dict[Span, Span], found: dict[Span, list[Span]]
) -> dict[Span, list[Span]]:
    """The labels that are handed out, and those that a number has beside them.

    The last group of a list ends where the first number's own label begins.
    """
    own = {
        span: Span(noun_start(text, label.start, label.end), label.end)
        for span in listed
        for label in found[span][:1]
        if label.end <= span.start
    }
    if len(own) < len(listed) or any(is_anybody(text[slice(*label)]) for label in own.values()):
        return {span: [label] for span, label in listed.items()}
    handed: dict[Span, list[Span]] = {}
    for span, label in listed.items():
        inside = [one.start for one in own.values() if label.start < one.start < label.end]
        group = Span(label.start, min(inside, default=label.end))
        mine = own.get(span)
        is_apart = mine is not None and (mine.end <= group.start or group.end <= mine.start)
        handed[span] = [group, mine] if mine is not None and is_apart else [group]
    return handed


def is_anybody(text: str) -> bool:
    """Whether it tells nothing: "82% [of patients] had the tumour in place"."""
    words = [word.strip("(),;:").casefold() for word in text.split()]
    return bool(words) and all(
        word in GENERIC or word in STOP_WORDS or word.isdecimal() for word in words
    )


def wholes(unit: list[Statement]) -> list[Statement]:
    return [one for one in unit if one.whole is None or one.whole not in {u.span for u in unit}]
