"""The person's own editor, opened where the words stand."""

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath

from lint.errors import LintError, UsageError

# Editors that take `+LINE` before the file; the others are given the file alone.
_PLUS_LINE = frozenset(
    "vi vim nvim gvim view nano pico emacs emacsclient micro kak ne joe jed mg gedit ed".split()
)
_COLON_LINE = frozenset("hx helix subl zed".split())
_GO_TO = frozenset("code codium cursor".split())


def command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """What to run. Raises UsageError where neither VISUAL nor EDITOR is set."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(chosen)
    except ValueError as error:
        raise UsageError(f"EDITOR={chosen}: {error}") from error
    if not words:
        raise UsageError("which editor? set EDITOR, for example: EDITOR=nano claimdrift review")
    name = PurePath(words[0]).name.removesuffix(".exe")
    if name in _PLUS_LINE:
        return [*words, f"+{line}", str(path)]
    if name in _COLON_LINE:
        return [*words, f"{path}:{line}"]
    if name in _GO_TO:
        return [*words, "--wait", "--goto", f"{path}:{line}"]
    return [*words, str(path)]


def edit(environment: Mapping[str, str], path: Path, line: int) -> None:
    """Waits until the person is done. Raises LintError where the editor cannot be run."""
    words = command(environment, path.absolute(), line)
    try:
        ended = subprocess.run(words, check=False)
    except OSError as error:
        raise LintError(f"{words[0]}: {(error.strerror or str(error)).lower()}") from error
    if ended.returncode != 0:
        raise LintError(f"{words[0]} ended with {ended.returncode}; the files are read again")
