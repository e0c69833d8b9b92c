"""Whether an amount of change or of difference goes up or down.

Only words of the same clause say so: a comparative right behind the amount ("34% lower"),
a noun of change behind it ("a 35% drop"), a verb or noun of change in front ("rose by 4 points",
"a fall of 12%", "down 3%"). A level has no direction, nor have the ends of a change.
"""

import re

from lint.extract.draft import Draft
from lint.quantity import Direction, Kind

_UP_VERBS = (
    r"increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|own|owing|ew)|climb(?:s|ed|ing)?|rais(?:e|es|ed|ing)"
    r"|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    r"|elevat(?:e|es|ed|ing)|add(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|leap(?:s|ed|t)?|swell(?:s|ed)?|swollen"
    r"|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|escalat(?:e|es|ed|ing)|rocket(?:s|ed)?"
    r"|heighten(?:s|ed)?|prolong(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|spik(?:e|es|ed)|widen(?:s|ed|ing)?|upregulated"
    r"|multipl(?:y|ies|ied)|amplif(?:y|ies|ied)|strengthen(?:s|ed)?|accelerat(?:e|es|ed)|warm(?:s|ed|ing)|exceed(?:s|ed)?"
    r"|outnumber(?:s|ed)?|inflat(?:e|es|ed)|thicken(?:s|ed)?|up"
)
_DOWN_VERBS = (
    r"decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)"
    r"|cut(?:s|ting)?|lower(?:s|ed|ing)|shr[aiu]nk(?:s|en|ing)?|los(?:e|es|t|ing)|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?"
    r"|slid(?:e|es|ing)?|s[aiu]nk(?:s|ing)?|dip(?:s|ped|ping)?|diminish(?:es|ed|ing)?|shorten(?:s|ed|ing)?"
    r"|trim(?:s|med|ming)?|shav(?:e|es|ed|ing)|contract(?:s|ed)?|tumbl(?:e|es|ed)|plummet(?:s|ed|ing)?|slow(?:s|ed|ing)"
    r"|narrow(?:s|ed|ing)?|curb(?:s|ed|ing)?|slash(?:es|ed|ing)?|weaken(?:s|ed|ing)?|dwindl(?:e|es|ed)|suppress(?:es|ed)?"
    r"|downregulated|shed(?:s|ding)?|ebb(?:s|ed)?|cool(?:s|ed|ing)|slip(?:s|ped)?|eas(?:es|ed)|attenuat(?:es|ed)"
    r"|deplet(?:es|ed)|inhibit(?:s|ed)?|ero(?:des|ded)|retreat(?:s|ed)?|deflat(?:e|es|ed)|lessen(?:s|ed)?|thinn?(?:s|ed)"
    r"|curtail(?:s|ed)?|alleviat(?:es|ed)|halv(?:es|ed)|down"
)
_UP_NOUNS = (
    r"increases?|increment|rises?|growth|gains?|jump|surge|expansion|excess|boost|hike|uptick|upturn|elevations?|prolongation"
    r"|spike|leap|upswing|acceleration|enhancement|raise"
)
_DOWN_NOUNS = (
    r"decreases?|decrement|falls?|drops?|declines?|reductions?|cuts?|loss|losses|slump|dip|shrinkage|deficit|shortfall|plunge"
    r"|shortening|slide|slowdown|contraction|attenuation|depletion|lowering|cutback|saving|downturn"
)
_UP_COMPARATIVES = (
    r"higher|more|greater|larger|longer|above|faster|bigger|better|stronger|likelier|heavier|taller|older|worse|thicker|wider"
    r"|hotter|warmer|brighter|richer|deeper|steeper|up|farther|further|dearer|costlier|busier|denser|over|extra|louder|additional"
)
_DOWN_COMPARATIVES = (
    r"lower|less|fewer|smaller|shorter|below|slower|weaker|lighter|cheaper|younger|thinner|narrower|cooler|colder|down|dimmer"
    r"|shallower|poorer|rarer|nearer|scarcer|briefer|under|short|milder|quieter"
)

_BEHIND_COMPARATIVE = re.compile(
    rf"(?:\s|-)+(?:(?:as\s+)?(?:much|many|significantly|relatively|far)\s+)?(?:(?P<up>{_UP_COMPARATIVES})|(?P<down>{_DOWN_COMPARATIVES}))\b"
    r"(?!\s+(?:or|and)\s+(?:so|more|less)\b)(?!-)"
)
# "Below", "above", "under" say something of the number in front only before what is compared with.
_PLACES = frozenset("above below under over".split())
_COMPARED_WITH = re.compile(
    r"\s*(?:$|[.,;:)]|(?:the|that|those|their|its|what|his|her|this|last|normal|average|baseline|controls?|placebo|target|expected"
    r"|expectations?|forecasts?|predicted|pre|levels?|usual|market|trend|budget|par|historical|national|any|our)\b)"
)
# In front of a noun the other comparatives say what the things are like: "two larger cohorts".
_COUNTS_MORE = frozenset("more fewer less extra additional".split())
_STOPS = (
    r"of|in|to|and|or|for|from|with|who|that|were|was|had|on|at|by|after|than|per|when|while|as|is|are|the|a|an|if|but|no|did"
    r"|could|can|will|would|which|has|have|showed|due|during|among|vs|versus|because|via"
)
_BEHIND_NOUN = re.compile(
    rf"(?:\s|-)+(?:(?!(?:{_STOPS})\b)[A-Za-z][A-Za-z-]*\s+){{0,3}}?(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS}))\b(?!\s+(?:from|to|as|after|off)\b|-)"
)
_FILLER = (
    r"(?:\s+(?:by|an?|average|mean|median|of|total|further|another|only|just|well|some|even|nearly|much|as|the|overall|additional"
    r"|estimated|whopping|mere|about|around|roughly|approximately|almost|up))*"
)
_VERB_BEFORE = re.compile(rf"(?<![\w-])(?:(?P<up>{_UP_VERBS})|(?P<down>{_DOWN_VERBS}))(?:,?\s+respectively,?)?{_FILLER}\s*$", re.IGNORECASE)
_BY_BEFORE = re.compile(r"\bby(?:\s+(?:an?|the|average|mean|median|of|further|another|only|just|some|well|total|as|much|up|to|at|least))*\s*$", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS}))(?:\s+(?:in|of|to|for|on|from)\s+[^.;:()]{{1,60}}?)?"
    r"(?:\s+of|\s*[:,(=]|\s+(?:was|were|is|averaged|amounted\s+to))(?:\s+(?:an?|only|just|some|another|the|between|up\s+to))*\s*$",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(r"\bof(?:\s+\w+){0,2}\s*$")
