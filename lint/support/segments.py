"""The parts of a sentence that semicolons set apart, outside brackets and inside."""

from itertools import pairwise

from lint.document import Span

_OPEN, _CLOSE = "([", ")]"
_STATISTICS = frozenset(
    """ci hr or rr iqr sd se sem df vs and to ratio odds hazard relative risk confidence interval
    adjusted range mean median of the p n""".split()
)


def pieces_of(text: str, sentence: Span) -> list[Span]:
    """A sentence cut at the semicolons that stand outside brackets."""
    cuts = [sentence.start]
    depth = 0
    for at in range(sentence.start, sentence.end):
        depth = max(depth + (text[at] in _OPEN) - (text[at] in _CLOSE), 0)
        if text[at] == ";" and not depth:
            cuts.append(at + 1)
    return [Span(one, two) for one, two in pairwise([*cuts, sentence.end])]


def segments_of(text: str, sentence: Span) -> list[Span]:
    """The parts of its brackets that have words: "(glucose 141 v 159 mg; lipids 148 v 204 mg)"."""
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


def _has_words(text: str, part: Span) -> bool:
    """Whether it says more than a number with its statistics."""
    letters = "".join(sign if sign.isalpha() else " " for sign in text[slice(*part)])
    words = [word.casefold() for word in letters.split()]
    return any(len(word) > 1 and word not in _STATISTICS for word in words)
