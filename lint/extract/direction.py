"""Whether an amount of change or of difference goes up or down.

Only words of the same clause say so: a comparative right behind the amount ("34% lower"),
a noun of change behind it ("a 35% drop"), a verb or noun of change in front ("rose by 4 points",
"a fall of 12%", "down 3%"). A level has no direction, nor have the ends of a change.

Words are looked up in tables, backwards from the number: patterns that end at a place and begin
anywhere would be the slowest part of the whole reading.
"""

import re

from lint.extract.draft import Draft
from lint.patterns import Pattern
from lint.quantity import Direction, Kind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UP_VERBS = _words(
    "increase increases increased increasing rise rises risen rising rose grow grows grown "
    "growing grew climb climbs "
    "climbed climbing raise raises raised raising lift lifts lifted lifting boost boosts boosted "
    "boosting gain gains gained "
    "gaining jump jumps jumped jumping soar soars soared soaring surge surges surged surging "
    "elevate elevates elevated "
    "advance advances advanced leap leaps leapt leaped swell swells swelled swollen expand "
    "expands expanded expanding "
    "extend extends extended extending lengthen lengthens lengthened escalate escalates escalated "
    "escalating rocketed "
    "heighten heightened prolong prolongs prolonged enhance enhances enhanced spike spikes spiked "
    "widen widens widened "
    "upregulated multiplied amplified strengthened accelerate accelerates accelerated warmed "
    "warming exceed exceeds "
    "exceeded outnumber outnumbers outnumbered inflated thickened up"
)
_DOWN_VERBS = _words(
    "decrease decreases decreased decreasing fall falls fallen falling fell drop drops dropped "
    "dropping decline declines "
    "declined declining reduce reduces reduced reducing cut cuts cutting lower lowers lowered "
    "lowering shrink shrinks shrank "
    "shrunk shrunken shrinking lose loses lost losing plunge plunges plunged plunging slump "
    "slumps slumped slide slides slid "
    "sink sinks sank sunk dip dips dipped diminish diminishes diminished shorten shortens "
    "shortened shortening trim trims "
    "trimmed trimming shave shaves shaved contract contracts contracted tumble tumbles tumbled "
    "plummet plummets plummeted "
    "slowed slowing narrow narrows narrowed curb curbs curbed slash slashes slashed slashing "
    "weaken weakens weakened dwindle "
    "dwindles dwindled suppress suppresses suppressed downregulated shed sheds ebbed cooled "
    "cooling slip slips slipped eases "
    "eased attenuates attenuated depletes depleted inhibit inhibits inhibited eroded retreated "
    "deflated lessen lessens ease easing attenuate alleviate alleviates weakening deplete erode "
    "erodes "
    "lessened thinned curtailed alleviated halves halved down"
)
# "Made up 38% of the diet", "broke down 12% of it": the particle is part of the verb.
_PARTICLES_OF = _words(
    "make makes made making take takes took taken taking use uses used using add adds added adding "
    "sum sums summed follow follows followed sign signs signed set sets end ends ended break "
    "breaks broke broken turn turns turned pick picks picked"
)
_UP_NOUNS = _words(
    "increase increases increment rise rises growth gain gains jump surge expansion excess boost "
    "hike uptick upturn elevation "
    "elevations prolongation spike leap upswing acceleration enhancement raise"
)
_DOWN_NOUNS = _words(
    "decrease decreases decrement fall falls drop drops decline declines reduction reductions cut "
    "cuts loss losses slump dip "
    "shrinkage deficit shortfall plunge shortening slide slowdown contraction attenuation "
    "depletion lowering cutback saving "
    "downturn"
)
CHANGING = _UP_VERBS | _DOWN_VERBS
_UP_COMPARATIVES = (
    r"higher|more|greater|larger|longer|above|faster|bigger|better|stronger|likelier|heavier"
    r"|taller|older|worse|thicker|wider"
    r"|hotter|warmer|brighter|richer|deeper|steeper|up(?!\s+to)|farther|further|dearer|costlier"
    r"|busier|denser|over|extra|louder"
    r"|additional"
)
_DOWN_COMPARATIVES = (
    r"lower|less|fewer|smaller|shorter|below|slower|weaker|lighter|cheaper|younger|thinner"
    r"|narrower|cooler|colder|down(?!\s+to)"
    r"|dimmer|shallower|poorer|rarer|nearer|scarcer|briefer|under|short|milder|quieter"
)
_BEHIND_COMPARATIVE = Pattern(
    r"(?:\s|-)+(?:(?:as\s+)?(?:much|many|significantly|relatively|far)\s+)?"
    rf"(?:(?P<up>{_UP_COMPARATIVES})|(?P<down>{_DOWN_COMPARATIVES}))\b"
    r"(?!\s+(?:or|and)\s+(?:so|more|less)\b)(?!-)"
)
# Behind a count the others say what the things are like: "two larger cohorts".
_MORE_BEHIND = Pattern(r"\s+(?:(?P<up>more|extra|additional)|(?P<down>fewer|less))(?=\s+[a-z])")
# "Below", "above", "under" say something of the number in front only before what is compared with.
_PLACES = _words("above below under over")
_COMPARED_WITH = Pattern(
    r"\s*(?:$|[.,;:)]|(?:1[89]|20)\d\d\b(?!\s?%)|(?:the|that|those|their|its|what|his|her|this"
    r"|last|normal|average|baseline"
    r"|controls?|placebo|target"
    r"|expected|expectations?|forecasts?|predicted|pre|levels?|usual|market|trend|budget|par"
    r"|historical|national|any|our)\b)"
)
# "5.8% under the new edition" says by which rules.
_RULES = Pattern(
    r"\s(?:the|that|this|its|our)\s(?:[\w.-]+\s){0,3}?(?:edition|criteri(?:a|on)|definitions?|rules?"
    r"|guidelines?|laws?|scheme|system|regime|regimen|protocol|scenarios?|conditions?|programme"
    r"|program|assumptions?|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth)\b"
)
# "10 km below the surface" says where.
_GROUND = Pattern(
    r"\s(?:(?:the|its|their|Earth['’]s)\s)?(?:(?:sea|lake|river|ocean|ground)\s)?(?:surface|ground"
    r"|seafloor|seabed|floor|water|waterline|horizon|soil|canopy|street|city|town|bridge|knee|elbow"
    r"|navel|skin|bed|roof|clouds?|ice)\b"
)
# Words that cannot stand between an amount and its noun of change.
_STOPS = _words(
    "of in to and or for from with who that were was had on at by after than per when while as is "
    "are the a an if but no did "
    "could can will would which has have showed due during among vs versus because via"
)
_NOUN_PHRASE = Pattern(r"(?:\s|-)+((?:[A-Za-z]+(?:\s+|-(?=[a-z]))){0,3}[A-Za-z]+)")
_LEVEL_BEHIND = Pattern(r"\s+(?:from|to|as|after|off)\b|-")

