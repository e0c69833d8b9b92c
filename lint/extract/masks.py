"""Look-alikes that show from afar: whole stretches of text that hold digits and are no claim.

DOIs, URLs, trial ids, bracketed references, volumes and pages, phone numbers, addresses, times
of day, dates of citations, idioms. They are found in one pass before any number is read; what a
single number and the word in front of it show stands in `tokens.py`.
"""

import re
from typing import NamedTuple


class Mask(NamedTuple):
    """A stretch of text that holds no claim, and the family that says why."""

    start: int
    end: int
    family: str


_STREET = (
    r"Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Dr\.|Boulevard|Blvd\.?|Square|Way|Court|Place|Terrace|Close"
    r"|Crescent|Parkway|Highway|Row|Quay|Gardens"
)
_MONTH_WORD = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Since|From|Until|Before|After|During|Summer|Winter|Spring"
    r"|Autumn|Fall|Early|Late|Mid|By|In|The|And|Of|On"
)
_NAME = r"[A-Z][\w'’\u00c0-\u024f]+(?:-[A-Z][\w'’]+)?"

# family, what must be in the text for the pattern to be worth a pass, pattern. Order decides.
_TABLE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("url", ("://", "www."), r"(?:https?://|ftp://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]]"),
    ("doi", ("10.",), r"(?:doi:?\s?)?\b10\.\d{4,9}/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]]"),
    ("pmid", ("PM",), r"\bPM(?:ID|CID|C)\s?:?\s?(?:PMC)?\d+"),
    ("url", ("@",), r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"),
    ("list_number", ("\n", ".", ")"), r"(?m)^[ \t>]*\d{1,3}(?:\.|\))(?=[ \t]+\S)|^[ \t]*\(\d{1,2}\)(?=\s)|^[ \t]*\d{1,2}[ \t]*$"),
    ("trial_id", ("NCT", "ISRCTN", "EudraCT", "ChiCTR", "ACTRN", "UMIN", "CTRI", "CRD", "DRKS", "NTR", "JPRN", "IRCT", "PACTR", "RBR", "KCT", "TCTR"),
     r"\b(?:NCT\s?\d{4,}|ISRCTN\s?\d+|(?:EudraCT(?:\s+[Nn]umber|\s+[Nn]o\.?)?:?\s?)?\d{4}-\d{6}-\d{2}|ChiCTR[\w-]*\d+|ACTRN\d+"
     r"|UMIN\d+|CTRI/[\d/]+|CRD\s?\d+|DRKS\d+|NTR\s?\d+|JPRN-\w+|IRCT\w+|PACTR\d+|RBR-\w+|KCT\d+|TCTR\d+)"),
    ("ref", ("[", "("), r"\[(?:[Rr]efs?\.?\s?)?\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?){0,40}\]"),
    ("ref", (";", ":"), r"\b(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?;\s?\d+(?:\s?\([^()\n]{1,20}\))?\s?:\s?[A-Za-z]?\d+(?:\s?[–-]\s?[A-Za-z]?\d+)?"),
    ("ref", ("vol", "Vol"), r"\b[Vv]ol(?:ume|\.)\s?\d+(?:,?\s(?:no|issue|number)\.?\s?\d+)?"),
    ("citation_year", ("et al",), r"\bet\s+al\.?,?(?:'s|’s)?,?\s*\(?\s*(?:19|20)\d\d[a-z]?(?:\s?[,;&]\s?(?:19|20)\d\d[a-z]?)*\b"),
    ("citation_year", ("(",), rf"(?<=\(){_NAME}(?:(?:,?\s(?:and|&)\s|,\s){_NAME}){{0,4}},?\s(?:19|20)\d\d[a-z]?(?=\s?[);,])"),
    ("citation_year", (";",), rf"(?<=;\s){_NAME}(?:\set\sal\.?)?(?:(?:,?\s(?:and|&)\s|,\s){_NAME}){{0,4}},?\s(?:19|20)\d\d[a-z]?(?=\s?[);,])"),
    ("citation_year", ("(",), rf"(?<!\w)(?!(?:{_MONTH_WORD})\s){_NAME}(?:\s(?:and|&)\s{_NAME})?(?:'s|’s)?\s\((?:19|20)\d\d[a-z]?\)"),
    ("phone", ("-", "+", " "), r"(?<![\w.,/–-])(?:\+\d{1,3}[\s(.-]{1,2}(?:0\)\s?)?\d{1,4}(?:[\s.-]\d{2,4}){1,4}|\(\d{3}\)\s?\d{3}[\s.-]\d{4}|(?:1-)?\d{3}[.-]\d{3}[.-]\d{4}|\d{3}[-\s]0\d{3})(?![\w%–-]|[.,]\d)"),
    ("phone", ("all", "hone", "el", "ax", "ext", "ial", "otline"), r"(?:\b(?:[Cc]all|[Pp]hone|[Tt]el(?:ephone)?|[Ff]ax|[Tt]ext|[Dd]ial|[Hh]otline|[Ss]witchboard)(?:\s+(?:on|at|us|the|number|us at|us on))?[.:]?\s+)(?:0?\d{2,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})?|\d{3,5})\b(?!\s?%)"),
    ("address", tuple(_STREET.replace("\\.?", "").replace("\\.", "").split("|")), rf"\b\d{{1,5}}[A-Za-z]?\s(?:[A-Z][\w'’-]+\s){{1,3}}(?:{_STREET})(?![a-z])"),
    ("address", ("Suite", "Room", "Floor", "Building", "Apt", "Box", "Unit", "Bldg", "Flat"), r"\b(?:Suite|Room|Floor|Building|Apt\.?|Apartment|P\.?\s?O\.?\sBox|Bldg\.?|Flat)\s\d{1,5}[A-Za-z]?\b"),
    ("address", (", ",), r"(?<=,\s)[A-Z]{2}\s\d{5}(?:-\d{4})?\b"),
    ("clock", ("m",), r"\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:\s?(?:[–-]|to|and)\s?(?:1[0-2]|\d)(?:[:.][0-5]\d)?)?\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b)"),
    ("clock", (":", "clock", "hours"), r"(?<![\d:.,/])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[–-]|to)\s?(?:[01]?\d|2[0-3]):[0-5]\d)?(?!\s?(?:ratio|\d|[:/%]))(?:\s?(?:hrs?|hours|GMT|UTC)\b)?|\b\w{3,6}\s+o['’]clock"),
    ("idiom", ("24/7", "24-7", "9/11", "50-50", "50/50", "20/20", "50–50", "360"), r"(?<!\d)(?:24[/-]7|9/11|50[/–-]50|20/20(?=\s(?:vision|hindsight))|360[- ]degrees?)(?!\d)"),
    ("phase", ("hase",), r"\b[Pp]hases?\s(?:[IVX]+[abAB]?(?:[/–-][IVX]+[abAB]?)?|\d[abAB]?(?:[/–-]\d[abAB]?)?)(?:\s?(?:and|or|,|to)\s?(?:[IVX]+|\d)[abAB]?)*(?![\w%])"),
    ("stage", ("tage", "rade", "TNM", "lass", "ype"), r"\b(?:[Ss]tages?|[Gg]rades?|[Cc]lass|NYHA\s[Cc]lass)\s[IV]+[A-Ca-c]?\d?(?:\s?(?:[–/-]|to|and|or)\s?[IV]+[A-Ca-c]?\d?)*\b"),
    ("ref", ("art ", "ppendix", "hapter"), r"\b(?:Part|Appendix|Chapter|Book|Act|Annex)\s[IVX]+\b"),
    ("idiom", ("ne of the", "lind", "hird part", "ne-size", "irst"), r"\b(?:[Oo]ne\sof\sthe|(?:double|single|triple)-blind(?:ed)?|third[- ]part(?:y|ies)|no\sone-size-fits-all|one-size-fits-all)\b"),
)  # fmt: skip
_COMPILED = tuple((family, gates, re.compile(pattern)) for family, gates, pattern in _TABLE)


def find_masks(text: str) -> list[Mask]:
    """The stretches of a text that hold no claim, in order, never crossing."""
    found: list[Mask] = []
    for family, gates, pattern in _COMPILED:
        if not any(gate in text for gate in gates):
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if family == "citation_year":
                start = next(i for i in range(start, end) if text[i].isdigit())
            if family == "phone" and not text[start].isdigit() and text[start] not in "+(":
                start = next(i for i in range(start, end) if text[i].isdigit())
            found.append(Mask(start, end, family))
    found.sort(key=lambda mask: (mask.start, -mask.end))
    kept: list[Mask] = []
    for mask in found:
        if not kept or mask.start >= kept[-1].end:
            kept.append(mask)
    return kept
