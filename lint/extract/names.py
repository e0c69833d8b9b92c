"""Look-alikes that digits show by what is glued to them: names of genes, trials, programs, things.

"IL-6", "HbA1c", "T2N0M0", "2019-nCoV" and "293T" are one token with letters in it; "12-item" and
"two-sided" say what a thing is like. A unit glued to a number ("50mg", "30-day") is none of these.
"""

import re

from lint.extract.masks import Mask
from lint.extract.numbers import Number
from lint.extract.units import unit_at
from lint.patterns import Pattern

_HYPHENS = "-‐‑"
_TOKEN = r"[^\s,;:!?()\[\]{}<>=≤≥±~≈\"“”‘|*/–—…]"
_TOKEN_FRONT = Pattern(rf"(?:{_TOKEN}|\*(?=\d|$)|/(?=[A-Za-z])){{0,40}}$")
_TOKEN_BEHIND = Pattern(rf"(?:{_TOKEN}|/(?=[A-Za-z]*\d)|\*(?=\d)|:(?=\d\d(?!\d))){{0,60}}")
# Words that a hyphen joins to a number without making it a name.
_PREFIXES = frozenset(
    "mid pre post over under sub non age aged grade every once plus by early late to and in than "
    "of the or nearly about "
    "almost circa some per".split()
)
_ORDINAL = Pattern(r"(?:st|nd|rd|th)(?![A-Za-z])(?:-[a-z]+)?")
_PLURAL = Pattern(r"['’]?s(?![A-Za-z])")
_DECADE_BEFORE = Pattern(r"\b(?:her|his|their|our|my|the|early|mid|late)[\s-]$", re.IGNORECASE)
_FACTOR = Pattern(r"(?:x|X|bn|m|k|mn|tn|fold|pp|ppt|per\s?cent|percent)(?![A-Za-z])")
_PRIME = Pattern(r"['’′]\s?[-–]\s?\d['’′]?|['’′](?:-[A-Za-z]+)?(?=[\s,.;)])|['’′][A-Z]\b")
_COMPOUND = Pattern(r"[-‐‑]\s?([A-Za-z][A-Za-z'’-]*)")
# "4-1BB", "11-beta".
_PAIRED = Pattern(r"-\d{1,2}[A-Z]{2,4}(?![A-Za-z])")
_KEEPS = Pattern(
    r"(?:in|out|to|of|or|and|through|times?|per|percent|per-cent|percentage|fold|plus|pp|halves"
    r"|thirds?|quarters?|fourths?|fifths?|sixths?"
    r"|eighths?|tenths?|million|billion|thousand|hundred|trillion)(?![a-z])"
)
# What may be counted in front of a noun: "a 40-bed hospital", "the 1,200-patient trial".
_COUNTED = Pattern(
    r"(?:patient|person|people|participant|subject|member|bed|site|cent(?:re|er)|hospital|country"
    r"|city|state|nation"
    r"|woman|man|child|student|household|family|case|sample|centre|strong|genome|species|seat"
    r"|pupil|nurse|volunteer)s?(?![a-z])"
)
_TRIAL_NAME = Pattern(
    r"[A-Z]{2,}[A-Z0-9]*-?\d{1,3}-\d{1,4}$|(?:[A-Z]{4,}|[A-Z][A-Z0-9]*[A-Z])-\d{1,4}$"
)
_GENE = Pattern(
    r"(?:CD\d|IL-?\d|PD-?L?\d|HLA-|TLR|CXC[LR]|CC[LR]\d|IFN|TNF|Th\d|Ig[AGM]\d|(?:[A-Z]{2,6}"
    r"|[A-Z][a-z]{1,4}[A-Z]?)\d{1,4}[A-Za-z]?[+−-]?$"
    r"|(?:NSP|nsp|ORF|NS)\d)"
)
_NO_TRIAL = Pattern(
    r"(?:COVID|SARS|MERS|ICD|DSM|PHQ|GAD|SF|HIV|HTLV|HSV|HPV|HHV|IL|PD|EQ|CTLA|IFN|MMP|GPT|BERT"
    r"|LDH|FDG)-"
)
_REGISTERED = Pattern(
    r"(?:NCT|ISRCTN|ChiCTR|ACTRN|UMIN|CTRI|CRD|DRKS|NTR|JPRN|jRCT|IRCT|PACTR|RBR|KCT|TCTR|SLCTR"
    r"|EudraCT)[-/]?\d"
)
_TNM = Pattern(r"[cpyr]{0,2}T[0-4x][a-d]?N[0-3x][a-c]?(?:M[01x])?|[cpy]?[TNM][0-4][a-d]?$")
_VERSION_NAME = Pattern(r"v\d+(?:\.\d+)*")
_VERSIONED = Pattern(r"\d+(?:\.\d+){2,}")
_PROGRAM = Pattern(
    r"\b(R|SPSS|Stata|STATA|SAS|Python|MATLAB|Matlab|GraphPad|Prism|Excel|RevMan|ImageJ|Fiji|PyMOL"
    r"|Seurat|DESeq2|Java"
    r"|Julia|Android|iOS|Windows|Ubuntu|macOS|Linux|QGIS|ArcGIS|NVivo|JMP|Mplus|CUDA|PyTorch"
    r"|TensorFlow|RAxML|MEGA|BEAST"
    r"|AMOS|G\*Power|MedCalc|EndNote|Chrome|Firefox|OpenBUGS|WinBUGS|Geneious|FlowJo|SnapGene"
    r"|Statistics|Software|software"
    r"|Review\sManager|REDCap|Epi\sInfo|STAR|Origin|SigmaPlot|ggplot2|lme4)\s+$"
)