_ANY_WORD = re.compile(
    rf"\b(?:(?P<up>{_UP_VERBS}|{_UP_NOUNS}|higher|greater|longer|larger)|(?P<down>{_DOWN_VERBS}|{_DOWN_NOUNS}|lower|shorter|smaller))\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?]\s|\n\s*\n|,\s+(?:but|while|whereas|although)\b|\bwhile\b|\bwhereas\b|\bbut\b")
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|from|at|reach(?:ed|es|ing)?|was|were|is|are|between|than)(?:\s+(?:about|just|only|an?|the|around|roughly))*\s*$", re.IGNORECASE
)
_AMOUNT_BEFORE = re.compile(r"\bup\s+to\s*$", re.IGNORECASE)


def direction_of(text: str, draft: Draft, left: int) -> Direction | None:
    """Which way an amount goes; words before `left` belong to other amounts, save for "by"."""
    match = _behind(text, draft) or _before(text, draft, left)
    if match is None:
        return None
    return Direction.UP if match["up"] else Direction.DOWN


def _behind(text: str, draft: Draft) -> re.Match[str] | None:
    """ "34% lower", "a 35% drop", "18% fewer falls"."""
    behind = text[draft.end : draft.end + 90]
    if not (behind[:1].isspace() or behind[:1] == "-"):
        return None
    match = _BEHIND_COMPARATIVE.match(behind)
    if match is not None:
        word = (match["up"] or match["down"]).lower()
        rest = behind[match.end() :]
        if draft.kind is Kind.COUNT and word not in _COUNTS_MORE:
            return None
        if word in _PLACES:
            return match if _COMPARED_WITH.match(rest) else None
        return None if rest.lstrip().startswith("than") and rest.lstrip()[4:].lstrip()[:1].isdigit() else match
    if draft.kind is Kind.COUNT:
        return None
    return _BEHIND_NOUN.match(behind)


def _before(text: str, draft: Draft, left: int) -> re.Match[str] | None:
    """ "Rose by 4 points", "a fall of 12%", "reduction, 12%"."""
    front = text[max(left, draft.start - 100) : draft.start]
    if front[-1:] and not (front[-1].isspace() or front[-1] in "("):
        return None
    by = _BY_BEFORE.search(text[max(0, draft.start - 40) : draft.start])
    if by is not None:
        return _last_word(_clause(text[max(0, draft.start - 140) : draft.start]))
    if _LEVEL_BEFORE.search(front[-30:]) and not _NOUN_BEFORE.search(front):
        return None
    attributive = "-" in text[draft.core : draft.end] and not text[draft.core] in "-−"
    if draft.kind is Kind.COUNT or (attributive and draft.kind is Kind.DURATION):
        return None
    noun = _NOUN_BEFORE.search(front)
    if noun is not None and draft.kind is Kind.MULTIPLE and not _OF_BEFORE.search(front):
        return None
    return _VERB_BEFORE.search(front[-60:]) or noun


def _clause(front: str) -> str:
    """The words behind the last clause end."""
    at = max((match.end() for match in _CLAUSE_END.finditer(front)), default=0)
    return front[at:]


def _last_word(clause: str) -> re.Match[str] | None:
    """The last word of change of a clause."""
    last = None
    for last in _ANY_WORD.finditer(clause):
        pass
    return last
