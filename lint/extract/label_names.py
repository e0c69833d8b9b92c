"""The names that say what a number is, as they are written: HR, odds ratio, P, SD, IQR, AUC, age.

Each has a group (its name in the code), what it means, and a pattern. Names are told apart by how
they begin, so that a text is searched for beginnings once and only the few names that begin so are
tried. Letters alone ("t", "p", "n") are names only in front of a sign of comparison.
"""

import re
from typing import NamedTuple

from lint.patterns import Pattern
from lint.quantity import Kind

# Degrees of freedom in brackets behind a letter: "t(38)", "F(2, 57)", "χ²(1, N = 90)".
DF = r"(?:\s?[(\[](?P<df>[\d.,\sNn=]{1,30})[)\]])?"


class Name(NamedTuple):
    """One name: its group, what it says, the beginnings it is known by, and how it is written."""

    group: str
    kind: Kind
    label: str | None
    begins: str  # beginnings, apart by commas; the first letter may be a capital too
    pattern: str


# Written out or as an acronym; the first that matches at a beginning wins.
WORDS: tuple[Name, ...] = (
    Name("hr", Kind.EFFECT, "HR", "HR,aHR,AHR,sHR,cHR,hazard,subdis,sub-dis",
        r"[asc]?HRs?(?![\w/])|AHRs?(?=\s?[=:,\d\[(])|(?:[Ss]ub-?distribution\s+)?[Hh]azards?\s+[Rr]atios?"
    ),
    Name("or", Kind.EFFECT, "OR", "OR,aOR,AOR,cOR,COR,odds,diagnostic o",
        r"[acAC]?ORs?(?=\s?[=:,\d\[()<>≥≤]|\s(?:of|was|were|for|from|between|ranging|above|below)\s)"
        r"|(?:[Dd]iagnostic\s+)?[Oo]dds[ -][Rr]atios?"
    ),
    Name("irr", Kind.EFFECT, "IRR", "IRR,aIRR,AIRR,incidence,rate r",
        r"[aA]?IRRs?(?!\w)|(?:[Ii]ncidence[ -])?[Rr]ate\s+[Rr]atios?"
    ),
    Name("rr", Kind.EFFECT, "RR", "RR,aRR,relative,risk r",
        r"a?RRs?(?!\w)|(?:[Rr]elative[ -])?[Rr]isk\s+[Rr]atios?"
        r"|[Rr]elative\s+[Rr]isks?(?!\s+(?:reduction|difference|increase))"
    ),
    Name("pr", Kind.EFFECT, "PR", "PR,aPR,prevalence r",
        r"a?PR(?=\s?[=:,]\s?\d)|[Pp]revalence\s+[Rr]atios?"
    ),
    Name("rd", Kind.EFFECT, "RD", "RD,ARD,risk d",
        r"A?RD(?=\s?[=:,]?\s?[-−\d])|[Rr]isk\s+[Dd]ifferences?"
    ),
    Name("smd", Kind.EFFECT, "SMD", "SMD,standardi",
        r"SMDs?(?!\w)|[Ss]tandardi[sz]ed\s+(?:[Mm]ean\s+)?[Dd]ifferences?"
    ),
    Name("md", Kind.EFFECT, "MD", "MD,WMD,mean d,difference",
        r"W?MD(?=\s?[=:,]?\s?[-−\d])|(?:[Mm]ean\s+)?[Dd]ifferences?"
    ),
    Name("nnt", Kind.EFFECT, "NNT",
        "NN,number needed,numbers needed,number-needed"
    , r"NN[TH](?!\w)|[Nn]umbers?[ -]needed[ -]to[ -](?:treat|harm)"),
    Name("sd", Kind.SD, None, "SD,sd,s.d,standard d",
        r"SDs?(?!\w)|sd(?=\s?[=:,]?\s?\d)|[Ss]tandard\s+[Dd]eviations?|s\.d\."
    ),
    Name("iqr", Kind.IQR, None, "IQR,inter-q,interq",
        r"IQRs?(?!\w)|[Ii]nter-?\s?quartile\s+[Rr]anges?"
    ),
    Name("ci", Kind.CI, None, "CI,C.I,CrI,UI,confid,credi,uncert,compati,predict",
         r"(?:[Cc]onfidence|[Cc]redib(?:le|ility)|[Uu]ncertainty|[Cc]ompatibility"
         r"|[Pp]rediction)\s+[Ii]ntervals?|(?:C\.?I\.?|CrI|UI)s?(?!\w)"),
    Name("p", Kind.P, None, "p-v,p v,pv,p f",
        r"[Pp](?:-?\s?[Vv]alues?(?!\w)|\s+for\s+(?:linear\s+|non-?linear\s+)?(?:trend|interaction"
        r"|heterogeneity|difference))"
    ),
    Name("auc", Kind.STAT, "AUC", "AU,area",
        r"AU(?:RO)?Cs?(?:-ROC)?(?!\w)|[Aa]reas?\s+under\s+the\s+(?:receiver[\w -]{0,30}"
        r"|ROC\s+)?curves?"
    ),
    Name("kappa", Kind.STAT, "kappa",
        "kappa,κ,cohen,fleiss,weighted k,weighted κ"
    , r"(?:Cohen['’]?s?\s+|Fleiss['’]?\s+|weighted\s+)?(?:[Kk]appa(?!\w)|κ)"),
    Name("alpha", Kind.STAT, "alpha", "alpha,α,cronb",
        r"(?:Cronbach['’]?s?\s+)?(?:alpha(?=\s*[=:<]|\s+(?:of|was|set|level|at)|\s+0?\.\d)"
        r"|α(?=\s*[=:<]"
        r"|\s+of\s))"
    ),
    Name("lr", Kind.STAT, "LR", "likelih,positive l,negative l",
        r"(?:(?:[Pp]ositive|[Nn]egative)\s+)?[Ll]ikelihood\s+[Rr]atios?"
    ),
    Name("r2", Kind.STAT, "R2", "r-s,r s,adjusted R,r2,r²,r^2",
        r"(?:adjusted\s+)?[Rr](?:-?\s?squared(?=[\s=])|(?:²|2|\^2\^?)(?=\s*[=:<>]|\s+(?:of"
        r"|was)\s))"
    ),
    Name("i2", Kind.STAT, "I2", "I2,I²,I^2", r"I(?:²|2|\^2\^?)(?=\s*[=:,<>]|\s+of\s)"),
    Name("chi2", Kind.STAT, "chi2", "chi,χ,Χ,X2,X²",
        rf"(?:[Cc]hi|χ|Χ|X)(?:²|2|\^2\^?|[ -]?squared?)(?:\s+(?:test|statistic))?{DF}(?=\s*[=:,]"
        r"|\s+of\s)"
    ),
    Name("eta2", Kind.STAT, "eta2", "partial,eta,η",
        r"(?:partial\s+)?(?:[Ee]ta|η)p?(?:²|2|\^2\^?|[ -]squared)(?=\s*[=<>])"
    ),
    Name("d", Kind.STAT, "d", "cohen", r"Cohen['’]?s\s+d(?=\s+of\s|\s*[=,:])"),
    Name("g", Kind.STAT, "g", "hedges", r"Hedges['’]?s?\s+g(?=\s+of\s|\s*[=,:])"),
    Name("rho", Kind.STAT, "rho", "spearman",
        r"Spearman['’]?s?\s+(?:rho|ρ|rs?)(?=\s+of\s|\s*[=,:])"
    ),
    Name("r", Kind.STAT, "r", "pearson,spearman,correlat",
         r"(?:Pearson|Spearman)['’]?s?\s+r(?=\s+of\s|\s*[=,:])|(?:(?:Pearson"
         r"|Spearman)['’]?s?\s+)?[Cc]orrelation(?:\s+coefficients?)?(?=\s*[=:,\d(]|\s+(?:of|was"
         r"|between)\s)"),
    Name("se", Kind.STAT, "SE", "SE,S.E,standard e",
        r"S\.?E\.?M?\.?(?=\s?[=:,]?\s?\d)|[Ss]tandard\s+[Ee]rrors?"
    ),
    Name("icc", Kind.STAT, "ICC", "ICC,intracl",
        r"ICCs?(?=\s*[=:,\d]|\s+of)|[Ii]ntraclass\s+correlation(?:\s+coefficients?)?"
    ),
    Name("c", Kind.STAT, "C", "c-s,c-i,c s,c i", r"[Cc]-?\s?(?:statistic|index)(?!\w)"),
    Name("r0", Kind.STAT, "R0", "R0,R₀,R_0,basic r,reproduc",
        r"R(?:0|₀|_0)(?=\s*[=:,<>~≈(]|\s+(?:of|was|is|between|value|at)\s)"
        r"|(?:[Bb]asic\s+)?[Rr]eproducti(?:ve|on)\s+[Nn]umbers?"
    ),
    Name("z", Kind.STAT, "z", "z-s,z s", r"[zZ][- ]scores?(?=\s+of\s|\s*[=:])"),
    Name("age", Kind.AGE, None, "age", r"[Aa]ge[ds]?(?![\w-])"),
    Name("score", Kind.MEASURE, None, "scor,rated,rating,index",
        r"[Ss]cor(?:e|es|ed|ing)(?!\w)|[Rr]at(?:ed|ings?)(?!\w)|[Ii]ndex(?!\w)"
    ),
    Name("ph", Kind.MEASURE, "pH", "pH", r"pH(?!\w)"),
    Name("bmi", Kind.MEASURE, "BMI", "BMI,body m,body-m",
        r"BMIs?(?!\w)|[Bb]ody[- ][Mm]ass\s+[Ii]nd(?:ex|ices)"
    ),
    Name("mag", Kind.MEASURE, "magnitude", "magnitude", r"[Mm]agnitude(?=[\s-]+(?:of\s+)?\d)"),
    Name("redshift", Kind.MEASURE, "redshift", "redshift", r"[Rr]edshifts?(?!\w)"),
    Name("iq", Kind.MEASURE, "IQ", "IQ", r"IQs?(?!\w)"),
    Name("moi", Kind.MEASURE, "MOI", "MOI,multiplicity",
        r"MOIs?(?!\w)|[Mm]ultiplicity\s+of\s+infection"
    ),
    Name("ct", Kind.MEASURE, "Ct", "Ct,CT,Cq,Cp",
        r"C[tTqp](?:[- ][Vv]alues?)?(?=\s*[=:<>≤≥]|\s+(?:of|was|were|value|below|above|under)\s"
        r"|\s+\d|-?\s?values?)"
    ),
)  # fmt: skip

