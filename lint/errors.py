"""Mistakes of the person at the keyboard: one line each, exit code 2.

Faults of the article are findings, never exceptions.
"""


class LintError(Exception):
    """What is wrong, where, and what to do about it, in one line."""


class UnreadableError(LintError):
    """A file that cannot be read as what it says it is."""


class LedgerError(LintError):
    """A claims.yaml that cannot be understood; says line and column, both from 1."""

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class UsageError(LintError):
    """Arguments that do not go together, or name what does not exist."""
