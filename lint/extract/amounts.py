"""Quantities written as one word or with a fraction word: twice, doubled, half, a third.

"Half", "third" and "quarter" are claims only as fractions: "second half", "a third dose" and
"third party" are not. "Double" is one only as a verb or in "double the rate".
"""

import re
from decimal import Decimal

from lint.extract.draft import Draft
from lint.extract.terms import Term
from lint.patterns import Pattern
from lint.quantity import Direction, Kind

_MULTIPLIERS = {
    "twice": 2, "thrice": 3, "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "twelfth": 12,
    "twentieth": 20, "thousandth": 1000,
}  # fmt: skip
_PART = (
    r"halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|hundredths?|twelfths?|twentieths?|thousandths?"
)
_SEED = Pattern(
    r"[\s(\[“\"'‘/–—*_~≈<>≤≥=-](?P<word>[Tt]wice|[Tt]hrice|[Dd]oubl(?:ed|es|ing|e)|[Tt]r(?:ipl"
    r"|ebl)(?:ed|es|ing|e)"
    r"|[Qq]uadrupl(?:ed|es|ing|e)|[Qq]uintupl(?:ed|es|ing|e)|[Hh]alv(?:ed|es|ing|e)|[Hh]alf"
    r"|[Aa]n?\s(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth"
    r"|hundredth))(?![A-Za-z])"
)
_PART_BEHIND = Pattern(rf"[\s-]({_PART})(?![A-Za-z])")
# "One third-line drug" is no fraction.
_ORDINAL_BEHIND = Pattern(r"-[a-z]|\s(?:party|person|dose|time|trimester)\b")
_AFTER_VERB = Pattern(r"\s(?:the|that|those|what|its|their|his|her|as)\b")
_VERB_FRONT = Pattern(
    r"\b(?:to|will|would|could|may|might|can|did|should|nearly|almost|about|than|roughly"
    r"|approximately|around|and|at\s+least|was|were|is|are|be|over)\s+$",
    re.IGNORECASE,
)
_NOT_HALF_FRONT = Pattern(
    r"\b(?:second|first|latter|former|better|lower|upper|southern|northern|early|late|final"
    r"|opening|top|bottom|left|right|dorsal|ventral|anterior|posterior|front|rear|outer|inner"
    r"|distal|proximal|this|that|each|either|one's|my|your|its)[\s-]$",
    re.IGNORECASE,
)
_NOT_HALF_BEHIND = Pattern(
    r"-(?!(?:of|the)\b)|\s(?:hearted|brother|sister|moon|term|marathon|time|maximum|maximal|domain"
    r"|plane|width|sphere|saturation|sibling|siblings|board|empty)\b|\s?lives\b"
    r"|\s?life\b"
)
_AND_A_HALF = Pattern(
    r"\b(?P<whole>an?\s(?P<unit>hour|day|year|minute|century|month|week|mile))\s+and\s+(?:an?\s)?$"
)
_POINT_HALF = Pattern(r"\s+an?\s+(?P<share>percentage\s+)?point\b")
_UNIT_HALF = Pattern(r"\s+an?\s+(hour|day|year|minute|century|mile|month|week)\b")
_OF_A_MILLION = Pattern(r"\sof\sa\s(million|billion)\b")
_HALF_MILLION = Pattern(r"\s+a\s+(million|billion|trillion|dozen)\b")
# Behind a fraction come "of", a clause's end, a preposition or a verb; behind an ordinal its noun.
_AFTER_FRACTION = (
    "of as less fewer more lower higher smaller greater larger shorter longer to in by for had "
    "have has were are was "
    "is do did does who which that and or over after when from on the at with between compared "
    "than since still now "
    "never under across this into within out up down off could would will may might can cannot "
    "should must not already "
    "eat drink live use take smoke work think believe feel suffer fail report need want spend "
    "know see own get go say "
    "lack keep die survive agree carry show fell rose grew gave got left lost made met paid ran "
    "saw sold slept spent "
    "stood told thought went won wrote quit cut put kept held chose drank ate came began became "
    "felt took said knew "
    "while because if also even once later again each only"
).split()
_THIRD_BEHIND = Pattern(
    rf"\s*(?:$|[.,;:)!?%–—\]])|\s\((?=\d)|\s+(?:(?:{'|'.join(_AFTER_FRACTION)})|[a-z]{{3,}}ed)(?![A-Za-z])"
)
_QUARTER_OF_TIME = Pattern(r"[-\s](?:century|mile|final|note|hour|pounder|turn|tone|share|horse)")
_AS_MUCH = Pattern(
    r"\s+as\s+(?:many|much|likely|often|high|large|long|common|big|fast|great|frequent|strong"
    r"|prevalent|good|effective|risky|probable|deadly|heavy|dense|expensive|costly|wide|deep|rich"
    r"|bright|severe|active|low|few|thick|tall|massive|hot|old|popular|well|far|hard)\b"
)
_THAT = Pattern(r"\s(?:that|those)\s(?:of|in|with|among|for|on|seen|found|after)\b")
_NOISE_BEHIND = Pattern(
    r"[-\s](?:blind|time|dose|bond|strand|helix|mutant|knockout|positive|negative|bed|digit|digits"
    r"|check|standard|bind|layer|therapy|vaccin|jeopardy|room|star|figures?|negative|mask|edged"
    r"|sided|lumen|sword|masked|dummy|crush|decker|lane)"
)


