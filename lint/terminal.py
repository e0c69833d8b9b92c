"""Keys and lines from a person: single keys at a terminal, whole lines from a pipe.

Escape sequences (arrow keys, a paste in brackets) are dropped whole, so that no letter inside
one is taken for an answer. What was typed ahead is kept.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from lint.report.full import PLAIN, Style

_ESCAPE = "\x1b"
_END = "\x04"  # Ctrl-D
_MOST = 1024  # bytes of one burst of keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Where questions are put and answers come from; None is the end of the input."""

    write: Callable[[str], None]
    key: Callable[[], str | None]
    line: Callable[[], str | None]
    style: Style = PLAIN


def terminal(source: TextIO, target: TextIO, style: Style = PLAIN) -> Terminal:
    """A terminal on two streams; where `source` is no tty, each line is a key or a text."""

    def write(text: str) -> None:
        target.write(text)
        target.flush()

    def line() -> str | None:
        text = source.readline()
        return text.rstrip("\r\n") if text else None

    def piped_key() -> str | None:
        text = line()
        # What was not typed by the person is shown, so that a log of it can be read.
        if text is not None:
            write("\n")
        return text

    key = _keys(source.fileno(), write) if source.isatty() and _has_keys() else piped_key
    return Terminal(write=write, key=key, line=line, style=style)


def _has_keys() -> bool:
    """Whether this system has terminals that can be read key by key; Windows answers by lines."""
    return sys.platform != "win32"


def _keys(descriptor: int, write: Callable[[str], None]) -> Callable[[], str | None]:
    waiting: list[str] = []
    cut = ""  # an escape sequence whose end has not come yet

    def key() -> str | None:
        nonlocal cut
        while not waiting:
            burst = _burst(descriptor).decode("utf-8", "replace")
            if not burst or burst[0] == _END:
                return None
            typed, cut = _typed(cut + burst)
            waiting.extend(typed)
        pressed = waiting.pop(0)
        write(f"{pressed if pressed.isprintable() else ''}\n")
        return pressed

    return key


def _typed(burst: str) -> tuple[str, str]:
    """A burst without its escape sequences, and the start of one that is not whole yet."""
    kept = ""
    at = 0
    while at < len(burst):
        if burst[at] != _ESCAPE:
            kept += burst[at]
            at += 1
            continue
        end = at + 1
        if burst[end : end + 1] in ("[", "O"):
            end += 1
            while end < len(burst) and not "@" <= burst[end] <= "~":
                end += 1
        if end >= len(burst):
            return kept, burst[at:]
        at = end + 1
    return kept, ""


def _burst(descriptor: int) -> bytes:
    """What is typed, without waiting for the end of a line; the terminal is left as it was."""
    import termios
    import tty

    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        return os.read(descriptor, _MOST)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
