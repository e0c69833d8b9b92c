"""What the arguments of one invocation mean: its articles, its claims.yaml files, its outputs.

What all commands share stands here, so that each command is little more than its one call.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.errors import LintError, UsageError
from lint.finding import Run, RunError
from lint.report.formats import FORMATS

if TYPE_CHECKING:
    from lint.project import Project
    from lint.report.full import Style
    from lint.verifying import Asking
    from lint.workspace import Article

STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    format: str
    path: Path | None  # None: stdout


def project_of(arguments: argparse.Namespace) -> "Project":
    """The claims.yaml files that the arguments lead to, none of them read yet."""
    from lint.project import Project

    claims = getattr(arguments, "claims", None)
    records = getattr(arguments, "records", None)
    return Project(
        claims=Path(claims) if claims else None,
        records=Path(records) if records else None,
        overrides=_overrides(arguments),
    )


def _overrides(arguments: argparse.Namespace) -> dict[str, object]:
    """What flags and environment say over claims.yaml."""
    said: dict[str, object] = {}
    for name in ("fail_on", "max_age"):
        if hasattr(arguments, name):
            said[name] = getattr(arguments, name)
    for name in ("select", "ignore", "require"):
        if hasattr(arguments, name):
            words = [word.strip() for word in ",".join(getattr(arguments, name)).split(",")]
            said[name] = tuple(word for word in words if word)
            unknown = sorted({*words} - {"", "drift", "verified"}) if name == "require" else []
            if unknown:
                raise UsageError(f"--require takes drift and verified, not {', '.join(unknown)}")
    mailto = getattr(arguments, "mailto", None) or os.environ.get("CLAIMDRIFT_MAILTO")
    if mailto:
        said["mailto"] = mailto
    return said


def paths_of(arguments: argparse.Namespace) -> list[Path]:
    """The files and folders that were named."""
    return [Path(path) for path in arguments.paths if path != STDIN]


def articles_of(arguments: argparse.Namespace, project: "Project") -> "Iterable[Article]":
    """The articles that were named or found, each read from disk when its turn comes."""
    from lint.workspace import Article, read_article

    if STDIN in arguments.paths:
        name = arguments.stdin_filename
        if not name:
            raise UsageError("- needs --stdin-filename NAME, whose suffix says the format")
        yield Article(path=Path(name), uri=Path(name).as_posix(), data=sys.stdin.buffer.read())
    for path, is_named in found_by(arguments, project):
        yield read_article(path, is_named=is_named)


def found_by(arguments: argparse.Namespace, project: "Project") -> "Iterable[tuple[Path, bool]]":
    """Where the articles stand, and whether each was named itself."""
    from lint.project import default_articles
    from lint.workspace import articles_under

    if arguments.paths:
        # What `extract` reads never depends on claims.yaml.
        is_governed = arguments.command != "extract"
        exclude = project.settings_at(Path.cwd())[0].exclude if is_governed else ()
        return articles_under(paths_of(arguments), exclude)
    return default_articles(project, Path.cwd())


def watched_by(arguments: argparse.Namespace) -> list[Path]:
    """Every file whose change may change a check: articles, claims.yaml, records, the baseline."""
    from lint.baseline import NAME
    from lint.workspace import ledgers_above

    project = project_of(arguments)
    ledgers = set(ledgers_above(Path.cwd()))
    found: list[Path] = []
    records: set[Path] = set()
    try:
        for path, _ in found_by(arguments, project):
            found.append(path)
            folder = project.governing(path).records
            records |= {folder} if folder is not None else set()
    except LintError:
        # The check itself says what is wrong; once that is set right, the rest is found again.
        pass
    ledgers |= project.files.keys()
    baselines = {
        one.parent / (known.ledger.settings.baseline or NAME)
        for one in ledgers
        if (known := project.files.get(one)) is not None
    }
    return [*found, *sorted(ledgers | records | baselines)]


def outputs_of(arguments: argparse.Namespace, allowed: Sequence[str] = FORMATS) -> list[Output]:
    """Which formats go where. Raises UsageError for one that the command does not have."""
    outputs = []
    for wanted in getattr(arguments, "format", None) or ["full"]:
        name, _, path = wanted.partition("=")
        if name not in allowed:
            raise UsageError(f"no format is called {name!r}; there are {', '.join(allowed)}")
        outputs.append(Output(format=name, path=Path(path) if path else None))
    if sum(output.path is None for output in outputs) > 1:
        raise UsageError("only one --format can be printed; give the others a file: json=FILE")
    return outputs


def report(
    run: Run, arguments: argparse.Namespace, project: "Project", outputs: Sequence[Output]
) -> int:
    """Prints a run in every format that was asked for; returns the exit code."""
    from lint.report.receipt import render as closing
    from lint.report.statistics import render as statistics
    from lint.verdict import exit_code, with_required

    try:
        settings = project.settings_at(Path.cwd())[0]
    except LintError:
        from lint.settings import DEFAULTS as settings
    run = with_required(run, settings)
    code = exit_code(run, settings)
    for output in outputs:
        put(_rendered(run, code, output, arguments), output.path)
    if getattr(arguments, "statistics", False):
        # A machine's document stays one; whoever reads it alone gets the count beside it.
        is_prose = any(one.path is None and one.format in ("full", "concise") for one in outputs)
        (partial(put, path=None) if is_prose else say)(statistics(run))
    say(closing(run))
    if getattr(arguments, "debug", False):
        for error in run.errors:
            say(error.trace or "")
    return code


def _rendered(run: Run, code: int, output: Output, arguments: argparse.Namespace) -> str:
    from lint.report.formats import render
    from lint.workspace import base_of

    style = style_of(arguments, is_printed=output.path is None)
    return render(output.format, run, exit_code=code, base=base_of(Path.cwd()), style=style)


def style_of(arguments: argparse.Namespace, *, is_printed: bool) -> "Style":
    """How wide and with which colours a text is printed."""
    from lint.report.full import Style

    is_colored = is_printed and _is_colored(getattr(arguments, "color", "auto"))
    return Style(columns=shutil.get_terminal_size().columns, color=is_colored)


def _is_colored(wanted: str) -> bool:
    if wanted != "auto":
        return wanted == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def broken(error: LintError) -> Run:
    """A run that did not happen."""
    return Run(errors=(RunError(message=str(error)),), now=today())


def asking_of(arguments: argparse.Namespace) -> "Asking":
    """How Crossref is to be asked."""
    from lint.verifying import Asking

    environment = os.environ
    return Asking(
        is_refresh=arguments.refresh,
        deadline=arguments.deadline if arguments.deadline is not None else 300.0,
        works=Path(arguments.works) if arguments.works else None,
        crossref_url=arguments.crossref_url or environment.get("CLAIMDRIFT_CROSSREF_URL"),
        doi_url=arguments.doi_url or environment.get("CLAIMDRIFT_DOI_URL"),
        progress=_progress,
    )


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        say(f"\rlooked up {done} of {total}" + ("\n" if done == total else ""))


def put(text: str, path: Path | None) -> None:
    """Writes a result to a file, or to stdout."""
    from lint.workspace import write_output

    if path is not None:
        write_output(path, text)
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def say(text: str) -> None:
    """Writes to stderr."""
    sys.stderr.write(text)
    sys.stderr.flush()


def today() -> str:
    """ISO date."""
    return date.today().isoformat()
