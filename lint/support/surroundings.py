"""What the words around one number say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Concepts = frozenset[str]
NONE: Concepts = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The words around one number, shared out between it and its neighbours."""

    own: Concepts = NONE  # of this number and not of its neighbours
    others: Concepts = NONE  # of its neighbours and not of this one
    shared: Concepts = NONE
    before: Concepts = NONE  # of the sentence before
    names: Concepts = NONE  # those of its words that are written as names
    times: frozenset[Decimal] = field(default_factory=frozenset)  # days, of this number
    is_alone: bool = True  # the only number of its family in the sentence
    sides: Concepts = NONE  # the group it is of, where it is one of a pair
    near: Mapping[str, float] = field(default_factory=dict)  # its words, 0 to 1: how near each is
    clause: Concepts = NONE  # the words of its part of the sentence
    apart: Mapping[str, float] = field(default_factory=dict)  # how much nearer than to neighbours

    @property
    def words(self) -> Concepts:
        return self.own | self.shared
