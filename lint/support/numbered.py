"""Names by number or letter, "Group 2" and "hospital A", and what an abstract says they stand for.

An abstract defines such a name once and then uses it; an article says "the women on the drug" for
"Group 2", so that the name must stand for the words of its definition as well.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.document import Span
from lint.patterns import Pattern
from lint.support.tokens import Token

_NOUNS = frozenset(
    """group arm cohort hospital set grade stage class clinic site centre center type part
    quartile tertile quintile category regimen edition case experiment trial phase wave round
    survey period trimester generation cycle visit scenario session eye""".split()
)
_DEFINED = frozenset(["group", "arm", "cohort", "hospital", "clinic", "site", "centre", "center"])
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}
# Behind an ordinal that stands for its noun: "in the first set and [in the second]".
_GOES_ON = frozenset("and or but in of at on by with it they was were is are had has did".split())
_WORDED = {"one": 1, "two": 2, "three": 3, "four": 4}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_LETTERS = frozenset("ABCDEFGH")
# What every name of a group has behind its noun, unless an ordinal says it; what has it may be one.
_NUMBERED = Pattern(
    rf"(?i:{'|'.join(sorted(_DEFINED))})(?i:s)?[ -](?:[\dA-HIV]|(?i:{'|'.join(_WORDED)}))"
)
# Behind or at these words, in lower case, a name may stand; elsewhere there is none.
NAMEABLE = _NOUNS | {f"{noun}s" for noun in _NOUNS} | _ORDINALS.keys()
_SCALES = ("grade", "stage", "class", "type")
_MOST = 20
_UNNUMBERED = ("control", "controls", "treatment", "intervention")
_GROUPS = (" group", " arm", " cohort")
_OPENERS = (" to ", " received ", " receiving ", " given ", " underwent ", " with ", " either ")
_BEHIND = (" (", ": ", ", ", " received ", " was ", " were ", " had ", " underwent ", " consisted ")
_ENDS = (". ", "; ", "\n", ")")
_LONGEST = 160  # signs of a definition


class Definition(NamedTuple):
    """A name and where an abstract says what it stands for."""

    name: Span
    meaning: Span


def names_at(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[str, int]]:
    """The names that a noun has, with how many tokens behind it they end."""
    noun = _singular(tokens[index].text)
    if noun is None:
        yield from _without_noun(text, tokens, index)
        return
    for back in (1, 2):
        ordinal = _ORDINALS.get(tokens[index - back].text.casefold()) if index >= back else None
        if ordinal is not None:
            yield f"{noun} {ordinal}", 0
            return
    is_many = noun != tokens[index].text.casefold() or noun in _SCALES
    at = index + 1
    value = _value(text, tokens, at)
    while value is not None:
        yield f"{noun} {value}", at - index
        is_joined = at + 2 < len(tokens) and tokens[at + 1].text.casefold() in ("and", "or")
        at += 2
        value = _value(text, tokens, at) if is_many and is_joined else None


def _without_noun(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[str, int]]:
    """The name that an ordinal stands for where an earlier one has the noun: "the second"."""
    ordinal = _ORDINALS.get(tokens[index].text.casefold())
    if ordinal is None or index < 2 or tokens[index - 1].text.casefold() != "the":
        return
    is_last = index + 1 == len(tokens)
    if not is_last:
        span, behind = tokens[index].span, tokens[index + 1]
        is_apart = text[span.end : behind.span.start] != " "
        goes_on = behind.text.casefold() in _GOES_ON or behind.text[0].isdigit()
        if not is_apart and not goes_on:
            return
    for at in range(index - 1, 0, -1):
        noun = _singular(tokens[at].text)
        before = (one.text.casefold() for one in tokens[max(at - 2, 0) : at])
        if noun is not None and any(one in _ORDINALS for one in before):
            yield f"{noun} {ordinal}", 0
            return


def may_name_groups(text: str) -> bool:
    """Whether some name of a text may be a group's; of most texts none is."""
    if _NUMBERED.search(text):
        return True
    lower = text.casefold()
    return any(one in lower for one in _DEFINED) and any(one in lower for one in _ORDINALS)


def is_group(concept: str) -> bool:
    """Whether a concept is a name that an abstract has to explain, as "group 2" is."""
    noun, _, value = concept.partition(" ")
    return bool(value) and noun in _DEFINED


def _singular(token: str) -> str | None:
    lower = token.casefold()
    return next((one for one in (lower, lower.removesuffix("s")) if one in _NOUNS), None)


def _value(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """The number or letter right behind a noun; Roman numerals are numbers."""
    if at >= len(tokens):
        return None
    token, span = tokens[at]
    is_apart = text[tokens[at - 1].span.end : span.start] not in (" ", "-")
    if is_apart or text[span.end : span.end + 1] == "%":
        return None
    if token.isdecimal():
        is_whole = text[span.end : span.end + 1] != "." or not text[span.end + 1 :][:1].isdecimal()
        return str(int(token)) if is_whole and int(token) <= _MOST else None
    for numeral in (token, token[:-1] if token[-1:] in _LETTERS else token):
        if numeral in _ROMAN:
            return str(_ROMAN[numeral])
    if token in _LETTERS:
        return token.casefold()
    value = _WORDED.get(token.casefold())
    return str(value) if value is not None else None


def definitions(text: str, names: Sequence[Span]) -> Iterator[Definition]:
    """Where an abstract says what these names stand for; others are found by their brackets."""
    position = 0
    for name in sorted([*names, *_bracketed(text)]):
        start = max([position, *(text.rfind(end, 0, name.start) + 1 for end in _ENDS[:3])])
        head = text[start : name.start].rstrip()
        if head.endswith(("(", "[")):
            yield Definition(name, Span(_opening(text, start, name.start), name.start))
        else:
            opened = next((one for one in _BEHIND if text.startswith(one, name.end)), None)
            if opened is not None:
                yield Definition(
                    name, Span(name.end, _closing(text, name.end + len(opened), names))
                )
        position = name.end


def _bracketed(text: str) -> Iterator[Span]:
    """Names without a number: "usual care (control group)"."""
    at = text.find("(")
    while at >= 0:
        end = min((found for sign in "),;" if (found := text.find(sign, at)) >= 0), default=at)
        inside = text[at + 1 : end].casefold()
        if inside in _UNNUMBERED or (inside.endswith(_GROUPS) and inside.count(" ") == 1):
            yield Span(at + 1, end)
        at = text.find("(", at + 1)


def _opening(text: str, start: int, end: int) -> int:
    """Where the words that a bracket names begin: "assigned to [usual care] (group 1)"."""
    starts = [text.rfind(one, start, end) for one in _OPENERS]
    return max([start, end - _LONGEST, *starts])


def _closing(text: str, start: int, names: Sequence[Span]) -> int:
    ends = [found for one in _ENDS if (found := text.find(one, start)) >= 0]
    later = [one.start for one in names if one.start > start]
    return min([start + _LONGEST, len(text), *ends, *later])
