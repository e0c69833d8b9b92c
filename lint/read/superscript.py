"""Raised characters: a power, a mark of reference, or just raised.

A power is written in Unicode superscripts, so that 10<sup>-8</sup> does not read as "10-8" and
m<sup>2</sup> not as "m2"; one with decimals is written as 10^5.8, for want of a raised point. A
mark that points to a reference or a footnote is put in brackets, so that "41.6%<sup>12</sup>" reads
"41.6%[12]" and no number grows by two digits. Everything else (1<sup>st</sup>, CD8<sup>hi</sup>) is
plain text.
"""

from collections.abc import Sequence
from enum import Enum, auto

from lint.patterns import Pattern
from lint.read.flow import Piece, tail_of, text_of


class Raised(Enum):
    POWER = auto()
    DECIMAL_POWER = auto()  # of ten: there are no superscripts for 10^5.8
    MARK = auto()
    PLAIN = auto()


SUPERSCRIPTS = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")

SIGN = Pattern(r"[+\-−–]+")
POWER = Pattern(r"([+\-−–])?\d{1,3}")
DECIMAL = Pattern(r"[+\-−–]?\d{1,2}[.,·]\d{1,3}")
NUMERIC_MARK = Pattern(r"[\[(]?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*[\])]?")
LETTER_MARK = Pattern(r"[a-z](?:\s?,\s?[a-z])*|[*†‡§¶#]+")
BASE_TEN = Pattern(r"(?:^|[^\d.])10$")
UNIT = Pattern(
    r"(?:^|[^A-Za-zµμ])(?:[kcdmµμn]?m|[kmµμ]?g|[mµμd]?L|[mµμ]?l|s|h|hr|min|d|day|days|week|year|years"
    r"|in|ft|yd|mi|km|[mµμn]?mol|Hz|K|Pa|J|W|V|A|mi|cmH)$"
)
SYMBOL = Pattern(r"(?:^|[^A-Za-z])(?:[A-Za-z]|[α-ωΑ-Ω])$")  # I², R², χ², η²


def raised(text: str) -> str:
    """Digits and signs as superscripts."""
    return text.translate(SUPERSCRIPTS)


def is_mark(words: str) -> bool:
    """Whether words are numbers as they point to references: "12", "3,5-7"."""
    return NUMERIC_MARK.fullmatch(words.strip()) is not None


def is_power(words: str) -> bool:
    """Whether words can be an exponent written in digits."""
    return POWER.fullmatch(words.strip()) is not None


def classify(before: str, content: str, *, is_link: bool) -> Raised:
    """What raised `content` is, behind the words `before` (the last few suffice)."""
    content = content.strip()
    if is_link:
        return Raised.MARK
    if SIGN.fullmatch(content):
        return Raised.POWER  # CD8⁺
    power = POWER.fullmatch(content)
    before = before.rstrip("\n")
    last = before[-1:]
    if DECIMAL.fullmatch(content) and BASE_TEN.search(before):
        return Raised.DECIMAL_POWER
    if power is not None:
        if power[1] and (last.isalnum() or last == ")"):
            return Raised.POWER
        if not last or last.isspace():
            return Raised.POWER  # an isotope: ¹⁴C
        if BASE_TEN.search(before) or UNIT.search(before):
            return Raised.POWER
        if content in ("2", "3") and SYMBOL.search(before):
            return Raised.POWER
        return Raised.MARK
    if NUMERIC_MARK.fullmatch(content):
        return Raised.MARK
    if LETTER_MARK.fullmatch(content) and (last.isdigit() or last in "%)"):
        return Raised.MARK
    return Raised.PLAIN


def settle_raised(source: str, pieces: list[Piece], begin: int, *, is_link: bool) -> None:
    """Writes the pieces from `begin` on, which stood raised, as what they mean."""
    content = text_of(source, pieces[begin:])
    if not content.strip():
        return
    match classify(tail_of(source, pieces, begin), content, is_link=is_link):
        case Raised.POWER:
            pieces[begin:] = raised_pieces(source, pieces[begin:])
        case Raised.DECIMAL_POWER:
            first = pieces[begin].start
            pieces.insert(begin, Piece(first, first, "^"))
        case Raised.MARK if content[0] not in "[(":
            first, last = pieces[begin].start, pieces[-1].end
            pieces.insert(begin, Piece(first, first, "["))
            pieces.append(Piece(last, last, "]"))


def raised_pieces(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with every character raised."""
    characters: list[Piece] = []
    for start, end, text in pieces:
        if text is not None:
            characters.append(Piece(start, end, raised(text)))
        else:
            characters += (Piece(at, at + 1, raised(source[at])) for at in range(start, end))
    return characters
