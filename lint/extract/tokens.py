"""Look-alikes that one number shows by itself: by letters glued to it, or the word in front.

"IL-6", "HbA1c", "T2N0M0" and "2019-nCoV" are names; "week 12", "Table 2" and "type 2" number a
thing instead of counting things. A number with a unit, a percent sign or a denominator behind it
is a quantity, whatever word stands in front: "in the control group 12% died".
"""

import re

from lint.extract.masks import Mask
from lint.extract.numbers import Number
from lint.extract.units import unit_at

_LABEL_WORDS = {
    "label_number": "week weeks wk day days month months year visit visits group groups arm cohort cohorts cycle cycles "
    "cluster batch lot model models step level levels tier wave session category scenario experiment experiments aim "
    "hypothesis question item items patient participant subject case sample mouse animal donor site zone centre center "
    "hospital trial round block trial study protocol dose line set pool clone plate lane channel node team run "
    "chromosome chr exon intron codon position positions residue residues nucleotide nucleotides domain subunit helix "
    "segment module unit lesson task condition variant strain isolate bed ward room gate quartile quintile tertile decile "
    "quartiles quintiles tertiles strategy option method outcome goal reason point principle rule tip number no No Nos nos "
    "# nr rank place quarter season episode generation layer region area sector district version policy law act "
    "wards rounds runs mutation substitution row rows column columns interview respondent informant speaker state",
    "ref": "table tables tab fig figs figure figures section sections sect sec equation equations eq eqs eqn chapter "
    "chapters article articles appendix panel panels ref refs reference references page pages p pp box boxes scheme video "
    "movie note footnote part volume vol issue annex paragraph para clause supplement exhibit chart graph plate map slide "
    "citation theorem lemma proposition corollary supplementary file files dataset algorithm s",
    "stage": "stage stages grade grades gleason score-group",
    "phase": "phase phases",
    "version": "version versions v ver release build",
    "name": "type types vitamin covid covid- sars sars-cov cov coronavirus disease apollo windows interleukin caspase "
    "serotype serotypes genotype genotypes clade lineage form route highway factor complement h hpv collagen claudin "
    "cluster-of-differentiation category omega diabetes ebola iso directive regulation resolution boeing airbus sputnik "
    "class group-a schedule agenda horizon title interferon galectin integrin annexin toll-like keratin glut catenin",
}  # fmt: skip
_FAMILY = {word: family for family, words in _LABEL_WORDS.items() for word in words.split()}
# In front of a plain whole number these number a thing only where the thing is single and near.
_GROUPS = frozenset(
    "group arm cohort patient hospital study trial unit dose team state area region".split()
)
_SOFTWARE = frozenset(
    "R SPSS Stata STATA SAS Python MATLAB Matlab GraphPad Prism Excel RevMan ImageJ Fiji PyMOL Seurat DESeq2 Java Julia "
    "Android iOS Windows Ubuntu macOS Linux QGIS ArcGIS NVivo JMP Mplus CUDA PyTorch TensorFlow BLAST RAxML MEGA BEAST "
    "AMOS G*Power MedCalc EndNote Chrome Firefox OpenBUGS WinBUGS Geneious FlowJo SnapGene".split()
)
_MORE_NUMBERS = re.compile(
    r"(?:(?:\s?[,–—/-]\s?|\s(?:and|or|to|vs\.?|through)\s|,\s(?:and\s|or\s)?)(?:[A-Z]?\d{1,4}(?:\.\d+)*[a-zA-Z]?)(?![\w%.]|[.,]\d))+"
)
_LETTERS_BEHIND = re.compile(r"[A-Za-z]?(?:\s?[–-]\s?[A-Za-z])?(?![\w])(?:,\s?[A-Z](?![\w]))*")
_WORD_BEFORE = re.compile(r"([A-Za-z#][A-Za-z*#-]*|#)(\.?)[\s\u00a0]*[(\[]?$")
_TOKEN = r"[^\s,;:!?()\[\]{}<>=≤≥±~≈\"“”‘|*/–—…]"
_TOKEN_FRONT = re.compile(rf"{_TOKEN}{{0,40}}$")
_TOKEN_BEHIND = re.compile(rf"(?:{_TOKEN}|/(?=[A-Za-z]*\d)){{0,60}}")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])(?:-[a-z]+)?")
_GREEK_OR_LETTER = re.compile(r"[A-Za-z\u0370-\u03ff_]")
_CENTURY_OR_DECADE = re.compile(r"['’]?s(?![A-Za-z])")
_TRIAL_NAME = re.compile(r"[A-Z]{2,}[A-Z0-9]*\d*-\d{2,3}$")
_GENE = re.compile(
    r"(?:CD\d|IL-?\d|(?:[A-Z]{2,6}|[A-Z][a-z]{1,4}[A-Z]?)\d{1,4}[A-Z]?(?:[+−-]|$)|TNF|IFN|PD-L?\d|HLA-|TLR|CXCL|CCL|CCR)"
)
_TNM = re.compile(r"[cpyr]{0,2}T[0-4x][a-d]?N[0-3x][a-c]?(?:M[01x])?")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
_COUNTED = re.compile(
    r"\s(?:of\s|out\s|patients|participants|people|persons|women|men|children|adults|subjects|cases|deaths|died|had|were|"
    r"individuals|samples|events|or\s+more|to\s+\d+\s?%)"
)