def word_amounts(text: str) -> list[Draft]:
    """The quantities of a text that are written as one word, in order."""
    found = []
    for match in _SEED.finditer(f" {text}"):
        start, end = match.start("word") - 1, match.end("word") - 1
        word = match["word"].lower()
        draft = _multiplier(text, start, end, word) or _part(text, start, end, word)
        if draft is not None:
            found.append(draft)
    return found


def _multiplier(text: str, start: int, end: int, word: str) -> Draft | None:
    """Twice, doubled, halved."""
    if word.startswith("halv"):
        if word == "halves":
            return None
        return Draft(
            start, end, Kind.MULTIPLE, (Decimal("0.5"),), direction=Direction.DOWN, core=start
        )
    stem = next((stem for stem in _MULTIPLIERS if word.startswith(stem)), None)
    if stem is None:
        return None
    value = (Decimal(_MULTIPLIERS[stem]),)
    if word in ("twice", "thrice"):
        if _FREQUENCY.match(text, end):
            return Draft(start, end, Kind.COUNT, value, core=start)
        if _COMPARED.match(text, end):
            return Draft(start, end, Kind.MULTIPLE, value, direction=Direction.UP, core=start)
        return Draft(start, end, Kind.COUNT, value, core=start)
    if _NOISE_BEHIND.match(text, end):
        return None
    if word.endswith("e"):
        front = text[max(0, start - 16) : start]
        if not (_AFTER_VERB.match(text, end) or _VERB_FRONT.search(front)):
            return None
    elif word.endswith("ing") and not re.match(r"\s(?:of|the|in)\b|[.,;]", text[end : end + 5]):
        return None
    return Draft(start, end, Kind.MULTIPLE, value, direction=Direction.UP, core=start)


_FREQUENCY = Pattern(
    r"[\s-](?:an?\s|per\s|daily|weekly|monthly|yearly|annually|each\s|every\s|in\s|on\s|with\s"
    r"|for\s)"
)
_COMPARED = Pattern(
    r"\s(?:as\s|the\s|that\s|those\s|what\s|more\b|higher\b|its\s|their\s|greater\b|larger\b"
    r"|longer\b|likel|normal|baseline)"
)


def _part(text: str, start: int, end: int, word: str) -> Draft | None:
    """Half, a third, a quarter."""
    if word == "half":
        return _half(text, start, end)
    if word.startswith(("a ", "an ", "a\n", "an\n")):
        million = _OF_A_MILLION.match(text, end)
        if million is not None and word.endswith("quarter"):
            worth = Decimal("0.25").scaleb(6 if million[1] == "million" else 9)
            return Draft(start, million.end(), Kind.COUNT, (worth,), core=start, bare=True)
        is_quarter = word.endswith("quarter") and not _QUARTER_OF_TIME.match(text, end)
        if not is_quarter and not _THIRD_BEHIND.match(text, end):
            return None
        parts = _PARTS[word.split()[1]]
        return Draft(start, end, Kind.FRACTION, (Decimal(1), Decimal(parts)), core=start)
    return None


def _half(text: str, start: int, end: int) -> Draft | None:
    front = text[max(0, start - 14) : start]
    if (
        _NOT_HALF_FRONT.search(front)
        or _NOT_HALF_BEHIND.match(text, end)
        or text[start - 1 : start] == "-"
    ):
        return None
    million = _HALF_MILLION.match(text, end)
    if million is not None:
        worth = {"million": 5 * 10**5, "billion": 5 * 10**8, "trillion": 5 * 10**11, "dozen": 6}
        return Draft(
            start, million.end(), Kind.COUNT, (Decimal(worth[million[1]]),), core=start, bare=True
        )
    whole = _AND_A_HALF.search(text[max(0, start - 20) : start])
    if whole is not None:
        kind = Kind.MEASURE if whole["unit"] == "mile" else Kind.DURATION
        start = max(0, start - 20) + whole.start()
        return Draft(start, end, kind, (Decimal("1.5"),), unit=whole["unit"], core=start)
    point = _POINT_HALF.match(text, end)
    if point is not None:
        kind, name = (Kind.POINTS, "pp") if point["share"] else (Kind.MEASURE, "point")
        return Draft(start, point.end(), kind, (Decimal("0.5"),), unit=name, core=start)
    unit = _UNIT_HALF.match(text, end)
    if unit is not None and unit[1] != "mile":
        return Draft(start, unit.end(), Kind.DURATION, (Decimal("0.5"),), unit=unit[1], core=start)
    if _AS_MUCH.match(text, end) or _THAT.match(text, end):
        return Draft(
            start, end, Kind.MULTIPLE, (Decimal("0.5"),), direction=Direction.DOWN, core=start
        )
    if front[-2:].lower() == "a ":
        start -= 2
    return Draft(start, end, Kind.FRACTION, (Decimal(1), Decimal(2)), core=start)


def parts_behind(text: str, term: Term) -> Draft | None:
    """A fraction in words behind its numerator: "two-thirds", "three quarters"."""
    match = _PART_BEHIND.match(text, term.end)
    if match is None:
        return None
    parts = Decimal(_PARTS.get(match[1]) or _PARTS[match[1].removesuffix("s")])
    if term.value != int(term.value) or not 0 < term.value < parts:
        return None
    if (match[1] in _PARTS and term.value != 1) or _ORDINAL_BEHIND.match(text, match.end()):
        return None
    return Draft(term.start, match.end(), Kind.FRACTION, (term.value, parts), core=term.start)
