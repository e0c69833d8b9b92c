"""What brackets and semicolons set apart: the parts of a sentence, the names of its numbers."""

from collections.abc import Sequence
from itertools import pairwise

from lint.document import Span

_OPEN, _CLOSE = "([", ")]"
_STATISTICS = frozenset(
    """ci hr or rr iqr sd se sem df vs and to ratio odds hazard relative risk confidence interval
    adjusted range mean median of the p n""".split()
)


def pieces_of(text: str, sentence: Span) -> list[Span]:
    """A sentence cut at the semicolons that stand outside brackets."""
    if ";" not in text[slice(*sentence)]:
        return [sentence]
    cuts = [sentence.start]
    depth = 0
    for at in range(sentence.start, sentence.end):
        depth = max(depth + (text[at] in _OPEN) - (text[at] in _CLOSE), 0)
        if text[at] == ";" and not depth:
            cuts.append(at + 1)
    return [Span(one, two) for one, two in pairwise([*cuts, sentence.end])]


def segments_of(text: str, sentence: Span) -> list[Span]:
    """The parts of its brackets that have words: "(glucose 141 v 159 mg; lipids 148 v 204 mg)"."""
    if ";" not in text[slice(*sentence)]:
        return []
    found: list[Span] = []
    depth = 0
    cuts: list[int] = []
    for at in range(sentence.start, sentence.end):
        if text[at] in _OPEN:
            depth += 1
            if depth == 1:
                cuts = [at + 1]
        elif text[at] in _CLOSE and depth:
            depth -= 1
            if not depth:
                parts = [Span(one, two) for one, two in pairwise([*cuts, at])]
                if len(parts) > 1 and all(_has_words(text, part) for part in parts):
                    found += parts
        elif text[at] == ";" and depth == 1:
            cuts.append(at + 1)
    return found


def bracket_behind(text: str, end: int) -> int | None:
    """Where a bracket opens right behind a place, or one blank further."""
    at = end + 1 if text[end : end + 1] == " " else end
    return at if text[at : at + 1] in ("(", "[") else None


def tags_of(text: str, numbers: Sequence[Span]) -> dict[Span, Span]:
    """The brackets behind the numbers that name each of them: "5% (boys) and 7% (girls)"."""
    found: dict[Span, Span] = {}
    for number in numbers:
        opened = bracket_behind(text, number.end)
        closing = text.find(")", number.end)
        if opened is None or text[opened] != "(" or closing < 0:
            continue
        tag = Span(opened + 1, closing)
        if _has_words(text, tag) and not any(tag.holds(one) for one in numbers):
            found[number] = tag
    is_apart = len({text[slice(*tag)] for tag in found.values()}) == len(found)
    return found if len(found) == len(numbers) > 1 and is_apart else {}


def _has_words(text: str, part: Span) -> bool:
    """Whether it says more than a number with its statistics."""
    letters = "".join(sign if sign.isalpha() else " " for sign in text[slice(*part)])
    words = [word.casefold() for word in letters.split()]
    return any(len(word) > 1 and word not in _STATISTICS for word in words)