# "A 35% drop in deaths", but "10% fall ill": nouns that are verbs of the plural as well.
_ALSO_VERBS = _words(
    "fall falls rise rises drop drops slide cut cuts gain gains jump surge decline rise"
)
_NOUN_ENDS = Pattern(
    r"\s*(?:$|[.,;:)]|(?:in|of|over|for|on|among|since|that|which|was|is|and|or|with|during|within"
    r"|at|by|between|this|last|per)\b)"
)

# Words that may stand between a word of change and its amount.
_FILLERS = _words(
    "a an average mean median total further another only just well some even nearly much as the "
    "overall additional estimated "
    "whopping mere about around roughly approximately almost respectively"
)
# "A reduction of 5% or more was attained by 81% of them": by whom, and not by how much.
_OF_THE_ONES_WHO = _words(
    "attained achieved reached reported experienced shown met completed noticed described accepted"
)
_BY_OR_OF = Pattern(r"\s(?:by|of)\s")
# "Raised by $38, or 6.8 percent": the same once more.
_BY_OR = Pattern(r"\bby\s[^\s,;]*\d[^\s;]*(?:\s[a-z]+){0,2},?\sor\s$")
_AVERAGES = _words("average mean median total maximum")
_LEVELS = _words("to from at reach reached reaches reaching was were is are between than")
_SAYING = _words("of was is were")
_NOUN_BEFORE = Pattern(
    rf"\b(?:(?P<up>{'|'.join(sorted(_UP_NOUNS))})|(?P<down>{'|'.join(sorted(_DOWN_NOUNS))}))(?!\s+to\s+follow)(?:\s+"
    rf"(?:in|of|to|for|on|from)\s+[^.;:()]{{1,60}}?)?"
    r"(?:\s+of|\s*[:,(=]|(?<=ase)\s+(?:was|is)|(?<=tion)\s+(?:was|is)|(?<=line)\s+(?:was"
    r"|is)|(?<=weight\sloss)\s+(?:was|averaged))(?:\s+(?:an?|only|just|some|another|the|between|up\s+to))*\s*$",
    re.IGNORECASE,
)
_HELD_AGAINST = Pattern(r"\s(?:v|vs\.?|versus|and|compared)\s")
_NOUNS = _UP_NOUNS | _DOWN_NOUNS
# "Brought down the rate by": the particle tells the way.
_BRINGING = _words(
    "bring brings brought bringing push pushes pushed pushing drive drives drove driven driving "
    "pull pulls pulled force forces forced knock knocks knocked"
)
# Verbs of change that are adjectives as well: "would cool the city by 2 degrees".
_BARE = {"warm": Direction.UP, "cool": Direction.DOWN, "slow": Direction.DOWN}
_MODALS = _words("would could may might will can should must to not")
# What may be counted or measured, and change itself.
_OUTCOMES = _words("falls fall loss losses gain gains growth decline declines excess deficit")
_ANY_WORD = Pattern(r"[A-Za-z]+")
_MORE = _words("higher greater longer larger")
_LESS = _words("lower shorter smaller")
_CLAUSE_END = Pattern(
    r"[.;:!?]\s|\n\s*\n|,\s+(?:but|while|whereas|although)\b|\bwhile\b|\bwhereas\b|\bbut\b"
)