# Letters in front of a sign: looked for backwards from the sign, by what they can end in.
SIGNED: tuple[Name, ...] = (
    Name("p", Kind.P, None,
        "pPabcdefghijklmnopqrstuvwxyABCDEFGHIJKLMNOQRSTUVWXY"
    ,
        r"[Pp](?:[-_][A-Za-z]{1,12}|\s+(?:for\s+)?(?:linear\s+)?(?:trend|interaction|heterogeneity"
        r"|non-?linearity))?"
    ),
    Name("n", Kind.COUNT, None, "nNs", r"[nN]s?"),
    Name("beta", Kind.STAT, "beta", "aβ", r"(?:standardi[sz]ed\s+)?(?:[Bb]eta|β)"),
    Name("rho", Kind.STAT, "rho", "oρs)", rf"(?:rho|ρ|rs|r_s){DF}"),
    Name("tau2", Kind.STAT, "tau2", "²2^", r"(?:[Tt]au|τ)(?:²|2|\^2\^?)"),
    Name("omega2", Kind.STAT, "omega2", "²2^", r"ω(?:²|2|\^2\^?)"),
    Name("t", Kind.STAT, "t", "t)0123456789", rf"t(?:\d{{1,4}}|{DF})"),
    Name("f", Kind.STAT, "F", "F)0123456789",
        rf"F(?:\d{{1,3}},\s?\d{{1,5}}|{DF})|f\d{{1,3}},\s?\d{{1,5}}"
    ),
    Name("z", Kind.STAT, "z", "zZ", r"[zZ]"),
    Name("d", Kind.STAT, "d", "d", r"d"),
    Name("g", Kind.STAT, "g", "g", r"g"),
    Name("r", Kind.STAT, "r", "r)", rf"r{DF}"),
    Name("rt", Kind.STAT, "Rt", "te", r"R[te]"),
    Name("df", Kind.STAT, "df", "f.", r"df|d\.f\."),
    Name("letter", Kind.STAT, None, "UQWHBbkKDG)", rf"(?P<letter>[UQWHBbkKDG]){DF}"),
)  # fmt: skip

