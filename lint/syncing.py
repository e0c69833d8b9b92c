"""Bringing claims.yaml in line with articles: what to write, what waits for a person, and writing.

All edits to one claims.yaml are made at once, and each file is replaced whole. Nothing is
written while any article or claims.yaml cannot be read.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from lint.errors import LintError, UsageError
from lint.finding import RunError
from lint.ledger.edit import Edit
from lint.ledger.plan import SyncPlan
from lint.ledger.sync import plan, plan_missing
from lint.ledger.write import apply, fresh
from lint.project import Project
from lint.reading import Reading, read_all
from lint.report.excerpt import visible
from lint.report.receipt import plural
from lint.workspace import LEDGER_NAME, Article, is_tracked, replace_file, shown_path

Accepted = bool | Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync shows, and how it ended."""

    text: str  # for stdout
    summary: str  # for stderr
    is_waiting: bool = False
    is_broken: bool = False


@dataclass(slots=True, kw_only=True)
class _Target:
    """One claims.yaml and what is to become of it."""

    path: Path
    text: str | None  # None: not there yet
    data: bytes | None
    edits: list[Edit] = field(default_factory=list)
    accepting: list[Edit] = field(default_factory=list)  # the same, were all accepted
    waiting: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def sync(
    articles: Iterable[Article],
    project: Project,
    *,
    accept: Accepted = False,
    is_dry: bool = False,
    scope: Sequence[Path] | None = None,
) -> Synced:
    """Writes what is new, moved or reworded; shows what waits for `accept`.

    `accept` is True for everything, or the ids to take over. Raises LintError for an id that
    nothing is called, and where a file cannot be written.
    """
    errors: list[RunError] = []
    targets: dict[Path, _Target] = {}
    names: set[str] = set()
    skipped: list[str] = []
    for reading in read_all(articles, project, errors, scope=scope):
        if reading.extraction.language is not None:
            skipped.append(f"{reading.document.uri}: not in English, not recorded")
            continue
        names |= _add(reading, targets, accept)
    if not isinstance(accept, bool) and (unknown := sorted(set(accept) - names)):
        raise UsageError(f"--accept {unknown[0]}: no claim, DOI or missing article is called that")
    if errors:
        lines = dict.fromkeys(error.message for error in errors)
        return Synced(
            text="", summary="".join(f"claimdrift: {line}\n" for line in lines), is_broken=True
        )
    if not targets and not skipped:
        raise LintError("nothing to record: no article was found; name a file or a folder")
    return _written(targets.values(), skipped, is_dry=is_dry)


def _add(reading: Reading, targets: dict[Path, _Target], accept: Accepted) -> frozenset[str]:
    home = reading.governance.home or reading.article.path.with_name(LEDGER_NAME)
    if home not in targets:
        known = reading.governance.ledger
        targets[home] = _Target(
            path=home,
            text=known.ledger.text if known is not None else None,
            data=known.file.data if known is not None else None,
        )
    target = targets[home]
    planned = _plan(reading, accept)
    target.edits += planned.edits
    target.accepting += planned.edits if accept is True else _plan(reading, True).edits
    target.notes += planned.notes
    for waiting in planned.waiting:
        region = waiting.place.region
        line = f":{region.line}:{region.column}" if region is not None else ""
        target.waiting.append(
            f"{waiting.place.uri}{line}: waits: {waiting.message} (--accept {waiting.id})"
        )
    return planned.names


def _plan(reading: Reading, accept: Accepted) -> SyncPlan:
    if reading.is_missing and reading.recorded is not None:
        return plan_missing(reading.recorded, accept=accept)
    return plan(
        reading.recorded,
        reading.governance.key,
        reading.document,
        reading.extraction,
        reading.claims,
        reading.alignment,
        accept=accept,
    )


def _written(targets: Iterable[_Target], skipped: Sequence[str], *, is_dry: bool) -> Synced:
    shown: list[str] = []
    summary = list(skipped)
    is_waiting = False
    for target in targets:
        uri = shown_path(target.path)
        before = target.text or ""
        after = _applied(target, target.edits, uri)
        shown += target.notes
        if is_dry:
            shown.append(_diff(before, after, uri))
            is_waiting = is_waiting or before != after or bool(target.waiting)
        elif after != before:
            replace_file(target.path, after.encode("utf-8"), expected=target.data)
            summary.append(f"wrote {uri}; to undo: {_undo(target, uri)}")
        else:
            summary.append(f"{uri} is in line with the articles")
        if target.waiting:
            is_waiting = True
            shown += target.waiting
            shown.append(_diff(after, _applied(target, target.accepting, uri), uri))
            summary.append(
                f"{plural(len(target.waiting), 'change')} wait for --accept (all) or --accept ID"
            )
    return Synced(
        text="".join(_visible_lines(shown)),
        summary="".join(f"claimdrift: {visible(line)}\n" for line in summary),
        is_waiting=is_waiting,
    )


def _applied(target: _Target, edits: Sequence[Edit], uri: str) -> str:
    if target.text is None:
        return fresh(edits) if edits else ""
    return apply(target.text, edits, uri=uri)


def _undo(target: _Target, uri: str) -> str:
    """The line that brings back what was there."""
    if target.data is None:
        return f"rm {uri}"
    if is_tracked(target.path):
        return f"git restore {uri}"
    return f"{uri} is not in git yet, so nothing keeps the old one"


def _diff(before: str, after: str, uri: str) -> str:
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{uri}", f"b/{uri}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _visible_lines(blocks: Iterable[str]) -> Iterable[str]:
    """Each line of each block, harmless to a terminal, with its line end."""
    for block in blocks:
        for line in block.splitlines():
            yield visible(line) + "\n"
