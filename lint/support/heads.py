"""Labels that stand before numbers which have their nouns behind them.

"The fault was found in 18 roads, and that of rails in 17 of the stations": what stands behind both
is counted, and what stands before them tells them apart.
"""

from lint.document import Span
from lint.patterns import Pattern
from lint.support.handing import is_anybody
from lint.support.lists import ENDS
from lint.support.predicates import CUTS

RELATIVE = (" who", " that", " which", " that they", " that it", " that there")
PREPOSITIONS = frozenset(["to", "in", "for", "of", "at", "among", "on", "by", "with"])
_LONGEST = 8  # words of a label
_AUXILIARIES = (" not", " did", " do", " does", " could", " would", " had", " have", " has")
_OPENING = Pattern(
    r"(?:Among|In|For|Of|At|With|Without|On|By|Under)\s(?P<group>[^,;:()\d]{3,80}?)(?:,\s|\s$)"
)
_TIMES = Pattern(r"\b(?:years?|months?|weeks?|days?|hours?|baseline|follow-up|end|time)\b")
_AGAINST = Pattern(
    r"\s(?:against|versus|vs\.?|compared (?:with|to)|as opposed to)"
    r"(?:\s(?:only|just|about|nearly|almost|around|some|an?|the|mean|median|average|of))*\s$"
)
_OF = r"\)?(?:\s*\([^()]*\))?\s+(?:of|in|for|among|at|with|without|on|after|by)\s"
_OF_GROUP, _OF_THEM = Pattern(_OF), Pattern(rf"(?:\s[a-z]+)?{_OF}")


def lead(text: str, start: int, end: int) -> Span | None:
    """What stands before a number that has its noun behind it: "and in girls 17 of the schools"."""
    starts = [at + len(cut) for cut in CUTS if (at := text.rfind(cut, start, end)) >= 0]
    found = Span(max(starts, default=end), end)
    words = text[slice(*found)].split()
    is_label = 0 < len(words) <= _LONGEST and not is_anybody(text[slice(*found)])
    return found if is_label else None


def opening_group(text: str, sentence: Span, start: int, gap: Span, end: int) -> Span | None:
    """The group that opens a sentence, where the second number is held against the first.

    "Among the ewes, 8% had rust, against 12% of the rams": only the first number is the ewes'. Not
    so "In the fold, 8% of the ewes had rust, against 12% of the rams".
    """
    match = _OPENING.match(text, sentence.start, start)
    if match is None or _TIMES.search(match["group"]) or not _AGAINST.search(text, *gap):
        return None
    if _OF_GROUP.match(text, *gap) or not _OF_THEM.match(text, end, sentence.end):
        return None
    return Span(*match.span("group"))


def is_held_against(between: str) -> bool:
    """Whether what stands between two numbers holds the second against the first."""
    return _AGAINST.search(between) is not None


def is_relative(text: str) -> bool:
    """Whether the verb that follows is of "those who" or "those who did not"."""
    for _ in _AUXILIARIES[:2]:
        ending = next((one for one in _AUXILIARIES if text.endswith(one)), "")
        text = text.removesuffix(ending)
    return text.endswith(RELATIVE)


def ends_in_preposition(text: str, start: int, end: int) -> bool:
    words = text[start:end].rstrip(" (").rsplit(" ", 1)
    return len(words) > 1 and words[-1].casefold() in PREPOSITIONS


def head(text: str, start: int, end: int, other: Span) -> Span | None:
    """What stands before the first number where another is labelled so, however both go on.

    "Mild anemia was found in 8% of babies and moderate anemia in 21%"; "resistance to one in 9% of
    the strains, to the other in 15%".
    """
    label = text[other.start : other.end].casefold().lstrip(" ,").split()
    label = label[1:] if label[:1] == ["and"] else label
    telling = [word for word in label if word.strip(",") not in ENDS]
    if not telling:
        return None
    # "Of the boys, 12% swam": the comma before the number ends the head.
    comma = text.rfind(", ", start, start + len(text[start:end].rstrip(" ,(")))
    if comma >= 0 and not text.startswith(RELATIVE, comma + 1):
        start = comma + 2
    if label[0] in PREPOSITIONS:
        if text[start:end].casefold().startswith(f"{label[0]} "):
            return Span(start, end)
        at = text.find(f" {label[0]} ", start, end)
        return Span(at, end) if at >= 0 else None
    return Span(start, end)
