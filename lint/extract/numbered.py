"""Numbers that number a thing instead of counting things: "week 12", "Table 2", "type 2".

The word in front says so. A number with a unit, a percent sign or a denominator behind it is a
quantity whatever stands in front: "in the control group 12% died".
"""

from lint.extract.masks import Mask
from lint.extract.numbers import Number
from lint.extract.units import unit_at
from lint.patterns import Pattern

_WORDS = {
    "label_number": "week wk day month year visit group arm cohort cycle "
    "cluster batch lot model step level tier wave session category scenario gene snp primer peak "
    "experiment aim hypothesis question item patient participant subject case sample mouse animal "
    "donor site zone centre center hospital trial round block study protocol dose line set pool "
    "clone plate lane channel "
    "node team run chromosome chr exon intron codon position residue nucleotide "
    "domain subunit helix segment module lesson task condition variant strain isolate bed ward "
    "gate quartile "
    "quintile tertile decile strategy option outcome goal reason point principle rule tip number "
    "no nr num acid aa base grant permit approval licence license accession registration catalog "
    "catalogue project "
    "rank place quarter season episode generation layer region area sector district row column "
    "interview "
    "respondent informant speaker state dpi pod postnatal embryonic",
    "ref": "table tab fig figure etable efigure efig section sect sec equation eq eqn chapter "
    "article appendix panel ref reference page p pp box boxes scheme video movie note "
    "footnote part volume vol issue annex paragraph para clause supplement exhibit chart graph "
    "map slide citation theorem lemma "
    "proposition corollary file dataset algorithm",
    "stage": "stage grade gleason",
    "phase": "phase",
    "version": "version v ver release build",
    "trial_id": "nct isrctn eudract actrn umin crd drks prospero chictr",
    "address": "suite room floor building apt apartment box bldg flat zip postcode",
    "name":
        "type vitamin covid sars cov coronavirus disease apollo interleukin caspase serotype "
        "genotype "
    "clade lineage form route highway factor complement enzyme receptor protein kinase antigen "
    "isoform chemokine cytokine ligand metalloproteinase polymerase dehydrogenase syndrome hpv "
    "collagen claudin omega diabetes ebola iso directive "
    "regulation resolution boeing airbus class schedule agenda horizon title interferon galectin "
    "integrin annexin keratin "
    "formula channel opus symphony psalm law act policy hemisphere id code bus flight",
}  # fmt: skip
_FAMILY = {word: family for family, words in _WORDS.items() for word in words.split()}
# These name a group of people as well, who are then counted: "in the treatment group 31 died".
_GROUPS = frozenset(
    "group arm cohort patient hospital study trial dose team state area region".split()
)
_COUNTED_IN_PLURAL = frozenset(
    "participant subject case sample animal donor site zone centre center bed ward clinic channel "
    "box class question "
    "respondent informant speaker state strain variant isolate mutation trial round goal reason "
    "point tip rule run "
    "type disease receptor protein kinase enzyme gate room form factor"
    "".split()
)
# Numbers of any length name these.
_IDENTIFIED = frozenset(
    "no nr id number code grant permit approval licence license accession registration catalog "
    "catalogue project protocol".split()
)
_DECIMAL = frozenset(("ref", "version", "address"))

_WORD_BEFORE = Pattern(r"(?<![A-Za-z])([A-Za-z][A-Za-z-]*|#)(\.?)\s*(#\s?|[(\[]\s?)?$")
_BARE_NUMBER = r"[A-Z]{0,2}\d{1,4}(?:\.\d+)*[a-zA-Z]?(?![\w%]|[.,·]\d|\s?%)"
_MORE_NUMBERS = Pattern(
    r"(?:(?:\s?[,–—/&-]\s?|\s+(?:and|or|to|vs\.?|through|versus)\s+|,\s+(?:and\s+"
    rf"|or\s+)?){_BARE_NUMBER})+"
)
_LETTERS_BEHIND = Pattern(
    r"[A-Za-z]?(?:\s?[–-]\s?[A-Za-z])?(?!\w)(?:(?:,\s?|\s?[&/]\s?|\s+and\s+)[A-Z](?!\w))*"
)
_COUNTED = Pattern(
    r"\s+(?:of\s+(?:the\s+|its\s+)?\d|out\s+of|patients|participants|people|persons|women|men"
    r"|children|adults|subjects|cases|deaths|died"
    r"|had\s|were\s|individuals|samples|events|times|or\s+more|or\s+less|to\s+\d+\s?%|per\s|±)"
    r"|\s?[±%]|\s?/\s?\d"
)
_SENTENCE_START = Pattern(r"(?:^|[.!?:;•\n|]\s*|^\s*[-*•]\s+)$")
_PROPER = Pattern(r"(?<![\w.-])([A-Z][A-Za-z'’]*(?:-[A-Z]?[a-z]+)*)\s$")
_PLURAL_BEHIND = Pattern(
    r"\s+(?:(?!(?:is|are|was|were|has|have|had|will|and|or|but|in|at|on|of|to|as|the|a|an|by|for"
    r"|from)\b)[a-z][a-z-]*\s+){0,2}?(?!(?:is|was|has|does|this|its|us|as|less|plus|versus|vs|thus"
    r"|always|perhaps|across|towards|"
    r"respectively|makes|takes|gives|shows|sits|seems|remains|rises|falls|gains|climbs"
    r"|drops)\b)(?:[a-z]{2,}s|people|women|men|children|mice|staff|data)\b"
)


