"""The man page, made from the same parser that reads the arguments.

It carries the version and no date, so that the same program always makes the same page.
"""

import argparse
from collections.abc import Iterator

from lint import __version__

_FILES = (
    ("claims.yaml", "what is recorded of the articles at and below its folder, and the settings"),
    ("crossref/", "the answers of Crossref that the citations are held against"),
    ("claims-baseline.json", "the findings that stood when a project began"),
)
_ENVIRONMENT = (
    ("CLAIMDRIFT_MAILTO", "your address, for Crossref's polite pool"),
    ("CLAIMDRIFT_CROSSREF_URL, CLAIMDRIFT_DOI_URL", "other servers to ask"),
    ("VISUAL, EDITOR", "what `review` opens a file with"),
    ("NO_COLOR, FORCE_COLOR", "never, or always, print colours"),
)
_EXIT = (
    ("0", "clean"),
    ("1", "findings at or above --fail-on, or something that waits for a person"),
    ("2", "the check did not happen, or not wholly"),
)


def page(parser: argparse.ArgumentParser) -> str:
    """The page in roff, for `man`."""
    lines = [
        f'.TH CLAIMDRIFT 1 "" "claimdrift {_text(__version__)}" "User Commands"',
        ".SH NAME",
        "claimdrift \\- checks the numbers of articles about research",
        ".SH SYNOPSIS",
        ".B claimdrift",
        ".I COMMAND",
        "[\\fIOPTION\\fR]... [\\fIPATH\\fR]...",
        ".SH DESCRIPTION",
        _text(parser.description or ""),
        ".SH COMMANDS",
    ]
    shared = {action.dest for action in parser._actions}
    for name, command in _commands(parser):
        lines += [f".SS {_text(name)}", _text(command.description or "")]
        lines += _actions(one for one in command._actions if one.dest not in shared)
    lines.append(".SH OPTIONS")
    lines += _actions(parser._actions)
    for title, rows in (("EXIT STATUS", _EXIT), ("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT)):
        lines.append(f".SH {title}")
        lines += (line for term, text in rows for line in _row(f"\\fB{_text(term)}\\fR", text))
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _actions(actions: Iterator[argparse.Action] | list[argparse.Action]) -> Iterator[str]:
    for action in actions:
        hidden = action.help == argparse.SUPPRESS
        if not hidden and not isinstance(action, argparse._SubParsersAction):
            yield from _row(_term(action), (action.help or "").replace("%%", "%"))


def _term(action: argparse.Action) -> str:
    """How it is written: an option in bold with its value in italics."""
    value = action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper()
    words = f"\\fI{_text(value if isinstance(value, str) else ' '.join(value))}\\fR"
    if not action.option_strings:
        return words
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in action.option_strings)
    match action.nargs:
        case 0:
            return names
        case "?":
            return f"{names} [{words}]"
        case _:
            return f"{names} {words}"


def _row(term: str, text: str) -> tuple[str, ...]:
    return (".TP", term, _text(text))


def _text(words: str) -> str:
    """Words that roff takes as they stand."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith(".") else escaped