# "BepiPred 2.0": a word of mixed case with a number of two parts behind it.
_MIXED_CASE = Pattern(r"(?<![\w-])[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*\s$")


def mask_name(text: str, number: Number, left: int) -> Mask | None:
    """The name that a number is part of, or None; it does not begin before `left`."""
    if number.spelled:
        return _compound(text, number)
    return _in_front(text, number, left) or _behind(text, number) or _version(text, number, left)


def _in_front(text: str, number: Number, left: int) -> Mask | None:
    """Letters, or letters and a hyphen, right in front of the digits."""
    start = number.start
    if start <= left:
        return None
    before = text[start - 1]
    glued = before.isalpha() or before in "_*"
    hyphened = before in "-‐‑./" and start - 2 >= left and text[start - 2].isalpha()
    sign_of_name = text[start] in _HYPHENS and before in "αβγδκμτ"
    if not (glued or hyphened or sign_of_name) or (
        before == "*" and not text[start - 2 : start - 1].isalnum()
    ):
        return None
    begin = _token_start(text, start, left)
    word = text[begin:start].rstrip(_HYPHENS).lower()
    if hyphened and before != "." and before != "/" and word in _PREFIXES:
        return None
    if before == "/" and (word[:-1] in ("and", "or") or len(word) > 12):
        return None
    if before == "." and not _is_dotted_name(word):
        # "participants.12": a reference behind the full stop of its sentence.
        return Mask(start, number.end, "ref") if len(word) > 3 and word[:-1].isalpha() else None
    if (
        glued
        and before.islower()
        and begin < start - 4
        and text[begin:start].isalpha()
        and text[begin:start].islower()
    ):
        # "patients1,2": a reference whose raised figures lost their height.
        return Mask(start, _references_end(text, number.end), "ref")
    end = token_end(text, number.end)
    family = _family(text[begin:end])
    more = _MORE_OF_KIND.match(text, end) if end == number.end else None
    return Mask(begin, more.end() if more is not None else end, family)


def _token_start(text: str, at: int, left: int) -> int:
    """Where the token whose digits stand at `at` begins."""
    begin = max(text.rfind(" ", left, at) + 1, left, at - 40)
    if text[begin:at].replace("-", "").isalnum():
        return begin
    front = _TOKEN_FRONT.search(text[begin:at])
    return at - len(front.group()) if front is not None else at


# "nsp9,10,12 and 13": more of a name's kind behind it.
_MORE_OF_KIND = Pattern(r"(?:[,/]\d{1,3})+(?:\s(?:and|or)\s\d{1,3})?(?![\w.%])")


