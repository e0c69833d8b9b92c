"""Where sentences stand within a block.

A full stop ends a sentence only where what follows can begin one, and where the word before
is not an abbreviation: an article of research is full of "et al.", "vs." and "p = .05". A
reference mark behind the stop ("... died.[12] The") belongs to the sentence before it.
A block is at least one sentence, so a heading, a list item and a cell are one each.
"""

from lint.document import Span
from lint.extract.words import word_set
from lint.patterns import Pattern

_END = Pattern(
    r"[.!?…]+[\"'”’»)\]]*[¹²³⁰⁴-⁹]{0,12}"
    r"(?:[ \t]?\[(?:@|\d|doi)[^\[\]]{0,200}\])?(?=\s)"
    r"|\n[ \t]*(?=\n)"
)
_OPENERS = "\"'“‘«([*_"

_LONGEST = 8000  # characters

# These never end a sentence: something always follows.
_NEVER = word_set(
    """approx ca cf dr eds e.g eg eq eqs fig figs i.e incl mr mrs ms pp prof ref refs resp sec st
    suppl tab viz vol vols vs v p"""
)

# These do not where a number follows.
_BEFORE_NUMBERS = word_set("no nos nr art ch")

# These end one only where the next word opens a sentence and is no name.
_SELDOM = word_set("al co corp dept ed inc jr ltd sr u.s u.k u.n e.u")

_STARTERS = word_set(
    """a about according across after all also although among an and another around as at based
    because before between both but by compared consequently current despite during each early
    even few finally first following for from furthermore given here how however if in indeed
    instead interestingly it its last late many median mean moreover most my nearly neither
    nevertheless no none nor not notably of on once one only other others our over overall
    participants patients people perhaps previous rather recent researchers results second
    several she he similarly since so some still such that the their then there therefore
    these they third this those though three through thus to two under until unlike using we
    what when where whereas whether which while who why with within without women men yet you
    your"""
)


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `text` within `span`, in order and without the blanks around them."""
    found: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if text[match.start()] == "\n" or _ends(text, match.start(), match.end(), span):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, span.end)
    return found or [span]


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    """Appends the stretch without its outer blanks, if anything is left.

    One that nobody would write is cut at blanks: what is asked of a sentence again and again
    must not cost the square of a text that has no full stop.
    """
    while end - start > _LONGEST:
        blank = text.find(" ", start + _LONGEST, end)
        cut = blank if 0 <= blank < start + 2 * _LONGEST else start + _LONGEST
        _add(found, text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends(text: str, stop: int, after: int, span: Span) -> bool:
    """Whether the mark at `stop` ends a sentence, the next word beginning behind `after`."""
    opening = _next_word(text, after, span.end)
    if not opening:
        return True
    first = opening[0]
    if text[stop] != "." or text[stop : stop + 2] in ("..", ".?", ".!"):
        return not first.islower()
    if first.islower():
        return False
    word = _word_before(text, stop, span.start)
    lower = word.lower()
    if lower in _NEVER and (len(word) == 1 or not word.isupper()):
        return False
    if lower in _BEFORE_NUMBERS and first.isdigit():
        return False
    if lower in _SELDOM or (len(word) == 1 and word.isupper()):
        # "Liu et al. Nature", "J. Smith"; but "... with hepatitis B. The drug".
        return opening.lower() in _STARTERS
    return first.isupper() or first.isdigit() or not first.isalnum()


def _next_word(text: str, position: int, end: int) -> str:
    """The word that follows, without what opens it; empty at the end of the block."""
    while position < end and (text[position].isspace() or text[position] in _OPENERS):
        position += 1
    start = position
    while position < end and position - start < 40 and text[position].isalnum():
        position += 1
    return text[start : max(position, start + 1)] if start < end else ""


def _word_before(text: str, stop: int, start: int) -> str:
    """The letters and inner dots that touch the full stop at `stop`."""
    position = stop
    limit = max(start, stop - 12)
    while position > limit and (text[position - 1].isalpha() or text[position - 1] == "."):
        position -= 1
    return text[position:stop].lstrip(".")
