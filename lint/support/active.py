"""What an article calls "the drug" or "the treatment": the arm told from placebo or usual care.

An abstract has a name for what was tried, and news hardly ever do. Where the abstract sets one name
against a control, the general word that it does not have stands for that name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from lint.support.lay import CONCEPTS, GENERIC
from lint.support.surroundings import Concepts

_CONTROLS = frozenset(["dummy", "usualcare", "control", "untreated", "unvaccinated"])
_GENERAL = frozenset(
    CONCEPTS.get(word, word)
    for word in """drug treatment pill tablet capsule injection jab shot vaccine programme
    program intervention supplement device""".split()
)
_DOSE = " "  # "g 0.005": an amount is no name


def called_active(
    arms: Iterable[tuple[Concepts, Concepts]], strange: Concepts
) -> Mapping[str, str]:
    """For each general word that an abstract has not, the name that it stands for.

    `arms` are the groups of its numbers, each with the group that it is told from.
    """
    general = strange & _GENERAL
    if not general:
        return {}
    names = Counter(
        word
        for one, two in arms
        for arm, control in ((one, two), (two, one))
        if control & _CONTROLS and not arm & _CONTROLS
        for word in arm - control - GENERIC
        if _DOSE not in word and word.isalpha()
    )
    if not names:
        return {}
    name, _ = min(names.items(), key=lambda each: (-each[1], each[0]))
    return dict.fromkeys(general, name)