def mask_number(text: str, number: Number, left: int) -> Mask | None:
    """The look-alike that the number at hand is part of, or None; none begins before `left`."""
    if number.spelled:
        return None
    return (
        _glued(text, number, left)
        or _ordinal(text, number)
        or _versions(text, number)
        or _labelled(text, number, left)
    )


def _glued(text: str, number: Number, left: int) -> Mask | None:
    """A name that the digits are part of: letters touch them, or letters and a hyphen."""
    start = number.start
    before = text[start - 1 : start] if start > left else ""
    if before in ("-", "‐", "‑", ".") and start - 2 >= left and text[start - 2].isalpha():
        if before == "." and not text[start - 2 : start - 1].isalpha():
            return None
    elif not (before.isalpha() or before == "_"):
        return _glued_behind(text, number)
    front = _TOKEN_FRONT.search(text[max(left, start - 40) : start])
    begin = start - len(front.group()) if front else start
    word = text[begin:start].rstrip("-‐‑").lower()
    if word in ("us$", "x") or (before == "." and word[:-1] in _FAMILY):
        return None
    if before in "-‐‑" and word in _PREFIXES:
        return None
    end = _token_end(text, number.end)
    return Mask(begin, end, _name_family(text[begin:end]))


_PREFIXES = frozenset(
    "mid pre post over under sub non age aged grade every once plus by early late to and in than of".split()
)


def _token_end(text: str, at: int) -> int:
    match = _TOKEN_BEHIND.match(text, at)
    end = match.end() if match else at
    while end > at and text[end - 1] in ".'’-‐‑":
        end -= 1
    return end


def _glued_behind(text: str, number: Number) -> Mask | None:
    """A name that begins with its digits: "2019-nCoV", "5-HT", "3CLpro", "293T"."""
    end = number.end
    behind = text[end : end + 1]
    if not (behind.isalpha() or behind in ("-", "‐", "‑", "_", "'", "’", "′")):
        return None
    if behind.isalpha():
        if _ORDINAL.match(text, end) or unit_at(text, end) is not None or _FACTOR.match(text, end):
            return None
        return Mask(number.start, _token_end(text, end), "name")
    if behind in ("'", "’", "′"):
        prime = _PRIME.match(text, end)
        return Mask(number.start, prime.end(), "name") if prime else None
    chemical = _CHEMICAL.match(text, end)
    return Mask(number.start, _token_end(text, end), "name") if chemical else None


