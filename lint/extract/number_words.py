"""Numbers in words: "twenty-three", "one hundred and eighty-six", "two and a half", "fourfold"."""

from decimal import Decimal

from lint.extract.numbers import MAGNITUDE, SCALES, Number, digit_numbers, scaled
from lint.patterns import Pattern

ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_NEXT_WORD = Pattern(r"(?:\s+and\s+|[\s\u00a0]+|[-‐‑])([A-Za-z]+)(?![A-Za-z])")
_AND_A_HALF = Pattern(r"\s+and\s+a\s+half\b(?!\s+(?:of|dozen))")
_START = Pattern(
    r"[\s(\[“\"'‘/–—*_~≈<>≤≥=-]"
    r"(?P<word>[Oo]ne|[Tt](?:wo|hree|en|welve|wenty|hirty|hirteen|rillion|housand)"
    r"|[Ff](?:our|ive|ifteen|ifty|ourteen|orty)"
    r"|[Ss](?:ix|even|ixteen|eventeen|ixty|eventy)|[Ee](?:ight|leven|ighteen|ighty)"
    r"|[Nn]in(?:e|eteen|ety)|[Hh]undred|[Mm]illion|[Bb]illion|[Dd]ozen|[Zz]ero)"
    r"(?P<fold>[-‐‑]?fold)?(?![A-Za-z])"
)


def spelled_numbers(text: str) -> list[Number]:
    """The numbers written in words, in order: "twenty-three", "one hundred and eighty-six"."""
    found: list[Number] = []
    taken = 0
    for match in _START.finditer(f" {text}"):
        start = match.start("word") - 1
        if start < taken:
            continue
        word = match["word"].lower()
        if match["fold"]:
            end = match.end() - 1
            value = ONES.get(word) or TENS.get(word) or SCALES[word]
            found.append(Number(start, end, value, spelled=True, fold=True))
        else:
            end, value = _phrase(text, start, word)
            last = text[start:end].rsplit(None, 1)[-1].lower()
            power = (
                SCALES[last].adjusted()
                if last in SCALES and last != "dozen" and end > start + len(last)
                else 0
            )
            found.append(Number(start, end, value, spelled=True, power=power))
        taken = end
    return found


def _phrase(text: str, start: int, word: str) -> tuple[int, Decimal]:
    """Reads on from the first word of a number in words; its end and worth."""
    end = start + len(word)
    total = Decimal(0)
    current = ONES.get(word, TENS.get(word, SCALES.get(word, Decimal(0))))
    previous = word
    while True:
        match = _NEXT_WORD.match(text, end)
        if match is None:
            break
        following = match[1].lower()
        joined = "and" in match.group()[: match.start(1) - end]
        if joined and previous not in SCALES:
            break
        if following in SCALES and not joined:
            if SCALES[following] <= 100:
                current *= SCALES[following]
            else:
                total, current = _sum(total, scaled(current, following)), Decimal(0)
        elif not _follows(previous, following):
            break
        else:
            current += ONES.get(following, TENS.get(following, Decimal(0)))
        previous, end = following, match.end()
    half = _AND_A_HALF.match(text, end)
    if half is not None:
        end, current = half.end(), current + Decimal("0.5")
        magnitude = MAGNITUDE.match(text, end)
        if magnitude is not None:
            end, current = magnitude.end(), scaled(current, magnitude.group(1).lower())
    return end, _sum(total, current)


def _sum(total: Decimal, rest: Decimal) -> Decimal:
    """Adds without spelling out zeros: 2E+6 and nothing is 2E+6."""
    return total + rest if total and rest else total or rest


def _follows(previous: str, following: str) -> bool:
    """Whether `following` carries on a number whose last word is `previous`."""
    if previous in TENS:
        return following in ONES and 0 < ONES[following] < 10
    return previous in SCALES and previous != "dozen" and (following in ONES or following in TENS)


def find_numbers(text: str) -> list[Number]:
    """All numbers of a text, in digits and in words, in order of start; none inside another."""
    digits = digit_numbers(text)
    words = spelled_numbers(text)
    if not words:
        return digits
    found: list[Number] = []
    for number in sorted(digits + words):
        if not found or number.start >= found[-1].end:
            found.append(number)
    return found
