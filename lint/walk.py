"""The state of a walk through what waits: its articles, where it is, and what can be undone.

Every answer keeps the bytes of each file it wrote, before and after, so that undoing it restores
the file exactly, and only if nobody else has changed it since. A page remembers the moment it
was read at: one that is older than the last answer is read again before it is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from lint.errors import LintError
from lint.finding import Run, RunError
from lint.past import baseline_file, with_baseline
from lint.pending import Item, pending
from lint.project import Project
from lint.reading import Reading, read_all
from lint.report.excerpt import visible
from lint.report.full import paint
from lint.run import judge
from lint.syncing import brought_in_line
from lint.terminal import Terminal
from lint.workspace import LEDGER_NAME, read_article, read_file, replace_file, shown_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as it stood at one moment, and what waited in it."""

    reading: Reading | None = None
    run: Run = field(default_factory=Run)
    items: tuple[Item, ...] = ()
    trouble: str | None = None  # why it cannot be read
    moment: int = 0


@dataclass(slots=True, kw_only=True)
class Stop:
    """One article of the walk."""

    path: Path
    uri: str
    home: Path  # the claims.yaml that holds it
    is_missing: bool
    page: Page
    passed: set[str] = field(default_factory=set)  # keys of what was skipped

    @property
    def open(self) -> list[Item]:
        return [item for item in self.page.items if item.key not in self.passed]

    @property
    def left(self) -> int:
        return len(self.page.items) + (self.page.trouble is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file before and after an answer; None where there was no file."""

    path: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What can be undone."""

    at: int  # the stop
    passed: str | None = None  # the key of what was skipped
    changes: tuple[Change, ...] = ()


@dataclass(slots=True, kw_only=True)
class Walk:
    projects: Callable[[], Project]  # a new one reads every claims.yaml again
    edit: Callable[[Path, int], None]
    terminal: Terminal
    now: str
    folder: Path
    stops: list[Stop] = field(default_factory=list)
    at: int = 0
    moment: int = 0  # counts what was written, so that older pages are read again
    answers: list[Answer] = field(default_factory=list)

    def say(self, text: str, code: str = "") -> None:
        line = visible(text)
        self.terminal.write((paint(line, code, self.terminal.style) if code else line) + "\n")


def judged(walk: Walk, reading: Reading, project: Project) -> Page:
    """What waits in an article that was read."""
    run = judge([reading], project, [], now=walk.now)
    run = with_baseline(run, baseline_file(project, walk.folder), may_write=False)
    items: list[Item] = []
    if reading.extraction.language is None:
        items = pending(reading, brought_in_line(reading)[1], run)
    return Page(reading=reading, run=run, items=tuple(items), moment=walk.moment)


def read_again(walk: Walk, stop: Stop) -> Page:
    """The article and its claims.yaml as they are on disk now."""
    project = walk.projects()
    errors: list[RunError] = []
    try:
        if stop.is_missing:
            project.governing(stop.path)
            gone = read_all((), project, errors)
            found = next((one for one in gone if one.article.path == stop.path), None)
        else:
            readings = read_all([read_article(stop.path)], project, errors, scope=())
            found = next(readings, None)
        if found is not None:
            return judged(walk, found, project)
    except LintError as error:
        return Page(trouble=str(error), moment=walk.moment)
    return Page(trouble=errors[0].message if errors else None, moment=walk.moment)


def undone(walk: Walk) -> bool:
    """Brings back what was there before the last answer, unless it was changed since."""
    if not walk.answers:
        walk.say("nothing to undo")
        return False
    answer = walk.answers[-1]
    for change in answer.changes:
        if bytes_of(change.path) != change.after:
            name = shown_path(change.path)
            raise LintError(f"{name}: changed by another hand since, so this is not undone")
    for change in answer.changes:
        replace_file(change.path, change.before, expected=change.after)
    walk.answers.pop()
    walk.at = answer.at
    if answer.passed is not None:
        walk.stops[answer.at].passed.discard(answer.passed)
    walk.moment += bool(answer.changes)
    return True


def remember(walk: Walk, changes: tuple[Change, ...]) -> None:
    """Keeps what was just written, to undo it."""
    walk.answers.append(Answer(at=walk.at, changes=changes))
    walk.moment += 1


def bytes_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    return read_file(path).data if path.exists() else None


def home_of(reading: Reading) -> Path:
    """The claims.yaml that holds an article, or would."""
    return reading.governance.home or reading.article.path.with_name(LEDGER_NAME)
