"""Completion scripts for shells, made from the same parser that reads the arguments.

What an argument stands for is read off its name in the usage line: a file, a folder, a rule, a
format. So a new command or option completes without a word here.
"""

import argparse
from collections.abc import Iterator

from lint.report.formats import FORMATS
from lint.rules import rules

SHELLS = ("bash", "zsh", "fish")
_FILES = frozenset({"PATH", "FILE", "NAME"})


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that teaches one of SHELLS our commands and options; it changes the parser."""
    import shtab

    for action in _actions(parser):
        if action.metavar in _FILES:
            vars(action)["complete"] = shtab.FILE
        elif action.metavar == "DIR":
            vars(action)["complete"] = shtab.DIRECTORY
        elif action.metavar == "RULE":
            action.choices = [rule.id for rule in rules()]
        elif action.metavar == "FORMAT[=FILE]":
            action.choices = FORMATS
    return str(shtab.complete(parser, shell=shell))


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every option and argument, those of the commands included."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
        else:
            yield action
