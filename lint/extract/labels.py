"""Names in front of a number that say what it is: HR, odds ratio, P, SD, IQR, n, AUC, age.

One pass finds them all. A label that touches its number (blanks, =, <, comma, colon, "of"
between them) belongs to the quote. One that stands further off in the same clause ("the odds
ratio in towns was 1.4") still says what the number is, but only of a number that nothing else
explains. Degrees of freedom and the level of an interval are part of their label.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from lint.extract.relation import SYMBOLS
from lint.quantity import Kind, Relation

_SIGN = r"(?=\s{0,3}[=<>≤≥≈~∼])"
_DF = r"(?:\s?[(\[](?P<df{}>[\d.,\sNn=]{{1,30}})[)\]])?"

# group name: (kind, label); the patterns stand below under the same names.
_MEANING: dict[str, tuple[Kind, str | None]] = {
    "hr": (Kind.EFFECT, "HR"), "or": (Kind.EFFECT, "OR"), "rr": (Kind.EFFECT, "RR"),
    "irr": (Kind.EFFECT, "IRR"), "rd": (Kind.EFFECT, "RD"), "smd": (Kind.EFFECT, "SMD"),
    "md": (Kind.EFFECT, "MD"), "nnt": (Kind.EFFECT, "NNT"), "pr": (Kind.EFFECT, "PR"),
    "sd": (Kind.SD, None), "iqr": (Kind.IQR, None), "p": (Kind.P, None), "n": (Kind.COUNT, None),
    "ci": (Kind.CI, None), "auc": (Kind.STAT, "AUC"), "kappa": (Kind.STAT, "kappa"),
    "alpha": (Kind.STAT, "alpha"), "beta": (Kind.STAT, "beta"), "rho": (Kind.STAT, "rho"),
    "lr": (Kind.STAT, "LR"), "r2": (Kind.STAT, "R2"), "i2": (Kind.STAT, "I2"),
    "tau2": (Kind.STAT, "tau2"), "eta2": (Kind.STAT, "eta2"), "omega2": (Kind.STAT, "omega2"),
    "chi2": (Kind.STAT, "chi2"), "t": (Kind.STAT, "t"), "f": (Kind.STAT, "F"),
    "z": (Kind.STAT, "z"), "r": (Kind.STAT, "r"), "d": (Kind.STAT, "d"), "g": (Kind.STAT, "g"),
    "letter": (Kind.STAT, None), "se": (Kind.STAT, "SE"), "icc": (Kind.STAT, "ICC"),
    "c": (Kind.STAT, "C"), "r0": (Kind.STAT, "R0"), "rt": (Kind.STAT, "Rt"),
    "df": (Kind.STAT, "df"), "age": (Kind.AGE, None), "score": (Kind.MEASURE, None),
    "ph": (Kind.MEASURE, "pH"), "bmi": (Kind.MEASURE, "BMI"), "mag": (Kind.MEASURE, "magnitude"),
    "redshift": (Kind.MEASURE, "redshift"), "moi": (Kind.MEASURE, "MOI"), "ct": (Kind.MEASURE, "Ct"),
    "median": (Kind.MEASURE, None),
}  # fmt: skip
UNIT_NAMES = frozenset("ph bmi mag redshift moi ct".split())

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("hr", r"(?:a|s|c)?HRs?(?![\w/])|(?:[Ss]ub-?distribution\s+)?[Hh]azards?\s+[Rr]atios?"),
    ("or", r"[ac]?ORs?(?=\s?[=:,\d\[()]|\s(?:of|was|were|for)\s)|(?:[Dd]iagnostic\s+)?[Oo]dds[ -][Rr]atios?"),
    ("irr", r"a?IRRs?(?!\w)|(?:[Ii]ncidence[ -])?[Rr]ate\s+[Rr]atios?"),
    ("rr", r"a?RRs?(?!\w)|(?:[Rr]elative[ -])?[Rr]isk\s+[Rr]atios?|[Rr]elative\s+[Rr]isks?(?!\s+(?:reduction|difference|increase))"),
    ("pr", r"a?PR(?=\s?[=:,]\s?\d)|[Pp]revalence\s+[Rr]atios?"),
    ("rd", r"A?RD(?=\s?[=:,]?\s?[-−\d])|[Rr]isk\s+[Dd]ifferences?"),
    ("smd", r"SMDs?(?!\w)|[Ss]tandardi[sz]ed\s+(?:[Mm]ean\s+)?[Dd]ifferences?"),
    ("md", r"W?MD(?=\s?[=:,]?\s?[-−\d])|(?:(?:[Ll]east[- ]squares?\s+|[Ww]eighted\s+)?[Mm]ean\s+"
           r"|(?:[Ee]stimated\s+)?[Bb]etween-?\s?groups?\s+)?[Dd]ifferences?"),
    ("nnt", r"NN[TH](?!\w)|[Nn]umbers?[ -]needed[ -]to[ -](?:treat|harm)"),
    ("sd", r"SDs?(?!\w)|sd(?=\s?[=:,]?\s?\d)|[Ss]tandard\s+[Dd]eviations?"),
    ("iqr", r"IQRs?(?!\w)|[Ii]nter-?\s?quartile\s+[Rr]anges?"),
    ("ci", r"(?:[Cc]onfidence|[Cc]redib(?:le|ility)|[Uu]ncertainty|[Cc]ompatibility|[Pp]rediction)\s+[Ii]ntervals?|(?:C\.?I\.?|CrI|UI)s?(?![\w])"),
    ("p", rf"[Pp](?:-?\s?[Vv]alues?(?!\w)|\s+for\s+(?:linear\s+|non-?linear\s+)?(?:trend|interaction|heterogeneity)|(?:_[A-Za-z]+|\s+(?:for\s+)?(?:linear\s+)?(?:trend|interaction|heterogeneity|non-?linearity))?{_SIGN})"),
    ("n", rf"[nN]s?{_SIGN}"),
    ("auc", r"AU(?:RO)?Cs?(?:-ROC)?(?!\w)|[Aa]reas?\s+under\s+the\s+(?:receiver[\w -]{0,30}|ROC\s+)?curves?"),
    ("kappa", r"(?:Cohen['’]?s?\s+|Fleiss['’]?\s+|weighted\s+)?(?:[Kk]appa(?!\w)|κ)"),
    ("alpha", r"(?:Cronbach['’]?s?\s+)?(?:alpha(?=\s*[=:<]|\s+(?:of|was|set|level))|α(?=\s*[=:<]|\s+of\s))"),
    ("beta", rf"(?:standardi[sz]ed\s+)?(?:beta|β){_SIGN}"),
    ("rho", rf"(?:Spearman['’]?s?\s+)?(?:rho|ρ|rs){_DF.format('_rho')}{_SIGN}"),
    ("lr", r"(?:(?:[Pp]ositive|[Nn]egative)\s+)?[Ll]ikelihood\s+[Rr]atios?"),
    ("r2", rf"(?:adjusted\s+)?[Rr](?:²|2|\^2\^?){_SIGN}|[Rr]-?\s?squared(?=\s)"),
    ("i2", r"[Ii](?:²|2|\^2\^?)(?=\s*[=:,<>]|\s+of\s)"),
    ("tau2", rf"(?:[Tt]au|τ)(?:²|2|\^2\^?){_SIGN}"),
    ("eta2", rf"(?:partial\s+)?(?:[Ee]ta|η)p?(?:²|2|\^2\^?|[ -]squared){_SIGN}"),
    ("omega2", rf"(?:ω)(?:²|2|\^2\^?){_SIGN}"),
    ("chi2", rf"(?:[Cc]hi|χ|Χ|X)(?:²|2|\^2\^?|[ -]?squared?)(?:\s+(?:test|statistic))?{_DF.format('_chi')}(?=\s*[=:,]|\s+of\s)"),
    ("t", rf"t(?:{_DF.format('_t')}|\d{{1,4}}){_SIGN}"),
    ("f", rf"F(?:{_DF.format('_f')}|\d{{1,3}},\s?\d{{1,5}}){_SIGN}"),
    ("z", rf"[zZ](?:[- ]scores?)?{_SIGN}|[zZ][- ]scores?(?=\s+of\s)"),
    ("d", rf"(?:Cohen['’]?s\s+)?d{_SIGN}|Cohen['’]?s\s+d(?=\s+of\s|,)"),
    ("g", rf"Hedges['’]?s?\s+g(?=\s+of\s|\s*[=,])|g{_SIGN}"),
    ("r", rf"(?:Pearson['’]?s?\s+)?r{_DF.format('_r')}{_SIGN}|(?:(?:Pearson|Spearman)['’]?s?\s+)?[Cc]orrelation(?:\s+coefficients?)?(?=\s*[=:,\d(]|\s+(?:of|was|between)\s)"),
    ("letter", rf"(?P<name>[UQWHBbkKDG]){_DF.format('_letter')}{_SIGN}"),
    ("se", r"S\.?E\.?M?\.?(?=\s?[=:,]?\s?\d)|[Ss]tandard\s+[Ee]rrors?"),
    ("icc", r"ICCs?(?=\s*[=:,\d]|\s+of)|[Ii]ntraclass\s+correlation(?:\s+coefficients?)?"),
    ("c", r"[Cc]-?\s?(?:statistic|index)(?!\w)"),
    ("r0", rf"R(?:0|₀|_0)(?=\s*[=:,<>~≈(]|\s+(?:of|was|is|between|value|at)\s)|(?:[Bb]asic\s+)?[Rr]eproducti(?:ve|on)\s+[Nn]umbers?"),
    ("rt", rf"R[te](?=\s*[=:<>~≈]|\s+(?:of|was|is)\s)"),
    ("df", rf"(?:df|d\.f\.){_SIGN}"),
    ("age", r"[Aa]ge[ds]?(?![\w-])|[Aa]ging(?!\w)"),
    ("score", r"[Ss]cor(?:e|es|ed|ing)(?!\w)|[Rr]at(?:ed|ings?)(?!\w)|[Ii]ndex(?!\w)"),
    ("ph", r"pH(?!\w)"),
    ("bmi", r"BMIs?(?!\w)|[Bb]ody[- ][Mm]ass\s+[Ii]nd(?:ex|ices)"),
    ("mag", r"[Mm]agnitude(?=[\s-]+(?:of\s+)?\d)"),
    ("redshift", r"[Rr]edshifts?(?!\w)"),
    ("moi", r"MOIs?(?!\w)|[Mm]ultiplicity\s+of\s+infection"),
    ("ct", r"C[tTqp](?:[- ][Vv]alues?)?(?=\s*[=:<>≤≥]|\s+(?:of|was|were|value|below|above|under)\s|-?\s?values?)"),
)  # fmt: skip
_LABEL = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS))
# What a label can begin with, nested by first letters, so that most words are passed over at once.
_GATE = re.compile(
    r"[\s(\[,;:/\"“”*_%|±-](?:[A-Za-zαβκρτηωχΧ](?=[²2\d]{0,3}\^?p?\s{0,3}[=<>≤≥≈~∼(\[]|[02₀]\b|F?\d)"
    r"|[Pp][-\s]?(?:[Vv]al|for|trend|inter|lin|_)|[asc]?HR|[ac]?OR|a?RR|a?IRR|a?PR|A?RD|SMD|W?MD|NN|S\.?[DE]|sd|IQ|C\.?[IrtTqp]"
    r"|UI|AU|BM|MO|pH|IC|NR|rs[ (=]|df|d\.f|R[te₀_]|[ταρκ]|[AB]g|[Aa]g[ei]|[Aa]rea|[Aa]bso|[Aa]lpha|adjusted|α"
    r"|[Bb](?:ody|eta|asic|etw)|[Cc](?:onf|red|ompat|ohen|ronb|orrel|-\s?[si]|hi|\s[si])|[Dd]iff|[Dd]iagn|[Ee]stim|[Ee]ta"
    r"|Fleiss|Hedg|[Hh]az|[Ii]n(?:cid|ter|trac|de)|[Kk]appa|[Ll]east|[Ll]ikel|[Mm](?:ean\s|agn|ultipl)|[Nn](?:umb|egat)"
    r"|[Oo]dds|partial|Pears|[Pp](?:os|rev|redic)|[Rr](?:at[ei]|isk|ela|epro|eds|-?\s?squ)|[Ss](?:tand|core|cori|pear|ubd|ub-)|[Uu]ncer|[Tt]au|weigh|[Ww]eigh)"
)
_LEVEL = re.compile(r"(?:\(|\[)?(\d{2}(?:\.\d+)?)\s?(?:%|per\s?cent)[\s-]*$")
_LEVEL_BEHIND = re.compile(r"s?\s?[(\[]?\s?(\d{2}(?:\.\d+)?)\s?%[)\]]?")
_ADJUSTED = re.compile(r"(?:[Mm]ulti-?varia(?:ble|te)[- ]|[Aa]ge-?\s?)?(?:[Uu]n)?[Aa]djusted\s+$")

_CONNECTOR = re.compile(
    r"(?:\s|[=:,≈~∼]|[<>≤≥]=?|-?[vV]alues?\b|\bof\b|\bfor\s+(?:linear\s+)?(?:trend|interaction|heterogeneity)\b"
    r"|\b(?:ranging|ranges?)?\s?from\b|\bbetween\b)*"
)
_COMPARES = re.compile(r"[<>≤≥]=?|[≈~∼]")
_CLAUSE_END = re.compile(r"[.;!?]\s|\n\s*\n")
_LINK = re.compile(
    r"(?:\b(?:was|were|is|are|of|be|at|to|set|equal(?:s|led)?|being|became|came|and|or|vs\.?|versus|with|between|than|against|only|just|for)\b|[=:,(<>≤≥])\s*$"
)


class Label(NamedTuple):
    """A label: where it stands, what it says, and what belongs to it."""

    start: int
    end: int
    group: str
    kind: Kind
    name: str | None
    level: Decimal | None = None
    df: tuple[Decimal, ...] = ()
    detached: bool = False  # its abbreviation in brackets stands between it and the number


def find_labels(text: str) -> list[Label]:
    """All labels of a text, in order."""
    found: list[Label] = []
    taken = 0
    for candidate in _GATE.finditer(f" {text}"):
        match = _LABEL.match(text, candidate.start())
        if match is None or match.start() < taken:
            continue
        taken = match.end()
        group = match.lastgroup or ""
        if group == "name" or group.startswith("df_"):
            group = next(name for name in _MEANING if match[name] is not None)
        start, end = match.span()
        kind, name = _MEANING[group]
        if group == "letter":
            name = match["name"]
        label = Label(start, end, group, kind, name, None, _degrees(match, group))
        if kind is Kind.EFFECT and (adjusted := _ADJUSTED.search(text[max(0, start - 30) : start])):
            label = label._replace(start=start - len(adjusted.group()))
        if kind is Kind.CI:
            label = _with_level(text, label)
        last = found[-1] if found else None
        if last is not None and last.group == group and _brackets(text, last, label):
            bracket = text[label.end : label.end + 2].lstrip()
            closes = label.end + 1 if bracket[:1] in (")", "]") else label.end
            found[-1] = last._replace(end=closes, detached=last.kind is not Kind.CI)
            continue
        found.append(label)
    return found


def _brackets(text: str, last: Label, label: Label) -> bool:
    """Whether `label` is the abbreviation of `last` in brackets: "hazard ratio [HR]"."""
    return (
        text[last.end : label.start].strip() in ("(", "[")
        and text[label.end : label.end + 1] in ")]"
    )


def _degrees(match: re.Match[str], group: str) -> tuple[Decimal, ...]:
    """Degrees of freedom in the brackets of a statistic's letter."""
    key = {
        "rho": "df_rho",
        "chi2": "df_chi",
        "t": "df_t",
        "f": "df_f",
        "r": "df_r",
        "letter": "df_letter",
    }.get(group)
    if key is None:
        return ()
    written = match[key]
    if written is None:
        written = re.sub(r"^[tF]", "", match.group()) if group in ("t", "f") else ""
    written = re.split(r"[Nn]\s*=", written)[0]
    return tuple(Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", written))


def _with_level(text: str, label: Label) -> Label:
    """The label of an interval with its confidence level, in front or behind."""
    match = _LEVEL.search(text[max(0, label.start - 12) : label.start])
    if match is not None:
        start = label.start - (len(match.group()) - match.start(1) + match.start())
        return label._replace(start=start, level=Decimal(match[1]))
    match = _LEVEL_BEHIND.match(text, label.end)
    if match is not None:
        return label._replace(end=match.end(), level=Decimal(match[1]))
    return label


def touches(text: str, label: Label, start: int) -> Relation | None:
    """The relation between a label and the number at `start`; None where it does not touch."""
    if start - label.end > 45 or start < label.end:
        return None
    gap = text[label.end : start]
    if label.kind is Kind.CI or label.group in ("iqr", "sd"):
        gap = gap.rstrip()
        gap = gap[:-1] if gap[-1:] in ("(", "[") else gap
    if _CONNECTOR.fullmatch(gap) is None:
        return None
    compares = _COMPARES.search(gap)
    return SYMBOLS[compares.group()] if compares else Relation.EQUAL


def governs(text: str, label: Label, start: int) -> bool:
    """Whether a label further off in the same clause says what the number at `start` is."""
    if not 0 <= start - label.end <= 110:
        return False
    gap = text[label.end : start]
    if _CLAUSE_END.search(gap) or not _LINK.search(gap[-14:]):
        return False
    return not (gap[:1] in (")", "]") and label.group in ("sd", "iqr", "ci", "n"))
