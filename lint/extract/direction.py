"""Whether an amount of change or of difference goes up or down.

Only words of the same clause say so: a comparative right behind the amount ("34% lower"),
a noun of change behind it ("a 35% drop"), a verb or noun of change in front ("rose by 4 points",
"a fall of 12%", "down 3%"). A level has no direction, nor have the ends of a change.
"""

import re

from lint.quantity import Direction

# Verbs and nouns of change, by their stems; `_word` puts the endings on.
UP_WORDS = (
    "increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|climb(?:s|ed|ing)?"
    "|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    "|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|elevat(?:e|es|ed|ion)|add(?:s|ed|ing)?|advanc(?:e|es|ed)"
    "|leap(?:s|ed|t)?|swell(?:s|ed)?|swollen|expand(?:s|ed|ing)?|expansion|extend(?:s|ed|ing)?"
    "|lengthen(?:s|ed|ing)?|escalat(?:e|es|ed|ing)|rocket(?:s|ed)?|heighten(?:s|ed)?|prolong(?:s|ed|ing)?"
    "|enhanc(?:e|es|ed|ing|ement)|upturn|uptick|excess|spik(?:e|es|ed)|widen(?:s|ed|ing)?|upregulat(?:ed|ion)"
    "|multipl(?:y|ies|ied)|amplif(?:y|ies|ied)|strengthen(?:s|ed|ing)?|accelerat(?:e|es|ed|ion)|warm(?:s|ed|ing)"
)
DOWN_WORDS = (
    "decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)"
    "|reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|lower(?:s|ed|ing)|shr[aiu]nk(?:s|en|ing|age)?"
    "|los(?:e|es|t|s|ing)|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|slid(?:e|es|ing)?|sank|sink(?:s|ing)?|sunk"
    "|dip(?:s|ped|ping)?|diminish(?:es|ed|ing)?|shorten(?:s|ed|ing)?|trim(?:s|med)?|shav(?:e|es|ed)"
    "|contract(?:ed|ion)|tumbl(?:e|es|ed)|plummet(?:s|ed|ing)?|slow(?:s|ed|ing)|narrow(?:s|ed|ing)"
    "|curb(?:s|ed)?|slash(?:es|ed)?|weaken(?:s|ed)?|downturn|deficit|dwindl(?:e|es|ed)|suppress(?:ed|ion)"
    "|downregulat(?:ed|ion)|shed(?:s|ding)?|ebb(?:s|ed)?|cool(?:s|ed|ing)|slipp?(?:s|ed)?|eas(?:es|ed)"
    "|attenuat(?:es|ed|ion)|deplet(?:ed|ion)|inhibit(?:s|ed|ion)|shortfall|ero(?:des|ded|sion)|retreat(?:s|ed)"
)
UP_COMPARATIVES = (
    "higher|more|greater|larger|longer|above|faster|bigger|better|stronger|likelier|heavier|taller|older"
    "|worse|thicker|wider|hotter|warmer|brighter|richer|deeper|steeper|oftener|up|farther|further|dearer|costlier"
)
DOWN_COMPARATIVES = (
    "lower|less|fewer|smaller|shorter|below|slower|weaker|lighter|cheaper|younger|thinner|narrower|cooler|colder"
    "|down|dimmer|shallower|poorer|rarer|nearer|scarcer|briefer|under"
)

