"""The command line: arguments to calls, calls to an exit code.

Results go to stdout, the closing receipt and progress to stderr. No logic worth a test of its
own lives here.
"""

import argparse
import gc
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.arguments import parse
from lint.errors import LintError, UsageError
from lint.finding import Run, RunError
from lint.report.formats import FORMATS

if TYPE_CHECKING:
    from lint.project import Project
    from lint.report.full import Style
    from lint.verifying import Asking
    from lint.workspace import Article

Command = Callable[[argparse.Namespace], int]
PASSED, FOUND, BROKEN = 0, 1, 2
STDIN = "-"
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
        _say(f"claimdrift: {error}\n")
        return BROKEN
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else BROKEN
    except KeyboardInterrupt:
        _say("claimdrift: stopped\n")
        return 130
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
        "works": _works,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    format: str
    path: Path | None  # None: stdout


def _extract(arguments: argparse.Namespace) -> int:
    from lint.extract.extractor import extract
    from lint.read.reader import read
    from lint.report.extraction import render, render_json

    found = []
    errors = []
    for article in _articles(arguments, _project(arguments)):
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
    for output in _outputs(arguments, ("full", "concise", "json")):
        if output.format == "json":
            _put(render_json(found, errors), output.path)
        else:
            _put(render(found, errors, concise=output.format == "concise"), output.path)
    return BROKEN if errors else PASSED


def _check(arguments: argparse.Namespace) -> int:
    from lint.past import baseline_file, with_baseline, with_change
    from lint.run import run
    from lint.workspace import scope_of

    outputs = _outputs(arguments)
    project = _project(arguments)
    try:
        checked = run(
            _articles(arguments, project), project, now=_today(), scope=scope_of(_paths(arguments))
        )
        # A file that nobody would commit from there must not change in CI.
        may_write = not os.environ.get("CI") and arguments.diff_base is None
        checked = with_baseline(checked, baseline_file(project, Path.cwd()), may_write=may_write)
        checked = with_change(checked, arguments.diff_base, Path.cwd())
    except LintError as error:
        checked = _broken(error)
    return _report(checked, arguments, project, outputs)


def _baseline(arguments: argparse.Namespace) -> int:
    from lint.past import accept, baseline_file
    from lint.run import run

    project = _project(arguments)
    file = baseline_file(project, Path.cwd())
    if file is None:
        raise UsageError("a baseline stands beside a claims.yaml; `claimdrift init` makes one")
    before, now = accept(run(_articles(arguments, project), project, now=_today()), file)
    _say(f"claimdrift: {file.path.name} accepts {now} findings (before: {before})\n")
    return PASSED


def _verify(arguments: argparse.Namespace) -> int:
    from lint.verifying import verify

    outputs = _outputs(arguments)
    project = _project(arguments)
    try:
        checked = verify(
            list(_articles(arguments, project)),
            project,
            now=_today(),
            asking=_asking(arguments),
        )
    except LintError as error:
        checked = _broken(error)
    return _report(checked, arguments, project, outputs)


def _sync(arguments: argparse.Namespace) -> int:
    from lint.syncing import sync
    from lint.workspace import scope_of

    accepted = _accepted(arguments)
    project = _project(arguments)
    synced = sync(
        list(_articles(arguments, project)),
        project,
        scope=scope_of(_paths(arguments)),
        accept=accepted,
        is_dry=arguments.diff,
    )
    sys.stdout.write(synced.text)
    _say(synced.summary)
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
    _outputs(arguments, ("full",))
    reviewed = review(
        list(_articles(arguments, _project(arguments))),
        partial(_project, arguments),
        terminal(sys.stdin, sys.stdout, _style(arguments, is_printed=True)),
        edit=partial(edit, os.environ),
        now=_today(),
        folder=Path.cwd(),
        scope=scope_of(_paths(arguments)),
    )
    if reviewed.is_broken:
        return BROKEN
    return FOUND if reviewed.left else PASSED


def _rules(arguments: argparse.Namespace) -> int:
    from lint.report.rules import render, render_json
    from lint.rules import rules

    settings, _ = _project(arguments).settings_at(Path.cwd())
    for output in _outputs(arguments, ("full", "concise", "json")):
        wanted = render_json if output.format == "json" else render
        _put(wanted(rules(), settings), output.path)
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
    for is_right, line in doctor(Path.cwd(), _project(arguments)):
        is_well = is_well and is_right
        sys.stdout.write(f"{'ok  ' if is_right else 'look'} {line}\n")
    return PASSED if is_well else FOUND


