"""What is known of an article as it stands in the editor, saved or not.

The same calls as those of the command line, on the unsaved text; a claims.yaml that is open
counts as it stands in the editor too. A claims.yaml whose bytes have not changed is not parsed
again, and an article of which nothing has changed is not judged again.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lint.errors import LedgerError, LintError
from lint.finding import Run, RunError
from lint.ledger.ledger import Ledger
from lint.ledger.parse import parse
from lint.ledger.split import split_name
from lint.lsp.positions import BOM
from lint.past import baseline_file, with_baseline
from lint.project import LedgerFile, Project
from lint.reading import Reading, read_all
from lint.run import judge
from lint.workspace import (
    LEDGER_NAME,
    NOT_ARTICLES,
    SUFFIXES,
    Article,
    File,
    is_wanted,
    ledgers_above,
    read_article,
    read_file,
    shown_path,
)

Buffers = Mapping[Path, str]  # what is open in the editor, by absolute path


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One article, read and judged."""

    path: Path
    run: Run
    reading: Reading | None = None  # None: it cannot be read, or is none of the project's
    ledgers: Mapping[Path, LedgerFile] = field(default_factory=dict)
    broken: Mapping[Path, LedgerError] = field(default_factory=dict)  # claims.yaml files

    @property
    def ledger(self) -> Ledger | None:
        """The claims.yaml that holds the article's entries."""
        found = self.reading.governance.ledger if self.reading is not None else None
        return found.ledger if found is not None else None

    @property
    def ledger_path(self) -> Path | None:
        found = self.reading.governance.ledger if self.reading is not None else None
        return found.path if found is not None else None


@dataclass(slots=True, kw_only=True)
class Desk:
    """The views of a session. To be asked by one thread at a time."""

    project: Project  # what flags and environment set; its files are not used
    ledgers: dict[Path, LedgerFile | LedgerError] = field(default_factory=dict)
    data: dict[Path, bytes] = field(default_factory=dict)
    views: dict[Path, tuple[object, View]] = field(default_factory=dict)

    def view(self, path: Path, buffers: Buffers, now: str) -> View:
        """The article at `path` as it stands; `now` is today's ISO date."""
        article = _article(path, buffers)
        ledgers, broken = self._ledgers(path, buffers)
        key = (article.data, now, tuple((one, self.data[one]) for one in (*ledgers, *broken)))
        known = self.views.get(path)
        if known is not None and known[0] == key:
            return known[1]
        project = replace(self.project, files=dict(ledgers))
        view = _view(path, article, project, now, broken)
        self.views[path] = (key, view)
        return view

    def forget(self) -> None:
        """Judges everything again when next asked: what lies on disk has changed."""
        self.views.clear()

    def _ledgers(
        self, path: Path, buffers: Buffers
    ) -> tuple[dict[Path, LedgerFile], dict[Path, LedgerError]]:
        ledgers: dict[Path, LedgerFile] = {}
        broken: dict[Path, LedgerError] = {}
        for one in self._chain(path):
            match self.ledger(one, buffers):
                case LedgerFile() as found:
                    ledgers[one] = found
                case error:
                    broken[one] = error
        return ledgers, broken

    def _chain(self, path: Path) -> Iterator[Path]:
        if self.project.claims is not None:
            named = Path(os.path.abspath(self.project.claims))
            yield from (named,) if named.is_file() else ()
            return
        beside = path.with_name(split_name(path.name))
        yield from (beside,) if beside.is_file() else ()
        yield from ledgers_above(path)

    def ledger(self, path: Path, buffers: Buffers) -> LedgerFile | LedgerError:
        """A claims.yaml as it stands, or why it cannot be understood."""
        uri = shown_path(path)
        try:
            if path in buffers:
                file = File(path=path, uri=uri, data=_encoded(buffers[path]))
            else:
                file = read_file(path)
            if self.data.get(path) != file.data:
                self.data[path] = file.data
                self.ledgers[path] = LedgerFile(file=file, ledger=parse(file.data, uri))
        except LedgerError as error:
            self.ledgers[path] = error
        return self.ledgers[path]


def is_ledger(path: Path) -> bool:
    return path.name == LEDGER_NAME or path.name.endswith(f".{LEDGER_NAME}")


def is_article(path: Path) -> bool:
    """Whether a file of this name is read; a .docx is no text in an editor."""
    return path.suffix.lower() in SUFFIXES - {".docx"}


def _encoded(text: str) -> bytes:
    """As UTF-8 with its mark, so that what a page declares of itself does not count here."""
    return (BOM + text.removeprefix(BOM)).encode("utf-8", "replace")


def _article(path: Path, buffers: Buffers) -> Article:
    if path in buffers:
        return Article(path=path, uri=shown_path(path), data=_encoded(buffers[path]))
    return replace(read_article(path), uri=shown_path(path))


def _view(
    path: Path, article: Article, project: Project, now: str, broken: Mapping[Path, LedgerError]
) -> View:
    errors = [RunError(message=str(error), path=article.uri) for error in broken.values()]
    reading = None
    run = Run(errors=tuple(errors), now=now)
    if not broken:
        try:
            if _is_of_project(path, project):
                reading = next(read_all([article], project, errors, scope=()), None)
                run = judge(() if reading is None else (reading,), project, errors, now=now)
                run = with_baseline(run, baseline_file(project, Path.cwd()), may_write=False)
        except LintError as error:
            run = replace(run, errors=(*run.errors, RunError(message=str(error), path=article.uri)))
    return View(path=path, run=run, reading=reading, ledgers=project.files, broken=broken)


def _is_of_project(path: Path, project: Project) -> bool:
    """Whether `check` without a PATH would look at it, or it may become one of its articles."""
    governance = project.governing(path)
    if governance.recorded is not None:
        return True
    top = governance.settings_file
    settings = governance.settings
    if top is None or not (settings.include or settings.exclude):
        return path.stem.lower() not in NOT_ARTICLES
    inside = Path(os.path.relpath(path, top.path.parent)).as_posix()
    return is_wanted(inside, settings.include or ("*",), settings.exclude)