def direction_of(text: str, draft: Draft, left: int) -> Direction | None:
    """Which way an amount goes; words before `left` belong to other amounts, save for "by"."""
    return _behind(text, draft) or _before(text, draft, left)


def _behind(text: str, draft: Draft) -> Direction | None:
    """ "34% lower", "a 35% drop", "18% fewer falls"."""
    first = text[draft.end : draft.end + 1]
    if not (first.isspace() or first == "-"):
        return None
    if draft.kind is Kind.COUNT:
        more = _MORE_BEHIND.match(text, draft.end)
        if more is None or more.end() == len(text) or text[more.end() :].startswith(" than"):
            return None
        return Direction.UP if more["up"] else Direction.DOWN
    match = _BEHIND_COMPARATIVE.match(text, draft.end)
    if match is not None and not _says_when(draft, match):
        return _comparative(text, match)
    phrase = _NOUN_PHRASE.match(text, draft.end)
    if phrase is None:
        return None
    for word in re.finditer(r"[A-Za-z]+", phrase[1]):
        lower = word.group().lower()
        if lower in _STOPS:
            return None
        if lower in _UP_NOUNS or lower in _DOWN_NOUNS:
            behind = phrase.start(1) + word.end()
            if _LEVEL_BEHIND.match(text, behind):
                return None
            if lower in _ALSO_VERBS and not _NOUN_ENDS.match(text, behind):
                return None
            return Direction.UP if lower in _UP_NOUNS else Direction.DOWN
    return None


def _says_when(draft: Draft, match: re.Match[str]) -> bool:
    """Whether a word of place cannot be meant so: "went up fourfold UNDER the new rules"."""
    return draft.kind is Kind.MULTIPLE and (match["up"] or match["down"]) in _PLACES


def _comparative(text: str, match: re.Match[str]) -> Direction | None:
    """The direction of a comparative behind an amount, unless it belongs to what comes next."""
    word = match["up"] or match["down"]
    rest = text[match.end() : match.end() + 40]
    if word in _PLACES and (not _COMPARED_WITH.match(rest) or _GROUND.match(rest)):
        return None
    if word == "under" and _RULES.match(rest):
        return None
    than = rest.lstrip()
    if than.startswith("than") and than[4:].lstrip()[:1].isdigit():
        return None
    return Direction.UP if match["up"] else Direction.DOWN


