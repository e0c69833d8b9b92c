"""Look-alikes that a word or sign gives away: stretches of text that are no claim.

DOIs, URLs, phases and stages in Roman figures, ordinals, idioms. Each is known by some letters
that are looked for first, because finding letters costs next to nothing and a pattern over the
whole text does not.
"""

from typing import NamedTuple

from lint.patterns import Pattern


class Mask(NamedTuple):
    """A stretch of text that holds no claim, and the family that says why."""

    start: int
    end: int
    family: str

    def moved(self, by: int) -> "Mask":
        """The same mask where its text stands `by` further on."""
        return Mask(self.start + by, self.end + by, self.family)


_NOT_SPACE = r"[^\s<>\"“”]"
_LAST = r"[^\s<>\"“”.,;:!?)\]*_]"
_ORDINAL = r"(?![A-Za-z])(?:-[a-z]{2,12})?"

# Family, letters that give it away, how far in front of them it begins, pattern.
_TABLE: tuple[tuple[str, str, int, str], ...] = (
    ("url", "https://", 0, rf"https://{_NOT_SPACE}*{_LAST}"),
    ("url", "http://", 0, rf"http://{_NOT_SPACE}*{_LAST}"),
    ("url", "ftp://", 0, rf"ftp://{_NOT_SPACE}*{_LAST}"),
    ("url", "www.", 0, rf"www\.{_NOT_SPACE}*{_LAST}"),
    ("doi", "doi:", 0, rf"doi:\s?10\.\d{{4,9}}/{_NOT_SPACE}*{_LAST}"),
    ("doi", "doi:10/", 0, r"doi:10/[\w-]{4,}"),
    ("pmid", "pmid", 0, r"pmid\s?:?\s?\d+"),
    ("doi", "DOI:", 0, rf"DOI:\s?10\.\d{{4,9}}/{_NOT_SPACE}*{_LAST}"),
    ("doi", "10.", 0, rf"10\.\d{{4,9}}(?:\.\d+)*/{_NOT_SPACE}*{_LAST}"),
    ("doi", "10.1101:", 0, r"10\.1101:\d[\d.]+\d"),
    ("pmid", "PMID", 0, r"PMIDs?\s?:?\s?\d+"),
    ("pmid", "PMC", 0, r"PMC(?:ID)?\s?:?\s?(?:PMC)?\d+"),
    ("pmid", "Rxiv", 3, r"(?:bio|med)Rxiv\s?:?\s?\d[\d.]*(?:v\d+)?"),
    ("pmid", "arXiv", 0, r"arXiv\s?:?\s?\d[\d.]*(?:v\d+)?"),
    ("name", "ISBN", 0, r"ISBN(?:-1[03])?:?\s?[\dXx][\dXx–-]+"),
    ("name", "ISSN", 0, r"ISSN:?\s?\d{4}-\d{3}[\dXx]"),
    ("phase", "hase ", 1,
        r"[Pp]hase\s(?:[IVX]+[abAB]?)(?:(?:\s?[/–,-]\s?|\s(?:and|or|to)\s)[IVX]+[abAB]?)*(?!\w)"
    ),
    ("phase", "hases ", 1,
        r"[Pp]hases\s(?:[IVX]+[abAB]?)(?:(?:\s?[/–,-]\s?|\s(?:and|or|to)\s)[IVX]+[abAB]?)*(?!\w)"
    ),
    ("stage", "tage ", 1,
        r"[Ss]tage\s[IV]+[A-Ca-c]?\d?(?:(?:\s?[–/-]\s?|\s(?:to|and|or)\s)[IV]+[A-Ca-c]?\d?)*(?!\w)"
    ),
    ("stage", "tages ", 1,
        r"[Ss]tages\s[IV]+[A-Ca-c]?\d?(?:(?:\s?[–/-]\s?|\s(?:to|and"
        r"|or)\s)[IV]+[A-Ca-c]?\d?)*(?!\w)"
    ),
    ("stage", "rade ", 1, r"[Gg]rade\s[IV]+(?:(?:\s?[–/-]\s?|\s(?:to|and|or)\s)[IV]+)*(?!\w)"),
    ("stage", "lass ", 1, r"[Cc]lass\s[IV]+(?:(?:\s?[–/-]\s?|\s(?:to|and|or)\s)[IV]+)*(?!\w)"),
    ("ref", "Part ", 0, r"Part\s[IVX]+(?!\w)"),
    ("ref", "Appendix ", 0, r"Appendix\s[IVX]+(?!\w)"),
    ("ref", "Chapter ", 0, r"Chapter\s[IVX]+(?!\w)"),
    ("name", "cale ", 1,
        r"[Ss]cale\s(?:\w+\s){0,2}?(?:of|from|ranging\sfrom|running\sfrom"
        r"|ranged\sfrom)\s[-−]?\d+(?:\.\d+)?\s?(?:to|–|-|through)\s?\d+(?:\.\d+)?(?![\d%])"
    ),
    ("idiom", "ne of the", 1, r"[Oo]ne\sof\sthe\b"),
    ("idiom", "-blind", 6, r"(?:double|single|triple)-blind(?:ed)?"),
    ("idiom", "hird part", 1, r"[Tt]hird\spart(?:y|ies)"),
    ("idiom", "hird-part", 1, r"[Tt]hird-part(?:y|ies)"),
    ("idiom", "ne-size-fits-all", 1, r"[Oo]ne-size-fits-all"),
    ("ordinal", "irst", 1, rf"[Ff]irst{_ORDINAL}"),
    ("ordinal", "econd", 1, rf"[Ss]econd{_ORDINAL}"),
    ("ordinal", "hird", 1, rf"[Tt]hird{_ORDINAL}"),
    ("ordinal", "ourth", 1, rf"[Ff]ourth{_ORDINAL}"),
    ("ordinal", "ifth", 1, rf"[Ff]ifth{_ORDINAL}"),
)  # fmt: skip
_COMPILED = tuple(
    (family, letters, back, Pattern(pattern)) for family, letters, back, pattern in _TABLE
)
_ADDRESS = Pattern(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")
# Families that are masked before numbers are read; the others only where nothing claims them.
FIRM = frozenset("url doi pmid phase stage ref name".split(" "))


def find_masks(text: str) -> list[Mask]:
    """The stretches of a text that hold no claim, in order, never crossing."""
    found: list[Mask] = []
    for family, letters, back, pattern in _COMPILED:
        at = text.find(letters)
        while at >= 0:
            start = at - back
            match = pattern.match(text, start) if start >= 0 else None
            if (
                match is None
                and letters == "-blind"
                and (begin := text.rfind(" ", 0, at) + 1) >= at - 7
            ):
                match = pattern.match(text, begin)
            if match is not None and not _is_inside_word(text, match.start()):
                found.append(Mask(match.start(), match.end(), family))
                at = text.find(letters, match.end())
            else:
                at = text.find(letters, at + len(letters))
    if "@" in text:
        found.extend(Mask(match.start(), match.end(), "url") for match in _ADDRESS.finditer(text))
    found.sort(key=lambda mask: (mask.start, -mask.end))
    kept: list[Mask] = []
    for mask in found:
        if not kept or mask.start >= kept[-1].end:
            kept.append(mask)
    return kept


def _is_inside_word(text: str, start: int) -> bool:
    return (
        start > 0
        and (text[start - 1].isalnum() or text[start - 1] == ".")
        and text[start].isalnum()
    )
