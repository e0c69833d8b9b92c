"""The words of a number's clause, each with whether a "not" or the like denies it.

"Not familiar with it", "no worries", "free of pain", "pain free". What is denied ends with the next
preposition, comma or few words: a longer reach denies what nobody meant.
"""

from typing import NamedTuple

from lint.claim import Statement
from lint.document import Document, Span
from lint.patterns import Pattern
from lint.support.antonyms import root_of
from lint.support.nearness import TURNS, clause_span
from lint.support.words import Word, plain_tokens
from lint.vocabulary import STOP_WORDS

_DENYING = frozenset(
    """no not never none without neither nor cannot lack lacked lacking lacks absence absent fail
    failed fails failing unable hardly nobody nothing denied except don't doesn't didn't wasn't
    weren't isn't aren't hasn't haven't hadn't can't couldn't won't wouldn't""".split()
)
_NO_DENIALS = frozenset(["only", "more", "less", "fewer", "later", "longer"])  # "not only"
_CLAUSE_TURNS = (*TURNS, "; ")
_BUT = Pattern(r"(?<!\b[Aa]ll) but ")
_ANY = "1"  # "at least 1" is any
_AND = ", and "
# "12 (27%) had stopped": the number itself once more.
_OWN_BRACKET = Pattern(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_BOTH = ("with and ", "with or ")  # ... "without", which tells two groups
_LONGEST = 9  # signs of these
_FREE = "free"
_SCOPE = 3  # words behind a "not" that it may deny
_ENDS = ",;:().!?"
_TURNS = frozenset(["but", "while", "whereas", "although", "and", "than", "if"])
_LINKS = frozenset(
    ["of", "in", "at", "for", "after", "with", "during", "by", "to", "from", "on", "between", "as"]
)
# "Without any evidence of disease" denies the disease.
_CLEAR = frozenset(["any", "evidence", "sign", "signs", "history", "single", "such", "significant"])
_IDIOMS = {("at", "odds"): "disagree", ("picked", "up"): "detect", ("all", "but"): "except"}
NUMBER = "#"  # stands for the number itself among the words around it


class ClauseWord(NamedTuple):
    """One word of a clause."""

    root: str
    is_denied: bool
    away: int  # words between it and the number
    is_beyond: bool = False  # whether another number stands between


def words_of(document: Document, statement: Statement) -> tuple[ClauseWord, ...]:
    """The words of a number's clause by their roots, and the number itself as `NUMBER`."""
    text = document.text
    clause, opening = _clause_of(text, statement)
    head, is_denied = _read(text, Span(clause.start, statement.span.start))
    bracket = _OWN_BRACKET.match(text, statement.span.end, clause.end)
    start = bracket.end() if bracket else statement.span.end
    tail, _ = _read(text, Span(start, clause.end))
    found = [ClauseWord(NUMBER, is_denied, 0)]
    for words in (head[::-1], tail):
        away, is_beyond = 0, False
        for word, no in words:
            if word == NUMBER:
                is_beyond = away > 0  # those of a list have their words together
                continue
            away += 1
            found.append(ClauseWord(root_of(word), no, away, is_beyond))
    shared, _ = _read(text, opening)
    found += (ClauseWord(root_of(word), no, len(head) + 1) for word, no in shared)
    return tuple(found)


def _clause_of(text: str, statement: Statement) -> tuple[Span, Span]:
    """The clause of a number, and what stands before its "and" where no number is there.

    "Rates of fleas in goats, sheep, and cows were 9%, 4% and 2%": the "and" is that of a list, and
    what opens the list is said of each number.
    """
    start = statement.sentence.start
    clause = clause_span(text, statement.sentence, statement, _CLAUSE_TURNS)
    for but in _BUT.finditer(text, clause.start, clause.end):
        if but.start() >= statement.span.end:
            return Span(clause.start, but.start()), Span(start, start)
        clause = Span(max(clause.start, but.start()), clause.end)
    is_list = text.startswith(_AND, clause.start) and not any(
        sign.isdigit() for sign in text[start : clause.start]
    )
    return clause, Span(start, clause.start if is_list else start)


def _read(text: str, span: Span) -> tuple[list[tuple[str, bool]], bool]:
    """The words of a stretch, and which of them stand behind a word that denies them.

    And whether it ends with such a word, which then denies what follows: "not within 10%". Another
    number is there as `NUMBER`.
    """
    found: list[tuple[str, bool]] = []
    left, end, before = 0, span.start, ""
    tokens = list(plain_tokens(text, span))
    following = [*(word.concept.casefold() for word in tokens), ""][1:]
    for token, after in zip(tokens, following, strict=True):
        plain = token.concept.casefold()
        word, before = _IDIOMS.get((before, plain), plain), plain
        if _has_end(text[end : token.span.start]) or word in _TURNS:
            left = 0
        end = token.span.end
        if _denies(text, token, word, after):
            left = _SCOPE
        elif word == _FREE and found and not text.startswith("-", end):
            found[-1] = (found[-1][0], True)
        elif word in _LINKS:
            left = left if left == _SCOPE else 0
        elif not word.isalpha():
            left = 0
            if word != _ANY and any(sign.isdigit() for sign in word):
                found.append((NUMBER, False))
        elif word not in STOP_WORDS and not (left and word in _CLEAR):
            found.append((word, left > 0))
            left = max(left - 1, 0)
    return found, left == _SCOPE and not _has_end(text[end : span.end])


def _denies(text: str, token: Word, word: str, after: str) -> bool:
    """Whether a word denies those behind it."""
    if word == _FREE:
        return after in ("of", "from")
    ahead = text[max(token.span.start - _LONGEST, 0) : token.span.start].casefold()
    if word == "without" and ahead.endswith(_BOTH):
        return False
    is_joined = text.startswith("-", token.span.end)  # "not-for-profit"
    return word in _DENYING and not is_joined and after not in _NO_DENIALS


def _has_end(between: str) -> bool:
    return any(sign in _ENDS for sign in between)