def _lsp(arguments: argparse.Namespace) -> int:
    from lint.lsp.editors import SETTINGS
    from lint.lsp.launch import serve

    if arguments.print_settings:
        sys.stdout.write(SETTINGS[arguments.print_settings])
    else:
        serve(_project(arguments))
    return PASSED


def _works(arguments: argparse.Namespace) -> int:
    from lint.crossref.store import import_works

    files = [Path(file) for file in arguments.files]
    imported = import_works(files, Path(arguments.store))
    for line in imported.skipped[:MOST_SKIPPED]:
        _say(f"claimdrift: {line}: no work; skipped\n")
    if len(imported.skipped) > MOST_SKIPPED:
        _say(f"claimdrift: and {len(imported.skipped) - MOST_SKIPPED} more lines without a work\n")
    _say(f"claimdrift: {imported.works} works in {arguments.store}\n")
    return PASSED


# What the commands share


def _project(arguments: argparse.Namespace) -> "Project":
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
            words = ",".join(getattr(arguments, name)).split(",")
            said[name] = tuple(word.strip() for word in words if word.strip())
    mailto = getattr(arguments, "mailto", None) or os.environ.get("CLAIMDRIFT_MAILTO")
    if mailto:
        said["mailto"] = mailto
    unknown = set(said.get("require", ())) - {"drift", "verified"}  # type: ignore[call-overload]
    if unknown:
        raise UsageError(f"--require takes drift and verified, not {', '.join(sorted(unknown))}")
    return said


def _paths(arguments: argparse.Namespace) -> list[Path]:
    return [Path(path) for path in arguments.paths if path != STDIN]


def _articles(arguments: argparse.Namespace, project: "Project") -> "Iterable[Article]":
    from lint.project import default_articles
    from lint.workspace import Article, articles_under, read_article

    if STDIN in arguments.paths:
        name = arguments.stdin_filename
        if not name:
            raise UsageError("- needs --stdin-filename NAME, whose suffix says the format")
        yield Article(path=Path(name), uri=Path(name).as_posix(), data=sys.stdin.buffer.read())
    if arguments.paths:
        # What `extract` reads never depends on claims.yaml.
        is_governed = arguments.command != "extract"
        exclude = project.settings_at(Path.cwd())[0].exclude if is_governed else ()
        found = articles_under(_paths(arguments), exclude)
    else:
        found = default_articles(project, Path.cwd())
    for path, is_named in found:
        yield read_article(path, is_named=is_named)


def _outputs(arguments: argparse.Namespace, allowed: Sequence[str] = FORMATS) -> list[Output]:
    outputs = []
    for wanted in getattr(arguments, "format", None) or ["full"]:
        name, _, path = wanted.partition("=")
        if name not in allowed:
            raise UsageError(f"no format is called {name!r}; there are {', '.join(allowed)}")
        outputs.append(Output(format=name, path=Path(path) if path else None))
    if sum(output.path is None for output in outputs) > 1:
        raise UsageError("only one --format can be printed; give the others a file: json=FILE")
    return outputs


def _report(
    run: Run, arguments: argparse.Namespace, project: "Project", outputs: Sequence[Output]
) -> int:
    from lint.report.receipt import render as closing
    from lint.verdict import exit_code, with_required

    try:
        settings = project.settings_at(Path.cwd())[0]
    except LintError:
        from lint.settings import DEFAULTS as settings
    run = with_required(run, settings)
    code = exit_code(run, settings)
    for output in outputs:
        _put(_rendered(run, code, output, arguments), output.path)
    _say(closing(run))
    if getattr(arguments, "debug", False):
        for error in run.errors:
            _say(error.trace or "")
    return code


def _rendered(run: Run, code: int, output: Output, arguments: argparse.Namespace) -> str:
    from lint.report.formats import render
    from lint.workspace import base_of

    style = _style(arguments, is_printed=output.path is None)
    return render(output.format, run, exit_code=code, base=base_of(Path.cwd()), style=style)


def _style(arguments: argparse.Namespace, *, is_printed: bool) -> "Style":
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


def _broken(error: LintError) -> Run:
    return Run(errors=(RunError(message=str(error)),), now=_today())


def _asking(arguments: argparse.Namespace) -> "Asking":
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
        _say(f"\rlooked up {done} of {total}" + ("\n" if done == total else ""))


def _put(text: str, path: Path | None) -> None:
    from lint.workspace import write_output

    if path is not None:
        write_output(path, text)
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _today() -> str:
    return date.today().isoformat()


def _survive_any_text() -> None:
    """A terminal that cannot show a character gets a substitute, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
