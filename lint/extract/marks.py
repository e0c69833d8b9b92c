"""Numbers that point or order: references in brackets, years of citations, numbers of lists."""

from lint.extract.masks import Mask
from lint.extract.numbers import Number
from lint.patterns import Pattern

_REFERENCE = r"S?\d{1,3}[a-z]?"
_BRACKETED = Pattern(
    rf"[\[(](?:[Rr]efs?\.?\s?)?{_REFERENCE}(?:\s?[,;–—-]\s?{_REFERENCE}){{0,40}}[\])]"
)
_RAISED = Pattern(r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\^")
# "As shown (4,5)": without a blank behind the comma nobody gives two values. A word with
# nothing else stands in front, and the clause or sentence goes on behind.
_CITES = Pattern(r"\(\d{1,3}(?:[,–-]\d{1,3}){0,10},\d{1,2}(?:[,–-]\d{1,3}){0,10}\)(?=[\s.,;:]|\Z)")
_WORD_FRONT = Pattern(r"(?<=[a-z]{3}\s)\Z")
# How far off the next number of an enumeration may stand.
_ENUMERATION = 600

_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_YEARS = Pattern(rf"{_YEAR}(?:\s?[,;&]\s?{_YEAR}(?!\d)|\s?,\s?[a-z](?![a-z])){{0,20}}(?!\d)")
_NAME = r"[A-Z][\w'’.\u00c0-\u024f]{0,30}(?:-[A-Z][\w'’]{0,30})?"
_PARTICLES = r"(?:(?:of|for|the|on|de|van|von|der|la|al|in)\s){0,2}"
_NO_NAME = (
    r"(?!(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|Since|From|Until|Before"
    r"|After|During|Summer|Winter|Spring|Autumn|Fall|Early|Late|Mid|By|In|The|And|Of|On|To|Table"
    r"|Figure|Fig|Year|About|Over|Under|Between|Accessed|Updated|Published)\s)"
)
_ET_AL = Pattern(
    rf"\bet\s+al\.?(?:(?:'s|’s)?,?\s*\(?\s*|,?\s(?:{_NAME},?\s){{1,5}})$"
    r"|\bcolleagues(?:'|’)?,?\s\(?$"
)
_NAMES_BEFORE = Pattern(
    rf"(?<=[(;\s\[]){_NO_NAME}{_NAME}(?:(?:,?\s(?:and|&)\s|,\s|\s){_PARTICLES}{_NAME}){{0,6}},\s$"
    rf"|(?<=[(\[]){_NO_NAME}{_NAME}(?:(?:,?\s(?:and|&)\s|,\s){_NAME}){{0,4}}\s$"
)
_NAME_AND_BRACKET = Pattern(rf"(?<!\w){_NO_NAME}{_NAME}(?:\s(?:and|&)\s{_NAME})?(?:'s|’s)?\s\($")
# "The CONSORT 2010 checklist": the year is part of a name.
_ACRONYM_BEFORE = Pattern(r"(?<![A-Za-z])[A-Z][A-Za-z]*[A-Z][A-Za-z]*\s\Z")
_EDITION_BEHIND = Pattern(
    r"\s(?:checklist|statement|guidelines?|guidance|criteria|classification|recommendations"
    r"|definitions?|consensus|reporting|edition)\b"
)
_CITED_BEHIND = Pattern(r"\s?[);:\]]")

_SPREAD_BEFORE = Pattern(r"\b(?:IQR|[Rr]ange|CI|[Ii]nterval|SD)\b[^.;\[\]\d]{0,20}$")
_VALUE_BEFORE = Pattern(r"(\d+(?:[.·]\d+)?)\s?(?:%|[a-zA-Zµ/]{1,10})?\s?$")
_TWO_BOUNDS = Pattern(r"(\d+(?:[.·]\d+)?)\s?[–—-]\s?(\d+(?:[.·]\d+)?)\]")

_AFTER_ITEM = frozenset((".", ")", "\n", ""))
_LINE = Pattern(r"\d{1,3}[.)](?=[ \t]+\S)|\d{1,3}[ \t]*(?=\n|$)")
_LINE_FRONT = Pattern(r"(?:^|\n)[ \t>*_#-]*$")
_ITEM_BEFORE = Pattern(
    r"(?:^|\n)[ \t>]*\(?\d{1,3}[.)][^\n]*\n[ \t>*_#-]*$"  # another item
    r"|[.:;!?*_][*_\s]*\n[ \t>*_#-]*$"  # the end of a sentence
    r"|(?:^|\n)[ \t>]*\n[ \t>*_#-]*$"  # a blank line
)
_INLINE = Pattern(r"\d{1,2}\)(?=\s)")
_SENTENCE = Pattern(r"\d{1,2}\.(?=\s+[A-Z])")
_SENTENCE_BEFORE = Pattern(r"(?:[.!?:;]|^)[*_\s]*$")


def mask_mark(text: str, number: Number, left: int) -> Mask | None:
    """The reference, citation or list number that a number in digits is."""
    start, end = number.start, number.end
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before in ("[", "(") and start > left:
        mask = _bracketed(text, number)
        if mask is not None:
            return mask
    if before == "^" and (raised := _RAISED.match(text, start)) is not None:
        return Mask(start - 1, raised.end(), "ref")
    if end - start == len("2008") and text[start] in "12":
        if _EDITION_BEHIND.match(text, end) and _ACRONYM_BEFORE.search(text, left, start):
            return Mask(start, end, "name")
        mask = _citation(text, start)
        if mask is not None:
            return mask
    if end - start <= 3 and (behind in _AFTER_ITEM or text[end : end + 2].isspace()):
        return _list_number(text, number)
    return None


def _bracketed(text: str, number: Number) -> Mask | None:
    """References in square brackets, "[4,7–9]"; "(1)" where the text has "(2)" as well."""
    match = _BRACKETED.match(text, number.start - 1)
    if match is None:
        return None
    opening, inner, closing = match.group()[0], match.group()[1:-1], match.group()[-1]
    if (opening == "[") != (closing == "]"):
        return None
    if opening == "[":
        spread = _is_spread(text, number)
        return None if spread else Mask(match.start(), match.end(), "ref")
    if _CITES.match(text, match.start()) and _WORD_FRONT.search(text, 0, match.start()):
        return Mask(match.start(), match.end(), "ref")
    if not inner.isdigit() or len(inner) > 2:
        return None
    begin, end, value = match.start(), match.end(), int(inner)
    first = begin <= 3 and not text[:begin].strip() and text[end : end + 1].isspace()
    following = f"({value + 1})" in text[end : end + _ENUMERATION]
    former = value > 1 and f"({value - 1})" in text[max(0, begin - _ENUMERATION) : begin]
    return Mask(begin, end, "list_number") if first or following or former else None


def _is_spread(text: str, number: Number) -> bool:
    """Whether "[9–21]" is the spread of the number in front of it and no references."""
    inner = _TWO_BOUNDS.match(text, number.start)
    if inner is None:
        return False
    front = text[max(0, number.start - 50) : number.start - 1]
    if _SPREAD_BEFORE.search(front):
        return True
    value = _VALUE_BEFORE.search(front)
    if value is None:
        return False
    low, middle, high = (float(part.replace("·", ".")) for part in (inner[1], value[1], inner[2]))
    return low <= middle <= high


def _citation(text: str, start: int) -> Mask | None:
    """The year of a citation: "(Ortiz et al., 2008)", "Ortiz (2008)", "(Harbour Board, 2011)"."""
    years = _YEARS.match(text, start)
    if years is None:
        return None
    mask = Mask(start, years.end(), "citation_year")
    front = text[max(0, start - 130) : start]
    if "et al" in front or "colleagues" in front:
        cited = _ET_AL.search(front)
        if cited is not None:
            return mask
    if _CITED_BEHIND.match(text, years.end()) is None:
        return None
    if _NAMES_BEFORE.search(front):
        return mask
    closes = text[years.end() : years.end() + 1] == ")"
    return mask if closes and _NAME_AND_BRACKET.search(front[-60:]) else None


def _list_number(text: str, number: Number) -> Mask | None:
    """The number of a list's item: at the start of its line, or "2)" in running text."""
    start = number.start
    if number.value < 0:
        return None
    front = text[max(0, start - 160) : start]
    line = _LINE.match(text, start)
    if line is not None and _LINE_FRONT.search(front[-12:] if start > 12 else front):
        alone = line.group().rstrip().isdigit()
        opens = start == len(front) and "\n" not in front and not alone
        if opens or _ITEM_BEFORE.search(front) or (alone and _stands_alone(text, number)):
            return Mask(start, line.end(), "list_number")
    # No sentence is "2." alone.
    sentence = _SENTENCE.match(text, start)
    if sentence is not None and front and _SENTENCE_BEFORE.search(front[-6:]):
        return Mask(start, sentence.end(), "list_number")
    inline = _INLINE.match(text, start)
    # The front may begin within a bracket, of which only the end is counted.
    is_open = front.rfind("(") > front.rfind(")") or front.count("(") > front.count(")")
    if inline is None or is_open:
        return None
    if front and front[-1] not in " \n\t:;,.*_":
        return None
    return Mask(start, inline.end(), "list_number")


def _stands_alone(text: str, number: Number) -> bool:
    """Whether a number is all that its line holds, with more of the text behind it."""
    return text[number.end : number.end + 3].lstrip(" \t").startswith("\n")
