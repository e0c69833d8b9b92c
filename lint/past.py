"""A run held against its past: the baseline of accepted findings, and the change being checked.

The baseline shrinks by itself: what it accepted and no longer stands is dropped from the file,
as far as this run looked. It grows only by `claimdrift baseline`.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lint.baseline import NAME, Baseline, applied, of, parse, render
from lint.errors import LintError
from lint.finding import Result, Run
from lint.project import Project
from lint.touched import Change, marked, parse_diff
from lint.workspace import (
    diff_since,
    read_file,
    replace_file,
    repository_root,
    shown_path,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineFile:
    """Where the accepted past stands, and what it held when it was read."""

    path: Path
    accepted: Baseline
    data: bytes | None


def baseline_file(project: Project, folder: Path) -> BaselineFile | None:
    """The baseline that `settings.baseline` names, else the one beside the topmost claims.yaml.

    None without any claims.yaml. Raises LintError for a file that is no baseline.
    """
    top = project.settings_file_at(folder)
    if top is None:
        return None
    path = top.path.parent / (top.ledger.settings.baseline or NAME)
    if not path.exists():
        return BaselineFile(path=path, accepted=Counter(), data=None)
    file = read_file(path)
    accepted = parse(file.data.decode("utf-8", "replace"), file.uri)
    return BaselineFile(path=path, accepted=accepted, data=file.data)


def with_baseline(run: Run, file: BaselineFile | None, *, may_write: bool) -> Run:
    """The run with accepted findings marked; entries that are gone leave the file."""
    if file is None or not file.accepted:
        return run
    results, used = applied(_with_paths(run.results, file), file.accepted)
    looked_at = {_inside(uri, file) for uri in run.read}
    kept = Counter(
        {
            key: count if key.path not in looked_at else used[key]
            for key, count in file.accepted.items()
        }
    )
    if may_write and not run.errors and kept != file.accepted:
        replace_file(file.path, render(kept).encode("utf-8"), expected=file.data)
    return replace(run, results=tuple(results))


def accept(run: Run, file: BaselineFile) -> tuple[int, int]:
    """Writes the run's findings as the accepted past; how many were accepted before and now.

    Raises LintError where the run could not check everything.
    """
    if run.errors:
        raise LintError(f"nothing was accepted: {run.errors[0].message}")
    looked_at = {_inside(uri, file) for uri in run.read}
    baseline = of(_with_paths(run.results, file))
    for key, count in file.accepted.items():
        if key.path not in looked_at and key not in baseline:
            baseline[key] = count
    text = render(baseline).encode("utf-8")
    if text != file.data:
        replace_file(file.path, text, expected=file.data)
    return file.accepted.total(), baseline.total()


def with_change(run: Run, revision: str | None, folder: Path) -> Run:
    """The run with what a change since `revision` does not touch marked as outside of it."""
    if revision is None:
        return run
    return replace(run, results=tuple(marked(run.results, _change(revision, folder))))


def _change(revision: str, folder: Path) -> Change:
    root = repository_root(folder) or folder
    found = parse_diff(diff_since(revision, folder))
    return {shown_path(root / path): lines for path, lines in found.items()}


def _with_paths(results: Sequence[Result], file: BaselineFile) -> list[tuple[Result, str]]:
    return [(result, _inside(result.finding.place.uri, file)) for result in results]


def _inside(uri: str, file: BaselineFile) -> str:
    return Path(os.path.relpath(uri, file.path.parent)).as_posix()
