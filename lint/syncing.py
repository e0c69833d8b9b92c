"""Bringing claims.yaml in line with articles: what to write, what waits for a person, and writing.

All edits to one claims.yaml are made at once, and each file is replaced whole. Nothing is
written while any article or claims.yaml cannot be read.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from lint.claim import Alignment
from lint.crossref.records import lookups
from lint.errors import LintError, UsageError
from lint.extract.extractor import read_sentence
from lint.finding import RunError
from lint.ledger.align import align
from lint.ledger.ledger import Ledger
from lint.ledger.plan import SyncPlan, Waiting
from lint.ledger.sync import joined, plan, plan_missing, settle
from lint.ledger.write import fresh
from lint.project import Project
from lint.reading import Reading, read_all
from lint.report.excerpt import visible
from lint.report.receipt import plural
from lint.work import Lookup
from lint.workspace import LEDGER_NAME, Article, is_tracked, replace_file, shown_path

Accepted = bool | Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync shows, and how it ended."""

    text: str  # for stdout
    summary: str  # for stderr
    written: str = ""  # of the summary, what was written
    is_waiting: bool = False
    is_broken: bool = False


@dataclass(slots=True, kw_only=True)
class _Target:
    """One claims.yaml and the articles whose entries stand there."""

    path: Path
    text: str | None  # None: not there yet
    data: bytes | None
    readings: list[Reading] = field(default_factory=list)
    works: dict[str, Lookup] = field(default_factory=dict)

    @property
    def uri(self) -> str:
        return shown_path(self.path)


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
    skipped: list[str] = []
    for reading in read_all(articles, project, errors, scope=scope):
        if reading.extraction.language is not None:
            skipped.append(f"{reading.document.uri}: not in English, not recorded")
        else:
            _add(reading, targets)
    if errors:
        lines = dict.fromkeys(error.message for error in errors)
        return Synced(
            text="", summary="".join(f"claimdrift: {line}\n" for line in lines), is_broken=True
        )
    if not targets and not skipped:
        raise LintError("nothing to record: no article was found; name a file or a folder")
    settled = [(target, *_settled(target, accept)) for target in targets.values()]
    if not isinstance(accept, bool):
        names = frozenset(name for _, _, planned in settled for name in planned.names)
        if unknown := sorted(set(accept) - names):
            raise UsageError(
                f"--accept {unknown[0]}: no claim, DOI or missing article is called that"
            )
    return _written(settled, skipped, is_dry=is_dry)


def brought_in_line(reading: Reading, accept: Accepted = ()) -> tuple[str, SyncPlan]:
    """The same for one article that was read: its claims.yaml as it would be, and what waits."""
    targets: dict[Path, _Target] = {}
    _add(reading, targets)
    (target,) = targets.values()
    return _settled(target, accept)


def _add(reading: Reading, targets: dict[Path, _Target]) -> None:
    governance = reading.governance
    home = governance.home or reading.article.path.with_name(LEDGER_NAME)
    if home not in targets:
        known = governance.ledger
        targets[home] = _Target(
            path=home,
            text=known.ledger.text if known is not None else None,
            data=known.file.data if known is not None else None,
        )
    target = targets[home]
    target.readings.append(reading)
    cited = {one.DOI for one in reading.extraction.citations if one.DOI} - set(target.works)
    target.works |= lookups(governance.records, sorted(cited))


def _settled(target: _Target, accept: Accepted) -> tuple[str, SyncPlan]:
    """The text with all that may be written, and what is left to wait."""
    if not any(_is_worth_recording(reading) for reading in target.readings):
        return target.text or "", SyncPlan()
    text = target.text if target.text is not None else fresh()
    return settle(text, lambda ledger: _planned(target, ledger, accept), uri=target.uri)


def _is_worth_recording(reading: Reading) -> bool:
    return bool(reading.recorded or reading.claims or reading.extraction.citations)


def _planned(target: _Target, ledger: Ledger, accept: Accepted) -> SyncPlan:
    return joined(_plan(target, reading, ledger, accept) for reading in target.readings)


def _plan(target: _Target, reading: Reading, ledger: Ledger, accept: Accepted) -> SyncPlan:
    key = reading.governance.key
    recorded = ledger.article(key)
    if recorded is None and reading.recorded is not None:
        recorded = ledger.article(reading.recorded.path)
    if reading.is_missing:
        return plan_missing(recorded, accept=accept) if recorded is not None else SyncPlan()
    alignment = Alignment()
    if recorded is not None:
        statements = reading.extraction.statements
        alignment = align(recorded, reading.document, statements, read_sentence)
    return plan(
        recorded,
        key,
        reading.document,
        reading.extraction,
        reading.claims,
        alignment,
        accept=accept,
        works=target.works,
    )


def _written(
    settled: Iterable[tuple[_Target, str, SyncPlan]], skipped: Sequence[str], *, is_dry: bool
) -> Synced:
    shown: list[str] = []
    summary = list(skipped)
    written: list[str] = []
    is_waiting = False
    for target, after, planned in settled:
        before = target.text or ""
        shown += planned.notes
        if is_dry:
            shown.append(_diff(before, after, target.uri))
            is_waiting = is_waiting or before != after
        elif after != before:
            replace_file(target.path, after.encode("utf-8"), expected=target.data)
            written.append(f"wrote {target.uri}; to undo: {_undo(target)}")
            summary.append(written[-1])
        else:
            summary.append(f"{target.uri} is in line with the articles")
        if planned.waiting:
            is_waiting = True
            shown += (_waits(waiting) for waiting in planned.waiting)
            shown.append(_diff(after, _settled(target, True)[0], target.uri))
            count = plural(len(planned.waiting), "change")
            summary.append(f"waiting for --accept (all) or --accept ID: {count}")
    return Synced(
        text="".join(_visible_lines(shown)),
        summary="".join(f"claimdrift: {visible(line)}\n" for line in summary),
        written="".join(f"claimdrift: {visible(line)}\n" for line in written),
        is_waiting=is_waiting,
    )


def _waits(waiting: Waiting) -> str:
    region = waiting.place.region
    line = f":{region.line}:{region.column}" if region is not None else ""
    return f"{waiting.place.uri}{line}: waits: {waiting.message} (--accept {waiting.id})"


def _undo(target: _Target) -> str:
    """The line that brings back what was there."""
    if target.data is None:
        return f"rm {target.uri}"
    if is_tracked(target.path):
        return f"git restore {target.uri}"
    return f"{target.uri} is not in git yet, so nothing keeps the old one"


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