def _is_dotted_name(word: str) -> bool:
    """Whether letters and a dot in front of digits make a name: "B.1.1.7", "v.2"."""
    return len(word) <= 3 or "." in word[:-1]


_REFERENCES = Pattern(r"(?:[,–-]\d{1,3})*")


def _references_end(text: str, at: int) -> int:
    match = _REFERENCES.match(text, at)
    return match.end() if match is not None else at


def token_end(text: str, at: int) -> int:
    """Where the token that holds `at` ends, without the punctuation of its sentence."""
    match = _TOKEN_BEHIND.match(text, at)
    end = match.end() if match is not None else at
    while end > at and text[end - 1] in ".'’-‐‑:":
        end -= 1
    return end


def _behind(text: str, number: Number) -> Mask | None:
    """A name that begins with its digits: "2019-nCoV", "5-HT", "3CLpro", "293T", "21st"."""
    end = number.end
    behind = text[end : end + 1]
    if behind.isalpha() or behind == "_":
        ordinal = _ORDINAL.match(text, end)
        if ordinal is not None:
            return Mask(number.start, ordinal.end(), "ordinal")
        plural = _PLURAL.match(text, end)
        if plural is not None and text[end - 1] == "0" and _is_decade(text, number):
            return Mask(number.start, plural.end(), "idiom")
        if unit_at(text, end) is not None or _FACTOR.match(text, end):
            return None
        return Mask(number.start, token_end(text, end), "name")
    if behind in _HYPHENS:
        return _compound(text, number)
    if behind in ("'", "’", "′"):
        plural = _PLURAL.match(text, end)
        if plural is not None and text[end - 1] == "0":
            return Mask(number.start, plural.end(), "idiom")
        prime = _PRIME.match(text, end)
        return Mask(number.start, prime.end(), "name") if prime is not None else None
    return None


def _is_decade(text: str, number: Number) -> bool:
    """Whether "30s" and "1990s" are years and no seconds."""
    if number.value >= 1000:
        return True
    return _DECADE_BEFORE.search(text[max(0, number.start - 12) : number.start]) is not None


def _compound(text: str, number: Number) -> Mask | None:
    """A number that a hyphen makes part of a word: "two-sided", "12-item", "five-a-day"."""
    paired = _PAIRED.match(text, number.end)
    if paired is not None and not number.spelled:
        return Mask(number.start, paired.end(), "name")
    match = _COMPOUND.match(text, number.end)
    if match is None or number.fold:
        return None
    if (
        _KEEPS.match(match[1])
        or _COUNTED.match(match[1])
        or unit_at(text, number.end, spelled=number.spelled) is not None
    ):
        return None
    end = match.end()
    return Mask(number.start, end, "idiom" if number.spelled else "name")


def _family(token: str) -> str:
    """The family of a name with digits in it."""
    if _TNM.match(token):
        return "stage"
    if _REGISTERED.match(token):
        return "trial_id"
    if _TRIAL_NAME.search(token) and not _NO_TRIAL.match(token):
        return "trial_id"
    if _VERSION_NAME.fullmatch(token):
        return "version"
    return "gene" if _GENE.match(token) and "COVID" not in token else "name"


def _version(text: str, number: Number, left: int) -> Mask | None:
    """ "4.1.2" after anything, and "25" after the name of a program."""
    dotted = _VERSIONED.match(text, number.start)
    before = text[number.start - 1 : number.start]
    program = (
        _PROGRAM.search(text[max(left, number.start - 24) : number.start])
        if before.isspace()
        else None
    )
    if dotted is not None and dotted.end() > number.end:
        begin = number.start - len(program.group()) if program is not None else number.start
        return Mask(begin, token_end(text, dotted.end()), "version")
    if program is None and number.value != int(number.value) and before.isspace():
        mixed = _MIXED_CASE.search(text[max(left, number.start - 24) : number.start])
        if mixed is not None and unit_at(text, number.end) is None:
            return Mask(number.start - len(mixed.group()), number.end, "version")
    if program is None or (
        program[1] in ("R", "STAR", "MEGA", "Origin", "BEAST") and number.value == int(number.value)
    ):
        return None
    return Mask(
        number.start - len(program.group()), max(number.end, token_end(text, number.end)), "version"
    )