def mask_numbered(text: str, number: Number, left: int) -> Mask | None:
    """The thing that a number numbers, or None; it does not begin before `left`."""
    if number.spelled or number.value < 0:
        return None
    front = _WORD_BEFORE.search(text[max(left, number.start - 24) : number.start])
    if front is None:
        return None
    word, dot = front[1].lower(), front[2]
    family = (
        _FAMILY.get(word) or _FAMILY.get(_singular(word)) or _FAMILY.get(word.rsplit("-", 1)[-1])
    )
    if word == "#":
        family = "label_number"
    if front[3] and front[3][0] in "([" and family != "ref":
        return None
    if (
        family is None
        or (dot and len(word) > 4)
        or (len(word) == 1 and not dot and word not in "v#")
    ):
        return None
    if word == "v" and _VERSUS.search(text, max(0, number.start - 14), number.start):
        return None
    if text[number.start - 1].isalpha() or not _is_numbering(text, number, word, family):
        return None
    end = number.end
    letters = _LETTERS_BEHIND.match(text, end)
    end = letters.end() if letters is not None else end
    more = _MORE_NUMBERS.match(text, end) if family != "address" else None
    if front[3] and front[3][0] in "([" and text[end : end + 1] in (")", "]"):
        end += 1
    if (
        more is not None
        and unit_at(text, more.end()) is None
        and (family == "stage" or not _COUNTED.match(text, more.end()))
    ):
        end = more.end()
    return Mask(number.start - len(front.group().lstrip()), end, family)


def _singular(word: str) -> str:
    """ "Figures" and "weeks" number as their singular does; people and places are counted."""
    stem = word[:-1] if word.endswith("s") and len(word) > 3 else ""
    return "" if stem in _GROUPS or stem in _COUNTED_IN_PLURAL else stem


def _is_numbering(text: str, number: Number, word: str, family: str) -> bool:
    """Whether nothing about the number makes it a quantity."""
    exponent = number.value.as_tuple().exponent
    if exponent != 0 and family not in _DECIMAL:
        return False
    if (
        number.end - number.start > 5
        and word not in _IDENTIFIED
        and family not in ("name", "version", "trial_id", "address")
    ):
        return False
    if unit_at(text, number.end) is not None and family != "ref":
        return False
    counted = _COUNTED.match(text, number.end)
    if counted is not None and (word in _GROUPS or not counted.group().strip().isalpha()):
        return False
    if word in _GROUPS:
        return number.value <= 30
    return not (word in ("year", "years", "month", "no") and number.value >= 1000)


_VERSUS = Pattern(r"(?:[\d%)]|\d\s?[A-Za-z/%]{1,9})\sv\.?\s\Z")  # "43 v 52 events"
_LISTED = Pattern(r"\d,\s*$")  # "LRT 134, ST 131" lists groups with their sizes


def is_proper_name(text: str, number: Number, end: int) -> bool:
    """Whether a bare whole number is the end of a name: "FTSE 100", "Route 66", "Hall 2".

    A word with a capital inside a sentence, and no noun behind the number that it could count.
    """
    front = _PROPER.search(text[max(0, number.start - 24) : number.start])
    if front is None or number.spelled or front[1].endswith(("'s", "’s")):
        return False
    before = text[max(0, number.start - len(front.group()) - 6) : number.start - len(front.group())]
    if _SENTENCE_START.search(before) or not before.strip():
        return False
    if front.group().strip().isupper() and _LISTED.search(before):
        return False
    return _PLURAL_BEHIND.match(text, end) is None