_BEHIND_COMPARATIVE = re.compile(
    rf"[\s\u00a0]+(?:(?:as\s+)?(?:much|many|significantly|relatively|far)\s+)?(?:(?P<up>{UP_COMPARATIVES})|(?P<down>{DOWN_COMPARATIVES}))\b"
    r"(?!\s+(?:or|and)\s+(?:so|more|less)\b)"
)
_UP_NOUNS = "increases?|rises?|growth|gains?|jump|surge|expansion|excess|boost|hike|uptick|upturn|elevation|prolongation|spike|leap"
_DOWN_NOUNS = "decreases?|falls?|drops?|declines?|reductions?|cuts?|loss|losses|slump|dip|shrinkage|deficit|shortfall|plunge|shortening|fewer|slide"
_BEHIND_NOUN = re.compile(
    r"[\s\u00a0-]+(?:(?!of\b|in\b|to\b|and\b|or\b|for\b|from\b|with\b|who\b|that\b|were\b|was\b|had\b|on\b|at\b|by\b|after\b"
    r"|than\b|per\b|when\b|while\b|as\b|is\b|are\b|the\b|a\b|an\b|if\b|but\b|no\b|did\b|could\b|can\b|will\b|would\b)[A-Za-z-]+\s+){0,3}?"
    rf"(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS}))\b(?!\s+(?:from|to|as|after|off)\b)"
)
# Between a verb of change and its amount stand only these.
_FILLER = r"(?:\s+(?:by|an?|average|mean|median|of|a\s+total\s+of|further|another|only|just|well|some|even|nearly|as\s+much\s+as|on|the|overall|per|around|respectively))*"
_VERB_BEFORE = re.compile(
    rf"\b(?:(?P<up>{UP_WORDS}|up)|(?P<down>{DOWN_WORDS}|down)){_FILLER}\s*$", re.IGNORECASE
)
_BY_BEFORE = re.compile(
    r"\bby(?:\s+(?:an?|the|average|mean|median|of|further|another|only|just|some|well|a\s+total\s+of|as|much))*\s*$"
)
_OF_BEFORE = re.compile(r"\bof(?:\s+(?:an?|only|just|some|another|the|between|from))*\s*$")
_ANY_WORD = re.compile(
    rf"\b(?:(?P<up>{UP_WORDS}|higher|more|greater|longer|exceed(?:s|ed))|(?P<down>{DOWN_WORDS}|lower|fewer|less|shorter|smaller))\b",
    re.IGNORECASE,
)
_NOUN_OF = re.compile(
    rf"\b(?:(?P<up>{UP_WORDS})|(?P<down>{DOWN_WORDS}))(?:\s+(?:in|of|to|for|on)\s+[^.;:,()]{{1,60}})?\s*$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;:!?]\s|\n\s*\n|,\s+(?:and|but|while|whereas|although)\b|\bwhile\b|\bwhereas\b|\bbut\b"
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|from|at|reach(?:ed|es|ing)?|was|were|is|are)(?:\s+(?:about|just|only|an?|the|around))*\s*$",
    re.IGNORECASE,
)


def direction_of(text: str, start: int, end: int, left: int) -> Direction | None:
    """Which way an amount at `start` to `end` goes; words before `left` belong to other amounts."""
    behind = text[end : end + 90]
    if behind[:1] in (" ", "-", "\n", "\u00a0"):
        match = _BEHIND_COMPARATIVE.match(behind) or _BEHIND_NOUN.match(behind)
        if match is not None and not _compares_next(behind, match):
            return Direction.UP if match["up"] else Direction.DOWN
    front = text[max(left, start - 100) : start]
    if not front[-1:].isspace() and front[-1:] != "(":
        return None
    if _LEVEL_BEFORE.search(front[-30:]):
        return None
    match = None if "-" in text[start:end] else _VERB_BEFORE.search(front)
    if match is None and _BY_BEFORE.search(front[-40:]):
        clause = _last_clause(front)
        match = _last(clause)
    if match is None and _OF_BEFORE.search(front[-40:]):
        match = _NOUN_OF.search(_OF_BEFORE.sub("", front[-100:]))
    if match is None:
        return None
    return Direction.UP if match["up"] else Direction.DOWN


def _compares_next(behind: str, match: re.Match[str]) -> bool:
    """Whether "under", "above" behind an amount belong to the next number: "39 K under 150 GPa"."""
    word = (match["up"] or match["down"] or "").lower()
    rest = behind[match.end() : match.end() + 8].lstrip()
    return (word in ("under", "below", "above") and rest[:1].isdigit()) or (
        word in ("more", "less", "fewer", "greater", "older", "younger")
        and rest.startswith("than")
        and rest[4:].lstrip()[:1].isdigit()
    )


def _last_clause(front: str) -> str:
    """The words behind the last clause end."""
    at = 0
    for match in _CLAUSE_END.finditer(front):
        at = match.end()
    return front[at:]


def _last(clause: str) -> re.Match[str] | None:
    """The last word of change of a clause."""
    found = None
    for found in _ANY_WORD.finditer(clause):
        pass
    return found
