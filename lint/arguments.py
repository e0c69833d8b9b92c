"""The command line: which commands and options there are, and what they mean.

Options stand before or after the command. What is not understood is one line with the nearest
word that would have been, and exit code 2.
"""

import argparse
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NoReturn

from lint import __version__
from lint.errors import UsageError
from lint.lsp.editors import SETTINGS
from lint.report.formats import FORMATS

COMMANDS = {
    "extract": "show the numeric claims and citations of articles",
    "sync": "bring claims.yaml in line with the articles",
    "verify": "look the cited works up at Crossref and hold the citations against them",
    "check": "check articles against themselves, their sources and claims.yaml",
    "review": "walk through what is new, changed or contradicted, and settle it",
    "rules": "list the rules",
    "explain": "print one rule's page",
    "baseline": "accept the findings of today, so that only new ones fail",
    "init": "set a project up: claims.yaml, its schema, a workflow, a hook",
    "doctor": "say what of a set-up is missing",
    "lsp": "check articles in an editor while they are written: a language server",
    "completion": "print a script that completes commands and options in a shell",
    "man": "print the man page",
    "works": "build a local store of works from Crossref's public files",
}


class Parser(argparse.ArgumentParser):
    """argparse, with its complaints as one line that names the nearest word."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments. Raises UsageError; `--help` and `--version` print and leave with 0."""
    parser = command_line()
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        raise UsageError(_unknown(parser, unknown[0], arguments.command))
    if arguments.command is None:
        raise UsageError(f"which command? one of {', '.join(COMMANDS)}; --help says more")
    return arguments


def _unknown(parser: Parser, word: str, command: str | None) -> str:
    if not word.startswith("-"):
        return f"{word!r} is one argument too many for `claimdrift {command}`"
    options = sorted(_options(parser, command))
    near = get_close_matches(word.split("=")[0], options, n=1, cutoff=0.6)
    guess = f"; did you mean {near[0]}?" if near else f"; `claimdrift {command} --help` lists them"
    return f"no option is called {word}{guess}"


def _options(parser: Parser, command: str | None) -> set[str]:
    names = set(parser._option_string_actions)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) and command in action.choices:
            names |= set(action.choices[command]._option_string_actions)
    return names


def command_line() -> Parser:
    """The parser of all commands, which also makes their completion and their man page."""
    parser = Parser(
        prog="claimdrift",
        description="Checks the numbers of an article about research against each other, "
        "against the cited work, and against what was recorded before.",
        epilog="Exit codes: 0 clean, 1 findings, 2 the check did not happen or not wholly.",
        allow_abbrev=False,
        parents=[_shared()],
    )
    parser.add_argument("--version", action="version", version=f"claimdrift {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            allow_abbrev=False,
            parents=[_shared()],
        )
        _add(command, name)
    return parser


def _shared() -> Parser:
    """Options of every command; no defaults, so that one before the command is not forgotten."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = shared.add_argument_group("options of every command")
    group.add_argument("--claims", metavar="FILE", help="the claims.yaml that governs")
    group.add_argument("--records", metavar="DIR", help="where Crossref's answers are kept")
    group.add_argument(
        "--format",
        metavar="FORMAT[=FILE]",
        action="append",
        help=f"one of {', '.join(FORMATS)}, printed or into a file; more than once for several",
    )
    group.add_argument(
        "--fail-on",
        choices=("error", "warning", "never"),
        help="the level from which findings exit with 1 (default error)",
    )
    group.add_argument(
        "--select", metavar="RULES", action="append", help="only these rules or families"
    )
    group.add_argument(
        "--ignore", metavar="RULES", action="append", help="not these rules or families"
    )
    group.add_argument(
        "--require",
        metavar="WHAT",
        action="append",
        help="exit with 2 unless checked: drift, verified",
    )
    group.add_argument(
        "--max-age", metavar="DAYS", type=int, help="how old a record of Crossref may be"
    )
    group.add_argument("--color", choices=("auto", "always", "never"), help="default auto")
    group.add_argument("--debug", action="store_true", help="show the traceback of a crash")
    return shared


def _add(command: Parser, name: str) -> None:
    if name in ("extract", "sync", "verify", "check", "review", "baseline"):
        command.add_argument(
            "paths", metavar="PATH", nargs="*", help="files and folders; - is stdin"
        )
        command.add_argument(
            "--stdin-filename", metavar="NAME", help="what - is called; its suffix says the format"
        )
    match name:
        case "sync":
            command.add_argument(
                "--accept",
                metavar="ID",
                nargs="?",
                const="",
                action="append",
                help="take what changed over into claims.yaml: all of it, or this claim's",
            )
            command.add_argument(
                "--diff", action="store_true", help="show what would be written, and write nothing"
            )
        case "check":
            command.add_argument(
                "--diff-base",
                metavar="REV",
                help="count only findings that the change since this revision touches",
            )
            command.add_argument(
                "--statistics", action="store_true", help="also count the findings of each rule"
            )
            command.add_argument(
                "--watch", action="store_true", help="check again whenever something changes"
            )
        case "verify":
            command.add_argument("--refresh", action="store_true", help="ask again for every DOI")
            command.add_argument(
                "--deadline", metavar="SECONDS", type=float, help="for all look-ups (default 300)"
            )
            command.add_argument("--mailto", help="your address, for Crossref's polite pool")
            command.add_argument(
                "--works", metavar="FILE", help="read works from this file instead"
            )
            command.add_argument("--crossref-url", metavar="URL", help=argparse.SUPPRESS)
            command.add_argument("--doi-url", metavar="URL", help=argparse.SUPPRESS)
        case "lsp":
            command.add_argument(
                "--print-settings",
                metavar="EDITOR",
                choices=tuple(SETTINGS),
                help=f"print what to write into the settings of {', '.join(SETTINGS)}",
            )
        case "completion":
            command.add_argument("shell", choices=("bash", "zsh", "fish"), help="which shell")
        case "works":
            command.add_argument("action", choices=("import",), help="import: add files to a store")
            command.add_argument("files", metavar="FILE", nargs="+", help=".jsonl, .gz or .zst")
            command.add_argument(
                "--store", metavar="FILE", default="works.sqlite", help="default works.sqlite"
            )
        case "explain":
            command.add_argument("rule", metavar="RULE", help="the rule's name")
