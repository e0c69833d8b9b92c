"""Which quantities of a sentence are parts of another: its interval, its p, its n, its spread.

A part stands behind its estimate, in the same bracket, in the bracket that follows, or joined to
it by nothing but "with", "and" and commas. "52 of 140 (37.1%)" is one statement written twice:
the first is the statement, the second its part, and a p behind both belongs to the nearer.
"""

import re
from collections.abc import Sequence

from lint.document import Span
from lint.extract.quantities import Found
from lint.extract.skeleton import is_size
from lint.extract.words import word_set
from lint.patterns import Pattern
from lint.quantity import Form, Kind

_SPREADS = frozenset({Kind.CI, Kind.SD, Kind.IQR})
_ESTIMATES = frozenset(Kind) - _SPREADS - {Kind.P, Kind.DATE}
_SHARES = frozenset({Kind.COUNT, Kind.FRACTION, Kind.PERCENT})
_BRACKET = Pattern(r"[()\[\]]")
_WORD = Pattern(r"[^\W\d_]+")
_CLAUSE = Pattern(r"[;:!?]|\.\s")
_TIME_BEFORE = Pattern(
    r"\b(?:at|after|by|within|during|over|for|aged|in|of\sfollow-up)\s+(?:a\s|the\s|an?\s)?"
    r"(?:(?:median|mean|average|first|about)\s)?(?:follow-up\s)?(?:(?:time|period)\s)?(?:of\s)?$",
    re.IGNORECASE,
)
_TIME_WINDOW = 48
_RANGE_BEFORE = Pattern(r"\brange[sd]?[:,]?\s*(?:of\s|was\s|from\s|is\s|=\s?)?$", re.IGNORECASE)

_LINKS = word_set(
    """and with a an the of was is were are respectively corresponding two sided tailed for trend
    both all each at confidence interval credible ci value log rank unadjusted adjusted exact
    by test using his chi square squared fisher s"""
)

# A bracket further behind its number than this many words is about something else.
_FAR = 14
_FAR_SHARE = 4


def parts(text: str, sentence: Span, found: Sequence[Found]) -> list[int | None]:
    """For each of `found` the index of the one that it is a part of, or None."""
    whole: list[int | None] = [None] * len(found)
    if len(found) < 2:
        return whole
    brackets = _enclosing(text, sentence, found)
    estimate: int | None = None  # the last quantity that may have parts
    for index, one in enumerate(found):
        previous = estimate
        if previous is not None and _is_part(text, found, brackets, previous, index, whole):
            whole[index] = previous
        kind = one.quantity.kind
        if kind not in _ESTIMATES or (whole[index] is not None and kind not in _SHARES):
            continue
        if kind in (Kind.DURATION, Kind.AGE) and _is_time(text, sentence, one):
            continue
        if whole[index] is not None and is_size(text[slice(*one.span)]):
            continue
        estimate = index
    return whole


def _is_part(
    text: str,
    found: Sequence[Found],
    brackets: list[int],
    estimate: int,
    index: int,
    whole: Sequence[int | None],
) -> bool:
    one, other = found[index].quantity, found[estimate].quantity
    start, end = found[estimate].span.end, found[index].span.start
    if one.kind in _SPREADS or one.kind is Kind.P:
        if (
            one.kind is Kind.CI
            and one.unit == "%"
            and other.kind
            not in (
                Kind.PERCENT,
                Kind.FRACTION,
                Kind.COUNT,
                Kind.POINTS,
                Kind.EFFECT,
                Kind.STAT,
            )
        ):
            return False
        return _belongs(text, found, brackets, whole, estimate, index, _FAR)
    quote = text[slice(*found[index].span)]
    if one.kind is Kind.COUNT and is_size(quote):
        if brackets[index] == -1:
            return estimate < index - 1 and _are_links(text, found, whole, estimate, index)
        if brackets[index] == brackets[estimate]:
            return other.kind is not Kind.COUNT
        return brackets[index] >= start and not text[start : brackets[index]].strip()
    if _is_same_share(text, found, brackets, estimate, index):
        return whole[estimate] is None
    if brackets[index] < start:
        if one.form is Form.RANGE and brackets[index] == brackets[estimate] == -1:
            return False
        return (
            one.form is Form.RANGE
            and brackets[index] != -1
            and whole[index - 1] == estimate
            and _RANGE_BEFORE.search(text[max(start, end - 20) : end]) is not None
        )
    if one.form is Form.RANGE and _RANGE_BEFORE.search(text[max(start, end - 20) : end]):
        return _belongs(text, found, brackets, whole, estimate, index, _FAR)
    return (
        one.kind in _SHARES
        and other.kind in _SHARES
        and (one.kind is Kind.PERCENT) != (other.kind is Kind.PERCENT)
        and one.direction is None
        and other.direction is None
        and whole[estimate] is None
        and not any(sign in text[start : brackets[index]] for sign in ")]")
        and not text[brackets[index] + 1 : end].strip(" ~=<>≈")
        and _belongs(text, found, brackets, whole, estimate, index, _FAR_SHARE)
    )


