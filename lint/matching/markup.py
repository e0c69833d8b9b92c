"""A record's text without its markup: tags, entities, escaped tags, MathML, comments.

A tag needs a name behind its "<": "<7% and BMI >30" is text, and stays. Markup may be escaped,
so what comes out of the entities is read once more. Tags of letters (i, sub, mml:mi) leave no
trace, all others leave a blank; who compares words tries both.
"""

import html

_JOINING = frozenset(
    """a b bold em i italic monospace overline roman sc scp small sp span strike strong
    styled-content
    sub sup tt u underline inline-formula alternatives named-content ext-link xref
    math mi mn mo mrow mtext msub msup msubsup mover munder munderover mstyle mfrac msqrt mfenced
    mpadded mphantom menclose semantics none mprescripts mmultiscripts""".split()
)
# Their content says the same again, for machines.
_SILENT = frozenset(["tex-math", "annotation", "annotation-xml"])


def plain(text: str, joint: str = "") -> str:
    """The words of a record's field; `joint` stands where a tag of letters stood."""
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    once = html.unescape(_without_tags(text, joint))
    return " ".join(html.unescape(_without_tags(once, joint)).split())


def has_markup(text: str) -> bool:
    """Whether a field has tags, so that its blanks cannot be relied on."""
    return plain(text, "") != plain(text, " ") or _without_tags(text, " ") != text


def _without_tags(text: str, joint: str) -> str:
    text = _without(_without(text, "<!--", "-->"), "<![CDATA[", "]]>", keep=True)
    pieces: list[str] = []
    position = 0
    while (start := text.find("<", position)) >= 0:
        end = text.find(">", start)
        name = _tag_name(text[start + 1 : end]) if end >= 0 else None
        if name is None:
            pieces.append(text[position : start + 1])
            position = start + 1
            continue
        pieces.append(text[position:start])
        position = end + 1
        if name in _SILENT and text[start + 1] != "/":
            closing = text.find("</", position)
            position = closing if closing >= 0 else len(text)
        pieces.append(joint if name in _JOINING else " ")
    pieces.append(text[position:])
    return "".join(pieces)


def _without(text: str, opening: str, closing: str, *, keep: bool = False) -> str:
    """The text without what stands between two marks, or, to `keep` it, without the marks."""
    if opening not in text:
        return text
    if keep:
        return text.replace(opening, "").replace(closing, "")
    before, _, rest = text.partition(opening)
    return before + " " + _without(rest.partition(closing)[2], opening, closing)


def _tag_name(inside: str) -> str | None:
    """The name of a tag by what stands in its angle brackets, without prefix; None: no tag."""
    name = inside.removeprefix("/").partition(" ")[0].partition("\n")[0].removesuffix("/")
    if not name[:1].isalpha() or "<" in inside:
        return None
    letters = name.replace(":", "").replace("-", "").replace("_", "")
    if not (letters.isascii() and letters.isalnum()):
        return None
    return name.rpartition(":")[2].lower()
