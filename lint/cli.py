"""The command line: arguments to calls, calls to an exit code.

Results go to stdout, the closing receipt and progress to stderr. No logic worth a test of its
own lives here.
"""

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.arguments import command_line, parse
from lint.errors import LintError, UsageError
from lint.finding import RunError
from lint.invocation import (
    STDIN,
    articles_of,
    asking_of,
    broken,
    outputs_of,
    paths_of,
    project_of,
    put,
    report,
    say,
    style_of,
    today,
    watched_by,
)

if TYPE_CHECKING:
    from lint.reading import Kept

Command = Callable[[argparse.Namespace], int]
PASSED, FOUND, BROKEN, INTERRUPTED = 0, 1, 2, 130
MOST_SKIPPED = 5  # lines named one by one


def main(argv: Sequence[str]) -> int:
    """Runs one command: 0 clean, 1 findings, 2 the check did not happen or not wholly."""
    # A run makes millions of small values and next to no cycles: looking for them costs a fifth,
    # and more with each megabyte.
    gc.disable()
    _survive_any_text()
    try:
        arguments = parse(argv)
        return _commands()[arguments.command](arguments)
    except LintError as error:
        if "--debug" in argv:
            traceback.print_exc()
        say(f"claimdrift: {error}\n")
        return BROKEN
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else BROKEN
    except KeyboardInterrupt:
        say("claimdrift: stopped\n")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough; nothing more may be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PASSED


def _commands() -> Mapping[str, Command]:
    return {
        "extract": _extract,
        "sync": _sync,
        "verify": _verify,
        "check": _check,
        "review": _review,
        "rules": _rules,
        "explain": _explain,
        "baseline": _baseline,
        "init": _init,
        "doctor": _doctor,
        "lsp": _lsp,
        "completion": _completion,
        "man": _man,
        "works": _works,
    }


def _extract(arguments: argparse.Namespace) -> int:
    from lint.extract.extractor import extract
    from lint.read.reader import read
    from lint.report.extraction import render, render_json

    found = []
    errors = []
    for article in articles_of(arguments, project_of(arguments)):
        try:
            if article.data is None:
                raise LintError(article.error or f"{article.uri}: cannot be read")
            document = read(article.data, article.uri)
        except LintError as error:
            errors.append(RunError(message=str(error), path=article.uri))
            continue
        found.append((document, extract(document)))
    if not found and not errors:
        errors.append(RunError(message="nothing to read: no article was found"))
    for output in outputs_of(arguments, ("full", "concise", "json")):
        if output.format == "json":
            put(render_json(found, errors), output.path)
        else:
            put(render(found, errors, concise=output.format == "concise"), output.path)
    return BROKEN if errors else PASSED


def _check(arguments: argparse.Namespace) -> int:
    return _watch(arguments) if arguments.watch else _checked(arguments, {})


def _watch(arguments: argparse.Namespace) -> int:
    from time import sleep

    from lint.watching import watch

    if STDIN in arguments.paths:
        raise UsageError("--watch needs files or folders; stdin cannot be read again")
    kept: Kept = {}
    try:
        watch(
            lambda: _checked(arguments, kept),
            partial(watched_by, arguments),
            sleep=sleep,
            say=say,
        )
    except KeyboardInterrupt:
        return INTERRUPTED


def _checked(arguments: argparse.Namespace, kept: "Kept") -> int:
    from lint.past import baseline_file, with_baseline, with_change
    from lint.run import run
    from lint.workspace import scope_of

    outputs = outputs_of(arguments)
    project = project_of(arguments)
    try:
        checked = run(
            articles_of(arguments, project),
            project,
            now=today(),
            scope=scope_of(paths_of(arguments)),
            kept=kept,
        )
        # A file that nobody would commit from there must not change in CI, nor with half an edit.
        is_passing = bool(os.environ.get("CI")) or arguments.watch
        may_write = not is_passing and arguments.diff_base is None
        checked = with_baseline(checked, baseline_file(project, Path.cwd()), may_write=may_write)
        checked = with_change(checked, arguments.diff_base, Path.cwd())
    except LintError as error:
        checked = broken(error)
    return report(checked, arguments, project, outputs)


def _baseline(arguments: argparse.Namespace) -> int:
    from lint.past import accept, baseline_file
    from lint.run import run

    project = project_of(arguments)
    file = baseline_file(project, Path.cwd())
    if file is None:
        raise UsageError("a baseline stands beside a claims.yaml; `claimdrift init` makes one")
    before, now = accept(run(articles_of(arguments, project), project, now=today()), file)
    say(f"claimdrift: {file.path.name} accepts {now} findings (before: {before})\n")
    return PASSED


def _verify(arguments: argparse.Namespace) -> int:
    from lint.verifying import verify

    outputs = outputs_of(arguments)
    project = project_of(arguments)
    try:
        checked = verify(
            list(articles_of(arguments, project)),
            project,
            now=today(),
            asking=asking_of(arguments),
        )
    except LintError as error:
        checked = broken(error)
    return report(checked, arguments, project, outputs)