def _before(text: str, draft: Draft, left: int) -> Direction | None:
    """ "Rose by 4 points", "a fall of 12%", "reduction, 12%"."""
    start = draft.start
    last = text[start - 1 : start]
    if start == 0 or not (last.isspace() or last == "("):
        return None
    if draft.kind is Kind.COUNT and not _BY_OR_OF.search(text, max(0, start - 25), start):
        return None
    words = [
        word.lower().strip("“”‘\"'*_:,(=") for word in text[max(0, start - 70) : start].split()
    ]
    while words and (
        words[-1] in _FILLERS or (words[-1] == "of" and words[-2:-1] and words[-2] in _AVERAGES)
    ):
        words.pop()
    word = words[-1] if words else ""
    if word == "to" and words[-2:-1] == ["up"]:
        word = words[-3] if len(words) > 2 else ""
    if word == "by" and words[-2:-1] and words[-2] in _OF_THE_ONES_WHO:
        return None
    if word == "or" and (again := _BY_OR.search(text, max(0, start - 40), start)) is not None:
        return _of_clause(text[max(0, start - 140) : again.start() + len("by ")])
    if word == "by" or words[-2:] == ["factor", "of"]:
        return _of_clause(text[max(0, start - 140) : start])
    if last == "(" and draft.kind is Kind.MULTIPLE:
        return _bracketed(words)
    front = text[max(left, start - 100) : start]
    if word in _SAYING or not (last.isspace() and text[start - 2 : start - 1].isalpha()):
        if last == "(" and _HELD_AGAINST.match(text, draft.end):
            return None  # "half as much blood loss (120 v 240 ml)"
        noun = None if _NOUNS.isdisjoint(words) else _NOUN_BEFORE.search(front)
        if noun is None or (draft.kind in (Kind.MULTIPLE, Kind.COUNT) and word != "of"):
            return None
        return Direction.UP if noun["up"] else Direction.DOWN
    attributive = "-" in text[draft.core + 1 : draft.end]
    first = text[start : draft.end].split(None, 1)[0].lower()
    if (
        word in _LEVELS
        or first in _PLACES
        or first == "within"  # "fall within 10% of each other"
        or draft.kind is Kind.COUNT
        or (attributive and draft.kind is Kind.DURATION)
    ):
        return None
    if len(front) < sum(len(part) + 1 for part in words[-1:]):
        return None
    if words[-2:] == ["put", "on"] or words[-2:] == ["puts", "on"]:
        return Direction.UP  # "put on 2.5 kg"
    if word in ("up", "down") and words[-2:-1] and words[-2] in _PARTICLES_OF:
        return None
    if word in _UP_VERBS:
        return Direction.UP
    return Direction.DOWN if word in _DOWN_VERBS else None


def _bracketed(words: list[str]) -> Direction | None:
    """ "Was lower (11 times)", "was less frequent (4 times)"."""
    for word in [word for word in words if word][-2:]:
        if word in _MORE or word == "more":
            return Direction.UP
        if word in _LESS or word == "less":
            return Direction.DOWN
    return None


def _of_clause(front: str) -> Direction | None:
    """The direction of the last word of change of the clause in front of "by"."""
    clause = front[max((match.end() for match in _CLAUSE_END.finditer(front)), default=0) :]
    words = _ANY_WORD.findall(clause.lower())
    if words[-2:] == ["up", "to"]:
        del words[-2:]
    while words and (words[-1] in _FILLERS or words[-1] in ("by", "to", "of", "factor")):
        words.pop()
    last = len(words) - 1
    for at in range(last, -1, -1):
        lower = words[at]
        if lower in ("up", "down") and at < last and words[max(at - 1, 0)] not in _BRINGING:
            continue  # "up to", "went down in": no change by itself
        if lower in _BARE and words[max(at - 1, 0)] in _MODALS:
            return _BARE[lower]
        if lower in _OUTCOMES and words[max(at - 1, 0)] in ("of", "in") and at > 1:
            continue  # "raised the rate of falls", where the falls are what is counted
        if lower in _UP_VERBS or lower in _UP_NOUNS or lower in _MORE:
            return Direction.UP
        if lower in _DOWN_VERBS or lower in _DOWN_NOUNS or lower in _LESS:
            return Direction.DOWN
    return None
