"""Spellings of one word: British and American, singular and plural, numbers in words and letters.

Both sides are brought to one form, so a rule here may be coarse ("hour" becomes "hor" on both);
it only matters that two different words do not meet.
"""

_OUR = 6  # letters from which "our" may be "or": colour, tumour, but not four
_PIECES = (
    ("aemi", "emi"), ("haem", "hem"), ("paed", "ped"), ("oedem", "edem"), ("oesoph", "esoph"),
    ("oestr", "estr"), ("foet", "fet"), ("caec", "cec"), ("caesar", "cesar"), ("anaes", "anes"),
    ("gynaec", "gynec"), ("orthopaed", "orthoped"), ("leukaem", "leukem"), ("rrhoe", "rrhe"),
    ("oeba", "eba"), ("coeliac", "celiac"), ("diaeresis", "dieresis"), ("faec", "fec"),
    ("homoeo", "homeo"), ("aetio", "etio"), ("dyspnoe", "dyspne"), ("apnoe", "apne"),
    ("ischaem", "ischem"), ("palaeo", "paleo"), ("archaeo", "archeo"), ("manoeuv", "maneuv"),
    ("sulph", "sulf"), ("tumour", "tumor"), ("behaviour", "behavior"), ("colour", "color"),
    ("fibre", "fiber"), ("centre", "center"), ("metre", "meter"), ("litre", "liter"),
    ("theatre", "theater"), ("programme", "program"), ("yse", "yze"), ("ysing", "yzing"),
    ("aluminium", "aluminum"), ("ageing", "aging"), ("judgement", "judgment"), ("grey", "gray"),
    ("defence", "defense"), ("licence", "license"), ("offence", "offense"), ("practise",
    "practice"),
    ("catalogue", "catalog"), ("dialogue", "dialog"), ("analogue", "analog"), ("sceptic",
    "skeptic"),
    ("mould", "mold"), ("plough", "plow"), ("whilst", "while"), ("amongst", "among"),
    ("towards", "toward"), ("fulfil", "fulfill"), ("enrolment", "enrollment"), ("skilful",
    "skillful"),
)  # fmt: skip
_TENS = {
    name: str(number)
    for number, name in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
}
_ROMAN = {
    name: str(number)
    for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)
}
_BEFORE_ROMAN = frozenset(
    """part phase type stage class grade chapter study trial experiment volume paper group level
    factor cohort generation war book section series""".split()
)


def american(word: str) -> str:
    """A word in American spelling."""
    for british, own in _PIECES:
        if british in word:
            word = word.replace(british, own)
    for ending in ("isation", "isations", "ise", "ised", "ises", "iser", "ising", "isers"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)] + ending.replace("s", "z", 1)
    for ending in ("elled", "elling", "eller", "ellers"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word[: -len(ending)] + ending.replace("ll", "l")
    return word.replace("our", "or") if len(word) >= _OUR else word


def singular(word: str) -> str:
    """A word without the ending of its plural."""
    if len(word) < 4 or word.endswith("ss"):
        return word
    for ending, instead in (("ies", "y"), ("yses", "ysis"), ("oses", "osis"), ("s", "")):
        if word.endswith(ending) and not word.endswith("is") and not word.endswith("us"):
            return word[: -len(ending)] + instead
    return word


def in_figures(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Words with the roman numbers of parts, phases and the like in figures."""
    return tuple(
        _ROMAN.get(word, word) if index and parts[index - 1] in _BEFORE_ROMAN else word
        for index, word in enumerate(parts)
    )


def number_words(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Words with small numbers in figures."""
    return tuple(_TENS.get(word, word) for word in parts)