_FACTOR = re.compile(r"(?:x|X|bn|m|k|mn|tn|fold)(?![A-Za-z])")
_PRIME = re.compile(r"['’′]\s?[-–]\s?\d['’′]?|['’′](?:-[A-Za-z]+)?(?=\s)")
_CHEMICAL = re.compile(
    r"[-‐‑](?:HT|FU|ASA|OH|MP|[A-Z]{2,}\w*|n?CoV\w*|[nNOS]-|(?:hydroxy|methyl|amino|fluoro|mercapto|chloro|deoxy|oxo|dihydro|acetyl|nitro|phospho|aza|bromo)\w*)"
)


def _name_family(token: str) -> str:
    """The family of a name with digits in it."""
    if _TNM.match(token):
        return "stage"
    if _TRIAL_NAME.search(token) and token.upper() not in ("COVID-19",):
        return "trial_id"
    if _GENE.match(token) and "COVID" not in token:
        return "gene"
    return "name"


def _ordinal(text: str, number: Number) -> Mask | None:
    """ "21st", "5th", "the 1990s", "in her 60s"."""
    match = _ORDINAL.match(text, number.end)
    if match is not None:
        return Mask(number.start, match.end(), "ordinal")
    match = _CENTURY_OR_DECADE.match(text, number.end)
    if match is not None and number.value % 10 == 0:
        return Mask(number.start, match.end(), "idiom")
    return None


def _versions(text: str, number: Number) -> Mask | None:
    """ "4.1.2" after anything, and "25" after the name of a program."""
    match = _VERSION.match(text, number.start)
    front = _WORD_BEFORE.search(text[max(0, number.start - 24) : number.start])
    if match is not None and match.end() > number.end:
        begin = (
            number.start - len(front.group()) if front and front[1] in _SOFTWARE else number.start
        )
        return Mask(begin, _token_end(text, match.end()), "version")
    if front is None or front[1] not in _SOFTWARE:
        return None
    if front[1] == "R" and number.value.as_tuple().exponent == 0:
        return None
    return Mask(
        number.start - len(front.group()), max(number.end, _token_end(text, number.end)), "version"
    )


def _labelled(text: str, number: Number, left: int) -> Mask | None:
    """A number that numbers the thing named in front of it."""
    window = text[max(left, number.start - 24) : number.start]
    front = _WORD_BEFORE.search(window)
    if front is None:
        return None
    word, dot = front[1], front[2]
    family = _FAMILY.get(word) or _FAMILY.get(word.lower())
    if family is None or (dot and len(word) > 4) or number.value < 0:
        return None
    if len(word) == 1 and not dot and word not in "v#S":
        return None
    if dot and word.lower() in ("p", "s", "h") and not text[number.start - 1].isspace():
        return None
    if not _numbers_a_thing(text, number, word, family):
        return None
    end = number.end
    letters = _LETTERS_BEHIND.match(text, end)
    if letters is not None:
        end = letters.end()
    more = _MORE_NUMBERS.match(text, end)
    if (
        more is not None
        and unit_at(text, more.end()) is None
        and not _COUNTED.match(text, more.end())
    ):
        end = more.end()
    return Mask(number.start - len(front.group().lstrip()), end, family)


def _numbers_a_thing(text: str, number: Number, word: str, family: str) -> bool:
    """Whether nothing behind the number makes it a quantity."""
    behind = text[number.end : number.end + 2]
    if (
        behind[:1] == "%"
        or behind == " %"
        or text[number.end : number.end + 12].lstrip().startswith(("per", "±"))
    ):
        return False
    whole = number.value.as_tuple().exponent == 0
    if not whole and family not in ("ref", "version", "label_number"):
        return False
    if not whole and family == "label_number" and word not in ("protocol", "version", "model"):
        return False
    if family == "name" and word.lower() in ("disease", "coronavirus", "covid"):
        return True
    if number.value >= 1000 and family not in ("ref", "name", "version", "label_number"):
        return False
    if unit_at(text, number.end) is not None or _COUNTED.match(text, number.end):
        return False
    if text[number.end : number.end + 1] == "/" and text[number.end + 1 : number.end + 2].isdigit():
        return False
    if word in _GROUPS:
        return number.value <= 30
    return not (word.lower() == "year" and number.value >= 100)
