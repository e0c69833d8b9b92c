"""What a count counts: the nouns right behind it, all sorts of anybody being one."""

from lint.claim import Statement
from lint.document import Document
from lint.meaning import stem
from lint.vocabulary import STOP_WORDS

_ANYONE = frozenset(
    """patients participants people subjects individuals persons adults respondents volunteers
    residents clients users""".split()
)
_MOST_WORDS = 5
_STUDIES = frozenset("study studies trial trials paper papers article articles reports".split())
_ENDS = frozenset(
    """were was had have are is and or who with in of for from that which to by at on as took
    where when including""".split()
)
ANYONE = "anyone"
STUDY = "study"


def counted(document: Document, statement: Statement) -> frozenset[str]:
    """The nouns behind a number, before the next sign or verb; anybody where there are none."""
    end = min(statement.span.end + 80, statement.sentence.end)
    found = []
    for word in document.text[statement.span.end : end].split(" ")[: _MOST_WORDS + 1]:
        bare = word.strip("()[],.;:").casefold()
        if bare in _ENDS or (bare and not bare[0].isalpha()):
            break
        if bare and bare not in STOP_WORDS:
            found.append(_noun(bare))
        if word.endswith((",", ".", ";", ":", ")")):
            break
    return frozenset(found) if found else frozenset([ANYONE])


def _noun(word: str) -> str:
    if word in _ANYONE:
        return ANYONE
    return STUDY if word in _STUDIES else stem(word)