def _sync(arguments: argparse.Namespace) -> int:
    from lint.syncing import sync
    from lint.workspace import scope_of

    accepted = _accepted(arguments)
    project = project_of(arguments)
    synced = sync(
        list(articles_of(arguments, project)),
        project,
        scope=scope_of(paths_of(arguments)),
        accept=accepted,
        is_dry=arguments.diff,
    )
    sys.stdout.write(synced.text)
    say(synced.summary)
    if synced.is_broken:
        return BROKEN
    return FOUND if synced.is_waiting else PASSED


def _accepted(arguments: argparse.Namespace) -> bool | frozenset[str]:
    """What `--accept` takes over; a file or folder behind it is a PATH, and then it is all."""
    names = arguments.accept or []
    paths = [name for name in names if name and (name == STDIN or Path(name).exists())]
    arguments.paths = [*paths, *arguments.paths]
    if "" in names or paths:
        return True
    return frozenset(names)


def _review(arguments: argparse.Namespace) -> int:
    from lint.editor import edit
    from lint.review import review
    from lint.terminal import terminal
    from lint.workspace import scope_of

    if STDIN in arguments.paths:
        raise UsageError("review asks its questions on stdin, so no article can come from there")
    outputs_of(arguments, ("full",))
    reviewed = review(
        list(articles_of(arguments, project_of(arguments))),
        partial(project_of, arguments),
        terminal(sys.stdin, sys.stdout, style_of(arguments, is_printed=True)),
        edit=partial(edit, os.environ),
        now=today(),
        folder=Path.cwd(),
        scope=scope_of(paths_of(arguments)),
    )
    if reviewed.is_broken:
        return BROKEN
    return FOUND if reviewed.left else PASSED


def _rules(arguments: argparse.Namespace) -> int:
    from lint.report.rules import render, render_json
    from lint.rules import rules

    settings, _ = project_of(arguments).settings_at(Path.cwd())
    for output in outputs_of(arguments, ("full", "concise", "json")):
        wanted = render_json if output.format == "json" else render
        put(wanted(rules(), settings), output.path)
    return PASSED


def _explain(arguments: argparse.Namespace) -> int:
    from lint.check import unknown_rule
    from lint.rules import rules

    every = rules()
    found = [rule for rule in every if rule.id == arguments.rule]
    if not found:
        raise UsageError(unknown_rule(arguments.rule, every))
    sys.stdout.write(f"{found[0].id} ({found[0].family}, {found[0].level.value})\n\n")
    sys.stdout.write(found[0].page.strip() + "\n")
    return PASSED


def _init(_arguments: argparse.Namespace) -> int:
    from lint.setup import init
    from lint.workspace import shown_path

    for written in init(Path.cwd()):
        verb = "wrote" if written.is_new else "kept"
        sys.stdout.write(f"{verb:5} {shown_path(written.path)}: {written.note}\n")
    sys.stdout.write("next: claimdrift sync FOLDER, review claims.yaml, and commit it\n")
    return PASSED


def _doctor(arguments: argparse.Namespace) -> int:
    from lint.setup import doctor

    is_well = True
    for is_right, line in doctor(Path.cwd(), project_of(arguments)):
        is_well = is_well and is_right
        sys.stdout.write(f"{'ok  ' if is_right else 'look'} {line}\n")
    return PASSED if is_well else FOUND


def _lsp(arguments: argparse.Namespace) -> int:
    from lint.lsp.editors import SETTINGS
    from lint.lsp.launch import serve

    if arguments.print_settings:
        sys.stdout.write(SETTINGS[arguments.print_settings])
        return PASSED
    if sys.stdin.isatty():
        say("claimdrift: waiting for an editor; --print-settings EDITOR says how to set one up\n")
    serve(project_of(arguments))
    return PASSED


def _completion(arguments: argparse.Namespace) -> int:
    from lint.completion import script

    put(script(command_line(), arguments.shell), None)
    return PASSED


def _man(_arguments: argparse.Namespace) -> int:
    from lint.manual import page

    put(page(command_line()), None)
    return PASSED


def _works(arguments: argparse.Namespace) -> int:
    from lint.crossref.store import import_works

    files = [Path(file) for file in arguments.files]
    imported = import_works(files, Path(arguments.store))
    for line in imported.skipped[:MOST_SKIPPED]:
        say(f"claimdrift: {line}: no work; skipped\n")
    if len(imported.skipped) > MOST_SKIPPED:
        say(f"claimdrift: and {len(imported.skipped) - MOST_SKIPPED} more lines without a work\n")
    say(f"claimdrift: {imported.works} works in {arguments.store}\n")
    return PASSED


def _survive_any_text() -> None:
    """A terminal that cannot show a character gets a substitute, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
