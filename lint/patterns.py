"""A regular expression that is compiled when it is first used.

An article uses some of the patterns by which it is read, and compiling all of them costs more than
reading it. The first use puts the compiled pattern's own methods in place of this class's
lookup, so every later use costs what it would cost without it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Protocol


class _Finds(Protocol):
    """`match`, `search` and `fullmatch`."""

    def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> re.Match[str] | None: ...


class _FindsAll(Protocol):
    """`finditer`."""

    def __call__(
        self, string: str, pos: int = ..., endpos: int = ...
    ) -> Iterator[re.Match[str]]: ...


class _Lists(Protocol):
    """`findall`, of patterns with at most one group."""

    def __call__(self, string: str, pos: int = ..., endpos: int = ...) -> list[str]: ...


class _Replaces(Protocol):
    """`sub`."""

    def __call__(
        self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = ...
    ) -> str: ...


class _Splits(Protocol):
    """`split`."""

    def __call__(self, string: str, maxsplit: int = ...) -> list[str]: ...


class Pattern:
    """What `re.compile` gives, as far as it is used here."""

    match: _Finds
    search: _Finds
    fullmatch: _Finds
    finditer: _FindsAll
    findall: _Lists
    sub: _Replaces
    split: _Splits
    groupindex: dict[str, int]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """One of the above, compiled; Python asks only for what is not there yet."""
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for each in Pattern.__annotations__:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)
