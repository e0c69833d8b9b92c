"""Articles and claims.yaml files on disk: which there are, their bytes, and safe replacement.

With `crossref/` the only room that touches disk. Everything it returns is a value, so that the
rest of the program runs the same on an editor's unsaved text.
"""

import fnmatch
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lint.errors import LintError, UnreadableError, UsageError

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from pathspec import GitIgnoreSpec

Stamp = tuple[int, int, int] | None  # what a file's change shows in; None: it is not there

LEDGER_NAME = "claims.yaml"
SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".txt", ".xml", ".docx"})
# What a folder gives by itself; a .docx must be named, for most are drafts and letters.
FOLDER_SUFFIXES = SUFFIXES - {".docx"}
WHOLE_FILE = 10**9  # lines, more than any has
NOT_ARTICLES = frozenset({"readme", "changelog", "license", "licence", "contributing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file's bytes as they were when it was read."""

    path: Path
    uri: str  # as people are shown it
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article that is to be read; `data` is None where it could not be, and `error` says why."""

    path: Path
    uri: str
    data: bytes | None
    error: str | None = None
    is_named: bool = True  # by the person or a claims.yaml, not merely found in a folder


def shown_path(path: Path) -> str:
    """The path as it is printed: relative to the working folder where it lies under it."""
    absolute = Path(os.path.abspath(path))
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_file(path: Path) -> File:
    """Raises UnreadableError in one line."""
    try:
        return File(path=path, uri=shown_path(path), data=path.read_bytes())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnreadableError(f"{shown_path(path)}: {reason}") from error


def read_article(path: Path, *, is_named: bool = True) -> Article:
    """An unreadable file is an article with an error, so that the others go on."""
    try:
        file = read_file(path)
    except UnreadableError as error:
        return Article(path=path, uri=shown_path(path), data=None, error=str(error))
    return Article(path=path, uri=file.uri, data=file.data, is_named=is_named)


def stamp(path: Path) -> Stamp:
    """When a file or folder last changed, without reading it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def repository_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a `.git`."""
    return next((one for one in (start, *start.parents) if (one / ".git").exists()), None)


def ledgers_above(path: Path) -> tuple[Path, ...]:
    """Every claims.yaml at or above a file or folder, nearest first, up to the repository root."""
    start = Path(os.path.abspath(path))
    start = start if start.is_dir() else start.parent
    root = repository_root(start)
    found = []
    for folder in (start, *start.parents):
        if (folder / LEDGER_NAME).is_file():
            found.append(folder / LEDGER_NAME)
        if folder == root:
            break
    return tuple(found)


def articles_under(
    paths: Iterable[Path], exclude: Sequence[str] = ()
) -> Iterator[tuple[Path, bool]]:
    """The articles that paths name or hold, each once, and whether it was named itself.

    A path that does not exist is yielded too: reading it says so, and the others go on.
    """
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found: Iterable[tuple[Path, bool]] = ((one, False) for one in _walk(path, exclude))
        else:
            found = ((path, True),)
        for one, is_named in found:
            absolute = Path(os.path.abspath(one))
            if absolute not in seen:
                seen.add(absolute)
                yield one, is_named


def files_named(folder: Path, pattern: str) -> Iterator[Path]:
    """The files below a folder whose name fits a pattern; hidden folders are left out."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(fnmatch.filter(names, pattern)))


def matching(folder: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Path]:
    """The files below a folder that match `include` and not `exclude`, patterns as git has them."""
    wanted, unwanted = _spec(include), _spec(exclude)
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            path = Path(root, name)
            inside = path.relative_to(folder).as_posix()
            if path.suffix.lower() not in SUFFIXES or not wanted.match_file(inside):
                continue
            if not unwanted.match_file(inside):
                yield path


def is_wanted(inside: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether a path below a folder is one of those that `matching` gives."""
    return _spec(include).match_file(inside) and not _spec(exclude).match_file(inside)


def _spec(patterns: Iterable[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _walk(folder: Path, exclude: Sequence[str]) -> Iterator[Path]:
    start = Path(os.path.abspath(folder))
    root = repository_root(start) or start
    ignored = [
        (above, _spec(_lines(above / ".gitignore")))
        for above in reversed((start, *start.parents))
        if above.is_relative_to(root) and (above / ".gitignore").is_file()
    ]
    excluded = _spec(exclude)
    yield from _walk_below(folder, folder, ignored, excluded)


def _walk_below(
    top: Path,
    folder: Path,
    ignored: "list[tuple[Path, GitIgnoreSpec]]",
    excluded: "GitIgnoreSpec",
) -> Iterator[Path]:
    pending = [(folder, ignored)]
    while pending:
        folder, ignored = pending.pop()
        own = folder / ".gitignore"
        absolute = Path(os.path.abspath(folder))
        if folder != top and own.is_file():
            ignored = [*ignored, (absolute, _spec(_lines(own)))]
        is_ignored = partial(_is_ignored, ignored, excluded, Path(os.path.abspath(top)))
        below = []
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            path = folder / entry.name
            if entry.is_dir():
                is_hidden = entry.name.startswith(".") or entry.is_symlink()
                if not is_hidden and not is_ignored(absolute / entry.name, "/"):
                    below.append((path, ignored))
            elif _is_article(path) and not is_ignored(absolute / entry.name, ""):
                yield path
        pending.extend(reversed(below))


def _is_article(path: Path) -> bool:
    return (
        path.suffix.lower() in FOLDER_SUFFIXES
        and path.stem.lower() not in NOT_ARTICLES
        and not path.name.startswith(".")
    )


def _is_ignored(
    ignored: "list[tuple[Path, GitIgnoreSpec]]",
    excluded: "GitIgnoreSpec",
    top: Path,
    path: Path,
    tail: str,
) -> bool:
    if excluded.match_file(path.relative_to(top).as_posix() + tail):
        return True
    verdict = False
    for folder, spec in ignored:
        # A deeper .gitignore overrules; None: it says nothing of this path.
        says = spec.check_file(path.relative_to(folder).as_posix() + tail).include
        verdict = verdict if says is None else says
    return verdict


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def replace_file(path: Path, data: bytes | None, *, expected: bytes | None) -> None:
    """Writes `data` whole or not at all, and only over what was read; None takes the file away.

    `expected` is what the file held when it was read, None where there was none. The new bytes
    go to a file beside it, onto the disk, and take its name in one step, so that a program
    killed at any moment leaves the old file or the new one. Raises LintError where the file
    has changed since, or cannot be written.
    """
    path = path.resolve()
    current = path.read_bytes() if path.exists() else None
    if current != expected:
        raise LintError(f"{shown_path(path)}: changed while it was being worked on; run this again")
    if data is None:
        path.unlink(missing_ok=True)
        return
    import tempfile  # few runs write, and it takes its time to load

    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise LintError(f"{shown_path(path)}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode if current is not None else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def key_of(article: Path, ledger: Path) -> str:
    """An article's path as its claims.yaml writes it: relative to that file, with "/"."""
    relative = os.path.relpath(os.path.abspath(article), os.path.abspath(ledger.parent))
    return PurePosixPath(Path(relative)).as_posix()


def write_output(path: Path, text: str) -> None:
    """Writes a report. Raises LintError where it cannot be."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LintError(f"{shown_path(path)}: cannot be written: {reason}") from error


def scope_of(paths: Sequence[Path]) -> list[Path] | None:
    """The folders among the paths, under which a recorded article must exist; None: everywhere."""
    return [path for path in paths if path.is_dir()] if paths else None


def base_of(folder: Path) -> str:
    """A folder as seen from its repository's root, with "/"; "" for the root or outside of any."""
    root = repository_root(folder)
    if root is None:
        return ""
    inside = folder.relative_to(root).as_posix()
    return "" if inside == "." else inside


def read_text(path: Path) -> str:
    """A file of ours as text; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def append_text(path: Path, text: str) -> None:
    """Adds text to the end of a file that another program reads."""
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


def is_tracked(path: Path) -> bool:
    """Whether git keeps a committed state of the file."""
    asked = _git(path.absolute().parent, "cat-file", "-e", f"HEAD:./{path.name}")
    return asked is not None and asked.returncode == 0


def diff_since(revision: str, folder: Path) -> str:
    """What changed in the repository since a revision, as git shows it without context.

    New files that git does not track yet count as wholly changed. Raises UsageError where git
    does not know the revision.
    """
    arguments = ("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix")
    asked = _git(folder, *arguments, f"{revision}^{{commit}}", "--")
    if asked is None or asked.returncode != 0:
        raise UsageError(f"--diff-base {revision}: git knows no such revision here")
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", ":/")
    untracked = new.stdout.decode("utf-8", "replace").splitlines() if new is not None else []
    added = "".join(f"+++ {path}\n@@ -0,0 +1,{WHOLE_FILE} @@\n" for path in untracked)
    return asked.stdout.decode("utf-8", "replace") + added


def _git(folder: Path, *arguments: str) -> "CompletedProcess[bytes] | None":
    """What git answers; None where there is no git."""
    import subprocess

    try:
        return subprocess.run(
            ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments],
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