# Names that are the unit of their number as well.
UNIT_NAMES = frozenset("ph bmi mag redshift moi ct iq".split(" "))


def beginnings() -> dict[str, tuple[tuple[Name, Pattern], ...]]:
    """For each beginning as it is written, the names that may stand there."""
    table: dict[str, list[tuple[Name, Pattern]]] = {}
    for name in WORDS:
        pattern = Pattern(name.pattern)
        for beginning in name.begins.split(","):
            for written in {beginning, beginning[0].upper() + beginning[1:]}:
                table.setdefault(written, []).append((name, pattern))
    # A search stops at the shortest beginning, which must therefore know the longer ones too.
    known: dict[str, list[tuple[Name, Pattern]]] = {short: [] for short in table}
    for long in sorted(table, reverse=True):
        for length in range(1, len(long) + 1):
            if long[:length] in known:
                known[long[:length]] += table[long]
    return {short: tuple(rows) for short, rows in known.items()}


def tree(words: list[str]) -> str:
    """A pattern of words, nested letter by letter so that each letter is looked at once.

    >>> tree(["CI", "CrI", "UI"])
    '(?:C(?:I|rI)|UI)'
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        branches.setdefault(word[0], []).append(word[1:])
    parts = []
    for letter, rests in branches.items():
        ends = "" in rests
        inner = "" if ends else tree(rests) if len(rests) > 1 else re.escape(rests[0])
        parts.append(re.escape(letter) + inner)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