def _is_same_share(
    text: str, found: Sequence[Found], brackets: list[int], estimate: int, index: int
) -> bool:
    """Whether a count and its percent share a bracket: "(47 cases, 90.4%)"."""
    one, other = found[index].quantity, found[estimate].quantity
    if brackets[index] == -1 or brackets[index] != brackets[estimate] or index != estimate + 1:
        return False
    if one.kind is not Kind.PERCENT or other.kind not in (Kind.COUNT, Kind.FRACTION):
        return False
    between = text[found[estimate].span.end : found[index].span.start]
    words = between.strip(" ,;").split()
    return between.strip()[-1:] in ",;" and len(words) <= 2 and "," not in between.strip(" ,;")


def _belongs(
    text: str,
    found: Sequence[Found],
    brackets: list[int],
    whole: Sequence[int | None],
    estimate: int,
    index: int,
    far: int,
) -> bool:
    """Whether nothing between the two parts them, `far` words at most before a bracket."""
    start = found[estimate].span.end
    bracket = brackets[index]
    if bracket != -1 and bracket == brackets[estimate]:
        return True
    if bracket >= start:
        between = text[start:bracket]
        if len(between) > far * 16 or _CLAUSE.search(between):
            return False
        if _WORD.search(between, max(between.rfind(")"), between.rfind("]")) + 1) and (
            ")" in between or "]" in between
        ):
            return False  # "TB 10.3 (p = 0.003), and AlaDH (p = 0.001)": another thing's
        return len(_WORD.findall(between)) <= far
    return _are_links(text, found, whole, estimate, index)


def _are_links(
    text: str, found: Sequence[Found], whole: Sequence[int | None], estimate: int, index: int
) -> bool:
    """Whether it touches its estimate, or the part before it, by linking words alone."""
    if index - 1 != estimate and whole[index - 1] != estimate:
        return False
    between = text[found[index - 1].span.end : found[index].span.start]
    if len(between) > 60 or ". " in between:
        return False
    return all(word.lower() in _LINKS for word in _WORD.findall(between))


def _is_time(text: str, sentence: Span, one: Found) -> bool:
    """Whether a duration says when something was, so that no interval can be its own."""
    before = text[max(sentence.start, one.span.start - _TIME_WINDOW) : one.span.start]
    return _TIME_BEFORE.search(before) is not None


def _enclosing(text: str, sentence: Span, found: Sequence[Found]) -> list[int]:
    """For each of `found` where its innermost open bracket stands, -1 for none."""
    enclosing = []
    opened: list[int] = []
    marks = _BRACKET.finditer(text, sentence.start, sentence.end)
    mark = next(marks, None)
    for one in found:
        while mark is not None and mark.start() < one.span.start:
            if text[mark.start()] in "([":
                opened.append(mark.start())
            elif opened:
                opened.pop()
            mark = next(marks, None)
        enclosing.append(opened[-1] if opened else -1)
    return enclosing
