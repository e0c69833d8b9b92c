"""The words of a number's clause, each with whether a "not" or the like denies it.

"Not familiar with it", "no worries", "free of pain", "pain free". What is denied ends with the next
preposition, comma or few words: a longer reach denies what nobody meant.
"""

from typing import NamedTuple

from lint.claim import Statement
from lint.document import Document, Span
from lint.support.antonyms import root_of
from lint.support.nearness import clause_span
from lint.support.words import Word, plain_tokens
from lint.vocabulary import STOP_WORDS

_DENYING = frozenset(
    """no not never none without neither nor cannot lack lacked lacking lacks absence absent fail
    failed fails failing unable hardly nobody nothing denied don't doesn't didn't wasn't
    weren't isn't aren't hasn't haven't hadn't can't couldn't won't wouldn't""".split()
)
_NO_DENIALS = frozenset(["only", "more", "less", "fewer", "later", "longer"])  # "not only"
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
_IDIOMS = {("at", "odds"): "disagree", ("picked", "up"): "detect"}
NUMBER = "#"  # stands for the number itself among the words around it


class ClauseWord(NamedTuple):
    """One word of a clause."""

    root: str
    is_denied: bool
    away: int  # words between it and the number


def words_of(document: Document, statement: Statement) -> tuple[ClauseWord, ...]:
    """The words of a number's clause by their roots, and the number itself as `NUMBER`."""
    text = document.text
    clause = clause_span(text, statement.sentence, statement)
    head, is_denied = _read(text, Span(clause.start, statement.span.start))
    tail, _ = _read(text, Span(statement.span.end, clause.end))
    found = [ClauseWord(NUMBER, is_denied, 0)]
    found += (ClauseWord(root_of(word), no, len(head) - at) for at, (word, no) in enumerate(head))
    found += (ClauseWord(root_of(word), no, at) for at, (word, no) in enumerate(tail, 1))
    return tuple(found)


def _read(text: str, span: Span) -> tuple[list[tuple[str, bool]], bool]:
    """The words of a stretch, and which of them stand behind a word that denies them.

    And whether it ends with such a word, which then denies what follows: "not within 10%".
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
