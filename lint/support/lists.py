"""Labels that are handed out in order: "the standard and extended groups had 36% and 53%".

As many labels as numbers, joined alike, the first for the first and so on. "Respectively" says so;
without it the numbers must follow one another with nothing between them, and the labels too.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lint.claim import Statement
from lint.document import Span
from lint.patterns import Pattern
from lint.support.lay import GENERIC
from lint.vocabulary import STOP_WORDS

ENDS = frozenset(
    """had have has was were is are in of for with by more fewer less to than and or at among on
    from between as a an the showed observed included
    include including comprised""".split()
)
# "Asthma was present in 5%": what says that there is something is none of the nouns.
_THERE = frozenset(
    """present found seen observed noted detected reported recorded identified achieved obtained
    evident documented diagnosed encountered performed used measured""".split()
)
_AND, _OR = (" and ", " as well as "), (" or ",)
_NO_NOUNS = ENDS | _THERE
_VERSUS = (" versus ", " vs. ", " vs ", " v ", " compared with ", " compared to ")
_BOTH = ("between ", "both ", "either ")
_LEADS = frozenset(["for", "in", "of", "among", "with", "at", "on", "by", "after", "when"])
_CLAUSES = frozenset(["while", "whereas", "but", "which", "who", "that", "because", "respectively"])
_NOUN_WORDS = 4  # of what is counted, with the word that opens a list behind it
_LONGEST = 8  # words of one label of a list
_STOPS = ".;:()[]"
# How the last member of a list begins.
_LAST = Pattern(r"\s*(?:and|vs\.?|versus|than|as well as|&)\s")
_BRACKET = Pattern(r"[()\[\]]")


class _Join(NamedTuple):
    """What parts two members of a list."""

    span: Span
    is_comma: bool


def handed_out(
    text: str, run: Sequence[Statement], before: Span, behind: Span, between: str
) -> list[Span] | None:
    """A label for each number of a run, from the words before or behind it.

    `between` is what joins the last two numbers: "5% and 7%" or "5% v 7%".
    """
    # "Pain, mild or moderate, was found in 5% and 7%": what is joined otherwise is another list.
    joins = {"": _AND, "and": _AND, "or": _OR}.get(between, _VERSUS)
    return _behind(text, len(run), behind, joins) or _before(text, len(run), before, joins)


def _before(text: str, count: int, stretch: Span, joins: tuple[str, ...]) -> list[Span] | None:
    """The list that stands before the numbers, where there is but one."""
    if any(both in text[stretch.start : stretch.end].casefold() for both in _BOTH):
        joins = _AND
    parted = _joins_in(text, stretch, joins)
    ends = [at for at, join in enumerate(parted) if not join.is_comma]
    found = []
    for end in ends:
        first = end - (count - 2)
        if first < 0 or not all(join.is_comma for join in parted[first:end]):
            continue
        chosen = parted[first : end + 1]
        if count == 2 and text[chosen[0].span.start] == ",":
            continue  # "... of the girls, and fever by 3% and 4%" goes on with something else
        start = noun_start(text, stretch.start, chosen[0].span.start)
        members = _members(text, Span(start, stretch.end), chosen)
        if members is not None:
            found.append(members)
    return found[0] if len(found) == 1 and len(ends) == 1 else None


def _behind(text: str, count: int, stretch: Span, joins: tuple[str, ...]) -> list[Span] | None:
    """The list that stands behind the numbers, right after a word such as "in"."""
    words = text[stretch.start : stretch.end].split()
    if not words or words[0].casefold() not in _LEADS or text[stretch.start] != " ":
        return None
    start = text.index(words[0], stretch.start) + len(words[0])
    chosen = _joins_in(text, Span(start, stretch.end), joins)[: count - 1]
    if len(chosen) != count - 1 or chosen[-1].is_comma:
        return None
    return _members(text, Span(start, stretch.end), chosen)


def _joins_in(text: str, stretch: Span, joins: tuple[str, ...]) -> list[_Join]:
    """The commas and the conjunctions of a stretch; ", and " is one."""
    found: list[_Join] = []
    at, depth = stretch.start, 0
    while at < stretch.end:
        depth = max(depth + (text[at] in "([") - (text[at] in ")]"), 0)
        is_comma = text[at] == ","
        word = next((one for one in joins if text.startswith(one, at + is_comma)), None)
        if depth or not (word or is_comma):
            at += 1
            continue
        end = at + is_comma + (len(word) - 1 if word else 0)
        found.append(_Join(Span(at, end), is_comma=word is None))
        at = end
    return found


def _members(text: str, stretch: Span, joins: list[_Join]) -> list[Span] | None:
    """The members of a list; none where one of them is a clause of its own."""
    edges = [stretch.start, *(edge for join in joins for edge in join.span), stretch.end]
    members = [Span(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    members[-1] = Span(members[-1].start, noun_end(text, members[-1]))
    for one in members:
        words = text[one.start : one.end].split()
        if not words or len(words) > _LONGEST or _CLAUSES & set(words):
            return None
        if any(sign in _STOPS[:4] for sign in text[one.start : one.end].rstrip()):
            return None
    return members


def noun_start(text: str, start: int, end: int) -> int:
    """Where the nouns right before a place begin: "had more [macrovascular disease]"."""
    position = end
    has_noun = False
    for word in reversed(text[start:end].split(" ")):
        bare = word.strip("([,;:").casefold()
        if has_noun and (bare in ENDS or word.endswith((",", ";", ":"))):
            break
        has_noun = has_noun or (bare not in _NO_NOUNS and bare.isalpha())
        position -= len(word) + 1
    return max(position + 1, start)


def noun_end(text: str, stretch: Span) -> int:
    """Where the nouns that open a stretch end: "[the extended group] was"."""
    has_noun = False
    at = stretch.start
    for word in text[stretch.start : stretch.end].split():
        at = text.index(word, at)
        bare = word.strip("([,;:)].").casefold()
        if word[0] in "([" or (has_noun and (bare in ENDS or bare in _CLAUSES)):
            return at
        has_noun = has_noun or (bare not in GENERIC and bare not in STOP_WORDS)
        at += len(word)
        if word[-1] in ",;:.)":
            return at - 1
    return stretch.end


def respectively(text: str, sentence: Span, firsts: list[Statement]) -> list[Span] | None:
    """One label a number, where the sentence says that it hands them out in order."""
    last = max(one.span.end for one in firsts)
    end = text.casefold().find("respectively", last, sentence.end)
    if end < 0 or _is_of_later(text, firsts, Span(last, end)):
        return None
    pieces = _pieces(text, Span(sentence.start, firsts[0].span.start))
    # What follows the last of a list is no member: "in A, B and C, the score was".
    while pieces and not _LAST.match(text, *pieces[-1]):
        pieces.pop()
    if len(pieces) < len(firsts):
        return None
    chosen = pieces[-len(firsts) :]
    chosen[0] = Span(noun_start(text, chosen[0].start, chosen[0].end), chosen[0].end)
    if text[chosen[0].start : chosen[0].end].rstrip().endswith(" with"):
        # "Carriers with and without it": both are carriers, and only one has it.
        without = text.find("without ", chosen[1].start, chosen[1].end)
        start = without + len("without ") if without >= 0 else chosen[0].end
        chosen[0] = Span(start, chosen[1].end)
    return chosen


def _is_of_later(text: str, firsts: list[Statement], rest: Span) -> bool:
    """Whether it hands out other numbers, which stand behind these: "1.5 and 2.5, at 40 and 50"."""
    gaps = [_bare_numbers(text, Span(a.span.end, b.span.start)) for a, b in pairwise(firsts)]
    return _bare_numbers(text, rest) > max(gaps, default=0)


def _bare_numbers(text: str, stretch: Span) -> int:
    """How many words outside brackets are numbers."""
    depth, count, is_inside = 0, 0, False
    for sign in text[slice(*stretch)]:
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        count += sign.isdigit() and not is_inside and not depth
        is_inside = not sign.isspace() and (is_inside or sign.isdigit())
    return count


def listed_behind(text: str, sentence: Span, firsts: list[Statement]) -> list[Span] | None:
    """One label a number, where they are handed out behind: "5 and 2% in the A and B arms"."""
    last = max(one.span.end for one in firsts)
    end = text.casefold().find("respectively", last, sentence.end)
    if end < 0 or len(firsts) < 2:
        return None
    if not all(is_listed(text[one.span.end : two.span.start]) for one, two in pairwise(firsts)):
        return None
    start = _lead_behind(text, Span(last, end))
    pieces = _pieces(text, Span(start, end)) if start is not None else []
    return pieces if len(pieces) == len(firsts) else None


def _lead_behind(text: str, stretch: Span) -> int | None:
    """Where a list opens that stands behind a number and its noun: "3 to 6 weeks [in A and B]"."""
    at = stretch.start
    for word in text[stretch.start : stretch.end].split()[:_NOUN_WORDS]:
        at = text.index(word, at)
        if word.casefold() in _LEADS:
            return at
        if word[0] in "([,;":
            return None
        at += len(word)
    return None


def _pieces(text: str, span: Span) -> list[Span]:
    """A stretch cut at commas and at "and"."""
    cuts = [span.start]
    aside = _brackets(text, span)
    for at in range(span.start, span.end):
        if any(one.start <= at < one.end for one in aside):
            continue
        # The comma of "1,2-dichloroethane" parts nothing.
        is_comma = text[at] == "," and not text[at + 1 : at + 2].isdigit()
        if is_comma or text.startswith((" and ", " vs ", " versus ", " than "), at):
            cuts.append(at + 1)
    ends = [*cuts[1:], span.end]
    pieces = [Span(one, two) for one, two in zip(cuts, ends, strict=True)]
    return [one for one in pieces if text[one.start : one.end].strip(" ,") not in ("", "and")]


def _brackets(text: str, span: Span) -> list[Span]:
    """The brackets that open and close within a stretch, the outer ones."""
    found: list[Span] = []
    opened: list[int] = []
    for at in range(span.start, span.end):
        if text[at] in "([":
            opened.append(at)
        elif text[at] in ")]" and opened:
            start = opened.pop()
            found = [*(one for one in found if one.start < start), Span(start, at + 1)]
    return found


ANYBODY = frozenset(
    """patients participants people persons subjects individuals cases respondents volunteers
    women men children adults""".split()
)
JOINS = frozenset(
    "vs,v,versus,against,compared with,compared to,to,and,rather than,instead of".split(",")
)


def is_listed(between: str) -> bool:
    """Whether two numbers follow one another with nothing but a conjunction between them."""
    words = joined(between)
    return words in JOINS - {"to"} or words == "or" or (not words and "," in between)


_HELD_AGAINST = frozenset(["vs", "v", "versus", "against"])


def is_of_one_noun(text: str, between: str, end: int) -> bool:
    """Whether both numbers of a pair have one noun: "56 admissions vs 81 admissions"."""
    noun, _, join = between.rpartition(" ")
    is_noun = noun.isalpha() and join in _HELD_AGAINST
    return is_noun and text[end:].lstrip()[: len(noun)].casefold() == noun


@lru_cache(maxsize=1 << 10)
def joined(between: str) -> str:
    """The words between two numbers, without what stands in brackets behind the first."""
    words = _outside_brackets(between).strip(" ,.").split()
    # The share beside a count is no label: "40, 0.8%, vs 96, 1.9%".
    words = [
        word for word in words if not word.rstrip("%,").replace("·", ".").replace(".", "").isdigit()
    ]
    # Nor is whoever is counted before a share: "in 22 (1.4%) and 37 patients (2.4%)".
    if words and words[-1] in ANYBODY and between.endswith(("(", "[")):
        words.pop()
    return " ".join(words).rstrip(".").casefold()


def _outside_brackets(text: str) -> str:
    outside, depth, start = "", 0, 0
    for bracket in _BRACKET.finditer(text):
        at = bracket.start()
        outside += "" if depth else text[start:at]
        depth = depth + 1 if text[at] in "([" else max(depth - 1, 0)
        start = at + 1
    return outside if depth else outside + text[start:]
