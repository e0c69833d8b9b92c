"""Check characters: the last sign of a DOI that its publisher reckons from the others.

Springer's ("s10434-018-6924-5") weighs the twelve digits before it with their places from the left
and takes the sum modulo 13, with x, y and z for 10, 11 and 12. Elsevier's item identifiers
("s0140-6736(97)11096-0") weigh the fifteen before it with the primes other than 11, the last digit
with 2, modulo 11, with x for 10. Neither rule is published where one could cite it: both were
solved from the reference lists of real records, where 745 of 751 and 742 of 750 DOIs obey them.
"""

from collections.abc import Sequence
from typing import NamedTuple


class _Scheme(NamedTuple):
    shapes: tuple[str, ...]  # what stands before the check character, its digits as zeros
    weights: Sequence[int]
    signs: str  # as many as the modulus, each standing for its place


_SPRINGER = _Scheme(("s00000-000-0000-",), range(1, 13), "0123456789xyz")
_ELSEVIER = _Scheme(
    ("s0000-0000(00)00000-", "s0000-000x(00)00000-"),
    (53, 47, 43, 41, 37, 31, 29, 23, 19, 17, 13, 7, 5, 3, 2),
    "0123456789x",
)


def check_character(DOI: str) -> str | None:
    """The check character that a DOI's other signs ask for; None where it has none known.

    >>> check_character("10.1245/s10434-018-6924-5")
    '5'
    >>> check_character("10.1016/s0140-6736(97)11096-0")
    '0'
    """
    body = DOI.lower().partition("/")[2][:-1]
    shape = "".join("0" if sign in "0123456789" else sign for sign in body)
    for scheme in (_SPRINGER, _ELSEVIER):
        if shape in scheme.shapes:
            values = [scheme.signs.index(sign) for sign in body[1:] if sign in scheme.signs]
            total = sum(
                value * weight for value, weight in zip(values, scheme.weights, strict=True)
            )
            return scheme.signs[total % len(scheme.signs)]
    return None


def is_checked(DOI: str) -> bool | None:
    """Whether a DOI ends as its other signs ask for; None where nothing asks."""
    asked = check_character(DOI)
    return None if asked is None else asked == DOI[-1:].lower()
