"""What comes of holding a printed field against a record.

Four answers, so that ignorance is never mistaken for a fault: a field that the record leaves
empty is not comparable, and a tolerated difference carries the name of its tolerance.
"""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a printed field and a record agree."""

    MATCH = "match"  # nothing to say
    NEAR = "near"  # tolerated, yet a careful editor would want to look
    DIFFERS = "differs"  # both cannot be true
    UNKNOWN = "unknown"  # the record has nothing to compare with


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One printed field held against a record."""

    outcome: Outcome
    why: str | None = None  # the tolerance by its name, or what differs, in a few words
    recorded: str | None = None  # what the record has, as it is to be shown
    index: int = 0  # of several printed values, the one that it is about
    is_minor: bool = False  # near, and nothing to look at


def match(tolerance: str | None = None) -> Verdict:
    """Agreement, if need be by a tolerance that has a name."""
    return Verdict(outcome=Outcome.MATCH, why=tolerance)


def near(why: str, recorded: str, index: int = 0) -> Verdict:
    """A difference that is tolerated and worth a look."""
    return Verdict(outcome=Outcome.NEAR, why=why, recorded=recorded, index=index)


def noted(why: str, recorded: str) -> Verdict:
    """A difference that is tolerated and worth knowing, no more."""
    return Verdict(outcome=Outcome.NEAR, why=why, recorded=recorded, is_minor=True)


def differs(why: str, recorded: str, index: int = 0) -> Verdict:
    """A difference that cannot be explained."""
    return Verdict(outcome=Outcome.DIFFERS, why=why, recorded=recorded, index=index)


def unknown(why: str) -> Verdict:
    """Nothing to compare with."""
    return Verdict(outcome=Outcome.UNKNOWN, why=why)
